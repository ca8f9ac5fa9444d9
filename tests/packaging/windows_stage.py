"""A frozen folder of Windows in miniature, the installer made of it, and wine to run it in.

Everything is real except the two programs in the folder, which are stand-ins that answer
to `quit` (stand_in.nsi). Wine stands for Windows as far as files, registry and processes go.
"""

from __future__ import annotations

import os
import runpy
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

ROOT = Path(__file__).resolve().parents[2]
BUILD: dict[str, Any] = runpy.run_path(str(ROOT / "packaging" / "windows" / "build.py"))
build = cast(Callable[..., None], BUILD["build"])
contents_of = cast(Callable[[Path], str], BUILD["contents_of"])
STAND_IN = Path(__file__).with_name("stand_in.nsi")
WINE = shutil.which("wine64") or "/usr/lib/wine/wine64"
_SILENT = {"WINEDEBUG": "-all", "WINEDLLOVERRIDES": "mscoree,mshtml="}


def make_payload(folder: Path, files: dict[str, str]) -> Path:
    """Make a frozen folder with the two stand-ins and some files; return it."""
    folder.mkdir(parents=True)
    for name, kind in (("holdfast", "command"), ("holdfast-desktop", "desktop")):
        output = folder / f"{name}.exe"
        words = ["makensis", "-V1", f"-DKIND={kind}", f"-DOUTPUT={output}", str(STAND_IN)]
        subprocess.run(words, check=True, stdin=subprocess.DEVNULL)
    for inside, text in files.items():
        path = folder / inside
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@dataclass(frozen=True)
class Windows:
    """A new Windows in a folder."""

    folder: Path

    @property
    def user(self) -> Path:
        """The folder of the person."""
        [user] = [p for p in (self.folder / "drive_c" / "users").iterdir() if p.name != "Public"]
        return user

    @property
    def place(self) -> Path:
        """Where an installer puts the program when nobody says otherwise."""
        return self.user / "AppData" / "Local" / "Programs" / "Holdfast"

    @property
    def environment(self) -> dict[str, str]:
        """What wine needs to know."""
        kept = {name: value for name, value in os.environ.items() if name != "DISPLAY"}
        return {**kept, **_SILENT, "WINEPREFIX": str(self.folder), "WINELOADER": WINE}

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run a program of Windows to its end."""
        return subprocess.run(
            [WINE, *words],
            check=False,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=120,
        )

    def begin(self, *words: str) -> subprocess.Popen[bytes]:
        """Begin a program of Windows."""
        quiet = subprocess.DEVNULL
        return subprocess.Popen(
            [WINE, *words], env=self.environment, stdin=quiet, stdout=quiet, stderr=quiet
        )

    def wait_for_all(self) -> None:
        """Wait until no program of this Windows runs."""
        self._server("-w")

    def end(self) -> None:
        """End every program of this Windows."""
        self._server("-k")

    def _server(self, word: str) -> None:
        beside = Path(WINE).parent / "wineserver64"
        name = str(beside) if beside.exists() else "wineserver"
        subprocess.run([name, word], check=False, env=self.environment, timeout=120)

    def value(self, key: str, name: str) -> str | None:
        """Return a value of the registry, None where there is none."""
        asked = self.run("reg", "query", key, "/v", name)
        if asked.returncode:
            return None
        [line] = [line for line in asked.stdout.splitlines() if line.strip().startswith(name)]
        return line.split(maxsplit=2)[2].strip()
