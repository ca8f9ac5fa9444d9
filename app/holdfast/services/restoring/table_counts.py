"""Rows by table of a finished database, for "1,214 items, 88 collections"."""

from __future__ import annotations

from pathlib import Path

import apsw

from holdfast.sources.connections import open_finished

MOST_TABLES = 500


def count_rows(path: Path) -> tuple[tuple[str, int], ...]:
    """Return `(table, rows)` of the ordinary tables, by name; uncountable ones left out."""
    connection = open_finished(path)
    try:
        names = [
            str(row[0])
            for row in connection.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 "
                "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name LIMIT ?",
                (MOST_TABLES,),
            )
        ]
        counted = []
        for name in names:
            quoted = '"' + name.replace('"', '""') + '"'
            try:
                rows = connection.execute(f"SELECT count(*) FROM {quoted}").fetchone()
            except apsw.Error:
                continue
            counted.append((name, int(rows[0]) if rows else 0))
        return tuple(counted)
    except apsw.Error:
        return ()
    finally:
        connection.close()
