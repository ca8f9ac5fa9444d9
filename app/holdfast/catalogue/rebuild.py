"""Fill a catalogue from what the manifests of a vault say, after the old one was lost.

Reads no vault: the service above gives the listings. What the catalogue knows already
stays as it is, so doing it twice, or on a catalogue that was never lost, changes nothing but
the cache, which always follows the vault.

Listings are taken a few dozen at a time and written in one transaction: taking them reads a
vault, which may be slow, and nobody is kept from writing meanwhile.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from sqlalchemy import select
from sqlalchemy.orm import Session

from holdfast.catalogue.profile_table import add_profile, profiles_in
from holdfast.catalogue.profile_words import named_apart
from holdfast.catalogue.quick_cache import write_series
from holdfast.catalogue.quick_history import add_ended_runs
from holdfast.catalogue.rows import SeriesListing
from holdfast.catalogue.sessions import Sessions
from holdfast.catalogue.tables import StoredMemory, StoredRun, StoredSettings
from holdfast.core.model import BackupInfo, BackupKind, Profile, Structure
from holdfast.core.runs import Outcome, RunEnd, RunFigures, RunKind, RunStart
from holdfast.core.settings import ChosenSettings

SERIES_AT_ONCE = 50
NextRun = Callable[[ChosenSettings], datetime | None]
"""When a profile with these settings is due next; asked only while they are enabled."""


def never(chosen: ChosenSettings) -> datetime | None:
    """Give a profile no next run: whoever schedules will."""
    return None


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What a rebuild added."""

    profiles: tuple[Profile, ...]
    """Those that were not known, under the names they have now."""
    runs: int
    backups: int
    """Backups in the cache of the series that were given."""


def rebuild(
    sessions: Sessions,
    listings: Iterable[SeriesListing],
    now: datetime,
    next_run: NextRun = never,
) -> Rebuilt:
    """Add the profiles, settings, backups and runs of each series that are not known.

    A series whose manifests carry no settings gets none: nothing was chosen for it yet.

    Args:
        sessions: of the catalogue to fill.
        listings: what the series hold.
        now: when the rows are written.
        next_run: when a profile with such settings is due next.

    Raises:
        ValidationError: settings in a listing are none; the lot it is in is not written.
    """
    remaining = iter(listings)
    new: list[Profile] = []
    runs = backups = 0
    while lot := [(each, _chosen(each)) for each in islice(remaining, SERIES_AT_ONCE)]:
        with sessions.writing() as session:
            known = {profile.profile_id: profile for profile in profiles_in(session)}
            for listing, chosen in lot:
                profile = known.get(listing.profile.profile_id)
                if profile is None:
                    profile = named_apart(listing.profile, {p.name for p in known.values()})
                    add_profile(session, profile)
                    known[profile.profile_id] = profile
                    new.append(profile)
                if listing.settings:
                    due = next_run(chosen) if chosen.enabled else None
                    _keep_or_add_settings(session, profile, chosen, due, listing.backups, now)
                runs += _add_runs(session, profile, listing.backups)
                backups += len(listing.backups)
                _see_newest(session, profile, listing.backups)
                _write_cache(session, profile, listing.backups)
    return Rebuilt(tuple(new), runs, backups)


def _chosen(listing: SeriesListing) -> ChosenSettings:
    """Return the settings a manifest carries; those of a later version are left out."""
    known = ChosenSettings.model_fields
    return ChosenSettings.model_validate({k: v for k, v in listing.settings.items() if k in known})


def _write_cache(session: Session, profile: Profile, backups: tuple[BackupInfo, ...]) -> None:
    write_series(_by_hand(session), profile, backups)


def _by_hand(session: Session) -> sqlite3.Connection:
    """Return the connection beneath, with everything written so far."""
    raw = session.connection().connection.driver_connection
    assert isinstance(raw, sqlite3.Connection)
    session.flush()
    return raw


def _keep_or_add_settings(
    session: Session,
    profile: Profile,
    chosen: ChosenSettings,
    next_backup_at: datetime | None,
    backups: tuple[BackupInfo, ...],
    now: datetime,
) -> None:
    known = select(StoredSettings.id).where(StoredSettings.profile_id == profile.profile_id)
    if session.scalar(known) is not None:
        return
    usual = [
        info.created_at
        for info in backups
        if info.kind is not BackupKind.PRE_RESTORE and info.structure is not Structure.DAMAGED
    ]
    session.add(
        StoredSettings(
            profile_id=profile.profile_id,
            created_at=now,
            updated_at=now,
            last_backup_at=max(usual, default=None),
            next_backup_at=next_backup_at,
            **chosen.model_dump(),
        )
    )


def _add_runs(session: Session, profile: Profile, backups: tuple[BackupInfo, ...]) -> int:
    """Give each backup the run that made it, as far as its manifest tells."""
    query = select(StoredRun.backup_id).where(
        StoredRun.profile_id == profile.profile_id,
        StoredRun.backup_id != "",
        StoredRun.kind == RunKind.BACKUP.value,
    )
    known = set(session.scalars(query))
    new = [info for info in backups if info.backup_id not in known]
    add_ended_runs(_by_hand(session), [_run_of(profile, info) for info in new])
    return len(new)


def _run_of(profile: Profile, info: BackupInfo) -> tuple[RunStart, RunEnd]:
    start = RunStart(
        kind=RunKind.BACKUP,
        started_at=info.created_at,
        profile_id=profile.profile_id,
        profile_name=profile.name,
        vault_id=profile.vault_id,
        scheduled=info.kind is BackupKind.AUTO,
    )
    figures = RunFigures(
        backup_id=info.backup_id,
        backup_name=info.name,
        size_bytes=info.size_bytes,
        added_bytes=info.added_bytes,
        changed_pages=info.changed_pages,
    )
    outcome = Outcome.UNCHANGED if info.unchanged else Outcome.DONE
    return start, RunEnd(outcome, info.created_at, figures=figures)


def _see_newest(session: Session, profile: Profile, backups: tuple[BackupInfo, ...]) -> None:
    """Remember the newest backup, so that an older copy of the vault is recognised."""
    newest = max((info.backup_id for info in backups), default="")
    row = session.get(StoredMemory, profile.profile_id)
    if row is None:
        session.add(StoredMemory(profile_id=profile.profile_id, newest_id=newest))
    else:
        row.newest_id = max(row.newest_id, newest)
