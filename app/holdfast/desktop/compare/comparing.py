"""One comparison at a time, in a process of its own; a new one takes the place of the last."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from holdfast.core.errors import CancelledError, HoldfastError
from holdfast.core.progress import Advance
from holdfast.desktop.parts.stoppable import Stoppable
from holdfast.desktop.stage import Stage

if TYPE_CHECKING:
    from holdfast.core.differences import ComparisonResult
    from holdfast.core.model import Profile

USUAL_LIMIT_S = 60.0


class Comparing(QObject):
    """See the module; lives on the main thread and stops when it is destroyed."""

    compared = Signal(object)
    """The `ComparisonResult`."""
    advanced = Signal(object)
    failed = Signal(object)

    def __init__(self, stage: Stage, parent: QObject | None = None) -> None:
        """See the class."""
        super().__init__(parent)
        self._stage = stage
        self._running: Stoppable | None = None
        self._at_work = _AtWork()

    @property
    def is_running(self) -> bool:
        """Whether something is being compared."""
        return self._running is not None

    def begin(
        self,
        profile: Profile,
        old: str,
        new: str = "",
        *,
        only: tuple[str, ...] = (),
        limit_rows: int = 0,
        time_limit_s: float = USUAL_LIMIT_S,
    ) -> None:
        """Compare a backup with a newer one, or with the database of now; see `BrowseService`."""
        self.stop()
        stoppable = self._running = Stoppable(self)
        stoppable.advanced.connect(self.advanced)
        home, progress = self._stage.backstage.desk.paths.home, stoppable.progress
        at_work = self._at_work

        def work() -> ComparisonResult:
            from holdfast.services.browsing.reading_process import ReadingProcess

            with at_work:
                progress.advance(Advance("comparing", 0, 0))  # it may have been stopped meanwhile
                with ReadingProcess() as reading:
                    return reading.compare(
                        home,
                        profile,
                        old,
                        new,
                        only=only,
                        limit_rows=limit_rows,
                        time_limit_s=time_limit_s,
                        progress=progress,
                    )

        self._stage.background.ask(
            self,
            work,
            lambda found: self._end(stoppable, found, None),
            lambda error: self._end(stoppable, None, error),
            key="compare",
        )

    def wait_until_gone(self) -> None:
        """Wait until nothing has the database open for what was stopped; for other threads."""
        self._at_work.wait_until_over()

    def stop(self) -> None:
        """Stop what is being compared; nothing more is heard of it."""
        if self._running is not None:
            self._running.stop()
            self._running.deleteLater()
            self._running = None

    def _end(
        self, stoppable: Stoppable, found: ComparisonResult | None, error: HoldfastError | None
    ) -> None:
        if stoppable is not self._running:
            return
        self.stop()
        if error is None:
            self.compared.emit(found)
        elif not isinstance(error, CancelledError):
            self.failed.emit(error)


class _AtWork:
    """How many comparisons have a process; entered on the threads that wait for it."""

    def __init__(self) -> None:
        self._count = 0
        self._changed = threading.Condition()

    def __enter__(self) -> None:
        self._add(1)

    def __exit__(self, *_: object) -> None:
        self._add(-1)

    def wait_until_over(self) -> None:
        with self._changed:
            self._changed.wait_for(lambda: self._count == 0)

    def _add(self, one: int) -> None:
        with self._changed:
            self._count += one
            self._changed.notify_all()
