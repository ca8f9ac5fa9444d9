"""Sentences about the earlier program, in the person's language.

They are made by another process and arrive as English text, so what stands in them is found
again by their templates. What matches none, such as an error's sentence, is shown as it comes.
"""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_CONTEXT = "EarlierSentences"

SENTENCES = (
    QT_TRANSLATE_NOOP("EarlierSentences", "It is a database of another program."),
    QT_TRANSLATE_NOOP("EarlierSentences", "It cannot be read: {0}."),
    QT_TRANSLATE_NOOP("EarlierSentences", "It is a link, not a file of its own."),
    QT_TRANSLATE_NOOP("EarlierSentences", "It is a folder."),
    QT_TRANSLATE_NOOP("EarlierSentences", "It is the live database itself."),
    QT_TRANSLATE_NOOP("EarlierSentences", "It belongs to a live database."),
    QT_TRANSLATE_NOOP("EarlierSentences", "It is no backup: its name does not end in {0}."),
    QT_TRANSLATE_NOOP(
        "EarlierSentences", "Its name is empty, no valid text, or has more than {0} bytes."
    ),
    QT_TRANSLATE_NOOP(
        "EarlierSentences", "Name and file are dated in the future; the present time was taken."
    ),
    QT_TRANSLATE_NOOP(
        "EarlierSentences",
        "Its name says a time that has not come yet; the file's own time was taken.",
    ),
    QT_TRANSLATE_NOOP("EarlierSentences", "Its name says no time; the file's own time was taken."),
    QT_TRANSLATE_NOOP("EarlierSentences", "{0} is not an ordinary file."),
    QT_TRANSLATE_NOOP("EarlierSentences", "{0} is empty (0 bytes)."),
    QT_TRANSLATE_NOOP(
        "EarlierSentences",
        "{0} is in use, or was left in the middle of a change: {1} lies beside it.",
    ),
    QT_TRANSLATE_NOOP(
        "EarlierSentences",
        "{0} is damaged: it was cut off, {1} of its {2} pages are missing at the end. Earlier "
        "backups are untouched.",
    ),
    QT_TRANSLATE_NOOP("EarlierSentences", "SQLite finds it damaged: {0}."),
    QT_TRANSLATE_NOOP(
        "EarlierSentences",
        "A backup “{0}” was taken over from a file of this name, and this file holds something "
        "else now. That backup stays as it is.",
    ),
    QT_TRANSLATE_NOOP("EarlierSentences", "A second row of user {0}; the first one counts."),
    QT_TRANSLATE_NOOP("EarlierSentences", "The row says no user: its user_id is {0}."),
    QT_TRANSLATE_NOOP(
        "EarlierSentences", "There is no table of users; the settings were taken all the same."
    ),
    QT_TRANSLATE_NOOP(
        "EarlierSentences",
        "There is no user {0} any more; the settings were taken all the same, because the "
        "earlier program went by them.",
    ),
    QT_TRANSLATE_NOOP(
        "EarlierSentences", "enabled was {0}; the schedule is off until you turn it on."
    ),
    QT_TRANSLATE_NOOP(
        "EarlierSentences", "frequency was hourly, which the earlier program did not know."
    ),
    QT_TRANSLATE_NOOP("EarlierSentences", "frequency was {0}; daily was taken."),
    QT_TRANSLATE_NOOP("EarlierSentences", "backup_time was {0}; {1} was taken."),
    QT_TRANSLATE_NOOP("EarlierSentences", "keep_count was {0}; {1} was taken."),
    QT_TRANSLATE_NOOP("EarlierSentences", "{0} is {1} there and {2} here."),
    QT_TRANSLATE_NOOP("EarlierSentences", "User {0} has no settings there any more."),
    QT_TRANSLATE_NOOP("EarlierSentences", "It was not taken over yet."),
    QT_TRANSLATE_NOOP("EarlierSentences", "The file is not what it was when it was taken over."),
    QT_TRANSLATE_NOOP("EarlierSentences", "There is no backup here yet."),
    QT_TRANSLATE_NOOP("EarlierSentences", "There is no backup there yet."),
    QT_TRANSLATE_NOOP("EarlierSentences", "There is no backup on either side yet."),
    QT_TRANSLATE_NOOP(
        "EarlierSentences",
        "The last backups are the same, byte for byte (last there {0}, last here {1}).",
    ),
    QT_TRANSLATE_NOOP(
        "EarlierSentences",
        "The last backups hold the same rows, in other bytes (last there {0}, last here {1}).",
    ),
    QT_TRANSLATE_NOOP(
        "EarlierSentences", "The last backups differ in 1 row (last there {0}, last here {1})."
    ),
    QT_TRANSLATE_NOOP(
        "EarlierSentences", "The last backups differ in {0} rows (last there {1}, last here {2})."
    ),
    QT_TRANSLATE_NOOP(
        "EarlierSentences",
        "The last backups differ in tables that could only be counted (last there {0}, last "
        "here {1}).",
    ),
    QT_TRANSLATE_NOOP(
        "EarlierSentences", "The earlier program keeps by number alone: {0} stay behind."
    ),
    QT_TRANSLATE_NOOP(
        "EarlierSentences", "The earlier program knows no hourly backups; daily was written."
    ),
    QT_TRANSLATE_NOOP(
        "EarlierSentences",
        "backup_time goes back as it came, {0}; the earlier program takes it for UTC, here it "
        "is a time in {1}.",
    ),
    QT_TRANSLATE_NOOP(
        "EarlierSentences",
        "{0} in {1} was written as {2}: the earlier program takes every time for UTC. When the "
        "clocks change, its backups come an hour earlier or later.",
    ),
    QT_TRANSLATE_NOOP(
        "EarlierSentences",
        "The database was damaged when this backup was made; it stays in the vault alone.",
    ),
    QT_TRANSLATE_NOOP("EarlierSentences", "It is no name of a file."),
    QT_TRANSLATE_NOOP(
        "EarlierSentences", "Another file of this name lies there; it was not touched."
    ),
    QT_TRANSLATE_NOOP(
        "EarlierSentences", "Another file of this name appeared; it was not touched."
    ),
)
"""Of `services/moving/` and `sources/finished_file.py`."""
_HOLE = re.compile(r"\\\{\d\\\}")


def retold(words: str) -> str:
    """Return a sentence in the person's language, as far as it can be said in it."""
    for template, pattern in _patterns():
        match = pattern.fullmatch(words)
        if match is not None:
            said = QCoreApplication.translate(_CONTEXT, template)
            return said.format(*match.groups())
    return words


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    # Most words outside the holes first: a hole could swallow what another template says.
    templates = sorted(map(str, SENTENCES), key=lambda each: -len(_HOLE.sub("", re.escape(each))))
    return tuple((each, _pattern(each)) for each in templates)


def _pattern(template: str) -> re.Pattern[str]:
    return re.compile(_HOLE.sub("(.+?)", re.escape(template)), re.DOTALL)
