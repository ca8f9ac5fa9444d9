"""The live line: phase, bar, done of total, changed bytes, rate, time left.

Shown on stderr when that is a terminal, silent anywhere else; gone when the work is over.
rich is loaded before the work begins, never while it runs: a program whose database we
are reading may be waiting. Reports come on the main thread, at most ten a second, and
each one draws; there is no thread that draws by itself.
"""

from __future__ import annotations

import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from holdfast.cli.output import Output, is_terminal
from holdfast.cli.stopping import stop_if_asked
from holdfast.cli.words import duration, size
from holdfast.core.progress import Advance, Progress, Throttle

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

_WINDOW_S = 3.0
_BAR_COLUMNS = 22
_PHASE_COLUMNS = 12


class Pace:
    """How fast one phase goes, over the last three seconds."""

    def __init__(self) -> None:
        """See the class."""
        self._phase = ""
        self._seen: deque[tuple[float, int]] = deque()

    def take(self, report: Advance, now_s: float) -> float | None:
        """Return bytes or things a second; None while nothing can be said."""
        if report.phase != self._phase or (self._seen and report.done < self._seen[-1][1]):
            self._phase = report.phase
            self._seen.clear()
        self._seen.append((now_s, report.done))
        while len(self._seen) > 2 and now_s - self._seen[1][0] >= _WINDOW_S:
            self._seen.popleft()
        began_s, done = self._seen[0]
        span_s = now_s - began_s
        return (report.done - done) / span_s if span_s >= 0.2 else None


def figures(report: Advance, rate: float | None) -> list[str]:
    """Return what stands right of the bar, most needed first."""
    if report.unit == "bytes":
        done, total, speed = size(report.done), size(report.total), size(rate or 0)
    else:
        done, total, speed = f"{report.done:,}", f"{report.total:,}", f"{rate or 0:,.0f}"
        total = f"{total} {report.unit}"
    words = [f"{done} of {total}" if report.total else done]
    if rate is not None and rate > 0:
        words.append(f"{speed}/s")
        left = report.total - report.done
        if left > 0:
            words.append(f"{duration(max(left / rate, 1))} left")
    if report.changed_bytes:
        words.append(f"{size(report.changed_bytes)} changed")
    return words


@contextmanager
def live_progress(out: Output) -> Iterator[Progress]:
    """Give a listener for the work in the block; it also carries the wish to stop."""
    stop_if_asked()
    if out.json or not is_terminal(sys.stderr):
        yield unseen_progress()
        return
    with _line() as draw:
        yield Throttle(draw, time.monotonic, cancelled=stop_if_asked)


def unseen_progress() -> Progress:
    """Return a listener that shows nothing and carries the wish to stop."""
    return Throttle(_hear_nothing, time.monotonic, cancelled=stop_if_asked)


def _hear_nothing(report: Advance) -> None:
    """Nobody watches."""


@contextmanager
def _line() -> Iterator[Callable[[Advance], None]]:
    from rich.console import Console
    from rich.live import Live

    console = Console(stderr=True, highlight=False)
    pace = Pace()
    live = Live(console=console, auto_refresh=False, transient=True)

    def draw(report: Advance) -> None:
        if not live.is_started:  # nothing is shown of work that has nothing to say
            live.start()
        rate = pace.take(report, time.monotonic())
        live.update(_drawn(report, figures(report, rate), console), refresh=True)

    try:
        yield draw
    finally:
        live.stop()


def _drawn(report: Advance, words: list[str], console: Console) -> RenderableType:
    """Return the line, with as many of the figures as fit beside the bar."""
    from rich.progress_bar import ProgressBar
    from rich.table import Table
    from rich.text import Text

    room = console.width - _PHASE_COLUMNS - _BAR_COLUMNS - 3
    while len(words) > 1 and len("  ".join(words)) > room:
        words = words[:-1]
    grid = Table.grid(padding=(0, 1))
    grid.add_column(width=_PHASE_COLUMNS, no_wrap=True)
    grid.add_column(width=_BAR_COLUMNS)
    grid.add_column(no_wrap=True, overflow="ellipsis")
    bar = ProgressBar(
        total=report.total or None,
        completed=report.done,
        width=_BAR_COLUMNS,
        pulse=not report.total,
        animation_time=time.monotonic(),
    )
    grid.add_row(Text(report.phase.capitalize()), bar, Text("  ".join(words)))
    return grid
