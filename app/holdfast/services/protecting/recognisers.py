"""Programs that keep their data in SQLite: which they are, and where their databases lie.

What is known stands in `resources/recognisers.json`, as data; here it is read, and its
patterns are filled in for one person on one computer. Nothing here looks at the disk,
apart from the table itself.
"""

from __future__ import annotations

import glob
import json
import os
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from holdfast.system.resources import resource_path

TABLE = "recognisers.json"
_VARIABLE = re.compile(r"%([A-Za-z_]+)%")
_DEFAULTS = {"XDG_DATA_HOME": ".local/share", "XDG_CONFIG_HOME": ".config"}
"""Where these folders are, below the home folder, when the environment does not say."""


class Lock(StrEnum):
    """What a program does to others while it runs."""

    EXCLUSIVE = "exclusive"
    """Nobody else can read its database."""
    SHARED = "shared"


@dataclass(frozen=True, slots=True)
class KnownDatabase:
    """One database that a program keeps."""

    title: str
    patterns: tuple[str, ...]
    """Globs of this platform, with `~` and `%NAME%` still in them."""
    companions: tuple[str, ...]
    """Folders that belong to it, as globs relative to the database's own folder."""
    may_be_other: bool
    """A file of this name need not be a SQLite database."""


@dataclass(frozen=True, slots=True)
class Program:
    """One program."""

    program_id: str
    name: str
    icon: str
    """Name of a file of `resources/icons`."""
    lock: Lock
    encrypted: bool
    """Its database cannot be read without the program."""
    sentence: str
    """What is in it, for the person whose data it is."""
    databases: tuple[KnownDatabase, ...]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Whose computer it is: what patterns are filled in with."""

    home: Path
    variables: Mapping[str, str] = field(default_factory=dict)
    platform: str = "linux"
    """`linux`, `macos` or `windows`."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """A path that belongs to a program."""

    program: Program
    database: KnownDatabase


def surroundings_here() -> Surroundings:
    """Return the surroundings of the person who runs this process."""
    platform = {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")
    return Surroundings(Path.home(), dict(os.environ), platform)


@lru_cache(maxsize=4)
def programs_for(platform: str) -> tuple[Program, ...]:
    """Return the programs of a platform in the order of the table: what people value first."""
    table = json.loads(resource_path(TABLE).read_text("utf-8"))
    programs = (_program(form, platform) for form in table["programs"])
    return tuple(program for program in programs if program.databases)


def globs_of(database: KnownDatabase, here: Surroundings) -> Iterator[str]:
    """Yield the patterns of a database as globs; one whose variable is not set is left out."""
    for pattern in database.patterns:
        filled = _filled(pattern, here)
        if filled is not None:
            yield filled


def recognise(path: Path, here: Surroundings) -> Recognised | None:
    """Return the program whose database lies at a path, as far as its place tells."""
    text = _plain(os.fspath(path))
    flags = re.IGNORECASE if here.platform != "linux" else 0
    for program in programs_for(here.platform):
        for database in program.databases:
            for pattern in globs_of(database, here):
                if re.fullmatch(_as_expression(pattern), text, flags):
                    return Recognised(program, database)
    return None


def _program(form: Mapping[str, object], platform: str) -> Program:
    databases = form["databases"]
    assert isinstance(databases, list)
    known = (
        KnownDatabase(
            title=each["title"],
            patterns=tuple(each["patterns"].get(platform, ())),
            companions=tuple(each.get("companions", ())),
            may_be_other=each.get("may_be_other", False),
        )
        for each in databases
    )
    return Program(
        program_id=str(form["id"]),
        name=str(form["name"]),
        icon=str(form["icon"]),
        lock=Lock(str(form["lock"])),
        encrypted=form.get("encrypted") is True,
        sentence=str(form["sentence"]),
        databases=tuple(database for database in known if database.patterns),
    )


def _filled(pattern: str, here: Surroundings) -> str | None:
    """Return a pattern with its variables filled in; their text is taken literally."""
    missing = False

    def value(found: re.Match[str]) -> str:
        nonlocal missing
        text = here.variables.get(found[1], "")
        if not text and found[1] in _DEFAULTS:
            text = f"{here.home}/{_DEFAULTS[found[1]]}"
        missing = missing or not text
        return glob.escape(text)

    filled = _VARIABLE.sub(value, pattern)
    if missing:
        return None
    if filled.startswith("~/"):
        filled = glob.escape(os.fspath(here.home)) + filled[1:]
    return _plain(filled)


def _as_expression(pattern: str) -> str:
    """Return a glob as an expression; a star never reaches into another folder."""
    parts = re.split(r"(\*|\[.\])", pattern)
    return "".join(
        "[^/]*" if part == "*" else re.escape(part[1]) if _is_escape(part) else re.escape(part)
        for part in parts
    )


def _is_escape(part: str) -> bool:
    return len(part) == 3 and part[0] == "[" and part[2] == "]"


def _plain(path: str) -> str:
    """Return a path with the one separator that every platform's functions take."""
    return path.replace("\\", "/") if os.sep == "\\" else path
