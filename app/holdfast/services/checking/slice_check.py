"""A daily slice of a vault, read again: bytes that rot are found while others are whole.

Packs and manifests alike, those that were read longest ago first, so much each day that
every byte is read again within 30 days. What is found is told by a failed run that names
the backups concerned, and noted on those backups, so that lists, verdicts and retention
know. Nothing is repaired: that is for a person to begin (`holdfast vault check`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from holdfast.core.audit_chain import AuditAction
from holdfast.core.errors import CancelledError, VaultBusyError, VaultFullError, VaultWriteError
from holdfast.core.model import BackupInfo, Level, Profile
from holdfast.core.progress import SILENT, Advance, Progress
from holdfast.core.runs import Outcome, RunFigures, RunKind
from holdfast.services.checking.slice_memory import (
    object_key,
    read_slices,
    slice_bytes,
    write_slices,
)
from holdfast.services.desk import Desk
from holdfast.services.making.cached_backups import backup_seen
from holdfast.services.results import SliceReport
from holdfast.services.run_record import RunNotes, recorded
from holdfast.services.series_access import writing_turn
from holdfast.vault.findings import Finding
from holdfast.vault.object_check import check_object, objects_of
from holdfast.vault.series import Series
from holdfast.vault.vault import Vault, open_vault


@dataclass(frozen=True, slots=True)
class _Piece:
    """One object of the vault."""

    series: Series
    name: str
    size_bytes: int


def check_slice(desk: Desk, vault_path: Path, *, progress: Progress = SILENT) -> SliceReport:
    """Read the next slice of a vault again.

    Raises:
        VaultError: the vault is away; what was read until then need not be read again.
        CancelledError: stopped; likewise.
    """
    vault_id = _expected_id(desk, vault_path)
    with recorded(desk, RunKind.VERIFICATION, vault_id=vault_id) as notes:
        report = _read(desk, open_vault(vault_path, vault_id or None), progress, notes)
        notes.figures = RunFigures(size_bytes=report.read_bytes)
        if not report.is_whole:
            notes.outcome, notes.reason = Outcome.FAILED, report.words
    return report


def _expected_id(desk: Desk, vault_path: Path) -> str:
    """Return the id of the vault that a profile keeps there; empty when none does."""
    return next((p.vault_id for p in desk.book.all() if Path(p.vault_path) == vault_path), "")


def _read(desk: Desk, vault: Vault, progress: Progress, notes: RunNotes) -> SliceReport:
    memory = read_slices(desk, vault.vault_id)
    now = desk.clock.now()
    write_slices(desk, vault.vault_id, replace(memory, tried_at=now))
    pieces = {
        object_key(name): _Piece(series, name, size)
        for series in (Series(vault, series_id) for series_id in vault.series_ids())
        for name, size in objects_of(series).items()
    }
    total = sum(piece.size_bytes for piece in pieces.values())
    budget = min(slice_bytes(total, memory.at, now), total)
    findings: list[Finding] = []
    lost: dict[str, set[str]] = {}
    done: list[str] = []
    read = shown = 0

    def on_read(length: int) -> None:
        nonlocal shown
        shown += length
        progress.advance(Advance("reading again", min(shown, budget), budget))

    ended = False
    tried_at: datetime | None = now
    try:
        for key in memory.order(pieces):
            if read >= budget:
                break
            piece = pieces[key]
            verdict = check_object(piece.series, piece.name, on_read)
            findings += verdict.findings
            lost.setdefault(piece.series.series_id, set()).update(verdict.lost)
            read += piece.size_bytes
            done.append(key)
        ended = True
    except CancelledError:
        tried_at = memory.tried_at  # due again at once, from where it was stopped
        raise
    finally:
        after = replace(
            memory.after(pieces, done), tried_at=tried_at, at=now if ended else memory.at
        )
        write_slices(desk, vault.vault_id, after)
        for series_id, backup_ids in lost.items():
            notes.warnings += _note_lost(desk, Series(vault, series_id), backup_ids)
    return SliceReport(
        findings=tuple(findings), objects=len(done), read_bytes=read, total_bytes=total
    )


def _note_lost(desk: Desk, series: Series, backup_ids: set[str]) -> list[str]:
    """Note on backups that they are not whole, as a failed verification does."""
    unnoted = []
    profile = next((p for p in desk.book.all() if p.series_id == series.series_id), None)
    for backup_id in sorted(backup_ids):
        try:
            info = _note_one(desk, series, backup_id)
        except (VaultFullError, VaultWriteError, VaultBusyError) as error:
            unnoted.append(f"It could not be noted on a backup: {error.title.lower()}.")
            continue
        if info is not None:
            _tell(desk, profile, info)
    return unnoted


def _note_one(desk: Desk, series: Series, backup_id: str) -> BackupInfo | None:
    """Take every proof away from one backup; None when that has been done before."""
    with writing_turn(series, desk.clock):
        entries = [entry for entry in series.entries() if entry.backup_id == backup_id]
        manifest = series.read_current(entries[0]) if entries else None
        if manifest is None or _is_known(manifest.info):
            return None
        info = replace(manifest.info, level=Level.NONE, verified_at=desk.clock.now())
        series.revise(manifest.with_info(info))
        return info


def _is_known(info: BackupInfo) -> bool:
    return info.level is Level.NONE and info.verified_at is not None


def _tell(desk: Desk, profile: Profile | None, info: BackupInfo) -> None:
    if profile is not None:
        backup_seen(desk, profile, info)
    desk.audit.log(
        AuditAction.VERIFIED,
        profile_id=profile.profile_id if profile else "",
        subject=info.name,
        id=info.backup_id,
        asked=Level.STORED,
        passed=False,
    )
