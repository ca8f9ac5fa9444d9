"""`holdfast unprotect`: forget a profile; its backups stay in the vault."""

from __future__ import annotations

import click

from holdfast.cli.asking import ask
from holdfast.cli.command import Command, profile_argument
from holdfast.cli.json_form import plain
from holdfast.cli.output import Output
from holdfast.cli.words import as_typed, shown
from holdfast.services.desk import open_desk
from holdfast.services.protecting.profiles import ProfileService


@click.command(
    cls=Command,
    short_help="Stop protecting a database; its backups stay.",
    examples=["holdfast unprotect zotero"],
)
@profile_argument
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def unprotect(out: Output, profile: str, yes: bool) -> None:
    """Stop protecting the database of PROFILE and forget its settings.

    The database is not touched. The backups stay in the vault; “holdfast vault open DIR”
    brings the profile back with all of them.
    """
    desk = open_desk()
    service = ProfileService(desk)
    known = service.find(profile)
    if not yes:
        ask(
            out,
            "Stop protecting it?",
            (
                f"Make no more backups of “{shown(known.name)}”?",
                f"  Database  {shown(known.source_path)}",
                f"  Backups   stay in {shown(known.vault_path)}",
            ),
        )
    removed = service.remove(known.profile_id)
    if out.json:
        out.emit({**plain(removed), "removed": True})
        return
    out.say(f"“{shown(removed.name)}” is no longer protected. Its backups are kept; to go on:")
    out.say(f"  holdfast vault open {as_typed(removed.vault_path)}")
