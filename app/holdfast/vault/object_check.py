"""Reading single objects of a series again: is each byte what was written?

For checks that spread over days. Packs are hashed frame by frame, as their footer and their
name demand; manifests are read whole, and the packs they list must be there. Where bytes
are wrong, the backups concerned are found through their page maps, as in a whole check.

Changes nothing and needs no lock: what a backup or a clean-up moves or replaces meanwhile is
looked at once more before anything is said. What fails is read a second time, past the
system's cache: a failing cable is not told as damage that stays.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

import numpy as np

from holdfast.core.errors import VaultDamagedError, VaultTooNewError
from holdfast.vault.findings import Finding, Severity
from holdfast.vault.layout import (
    FRAME_PAGES,
    backups_folder,
    pack_name,
    packs_folder,
    parse_manifest_name,
    parse_pack_name,
)
from holdfast.vault.manifest import Manifest
from holdfast.vault.pack_reader import PackReader
from holdfast.vault.series import Series

_FLAKY = (
    "It was read wrongly once and rightly the second time: the disk or its cable may be failing."
)


@dataclass(frozen=True, slots=True)
class ObjectVerdict:
    """What reading one object again found."""

    findings: tuple[Finding, ...] = ()
    lost: tuple[str, ...] = ()
    """Ids of the backups that cannot be restored whole because of it."""


def objects_of(series: Series) -> dict[str, int]:
    """Return the name and size of every pack and manifest that is in its place."""
    found = {}
    for folder, parse in (
        (packs_folder(series.series_id), parse_pack_name),
        (backups_folder(series.series_id), parse_manifest_name),
    ):
        for stored in series.store.list(folder):
            if parse(stored.name.rpartition("/")[2]) is not None:
                found[stored.name] = stored.size_bytes
    return found


def check_object(series: Series, name: str, on_read: Callable[[int], None]) -> ObjectVerdict:
    """Read one pack or manifest again; one that is gone by now has nothing wrong.

    Args:
        series: its series.
        name: one of `objects_of`.
        on_read: told the bytes of each part after it was read; may raise to stop.

    Raises:
        VaultMissingError: the vault went away.
    """
    pack_id = parse_pack_name(name.rpartition("/")[2])
    if pack_id is not None:
        return _check_pack(series, pack_id, on_read)
    return _check_manifest(series, name, on_read)


def _check_pack(series: Series, pack_id: str, on_read: Callable[[int], None]) -> ObjectVerdict:
    name = pack_name(series.series_id, pack_id)
    try:
        wrong = _read_pack(series, name, on_read)
        if not wrong:
            return ObjectVerdict()
        still = _read_pack(series, name, lambda _: None)
    except FileNotFoundError:
        return ObjectVerdict()
    if not still:
        return ObjectVerdict((Finding(Severity.NOTICE, name, _FLAKY),))
    users, all_read = _users(series, pack_id, set(still))
    needed = bool(users) or not all_read
    severity = Severity.DAMAGE if needed else Severity.NOTICE
    what = next(iter(still.values()))
    if len(still) > 1:
        what += f" So are {len(still) - 1} more of its frames."
    names = tuple(manifest.info.name for manifest in users)
    ids = tuple(manifest.info.backup_id for manifest in users)
    return ObjectVerdict((Finding(severity, name, what, names),), ids)


def _read_pack(series: Series, name: str, on_read: Callable[[int], None]) -> dict[int | None, str]:
    """Return what is wrong with each frame of a pack; under None what concerns all of it.

    Raises:
        FileNotFoundError: it has been moved.
    """
    reader = series.store.open(name)
    try:
        # Read from the disk, not from what the system remembers of it.
        getattr(reader, "forget_cached", lambda: None)()
        wrong: dict[int | None, str] = {}
        try:
            pack = PackReader(
                reader, name, vault_id=series.vault.vault_id, series_id=series.series_id
            )
        except VaultDamagedError as error:
            return {None: error.message}
        for frame_no, row in enumerate(pack.rows):
            try:
                pack.frame(frame_no)
            except VaultDamagedError as error:
                wrong[frame_no] = error.message
            on_read(row.length)
        return wrong
    finally:
        reader.close()


def _users(series: Series, pack_id: str, frames: set[int | None]) -> tuple[list[Manifest], bool]:
    """Return the backups that need any of these frames, and whether all could be asked."""
    unread: list[VaultDamagedError] = []
    users = []
    for manifest in series.manifests(unread.append):
        numbers = [no for no, pack in enumerate(manifest.packs) if pack.pack_id == pack_id]
        if numbers and (None in frames or _needs(manifest, numbers[0], frames)):
            users.append(manifest)
    return users, not unread


def _needs(manifest: Manifest, number: int, frames: set[int | None]) -> bool:
    """Tell whether a backup needs one of these frames of its pack with this number."""
    wanted = np.array([frame_no for frame_no in frames if frame_no is not None], np.uint32)
    for file_no in range(len(manifest.files)):
        try:
            page_map = manifest.page_map(file_no)
        except VaultDamagedError:
            return True  # nobody knows what it needs: better named than passed over
        for pack, slot in (
            (page_map.pack, page_map.slot),
            (page_map.base_pack, page_map.base_slot),
        ):
            if np.any(np.isin(slot[pack == number] // FRAME_PAGES, wanted)):
                return True
    return False


def _check_manifest(series: Series, name: str, on_read: Callable[[int], None]) -> ObjectVerdict:
    try:
        manifest = series.read_object(name, name)
    except FileNotFoundError:
        return ObjectVerdict()
    except VaultTooNewError as error:
        return ObjectVerdict((Finding(Severity.NOTICE, name, error.message),))
    except VaultDamagedError as error:
        return _damaged_manifest(series, name, error)
    on_read(manifest.object_bytes)
    missing = series.missing_packs(manifest.packs)
    gone = [pack_id for pack_id in missing if not _can_be_read(series, pack_id)]
    if not gone:
        return ObjectVerdict()
    try:
        series.read_object(name, name)  # a merge may have replaced it, and its packs, meanwhile
    except FileNotFoundError:
        return ObjectVerdict()
    backup = (manifest.info.name,)
    findings = tuple(
        Finding(
            Severity.MISSING,
            pack_name(series.series_id, i),
            "It is not there as it was written.",
            backup,
        )
        for i in gone
    )
    return ObjectVerdict(findings, (manifest.info.backup_id,))


def _damaged_manifest(series: Series, name: str, error: VaultDamagedError) -> ObjectVerdict:
    try:
        series.read_object(name, name)
    except FileNotFoundError:
        return ObjectVerdict()
    except VaultDamagedError:
        known = parse_manifest_name(name.rpartition("/")[2])
        backup = (f"the backup of {known.stamp} ({known.backup_id})",) if known else ()
        finding = Finding(Severity.DAMAGE, name, error.message, backup, error.details)
        return ObjectVerdict((finding,))
    return ObjectVerdict((Finding(Severity.NOTICE, name, _FLAKY),))


def _can_be_read(series: Series, pack_id: str) -> bool:
    """Tell whether a pack can be opened, from its place or from the trash."""
    with suppress(VaultDamagedError):
        series.open_pack(pack_id).close()
        return True
    return False
