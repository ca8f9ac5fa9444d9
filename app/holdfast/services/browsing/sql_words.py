"""What SQLite says of a statement on a backup, in plain words. Pure."""

from __future__ import annotations

import re

import apsw

from holdfast.core.errors import UsageError
from holdfast.core.names import display_name

_SAYINGS = (
    # what SQLite says, the sentence, what to do next
    (
        r"no such table: (.+)",
        "There is no table “{0}” in this backup.",
        "The tables of the backup are listed beside the rows.",
    ),
    (
        r"no such column: (.+)",
        "There is no column “{0}” in what is asked.",
        "Text goes between single quotes, names of columns between double ones.",
    ),
    (
        r"no such function: (.+)",
        "SQLite does not know the function “{0}”.",
        "Functions that only the program has cannot be used here.",
    ),
    (
        r'near "(.*)": syntax error',
        "SQLite does not understand the statement near “{0}”.",
        "Look at the words just before that place.",
    ),
    (
        r"unrecognized token: \"(.*)\"",
        "SQLite does not understand “{0}”.",
        "Perhaps a quotation mark is missing.",
    ),
    (r"incomplete input", "The statement is not finished.", "Perhaps a bracket is missing."),
    (
        r"no such module: (.+)",
        "This table is kept by “{0}”, which only its program has.",
        "Its rows cannot be shown here; a restore brings them back all the same.",
    ),
    (
        r"not authorized",
        "A statement here may read this backup and do nothing else.",
        "Leave out the function that does more.",
    ),
    (
        r"no tables specified",
        "The statement does not say which table.",
        "Add FROM and the name of a table.",
    ),
    (
        r"ambiguous column name: (.+)",
        "More than one table has a column “{0}”.",
        "Write the table before it, for example: items.id",
    ),
)


def sql_error(error: apsw.Error) -> UsageError:
    """Return what SQLite said of a statement as the error a person may be told."""
    details = f"{type(error).__name__}: {error}"
    if isinstance(error, (apsw.AuthError, apsw.ReadOnlyError)):
        return UsageError(
            "Backups can be read, never changed: this statement would do more than read.",
            hint="Begin with SELECT; to change something, restore and use the program.",
            details=details,
        )
    if isinstance(error, (apsw.CorruptError, apsw.NotADBError)):
        return UsageError(
            "SQLite finds this part of the database damaged, as it was when it was backed up.",
            hint="Look at an earlier backup, or at another table.",
            details=details,
        )
    text = str(error)
    for pattern, sentence, hint in _SAYINGS:
        if found := re.search(pattern, text):
            words = [display_name(group) for group in found.groups()]
            return UsageError(sentence.format(*words), hint=hint, details=details)
    return UsageError(
        f"SQLite could not carry this out: {display_name(text)}.",
        hint="Look at the statement again; nothing in the backup can be changed by it.",
        details=details,
    )
