"""What the catalogue knows about every profile that a verdict needs, in a few statements.

One pass over the profiles, each fact through an index: a thousand profiles with years of
history take some ten milliseconds. In SQL by hand, so that `holdfast status` answers
before SQLAlchemy would be imported. Reads one state and judges nothing.

Runs dated further ahead than a day were made by a wrong clock and are passed over, or they
would hide every later one.
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from holdfast.catalogue.connection import reading
from holdfast.catalogue.stored_forms import read_instant, read_text, stored_instant
from holdfast.core.audit_chain import AuditAction
from holdfast.core.model import Level, Structure
from holdfast.core.runs import Outcome
from holdfast.system.identity import ProcessIdentity

FAILURES_COUNTED = 100
VAULT_DAMAGE_FOR = timedelta(days=30)
"""A check of a vault that failed so long ago is history: all of it was read again since."""
_AHEAD = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class KnownRun:
    """One ended attempt at a backup."""

    outcome: Outcome
    began_at: datetime
    reason: str
    error: str
    backup_id: str
    backup_name: str


@dataclass(frozen=True, slots=True)
class KnownBackup:
    """One backup as the cache knows it."""

    backup_id: str
    name: str
    made_at: datetime
    level: Level
    structure: Structure
    size_bytes: int
    verified_at: datetime | None

    @property
    def lost(self) -> bool:
        """Whether a verification found it damaged in the vault."""
        return self.level is Level.NONE and self.verified_at is not None


@dataclass(slots=True)
class KnownFacts:
    """All that is known of one profile."""

    settings: dict[str, Any] | None = None
    """`enabled`, `frequency`, `zone`, `drill_every_days`; None while it has none."""
    next_backup_at: datetime | None = None
    newest_id: str = ""
    """The newest backup that was seen in the series; empty when there is none."""
    newest: KnownBackup | None = None
    good: KnownBackup | None = None
    backups: int = 0
    added_bytes: int = 0
    """What all backups added to the vault."""
    lost: int = 0
    largest_bytes: int = 0
    """Largest size that the database had in a good backup."""
    proved_at: datetime | None = None
    last_run: KnownRun | None = None
    last_success: KnownRun | None = None
    failures: int = 0
    owners: list[ProcessIdentity | None] = field(default_factory=list)
    """The processes of backups that have no end yet; whether they live is not looked at."""


_SETTINGS = """
    SELECT p.profile_id, m.newest_id, s.next_backup_at,
           s.enabled, s.frequency, s.zone, s.drill_every_days
    FROM profile AS p
    LEFT JOIN memory AS m ON m.profile_id = p.profile_id
    LEFT JOIN backup_settings AS s ON s.profile_id = p.profile_id
    WHERE :one = '' OR p.profile_id = :one
"""
_LAST = """
    SELECT p.profile_id, r.outcome, r.started_at, r.reason, r.error, r.backup_id, r.backup_name
    FROM profile AS p JOIN run AS r ON r.id = (
        SELECT id FROM run
        WHERE profile_id = p.profile_id AND kind = 'backup' AND outcome {outcomes}
            AND started_at <= :ahead
        ORDER BY started_at DESC, id DESC LIMIT 1)
    WHERE :one = '' OR p.profile_id = :one
"""
_ENDED = "NOT IN ('running', 'cancelled')"
_SUCCEEDED = "IN ('done', 'unchanged')"
_FAILURES = f"""
    SELECT p.profile_id, (
        SELECT count(*) FROM (
            SELECT 1 FROM run
            WHERE profile_id = p.profile_id AND outcome IN ('failed', 'waiting')
                AND kind = 'backup' AND started_at <= :ahead AND started_at > ifnull((
                    SELECT max(started_at) FROM run
                    WHERE profile_id = p.profile_id AND outcome IN ('done', 'unchanged')
                        AND kind = 'backup' AND started_at <= :ahead), -1)
            LIMIT {FAILURES_COUNTED}))
    FROM profile AS p WHERE :one = '' OR p.profile_id = :one
"""
_RUNNING = """
    SELECT profile_id, owner FROM run
    WHERE outcome = 'running' AND kind = 'backup' AND (:one = '' OR profile_id = :one)
"""
_NEWEST = """
    SELECT p.profile_id, c.backup_id, c.name, c.created_at, c.level, c.structure, c.size_bytes,
           c.verified_at
    FROM profile AS p JOIN backup_cache AS c ON c.rowid = (
        SELECT rowid FROM backup_cache
        WHERE series_id = p.series_id AND kind <> 'pre_restore' {condition}
        ORDER BY backup_id DESC LIMIT 1)
    WHERE :one = '' OR p.profile_id = :one
"""
_ANY = ""
_GOOD = "AND level <> 'none' AND structure <> 'damaged'"
_SUMS = """
    SELECT p.profile_id, count(*), sum(c.added_bytes),
           sum(c.level = 'none' AND c.verified_at IS NOT NULL),
           max(CASE WHEN c.level <> 'none' AND c.structure <> 'damaged'
               AND c.kind <> 'pre_restore' THEN c.size_bytes END),
           max(CASE WHEN c.level = 'restored' AND c.verified_at <= :ahead THEN c.verified_at END)
    FROM profile AS p JOIN backup_cache AS c ON c.series_id = p.series_id
    WHERE :one = '' OR p.profile_id = :one
    GROUP BY p.profile_id
"""
_BAD_VAULTS = """
    SELECT vault_id, max(started_at) FROM run
    WHERE profile_id = '' AND kind = 'verification' AND outcome = 'failed'
        AND error IN ('', 'VaultDamagedError') AND started_at BETWEEN :from AND :ahead
    GROUP BY vault_id
"""
_SEEN_TO = f"""
    SELECT max(at) FROM audit_entry
    WHERE instr(body, :vault) AND (
        action = '{AuditAction.PUT_ASIDE}'
        OR (action = '{AuditAction.VAULT_CHECKED}' AND instr(body, '"whole":true')))
"""
"""What a person does about damage, see `services.vaults.vaults`; a full check that finds everything
whole ends it too, see `services.checking.vault_checking`."""


def statements() -> tuple[str, ...]:
    """Return every statement on runs and backups; a test looks how SQLite carries them out."""
    runs = (_LAST.format(outcomes=_ENDED), _LAST.format(outcomes=_SUCCEEDED), _FAILURES, _RUNNING)
    backups = (_NEWEST.format(condition=_ANY), _NEWEST.format(condition=_GOOD), _SUMS)
    return (*runs, *backups, _BAD_VAULTS)


class QuickFacts:
    """Reads the facts of one catalogue.

    Raises:
        CatalogueError: from every method, when the file cannot be read.
    """

    def __init__(self, path: Path) -> None:
        """See the class; the catalogue must be there and up to date (`opening`)."""
        self._path = path

    def of(self, profile_id: str, now: datetime) -> KnownFacts:
        """Return what is known of one profile, little when there is none of this id."""
        return self._read(profile_id, now).get(profile_id, KnownFacts())

    def all(self, now: datetime) -> dict[str, KnownFacts]:
        """Return what is known of every profile, by its id."""
        return self._read("", now)

    def damaged_vaults(self, now: datetime) -> dict[str, datetime]:
        """Return in which vaults a check found damage that nobody saw to since, and when."""
        span = {
            "from": stored_instant(now - VAULT_DAMAGE_FOR),
            "ahead": stored_instant(now + _AHEAD),
        }
        with reading(self._path) as connection:
            bad = connection.execute(_BAD_VAULTS, span).fetchall()
            seen_to = {
                vault_id: connection.execute(_SEEN_TO, {"vault": vault_id}).fetchone()[0] or 0
                for vault_id, _ in bad
            }
        return {
            vault_id: read_instant(failed_at)
            for vault_id, failed_at in bad
            if failed_at > seen_to[vault_id]
        }

    def is_anything_named(self, prefix: str) -> bool:
        """Tell whether there is a preference whose name begins so."""
        with reading(self._path) as connection:
            found = connection.execute(
                "SELECT 1 FROM preference WHERE substr(name, 1, ?) = ? LIMIT 1",
                [len(prefix), prefix],
            ).fetchone()
        return found is not None

    def _read(self, one: str, now: datetime) -> dict[str, KnownFacts]:
        values = {"one": one, "ahead": stored_instant(now + _AHEAD)}
        known: dict[str, KnownFacts] = {}
        with reading(self._path) as connection:
            for profile_id, newest_id, next_at, *chosen in connection.execute(_SETTINGS, values):
                facts = known[profile_id] = KnownFacts(newest_id=newest_id or "")
                facts.next_backup_at = None if next_at is None else read_instant(next_at)
                if chosen[0] is not None:
                    names = ("enabled", "frequency", "zone", "drill_every_days")
                    facts.settings = dict(zip(names, chosen, strict=True))
            _read_runs(connection, values, known)
            _read_backups(connection, values, known)
        return known


def _read_runs(
    connection: sqlite3.Connection, values: dict[str, Any], known: dict[str, KnownFacts]
) -> None:
    for profile_id, *row in connection.execute(_LAST.format(outcomes=_ENDED), values):
        known[profile_id].last_run = _run(row)
    for profile_id, *row in connection.execute(_LAST.format(outcomes=_SUCCEEDED), values):
        known[profile_id].last_success = _run(row)
    for profile_id, failures in connection.execute(_FAILURES, values):
        known[profile_id].failures = failures
    for profile_id, owner in connection.execute(_RUNNING, values):
        if profile_id in known:
            known[profile_id].owners.append(_owner(owner))


def _read_backups(
    connection: sqlite3.Connection, values: dict[str, Any], known: dict[str, KnownFacts]
) -> None:
    for profile_id, *row in connection.execute(_NEWEST.format(condition=_ANY), values):
        known[profile_id].newest = _backup(row)
    for profile_id, *row in connection.execute(_NEWEST.format(condition=_GOOD), values):
        known[profile_id].good = _backup(row)
    for profile_id, number, added, lost, largest, proved in connection.execute(_SUMS, values):
        facts = known[profile_id]
        facts.backups, facts.added_bytes, facts.lost = number, int(added), int(lost)
        facts.largest_bytes = largest or 0
        facts.proved_at = None if proved is None else read_instant(proved)


def _run(row: list[Any]) -> KnownRun:
    outcome, started_at, reason, error, backup_id, backup_name = row
    return KnownRun(
        outcome=Outcome(outcome),
        began_at=read_instant(started_at),
        reason=read_text(reason),
        error=error,
        backup_id=backup_id,
        backup_name=read_text(backup_name),
    )


def _backup(row: list[Any]) -> KnownBackup:
    backup_id, name, made_at, level, structure, size_bytes, verified_at = row
    return KnownBackup(
        backup_id=backup_id,
        name=read_text(name),
        made_at=read_instant(made_at),
        level=Level(level),
        structure=Structure(structure),
        size_bytes=size_bytes,
        verified_at=None if verified_at is None else read_instant(verified_at),
    )


def _owner(stored: str | None) -> ProcessIdentity | None:
    return None if stored is None else ProcessIdentity.from_dict(json.loads(stored))
