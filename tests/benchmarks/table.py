"""The table that is printed (Markdown, so that it can be put into a page as it is) and JSON."""

from __future__ import annotations

import statistics
from collections.abc import Sequence

from tests.benchmarks.figures import Kind, Row, amount, limit_text, ratio

_HEADS = ("", "against", "ours", "theirs", "ratio", "target", "", "again")
_NUMBERS = range(2, 6)


def rendered(rows: Sequence[Row]) -> str:
    """Return all rows as a Markdown table, its notes below it; each names its own command."""
    notes: list[str] = []
    lines = [_HEADS, *(_cells(row, notes) for row in rows)]
    widths = [max(len(line[at]) for line in lines) for at in range(len(_HEADS))]
    rule = "|".join("-" * (width + 1) + (":" if at in _NUMBERS else "-")
                    for at, width in enumerate(widths))  # fmt: skip
    shown = [
        "| "
        + " | ".join(
            cell.rjust(width) if at in _NUMBERS else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        + " |"
        for line in lines
    ]
    text = "\n".join([shown[0], f"|{rule}|", *shown[1:]])
    return text + "".join(f"\n\n[{number}] {note}" for number, note in enumerate(notes, 1))


def _cells(row: Row, notes: list[str]) -> tuple[str, ...]:
    figure = row.figure
    by_itself = row.limit is not None and row.limit.kind is not Kind.RATIO
    return (
        row.what,
        row.against,
        amount(row.shown_ours, row.unit) if row.ours else "",
        amount(statistics.median(row.theirs), row.unit) if row.theirs else "",
        "" if figure is None else amount(figure, row.unit) if by_itself else ratio(figure),
        limit_text(row.limit, row.unit) if row.limit else "",
        _verdict(row, notes),
        f"`bench {row.group}`",
    )


def _verdict(row: Row, notes: list[str]) -> str:
    """Return the last cell; why a row was not run stands in it, other notes go below."""
    if not row.note:
        return row.verdict
    if not row.was_run:
        return f"{row.verdict}: {row.note}"
    if row.note not in notes:
        notes.append(row.note)
    return f"{row.verdict} [{notes.index(row.note) + 1}]"


def document(rows: Sequence[Row], machine: dict[str, str], *, quick: bool) -> dict[str, object]:
    """Return everything that was measured, for programs: samples, not only medians."""
    return {
        "machine": machine,
        "quick": quick,
        "rows": [
            {
                "group": row.group,
                "what": row.what,
                "against": row.against,
                "unit": str(row.unit),
                "ours": list(row.ours),
                "theirs": list(row.theirs),
                "kind": str(row.limit.kind) if row.limit else str(Kind.RATIO),
                "figure": row.figure,
                "at_most": row.limit.at_most if row.limit else None,
                "verdict": row.verdict,
                "note": row.note,
            }
            for row in rows
        ],
    }
