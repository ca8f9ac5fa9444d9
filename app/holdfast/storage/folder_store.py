"""A store in a folder: local disk, external disk, mounted network share.

Publishing is: temporary name (0600) in the same folder, write, fsync, rename, fsync of the
folder. Measured on ext4 and XFS: without the file's fsync a power cut leaves a file of
length 0 under the final name, without the folder's the name is lost. A failed fsync is
never tried again: the kernel has already marked the pages clean.

The root is never created here except by `FolderStore.create_root`: an unplugged disk leaves
an empty mount point, and writing there would look like success.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from holdfast.core.errors import (
    VaultDamagedError,
    VaultError,
    VaultFullError,
    VaultMissingError,
    VaultReplacedError,
    VaultWriteError,
)
from holdfast.storage.store import StoredObject

UNFINISHED = ".unfinished-"
_FULL = {errno.ENOSPC, errno.EDQUOT}
_AWAY = {errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO, errno.ESTALE}


def write_error(error: OSError, doing: str, place: Path) -> VaultError:
    """Return the vault error for an OSError met while changing the store."""
    details = f"{doing} {error.filename or place}: {error.strerror} (errno {error.errno})"
    if error.errno in _FULL:
        return VaultFullError(
            f"The disk of the vault {place} has no space left. This run stored nothing; "
            "every earlier backup is as it was.",
            details=details,
        )
    if error.errno in _AWAY:
        return VaultMissingError(
            f"The vault {place} went away while it was being written. This run stored "
            "nothing; earlier backups are on that disk as they were.",
            details=details,
        )
    return VaultWriteError(
        f"The vault {place} could not be written: {error.strerror}. This run stored nothing; "
        "earlier backups were not touched.",
        details=details,
    )


def sync_file(descriptor: int) -> None:
    """Make a file's bytes durable: F_FULLFSYNC on macOS, fsync elsewhere."""
    if sys.platform == "darwin":
        import fcntl

        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
    else:
        os.fsync(descriptor)


def sync_folder(path: Path) -> None:
    """Make a folder's names durable; Windows has no such call and needs none for renames."""
    if os.name == "nt":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


class FolderWriter:
    """One object being written under a temporary name."""

    def __init__(self, store: FolderStore, folder: str) -> None:
        """See the class."""
        self._store = store
        self._path = store.path(folder) / f"{UNFINISHED}{os.urandom(8).hex()}"
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        try:
            self._descriptor: int | None = os.open(self._path, flags, 0o600)
        except OSError as error:
            raise write_error(error, "creating", store.root) from error

    def write(self, data: bytes | memoryview) -> None:
        """Append all of the bytes; a short write is continued."""
        assert self._descriptor is not None
        view = memoryview(data).cast("B")
        try:
            while view:
                view = view[os.write(self._descriptor, view) :]
        except OSError as error:
            raise write_error(error, "writing", self._store.root) from error

    def publish(self, name: str) -> None:
        """See `ObjectWriter.publish`."""
        assert self._descriptor is not None
        target = self._store.path(name)
        try:
            sync_file(self._descriptor)
            descriptor, self._descriptor = self._descriptor, None
            os.close(descriptor)
            if target.exists():
                # Names are content hashes or fresh random ids: the same name is the same bytes.
                self._path.unlink()
            else:
                self._path.replace(target)
            sync_folder(target.parent)
        except OSError as error:
            raise write_error(error, "publishing", self._store.root) from error

    def abandon(self) -> None:
        """Close and remove the temporary file."""
        if self._descriptor is not None:
            descriptor, self._descriptor = self._descriptor, None
            with contextlib.suppress(OSError):
                os.close(descriptor)
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)

    def __enter__(self) -> Self:
        """Return the writer."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Abandon what was not published."""
        self.abandon()


class FolderReader:
    """Random access to one file of the store."""

    def __init__(self, path: Path, name: str) -> None:
        """See the class."""
        self._name = name
        self._descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        self.size_bytes = os.fstat(self._descriptor).st_size

    def read_at(self, offset: int, length: int) -> bytes:
        """See `ObjectReader.read_at`."""
        try:
            data = os.pread(self._descriptor, length, offset)
            while len(data) < length:
                more = os.pread(self._descriptor, length - len(data), offset + len(data))
                if not more:
                    break
                data += more
        except OSError as error:
            raise _unreadable(self._name, error) from error
        if len(data) != length:
            raise VaultDamagedError(
                f"The object {self._name} of the vault ends too early.", object_name=self._name
            )
        return data

    def forget_cached(self) -> None:
        """Ask the kernel to drop its copy, so that the next read comes from the medium."""
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(self._descriptor, 0, 0, os.POSIX_FADV_DONTNEED)

    def close(self) -> None:
        """Close the file; a second call does nothing."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def __del__(self) -> None:
        """Close what a caller forgot after an error."""
        if getattr(self, "_descriptor", -1) >= 0:
            self.close()


def _unreadable(name: str, error: OSError) -> VaultDamagedError:
    return VaultDamagedError(
        f"The disk could not read the object {name} of the vault: {error.strerror}.",
        object_name=name,
        details=str(error),
    )


def _unlistable(path: Path, error: OSError) -> VaultMissingError:
    return VaultMissingError(
        f"The folder {path} of the vault cannot be listed: {error.strerror}. Nothing was changed.",
        details=str(error),
    )


class FolderStore:
    """Objects as files below one folder.

    Holds a descriptor of the root, so that an exchanged or unmounted folder is noticed.
    """

    def __init__(self, root: Path) -> None:
        """Open an existing folder.

        Raises:
            VaultMissingError: the folder is not there.
            VaultError: it is not a folder, or may not be opened.
        """
        self.root = root
        try:
            found = root.stat()
            if not root.is_dir():
                raise VaultError(
                    f"{root} is a file, not a folder, so it cannot hold a vault. "
                    "Nothing was written.",
                    hint="Name a folder.",
                )
        except OSError as error:
            if error.errno in _AWAY:
                raise VaultMissingError(
                    f"The vault folder {root} is not there. Backups kept in it are not touched "
                    "by this; they are on the disk that holds it.",
                    details=str(error),
                ) from error
            raise VaultError(
                f"The vault folder {root} cannot be opened: {error.strerror}.",
                hint="Give your user permission to read and write the folder.",
                details=str(error),
            ) from error
        self._place = (found.st_dev, found.st_ino)

    @classmethod
    def create_root(cls, root: Path) -> FolderStore:
        """Make the folder of a new vault; what lies above it must exist."""
        try:
            root.mkdir(mode=0o700, exist_ok=True)
            sync_folder(root.parent)
        except FileExistsError:
            pass
        except OSError as error:
            if error.errno in _AWAY:
                raise VaultMissingError(
                    f"The folder {root.parent} is not there, so no vault was made in it.",
                    details=str(error),
                ) from error
            raise write_error(error, "making", root) from error
        return cls(root)

    def path(self, name: str) -> Path:
        """Return where an object lies; refuses anything that could leave the root."""
        parts = name.split("/")
        if name.startswith("/") or (any(part in {"", ".", ".."} for part in parts) and name):
            raise ValueError(f"not an object name: {name!r}")
        return self.root.joinpath(*parts) if name else self.root

    def create(self, folder: str) -> FolderWriter:
        """See `Store.create`."""
        return FolderWriter(self, folder)

    def open(self, name: str) -> FolderReader:
        """See `Store.open`."""
        try:
            return FolderReader(self.path(name), name)
        except FileNotFoundError:
            raise
        except OSError as error:
            raise _unreadable(name, error) from error

    def read(self, name: str, *, limit_bytes: int) -> bytes:
        """See `Store.read`."""
        reader = self.open(name)
        try:
            if reader.size_bytes > limit_bytes:
                raise VaultDamagedError(
                    f"The object {name} of the vault has {reader.size_bytes} bytes, more than "
                    f"the {limit_bytes} such an object can have.",
                    object_name=name,
                )
            return reader.read_at(0, reader.size_bytes)
        finally:
            reader.close()

    def list(self, folder: str) -> Iterator[StoredObject]:
        """See `Store.list`."""
        found = []
        try:
            for name, entry in self._objects(folder):
                with contextlib.suppress(FileNotFoundError):  # a writer may replace meanwhile
                    found.append(StoredObject(name, entry.stat(follow_symlinks=False).st_size))
        except OSError as error:
            raise _unlistable(self.path(folder), error) from error
        yield from found

    def names(self, folder: str) -> tuple[str, ...]:
        """See `Store.names`."""
        try:
            return tuple(name for name, _ in self._objects(folder))
        except OSError as error:
            raise _unlistable(self.path(folder), error) from error

    def _objects(self, folder: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
        with os.scandir(self.path(folder)) as entries:
            for entry in entries:
                if not entry.name.startswith(UNFINISHED) and entry.is_file(follow_symlinks=False):
                    yield f"{folder}/{entry.name}".removeprefix("/"), entry

    def folders(self, folder: str) -> tuple[str, ...]:
        """See `Store.folders`."""
        try:
            with os.scandir(self.path(folder)) as entries:
                return tuple(sorted(e.name for e in entries if e.is_dir(follow_symlinks=False)))
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise _unlistable(self.path(folder), error) from error

    def make_folder(self, folder: str) -> None:
        """See `Store.make_folder`."""
        place = self.root
        try:
            for part in folder.split("/"):
                place = place / part
                if not place.is_dir():
                    place.mkdir(mode=0o700, exist_ok=True)
                    sync_folder(place.parent)
        except OSError as error:
            raise write_error(error, "making a folder in", self.root) from error

    def move(self, old: str, new: str) -> None:
        """See `Store.move`."""
        source, target = self.path(old), self.path(new)
        try:
            source.replace(target)
            sync_folder(target.parent)
            if target.parent != source.parent:
                sync_folder(source.parent)
        except OSError as error:
            raise write_error(error, "moving", self.root) from error

    def remove(self, name: str) -> None:
        """See `Store.remove`."""
        try:
            self.path(name).unlink(missing_ok=True)
        except OSError as error:
            raise write_error(error, "removing", self.root) from error

    def remove_folder(self, folder: str) -> None:
        """See `Store.remove_folder`."""
        with contextlib.suppress(OSError):
            self.path(folder).rmdir()

    def unfinished(self, folder: str) -> tuple[str, ...]:
        """See `Store.unfinished`."""
        prefix = f"{folder}/" if folder else ""
        try:
            with os.scandir(self.path(folder)) as entries:
                names = sorted(e.name for e in entries if e.name.startswith(UNFINISHED))
                return tuple(prefix + name for name in names)
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise _unlistable(self.path(folder), error) from error

    def remove_unfinished(self, folder: str) -> int:
        """See `Store.remove_unfinished`."""
        names = self.unfinished(folder)
        for name in names:
            self.remove(name)
        return len(names)

    def free_bytes(self) -> int | None:
        """See `Store.free_bytes`."""
        try:
            return shutil.disk_usage(self.root).free
        except OSError:
            return None

    def check_same_place(self) -> None:
        """See `Store.check_same_place`."""
        try:
            found = self.root.stat()
        except OSError as error:
            raise VaultMissingError(
                f"The vault folder {self.root} went away during the run. "
                "This run stored nothing; earlier backups are on that disk as they were.",
                details=str(error),
            ) from error
        if (found.st_dev, found.st_ino) != self._place:
            raise VaultReplacedError(
                f"Another folder now lies at {self.root} than when the run began. "
                "This run stored nothing.",
                hint="Connect the right disk, then try again.",
            )
