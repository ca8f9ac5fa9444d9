"""FORMAT.md and the code say the same: names, sizes, limits, and every member of the JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from holdfast.vault import frame, layout, manifest, pack_writer
from holdfast.vault.codec import decompress
from holdfast.vault.manifest import encode_manifest
from tests.support.byte_series import ByteSeries, pages

FOLDER = Path(layout.__file__).parent


@pytest.fixture(scope="module")
def text() -> str:
    return (FOLDER / "FORMAT.md").read_text("utf-8")


def _members(document: Any) -> set[str]:
    names = set(document)
    for key in ("database", "verification"):
        names |= set(document.get(key, ()))
    for file in document.get("files", ()):
        names |= set(file)
    return names


def test_every_member_is_described(text: str, tmp_path: Path) -> None:
    source = ByteSeries(tmp_path)
    raw = encode_manifest(source.backup(pages(1, 2)))
    described = json.loads(decompress(raw[:-56], int.from_bytes(raw[-8:], "little")))
    vault = json.loads((source.vault.path / "VAULT.json").read_bytes())
    for name in _members(described) | set(vault):
        assert f"`{name}`" in text, f"{name} is not described"


@pytest.mark.parametrize("name", ["FORMAT.md", "companions/README.txt"])
def test_every_magic_is_named(name: str) -> None:
    said = (FOLDER / name).read_text("utf-8")
    for magic in (frame.MAGIC, pack_writer.MAGIC, pack_writer.END_MAGIC, manifest.SEAL_MAGIC):
        assert magic.decode() in said
    assert f"0x{manifest.SKIPPABLE:X}" in said


def test_sizes_and_limits_are_as_described(text: str) -> None:
    assert (pack_writer.HEAD.size, pack_writer.FOOTER_ROW.size) == (32, 48)
    assert (pack_writer.TRAILER.size, frame.HEADER.size, manifest.SEAL.size) == (44, 16, 56)
    assert frame.MAX_PLAIN_BYTES == 4 + 64 * (8 + 65536)
    assert "4 + 64 × (8 + 65536) bytes" in text  # noqa: RUF001 - a multiplication sign
    assert layout.FRAME_PAGES == 64
    assert layout.PACK_LIMIT_BYTES == 64 << 20
    assert layout.MANIFEST_LIMIT_BYTES == 256 << 20
    assert layout.MAX_FILE_BYTES == 1 << 48
    assert layout.MAX_PAGES == (1 << 32) - 2


def test_a_reader_that_cannot_know_our_code_is_short_of_nothing(text: str) -> None:
    for word in ("little-endian", "FIPS 180-4", "RFC 8878", "RFC 8259", "modulo 2³²", "base64"):
        assert word in text


def test_the_short_form_fits_six_printed_pages() -> None:
    lines = (FOLDER / "companions" / "README.txt").read_text("ascii").splitlines()
    assert len(lines) <= 6 * 60
    assert max(map(len, lines)) <= 92
