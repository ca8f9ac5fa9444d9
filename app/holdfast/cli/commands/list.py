"""`holdfast list`: the backups of one profile, newest first."""

from __future__ import annotations

from datetime import datetime

import click

from holdfast.cli.command import Command, profile_argument
from holdfast.cli.failure import report
from holdfast.cli.json_form import backup_form
from holdfast.cli.output import Output
from holdfast.cli.words import ago, counted, short_when, shown, size
from holdfast.core.model import BackupInfo, Structure
from holdfast.services.desk import open_desk
from holdfast.services.making.backups import BackupService
from holdfast.services.protecting.profiles import ProfileService


@click.command(
    name="list",
    cls=Command,
    short_help="Show the backups of a profile.",
    examples=["holdfast list zotero", "holdfast list zotero --json"],
)
@profile_argument
@click.pass_obj
def list_(out: Output, profile: str) -> int:
    """Show the backups of PROFILE, newest first.

    SIZE is the size of the database at that time, ADDED what the backup took in the vault.
    PROVED is the most that has been proved: stored (read back), opened (SQLite finds it
    sound), restored (brought back and compared).
    """
    desk = open_desk()
    known = ProfileService(desk).find(profile)
    found = BackupService(desk, known).list_backups()
    now = desk.clock.now()
    if out.json:
        for info in found.backups:
            out.emit(backup_form(info))
    else:
        newest = f", newest {ago(found.backups[0].created_at, now)}" if found.backups else ""
        out.say(f"{shown(known.name)}: {counted(len(found.backups), 'backup')}{newest}")
        out.say(f"{shown(known.source_path)}, kept in {shown(known.vault_path)}")
        if found.backups:
            out.say("")
            out.table(
                ("MADE", "SIZE", "ADDED", "PROVED", "NAME"),
                [_row(info, now) for info in found.backups],
                right=(1, 2),
            )
        for warning in found.warnings:
            out.note(f"Note: {shown(warning)}")
    status = 0
    for damage in found.damaged:
        status = report(damage, out)
    return status


def mark(info: BackupInfo) -> str:
    """Return what a column says of the worth of a backup."""
    return "damaged" if info.structure is Structure.DAMAGED else info.level.value


def _row(info: BackupInfo, now: datetime) -> tuple[str, ...]:
    return (
        short_when(info.created_at, now),
        size(info.size_bytes),
        "same" if info.unchanged else size(info.added_bytes),
        mark(info),
        shown(info.name) + ("  pinned" if info.protected else ""),
    )
