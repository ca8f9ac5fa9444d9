"""Five databases as five programs keep them: their tables, page sizes, journals and locks.

The schemas are shortened; what matters to a backup is as in the program: Anki's collation
that only it knows and its exclusive lock, Firefox's pages of 32 KiB, Calibre's triggers and
functions, GnuCash's rollback journal, Zotero's full-text table and write-ahead log.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import apsw

_ZOTERO = """
    PRAGMA journal_mode=wal;
    CREATE TABLE items(itemID INTEGER PRIMARY KEY, itemTypeID INT NOT NULL, dateAdded TEXT);
    CREATE TABLE itemDataValues(valueID INTEGER PRIMARY KEY, value UNIQUE);
    CREATE TABLE itemData(itemID INT REFERENCES items(itemID), fieldID INT, valueID INT,
                          PRIMARY KEY(itemID, fieldID));
    CREATE VIRTUAL TABLE fulltext USING fts5(content);
"""
_ANKI = """
    PRAGMA journal_mode=delete;
    CREATE TABLE col(id INTEGER PRIMARY KEY, crt INT, mod INT, conf TEXT);
    CREATE TABLE notes(id INTEGER PRIMARY KEY, guid TEXT, mid INT, flds TEXT, sfld TEXT);
    CREATE TABLE cards(id INTEGER PRIMARY KEY, nid INT, did INT, due INT);
    CREATE TABLE decks(id INTEGER PRIMARY KEY, name TEXT NOT NULL COLLATE unicase);
    CREATE UNIQUE INDEX idx_decks_name ON decks(name);
    CREATE INDEX ix_cards_nid ON cards(nid);
"""
_FIREFOX = """
    PRAGMA page_size=32768;
    PRAGMA journal_mode=wal;
    CREATE TABLE moz_places(id INTEGER PRIMARY KEY, url LONGVARCHAR, title LONGVARCHAR,
                            visit_count INTEGER DEFAULT 0, frecency INTEGER DEFAULT -1);
    CREATE TABLE moz_historyvisits(id INTEGER PRIMARY KEY, place_id INTEGER, visit_date INTEGER);
    CREATE INDEX moz_places_frecencyindex ON moz_places(frecency);
"""
_GNUCASH = """
    PRAGMA journal_mode=delete;
    CREATE TABLE accounts(guid TEXT(32) PRIMARY KEY NOT NULL, name TEXT(2048), parent TEXT(32));
    CREATE TABLE transactions(guid TEXT(32) PRIMARY KEY NOT NULL, post_date TEXT, description TEXT);
    CREATE TABLE splits(guid TEXT(32) PRIMARY KEY NOT NULL, tx_guid TEXT(32), value_num BIGINT);
    CREATE INDEX tx_post_date_index ON transactions(post_date);
"""
_CALIBRE = """
    PRAGMA journal_mode=delete;
    CREATE TABLE books(id INTEGER PRIMARY KEY, title TEXT COLLATE NOCASE, sort TEXT, path TEXT);
    CREATE TABLE data(id INTEGER PRIMARY KEY, book INTEGER, format TEXT, cover BLOB);
    CREATE TRIGGER books_insert AFTER INSERT ON books
        BEGIN UPDATE books SET sort = lower(new.title) WHERE id = new.id; END;
"""


@dataclass(frozen=True)
class Program:
    """One program and its database."""

    name: str
    path: Path
    schema: str
    work: Callable[[apsw.Connection, random.Random], None]
    exclusive: bool = False
    """It keeps everybody out while it runs."""

    def open(self) -> apsw.Connection:
        """Open the database as the program does."""
        connection = apsw.Connection(str(self.path))
        connection.create_collation("unicase", _unicase)
        if self.exclusive:
            connection.execute("PRAGMA locking_mode=exclusive")
        return connection

    def a_day_of_work(self, seed: int) -> None:
        """Start the program, let a person work with it for a day, and close it."""
        connection = self.open()
        try:
            self._work(connection, seed)
        finally:
            connection.close()

    @contextmanager
    def in_use(self, seed: int) -> Iterator[None]:
        """Let the program be open, some work done, while the block runs."""
        connection = self.open()
        try:
            self._work(connection, seed)
            yield
        finally:
            connection.close()

    def _work(self, connection: apsw.Connection, seed: int) -> None:
        connection.execute("BEGIN IMMEDIATE")
        self.work(connection, random.Random(seed))
        connection.execute("COMMIT")


def five_programs(folder: Path) -> tuple[Program, ...]:
    """Make five databases with some content and return their programs."""
    programs = (
        Program("zotero", folder / "zotero.sqlite", _ZOTERO, _read_papers),
        Program("anki", folder / "collection.anki2", _ANKI, _learn, exclusive=True),
        Program("firefox", folder / "places.sqlite", _FIREFOX, _browse),
        Program("gnucash", folder / "family.gnucash", _GNUCASH, _keep_accounts),
        Program("calibre", folder / "metadata.db", _CALIBRE, _collect_books),
    )
    for number, program in enumerate(programs):
        connection = program.open()
        connection.execute(program.schema).fetchall()
        connection.close()
        for day in range(3):
            program.a_day_of_work(1_000_000 * (number + 1) + day)
    return programs


def _read_papers(db: apsw.Connection, chance: random.Random) -> None:
    for _ in range(20):
        title = f"On kelp {chance.getrandbits(64):x}"
        db.execute("INSERT INTO items(itemTypeID, dateAdded) VALUES(2, datetime('now'))")
        item = db.last_insert_rowid()
        db.execute("INSERT INTO itemDataValues(value) VALUES(?)", (title,))
        db.execute("INSERT INTO itemData VALUES(?, 1, ?)", (item, db.last_insert_rowid()))
        db.execute("INSERT INTO fulltext VALUES(?)", (title * chance.randint(5, 40),))


def _learn(db: apsw.Connection, chance: random.Random) -> None:
    db.execute("INSERT INTO decks(name) VALUES(?)", (f"Deck {chance.getrandbits(40):x}",))
    for _ in range(20):
        fields = f"question\x1f{chance.getrandbits(200):x}"
        db.execute("INSERT INTO notes(guid, mid, flds, sfld) VALUES(?, 1, ?, 'q')", ("g", fields))
        db.execute("INSERT INTO cards(nid, did, due) VALUES(last_insert_rowid(), 1, 5)")
    db.execute("UPDATE cards SET due = due + 1 WHERE id % 7 = ?", (chance.randrange(7),))


def _browse(db: apsw.Connection, chance: random.Random) -> None:
    for _ in range(40):
        url = f"https://example.org/{chance.getrandbits(80):x}"
        db.execute("INSERT INTO moz_places(url, title) VALUES(?, 'A page')", (url,))
        db.execute("INSERT INTO moz_historyvisits(place_id) VALUES(last_insert_rowid())")
    db.execute("UPDATE moz_places SET frecency = frecency + 1 WHERE id % 11 = 3")


def _keep_accounts(db: apsw.Connection, chance: random.Random) -> None:
    for _ in range(15):
        guid = f"{chance.getrandbits(128):032x}"
        value = chance.randint(-50000, 50000)
        db.execute("INSERT INTO transactions VALUES(?, '2027-01-01', 'groceries')", (guid,))
        for half, amount in (("a", value), ("b", -value)):
            split = half + guid[1:]
            db.execute("INSERT INTO splits VALUES(?, ?, ?)", (split, guid, amount))


def _collect_books(db: apsw.Connection, chance: random.Random) -> None:
    for _ in range(3):
        db.execute("INSERT INTO books(title, path) VALUES(?, 'x')", (f"Book {chance.random()}",))
        cover = chance.randbytes(9000)
        db.execute("INSERT INTO data(book, format, cover) VALUES(1, 'EPUB', ?)", (cover,))


def _unicase(one: str, other: str) -> int:
    a, b = one.casefold(), other.casefold()
    return (a > b) - (a < b)
