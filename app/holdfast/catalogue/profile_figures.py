"""Figures of one profile over time, read in SQL by hand: what calendars and plots are made of.

SQLite counts and sums; what comes is as long as what is drawn, however long the history is.
A hundred thousand rows that were made into objects would keep a window waiting.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from holdfast.catalogue.connection import reading
from holdfast.catalogue.stored_forms import read_instant, read_text, stored_instant

# `reason` is of the row that has the maximum: SQLite's rule for bare columns beside max().
_SPANS = """
SELECT span.key,
    sum(kind = 'backup' AND outcome IN ('done', 'unchanged')),
    sum(outcome IN ('failed', 'waiting', 'skipped')),
    sum(outcome IN ('failed', 'waiting')),
    max(CASE WHEN outcome IN ('failed', 'waiting', 'skipped')
        THEN printf('%020d %020d', started_at, run.id) END),
    reason
FROM json_each(?) AS span JOIN run
    ON profile_id = ?
    AND started_at >= json_extract(span.value, '$[0]')
    AND started_at < json_extract(span.value, '$[1]')
WHERE outcome <> 'running'
GROUP BY span.key
"""

# Kept are the places n * last / (points - 1): evenly thinned, the first and the last among them.
_SIZES = """
SELECT created_at, size_bytes, together FROM (
    SELECT created_at, size_bytes,
        sum(added_bytes) OVER so_far AS together,
        row_number() OVER so_far - 1 AS place,
        count(*) OVER () - 1 AS last
    FROM backup_cache WHERE profile_id = :profile
    WINDOW so_far AS (ORDER BY created_at, backup_id ROWS UNBOUNDED PRECEDING)
)
WHERE last < :points
    OR (place * (:points - 1) + last - 1) / last * last / (:points - 1) = place
ORDER BY place
"""

_TOTALS = """
SELECT count(*), coalesce(sum(size_bytes), 0), coalesce(sum(added_bytes), 0)
FROM backup_cache WHERE profile_id = ?
"""


@dataclass(frozen=True, slots=True)
class RunCounts:
    """The runs that began in one span of time."""

    span: int
    """Place of the span among those that were asked for."""
    backups: int
    """Backups made, unchanged ones included."""
    troubles: int
    """Runs that failed, waited or were skipped."""
    failures: int
    """Of these, the ones that were not only skipped."""
    reason: str
    """Of the last trouble; empty when there was none."""


@dataclass(frozen=True, slots=True)
class SizeFigure:
    """Sizes at the time of one backup."""

    made_at: datetime
    size_bytes: int
    """Size of the database."""
    together_bytes: int
    """What the backups up to this one added to the vault."""


@dataclass(frozen=True, slots=True)
class Totals:
    """All backups of a profile together."""

    backups: int
    size_bytes: int
    """Of the databases as they were."""
    added_bytes: int


class ProfileFigures:
    """Reads figures from one catalogue.

    Raises:
        CatalogueError: from every method, when the file cannot be read.
    """

    def __init__(self, path: Path) -> None:
        """See the class; the catalogue must be there and up to date (`opening`)."""
        self._path = path

    def runs(self, profile_id: str, spans: Sequence[tuple[datetime, datetime]]) -> list[RunCounts]:
        """Return what ended runs there were in each span, begin included and end not.

        In the order of the spans; one without a run is left out.
        """
        asked = json.dumps([[stored_instant(begin), stored_instant(end)] for begin, end in spans])
        with reading(self._path) as connection:
            rows = connection.execute(_SPANS, [asked, profile_id]).fetchall()
        return [
            RunCounts(span, made, troubles, failures, read_text(reason) if troubles else "")
            for span, made, troubles, failures, _, reason in sorted(rows)
        ]

    def sizes(self, profile_id: str, points: int) -> list[SizeFigure]:
        """Return sizes over time, oldest first, thinned out evenly to at most so many (2 or more).

        The first and the last are always there.
        """
        with reading(self._path) as connection:
            rows = connection.execute(_SIZES, {"profile": profile_id, "points": points}).fetchall()
        return [SizeFigure(read_instant(at), size, together) for at, size, together in rows]

    def totals(self, profile_id: str) -> Totals:
        """Return what the backups of a profile were last known to take."""
        with reading(self._path) as connection:
            return Totals(*connection.execute(_TOTALS, [profile_id]).fetchone())
