"""What a person is told when a target cannot be restored into.

The restoring half raises `RestoreError`s; SQLite's and the system's words are turned into
them here, so that each sentence says which state the target is in. Pure: opens nothing.
"""

from __future__ import annotations

import errno
from pathlib import Path

import apsw

from holdfast.core.errors import RestoreError, TargetHeldError, TargetRefusedError
from holdfast.core.names import display_name
from holdfast.sources.holders import HolderReport

_READ_ONLY = {errno.EROFS, errno.EACCES, errno.EPERM}
_FULL = {errno.ENOSPC, errno.EDQUOT}

UNCHANGED = "It was not changed."


def shown(path: Path) -> str:
    """Return a path on one line."""
    return display_name(str(path))


def held(target: Path, report: HolderReport, *, state: str = UNCHANGED) -> TargetHeldError:
    """Return the error for a target that programs have open, naming them."""
    if report.holders:
        what = f"{report} {'has' if len(report.holders) == 1 else 'have'} {shown(target)} open."
    elif report.complete:
        what = f"{shown(target)} is locked by a program that has gone or cannot be seen."
    else:
        what = f"{shown(target)} is locked by a program that Holdfast may not look into."
    programs = " and ".join(holder.program for holder in report.holders)
    return TargetHeldError(
        f"{what} {state}",
        hint=f"Close {programs or 'every program that uses it'}, then try again.",
    )


def unknown_holders(target: Path) -> TargetHeldError:
    """Return the error for a swap when other users' programs cannot be looked into."""
    return TargetHeldError(
        f"{shown(target)} can only be replaced while no program has it open, and Holdfast may "
        f"not look into the programs of other users. {UNCHANGED}",
        hint="Make sure that no user's program has it open, then say so: in the third step of the "
        "restore, or with --surely-closed.",
    )


def refused_by_sqlite(error: apsw.Error, target: Path) -> RestoreError:
    """Return what apsw raised before or inside a transaction that SQLite has undone."""
    extended = getattr(error, "extendedresult", getattr(error, "result", 0))
    details = f"{type(error).__name__}: {error} (SQLite result {extended})"
    name = shown(target)
    if isinstance(error, (apsw.BusyError, apsw.LockedError)):
        return TargetHeldError(f"A program keeps {name} locked. {UNCHANGED}", details=details)
    if isinstance(error, apsw.FullError):
        return TargetRefusedError(
            f"The disk that holds {name} is full, so SQLite undid the restore. {UNCHANGED}",
            hint="Free some space on that disk, then try again.",
            details=details,
        )
    if isinstance(error, (apsw.ReadOnlyError, apsw.CantOpenError, apsw.PermissionsError)):
        return TargetRefusedError(
            f"{name} or its folder may not be written to. {UNCHANGED}",
            hint="Give your user permission to write there, or restore to another file.",
            details=details,
        )
    return RestoreError(
        f"SQLite could not write {name} and undid what was begun. {UNCHANGED}",
        hint="Look at the details, or restore to another file.",
        details=details,
    )


def refused_by_system(
    error: OSError, target: Path, doing: str, *, state: str = UNCHANGED
) -> RestoreError:
    """Return an error of the operating system; `state` says what the target is now."""
    details = f"{doing}: {error.strerror or error} (errno {error.errno})"
    name = shown(target)
    if error.errno in _READ_ONLY:
        return TargetRefusedError(
            f"{name} or its folder may not be written to. {state}",
            hint="Give your user permission to write there, or restore to another file.",
            details=details,
        )
    if error.errno in _FULL:
        return TargetRefusedError(
            f"The disk that holds {name} is full. {state}",
            hint="Free some space on that disk, then try again.",
            details=details,
        )
    return RestoreError(
        f"The computer reports an error at {name}: {error.strerror or error}. {state}",
        hint="Check the disk it is on, then try again.",
        details=details,
    )
