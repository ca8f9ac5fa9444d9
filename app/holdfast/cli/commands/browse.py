"""`holdfast browse`: look into a backup as a database, without restoring it."""

from __future__ import annotations

import csv
import itertools
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

import click

from holdfast.cli.command import Command, profile_and_backup
from holdfast.cli.json_form import cell_form, plain
from holdfast.cli.output import Output, column_widths, stream_width, styled, table_line
from holdfast.cli.stopping import killable
from holdfast.cli.words import counted, shown, size, when
from holdfast.core.errors import UsageError
from holdfast.core.model import BackupInfo
from holdfast.services.browsing.browsing import BrowseService, TableFacts
from holdfast.services.desk import open_desk
from holdfast.services.making.backups import BackupService
from holdfast.services.protecting.profiles import ProfileService

_SAMPLE_ROWS = 200
_NO_LIMIT = sys.maxsize


def _row_limit(text: str | int) -> int:
    try:
        limit = int(text)
    except ValueError:
        limit = -1
    if limit < 0:
        raise click.BadParameter(f"“{text}” is not a number of rows.")
    return limit


@click.command(
    cls=Command,
    short_help="Look into a backup without restoring it.",
    examples=[
        "holdfast browse zotero latest",
        "holdfast browse zotero latest 'SELECT count(*) FROM items'",
        "holdfast browse zotero latest 'SELECT * FROM tags' --csv > tags.csv",
    ],
)
@profile_and_backup
@click.argument("sql", required=False, metavar="[SQL]")
@click.option(
    "--limit",
    metavar="N",
    type=_row_limit,
    default=1000,
    help="Show at most so many rows instead of 1000; 0 shows all.",
)
@click.option("--csv", "as_csv", is_flag=True, help="Write comma-separated values.")
@click.pass_obj
def browse(
    out: Output, profile: str, backup: str, sql: str | None, limit: int, as_csv: bool
) -> None:
    """Look into BACKUP of PROFILE as if it were a database.

    Without SQL the tables are listed. With SQL the statement is carried out; it can read,
    never change. Only the pages that are needed are read from the vault.
    """
    if as_csv and out.json:
        raise UsageError(
            "--csv and --json do not go together. Nothing was changed.", hint="Use one of the two."
        )
    desk = open_desk()
    known = ProfileService(desk).find(profile)
    service = BrowseService(desk, known)
    if sql is None:
        info = BackupService(desk, known).get_backup(backup)
        _show_tables(out, info, service.tables(info.backup_id), desk.clock.now(), as_csv=as_csv)
        return
    with killable(), service.query(backup, sql, (limit or _NO_LIMIT - 1) + 1) as result:
        rows = _Counted(result.rows, limit or _NO_LIMIT)
        columns = told_apart(result.columns)
        if out.json:
            for row in rows:
                out.emit({c: cell_form(v) for c, v in zip(columns, row, strict=True)})
        elif as_csv:
            writer = csv.writer(out, lineterminator="\n")
            if columns:
                writer.writerow(result.columns)
            writer.writerows([csv_cell(value) for value in row] for row in rows)
        elif columns:
            _show_rows(out, columns, rows)
    if not out.json and not as_csv:
        out.say(styled(_closing(rows, columns), "dim"))
    if rows.more:
        out.note(f"Only the first {counted(limit, 'row')} are shown. All of them: --limit 0")


def told_apart(columns: Sequence[str]) -> list[str]:
    """Return the columns' names, a number behind one that is there already."""
    names: list[str] = []
    for column in columns:
        name, number = column, 2
        while name in names:
            name, number = f"{column}:{number}", number + 1
        names.append(name)
    return names


def cell(value: object) -> str:
    """Return a value on one line of a terminal."""
    if value is None:
        return "NULL"
    if isinstance(value, (bytes, bytearray, memoryview)):
        return f"({counted(len(value), 'byte')})"
    return shown(str(value))


def csv_cell(value: object) -> object:
    """Return a value for a spreadsheet: NULL is empty, bytes are hexadecimal."""
    if isinstance(value, (bytes, bytearray, memoryview)):
        return bytes(value).hex()
    return "" if value is None else value


class _Counted:
    """Hands rows on up to a limit, and knows whether there were more."""

    def __init__(self, rows: Iterable[tuple[object, ...]], limit: int) -> None:
        self._rows = rows
        self._limit = limit
        self.count = 0
        self.more = False

    def __iter__(self) -> Iterator[tuple[object, ...]]:
        for row in self._rows:
            if self.count >= self._limit:
                self.more = True
                return
            self.count += 1
            yield row


def _show_rows(out: Output, columns: Sequence[str], rows: Iterable[tuple[object, ...]]) -> None:
    """Write a table as wide as its first rows need; on a terminal, no wider than that."""
    cells = ([cell(value) for value in row] for row in rows)
    first = list(itertools.islice(cells, _SAMPLE_ROWS))
    heads = [shown(column) for column in columns]
    widths = column_widths(heads, first, stream_width(sys.stdout))
    numbers = {
        at
        for at in range(len(heads))
        if first and all(_is_number(row[at]) or row[at] == "NULL" for row in first)
    }
    out.say(styled(table_line(heads, widths, numbers), "dim"))
    on_terminal = stream_width(sys.stdout) is not None
    for row in itertools.chain(first, cells):
        if on_terminal:
            out.say(table_line(row, widths, numbers))
        else:  # nothing is cut where no edge is
            out.say(table_line(row, column_widths(heads, [row], None) if _over(row, widths)
                               else widths, numbers))  # fmt: skip


def _over(row: Sequence[str], widths: Sequence[int]) -> bool:
    return any(len(text) > columns for text, columns in zip(row, widths, strict=True))


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _closing(rows: _Counted, columns: Sequence[str]) -> str:
    return f"({counted(rows.count, 'row')})" if columns else "(nothing to show)"


def _show_tables(
    out: Output,
    info: BackupInfo,
    tables: tuple[TableFacts, ...],
    now: datetime,
    *,
    as_csv: bool,
) -> None:
    if out.json:
        for table in tables:
            out.emit({**plain(table), "backup": info.name})
        return
    if as_csv:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(("table", "kind", "rows", "columns"))
        writer.writerows((t.name, t.kind, csv_cell(t.rows), " ".join(t.columns)) for t in tables)
        return
    out.say(f"{shown(info.name)}, {when(info.created_at, now)}, {size(info.size_bytes)}")
    if not tables:
        out.say("There are no tables in it.")
        return
    out.say("")
    out.table(
        ("TABLE", "ROWS", "COLUMNS"),
        [
            (
                shown(table.name) + (" (view)" if table.kind == "view" else ""),
                "" if table.rows is None else f"{table.rows:,}",
                ", ".join(shown(column) for column in table.columns),
            )
            for table in tables
        ],
        right=(1,),
        fit=True,
    )
