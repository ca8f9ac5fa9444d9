"""Build the Debian package out of a frozen folder.

    python packaging/linux/build_deb.py --bundle DIR [--out DIR] [--version V] [--quick]

`python3 packaging/build.py deb` does both steps. Run with the Python of `.venv-build`; needs
`dpkg-deb` and `objdump`. The frozen folder should be one that leaves to the system what it
has (`build.py --system-libraries`); what the package depends on is read out of it either way.

The same folder and the same commit give the same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import platform
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

sys.path.insert(0, os.fspath(Path(__file__).resolve().parents[1]))

from frozen import set_up, system_libraries
from frozen.version import ROOT, made_at, version
from linux import layout

MAINTAINER = "Holdfast contributors <contributors@holdfast.invalid>"
DEBIAN = ROOT / "packaging" / "linux" / "debian"
_ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
_ALSO_NEEDED = ("hicolor-icon-theme", "tzdata")
_DESCRIPTION = """\
keep SQLite databases restorable
 Holdfast backs up SQLite databases consistently while the programs that own
 them have them open, stores only the pages that changed, opens any old backup
 without restoring it, proves that backups restore, and puts one back.
 .
 It comes with a symbol for the panel, a window and a command line."""
_QUICK = ("-Zgzip", "-z1")
_SMALL = ("-Zxz", "-z6")


def build_deb(bundle: Path, out: Path, *, number: str, quick: bool = False) -> Path:
    """Build a package into a folder and return its file.

    Args:
        bundle: the frozen folder.
        out: gets the package.
        number: its version; another than the program's own only in tests.
        quick: compress little, for a package that nobody keeps.

    Raises:
        UnknownLibraryError: the folder needs a library that no known package holds.
        CalledProcessError: dpkg-deb failed and has said why.
    """
    architecture = _ARCHITECTURES[platform.machine()]
    moment = made_at()
    with tempfile.TemporaryDirectory(prefix="holdfast-deb-") as folder:
        root = Path(folder) / "root"
        root.mkdir()
        documents = root / "usr" / "share" / "doc" / "holdfast"
        documents.mkdir(parents=True)
        (documents / "copyright").write_text(copyright_text(), "utf-8")
        (documents / "changelog.gz").write_bytes(layout.compressed(_changelog(number).encode()))
        layout.lay_out(root, bundle, version=number, made_at=moment)
        control = root / "DEBIAN"
        control.mkdir()
        (control / "control").write_text(control_text(bundle, root, number, architecture), "utf-8")
        (control / "md5sums").write_text(_checksums(root), "utf-8")
        (control / "prerm").write_bytes((DEBIAN / "prerm").read_bytes())
        (control / "prerm").chmod(0o755)
        for path in [control, *control.iterdir()]:
            os.utime(path, (moment, moment))
        out.mkdir(parents=True, exist_ok=True)
        package = out / f"holdfast_{number}_{architecture}.deb"
        subprocess.run(
            [
                "dpkg-deb",
                "--root-owner-group",
                *(_QUICK if quick else _SMALL),
                "--build",
                root,
                package,
            ],
            check=True,
            stdout=subprocess.DEVNULL,
            # One thread: how the work is divided shows in the bytes.
            env={
                **os.environ,
                "SOURCE_DATE_EPOCH": str(moment),
                "DPKG_DEB_THREADS_MAX": "1",
            },
        )
    return package


def control_text(bundle: Path, root: Path, number: str, architecture: str) -> str:
    """Return the control file of a package.

    Args:
        bundle: the frozen folder, which is asked what it needs.
        root: everything that will be installed, which is measured.
        number: the version.
        architecture: Debian's name for it.
    """
    qt_libraries = set_up.launcher().QT_LIBRARIES
    needed = system_libraries.packages(system_libraries.missing(bundle), qt_libraries)
    oldest = system_libraries.glibc_version(bundle)
    depends = [f"libc6 (>= {oldest})" if name == "libc6" else name for name in needed]
    fields = {
        "Package": "holdfast",
        "Version": number,
        "Architecture": architecture,
        "Maintainer": MAINTAINER,
        "Installed-Size": str(installed_kib(root)),
        "Depends": ", ".join(sorted([*depends, *_ALSO_NEEDED])),
        "Recommends": "dbus-user-session | dbus-x11, fonts-dejavu-core | fonts-noto-core, "
        "xdg-desktop-portal",
        "Suggests": "gnome-shell-extension-appindicator",
        "Section": "utils",
        "Priority": "optional",
        "Description": _DESCRIPTION,
    }
    return "".join(f"{name}: {value}\n" for name, value in fields.items())


def installed_kib(root: Path) -> int:
    """Return what an installation takes, each file rounded up, as Debian counts it."""
    total = 0
    for path in root.rglob("*"):
        if path.is_symlink() or path.is_dir():
            total += 1
        else:
            total += -(-path.stat().st_size // 1024)
    return total


def copyright_text() -> str:
    """Return Debian's account of the licences, with our own in full."""
    ours = (ROOT / "LICENSE").read_text("utf-8").strip().splitlines()
    indented = "\n".join(f" {line}" if line else " ." for line in ours)
    return (DEBIAN / "copyright").read_text("utf-8") + indented + "\n"


def _changelog(number: str) -> str:
    date = format_datetime(datetime.fromtimestamp(made_at(), UTC))
    return (
        f"holdfast ({number}) unstable; urgency=medium\n\n"
        f"  * Holdfast {number}; its release notes tell what is new.\n\n"
        f" -- {MAINTAINER}  {date}\n"
    )


def _checksums(root: Path) -> str:
    """Return the checksums with which `dpkg --verify` finds damaged files."""
    lines = []
    for path in sorted(root.rglob("*")):
        inside = path.relative_to(root)
        if path.is_file() and not path.is_symlink() and inside.parts[0] != "DEBIAN":
            digest = hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
            lines.append(f"{digest}  {inside.as_posix()}\n")
    return "".join(lines)


def main() -> None:
    """Build, and say where it lies and how large it is."""
    parser = argparse.ArgumentParser(description="Build the Debian package.")
    parser.add_argument("--bundle", type=Path, required=True, metavar="DIR")
    parser.add_argument("--out", type=Path, default=ROOT / "dist", metavar="DIR")
    parser.add_argument("--version", default=version(), help="another version, for tests")
    parser.add_argument("--quick", action="store_true", help="compress little, for tests")
    asked = parser.parse_args()
    package = build_deb(asked.bundle, asked.out, number=asked.version, quick=asked.quick)
    print(f"{package}: {package.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
