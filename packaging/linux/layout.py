"""Where everything of an installed Holdfast lies on a Linux system, for every package of one.

The program is one folder, /usr/lib/holdfast; the rest tells the system of it. Nothing is
put where it would start by itself: the program writes its own entry for the login when a
person wants it, and the unit waits for a user to enable it.
"""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from frozen.version import ROOT
from linux import icons

DESKTOP_ID = "org.holdfast.Holdfast"
PROGRAM = Path("usr/lib/holdfast")
LINUX = ROOT / "packaging" / "linux"
_COMPLETIONS = {
    "bash": Path("usr/share/bash-completion/completions/holdfast"),
    "fish": Path("usr/share/fish/vendor_completions.d/holdfast.fish"),
    "zsh": Path("usr/share/zsh/vendor-completions/_holdfast"),
}
_ICONS = Path("usr/share/icons/hicolor")
_MANUAL = Path("usr/share/man/man1")


def lay_out(root: Path, bundle: Path, *, version: str, made_at: int) -> None:
    """Lay a whole installation below an empty folder.

    Args:
        root: stands for `/`.
        bundle: the frozen folder; it is asked for the completions, so it has to run here.
        version: as the software catalogue shows it.
        made_at: seconds since 1970 that everything is dated with.
    """
    shutil.copytree(bundle, root / PROGRAM, symlinks=True)
    programs = root / "usr" / "bin"
    programs.mkdir(parents=True)
    for name in ("holdfast", "holdfast-desktop"):
        (programs / name).symlink_to(os.path.relpath(PROGRAM / name, "usr/bin"))
    _write(
        root / f"usr/share/applications/{DESKTOP_ID}.desktop",
        (LINUX / f"{DESKTOP_ID}.desktop").read_bytes(),
    )
    _write(
        root / f"usr/share/metainfo/{DESKTOP_ID}.metainfo.xml",
        metainfo(version, made_at).encode(),
    )
    _write(root / "usr/lib/systemd/user/holdfast.service", unit("/usr/bin/holdfast").encode())
    drawing = ROOT / "resources" / "holdfast.svg"
    _write(root / _ICONS / "scalable" / "apps" / f"{DESKTOP_ID}.svg", drawing.read_bytes())
    icons.draw(
        drawing,
        {
            size: root / _ICONS / f"{size}x{size}" / "apps" / f"{DESKTOP_ID}.png"
            for size in icons.SIZES
        },
    )
    _completions(root, bundle)
    _manual(root)
    _settle(root, made_at)


def places() -> list[str]:
    """Return where everything lies that tells the system of the program, the icons by one."""
    return [
        "usr/bin/holdfast",
        "usr/bin/holdfast-desktop",
        "usr/lib/systemd/user/holdfast.service",
        f"usr/share/applications/{DESKTOP_ID}.desktop",
        f"usr/share/metainfo/{DESKTOP_ID}.metainfo.xml",
        str(_ICONS / "scalable" / "apps" / f"{DESKTOP_ID}.svg"),
        *(str(_MANUAL / f"{name}.1.gz") for name in ("holdfast", "holdfast-desktop")),
        *map(str, _COMPLETIONS.values()),
    ]


def metainfo(version: str, made_at: int) -> str:
    """Return what a software catalogue shows, with the version and its date."""
    text = (LINUX / f"{DESKTOP_ID}.metainfo.xml").read_text("utf-8")
    date = datetime.fromtimestamp(made_at, UTC).date().isoformat()
    return text.replace("@VERSION@", version).replace("@DATE@", date)


def unit(program: str) -> str:
    """Return the systemd unit for a program that is installed there."""
    text = (LINUX / "holdfast.service").read_text("utf-8")
    return text.replace("%h/.local/bin/holdfast", program)


def compressed(content: bytes) -> bytes:
    """Return content as gzip writes it, without a name and a time."""
    return gzip.compress(content, 9, mtime=0)


def _completions(root: Path, bundle: Path) -> None:
    for shell, place in _COMPLETIONS.items():
        said = subprocess.run(
            [bundle / "holdfast", "completion", shell], check=True, capture_output=True
        )
        _write(root / place, said.stdout)


def _manual(root: Path) -> None:
    from linux import man_page

    _write(root / _MANUAL / "holdfast.1.gz", compressed(man_page.page().encode()))
    _write(root / _MANUAL / "holdfast-desktop.1.gz", compressed(b".so man1/holdfast.1\n"))


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _settle(root: Path, made_at: int) -> None:
    """Give every file the same rights and date, whatever the umask and the clock are here."""
    for path in [root, *root.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or _is_program(path) else 0o644)
        os.utime(path, (made_at, made_at), follow_symlinks=False)


def _is_program(path: Path) -> bool:
    return path.parent.name == PROGRAM.name and path.name in {"holdfast", "holdfast-desktop"}
