"""DiscoveryService: which databases there are on this computer, as rows to choose from.

Known programs' databases come from the table of recognisers, others from a bounded look
through the person's own folders. All files are opened by a child process
(`sources.database_finder`), never by this one: it may hold connections to some of them.
One file that a person names is judged by `sources.classify`, which asks SQLite.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from holdfast.core.errors import (
    HoldfastError,
    SourceDamagedError,
    SourceMissingError,
    SourceNotDatabaseError,
    SourceUnreadableError,
)
from holdfast.core.names import display_name
from holdfast.core.phrase import Phrase
from holdfast.services.desk import Desk
from holdfast.services.protecting.found_database import FoundDatabase, Problem, Trouble
from holdfast.services.protecting.recognisers import (
    Lock,
    Recognised,
    Surroundings,
    globs_of,
    programs_for,
    recognise,
    surroundings_here,
)
from holdfast.sources.database_finder import Order
from holdfast.sources.database_search import DatabaseSearch, Sighting

MOST_FILES = 60_000
DEADLINE_S = 8.0
RECENT = timedelta(days=365)
MOST_OTHERS = 40
"""Of the databases that no known program owns, the last changed ones."""
_FIRST_FOLDERS = ("Documents", "Desktop", "Downloads")
_FOLDER_FILES = 500
_FOLDER_S = 2.0


class DiscoveryService:
    """Finds databases of known programs, and others that were used lately."""

    def __init__(self, desk: Desk, here: Surroundings | None = None) -> None:
        """See the class; `here` is this person on this computer by default."""
        self._desk = desk
        self._here = here or surroundings_here()

    def known(self, search: DatabaseSearch) -> tuple[FoundDatabase, ...]:
        """Return the databases of known programs, in the order of the table.

        Those that cannot be protected come too, with the reason.

        Raises:
            CancelledError: the search was cancelled.
        """
        patterns = tuple(
            pattern
            for program in programs_for(self._here.platform)
            for database in program.databases
            for pattern in globs_of(database, self._here)
        )
        return self._rows(search.run(self._order(patterns=patterns)))

    def others(self, search: DatabaseSearch) -> tuple[FoundDatabase, ...]:
        """Return other healthy databases of the last year, the last changed first.

        Raises:
            CancelledError: the search was cancelled.
        """
        home = self._here.home
        folders = (*(os.fspath(home / name) for name in _FIRST_FOLDERS), os.fspath(home))
        rows = {row.path: row for row in self._rows(search.run(self._order(folders=folders)))}
        others = [row for row in rows.values() if not row.program_id and row.problem is None]
        long_ago = datetime.min.replace(tzinfo=UTC)
        others.sort(key=lambda row: row.changed_at or long_ago, reverse=True)
        return tuple(others[:MOST_OTHERS])

    def look_at(self, path: Path) -> FoundDatabase:
        """Return what is known of one file that a person names, with what is wrong with it."""
        from holdfast.sources.classify import classify

        path = Path(os.path.normpath(path.expanduser().absolute()))
        owner = recognise(path, self._here)
        problem = None
        size, changed_at = 0, None
        try:
            known = path.stat()
            size, changed_at = known.st_size, _instant(known.st_mtime_ns)
            if path.is_dir():
                problem = self._folder_problem(path)
            elif self._desk.paths.home.resolve() in path.resolve().parents:
                problem = _own_file(path)
            elif path.is_file() and size == 0:
                problem = _empty_file(path)
            else:
                classify(path)
        except HoldfastError as error:
            problem = _problem(error, size, owner)
        except FileNotFoundError:
            problem = _missing(path)
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) else "no file has such a name"
            sentence = Phrase("{0} cannot be looked at: {1}.", display_name(path.name), reason)
            problem = Problem(Trouble.UNREADABLE, sentence, hint=SourceUnreadableError.default_hint)
        row = _row(path, owner, size, changed_at, problem)
        return replace(row, protected_as=self._protectors([path])[0])

    def _order(self, *, patterns: tuple[str, ...] = (), folders: tuple[str, ...] = ()) -> Order:
        vaults = (profile.vault_path for profile in self._desk.book.all())
        return Order(
            patterns=patterns,
            folders=folders,
            avoid=(os.fspath(self._desk.paths.home), *vaults),
            most_files=MOST_FILES,
            deadline_s=DEADLINE_S,
            changed_after=(self._desk.clock.now() - RECENT).timestamp(),
        )

    def _rows(self, sightings: Sequence[Sighting]) -> tuple[FoundDatabase, ...]:
        rows = []
        for seen in sightings:
            path = Path(seen.path)
            owner = recognise(path, self._here)
            problem = None
            if seen.error is not None:
                problem = _problem(seen.error, seen.size_bytes, owner)
                may_be_other = owner is not None and owner.database.may_be_other
                if may_be_other and problem.trouble is Trouble.NOT_SQLITE:
                    continue
            rows.append(_row(path, owner, seen.size_bytes, _instant(seen.changed_ns), problem))
        protectors = self._protectors([row.path for row in rows])
        return tuple(
            replace(row, protected_as=names)
            for row, names in zip(_told_apart(rows), protectors, strict=True)
        )

    def _protectors(self, paths: Sequence[Path]) -> list[tuple[str, ...]]:
        """Return, for each path, the names of the profiles on the same file."""
        known = [(_identity(Path(p.source_path)), p.name) for p in self._desk.book.all()]
        return [
            tuple(name for identity, name in known if identity == _identity(path)) for path in paths
        ]

    def _folder_problem(self, folder: Path) -> Problem:
        """Return what to say of a folder, with a database that lies in it if there is one."""
        order = self._order(folders=(os.fspath(folder),))._replace(
            most_files=_FOLDER_FILES, deadline_s=_FOLDER_S, changed_after=0.0
        )
        inside = [seen.path for seen in DatabaseSearch().run(order) if seen.error is None]
        hint = Phrase("Choose the database file inside it.")
        if inside:
            first = display_name(os.path.relpath(inside[0], folder))
            hint = Phrase("It holds a database, {0}: choose that file.", first)
        name = display_name(folder.name or os.fspath(folder))
        return Problem(Trouble.FOLDER, Phrase("{0} is a folder, not a database.", name), hint)


def _row(
    path: Path,
    owner: Recognised | None,
    size_bytes: int,
    changed_at: datetime | None,
    problem: Problem | None,
) -> FoundDatabase:
    name = display_name(path.stem) or display_name(path.name)
    row = FoundDatabase(
        path, name, size_bytes, changed_at, problem=problem, real_path=os.path.realpath(path)
    )
    if owner is None:
        return row
    program, database = owner.program, owner.database
    several = len(program.databases) > 1
    return replace(
        row,
        name=f"{program.name} {database.title.lower()}" if several else program.name,
        program_id=program.program_id,
        program=program.name,
        title=database.title,
        icon=program.icon,
        sentence=program.sentence,
        is_exclusive=program.lock is Lock.EXCLUSIVE,
        companions=_companions(path, database.companions),
    )


def _told_apart(rows: Sequence[FoundDatabase]) -> list[FoundDatabase]:
    """Return the rows with those of one name told apart by the folder or file they are."""
    count = Counter(row.name for row in rows)
    return [
        row
        if count[row.name] == 1
        else replace(row, name=f"{row.name} ({display_name(row.path.parent.name)})")
        for row in rows
    ]


def _companions(path: Path, patterns: Sequence[str]) -> tuple[Path, ...]:
    found: list[Path] = []
    for pattern in patterns:
        plain = pattern.rstrip("/")
        upwards = plain.startswith(".")
        found += [path.parent / plain] if upwards else path.parent.glob(plain)
    return tuple(Path(os.path.normpath(place)) for place in found if place.is_dir())


def _problem(error: HoldfastError, size_bytes: int, owner: Recognised | None) -> Problem:
    trouble = Trouble.UNREADABLE
    if isinstance(error, SourceNotDatabaseError):
        if owner is not None and owner.program.encrypted:
            program = owner.program.name
            return Problem(
                Trouble.ENCRYPTED,
                Phrase("{0} encrypts its database, so nobody else can read it.", program),
                Phrase("Use the backup that {0} itself offers.", program),
            )
        is_encrypted = "encrypted" in error.message
        trouble = Trouble.ENCRYPTED if is_encrypted else Trouble.NOT_SQLITE
    elif isinstance(error, SourceDamagedError):
        trouble = Trouble.DAMAGED if size_bytes else Trouble.EMPTY
    elif isinstance(error, SourceMissingError):
        trouble = Trouble.MISSING
    return Problem(trouble, error.message, error.hint)


def _own_file(path: Path) -> Problem:
    return Problem(
        Trouble.OWN,
        Phrase("{0} is one of Holdfast's own files.", display_name(path.name)),
        "What matters of them is kept in every vault.",
    )


def _empty_file(path: Path) -> Problem:
    return Problem(
        Trouble.EMPTY,
        Phrase(
            "{0} is empty (0 bytes), so there is nothing to protect yet.", display_name(path.name)
        ),
        "Start its program once, or choose another file.",
    )


def _missing(path: Path) -> Problem:
    """Say what is gone: the file, or the whole disk or folder it was on."""
    name = display_name(path.name)
    if path.is_symlink():
        sentence = Phrase("{0} is a link to a file that is not there.", name)
        return Problem(Trouble.MISSING, sentence, "Choose the database itself.")
    if path.parent.is_dir():
        sentence = Phrase("{0} is not there any more.", name)
        return Problem(Trouble.MISSING, sentence, "Choose another file.")
    folder = display_name(os.fspath(path.parent))
    return Problem(
        Trouble.MISSING,
        Phrase("{0} cannot be found: its folder {1} is not there.", name, folder),
        "If it lies on a disk that is not connected, connect the disk, then try again.",
    )


def _identity(path: Path) -> object:
    try:
        known = path.stat()
    except (OSError, ValueError):
        return os.path.realpath(path)
    return (known.st_dev, known.st_ino) if known.st_ino else os.path.realpath(path)


def _instant(ns: int) -> datetime | None:
    try:
        return datetime.fromtimestamp(ns / 1e9, UTC)
    except (OverflowError, OSError, ValueError):
        return None
