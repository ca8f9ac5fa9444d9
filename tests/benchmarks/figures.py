"""One line of the table: two samples, and the limit their relation is held against.

Pure values and the words they are shown with; measures nothing.
"""

from __future__ import annotations

import statistics
from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    """What a sample counts."""

    BYTES = "bytes"
    SECONDS = "seconds"


class Kind(StrEnum):
    """How a row's figure comes from its samples."""

    RATIO = "ratio"
    """Median of ours by median of the other's."""
    DIFFERENCE = "difference"
    """Distance of the two medians."""
    VALUE = "value"
    """The largest of ours, by itself."""


@dataclass(frozen=True, slots=True)
class Limit:
    """What a figure may be at most."""

    at_most: float
    kind: Kind = Kind.RATIO


@dataclass(frozen=True, slots=True)
class Row:
    """One comparison. Without samples of ours it was not run, and `note` says why."""

    group: str
    what: str
    against: str
    unit: Unit
    limit: Limit | None
    """None: told for what it is, held against nothing."""
    ours: tuple[float, ...] = ()
    theirs: tuple[float, ...] = ()
    note: str = ""

    @property
    def was_run(self) -> bool:
        """Tell whether there is a figure."""
        needs_two = self.limit is None or self.limit.kind is not Kind.VALUE
        return bool(self.ours) and (bool(self.theirs) or not needs_two)

    @property
    def shown_ours(self) -> float:
        """Return what stands for our samples: the largest of a value, else the median."""
        by_itself = self.limit is not None and self.limit.kind is Kind.VALUE
        return max(self.ours) if by_itself else statistics.median(self.ours)

    @property
    def figure(self) -> float | None:
        """Return what is held against the limit; None if it was not run."""
        if not self.was_run:
            return None
        if self.limit is not None and self.limit.kind is Kind.VALUE:
            return self.shown_ours
        ours, theirs = self.shown_ours, statistics.median(self.theirs)
        if self.limit is not None and self.limit.kind is Kind.DIFFERENCE:
            return abs(ours - theirs)
        return ours / theirs if theirs else float("inf")

    @property
    def met(self) -> bool | None:
        """Tell whether the limit is kept; None if there is no limit or no figure."""
        if self.limit is None or self.figure is None:
            return None
        return self.figure <= self.limit.at_most

    @property
    def verdict(self) -> str:
        """Return `met`, `MISSED`, `told` or `not run`."""
        if not self.was_run:
            return "not run"
        return {True: "met", False: "MISSED", None: "told"}[self.met]


def amount(value: float, unit: Unit) -> str:
    """Return a sample's value for people: `0.41 s`, `13.2 kB`."""
    if unit is Unit.SECONDS:
        return f"{value * 1000:.1f} ms" if value < 0.1 else f"{value:.2f} s"
    if value < 1000:
        return f"{value:.0f} B"
    for name in ("kB", "MB"):
        value /= 1000
        if value < 1000:
            return f"{value:.{1 if value < 100 else 0}f} {name}"
    return f"{value / 1000:.2f} GB"


def ratio(value: float) -> str:
    """Return a ratio the way the targets are written: `1/62` for small ones, else `0.85`."""
    return f"1/{1 / value:.0f}" if 0 < value <= 0.1 else f"{value:.2f}"


def limit_text(limit: Limit, unit: Unit) -> str:
    """Return a limit for people."""
    if limit.kind is not Kind.RATIO:
        return f"≤ {amount(limit.at_most, unit)}"
    parts = 1 / limit.at_most
    whole = limit.at_most < 1 and abs(parts - round(parts)) < 1e-9 and limit.at_most != 0.5
    return f"≤ 1/{round(parts)}" if whole else f"≤ {limit.at_most:g}"
