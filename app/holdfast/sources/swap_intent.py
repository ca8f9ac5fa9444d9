"""The note a swap leaves beside its target, so that a crash can be finished or undone.

A small JSON file, `.<name>.holdfast-intent`, in the target's folder. It exists before the
swap changes anything and goes when nothing is left to do: no note, no half-done swap. It
names files by their last part only; `parse` refuses everything that could reach elsewhere,
because the folder belongs to the person and anybody's program may write there.

Knows the file, not the steps: those are in `swap` (forward) and `swap_undo` (after a crash).
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from holdfast.sources.holders import SIDECARS
from holdfast.storage.folder_store import sync_file, sync_folder

RECOVERY_PREFIX = ".holdfast-recovery-"
_SUFFIX = ".holdfast-intent"
_UNFINISHED = "-new"
_NOTHING_THERE = {errno.ENOENT, errno.ENAMETOOLONG}
"""The second: a name of 255 bytes leaves no room for `-wal`, so there can be none."""
_LONGEST_NAME = 255
"""Bytes in one file name; the limit of ext4, XFS, APFS and (in letters) NTFS."""


@dataclass(frozen=True, slots=True)
class FileMark:
    """What tells one file from another that has taken its name."""

    device: int
    inode: int
    size_bytes: int
    mtime_ns: int

    @classmethod
    def of(cls, path: Path) -> FileMark | None:
        """Return the mark of what lies at `path`, links not followed; None if nothing does."""
        try:
            known = path.lstat()
        except OSError as error:
            if error.errno in _NOTHING_THERE:
                return None
            raise
        return cls(known.st_dev, known.st_ino, known.st_size, known.st_mtime_ns)

    def same_file(self, other: FileMark | None) -> bool:
        """Tell whether the other mark is of the same file, its content changed or not."""
        return other is not None and self.inode == other.inode

    def untouched(self, other: FileMark | None) -> bool:
        """Tell whether the other mark is of the same file with the same content.

        Devices are not compared: their numbers change from one start of the machine to
        the next.
        """
        return (
            self.same_file(other)
            and other is not None
            and (self.size_bytes, self.mtime_ns) == (other.size_bytes, other.mtime_ns)
        )


@dataclass(frozen=True, slots=True)
class Intent:
    """What one swap was going to do. Every name is a file name in `folder`."""

    folder: Path
    target: str
    staged: str
    recovery: str
    """Folder that takes what leaves: the sidecars and the old file, under their own names."""
    old: FileMark | None
    """The file that is replaced; None when the target is missing."""
    new: FileMark
    """The staged file."""
    sidecars: tuple[str, ...]
    """Suffixes of the sidecars that lay beside the target when the swap began."""

    @property
    def path(self) -> Path:
        """Where this note lies."""
        return intent_path(self.folder / self.target)


def intent_path(target: Path) -> Path:
    """Return where the note of a swap of `target` lies; long names are shortened by hash."""
    name = f".{target.name}{_SUFFIX}"
    if len(os.fsencode(name)) + len(_UNFINISHED) > _LONGEST_NAME:
        digest = hashlib.sha256(os.fsencode(target.name)).hexdigest()[:32]
        name = f".{digest}{_SUFFIX}"
    return target.with_name(name)


@contextlib.contextmanager
def leave_intent(intent: Intent) -> Iterator[None]:
    """Make the note durable, appearing whole or not at all, and hold it during the block.

    Held means locked by this process: whoever starts meanwhile sees that the swap is at
    work and not crashed. The block, not this function, removes the note.

    Raises:
        FileExistsError: another swap of this target has not been finished or undone.
        OSError: it could not be written; nothing else was touched.
    """
    if intent.path.exists():
        raise FileExistsError(intent.path)
    values = asdict(intent)
    del values["folder"]
    data = json.dumps({"version": 1, **values}, indent=1).encode("ascii") + b"\n"
    unfinished = intent.path.with_name(intent.path.name + _UNFINISHED)
    descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        if not _lock(descriptor):
            raise FileExistsError(intent.path)
        view = memoryview(data)
        while view:
            view = view[os.write(descriptor, view) :]
        sync_file(descriptor)
        unfinished.rename(intent.path)
        sync_folder(intent.folder)
        yield
    finally:
        os.close(descriptor)


@contextlib.contextmanager
def take_intent(path: Path) -> Iterator[Intent | None]:
    """Hold and return the intent in a note that a crash left; None when there is no note.

    Raises:
        BlockingIOError: the swap is at work in a process that lives.
        ValueError: the file is no intent of ours, or one that reaches out of its folder.
    """
    try:
        descriptor = os.open(path, os.O_RDWR | getattr(os, "O_NOFOLLOW", 0))
    except FileNotFoundError:
        yield None
        return
    try:
        if not _lock(descriptor):
            raise BlockingIOError(path)
        try:
            intent = _parse(path, json.loads(path.read_bytes()))
        except (KeyError, TypeError, UnicodeDecodeError) as error:
            raise ValueError(f"{path.name} is not a note of a swap") from error
        yield intent
    finally:
        os.close(descriptor)


def remove_intent(intent: Intent) -> None:
    """Take the note away, durably."""
    intent.path.unlink(missing_ok=True)
    sync_folder(intent.folder)


def remove_unfinished(target: Path) -> None:
    """Take away a note that never became whole; its swap had changed nothing yet.

    A note that a living process is writing is left alone.
    """
    path = intent_path(target)
    unfinished = path.with_name(path.name + _UNFINISHED)
    try:
        descriptor = os.open(unfinished, os.O_RDWR | getattr(os, "O_NOFOLLOW", 0))
    except FileNotFoundError:
        return
    try:
        if _lock(descriptor):
            unfinished.unlink(missing_ok=True)
    finally:
        os.close(descriptor)


def find_intents(folder: Path) -> tuple[Path, ...]:
    """Return the notes in a folder, sorted; they need not be ours (`take_intent` tells)."""
    return tuple(
        entry
        for entry in sorted(folder.iterdir())
        if entry.name.startswith(".") and entry.name.endswith(_SUFFIX)
    )


def _parse(path: Path, values: dict[str, Any]) -> Intent:
    if values["version"] != 1:
        raise ValueError(f"{path.name} has version {values['version']}")
    intent = Intent(
        folder=path.parent,
        target=_last_part(values["target"]),
        staged=_last_part(values["staged"]),
        recovery=_last_part(values["recovery"]),
        old=None if values["old"] is None else FileMark(**values["old"]),
        new=FileMark(**values["new"]),
        sidecars=tuple(values["sidecars"]),
    )
    if (
        intent.path != path
        or not intent.recovery.startswith(RECOVERY_PREFIX)
        or not set(intent.sidecars) <= set(SIDECARS)
        or intent.staged == intent.target
    ):
        raise ValueError(f"{path.name} is not a note of a swap")
    return intent


def _last_part(name: object) -> str:
    """Return the name if it is nothing but a name."""
    if not isinstance(name, str) or name in {"", ".", ".."} or Path(name).name != name:
        raise ValueError("a note of a swap names files in its own folder only")
    return name


def _lock(descriptor: int) -> bool:
    """Lock the note for this process; False when a living process has it.

    Where there are no such locks (Windows, some network shares) nothing is held back.
    """
    try:
        import fcntl
    except ImportError:
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True
