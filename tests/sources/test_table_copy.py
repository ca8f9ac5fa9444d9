"""Single tables and chosen rows come back into the live database, in one transaction."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias
from urllib.parse import quote

import apsw
import pytest

from holdfast.core.errors import (
    CancelledError,
    NotFoundError,
    TargetHeldError,
    TargetRefusedError,
    UsageError,
)
from holdfast.core.progress import Advance
from holdfast.core.table_rows import TableChoice, TableResult
from holdfast.sources.table_copy import copy_tables
from tests.support.bank import build_bank, hostile_writer, judge
from tests.support.databases import (
    build_database,
    build_with_collation,
    build_with_function,
)
from tests.support.restoring import content_of, everything_in

Rows: TypeAlias = "list[tuple[apsw.SQLiteValue, ...]]"


@pytest.fixture(params=["delete", "wal"])
def both(request: pytest.FixtureRequest, tmp_path: Path) -> "Both":
    return Both(tmp_path, request.param)


class Both:
    """A live database and a backup of it, each made by SQL."""

    def __init__(self, folder: Path, journal_mode: str = "delete") -> None:
        self.target = folder / "live's?.db"
        self.backup = folder / "backup#1.db"
        self.journal_mode = journal_mode

    def make(self, sql: str, change: str = "") -> None:
        """Make the backup by `sql` and the live database by `sql`, then `change`."""
        for path, script in ((self.backup, sql), (self.target, sql + ";" + change)):
            connection = apsw.Connection(str(path))
            if path == self.target:
                connection.execute(f"PRAGMA journal_mode={self.journal_mode}").fetchall()
            connection.execute(script).fetchall()
            connection.close()

    @property
    def uri(self) -> str:
        return f"file:{quote(str(self.backup))}?mode=ro&immutable=1"

    def copy(self, *choices: TableChoice, accept_violations: bool = False) -> TableResult:
        results = copy_tables(
            self.target, self.uri, choices, accept_violations=accept_violations, timeout_s=5
        )
        assert len(results) == len(choices)
        return results[0]

    def rows(self, sql: str) -> Rows:
        return self._ask(self.target, sql)

    def backup_rows(self, sql: str) -> Rows:
        return self._ask(self.backup, sql)

    def _ask(self, path: Path, sql: str) -> Rows:
        connection = apsw.Connection(str(path))
        try:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            return connection.execute(sql).fetchall()
        finally:
            connection.close()

    def refuses(self, match: str, *choices: TableChoice) -> None:
        """Prove that it is refused with these words and changes nothing."""
        before = self.target.read_bytes()
        with pytest.raises(TargetRefusedError, match=match) as caught:
            self.copy(*choices)
        assert "not changed" in caught.value.message
        assert self.target.read_bytes() == before


PEOPLE = """
CREATE TABLE person(id INTEGER PRIMARY KEY, name TEXT, age);
CREATE INDEX person_name ON person(name);
INSERT INTO person VALUES(1, 'Ada', 36), (2, 'Bob', NULL), (5, 'Cyd', x'00ff'), (9, 'Dan', 1.5);
"""


def test_a_whole_table_takes_the_place_of_the_present_rows(both: Both) -> None:
    both.make(PEOPLE, "DELETE FROM person WHERE id < 5; INSERT INTO person VALUES(77, 'New', 0)")
    result = both.copy(TableChoice("PERSON"))
    assert result == TableResult("person", deleted=3, inserted=4)
    sql = "SELECT *, typeof(age) FROM person ORDER BY id"
    assert both.rows(sql) == both.backup_rows(sql)


def test_a_missing_table_is_created_with_its_indexes_and_triggers(both: Both) -> None:
    both.make(
        PEOPLE + "CREATE TABLE log(x);"
        "CREATE TRIGGER noted AFTER INSERT ON person BEGIN INSERT INTO log VALUES(new.id); END",
        "DROP TABLE person",
    )
    result = both.copy(TableChoice("person"))
    assert result == TableResult("person", deleted=0, inserted=4, created=True)
    sql = "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name"
    assert both.rows(sql) == both.backup_rows(sql)
    assert both.rows("SELECT * FROM person") == both.backup_rows("SELECT * FROM person")
    assert both.rows("SELECT * FROM log") == []  # it did not fire for what came back


def test_triggers_do_not_fire_and_are_named(both: Both) -> None:
    both.make(
        PEOPLE + "CREATE TABLE log(x);"
        "CREATE TRIGGER a AFTER INSERT ON person BEGIN INSERT INTO log VALUES('in'); END;"
        "CREATE TRIGGER \"b \n\" AFTER DELETE ON person BEGIN INSERT INTO log VALUES('out'); END;"
        "CREATE TRIGGER c BEFORE UPDATE ON person BEGIN SELECT RAISE(ABORT, 'never'); END",
        "UPDATE OR IGNORE log SET x = 1",
    )
    assert both.copy(TableChoice("person")).silenced_triggers == ("a", "b \n", "c")
    assert both.copy(TableChoice("person", "id = 1")).silenced_triggers == ("a", "b \n", "c")
    assert both.rows("SELECT * FROM log") == []


def test_chosen_rows_replace_those_with_their_key_and_are_added_otherwise(both: Both) -> None:
    both.make(PEOPLE, "DELETE FROM person WHERE id = 2; UPDATE person SET name = 'x', age = 0")
    result = both.copy(TableChoice("person", "id IN (1, 2) -- not 5"))
    assert result == TableResult("person", deleted=0, inserted=1, replaced=1)
    assert both.rows("SELECT * FROM person") == [
        (1, "Ada", 36),
        (2, "Bob", None),
        (5, "x", 0),
        (9, "x", 0),
    ]


def test_the_condition_sees_only_the_backup(both: Both) -> None:
    both.make(
        PEOPLE + "CREATE TABLE wanted(id); INSERT INTO wanted VALUES(1), (9)",
        "DELETE FROM person; DELETE FROM wanted; INSERT INTO wanted VALUES(2)",
    )
    both.copy(TableChoice("person", "id IN (SELECT id FROM wanted)"))
    assert both.rows("SELECT id FROM person") == [(1,), (9,)]


@pytest.mark.parametrize(
    "where",
    [
        "1); DELETE FROM person; SELECT (1",
        "1); SELECT 1 WHERE (1",
        "1); ATTACH 'x.db' AS x; --",
        "nonsense =",
        "no_such_column = 1",
        "id = 1) OR (",
        "load_extension('x')",
        "id IN (SELECT 1 FROM pragma_journal_mode('off'))",
        "id IN (SELECT cid FROM pragma_table_info('person'))",
        "",
    ],
)
def test_a_condition_is_only_a_condition(both: Both, where: str) -> None:
    both.make(PEOPLE, "DELETE FROM person WHERE id = 1")
    before = both.target.read_bytes()
    with pytest.raises(UsageError, match=r"is not a condition for rows: .* Nothing was changed"):
        both.copy(TableChoice("person", where))
    assert both.target.read_bytes() == before
    assert not Path("x.db").exists()


def test_without_rowid_and_keys_of_several_columns(both: Both) -> None:
    both.make(
        "CREATE TABLE part(a TEXT, b, c BLOB, PRIMARY KEY(b, a)) WITHOUT ROWID;"
        "INSERT INTO part VALUES('x', 1, x'01'), ('y', 1, NULL), ('x', 2.5, 'text'),"
        " ('x', x'02', 5)",
        "DELETE FROM part WHERE a = 'y'; UPDATE part SET c = 'changed'",
    )
    result = both.copy(TableChoice("part", "a = 'x' AND b < 3 OR a = 'y'"))
    assert (result.inserted, result.replaced) == (1, 2)
    sql = "SELECT *, typeof(b), typeof(c) FROM part ORDER BY 1, 2"
    expected = both.backup_rows(sql)
    assert [row for row in both.rows(sql) if row[1] != b"\2"] == [
        row for row in expected if row[1] != b"\2"
    ]
    assert both.rows("SELECT c FROM part WHERE b = x'02'") == [("changed",)]
    both.copy(TableChoice("part"))
    assert both.rows(sql) == expected


def test_text_keys_compare_by_their_own_order_and_keep_their_row_numbers(both: Both) -> None:
    both.make(
        "CREATE TABLE word(w TEXT COLLATE NOCASE PRIMARY KEY, n);"
        "INSERT INTO word(rowid, w, n) VALUES(10, 'Tree', 1), (20, 'leaf', 2), (30, 'Root', 3)",
        "UPDATE word SET w = 'TREE', n = 0 WHERE n = 1;"
        "DELETE FROM word WHERE n > 1; INSERT INTO word(rowid, w) VALUES(30, 'other')",
    )
    result = both.copy(TableChoice("word", "n < 9"))
    assert (result.inserted, result.replaced) == (2, 1)
    rows = both.rows("SELECT rowid, w, n FROM word ORDER BY rowid")
    assert rows[:3] == [(10, "Tree", 1), (20, "leaf", 2), (30, "other", None)]
    assert rows[3][1:] == ("Root", 3)  # its own number was taken
    both.copy(TableChoice("word"))
    assert both.rows("SELECT rowid, * FROM word") == both.backup_rows("SELECT rowid, * FROM word")


def test_a_key_may_have_another_order_than_its_column(both: Both) -> None:
    both.make(
        "CREATE TABLE word(w TEXT, n, PRIMARY KEY(w COLLATE NOCASE));"
        "INSERT INTO word VALUES('A', 1)",
        "UPDATE word SET w = 'a', n = 2",
    )
    assert both.copy(TableChoice("word", "true")).replaced == 1
    assert both.rows("SELECT * FROM word") == [("A", 1)]


def test_a_table_without_a_key_keeps_row_numbers_where_they_are_free(both: Both) -> None:
    both.make(
        "CREATE TABLE note(x, y);"
        "INSERT INTO note(rowid, x, y) VALUES(1, 'same', 1), (2, 'gone', 2), (3, 'moved', 3),"
        " (4, NULL, NULL), (7, 'far', 7)",
        "DELETE FROM note WHERE rowid IN (2, 7); UPDATE note SET x = 'other' WHERE rowid = 3",
    )
    result = both.copy(TableChoice("note", "true"))
    # 3 is taken by another row; what comes in its stead must not take 7, which is free.
    assert (result.inserted, result.replaced, result.already_there) == (3, 0, 2)
    rows = both.rows("SELECT rowid, x, y FROM note ORDER BY rowid")
    assert rows == [
        (1, "same", 1),
        (2, "gone", 2),
        (3, "other", 3),
        (4, None, None),
        (7, "far", 7),
        (8, "moved", 3),
    ]


def test_keys_with_null_are_no_keys(both: Both) -> None:
    both.make(
        "CREATE TABLE odd(k TEXT PRIMARY KEY, v); INSERT INTO odd VALUES(NULL, 1), (NULL, 2)",
        "DELETE FROM odd WHERE v = 2",
    )
    result = both.copy(TableChoice("odd", "k IS NULL"))
    assert (result.inserted, result.replaced, result.already_there) == (1, 0, 1)
    assert both.rows("SELECT * FROM odd") == [(None, 1), (None, 2)]


def test_autoincrement_goes_on_behind_the_highest_number_ever_given(both: Both) -> None:
    both.make(
        "CREATE TABLE t(id INTEGER PRIMARY KEY AUTOINCREMENT, x); CREATE TABLE u"
        "(id INTEGER PRIMARY KEY AUTOINCREMENT, x); INSERT INTO t VALUES(5, 1), (900, 2);"
        "INSERT INTO u VALUES(3, 1); DELETE FROM t WHERE id = 900",
        "UPDATE sqlite_sequence SET seq = 5 WHERE name = 't'; INSERT INTO u VALUES(70, 1);"
        "DELETE FROM u",
    )
    both.copy(TableChoice("t"), TableChoice("u"))
    sql = "SELECT name, seq FROM sqlite_sequence ORDER BY name"
    assert both.rows(sql) == [("t", 900), ("u", 70)]
    # The same where the table, and all memory of it, has gone.
    connection = apsw.Connection(str(both.target))
    connection.execute("DROP TABLE t")
    connection.close()
    both.copy(TableChoice("t"))
    assert both.rows(sql) == [("t", 900), ("u", 70)]


def test_autoincrement_is_remembered_for_a_table_without_rows(both: Both) -> None:
    both.make(
        "CREATE TABLE t(id INTEGER PRIMARY KEY AUTOINCREMENT); INSERT INTO t VALUES(900);"
        "DELETE FROM t",
        "DROP TABLE t",
    )
    both.copy(TableChoice("t"))
    assert both.rows("SELECT name, seq FROM sqlite_sequence") == [("t", 900)]


def test_generated_columns_are_computed_anew(both: Both) -> None:
    both.make(
        "CREATE TABLE g(a INTEGER PRIMARY KEY, b, c AS (b * 2) STORED, d AS (b + 1));"
        "CREATE INDEX g_d ON g(d); INSERT INTO g(a, b) VALUES(1, 10), (2, 20)",
        "DELETE FROM g; INSERT INTO g(a, b) VALUES(1, 5)",
    )
    result = both.copy(TableChoice("g", "a = 2"), TableChoice("g", "a = 1"))
    assert result == TableResult("g", deleted=0, inserted=1)
    both.copy(TableChoice("g"))
    assert both.rows("SELECT * FROM g") == [(1, 10, 20, 11), (2, 20, 40, 21)]


def test_columns_that_came_and_went_are_named(both: Both) -> None:
    both.make(
        PEOPLE,
        "ALTER TABLE person DROP COLUMN age; ALTER TABLE person ADD COLUMN mail DEFAULT 'none';"
        "UPDATE person SET mail = 'kept' WHERE id = 1; DELETE FROM person WHERE id = 2",
    )
    result = both.copy(TableChoice("person", "id < 5"))
    assert (result.not_restored, result.not_in_backup) == (("age",), ("mail",))
    assert both.rows("SELECT * FROM person WHERE id < 5") == [
        (1, "Ada", "kept"),
        (2, "Bob", "none"),
    ]
    result = both.copy(TableChoice("person"))
    assert (result.not_restored, result.not_in_backup) == (("age",), ("mail",))
    assert both.rows("SELECT * FROM person WHERE id < 5") == [
        (1, "Ada", "none"),
        (2, "Bob", "none"),
    ]


def test_another_primary_key_is_refused(both: Both) -> None:
    both.make(
        PEOPLE,
        "DROP TABLE person; CREATE TABLE person(id, name PRIMARY KEY, age)",
    )
    for choice in (TableChoice("person"), TableChoice("person", "id = 1")):
        both.refuses(r"has another primary key now \(name\) than in the backup \(id\)", choice)


def test_no_column_in_common_is_refused(both: Both) -> None:
    both.make("CREATE TABLE t(a)", "DROP TABLE t; CREATE TABLE t(b)")
    both.refuses("no column any more", TableChoice("t"))


def test_rows_that_do_not_fit_any_more_are_refused(both: Both) -> None:
    both.make(
        PEOPLE,
        "UPDATE person SET age = id; UPDATE person SET age = 36 WHERE id = 9;"
        "CREATE UNIQUE INDEX one ON person(age)",
    )
    both.refuses("do not fit .*UNIQUE", TableChoice("person", "id = 1"))


def test_names_are_data(both: Both) -> None:
    name, column = "quo\"te's\nand 🗄 --", 'col"umn; DROP'
    table, col = (text.replace('"', '""') for text in (name, column))
    both.make(
        f'CREATE TABLE "{table}"("{col}" PRIMARY KEY, "x\ny");'
        f'CREATE INDEX "i{table}" ON "{table}"("x\ny"); INSERT INTO "{table}" VALUES(1, 2), (3, 4)',
        f'DELETE FROM "{table}"',
    )
    assert both.copy(TableChoice(name, f'"{col}" = 3')).inserted == 1
    assert both.copy(TableChoice(name)).inserted == 2
    sql = f'SELECT * FROM "{table}"'
    assert both.rows(sql) == both.backup_rows(sql)


def test_columns_that_hide_the_row_number(both: Both) -> None:
    both.make(
        "CREATE TABLE t(rowid, oid); CREATE TABLE u(rowid, oid, _rowid_);"
        "INSERT INTO t(_rowid_, rowid, oid) VALUES(8, 1, 2); INSERT INTO u VALUES(1, 2, 3)",
        "DELETE FROM t; DELETE FROM u",
    )
    both.copy(TableChoice("t", "oid = 2"))
    assert both.rows("SELECT _rowid_, * FROM t") == [(8, 1, 2)]
    both.refuses("cannot be told apart", TableChoice("u", "oid = 2"))
    both.copy(TableChoice("u"))
    assert both.rows("SELECT * FROM u") == [(1, 2, 3)]


def test_text_that_is_not_text_travels_unchanged(both: Both) -> None:
    both.make(
        "CREATE TABLE t(id INTEGER PRIMARY KEY, x);"
        "INSERT INTO t VALUES(1, CAST(x'ff80' AS TEXT)), (2, 'a' || char(0) || 'b')",
        "DELETE FROM t",
    )
    both.copy(TableChoice("t", "id > 0"))
    sql = "SELECT id, typeof(x), hex(x) FROM t"
    assert both.rows(sql) == both.backup_rows(sql)


@pytest.mark.parametrize(
    ("sql", "name", "match"),
    [
        ("CREATE VIRTUAL TABLE v USING fts5(a)", "v", "Table v is a virtual table"),
        ("CREATE VIRTUAL TABLE v USING fts5(a)", "v_content", "part of a virtual table"),
        ("CREATE VIRTUAL TABLE v USING rtree(id, a, b)", "v_node", "part of a virtual table"),
        ("CREATE VIEW v AS SELECT 1", "v", "Table v is a view"),
        ("CREATE TABLE t(a INTEGER PRIMARY KEY AUTOINCREMENT)", "sqlite_sequence", "own table"),
    ],
)
def test_what_is_no_ordinary_table_is_refused(both: Both, sql: str, name: str, match: str) -> None:
    both.make(sql)
    both.refuses(match, TableChoice(name))


def test_a_table_the_backup_does_not_have(both: Both) -> None:
    both.make(PEOPLE, "CREATE TABLE later(x)")
    with pytest.raises(NotFoundError, match="no table later"):
        both.copy(TableChoice("later"))


def test_rows_of_a_table_that_has_gone_are_refused(both: Both) -> None:
    both.make(PEOPLE, "DROP TABLE person")
    both.refuses("not there any more", TableChoice("person", "id = 1"))


def test_a_name_that_is_taken_by_something_else_is_refused(both: Both) -> None:
    both.make(PEOPLE, "DROP TABLE person; CREATE VIEW person AS SELECT 1")
    both.refuses("Table person is a view", TableChoice("person"))
    both.target.unlink()
    both.backup.unlink()
    both.make(PEOPLE, "DROP TABLE person; CREATE TABLE a(b); CREATE INDEX person_name ON a(b)")
    both.refuses("cannot be created as it was .*person_name", TableChoice("person"))


@pytest.mark.parametrize("gone", [False, True])
@pytest.mark.parametrize(
    ("build", "match"),
    [(build_with_collation, "own rule unicase"), (build_with_function, r"myfn")],
)
def test_indexes_that_need_the_program_are_not_written(
    tmp_path: Path, build: Callable[[Path], Path], match: str, gone: bool
) -> None:
    both = Both(tmp_path)
    build(both.backup)
    if gone:
        build_database(both.target)
    else:
        build(both.target)
    both.refuses(match, TableChoice("note"))
    if not gone:
        both.refuses(match, TableChoice("note", "id = 1"))


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TABLE t(a TEXT COLLATE own, b); CREATE INDEX i ON t(b) WHERE a > 'm'",
        "CREATE TABLE t(a TEXT COLLATE own, b); CREATE INDEX i ON t(a > 'm')",
        "CREATE TABLE t(a TEXT COLLATE \"own\", b, CHECK (a > ''))",
        "CREATE TABLE t(a TEXT COLLATE own PRIMARY KEY)",
        "CREATE TABLE t(a TEXT, b); CREATE INDEX i ON t(a COLLATE [own])",
    ],
)
def test_a_rule_of_the_program_is_found_wherever_it_hides(tmp_path: Path, sql: str) -> None:
    both = Both(tmp_path)
    for path in (both.backup, both.target):
        connection = apsw.Connection(str(path))
        connection.create_collation("own", lambda one, other: (one > other) - (one < other))
        connection.execute(sql)
        connection.close()
    both.refuses("own rule own", TableChoice("t"))


def test_a_column_of_the_programs_order_without_an_index_is_fine(tmp_path: Path) -> None:
    both = Both(tmp_path)
    for path, rows in ((both.backup, "(1, 'Ä'), (2, 'B')"), (both.target, "(2, 'B')")):
        connection = apsw.Connection(str(path))
        connection.create_collation("own", lambda one, other: (one > other) - (one < other))
        connection.execute(
            f"CREATE TABLE t(id INTEGER PRIMARY KEY, a TEXT COLLATE own);INSERT INTO t VALUES{rows}"
        )
        connection.close()
    assert both.copy(TableChoice("t", "a = 'ä'")).inserted == 1


def test_another_encoding_is_refused(tmp_path: Path) -> None:
    both = Both(tmp_path)
    build_database(both.backup, encoding="UTF-16le")
    build_database(both.target)
    both.refuses("another encoding", TableChoice("thing"))


FAMILY = """
CREATE TABLE parent(id INTEGER PRIMARY KEY, x);
CREATE TABLE child(id INTEGER PRIMARY KEY, of REFERENCES parent ON DELETE CASCADE);
INSERT INTO parent VALUES(1, 'a'), (2, 'b'); INSERT INTO child VALUES(1, 1), (2, 2), (3, 99);
"""


def test_references_are_kept_whole(both: Both) -> None:
    both.make(FAMILY, "INSERT INTO parent VALUES(3, 'c'); INSERT INTO child VALUES(4, 3)")
    # The rows of parent that the backup lacks are still referred to.
    both.refuses("1 row of child would refer to rows of parent", TableChoice("parent"))
    assert len(both.rows("SELECT * FROM child")) == 4  # and no cascade has run
    accepted = both.copy(TableChoice("parent"), accept_violations=True)
    assert accepted.new_violations == 1
    assert both.rows("SELECT id FROM parent") == [(1,), (2,)]
    assert len(both.rows("SELECT * FROM child")) == 4


def test_references_that_were_broken_before_do_not_count(both: Both) -> None:
    both.make(FAMILY, "DELETE FROM child WHERE id < 3")
    assert both.copy(TableChoice("child", "id < 3")).inserted == 2
    both.copy(TableChoice("child"))
    assert len(both.rows("SELECT * FROM child")) == 3


def test_a_row_whose_parent_is_gone_needs_it_brought_along(both: Both) -> None:
    both.make(FAMILY, "DELETE FROM child WHERE id < 3; DELETE FROM parent WHERE id = 2")
    both.refuses("1 row of child", TableChoice("child", "id = 2"))
    results = copy_tables(
        both.target,
        both.uri,
        [TableChoice("child", "id = 2"), TableChoice("parent", "id = 2")],
        timeout_s=5,
    )
    assert [result.new_violations for result in results] == [0, 0]
    assert both.rows("SELECT id FROM child") == [(2,), (3,)]


def test_a_table_that_comes_back_heals_or_breaks_references(both: Both) -> None:
    both.make(FAMILY, "DROP TABLE child")
    both.refuses("1 row of child would refer", TableChoice("child"))
    assert both.copy(TableChoice("child"), accept_violations=True).new_violations == 1


def test_one_refusal_undoes_all(both: Both) -> None:
    both.make(
        PEOPLE + FAMILY, "DELETE FROM person; DELETE FROM child; DELETE FROM parent WHERE id = 1"
    )
    both.refuses(
        "rows of child", TableChoice("person"), TableChoice("child"), TableChoice("parent", "id=2")
    )
    assert both.rows("SELECT * FROM person") == []


@pytest.mark.parametrize("journal_mode", ["delete", "wal"])
def test_a_locked_target_is_named_and_unchanged(tmp_path: Path, journal_mode: str) -> None:
    target = build_bank(tmp_path / "bank.db", journal_mode=journal_mode)
    backup = build_bank(tmp_path / "backup.db")
    uri = f"file:{backup}?mode=ro&immutable=1"
    choices = [TableChoice("account"), TableChoice("transfer")]
    with hostile_writer(target, journal_mode=journal_mode, calm=True) as writer:
        writer.hold("reserved")
        with pytest.raises(TargetHeldError, match=rf"bank\.py \(pid {writer.pid}\)"):
            copy_tables(target, uri, choices, timeout_s=0)
        writer.go()
        writer.wait_for_commits(10)
        writer.pause()
        if journal_mode == "delete":  # a reader keeps us from committing, not from writing
            writer.ask("execute BEGIN")
            newest = writer.last_transfer()
            with pytest.raises(TargetHeldError, match=rf"pid {writer.pid}"):
                copy_tables(target, uri, choices, timeout_s=0)
            assert writer.last_transfer() == newest
            writer.ask("execute COMMIT")
        writer.go()
        results = copy_tables(target, uri, choices, timeout_s=60)
        assert results[0].inserted == 400
        writer.wait_for_commits(10)
        writer.pause()
        assert judge(target, live=True).right
    assert judge(target, live=True).right


def test_a_cancel_undoes_everything(tmp_path: Path) -> None:
    target = build_database(tmp_path / "main.db", rows=10)
    backup = build_database(tmp_path / "backup.db", rows=3000)
    before = content_of(target)

    class Stop:
        left = 2

        def advance(self, report: Advance) -> None:
            self.left -= 1
            if self.left == 0:
                raise CancelledError

    with pytest.raises(CancelledError):
        copy_tables(
            target,
            f"file:{backup}?mode=ro&immutable=1",
            [TableChoice("thing"), TableChoice("part")],
            progress=Stop(),
        )
    assert content_of(target) == before


def test_the_backup_is_never_written(both: Both) -> None:
    both.make(PEOPLE, "DELETE FROM person")
    before = both.backup.read_bytes()
    both.copy(TableChoice("person"), TableChoice("person", "id = 1"))
    assert both.backup.read_bytes() == before
    assert len(everything_in(both.backup.parent)) == 2
