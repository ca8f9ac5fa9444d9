"""From a profile to its series in the vault, with the checks every use begins with."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from holdfast.core.clock import Clock
from holdfast.core.errors import (
    NotFoundError,
    UsageError,
    VaultBusyError,
    VaultDamagedError,
    VaultReplacedError,
)
from holdfast.core.model import BackupInfo, BackupKind, Profile, Structure
from holdfast.core.names import display_name, is_id
from holdfast.core.progress import SILENT, Advance, Progress
from holdfast.services.desk import Desk
from holdfast.vault.manifest import Manifest
from holdfast.vault.series import Series
from holdfast.vault.vault import open_vault

LATEST = "latest"
TURN_WAIT_S = 600.0
"""How long a writer waits for another one on this computer."""
WAITING_PHASE = "waiting for another run"
_POLL_S = 0.1


@dataclass(frozen=True, slots=True)
class BackupList:
    """The backups of a profile, newest first, and what could not be read."""

    backups: tuple[BackupInfo, ...]
    damaged: tuple[VaultDamagedError, ...] = ()
    warnings: tuple[str, ...] = ()


def open_series(profile: Profile) -> Series:
    """Open the series of a profile; its folder may not exist yet.

    Raises:
        VaultError: the vault is away, another one, too new or damaged.
    """
    return Series(open_vault(Path(profile.vault_path), profile.vault_id), profile.series_id)


@contextmanager
def writing_turn(series: Series, clock: Clock, progress: Progress = SILENT) -> Iterator[None]:
    """Hold the series' lock in the block; wait for a writer on this computer to end.

    So the command line and the schedule both get their turn. A writer on another computer
    is not waited for: it may be switched off, with the vault's disk in our hands.

    Raises:
        VaultBusyError: held on another computer, or here for longer than TURN_WAIT_S.
        CancelledError: stopped while waiting; nothing was touched.
        VaultError: the vault's folder cannot be written.
    """
    began: float | None = None
    pause = threading.Event()
    with ExitStack() as held:
        while True:
            lock = series.lock()
            try:
                held.enter_context(lock)
                break
            except VaultBusyError:
                now = clock.monotonic()
                began = now if began is None else began
                if lock.held_elsewhere or now - began >= TURN_WAIT_S:
                    raise
                progress.advance(Advance(WAITING_PHASE, int(now - began), 0, unit="seconds"))
                pause.wait(_POLL_S)
        yield


def check_not_older(desk: Desk, profile: Profile, series: Series) -> None:
    """Refuse a vault that lacks a backup this computer has seen in it.

    Raises:
        VaultReplacedError: an older copy of the vault lies there; nothing is written to it.
    """
    seen = desk.book.memory(profile.profile_id).newest_id
    if not seen:
        return
    newest = series.newest_id() if series.exists() else None
    if newest is None or newest < seen:
        raise VaultReplacedError(
            f"The vault {profile.vault_path} is an older copy of itself: backups that were made "
            f"for “{display_name(profile.name)}” are not in it. Nothing was written.",
            hint="Connect the disk with the newer vault. If it is lost for good, go on with this "
            "one: holdfast backup … --accept-older-vault",
            details=f"newest here {newest}, seen before {seen}",
        )


def remember_newest(desk: Desk, profile: Profile, newest_id: str | None) -> None:
    """Note the newest backup of a series, so that an older copy is recognised."""
    memory = desk.book.memory(profile.profile_id)
    if memory.newest_id != (newest_id or ""):
        desk.book.remember(profile.profile_id, replace(memory, newest_id=newest_id or ""))


def read_backups(series: Series) -> tuple[list[Manifest], list[VaultDamagedError]]:
    """Return all readable manifests, oldest first, and the damage met."""
    damaged: list[VaultDamagedError] = []
    manifests = series.manifests(damaged.append) if series.exists() else []
    return manifests, damaged


def find_backup(series: Series, profile: Profile, reference: str) -> Manifest:
    """Return the backup that a name, an unambiguous prefix, an id or `latest` means.

    `latest` is the newest good backup of the person's own: safety copies made before a
    restore and copies of a damaged original do not count.

    Raises:
        NotFoundError: none fits; the damaged ones are mentioned.
        UsageError: several fit.
    """
    quick = _latest(series) if reference == LATEST else _by_id(series, reference)
    if quick is not None:
        return quick
    manifests, damaged = read_backups(series)
    fitting: list[Manifest] = []
    if reference != LATEST:
        fitting = [m for m in manifests if m.info.name == reference] or [
            m for m in manifests if reference and m.info.name.startswith(reference)
        ]
    if len(fitting) > 1:
        names = ", ".join(display_name(m.info.name) for m in fitting[-3:])
        raise UsageError(
            f"{len(fitting)} backups begin with “{display_name(reference)}”. Nothing was changed.",
            hint=f"Give more of the name, for example one of: {names}",
        )
    if not fitting:
        lost = f" {len(damaged)} damaged manifest(s) could not be looked at." if damaged else ""
        none = "has no backup yet" if not manifests and not damaged else "has no such backup"
        raise NotFoundError(
            f"“{display_name(profile.name)}” {none}: {display_name(reference)}.{lost}",
            hint=f"See: holdfast list {display_name(profile.name)}",
        )
    return fitting[0]


def _latest(series: Series) -> Manifest | None:
    """Return the newest good backup of the person's own, reading no more than it takes."""
    second_best: Manifest | None = None
    third_best: Manifest | None = None
    for entry in reversed(series.entries() if series.exists() else []):
        try:
            manifest = series.read_current(entry)
        except VaultDamagedError:
            continue
        if manifest is None:
            continue
        if manifest.info.structure is Structure.DAMAGED:
            third_best = third_best or manifest
        elif manifest.info.kind is BackupKind.PRE_RESTORE:
            second_best = second_best or manifest
        else:
            return manifest
    return second_best or third_best


def _by_id(series: Series, backup_id: str) -> Manifest | None:
    """Return the backup of exactly this id, None if there is none or it is damaged."""
    if not is_id(backup_id) or not series.exists():
        return None
    for entry in series.entries():
        if entry.backup_id == backup_id:
            try:
                return series.read_current(entry)
            except VaultDamagedError:
                return None
    return None
