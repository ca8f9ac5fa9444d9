"""`holdfast audit`: what was done, as a trail that shows whether anybody changed it."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from holdfast.cli.command import Command, optional_profile_argument, output_of
from holdfast.cli.json_form import plain
from holdfast.cli.output import Output, column_widths, stream_width, styled, table_line, wrapped
from holdfast.cli.progress_line import live_line
from holdfast.cli.stopping import stop_if_asked
from holdfast.cli.words import counted, short_when, shown
from holdfast.core.audit_words import facts_of, sentence
from holdfast.core.errors import AuditTrailError
from holdfast.core.progress import Throttle
from holdfast.services.desk import open_desk
from holdfast.services.protecting.profiles import ProfileService

if TYPE_CHECKING:
    from holdfast.core.audit_chain import AuditRow
    from holdfast.services.checking.audit_check import AuditCheck

_LIMIT = 30


@click.command(
    cls=Command,
    short_help="Show the audit trail, or prove that it is whole.",
    examples=["holdfast audit", "holdfast audit zotero --limit 100", "holdfast audit --verify"],
)
@optional_profile_argument
@click.option("--verify", is_flag=True, help="Check every line, and what the vaults remember.")
@click.option(
    "--accept",
    is_flag=True,
    help="Say that an older copy of Holdfast's folder was put back on purpose.",
)
@click.option(
    "--limit",
    type=click.IntRange(1, 1_000_000),
    default=_LIMIT,
    show_default=True,
    help="How many, the last ones first.",
)
@click.pass_context
def audit(context: click.Context, profile: str, verify: bool, accept: bool, limit: int) -> None:
    """Show what was done with PROFILE, or with all, the last first.

    Every line carries a hash of the one before, and every backup one of the last line: so
    --verify names the first line that was edited, removed, inserted, swapped or cut off.
    Lines written since the last backup are protected by their own chain alone. The exit
    status of --verify is 0 only if the trail is intact, or if what backups remember of
    another one was accepted with --accept. That is a line of the trail itself; it names the
    backups, hides nothing that --verify tells, and covers nothing that comes later.
    """
    out = output_of(context)
    desk = open_desk()
    if verify or accept:
        if profile:
            raise click.UsageError(
                "The trail is one for all profiles: --verify and --accept go without a profile."
            )
        from holdfast.services.checking.audit_check import accept_trail, check_trail

        with live_line(out) as draw:
            progress = Throttle(
                lambda report: draw(report, None), time.monotonic, cancelled=stop_if_asked
            )
            if accept:
                accept_trail(desk, progress=progress)
            checked = check_trail(desk, progress=progress)
        _tell_check(out, checked)
        return
    profile_id = ProfileService(desk).find(profile).profile_id if profile else ""
    rows = desk.audit.trail.latest(limit + 1, profile_id=profile_id)
    rows, more = rows[:limit], len(rows) > limit
    names = {known.profile_id: known.name for known in desk.book.all()}
    if out.json:
        for row in rows:
            out.emit({**_form(row), "profile": names.get(row.profile_id, "")})
        return
    now = desk.clock.now()
    cells = [
        (f"{row.number}", short_when(row.at, now), shown(names.get(row.profile_id, "")))
        for row in rows
    ]
    _table(out, cells, [sentence(row) for row in rows])
    if more:
        out.note("Earlier ones: --limit shows more.")


def _form(row: AuditRow) -> dict[str, object]:
    form: dict[str, object] = plain(row)
    return {**form, "body": facts_of(row), "sentence": sentence(row)}


def _table(out: Output, cells: Sequence[tuple[str, ...]], sentences: Sequence[str]) -> None:
    if not cells:
        out.say("Nothing is in the trail yet.")
        return
    heads = ("NUMBER", "WHEN", "PROFILE")
    widths = column_widths(heads, cells, None)
    room = stream_width(sys.stdout)
    indent = " " * (sum(widths) + 2 * len(widths))
    out.say(styled(f"{table_line((*heads, ''), [*widths, 0], {0})}WHAT", "dim"))
    for row, words in zip(cells, sentences, strict=True):
        lines = wrapped(words, indent, room).splitlines()
        out.say(table_line((*row, ""), [*widths, 0], {0}) + lines[0].strip(), *lines[1:])


def _tell_check(out: Output, checked: AuditCheck) -> None:
    for vault in checked.not_asked:
        out.note(f"Not asked: {shown(vault.path)}. {shown(vault.why)}")
    if checked.fault is not None and checked.accepted_at is not None:
        if out.json:
            out.emit({"intact": False, **plain(checked)})
            return
        at = f"{checked.accepted_at.astimezone():%Y-%m-%d %H:%M}"
        out.say(checked.fault.words, f"Accepted as meant on {at}; since then nothing is wrong.")
        return
    if checked.fault is not None:
        raise AuditTrailError(
            f"{checked.fault.words} Databases and backups are not touched by this, but what the "
            "trail says from there on cannot be relied upon.",
            details=f"first bad line {checked.fault.number}, {checked.fault.what}",
        )
    if out.json:
        out.emit({"intact": True, **plain(checked)})
        return
    out.say(_sound(checked))
    if checked.entries > checked.last_anchor > 0:
        later = checked.entries - checked.last_anchor
        whom = "it" if later == 1 else "them"
        since = counted(later, "line")
        out.say(f"{since} since then: the next backup anchors {whom}.")
    if checked.earlier:
        out.say(
            f"{counted(checked.earlier, 'backup')} were made under an earlier trail, which was "
            "lost with its catalogue; it cannot be checked any more."
        )


def _sound(checked: AuditCheck) -> str:
    if not checked.entries:
        return "Nothing is in the trail yet."
    trail = f"The trail of {counted(checked.entries, 'line')} is intact"
    if not checked.anchors:
        return f"{trail}; no backup anchors it yet."
    backups, vaults = counted(checked.anchors, "backup"), counted(checked.vaults, "vault")
    return f"{trail}, anchored by {backups} in {vaults}."
