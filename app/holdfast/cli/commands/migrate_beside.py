"""`holdfast migrate run-beside`: what both programs hold while both make backups."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from holdfast.cli.command import Command, typed_path
from holdfast.cli.json_form import plain
from holdfast.cli.output import Output, stream_width, styled, wrapped
from holdfast.cli.words import counted, shown
from holdfast.cli.work import done
from holdfast.services.desk import open_desk
from holdfast.services.moving.migration_rows import Beside, BesideProfile, Held
from holdfast.services.orders import BesideOrder

_SHOWN = 20
_WORDS = {
    Held.BOTH: "held by both, the same byte for byte",
    Held.DIFFERENT: "held by both, and not the same",
    Held.EARLIER: "held by the earlier program alone",
    Held.HOLDFAST: "held by Holdfast alone",
}


@click.command(
    name="run-beside",
    cls=Command,
    short_help="Compare what both programs hold while both make backups.",
    examples=[
        "holdfast migrate run-beside app-user1 --backups old",
        "holdfast migrate run-beside app.db --backups old --json",
    ],
)
@click.argument("subject", metavar="PROFILE|DB")
@click.option(
    "--backups",
    "folder",
    metavar="DIR",
    type=typed_path,
    required=True,
    help="Folder of the earlier program's backups; it is only read.",
)
@click.pass_obj
def run_beside(out: Output, subject: str, folder: Path) -> None:
    """Say which backups both hold, whether they are equal, and which only one of them has.

    PROFILE is one profile that came from the earlier program, DB its database for all of
    them. Every file is read whole. Nothing is changed on either side.
    """
    desk = open_desk()
    names = {name for each in desk.book.all() for name in (each.name, each.profile_id)}
    place = subject if subject in names else str(typed_path(subject).absolute())
    if place != subject and not Path(place).exists():
        place = subject  # so that what is said of it is what was typed
    found = done(out, desk, BesideOrder(place, folder.absolute()), Beside)
    if out.json:
        out.emit({"equal": found.equal, **plain(found)})
    else:
        _tell(out, found)


def _tell(out: Output, found: Beside) -> None:
    for number, profile in enumerate(found.profiles):
        out.say(*([""] if number else []))
        _tell_profile(out, profile)
    if found.others:
        out.say("", f"{counted(len(found.others), 'other file')} in the folder: no backup.")
        for other in found.others[: len(found.others) if out.details else _SHOWN]:
            out.say(f"  {shown(other.file)}")
            _sentence(out, other.why, "    ")
    out.say("")
    if found.equal:
        out.say("Everything the earlier program holds is held here too, byte for byte.")
    else:
        out.say("To take over what is missing here, run holdfast migrate import again.")


def _tell_profile(out: Output, profile: BesideProfile) -> None:
    out.say(styled(f"{shown(profile.profile)}, user {profile.user_id} there", "bold"))
    for held, words in _WORDS.items():
        count = profile.count(held)
        if count:
            out.say(f"  {counted(count, 'backup')} {words}")
        if held in {Held.DIFFERENT, Held.EARLIER}:
            some = [each for each in profile.backups if each.held is held]
            for each in some if out.details else some[:_SHOWN]:
                out.say(f"    {shown(each.file)}")
                _sentence(out, each.why, "      ")
    _sentence(out, profile.newest, "  ")
    for sentence in profile.settings:
        _sentence(out, sentence, "  ")


def _sentence(out: Output, sentence: str, indent: str) -> None:
    if sentence:
        out.say(*wrapped(shown(sentence), indent, stream_width(sys.stdout)).splitlines())
