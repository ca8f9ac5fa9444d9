"""The backup folder of the earlier program: what lies in it, and what of it may be adopted.

Looks only. The folder may hold anything: ten thousand files, other people's, links, the live
database itself. Whatever is no backup is named with the reason and stays where it is.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from holdfast.core.earlier_forms import SUFFIX, FileWords, file_words
from holdfast.core.errors import HoldfastError, SourceError, UsageError
from holdfast.core.model import BackupKind
from holdfast.core.names import MAX_NAME_BYTES, check_name, display_name
from holdfast.core.progress import SILENT, Advance, Progress
from holdfast.sources.finished_file import FinishedFile, look_at, tables_of

LOOKING_PHASE = "looking"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SIDECARS = ("-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True)
class EarlierFile:
    """One thing in the folder."""

    name: str
    words: FileWords
    made_at: datetime | None
    """When the backup was made; None for what is no backup."""
    size_bytes: int
    why: str = ""
    """Why it is not adopted, as a sentence; empty for a backup."""
    note: str = ""
    """What a person should know of a backup, as a sentence."""
    found: FinishedFile | None = None
    """None for what is no backup."""

    @property
    def backup_name(self) -> str:
        """The name of the backup it becomes."""
        return self.name.removesuffix(SUFFIX)


def list_folder(
    folder: Path,
    database: Path,
    tables: frozenset[str],
    now: datetime,
    progress: Progress = SILENT,
) -> tuple[EarlierFile, ...]:
    """Return everything in the folder, oldest backup first; what is no backup at the end.

    Args:
        folder: of the backups.
        database: the live one, which may lie in the folder.
        tables: names of its tables: what shares none is another program's.
        now: what lies in the future was not made then.
        progress: told in files; may cancel.

    Raises:
        UsageError: there is no such folder, or it may not be read.
    """
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        raise UsageError(
            f"The folder {display_name(str(folder))} cannot be read: {error.strerror}. Nothing "
            "was changed.",
            hint="Name the folder that holds the backups.",
            details=str(error),
        ) from error
    live = _identity(database)
    found = []
    for number, entry in enumerate(entries, 1):
        found.append(_judge(entry, database, live, tables, now))
        progress.advance(Advance(LOOKING_PHASE, number, len(entries), unit="files"))
    backups = [file for file in found if not file.why]
    others = [file for file in found if file.why]
    backups.sort(key=lambda file: (file.made_at, file.name))
    return (*backups, *others)


def _judge(
    entry: os.DirEntry[str],
    database: Path,
    live: tuple[int, int] | None,
    tables: frozenset[str],
    now: datetime,
) -> EarlierFile:
    words = file_words(entry.name)
    size = 0
    try:
        known = entry.stat(follow_symlinks=False)
        size = known.st_size
        why = _no_backup(entry, database, live, known)
        if why:
            return EarlierFile(entry.name, words, None, size, why)
        file = look_at(Path(entry.path))
        # A name of the earlier program's own making is proof enough; others may be anybody's.
        if not _is_its_own(words) and not tables & tables_of(file.path):
            return EarlierFile(
                entry.name, words, None, size, "It is a database of another program."
            )
    except SourceError as error:
        return EarlierFile(entry.name, words, None, size, error.message)
    except OSError as error:
        return EarlierFile(entry.name, words, None, size, f"It cannot be read: {error.strerror}.")
    made_at, note = _time(words, file, now)
    return EarlierFile(entry.name, words, made_at, size, note=note, found=file)


def _no_backup(
    entry: os.DirEntry[str],
    database: Path,
    live: tuple[int, int] | None,
    known: os.stat_result,
) -> str:
    """Return why something is no backup, by name and kind alone; empty if it may be one."""
    if entry.is_symlink():
        return "It is a link, not a file of its own."
    if entry.is_dir(follow_symlinks=False):
        return "It is a folder."
    if (known.st_dev, known.st_ino) == live:
        return "It is the live database itself."
    if entry.name.startswith(database.name) and entry.name.endswith(_SIDECARS):
        return "It belongs to a live database."
    if not entry.name.endswith(SUFFIX):
        return f"It is no backup: its name does not end in {SUFFIX}."
    try:
        check_name(entry.name.removesuffix(SUFFIX), "backup")
    except HoldfastError:
        return f"Its name is empty, no valid text, or has more than {MAX_NAME_BYTES} bytes."
    return ""


def _is_its_own(words: FileWords) -> bool:
    return words.kind is not BackupKind.MANUAL or words.made_at is not None


def _time(words: FileWords, file: FinishedFile, now: datetime) -> tuple[datetime, str]:
    """Return when a backup was made, and a sentence where its name does not say it well."""
    for made_at, note in _times(words, file):
        if made_at <= now:
            return made_at, note
    return now, "Name and file are dated in the future; the present time was taken."


def _times(words: FileWords, file: FinishedFile) -> Iterator[tuple[datetime, str]]:
    if words.made_at is not None:
        yield words.made_at, ""
        note = "Its name says a time that has not come yet; the file's own time was taken."
    else:
        note = "Its name says no time; the file's own time was taken."
    with suppress(OverflowError):  # file systems know years that calendars do not
        yield _EPOCH + timedelta(microseconds=file.mtime_ns // 1000), note


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        known = path.stat()
    except OSError:
        return None
    return known.st_dev, known.st_ino
