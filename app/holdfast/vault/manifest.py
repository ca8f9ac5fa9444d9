"""Manifests: one object that describes one backup. Publishing it is the commit.

The object is a zstd frame of UTF-8 JSON (`zstd -d` shows it), followed by a skippable zstd
frame holding the SHA-256 of the first. Page maps stay encoded until somebody needs pages,
so that listing a year of backups, or carrying an unchanged map on, costs next to nothing.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import struct
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from holdfast.core.clock import format_instant, parse_instant
from holdfast.core.errors import VaultDamagedError, VaultTooNewError, VaultWriteError
from holdfast.core.model import BackupInfo, BackupKind, Grade, Level, PackUse, Structure
from holdfast.core.names import is_id
from holdfast.vault.codec import CodecError, compress, decompress
from holdfast.vault.layout import (
    FORMAT_VERSION,
    MANIFEST_LIMIT_BYTES,
    MAX_FILE_BYTES,
    MAX_PAGES,
    manifest_name,
    parse_pack_name,
)

if TYPE_CHECKING:
    from holdfast.vault.page_map import PageMap

SEAL = struct.Struct("<II8s32sQ")
"""Skippable magic, its length, our magic, SHA-256 of the frame before it, JSON length."""
SKIPPABLE = 0x184D2A50
SEAL_MAGIC = b"HFMANI01"
ADOPTED = "adopted"
"""Key in the facts of a capture: which file a backup was taken over from."""
ROLES = frozenset({"wal", "journal"})
"""What files beside the database may be; a role becomes part of a file's name."""
FEATURES: frozenset[str] = frozenset()
"""Required features of manifests that this version understands."""


@dataclass(frozen=True, slots=True)
class BackupFile:
    """One file of a backup: the database, or a sidecar of a damaged original."""

    role: str
    """`database`, `wal` or `journal`."""
    name: str
    """The file's own name: data, never used as a path without being checked."""
    size_bytes: int
    page_size: int
    """Stored page size, bytes; the last page may be shorter."""
    tree_sha256: str
    """SHA-256 of the concatenated SHA-256 of each 64 KiB of the file, hex."""
    columns: tuple[str, ...]
    """The encoded page map: four columns in base64."""

    @property
    def pages(self) -> int:
        """Stored pages of the file."""
        return -(-self.size_bytes // self.page_size)


@dataclass(frozen=True, slots=True)
class Manifest:
    """One backup."""

    info: BackupInfo
    vault_id: str
    series_id: str
    revision: int
    parent_id: str | None
    files: tuple[BackupFile, ...]
    packs: tuple[PackUse, ...]
    """Packs the files' maps point into, bases included, in map order."""
    source: dict[str, Any] = field(default_factory=dict)
    """How it was captured: journal mode, lock time, tries, notes, check."""
    profile: dict[str, Any] = field(default_factory=dict)
    """The profile and its settings, so that a lost catalogue can be rebuilt."""
    program: str = ""
    audit_head: str | None = None
    object_bytes: int = 0
    """Size of the object it was read from; not part of the content."""

    @property
    def shown(self) -> BackupInfo:
        """The facts as people see them: what it added includes the manifest itself."""
        return replace(self.info, added_bytes=self.info.added_bytes + self.object_bytes)

    @property
    def object_name(self) -> str:
        """Where this manifest lies in the vault."""
        return manifest_name(
            self.series_id, self.info.created_at, self.info.backup_id, self.revision
        )

    def with_info(self, info: BackupInfo) -> Manifest:
        """Return the next revision with other facts about the same content."""
        return replace(self, info=info, revision=self.revision + 1)

    def page_map(self, file_no: int) -> PageMap:
        """Decode the page map of a file.

        Raises:
            VaultDamagedError: it does not fit the file or the list of packs.
        """
        from holdfast.vault.page_map import decode

        file = self.files[file_no]
        try:
            columns = [base64.b64decode(column, validate=True) for column in file.columns]
            return decode(columns, file.pages, len(self.packs))
        except (CodecError, binascii.Error, ValueError) as error:
            raise damaged_manifest(self.object_name, str(error), (self.info.name,)) from error


def encode_columns(page_map: PageMap) -> tuple[str, ...]:
    """Return a page map in the form a manifest carries."""
    from holdfast.vault.page_map import encode

    return tuple(base64.b64encode(column).decode("ascii") for column in encode(page_map))


def damaged_manifest(name: str, details: str, backups: tuple[str, ...] = ()) -> VaultDamagedError:
    """Return the error for a manifest whose bytes changed."""
    return VaultDamagedError(
        f"The manifest {name} of the vault is damaged, so the backup it describes cannot be "
        "used. The other backups are not concerned.",
        object_name=name,
        backups=backups,
        details=details,
    )


def encode_manifest(manifest: Manifest) -> bytes:
    """Return the object's bytes.

    Raises:
        VaultWriteError: it would be larger than a reader accepts.
    """
    info = manifest.info
    document = {
        "format": FORMAT_VERSION,
        "required_features": [],
        "vault": manifest.vault_id,
        "series": manifest.series_id,
        "id": info.backup_id,
        "revision": manifest.revision,
        "parent": manifest.parent_id,
        "name": info.name,
        "kind": info.kind.value,
        "created_at": format_instant(info.created_at),
        "protected": info.protected,
        "note": info.note,
        "unchanged": info.unchanged,
        "added_bytes": info.added_bytes,
        "changed_pages": info.changed_pages,
        "database": {
            "path": info.source_path,
            "size": info.size_bytes,
            "page_size": info.page_size,
            "page_count": info.page_count,
            "grade": _written_grade(info.grade),
            "structure": info.structure.value,
            "messages": list(info.messages),
        },
        "verification": {
            "level": info.level.value,
            "at": format_instant(info.verified_at) if info.verified_at else None,
        },
        "capture": manifest.source,
        "profile": {**manifest.profile, "name": info.profile},
        "program": manifest.program,
        "audit_head": manifest.audit_head,
        "files": [
            {
                "role": file.role,
                "name": file.name,
                "size": file.size_bytes,
                "page_size": file.page_size,
                "tree_sha256": file.tree_sha256,
                "map": list(file.columns),
            }
            for file in manifest.files
        ],
        "packs": [[pack.pack_id, pack.size_bytes] for pack in manifest.packs],
    }
    text = json.dumps(document, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    plain = text.encode("ascii")
    if len(plain) > MANIFEST_LIMIT_BYTES:
        raise VaultWriteError(
            f"The description of the backup “{info.name}” would have {len(plain)} bytes, more "
            f"than the {MANIFEST_LIMIT_BYTES} the vault's format allows. This run stored nothing.",
            hint="Protect the database anew in another vault: a first backup's map is small.",
        )
    stored = compress(plain)
    digest = hashlib.sha256(stored + struct.pack("<Q", len(plain))).digest()
    return stored + SEAL.pack(SKIPPABLE, SEAL.size - 8, SEAL_MAGIC, digest, len(plain))


def decode_manifest(raw: bytes, name: str) -> Manifest:
    """Return the manifest held by an object's bytes.

    Raises:
        VaultDamagedError: the bytes are not what was written, or say they are another
            object than `name`.
        VaultTooNewError: a later version wrote it.
    """
    try:
        if len(raw) <= SEAL.size:
            raise ValueError("too short")
        stored = raw[: -SEAL.size]
        magic, length, ours, digest, plain_length = SEAL.unpack(raw[-SEAL.size :])
        expected = hashlib.sha256(stored + struct.pack("<Q", plain_length)).digest()
        if (magic, length, ours) != (SKIPPABLE, SEAL.size - 8, SEAL_MAGIC) or digest != expected:
            raise ValueError("SHA-256")
        if plain_length > MANIFEST_LIMIT_BYTES:
            raise ValueError("declared length")
        document = json.loads(decompress(stored, plain_length))
        _check_version(document, name)
        manifest = _read(document)
    except VaultTooNewError:
        raise
    except (
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        OverflowError,
        CodecError,
        RecursionError,
    ) as error:
        raise damaged_manifest(name, f"{type(error).__name__}: {error}") from error
    manifest = replace(manifest, object_bytes=len(raw))
    if manifest.object_name != name:
        raise damaged_manifest(name, f"it describes {manifest.object_name}")
    return manifest


def _check_version(document: dict[str, Any], name: str) -> None:
    unknown = sorted(set(document["required_features"]) - FEATURES)
    if document["format"] != FORMAT_VERSION or unknown:
        what = ", ".join(unknown) if unknown else f"format {document['format']}"
        raise VaultTooNewError(
            f"The backup described by {name} was written by a newer Holdfast ({what}). "
            "Nothing was changed."
        )


def _written_grade(grade: Grade) -> str:
    """Return the word for a grade: readers of format 1 know two, and refuse any other."""
    return (Grade.GUARDED if grade is Grade.ADOPTED else grade).value


def _read_grade(word: str, capture: object) -> Grade:
    """Return the grade; that of an adopted file is told by the facts of its capture alone."""
    grade = Grade(word)
    if grade is Grade.ADOPTED:
        raise ValueError("a grade that format 1 does not have")
    adopted = isinstance(capture, dict) and isinstance(capture.get(ADOPTED), dict)
    return Grade.ADOPTED if adopted and grade is Grade.GUARDED else grade


def _read(document: dict[str, Any]) -> Manifest:
    database, verification = document["database"], document["verification"]
    verified_at = verification["at"]
    info = BackupInfo(
        backup_id=_id(document["id"]),
        name=str(document["name"]),
        kind=BackupKind(document["kind"]),
        created_at=_instant(document["created_at"]),
        profile=str(document["profile"]["name"]),
        source_path=str(database["path"]),
        size_bytes=int(database["size"]),
        added_bytes=int(document["added_bytes"]),
        changed_pages=int(document["changed_pages"]),
        page_count=int(database["page_count"]),
        page_size=int(database["page_size"]),
        grade=_read_grade(database["grade"], document["capture"]),
        level=Level(verification["level"]),
        verified_at=_instant(verified_at) if verified_at else None,
        structure=Structure(database["structure"]),
        protected=bool(document["protected"]),
        note=str(document["note"]),
        unchanged=bool(document["unchanged"]),
        messages=tuple(str(line) for line in database["messages"]),
    )
    files = tuple(_read_file(entry) for entry in document["files"])
    packs = tuple(_read_pack(pack_id, size) for pack_id, size in document["packs"])
    parent = document["parent"]
    if int(document["revision"]) < 1:
        raise ValueError("revision")
    if not files or files[0].role != "database" or any(f.role not in ROLES for f in files[1:]):
        raise ValueError("roles of the files")
    return Manifest(
        info=info,
        vault_id=_id(document["vault"]),
        series_id=_id(document["series"]),
        revision=int(document["revision"]),
        parent_id=None if parent is None else _id(parent),
        files=files,
        packs=packs,
        source=dict(document["capture"]),
        profile=dict(document["profile"]),
        program=str(document["program"]),
        audit_head=document["audit_head"],
    )


def _read_file(entry: dict[str, Any]) -> BackupFile:
    file = BackupFile(
        role=str(entry["role"]),
        name=str(entry["name"]),
        size_bytes=int(entry["size"]),
        page_size=int(entry["page_size"]),
        tree_sha256=str(entry["tree_sha256"]),
        columns=tuple(str(column) for column in entry["map"]),
    )
    if file.page_size not in {4096, 8192, 16384, 32768, 65536}:
        raise ValueError("page size")
    if not 0 <= file.size_bytes <= MAX_FILE_BYTES or file.pages > MAX_PAGES:
        raise ValueError("file size")
    return file


@lru_cache(maxsize=1 << 16)
def _read_pack(pack_id: object, size: object) -> PackUse:
    # Cached: each backup lists nearly the packs of the one before, and a year has 365 of both.
    # What is not an id must not reach the store as part of an object's name.
    if not isinstance(pack_id, str) or parse_pack_name(f"{pack_id}.pack") is None:
        raise ValueError(f"not a pack id: {pack_id!r}")
    if not isinstance(size, int) or size < 0:
        raise ValueError("pack size")
    return PackUse(pack_id, size)


def _id(text: object) -> str:
    if not isinstance(text, str) or not is_id(text):
        raise ValueError(f"not an id: {text!r}")
    return text


def _instant(text: str) -> datetime:
    return parse_instant(text)
