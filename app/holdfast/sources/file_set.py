"""The files of a live database, copied into a folder of ours by the reading child.

The parent's half of `raw_reader`: starts it, shows its progress, stops it, and turns its
answer or its death into a result or an error. The folder is private (0700), lies in the
working folder given, and is gone when the block ends, also after a cancel; one left by a
killed process is removed by the next.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from holdfast.core.errors import (
    InternalError,
    SourceBusyError,
    SourceError,
    SourceMissingError,
    SourceUnreadableError,
    StagingError,
)
from holdfast.core.model import StatTuple
from holdfast.core.names import display_name
from holdfast.core.progress import Advance, Progress
from holdfast.sources.raw_reader import COPY_NAME
from holdfast.sources.stat_tuple import take_stat
from holdfast.system.child_process import child_command, child_environment

_PREFIX = "reading-"
_BETWEEN_LOOKS_S = 0.05
_GRACE_S = 60.0
_SLOWEST_BYTES_PER_S = 1e6


@dataclass(frozen=True, slots=True)
class FileSet:
    """A copy of main, `-journal` and `-wal`, as they were at one moment."""

    main: Path
    journal: Path | None
    wal: Path | None
    stat: StatTuple
    """Of the source, taken before the reading that was accepted."""
    tries: int
    stable: bool
    """False: the files never stood still, and this is simply the last reading."""


@contextlib.contextmanager
def private_folder(workdir: Path) -> Iterator[Path]:
    """Make a folder only we can look into, and remove it with all it holds at the end.

    Raises:
        StagingError: it cannot be made.
    """
    folder = make_private_folder(workdir)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def make_private_folder(workdir: Path) -> Path:
    """Make a folder only we can look into; the caller removes it."""
    folder = workdir / f"{_PREFIX}{os.getpid()}-{os.urandom(4).hex()}"
    try:
        workdir.mkdir(mode=0o700, parents=True, exist_ok=True)
        _remove_left_over(workdir)
        folder.mkdir(mode=0o700)
    except OSError as error:
        raise StagingError(
            f"No working folder could be made in {display_name(str(workdir))}. The database and "
            "earlier backups are untouched.",
            details=str(error),
        ) from error
    return folder


def read_files(
    path: Path,
    folder: Path,
    *,
    progress: Progress,
    deadline_s: float,
    take_unstable: bool = False,
) -> FileSet:
    """Copy the files of the database at `path` into a folder from `private_folder`.

    Args:
        path: the database; links are followed.
        folder: receives `copy`, `copy-journal` and `copy-wal`.
        progress: phase "copying", at least 20 times a second; it may cancel.
        deadline_s: after this no new reading is begun.
        take_unstable: at the deadline return the last reading instead of raising.

    Raises:
        SourceBusyError: the files did not stand still before the deadline.
        SourceError: they cannot be read, or the child died; the sentence says why.
        StagingError: the working folder has no room.
        CancelledError: the listener stopped it; the child has ended.
    """
    main = os.path.realpath(path)
    name = display_name(path.name)
    total = _total_bytes(Path(main), name)
    _refuse_full_disk(folder, total)
    unstable = "unstable" if take_unstable else "stable"
    with (folder / "complaints").open("w+b") as complaints:
        process = subprocess.Popen(
            [
                *child_command("holdfast.sources.raw_reader", bare=True),
                main,
                str(folder),
                str(deadline_s),
                unstable,
            ],
            env=child_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=complaints,
        )
        try:
            limit_s = deadline_s + _GRACE_S + 3 * total / _SLOWEST_BYTES_PER_S
            _attend(process, folder, total, limit_s, progress)
        finally:
            process.kill()
            answer = process.communicate()[0]
        complaints.seek(0)
        said = complaints.read(4000).decode("utf-8", "replace")
    return _understand(answer, process.returncode, said, folder, name)


def _attend(
    process: subprocess.Popen[bytes],
    folder: Path,
    total: int,
    limit_s: float,
    progress: Progress,
) -> None:
    looks = int(limit_s / _BETWEEN_LOOKS_S) + 1
    for _look in range(looks):
        done = sum(_size(folder / f"{COPY_NAME}{suffix}") for suffix in ("", "-journal", "-wal"))
        progress.advance(Advance("copying", min(done, total), total))
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(_BETWEEN_LOOKS_S)
            progress.advance(Advance("copying", total, total))
            return


def _understand(answer: bytes, status: int, said: str, folder: Path, name: str) -> FileSet:
    try:
        values: dict[str, Any] = json.loads(answer) if status == 0 else {}
    except ValueError:
        values = {}
    if not values:
        ending = f"signal {-status}" if status < 0 else f"status {status}"
        raise SourceError(
            f"The process that reads {name} ended too early ({ending}), so there is no copy. "
            "The database was not changed; earlier backups are untouched.",
            hint="Try again; if it happens again, report it with the details below.",
            details=said,
        )
    if "failed" in values:
        raise _failure(str(values["failed"]), str(values["detail"]), name)
    stats = {suffix: tuple(part) if part else None for suffix, part in values["stats"].items()}
    main = folder / COPY_NAME
    return FileSet(
        main=main,
        journal=folder / f"{COPY_NAME}-journal" if stats["-journal"] else None,
        wal=folder / f"{COPY_NAME}-wal" if stats["-wal"] else None,
        stat=StatTuple(main=stats[""], wal=stats["-wal"], journal=stats["-journal"]),
        tries=int(values["tries"]),
        stable=bool(values["stable"]),
    )


def _failure(kind: str, detail: str, name: str) -> SourceError | StagingError | InternalError:
    match kind:
        case "restless":
            return SourceBusyError(
                f"The program that uses {name} keeps it locked and never stops writing, so no "
                "consistent copy could be taken. Earlier backups are untouched.",
                details=detail,
            )
        case "missing":
            return SourceMissingError(
                f"{name} vanished while it was read. Earlier backups are untouched.",
                details=detail,
            )
        case "denied":
            return SourceUnreadableError(
                f"{name} or a file beside it may not be read. It was not changed.", details=detail
            )
        case "staging":
            return StagingError(
                f"The copy of {name} could not be written into Holdfast's working folder. The "
                "database and earlier backups are untouched.",
                details=detail,
            )
        case "io":
            return SourceUnreadableError(
                f"The computer reports an error when reading {name}. It was not changed.",
                hint="Check the disk it is on, then try again.",
                details=detail,
            )
    return InternalError(
        f"The process that reads {name} gave an answer that is not known. Nothing was changed.",
        details=f"{kind}: {detail}",
    )


def _total_bytes(main: Path, name: str) -> int:
    try:
        stat = take_stat(main)
    except OSError as error:
        raise _failure("denied", str(error), name) from error
    if stat.main is None:
        raise _failure("missing", "no file", name)
    return sum(part[2] for part in (stat.main, stat.wal, stat.journal) if part is not None)


def _refuse_full_disk(folder: Path, total: int) -> None:
    free = shutil.disk_usage(folder).free
    # Recovering writes the pages of the journal or `-wal` into the copy once more.
    if free < total * 3 // 2:
        raise StagingError(
            f"Reading this database needs {total * 3 // 2:,} bytes of working space and only "
            f"{free:,} are free. The database and earlier backups are untouched."
        )


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _remove_left_over(workdir: Path) -> None:
    """Remove the folders of processes that were killed."""
    for entry in workdir.glob(f"{_PREFIX}*-*"):
        pid = entry.name.removeprefix(_PREFIX).partition("-")[0]
        if pid.isdigit() and int(pid) != os.getpid() and not _is_alive(int(pid)):
            shutil.rmtree(entry, ignore_errors=True)


def _is_alive(pid: int) -> bool:
    if os.name != "posix":
        return True  # signal 0 would end it there
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
