"""Builders of real SQLite databases: every shape a person's file may have, and every damage.

Used by the tests of all folders. Everything is made by SQLite itself or by changing bytes
of what it made; nothing here needs our own code.
"""

from __future__ import annotations

import os
import random
import struct
import subprocess
import sys
from enum import StrEnum
from pathlib import Path

import apsw

LOCK_PAGE_OFFSET = 0x4000_0000
"""SQLite locks bytes there and never stores anything in the page that holds them."""


def build_database(
    path: Path,
    *,
    page_size: int = 4096,
    journal_mode: str = "delete",
    reserved_bytes: int = 0,
    auto_vacuum: int = 0,
    encoding: str = "UTF-8",
    rows: int = 400,
    seed: int = 1,
) -> Path:
    """Create a closed, healthy database with two tables and two indexes.

    Table `thing(id, name, kind, body)` has `rows` rows, `part(thing, n, data)` refers to it
    and is WITHOUT ROWID. Some bodies are large enough for overflow pages at any page size.
    """
    chance = random.Random(seed)
    connection = apsw.Connection(str(path))
    try:
        if reserved_bytes:
            connection.reserve_bytes("main", reserved_bytes)
        connection.execute(
            f"PRAGMA page_size={page_size}; PRAGMA auto_vacuum={auto_vacuum};"
            f"PRAGMA encoding='{encoding}'; PRAGMA synchronous=off"
        )
        with connection:
            connection.execute(
                "CREATE TABLE thing(id INTEGER PRIMARY KEY, name TEXT, kind INTEGER, body BLOB);"
                "CREATE INDEX thing_name ON thing(name);"
                "CREATE INDEX thing_kind ON thing(kind, name);"
                "CREATE TABLE part(thing INTEGER REFERENCES thing, n INTEGER, data TEXT,"
                " PRIMARY KEY(thing, n)) WITHOUT ROWID"
            )
            connection.executemany(
                "INSERT INTO thing VALUES(?, ?, ?, ?)",
                (
                    (
                        number,
                        f"thing {chance.randrange(10**6)}",
                        chance.randrange(50),
                        chance.randbytes(80_000 if number % 100 == 1 else 60),
                    )
                    for number in range(1, rows + 1)
                ),
            )
            connection.executemany(
                "INSERT INTO part VALUES(?, ?, ?)",
                ((number, n, f"part {n}") for number in range(1, rows + 1) for n in range(3)),
            )
        connection.execute(f"PRAGMA journal_mode={journal_mode}").fetchall()
    finally:
        connection.close()
    return path


def build_beyond_lock_page(path: Path, *, page_size: int = 4096) -> Path:
    """Create a healthy, sparse database of a little more than 1 GiB with rows behind it.

    A free list of untouched pages is laid by hand: a trunk page names free pages whose
    content does not matter, so they stay holes in the file. Its first trunk lies behind the
    lock page, so the rows of table `far` (150 of 1000 bytes) are stored there.
    """
    build_database(path, page_size=page_size, rows=20)
    used = path.stat().st_size // page_size
    lock_page = LOCK_PAGE_OFFSET // page_size + 1
    last = lock_page + max(64, 4_000_000 // page_size)
    free = [page for page in range(last, used, -1) if page != lock_page]
    leaves_of_a_trunk = page_size // 4 - 8
    with path.open("r+b") as file:
        file.truncate(last * page_size)
        first_trunk = free[0]
        at = 0
        while at < len(free):
            trunk, leaves = free[at], free[at + 1 : at + 1 + leaves_of_a_trunk]
            at += 1 + len(leaves)
            following = free[at] if at < len(free) else 0
            file.seek((trunk - 1) * page_size)
            file.write(struct.pack(f">{2 + len(leaves)}I", following, len(leaves), *leaves))
        file.seek(28)
        file.write(struct.pack(">3I", last, first_trunk, len(free)))
    connection = apsw.Connection(str(path))
    try:
        connection.execute("PRAGMA synchronous=off; CREATE TABLE far(id INTEGER PRIMARY KEY, x)")
        with connection:
            connection.executemany(
                "INSERT INTO far VALUES(?, ?)", ((n, os.urandom(1000)) for n in range(150))
            )
    finally:
        connection.close()
    return path


def build_with_collation(path: Path, name: str = "unicase") -> Path:
    """Create a database whose index is ordered by a collation only its program has."""
    connection = apsw.Connection(str(path))
    try:
        connection.create_collation(name, _without_case)
        connection.execute("PRAGMA synchronous=off")
        connection.execute(
            f'CREATE TABLE note(id INTEGER PRIMARY KEY, title TEXT COLLATE "{name}");'
            "CREATE UNIQUE INDEX note_title ON note(title)"
        )
        connection.executemany(
            "INSERT INTO note(title) VALUES(?)",
            ((title,) for title in ("Alpha", "beta", "Gamma", "ÄPFEL", "delta", "Öl", "zebra")),
        )
    finally:
        connection.close()
    return path


def build_with_function(path: Path, name: str = "myfn") -> Path:
    """Create a database with an index over a function only its program has."""
    connection = apsw.Connection(str(path))
    try:
        connection.create_scalar_function(name, _same, 1, deterministic=True)
        connection.execute("PRAGMA synchronous=off")
        connection.execute(
            "CREATE TABLE note(id INTEGER PRIMARY KEY, title TEXT);"
            f"CREATE INDEX note_title ON note({name}(title))"
        )
        connection.executemany("INSERT INTO note(title) VALUES(?)", ((f"t{n}",) for n in range(50)))
    finally:
        connection.close()
    return path


def build_with_tokenizer(path: Path) -> Path:
    """Create a database with a full-text table whose tokenizer only its program has."""
    connection = apsw.Connection(str(path))
    try:
        connection.execute("CREATE VIRTUAL TABLE search USING fts5(body, tokenize='porter ascii')")
        connection.execute("INSERT INTO search VALUES('some words to find')")
        connection.execute("PRAGMA writable_schema=on")
        connection.execute(
            "UPDATE sqlite_schema SET sql = replace(sql, 'porter ascii', 'ownwords')"
            " WHERE name = 'search'"
        )
    finally:
        connection.close()
    return path


class Damage(StrEnum):
    """What may have happened to a file."""

    ZERO_LENGTH = "zero length"
    TRUNCATED = "truncated"
    ODD_LENGTH = "odd length"
    BAD_PAGE_SIZE = "bad page size"
    BAD_VERSION = "bad version"
    GARBAGE_PAGE = "garbage page"
    ZEROED_PAGE = "zeroed page"
    LOST_WRITE = "lost write"
    NOT_SQLITE = "not sqlite"
    ENCRYPTED = "encrypted"


def damage(path: Path, kind: Damage, *, seed: int = 1) -> Path:
    """Damage a closed database of at least 40 pages in place and return its path."""
    chance = random.Random(seed)
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(16)
        page_size = int.from_bytes(file.read(2), "big") or 512
        page_size = 65536 if page_size == 1 else page_size
        middle = size // page_size // 2 * page_size
        match kind:
            case Damage.ZERO_LENGTH:
                file.truncate(0)
            case Damage.TRUNCATED:
                file.truncate(middle)
            case Damage.ODD_LENGTH:
                file.truncate(size - 100)
            case Damage.BAD_PAGE_SIZE:
                file.seek(16)
                file.write(b"\x0f\xff")
            case Damage.BAD_VERSION:
                file.seek(18)
                file.write(b"\x09\x09")
            case Damage.GARBAGE_PAGE:
                # The first page of thing_name's B-tree: every check looks at it.
                file.seek(page_size * 2)
                file.write(chance.randbytes(page_size))
            case Damage.ZEROED_PAGE:
                file.seek(page_size * 2)
                file.write(bytes(page_size))
            case Damage.LOST_WRITE:
                file.seek(middle)
                file.write(bytes(page_size // 2))
            case Damage.NOT_SQLITE:
                file.seek(0)
                file.truncate(0)
                file.write(b"id;name;amount\r\n" * 400)
            case Damage.ENCRYPTED:
                file.seek(0)
                file.truncate(0)
                file.write(chance.randbytes(max(size - size % 4096, 4096)))
    return path


def leave_hot_journal(path: Path) -> Path:
    """Leave the database as a crashed program does: half a transaction in it, journal hot.

    Made by a process that ends without closing, so that no lock is left either.
    """
    return _crash(path, "delete")


def leave_wal(path: Path) -> Path:
    """Leave a committed but not yet checkpointed change in `-wal`, its program killed.

    The row `thing.id = 1000001` exists only there. The `-shm` is removed, as a reboot does.
    """
    _crash(path, "wal")
    Path(f"{path}-shm").unlink()
    return path


_CRASH = """
import os, sys, apsw
path, mode = sys.argv[1:]
connection = apsw.Connection(path)
connection.execute(f"PRAGMA journal_mode={mode}").fetchall()
connection.execute("PRAGMA synchronous=off; PRAGMA wal_autocheckpoint=0")
if mode == "wal":
    connection.execute("INSERT INTO thing VALUES(1000001, 'late', 1, x'00')")
else:
    connection.execute("PRAGMA cache_size=5; BEGIN IMMEDIATE")
    connection.execute("UPDATE thing SET name = 'half a transaction'")
    connection.cache_flush()
os._exit(0)
"""


def _crash(path: Path, mode: str) -> Path:
    subprocess.run([sys.executable, "-c", _CRASH, str(path), mode], check=True)
    return path


def _same(*values: apsw.SQLiteValue) -> apsw.SQLiteValue:
    return values[0]


def _without_case(one: str, other: str) -> int:
    one, other = one.casefold(), other.casefold()
    return (one > other) - (one < other)
