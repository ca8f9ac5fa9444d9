"""A checkout in miniature: the real launcher, a tiny program, and packages made on the spot.

The launcher under test is the file of this checkout. Everything it reaches for is real too
(venv, pip, processes) except three programs it only calls: uv and apt-get, which the tests
write themselves, and the package index, which is a folder of two wheels. No network.
"""

import base64
import contextlib
import hashlib
import os
import re
import signal
import subprocess
import sysconfig
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BASE_PYTHON = str(
    Path(sysconfig.get_config_var("BINDIR")) / f"python{sysconfig.get_python_version()}"
)

PROGRAM = """
import json, sys
try:
    import trifle
except ImportError:
    trifle = None
print(json.dumps({
    "arguments": sys.argv[1:],
    "prefix": sys.prefix,
    "trifle": trifle and trifle.VERSION,
    "path": sys.path,
}))
"""

# What a working uv amounts to here: pip, told the same.
UV_THAT_WORKS = """
import subprocess, sys
python, lock = sys.argv[-2:]
command = [python, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", lock]
sys.exit(subprocess.call(command))
"""


def write_wheel(folder: Path, name: str, version: str, files: dict[str, str]) -> str:
    """Write a pure wheel of these files; return its line for a lock, with the hash.

    The same files give the same hash whenever they are written.
    """
    path = folder / f"{name}-{version}-py3-none-any.whl"
    contents = {
        **files,
        f"{name}-{version}.dist-info/METADATA": (
            f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
        ),
        f"{name}-{version}.dist-info/WHEEL": (
            "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        ),
    }
    record = f"{name}-{version}.dist-info/RECORD"
    with zipfile.ZipFile(path, "w") as wheel:
        lines = []
        for inside, text in contents.items():
            entry = zipfile.ZipInfo(inside)
            entry.external_attr = 0o100755 << 16  # pip keeps a script executable that is
            wheel.writestr(entry, text)
            digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest())
            lines.append(f"{inside},sha256={digest.decode().rstrip('=')},{len(text.encode())}")
        wheel.writestr(zipfile.ZipInfo(record), "\n".join([*lines, f"{record},,", ""]))
    return (
        f"{name}=={version} \\\n    --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}"
    )


@dataclass
class SmallCheckout:
    """One miniature checkout in a folder of its own."""

    root: Path

    @classmethod
    def build(cls, folder: Path) -> "SmallCheckout":
        """Lay everything out under `folder`; nothing is set up yet."""
        checkout = cls(folder / "checkout")
        for inside in ("app/holdfast", "packaging"):
            (checkout.root / inside).mkdir(parents=True)
        for outside in ("wheels", "programs", "home"):
            (folder / outside).mkdir()
        checkout.need_libraries({})
        package = checkout.root / "app" / "holdfast"
        (package / "__init__.py").write_text("")
        (package / "__main__.py").write_text(PROGRAM)
        checkout.lock(uv=UV_THAT_WORKS)
        checkout.write_apt_get(status=0)
        return checkout

    @property
    def outside(self) -> Path:
        """The folder around the checkout: wheels, programs, home."""
        return self.root.parent

    @property
    def venv(self) -> Path:
        return self.root / ".venv"

    @property
    def stamp(self) -> Path:
        return self.venv / "holdfast-stamp"

    def need_libraries(self, table: dict[str, str]) -> None:
        """Copy the launcher with another table of system libraries."""
        text = (ROOT / "app" / "__main__.py").read_text(encoding="utf-8")
        text, found = re.subn(
            r"QT_LIBRARIES = \{.*?\n\}", f"QT_LIBRARIES = {table!r}", text, flags=re.DOTALL
        )
        assert found == 1
        (self.root / "app" / "__main__.py").write_text(text, encoding="utf-8")

    def lock(self, *, uv: str, version: str = "1.0") -> None:
        """Write the wheels and the lock that pins them; `uv` is the text of that program."""
        wheels = self.outside / "wheels"
        lines = [
            write_wheel(wheels, "trifle", version, {"trifle.py": f"VERSION = {version!r}\n"}),
            write_wheel(
                wheels, "uv", version, {f"uv-{version}.data/scripts/uv": f"#!python\n{uv}"}
            ),
        ]
        path = self.root / "packaging" / "requirements.lock"
        path.write_text("# Made by a test.\n" + "\n    # via a test\n".join(lines) + "\n")

    def write_apt_get(self, *, status: int) -> None:
        """Put an apt-get first in PATH that notes what it was asked, and ends with `status`."""
        program = self.outside / "programs" / "apt-get"
        log = self.outside / "apt-get.log"
        program.write_text(
            f'#!/bin/sh\necho "$*" >>"{log}"\necho "E: no such host" >&2\nexit {status}\n'
        )
        program.chmod(0o755)

    def apt_get_calls(self) -> list[str]:
        """Return what apt-get was asked so far."""
        log = self.outside / "apt-get.log"
        return log.read_text().splitlines() if log.exists() else []

    def forget_apt_get_calls(self) -> None:
        """Begin an empty list of calls."""
        (self.outside / "apt-get.log").unlink(missing_ok=True)

    def environment(self, **more: str) -> dict[str, str]:
        """Return an environment that is bare but for the folder of wheels."""
        return {
            "PATH": f"{self.outside / 'programs'}:{os.environ.get('PATH', os.defpath)}",
            "HOME": str(self.outside / "home"),
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_NO_INDEX": "1",
            "PIP_FIND_LINKS": str(self.outside / "wheels"),
            **more,
        }

    def command(self, *arguments: str) -> list[str]:
        """Return the command line of a start."""
        return [BASE_PYTHON, str(self.root / "app"), *arguments]

    def start(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Start the program and wait for its end."""
        return subprocess.run(
            self.command(*arguments),
            check=False,
            capture_output=True,
            encoding="utf-8",
            cwd=self.outside,
            env=self.environment(**environment),
        )

    @contextlib.contextmanager
    def begin(self, *arguments: str) -> Iterator[subprocess.Popen[str]]:
        """Start the program and do not wait; whatever is left of it at the end is killed."""
        process = subprocess.Popen(
            self.command(*arguments),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            cwd=self.outside,
            env=self.environment(),
            start_new_session=True,
        )
        with process:
            try:
                yield process
            finally:
                if process.poll() is None:
                    os.killpg(process.pid, signal.SIGKILL)
