"""Takes a scheduler's orders and lets a test say how each ends, with its row in the history.

Stands where the dispatcher stands, at the edge to the processes; everything behind the
scheduler, the catalogue above all, is real.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace

from holdfast.core.events import JobEnded
from holdfast.core.names import new_id
from holdfast.core.runs import Outcome, RunEnd, RunKind, RunStart
from holdfast.services.desk import Desk
from holdfast.services.orders import BackupOrder, Order
from holdfast.system.identity import this_process


@dataclass(frozen=True)
class Begun:
    """One order at work."""

    job_id: str
    run_id: int
    order: BackupOrder
    on_end: Callable[[JobEnded], None] | None


class RecordedOrders:
    """Every order begins at once and lasts until `end`; those for upkeep end at once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.begun: list[Begun] = []
        self.upkeep: list[Order] = []
        self.refused: set[str] = set()
        """Profiles whose orders are answered by a fault of ours."""

    def submit(
        self,
        order: Order,
        *,
        scheduled: bool = False,
        idle: bool = False,
        on_end: Callable[[JobEnded], None] | None = None,
    ) -> None:
        if not isinstance(order, BackupOrder):
            self.upkeep.append(order)
            return
        if order.profile_id in self.refused:
            raise RuntimeError("refused")
        start = RunStart(
            RunKind.BACKUP, self._desk.clock.now(), order.profile_id, scheduled=scheduled
        )
        run_id = self._desk.history.begin_run(start)
        self.begun.append(Begun(new_id(), run_id, order, on_end))

    def busy(self) -> int:
        return len(self.begun)

    def end(self, outcome: Outcome = Outcome.DONE, *, heard: bool = True) -> None:
        """Let the first order end; unheard, because the program crashes before it is told."""
        begun = self.begun.pop(0)
        self._desk.history.end_run(begun.run_id, RunEnd(outcome, self._desk.clock.now()))
        if heard and begun.on_end is not None:
            begun.on_end(JobEnded(begun.job_id, outcome))

    def crash(self) -> None:
        """Forget everything: the processes are gone and their rows say that they run."""
        gone = json.dumps(replace(this_process(), pid=2**22 - 1, started="1").as_dict())
        with closing(sqlite3.connect(self._desk.paths.catalogue_file)) as connection:
            for begun in self.begun:
                connection.execute("UPDATE run SET owner = ? WHERE id = ?", [gone, begun.run_id])
            connection.commit()
        self.begun.clear()
