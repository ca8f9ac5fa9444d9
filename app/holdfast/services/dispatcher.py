"""Dispatcher: who may work now. One job for each profile, one for each vault, in order.

Orders that come together wait for each other where they share a profile or a vault, each
lane first in, first out. Work that is to be done when nothing else is goes last, and makes way:
when something else comes for its lanes it is stopped at its next safe point, and is given again
by whoever gave it. Not for ever: stopped `MAKES_WAY_TIMES` in a row, it is finished. At most
MOST_AT_ONCE processes are at work, however many vaults there are.

Each job at work has a thread here that starts it, waits for its end and tells whoever
asked. Nothing is kept across a restart: what was waiting is due again. Safe on any thread.
"""

from __future__ import annotations

import logging
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from holdfast.core.errors import CancelledError, InternalError
from holdfast.core.events import JobEnded
from holdfast.core.runs import Outcome
from holdfast.jobs.order import JobOrder
from holdfast.services.desk import Desk
from holdfast.services.orders import Order, job_order

if TYPE_CHECKING:
    from holdfast.jobs.job import Job

MOST_AT_ONCE = 4
"""Processes at work at the same time: each uses a core and reads a disk."""
MAKES_WAY_TIMES = 3
OnEnd = Callable[[JobEnded], None]
_LOG = logging.getLogger("holdfast.dispatcher")


class StartsJobs(Protocol):
    """What is needed of a `JobRunner`."""

    def start(self, order: JobOrder) -> Job:
        """Start a job and return it at once."""


@dataclass(eq=False, slots=True)
class Ticket:
    """An order on its way: waiting, at work, over."""

    order: JobOrder
    lanes: frozenset[tuple[str, str]]
    _on_end: OnEnd | None = None
    _job: Job | None = None
    _cancelled: bool = False
    _makes_way: bool = False
    _ended: JobEnded | None = None
    _over: threading.Event = field(default_factory=threading.Event)

    @property
    def job_id(self) -> str:
        """Which job: the one that events name."""
        return self.order.job_id

    @property
    def ended(self) -> JobEnded | None:
        """How it ended; None while it waits or is at work."""
        return self._ended

    def wait(self, timeout_s: float | None = None) -> JobEnded | None:
        """Wait for the end and return it, after whoever asked has heard; None if that is late."""
        return self._ended if self._over.wait(timeout_s) else None


class Dispatcher:
    """See the module.

    Args:
        desk: of the home the orders are about.
        runner: starts what may work.
        most_at_once: processes at work at the same time.
    """

    def __init__(self, desk: Desk, runner: StartsJobs, *, most_at_once: int = MOST_AT_ONCE) -> None:
        """See the class."""
        self._desk = desk
        self._runner = runner
        self._most = most_at_once
        self._lock = threading.RLock()
        self._waiting: list[Ticket] = []
        self._at_work: list[Ticket] = []
        self._threads: set[threading.Thread] = set()
        self._made_way: Counter[tuple[str, str, str]] = Counter()
        """How often in a row each idle work was stopped for other work."""
        self._closed = False

    def submit(
        self,
        order: Order,
        *,
        scheduled: bool = False,
        idle: bool = False,
        asked_by: str = "",
        on_end: OnEnd | None = None,
    ) -> Ticket:
        """Let an order be carried out as soon as its profile and its vault are free.

        `on_end` hears of its end once, on another thread, whatever becomes of it; `asked_by`
        is the name of the token in whose name a program asks.

        Raises:
            NotFoundError: there is no such profile.
            CancelledError: this dispatcher is closed.
        """
        job = job_order(self._desk, order, scheduled=scheduled, idle=idle, asked_by=asked_by)
        ticket = Ticket(job, _lanes(job), on_end)
        with self._lock:
            if self._closed:
                raise CancelledError("Holdfast is being closed. Nothing was changed.")
            self._waiting.append(ticket)
            if not idle:
                self._clear_the_way(ticket)
        self._start_what_may()
        return ticket

    def running(self) -> tuple[Ticket, ...]:
        """Return what is at work, the first begun first."""
        with self._lock:
            return tuple(self._at_work)

    def waiting(self) -> tuple[Ticket, ...]:
        """Return what waits for its turn, in the order it will get it if lanes allow."""
        with self._lock:
            return tuple(_in_order(self._waiting))

    def busy(self) -> int:
        """Return how many jobs are at work or waiting."""
        with self._lock:
            return len(self._at_work) + len(self._waiting)

    def cancel(self, job_id: str) -> bool:
        """Stop a job at its next safe point, or take it back; False if it is over or unknown."""
        with self._lock:
            found = [t for t in (*self._waiting, *self._at_work) if t.job_id == job_id]
            for ticket in found:
                self._cancel(ticket)
        return bool(found)

    def close(self, *, cancel: bool = True, timeout_s: float | None = None) -> bool:
        """Take no more orders, and return when nothing is at work; False if that is late.

        With `cancel` jobs are stopped at their next safe point and what waits is taken back;
        without, everything is finished first.
        """
        with self._lock:
            self._closed = True
            tickets = [*self._waiting, *self._at_work]
            if cancel:
                for ticket in tickets:
                    self._cancel(ticket)
        return all(ticket._over.wait(timeout_s) for ticket in tickets) and self._join(timeout_s)

    def kill(self) -> None:
        """End all processes at once and take back what waits; nothing more is taken."""
        with self._lock:
            self._closed = True
            for ticket in [*self._waiting, *self._at_work]:
                self._cancel(ticket)
            jobs = [ticket._job for ticket in self._at_work if ticket._job is not None]
        for job in jobs:
            job.kill()

    def _cancel(self, ticket: Ticket) -> None:
        """Note the wish; the lock is held."""
        ticket._cancelled = True
        if ticket in self._waiting:
            self._waiting.remove(ticket)
            self._begin(self._take_back, ticket)
        elif ticket._job is not None:
            ticket._job.cancel()

    def _clear_the_way(self, ticket: Ticket) -> None:
        """Stop idle work that keeps others from their turn; the lock is held."""
        for other in self._at_work:
            work = _same_work(other.order)
            if (
                other.order.idle
                and not (other._makes_way or other._cancelled)
                and not other.lanes.isdisjoint(ticket.lanes)
                and self._made_way[work] < MAKES_WAY_TIMES
            ):
                other._makes_way = True
                self._made_way[work] += 1
                if other._job is not None:
                    other._job.give_way()

    def _start_what_may(self) -> None:
        """Start every waiting order whose lanes are free; called when something changed."""
        with self._lock:
            taken = {lane for ticket in self._at_work for lane in ticket.lanes}
            for ticket in _in_order(self._waiting):
                if len(self._at_work) >= self._most:
                    return
                # What waits holds its place in its lanes, so that nobody overtakes it there.
                free = taken.isdisjoint(ticket.lanes)
                taken |= ticket.lanes
                if free:
                    self._waiting.remove(ticket)
                    self._at_work.append(ticket)
                    self._begin(self._work, ticket)

    def _begin(self, work: Callable[[Ticket], None], ticket: Ticket) -> None:
        """Let a thread do something with a ticket; the lock is held."""

        def run() -> None:
            try:
                work(ticket)
            finally:
                with self._lock:
                    self._threads.discard(thread)

        thread = threading.Thread(target=run, name=f"dispatch {ticket.job_id}", daemon=True)
        self._threads.add(thread)
        thread.start()

    def _work(self, ticket: Ticket) -> None:
        """Start a job, wait for its end, and let the next ones begin."""
        try:
            job = self._runner.start(ticket.order)
            with self._lock:
                ticket._job = job
                if ticket._cancelled:
                    job.cancel()
                elif ticket._makes_way:
                    job.give_way()
            ended = job.wait(None)
            assert ended is not None
            if ended.outcome is not Outcome.CANCELLED:
                with self._lock:
                    self._made_way.pop(_same_work(ticket.order), None)
        except Exception as error:
            _LOG.exception("%s could not be started", ticket.order.kind)
            ended = _not_begun(ticket, error)
        try:
            self._tell(ticket, ended)
        finally:
            with self._lock:
                self._at_work.remove(ticket)
            self._start_what_may()

    def _take_back(self, ticket: Ticket) -> None:
        reason = "It was stopped before it began. Nothing was changed."
        error = CancelledError(reason)
        self._tell(
            ticket, JobEnded(ticket.job_id, Outcome.CANCELLED, reason, error=error.as_dict())
        )
        self._start_what_may()

    def _tell(self, ticket: Ticket, ended: JobEnded) -> None:
        """Tell whoever asked; a fault of theirs is logged and keeps nobody else waiting."""
        ticket._ended = ended
        try:
            if ticket._on_end is not None:
                ticket._on_end(ended)
        except Exception:
            _LOG.exception("the end of a %s could not be taken in", ticket.order.kind)
        finally:
            ticket._over.set()

    def _join(self, timeout_s: float | None) -> bool:
        with self._lock:
            threads = list(self._threads)
        for thread in threads:
            if thread is not threading.current_thread():
                thread.join(timeout_s)
        return not any(thread.is_alive() for thread in threads)


def _lanes(order: JobOrder) -> frozenset[tuple[str, str]]:
    lanes = {("profile", order.profile_id), ("vault", order.vault_id)}
    if not order.vault_id:
        # A vault that could not be looked at is still one place.
        lanes.add(("place", str(order.arguments.get("vault_path") or "")))
    return frozenset(lane for lane in lanes if lane[1])


def _same_work(order: JobOrder) -> tuple[str, str, str]:
    return order.kind, order.profile_id, order.vault_id


def _in_order(waiting: list[Ticket]) -> list[Ticket]:
    """Return what waits in the order of its turns: what is to be done idly goes last."""
    return sorted(waiting, key=lambda ticket: ticket.order.idle)


def _not_begun(ticket: Ticket, error: Exception) -> JobEnded:
    told = InternalError(
        "The work could not be begun. Databases and backups are as they were.",
        details=f"{type(error).__name__}: {error}",
    )
    return JobEnded(ticket.job_id, Outcome.FAILED, told.message, error=told.as_dict(), crashed=True)
