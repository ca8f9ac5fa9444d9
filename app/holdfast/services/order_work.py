"""Carrying orders out, in the process that was started for it: from an order to its result.

Each kind has one function, which imports what it needs: a backup does not pay for what a
restore needs. The engine's services record the run; this only says how it ended.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from holdfast.core.errors import CancelledError, UsageError, VaultFullError
from holdfast.core.model import Profile
from holdfast.core.progress import Progress
from holdfast.core.runs import Outcome
from holdfast.core.unforeseen import as_error
from holdfast.core.wire import plain_form, read
from holdfast.jobs.order import JobOrder
from holdfast.services.desk import Desk, open_desk
from holdfast.services.orders import (
    ORDERS,
    BackupOrder,
    BesideOrder,
    DeleteOrder,
    DrillOrder,
    ExportOrder,
    MoveInOrder,
    MoveOutOrder,
    RestoreOrder,
    RestoreTablesOrder,
    RetentionOrder,
    RetentionPart,
    SliceOrder,
    UndoOrder,
    VaultCheckOrder,
    VaultCleanOrder,
    VerifyOrder,
)
from holdfast.services.results import (
    BackupResult,
    Cleaned,
    RestoreResult,
    TablesResult,
    VaultChecked,
    Verifications,
    damage_words,
)
from holdfast.system.paths import AppPaths


@dataclass(frozen=True, slots=True)
class Carried:
    """How an order ended that was carried out."""

    result: object
    """The row that the order's class names."""
    outcome: Outcome = Outcome.DONE
    reason: str = ""

    def form(self) -> dict[str, Any]:
        """Return the result as JSON knows it."""
        form: dict[str, Any] = plain_form(self.result)
        return form


@dataclass(frozen=True, slots=True)
class Work:
    """What a function needs to carry one order out."""

    job: JobOrder
    progress: Progress

    def desk(self) -> Desk:
        """Open the desk of the home the work is about."""
        desk = open_desk(AppPaths(Path(self.job.home)) if self.job.home else None)
        return desk.on_behalf_of(self.job.asked_by) if self.job.asked_by else desk

    def desk_and_profile(self) -> tuple[Desk, Profile]:
        """Open the desk and find the profile.

        Raises:
            NotFoundError: it has been removed since the order was given.
        """
        desk = self.desk()
        return desk, desk.book.find(self.job.profile_id)


def carry_out(job: JobOrder, progress: Progress) -> Carried:
    """Carry an order out.

    Raises:
        UsageError: nobody knows this kind of order, or it is not one of its kind.
        HoldfastError: as the work's own service says.
    """
    function = WORK.get(job.kind)
    kind = ORDERS.get(job.kind)
    if function is None or kind is None:
        raise UsageError(f"There is no work called “{job.kind}”. Nothing was changed.")
    try:
        order = read(kind, job.arguments)
    except ValueError as error:
        raise UsageError(
            f"The order to {job.kind} cannot be read. Nothing was changed.", details=str(error)
        ) from error
    return function(order, Work(job, progress))


def _backup(order: BackupOrder, work: Work) -> Carried:
    from holdfast.services.making.backups import BackupService

    desk, profile = work.desk_and_profile()
    service = BackupService(desk, profile)

    def make() -> BackupResult:
        return service.create_backup(
            order.name,
            protected=order.protected,
            kind=order.backup_kind,
            note=order.note,
            accept_older_vault=order.accept_older_vault,
            progress=work.progress,
        )

    try:
        result = make()
    except VaultFullError:
        if not work.job.scheduled or not _gives_room(desk, profile, work.progress):
            raise
        result = make()  # the run that failed stands in the history, and now this one too
    if work.job.scheduled:
        result = _with_retention(desk, profile, result, work.progress)
    return Carried(result, Outcome.UNCHANGED if result.info.unchanged else Outcome.DONE)


def _gives_room(desk: Desk, profile: Profile, progress: Progress) -> bool:
    """Let go what the profile's rule lets go, and tell whether that gave space back.

    Otherwise a full vault would stay full: what follows a backup never comes to it.
    """
    from holdfast.services.keeping.retention import BackupRetentionPolicy

    try:
        return BackupRetentionPolicy(desk, profile).after_backup(progress).freed_bytes > 0
    except CancelledError:
        raise
    except Exception:  # the full vault is what has to be told
        return False


def _with_retention(
    desk: Desk, profile: Profile, result: BackupResult, progress: Progress
) -> BackupResult:
    """Let old backups go by the profile's rule; this backup is made, whatever becomes of that."""
    from holdfast.services.keeping.retention import BackupRetentionPolicy

    try:
        outcome = BackupRetentionPolicy(desk, profile).after_backup(progress)
    except Exception as error:  # our own fault there is no reason to call the backup failed
        return replace(result, warnings=(*result.warnings, as_error(error).message))
    problems = (outcome.problem,) if outcome.problem else ()
    return replace(result, warnings=(*result.warnings, *outcome.warnings, *problems))


def _restore(order: RestoreOrder, work: Work) -> Carried:
    from holdfast.services.restoring.restores import RestoreService

    service = RestoreService(*work.desk_and_profile())
    result: RestoreResult = service.restore(
        order.reference,
        order.to,
        allow_held=order.allow_held,
        accept_unknown=order.accept_unknown,
        progress=work.progress,
    )
    return Carried(result)


def _export(order: ExportOrder, work: Work) -> Carried:
    from holdfast.services.restoring.restores import RestoreService

    service = RestoreService(*work.desk_and_profile())
    return Carried(service.export(order.reference, order.file, progress=work.progress))


def _undo(order: UndoOrder, work: Work) -> Carried:
    from holdfast.services.restoring.restores import RestoreService

    service = RestoreService(*work.desk_and_profile())
    result = service.undo(
        allow_held=order.allow_held,
        accept_unknown=order.accept_unknown,
        progress=work.progress,
    )
    return Carried(result)


def _restore_tables(order: RestoreTablesOrder, work: Work) -> Carried:
    from holdfast.core.table_rows import TableChoice
    from holdfast.services.restoring.restores import RestoreService

    service = RestoreService(*work.desk_and_profile())
    choices = [TableChoice(name, where) for name, where in order.tables]
    result: TablesResult = service.restore_tables(order.reference, choices, progress=work.progress)
    return Carried(result)


def _verify(order: VerifyOrder, work: Work) -> Carried:
    from holdfast.services.checking.verification import VerificationService

    service = VerificationService(*work.desk_and_profile())
    results = service.verify(order.reference, order.level, progress=work.progress)
    return _verified(Verifications(results))


def _verified(found: Verifications) -> Carried:
    bad = sum(not result.passed for result in found.results)
    if not bad:
        return Carried(found)
    total = len(found.results)
    reason = f"{bad} of {total} backups are not whole. The others are not concerned."
    return Carried(found, Outcome.FAILED, reason)


def _delete(order: DeleteOrder, work: Work) -> Carried:
    from holdfast.services.making.backups import BackupService

    return Carried(BackupService(*work.desk_and_profile()).delete_backup(order.reference))


def _retention(order: RetentionOrder, work: Work) -> Carried:
    from holdfast.services.keeping.retention import BackupRetentionPolicy

    policy = BackupRetentionPolicy(*work.desk_and_profile())
    if order.part is RetentionPart.EMPTY:
        outcome = policy.cleanup_empty_backups(progress=work.progress)
    elif order.part is RetentionPart.OLD_PROTECTED:
        outcome = policy.delete_old_protected_backups(
            order.days_old, pins=order.pins, progress=work.progress
        )
    else:
        outcome = policy.apply_retention_policy(
            order.keep_count, confirmed=order.confirmed, progress=work.progress
        )
    if outcome.held or outcome.needs_confirmation:
        return Carried(outcome, Outcome.SKIPPED, outcome.held)
    return Carried(outcome)


def _drill(order: DrillOrder, work: Work) -> Carried:
    from holdfast.services.checking.drills import run_drill

    return _verified(run_drill(*work.desk_and_profile(), progress=work.progress))


def _slice(order: SliceOrder, work: Work) -> Carried:
    from holdfast.services.checking.slice_check import check_slice

    report = check_slice(work.desk(), order.vault_path, progress=work.progress)
    if report.is_whole:
        return Carried(report)
    return Carried(report, Outcome.FAILED, report.words)


def _vault_check(order: VaultCheckOrder, work: Work) -> Carried:
    from holdfast.services.checking.vault_checking import look_over

    checked: VaultChecked = look_over(
        work.desk() if work.job.home else None,
        order.vault_path,
        read_data=order.read_data,
        deep=order.deep,
        put_aside=order.put_aside,
        progress=work.progress,
    )
    if checked.report.is_whole:
        return Carried(checked)
    return Carried(checked, Outcome.FAILED, damage_words(checked.report.concerned))


def _vault_clean(order: VaultCleanOrder, work: Work) -> Carried:
    from holdfast.services.vaults.vaults import clean_vault

    cleaned = clean_vault(
        work.desk(), order.vault_path, immediately=order.immediately, progress=work.progress
    )
    return Carried(Cleaned(cleaned))


def _move_in(order: MoveInOrder, work: Work) -> Carried:
    from holdfast.services.moving.migration import MigrationService

    service = MigrationService(work.desk())
    places = order.database, order.backups, order.vault_path
    if order.times is None:
        return Carried(service.look(*places, progress=work.progress))
    return Carried(service.bring_in(*places, order.times, progress=work.progress))


def _move_out(order: MoveOutOrder, work: Work) -> Carried:
    from holdfast.services.moving.migration import MigrationService

    moved = MigrationService(work.desk()).take_out(
        order.profile_id,
        order.database,
        order.folder,
        order.dialect,
        order.user_id,
        progress=work.progress,
    )
    return Carried(moved)


def _beside(order: BesideOrder, work: Work) -> Carried:
    from holdfast.services.moving.migration import MigrationService

    service = MigrationService(work.desk())
    return Carried(service.beside(order.profile_or_database, order.folder, progress=work.progress))


WORK: Mapping[str, Callable[[Any, Work], Carried]] = {
    BackupOrder.kind: _backup,
    RestoreOrder.kind: _restore,
    ExportOrder.kind: _export,
    UndoOrder.kind: _undo,
    RestoreTablesOrder.kind: _restore_tables,
    VerifyOrder.kind: _verify,
    DeleteOrder.kind: _delete,
    RetentionOrder.kind: _retention,
    DrillOrder.kind: _drill,
    SliceOrder.kind: _slice,
    VaultCheckOrder.kind: _vault_check,
    VaultCleanOrder.kind: _vault_clean,
    MoveInOrder.kind: _move_in,
    MoveOutOrder.kind: _move_out,
    BesideOrder.kind: _beside,
}
"""Who carries which kind out."""
