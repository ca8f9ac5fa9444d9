"""What changed between two states is told row by row, and told right."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import apsw
import pytest

from holdfast.core.differences import RowChange, SchemaChange, TableDiff
from holdfast.core.errors import CancelledError
from holdfast.core.progress import Advance
from holdfast.sources.row_diff import (
    NO_KEY,
    NO_MODULE,
    NULL_KEY,
    OTHER_KEY,
    TIME_UP,
    Comparison,
    compare,
)
from tests.support.databases import build_with_collation, build_with_function, build_with_tokenizer


class Two:
    """Two states of a database, each made by SQL, and one connection that sees both."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.connections: list[apsw.Connection] = []

    def run(self, name: str, sql: str) -> None:
        connection = apsw.Connection(str(self.folder / name))
        connection.execute(sql).fetchall()
        connection.close()

    def both(self, sql: str, change: str) -> "Two":
        """Make both states by `sql`, and then the newer one by `change`."""
        self.run("old.db", sql)
        self.run("new.db", f"{sql}; {change}")
        return self

    def open(self) -> apsw.Connection:
        connection = apsw.Connection(str(self.folder / "old.db"))
        connection.execute("ATTACH ? AS 'the new \"one'", (str(self.folder / "new.db"),))
        self.connections.append(connection)
        return connection

    def compare(self, limit_rows: int = 0) -> Comparison:
        return compare(self.open(), "main", 'the new "one', limit_rows=limit_rows)

    def counts(self, table: str) -> tuple[int | None, int | None, int | None]:
        diff = self.table(table)
        return diff.added, diff.removed, diff.changed

    def table(self, name: str, limit_rows: int = 0) -> TableDiff:
        (diff,) = [diff for diff in self.compare(limit_rows).tables if diff.name == name]
        return diff


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    states = Two(tmp_path)
    yield states
    for connection in states.connections:
        connection.close()


PEOPLE = """
CREATE TABLE person(id INTEGER PRIMARY KEY, name TEXT, age);
INSERT INTO person VALUES(1, 'Ada', 36), (2, 'Bob', NULL), (5, 'Cyd', x'00ff'), (9, 'Dan', 1.5);
"""
CHANGED = """
INSERT INTO person VALUES(6, 'Eve', 1), (7, 'Flo', 2);
DELETE FROM person WHERE id = 9;
UPDATE person SET age = 37 WHERE id = 1;
UPDATE person SET name = 'Bo' WHERE id = 2;
UPDATE person SET age = age WHERE id = 5;
"""


def test_rows_are_paired_by_primary_key(two: Two) -> None:
    diff = two.both(PEOPLE, CHANGED).table("person", limit_rows=9)
    assert diff == TableDiff(
        name="person",
        old_rows=4,
        new_rows=5,
        added=2,
        removed=1,
        changed=2,
        key=("id",),
        columns=("id", "name", "age"),
        samples=(
            RowChange(None, (6, "Eve", 1)),
            RowChange(None, (7, "Flo", 2)),
            RowChange((9, "Dan", 1.5), None),
            RowChange((1, "Ada", 36), (1, "Ada", 37)),
            RowChange((2, "Bob", None), (2, "Bo", None)),
        ),
    )
    assert diff.differs


def test_equal_states(two: Two) -> None:
    comparison = two.both(PEOPLE, "").compare(limit_rows=5)
    assert comparison.schema == ()
    assert [diff.differs for diff in comparison.tables] == [False]
    assert comparison.tables[0].samples == ()


def test_samples_are_limited_for_each_kind(two: Two) -> None:
    diff = two.both(PEOPLE, CHANGED).table("person", limit_rows=1)
    assert len(diff.samples) == 3
    assert two.table("person").samples == ()


def test_null_is_a_value_like_others(two: Two) -> None:
    two.both(
        PEOPLE, "UPDATE person SET age = 0 WHERE id = 2; UPDATE person SET age = NULL WHERE id = 1"
    )
    assert two.counts("person") == (0, 0, 2)


def test_values_count_with_their_type(two: Two) -> None:
    """1, 1.0, '1' and x'31' are four values, where SQLite's = calls some of them equal."""
    two.both(
        "CREATE TABLE t(id INTEGER PRIMARY KEY, any, txt TEXT COLLATE NOCASE, num INTEGER);"
        "INSERT INTO t VALUES(1, 1, 'a', 1), (2, 1, 'a', 1), (3, 1, 'a', 1), (4, 1, 'a', 1)",
        "UPDATE t SET any = 1.0 WHERE id = 1; UPDATE t SET any = '1' WHERE id = 2;"
        "UPDATE t SET txt = 'A' WHERE id = 3; UPDATE t SET num = '1' WHERE id = 4",
    )
    assert two.counts("t") == (0, 0, 3)  # the last one SQLite stores as the number 1 again


def test_a_column_whose_type_has_changed(two: Two) -> None:
    two.run(
        "old.db", "CREATE TABLE t(id INTEGER PRIMARY KEY, a INTEGER); INSERT INTO t VALUES(1, 5)"
    )
    two.run("new.db", "CREATE TABLE t(id INTEGER PRIMARY KEY, a TEXT); INSERT INTO t VALUES(1, 5)")
    comparison = two.compare()
    assert comparison.tables[0].changed == 1
    assert comparison.schema == (SchemaChange("changed", "column", "a", "t"),)


def test_keys_of_several_columns_without_rowid(two: Two) -> None:
    two.both(
        "CREATE TABLE part(a TEXT, b, c, PRIMARY KEY(b, a)) WITHOUT ROWID;"
        "INSERT INTO part VALUES('x', 1, 1), ('y', 1, 1), ('x', 2, 1)",
        "DELETE FROM part WHERE a = 'y'; UPDATE part SET c = 2 WHERE b = 2;"
        "INSERT INTO part VALUES('z', 1, 1)",
    )
    diff = two.table("part", limit_rows=3)
    assert (diff.added, diff.removed, diff.changed) == (1, 1, 1)
    assert diff.key == ("b", "a")


def test_text_keys_are_paired_by_their_own_order(two: Two) -> None:
    two.both(
        "CREATE TABLE word(w TEXT COLLATE NOCASE PRIMARY KEY NOT NULL, n);"
        "INSERT INTO word VALUES('Tree', 1), ('leaf', 1)",
        "UPDATE word SET w = 'TREE' WHERE w = 'tree'",
    )
    assert two.counts("word") == (0, 0, 1)


def test_without_a_key_duplicates_count(two: Two) -> None:
    """EXCEPT both ways would find nothing here."""
    two.both(
        "CREATE TABLE log(x, y);"
        "INSERT INTO log VALUES('a', 1), ('a', 1), ('a', 1), ('b', NULL), ('c', 1)",
        "DELETE FROM log WHERE rowid = 2; INSERT INTO log VALUES('b', NULL), ('c', 1.0)",
    )
    diff = two.table("log", limit_rows=9)
    assert (diff.added, diff.removed, diff.changed) == (2, 1, 0)
    assert diff.note == NO_KEY
    assert diff.key == ()
    assert sorted(diff.samples, key=repr) == sorted(
        [
            RowChange(None, ("b", None)),
            RowChange(None, ("c", 1.0)),
            RowChange(("a", 1), None),
        ],
        key=repr,
    )


def test_without_a_key_a_vacuum_changes_nothing(two: Two) -> None:
    """It numbers the rows anew; tools that pair by row number report nearly every row."""
    rows = ", ".join(f"({n}, 'row {n}')" for n in range(200))
    two.both(
        f"CREATE TABLE log(n, x COLLATE NOCASE); INSERT INTO log VALUES{rows};"
        "DELETE FROM log WHERE n < 100",
        "VACUUM; DELETE FROM log WHERE n = 150; INSERT INTO log VALUES(999, 'new');"
        "UPDATE log SET x = 'ROW 160' WHERE n = 160",
    )
    assert two.counts("log") == (2, 2, 0)  # one came, one went, one changed


def test_the_same_without_any_row_numbers_to_ask_for(two: Two) -> None:
    two.both(
        "CREATE TABLE t(rowid, oid, _rowid_); INSERT INTO t VALUES(1, 2, 3), (1, 2, 3), (4, 5, 6)",
        "DELETE FROM t WHERE oid = 5; INSERT INTO t VALUES(1, 2, 3)",
    )
    assert two.counts("t") == (1, 1, 0)


def test_rows_without_a_value_in_the_key(two: Two) -> None:
    two.both(
        "CREATE TABLE odd(k TEXT PRIMARY KEY, v);"
        "INSERT INTO odd VALUES(NULL, 1), (NULL, 2), ('a', 1)",
        "UPDATE odd SET v = 3 WHERE v = 2",
    )
    diff = two.table("odd")
    assert (diff.added, diff.removed, diff.changed, diff.note) == (1, 1, 0, NULL_KEY)


def test_a_key_that_has_become_another(two: Two) -> None:
    two.run(
        "old.db", "CREATE TABLE t(a PRIMARY KEY NOT NULL, b); INSERT INTO t VALUES(1, 2), (3, 4)"
    )
    two.run(
        "new.db", "CREATE TABLE t(a, b PRIMARY KEY NOT NULL); INSERT INTO t VALUES(1, 2), (3, 5)"
    )
    diff = two.table("t")
    assert (diff.added, diff.removed, diff.changed, diff.note) == (1, 1, 0, OTHER_KEY)


def test_columns_that_came_or_went_do_not_change_rows(two: Two) -> None:
    two.both(
        PEOPLE,
        "ALTER TABLE person ADD COLUMN mail DEFAULT 'x'; ALTER TABLE person DROP COLUMN age;"
        "UPDATE person SET name = 'new' WHERE id = 1",
    )
    comparison = two.compare()
    assert comparison.tables[0].columns == ("id", "name")
    assert comparison.tables[0].changed == 1
    assert comparison.schema == (
        SchemaChange("removed", "column", "age", "person"),
        SchemaChange("added", "column", "mail", "person"),
    )


def test_generated_columns_take_no_part(two: Two) -> None:
    two.run(
        "old.db", "CREATE TABLE t(a INTEGER PRIMARY KEY, b AS (a + 1)); INSERT INTO t VALUES(1)"
    )
    two.run(
        "new.db", "CREATE TABLE t(a INTEGER PRIMARY KEY, b AS (a + 2)); INSERT INTO t VALUES(1)"
    )
    comparison = two.compare()
    assert not comparison.tables[0].differs
    assert comparison.tables[0].columns == ("a",)
    two.run("new.db", "DROP TABLE t; CREATE TABLE t(a INTEGER PRIMARY KEY, b);")
    two.run("new.db", "INSERT INTO t VALUES(1, 5)")
    assert not two.table("t").differs


def test_tables_that_came_or_went(two: Two) -> None:
    two.both(
        PEOPLE + "CREATE TABLE gone(a); INSERT INTO gone VALUES(1), (2); CREATE TABLE kind(a);"
        "INSERT INTO kind VALUES(1)",
        "DROP TABLE gone; CREATE TABLE came(b); INSERT INTO came VALUES(1); DROP TABLE kind;"
        "CREATE VIEW kind AS SELECT 1",
    )
    comparison = two.compare()
    found = {
        diff.name: (diff.old_rows, diff.new_rows, diff.added, diff.removed)
        for diff in comparison.tables
    }
    assert found == {
        "came": (None, 1, 1, 0),
        "gone": (2, None, 0, 2),
        "kind": (1, None, 0, 1),
        "person": (4, 4, 0, 0),
    }
    assert comparison.schema == (
        SchemaChange("added", "table", "came"),
        SchemaChange("removed", "table", "gone"),
        SchemaChange("removed", "table", "kind"),
        SchemaChange("added", "view", "kind"),
    )


def test_indexes_triggers_and_views(two: Two) -> None:
    two.both(
        PEOPLE + "CREATE INDEX a ON person(name); CREATE INDEX b ON person(age);"
        "CREATE TRIGGER t AFTER INSERT ON person BEGIN SELECT 1; END; CREATE VIEW v AS SELECT 1",
        "DROP INDEX a; DROP INDEX b; CREATE INDEX b ON person(age, name);"
        "CREATE INDEX c ON person(id);"
        "DROP TRIGGER t; DROP VIEW v; CREATE VIEW v AS SELECT 2;"
        "CREATE TRIGGER u AFTER INSERT ON person BEGIN SELECT 1; END",
    )
    comparison = two.compare()
    assert comparison.schema == (
        SchemaChange("removed", "index", "a", "person"),
        SchemaChange("changed", "index", "b", "person"),
        SchemaChange("added", "index", "c", "person"),
        SchemaChange("removed", "trigger", "t", "person"),
        SchemaChange("added", "trigger", "u", "person"),
        SchemaChange("changed", "view", "v"),
    )
    assert not comparison.tables[0].differs


def test_full_text_and_space_indexes_are_one_table_each(two: Two) -> None:
    two.both(
        "CREATE VIRTUAL TABLE search USING fts5(title, body);"
        "CREATE VIRTUAL TABLE place USING rtree(id, x0, x1);"
        "INSERT INTO search VALUES('a', 'some words'), ('b', 'more words');"
        "INSERT INTO place VALUES(1, 0, 1), (2, 5, 6)",
        "UPDATE search SET body = 'other' WHERE title = 'a'; INSERT INTO search VALUES('c', 'd');"
        "UPDATE place SET x1 = 9 WHERE id = 2",
    )
    comparison = two.compare(limit_rows=5)
    assert [diff.name for diff in comparison.tables] == ["place", "search"]
    place, search = comparison.tables
    assert (search.added, search.removed, search.changed) == (1, 0, 1)
    assert (place.added, place.removed, place.changed) == (0, 0, 1)
    assert comparison.schema == ()


def test_a_table_that_became_a_full_text_one_is_both_gone_and_new(two: Two) -> None:
    two.both(
        "CREATE TABLE note(body); INSERT INTO note VALUES('a'), ('b')",
        "DROP TABLE note; CREATE VIRTUAL TABLE note USING fts5(body); INSERT INTO note VALUES('a')",
    )
    comparison = two.compare()
    (diff,) = comparison.tables
    assert (diff.old_rows, diff.new_rows, diff.added, diff.removed) == (2, 1, 1, 2)
    assert diff.note == "The table has become another kind of table."
    # The tables that the full-text one keeps for itself are no news of their own.
    assert comparison.schema == (
        SchemaChange("removed", "table", "note"),
        SchemaChange("added", "virtual table", "note"),
    )


def test_what_needs_its_program_is_said_so_and_the_rest_compared(two: Two) -> None:
    two.both(PEOPLE, CHANGED)
    for name in ("old.db", "new.db"):
        two.run(
            name,
            "CREATE TABLE own_rows(x); INSERT INTO own_rows VALUES(1); CREATE TABLE owner(x);"
            "PRAGMA writable_schema=on; INSERT INTO sqlite_schema VALUES('table', 'own', 'own', 0,"
            " 'CREATE VIRTUAL TABLE own USING programs_own(a)')",
        )
    diffs = {diff.name: diff for diff in two.compare().tables}
    assert set(diffs) == {"own", "owner", "person"}  # own_rows is a part of own
    own = diffs["own"]
    assert (own.added, own.old_rows, own.note) == (None, None, NO_MODULE)
    assert diffs["person"].changed == 2


def test_a_full_text_table_is_compared_without_its_tokenizer(two: Two) -> None:
    for name in ("old.db", "new.db"):
        build_with_tokenizer(two.folder / name)
    assert two.counts("search") == (0, 0, 0)


@pytest.mark.parametrize("build", [build_with_collation, build_with_function])
def test_a_rule_of_the_program_is_not_needed_to_compare(tmp_path: Path, build: object) -> None:
    assert callable(build)
    for name in ("old.db", "new.db"):
        build(tmp_path / name)
    two = Two(tmp_path)
    assert two.counts("note") == (0, 0, 0)
    two.connections.pop().close()


def test_a_key_in_the_programs_own_order(tmp_path: Path) -> None:
    two = Two(tmp_path)
    for name, rows in (("old.db", "('a', 1), ('b', 2)"), ("new.db", "('a', 1), ('B', 2)")):
        connection = apsw.Connection(str(tmp_path / name))
        connection.create_collation("own", lambda one, other: (one > other) - (one < other))
        connection.execute(
            f"CREATE TABLE t(k TEXT COLLATE own PRIMARY KEY NOT NULL, v);INSERT INTO t VALUES{rows}"
        )
        connection.close()
    connection = two.open()
    diff = compare(connection, "main", 'the new "one', limit_rows=5).tables[0]
    assert (diff.added, diff.removed, diff.changed) == (1, 1, 0)
    connection.close()


def test_large_values_and_many_columns(two: Two) -> None:
    columns = ", ".join(f"c{n}" for n in range(1500))
    two.both(
        f"CREATE TABLE wide({columns}, id INTEGER PRIMARY KEY);"
        "INSERT INTO wide(id, c7) VALUES(1, 1), (2, 2);"
        "CREATE TABLE big(id INTEGER PRIMARY KEY, x);"
        "INSERT INTO big VALUES(1, zeroblob(300000)), (2, zeroblob(300000))",
        "UPDATE wide SET c1499 = 5 WHERE id = 2;"
        "UPDATE big SET x = CAST(zeroblob(299999) || x'01' AS BLOB) WHERE id = 1",
    )
    assert two.counts("wide") == (0, 0, 1)
    assert two.counts("big") == (0, 0, 1)


def test_names_are_data(two: Two) -> None:
    two.both(
        'CREATE TABLE "t ""\'\n🗄"("a""b" INTEGER PRIMARY KEY, "select" TEXT);'
        'INSERT INTO "t ""\'\n🗄" VALUES(1, 2); CREATE TABLE "u;--"("x\ny");'
        'INSERT INTO "u;--" VALUES(1)',
        'UPDATE "t ""\'\n🗄" SET "select" = 3; INSERT INTO "u;--" VALUES(1)',
    )
    assert two.counts("t \"'\n🗄") == (0, 0, 1)
    assert two.counts("u;--") == (1, 0, 0)


def test_names_are_paired_without_case_as_sqlite_does(two: Two) -> None:
    two.run(
        "old.db",
        'CREATE TABLE Person(Id INTEGER PRIMARY KEY, "Ä"); INSERT INTO Person VALUES(1, 2)',
    )
    two.run(
        "new.db",
        'CREATE TABLE person(ID INTEGER PRIMARY KEY, "ä"); INSERT INTO person VALUES(1, 3)',
    )
    comparison = two.compare()
    assert [diff.name for diff in comparison.tables] == ["person"]
    assert comparison.tables[0].changed == 0
    assert [change.name for change in comparison.schema] == ["Ä", "ä"]  # other letters are exact


def test_text_that_is_not_text_is_compared_and_not_shown(two: Two) -> None:
    two.both(
        "CREATE TABLE t(id INTEGER PRIMARY KEY, x); INSERT INTO t VALUES(1, CAST(x'ff' AS TEXT))",
        "UPDATE t SET x = CAST(x'fe' AS TEXT)",
    )
    diff = two.table("t", limit_rows=1)
    assert diff.changed == 1
    assert diff.samples == ()
    assert "not valid" in diff.note


class SteppingClock:
    """A clock on which each look takes a second."""

    def __init__(self) -> None:
        self.looks = 0

    def now(self) -> datetime:
        return datetime(2026, 1, 1, tzinfo=UTC)

    def monotonic(self) -> float:
        self.looks += 1
        return float(self.looks)


def test_when_time_is_up_tables_are_only_counted_and_then_not_even_that(two: Two) -> None:
    many = "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 20000)"
    two.both(
        "CREATE TABLE a(id INTEGER PRIMARY KEY, x); CREATE TABLE b(id INTEGER PRIMARY KEY, x);"
        "CREATE TABLE c(id INTEGER PRIMARY KEY, x); CREATE TABLE d(id INTEGER PRIMARY KEY, x);"
        f"{many} INSERT INTO a SELECT n, n FROM c; INSERT INTO b SELECT * FROM a;"
        "INSERT INTO c SELECT * FROM a; INSERT INTO d SELECT * FROM a",
        "DELETE FROM b WHERE id < 10; DELETE FROM c WHERE id = 1",
    )
    connection = two.open()
    whole = compare(connection, "main", 'the new "one', clock=SteppingClock(), time_limit_s=10**6)
    assert [diff.removed for diff in whole.tables] == [0, 9, 1, 0]
    looks = SteppingClock()
    compare(connection, "main", 'the new "one', clock=looks, time_limit_s=10**6)
    some = compare(
        connection, "main", 'the new "one', clock=SteppingClock(), time_limit_s=looks.looks // 3
    )
    first, *_, last = some.tables
    assert (first.added, first.removed, first.changed, first.note) == (0, 0, 0, "")
    assert (last.added, last.removed, last.changed, last.note) == (None, None, None, TIME_UP)
    assert last.old_rows == 20000
    assert last.new_rows == 20000
    none = compare(connection, "main", 'the new "one', clock=SteppingClock(), time_limit_s=1)
    assert {(diff.old_rows, diff.note) for diff in none.tables} == {(None, TIME_UP)}
    # The limit is gone with the call: the connection works on.
    assert connection.execute("SELECT count(*) FROM a, b LIMIT 1").fetchall()


def test_a_cancel_is_heard_in_the_middle_of_a_table(two: Two) -> None:
    many = "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 50000)"
    two.both(f"CREATE TABLE a(id INTEGER PRIMARY KEY); {many} INSERT INTO a SELECT n FROM c", "")

    class Stop:
        left = 4

        def advance(self, report: Advance) -> None:
            assert (report.phase, report.total) == ("comparing", 1)
            self.left -= 1
            if self.left == 0:
                raise CancelledError

    connection = two.open()
    with pytest.raises(CancelledError):
        compare(connection, "main", 'the new "one', progress=Stop())
    assert connection.execute("SELECT count(*) FROM a").get == 50000


def test_nothing_is_written(two: Two) -> None:
    two.both(PEOPLE, CHANGED)
    before = {file.name: file.read_bytes() for file in two.folder.iterdir()}
    two.compare(limit_rows=3)
    two.connections.pop().close()
    assert {file.name: file.read_bytes() for file in two.folder.iterdir()} == before
