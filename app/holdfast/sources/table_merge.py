"""Write a table's rows from the attached backup into the live database.

Three ways: create the table as it was, put all its rows in place of the present ones, or
merge chosen rows by key. Called inside a transaction that `table_copy` has opened, with
triggers off; every statement moves rows inside SQLite, so text, numbers and blobs arrive
with the type and the bytes they had.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import apsw

from holdfast.core.errors import TargetRefusedError
from holdfast.core.names import display_name
from holdfast.core.table_rows import TableChoice, TableResult
from holdfast.sources.backup_rows import chosen_rows
from holdfast.sources.table_shape import TableShape, fold, quoted
from holdfast.sources.target_words import shown

SCHEMA = "holdfast_backup"
"""What the backup is attached as."""
_CHOSEN = "temp.holdfast_chosen"
_KEY_THERE, _SAME_THERE, _ROWID_FREE, _NEW = range(4)
"""What a chosen row meets in the target."""


@dataclass(frozen=True, slots=True)
class Merge:
    """One choice, and what it meets on both sides."""

    connection: apsw.Connection
    target: Path
    backup_uri: str
    choice: TableChoice
    backup: TableShape
    there: TableShape | None


def create_table(merge: Merge) -> TableResult:
    """Create a missing table with its rows, indexes and triggers."""
    connection, backup = merge.connection, merge.backup
    try:
        connection.execute(backup.sql)
        inserted = _insert_all(connection, backup, backup, _common_columns(backup, backup))
        for index in backup.indexes:
            if index.sql is not None:
                connection.execute(index.sql)
        for _, sql in backup.triggers:
            connection.execute(sql)
    except apsw.SQLError as error:
        raise TargetRefusedError(
            f"{display_name(backup.name)} cannot be created as it was ({error}). "
            f"{shown(merge.target)} was not changed.",
            hint="Rename what is in its way, or restore the whole database.",
        ) from error
    _raise_sequence(connection, backup)
    return TableResult(backup.name, deleted=0, inserted=inserted, created=True)


def replace_table(merge: Merge, there: TableShape) -> TableResult:
    """Put all rows of the backup in place of the present ones, by the common columns."""
    columns = _common_columns(merge.backup, there)
    merge.connection.execute(f"DELETE FROM main.{quoted(there.name)}")
    deleted = merge.connection.changes()
    inserted = _insert_all(merge.connection, merge.backup, there, columns)
    _raise_sequence(merge.connection, there)
    return _result(merge, there, columns, deleted=deleted, inserted=inserted)


def merge_rows(merge: Merge, there: TableShape) -> TableResult:
    """Bring chosen rows back: those with a key that is there are set, others inserted.

    A row of a table without a key keeps its rowid where that is free, and is left out where
    the same row lies there already.
    """
    connection, backup = merge.connection, merge.backup
    columns = _common_columns(backup, there)
    tell_apart = (backup.rowid_name,) if backup.rowid_name is not None else backup.key
    if not tell_apart:
        raise TargetRefusedError(
            f"The rows of {display_name(backup.name)} cannot be told apart: its columns hide "
            f"the row numbers. {shown(merge.target)} was not changed.",
            hint="Restore the whole table.",
        )
    names = [f"k{number}" for number in range(len(tell_apart))]
    connection.execute(f"CREATE TEMP TABLE holdfast_chosen({', '.join(names)}, state)")
    try:
        connection.executemany(
            f"INSERT INTO {_CHOSEN}({', '.join(names)}) VALUES({', '.join('?' * len(names))})",
            chosen_rows(merge.backup_uri, backup, tell_apart, str(merge.choice.where)),
        )
        is_chosen = " AND ".join(
            f"b.{quoted(column)} = c.{name}" for column, name in zip(tell_apart, names, strict=True)
        )
        counts = _merge_chosen(connection, backup, there, columns, is_chosen)
    finally:
        connection.execute(f"DROP TABLE {_CHOSEN}")
    _raise_sequence(connection, there)
    return _result(
        merge,
        there,
        columns,
        inserted=counts[_ROWID_FREE] + counts[_NEW],
        replaced=counts[_KEY_THERE],
        already_there=counts[_SAME_THERE],
    )


def _merge_chosen(
    connection: apsw.Connection,
    backup: TableShape,
    there: TableShape,
    columns: list[str],
    is_chosen: str,
) -> Counter[int]:
    """Sort the chosen rows by what they meet in the target, then write each kind.

    All are sorted before the first is written: a row inserted under a new rowid must not
    take the place of one whose own rowid was free.
    """
    table = f"main.{quoted(there.name)}"
    of_backup = f"{SCHEMA}.{quoted(backup.name)} b"
    cases = []
    if there.key:
        cases.append(
            f"WHEN EXISTS (SELECT 1 FROM {table} t WHERE {_same_key(there)}) THEN {_KEY_THERE}"
        )
    rowids = _separate_rowids(backup, there)
    if rowids is not None:
        ours, theirs = rowids
        place = f"SELECT 1 FROM {table} t WHERE t.{theirs} = b.{ours}"
        same = " AND ".join(f"t.{quoted(c)} IS b.{quoted(c)} COLLATE BINARY" for c in columns)
        cases.append(f"WHEN EXISTS ({place} AND {same}) THEN {_SAME_THERE}")
        cases.append(f"WHEN NOT EXISTS ({place}) THEN {_ROWID_FREE}")
    state = f"CASE {' '.join(cases)} ELSE {_NEW} END" if cases else str(_NEW)
    connection.execute(
        f"UPDATE {_CHOSEN} AS c SET state = (SELECT {state} FROM {of_backup} WHERE {is_chosen})"
    )
    counts = Counter(
        {
            int(str(state)): int(str(count))
            for state, count in connection.execute(
                f"SELECT state, count(*) FROM {_CHOSEN} GROUP BY state"
            ).fetchall()
        }
    )
    source = f"{_CHOSEN} c CROSS JOIN {of_backup} ON {is_chosen}"
    if counts[_KEY_THERE]:
        settings = ", ".join(f"{quoted(column)} = b.{quoted(column)}" for column in columns)
        connection.execute(
            f"UPDATE {table} AS t SET {settings} FROM {source}"
            f" WHERE c.state = {_KEY_THERE} AND {_same_key(there)}"
        )
    listed = [quoted(column) for column in columns]
    values = [f"b.{column}" for column in listed]
    if counts[_ROWID_FREE] and rowids is not None:
        ours, theirs = rowids
        connection.execute(
            f"INSERT INTO {table} ({', '.join([theirs, *listed])})"
            f" SELECT {', '.join([f'b.{ours}', *values])} FROM {source}"
            f" WHERE c.state = {_ROWID_FREE}"
        )
    connection.execute(
        f"INSERT INTO {table} ({', '.join(listed)})"
        f" SELECT {', '.join(values)} FROM {source} WHERE c.state = {_NEW}"
    )
    return counts


def _insert_all(
    connection: apsw.Connection, backup: TableShape, there: TableShape, columns: list[str]
) -> int:
    """Insert every row of the backup's table, rowids too; return how many."""
    into = [quoted(column) for column in columns]
    values = list(into)
    rowids = _separate_rowids(backup, there)
    if rowids is not None:
        values.insert(0, rowids[0])
        into.insert(0, rowids[1])
    connection.execute(
        f"INSERT INTO main.{quoted(there.name)} ({', '.join(into)})"
        f" SELECT {', '.join(values)} FROM {SCHEMA}.{quoted(backup.name)}"
    )
    return connection.changes()


def _separate_rowids(backup: TableShape, there: TableShape) -> tuple[str, str] | None:
    """Return how both sides call their rowids, where these are more than a column."""
    if backup.rowid_name is None or there.rowid_name is None or there.rowid_alias is not None:
        return None
    return quoted(backup.rowid_name), quoted(there.rowid_name)


def _same_key(there: TableShape) -> str:
    """Return the condition for one key on both sides, by the order of the key's own index."""
    return " AND ".join(
        f"t.{quoted(column)} = b.{quoted(column)} COLLATE {quoted(collation)}"
        for column, collation in zip(there.key, there.key_collations, strict=True)
    )


def _common_columns(backup: TableShape, there: TableShape) -> list[str]:
    """Return the columns both have, but for those the target computes itself."""
    known = {fold(column.name) for column in backup.columns}
    return [
        column.name
        for column in there.columns
        if not column.generated and fold(column.name) in known
    ]


def _raise_sequence(connection: apsw.Connection, there: TableShape) -> None:
    """Let an AUTOINCREMENT table go on behind the highest number either side has given."""
    if not there.autoincrement:
        return
    try:
        sequence = connection.execute(
            f"SELECT max(seq) FROM {SCHEMA}.sqlite_sequence WHERE name = ? COLLATE NOCASE",
            (there.name,),
        ).get
    except apsw.SQLError:
        return  # in the backup it did not count
    if sequence is None:
        return
    # The row is there: even an INSERT of no rows writes it.
    connection.execute(
        "UPDATE main.sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", (sequence, there.name)
    )


def _result(
    merge: Merge,
    there: TableShape,
    columns: list[str],
    *,
    inserted: int,
    deleted: int = 0,
    replaced: int = 0,
    already_there: int = 0,
) -> TableResult:
    written = {fold(column) for column in columns}
    here = {fold(column.name) for column in there.columns}
    return TableResult(
        there.name,
        deleted=deleted,
        inserted=inserted,
        replaced=replaced,
        already_there=already_there,
        not_restored=tuple(c.name for c in merge.backup.columns if fold(c.name) not in here),
        not_in_backup=tuple(
            c.name for c in there.columns if not c.generated and fold(c.name) not in written
        ),
        silenced_triggers=tuple(name for name, _ in there.triggers),
    )
