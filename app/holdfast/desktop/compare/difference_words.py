"""Differences in words: numbers, schema changes, both states of a value in one cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from holdfast.core.names import display_name
from holdfast.desktop.browse.cell_words import cell_words

if TYPE_CHECKING:
    from holdfast.core.differences import SchemaChange, TableDiff
    from holdfast.core.shown_rows import Value

ARROW = "→"
DASH = "\N{EN DASH}"


def number_words(locale: QLocale, number: int | None) -> str:
    """Return a number of rows; a dash for none, a question mark where it is not known."""
    if number is None:
        return "?"
    return locale.toString(number) if number else DASH


def schema_words(change: SchemaChange) -> str:
    """Return one difference of the schema as a sentence."""
    sentences = {
        ("added", False): QCoreApplication.translate("Differences", "The {0} {1} was added."),
        ("removed", False): QCoreApplication.translate("Differences", "The {0} {1} was removed."),
        ("changed", False): QCoreApplication.translate("Differences", "The {0} {1} was changed."),
        ("added", True): QCoreApplication.translate("Differences", "The {0} {1} of {2} was added."),
        ("removed", True): QCoreApplication.translate(
            "Differences", "The {0} {1} of {2} was removed."
        ),
        ("changed", True): QCoreApplication.translate(
            "Differences", "The {0} {1} of {2} was changed."
        ),
    }
    kinds = {
        "table": QCoreApplication.translate("Differences", "table"),
        "virtual table": QCoreApplication.translate("Differences", "virtual table"),
        "view": QCoreApplication.translate("Differences", "view"),
        "column": QCoreApplication.translate("Differences", "column"),
        "index": QCoreApplication.translate("Differences", "index"),
        "trigger": QCoreApplication.translate("Differences", "trigger"),
    }
    sentence = sentences[change.change, bool(change.table)]
    what = kinds.get(change.what, change.what)
    return sentence.format(what, display_name(change.name), display_name(change.table))


def summary_words(locale: QLocale, tables: tuple[TableDiff, ...]) -> str:
    """Return what differs in all, as one sentence."""
    added = sum(table.added or 0 for table in tables)
    removed = sum(table.removed or 0 for table in tables)
    changed = sum(table.changed or 0 for table in tables)
    unknown = sum(table.added is None and table.differs for table in tables)
    numbers = (locale.toString(n) for n in (added, removed, changed))
    if added or removed or changed:
        words = QCoreApplication.translate(
            "Differences", "Rows added: {0}, removed: {1}, changed: {2}."
        ).format(*numbers)
    elif unknown:
        words = QCoreApplication.translate("Differences", "Some rows differ.")
    else:
        return QCoreApplication.translate("Differences", "The rows are the same.")
    if unknown:
        words += " " + QCoreApplication.translate(
            "Differences", "Some tables could only be counted."
        )
    return words


def changed_words(locale: QLocale, old: Value, new: Value) -> str:
    """Return both states of a value that has changed."""
    return f"{cell_words(locale, old)} {ARROW} {cell_words(locale, new)}"
