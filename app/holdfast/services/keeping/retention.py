"""BackupRetentionPolicy: let backups go by the profile's rule, with a reason for each.

What goes and what stays is decided in `core.retention`; here the backups are read, the
source is looked at, and what may go is moved to the vault's trash, all under the series'
lock. One profile's rule reads one profile's series, so it cannot touch another's backups.

Follows each scheduled backup in that backup's process, so it is quick where nothing can go:
with no more backups than the rule keeps by count alone, one listing. It never asks there:
what would need a person's yes is left, said once, and waits for `holdfast retention`.

A run is written only where something was removed, given back, held back or failed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import replace
from typing import TYPE_CHECKING, Self

from holdfast.core.audit_chain import AuditAction
from holdfast.core.collapse import Collapse
from holdfast.core.errors import HoldfastError
from holdfast.core.model import BackupKind, Profile
from holdfast.core.progress import SILENT, Progress
from holdfast.core.retention import (
    PROTECTED_DAYS,
    VERIFIED_KEPT,
    KeepRule,
    RetentionPlan,
    empty_backups,
    old_protected_backups,
)
from holdfast.core.retention_row import RetentionRow
from holdfast.core.retention_words import Why
from holdfast.core.runs import Outcome, RunKind
from holdfast.services.desk import Desk
from holdfast.services.keeping.removal import Waste, remove_backups
from holdfast.services.keeping.retention_memory import RetentionMemory, read_memory, write_memory
from holdfast.services.keeping.retention_view import (
    Found,
    collapse_of,
    keep_rule,
    plan_for,
    read_found,
)
from holdfast.services.keeping.series_cleaning import is_cleaning_due
from holdfast.services.results import RetentionOutcome
from holdfast.services.run_record import recorded
from holdfast.services.series_access import open_series, writing_turn

if TYPE_CHECKING:
    from holdfast.core.settings import RetentionSummary
    from holdfast.services.making.backups import BackupService


class BackupRetentionPolicy:
    """Retention of one profile."""

    def __init__(self, desk: Desk, profile: Profile) -> None:
        """See the class."""
        self._desk = desk
        self._profile = profile

    @classmethod
    def of(cls, backups: BackupService) -> Self:
        """Return the retention of the same profile: how other programs begin."""
        return cls(backups.desk, backups.profile)

    def apply_retention_policy(
        self,
        keep_count: int | None = None,
        *,
        confirmed: bool = False,
        progress: Progress = SILENT,
    ) -> RetentionOutcome:
        """Remove what the rule no longer needs.

        Args:
            keep_count: this many last ones instead of the profile's own number; what keeps
                hours, days and so on counts besides.
            confirmed: a person has said yes to removing more than 30 % of all.
            progress: may cancel between two backups and while space is given back; what was
                removed by then is removed.

        Raises:
            UsageError: a keep count that is not 1 to 30.
            VaultError: as its class says; what was removed before it is in the audit trail.
            CancelledError: stopped.
        """
        return self._apply(
            keep_rule(self._desk, self._profile, keep_count), progress, confirmed=confirmed
        )

    def after_backup(self, progress: Progress = SILENT) -> RetentionOutcome:
        """Apply the profile's rule after a scheduled backup; nobody is there to be asked.

        What goes wrong is in the history and in `problem`: the backup before it is made,
        whatever becomes of this.
        """
        try:
            return self._apply(keep_rule(self._desk, self._profile, None), progress, unasked=True)
        except HoldfastError as error:
            return RetentionOutcome(problem=error.message)

    def get_retention_summary(self, keep_count: int | None = None) -> RetentionSummary:
        """Return what `apply_retention_policy` would do now, and why each backup stays or goes.

        Raises:
            UsageError: a keep count that is not 1 to 30.
            VaultError: the vault is away, or has become an older copy of itself.
        """
        from holdfast.core.settings import RetentionSummary

        rule = keep_rule(self._desk, self._profile, keep_count)
        found = read_found(self._desk, self._profile, open_series(self._profile))
        plan = plan_for(self._desk, self._profile, found, rule)
        memory = read_memory(self._desk, self._profile.profile_id)
        shown = replace(plan, needs_confirmation=_asks(plan, found, memory))
        names = {backup_id: each.info.name for backup_id, each in found.manifests.items()}
        return RetentionSummary.of(shown, names)

    def cleanup_empty_backups(
        self, *, only_look: bool = False, progress: Progress = SILENT
    ) -> RetentionOutcome:
        """Remove backups of a database without a single byte; not those that are pinned.

        With `only_look` nothing is removed, and the outcome says what would be.

        Raises:
            VaultError, CancelledError: as `apply_retention_policy`.
        """

        def choose(found: Found, collapse: Collapse | None) -> Sequence[RetentionRow]:
            return empty_backups(found.rows, collapse=collapse)

        reason = "empty: nothing can be restored from it"
        return self._chosen(choose, lambda row: reason, progress, only_look=only_look)

    def delete_old_protected_backups(
        self,
        days_old: int = PROTECTED_DAYS,
        *,
        pins: bool = False,
        only_look: bool = False,
        progress: Progress = SILENT,
    ) -> RetentionOutcome:
        """Remove safety copies that have outlived their purpose.

        Args:
            days_old: three verified backups must be dated at least so many days later.
            pins: also what a person has pinned.
            only_look: remove nothing, and say what would be removed.
            progress: may cancel.

        Raises:
            UsageError: less than one day.
            VaultError, CancelledError: as `apply_retention_policy`.
        """
        old_protected_backups((), now=self._desk.clock.now(), days_old=days_old)

        def choose(found: Found, collapse: Collapse | None) -> Sequence[RetentionRow]:
            now = self._desk.clock.now()
            return old_protected_backups(
                found.rows, now=now, days_old=days_old, pins=pins, collapse=collapse
            )

        def reason(row: RetentionRow) -> str:
            before = {
                BackupKind.PRE_RESTORE: "made before a restore",
                BackupKind.PRE_MIGRATION: "made before a migration",
            }.get(row.kind, "pinned")
            return (
                f"{before}; {VERIFIED_KEPT} verified backups are at least {days_old} days younger"
            )

        return self._chosen(choose, reason, progress, only_look=only_look)

    def _apply(
        self,
        rule: KeepRule,
        progress: Progress,
        *,
        confirmed: bool = False,
        unasked: bool = False,
    ) -> RetentionOutcome:
        with ExitStack() as turn:
            found = self._take(turn, progress, few=rule.last if unasked else 0)
            plan = plan_for(self._desk, self._profile, found, rule)
            memory = read_memory(self._desk, self._profile.profile_id)
            if plan.collapse is not None and _is_held_back(plan):
                words = plan.collapse.words
                now = replace(memory, held=plan.collapse.kind.value)
                self._hold(now, f"{_upper(words)}, so no backup was removed.", news=now != memory)
                return RetentionOutcome(kept=len(found.rows), held=words, warnings=found.warnings)
            waste = [
                Waste(found.manifests[verdict.row.backup_id], verdict.words)
                for verdict in plan.verdicts
                if not verdict.keep
            ]
            if _asks(plan, found, memory) and not confirmed:
                return self._ask(found, waste, memory, progress, unasked=unasked)
            outcome = self._remove(found, waste, progress)
            newest = found.newest_id or memory.applied_to
            write_memory(self._desk, self._profile.profile_id, RetentionMemory(newest))
            return outcome

    def _ask(
        self,
        found: Found,
        waste: Sequence[Waste],
        memory: RetentionMemory,
        progress: Progress,
        *,
        unasked: bool,
    ) -> RetentionOutcome:
        """Remove nothing, because so much would go; where nobody is there, say so once."""
        cleaned = RetentionOutcome(kept=len(found.rows), warnings=found.warnings)
        if unasked:
            now = replace(memory, held="", asks=True)
            reason = (
                f"{len(waste)} of {len(found.rows)} backups would go at once, so no backup was "
                "removed until you say yes."
            )
            self._hold(now, reason, news=not memory.asks)
            cleaned = self._remove(found, (), progress)
        told = tuple(each.told for each in waste)
        return replace(cleaned, would_go=told, needs_confirmation=True)

    def _take(self, turn: ExitStack, progress: Progress, *, few: int = 0) -> Found:
        """Take the series' lock and read its backups; a failure becomes a run that failed.

        With so `few` backups or less, none is read: the rule keeps them by number alone.
        """
        try:
            series = open_series(self._profile)
            if not series.exists():
                return Found(series)
            turn.enter_context(writing_turn(series, self._desk.clock, progress))
            entries = series.entries()
            if len(entries) <= few:
                return Found(series, entries[-1].backup_id if entries else "")
            return read_found(self._desk, self._profile, series)
        except HoldfastError:
            with recorded(self._desk, RunKind.CLEANUP, self._profile):
                raise

    def _chosen(
        self,
        choose: Callable[[Found, Collapse | None], Sequence[RetentionRow]],
        reason: Callable[[RetentionRow], str],
        progress: Progress,
        *,
        only_look: bool,
    ) -> RetentionOutcome:
        """Remove what is chosen, unless the source has collapsed."""
        with ExitStack() as turn:
            if only_look:
                found = read_found(self._desk, self._profile, open_series(self._profile))
            else:
                found = self._take(turn, progress)
            collapse = collapse_of(self._desk, self._profile, found)
            rows = choose(found, collapse)
            waste = [Waste(found.manifests[row.backup_id], reason(row)) for row in rows]
            if only_look or collapse is not None:
                return RetentionOutcome(
                    would_go=tuple(each.told for each in waste),
                    kept=len(found.rows),
                    held=collapse.words if collapse is not None else "",
                    warnings=found.warnings,
                )
            return self._remove(found, waste, progress)

    def _remove(self, found: Found, waste: Sequence[Waste], progress: Progress) -> RetentionOutcome:
        """Let backups go, and give space back if it is time; neither leaves no trace."""
        series = found.series
        told = tuple(each.told for each in waste)
        outcome = RetentionOutcome(
            removed=told, kept=len(found.rows) - len(told), warnings=found.warnings
        )
        # What nobody can read may need any pack: a clean-up would refuse, each time anew.
        cleans = not found.unread and series.exists()
        if not waste and not (cleans and is_cleaning_due(self._desk, series)):
            return outcome
        done = remove_backups(self._desk, self._profile, series, waste, progress, cleans=cleans)
        return replace(
            outcome,
            freed_bytes=done.freed_bytes,
            warnings=(*outcome.warnings, *done.warnings),
        )

    def _hold(self, memory: RetentionMemory, why: str, *, news: bool) -> None:
        """Remember why nothing goes; write it into history and trail when it begins."""
        if news:
            with recorded(self._desk, RunKind.CLEANUP, self._profile) as notes:
                notes.outcome = Outcome.SKIPPED
                notes.reason = why
            self._desk.audit.log(
                AuditAction.SKIPPED,
                profile_id=self._profile.profile_id,
                subject=RunKind.CLEANUP.value,
                reason=why,
            )
        write_memory(self._desk, self._profile.profile_id, memory)


def _is_held_back(plan: RetentionPlan) -> bool:
    """Tell whether anything stays only because of what has happened to the source."""
    return any(verdict.reasons[0].why is Why.COLLAPSE for verdict in plan.verdicts)


def _asks(plan: RetentionPlan, found: Found, memory: RetentionMemory) -> bool:
    """Tell whether so much would go that a person is asked first.

    As many as were made since the rule was last carried out, and one in any case, go
    without a question: a small series could never let anything go otherwise.
    """
    made_since = 0
    if memory.applied_to:
        made_since = sum(row.backup_id > memory.applied_to for row in found.rows)
    return plan.needs_confirmation and len(plan.removed) > max(1, made_since)


def _upper(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
