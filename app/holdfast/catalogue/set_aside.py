"""A damaged catalogue gets a new name: it is never repaired in place and never overwritten.

Runs under the lock of `opening`, so that two processes that find the damage together move
the file once, and neither moves the new one that takes its place.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from holdfast.catalogue.connection import DamagedCatalogueError, connect, told
from holdfast.core.errors import CatalogueError
from holdfast.core.names import display_name


def is_damaged(path: Path) -> bool:
    """Read the whole file and tell whether SQLite finds it damaged.

    Raises:
        CatalogueError: it could not be read at all, which is no verdict.
    """
    try:
        with closing(connect(path)) as connection:
            return [row[0] for row in connection.execute("PRAGMA quick_check(1)")] != ["ok"]
    except sqlite3.Error as error:
        meaning = told(error, path)
        if isinstance(meaning, DamagedCatalogueError):
            return True
        raise meaning from error


def set_aside(path: Path, details: str) -> CatalogueError:
    """Move the file to a name nobody uses and return the error that says so.

    Its journal moves first: under its old name it would be played into the file that comes
    next. Killed in between, the next start goes on with the same number.
    """
    kept, kept_journal = _free_names(path)
    try:
        if os.path.lexists(_journal(path)):
            _journal(path).rename(kept_journal)
        path.rename(kept)
    except OSError as error:
        return CatalogueError(
            f"The catalogue {display_name(str(path))} is damaged and cannot be moved: "
            f"{error.strerror}. No database and no backup is touched by this.",
            hint="Move the file away, then try again.",
            details=f"{details}\n{error}",
        )
    return CatalogueError(
        f"Holdfast's own catalogue was damaged, so it was set aside as "
        f"{display_name(str(kept))}. No database and no backup is touched by this, but the "
        "profiles and the history it held are not known any more.",
        hint="Make them known again from the vault, once for each: holdfast vault open DIR",
        details=details,
    )


def kept_aside(path: Path) -> list[Path]:
    """Return the damaged catalogues that were set aside, in the order that happened."""
    found = path.parent.glob(f"{path.stem}.damaged-*{path.suffix}")
    return sorted(found, key=lambda kept: (len(kept.name), kept.name))


def _free_names(path: Path) -> tuple[Path, Path]:
    number = 1
    while True:
        kept = path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")
        journal = _journal(kept)
        taken = os.path.lexists(journal) and os.path.lexists(_journal(path))
        if not os.path.lexists(kept) and not taken:
            return kept, journal
        number += 1


def _journal(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")
