"""`holdfast history`: every attempt at a backup, restore, verification or clean-up."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from holdfast.cli.command import Command, optional_profile_argument, output_of
from holdfast.cli.json_form import plain
from holdfast.cli.output import column_widths, stream_width, styled, table_line, wrapped
from holdfast.cli.typed_times import typed_instant
from holdfast.cli.words import as_typed, short_when, shown, size
from holdfast.core.runs import Outcome, RunKind
from holdfast.services.desk import open_desk
from holdfast.services.protecting.profiles import ProfileService

if TYPE_CHECKING:
    from holdfast.catalogue.rows import RunRow

_LIMIT = 30
_STYLES = {
    Outcome.FAILED: "bad",
    Outcome.WAITING: "warn",
    Outcome.SKIPPED: "warn",
    Outcome.CANCELLED: "warn",
}
_HEADS = ("BEGAN", "WHAT", "PROFILE", "OUTCOME", "")
_OUTCOME_COLUMN = 3


@click.command(
    cls=Command,
    short_help="Show what was done, and what went wrong.",
    examples=[
        "holdfast history zotero",
        "holdfast history --since 7d --outcome failed --outcome waiting",
        "holdfast history --since 2026-11-01 --until 2026-11-22 --kind restore",
    ],
)
@optional_profile_argument
@click.option("--since", metavar="TIME", help="Not before: 2026-11-22, yesterday, 7d, 12h.")
@click.option("--until", metavar="TIME", help="Not after; a day is meant to its end.")
@click.option(
    "--outcome",
    "outcomes",
    multiple=True,
    type=click.Choice([outcome.value for outcome in Outcome]),
    metavar="OUTCOME",
    help="Only these: running, done, unchanged, skipped, waiting, cancelled, failed.",
)
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice([kind.value for kind in RunKind]),
    metavar="KIND",
    help="Only these: backup, restore, verification, clean-up.",
)
@click.option(
    "--limit",
    type=click.IntRange(1, 10_000),
    default=_LIMIT,
    show_default=True,
    help="How many, the last ones first.",
)
@click.option(
    "--before",
    type=click.IntRange(1),
    metavar="NUMBER",
    help="The page that follows the run of this number.",
)
@click.pass_context
def history(
    context: click.Context,
    profile: str,
    since: str | None,
    until: str | None,
    outcomes: tuple[str, ...],
    kinds: tuple[str, ...],
    limit: int,
    before: int | None,
) -> None:
    """Show what was done with PROFILE, or with all, the last first.

    Each attempt stands here once, with the reason where nothing was done.
    """
    from holdfast.catalogue.rows import RunFilter

    out = output_of(context)
    desk = open_desk()
    now = desk.clock.now()
    wanted = RunFilter(
        profile_id=ProfileService(desk).find(profile).profile_id if profile else "",
        kinds=frozenset(RunKind(kind) for kind in kinds),
        outcomes=frozenset(Outcome(outcome) for outcome in outcomes),
        since=typed_instant(since, now) if since is not None else None,
        until=typed_instant(until, now, end_of_day=True) if until is not None else None,
    )
    runs = desk.catalogue().runs
    after = runs.get(before).place if before is not None else None
    # One more than is shown tells whether there is another page.
    page = runs.page(wanted, after=after, rows=limit + 1)
    rows, more = page[:limit], len(page) > limit
    if out.json:
        for row in rows:
            out.emit(run_form(row))
        return
    if not rows:
        out.say("Nothing of that kind stands in the history.")
        return
    for line in run_lines(rows, now, one_profile=bool(profile)):
        out.say(line)
    if more:
        out.say("", f"Earlier ones: {_next_page(context.params, rows[-1])}")


def run_form(row: RunRow) -> dict[str, object]:
    """Return one run as programs get it."""
    start = plain(row.start)
    return {
        "run": row.run_id,
        "kind": row.start.kind.value,
        "profile": start["profile_name"],
        "profile_id": start["profile_id"],
        "vault_id": start["vault_id"],
        "scheduled": start["scheduled"],
        "started_at": start["started_at"],
        "ended_at": plain(row.ended_at),
        "outcome": row.outcome.value,
        "reason": row.reason,
        "error": row.error,
        **plain(row.figures),
    }


def run_lines(rows: Sequence[RunRow], now: datetime, *, one_profile: bool) -> list[str]:
    """Return runs as lines: a row of columns each, and its reason below if it has one."""
    columns = stream_width(sys.stdout)
    heads = [head for head in _HEADS if not one_profile or head != "PROFILE"]
    cells = [_cells(row, now, one_profile=one_profile) for row in rows]
    widths = column_widths(heads, cells, columns)
    lines = [styled(table_line(heads, widths, set()), "dim")]
    for row, cell in zip(rows, cells, strict=True):
        line = table_line(cell, widths, set())
        outcome = row.outcome.value
        if row.outcome in _STYLES:
            at = sum(widths[: len(heads) - 2]) + 2 * (len(heads) - 2)
            line = line[:at] + line[at:].replace(outcome, styled(outcome, _STYLES[row.outcome]), 1)
        lines.append(line)
        if row.reason:
            lines += wrapped(shown(row.reason), "    ", columns).splitlines()
    return lines


def _cells(row: RunRow, now: datetime, *, one_profile: bool) -> list[str]:
    name = shown(row.start.profile_name) or "a vault"
    figures = row.figures
    found = ""
    if row.start.kind is RunKind.BACKUP and row.outcome is Outcome.DONE and figures.backup_id:
        found = f"{size(figures.size_bytes)}, {size(figures.added_bytes)} added"
    elif row.start.kind is RunKind.CLEANUP and figures.added_bytes < 0:
        found = f"{size(-figures.added_bytes)} given back"
    elif row.outcome is not Outcome.UNCHANGED:
        found = shown(figures.backup_name)
    return [
        short_when(row.start.started_at, now),
        row.start.kind.value,
        *([] if one_profile else [name]),
        row.outcome.value,
        found,
    ]


def _next_page(params: Mapping[str, Any], last: RunRow) -> str:
    """Return the command line that shows the runs before this one."""
    words = ["holdfast history"]
    if params["profile"]:
        words.append(as_typed(params["profile"]))
    for name in ("since", "until"):
        if params[name] is not None:
            words.append(f"--{name} {as_typed(params[name])}")
    words += [f"--outcome {outcome}" for outcome in params["outcomes"]]
    words += [f"--kind {kind}" for kind in params["kinds"]]
    if params["limit"] != _LIMIT:
        words.append(f"--limit {params['limit']}")
    return " ".join([*words, f"--before {last.run_id}"])
