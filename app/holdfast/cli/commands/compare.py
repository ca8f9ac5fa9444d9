"""`holdfast compare`: what changed between two backups, or between one and now."""

from __future__ import annotations

import click

from holdfast.cli.command import Command, profile_and_backup
from holdfast.cli.json_form import backup_form, plain
from holdfast.cli.output import Output
from holdfast.cli.stopping import stoppable_at_once
from holdfast.cli.words import counted, exact, shown
from holdfast.core.differences import ComparisonResult
from holdfast.core.model import BackupInfo
from holdfast.services.browsing.browsing import NOW, BrowseService
from holdfast.services.desk import open_desk
from holdfast.services.protecting.profiles import ProfileService


@click.command(
    cls=Command,
    short_help="Show what changed between two backups, or since one.",
    examples=["holdfast compare zotero latest", "holdfast compare zotero manual_2026 latest"],
)
@profile_and_backup
@click.argument("other", required=False, default=NOW, metavar="[BACKUP|now]")
@click.pass_obj
def compare(out: Output, profile: str, backup: str, other: str) -> None:
    """Show how many rows were added, removed and changed since BACKUP of PROFILE.

    The second backup is what it is compared with; “now”, the present database, if it is
    left out. Nothing is restored for this.
    """
    desk = open_desk()
    known = ProfileService(desk).find(profile)
    with stoppable_at_once():
        found = BrowseService(desk, known).compare(backup, other)
    if out.json:
        out.emit(
            {
                "old": backup_form(found.old),
                "new": backup_form(found.new) if found.new else None,
                "tables": plain(found.tables),
                "schema": plain(found.schema),
                "notes": list(found.notes),
            }
        )
        return
    _tell(out, found)


def _tell(out: Output, found: ComparisonResult) -> None:
    out.say(f"From {_side(found.old)}", f"to   {_side(found.new)}")
    came_or_went = {change.name for change in found.schema if not change.table}
    same = [t for t in found.tables if t.added == t.removed == t.changed == 0]
    changed = [t for t in found.tables if t not in same]
    if changed:
        out.say("")
        out.table(
            ("TABLE", "ADDED", "REMOVED", "CHANGED"),
            [
                (shown(t.name), *(_number(n) for n in (t.added, t.removed, t.changed)))
                for t in changed
            ],
            right=(1, 2, 3),
        )
    out.say("")
    kept = sum(table.name not in came_or_went for table in same)
    if kept:
        out.say(f"{counted(kept, 'table')} {'has' if kept == 1 else 'have'} the same rows.")
    for change in found.schema:
        of = f" of {shown(change.table)}" if change.table else ""
        out.say(f"The {change.what} {shown(change.name)}{of} was {change.change}.")
    for table in found.tables:
        if table.note and table.name not in came_or_went:  # those are told above
            out.note(f"Note: {shown(table.name)}: {shown(table.note)}")
    for text in found.notes:
        out.note(f"Note: {shown(text)}")


def _number(count: int | None) -> str:
    return "?" if count is None else f"{count:,}" if count else "-"


def _side(info: BackupInfo | None) -> str:
    if info is None:
        return "now, the present database"
    return f"{exact(info.created_at)} ({shown(info.name)})"
