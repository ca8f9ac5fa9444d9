"""The child process: reads its order, carries it out, tells how it ended.

Runs as `holdfast job KIND`, started by `jobs.head_start`. Loads neither the command line nor
pydantic nor SQLAlchemy, and the engine only after it has said that it began, or while its
order is still being written. Ends without the interpreter's tidying up: everything is closed
by then, and who waits need not.
"""

from __future__ import annotations

import faulthandler
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from typing import TYPE_CHECKING, NoReturn

from holdfast.core.errors import HoldfastError
from holdfast.core.events import JobAdvanced, JobBegan, JobEnded
from holdfast.core.pace import Pace, seconds_left
from holdfast.core.progress import Advance, Throttle
from holdfast.core.unforeseen import as_error
from holdfast.jobs.child_channel import ChildChannel, not_for_people
from holdfast.jobs.order import JobOrder

if TYPE_CHECKING:
    from holdfast.services.order_work import Carried

DEBUG_VARIABLE = "HOLDFAST_DEBUG"
_Parts = Callable[[], Iterator[object]]


def _of_backup() -> Iterator[object]:
    import holdfast.services.order_work

    yield holdfast.services.order_work
    import holdfast.services.making.backups

    yield holdfast.services.making.backups
    import holdfast.sources.ladder

    yield holdfast.sources.ladder
    import holdfast.vault.backup_writer

    yield holdfast.vault.backup_writer


def _of_restore() -> Iterator[object]:
    import holdfast.services.order_work

    yield holdfast.services.order_work
    import holdfast.services.restoring.restores

    yield holdfast.services.restoring.restores
    import holdfast.vault.rebuild

    yield holdfast.vault.rebuild


_PARTS: dict[str, _Parts] = {"backup": _of_backup, "restore": _of_restore}
"""What a kind of work surely imports, what is needed first in front; each step imports one."""


def main(arguments: Sequence[str]) -> NoReturn:
    """Carry out the order on stdin; `arguments` is its kind. Ends the process."""
    if len(arguments) != 1 or sys.stdin is None or sys.stdin.isatty():
        _refuse(not_for_people())
    faulthandler.enable()
    channel = ChildChannel()
    if parts := _PARTS.get(arguments[0]):
        for _imported in parts():
            if channel.has_order():
                break
    try:
        order = channel.order()
        if order.kind != arguments[0]:
            raise not_for_people(f"{order.kind!r} is not {arguments[0]!r}")
    except HoldfastError as error:
        _refuse(error)
    if order.idle:
        from holdfast.system.priority import give_way

        give_way()
    channel.send(
        JobBegan(order.job_id, order.kind, order.profile_id, order.profile_name, order.scheduled)
    )
    channel.listen(order.job_id)
    channel.end(_done(order, channel))
    _leave(0)


def _done(order: JobOrder, channel: ChildChannel) -> JobEnded:
    """Do the work and return how it ended; no exception leaves."""
    try:
        carried = _work(order, channel)
        # A result that cannot be told is our own fault, and is told as such.
        return JobEnded(order.job_id, carried.outcome, carried.reason, result=carried.form())
    except BaseException as error:
        if os.environ.get(DEBUG_VARIABLE) == "1":
            from traceback import print_exception

            print_exception(error)
        from holdfast.services.run_record import outcome_of

        known = as_error(error)
        return JobEnded(order.job_id, outcome_of(known), known.message, error=known.as_dict())


def _work(order: JobOrder, channel: ChildChannel) -> Carried:
    from holdfast.services.order_work import carry_out
    from holdfast.services.run_record import by_schedule

    pace = Pace()

    def tell(report: Advance) -> None:
        rate = pace.take(report, time.monotonic())
        channel.offer(
            JobAdvanced(
                order.job_id,
                report.phase,
                report.done,
                report.total,
                report.unit,
                report.changed_bytes,
                rate,
                seconds_left(report, rate),
            )
        )

    progress = Throttle(tell, time.monotonic, cancelled=channel.stop_if_asked)
    channel.stop_if_asked()
    with by_schedule() if order.scheduled else nullcontext():
        return carry_out(order, progress)


def _refuse(error: HoldfastError) -> NoReturn:
    sys.stderr.write(f"{error.title}.\n  {error.message}\n  → {error.hint}\n")
    _leave(error.exit_status)


def _leave(status: int) -> NoReturn:
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    os._exit(status)
