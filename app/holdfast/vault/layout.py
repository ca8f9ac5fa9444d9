"""Names and limits of format version 1: what lies where in a vault.

VAULT.json, VAULT.bak           what this vault is
README.txt, recover.py          how to restore without Holdfast
RESERVE                         space that is given up so that clean-up works on a full disk
series/<id>/LOCK                who writes
series/<id>/packs/<id>.pack
series/<id>/backups/<utc>-<id>[.r<n>].json.zst
series/<id>/trash/<utc>-<hex>[-deleted|-damaged]/
                                what a sweep removed, a person deleted or a check put aside:
                                `<id>.pack`, or a manifest by its name

Names are lower-case hex, fixed words and UTC times: valid on exFAT, NTFS and object stores.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from holdfast.core.clock import instant_for_name

FORMAT_VERSION = 1
VAULT_FILE = "VAULT.json"
VAULT_COPY = "VAULT.bak"
README_FILE = "README.txt"
RECOVER_FILE = "recover.py"
RESERVE_FILE = "RESERVE"
RESERVE_BYTES = 8 * 1024 * 1024

MIN_PAGE_BYTES = 4096
"""Smaller database pages are stored in units of this size."""
FRAME_PAGES = 64
PACK_LIMIT_BYTES = 64 * 1024 * 1024
MANIFEST_LIMIT_BYTES = 256 * 1024 * 1024
"""No manifest is larger; what claims to be is not read."""
MAX_FILE_BYTES = 1 << 48
"""More than the largest SQLite database (2**32 pages of 64 KiB)."""
MAX_PAGES = (1 << 32) - 2
"""Stored pages of a file: SQLite's own limit."""

_MANIFEST = re.compile(r"(\d{8}T\d{6}Z)-([0-9a-f]{16})(?:\.r([1-9]\d{0,8}))?\.json\.zst\Z")
_PACK = re.compile(r"([0-9a-f]{32})\.pack\Z")
_TRASH = re.compile(r"\d{8}T\d{6}Z-[0-9a-f]{16}(-deleted|-damaged)?\Z")


class TrashKind(StrEnum):
    """Why a folder of the trash was made; the end of its name."""

    SWEPT = ""
    """By a sweep: nothing needed it."""
    DELETED = "-deleted"
    """By a person or a rule: one backup, until the next sweep takes it over."""
    DAMAGED = "-damaged"
    """By a check: an object whose bytes changed. Backups may still need what is whole in it."""


@dataclass(frozen=True, slots=True)
class ManifestName:
    """What the name of a manifest object says."""

    stamp: str
    backup_id: str
    revision: int


def stored_page_size(page_size: int) -> int:
    """Return the unit in which a file of this database page size is stored, bytes."""
    return max(page_size, MIN_PAGE_BYTES)


def series_folder(series_id: str) -> str:
    """Return the folder of a series."""
    return f"series/{series_id}"


def packs_folder(series_id: str) -> str:
    """Return the folder of a series' packs."""
    return f"series/{series_id}/packs"


def backups_folder(series_id: str) -> str:
    """Return the folder of a series' manifests."""
    return f"series/{series_id}/backups"


def trash_folder(series_id: str) -> str:
    """Return the folder of what sweeps removed."""
    return f"series/{series_id}/trash"


def pack_name(series_id: str, pack_id: str) -> str:
    """Return the object name of a pack."""
    return f"series/{series_id}/packs/{pack_id}.pack"


def manifest_name(series_id: str, created_at: datetime, backup_id: str, revision: int) -> str:
    """Return the object name of a manifest; revision 1 carries no suffix."""
    suffix = f".r{revision}" if revision > 1 else ""
    folder = backups_folder(series_id)
    return f"{folder}/{instant_for_name(created_at)}-{backup_id}{suffix}.json.zst"


def new_trash_id(at: datetime, kind: TrashKind) -> str:
    """Return a fresh name for a folder of the trash; later ones sort after earlier ones.

    Two clean-ups never share a folder, whatever the clocks say: with a shared one, an
    object put back by one and swept again by the other would be purged too early.
    """
    return f"{instant_for_name(at)}-{os.urandom(8).hex()}{kind.value}"


def parse_trash_id(folder_name: str) -> TrashKind | None:
    """Return why a folder of the trash was made, or None if it is not one of ours."""
    match = _TRASH.match(folder_name)
    return TrashKind(match[1] or "") if match else None


def parse_manifest_name(file_name: str) -> ManifestName | None:
    """Return what a file name says, or None if it is not a manifest's."""
    match = _MANIFEST.match(file_name)
    if match is None:
        return None
    return ManifestName(match[1], match[2], int(match[3] or 1))


def parse_pack_name(file_name: str) -> str | None:
    """Return the pack id in a file name, or None if it is not a pack's."""
    match = _PACK.match(file_name)
    return match[1] if match else None


def next_backup_id(newest: str | None, random_bits: int) -> str:
    """Return an id that sorts after `newest`: 32 bits of sequence, 32 random bits.

    The newest backup of a series is the one with the greatest id, whatever the clocks say.
    """
    sequence = int(newest[:8], 16) + 1 if newest else 1
    return f"{sequence & 0xFFFFFFFF:08x}{random_bits & 0xFFFFFFFF:08x}"
