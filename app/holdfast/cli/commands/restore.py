"""`holdfast restore`: put a backup back, whole or only some tables, after a question.

In place it is asked for, and shown first: which backup, the exact path, who has the file
open, and that what is there now is kept. A new file is written without a question.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from holdfast.cli.asking import ask, can_ask, wait_for_enter
from holdfast.cli.command import Command, profile_and_backup, typed_path
from holdfast.cli.commands.list import mark
from holdfast.cli.json_form import backup_form, plain
from holdfast.cli.output import Output
from holdfast.cli.words import as_typed, counted, duration, exact, listed, shown, size, when
from holdfast.cli.work import done
from holdfast.core.errors import NotFoundError, TargetHeldError, UsageError
from holdfast.core.model import Profile
from holdfast.core.table_rows import TableChoice
from holdfast.services.desk import Desk, open_desk
from holdfast.services.orders import RestoreOrder, RestoreTablesOrder
from holdfast.services.results import RestoreResult, TablesResult

if TYPE_CHECKING:
    from holdfast.services.browsing.browsing import BrowseService
    from holdfast.services.restoring.restore_plan import RestorePlan

WAYS = {
    "through SQLite": "through SQLite: programs see it at their next look",
    "swap": "by replacing the file",
    "new file": "as a new file",
}
_SHOWN_TABLES = 6
SURELY_CLOSED = "You have made sure that no user's program has it open, where that cannot be seen."


@click.command(
    cls=Command,
    short_help="Put a backup back, whole or only some tables.",
    examples=[
        "holdfast restore zotero latest",
        "holdfast restore zotero latest --to ~/old-zotero.sqlite",
        "holdfast restore zotero latest --tables tags --where 'tagID < 100'",
    ],
)
@profile_and_backup
@click.option("--to", metavar="FILE", type=typed_path, help="Write a new file instead.")
@click.option(
    "--tables",
    metavar="NAME",
    multiple=True,
    help="Only this table, into the present database; repeat it, or put commas between.",
)
@click.option("--where", metavar="SQL", help="Only the rows of that table that fit.")
@click.option("--while-open", is_flag=True, help="Also while programs have the database open.")
@click.option("--surely-closed", is_flag=True, help=SURELY_CLOSED)
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def restore(
    out: Output,
    profile: str,
    backup: str,
    to: Path | None,
    tables: tuple[str, ...],
    where: str | None,
    while_open: bool,
    surely_closed: bool,
    yes: bool,
) -> None:
    """Put BACKUP back in the place of PROFILE's database.

    You are asked first. What is there now is backed up before, so that “holdfast undo”
    brings it back. The restored database is checked before it is put in its place, and
    compared byte for byte afterwards.

    With --tables only those tables (or, with --where, those rows) are brought back into
    the present database, in one step. With --to the backup becomes a new file and
    nothing else is touched.

    A database that is damaged beyond SQLite's means is replaced as a file, which is safe
    only while no program has it open. Where Holdfast may not look into the programs of
    other users it does so only with --surely-closed: what a program that still had it
    open saved afterwards would be lost.
    """
    _refuse_contradictions(to, tables, where, while_open=while_open)
    desk = open_desk()
    known = desk.book.find(profile)
    if tables:
        from holdfast.services.browsing.browsing import BrowseService

        choices = chosen_tables(tables, where, BrowseService(desk, known), backup)
        _restore_tables(out, desk, known, backup, choices, yes=yes)
        return
    from holdfast.services.restoring.restores import RestoreService

    service = RestoreService(desk, known)
    plan = service.plan(backup, to)
    if plan.in_place:
        while plan.holders and not (while_open or yes) and can_ask(out):
            wait_for_enter(out, f"{held_by(plan)} Close it, so that nothing gets mixed up.")
            plan = service.plan(plan.info.backup_id, to)
        refuse_held(plan, while_open=while_open)
        if not yes:
            ask(out, "Restore it?", _plan_lines(known, plan, desk.clock.now()))
    order = RestoreOrder(known.profile_id, plan.info.backup_id, to, while_open, surely_closed)
    result = done(out, desk, order, RestoreResult)
    tell(out, result, known, desk.clock.now())


def chosen_tables(
    wanted: Sequence[str], where: str | None, service: BrowseService, reference: str
) -> tuple[TableChoice, ...]:
    """Return what is meant by --tables and --where, before anything is touched.

    A comma divides names, unless it is part of one.

    Raises:
        NotFoundError: the backup has no such table.
        UsageError: the condition is no SQL, or belongs to several tables.
    """
    there = {table.name for table in service.tables(reference)}
    names: list[str] = []
    for text in wanted:
        names += [text] if text in there else [part.strip() for part in text.split(",")]
    names = list(dict.fromkeys(names))
    missing = [shown(name) for name in names if name not in there]
    if missing:
        raise NotFoundError(
            f"The backup has no table {listed(missing)}. Nothing was changed.",
            hint="See its tables with “holdfast browse”.",
        )
    if where is not None:
        if len(names) > 1:
            raise UsageError(
                "--where chooses rows of one table, and several were named. Nothing was changed.",
                hint="Restore them one after the other.",
            )
        quoted = '"' + names[0].replace('"', '""') + '"'
        with service.query(reference, f"SELECT 1 FROM {quoted} WHERE ({where}\n) LIMIT 0") as tried:
            list(tried.rows)
    return tuple(TableChoice(name, where) for name in names)


def held_by(plan: RestorePlan) -> str:
    """Return who has the database open, as a sentence."""
    has = "has" if len(plan.holders) == 1 else "have"
    return f"{shown(listed(list(plan.holders)))} {has} {shown(plan.target)} open."


def refuse_held(plan: RestorePlan, *, while_open: bool) -> None:
    """Stop before anything is read when a program has the database open.

    Raises:
        TargetHeldError: unless it was said that this is known.
    """
    if plan.holders and not while_open:
        raise TargetHeldError(
            f"{held_by(plan)} Nothing was changed.",
            hint="Close the program, then try again. If it copes with its data changing under "
            "it, add --while-open.",
        )


def tell(out: Output, result: RestoreResult, profile: Profile, now: datetime) -> None:
    """Show what a restore, an undo or an export did."""
    if out.json:
        out.emit(
            {
                "backup": backup_form(result.info),
                "target": str(result.target),
                "way": result.way,
                "pre_restore": result.pre_restore,
                "tables": [{"name": name, "rows": rows} for name, rows in result.tables],
                "recovery_dir": plain(result.recovery_dir),
                "warnings": list(result.warnings),
                "duration_s": round(result.duration_s, 3),
            }
        )
        return
    took = duration(result.duration_s)
    made = exact(result.info.created_at)
    if result.way == "new file" and result.pre_restore is None:
        out.say(f"Saved the state of {made} as a file, in {took}. Checked.")
    else:
        out.say(f"Restored to {made}, in {took}. Checked.")
    lines = [
        ("Backup", f"{shown(result.info.name)}, {size(result.info.size_bytes)}"),
        ("File", shown(result.target)),
        ("Done", WAYS.get(result.way, result.way)),
    ]
    if result.tables:
        lines.append(("Rows", row_counts(result.tables)))
    if result.recovery_dir is not None:
        lines.append(("Old file", f"kept 30 days in {shown(result.recovery_dir)}"))
    if result.pre_restore is not None:
        lines.append(("Before", f"kept as {shown(result.pre_restore)} (pinned)"))
        lines.append(("Take back", f"holdfast undo {as_typed(profile.name)}"))
    out.fields(lines)
    for warning in result.warnings:
        out.note(f"Note: {shown(warning)}")


def row_counts(tables: Sequence[tuple[str, int]]) -> str:
    """Return `items 1,214, collections 88 and 12 other tables`, the longest tables first."""
    longest = sorted(tables, key=lambda table: -table[1])
    words = [f"{shown(name)} {rows:,}" for name, rows in longest[:_SHOWN_TABLES]]
    others = len(longest) - _SHOWN_TABLES
    return listed(words + ([counted(others, "other table")] if others > 0 else []))


def _refuse_contradictions(
    to: Path | None, tables: tuple[str, ...], where: str | None, *, while_open: bool
) -> None:
    if to is not None and tables:
        raise UsageError(
            "--tables brings rows into the present database, --to writes a new file: they do "
            "not go together. Nothing was changed.",
            hint="Use one of the two.",
        )
    if where is not None and not tables:
        raise UsageError(
            "--where chooses rows of one table, and no table was named. Nothing was changed.",
            hint="Add --tables NAME.",
        )
    if while_open and to is not None:
        raise UsageError(
            "--while-open is about the present database; with --to it is not touched. "
            "Nothing was changed.",
            hint="Use one of the two.",
        )


def _restore_tables(
    out: Output,
    desk: Desk,
    profile: Profile,
    backup: str,
    choices: Sequence[TableChoice],
    *,
    yes: bool,
) -> None:
    from holdfast.services.restoring.restores import RestoreService

    plan = RestoreService(desk, profile).plan(backup)
    if not yes:
        where = choices[0].where
        rows = f"those where {shown(where)}" if where else "all; the present ones go"
        tables = listed([shown(choice.name) for choice in choices])
        more = (("Tables", tables), ("Rows", rows))
        lines = _plan_lines(profile, plan, desk.clock.now(), more)
        ask(out, "Bring them back?", lines)
    chosen = tuple((choice.name, choice.where) for choice in choices)
    order = RestoreTablesOrder(profile.profile_id, plan.info.backup_id, chosen)
    result = done(out, desk, order, TablesResult)
    _tell_tables(out, result, profile)


def _plan_lines(
    profile: Profile, plan: RestorePlan, now: datetime, more: Sequence[tuple[str, str]] = ()
) -> list[str]:
    """Return what is to be shown before the question."""
    info = plan.info
    pairs = [
        ("Backup", f"{shown(info.name)}, {size(info.size_bytes)}, {mark(info)}"),
        ("Made", when(info.created_at, now)),
        ("Into", shown(plan.target)),
        *more,
        ("Open in", _open_in(plan)),
        ("Free", f"{size(plan.free_bytes)} on that disk"),
        ("Kept", "what is there now is backed up first; “holdfast undo” brings it back"),
    ]
    widest = max(len(label) for label, _ in pairs)
    head = f"Restore “{shown(profile.name)}” in its place?"
    return [head, *(f"  {label:{widest}}  {value}" for label, value in pairs)]


def _open_in(plan: RestorePlan) -> str:
    if plan.holders:
        return listed([shown(holder) for holder in plan.holders])
    if plan.unseen:
        return "no program of yours; those of other users cannot be seen"
    return "no program"


def _tell_tables(out: Output, result: TablesResult, profile: Profile) -> None:
    if out.json:
        out.emit(
            {
                "backup": backup_form(result.info),
                "tables": plain(result.tables),
                "pre_restore": result.pre_restore,
            }
        )
        return
    out.say(f"Brought back from {exact(result.info.created_at)}:", "")
    out.table(
        ("TABLE", "REMOVED", "INSERTED", "REPLACED"),
        [
            (shown(t.name), f"{t.deleted:,}", f"{t.inserted:,}", f"{t.replaced:,}")
            for t in result.tables
        ],
        right=(1, 2, 3),
    )
    out.say("", f"What was there before is kept as {shown(result.pre_restore)} (pinned).")
    out.say(f"Take it back with: holdfast undo {as_typed(profile.name)}")
    for text in _remarks(result):
        out.note(f"Note: {text}")


def _remarks(result: TablesResult) -> Iterator[str]:
    """Yield what a person has to know beside the numbers."""
    for table in result.tables:
        name = shown(table.name)
        if table.created:
            yield f"{name} was not there any more and was made again."
        if table.already_there:
            yield f"{name}: {counted(table.already_there, 'row')} were there already and stayed."
        if table.not_restored:
            yield f"{name} has no {_columns(table.not_restored)} any more; left out."
        if table.not_in_backup:
            yield f"{name}: the backup has no {_columns(table.not_in_backup)}; left at the default."
        if table.silenced_triggers:
            triggers = listed([shown(trigger) for trigger in table.silenced_triggers])
            yield f"{name}: these triggers did not fire: {triggers}."


def _columns(names: Sequence[str]) -> str:
    return f"{'column' if len(names) == 1 else 'columns'} {listed([shown(n) for n in names])}"
