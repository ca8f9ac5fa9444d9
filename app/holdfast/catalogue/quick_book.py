"""The book of profiles for processes that must start fast, written in SQL by hand.

A backup of an unchanged source takes less time than importing SQLAlchemy, so what backup,
restore and the lists need of the catalogue goes through the standard library alone. The
tables are those of `tables/profiles`; `ProfileTable` does the same through SQLAlchemy, and
one test runs on both.

Each method is one unit of work on a connection of its own; safe between processes and
threads.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from holdfast.catalogue.connection import DamagedCatalogueError, reading, writing
from holdfast.catalogue.opening import damage_met
from holdfast.catalogue.profile_words import found, refuse_double
from holdfast.catalogue.stored_forms import (
    read_instant,
    read_text,
    stored_instant,
    stored_text,
)
from holdfast.core.model import Profile
from holdfast.core.profiles import LastRestore, ProfileMemory

_PROFILES = """
    SELECT p.profile_id, p.name, s.path, v.path, v.vault_id, p.series_id, p.created_at
    FROM profile AS p
    JOIN source AS s ON s.profile_id = p.profile_id AND s.place = 0
    JOIN vault AS v ON v.id = p.vault
"""
_MEMORY = """
    SELECT newest_id, target_path, restored_id, pre_restore_id, restored_at
    FROM memory WHERE profile_id = ?
"""


class QuickBook:
    """See `holdfast.core.profiles.ProfileBook`.

    Raises:
        CatalogueError: from every method, when the file cannot be used.
    """

    def __init__(self, path: Path, *, only_look: bool = False) -> None:
        """See the class; the catalogue must be there and up to date (`opening`).

        With `only_look` a damaged file is left where it lies.
        """
        self._path = path
        self._only_look = only_look

    def all(self) -> list[Profile]:
        """Return all profiles by name."""
        with self._reading() as connection:
            return all_profiles(connection)

    def find(self, name_or_id: str) -> Profile:
        """Return the profile of this name, else the one of this id."""
        with self._reading() as connection:
            named = connection.execute(f"{_PROFILES} WHERE p.name = ?", [stored_text(name_or_id)])
            row = named.fetchone()
            return _profile(row) if row else found(all_profiles(connection), name_or_id)

    def add(self, profile: Profile, *, shares_source: bool = False) -> None:
        """See `ProfileBook.add`."""
        with self._writing() as connection:
            refuse_double(profile, all_profiles(connection), shares_source=shares_source)
            insert_profile(connection, profile)

    def memory(self, profile_id: str) -> ProfileMemory:
        """Return what is remembered."""
        with self._reading() as connection:
            row = connection.execute(_MEMORY, [profile_id]).fetchone()
        return ProfileMemory() if row is None else _memory(row)

    def remember(self, profile_id: str, memory: ProfileMemory) -> None:
        """Replace what is remembered."""
        with self._writing() as connection:
            insert_memory(connection, profile_id, memory)

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        try:
            with reading(self._path) as connection:
                yield connection
        except DamagedCatalogueError as error:
            if self._only_look:
                raise
            raise damage_met(self._path, error) from error

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        try:
            with writing(self._path) as connection:
                yield connection
        except DamagedCatalogueError as error:
            raise damage_met(self._path, error) from error


def all_profiles(connection: sqlite3.Connection) -> list[Profile]:
    """Return all profiles by name."""
    rows = connection.execute(_PROFILES).fetchall()
    return sorted((_profile(row) for row in rows), key=lambda profile: profile.name)


def insert_profile(connection: sqlite3.Connection, profile: Profile) -> None:
    """Write a profile that nobody else is like, with its source and its vault."""
    vault = [profile.vault_id, stored_text(profile.vault_path)]
    connection.execute("INSERT OR IGNORE INTO vault (vault_id, path) VALUES (?, ?)", vault)
    connection.execute(
        "INSERT INTO profile (profile_id, name, vault, series_id, created_at) "
        "SELECT ?, ?, id, ?, ? FROM vault WHERE vault_id = ? AND path = ?",
        [
            profile.profile_id,
            stored_text(profile.name),
            profile.series_id,
            stored_instant(profile.created_at),
            *vault,
        ],
    )
    connection.execute(
        "INSERT INTO source (profile_id, place, path) VALUES (?, 0, ?)",
        [profile.profile_id, stored_text(profile.source_path)],
    )


def insert_memory(
    connection: sqlite3.Connection, profile_id: str, memory: ProfileMemory, *, keep: bool = False
) -> None:
    """Write what is remembered; with `keep`, what is there already stays."""
    last = memory.last_restore
    connection.execute(
        f"INSERT OR {'IGNORE' if keep else 'REPLACE'} INTO memory "
        "(profile_id, newest_id, target_path, restored_id, pre_restore_id, restored_at) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        [
            profile_id,
            memory.newest_id,
            stored_text(last.target_path) if last else None,
            last.restored_id if last else None,
            last.pre_restore_id if last else None,
            stored_instant(last.restored_at) if last else None,
        ],
    )


def _profile(row: tuple[str, str, str, str, str, str, int]) -> Profile:
    profile_id, name, source_path, vault_path, vault_id, series_id, created_at = row
    return Profile(
        profile_id=profile_id,
        name=read_text(name),
        source_path=read_text(source_path),
        vault_path=read_text(vault_path),
        vault_id=vault_id,
        series_id=series_id,
        created_at=read_instant(created_at),
    )


def _memory(row: tuple[str, str | None, str | None, str | None, int | None]) -> ProfileMemory:
    newest_id, target_path, restored_id, pre_restore_id, restored_at = row
    if target_path is None or restored_id is None or pre_restore_id is None or restored_at is None:
        return ProfileMemory(newest_id)
    last = LastRestore(
        read_text(target_path), restored_id, pre_restore_id, read_instant(restored_at)
    )
    return ProfileMemory(newest_id, last)
