"""`holdfast export`: a backup as an ordinary database file."""

from __future__ import annotations

from pathlib import Path

import click

from holdfast.cli.command import Command, profile_and_backup, typed_path
from holdfast.cli.commands.restore import tell
from holdfast.cli.output import Output
from holdfast.cli.work import done
from holdfast.services.desk import open_desk
from holdfast.services.orders import ExportOrder
from holdfast.services.results import RestoreResult


@click.command(
    cls=Command,
    short_help="Save a backup as an ordinary database file.",
    examples=["holdfast export zotero latest ~/Desktop/zotero-monday.sqlite"],
)
@profile_and_backup
@click.argument("file", metavar="FILE", type=typed_path)
@click.pass_obj
def export(out: Output, profile: str, backup: str, file: Path) -> None:
    """Save BACKUP of PROFILE as the new file FILE, for any program that reads SQLite.

    A file that is already there is never overwritten.
    """
    desk = open_desk()
    known = desk.book.find(profile)
    result = done(out, desk, ExportOrder(known.profile_id, backup, file), RestoreResult)
    tell(out, result, known, desk.clock.now())
