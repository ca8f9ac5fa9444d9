"""`holdfast migrate import`: settings and backups of the earlier backup scheduler come in."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from holdfast.cli.asking import can_ask, choose
from holdfast.cli.command import HELP_NAMES, Command, typed_path
from holdfast.cli.commands.migrate_beside import run_beside
from holdfast.cli.commands.migrate_out import export
from holdfast.cli.json_form import plain
from holdfast.cli.output import Output, stream_width, styled, wrapped
from holdfast.cli.words import as_typed, counted, duration, exact, shown, size
from holdfast.cli.work import done
from holdfast.core.earlier_forms import Dialect, Times
from holdfast.core.errors import UsageError
from holdfast.services.desk import open_desk
from holdfast.services.moving.migration_rows import Fate, MovedFile, MovedIn, MovedUser, Reading
from holdfast.services.orders import MoveInOrder

_SHOWN_FILES = 20
VERSIONS = {Dialect.TYPESCRIPT: "TypeScript", Dialect.PYTHON: "Python"}


@click.group(
    short_help="Come from the earlier backup scheduler, or go back to it.",
    context_settings=HELP_NAMES,
    no_args_is_help=False,
)
def migrate() -> None:
    """Come from the earlier backup scheduler, work beside it, or go back to it."""


migrate.add_command(export)
migrate.add_command(run_beside)


@migrate.command(
    name="import",
    cls=Command,
    short_help="Take over settings and backups of the earlier backup scheduler.",
    examples=[
        "holdfast migrate import app.db --backups old --vault ~/vault --dry-run",
        "holdfast migrate import app.db --backups old --vault ~/vault --times utc",
    ],
)
@click.argument("database", metavar="DB", type=typed_path)
@click.option("--backups", metavar="DIR", type=typed_path, help="Folder of its backup files.")
@click.option(
    "--vault",
    metavar="DIR",
    type=typed_path,
    required=True,
    help="Folder that keeps the backups: a vault, or an empty or new folder to make one in.",
)
@click.option(
    "--times",
    type=click.Choice([each.value for each in Times]),
    help="What its backup times meant: UTC, as it took them, or your local time.",
)
@click.option("--dry-run", is_flag=True, help="Only show what would be done.")
@click.pass_obj
def import_(
    out: Output,
    database: Path,
    backups: Path | None,
    vault: Path,
    times: str | None,
    dry_run: bool,
) -> None:
    """Take over what the earlier backup scheduler keeps in the application's database DB.

    Each user with settings becomes a profile, and each backup file a backup with its own
    time, name and protection, checked and stored as what differs from the one before. Its
    database and its folder are only read, and it may go on running. Doing it again takes
    over what has come since, and nothing twice.
    """
    desk = open_desk()
    # The work is another process, and a path as it was typed means something only here.
    order = MoveInOrder(
        database.absolute(),
        backups.absolute() if backups is not None else None,
        vault.absolute(),
        Times(times) if times is not None else None,
    )
    if dry_run or times is None:
        found = done(out, desk, replace(order, times=None), MovedIn)
        if dry_run:
            _told(out, found)
            return
        order = replace(order, times=_asked(out, found))
    _told(out, done(out, desk, order, MovedIn))


def _asked(out: Output, found: MovedIn) -> Times:
    """Return what the person says `backup_time` meant, both readings being before them.

    Raises:
        UsageError: nobody can be asked here.
        CancelledError: they gave no answer.
    """
    new = [user for user in found.users if user.fate is Fate.TAKEN]
    if not new:
        return Times.UTC  # nothing depends on it: every user is here already
    if not can_ask(out):
        example = next((user for user in new if user.enabled), new[0])
        assert example.as_utc is not None
        assert example.as_local is not None
        raise UsageError(
            "The earlier program took its backup times for UTC, though people mostly meant their "
            "local time, and nobody can be asked here. For the first user that is "
            f"{_time(example.as_utc)}; or {_time(example.as_local)}. Nothing was changed.",
            hint="Say which: --times utc or --times local. To see all of both: --dry-run",
        )
    _tell(out, found)
    out.say("")
    return Times(
        choose(
            out,
            "The earlier program took these times for UTC. What did you mean by them?",
            [each.value for each in Times],
        )
    )


def _told(out: Output, moved: MovedIn) -> None:
    if out.json:
        out.emit(plain(moved))
    else:
        _tell(out, moved)
        _close(out, moved)


def _tell(out: Output, moved: MovedIn) -> None:
    version = VERSIONS[moved.dialect]
    out.say(styled(f"Earlier backup scheduler, {version} version: {shown(moved.database)}", "bold"))
    for user in moved.users:
        _tell_user(out, user, moved.times)
    if not moved.files:
        return
    taken = [file for file in moved.files if file.fate is Fate.TAKEN]
    sizes = size(sum(file.size_bytes for file in taken))
    out.say("")
    if moved.only_look:
        out.say(f"{counted(len(taken), 'backup')} to take over ({sizes}).")
    else:
        added = size(sum(file.added_bytes for file in taken))
        out.say(
            f"{counted(len(taken), 'backup')} taken over: {sizes} in files, {added} in the vault."
            if taken
            else "No new backup to take over."
        )
    if known := moved.count(Fate.KNOWN):
        out.say(f"{counted(known, 'backup')} had been taken over before.")
    left = [file for file in moved.files if file.fate is Fate.LEFT]
    tell_files(out, left, "left where it is" if len(left) == 1 else "left where they are")
    tell_files(out, [f for f in taken if f.why], "to know")


def _tell_user(out: Output, user: MovedUser, times: Times | None) -> None:
    only_look = times is None
    who = f"User {user.user_id}" if user.user_id is not None else "A row without a user"
    out.say("")
    if user.fate is Fate.LEFT:
        out.say(f"{who}: not taken over.")
    else:
        known = user.fate is Fate.KNOWN
        verb = "is" if known else "would become" if only_look else "is now"
        again = " already; its settings here stay as they are" if known else ""
        out.say(f"{who} {verb} the profile “{shown(user.profile)}”{again}.")
        state = "" if user.enabled else ", schedule off"
        out.say(f"  {user.frequency}, the last {user.keep_count} kept{state}")
        readings = {Times.UTC: user.as_utc, Times.LOCAL: user.as_local}
        for each, reading in readings.items():
            if not known and reading is not None and times in {None, each}:
                out.say(f"  {f'{each.value:5}  ' if only_look else ''}{_time(reading)}")
    _sentences(out, user.notes)


def _time(reading: Reading) -> str:
    meant = f"{reading.backup_time} {reading.zone}"
    if reading.next_at is None:
        return meant
    return f"{meant}, next on {exact(reading.next_at)} by this computer's clock"


def tell_files(out: Output, files: Sequence[MovedFile], what: str) -> None:
    """Name files with what is to be said of each; with --details all of them."""
    if not files:
        return
    out.say("", f"{counted(len(files), 'file')} {what}:")
    many = len(files) if out.details else _SHOWN_FILES
    for file in files[:many]:
        out.say(f"  {shown(file.name)}")
        _sentences(out, [file.why] if file.why else [], "    ")
    if len(files) > many:
        out.say(f"  and {counted(len(files) - many, 'other')}; --details names all")


def _sentences(out: Output, sentences: Sequence[str], indent: str = "  ") -> None:
    for sentence in sentences:
        out.say(*wrapped(shown(sentence), indent, stream_width(sys.stdout)).splitlines())


def _close(out: Output, moved: MovedIn) -> None:
    out.say("")
    if moved.only_look:
        out.say("Nothing was changed. To do it, say what the times meant: --times utc or local.")
        return
    out.say(f"It took {duration(moved.duration_s)}. Its database and its files were only read.")
    first = next((user for user in moved.users if user.fate is not Fate.LEFT), None)
    if first is not None:
        out.say(f"See: holdfast list {as_typed(first.profile)}")
    if any(user.fate is Fate.TAKEN and user.enabled for user in moved.users):
        out.note(
            "Note: both programs make backups now. Turn the earlier one off when you trust this "
            "one; until then compare with: holdfast migrate run-beside"
        )
