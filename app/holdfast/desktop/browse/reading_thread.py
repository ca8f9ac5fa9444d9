"""The thread that a window reads a backup on, and the process behind it that nobody shares.

SQLite and whatever it runs for a page work in the process (`services.browsing.reading_process`);
the thread hands a question over and waits. A window asks, the thread answers, in order; answers
arrive on the main thread. A question with a key takes the place of an earlier one with the same
key: what waits is dropped, what is being read is interrupted. Closing ends the thread without
anybody waiting for it.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from holdfast.core.errors import CancelledError, HoldfastError
from holdfast.core.unforeseen import as_error

if TYPE_CHECKING:
    from holdfast.services.browsing.reading_process import ReadingProcess
    from holdfast.services.desk import Desk

_Answer = TypeVar("_Answer")
_Open = Callable[[], "ReadingProcess"]


@dataclass(frozen=True, slots=True, eq=False)
class _Question:
    key: str
    work: Callable[[Any], object]
    then: Callable[[Any], None]
    failed: Callable[[HoldfastError], None]


class ReadingThread(QObject):
    """See the module; lives on the main thread, as the questions' answers do."""

    _answered = Signal(object, object, object)

    def __init__(self, desk: Desk, profile_id: str, parent: QObject | None = None) -> None:
        """See the class; `open` says which backup."""
        super().__init__(parent)
        self._desk = desk
        self._profile_id = profile_id
        self._loop = _Loop(self._answered.emit)
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self.destroyed.connect(self._loop.close)

    def open(self, backup_id: str) -> None:
        """Read this backup from now on; questions about another one are dropped."""
        desk, profile_id = self._desk, self._profile_id

        def opened() -> ReadingProcess:
            from holdfast.services.browsing.reading_process import ReadingProcess

            profile = desk.book.find(profile_id)
            reading = ReadingProcess()
            try:
                reading.open(profile, backup_id)
            except BaseException:
                reading.close()
                raise
            return reading

        self._loop.open(opened)

    def ask(
        self,
        work: Callable[[ReadingProcess], _Answer],
        then: Callable[[_Answer], None],
        failed: Callable[[HoldfastError], None],
        *,
        key: str = "",
    ) -> None:
        """Let `work` read on the thread; `then` or `failed` hear of it on the main thread.

        Args:
            work: touches no Qt object.
            then: gets the answer.
            failed: gets the error instead, a `CancelledError` never.
            key: an earlier question with this key, if not empty, is dropped or interrupted.
        """
        self._loop.put(_Question(key, work, then, failed))

    def drop(self, key: str) -> None:
        """Forget the questions with this key; one that is being answered is interrupted."""
        self._loop.drop(key)

    def close(self) -> None:
        """End the thread; nothing is answered any more."""
        self._loop.close()

    def _deliver(self, question: _Question, answer: object, error: HoldfastError | None) -> None:
        if not self._loop.is_wanted(question):
            return
        if error is None:
            question.then(answer)
        elif not isinstance(error, CancelledError):
            question.failed(error)


class _Loop:
    """The thread's side; not a Qt object, for the window may be gone before the thread."""

    def __init__(self, emit: Callable[[object, object, object], None]) -> None:
        self._emit = emit
        self._lock = threading.Condition()
        self._waiting: deque[_Question] = deque()
        self._dropped: set[_Question] = set()
        self._on_the_way: set[_Question] = set()
        """Answered, but not yet heard of."""
        self._running: _Question | None = None
        self._reading: ReadingProcess | None = None
        self._open: _Open | None = None
        self._closed = False
        self._thread: threading.Thread | None = None

    def open(self, opened: _Open) -> None:
        with self._lock:
            self._open = opened
            self._drop_all(lambda _: True)

    def put(self, question: _Question) -> None:
        with self._lock:
            if self._closed:
                return
            if question.key:
                self._drop_all(lambda other: other.key == question.key)
            self._waiting.append(question)
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="reading", daemon=True)
                self._thread.start()
            self._lock.notify()

    def drop(self, key: str) -> None:
        with self._lock:
            self._drop_all(lambda other: other.key == key)

    def close(self) -> None:
        with self._lock:
            self._closed = True
            self._drop_all(lambda _: True)
            self._lock.notify()

    def is_wanted(self, question: _Question) -> bool:
        """Tell whether an answer that has come is still wanted, and forget about it."""
        with self._lock:
            wanted = question not in self._dropped and not self._closed
            self._dropped.discard(question)
            self._on_the_way.discard(question)
            return wanted

    def _drop_all(self, fits: Callable[[_Question], bool]) -> None:
        """Drop what fits; the lock is held, so what runs is what is interrupted."""
        self._waiting = deque(each for each in self._waiting if not fits(each))
        self._dropped.update(filter(fits, self._on_the_way))
        if self._running is not None and fits(self._running):
            self._dropped.add(self._running)
            if self._reading is not None:
                self._reading.stop()

    def _run(self) -> None:
        opened: _Open | None = None
        try:
            while True:
                with self._lock:
                    while not self._waiting and not self._closed:
                        self._lock.wait()
                    if self._closed:
                        return
                    question = self._running = self._waiting.popleft()
                    wanted = self._open
                    if self._reading is not None:
                        self._reading.go_on()
                if opened is not wanted or self._has_died():
                    self._give_back()
                    opened = None
                answer, error = None, None
                try:
                    if opened is None and wanted is not None:
                        reading = wanted()
                        opened = wanted
                        with self._lock:
                            self._reading = reading
                            if question in self._dropped:
                                reading.stop()  # it was dropped before there was a reading
                    answer = question.work(self._reading)
                except BaseException as trouble:
                    error = as_error(trouble)
                with self._lock:
                    self._running = None
                    if self._closed:
                        return
                    self._on_the_way.add(question)
                    self._emit(question, answer, error)
        finally:
            self._give_back()

    def _has_died(self) -> bool:
        return self._reading is not None and self._reading.is_over

    def _give_back(self) -> None:
        with self._lock:
            reading, self._reading = self._reading, None
        if reading is not None:
            reading.close()
