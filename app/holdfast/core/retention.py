"""Which backups stay, which may go, and why: retention as a pure function.

Rows of one profile come in, a verdict for each goes out with its reasons in words. Nothing
is removed here, and nothing is read: no clock, no vault. One profile's rule sees one
profile's rows, so it cannot touch another's.

What must stay true, whatever the clocks and the rule say:

* Backups are counted, not days: a computer that was off for a year loses none by it.
* Never removed: a protected backup, the last three verified ones, the newest one.
* Backups dated more than a day ahead stay, and take nobody's place; nor do damaged or
  protected ones. "The last" are judged by the order of making and by date, and a backup
  that is among them either way stays: a clock that was wrong, or an adopted folder of old
  backups, makes the two differ.
* While the source has collapsed nothing goes.
* Removing more than 30 % in one go needs the person's word.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import reduce

from holdfast.core.collapse import Acceptance, Collapse, SourceNow, find_collapse
from holdfast.core.local_time import zone_named
from holdfast.core.model import BackupKind
from holdfast.core.phrase import Phrase
from holdfast.core.retention_row import RetentionRow
from holdfast.core.retention_words import (
    FUTURE_REASON,
    NEWEST_GOOD_REASON,
    NEWEST_REASON,
    PERIODS,
    RECENT_DAMAGE_REASON,
    Reason,
    Why,
    collapse_reason,
    last_reason,
    period_reason,
    protected_reason,
    removal_reason,
    verified_reason,
)
from holdfast.core.setting_rules import (
    KEEP_COUNT_HIGHEST,
    KEEP_COUNT_LOWEST,
    KEEP_PERIODS_HIGHEST,
    wrong_setting,
)

VERIFIED_KEPT = 3
"""So many of the last verified backups are never removed."""
FUTURE_AFTER = timedelta(hours=24)
"""A backup dated further ahead than this was made by a wrong clock."""
UNASKED_PERCENT = 30
"""More than this share of all backups is not removed in one go without being asked."""
PROTECTED_DAYS = 90

_PERIOD_KEYS: dict[Why, Callable[[datetime], object]] = {
    # The offset tells apart the two hours of an autumn night that have the same name.
    Why.HOURLY: lambda local: (local.date(), local.hour, local.utcoffset()),
    Why.DAILY: lambda local: local.date(),
    Why.WEEKLY: lambda local: local.isocalendar()[:2],
    Why.MONTHLY: lambda local: (local.year, local.month),
    Why.YEARLY: lambda local: local.year,
}


@dataclass(frozen=True, slots=True)
class KeepRule:
    """How many backups stay: the last ones, and the newest of so many hours, days and so on.

    Only periods that have a backup count. A backup that any part keeps stays.

    Raises:
        UsageError: a number out of bounds, or a rule that keeps nothing.
    """

    last: int = 0
    hourly: int = 0
    daily: int = 0
    weekly: int = 0
    monthly: int = 0
    yearly: int = 0

    def __post_init__(self) -> None:
        """Refuse what cannot be meant."""
        for name in ("last", *PERIODS):
            number = getattr(self, name)
            if type(number) is not int or not 0 <= number <= KEEP_PERIODS_HIGHEST:
                rule = f"it is a whole number from 0 to {KEEP_PERIODS_HIGHEST}"
                raise wrong_setting(f"keep_{name}", number, rule)
        if not any((self.last, self.hourly, self.daily, self.weekly, self.monthly, self.yearly)):
            raise wrong_setting("keep", 0, "a rule keeps at least one backup")

    @classmethod
    def of_count(cls, keep_count: int) -> KeepRule:
        """Return the migration guide's rule: keep the last 1 to 30.

        Raises:
            UsageError: another number.
        """
        if type(keep_count) is not int or not (
            KEEP_COUNT_LOWEST <= keep_count <= KEEP_COUNT_HIGHEST
        ):
            raise wrong_setting("keep_count", keep_count)
        return cls(last=keep_count)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of one backup."""

    row: RetentionRow
    keep: bool
    reasons: tuple[Reason, ...]
    """Never empty, the strongest first. A backup that goes has one."""

    @property
    def words(self) -> str:
        """All reasons on one line."""
        *before, last = (reason.words for reason in self.reasons)
        return reduce(lambda rest, words: Phrase("{0}; {1}", words, rest), reversed(before), last)


@dataclass(frozen=True, slots=True)
class RetentionPlan:
    """What a rule would do to the backups of one profile."""

    verdicts: tuple[Verdict, ...]
    """One for each backup, the last made first."""
    collapse: Collapse | None
    """Set while nothing is removed because of what has happened to the source."""
    needs_confirmation: bool
    """More than UNASKED_PERCENT of all backups would go: ask the person first."""

    @property
    def kept(self) -> tuple[RetentionRow, ...]:
        """The backups that stay, the last made first."""
        return tuple(verdict.row for verdict in self.verdicts if verdict.keep)

    @property
    def removed(self) -> tuple[RetentionRow, ...]:
        """The backups that go, the last made first."""
        return tuple(verdict.row for verdict in self.verdicts if not verdict.keep)


def plan_retention(
    rows: Collection[RetentionRow],
    rule: KeepRule,
    *,
    zone: str,
    now: datetime,
    source: SourceNow | None = None,
    accepted: Acceptance | None = None,
) -> RetentionPlan:
    """Return what the rule does to each backup, and why.

    Args:
        rows: all backups of one profile, in any order.
        rule: how many to keep.
        zone: name of the time zone whose hours and days count.
        now: what the clock shows; it only tells which backups are dated in the future.
        source: the source as it is now; None when nobody has looked.
        accepted: the person's word about a source that had collapsed.

    Raises:
        UsageError: an unknown zone.
    """
    reasons = _reasons_to_keep(rows, rule, zone, now)
    collapse = find_collapse(rows, source, accepted)
    verdicts = []
    removed = 0
    for row in _by_making(rows):
        why = reasons[row.backup_id]
        if not why and collapse is not None:
            why = [collapse_reason(collapse.words)]
        verdicts.append(Verdict(row, bool(why), tuple(why) or (removal_reason(row),)))
        removed += not why
    return RetentionPlan(
        verdicts=tuple(verdicts),
        collapse=collapse,
        needs_confirmation=100 * removed > UNASKED_PERCENT * len(rows),
    )


def empty_backups(
    rows: Collection[RetentionRow], *, collapse: Collapse | None = None
) -> tuple[RetentionRow, ...]:
    """Return the backups of a database without a single byte: nothing can be restored from them.

    Leaves protected ones, the last made and the last three verified, and all of them while
    the source has collapsed (`find_collapse`).
    """
    if collapse is not None:
        return ()
    guarded = _last_verified(rows)
    return tuple(
        row
        for row in _by_making(rows)[1:]
        if not row.size_bytes and not row.protected and row.backup_id not in guarded
    )


def old_protected_backups(
    rows: Collection[RetentionRow],
    *,
    now: datetime,
    days_old: int = PROTECTED_DAYS,
    pins: bool = False,
    collapse: Collapse | None = None,
) -> tuple[RetentionRow, ...]:
    """Return protected backups that have outlived their purpose, the last made first.

    A backup is so old when three verified ones are dated at least so many days after it: the
    series itself bears witness that time has passed, which a clock set wrongly does not.
    Leaves the last made and the last three verified, and all of them while the source has
    collapsed (`find_collapse`).

    Args:
        rows: all backups of one profile, in any order.
        now: what the clock shows; backups dated in the future bear no witness.
        days_old: at least 1.
        pins: also those that a person has pinned; without it only what was made before a
            restore or a migration.
        collapse: what has happened to the source.

    Raises:
        UsageError: `days_old` is less than 1.
    """
    if type(days_old) is not int or days_old < 1:
        raise wrong_setting("days_old", days_old, "it is a whole number of days, at least 1")
    verified = [row for row in _by_date(_dated(rows, now)) if row.verified]
    if collapse is not None or len(verified) < VERIFIED_KEPT:
        return ()
    witness = verified[VERIFIED_KEPT - 1].created_at
    guarded = _last_verified(rows)
    return tuple(
        row
        for row in _by_making(rows)[1:]
        if row.protected
        and (pins or row.kind in {BackupKind.PRE_RESTORE, BackupKind.PRE_MIGRATION})
        and witness - row.created_at >= timedelta(days=days_old)
        and row.backup_id not in guarded
    )


def _reasons_to_keep(
    rows: Collection[RetentionRow], rule: KeepRule, zone: str, now: datetime
) -> dict[str, list[Reason]]:
    """Return the reasons to keep each backup, by id, the strongest first; none for some."""
    reasons: dict[str, list[Reason]] = {row.backup_id: [] for row in rows}

    def keep(kept: Iterable[RetentionRow], reason: Reason) -> None:
        for row in kept:
            if reason not in reasons[row.backup_id]:
                reasons[row.backup_id].append(reason)

    dated = _dated(rows, now)
    by_making, by_date = _by_making(dated), _by_date(dated)
    good = [row for row in by_making if not row.damaged]
    counted = {row.backup_id for row in good if not row.protected}

    for row in rows:
        if row.protected:
            keep([row], protected_reason(row))
    in_time = {row.backup_id for row in dated}
    keep((row for row in rows if row.backup_id not in in_time), FUTURE_REASON)
    for order in (by_making, by_date):
        candidates = [row for row in order if row.backup_id in counted]
        keep(candidates[: rule.last], last_reason(rule.last))
    _keep_periods([row for row in by_date if row.backup_id in counted], rule, zone, now, keep)
    verified = _last_verified(dated)
    keep((row for row in by_making if row.backup_id in verified), verified_reason(VERIFIED_KEPT))
    keep(by_making[:1], NEWEST_REASON)
    if good[:1] != by_making[:1]:
        keep(good[:1], NEWEST_GOOD_REASON)
    enough = max(rule.last, VERIFIED_KEPT)
    fence = good[enough - 1].backup_id if len(good) >= enough else ""
    keep(
        (row for row in by_making if row.damaged and row.backup_id > fence),
        RECENT_DAMAGE_REASON,
    )
    return reasons


def _keep_periods(
    newest_first: list[RetentionRow],
    rule: KeepRule,
    zone: str,
    now: datetime,
    keep: Callable[[Iterable[RetentionRow], Reason], None],
) -> None:
    """Keep the newest of each of the last hours, days, weeks, months and years that have one."""
    info = zone_named(zone)
    local_now = now.astimezone(info)
    local = [(row, row.created_at.astimezone(info)) for row in newest_first]
    for why in PERIODS:
        wanted: int = getattr(rule, why)
        seen: set[object] = set()
        for row, made in local:
            if len(seen) >= wanted:
                break
            key = _PERIOD_KEYS[why](made)
            if key not in seen:
                seen.add(key)
                keep([row], period_reason(why, made, local_now))


def _dated(rows: Iterable[RetentionRow], now: datetime) -> list[RetentionRow]:
    """Return the rows that are not dated in the future."""
    latest = now.astimezone(UTC) + FUTURE_AFTER
    return [row for row in rows if row.created_at <= latest]


def _last_verified(rows: Collection[RetentionRow]) -> set[str]:
    """Return the ids of the last three verified, by the order of making and by date."""
    return {
        row.backup_id
        for order in (_by_making(rows), _by_date(rows))
        for row in [row for row in order if row.verified][:VERIFIED_KEPT]
    }


def _by_making(rows: Iterable[RetentionRow]) -> list[RetentionRow]:
    """Return the rows in the order of making, the last made first."""
    return sorted(rows, key=lambda row: row.backup_id, reverse=True)


def _by_date(rows: Iterable[RetentionRow]) -> list[RetentionRow]:
    """Return the rows by what their clock said, latest first."""
    return sorted(rows, key=lambda row: (row.created_at, row.backup_id), reverse=True)
