"""Every error that may reach a person, as one tree.

HoldfastError
├── UsageError                  what was asked cannot be meant
├── NotFoundError               no such profile, backup or table
├── CancelledError              the person stopped it
├── SourceError                 the database that is to be protected (or restored into)
│   ├── SourceMissingError
│   ├── SourceUnreadableError
│   ├── SourceBusyError             may pass by itself: retry
│   ├── SourceNotDatabaseError      no SQLite header: another file, or an encrypted one
│   ├── SourceDamagedError
│   └── SourceChangedError          it moved under our hands: retry
├── StagingError                the disk of our own working files; neither is to blame
├── CatalogueError              what this computer remembers: profiles, settings, history
│   └── CatalogueBusyError          another process writes to it: retry
├── VaultError                  the place where backups are kept
│   ├── VaultMissingError           not there, not connected, an empty mount point
│   ├── VaultReplacedError          another vault, or an older copy of this one
│   ├── VaultBusyError              another process writes to the series: retry
│   ├── VaultFullError
│   ├── VaultWriteError             an fsync, rename or write failed: the run counts as failed
│   ├── VaultTooNewError            a format or feature this version does not know
│   └── VaultDamagedError           bytes in the vault are not the bytes that were written
├── RestoreError
│   ├── TargetHeldError             a program has the target open: close it, retry
│   ├── TargetRefusedError          restoring there would be unsafe
│   └── RestoreCheckError           the restored file is not the backup
├── NotSafeError                some profile is not safe: what `holdfast status` ends with
├── AuditTrailError             the audit trail is not what was written
├── JobDiedError                the process that did the work was killed or crashed
├── AlreadyRunningError         another process looks after this home's schedule
├── DisplayMissingError         no display, or no libraries to draw windows with
├── ApiUnavailableError         the API cannot be offered: no packages, the place is taken
└── InternalError               our own fault

The source's and the vault's branch never mix: a full vault must not look like an unreadable
source (borg #9853 stored an unrestorable archive because it did).

Each class says in `title` what kind of thing happened, in `hint` what to do next by
default, in `retryable` whether the same call may succeed later without a change by the
person, and in `exit_status` what the command line ends with. The message of an instance
is one or two sentences for the person: what happened, and what it means for their data.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from holdfast.core.error_root import HoldfastError as HoldfastError  # noqa: PLC0414 - given out


class UsageError(HoldfastError):
    """What was asked cannot be meant; nothing was touched."""

    title = "That cannot be done"
    exit_status = 2


class NotFoundError(HoldfastError):
    """A profile, backup, table or file that was named does not exist."""

    title = "Not found"
    exit_status = 3


class CancelledError(HoldfastError):
    """The person (or the parent process) stopped the run at a safe point."""

    title = "Stopped"
    exit_status = 130

    def __init__(self, message: str = "Stopped. Nothing was changed.") -> None:
        """See the class."""
        super().__init__(message)


class SourceError(HoldfastError):
    """The database that is to be protected; the vault is not to blame."""

    title = "The database could not be read"
    exit_status = 10


class SourceMissingError(SourceError):
    """Nothing lies at the path: moved, deleted, a dangling link, a disk that is away."""

    title = "The database is not there"
    default_hint = "Connect the disk it is on, or tell Holdfast where the database has moved to."
    exit_status = 11


class SourceUnreadableError(SourceError):
    """The operating system refuses to let us read it."""

    title = "The database may not be read"
    default_hint = "Give your user permission to read the file and its folder, then try again."
    exit_status = 12


class SourceBusyError(SourceError):
    """Neither rung of the ladder got a consistent copy before the deadline."""

    title = "The database is in use"
    default_hint = "Close the program that uses it, or wait: the next try may succeed."
    retryable = True
    exit_status = 13


class SourceNotDatabaseError(SourceError):
    """The first bytes are not SQLite's: another kind of file, or an encrypted database."""

    title = "This is not a SQLite database"
    exit_status = 14


class SourceDamagedError(SourceError):
    """The file says it is SQLite, but its header or length cannot be right."""

    title = "The database is damaged"
    default_hint = "Restore the last good backup, or repair the database with its own program."
    exit_status = 15


class SourceChangedError(SourceError):
    """The file was replaced or truncated while it was being read."""

    title = "The database changed while it was read"
    default_hint = "Try again."
    retryable = True
    exit_status = 16


class StagingError(HoldfastError):
    """Our own working folder is full or cannot be written; source and vault are unharmed."""

    title = "No room to work in"
    default_hint = "Free some space on the disk that holds Holdfast's own folder, then try again."
    exit_status = 17


class CatalogueError(HoldfastError):
    """The local database of profiles, settings and history; no backup depends on it."""

    title = "The catalogue could not be used"
    default_hint = "The vaults keep every backup, with or without the catalogue."
    exit_status = 18


class CatalogueBusyError(CatalogueError):
    """Another process has been writing to the catalogue for longer than we wait."""

    title = "The catalogue is in use"
    default_hint = "Wait for the other run to end, then try again."
    retryable = True
    exit_status = 19


class VaultError(HoldfastError):
    """The place where backups are kept; the source is not to blame."""

    title = "The vault could not be used"
    exit_status = 20


class VaultMissingError(VaultError):
    """The folder is not there, or holds no vault: an empty mount point looks like this."""

    title = "The vault is not there"
    default_hint = "Connect the disk the vault is on, then try again."
    retryable = True
    exit_status = 21


class VaultReplacedError(VaultError):
    """Another vault, another disk, or an older copy of this vault lies at the path."""

    title = "This is not the vault that was expected"
    exit_status = 22


class VaultBusyError(VaultError):
    """Another process writes to the same series."""

    title = "The vault is in use"
    default_hint = "Wait for the other run to end, then try again."
    retryable = True
    exit_status = 23


class VaultFullError(VaultError):
    """No space is left where the vault lies."""

    title = "The vault is full"
    default_hint = (
        "Delete backups you no longer need and run `holdfast vault clean`, or free space."
    )
    exit_status = 24


class VaultWriteError(VaultError):
    """A write, fsync or rename failed; what was being written is not trusted."""

    title = "The vault could not be written"
    default_hint = "Check the disk the vault is on, then try again."
    exit_status = 25


class VaultTooNewError(VaultError):
    """The vault needs a format version or a feature that this version does not know."""

    title = "The vault needs a newer Holdfast"
    default_hint = "Install the current version of Holdfast, then try again."
    exit_status = 26


class VaultDamagedError(VaultError):
    """Bytes read from the vault are not the bytes that were written.

    `object_name` is the damaged object's path inside the vault, `backups` the names of
    the backups that need it (empty when that is not known at the place of the raise).
    """

    title = "Part of the vault is damaged"
    default_hint = (
        "Run `holdfast vault check` to see which backups are concerned; the others still restore."
    )
    exit_status = 27

    def __init__(
        self,
        message: str,
        *,
        object_name: str,
        backups: tuple[str, ...] = (),
        hint: str | None = None,
        details: str = "",
    ) -> None:
        """See the class."""
        super().__init__(message, hint=hint, details=details)
        self.object_name = object_name
        self.backups = backups

    def as_dict(self) -> dict[str, object]:
        """Return the plain form, with the object and the backups concerned."""
        return {**super().as_dict(), "object": self.object_name, "backups": list(self.backups)}

    def _take(self, form: Mapping[str, Any]) -> None:
        """Take the object and the backups concerned."""
        self.object_name = str(form.get("object", ""))
        self.backups = tuple(str(name) for name in form.get("backups", ()))


class RestoreError(HoldfastError):
    """A restore that was not carried out; the target is what it was, unless the text says so."""

    title = "The backup was not restored"
    exit_status = 30


class TargetHeldError(RestoreError):
    """A program has the target open in a way that makes restoring unsafe."""

    title = "A program has the database open"
    default_hint = "Close the program, then try again."
    retryable = True
    exit_status = 31


class TargetRefusedError(RestoreError):
    """Restoring there would be unsafe or would destroy something else."""

    title = "Holdfast will not restore there"
    exit_status = 32


class RestoreCheckError(RestoreError):
    """The restored file was read back and is not the backup."""

    title = "The restored file is not the backup"
    exit_status = 33


class NotSafeError(HoldfastError):
    """At least one profile is not safe; nothing was attempted, so nothing went wrong now."""

    title = "Not everything is safe"
    exit_status = 40


class AuditTrailError(HoldfastError):
    """The audit trail was edited, cut off or rewritten; databases and backups are not meant."""

    title = "The audit trail is not as it was written"
    default_hint = (
        "Find out who could write Holdfast's own folder. If you put an older copy of it back "
        "yourself, this is what shows."
    )
    exit_status = 41


class JobDiedError(HoldfastError):
    """The process that did the work was killed, crashed, fell silent or could not start."""

    title = "The work was cut off"
    default_hint = "Try again. If it happens again, look with: holdfast doctor"
    retryable = True
    exit_status = 71


class AlreadyRunningError(HoldfastError):
    """Another process looks after the schedule of this home."""

    title = "Holdfast is running already"
    default_hint = "That one makes the backups. To run this one instead, stop the other first."
    exit_status = 72


class DisplayMissingError(HoldfastError):
    """No display can be reached, or what draws windows is not installed."""

    title = "No windows can be shown here"
    default_hint = "Everything works in a terminal too, see: holdfast --help"
    exit_status = 73


class ApiUnavailableError(HoldfastError):
    """What the API needs is not installed, or nothing can listen at the place it was given."""

    title = "The API cannot be offered"
    default_hint = "Without --api everything else works."
    exit_status = 74


class InternalError(HoldfastError):
    """Our own fault. The message says what state the data is in."""

    title = "Holdfast made a mistake"
    default_hint = "Please report this with the details below."
    exit_status = 70
