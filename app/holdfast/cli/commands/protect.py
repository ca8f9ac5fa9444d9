"""`holdfast protect`: make a profile, and its vault where there is none yet."""

from __future__ import annotations

from pathlib import Path

import click

from holdfast.cli.command import Command, typed_path
from holdfast.cli.json_form import plain
from holdfast.cli.output import Output
from holdfast.cli.words import as_typed, shown, size
from holdfast.services.desk import open_desk
from holdfast.services.protecting.profiles import ProfileService


@click.command(
    cls=Command,
    short_help="Protect a database: say what it is and where backups go.",
    examples=[
        "holdfast protect ~/Zotero/zotero.sqlite --vault /media/disk/vault",
        "holdfast protect case.db --vault ~/vault --name 'Case file'",
    ],
)
@click.argument("database", metavar="DB", type=typed_path)
@click.option(
    "--vault",
    metavar="DIR",
    type=typed_path,
    required=True,
    help="Folder that keeps the backups: a vault, or an empty or new folder to make one in.",
)
@click.option("--name", metavar="NAME", help="Name of the profile; otherwise the file's.")
@click.pass_obj
def protect(out: Output, database: Path, vault: Path, name: str | None) -> int:
    """Protect the database DB.

    This remembers, under a short name, which database to back up and where the backups
    are kept. Nothing is copied yet; “holdfast backup” does that. A vault on another disk
    than the database is the better one.
    """
    desk = open_desk()
    profile = ProfileService(desk).protect(database, vault, name)
    if out.json:
        out.emit(plain(profile))
        return 0
    source = Path(profile.source_path)
    out.say(f"“{shown(profile.name)}” is protected now; nothing is backed up yet.")
    out.fields(
        [
            ("Database", f"{shown(source)} ({size(source.stat().st_size)})"),
            ("Vault", shown(profile.vault_path)),
        ]
    )
    if source.stat().st_dev == Path(profile.vault_path).stat().st_dev:
        out.note(
            "Note: the vault is on the same disk as the database. If that disk fails, both go."
        )
    out.say("", "Make the first backup:", f"  holdfast backup {as_typed(profile.name)}")
    return 0
