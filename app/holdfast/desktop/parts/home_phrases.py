"""Sentences about Holdfast's own things: catalogue, settings, audit trail, programs.

The list is for the tool that collects what is to be translated; `recognised` finds a
sentence in it. A test compares it with what the code says.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

HOME = (
    QT_TRANSLATE_NOOP("Phrases", "A backup needs a name; nothing was changed."),
    QT_TRANSLATE_NOOP("Phrases", "A copy of line {0} stands where line {1} belongs."),
    QT_TRANSLATE_NOOP("Phrases", "A profile needs a name; nothing was changed."),
    QT_TRANSLATE_NOOP("Phrases", "A program has the database open"),
    QT_TRANSLATE_NOOP("Phrases", "A token needs a name; nothing was changed."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Another process has been busy with the catalogue {0} for a minute.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Another process has been writing to the catalogue {0} for {1} seconds.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "Another program listens at {0}."),
    QT_TRANSLATE_NOOP("Phrases", "Back it up with: holdfast backup {0}"),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Backups are not concerned: they are made while Holdfast is open.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "Check the disk the vault is on, then try again."),
    QT_TRANSLATE_NOOP("Phrases", "Choose a shorter name."),
    QT_TRANSLATE_NOOP("Phrases", "Choose another name with --name."),
    QT_TRANSLATE_NOOP("Phrases", "Choose another one with --port, or a socket with --socket."),
    QT_TRANSLATE_NOOP("Phrases", "Choose another place with --socket."),
    QT_TRANSLATE_NOOP("Phrases", "Close some programs, then try again."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Close the program that uses it, or wait: the next try may succeed.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "Close the program, then try again."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Connect the disk it is on, or tell Holdfast where the database has moved to.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "Connect the disk the vault is on, then try again."),
    QT_TRANSLATE_NOOP("Phrases", "Databases and backups are as they were."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Delete backups you no longer need and run `holdfast vault clean`, or free space.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "Everything works in a terminal too, see: holdfast --help"),
    QT_TRANSLATE_NOOP("Phrases", "Find out who could write Holdfast's own folder."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Finished backups are safe; nothing unfinished counts as a backup.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Finished backups are safe; what was unfinished counts for nothing and is cleared away "
        "by the next run.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Free some space on the disk that holds Holdfast's own folder, then try again.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "Give it a name."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Give your user permission to read the file and its folder, then try again.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Go back to the version you had before, and report this with the details.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "Holdfast already looks after these databases: {0}{1}."),
    QT_TRANSLATE_NOOP("Phrases", "Holdfast is running already"),
    QT_TRANSLATE_NOOP("Phrases", "Holdfast made a mistake"),
    QT_TRANSLATE_NOOP("Phrases", "Holdfast will not restore there"),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Holdfast's own catalogue was damaged, so it was set aside as {0}.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "Holdfast's own folder could not be written: {0}."),
    QT_TRANSLATE_NOOP("Phrases", "Holdfast's own folder {0} cannot be used: {1}."),
    QT_TRANSLATE_NOOP("Phrases", "If it happens again, look with: holdfast doctor"),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "If you put an older copy of it back yourself, this is what shows.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "Install the current version of Holdfast, then try again."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "It was cut off: the program was killed, it crashed, or the computer went off.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "Line {0} is missing: removed after having been written."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Line {0} is not the one that line {1} was written after: it was edited and sealed "
        "anew, or put in place of another.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "Line {0} says that another one came before it."),
    QT_TRANSLATE_NOOP("Phrases", "Line {0} was edited after it had been written."),
    QT_TRANSLATE_NOOP("Phrases", "Line {0} was put in later; those behind it had other numbers."),
    QT_TRANSLATE_NOOP("Phrases", "Line {0} was swapped: what stands there was line {1}."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Lines {0} to {1} are missing: removed after having been written.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Make Holdfast's own folder writable, or free some space there, then try again.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Look at the permissions of your configuration folder, then try again.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Look whether the disks of the database and of the vault answer, then try again.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "Make it writable, or set {0} to another folder."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Make them known again from the vault, once for each: holdfast vault open DIR",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Move the file away, then protect the databases again; the vaults keep every backup.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "Move the file away, then try again."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "No database and no backup is touched by this, but the profiles and the history it "
        "held are not known any more.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "No database and no backup is touched by this."),
    QT_TRANSLATE_NOOP("Phrases", "No database and no backup was touched."),
    QT_TRANSLATE_NOOP("Phrases", "No process could be started for the work: {0}."),
    QT_TRANSLATE_NOOP("Phrases", "No room to work in"),
    QT_TRANSLATE_NOOP("Phrases", "No windows can be shown here"),
    QT_TRANSLATE_NOOP("Phrases", "Not everything is safe"),
    QT_TRANSLATE_NOOP("Phrases", "Not found"),
    QT_TRANSLATE_NOOP("Phrases", "Nothing can listen at {0}: {1}."),
    QT_TRANSLATE_NOOP("Phrases", "Nothing was begun."),
    QT_TRANSLATE_NOOP("Phrases", "Nothing was changed."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Nothing was heard of the process that did the work for {0}, so it was ended.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "Part of the vault is damaged"),
    QT_TRANSLATE_NOOP("Phrases", "Please report this with the details below."),
    QT_TRANSLATE_NOOP("Phrases", "Profiles: {0}."),
    QT_TRANSLATE_NOOP("Phrases", "Protect a database first: holdfast protect."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Restore the last good backup, or repair the database with its own program.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Run `holdfast vault check` to see which backups are concerned; the others still restore.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "Settings cannot be {0}: each is a name with a value."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Something happened that Holdfast was not prepared for ({0}), and it gave up.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "Something went wrong"),
    QT_TRANSLATE_NOOP("Phrases", "Starting at login could not be arranged: {0}."),
    QT_TRANSLATE_NOOP("Phrases", "Stopped"),
    QT_TRANSLATE_NOOP("Phrases", "Stopped at once."),
    QT_TRANSLATE_NOOP("Phrases", "That cannot be done"),
    QT_TRANSLATE_NOOP("Phrases", "That one makes the backups."),
    QT_TRANSLATE_NOOP("Phrases", "The API cannot be offered"),
    QT_TRANSLATE_NOOP("Phrases", "The audit trail is not as it was written"),
    QT_TRANSLATE_NOOP("Phrases", "The backup was not restored"),
    QT_TRANSLATE_NOOP("Phrases", "The catalogue could not be used"),
    QT_TRANSLATE_NOOP("Phrases", "The catalogue is in use"),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The catalogue {0} could not be brought up to date with this version of Holdfast, so "
        "it was left as it was.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "The catalogue {0} is damaged and cannot be moved: {1}."),
    QT_TRANSLATE_NOOP("Phrases", "The catalogue {0} is damaged."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The catalogue {0} was written by a newer Holdfast, which this one cannot read without "
        "harming it.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "The catalogue {0} {1}."),
    QT_TRANSLATE_NOOP("Phrases", "The database changed while it was read"),
    QT_TRANSLATE_NOOP("Phrases", "The database could not be read"),
    QT_TRANSLATE_NOOP("Phrases", "The database is damaged"),
    QT_TRANSLATE_NOOP("Phrases", "The database is in use"),
    QT_TRANSLATE_NOOP("Phrases", "The database is not there"),
    QT_TRANSLATE_NOOP("Phrases", "The database may not be read"),
    QT_TRANSLATE_NOOP("Phrases", "The file {0} cannot be written: {1}."),
    QT_TRANSLATE_NOOP("Phrases", "The file {0}, which {1} names, holds no instant."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The list of profiles {0} cannot be read, so it was left as it is.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "The port {0} {1}."),
    QT_TRANSLATE_NOOP("Phrases", "It only read: databases and backups are as they were."),
    QT_TRANSLATE_NOOP("Phrases", "The process that did the work crashed ({0})."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The process that did the work ended without a word (status {0}).",
    ),
    QT_TRANSLATE_NOOP("Phrases", "The process that did the work was ended from outside ({0})."),
    QT_TRANSLATE_NOOP("Phrases", "The process that did the work was killed ({0})."),
    QT_TRANSLATE_NOOP("Phrases", "The restored file is not the backup"),
    QT_TRANSLATE_NOOP("Phrases", "The setting {0} cannot be {1}: {2}."),
    QT_TRANSLATE_NOOP("Phrases", "The setting {0} is missing."),
    QT_TRANSLATE_NOOP("Phrases", "The system does that too, when memory runs out."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The trail ends after {0} lines, but there were {1}, {2}: its end was cut off, or an "
        "older copy of the catalogue was put back.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The trail is empty, but there were lines, as the backup {0} remembers.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The trail was rewritten from a line from {0} to {1} on and sealed anew: the backup "
        "{2} remembers another line {3}, or a copy of this home made that backup.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The trail was rewritten from a line from {0} to {1} on and sealed anew: the backup "
        "{2} remembers another line {3}.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The trail was rewritten from line {0} on and sealed anew: the backup {1} remembers "
        "another line {2}, or a copy of this home made that backup.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The trail was rewritten from line {0} on and sealed anew: the backup {1} remembers "
        "another line {2}.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "The vault could not be used"),
    QT_TRANSLATE_NOOP("Phrases", "The vault could not be written"),
    QT_TRANSLATE_NOOP("Phrases", "The vault is full"),
    QT_TRANSLATE_NOOP("Phrases", "The vault is in use"),
    QT_TRANSLATE_NOOP("Phrases", "The vault is not there"),
    QT_TRANSLATE_NOOP("Phrases", "The vault needs a newer Holdfast"),
    QT_TRANSLATE_NOOP("Phrases", "The vaults keep every backup, with or without the catalogue."),
    QT_TRANSLATE_NOOP("Phrases", "The work was cut off"),
    QT_TRANSLATE_NOOP("Phrases", "There is a line {0} too many."),
    QT_TRANSLATE_NOOP("Phrases", "There is already a profile “{0}”."),
    QT_TRANSLATE_NOOP("Phrases", "There is no profile “{0}”."),
    QT_TRANSLATE_NOOP("Phrases", "There is no run {0} in the history."),
    QT_TRANSLATE_NOOP("Phrases", "There is no setting {0}."),
    QT_TRANSLATE_NOOP("Phrases", "There is no setting {0}; perhaps {1} is meant."),
    QT_TRANSLATE_NOOP("Phrases", "There is no such profile."),
    QT_TRANSLATE_NOOP("Phrases", "There was not enough memory, so the work was given up."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "This backup name has {0} bytes; at most {1} without NUL are kept.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "This backup name is not valid text; nothing was changed."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "This database is already protected in that vault, by the profile “{0}”.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "This is not a SQLite database"),
    QT_TRANSLATE_NOOP("Phrases", "This is not the vault that was expected"),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "This profile name has {0} bytes; at most {1} without NUL are kept.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "This profile name is not valid text; nothing was changed."),
    QT_TRANSLATE_NOOP("Phrases", "This system has no sockets in files."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "This token name has {0} bytes; at most {1} without NUL are kept.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "This token name is not valid text; nothing was changed."),
    QT_TRANSLATE_NOOP("Phrases", "To run this one instead, stop the other first."),
    QT_TRANSLATE_NOOP("Phrases", "Try again."),
    QT_TRANSLATE_NOOP("Phrases", "Use a port: --port N"),
    QT_TRANSLATE_NOOP("Phrases", "Use letters your keyboard can type."),
    QT_TRANSLATE_NOOP("Phrases", "Wait for the other run to end, then try again."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "What was begun is either finished or will be cleared away by the next run.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "Without --api everything else works."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Write one with its offset, such as 2027-01-31T03:00:30+00:00, or unset {0} to go by "
        "the computer's clock.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "{0} is not a catalogue of Holdfast's."),
    QT_TRANSLATE_NOOP("Phrases", "{0} is there and is no socket."),
)

CLAUSES = (
    QT_TRANSLATE_NOOP("Phrases", "as the catalogue's own count tells"),
    QT_TRANSLATE_NOOP("Phrases", "as the backup {0} remembers"),
    QT_TRANSLATE_NOOP("Phrases", "only {0} bytes of it are left"),
    QT_TRANSLATE_NOOP("Phrases", "its header states an impossible page size"),
    QT_TRANSLATE_NOOP("Phrases", "its header holds values that SQLite never writes"),
    QT_TRANSLATE_NOOP("Phrases", "No space left on device"),
    QT_TRANSLATE_NOOP("Phrases", "Permission denied"),
    QT_TRANSLATE_NOOP("Phrases", "No such file or directory"),
    QT_TRANSLATE_NOOP("Phrases", "Read-only file system"),
    QT_TRANSLATE_NOOP("Phrases", "Input/output error"),
    QT_TRANSLATE_NOOP("Phrases", "Not a directory"),
    QT_TRANSLATE_NOOP("Phrases", "Is a directory"),
    QT_TRANSLATE_NOOP("Phrases", "a folder"),
    QT_TRANSLATE_NOOP("Phrases", "another program"),
    QT_TRANSLATE_NOOP("Phrases", "it is true or false"),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The program that uses {0} keeps it locked and never stops writing",
    ),
    QT_TRANSLATE_NOOP("Phrases", "Write the table before it, for example: items.id"),
    QT_TRANSLATE_NOOP("Phrases", "process {0} on {1}"),
    QT_TRANSLATE_NOOP("Phrases", "another process"),
    QT_TRANSLATE_NOOP("Phrases", "is locked by another program"),
    QT_TRANSLATE_NOOP("Phrases", "a pipe"),
    QT_TRANSLATE_NOOP("Phrases", "a socket"),
    QT_TRANSLATE_NOOP("Phrases", "a device"),
    QT_TRANSLATE_NOOP("Phrases", "a disk device"),
    QT_TRANSLATE_NOOP("Phrases", "{0} minutes"),
    QT_TRANSLATE_NOOP("Phrases", "{0} seconds"),
)
"""What may stand in another sentence; said only in whole, so that no name is taken for one."""
