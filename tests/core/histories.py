"""Backups of a profile as years of use, wrong clocks and disasters leave them, from a seed."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from holdfast.core.collapse import Acceptance, SourceNow
from holdfast.core.model import BackupKind, Level, Structure
from holdfast.core.retention import KeepRule, RetentionPlan, plan_retention
from holdfast.core.retention_row import RetentionRow
from tests.core.wall_clocks import utc

ZONES = ["UTC", "Europe/Berlin", "Australia/Lord_Howe", "America/New_York", "Pacific/Kiritimati"]
STEPS = [timedelta(minutes=20), timedelta(hours=1), timedelta(days=1), timedelta(days=9)]
WRONG = [timedelta(days=days) for days in (-3652, -3, -1, 1, 2, 30, 3652)]
FUTURE = timedelta(hours=24)


def row(
    number: int,
    made: datetime,
    *,
    kind: BackupKind = BackupKind.AUTO,
    protected: bool = False,
    level: Level = Level.OPENED,
    structure: Structure = Structure.OK,
    size_bytes: int = 1_000_000,
    unchanged: bool = False,
    lost: bool = False,
) -> RetentionRow:
    """Return a backup, the number-th that was made; a good and verified one if nothing is said."""
    return RetentionRow(
        backup_id=f"{number:08x}{number * 2654435761 % 2**32:08x}",
        created_at=made,
        kind=kind,
        protected=protected,
        level=level,
        structure=structure,
        size_bytes=size_bytes,
        unchanged=unchanged,
        lost=lost,
    )


@dataclass(frozen=True)
class History:
    """Everything retention is given."""

    rows: tuple[RetentionRow, ...]
    rule: KeepRule
    zone: str
    now: datetime
    source: SourceNow | None = None
    accepted: Acceptance | None = None

    def plan(self, **changes: object) -> RetentionPlan:
        """Return the verdicts, with some of what was given replaced."""
        given = {
            "rows": self.rows,
            "rule": self.rule,
            "zone": self.zone,
            "now": self.now,
            "source": self.source,
            "accepted": self.accepted,
            **changes,
        }
        return plan_retention(given.pop("rows"), given.pop("rule"), **given)  # type: ignore[arg-type] # any of them may be replaced

    @cached_property
    def dated(self) -> list[RetentionRow]:
        """The backups that are not dated in the future."""
        return [each for each in self.rows if each.created_at <= self.now + FUTURE]


def history(seed: int) -> History:
    """Return one of endlessly many histories; the same seed gives the same one."""
    chance = random.Random(seed)
    troubled = chance.random() < 0.6
    rows = _rows(chance, troubled=troubled)
    now = max((each.created_at for each in rows), default=utc(2026, 11, 1))
    if troubled and rows:
        now = chance.choice(rows).created_at + chance.choice([timedelta(), *WRONG])
    now += chance.random() * timedelta(days=3)
    return History(
        rows=tuple(rows),
        rule=_rule(chance),
        zone=chance.choice(ZONES),
        now=now,
        source=_source(chance, rows) if chance.random() < 0.3 else None,
        accepted=_acceptance(chance, rows) if rows and chance.random() < 0.2 else None,
    )


def _rows(chance: random.Random, *, troubled: bool) -> list[RetentionRow]:
    at = utc(2026, 3, 25) + chance.random() * timedelta(days=250)
    step = chance.choice(STEPS)
    size = chance.randint(1, 10) * 100_000
    wrong = timedelta()
    rows = []
    for number in range(chance.choice([0, 1, 2, 4, 8, 16, 32, 48])):
        at += step * chance.uniform(0.5, 1.5)
        structure, lost, level = Structure.OK, False, chance.choice(list(Level)[1:])
        if troubled:
            if chance.random() < 0.1:
                wrong = chance.choice([timedelta(), timedelta(), *WRONG])
            size = int(
                size * chance.choice([1, 1, 1, 1, 1.5, 0.7, 0.3, 0]) or chance.choice([0, 9**6])
            )
            structure = chance.choices(list(Structure), [8, 1, 1])[0]
            lost = chance.random() < 0.05
        kind = chance.choices(list(BackupKind), [20, 3, 1, 1])[0]
        rows.append(
            row(
                number,
                at + wrong,
                kind=kind,
                protected=chance.random() < 0.08 or kind.value.startswith("pre_"),
                level=Level.NONE if lost else level,
                structure=structure,
                size_bytes=size,
                unchanged=chance.random() < 0.2,
                lost=lost,
            )
        )
    chance.shuffle(rows)
    return rows


def _rule(chance: random.Random) -> KeepRule:
    if chance.random() < 0.4:
        return KeepRule.of_count(chance.randint(1, 30))
    numbers = [chance.choice([0, 0, 1, 2, 3, 7, 24]) for _ in range(6)]
    return KeepRule(*numbers) if any(numbers) else KeepRule(daily=1)


def _source(chance: random.Random, rows: list[RetentionRow]) -> SourceNow:
    size = max((each.size_bytes for each in rows), default=1000)
    return chance.choice(
        [
            SourceNow(present=False),
            SourceNow(present=True, size_bytes=0),
            SourceNow(present=True, size_bytes=size, damaged=True),
            SourceNow(present=True, size_bytes=size // 3),
            SourceNow(present=True, size_bytes=size),
        ]
    )


def _acceptance(chance: random.Random, rows: list[RetentionRow]) -> Acceptance:
    seen = chance.choice(rows)
    size = chance.choice([0, seen.size_bytes])
    return Acceptance(seen.backup_id, size, damaged=chance.random() < 0.5)
