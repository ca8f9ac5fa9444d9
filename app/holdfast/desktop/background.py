"""Questions to the services, asked on a thread, answered on the main thread.

Whatever reads a file or the catalogue goes through here: the main thread never waits. An
answer whose asker is gone, or that a later question with the same key has overtaken, is
dropped. Work that changes something is not a question: it goes to the dispatcher.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from holdfast.core.errors import HoldfastError, InternalError

THREADS = 3
_Answer = TypeVar("_Answer")


@dataclass(frozen=True, slots=True)
class _Question:
    asker: QObject
    key: str
    number: int
    then: Callable[[Any], None]
    failed: Callable[[HoldfastError], None]


class Background(QObject):
    """Asks on threads; lives on the main thread."""

    _answered = Signal(object, object, object)

    def __init__(
        self, on_failure: Callable[[HoldfastError], None], parent: QObject | None = None
    ) -> None:
        """See the class; `on_failure` hears of failures that the asker does not handle."""
        super().__init__(parent)
        self._on_failure = on_failure
        self._pool = ThreadPoolExecutor(THREADS, thread_name_prefix="question")
        self._newest: dict[tuple[int, str], int] = {}
        self._count = 0
        self._closed = False
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def ask(
        self,
        asker: QObject,
        work: Callable[[], _Answer],
        then: Callable[[_Answer], None],
        failed: Callable[[HoldfastError], None] | None = None,
        *,
        key: str = "",
    ) -> None:
        """Run `work` on a thread and hand its answer to `then` on the main thread.

        Args:
            asker: who wants to know; when it is gone, so is the question.
            work: touches no Qt object.
            then: gets the answer.
            failed: gets the error instead; by default the program's own handler.
            key: a later question of the same asker with the same key takes this one's place.
        """
        if self._closed:
            return
        self._count += 1
        if key:
            self._newest[id(asker), key] = self._count
        question = _Question(asker, key, self._count, then, failed or self._on_failure)
        self._pool.submit(self._run, question, work)

    def close(self) -> None:
        """Take no more questions and let the running ones end unheard."""
        self._closed = True
        self._answered.disconnect(self._deliver)
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _run(self, question: _Question, work: Callable[[], object]) -> None:
        try:
            self._answered.emit(question, work(), None)
        except HoldfastError as error:
            self._answered.emit(question, None, error)
        except Exception as error:
            from traceback import format_exception

            told = InternalError(
                "Something happened that Holdfast was not prepared for "
                f"({type(error).__name__}). Databases and backups are as they were.",
                details="".join(format_exception(error)),
            )
            self._answered.emit(question, None, told)

    def _deliver(self, question: _Question, answer: object, error: HoldfastError | None) -> None:
        place = (id(question.asker), question.key)
        if question.key:
            if self._newest.get(place) != question.number:
                return
            del self._newest[place]
        if self._closed or not isValid(question.asker):
            return
        if error is not None:
            question.failed(error)
        else:
            question.then(answer)
