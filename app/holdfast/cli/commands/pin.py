"""`holdfast pin` and `holdfast unpin`: keep a backup for good, or let it go again."""

from __future__ import annotations

import click

from holdfast.cli.command import Command, profile_and_backup
from holdfast.cli.json_form import backup_form
from holdfast.cli.output import Output
from holdfast.cli.words import shown
from holdfast.services.desk import open_desk
from holdfast.services.making.backups import BackupService
from holdfast.services.protecting.profiles import ProfileService


@click.command(
    cls=Command,
    short_help="Keep a backup for good.",
    examples=["holdfast pin zotero latest"],
)
@profile_and_backup
@click.pass_obj
def pin(out: Output, profile: str, backup: str) -> None:
    """Pin BACKUP of PROFILE: no rule ever removes it, and deleting it needs --force."""
    _set(out, profile, backup, protected=True)


@click.command(
    cls=Command,
    short_help="Let a backup go again when its time comes.",
    examples=["holdfast unpin zotero manual_20261122T170000Z"],
)
@profile_and_backup
@click.pass_obj
def unpin(out: Output, profile: str, backup: str) -> None:
    """Unpin BACKUP of PROFILE: it is treated like any other again."""
    _set(out, profile, backup, protected=False)


def _set(out: Output, profile: str, backup: str, *, protected: bool) -> None:
    desk = open_desk()
    known = ProfileService(desk).find(profile)
    info = BackupService(desk, known).set_protected(backup, protected)
    if out.json:
        out.emit(backup_form(info))
    else:
        out.say(f"“{shown(info.name)}” is {'pinned' if protected else 'not pinned'} now.")
