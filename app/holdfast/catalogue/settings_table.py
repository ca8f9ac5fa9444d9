"""Settings of profiles: read, changed in one step, and found when they are due.

What a setting may be is judged where it comes in (`core.settings`); when the next backup is
due is computed by whoever calls. Here a change is one unit of work from reading the old
settings to writing the new ones, so that two that come together both count.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from pydantic import ValidationError
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from holdfast.catalogue.sessions import Sessions
from holdfast.catalogue.tables import StoredProfile, StoredSettings
from holdfast.core.errors import NotFoundError, UsageError
from holdfast.core.settings import BackupSettingsResponse, ChosenSettings, explain

_CHOSEN = tuple(ChosenSettings.model_fields)
Decided = tuple[ChosenSettings, datetime | None]
"""Settings to write, and when their profile is due next."""
Decide = Callable[[BackupSettingsResponse | None], Decided | None]
"""What becomes of the settings there are; None leaves them, and needs some to leave."""


class SettingsTable:
    """The table `backup_settings`."""

    def __init__(self, sessions: Sessions) -> None:
        """See the class."""
        self._sessions = sessions

    def get(self, profile_id: str) -> BackupSettingsResponse | None:
        """Return the settings of a profile; None if it has none yet.

        Raises:
            UsageError: somebody edited the row by hand, or the computer's time zones changed;
                the sentence names the setting.
        """
        with self._sessions.reading() as session:
            row = _row(session, profile_id)
            return None if row is None else _response(row)

    def all(self) -> dict[str, BackupSettingsResponse]:
        """Return all settings that can be used, by the profile's id; `get` says what is wrong."""
        found = {}
        with self._sessions.reading() as session:
            for row in session.scalars(select(StoredSettings).order_by(StoredSettings.id)):
                with suppress(UsageError):
                    found[row.profile_id] = _response(row)
        return found

    def profile_ids(self) -> frozenset[str]:
        """Return the ids of all profiles that have settings, such as they are."""
        with self._sessions.reading() as session:
            return frozenset(session.scalars(select(StoredSettings.profile_id)))

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
        with self._sessions.writing() as session:
            row = _row(session, profile_id) or _new_row(session, profile_id, now)
            return _written(session, row, chosen, next_backup_at, now)

    def change(self, profile_id: str, decide: Decide, now: datetime) -> BackupSettingsResponse:
        """Read the settings of a profile, decide, and write what was decided, in one step.

        A setting that cannot be used is read as its default, so that it can be put right.

        Raises:
            NotFoundError: there is no such profile.
        """
        with self._sessions.writing() as session:
            row = _row(session, profile_id)
            old = None if row is None else _mended(row)
            decided = decide(old)
            if decided is None:
                assert old is not None, "nothing can be left where nothing is"
                return old
            row = row or _new_row(session, profile_id, now)
            return _written(session, row, *decided, now)

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
        with self._sessions.writing() as session:
            row = _row(session, profile_id)
            if row is None:
                return None
            row.next_backup_at = next_run(_response(row)) if row.enabled else None
            if last_backup_at is not None:
                row.last_backup_at = last_backup_at
            session.flush()
            return _response(row)

    def due(self, now: datetime) -> list[str]:
        """Return the ids of enabled profiles whose time has come, the longest overdue first."""
        query = (
            select(StoredSettings.profile_id)
            .where(StoredSettings.enabled.is_(True), StoredSettings.next_backup_at <= now)
            .order_by(StoredSettings.next_backup_at, StoredSettings.id)
        )
        with self._sessions.reading() as session:
            return list(session.scalars(query))

    def counts(self) -> tuple[int, int]:
        """Return how many settings are enabled, and how many there are."""
        enabled = func.count().filter(StoredSettings.enabled.is_(True))
        query = select(enabled, func.count()).select_from(StoredSettings)
        with self._sessions.reading() as session:
            row = session.execute(query).one()
            return row[0], row[1]


def _row(session: Session, profile_id: str) -> StoredSettings | None:
    query = select(StoredSettings).where(StoredSettings.profile_id == profile_id)
    return session.scalars(query).one_or_none()


def _new_row(session: Session, profile_id: str, now: datetime) -> StoredSettings:
    if session.get(StoredProfile, profile_id) is None:
        raise NotFoundError("There is no such profile. Nothing was changed.", details=profile_id)
    row = StoredSettings(profile_id=profile_id, created_at=now)
    session.add(row)
    return row


def _written(
    session: Session,
    row: StoredSettings,
    chosen: ChosenSettings,
    next_backup_at: datetime | None,
    now: datetime,
) -> BackupSettingsResponse:
    for name, value in chosen.model_dump(include=set(_CHOSEN)).items():
        setattr(row, name, value)
    row.next_backup_at = next_backup_at if chosen.enabled else None
    row.updated_at = now
    session.flush()
    return _response(row)


def _response(row: StoredSettings) -> BackupSettingsResponse:
    try:
        return BackupSettingsResponse.model_validate(row)
    except ValidationError as error:
        raise explain(error) from error


def _mended(row: StoredSettings) -> BackupSettingsResponse:
    try:
        return BackupSettingsResponse.model_validate(row)
    except ValidationError as error:
        wrong = {str(each["loc"][0]) for each in error.errors(include_url=False)}
    names = set(BackupSettingsResponse.model_fields) - wrong
    return BackupSettingsResponse.model_validate({name: getattr(row, name) for name in names})
