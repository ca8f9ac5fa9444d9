"""Instants in the words of a locale, in the computer's time zone: `22 November, 18:00`."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale


def moment_words(locale: QLocale, at: datetime, now: datetime) -> str:
    """Return an instant to the minute; its year only when it is another one than now."""
    this_year = at.astimezone().year == now.astimezone().year
    return _told(locale, at, _tr("d MMMM, HH:mm") if this_year else _tr("d MMMM yyyy, HH:mm"))


def exact_words(locale: QLocale, at: datetime) -> str:
    """Return an instant to the second, with its weekday and year."""
    return _told(locale, at, _tr("dddd, d MMMM yyyy, HH:mm:ss"))


def _told(locale: QLocale, at: datetime, form: str) -> str:
    return locale.toString(QDateTime.fromMSecsSinceEpoch(int(at.timestamp() * 1000)), form)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Moments", text)
