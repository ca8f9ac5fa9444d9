"""`holdfast set`: change what a profile is, when it is backed up and how much is kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import click

from holdfast.cli.command import Command, profile_argument, typed_path
from holdfast.cli.json_form import plain
from holdfast.cli.output import Output
from holdfast.cli.words import listed, short_when, shown
from holdfast.core.coming_runs import coming_runs
from holdfast.core.errors import UsageError
from holdfast.core.model import Profile
from holdfast.core.setting_rules import shown_value
from holdfast.services.desk import open_desk
from holdfast.services.protecting.profiles import ProfileService
from holdfast.services.protecting.settings import SettingsService, chosen_form

PLACES = ("name", "source", "vault")
"""What can be set of a profile itself; the rest are settings."""
CLEARED = frozenset({"weekday", "day_of_month"})
"""Settings that may be taken back, by giving them no value."""


@click.command(
    name="set",
    cls=Command,
    short_help="Change settings: when, how many, what is proved.",
    examples=[
        "holdfast set zotero frequency=hourly keep_count=14",
        "holdfast set zotero backup_time=18:30 zone=Europe/Berlin",
        "holdfast set zotero source=~/Zotero/zotero.sqlite vault=/media/disk/vault",
    ],
)
@profile_argument
@click.argument("changes", metavar="NAME=VALUE...", nargs=-1, required=True)
@click.pass_obj
def set_(out: Output, profile: str, changes: tuple[str, ...]) -> None:
    """Change settings of PROFILE; all of them, or none if one cannot be.

    “holdfast help settings” explains each. Besides, name=NEW gives it another name, and
    source=FILE and vault=DIR say where its database or its vault has moved to. What is
    shown afterwards is what changed, and when the next backups will be.
    """
    from pydantic import ValidationError

    from holdfast.core.settings import BackupSettingsUpdate, explain

    desk = open_desk()
    profiles, settings = ProfileService(desk), SettingsService(desk)
    known = profiles.find(profile)
    wanted = typed_changes(changes)
    places = {name: wanted.pop(name) for name in PLACES if name in wanted}
    try:
        update = BackupSettingsUpdate.model_validate(wanted)
    except ValidationError as error:
        raise explain(error) from error
    before = settings.get(known.profile_id)
    moved = profiles.change(
        known.profile_id,
        name=places.get("name"),
        source=typed_path(places["source"]) if "source" in places else None,
        vault=typed_path(places["vault"]) if "vault" in places else None,
    )
    after = settings.update(known.profile_id, update)
    now = desk.clock.now()
    old = {**place_form(known), **chosen_form(before)}
    new = {**place_form(moved), **chosen_form(after)}
    known = moved
    changed = {name: (old[name], new[name]) for name in new if old[name] != new[name]}
    coming = coming_runs(after.schedule_rule(), after.next_backup_at, now, enabled=after.enabled)
    if out.json:
        out.emit(
            {
                "profile": known.name,
                "changed": {n: {"old": was, "new": will} for n, (was, will) in changed.items()},
                "settings": chosen_form(after),
                "next": plain(coming),
            }
        )
        return
    out.say(f"{shown(known.name)}:" if changed else "Nothing changed: it is set so already.")
    out.fields([(name, f"{_value(was)} → {_value(will)}") for name, (was, will) in changed.items()])
    out.say(next_line(coming, now))


def place_form(profile: Profile) -> dict[str, Any]:
    """Return what can be set of a profile itself, by name."""
    return {"name": profile.name, "source": profile.source_path, "vault": profile.vault_path}


def typed_changes(words: Sequence[str]) -> dict[str, Any]:
    """Return the changes by name, values as typed.

    Raises:
        UsageError: a word is no NAME=VALUE, or names something twice.
    """
    found: dict[str, Any] = {}
    for word in words:
        name, sign, value = word.partition("=")
        name = name.strip()
        if not sign or not name:
            raise UsageError(
                f"“{shown(word)}” is not NAME=VALUE. Nothing was changed.",
                hint="Write, for example: keep_count=14",
            )
        if name in found:
            raise UsageError(
                f"{shown(name)} is set twice, so it is not clear what is meant. "
                "Nothing was changed."
            )
        found[name] = None if name in CLEARED and not value else value
    return found


def next_line(coming: Sequence[datetime], now: datetime) -> str:
    """Return the next runs in one line."""
    if not coming:
        return "The schedule is off: backups are made when you ask for them."
    return f"Next backups: {listed([short_when(at, now) for at in coming])}."


def _value(value: Any) -> str:
    if isinstance(value, str):
        return shown(value)
    return "none" if value is None else shown_value(value)
