"""The live line: phase, bar, done of total, changed bytes, rate, time left.

Shown on stderr when that is a terminal, silent anywhere else; gone when the work is over.
Reports come on the main thread, at most ten a second, and each one draws; there is no
thread that draws by itself. The work is another process: nobody waits for the drawing.
"""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from holdfast.cli.output import Output, is_terminal
from holdfast.cli.stopping import stop_if_asked
from holdfast.cli.words import size
from holdfast.core.progress import Advance, Progress, Throttle

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.live import Live

Draw = Callable[[Advance, "float | None"], None]
"""Shows a report and the rate, in its units a second."""

_PHASE_COLUMNS = 16
_FIGURES_COLUMNS = 52
_BAR_COLUMNS = (10, 30)
"""Least and most; within them the bar takes what the figures leave."""


def figures(report: Advance, rate: float | None) -> list[str]:
    """Return what stands right of the bar, most needed first."""
    in_bytes = report.unit == "bytes"
    if not in_bytes and report.total <= 1:
        return []  # one step: the phase says it all
    if report.total:
        words = [done_of_total(report)]
    elif report.done:
        words = [size(report.done) if in_bytes else f"{report.done:,} {report.unit}"]
    else:
        words = []
    if rate:
        words.append(f"{size(rate) if in_bytes else f'{rate:,.0f}'}/s")
        left = report.total - report.done
        if left > 0:
            words.append(f"{_short(math.ceil(left / rate))} left")
    if report.changed_bytes:
        words.append(f"{size(report.changed_bytes)} changed")
    return words


def done_of_total(report: Advance) -> str:
    """Return `43.1 of 171 MB`, `3 of 12 packs`."""
    if report.unit != "bytes":
        return f"{report.done:,} of {report.total:,} {report.unit}"
    (done, unit), (total, of) = (size(n).split(" ") for n in (report.done, report.total))
    return f"{done} of {total} {of}" if unit == of else f"{done} {unit} of {total} {of}"


def _short(seconds: int) -> str:
    """Return `8 s`, `1:21`, `2:01:30`: a clock that runs down."""
    if seconds < 60:
        return f"{seconds} s"
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


@contextmanager
def live_line(out: Output) -> Iterator[Draw]:
    """Give a function that shows a report and its rate, if anybody can see it."""
    if out.json or not is_terminal(sys.stderr):
        yield _show_nothing
        return
    line = _Line()
    try:
        yield line.draw
    finally:
        line.close()


def unseen_progress() -> Progress:
    """Return a listener that shows nothing and carries the wish to stop."""
    return Throttle(_hear_nothing, time.monotonic, cancelled=stop_if_asked)


def _show_nothing(report: Advance, rate: float | None) -> None:
    """Nobody watches."""


def _hear_nothing(report: Advance) -> None:
    """Nobody watches."""


class _Line:
    """The line itself; nothing is shown, or loaded, of work that has nothing to say."""

    def __init__(self) -> None:
        self._live: Live | None = None

    def draw(self, report: Advance, rate: float | None) -> None:
        if self._live is None:
            from rich.console import Console
            from rich.live import Live

            console = Console(stderr=True, highlight=False)
            self._live = Live(console=console, auto_refresh=False, transient=True)
            self._live.start()
        drawn = _drawn(report, figures(report, rate), self._live.console)
        self._live.update(drawn, refresh=True)

    def close(self) -> None:
        if self._live is not None:
            self._live.stop()


def _drawn(report: Advance, words: list[str], console: Console) -> RenderableType:
    """Return the line, with as many of the figures as fit beside the bar."""
    from rich.progress_bar import ProgressBar
    from rich.table import Table
    from rich.text import Text

    least, most = _BAR_COLUMNS
    columns = console.width - _PHASE_COLUMNS - 2
    bar_columns = min(max(columns - _FIGURES_COLUMNS, least), most)
    while words and len("  ".join(words)) > columns - bar_columns:
        words = words[:-1]
    grid = Table.grid(padding=(0, 1))
    grid.add_column(width=_PHASE_COLUMNS, no_wrap=True)
    grid.add_column(width=bar_columns)
    grid.add_column(no_wrap=True, overflow="ellipsis")
    bar = ProgressBar(
        total=report.total or None,
        completed=report.done,
        width=bar_columns,
        pulse=not report.total,
        animation_time=time.monotonic(),
    )
    grid.add_row(Text(report.phase.capitalize()), bar, Text("  ".join(words)))
    return grid
