"""Values of a database in the words of a table: one line each, and never mistaken for another.

NULL is told from the text "NULL" by its look and by what is read aloud; bytes are told as a
size and their beginning.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from holdfast.core.names import display_name
from holdfast.core.shown_rows import LongValue, Value
from holdfast.desktop.parts.size_words import size_words

NULL = "NULL"
_LINE = 200
_HEX = 8
_DUMP_BYTES = 4096
_DUMP_WIDTH = 16
_BREAKS = str.maketrans({"\n": "↵", "\r": None, "\t": " "})


def cell_words(locale: QLocale, value: Value) -> str:
    """Return a value on one line."""
    if value is None:
        return NULL
    if isinstance(value, LongValue):
        begins = value.begins
        if isinstance(begins, str) and begins:
            return f"{_one_line(begins)}…"
        if isinstance(begins, str):
            return QCoreApplication.translate("Cells", "{0} of text").format(
                size_words(locale, value.size_bytes)
            )
        return _bytes_words(locale, value.size_bytes, begins)
    if isinstance(value, bytes):
        return _bytes_words(locale, len(value), value)
    return _one_line(value) if isinstance(value, str) else str(value)


def spoken_words(locale: QLocale, value: Value) -> str:
    """Return a value as it is read aloud and shown on hover."""
    if value is None:
        return QCoreApplication.translate("Cells", "no value (NULL)")
    if value == "":
        return QCoreApplication.translate("Cells", "empty text")
    return cell_words(locale, value)


def copied_words(value: Value) -> str:
    """Return a value as it goes to the clipboard: text as it is, bytes as hexadecimal."""
    if value is None:
        return ""
    if isinstance(value, LongValue):
        return value.begins if isinstance(value.begins, str) else value.begins.hex()
    return value.hex() if isinstance(value, bytes) else str(value)


def whole_words(locale: QLocale, value: Value) -> str:
    """Return a value at length, bytes as a dump."""
    if isinstance(value, LongValue):
        words = QCoreApplication.translate("Cells", "{0}; too long to be shown whole.")
        return words.format(size_words(locale, value.size_bytes))
    if not isinstance(value, bytes):
        return NULL if value is None else str(value)
    lines = []
    for at in range(0, min(len(value), _DUMP_BYTES), _DUMP_WIDTH):
        part = value[at : at + _DUMP_WIDTH]
        letters = "".join(chr(byte) if 32 <= byte < 127 else "·" for byte in part)
        lines.append(f"{at:06x}  {part.hex(' '):{_DUMP_WIDTH * 3}} {letters}")
    if len(value) > _DUMP_BYTES:
        lines.append(
            QCoreApplication.translate("Cells", "… and so on: {0} in all.").format(
                size_words(locale, len(value))
            )
        )
    return "\n".join(lines)


def _bytes_words(locale: QLocale, size_bytes: int, begins: bytes) -> str:
    size = size_words(locale, size_bytes)
    if not begins:
        return QCoreApplication.translate("Cells", "bytes: {0}").format(size)
    dots = " …" if size_bytes > _HEX else ""
    return QCoreApplication.translate("Cells", "bytes: {0} · {1}").format(
        size, begins[:_HEX].hex(" ") + dots
    )


def _one_line(text: str) -> str:
    line = display_name(text[: _LINE + 1].translate(_BREAKS))
    return f"{line[:_LINE]}…" if len(text) > _LINE else line
