"""Instants in the words of a locale: `22 November, 18:00`.

The order of day, month and time is part of the translation, the names are the locale's.
"""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime, QTimeZone

from holdfast.core.phrase import Moment, Part


def moment_words(locale: QLocale, at: datetime, now: datetime) -> str:
    """Return an instant to the minute; its year only when it is another one than now."""
    if at.astimezone().year == now.astimezone().year:
        form = QCoreApplication.translate("Moments", "d MMMM, HH:mm")
    else:
        form = QCoreApplication.translate("Moments", "d MMMM yyyy, HH:mm")
    return _told(locale, at.astimezone(), form)


def exact_words(locale: QLocale, at: datetime) -> str:
    """Return an instant to the second, with its weekday and year."""
    form = QCoreApplication.translate("Moments", "dddd, d MMMM yyyy, HH:mm:ss")
    return _told(locale, at.astimezone(), form)


def day_words(locale: QLocale, day: date) -> str:
    """Return a day with its weekday and year."""
    form = QCoreApplication.translate("Moments", "dddd, d MMMM yyyy")
    return locale.toString(QDate(day.year, day.month, day.day), form)


def short_day_words(locale: QLocale, day: date) -> str:
    """Return a day as short as it is clear in every language: never as figures alone."""
    form = QCoreApplication.translate("Moments", "d MMM yyyy")
    return locale.toString(QDate(day.year, day.month, day.day), form)


def minute_words(locale: QLocale, at: datetime) -> str:
    """Return an instant to the minute with its year, short."""
    form = QCoreApplication.translate("Moments", "d MMM yyyy HH:mm")
    return _told(locale, at.astimezone(), form)


def told_moment(locale: QLocale, moment: Moment) -> str:
    """Return a moment from below, short, in the zone it was told in."""
    match moment.part:
        case Part.TIME:
            form = QCoreApplication.translate("Moments", "HH:mm")
        case Part.DAY:
            form = QCoreApplication.translate("Moments", "d MMMM")
        case Part.DATE:
            form = QCoreApplication.translate("Moments", "d MMMM yyyy")
        case Part.MONTH:
            form = QCoreApplication.translate("Moments", "MMMM yyyy")
        case Part.DAY_AND_TIME:
            form = QCoreApplication.translate("Moments", "d MMM HH:mm")
        case Part.DATE_AND_TIME:
            form = QCoreApplication.translate("Moments", "d MMM yyyy HH:mm")
    return _told(locale, moment.at, form)


def _told(locale: QLocale, at: datetime, form: str) -> str:
    # As UTC: the clock shows what it shows, whatever this computer's zone does at that hour.
    day, time = QDate(at.year, at.month, at.day), QTime(at.hour, at.minute, at.second)
    shown = QDateTime(day, time, QTimeZone(QTimeZone.Initialization.UTC))
    return locale.toString(shown, form)
