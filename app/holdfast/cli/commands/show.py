"""`holdfast show`: everything about one profile."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from holdfast.cli.command import Command, profile_argument
from holdfast.cli.commands.history import run_form, run_lines
from holdfast.cli.json_form import plain
from holdfast.cli.output import Output, stream_width, styled
from holdfast.cli.verdict_lines import standing_form, verdict_lines
from holdfast.cli.words import as_typed, counted, exact, short_when, shown, size
from holdfast.core.coming_runs import coming_runs
from holdfast.core.setting_words import keep_words, proof_words, schedule_words
from holdfast.core.time_words import day_ago
from holdfast.services.desk import Desk, open_desk
from holdfast.services.protecting.profiles import ProfileService
from holdfast.services.status.freshness import FreshnessService, Standing

if TYPE_CHECKING:
    from holdfast.catalogue.rows import RunRow
    from holdfast.core.settings import BackupSettingsResponse

_LAST_RUNS = 5


@click.command(
    cls=Command,
    short_help="Show everything about one profile.",
    examples=["holdfast show zotero"],
)
@profile_argument
@click.pass_obj
def show(out: Output, profile: str) -> None:
    """Show how PROFILE stands: verdict, places, settings, next and last runs."""
    from holdfast.catalogue.rows import RunFilter
    from holdfast.services.protecting.settings import SettingsService, chosen_form

    desk = open_desk()
    known = ProfileService(desk).find(profile)
    settings = SettingsService(desk).get(known.profile_id)
    standing = FreshnessService(desk).standing(known, look=True)
    now = desk.clock.now()
    runs = desk.catalogue().runs.page(RunFilter(profile_id=known.profile_id), rows=_LAST_RUNS)
    coming = coming_runs(
        settings.schedule_rule(), settings.next_backup_at, now, enabled=settings.enabled
    )
    if out.json:
        out.emit(
            {
                **standing_form(standing),
                "source": known.source_path,
                "source_bytes": _size(known.source_path),
                "vault": known.vault_path,
                "vault_id": known.vault_id,
                "series_id": known.series_id,
                "created_at": plain(known.created_at),
                "settings": chosen_form(settings),
                "next": plain(coming),
                "runs": [run_form(row) for row in runs],
            }
        )
        return
    columns = stream_width(sys.stdout)
    room = None if columns is None else columns - 2
    out.say(styled(shown(known.name), "bold"))
    out.say(*(f"  {line}" for line in verdict_lines(standing.verdict, room)), "")
    out.fields(_places(standing, now))
    if out.details:
        out.fields([("Profile", known.profile_id), ("Series", known.series_id)])
    out.say("")
    times = ", ".join(short_when(at, now) for at in coming)
    out.fields([*_settings(settings), *([("Next", times)] if times else [])])
    _tell_runs(out, desk, standing, runs)


def _places(standing: Standing, now: datetime) -> list[tuple[str, str]]:
    profile = standing.profile
    found = _size(profile.source_path)
    bytes_now = f" ({size(found)})" if found is not None else ""
    kept = counted(standing.backups, "backup")
    if standing.backups:
        kept += f", {size(standing.added_bytes)} in the vault"
    proved = standing.proved_at
    return [
        ("Database", f"{shown(profile.source_path)}{bytes_now}"),
        ("Vault", shown(profile.vault_path)),
        ("Backups", kept),
        ("Restore proved", day_ago(proved, now) if proved else "not yet"),
        ("Protected since", exact(profile.created_at)),
    ]


def _settings(settings: BackupSettingsResponse) -> list[tuple[str, str]]:
    pauses = [
        words
        for words, on in (
            ("on battery", settings.pause_on_battery),
            ("on a metered network", settings.pause_on_metered),
        )
        if on
    ]
    rows = [
        ("Schedule", schedule_words(settings.schedule_rule()) if settings.enabled else "off"),
        ("Keeps", keep_words(settings.keep_rule())),
        ("Proves", proof_words(settings.verification, settings.drill_every_days)),
    ]
    return [*rows, ("Waits", " and ".join(pauses))] if pauses else rows


def _tell_runs(out: Output, desk: Desk, standing: Standing, runs: list[RunRow]) -> None:
    if not runs:
        return
    out.say("", *run_lines(runs, desk.clock.now(), one_profile=True))
    if len(runs) == _LAST_RUNS:
        out.say("", f"All of them: holdfast history {as_typed(standing.profile.name)}")


def _size(path: str) -> int | None:
    """Return the size of the database's main file; None when nobody can look at it."""
    try:
        return Path(path).stat().st_size
    except OSError:
        return None
