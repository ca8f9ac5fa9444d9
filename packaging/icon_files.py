"""The program's icon as Windows (.ico) and macOS (.icns) keep icons: one file, many sizes.

Both are small boxes around PNG pictures, so both are written here, from the one drawing in
resources/holdfast.svg, on any system; nothing that was drawn is kept in the repository. So
is the picture at the side of the installer's last page (.bmp).

    .venv/bin/python packaging/icon_files.py dist/holdfast.ico dist/holdfast.bmp
"""

from __future__ import annotations

import os
import struct
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

sys.path.insert(0, os.fspath(Path(__file__).resolve().parent))

from linux import icons

DRAWING = Path(__file__).resolve().parents[1] / "resources" / "holdfast.svg"
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
_SIDE = (164, 314)
_SIDE_ICON = 96
# The four letters by which macOS finds a size. It has no letters for a plain 64.
_ICNS_TYPES = {
    16: (b"icp4",),
    32: (b"icp5", b"ic11"),
    64: (b"ic12",),
    128: (b"ic07",),
    256: (b"ic08", b"ic13"),
    512: (b"ic09", b"ic14"),
    1024: (b"ic10",),
}


def ico(pictures: Mapping[int, bytes]) -> bytes:
    """Return an icon of Windows.

    Args:
        pictures: PNG by its width in pixels, at most 256.
    """
    head = struct.pack("<3H", 0, 1, len(pictures))
    at = len(head) + 16 * len(pictures)
    entries = b""
    for size, picture in pictures.items():
        side = size % 256  # 256 is written as 0
        entries += struct.pack("<4B2H2I", side, side, 0, 0, 1, 32, len(picture), at)
        at += len(picture)
    return head + entries + b"".join(pictures.values())


def icns(pictures: Mapping[int, bytes]) -> bytes:
    """Return an icon of macOS.

    Args:
        pictures: PNG by its width in pixels: 16 to 1024, powers of two.

    Raises:
        KeyError: macOS has no place for one of the sizes.
    """
    parts = b"".join(
        kind + struct.pack(">I", len(picture) + 8) + picture
        for size, picture in pictures.items()
        for kind in _ICNS_TYPES[size]
    )
    return b"icns" + struct.pack(">I", len(parts) + 8) + parts


def write(target: Path, drawing: Path = DRAWING) -> Path:
    """Draw the icon and write it; the ending of the file says what for.

    Raises:
        ValueError: the ending is none of .ico, .icns and .bmp.
        OSError: it could not be written.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.suffix == ".bmp":
        return _write_side(target, drawing)
    if target.suffix not in {".ico", ".icns"}:
        raise ValueError(target.suffix)
    sizes = ICO_SIZES if target.suffix == ".ico" else tuple(_ICNS_TYPES)
    with tempfile.TemporaryDirectory(prefix="holdfast-icon-") as folder:
        drawn = {size: Path(folder) / f"{size}.png" for size in sizes}
        icons.draw(drawing, drawn)
        pictures = {size: path.read_bytes() for size, path in drawn.items()}
    target.write_bytes(ico(pictures) if target.suffix == ".ico" else icns(pictures))
    return target


def _write_side(target: Path, drawing: Path) -> Path:
    with tempfile.TemporaryDirectory(prefix="holdfast-icon-") as folder:
        picture = Path(folder) / "icon.png"
        icons.draw(drawing, {_SIDE_ICON: picture})
        from PySide6.QtGui import QImage, QPainter

        # Without an alpha channel: NSIS takes plain bitmaps of three bytes a pixel.
        side = QImage(*_SIDE, QImage.Format.Format_RGB888)
        side.fill(0xFFF3F5F7)
        painter = QPainter(side)
        painter.drawImage((_SIDE[0] - _SIDE_ICON) // 2, _SIDE_ICON // 2, QImage(str(picture)))
        painter.end()
    if not side.save(str(target)):
        raise OSError(f"{target} could not be written")
    return target


if __name__ == "__main__":
    for word in sys.argv[1:]:
        print(write(Path(word)))
