"""`holdfast profiles`: what is protected, and how well."""

from __future__ import annotations

import sys
from datetime import datetime

import click

from holdfast.cli.command import Command
from holdfast.cli.commands.list import mark
from holdfast.cli.json_form import backup_form, plain
from holdfast.cli.output import Output, stream_width, styled, wrapped
from holdfast.cli.verdict_lines import next_words, standing_form
from holdfast.cli.words import counted, shown, when
from holdfast.core.errors import HoldfastError
from holdfast.core.model import BackupInfo, Profile
from holdfast.services.desk import Desk, open_desk
from holdfast.services.making.backups import BackupService
from holdfast.services.status.freshness import FreshnessService, Standing


@click.command(
    cls=Command,
    short_help="Show what is protected.",
    examples=["holdfast profiles"],
)
@click.pass_obj
def profiles(out: Output) -> int:
    """Show every protected database with its vault, its last backup and its verdict."""
    desk = open_desk()
    known = FreshnessService(desk).all(look=True)
    if not known and not out.json:
        out.say("Nothing is protected yet. Begin with:")
        out.say("  holdfast protect DATABASE --vault FOLDER")
    for number, standing in enumerate(known):
        backups, trouble = _look(desk, standing.profile)
        if out.json:
            out.emit(
                {
                    **plain(standing.profile),
                    "backups": len(backups),
                    "latest": backup_form(backups[0]) if backups else None,
                    "trouble": trouble.as_dict() if trouble else None,
                    "verdict": standing_form(standing),
                }
            )
            continue
        if number:
            out.say("")
        _tell(out, standing, _latest(backups, trouble, desk.clock.now()), desk.clock.now())
    return 0


def _tell(out: Output, standing: Standing, latest: str, now: datetime) -> None:
    profile = standing.profile
    columns = stream_width(sys.stdout)
    room = None if columns is None else columns - 2
    out.say(styled(shown(profile.name), "bold"))
    out.say(*(f"  {line}" for line in wrapped(standing.verdict.sentence, "", room).splitlines()))
    out.fields(
        [
            ("Database", shown(profile.source_path)),
            ("Vault", shown(profile.vault_path)),
            ("Last backup", latest),
            ("Next backup", next_words(standing, now)),
        ]
    )


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
