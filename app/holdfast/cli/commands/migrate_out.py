"""`holdfast migrate export`: settings and backups as the earlier scheduler knows them."""

from __future__ import annotations

from pathlib import Path

import click

from holdfast.cli.command import Command, profile_argument, typed_path
from holdfast.cli.json_form import plain
from holdfast.cli.output import Output
from holdfast.cli.words import counted, listed, shown, size
from holdfast.cli.work import done
from holdfast.core.earlier_forms import Dialect
from holdfast.services.desk import open_desk
from holdfast.services.moving.migration_rows import Fate, MovedOut
from holdfast.services.orders import MoveOutOrder


@click.command(
    cls=Command,
    short_help="Write settings and backups so that the earlier scheduler can go on.",
    examples=["holdfast migrate export app-user1 --to app.db --backups old"],
)
@profile_argument
@click.option(
    "--to",
    "database",
    metavar="DB",
    type=typed_path,
    required=True,
    help="The application's database; a new one is made where nothing is.",
)
@click.option(
    "--backups",
    "folder",
    metavar="DIR",
    type=typed_path,
    required=True,
    help="Folder for the backups as plain files; nothing in it is overwritten.",
)
@click.option(
    "--dialect",
    type=click.Choice([each.value for each in Dialect]),
    help="Version that is to read it; otherwise the one it came from.",
)
@click.option(
    "--user",
    "user_id",
    metavar="ID",
    type=click.IntRange(min=0),
    help="Whose settings it becomes; otherwise the user it came from.",
)
@click.pass_obj
def export(
    out: Output,
    profile: str,
    database: Path,
    folder: Path,
    dialect: str | None,
    user_id: int | None,
) -> None:
    """Write the settings of PROFILE into a table and its backups into a folder.

    What came from the earlier program and was not changed goes back as it was. Table and
    indexes are made where they are missing. Nothing is removed here: the profile and its
    backups stay, and go on until you turn them off.
    """
    desk = open_desk()
    order = MoveOutOrder(
        desk.book.find(profile).profile_id,
        database.absolute(),
        folder.absolute(),
        Dialect(dialect) if dialect is not None else None,
        user_id,
    )
    moved = done(out, desk, order, MovedOut)
    if out.json:
        out.emit(plain(moved))
    else:
        _tell(out, moved)


def _tell(out: Output, moved: MovedOut) -> None:
    from holdfast.cli.commands.migrate import tell_files

    where = f"user {moved.user_id} in {shown(moved.database)}"
    if moved.new_row:
        out.say(f"The settings of “{shown(moved.profile)}” are those of {where} now.")
    elif moved.changed:
        out.say(f"Changed for {where}: {listed(list(moved.changed))}.")
    else:
        out.say(f"The settings of {where} were left as they are: nothing was changed here.")
    written = [file for file in moved.files if file.fate is Fate.TAKEN]
    total = size(sum(file.size_bytes for file in written))
    out.say(f"{counted(len(written), 'backup')} written to {shown(moved.folder)} ({total}).")
    known = sum(file.fate is Fate.KNOWN for file in moved.files)
    if known:
        out.say(f"{counted(known, 'backup')} lay there already, equal byte for byte.")
    tell_files(out, [file for file in moved.files if file.fate is Fate.LEFT], "not written")
    for note in moved.notes:
        out.note(f"Note: {shown(note)}")
