"""How numbers, times and names are said: pure functions, English, made for narrow screens.

Sizes count in thousands, as file managers and disk makers do. Instants come in aware and
are shown in the computer's time zone. What a verdict says too comes from `core.time_words`.
Nothing here reads a clock.
"""

from __future__ import annotations

import shlex
import unicodedata
from datetime import datetime
from pathlib import Path

from holdfast.core.names import display_name
from holdfast.core.time_words import ago, counted, exact, short_when

__all__ = [
    "ago",
    "as_typed",
    "clipped",
    "counted",
    "duration",
    "exact",
    "listed",
    "short_when",
    "shown",
    "size",
    "when",
    "width",
]

_SIZES = ("kB", "MB", "GB", "TB", "PB", "EB")


def shown(text: str | Path) -> str:
    """Return a name or path on one line, with nothing in it that a terminal would obey."""
    return display_name(str(text))


def as_typed(word: str | Path) -> str:
    """Return a name or path as it is typed after a command in a shell."""
    text = str(word)
    safe = shown(text)
    if safe == text:
        quoted = shlex.quote(text)
    else:  # the shells' own way to write what cannot be typed
        escaped = shown(text.replace("\\", "\\\\").replace("'", "\\'"))
        quoted = f"$'{escaped}'"
    return f"-- {quoted}" if text.startswith("-") else quoted


def size(size_bytes: float) -> str:
    """Return bytes with three figures: `0 bytes`, `13.2 kB`, `412 MB`, `1.20 GB`."""
    if size_bytes < 1000:
        return counted(int(size_bytes), "byte")
    value = float(size_bytes)
    for unit in _SIZES:
        value /= 1000
        # 999.5 would be rounded to 1000 and belongs to the next unit.
        if value < 999.5 or unit == _SIZES[-1]:
            break
    digits = 2 if value < 9.995 else 1 if value < 99.95 else 0
    return f"{value:.{digits}f} {unit}"


def duration(seconds: float) -> str:
    """Return a span: `8 ms`, `0.42 s`, `12 s`, `2 min 5 s`, `3 h 10 min`."""
    if seconds < 0.0995:
        return f"{max(seconds, 0) * 1000:.0f} ms"
    if seconds < 9.95:
        return f"{seconds:.2f} s" if seconds < 0.995 else f"{seconds:.1f} s"
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"


def when(at: datetime, now: datetime) -> str:
    """Return an instant both ways: `2 hours ago (22 November 2026, 18:00)`."""
    return f"{ago(at, now)} ({exact(at)})"


def listed(words: list[str]) -> str:
    """Return `a`, `a and b`, `a, b and c`."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def width(text: str) -> int:
    """Return how many columns a terminal gives to a text that `shown` has made safe."""
    return sum(_columns(character) for character in text)


def clipped(text: str, columns: int) -> str:
    """Return the text in at most so many columns, the lost end shown by an ellipsis."""
    if width(text) <= columns:
        return text
    kept, used = "", 0
    for character in text:
        used += _columns(character)
        if used > columns - 1:
            break
        kept += character
    return kept + "…"


def _columns(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
