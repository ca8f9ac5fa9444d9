"""Names in a vault: what is ours, what is not, and what sorts after what."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from holdfast.vault.layout import (
    ManifestName,
    TrashKind,
    manifest_name,
    new_trash_id,
    next_backup_id,
    pack_name,
    parse_manifest_name,
    parse_pack_name,
    parse_trash_id,
    stored_page_size,
)

AT = datetime(2026, 11, 22, 17, 0, 5, 999999, UTC)
ID = "0123456789abcdef"


@pytest.mark.parametrize(
    ("page_size", "stored"),
    [(512, 4096), (1024, 4096), (2048, 4096), (4096, 4096), (8192, 8192), (65536, 65536)],
)
def test_small_database_pages_are_stored_in_units_of_4096(page_size: int, stored: int) -> None:
    assert stored_page_size(page_size) == stored


def test_a_manifest_is_named_by_utc_second_id_and_revision() -> None:
    east = AT.astimezone(timezone(timedelta(hours=9)))
    first = manifest_name("00aa00aa00aa00aa", east, ID, 1)
    assert first == f"series/00aa00aa00aa00aa/backups/20261122T170005Z-{ID}.json.zst"
    later = manifest_name("00aa00aa00aa00aa", AT, ID, 12)
    assert later.endswith(f"20261122T170005Z-{ID}.r12.json.zst")
    found = parse_manifest_name(later.rpartition("/")[2])
    assert found == ManifestName("20261122T170005Z", ID, 12)


@pytest.mark.parametrize(
    "name",
    [
        f"20261122T170005Z-{ID}.json.zst\n",
        f"20261122T170005Z-{ID}.r0.json.zst",
        f"20261122T170005Z-{ID}.r01.json.zst",
        f"20261122T170005Z-{ID.upper()}.json.zst",
        f"20261122T170005Z-{ID} (conflicted copy).json.zst",
        f".unfinished-20261122T170005Z-{ID}.json.zst",
        f"20261122T170005Z-{ID[:-1]}.json.zst",
        "../../x.json.zst",
        "",
    ],
)
def test_other_names_are_not_manifests(name: str) -> None:
    assert parse_manifest_name(name) is None


@pytest.mark.parametrize(
    "name", ["ab.pack", f"{'a' * 32}.pack.part", f"{'A' * 32}.pack", f"{'g' * 32}.pack", "x"]
)
def test_other_names_are_not_packs(name: str) -> None:
    assert parse_pack_name(name) is None
    assert parse_pack_name(pack_name(ID, "0" * 32).rpartition("/")[2]) == "0" * 32


def test_ids_ascend_whatever_the_clocks_and_the_random_bits() -> None:
    newest = None
    for bits in (0xFFFFFFFF, 0, 0xFFFFFFFF, 5):
        following = next_backup_id(newest, bits)
        assert newest is None or following > newest
        newest = following
    assert newest == "0000000400000005"


@pytest.mark.parametrize("kind", list(TrashKind))
def test_folders_of_the_trash_say_why_they_were_made(kind: TrashKind) -> None:
    one, other = new_trash_id(AT, kind), new_trash_id(AT, kind)
    assert one != other
    assert parse_trash_id(one) is kind
    assert one < new_trash_id(AT + timedelta(seconds=1), TrashKind.SWEPT)
    assert parse_trash_id(f"{one}-x") is None
