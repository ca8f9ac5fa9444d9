"""`holdfast profiles`: what is protected, and how well."""

from __future__ import annotations

from datetime import datetime

import click

from holdfast.cli.command import Command
from holdfast.cli.commands.list import mark
from holdfast.cli.json_form import backup_form, plain
from holdfast.cli.output import Output
from holdfast.cli.words import counted, shown, when
from holdfast.core.errors import HoldfastError
from holdfast.core.model import BackupInfo, Profile
from holdfast.services.backups import BackupService
from holdfast.services.desk import Desk, open_desk
from holdfast.services.profiles import ProfileService


@click.command(
    cls=Command,
    short_help="Show what is protected.",
    examples=["holdfast profiles"],
)
@click.pass_obj
def profiles(out: Output) -> int:
    """Show every protected database with its vault and its last backup."""
    desk = open_desk()
    known = ProfileService(desk).all()
    if not known and not out.json:
        out.say("Nothing is protected yet. Begin with:")
        out.say("  holdfast protect DATABASE --vault FOLDER")
    for number, profile in enumerate(known):
        backups, trouble = _look(desk, profile)
        if out.json:
            out.emit(
                {
                    **plain(profile),
                    "backups": len(backups),
                    "latest": backup_form(backups[0]) if backups else None,
                    "trouble": trouble.as_dict() if trouble else None,
                }
            )
            continue
        if number:
            out.say("")
        out.say(shown(profile.name))
        out.fields(
            [
                ("Database", shown(profile.source_path)),
                ("Vault", shown(profile.vault_path)),
                ("Last backup", _latest(backups, trouble, desk.clock.now())),
            ]
        )
    return 0


def _look(desk: Desk, profile: Profile) -> tuple[tuple[BackupInfo, ...], HoldfastError | None]:
    """Return the backups, newest first, or why they cannot be seen."""
    try:
        found = BackupService(desk, profile).list_backups()
    except HoldfastError as error:
        return (), error
    return found.backups, found.damaged[0] if found.damaged else None


def _latest(backups: tuple[BackupInfo, ...], trouble: HoldfastError | None, now: datetime) -> str:
    if not backups:
        return f"unknown: {shown(trouble.message)}" if trouble else "none yet"
    newest = backups[0]
    return f"{when(newest.created_at, now)}, {mark(newest)}; {counted(len(backups), 'backup')}"
