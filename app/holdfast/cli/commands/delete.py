"""`holdfast delete`: one backup goes, after a question."""

from __future__ import annotations

import click

from holdfast.cli.asking import ask
from holdfast.cli.command import Command, profile_and_backup
from holdfast.cli.commands.list import mark
from holdfast.cli.json_form import backup_form
from holdfast.cli.output import Output
from holdfast.cli.words import as_typed, shown, size, when
from holdfast.services.desk import open_desk
from holdfast.services.making.backups import BackupService
from holdfast.services.protecting.profiles import ProfileService


@click.command(
    cls=Command,
    short_help="Delete a backup.",
    examples=["holdfast delete zotero manual_20261122T170000Z"],
)
@profile_and_backup
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option("--force", is_flag=True, help="Also if it is pinned.")
@click.pass_obj
def delete(out: Output, profile: str, backup: str, yes: bool, force: bool) -> None:
    """Delete BACKUP of PROFILE; the other backups keep all they need.

    It goes into the vault's trash. Its space comes back with the clean-ups that follow:
    holdfast vault clean DIR.
    """
    desk = open_desk()
    known = ProfileService(desk).find(profile)
    service = BackupService(desk, known)
    info = service.get_backup(backup)
    if not yes and (force or not info.protected):  # a pinned one is refused without a question
        pinned = " (pinned)" if info.protected else ""
        ask(
            out,
            "Delete it?",
            (
                f"Delete this backup of “{shown(known.name)}”?",
                f"  Backup  {shown(info.name)}{pinned}",
                f"  Made    {when(info.created_at, desk.clock.now())}",
                f"  Holds   {size(info.size_bytes)}, {mark(info)}",
            ),
        )
    info = service.delete_backup(info.backup_id, force=force)
    if out.json:
        out.emit({**backup_form(info), "deleted": True})
        return
    out.say(f"Deleted “{shown(info.name)}”. It lies in the vault's trash until it is cleaned:")
    out.say(f"  holdfast vault clean {as_typed(known.vault_path)}")
