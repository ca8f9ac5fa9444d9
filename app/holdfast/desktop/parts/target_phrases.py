"""Sentences about databases that are put back.

The list is for the tool that collects what is to be translated; `recognised` finds a
sentence in it. A test compares it with what the code says.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

TARGETS = (
    QT_TRANSLATE_NOOP("Phrases", "A program keeps {0} locked."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "A program wrote to {0} right after it was restored, so it could not be compared byte "
        "by byte with the backup.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "A restore of {0} was interrupted before it replaced anything, and a program has "
        "written to the database since; it was left as that program left it.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "A staged file must lie in the folder of {0}."),
    QT_TRANSLATE_NOOP("Phrases", "An interrupted restore of it is not resolved yet."),
    QT_TRANSLATE_NOOP("Phrases", "An interrupted restore of it must be undone before that."),
    QT_TRANSLATE_NOOP("Phrases", "An interrupted restore of {0} has not been resolved yet."),
    QT_TRANSLATE_NOOP("Phrases", "Bring the tables they refer to back as well, or accept it."),
    QT_TRANSLATE_NOOP("Phrases", "Check both, or restore the whole database."),
    QT_TRANSLATE_NOOP("Phrases", "Close that program, then restore again."),
    QT_TRANSLATE_NOOP("Phrases", "Close the programs that use it, then try again."),
    QT_TRANSLATE_NOOP("Phrases", "Close {0}, then try again."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Create the folder, connect its disk, or restore to another file.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Give your user permission to write there, or restore to another file.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "It is the old file; what belongs beside it lies in {0} and is put back at the next "
        "start ({1}).",
    ),
    QT_TRANSLATE_NOOP("Phrases", "It is the restored file, but the disk has not confirmed that."),
    QT_TRANSLATE_NOOP("Phrases", "List the tables of the backup."),
    QT_TRANSLATE_NOOP("Phrases", "Look at the details, or restore to another file."),
    QT_TRANSLATE_NOOP("Phrases", "Look at the details; restoring once more does no harm."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Make sure that no user's program has it open, then say so: in the third step of the "
        "restore, or with --surely-closed.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Nothing was changed; remove the file if no restore was interrupted.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Only {0} of {1} bytes were compared; nothing was changed by that.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "Remove the other names, or restore to another file."),
    QT_TRANSLATE_NOOP("Phrases", "Rename what is in its way, or restore the whole database."),
    QT_TRANSLATE_NOOP("Phrases", "Restore again, to another disk if it happens twice."),
    QT_TRANSLATE_NOOP("Phrases", "Restore more of the tables together, or the whole database."),
    QT_TRANSLATE_NOOP("Phrases", "Restore the whole database, or export the table."),
    QT_TRANSLATE_NOOP("Phrases", "Restore to another file."),
    QT_TRANSLATE_NOOP("Phrases", "SQLite could not write {0} and undid what was begun."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "SQLite found damage in the backup or in {0} and undid what was begun.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "Start Holdfast again: it resolves that first."),
    QT_TRANSLATE_NOOP("Phrases", "Stopped while the restore was being checked."),
    QT_TRANSLATE_NOOP("Phrases", "The attribute {0} of {1} could not be kept: {2}."),
    QT_TRANSLATE_NOOP("Phrases", "The backup has no table {0}."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The backup is of a database that was damaged already; it was restored as it is.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The backup itself is damaged inside; it was restored as it is.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "The computer reports an error at {0}: {1}."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The disk that holds {0} has {1} MB free; writing it safely needs {2} MB.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "The disk that holds {0} is full, so SQLite undid the restore."),
    QT_TRANSLATE_NOOP("Phrases", "The file that was to be put back has gone."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The file that was to be put back still has a journal beside it.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "The group of {0} could not be kept."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The interrupted restore of {0} was complete: it is the backup.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "The interrupted restore of {0} was undone: {1}."),
    QT_TRANSLATE_NOOP("Phrases", "The old file lies in {0}."),
    QT_TRANSLATE_NOOP("Phrases", "The rows do not fit into {0} as it is now ({1})."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The rows of {0} cannot be told apart: its columns hide the row numbers.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "The staged file for {0} has gone."),
    QT_TRANSLATE_NOOP("Phrases", "The working file {0} may be deleted ({1})."),
    QT_TRANSLATE_NOOP("Phrases", "There is no folder {0} to restore into."),
    QT_TRANSLATE_NOOP("Phrases", "What lay there before is in {0}."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "{0} can only be replaced while no program has it open, and Holdfast may not look into "
        "the programs of other users.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "{0} cannot be created as it was ({1})."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "{0} has another page size than the backup and is in use in WAL mode, which does not "
        "allow that to change.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "{0} has {1} names (hard links); replacing one would leave the old database under the "
        "others.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "{0} has {1} open."),
    QT_TRANSLATE_NOOP("Phrases", "{0} have {1} open."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "{0} holds the backup, but SQLite finds it damaged where the backup is sound.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "{0} holds the backup, but it could not be opened to prove that.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "{0} holds the backup, but it could not be read again to prove that.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "{0} holds the backup, but it could not be read to prove that."),
    QT_TRANSLATE_NOOP("Phrases", "{0} holds the backup, but that has not been proved."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "{0} holds the backup, but {1} rows in it refer to rows that are not there; in the "
        "backup these are {2}.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "{0} is being restored by another process now."),
    QT_TRANSLATE_NOOP("Phrases", "{0} is locked by a program that Holdfast may not look into."),
    QT_TRANSLATE_NOOP("Phrases", "{0} is locked by a program that has gone or cannot be seen."),
    QT_TRANSLATE_NOOP("Phrases", "{0} is no ordinary file."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "{0} keeps its text in another encoding than the backup, so single tables cannot be "
        "brought back.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "{0} looks like a note of an interrupted restore but cannot be read ({1}).",
    ),
    QT_TRANSLATE_NOOP("Phrases", "{0} or its folder may not be written to."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "{0} rows refer to rows that do not exist; that was already so when the backup was made.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "{0} says it was written by a SQLite that does not exist yet."),
    QT_TRANSLATE_NOOP("Phrases", "{0} was not changed."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "{0} was replaced by another program while a restore was interrupted; Holdfast did not "
        "touch it.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "{0} was replaced by the backup, but {1} the old one in the same instant and may write "
        "into the new one.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "{0} was written, but is not the backup: {1}."),
)
