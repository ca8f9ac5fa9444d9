"""Whether a database is the earlier program's, and where its backups are likely to lie.

For who is still choosing: the database is only asked for its tables, folders only for names.
What moving in would do is told by `MigrationService.look`, and takes longer.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from holdfast.core.earlier_forms import SUFFIX, Dialect, file_words
from holdfast.core.errors import UsageError
from holdfast.core.model import BackupKind
from holdfast.core.names import display_name
from holdfast.services.protecting.profile_places import absolute, check_source
from holdfast.sources.earlier_database import read_tables

_LIKELY_FOLDERS = ("backups", "backup", "data/backups", "../backups", ".")
_MOST_NAMES = 2000
"""Of a folder, so many are looked at for a backup's name."""


@dataclass(frozen=True, slots=True)
class EarlierProgram:
    """An application's database with the earlier scheduler's tables."""

    database: Path
    size_bytes: int
    dialect: Dialect
    rows: int
    """Of settings; each belongs to a user."""
    folder: Path | None
    """Where its backups seem to lie; None where nothing near looks like them."""


def recognise_program(database: Path) -> EarlierProgram:
    """Return what a database is to the earlier program.

    Raises:
        SourceError: it cannot be read; the subclass says why.
        UsageError: it is not a database of the earlier program, or has no settings.
    """
    path = absolute(database)
    check_source(path)
    tables = read_tables(path)
    if not tables.rows:
        raise UsageError(
            f"{display_name(str(path))} has the earlier backup scheduler's tables, but nobody's "
            "settings in them. Nothing was changed.",
            hint="Protect it like any other database.",
        )
    size = path.stat().st_size
    return EarlierProgram(path, size, tables.dialect, len(tables.rows), likely_folder(path))


def likely_folder(database: Path) -> Path | None:
    """Return the nearest folder that holds a file under a name of the earlier program's."""
    for place in _LIKELY_FOLDERS:
        folder = absolute(database.parent / place)
        with suppress(OSError), os.scandir(folder) as entries:
            if any(_is_backup_name(entry.name) for entry in islice(entries, _MOST_NAMES)):
                return folder
    return None


def backups_in(folder: Path) -> int:
    """Return how many names in a folder end as those of backups do.

    Raises:
        UsageError: there is no such folder, or it may not be read.
    """
    try:
        with os.scandir(absolute(folder)) as entries:
            return sum(entry.name.endswith(SUFFIX) for entry in entries)
    except OSError as error:
        raise UsageError(
            f"The folder {display_name(str(folder))} cannot be read: {error.strerror}.",
            hint="Choose the folder that holds the backups.",
            details=str(error),
        ) from error


def _is_backup_name(name: str) -> bool:
    if not name.endswith(SUFFIX):
        return False
    words = file_words(name)
    return words.kind is not BackupKind.MANUAL or words.made_at is not None
