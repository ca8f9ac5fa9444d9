"""Replace a database file as a whole: the second way of putting a backup back.

For targets SQLite cannot write through: missing, damaged, truncated, not SQLite, or in WAL
mode with another page size. Runs in a job process that has no connection to the target.

What must stay true, at every step and after a kill at any of them:
* No program has the target open. An open database that is renamed over goes on being
  written under no name: of 415 commits about 330 were lost without a word.
* Sidecars leave before the rename. A left-over `-journal` or `-wal` is replayed into the
  new file and gives a mixture that passes `integrity_check`.
* The target's name is never absent, or its program would create an empty database.
* The old file and its sidecars lie together in a recovery folder beside the target, under
  their own names, so that they open there as they did before.
* The note (`swap_intent`) exists before the first change; `swap_undo` reads it.

POSIX. On Windows open files refuse to be renamed, which gives the first promise for free;
there no report of holders is complete and the caller has to accept that.
"""

from __future__ import annotations

import errno
import os
import shutil
import stat
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from holdfast.core.clock import instant_for_name
from holdfast.core.errors import (
    InternalError,
    RestoreCheckError,
    RestoreError,
    TargetRefusedError,
)
from holdfast.sources.holders import (
    SIDECARS,
    HolderReport,
    find_holders,
    find_holders_of,
    sidecar,
)
from holdfast.sources.swap_intent import (
    RECOVERY_PREFIX,
    FileMark,
    Intent,
    leave_intent,
    remove_intent,
)
from holdfast.sources.swap_undo import is_committed, resolve
from holdfast.sources.target_words import held, refused_by_system, shown, unknown_holders
from holdfast.storage.folder_store import sync_file, sync_folder

_NO_LINKS = {errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EACCES, errno.EINVAL}


@dataclass(frozen=True, slots=True)
class SwapReport:
    """What a swap left behind."""

    recovery_dir: Path | None
    """Folder with the old file and its sidecars; None when nothing lay there."""
    notes: tuple[str, ...] = ()
    """Sentences about what could not be kept, an extended attribute for example."""


def swap(staged: Path, target: Path, *, now: datetime, accept_unknown: bool = False) -> SwapReport:
    """Make `staged` the target in one guarded step; afterwards `staged` is gone.

    Args:
        staged: a finished, checked database file in the target's own folder.
        target: what is replaced; a symbolic link stays and the file it leads to is
            replaced. It may be missing.
        now: names the recovery folder.
        accept_unknown: go on when other users' processes cannot be looked into. Known
            holders always refuse.

    Raises:
        TargetHeldError: a program has the target open; nothing was changed.
        TargetRefusedError: a folder, a hard link, or somewhere we may not write; nothing
            was changed.
        RestoreCheckError: the new file stands, but a program got in between; the message
            says where the old one lies.
        RestoreError: a step failed; the message says which state the target is in.
    """
    target = Path(os.path.realpath(target))
    old = refuse_unsuitable(target)
    if staged.parent.resolve() != target.parent:
        raise InternalError(f"A staged file must lie in the folder of {shown(target)}.")
    _refuse_holders(target, accept_unknown=accept_unknown)
    mark = FileMark.of(staged)
    if mark is None:
        raise InternalError(f"The staged file for {shown(target)} has gone.")
    try:
        _sync(staged)
        intent = Intent(
            folder=target.parent,
            target=target.name,
            staged=staged.name,
            recovery=_free_recovery_name(target.parent, now),
            old=None if old is None else FileMark.of(target),
            new=mark,
            sidecars=tuple(suffix for suffix in SIDECARS if _exists(sidecar(target, suffix))),
        )
        with leave_intent(intent):
            return _carry_out(intent, old)
    except FileExistsError as error:
        raise TargetRefusedError(
            f"An interrupted restore of {shown(target)} has not been resolved yet. "
            "It was not changed.",
            hint="Start Holdfast again: it resolves that first.",
            details=str(error),
        ) from error
    except OSError as error:
        raise refused_by_system(error, target, "preparing to replace it") from error


def refuse_unsuitable(target: Path) -> os.stat_result | None:
    """Return the stat of a target that may be replaced; None when nothing lies there.

    Raises:
        TargetRefusedError: a folder, a device, a file with a second name, or no folder.
    """
    try:
        known = target.lstat()
    except FileNotFoundError:
        if not target.parent.is_dir():
            raise TargetRefusedError(
                f"There is no folder {shown(target.parent)} to restore into.",
                hint="Create the folder, connect its disk, or restore to another file.",
            ) from None
        return None
    except OSError as error:
        raise refused_by_system(error, target, "looking at it") from error
    if stat.S_ISDIR(known.st_mode):
        raise TargetRefusedError(
            f"{shown(target)} is a folder, not a database. It was not changed.",
            hint="Name the database file inside it.",
        )
    if not stat.S_ISREG(known.st_mode):
        raise TargetRefusedError(
            f"{shown(target)} is no ordinary file. It was not changed.",
            hint="Restore to another file.",
        )
    if known.st_nlink > 1:
        raise TargetRefusedError(
            f"{shown(target)} has {known.st_nlink} names (hard links); replacing one would leave "
            "the old database under the others. It was not changed.",
            hint="Remove the other names, or restore to another file.",
        )
    return known


def _refuse_holders(target: Path, *, accept_unknown: bool) -> None:
    report = find_holders(target)
    if report.holders:
        raise held(target, report)
    something = _exists(target) or _sidecars_present(target)
    if something and not report.complete and not accept_unknown:
        raise unknown_holders(target)


def _carry_out(intent: Intent, old: os.stat_result | None) -> SwapReport:
    target = intent.folder / intent.target
    staged = intent.folder / intent.staged
    recovery = intent.folder / intent.recovery
    notes: list[str] = []
    try:
        if old is not None:
            notes += _dress(staged, target, old)
        if old is not None or intent.sidecars:
            _make_recovery_folder(recovery, old)
        _move_sidecars(intent)
        if old is not None:
            _keep_old(target, recovery / intent.target)
            sync_folder(recovery)
        # The last look is as late as it can be: what comes after is one rename.
        if find_holders(target).holders or _sidecars_present(target):
            raise held(target, find_holders(target), state=_take_back(intent))
        _commit(staged, target, replace=old is not None)
        sync_folder(intent.folder)
    except OSError as error:
        raise refused_by_system(error, target, "replacing it", state=_take_back(intent)) from error
    except RestoreError:
        raise  # undone already
    except BaseException:
        _take_back(intent)
        raise
    _check_after(intent, old)
    remove_intent(intent)
    return SwapReport(recovery if recovery.is_dir() else None, tuple(notes))


def _take_back(intent: Intent) -> str:
    """Undo a swap that could not go on; return which state the target is in, in words."""
    if is_committed(intent):
        state = "It is the restored file, but the disk has not confirmed that."
        if (intent.folder / intent.recovery).is_dir():
            state += f" The old one lies in {shown(intent.folder / intent.recovery)}."
        return state
    try:
        return resolve(intent, keep_staged=True).sentence
    except (OSError, RestoreError) as error:
        return (
            "It is the old file; what belongs beside it lies in "
            f"{shown(intent.folder / intent.recovery)} and is put back at the next start ({error})."
        )


def _make_recovery_folder(recovery: Path, old: os.stat_result | None) -> None:
    recovery.mkdir(0o700)
    if old is not None and hasattr(os, "chown") and os.geteuid() == 0:
        os.chown(recovery, old.st_uid, old.st_gid)  # its owner shall be able to look into it
    sync_folder(recovery.parent)


def _dress(staged: Path, target: Path, old: os.stat_result) -> list[str]:
    """Give the staged file the owner, mode and extended attributes of the target."""
    notes = []
    mine = staged.stat()
    if hasattr(os, "chown") and (mine.st_uid, mine.st_gid) != (old.st_uid, old.st_gid):
        try:
            os.chown(staged, old.st_uid, old.st_gid)
        except PermissionError:
            if mine.st_uid != old.st_uid:
                raise
            notes.append(f"The group of {shown(target)} could not be kept.")
    if hasattr(os, "listxattr"):
        try:
            names = os.listxattr(target)
        except OSError:
            names = []  # a file system without them
        for name in names:
            try:
                os.setxattr(staged, name, os.getxattr(target, name))
            except OSError as error:
                notes.append(
                    f"The attribute {name} of {shown(target)} could not be kept: {error.strerror}."
                )
    staged.chmod(stat.S_IMODE(old.st_mode))  # after chown, which clears set-id bits
    _sync(staged)
    return notes


def _move_sidecars(intent: Intent) -> None:
    target = intent.folder / intent.target
    recovery = intent.folder / intent.recovery
    if not intent.sidecars:
        return
    for suffix in intent.sidecars:
        sidecar(target, suffix).rename(sidecar(recovery / intent.target, suffix))
    sync_folder(recovery)
    sync_folder(intent.folder)


def _keep_old(target: Path, kept: Path) -> None:
    """Give the old file a second name; copy it where the file system has no links."""
    try:
        os.link(target, kept)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        shutil.copy2(target, kept)
        _sync(kept)


def _commit(staged: Path, target: Path, *, replace: bool) -> None:
    """Put the staged file under the target's name: the commit point."""
    if replace:
        staged.replace(target)
        return
    try:
        os.link(staged, target)  # refuses to overwrite what appeared meanwhile
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        if _exists(target):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), target) from error
        staged.rename(target)
        return
    staged.unlink()


def _check_after(intent: Intent, old: os.stat_result | None) -> None:
    """Look once more whether anybody came in between the last look and the rename.

    Raises:
        RestoreCheckError: somebody has the old file open, or a sidecar has appeared that
            nobody who has the new file open can have made.
    """
    target = intent.folder / intent.target
    late = _holders_of_old(intent, old) if old is not None else None
    foreign = _sidecars_present(target) and not find_holders(target).holders
    if (late is None or not late.holders) and not foreign:
        return
    remove_intent(intent)
    who = f"{late} opened" if late is not None and late.holders else "A program used"
    raise RestoreCheckError(
        f"{shown(target)} was replaced by the backup, but {who} the old one in the same "
        "instant and may write into the new one. The old file lies in "
        f"{shown(intent.folder / intent.recovery)}.",
        hint="Close that program, then restore again.",
    )


def _holders_of_old(intent: Intent, old: os.stat_result) -> HolderReport:
    """Return who still has the replaced file open.

    Where it was copied and not linked its inode is free again, and may be a stranger's file
    by now: then only what `/proc` calls deleted from that very path counts.
    """
    kept = FileMark.of(intent.folder / intent.recovery / intent.target)
    linked = kept is not None and kept.inode == old.st_ino
    return find_holders_of(
        {(old.st_dev, old.st_ino)} if linked else set(),
        deleted_from=str(intent.folder / intent.target),
    )


def _sidecars_present(target: Path) -> bool:
    return any(_exists(sidecar(target, suffix)) for suffix in SIDECARS)


def _exists(path: Path) -> bool:
    return FileMark.of(path) is not None


def _free_recovery_name(folder: Path, now: datetime) -> str:
    name = RECOVERY_PREFIX + instant_for_name(now)
    number = 1
    while _exists(folder / name):
        number += 1
        name = f"{RECOVERY_PREFIX}{instant_for_name(now)}-{number}"
    return name


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        sync_file(descriptor)
    finally:
        os.close(descriptor)
