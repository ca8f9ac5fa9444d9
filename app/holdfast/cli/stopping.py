"""Ctrl-C and the system's wish to end: heard at once, obeyed at the next safe point.

The first signal is only noted. Work that reports progress ends at its next report with
`CancelledError`, which the engine promises to be a safe point. A second signal interrupts
wherever the program is: everything it writes survives a kill, this only leaves more to be
cleaned up by the next start. While a question waits for its answer there is nothing to
bring to an end, and the first signal interrupts.

A signal that was ignored when the program started (nohup, a background start by a shell)
stays ignored.
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from holdfast.core.errors import CancelledError

_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")


class _Wish:
    """What has been asked of this process; there is one."""

    noted = False
    at_once = False
    told: Callable[[], None] | None = None


def listen() -> None:
    """Begin to note signals; called once, on the main thread."""
    _Wish.noted = False
    for number in _numbers():
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _note)


def stop_if_asked() -> None:
    """Go on, or end the work here.

    Raises:
        CancelledError: the person or the system asked for it.
    """
    if _Wish.noted:
        raise CancelledError


@contextmanager
def telling(listener: Callable[[], None]) -> Iterator[None]:
    """Call a listener at the first signal of the block, or now if there has been one.

    It is called wherever the main thread happens to be: it may only do what never waits.
    """
    _Wish.told = listener
    try:
        if _Wish.noted:
            listener()
        yield
    finally:
        _Wish.told = None


@contextmanager
def stoppable_at_once() -> Iterator[None]:
    """Let the first signal interrupt while the block only waits or shows.

    Raises:
        CancelledError: a signal came before the block.
    """
    stop_if_asked()
    _Wish.at_once = True
    try:
        yield
    finally:
        _Wish.at_once = False


@contextmanager
def killable() -> Iterator[None]:
    """Let a signal end the process as the system does, for work that changes nothing.

    A long statement of SQLite lets no Python run, and so no handler of ours.

    Raises:
        CancelledError: a signal came before the block.
    """
    stop_if_asked()
    ours = {number: signal.getsignal(number) for number in _numbers()}
    for number, handler in ours.items():
        if handler is _note:
            signal.signal(number, signal.SIG_DFL)
    try:
        yield
    finally:
        for number, handler in ours.items():
            if handler is _note:
                signal.signal(number, _note)


def _numbers() -> list[signal.Signals]:
    return [getattr(signal, name) for name in _SIGNALS if hasattr(signal, name)]


def _note(number: int, frame: FrameType | None) -> None:
    if _Wish.noted or _Wish.at_once:
        signal.signal(number, signal.SIG_DFL)
        raise KeyboardInterrupt
    _Wish.noted = True
    if _Wish.told is not None:
        _Wish.told()
