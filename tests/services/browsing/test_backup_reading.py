"""A backup kept open: pages of any table, statements that only read, files of values."""

from __future__ import annotations

import csv
import shutil
import subprocess
from pathlib import Path

import apsw
import pytest

from holdfast.core.errors import CancelledError, NotFoundError, StagingError, UsageError
from holdfast.core.progress import Advance
from holdfast.core.shown_rows import LongValue, RowsWanted
from holdfast.services.browsing.backup_reading import BackupReading
from holdfast.services.browsing.row_export import export_rows
from holdfast.services.browsing.table_pages import MARK_ROWS
from tests.support.protected import Protected, protect

ROWS = 25_003


@pytest.fixture
def library(home: Path, tmp_path: Path) -> Protected:
    """A protected database with every kind of table and value, backed up once."""
    source = tmp_path / "library.db"
    connection = apsw.Connection(str(source))
    connection.execute(
        "PRAGMA synchronous=off; BEGIN;"
        "CREATE TABLE book(id INTEGER PRIMARY KEY, title TEXT, price REAL, cover BLOB);"
        "CREATE TABLE tag(name TEXT PRIMARY KEY, n) WITHOUT ROWID;"
        "CREATE VIEW dear AS SELECT title, price FROM book WHERE price > 100;"
        "CREATE TABLE odd(a, b, c); CREATE TABLE empty(x)"
    )
    # Every third number is missing, so a place is not a number.
    connection.executemany(
        "INSERT INTO book VALUES(?, ?, ?, ?)",
        ((n * 3, f"Title, {n}", n / 8, bytes([n % 256]) * 5) for n in range(ROWS)),
    )
    connection.executemany("INSERT INTO tag VALUES(?, ?)", ((f"tag {n:03}", n) for n in range(300)))
    connection.execute(
        "INSERT INTO odd VALUES(NULL, CAST(x'ff4142' AS TEXT), zeroblob(9000000)),"
        " ('quote \" and\nline', 1e300, 9007199254740993), (printf('%.9000c', 'é'), '', x'')"
    )
    connection.execute("COMMIT")
    connection.close()
    made = protect(home, source, tmp_path / "vault", "library")
    made.backups.create_backup()
    return made


@pytest.fixture
def reading(library: Protected) -> BackupReading:
    return BackupReading(library.profile, "latest")


def test_tables_are_listed_with_their_columns_and_counted_one_by_one(
    reading: BackupReading,
) -> None:
    tables = {table.name: table for table in reading.tables()}
    assert list(tables) == ["book", "dear", "empty", "odd", "tag"]
    assert tables["dear"].kind == "view"
    assert [(c.name, c.in_key) for c in tables["book"].columns][:2] == [
        ("id", True),
        ("title", False),
    ]
    counts = {name: reading.count(name) for name in tables}
    assert counts == {"book": ROWS, "dear": ROWS - 801, "empty": 0, "odd": 3, "tag": 300}
    reading.close()


@pytest.mark.parametrize("search", ["", "title, 12"])
@pytest.mark.parametrize("table", ["book", "tag", "dear"])
def test_any_page_is_that_of_the_whole_table_before_and_after_counting(
    library: Protected, reading: BackupReading, table: str, search: str
) -> None:
    with apsw.Connection(str(library.source)) as connection:
        where = f" WHERE title LIKE '%{search}%'" if search and table != "tag" else ""
        where = " WHERE 0" if search and table == "tag" else where
        whole = connection.execute(f"SELECT * FROM {table}{where}").fetchall()
    connection.close()
    pages = reading.pages(table, search)
    places = [0, 199, MARK_ROWS - 5, MARK_ROWS, 2 * MARK_ROWS + 77, len(whole) - 3, len(whole)]
    for counted in (False, True):
        while counted and not pages.walk():
            assert pages.rows % MARK_ROWS == 0
        for place in (place for place in places if place >= 0):
            assert list(pages.page(place, 10)) == whole[place : place + 10]
    assert pages.rows == len(whole)
    reading.close()


def test_long_values_are_not_fetched_and_text_that_is_none_is_shown(
    reading: BackupReading,
) -> None:
    first, second, third = reading.pages("odd").page(0, 10)
    assert first[:2] == (None, "\N{REPLACEMENT CHARACTER}AB")
    assert first[2] == LongValue(9_000_000, b"")
    assert second == ('quote " and\nline', 1e300, 9007199254740993)
    assert isinstance(third[0], LongValue)
    assert (third[0].size_bytes, third[0].begins) == (18_000, "é" * 256)
    assert third[1:] == ("", b"")
    assert reading.pages("odd").cell(2, 0) == "é" * 9000
    assert reading.pages("odd").cell(0, 2) == bytes(9_000_000)
    reading.close()


@pytest.mark.parametrize(
    ("sql", "words"),
    [
        ("UPDATE book SET title = ''", "never changed"),
        ("DROP TABLE book", "never changed"),
        ("ATTACH '/tmp/other.db' AS other", "never changed"),
        ("VACUUM INTO '/tmp/copy-of-a-backup.db'", "never changed"),
        ("CREATE TEMP TABLE mine(x)", "never changed"),
        ("PRAGMA writable_schema = 1", "never changed"),
        ("PRAGMA user_version = 9", "never changed"),
        ("PRAGMA query_only = 0", "never changed"),
        ("BEGIN", "never changed"),
        ("SELECT load_extension('x')", "nothing else"),
        ("SELECT 1; DELETE FROM book", "never changed"),
        ("SELECT 1; SELECT 2", "one at a time"),
        ("SELCT 1", "near “SELCT”"),
        ("SELECT * FROM books", "no table “books”"),
        ("SELECT titel FROM book", "no column “titel”"),
        ("SELECT (1", "not finished"),
        ("  ", "no statement yet"),
        ("SELECT b FROM odd", "not valid text"),
    ],
)
def test_a_statement_that_is_wrong_or_writes_is_answered_in_plain_words(
    library: Protected, reading: BackupReading, sql: str, words: str
) -> None:
    before = library.source.read_bytes()
    with pytest.raises(UsageError, match=words):
        reading.run(sql)
    assert reading.run("SELECT count(*) AS n FROM book").rows == ((ROWS,),)
    assert library.source.read_bytes() == before
    assert not Path("/tmp/copy-of-a-backup.db").exists()
    reading.close()


def test_a_statement_gives_its_columns_also_without_rows_and_stops_at_the_limit(
    reading: BackupReading,
) -> None:
    none = reading.run("SELECT id AS number, title FROM book WHERE 0")
    assert (none.columns, none.rows, none.more) == (("number", "title"), (), False)
    some = reading.run("WITH b AS (SELECT id FROM book) SELECT * FROM b", limit=7)
    assert (len(some.rows), some.more) == (7, True)
    assert reading.run("PRAGMA table_info(tag)").columns[1] == "name"
    assert reading.run("EXPLAIN QUERY PLAN SELECT * FROM tag").rows
    reading.close()


def test_a_statement_that_is_interrupted_says_so(
    reading: BackupReading,
) -> None:
    def stop_me(*_: apsw.SQLiteValue) -> None:
        reading.stop()

    reading._asked.create_scalar_function("stop_me", stop_me, 0)
    with pytest.raises(CancelledError):
        reading.run("SELECT count(*) FROM book a, book b, book c WHERE stop_me() IS NULL")
    with pytest.raises(CancelledError):
        reading.run("SELECT 1")
    reading.go_on()
    reading.stop()  # between two statements, where an interrupt alone would be lost
    with pytest.raises(CancelledError):
        reading.count("book")
    reading.go_on()
    assert reading.run("SELECT 1").rows == ((1,),)
    reading.close()


def test_an_unknown_table_is_named(reading: BackupReading) -> None:
    with pytest.raises(NotFoundError, match="no table “nothing”"):
        reading.pages("nothing")
    reading.close()


@pytest.mark.parametrize("search", ["", "12"])
def test_an_exported_table_is_what_sqlite_itself_writes(
    library: Protected, tmp_path: Path, search: str
) -> None:
    if shutil.which("sqlite3") is None:
        pytest.skip("the sqlite3 program is not installed")
    where = "WHERE id LIKE '%12%' OR title LIKE '%12%' OR price LIKE '%12%'" if search else ""
    told = subprocess.run(
        ["sqlite3", "-csv", "-header", str(library.source)],
        input=f"SELECT id, title, price, lower(hex(cover)) AS cover FROM book {where} ORDER BY id",
        capture_output=True,
        check=True,
        encoding="utf-8",
    ).stdout
    file = tmp_path / "out.csv"
    done = export_rows(library.profile, "latest", RowsWanted("book", search), file)
    with file.open(newline="", encoding="utf-8") as text:
        ours = list(csv.reader(text))
    theirs = list(csv.reader(told.splitlines(keepends=True)))
    assert ours == theirs
    assert (done.file, done.rows) == (file, len(ours) - 1)


def test_an_export_that_is_stopped_or_refused_leaves_what_was_there(
    library: Protected, tmp_path: Path
) -> None:
    file = tmp_path / "folder" / "out.csv"
    with pytest.raises(StagingError, match="could not be written"):
        export_rows(library.profile, "latest", RowsWanted("book"), file)
    file.parent.mkdir()
    file.write_text("mine")

    class Stop:
        def advance(self, report: Advance) -> None:
            raise CancelledError

    with pytest.raises(CancelledError):
        export_rows(library.profile, "latest", RowsWanted("book"), file, progress=Stop())
    assert [(each.name, each.read_text()) for each in file.parent.iterdir()] == [
        ("out.csv", "mine")
    ]
    export_rows(library.profile, "latest", RowsWanted(sql="SELECT a, b FROM odd LIMIT 0"), file)
    assert file.read_bytes() == b"a,b\r\n"
