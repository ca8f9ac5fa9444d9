"""`holdfast pause` and `holdfast resume`: no scheduled backups for a while."""

from __future__ import annotations

from datetime import datetime

import click

from holdfast.cli.command import Command, optional_profile_argument
from holdfast.cli.json_form import plain
from holdfast.cli.output import Output
from holdfast.cli.typed_times import typed_future, typed_span
from holdfast.cli.words import exact, shown
from holdfast.core.errors import UsageError
from holdfast.services.desk import Desk, open_desk
from holdfast.services.protecting.pauses import Pauses


@click.command(
    cls=Command,
    short_help="Make no scheduled backups for a while.",
    examples=[
        "holdfast pause",
        "holdfast pause --for 2h",
        "holdfast pause zotero --until '2026-12-01 08:00'",
    ],
)
@optional_profile_argument
@click.option("--for", "span", metavar="SPAN", help="How long: 30min, 2h, 3d, 1w.")
@click.option("--until", metavar="TIME", help="When it ends: 18:00, a day, or a day and a time.")
@click.pass_obj
def pause(out: Output, profile: str, span: str | None, until: str | None) -> None:
    """Make no scheduled backups of PROFILE, or of all profiles, until “holdfast resume”.

    What falls into the pause is made up for once, afterwards. “holdfast backup” works all
    the same.
    """
    if span is not None and until is not None:
        raise UsageError(
            "A pause ends either after a while or at a time. Nothing was changed.",
            hint="Give --for or --until, not both.",
        )
    desk = open_desk()
    ends_at = _end(desk.clock.now(), span, until)
    profile_id, whose = _whose(desk, profile)
    state = Pauses(desk).pause(ends_at, profile_id)
    if out.json:
        out.emit({"profile": profile, "paused": True, "until": plain(state.until)})
        return
    end = f"until {exact(ends_at)}" if ends_at else "until “holdfast resume”"
    out.say(f"Scheduled backups {whose} are paused {end}.")


@click.command(
    cls=Command,
    short_help="Go on with the scheduled backups.",
    examples=["holdfast resume", "holdfast resume zotero"],
)
@optional_profile_argument
@click.pass_obj
def resume(out: Output, profile: str) -> None:
    """Go on with the scheduled backups of PROFILE, or of all profiles.

    What was due meanwhile is made up for by one backup.
    """
    desk = open_desk()
    profile_id, whose = _whose(desk, profile)
    pauses = Pauses(desk)
    was_paused = pauses.resume(profile_id)
    everything = pauses.state()
    if out.json:
        state = pauses.state(profile_id)
        out.emit({"profile": profile, "paused": state.paused, "until": plain(state.until)})
        return
    if was_paused:
        out.say(f"Scheduled backups {whose} go on.")
    else:
        out.say(f"Scheduled backups {whose} were not paused.")
    if everything.paused:
        out.note("Note: all backups are paused still. To go on with them: holdfast resume")


def _end(now: datetime, span: str | None, until: str | None) -> datetime | None:
    if span is not None:
        try:
            return now + typed_span(span)
        except OverflowError:
            raise UsageError(
                f"“{shown(span)}” is longer than calendars reach. Nothing was changed."
            ) from None
    return None if until is None else typed_future(until, now)


def _whose(desk: Desk, profile: str) -> tuple[str, str]:
    """Return the id of the profile, empty for all, and how it is called in a sentence."""
    if not profile:
        return "", "of all profiles"
    found = desk.book.find(profile)
    return found.profile_id, f"of “{shown(found.name)}”"
