"""Every sentence that comes from below the desktop and can be said in another language.

The lists are for the tool that collects what is to be translated; `said` finds a translation
by the text itself. Phrases whose form depends on a number are in `counted_phrases`. What is
in neither is shown as it comes, in English.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT = "Phrases"

VERDICTS = (
    QT_TRANSLATE_NOOP("Phrases", "Safe. {0}."),
    QT_TRANSLATE_NOOP("Phrases", "Due. {0}."),
    QT_TRANSLATE_NOOP("Phrases", "Paused. {0}."),
    QT_TRANSLATE_NOOP("Phrases", "Needs attention. {0}."),
    QT_TRANSLATE_NOOP("Phrases", "Not safe. {0}."),
    QT_TRANSLATE_NOOP("Phrases", "the database is damaged; {0}"),
    QT_TRANSLATE_NOOP("Phrases", "the database is empty; {0}"),
    QT_TRANSLATE_NOOP("Phrases", "the database has shrunk by more than half; {0}"),
    QT_TRANSLATE_NOOP("Phrases", "the database is not there; {0}"),
    QT_TRANSLATE_NOOP("Phrases", "part of the vault is damaged; {0}"),
    QT_TRANSLATE_NOOP("Phrases", "the vault cannot be used; {0}"),
    QT_TRANSLATE_NOOP("Phrases", "the vault is not there; {0}"),
    QT_TRANSLATE_NOOP("Phrases", "the newest backup is damaged in the vault; {0}"),
    QT_TRANSLATE_NOOP("Phrases", "the newest backup is of a damaged database; {0}"),
    QT_TRANSLATE_NOOP("Phrases", "the last backup could not be made; {0}"),
    QT_TRANSLATE_NOOP("Phrases", "the last good backup is dated {0}"),
    QT_TRANSLATE_NOOP("Phrases", "the last good backup is {0} old"),
    QT_TRANSLATE_NOOP("Phrases", "the schedule is off; {0}"),
    QT_TRANSLATE_NOOP("Phrases", "there is no good backup"),
    QT_TRANSLATE_NOOP("Phrases", "the first backup is being made"),
    QT_TRANSLATE_NOOP("Phrases", "no backup could be made so far"),
    QT_TRANSLATE_NOOP("Phrases", "nothing is backed up yet"),
    QT_TRANSLATE_NOOP("Phrases", "{0}, but no restore was proved for {1}"),
    QT_TRANSLATE_NOOP(
        "Phrases", "{0}, but no restore was proved in the {1} since the profile was made"
    ),
    QT_TRANSLATE_NOOP("Phrases", "its backups are paused; {0}"),
    QT_TRANSLATE_NOOP("Phrases", "its backups are paused until {0}; {1}"),
    QT_TRANSLATE_NOOP("Phrases", "all backups are paused; {0}"),
    QT_TRANSLATE_NOOP("Phrases", "all backups are paused until {0}; {1}"),
    QT_TRANSLATE_NOOP("Phrases", "backed up {0}"),
    QT_TRANSLATE_NOOP("Phrases", "{0}, proved restorable {1}"),
    QT_TRANSLATE_NOOP("Phrases", "{0} and read back; its content is not checked yet"),
    QT_TRANSLATE_NOOP("Phrases", "{0} and checked"),
)
"""`core.freshness`."""

REASONS = (
    QT_TRANSLATE_NOOP("Phrases", "Until you have looked, no older backup is removed."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "This computer's clock is wrong, or was: how old the backup is cannot be told.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "A backup is being made now."),
    QT_TRANSLATE_NOOP("Phrases", "Backups are paused."),
    QT_TRANSLATE_NOOP(
        "Phrases", "A backup has been due since {0} and was not begun: is Holdfast running?"
    ),
    QT_TRANSLATE_NOOP(
        "Phrases", "The last backup could not be made, but what it lacked is there again."
    ),
    QT_TRANSLATE_NOOP("Phrases", "Nothing can be read at {0}."),
)
"""`core.freshness` and `services.freshness`."""

STEPS = (
    QT_TRANSLATE_NOOP("Phrases", "Back up now"),
    QT_TRANSLATE_NOOP("Phrases", "Restore the last good backup"),
    QT_TRANSLATE_NOOP("Phrases", "Let backups go on"),
    QT_TRANSLATE_NOOP("Phrases", "Turn the schedule on"),
    QT_TRANSLATE_NOOP("Phrases", "Connect the disk the vault is on, then back up"),
    QT_TRANSLATE_NOOP("Phrases", "Check the vault"),
    QT_TRANSLATE_NOOP("Phrases", "Free space where the vault is"),
    QT_TRANSLATE_NOOP("Phrases", "Say where the vault is"),
    QT_TRANSLATE_NOOP("Phrases", "Say where the database has moved to, or restore it"),
    QT_TRANSLATE_NOOP("Phrases", "Prove that the last backup restores"),
    QT_TRANSLATE_NOOP("Phrases", "Check this computer's clock, then back up"),
    QT_TRANSLATE_NOOP("Phrases", "Close the program that uses the database, then back up"),
    QT_TRANSLATE_NOOP("Phrases", "Look whether the database is as it is meant to be"),
    QT_TRANSLATE_NOOP("Phrases", "See what went wrong"),
)
"""`core.next_steps`."""

TIMES = (
    QT_TRANSLATE_NOOP("Phrases", "less than a minute"),
    QT_TRANSLATE_NOOP("Phrases", "just now"),
    QT_TRANSLATE_NOOP("Phrases", "yesterday"),
    QT_TRANSLATE_NOOP("Phrases", "yesterday {0}"),
    QT_TRANSLATE_NOOP("Phrases", "today {0}"),
    QT_TRANSLATE_NOOP("Phrases", "tomorrow {0}"),
)
"""`core.time_words`."""

WORK = (
    QT_TRANSLATE_NOOP("Phrases", "waiting"),
    QT_TRANSLATE_NOOP("Phrases", "waiting for another run"),
    QT_TRANSLATE_NOOP("Phrases", "copying"),
    QT_TRANSLATE_NOOP("Phrases", "reading"),
    QT_TRANSLATE_NOOP("Phrases", "reading again"),
    QT_TRANSLATE_NOOP("Phrases", "hashing"),
    QT_TRANSLATE_NOOP("Phrases", "storing"),
    QT_TRANSLATE_NOOP("Phrases", "checking"),
    QT_TRANSLATE_NOOP("Phrases", "comparing"),
    QT_TRANSLATE_NOOP("Phrases", "looking"),
    QT_TRANSLATE_NOOP("Phrases", "looking through"),
    QT_TRANSLATE_NOOP("Phrases", "restoring"),
    QT_TRANSLATE_NOOP("Phrases", "putting in place"),
    QT_TRANSLATE_NOOP("Phrases", "exporting"),
    QT_TRANSLATE_NOOP("Phrases", "removing"),
    QT_TRANSLATE_NOOP("Phrases", "sweeping"),
    QT_TRANSLATE_NOOP("Phrases", "purging"),
    QT_TRANSLATE_NOOP("Phrases", "merging"),
    QT_TRANSLATE_NOOP("Phrases", "rewriting"),
    QT_TRANSLATE_NOOP("Phrases", "taking over"),
    QT_TRANSLATE_NOOP("Phrases", "asking the vaults"),
)
"""The phases that work reports."""
