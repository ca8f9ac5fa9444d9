"""Sentences about databases that are read, looked for and compared.

The list is for the tool that collects what is to be translated; `recognised` finds a
sentence in it. A test compares it with what the code says.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SOURCES = (
    QT_TRANSLATE_NOOP("Phrases", "A copy of {0} could not be brought into order."),
    QT_TRANSLATE_NOOP("Phrases", "Check the disk it is on, then try again."),
    QT_TRANSLATE_NOOP("Phrases", "Choose the program's database file."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Choose the program's database file; an encrypted one needs its own program.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "Close its program before restoring."),
    QT_TRANSLATE_NOOP("Phrases", "Close the program; the next try then succeeds by itself."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Damaged original: the files of {0} exactly as they were, not opened or checked.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "Earlier backups are untouched."),
    QT_TRANSLATE_NOOP("Phrases", "Finding sample rows would have taken too long."),
    QT_TRANSLATE_NOOP("Phrases", "Free some space on that disk, then try again."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Holdfast cannot read it without its program, so nothing was backed up.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "If it should not be empty, restore the last good backup."),
    QT_TRANSLATE_NOOP("Phrases", "Install Holdfast again with the packages it names."),
    QT_TRANSLATE_NOOP("Phrases", "It was not changed."),
    QT_TRANSLATE_NOOP("Phrases", "Let its program finish, then try again."),
    QT_TRANSLATE_NOOP("Phrases", "Let the application make the user first, or name a new file."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Let the program export an unencrypted copy, or use its own backup function.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "Make its folder first, or choose another place."),
    QT_TRANSLATE_NOOP("Phrases", "Name the application's database, or a new file."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Name the application's database; to protect any other: holdfast protect",
    ),
    QT_TRANSLATE_NOOP("Phrases", "No database was opened."),
    QT_TRANSLATE_NOOP("Phrases", "No file can have the name {0}."),
    QT_TRANSLATE_NOOP("Phrases", "No working folder could be made in {0}."),
    QT_TRANSLATE_NOOP("Phrases", "Nothing was backed up."),
    QT_TRANSLATE_NOOP("Phrases", "Nothing was backed up; earlier backups are untouched."),
    QT_TRANSLATE_NOOP("Phrases", "Nothing was changed in it."),
    QT_TRANSLATE_NOOP("Phrases", "Nothing was changed; earlier backups are untouched."),
    QT_TRANSLATE_NOOP("Phrases", "Nothing was written to it."),
    QT_TRANSLATE_NOOP("Phrases", "Only counted: comparing the rows would have taken too long."),
    QT_TRANSLATE_NOOP("Phrases", "Only counted: the table has no column any more that it had."),
    QT_TRANSLATE_NOOP("Phrases", "Open it once with its program, then try again."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Reading this database needs {0} bytes of working space and only {1} are free.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "Restore the whole table."),
    QT_TRANSLATE_NOOP("Phrases", "SQLite cannot make sense of {0}."),
    QT_TRANSLATE_NOOP("Phrases", "SQLite finds {0} damaged."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "SQLite read {0} bytes at {1} of a copy that is not kept; the copy was thrown away and "
        "the database was not touched.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "SQLite undid what was begun."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "SQLite wrote again into group {0} of a copy after it was taken; the copy was thrown "
        "away and the database was not touched.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "SQLite wrote {0} bytes at {1} into a copy with pages of {2}; the copy was thrown away "
        "and the database was not touched.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "SQLite's copy lacks pages ({0} groups are incomplete); it was thrown away and the "
        "database was not touched.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "SQLite's copy of the first page is not as expected; it was thrown away and the "
        "database was not touched.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "Sample rows are left out: some of their text is not valid."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Some keys of {0} are not valid text, so its rows cannot be chosen by a condition.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Some rows have no value in the primary key, so a changed row counts as one removed "
        "and one added.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "Start its program once, then try again."),
    QT_TRANSLATE_NOOP("Phrases", "The backup holds everything it had saved."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The backup holds the state before that; the program will put its own file in order "
        "when it starts.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "The computer reports an error when looking at {0}."),
    QT_TRANSLATE_NOOP("Phrases", "The computer reports an error when reading {0}."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The copy of {0} could not be brought into order in Holdfast's working folder.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The copy of {0} could not be read back from Holdfast's working folder.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The copy of {0} could not be written into Holdfast's working folder.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "The database and earlier backups are untouched."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The database uses functions of its own program, so SQLite could not check all of it "
        "({0}).",
    ),
    QT_TRANSLATE_NOOP("Phrases", "The database was not changed; earlier backups are untouched."),
    QT_TRANSLATE_NOOP("Phrases", "The disk that holds {0} is full."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The folder of {0} may not be looked into, so the database could not be read.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The last {0} bytes of the file are missing; zeros were taken in their place.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The primary key is another one now, so a changed row counts as one removed and one added.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The process that reads {0} ended too early ({1}), so there is no copy.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "The process that reads {0} gave an answer that is not known."),
    QT_TRANSLATE_NOOP("Phrases", "The program that uses {0} ended in the middle of saving."),
    QT_TRANSLATE_NOOP("Phrases", "The program that uses {0} ended without tidying up."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The program that uses {0} keeps it locked and never stops writing, so no consistent "
        "copy could be taken.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "The rows cannot be compared without the program ({0})."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The rows of this virtual table can only be read by its program.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The table backup_settings in {0} does not take these settings.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "The table has become another kind of table."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The table has no primary key, so a changed row counts as one removed and one added.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "The table is gone."),
    QT_TRANSLATE_NOOP("Phrases", "The table is new."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The tables in {0} are not those of the earlier backup scheduler.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "There is no database at {0} any more; earlier backups are untouched.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "There is no database at {0}."),
    QT_TRANSLATE_NOOP("Phrases", "There was not enough memory to read {0}."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "This installation carries SQLite {0}, which can corrupt databases in WAL mode; at "
        "least {1} is needed.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Try again; if it happens again, report it with the details below.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "What had been read was thrown away; earlier backups are untouched.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "Write it as it would follow WHERE, for example: id IN (4, 7)"),
    QT_TRANSLATE_NOOP("Phrases", "Your user may not read {0}, so it could not be backed up."),
    QT_TRANSLATE_NOOP("Phrases", "Your user may not read {0}."),
    QT_TRANSLATE_NOOP("Phrases", "{0} became shorter while it was read."),
    QT_TRANSLATE_NOOP("Phrases", "{0} cannot be made: {1}."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "{0} cannot be opened without writing beside it, and its folder does not allow that.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "{0} changed its length while it was read."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "{0} had to wait up to {1} s to save while this backup was read.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "{0} has no user {1}, so it cannot have settings for one."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "{0} is a database, but not one of the earlier backup scheduler: {1}.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "{0} is a link that leads in a circle."),
    QT_TRANSLATE_NOOP("Phrases", "{0} is a link to {1}, and nothing is there."),
    QT_TRANSLATE_NOOP("Phrases", "{0} is another kind of file, not a SQLite database."),
    QT_TRANSLATE_NOOP("Phrases", "{0} is being written at this moment."),
    QT_TRANSLATE_NOOP("Phrases", "{0} is damaged: SQLite cannot open a copy of it."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "{0} is damaged: it was cut off, {1} of its {2} pages are missing at the end.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "{0} is damaged: what its program saved last could not be worked into a copy.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "{0} is damaged: {1}."),
    QT_TRANSLATE_NOOP("Phrases", "{0} is empty (0 bytes)."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "{0} is empty (0 bytes): either its program has not stored anything yet, or everything "
        "in it is gone.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "{0} is in use, or was left in the middle of a change: {1} lies beside it.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "{0} is kept locked by {1}, so no consistent copy could be taken: waiting for the "
        "program to close.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "{0} is locked by the program that uses it, so it could not be read now.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "{0} is not a SQLite database, or it is encrypted."),
    QT_TRANSLATE_NOOP("Phrases", "{0} is not a condition for rows: {1}."),
    QT_TRANSLATE_NOOP("Phrases", "{0} is not on this computer but with a storage service."),
    QT_TRANSLATE_NOOP("Phrases", "{0} is there, but it or its folder may not be opened."),
    QT_TRANSLATE_NOOP("Phrases", "{0} is {1}, not a database file."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "{0} lies on a network drive ({1}), where locks between computers cannot be relied on.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "{0} looks like an encrypted database, which only its program can read.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "{0} looks like an encrypted database: its content is random bytes in whole pages.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "{0} or a file beside it may not be read."),
    QT_TRANSLATE_NOOP("Phrases", "{0} or its folder may not be looked into."),
    QT_TRANSLATE_NOOP("Phrases", "{0} vanished while it was looked at."),
    QT_TRANSLATE_NOOP("Phrases", "{0} vanished while it was read."),
    QT_TRANSLATE_NOOP("Phrases", "{0} was replaced by another file while it was open."),
    QT_TRANSLATE_NOOP("Phrases", "{0} was replaced by another file while it was read."),
)
