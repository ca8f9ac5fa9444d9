"""What lies at a path: a database, or which of the many other things.

Called before anything is read. `stat` first, so that a pipe or a device is never opened;
the header through SQLite's own descriptor without a transaction, so that no lock is taken,
none is lost and no sidecar appears. What a program is in the middle of writing is not
judged: with a hot journal, a `-wal` or a write lock the header and length may be between
two states, and the rungs of the ladder find out.
"""

from __future__ import annotations

import errno
import os
import stat
from dataclasses import dataclass
from pathlib import Path

import apsw

from holdfast.core.errors import (
    SourceDamagedError,
    SourceMissingError,
    SourceNotDatabaseError,
    SourceUnreadableError,
)
from holdfast.core.model import DatabaseFacts
from holdfast.core.names import display_name
from holdfast.sources.connections import open_reader, translate
from holdfast.sources.header import HEADER_BYTES, facts_from_header, looks_encrypted
from holdfast.system.byte_locks import locked_file, locks_on
from holdfast.system.mounts import mount_of

_SAMPLE_BYTES = 65536
_JOURNAL_MAGIC = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"
_KINDS = {
    stat.S_IFIFO: "a pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a disk device",
}


@dataclass(frozen=True, slots=True)
class Classification:
    """A readable database, as far as can be told without a lock."""

    path: Path
    """Links followed."""
    size_bytes: int
    facts: DatabaseFacts | None
    """None while a program is in the middle of writing what would tell."""
    has_hot_journal: bool
    """A `-journal` that would be rolled back if nobody held the database."""
    wal_bytes: int
    """Length of `-wal`; 0 when there is none."""
    network: str | None
    """Name of the network file system it lies on, or None."""


def classify(path: Path) -> Classification:
    """Return what is known of the database at a path; links are followed.

    Raises:
        SourceMissingError: nothing is there, or a link leads nowhere.
        SourceUnreadableError: the operating system refuses.
        SourceNotDatabaseError: a folder, a pipe, another kind of file, or an encrypted one.
        SourceDamagedError: empty, or its header or length cannot be right.
    """
    name = display_name(str(path))
    known = _look(path, name)
    kind = stat.S_IFMT(known.st_mode)
    if kind == stat.S_IFDIR:
        raise SourceNotDatabaseError(
            f"{name} is a folder, not a database. Nothing was backed up.",
            hint="Choose the database file inside it.",
        )
    if kind != stat.S_IFREG:
        what = _KINDS.get(kind, "something")
        raise SourceNotDatabaseError(
            f"{name} is {what}, not a database file. Nothing was backed up.",
            hint="Choose the program's database file.",
        )
    _refuse_unreadable(path, name)
    real = Path(os.path.realpath(path))
    if known.st_size == 0:
        raise SourceDamagedError(
            f"{name} is empty (0 bytes): either its program has not stored anything yet, or "
            "everything in it is gone. Nothing was backed up; earlier backups are untouched.",
            hint="If it should not be empty, restore the last good backup.",
        )
    sample = _read_start(real)
    wal_bytes = _length(Path(f"{real}-wal"))
    hot = _is_hot(Path(f"{real}-journal"))
    facts = None
    if not (hot or wal_bytes) and not _is_being_written(real):
        facts = _judge(real, sample, name)
    mount = mount_of(real)
    network = mount.kind if mount is not None and mount.is_network else None
    return Classification(real, known.st_size, facts, hot, wal_bytes, network)


def judge_bytes(start: bytes, size_bytes: int, name: str) -> DatabaseFacts:
    """Return the facts in the start (64 KiB) of a file that nobody writes.

    Args:
        start: the first bytes.
        size_bytes: length of the file.
        name: as the person calls it.

    Raises:
        SourceNotDatabaseError: another kind of file; says so if it looks encrypted.
        SourceDamagedError: header or length cannot be right.
    """
    try:
        facts = facts_from_header(start[:HEADER_BYTES], size_bytes, name)
    except SourceNotDatabaseError as error:
        if not looks_encrypted(start, size_bytes):
            raise
        raise SourceNotDatabaseError(
            f"{name} looks like an encrypted database: its content is random bytes in whole "
            "pages. Holdfast cannot read it without its program, so nothing was backed up.",
            hint="Let the program export an unencrypted copy, or use its own backup function.",
        ) from error
    missing = facts.page_count - -(-size_bytes // facts.page_size)
    if missing > 0:
        raise SourceDamagedError(
            f"{name} is damaged: it was cut off, {missing} of its {facts.page_count} pages are "
            "missing at the end. Earlier backups are untouched."
        )
    return facts


def _look(path: Path, name: str) -> os.stat_result:
    try:
        return path.stat()
    except (FileNotFoundError, NotADirectoryError) as error:
        if path.is_symlink():
            target = display_name(str(Path(os.path.realpath(path))))
            raise SourceMissingError(
                f"{name} is a link to {target}, and nothing is there. Earlier backups are "
                "untouched.",
                details=str(error),
            ) from error
        raise SourceMissingError(
            f"There is no database at {name}. Earlier backups are untouched.", details=str(error)
        ) from error
    except PermissionError as error:
        raise SourceUnreadableError(
            f"The folder of {name} may not be looked into, so the database could not be read. "
            "It was not changed.",
            details=str(error),
        ) from error
    except (OSError, ValueError) as error:
        if isinstance(error, OSError) and error.errno == errno.ELOOP:
            text = f"{name} is a link that leads in a circle. Earlier backups are untouched."
        elif isinstance(error, ValueError) or error.errno == errno.ENAMETOOLONG:
            text = f"No file can have the name {name}. Earlier backups are untouched."
        else:
            raise SourceUnreadableError(
                f"The computer reports an error when looking at {name}. It was not changed.",
                hint="Check the disk it is on, then try again.",
                details=str(error),
            ) from error
        raise SourceMissingError(text, details=str(error)) from error


def _refuse_unreadable(path: Path, name: str) -> None:
    effective = os.access in os.supports_effective_ids
    if not os.access(path, os.R_OK, effective_ids=effective):
        raise SourceUnreadableError(
            f"Your user may not read {name}, so it could not be backed up. It was not changed."
        )


def _read_start(real: Path) -> bytes:
    connection = open_reader(real, busy_timeout_s=0.0)
    try:
        size = min(_SAMPLE_BYTES, real.stat().st_size)
        return connection.read("main", 0, 0, size)[1]
    except OSError as error:
        raise SourceMissingError(
            f"{display_name(str(real))} vanished while it was looked at. Earlier backups are "
            "untouched.",
            details=str(error),
        ) from error
    except apsw.Error as error:
        raise translate(error, real) from error
    finally:
        connection.close(True)


def _judge(real: Path, sample: bytes, name: str) -> DatabaseFacts | None:
    """Judge bytes that hold still; None if they do not."""
    try:
        return judge_bytes(sample, _length(real), name)
    except (SourceNotDatabaseError, SourceDamagedError):
        if _read_start(real) != sample or _is_being_written(real):
            return None
        raise


def _length(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _is_hot(journal: Path) -> bool:
    """Tell whether a journal holds what would be rolled back; its header says so.

    A journal, unlike the database, carries no locks: it may be opened here.
    """
    try:
        if not stat.S_ISREG(journal.lstat().st_mode):
            return False
        with journal.open("rb") as file:
            return file.read(len(_JOURNAL_MAGIC)) == _JOURNAL_MAGIC
    except OSError:
        return False


def _is_being_written(real: Path) -> bool:
    try:
        return any(lock.write for lock in locks_on(locked_file(real)) or ())
    except OSError:
        return False
