"""Where the words go: results to stdout, everything else to stderr.

One `Output` lives as long as one call of the program and knows how its caller wants to be
spoken to. With `json` set, `emit` writes one object a line and nobody else writes
anything; a command never looks at streams itself.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import textwrap
from collections.abc import Iterable, Sequence

from holdfast.cli.words import clipped, width
from holdfast.core.errors import HoldfastError

_BOLD, _DIM, _RED, _GREEN, _YELLOW = "1", "2", "31", "32", "33"
STYLES = {"bold": _BOLD, "dim": _DIM, "bad": _RED, "good": _GREEN, "warn": _YELLOW}
_GAP = "  "


class Output:
    """How this call speaks. `json` and `details` are set while arguments are parsed."""

    def __init__(self) -> None:
        """See the class."""
        self.json = False
        self.details = False
        self.is_lost = False
        """Nothing more can be written to stdout."""

    def write(self, text: str) -> None:
        """Write to stdout.

        Raises:
            BrokenPipeError: the reader has gone.
            HoldfastError: the text cannot be handed over; the disk it goes to is full.
        """
        try:
            sys.stdout.write(text)
        except OSError as error:
            raise self.lost(error) from error

    def lost(self, error: OSError) -> Exception:
        """Return what to raise when stdout has failed; nothing is written to it again."""
        self.is_lost = True
        if isinstance(error, BrokenPipeError):
            return error
        return HoldfastError(
            f"The result could not be written: {error.strerror}. What the command was to do may "
            "have been done all the same.",
            hint="Look at where the output goes, and at “holdfast list”.",
            details=str(error),
        )

    def emit(self, document: dict[str, object]) -> None:
        """Write one JSON object as one line of ASCII on stdout."""
        self.write(json.dumps(document, ensure_ascii=True, allow_nan=False) + "\n")

    def say(self, *lines: str) -> None:
        """Write lines of the result, for a person; nothing with `--json`."""
        if not self.json:
            for line in lines:
                self.write(line.rstrip() + "\n")

    def note(self, *lines: str) -> None:
        """Write lines beside the result on stderr, wrapped; nothing with `--json`."""
        if not self.json:
            for line in lines:
                sys.stderr.write(wrapped(line, "", stream_width(sys.stderr)) + "\n")

    def fields(self, pairs: Iterable[tuple[str, str]], indent: str = _GAP) -> None:
        """Write labels and values in two columns."""
        rows = list(pairs)
        widest = max((width(label) for label, _ in rows), default=0)
        for label, value in rows:
            self.say(f"{indent}{padded(label, widest)}{_GAP}{value}")

    def table(
        self,
        heads: Sequence[str],
        rows: Sequence[Sequence[str]],
        *,
        right: Iterable[int] = (),
        fit: bool = False,
    ) -> None:
        """Write rows under heads, columns aligned; `right` names columns of numbers.

        With `fit`, and on a terminal, cells are cut so that a row takes one line.
        """
        columns = column_widths(heads, rows, stream_width(sys.stdout) if fit else None)
        numbers = set(right)
        self.say(styled(table_line(heads, columns, numbers), "dim"))
        for row in rows:
            self.say(table_line(row, columns, numbers))


def column_widths(
    heads: Sequence[str], rows: Iterable[Sequence[str]], limit: int | None
) -> list[int]:
    """Return how wide each column is; with a limit the widest give way first."""
    widths = [width(head) for head in heads]
    for row in rows:
        widths = [max(known, width(cell)) for known, cell in zip(widths, row, strict=True)]
    if limit is not None:
        room = max(limit - len(_GAP) * (len(widths) - 1), 4 * len(widths))
        while sum(widths) > room:
            widest = max(widths)
            following = max((w for w in widths if w < widest), default=0)
            many = widths.count(widest)
            cut = max(min(widest - following, (sum(widths) - room) // many), 1)
            widths = [w - cut if w == widest else w for w in widths]
    return widths


def table_line(cells: Sequence[str], widths: Sequence[int], right: set[int]) -> str:
    """Return one line of a table."""
    return _GAP.join(
        padded(clipped(cell, columns), columns, right=number in right)
        if number < len(cells) - 1 or number in right
        else clipped(cell, columns)
        for number, (cell, columns) in enumerate(zip(cells, widths, strict=True))
    )


def padded(text: str, columns: int, *, right: bool = False) -> str:
    """Return the text filled up with spaces to so many columns of a terminal."""
    space = " " * (columns - width(text))
    return space + text if right else text + space


def styled(text: str, style: str, stream: object = None) -> str:
    """Return the text in a style of `STYLES`, if the stream (stdout) shows any."""
    if not text or not shows_styles(stream or sys.stdout):
        return text
    return f"\x1b[{STYLES[style]}m{text}\x1b[0m"


def shows_styles(stream: object) -> bool:
    """Tell whether a stream is a terminal that the person wants coloured."""
    return is_terminal(stream) and not os.environ.get("NO_COLOR") and os.name == "posix"


def is_terminal(stream: object) -> bool:
    """Tell whether a stream is a terminal that can do more than print."""
    isatty = getattr(stream, "isatty", None)
    try:
        return bool(isatty and isatty()) and os.environ.get("TERM") != "dumb"
    except ValueError:  # closed
        return False


def stream_width(stream: object) -> int | None:
    """Return the columns of a terminal; None for anything else, which has no edge."""
    return max(shutil.get_terminal_size().columns, 40) if is_terminal(stream) else None


def wrapped(text: str, indent: str, columns: int | None) -> str:
    """Return a sentence in lines of a terminal; paths and commands are never broken."""
    if columns is None:
        return indent + text
    return textwrap.fill(
        text,
        min(columns, 100),
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
