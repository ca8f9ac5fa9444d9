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
"""`core.freshness` and `services.status.freshness`."""

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
    QT_TRANSLATE_NOOP("Phrases", "writing out"),
    QT_TRANSLATE_NOOP("Phrases", "asking the vaults"),
)
"""The phases that work reports."""

RETENTION = (
    QT_TRANSLATE_NOOP("Phrases", "pinned"),
    QT_TRANSLATE_NOOP("Phrases", "pinned: made before a restore"),
    QT_TRANSLATE_NOOP("Phrases", "pinned: made before a migration"),
    QT_TRANSLATE_NOOP("Phrases", "the last one"),
    QT_TRANSLATE_NOOP("Phrases", "one of the last {0}"),
    QT_TRANSLATE_NOOP("Phrases", "one of the last {0} verified"),
    QT_TRANSLATE_NOOP("Phrases", "newest of the hour from {0} on {1}"),
    QT_TRANSLATE_NOOP("Phrases", "newest of {0}"),
    QT_TRANSLATE_NOOP("Phrases", "newest of the week from {0}"),
    QT_TRANSLATE_NOOP("Phrases", "damaged, and newer good backups stay"),
    QT_TRANSLATE_NOOP("Phrases", "no rule needs it"),
    QT_TRANSLATE_NOOP("Phrases", "no rule needs it; its content was that of the one before it"),
    QT_TRANSLATE_NOOP("Phrases", "{0}; {1}"),
    QT_TRANSLATE_NOOP("Phrases", "dated in the future"),
    QT_TRANSLATE_NOOP("Phrases", "the newest one"),
    QT_TRANSLATE_NOOP("Phrases", "the newest good one"),
    QT_TRANSLATE_NOOP("Phrases", "damaged, but made recently"),
    QT_TRANSLATE_NOOP("Phrases", "stays until you have looked: {0}"),
    QT_TRANSLATE_NOOP("Phrases", "the database is not there"),
    QT_TRANSLATE_NOOP("Phrases", "the database is empty"),
    QT_TRANSLATE_NOOP("Phrases", "the database is damaged"),
    QT_TRANSLATE_NOOP(
        "Phrases", "the database has shrunk by more than half, from {0} to {1} bytes"
    ),
    QT_TRANSLATE_NOOP("Phrases", "no"),
    QT_TRANSLATE_NOOP("Phrases", "one"),
    QT_TRANSLATE_NOOP("Phrases", "two"),
    QT_TRANSLATE_NOOP("Phrases", "three"),
    QT_TRANSLATE_NOOP("Phrases", "four"),
    QT_TRANSLATE_NOOP("Phrases", "five"),
    QT_TRANSLATE_NOOP("Phrases", "six"),
    QT_TRANSLATE_NOOP("Phrases", "seven"),
    QT_TRANSLATE_NOOP("Phrases", "eight"),
    QT_TRANSLATE_NOOP("Phrases", "nine"),
    QT_TRANSLATE_NOOP("Phrases", "ten"),
)
"""`core.retention_words` and `core.collapse`."""

PLACES = (
    QT_TRANSLATE_NOOP("Phrases", "The folders {0} and {1} hold other files."),
    QT_TRANSLATE_NOOP("Phrases", "Choose a new or an empty folder."),
    QT_TRANSLATE_NOOP("Phrases", "{0} cannot be looked at: {1}."),
    QT_TRANSLATE_NOOP("Phrases", "Choose another folder."),
    QT_TRANSLATE_NOOP(
        "Phrases", "This is Holdfast's own folder; a vault in it would be lost with it."
    ),
    QT_TRANSLATE_NOOP("Phrases", "Choose a folder elsewhere, best on another disk."),
    QT_TRANSLATE_NOOP("Phrases", "{0} is a file, not a folder."),
    QT_TRANSLATE_NOOP("Phrases", "Choose a folder."),
    QT_TRANSLATE_NOOP("Phrases", "The folder {0} is not there."),
    QT_TRANSLATE_NOOP(
        "Phrases", "If it lies on a disk that is not connected, connect the disk, then try again."
    ),
    QT_TRANSLATE_NOOP("Phrases", "{0} lies inside this folder, so it cannot be its vault."),
    QT_TRANSLATE_NOOP("Phrases", "Choose another folder, best on another disk."),
    QT_TRANSLATE_NOOP("Phrases", "“{0}” protects this database in this vault already."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Choose another place for a second set of backups, or go back and leave the database out.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "A new vault is made in {0}."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "This is the disk the database is on: if it fails, the backups go with it. An external "
        "disk is safer.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "There may be too little space for the first backup."),
    QT_TRANSLATE_NOOP("Phrases", "{0} {1}"),
    QT_TRANSLATE_NOOP("Phrases", "Your user may not write to {0}."),
    QT_TRANSLATE_NOOP("Phrases", "Choose another folder, or change its permissions."),
)
"""`services.vaults.vault_place`."""

FINDINGS = (
    QT_TRANSLATE_NOOP("Phrases", "Choose the database file inside it."),
    QT_TRANSLATE_NOOP("Phrases", "It holds a database, {0}: choose that file."),
    QT_TRANSLATE_NOOP("Phrases", "{0} is a folder, not a database."),
    QT_TRANSLATE_NOOP("Phrases", "{0} encrypts its database, so nobody else can read it."),
    QT_TRANSLATE_NOOP("Phrases", "Use the backup that {0} itself offers."),
    QT_TRANSLATE_NOOP("Phrases", "{0} is one of Holdfast's own files."),
    QT_TRANSLATE_NOOP("Phrases", "What matters of them is kept in every vault."),
    QT_TRANSLATE_NOOP("Phrases", "{0} is empty (0 bytes), so there is nothing to protect yet."),
    QT_TRANSLATE_NOOP("Phrases", "Start its program once, or choose another file."),
    QT_TRANSLATE_NOOP("Phrases", "{0} is a link to a file that is not there."),
    QT_TRANSLATE_NOOP("Phrases", "Choose the database itself."),
    QT_TRANSLATE_NOOP("Phrases", "{0} is not there any more."),
    QT_TRANSLATE_NOOP("Phrases", "Choose another file."),
    QT_TRANSLATE_NOOP("Phrases", "{0} cannot be found: its folder {1} is not there."),
)
"""`services.protecting.discovery`."""

CONTENTS = (
    QT_TRANSLATE_NOOP("Phrases", "Albums, people and edits of your photos."),
    QT_TRANSLATE_NOOP("Phrases", "Albums, tags and ratings of your photos."),
    QT_TRANSLATE_NOOP("Phrases", "Edits, collections and ratings of your photos."),
    QT_TRANSLATE_NOOP("Phrases", "Edits, tags and ratings of your photos."),
    QT_TRANSLATE_NOOP("Phrases", "Events, tags and ratings of your photos."),
    QT_TRANSLATE_NOOP("Phrases", "Playlists, ratings and play counts of your music."),
    QT_TRANSLATE_NOOP("Phrases", "The catalogue of your books."),
    QT_TRANSLATE_NOOP("Phrases", "The history of your shell."),
    QT_TRANSLATE_NOOP("Phrases", "The mails themselves lie in other files."),
    QT_TRANSLATE_NOOP("Phrases", "The passwords of everybody on your server."),
    QT_TRANSLATE_NOOP("Phrases", "What you have watched and heard, and your library."),
    QT_TRANSLATE_NOOP("Phrases", "What your sensors measured."),
    QT_TRANSLATE_NOOP("Phrases", "Your accounts and transactions."),
    QT_TRANSLATE_NOOP("Phrases", "Your address book."),
    QT_TRANSLATE_NOOP("Phrases", "Your bookmarks and browsing history."),
    QT_TRANSLATE_NOOP("Phrases", "Your browsing history."),
    QT_TRANSLATE_NOOP("Phrases", "Your cards and everything you have learned."),
    QT_TRANSLATE_NOOP("Phrases", "Your dashboards and users."),
    QT_TRANSLATE_NOOP("Phrases", "Your family tree."),
    QT_TRANSLATE_NOOP("Phrases", "Your media library, ratings and what you have watched."),
    QT_TRANSLATE_NOOP("Phrases", "Your media library, users and what you have watched."),
    QT_TRANSLATE_NOOP("Phrases", "Your messages, encrypted by Signal itself."),
    QT_TRANSLATE_NOOP("Phrases", "Your messages."),
    QT_TRANSLATE_NOOP("Phrases", "Your news feeds."),
    QT_TRANSLATE_NOOP("Phrases", "Your notes and to-dos."),
    QT_TRANSLATE_NOOP("Phrases", "Your notes."),
    QT_TRANSLATE_NOOP("Phrases", "Your projects and to-dos."),
    QT_TRANSLATE_NOOP("Phrases", "Your recordings; each project is a database."),
    QT_TRANSLATE_NOOP("Phrases", "Your references, encrypted by Mendeley itself."),
    QT_TRANSLATE_NOOP("Phrases", "Your references, notes and tags."),
    QT_TRANSLATE_NOOP("Phrases", "Your to-dos."),
)
"""What programs keep in their databases: `resources/recognisers.json`."""

SKIPS = (
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Skipped: the computer runs on its battery, and this profile waits for mains power. "
        "The backup is made as soon as there is.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Skipped: the network is metered, and this profile's vault is reached through it. The "
        "backup is made as soon as there is another network.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "Skipped: backups are paused until you resume them."),
)
"""`services.scheduling.skip_rules`."""

AUDIT_TRAIL = (
    QT_TRANSLATE_NOOP("Phrases", "{0}."),
    QT_TRANSLATE_NOOP("Phrases", "{0}: {1}"),
    QT_TRANSLATE_NOOP("Phrases", "{0}, {1}"),
    QT_TRANSLATE_NOOP("Phrases", "{0}; a program with the token “{1}” asked."),
    QT_TRANSLATE_NOOP("Phrases", "Made the backup “{0}”, {1}"),
    QT_TRANSLATE_NOOP("Phrases", "Made the backup “{0}” of a damaged database, {1}"),
    QT_TRANSLATE_NOOP("Phrases", "Deleted the backup “{0}”"),
    QT_TRANSLATE_NOOP("Phrases", "Deleted the backup “{0}”, though it was pinned"),
    QT_TRANSLATE_NOOP("Phrases", "Brought back from “{0}”: {1}"),
    QT_TRANSLATE_NOOP("Phrases", "Restored “{0}”"),
    QT_TRANSLATE_NOOP("Phrases", "Restored “{0}” to {1}"),
    QT_TRANSLATE_NOOP("Phrases", "Found the backup “{0}” damaged"),
    QT_TRANSLATE_NOOP("Phrases", "Verified the backup “{0}”: {1}"),
    QT_TRANSLATE_NOOP("Phrases", "added {0}"),
    QT_TRANSLATE_NOOP("Phrases", "followed {0}"),
    QT_TRANSLATE_NOOP("Phrases", "Opened the vault {0}: {1}"),
    QT_TRANSLATE_NOOP("Phrases", "Set for “{0}”: {1}"),
    QT_TRANSLATE_NOOP("Phrases", "Changed the profile “{0}”: {1}"),
    QT_TRANSLATE_NOOP("Phrases", "{0} from {1} to {2}"),
    QT_TRANSLATE_NOOP("Phrases", "nothing"),
    QT_TRANSLATE_NOOP("Phrases", "on"),
    QT_TRANSLATE_NOOP("Phrases", "off"),
    QT_TRANSLATE_NOOP("Phrases", "Paused the backups of “{0}” until {1}"),
    QT_TRANSLATE_NOOP("Phrases", "Paused the backups of “{0}”"),
    QT_TRANSLATE_NOOP("Phrases", "Paused all scheduled backups until {0}"),
    QT_TRANSLATE_NOOP("Phrases", "Paused all scheduled backups"),
    QT_TRANSLATE_NOOP("Phrases", "Went on with the backups of “{0}”"),
    QT_TRANSLATE_NOOP("Phrases", "Went on with all backups"),
    QT_TRANSLATE_NOOP("Phrases", "Made the token “{0}” for “{1}”"),
    QT_TRANSLATE_NOOP("Phrases", "Made the token “{0}” for all profiles"),
    QT_TRANSLATE_NOOP("Phrases", "Adopted the backup “{0}” of {1}"),
    QT_TRANSLATE_NOOP("Phrases", "Adopted the backup “{0}” of another program"),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Wrote settings and backups of “{0}” out for the earlier backup scheduler, to {1}",
    ),
    QT_TRANSLATE_NOOP("Phrases", "Pinned the backup “{0}”"),
    QT_TRANSLATE_NOOP("Phrases", "Unpinned the backup “{0}”"),
    QT_TRANSLATE_NOOP("Phrases", "Cleaned the vault {0}"),
    QT_TRANSLATE_NOOP(
        "Phrases", "Accepted that the trail is not what backups remember; there are {0} of them"
    ),
    QT_TRANSLATE_NOOP("Phrases", "Checked the vault {0}: everything in it is whole"),
    QT_TRANSLATE_NOOP("Phrases", "Checked the vault {0}: found damage"),
    QT_TRANSLATE_NOOP("Phrases", "Put damaged {0} of a vault aside"),
    QT_TRANSLATE_NOOP("Phrases", "Protected {0} as “{1}”"),
    QT_TRANSLATE_NOOP("Phrases", "Removed the profile “{0}”"),
    QT_TRANSLATE_NOOP("Phrases", "Accepted what the database of “{0}” has become"),
    QT_TRANSLATE_NOOP("Phrases", "Revoked the token “{0}”"),
    QT_TRANSLATE_NOOP("Phrases", "Skipped a {0}"),
    QT_TRANSLATE_NOOP("Phrases", "Cancelled a {0}"),
    QT_TRANSLATE_NOOP("Phrases", "Failed: {0}"),
    QT_TRANSLATE_NOOP("Phrases", "backup"),
    QT_TRANSLATE_NOOP("Phrases", "restore"),
    QT_TRANSLATE_NOOP("Phrases", "verification"),
    QT_TRANSLATE_NOOP("Phrases", "clean-up"),
    QT_TRANSLATE_NOOP("Phrases", "none"),
    QT_TRANSLATE_NOOP("Phrases", "stored"),
    QT_TRANSLATE_NOOP("Phrases", "opened"),
    QT_TRANSLATE_NOOP("Phrases", "restored"),
)
"""`core.audit_words`."""
