"""Bring one table, or chosen rows, of a backup back into the live database.

One transaction for everything asked: other programs see all of it or nothing, a kill or a
refusal leaves the database as it was. The rows travel inside SQLite, from the backup
attached read-only (any URI, the browsing VFS's too) to the target; only the keys of chosen
rows pass through here. Runs in a job process; `table_merge` writes the rows, this file
opens, refuses, checks and commits.

What must stay true:
* Triggers do not fire: they would write what the backup already holds, twice or wrongly.
  The tables that have any are named, for what their triggers keep up is then not kept up.
* No index is kept by a stand-in for a collation or function of the program: it would be
  written in a wrong order, a corruption no program reports. Such tables are refused.
* References that were whole stay whole, unless the person accepts otherwise.
"""

from __future__ import annotations

import contextlib
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

import apsw

from holdfast.core.clock import Clock
from holdfast.core.errors import NotFoundError, RestoreError, TargetRefusedError
from holdfast.core.names import display_name
from holdfast.core.progress import SILENT, Advance, Progress
from holdfast.core.table_rows import TableChoice, TableResult
from holdfast.sources.connections import open_writer
from holdfast.sources.replace_live import LockWait
from holdfast.sources.table_merge import (
    SCHEMA,
    Merge,
    create_table,
    merge_rows,
    replace_table,
)
from holdfast.sources.table_shape import TableKind, TableShape, fold, quoted, read_shapes
from holdfast.sources.target_words import refused_by_sqlite, shown

_STEPS_BETWEEN_LOOKS = 50_000
_Violations: TypeAlias = "Counter[tuple[apsw.SQLiteValue, ...]]"


def copy_tables(
    target: Path,
    backup_uri: str,
    tables: Sequence[TableChoice],
    *,
    accept_violations: bool = False,
    timeout_s: float = 30.0,
    progress: Progress = SILENT,
    clock: Clock | None = None,
) -> tuple[TableResult, ...]:
    """Bring tables or chosen rows back, all in one transaction.

    Args:
        target: the live database; programs may have it open.
        backup_uri: SQLite URI of the backup, read-only (`mode=ro`).
        tables: what to bring back, in this order, each table once.
        accept_violations: commit although rows then refer to rows that are not there.
        timeout_s: how long to wait for programs that lock the target.
        progress: phases "waiting" and "restoring"; a cancel undoes everything.
        clock: measures the wait.

    Returns:
        What was done, one result a choice.

    Raises:
        NotFoundError: the backup has no such table.
        UsageError: a condition cannot be understood.
        TargetHeldError: locked to the deadline; nothing was changed.
        TargetRefusedError: it would not be safe, the message says why; nothing was changed.
        RestoreError, SourceError: anything else; the transaction was undone.
    """
    target = Path(os.path.realpath(target))
    waiting = LockWait(target, timeout_s, progress, clock)
    connection = open_writer(target, busy_timeout_s=0.1)
    try:
        connection.config(apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0)
        connection.execute("PRAGMA foreign_keys=0; PRAGMA fullfsync=1").fetchall()
        waiting.retry(lambda: _attach(connection, target, backup_uri))
        waiting.retry(lambda: connection.execute("BEGIN IMMEDIATE"))
        try:
            with _listening(connection, progress):
                results = _carry_out(
                    connection, target, backup_uri, tables, accept_violations=accept_violations
                )
            waiting.retry(lambda: connection.execute("COMMIT"))
        except BaseException:
            if not connection.get_autocommit():
                connection.execute("ROLLBACK")
            raise
        return results
    except (apsw.NotADBError, apsw.CorruptError) as error:
        raise RestoreError(
            f"SQLite found damage in the backup or in {shown(target)} and undid what was begun. "
            "It was not changed.",
            hint="Check both, or restore the whole database.",
            details=str(error),
        ) from error
    except apsw.ConstraintError as error:
        raise TargetRefusedError(
            f"The rows do not fit into {shown(target)} as it is now ({error}). It was not changed.",
            hint="Restore more of the tables together, or the whole database.",
        ) from error
    except apsw.Error as error:
        raise refused_by_sqlite(error, target) from error
    finally:
        connection.close(True)


def _attach(connection: apsw.Connection, target: Path, backup_uri: str) -> None:
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    try:
        connection.execute(f"ATTACH ? AS {SCHEMA}", (backup_uri,))
    except apsw.SQLError as error:
        if "encoding" not in str(error):
            raise
        raise TargetRefusedError(
            f"{shown(target)} keeps its text in another encoding than the backup, so single "
            "tables cannot be brought back. It was not changed.",
            hint="Restore the whole database, or export the table.",
        ) from error


@contextlib.contextmanager
def _listening(connection: apsw.Connection, progress: Progress) -> Iterator[None]:
    """Let the listener cancel while SQLite works; what it raises comes through."""

    def look() -> bool:
        progress.advance(Advance("restoring", 0, 0))
        return False

    connection.set_progress_handler(look, _STEPS_BETWEEN_LOOKS)
    try:
        yield
    finally:
        connection.set_progress_handler(None)


def _carry_out(
    connection: apsw.Connection,
    target: Path,
    backup_uri: str,
    tables: Sequence[TableChoice],
    *,
    accept_violations: bool,
) -> tuple[TableResult, ...]:
    theirs = read_shapes(connection, "main")
    ours = read_shapes(connection, SCHEMA)
    merges = []
    for choice in tables:
        name = fold(choice.name)
        if name not in ours:
            raise NotFoundError(
                f"The backup has no table {display_name(choice.name)}. Nothing was changed.",
                hint="List the tables of the backup.",
            )
        merge = Merge(connection, target, backup_uri, choice, ours[name], theirs.get(name))
        _refuse_unsafe(merge)
        merges.append(merge)
    concerned = _concerned({fold(merge.choice.name) for merge in merges}, connection)
    before = _violations(connection, concerned)
    results = []
    for merge in merges:
        if merge.there is None:
            results.append(create_table(merge))
        elif merge.choice.where is None:
            results.append(replace_table(merge, merge.there))
        else:
            results.append(merge_rows(merge, merge.there))
    # Asked anew: a table that was created may be referred to by others.
    concerned = _concerned({fold(merge.choice.name) for merge in merges}, connection)
    new = _violations(connection, concerned) - before
    if new and not accept_violations:
        raise TargetRefusedError(_in_words(target, new), hint=_HINT_VIOLATIONS)
    return tuple(result.with_violations(_of_table(new, result.name)) for result in results)


def _refuse_unsafe(merge: Merge) -> None:
    """Refuse what cannot be brought back table by table.

    Raises:
        TargetRefusedError: the message says why; nothing was changed.
    """
    name, backup, there = display_name(merge.choice.name), merge.backup, merge.there
    for shape in filter(None, (backup, there)):
        reason = _WHY_NOT.get(shape.kind)
        if reason is not None:
            raise _refuse(merge, f"Table {name} is {reason}")
    if there is None:
        if merge.choice.where is not None:
            raise _refuse(
                merge, f"Table {name} is not there any more, so no rows can be added to it"
            )
        _refuse_foreign_order(merge, backup)
        return
    if _folded(there.key) != _folded(backup.key):
        raise _refuse(
            merge,
            f"Table {name} has another primary key now ({_listed(there.key)}) than in the backup "
            f"({_listed(backup.key)})",
        )
    if not {fold(column.name) for column in there.columns} & {
        fold(column.name) for column in backup.columns
    }:
        raise _refuse(merge, f"Table {name} has no column any more that the backup knows")
    _refuse_foreign_order(merge, there)
    _refuse_foreign_function(merge, there)


def _refuse_foreign_order(merge: Merge, shape: TableShape) -> None:
    foreign = shape.foreign_collations()
    if foreign:
        raise _refuse(
            merge,
            f"The indexes of table {display_name(shape.name)} are ordered by its program's own "
            f"rule {_listed(foreign)}, which Holdfast does not have",
        )


def _refuse_foreign_function(merge: Merge, there: TableShape) -> None:
    columns = [quoted(column.name) for column in there.columns if not column.generated]
    try:
        # Compiled and not run: this is where a function that is not here shows.
        merge.connection.execute(
            f"EXPLAIN INSERT INTO main.{quoted(there.name)} ({', '.join(columns)})"
            f" VALUES ({', '.join('?' * len(columns))})",
            (None,) * len(columns),
        ).fetchall()
    except apsw.SQLError as error:
        raise _refuse(
            merge,
            f"Table {display_name(there.name)} uses a function of its program that Holdfast does "
            f"not have ({error})",
        ) from error


_WHY_NOT = {
    TableKind.VIRTUAL: "a virtual table, which keeps its rows in other tables",
    TableKind.SHADOW: "part of a virtual table and only right together with the rest of it",
    TableKind.VIEW: "a view, which has no rows of its own",
    TableKind.INTERNAL: "SQLite's own table",
}
_HINT_WHOLE = "Restore the whole database, or export the table."
_HINT_VIOLATIONS = "Bring the tables they refer to back as well, or accept it."


def _refuse(merge: Merge, reason: str) -> TargetRefusedError:
    return TargetRefusedError(
        f"{reason}. {shown(merge.target)} was not changed.",
        hint=_HINT_WHOLE,
    )


def _concerned(names: set[str], connection: apsw.Connection) -> list[str]:
    """Return the tables whose references may break: the touched ones and who refers to them."""
    pairs = connection.execute(
        'SELECT DISTINCT t.name, f."table" FROM main.sqlite_schema t,'
        " pragma_foreign_key_list(t.name, 'main') f"
        " WHERE t.type = 'table' AND t.sql NOT LIKE 'CREATE VIRTUAL%'"
    ).fetchall()
    return sorted(
        {str(name) for name, parent in pairs if names & {fold(str(name)), fold(str(parent))}}
    )


def _violations(connection: apsw.Connection, tables: list[str]) -> _Violations:
    """Return the rows that refer to nothing: table, rowid, parent, number of the key."""
    found: _Violations = Counter()
    for table in tables:
        # A key that refers to a column without an index cannot be followed by anybody.
        with contextlib.suppress(apsw.SQLError):
            found.update(
                connection.execute(
                    'SELECT "table", rowid, parent, fkid'
                    " FROM pragma_foreign_key_check(?, 'main')",
                    (table,),
                )
            )
    return found


def _of_table(violations: _Violations, name: str) -> int:
    """Return how many of the violations a table has a part in."""
    return sum(
        count
        for (table, _, parent, _), count in violations.items()
        if fold(name) in {fold(str(table)), fold(str(parent))}
    )


def _in_words(target: Path, new: _Violations) -> str:
    pairs = Counter(
        {
            (table, parent): sum(
                count for (a, _, b, _), count in new.items() if (a, b) == (table, parent)
            )
            for table, _, parent, _ in new
        }
    )
    parts = [
        f"{_rows(count)} of {display_name(str(table))} would refer to rows of "
        f"{display_name(str(parent))} that are not there"
        for (table, parent), count in sorted(pairs.items(), key=str)
    ]
    return f"{'; '.join(parts)}. {shown(target)} was not changed."


def _rows(count: int) -> str:
    return f"{count} row" if count == 1 else f"{count} rows"


def _folded(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(fold(name) for name in names)


def _listed(names: Sequence[str]) -> str:
    return ", ".join(display_name(name) for name in names) or "none"
