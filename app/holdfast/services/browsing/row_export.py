"""Rows of a backup as a file of comma-separated values.

Written beside its final name and renamed when it is whole: a file that is there is complete.
NULL is empty, bytes are hexadecimal, numbers have all their digits.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from holdfast.core.errors import StagingError
from holdfast.core.model import Profile
from holdfast.core.progress import SILENT, Advance, Progress
from holdfast.core.shown_rows import ExportedRows, RowsWanted
from holdfast.services.browsing.backup_reading import BackupReading

_ROWS_BETWEEN_REPORTS = 500


def export_rows(
    profile: Profile,
    reference: str,
    wanted: RowsWanted,
    file: Path,
    *,
    progress: Progress = SILENT,
) -> ExportedRows:
    """Write rows of a backup into a file, in place of one that is there.

    Raises:
        StagingError: the file cannot be written; one that was there is as it was.
        CancelledError: from the listener; likewise.
        UsageError, NotFoundError, VaultError: the rows cannot be read; likewise.
    """
    reading = BackupReading(profile, reference)
    try:
        if wanted.sql:
            with reading.statement(wanted.sql) as (columns, rows):
                return _write(file, columns, rows, progress)
        with reading.guard():
            pages = reading.pages(wanted.table, wanted.search)
            return _write(file, pages.columns, pages.stream(), progress)
    finally:
        reading.close()


def csv_value(value: object) -> object:
    """Return a value as it stands in the file."""
    if isinstance(value, (bytes, bytearray, memoryview)):
        return bytes(value).hex()
    return "" if value is None else value


def _write(
    file: Path,
    columns: Sequence[str],
    rows: Iterable[Sequence[object]],
    progress: Progress,
) -> ExportedRows:
    unfinished = file.with_name(f".{file.name[:200]}.{os.getpid()}.unfinished")
    count = 0
    try:
        with unfinished.open("w", encoding="utf-8", newline="") as text:
            writer = csv.writer(text)
            writer.writerow(columns)
            for row in rows:
                writer.writerow([csv_value(value) for value in row])
                count += 1
                if count % _ROWS_BETWEEN_REPORTS == 0:
                    progress.advance(Advance("exporting", count, 0, unit="rows"))
            text.flush()
            os.fsync(text.fileno())
        unfinished.replace(file)
    except OSError as error:
        raise StagingError(
            f"{file} could not be written: {error.strerror or error}. The backup is untouched.",
            hint="Choose another place, or free some space there.",
            details=str(error),
        ) from error
    finally:
        unfinished.unlink(missing_ok=True)
    return ExportedRows(file, count)
