"""Choose rows of a backup by a condition the person typed.

The condition is SQL of the backup's own, run on a connection that sees only the backup and
may do nothing but read. Its names mean the backup's tables even where the live database has
tables of the same name, and no condition, however it is written, reaches that database.
"""

from __future__ import annotations

from collections.abc import Iterator

import apsw

from holdfast.core.errors import UsageError
from holdfast.core.names import display_name
from holdfast.sources.table_shape import TableShape, quoted

_READING = frozenset(
    {
        apsw.SQLITE_SELECT,
        apsw.SQLITE_READ,
        apsw.SQLITE_FUNCTION,
        apsw.SQLITE_RECURSIVE,
    }
)


def chosen_rows(
    backup_uri: str, table: TableShape, key: tuple[str, ...], where: str
) -> Iterator[tuple[apsw.SQLiteValue, ...]]:
    """Yield the values of `key` of each row of the table for which the condition is true.

    Args:
        backup_uri: names the backup, read-only.
        table: the table in the backup.
        key: columns (or the rowid's name) that tell its rows apart.
        where: the condition, as it would follow WHERE.

    Raises:
        UsageError: the condition cannot be understood, or is more than a condition.
    """
    connection = apsw.Connection(backup_uri, apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI)
    try:
        connection.config(apsw.SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
        connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
        connection.collation_needed(answer_collation)
        connection.authorizer = _only_reading
        columns = ", ".join(quoted(name) for name in key)
        # On a line of its own, so that a comment in the condition ends with it.
        sql = f"SELECT {columns} FROM main.{quoted(table.name)} WHERE (\n{where}\n)"
        cursor = connection.cursor()
        statements = 0

        def one_statement(*_: object) -> bool:
            nonlocal statements
            statements += 1
            return statements == 1

        cursor.exec_trace = one_statement
        try:
            yield from cursor.execute(sql)
        except apsw.ExecTraceAbort:
            raise _not_a_condition(where, "it holds more than one statement") from None
        except apsw.AuthError as error:
            raise _not_a_condition(where, "it does more than look at rows") from error
        except (apsw.SQLError, apsw.MismatchError, apsw.IncompleteExecutionError) as error:
            raise _not_a_condition(where, str(error)) from error
        except (UnicodeDecodeError, ValueError) as error:
            raise UsageError(
                f"Some keys of {display_name(table.name)} are not valid text, so its rows cannot "
                "be chosen by a condition. Nothing was changed.",
                hint="Restore the whole table.",
                details=str(error),
            ) from error
    finally:
        connection.close(True)


def _only_reading(
    operation: int, one: str | None, two: str | None, database: str | None, trigger: str | None
) -> int:
    return apsw.SQLITE_OK if operation in _READING else apsw.SQLITE_DENY


def _not_a_condition(where: str, reason: str) -> UsageError:
    return UsageError(
        f"{display_name(where)} is not a condition for rows: {reason}. Nothing was changed.",
        hint="Write it as it would follow WHERE, for example: id IN (4, 7)",
    )


def answer_collation(connection: apsw.Connection, name: str) -> None:
    """Compare without case where the program's own order is not to be had; reading only."""
    connection.create_collation(name, _compare_casefold)


def _compare_casefold(one: str, other: str) -> int:
    one, other = one.casefold(), other.casefold()
    return (one > other) - (one < other)
