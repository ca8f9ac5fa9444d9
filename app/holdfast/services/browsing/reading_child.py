"""The process that looks into backups for a window: one question after the other, until let go.

Runs as `python -m holdfast.services.browsing.reading_child`, started by `ReadingProcess`. Each
page of a backup that SQLite wants runs some Python; in the process of the windows that would
keep them waiting. The questions are the methods of `_Questions`, and what their parameters are
is what is read from a line. A thread hears what overtakes a question: the wish to stop, and the end
of stdin, which is the end of us.

Reads only. Loads pydantic and SQLAlchemy only if a question needs them.
"""

from __future__ import annotations

import faulthandler
import json
import os
import queue
import sys
import threading
import time
import typing
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from holdfast.core.differences import ComparisonResult
from holdfast.core.errors import CancelledError
from holdfast.core.model import BackupInfo, Profile
from holdfast.core.progress import Advance, Progress, Throttle
from holdfast.core.shown_rows import ExportedRows, Row, RowsWanted, StatementRows, TableHead, Value
from holdfast.core.unforeseen import as_error
from holdfast.core.wire import line_of, plain_form, read
from holdfast.jobs.asked_child import ADVANCED, ANSWERED, ARGUMENTS, ASK, FAILED, WISH, Wish
from holdfast.jobs.child_channel import not_for_people
from holdfast.services.browsing.backup_reading import BackupReading

if TYPE_CHECKING:
    from holdfast.services.browsing.table_pages import TablePages

_Waiting = queue.SimpleQueue[dict[str, Any] | None]


class _Questions:
    """What can be asked; called on the main thread, but for the wishes."""

    def __init__(self, answers: IO[bytes]) -> None:
        self._answers = answers
        self._reading: BackupReading | None = None
        self._pages: list[TablePages] = []
        self._stopped = False
        self._known = {
            question.__name__: question
            for question in (
                *(self.open, self.tables, self.run, self.pages, self.walk, self.page, self.cell),
                *(self.compare, self.export),
            )
        }

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

    def cell(self, number: int, place: int, column: int) -> tuple[Value]:
        return (self._pages[number].cell(place, column),)

    def compare(
        self,
        home: Path,
        profile: Profile,
        old: str,
        new: str,
        only: tuple[str, ...],
        limit_rows: int,
        time_limit_s: float,
    ) -> ComparisonResult:
        from holdfast.services.browsing.browsing import NOW, BrowseService
        from holdfast.services.desk import open_desk
        from holdfast.system.paths import AppPaths

        service = BrowseService(open_desk(AppPaths(home)), profile)
        return service.compare(
            old,
            new or NOW,
            only=only,
            limit_rows=limit_rows,
            time_limit_s=time_limit_s,
            progress=self._progress(),
        )

    def export(
        self, profile: Profile, reference: str, wanted: RowsWanted, file: Path
    ) -> ExportedRows:
        from holdfast.services.browsing.row_export import export_rows

        return export_rows(profile, reference, wanted, file, progress=self._progress())

    def hear(self, wish: Wish) -> None:
        """Take a wish; on the thread that hears."""
        self._stopped = wish is Wish.STOP
        if (reading := self._reading) is not None:
            if self._stopped:
                reading.stop()
            else:
                reading.go_on()

    def answer(self, what: str, arguments: list[Any]) -> None:
        """Answer one question; no exception leaves but that nobody reads the answer."""
        try:
            if self._stopped:
                raise CancelledError("Stopped.")
            question = self._known[what]
            kinds = typing.get_type_hints(question)
            kinds.pop("return")
            given = (read(kind, form) for kind, form in zip(kinds.values(), arguments, strict=True))
            line = line_of({ANSWERED: plain_form(question(*given))})
        except BaseException as error:
            line = line_of({FAILED: as_error(error).as_dict()})
        self._send(line)

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
        self._send(line_of({ADVANCED: plain_form(report)}))

    def _send(self, line: bytes) -> None:
        self._answers.write(line)
        self._answers.flush()

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
    waiting: _Waiting = queue.SimpleQueue()
    threading.Thread(target=_hear, args=(questions, waiting), daemon=True).start()
    try:
        while (question := waiting.get()) is not None:
            questions.answer(question[ASK], question[ARGUMENTS])
    except OSError:
        pass  # nobody reads any more
    questions.close()
    os._exit(0)  # the thread may be waiting for a word


def _hear(questions: _Questions, waiting: _Waiting) -> None:
    for line in sys.stdin.buffer:
        if not line.endswith(b"\n"):
            break  # who asked has died over it
        came = json.loads(line)
        if WISH in came:
            questions.hear(Wish(came[WISH]))
        else:
            waiting.put(came)
    questions.hear(Wish.STOP)
    waiting.put(None)


if __name__ == "__main__":
    main()
