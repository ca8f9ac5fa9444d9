"""What the earlier program holds: its settings, judged, and everything in its backup folder.

Looks only; whatever is wrong with places, rows or files is told in sentences.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from holdfast.core.errors import UsageError
from holdfast.core.names import display_name
from holdfast.core.progress import Progress
from holdfast.services.desk import Desk
from holdfast.services.moving.earlier_folder import EarlierFile, list_folder
from holdfast.services.moving.migration_rows import Fate, MovedFile, MovedUser
from holdfast.services.moving.migration_settings import EarlierSettings, judge
from holdfast.services.protecting.profile_places import absolute, check_source, check_together
from holdfast.sources.earlier_database import EarlierTables, read_tables


@dataclass(frozen=True, slots=True)
class Found:
    """What lies on the other side."""

    database: Path
    vault: Path
    tables: EarlierTables
    settings: tuple[EarlierSettings, ...]
    refused: tuple[MovedUser, ...]
    """Rows that cannot be used at all."""
    files: tuple[EarlierFile, ...]


def find(
    desk: Desk, database: Path, backups: Path | None, vault: Path, progress: Progress
) -> Found:
    """Read settings and folder of the earlier program.

    Raises:
        SourceError: the database cannot be read.
        UsageError: it is none of the earlier program's; places that make no sense.
    """
    database, vault = absolute(database), absolute(vault)
    check_source(database)
    check_together(database, vault, desk.paths.home)
    if backups is not None:
        backups = absolute(backups)
        _check_apart(backups, vault)
    tables = read_tables(database)
    settings: dict[int, EarlierSettings] = {}
    refused = []
    for row in tables.rows:
        judged = judge(row, tables.users)
        if isinstance(judged, str):
            refused.append(MovedUser(None, Fate.LEFT, notes=(judged,)))
        elif judged.user_id in settings:
            note = f"A second row of user {judged.user_id}; the first one counts."
            refused.append(MovedUser(judged.user_id, Fate.LEFT, notes=(note,)))
        else:
            settings[judged.user_id] = judged
    if not settings:
        raise UsageError(
            f"{display_name(str(database))} holds no settings of the earlier backup scheduler "
            "that could be taken over. Nothing was changed.",
            hint=f"Protect it anew: holdfast protect {display_name(str(database))} --vault …",
        )
    files: tuple[EarlierFile, ...] = ()
    if backups is not None:
        now = desk.clock.now()
        files = list_folder(backups, database, tables.tables, now, progress)
    return Found(database, vault, tables, tuple(settings.values()), tuple(refused), files)


def owner_of(file: EarlierFile, users: Iterable[int]) -> int:
    """Return the user whose backup a file is: by its name, or else the first user."""
    known = set(users)
    by_name = file.words.user_id
    return by_name if by_name is not None and by_name in known else min(known)


def left_file(file: EarlierFile) -> MovedFile:
    """Return what is told of something that is no backup."""
    return MovedFile(file.name, Fate.LEFT, file.size_bytes, file.why)


def _check_apart(backups: Path, vault: Path) -> None:
    """Refuse a vault inside the earlier program's folder, or the other way round.

    Raises:
        UsageError: nothing was changed.
    """
    real, real_vault = backups.resolve(), vault.resolve()
    if real == real_vault or real in real_vault.parents or real_vault in real.parents:
        raise UsageError(
            "The vault and the earlier program's backup folder lie in one another. Nothing was "
            "changed.",
            hint="Choose a vault in another folder: that one is only read.",
        )
