"""The databases that are measured: built by SQLite itself, the same bytes of text each time.

About 530 bytes a row in four columns of text, two indexes; 850,000 rows make some 450 MB.
Changes are deterministic too: what a benchmark stores depends on the code, never on the day.

Everything here runs in a process of its own (`python -m tests.benchmarks.database …`), so
that neither SQLite nor a million words stay in the memory of the process that measures.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import apsw

GENERATOR = 1
"""Goes up when the same call makes another database: a kept one is then not used again."""

FULL_ROWS = 850_000
QUICK_ROWS = 85_000
DAILY_ROWS = 113_000

_VOCABULARY = 5_000
_SHAPE = {"title": 6, "author": 3, "abstract": 40, "note": 12}
"""Columns and the words each text has."""
_BLOB_BYTES = 50_000_000


class Texts:
    """Random texts over one vocabulary, each column in its own distribution."""

    def __init__(self, seed: int) -> None:
        letters = random.Random(1)
        self._words = [
            "".join(letters.choices("abcdefghijklmnopqrstuvwxyz", k=letters.randint(3, 9)))
            for _ in range(_VOCABULARY)
        ]
        self.chance = random.Random(seed)

    def text(self, column: str) -> str:
        """Return a new text for a column."""
        return " ".join(self.chance.choices(self._words, k=_SHAPE[column]))

    def rows(self, count: int) -> Iterator[tuple[str, ...]]:
        """Yield whole rows, without their id."""
        for _ in range(count):
            yield tuple(self.text(column) for column in _SHAPE)


def build(path: Path, rows: int) -> None:
    """Create the database `item(id, title, author, abstract, note)`.

    The indexes are there before the rows, as a program's are, so their pages have the room
    that random insertion leaves. Indexes built last (`reindex`) have none, and each row
    inserted afterwards splits pages: a benchmark of its own.
    """
    connection = apsw.Connection(str(path))
    connection.execute("PRAGMA journal_mode=off; PRAGMA synchronous=off; PRAGMA cache_size=-262144")
    with connection:
        connection.execute(
            "CREATE TABLE item(id INTEGER PRIMARY KEY, title TEXT, author TEXT, abstract TEXT, "
            "note TEXT);"
            "CREATE INDEX item_title ON item(title); CREATE INDEX item_author ON item(author)"
        )
        _insert(connection, Texts(2), rows)
    connection.execute("PRAGMA journal_mode=delete").fetchall()
    connection.close()


def change_at_random(connection: apsw.Connection, seed: int) -> None:
    """Update 0.1 % of the rows, anywhere, one column each; insert 0.1 %."""
    texts = Texts(seed)
    count = _count(connection)
    with connection:
        for row_id in texts.chance.sample(range(1, count + 1), count // 1000):
            _update(connection, texts, row_id)
        _insert(connection, texts, count // 1000)


def change_skewed(connection: apsw.Connection, seed: int) -> None:
    """Change 1 % of the rows as programs do: mostly what is new.

    Of the hits 60 % update, 25 % insert and 15 % delete; 80 % of what is updated or deleted
    is among the newest 5 % of the rows.
    """
    texts = Texts(seed)
    chance = texts.chance
    count = _count(connection)
    gone: set[int] = set()
    with connection:
        for _ in range(count // 100):
            kind = chance.random()
            if kind >= 0.75:
                _insert(connection, texts, 1)
                continue
            row_id = 0
            while not row_id or row_id in gone:
                newest = chance.random() < 0.8
                row_id = chance.randint(count - count // 20 if newest else 1, count)
            if kind < 0.6:
                _update(connection, texts, row_id)
            else:
                gone.add(row_id)
                connection.execute("DELETE FROM item WHERE id = ?", (row_id,))


CHANGES: dict[str, Callable[[apsw.Connection, int], None]] = {
    "random": change_at_random,
    "skewed": change_skewed,
}


def change(path: Path, kind: str, seed: int, *, keep_wal: bool = False) -> None:
    """Make a set of changes; with `keep_wal` they stay in the `-wal`, as in a busy program."""
    connection = apsw.Connection(str(path))
    connection.execute("PRAGMA synchronous=off; PRAGMA cache_size=-65536")
    if keep_wal:
        connection.execute("PRAGMA wal_autocheckpoint=0").fetchall()
        connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
    CHANGES[kind](connection, seed)
    connection.close()


def reindex(path: Path) -> None:
    """Build the indexes anew: every page of theirs is full."""
    connection = apsw.Connection(str(path))
    connection.execute("PRAGMA journal_mode=off; PRAGMA synchronous=off; PRAGMA cache_size=-262144")
    connection.execute("REINDEX; VACUUM")
    connection.execute("PRAGMA journal_mode=delete").fetchall()
    connection.close()


def turn_to_wal(path: Path) -> None:
    """Put the database into WAL mode and close it: no `-wal` is left."""
    connection = apsw.Connection(str(path))
    connection.execute("PRAGMA journal_mode=wal").fetchall()
    connection.close()


def inflate(path: Path, size_bytes: int) -> None:
    """Make the database as large as that with rows of zeros.

    Their pages differ from each other (each names the next), so every one of them is
    stored, hashed and mapped as any other page; only their building is quick.
    """
    connection = apsw.Connection(str(path))
    connection.execute("PRAGMA journal_mode=off; PRAGMA synchronous=off")
    connection.execute("CREATE TABLE filler(x BLOB)")
    while path.stat().st_size < size_bytes:
        missing = size_bytes - path.stat().st_size
        blob = min(_BLOB_BYTES, max(missing, 4096))
        connection.execute("INSERT INTO filler VALUES(zeroblob(?))", (blob,))
    connection.execute("PRAGMA journal_mode=delete").fetchall()
    connection.close()


def hold_open(path: Path) -> None:
    """Keep the database open, as its program would, until stdin ends."""
    connection = apsw.Connection(str(path))
    connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    sys.stdout.write("open\n")
    sys.stdout.flush()
    sys.stdin.read()
    connection.close()


def _count(connection: apsw.Connection) -> int:
    row = connection.execute("SELECT max(id) FROM item").fetchone()
    return int(row[0]) if row else 0


def _insert(connection: apsw.Connection, texts: Texts, count: int) -> None:
    connection.executemany(
        "INSERT INTO item(title, author, abstract, note) VALUES(?, ?, ?, ?)", texts.rows(count)
    )


def _update(connection: apsw.Connection, texts: Texts, row_id: int) -> None:
    column = texts.chance.choice(list(_SHAPE))
    connection.execute(f"UPDATE item SET {column} = ? WHERE id = ?", (texts.text(column), row_id))


def _main(order: str, path: Path, *rest: str) -> None:
    if order == "build":
        build(path, int(rest[0]))
    elif order == "change":
        change(path, rest[0], int(rest[1]), keep_wal="keep-wal" in rest)
    elif order == "reindex":
        reindex(path)
    elif order == "turn-to-wal":
        turn_to_wal(path)
    elif order == "inflate":
        inflate(path, int(rest[0]))
    elif order == "hold-open":
        hold_open(path)
    else:
        raise SystemExit(f"unknown order: {order}")


if __name__ == "__main__":
    _main(sys.argv[1], Path(sys.argv[2]), *sys.argv[3:])
