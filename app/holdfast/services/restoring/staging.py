"""A backup's database as a proved file beside the place where it is to go."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import apsw

from holdfast.core.errors import RestoreCheckError, StagingError, TargetRefusedError
from holdfast.core.model import Structure, StructureCheck
from holdfast.core.names import display_name
from holdfast.core.progress import SILENT, Progress
from holdfast.services.interrupted import remove_staged_leftovers, staged_name
from holdfast.sources.connections import open_finished
from holdfast.sources.structure_check import check_structure
from holdfast.system.identity import this_process
from holdfast.vault.manifest import Manifest
from holdfast.vault.rebuild import rebuild_file
from holdfast.vault.series import Series

SPARE_BYTES = 16 * 1024 * 1024
MAPPED_BYTES = 4 * 1024 * 1024 * 1024


@contextmanager
def staged_database(
    series: Series, manifest: Manifest, folder: Path, progress: Progress = SILENT
) -> Iterator[Path]:
    """Give a private file in `folder` holding the backup's database, hashed and fsynced.

    It is removed at the end unless it was renamed away.

    Raises:
        VaultDamagedError: the content is not what was backed up.
        StagingError: no room, or the folder cannot be written.
    """
    check_room(folder, manifest.files[0].size_bytes)
    remove_staged_leftovers(folder)
    me = this_process()
    path = folder / staged_name(me.pid, me.started, os.urandom(8).hex())
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(path, flags, 0o600)
    except OSError as error:
        raise StagingError(
            f"The folder {folder} cannot be written: {error.strerror}. Nothing was changed.",
            hint="Choose another place, or give your user permission to write there.",
            details=str(error),
        ) from error
    try:
        try:
            rebuild_file(series, manifest, 0, descriptor, progress)
            _sync(descriptor, folder)
        finally:
            os.close(descriptor)
        yield path
    finally:
        path.unlink(missing_ok=True)
        for suffix in ("-wal", "-shm", "-journal"):
            path.with_name(path.name + suffix).unlink(missing_ok=True)


def prove_structure(path: Path, manifest: Manifest, progress: Progress = SILENT) -> StructureCheck:
    """Run the full `integrity_check` on a staged file.

    A backup that was marked damaged when it was made is expected to fail.

    Raises:
        RestoreCheckError: it was good when it was made, and is not now.
    """
    connection = open_finished(path)
    try:
        # Mapped reading takes a third off a full check. Sound only here: the file is our own,
        # has just been hashed, and nobody else knows its name.
        size = min(path.stat().st_size, MAPPED_BYTES)
        with suppress(apsw.Error):
            connection.execute(f"PRAGMA mmap_size={size}; PRAGMA cache_size=-65536").fetchall()
        check = check_structure(connection, path, "integrity_check", progress=progress)
    finally:
        connection.close()
    known_bad = manifest.info.structure is Structure.DAMAGED
    if check.structure is Structure.DAMAGED and not known_bad:
        raise RestoreCheckError(
            f"SQLite finds the database in “{display_name(manifest.info.name)}” damaged, although "
            "every byte is as it was backed up. It was not put in place; nothing was changed.",
            hint="Restore an earlier backup, or save this one as another file to look at it.",
            details="\n".join(check.messages),
        )
    return check


def check_room(folder: Path, size_bytes: int) -> None:
    """Make sure that a file of this size fits.

    Raises:
        StagingError: it does not; says how much is missing.
        TargetRefusedError: the folder is not there.
    """
    try:
        free = shutil.disk_usage(folder).free
    except OSError as error:
        raise TargetRefusedError(
            f"The folder {folder} is not there. Nothing was changed.",
            hint="Make the folder first, or choose another one.",
            details=str(error),
        ) from error
    if free < size_bytes + SPARE_BYTES:
        missing = size_bytes + SPARE_BYTES - free
        raise StagingError(
            f"The disk of {folder} has {free // 2**20} MB free; restoring needs "
            f"{-(-missing // 2**20)} MB more. Nothing was changed.",
            hint="Free some space there, or choose another place.",
        )


def _sync(descriptor: int, folder: Path) -> None:
    try:
        os.fsync(descriptor)
    except OSError as error:
        raise StagingError(
            f"The restored file in {folder} could not be made durable: {error.strerror}. "
            "Nothing was changed.",
            hint="Check the disk, or choose another place.",
            details=str(error),
        ) from error
