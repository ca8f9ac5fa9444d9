"""The question before something is replaced or deleted.

Asked only where a person can answer: stdin and stderr are a terminal and the caller did
not ask for JSON. Anywhere else the yes has to be in the command, because a question nobody
sees must never be answered by an end of file.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence

from holdfast.cli.output import Output
from holdfast.cli.stopping import stoppable_at_once
from holdfast.core.errors import CancelledError, UsageError

_YES = {"y", "yes"}


def can_ask(out: Output) -> bool:
    """Tell whether a person sits at the other end."""
    return not out.json and sys.stdin.isatty() and sys.stderr.isatty()


def ask(out: Output, question: str, lines: Iterable[str] = ()) -> None:
    """Show what is about to happen, and go on only after a yes.

    Raises:
        UsageError: nobody can answer here; nothing was shown.
        CancelledError: the answer was anything but yes.
    """
    if not can_ask(out):
        raise UsageError(
            "This needs your yes, and nobody can be asked here. Nothing was changed.",
            hint="Add --yes to the command.",
        )
    out.note(*lines)
    if _answer(f"{question} [y/N] ").strip().lower() not in _YES:
        raise CancelledError("Nothing was changed.")


def choose(out: Output, question: str, answers: Sequence[str]) -> str:
    """Return which of some words was typed; only where `can_ask`.

    Raises:
        CancelledError: it was none of them.
    """
    typed = _answer(f"{question} [{'/'.join(answers)}] ").strip().lower()
    if typed not in answers:
        raise CancelledError("Nothing was changed.")
    return typed


def wait_for_enter(out: Output, text: str) -> None:
    """Wait until the person has done something and says so; only where `can_ask`.

    Raises:
        CancelledError: they gave up (Ctrl-C, Ctrl-D).
    """
    out.note(text)
    if not _answer("Press Enter when you are ready, Ctrl-C to give up. "):
        raise CancelledError("Nothing was changed.")


def _answer(prompt: str) -> str:
    """Return the line that was typed, with its end; empty when the input was closed."""
    sys.stdout.flush()
    sys.stderr.write(prompt)
    sys.stderr.flush()
    with stoppable_at_once():
        answer = sys.stdin.readline()
    if not answer.endswith("\n"):
        sys.stderr.write("\n")
    return answer
