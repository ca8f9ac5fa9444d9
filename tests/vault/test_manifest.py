"""Manifests: documented bytes, one name, and a refusal of whatever was not written so."""

from __future__ import annotations

import hashlib
import json
import struct
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import numpy as np
import pytest

from holdfast.core.errors import VaultDamagedError, VaultTooNewError, VaultWriteError
from holdfast.core.model import BackupInfo, BackupKind, Grade, Level, PackUse, Structure
from holdfast.vault.codec import compress, decompress
from holdfast.vault.manifest import (
    BackupFile,
    Manifest,
    decode_manifest,
    encode_columns,
    encode_manifest,
)
from holdfast.vault.page_map import NOWHERE, PageMap

AT = datetime(2026, 11, 22, 17, 0, 5, 123456, UTC)
INFO = BackupInfo(
    backup_id="0000000200000002",
    name="“quoted”\n../\U0001f512\u202e",
    kind=BackupKind.PRE_RESTORE,
    created_at=AT,
    profile="profile of\tme",
    source_path="/home/me/ä.db",
    size_bytes=8192,
    added_bytes=77,
    changed_pages=2,
    page_count=2,
    page_size=4096,
    grade=Grade.GUARDED,
    level=Level.OPENED,
    verified_at=AT,
    structure=Structure.DAMAGED,
    protected=True,
    note="a note",
    unchanged=False,
    messages=("row 5 missing from index x",),
)
MAP = PageMap(
    np.array([1, 0], np.uint32),
    np.array([64, 3], np.uint32),
    np.array([0, NOWHERE], np.uint32),
    np.array([7, 0], np.uint32),
)
MANIFEST = Manifest(
    info=INFO,
    vault_id="00000000000000aa",
    series_id="00000000000000bb",
    revision=1,
    parent_id="0000000100000001",
    files=(
        BackupFile("database", "ä.db", 8192, 4096, "cd" * 32, encode_columns(MAP)),
        BackupFile("wal", "ä.db-wal", 0, 4096, "ef" * 32, encode_columns(PageMap.empty(0))),
    ),
    packs=(PackUse("0" * 32, 500), PackUse("f" * 32, 600)),
    source={"journal_mode": "wal", "tries": 3},
    profile={"keep_count": 5},
    program="holdfast 1.0",
    audit_head="99",
)
NAME = "series/00000000000000bb/backups/20261122T170005Z-0000000200000002.json.zst"


def _document(raw: bytes) -> dict[str, Any]:
    (length,) = struct.unpack("<Q", raw[-8:])
    document: dict[str, Any] = json.loads(decompress(raw[:-56], length))
    return document


def _sealed(document: object, *, length: int | None = None) -> bytes:
    """An object with a right seal around whatever a crafted vault says."""
    plain = document if isinstance(document, bytes) else json.dumps(document).encode()
    stored = compress(plain)
    size = struct.pack("<Q", len(plain) if length is None else length)
    digest = hashlib.sha256(stored + size).digest()
    return stored + struct.pack("<II8s32s", 0x184D2A50, 48, b"HFMANI01", digest) + size


def test_a_manifest_comes_back() -> None:
    raw = encode_manifest(MANIFEST)
    found = decode_manifest(raw, NAME)
    assert found.object_bytes == len(raw)
    assert replace(found, object_bytes=0, profile={"keep_count": 5}) == MANIFEST
    assert found.profile == {"keep_count": 5, "name": INFO.profile}
    page_map = found.page_map(0)
    for one, other in zip(page_map.columns(), MAP.columns(), strict=True):
        assert one.tolist() == other.tolist()
    assert len(found.page_map(1)) == 0
    assert found.shown.added_bytes == 77 + len(raw)


def test_an_adopted_file_is_written_so_that_every_reader_of_the_format_takes_it() -> None:
    """Whoever reads format 1 refuses a third grade; so the facts of the capture carry it."""
    adopted = replace(
        MANIFEST,
        info=replace(INFO, grade=Grade.ADOPTED),
        source={**MANIFEST.source, "adopted": {"file": "justice_backup.db", "mtime_ns": 5}},
    )
    raw = encode_manifest(adopted)
    assert _document(raw)["database"]["grade"] == "guarded copy"
    assert decode_manifest(raw, NAME).info.grade is Grade.ADOPTED
    plain = _document(raw)
    for capture in ({}, {"adopted": "yes"}):
        assert decode_manifest(_sealed({**plain, "capture": capture}), NAME).info.grade is (
            Grade.GUARDED
        )
    refused = {**plain, "database": {**plain["database"], "grade": "adopted file"}}
    with pytest.raises(VaultDamagedError):
        decode_manifest(_sealed(refused), NAME)


def test_the_object_is_a_zstd_frame_and_a_seal() -> None:
    raw = encode_manifest(MANIFEST)
    magic, length, ours, digest, plain = struct.unpack("<II8s32sQ", raw[-56:])
    assert (magic, length, ours) == (0x184D2A50, 48, b"HFMANI01")
    assert digest == hashlib.sha256(raw[:-56] + raw[-8:]).digest()
    text = decompress(raw[:-56], plain)
    assert text.isascii()
    document = json.loads(text)
    assert text == json.dumps(document, sort_keys=True, separators=(",", ":")).encode()
    assert document["format"] == 1
    assert document["required_features"] == []
    assert document["packs"] == [["0" * 32, 500], ["f" * 32, 600]]


def test_a_revision_has_a_name_of_its_own() -> None:
    later = MANIFEST.with_info(replace(INFO, protected=False))
    assert later.revision == 2
    assert later.object_name == NAME.replace(".json", ".r2.json")
    assert not decode_manifest(encode_manifest(later), later.object_name).info.protected


def test_every_flipped_bit_is_noticed_and_named() -> None:
    raw = encode_manifest(MANIFEST)
    for at in range(len(raw)):
        for bit in range(8):
            broken = bytearray(raw)
            broken[at] ^= 1 << bit
            with pytest.raises(VaultDamagedError) as caught:
                decode_manifest(bytes(broken), NAME)
            assert caught.value.object_name == NAME


def test_every_other_length_is_refused() -> None:
    raw = encode_manifest(MANIFEST)
    for length in range(len(raw)):
        with pytest.raises(VaultDamagedError):
            decode_manifest(raw[:length], NAME)
    for longer in (raw + b"\0", raw + raw[-56:], raw + raw, b"\0" + raw):
        with pytest.raises(VaultDamagedError):
            decode_manifest(longer, NAME)


@pytest.mark.parametrize(
    "name",
    [
        NAME.replace("00bb/", "00cc/"),
        NAME.replace("0002.json", "0003.json"),
        NAME.replace("170005Z", "170006Z"),
        NAME.replace(".json", ".r2.json"),
    ],
    ids=["series", "backup", "time", "revision"],
)
def test_a_manifest_in_another_place_is_refused(name: str) -> None:
    with pytest.raises(VaultDamagedError, match="damaged") as caught:
        decode_manifest(encode_manifest(MANIFEST), name)
    assert NAME in caught.value.details


@pytest.mark.parametrize(("key", "value"), [("format", 2), ("required_features", ["sealed-1"])])
def test_a_later_format_or_an_unknown_feature_is_refused_in_words(key: str, value: object) -> None:
    document = _document(encode_manifest(MANIFEST)) | {key: value, "vault": 5}
    with pytest.raises(VaultTooNewError, match="newer Holdfast"):
        decode_manifest(_sealed(document), NAME)


def test_unknown_members_are_passed_over() -> None:
    document = _document(encode_manifest(MANIFEST)) | {"later": {"a": 1}}
    assert decode_manifest(_sealed(document), NAME).info == INFO


def _set(*path: str | int) -> Callable[[dict[str, Any], Any], None]:
    def change(document: dict[str, Any], value: object) -> None:
        place: Any = document
        for step in path[:-1]:
            place = place[step]
        place[path[-1]] = value

    return change


@pytest.mark.parametrize(
    ("change", "value"),
    [
        (_set("id"), "../../../etc/cron"),
        (_set("id"), 5),
        (_set("series"), "../x"),
        (_set("parent"), "../x"),
        (_set("parent"), ["0" * 16]),
        (_set("created_at"), "yesterday"),
        (_set("kind"), "other"),
        (_set("revision"), 0),
        (_set("revision"), float("inf")),
        (_set("packs"), [["../../../../etc/passwd", 5], ["f" * 32, 600]]),
        (_set("packs"), [["F" * 32, 5], ["f" * 32, 600]]),
        (_set("packs"), [["0" * 32, -1], ["f" * 32, 600]]),
        (_set("packs"), [["0" * 32], ["f" * 32, 600]]),
        (_set("packs"), 7),
        (_set("files"), []),
        (_set("files", 0, "role"), "wal"),
        (_set("files", 1, "role"), "../../x"),
        (_set("files", 1, "role"), "database"),
        (_set("files", 0, "page_size"), 512),
        (_set("files", 0, "page_size"), 0),
        (_set("files", 0, "size"), -1),
        (_set("files", 0, "size"), 1 << 60),
        (_set("files", 0, "size"), 1 << 47),
        (_set("files", 0, "size"), float("nan")),
        (_set("database"), None),
        (_set("verification", "at"), 7),
        (_set("required_features"), [{}]),
    ],
)
def test_crafted_values_are_damage_and_never_a_traceback(
    change: Callable[[dict[str, Any], Any], None], value: object
) -> None:
    document = _document(encode_manifest(MANIFEST))
    change(document, value)
    with pytest.raises(VaultDamagedError):
        decode_manifest(_sealed(document), NAME)


@pytest.mark.parametrize(
    "raw",
    [
        _sealed(b"[" * 200_000),
        _sealed(b"[]"),
        _sealed(b"5"),
        _sealed(b"{}"),
        _sealed(b"\xff\xfe{}"),
        _sealed(b"{", length=1 << 40),
        _sealed(b"{}", length=5),
        _sealed(bytes(32 << 20), length=100),
        _sealed(b'{"format": ' + b"9" * 5000 + b"}"),
    ],
    ids=["nesting", "list", "number", "empty", "not utf-8", "huge", "longer", "bomb", "digits"],
)
def test_crafted_objects_are_damage_and_never_a_traceback(raw: bytes) -> None:
    with pytest.raises(VaultDamagedError):
        decode_manifest(raw, NAME)


@pytest.mark.parametrize(
    "columns",
    [
        ["", "", "", ""],
        ["!", "!", "!", "!"],
        ["Ä"] * 4,
        list(encode_columns(MAP))[:3],
        [*encode_columns(MAP), ""],
        list(encode_columns(PageMap.empty(3))),
    ],
)
def test_a_page_map_that_does_not_fit_is_named_with_its_backup(columns: list[str]) -> None:
    document = _document(encode_manifest(MANIFEST))
    document["files"][0]["map"] = columns
    manifest = decode_manifest(_sealed(document), NAME)
    with pytest.raises(VaultDamagedError) as caught:
        manifest.page_map(0)
    assert caught.value.object_name == NAME
    assert caught.value.backups == (INFO.name,)


def test_a_map_that_points_beyond_the_packs_is_refused() -> None:
    manifest = replace(MANIFEST, packs=MANIFEST.packs[:1])
    with pytest.raises(VaultDamagedError, match="damaged"):
        decode_manifest(encode_manifest(manifest), NAME).page_map(0)


def test_a_manifest_no_reader_would_accept_is_not_written(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("holdfast.vault.manifest.MANIFEST_LIMIT_BYTES", 500)
    with pytest.raises(VaultWriteError, match="stored nothing"):
        encode_manifest(MANIFEST)


def test_a_manifest_larger_than_any_is_refused_before_it_is_decompressed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    raw = encode_manifest(MANIFEST)
    monkeypatch.setattr("holdfast.vault.manifest.MANIFEST_LIMIT_BYTES", 500)
    with pytest.raises(VaultDamagedError, match="damaged") as caught:
        decode_manifest(raw, NAME)
    assert "declared length" in caught.value.details
