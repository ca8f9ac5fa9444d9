"""Which backup a file of the earlier program is: recognised by name, size, time and bytes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from holdfast.core.earlier_forms import Dialect, file_name
from holdfast.core.progress import Progress
from holdfast.sources.finished_file import FinishedFile, tree_of
from holdfast.vault.manifest import ADOPTED, Manifest


@dataclass(frozen=True, slots=True)
class HeldFile:
    """What must be known of a backup to recognise its file."""

    name: str
    tree_sha256: str
    size_bytes: int
    mtime_ns: int | None
    """Of the file it was adopted from; None for one of our own."""


def held_files(manifests: Iterable[Manifest], user_id: int) -> dict[str, HeldFile]:
    """Return the backups of a series by the names their files have, or would have."""
    found: dict[str, HeldFile] = {}
    for manifest in manifests:
        origin = adopted_from(manifest)
        file = manifest.files[0]
        held = HeldFile(
            manifest.info.name,
            file.tree_sha256,
            file.size_bytes,
            int(origin.get("mtime_ns", 0)) if origin else None,
        )
        for name in earlier_names(manifest, user_id):
            found.setdefault(name, held)
    return found


def adopted_from(manifest: Manifest) -> dict[str, Any]:
    """Return which file a backup was adopted from; empty for one of our own."""
    origin = manifest.source.get(ADOPTED)
    return origin if isinstance(origin, dict) and "file" in origin else {}


def adopted_user(manifests: Iterable[Manifest]) -> int | None:
    """Return whose backups a series has adopted; None where it has adopted none."""
    users = (adopted_from(manifest).get("user_id") for manifest in manifests)
    return next((user for user in users if type(user) is int), None)


def earlier_names(manifest: Manifest, user_id: int) -> tuple[str, ...]:
    """Return the names under which a backup may lie in the earlier program's folder."""
    origin = adopted_from(manifest)
    if origin:
        return (str(origin["file"]),)
    info = manifest.info
    return tuple(file_name(info.kind, user_id, info.created_at, each) for each in Dialect)


def is_held(file: FinishedFile, held: HeldFile, progress: Progress) -> bool:
    """Tell whether a file holds the bytes of a backup; read only where times do not tell.

    Raises:
        SourceError: it cannot be read.
    """
    if file.size_bytes != held.size_bytes:
        return False
    if file.mtime_ns == held.mtime_ns:
        return True
    return tree_of(file.path, progress=progress) == held.tree_sha256
