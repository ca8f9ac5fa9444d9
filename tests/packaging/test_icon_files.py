"""The icons of Windows and macOS, read back by Qt, which knows both."""

from __future__ import annotations

import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImageReader

from tests.packaging.windows_stage import ROOT, build, make_payload


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All of them, drawn by a process of its own: Qt keeps its platform for life."""
    folder = tmp_path_factory.mktemp("icons")
    command = [sys.executable, str(ROOT / "packaging" / "icon_files.py")]
    names = [str(folder / f"holdfast.{ending}") for ending in ("ico", "icns", "bmp")]
    subprocess.run([*command, *names], check=True, capture_output=True)
    return folder


def test_windows_finds_every_size(drawn: Path) -> None:
    reader = QImageReader(str(drawn / "holdfast.ico"))
    assert reader.imageCount() == 8
    sizes = []
    for at in range(reader.imageCount()):
        assert reader.jumpToImage(at)
        picture = reader.read()
        assert picture.pixelColor(picture.width() // 2, picture.height() // 2).alpha() == 255
        sizes.append(picture.width())
    assert sizes == [16, 20, 24, 32, 40, 48, 64, 256]


def test_macos_finds_every_size(drawn: Path) -> None:
    content = (drawn / "holdfast.icns").read_bytes()
    assert struct.unpack(">4sI", content[:8]) == (b"icns", len(content))
    at, found = 8, {}
    while at < len(content):
        kind, length = struct.unpack_from(">4sI", content, at)
        found[kind] = struct.unpack_from(">I", content, at + 8 + 16)[0]  # the width of a PNG
        at += length
    assert found == {
        **{b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024},
        **{b"ic11": 32, b"ic12": 64, b"ic13": 256, b"ic14": 512},
    }
    assert QImageReader(str(drawn / "holdfast.icns")).read().width() > 0


def test_the_installer_has_a_picture_at_its_side(drawn: Path) -> None:
    side = QImageReader(str(drawn / "holdfast.bmp")).read()
    assert (side.width(), side.height()) == (164, 314)
    assert not side.hasAlphaChannel()
    assert side.pixelColor(82, 96) != side.pixelColor(0, 0)


@pytest.mark.skipif(not shutil.which("makensis"), reason="makensis is not installed (nsis)")
def test_the_installer_takes_it(drawn: Path, tmp_path: Path) -> None:
    payload = make_payload(tmp_path / "payload", {})
    pictures = {"icon": drawn / "holdfast.ico", "side": drawn / "holdfast.bmp"}
    build(payload, tmp_path / "holdfast-a.exe", "0.1.0", **pictures)
    picture = (drawn / "holdfast.ico").read_bytes()[-500:]
    assert picture in (tmp_path / "holdfast-a.exe").read_bytes()
