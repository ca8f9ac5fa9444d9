"""The columns of the table of backups: what each shows, and what it says on hover."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from holdfast.core.model import BackupInfo, Grade, Level, Structure
from holdfast.core.names import display_name
from holdfast.core.time_words import ago, short_when
from holdfast.desktop.parts.moment_words import exact_words
from holdfast.desktop.parts.paged_model import Column
from holdfast.desktop.parts.said import begun, said
from holdfast.desktop.parts.size_words import size_words


def proof_words(info: BackupInfo) -> str:
    """Return what has been proved of a backup, in a word or two."""
    if info.structure is Structure.DAMAGED:
        return QCoreApplication.translate("BackupColumns", "damaged database")
    return level_words()[info.level]


def level_words() -> dict[Level, str]:
    """Return the words for everything that can be proved."""
    return {
        Level.NONE: QCoreApplication.translate("BackupColumns", "damaged in the vault"),
        Level.STORED: QCoreApplication.translate("BackupColumns", "stored"),
        Level.OPENED: QCoreApplication.translate("BackupColumns", "checked"),
        Level.RESTORED: QCoreApplication.translate("BackupColumns", "proved restorable"),
    }


def grade_words(info: BackupInfo) -> str:
    """Return how the database was read, in a word or two."""
    return all_grade_words()[info.grade]


def all_grade_words() -> dict[Grade, str]:
    """Return the words for every way in which a database can have been read."""
    return {
        Grade.ENGINE: QCoreApplication.translate("BackupColumns", "engine copy"),
        Grade.GUARDED: QCoreApplication.translate("BackupColumns", "guarded copy"),
        Grade.ADOPTED: QCoreApplication.translate("BackupColumns", "adopted file"),
    }


def backup_columns(locale: QLocale, now: Callable[[], datetime]) -> tuple[Column[BackupInfo], ...]:
    """Return the columns; the first is the time a backup was made."""
    return (
        Column(
            "created_at",
            QCoreApplication.translate("BackupColumns", "Made"),
            lambda info: begun(said(short_when(info.created_at, now()))),
            lambda info: (
                f"{exact_words(locale, info.created_at)} ({said(ago(info.created_at, now()))})"
            ),
        ),
        Column(
            "size_bytes",
            QCoreApplication.translate("BackupColumns", "Database"),
            lambda info: size_words(locale, info.size_bytes),
            figures=True,
        ),
        Column(
            "added_bytes",
            QCoreApplication.translate("BackupColumns", "Added"),
            lambda info: size_words(locale, info.added_bytes),
            _added_words,
            figures=True,
        ),
        Column(
            "level",
            QCoreApplication.translate("BackupColumns", "Verification"),
            lambda info: begun(proof_words(info)),
            _proof_sentence,
        ),
        Column(
            "grade",
            QCoreApplication.translate("BackupColumns", "Grade"),
            lambda info: begun(grade_words(info)),
            _grade_sentence,
        ),
        Column(
            "note",
            QCoreApplication.translate("BackupColumns", "Note"),
            lambda info: display_name(info.note),
        ),
        Column(
            "name",
            QCoreApplication.translate("BackupColumns", "Name"),
            lambda info: display_name(info.name),
        ),
    )


def _added_words(info: BackupInfo) -> str:
    if info.unchanged:
        return QCoreApplication.translate(
            "BackupColumns", "Nothing had changed since the backup before."
        )
    return QCoreApplication.translate("BackupColumns", "{0} of {1} pages had changed.").format(
        info.changed_pages, info.page_count
    )


def _proof_sentence(info: BackupInfo) -> str:
    if info.structure is Structure.DAMAGED:
        return QCoreApplication.translate(
            "BackupColumns", "SQLite found damage in the database when this backup was made."
        )
    return {
        Level.NONE: QCoreApplication.translate(
            "BackupColumns", "Part of this backup is damaged in the vault."
        ),
        Level.STORED: QCoreApplication.translate(
            "BackupColumns", "Written to the vault and read back."
        ),
        Level.OPENED: QCoreApplication.translate(
            "BackupColumns", "Read back, and SQLite found its structure in order."
        ),
        Level.RESTORED: QCoreApplication.translate(
            "BackupColumns", "Restored once from the vault, every byte compared."
        ),
    }[info.level]


def _grade_sentence(info: BackupInfo) -> str:
    if info.grade is Grade.GUARDED:
        return QCoreApplication.translate(
            "BackupColumns",
            "Its program kept the database locked, so its files were copied and checked.",
        )
    if info.grade is Grade.ADOPTED:
        return QCoreApplication.translate(
            "BackupColumns",
            "Taken over from a file that another program had made, and checked.",
        )
    return QCoreApplication.translate("BackupColumns", "Copied through SQLite itself.")
