"""The process that looks into backups for a window: one question after the other, until let go.

Runs as `python -m holdfast.services.reading_child`, started by `ReadingProcess`. Each page of
a backup that SQLite wants runs some Python; in the process of the windows that would keep them
waiting. What is asked by name is a method of `_Questions`. A thread hears what overtakes a
question: the wish to stop, and the end of stdin, which is the end of us.

Reads only. Loads pydantic and SQLAlchemy only if a question needs them.
"""

from __future__ import annotations

import faulthandler
import os
import queue
import sys
import threading
import time
from collections.abc import Mapping
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from holdfast.core.errors import CancelledError
from holdfast.core.progress import Advance, Progress, Throttle
from holdfast.core.shown_rows import StatementRows, TableHead
from holdfast.core.unforeseen import as_error
from holdfast.jobs.asked_child import Told, Wish
from holdfast.jobs.child_channel import not_for_people
from holdfast.jobs.messages import read_message, write_message
from holdfast.services.backup_reading import BackupReading

if TYPE_CHECKING:
    from holdfast.core.differences import ComparisonResult
    from holdfast.core.model import BackupInfo, Profile
    from holdfast.core.shown_rows import ExportedRows, Row, RowsWanted, Value
    from holdfast.services.table_pages import TablePages


class _Questions:
    """What can be asked; called on the main thread, but for the wishes."""

    def __init__(self, answers: IO[bytes]) -> None:
        self._answers = answers
        self._reading: BackupReading | None = None
        self._pages: list[TablePages] = []
        self._stopped = False

    def open(self, profile: Profile, reference: str) -> BackupInfo:
        self._reading = BackupReading(profile, reference)
        self._pages = []
        return self._reading.info

    def tables(self) -> tuple[TableHead, ...]:
        return self._open_reading().tables()

    def run(self, sql: str) -> StatementRows:
        return self._open_reading().run(sql)

    def pages(self, table: str, search: str) -> int:
        """Return the number by which these pages are asked for."""
        self._pages.append(self._open_reading().pages(table, search))
        return len(self._pages) - 1

    def walk(self, number: int) -> tuple[int, bool]:
        """Return the rows counted so far, and whether these are all."""
        pages = self._pages[number]
        complete = pages.walk()
        return pages.rows, complete

    def page(self, number: int, offset: int, rows: int) -> tuple[Row, ...]:
        return self._pages[number].page(offset, rows)

    def cell(self, number: int, place: int, column: int) -> Value:
        return self._pages[number].cell(place, column)

    def compare(
        self, home: Path, profile: Profile, old: str, new: str, limits: Mapping[str, Any]
    ) -> ComparisonResult:
        from holdfast.services.browsing import NOW, BrowseService
        from holdfast.services.desk import open_desk
        from holdfast.system.paths import AppPaths

        service = BrowseService(open_desk(AppPaths(home)), profile)
        return service.compare(old, new or NOW, progress=self._progress(), **limits)

    def export(
        self, profile: Profile, reference: str, wanted: RowsWanted, file: Path
    ) -> ExportedRows:
        from holdfast.services.row_export import export_rows

        return export_rows(profile, reference, wanted, file, progress=self._progress())

    def hear(self, wish: Wish) -> None:
        """Take a wish; on the thread that hears."""
        self._stopped = wish is Wish.STOP
        if (reading := self._reading) is not None:
            if self._stopped:
                reading.stop()
            else:
                reading.go_on()

    def answer(self, what: str, arguments: tuple[object, ...]) -> None:
        """Answer one question; no exception leaves but that nobody reads the answer."""
        try:
            if self._stopped:
                raise CancelledError("Stopped.")
            told: tuple[Told, object] = (Told.ANSWERED, getattr(self, what)(*arguments))
        except BaseException as error:
            told = (Told.FAILED, as_error(error).as_dict())
        write_message(self._answers, told)

    def close(self) -> None:
        """Give everything back."""
        if self._reading is not None:
            self._reading.close()

    def _open_reading(self) -> BackupReading:
        assert self._reading is not None, "`open` is asked first"
        return self._reading

    def _progress(self) -> Progress:
        return Throttle(self._tell, time.monotonic, cancelled=self._look)

    def _tell(self, report: Advance) -> None:
        write_message(self._answers, (Told.ADVANCED, report))

    def _look(self) -> None:
        if self._stopped:
            raise CancelledError("Stopped.")


def main() -> None:
    """Answer what comes on stdin, on stdout; ends the process."""
    if len(sys.argv) > 1 or sys.stdin is None or sys.stdin.isatty():
        raise SystemExit(not_for_people().message)
    faulthandler.enable()
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever else prints
    questions = _Questions(answers)
    waiting: queue.SimpleQueue[tuple[str, tuple[object, ...]] | None] = queue.SimpleQueue()
    hearing = threading.Thread(target=_hear, args=(questions, waiting), daemon=True)
    hearing.start()
    try:
        while (question := waiting.get()) is not None:
            questions.answer(*question)
    except OSError:
        pass  # nobody reads any more
    questions.close()
    os._exit(0)  # the thread may be waiting for a word


def _hear(
    questions: _Questions, waiting: queue.SimpleQueue[tuple[str, tuple[object, ...]] | None]
) -> None:
    try:
        while True:
            came = read_message(sys.stdin.buffer)
            if isinstance(came, Wish):
                questions.hear(came)
            else:
                waiting.put(came)
    except EOFError:
        questions.hear(Wish.STOP)
        waiting.put(None)


if __name__ == "__main__":
    main()
