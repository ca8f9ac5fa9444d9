"""A vault looked over because a person asked, with what that means for this home.

Where a profile of the home keeps its backups in the vault, the check is a run in the
history, and a line in the audit trail. One that read everything and found everything whole
ends what earlier checks said: the vault counts as sound again, and backups that were noted
as damaged count as read back. Runs in a job process.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from holdfast.core.audit_chain import AuditAction
from holdfast.core.errors import VaultBusyError, VaultFullError, VaultWriteError
from holdfast.core.model import Level
from holdfast.core.progress import Progress
from holdfast.core.runs import Outcome, RunFigures, RunKind
from holdfast.services.desk import Desk
from holdfast.services.making.cached_backups import backup_seen
from holdfast.services.results import VaultChecked, damage_words
from holdfast.services.run_record import RunNotes, recorded
from holdfast.services.series_access import writing_turn
from holdfast.services.vaults.vaults import check_vault, put_aside_damaged
from holdfast.vault.findings import CheckReport
from holdfast.vault.series import Series
from holdfast.vault.vault import Vault, open_vault


def look_over(
    desk: Desk | None,
    path: Path,
    *,
    read_data: bool,
    deep: bool,
    put_aside: bool,
    progress: Progress,
) -> VaultChecked:
    """Check a vault; see the module for what else is done.

    Args:
        desk: of the home that asks; None where there is none, then nothing is remembered.
        path: of the vault.
        read_data: read every byte of the packs.
        deep: put every backup together as well.
        put_aside: then move what is damaged out of the way; needs the desk.
        progress: told how far it is.

    Raises:
        VaultError: it cannot even be opened.
    """
    vault = open_vault(path)
    known = desk is not None and any(p.vault_id == vault.vault_id for p in desk.book.all())
    if desk is None or not known:
        report = check_vault(path, read_data=read_data, deep=deep, progress=progress)
        return VaultChecked(report, _put_aside(desk, path, report, wanted=put_aside))
    with recorded(desk, RunKind.VERIFICATION, vault_id=vault.vault_id) as notes:
        report = check_vault(path, read_data=read_data, deep=deep, progress=progress)
        notes.figures = RunFigures(size_bytes=report.read_bytes)
        if not report.is_whole:
            notes.outcome, notes.reason = Outcome.FAILED, damage_words(report.concerned)
        elif read_data:
            _lift_marks(desk, vault, notes)
    if read_data:
        desk.audit.log(
            AuditAction.VAULT_CHECKED,
            subject=vault.vault_id,
            vault=vault.vault_id,
            whole=report.is_whole,
        )
    return VaultChecked(report, _put_aside(desk, path, report, wanted=put_aside))


def _put_aside(
    desk: Desk | None, path: Path, report: CheckReport, *, wanted: bool
) -> tuple[str, ...]:
    return put_aside_damaged(desk, path, report) if wanted and desk is not None else ()


def _lift_marks(desk: Desk, vault: Vault, notes: RunNotes) -> None:
    """Note on backups that were found damaged before that they are whole after all."""
    owners = {p.series_id: p for p in desk.book.all() if p.vault_id == vault.vault_id}
    for series_id, profile in owners.items():
        series = Series(vault, series_id)
        try:
            with writing_turn(series, desk.clock):
                for entry in series.entries():
                    manifest = series.read_current(entry)
                    if manifest is None or manifest.info.level is not Level.NONE:
                        continue
                    info = replace(manifest.info, level=Level.STORED, verified_at=desk.clock.now())
                    series.revise(manifest.with_info(info))
                    backup_seen(desk, profile, info)
        except (VaultFullError, VaultWriteError, VaultBusyError) as error:
            words = f"The result could not be noted on the backup: {error.title.lower()}."
            notes.warnings.append(words)
