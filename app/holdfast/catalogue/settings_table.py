"""Settings of profiles: read, changed in one step, and found when they are due.

What a setting may be is judged where it comes in (`core.settings`); when the next backup is
due is computed by whoever calls. Here a change is one unit of work from reading the old
settings to writing the new ones, so that two that come together both count.

In SQL by hand: the schedule asks here each minute.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from holdfast.catalogue.quick_settings import FLAGS
from holdfast.catalogue.stored_forms import read_instant, stored_instant
from holdfast.catalogue.units import Units
from holdfast.core.errors import NotFoundError, UsageError
from holdfast.core.settings import BackupSettingsResponse, ChosenSettings, explain

_CHOSEN = tuple(ChosenSettings.model_fields)
_INSTANTS = ("last_backup_at", "next_backup_at", "created_at", "updated_at")
Decided = tuple[ChosenSettings, datetime | None]
"""Settings to write, and when their profile is due next."""
Decide = Callable[[BackupSettingsResponse | None], Decided | None]
"""What becomes of the settings there are; None leaves them, and needs some to leave."""


class SettingsTable:
    """The table `backup_settings`."""

    def __init__(self, path: Path) -> None:
        """See the class; the catalogue must be there and up to date (`opening`)."""
        self._units = Units(path)

    def get(self, profile_id: str) -> BackupSettingsResponse | None:
        """Return the settings of a profile; None if it has none yet.

        Raises:
            UsageError: somebody edited the row by hand, or the computer's time zones changed;
                the sentence names the setting.
        """
        with self._units.reading() as connection:
            row = _row(connection, profile_id)
        return None if row is None else _response(row)

    def all(self) -> dict[str, BackupSettingsResponse]:
        """Return all settings that can be used, by the profile's id; `get` says what is wrong."""
        with self._units.reading() as connection:
            rows = connection.execute("SELECT * FROM backup_settings ORDER BY id").fetchall()
        found = {}
        for row in rows:
            with suppress(UsageError):
                found[str(row["profile_id"])] = _response(_values(row))
        return found

    def profile_ids(self) -> frozenset[str]:
        """Return the ids of all profiles that have settings, such as they are."""
        with self._units.reading() as connection:
            rows = connection.execute("SELECT profile_id FROM backup_settings").fetchall()
        return frozenset(str(row["profile_id"]) for row in rows)

    def put(
        self,
        profile_id: str,
        chosen: ChosenSettings,
        next_backup_at: datetime | None,
        now: datetime,
    ) -> BackupSettingsResponse:
        """Write all chosen settings of a profile; what was backed up last stays.

        Raises:
            NotFoundError: there is no such profile.
        """
        with self._units.writing() as connection:
            return _written(connection, profile_id, chosen, next_backup_at, now)

    def change(self, profile_id: str, decide: Decide, now: datetime) -> BackupSettingsResponse:
        """Read the settings of a profile, decide, and write what was decided, in one step.

        A setting that cannot be used is read as its default, so that it can be put right.

        Raises:
            NotFoundError: there is no such profile.
        """
        with self._units.writing() as connection:
            row = _row(connection, profile_id)
            old = None if row is None else _mended(row)
            decided = decide(old)
            if decided is None:
                assert old is not None, "nothing can be left where nothing is"
                return old
            return _written(connection, profile_id, *decided, now)

    def note_run(
        self,
        profile_id: str,
        next_run: Callable[[BackupSettingsResponse], datetime | None],
        *,
        last_backup_at: datetime | None = None,
    ) -> BackupSettingsResponse | None:
        """Note when the next backup is due, and when the last was made if one was.

        `next_run` is asked within the same step, so that it sees a rule that was changed
        meanwhile. Nothing happens without settings; a disabled profile is never due.
        """
        with self._units.writing() as connection:
            row = _row(connection, profile_id)
            if row is None:
                return None
            row["next_backup_at"] = next_run(_response(row)) if row["enabled"] else None
            if last_backup_at is not None:
                row["last_backup_at"] = last_backup_at
            connection.execute(
                "UPDATE backup_settings SET next_backup_at = ?, last_backup_at = ? "
                "WHERE profile_id = ?",
                [_stored(row["next_backup_at"]), _stored(row["last_backup_at"]), profile_id],
            )
            return _response(row)

    def due(self, now: datetime) -> list[str]:
        """Return the ids of enabled profiles whose time has come, the longest overdue first."""
        with self._units.reading() as connection:
            rows = connection.execute(
                "SELECT profile_id FROM backup_settings WHERE enabled = 1 "
                "AND next_backup_at <= ? ORDER BY next_backup_at, id",
                [stored_instant(now)],
            ).fetchall()
        return [str(row["profile_id"]) for row in rows]

    def counts(self) -> tuple[int, int]:
        """Return how many settings are enabled, and how many there are."""
        with self._units.reading() as connection:
            row = connection.execute(
                "SELECT count(*) FILTER (WHERE enabled = 1), count(*) FROM backup_settings"
            ).fetchone()
        return int(row[0]), int(row[1])


def _row(connection: sqlite3.Connection, profile_id: str) -> dict[str, Any] | None:
    found = connection.execute(
        "SELECT * FROM backup_settings WHERE profile_id = ?", [profile_id]
    ).fetchone()
    return None if found is None else _values(found)


def _values(row: sqlite3.Row) -> dict[str, Any]:
    """Return a row as plain values: flags as booleans, instants aware."""
    values = dict(row)
    for name in FLAGS:
        values[name] = bool(values[name])
    for name in _INSTANTS:
        values[name] = None if values[name] is None else read_instant(values[name])
    return values


def _written(
    connection: sqlite3.Connection,
    profile_id: str,
    chosen: ChosenSettings,
    next_backup_at: datetime | None,
    now: datetime,
) -> BackupSettingsResponse:
    there = connection.execute("SELECT 1 FROM profile WHERE profile_id = ?", [profile_id])
    if there.fetchone() is None:
        raise NotFoundError("There is no such profile. Nothing was changed.", details=profile_id)
    values = {
        **chosen.model_dump(include=set(_CHOSEN)),
        "next_backup_at": next_backup_at if chosen.enabled else None,
        "updated_at": now,
    }
    stored = {name: _stored(value) for name, value in values.items()}
    names = ["profile_id", "created_at", *stored]
    connection.execute(
        f"INSERT INTO backup_settings ({', '.join(names)}) "
        f"VALUES ({', '.join('?' * len(names))}) ON CONFLICT (profile_id) DO UPDATE SET "
        + ", ".join(f"{name} = excluded.{name}" for name in stored),
        [profile_id, stored_instant(now), *stored.values()],
    )
    row = _row(connection, profile_id)
    assert row is not None
    return _response(row)


def _stored(value: object) -> object:
    """Return a setting in a form the table takes."""
    if isinstance(value, datetime):
        return stored_instant(value)
    if isinstance(value, Enum):
        return value.value
    return int(value) if isinstance(value, bool) else value


def _response(row: dict[str, Any]) -> BackupSettingsResponse:
    try:
        return BackupSettingsResponse.model_validate(row)
    except ValidationError as error:
        raise explain(error) from error


def _mended(row: dict[str, Any]) -> BackupSettingsResponse:
    try:
        return BackupSettingsResponse.model_validate(row)
    except ValidationError as error:
        wrong = {str(each["loc"][0]) for each in error.errors(include_url=False)}
    return BackupSettingsResponse.model_validate(
        {name: value for name, value in row.items() if name not in wrong}
    )
