"""`holdfast status`: is everything safe? One verdict per profile, and an exit status."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from datetime import datetime

import click

from holdfast.cli.command import Command, optional_profile_argument
from holdfast.cli.output import Output, stream_width, styled
from holdfast.cli.verdict_lines import next_words, standing_form, verdict_lines
from holdfast.cli.words import counted, shown
from holdfast.core.errors import NotSafeError
from holdfast.core.freshness import Freshness
from holdfast.services.desk import open_desk
from holdfast.services.protecting.profiles import ProfileService
from holdfast.services.status.doctor import Verdict, look_at_own_folder
from holdfast.services.status.freshness import FreshnessService, Standing

_INDENT = "  "
_TOLD = {
    # in the order of telling
    Freshness.FAILED: "not safe",
    Freshness.ATTENTION: "in need of attention",
    Freshness.DUE: "due",
    Freshness.PAUSED: "paused",
    Freshness.SAFE: "safe",
}


@click.command(
    cls=Command,
    short_help="Tell whether everything is safe, and what to do if not.",
    examples=["holdfast status", "holdfast status zotero", "holdfast status --quiet || echo Look!"],
)
@optional_profile_argument
@click.option("-q", "--quiet", is_flag=True, help="Write nothing; the exit status tells.")
@click.option(
    "--remembered",
    is_flag=True,
    help="Do not look at databases and vaults; tell what is remembered of them.",
)
@click.pass_obj
def status(out: Output, profile: str, quiet: bool, remembered: bool) -> int:
    """Tell for each profile, or for PROFILE alone, whether it is safe.

    The exit status is 0 only if every one is safe. It is 40 if one is due, paused, in need
    of attention or not safe, if nothing is protected at all, or if Holdfast's own folder
    cannot be written, so that no backup can be made. What the words mean, and
    from which age on: holdfast help verdicts.
    """
    desk = open_desk()
    service = FreshnessService(desk)
    if profile:
        known = ProfileService(desk).find(profile)
        standings: Sequence[Standing] = [service.standing(known, look=not remembered)]
    else:
        standings = service.all(look=not remembered)
    folder = look_at_own_folder(desk.paths)
    can_go_on = folder.verdict is not Verdict.FAILED
    if not quiet:
        _tell(out, standings, desk.clock.now(), can_go_on=can_go_on)
        if not can_go_on:
            out.note(f"No backup can be made: {folder.text}", f"→ {folder.advice}")
    safe = can_go_on and all(each.verdict.state is Freshness.SAFE for each in standings)
    return 0 if standings and safe else NotSafeError.exit_status


def _tell(out: Output, standings: Sequence[Standing], now: datetime, *, can_go_on: bool) -> None:
    if out.json:
        for standing in standings:
            out.emit(standing_form(standing))
        return
    if not standings:
        out.say("Nothing is protected yet. Begin with:")
        out.say("  holdfast protect DATABASE --vault FOLDER")
        return
    columns = stream_width(sys.stdout)
    room = None if columns is None else columns - len(_INDENT)
    for standing in standings:
        out.say(styled(shown(standing.profile.name), "bold"))
        out.say(*(_INDENT + line for line in verdict_lines(standing.verdict, room)))
        out.say(f"{_INDENT}Next backup: {next_words(standing, now)}", "")
    if can_go_on:
        out.say(_closing(standings))


def _closing(standings: Sequence[Standing]) -> str:
    number = Counter(standing.verdict.state for standing in standings)
    if number[Freshness.SAFE] == len(standings):
        return "Everything is safe."
    parts = [f"{number[state]:,} {words}" for state, words in _TOLD.items() if number[state]]
    return f"{counted(len(standings), 'profile')}: {', '.join(parts)}."
