"""The wheel in a clean environment of its own: the command line and library, then windows.

Asks the machine's package index for what the wheel needs, as pip does for a person.
"""

from __future__ import annotations

import json
import os
import runpy
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest

import holdfast
from tests.packaging.wheels import ROOT, build_distribution
from tests.support.panel import missing_programs

pytestmark = pytest.mark.package
LAUNCHER: dict[str, Any] = runpy.run_path(str(ROOT / "app" / "__main__.py"), run_name="launcher")
uv_sources = cast(Callable[[list[str], int], dict[str, str]], LAUNCHER["uv_sources"])
UV = str(Path(sys.executable).with_name("uv"))


class Place:
    """An environment with nothing but the wheel and what it asks for."""

    def __init__(self, folder: Path, wheel: Path, extras: str = "") -> None:
        self.folder = folder
        self.home = folder / "home"
        turn = os.open(os.devnull, os.O_RDONLY)
        sources = uv_sources([sys.executable, "-m", "pip"], turn)
        os.close(turn)
        outside = {**os.environ, **sources}
        venv = folder / "venv"
        self.programs = venv / "bin"
        subprocess.run([UV, "venv", "--quiet", "--python", sys.executable, venv], check=True)
        install = [UV, "pip", "install", "--quiet", "--python", str(self.programs / "python")]
        subprocess.run([*install, f"{wheel}{extras}"], check=True, env=outside)

    def run(self, program: str, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
        kept = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
        return subprocess.run(
            [self.programs / program, *words],
            cwd=self.folder,
            env={**kept, "HOLDFAST_HOME": str(self.home), **more},
            check=False,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
        )

    def packages(self) -> set[str]:
        listed = subprocess.run(
            [UV, "pip", "list", "--quiet", "--format=json", "--python", self.programs / "python"],
            check=True,
            capture_output=True,
        )
        return {each["name"].lower() for each in json.loads(listed.stdout)}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_distribution(ROOT, "wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def plain(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Place:
    return Place(tmp_path_factory.mktemp("plain"), wheel)


def test_the_plain_one_brings_no_windows(plain: Place) -> None:
    assert not {each for each in plain.packages() if each.startswith(("pyside", "shiboken"))}
    refused = plain.run("holdfast", "desktop", QT_QPA_PLATFORM="offscreen")
    assert refused.returncode != 0
    assert "What draws the windows is not installed" in refused.stderr


def test_the_plain_one_says_its_version(plain: Place) -> None:
    assert plain.run("holdfast", "--version").stdout == f"holdfast {holdfast.__version__}\n"


def test_the_plain_one_protects_and_brings_back(plain: Place) -> None:
    database, vault = plain.folder / "things.db", plain.folder / "vault"
    with sqlite3.connect(database) as things:
        things.execute("CREATE TABLE things (name TEXT)")
        things.executemany("INSERT INTO things VALUES (?)", [(f"thing {n}",) for n in range(2000)])
    things.close()
    for words in (
        ("protect", str(database), "--vault", str(vault)),
        ("backup", "things"),
        ("restore", "things", "latest", "--to", str(plain.folder / "back.db")),
    ):
        done = plain.run("holdfast", *words)
        assert done.returncode == 0, done.stderr
    back = sqlite3.connect(plain.folder / "back.db")
    assert back.execute("SELECT count(*), max(name) FROM things").fetchone() == (2000, "thing 999")
    back.close()
    assert (plain.folder / "back.db").read_bytes() == database.read_bytes()
    # With the Python of the environment and nothing of ours on its path.
    script = str(vault / "recover.py")
    assert plain.run("python", "-I", "-S", script, "--help").returncode == 0


def test_the_plain_one_is_a_library(plain: Place) -> None:
    script = (
        "import sys\n"
        "from holdfast.services import BackupRetentionPolicy, BackupScheduler, BackupService\n"
        "from holdfast.system.resources import resource_path\n"
        "assert resource_path('help/commands.md').is_file()\n"
        "assert not [name for name in sys.modules if name.startswith('PySide')]\n"
    )
    done = plain.run("python", "-c", script)
    assert done.returncode == 0, done.stderr


@pytest.mark.skipif(
    bool({"Xvfb", "dbus-daemon"} & set(missing_programs())) or not shutil.which("xvfb-run"),
    reason="Xvfb, xvfb-run or dbus-daemon is not installed",
)
def test_the_one_with_windows_shows_them_and_ends_when_asked(wheel: Path, tmp_path: Path) -> None:
    place = Place(tmp_path, wheel, "[desktop]")
    assert "pyside6-essentials" in place.packages()
    kept = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    shown = subprocess.Popen(
        ["xvfb-run", "-a", "dbus-run-session", place.programs / "holdfast-desktop"],
        env={**kept, "HOLDFAST_HOME": str(place.home)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    while not (place.home / "desktop.sock").exists():
        assert shown.poll() is None
    ended = place.run("holdfast", "--json", "quit")
    assert json.loads(ended.stdout) == {"was_running": True}
    assert shown.wait(timeout=60) == 0
