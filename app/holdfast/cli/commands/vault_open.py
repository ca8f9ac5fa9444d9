"""`holdfast vault open`: make profiles known again out of what a vault holds."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from holdfast.cli.command import Command, typed_path
from holdfast.cli.failure import report
from holdfast.cli.json_form import plain
from holdfast.cli.output import Output, stream_width, styled, wrapped
from holdfast.cli.words import counted, shown, when
from holdfast.services.desk import open_desk

if TYPE_CHECKING:
    from holdfast.services.vaults.vault_opening import OpenedSeries, OpenedVault


@click.command(
    name="open",
    cls=Command,
    short_help="Make known what a vault holds, after a loss or on a new computer.",
    examples=["holdfast vault open /media/disk/vault"],
)
@click.argument("folder", metavar="DIR", type=typed_path)
@click.pass_obj
def open_(out: Output, folder: Path) -> int:
    """Make the profiles known whose backups lie in the vault in DIR.

    For a catalogue that was lost or damaged, a new computer, or a vault that lies elsewhere
    now: profiles, settings and the history of backups are read from the vault, which is not
    changed. Profiles of other computers, and of another home on this one, make no backups
    here until you turn that on. Doing it twice adds nothing.
    """
    from holdfast.services.vaults.vault_opening import open_known_vault

    desk = open_desk()
    opened = open_known_vault(desk, folder)
    if out.json:
        for series in opened.series:
            out.emit({**plain(series), "vault_id": opened.vault_id})
    else:
        _tell(out, opened, desk.clock.now())
    status = 0
    for error in opened.unread:
        status = report(error, out)
    return status


def _tell(out: Output, opened: OpenedVault, now: datetime) -> None:
    new = sum(series.is_new for series in opened.series)
    place = shown(opened.path)
    if not opened.series:
        out.say(f"There are no backups in {place} that could be read.")
    elif new:
        runs = f", {counted(opened.runs, 'run')} added to the history" if opened.runs else ""
        out.say(f"Opened {place}: {counted(new, 'profile')} added{runs}.")
    else:
        out.say(f"Opened {place}: every profile in it was known already.")
    for series in opened.series:
        _tell_series(out, series, now)
    for warning in opened.warnings:
        out.note(f"Note: {shown(warning)}")


def _tell_series(out: Output, series: OpenedSeries, now: datetime) -> None:
    newest = f", newest {when(series.newest_at, now)}" if series.newest_at else ""
    due = series.next_backup_at
    later = "not planned yet" if series.scheduled else "none by schedule"
    lines = [
        ("Database", shown(series.profile.source_path)),
        ("Backups", f"{counted(series.backups, 'backup')}{newest}"),
        ("Next backup", when(due, now) if due else later),
    ]
    if series.host:
        lines.insert(1, ("Computer", shown(series.host)))
    mark = "" if series.is_new else ", known already"
    out.say("", styled(shown(series.profile.name), "bold") + mark)
    out.fields(lines)
    columns = stream_width(sys.stdout)
    for note in series.notes:
        out.say(*wrapped(shown(note), "  ", columns).splitlines())
