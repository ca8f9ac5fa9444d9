"""The contract of a store: named immutable objects, durable once published.

An object's name is a relative path of lower-case words, digits, `-`, `.` and `/`; names are
made by us, never taken from a person. Every implementation passes tests/contracts/.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import Protocol, Self


@dataclass(frozen=True, slots=True)
class StoredObject:
    """One entry of a listing."""

    name: str
    size_bytes: int


class ObjectWriter(Protocol):
    """One object on its way: nothing is visible under its name before `publish`."""

    def write(self, data: bytes | memoryview) -> None:
        """Append bytes.

        Raises:
            VaultFullError, VaultWriteError: the object must be abandoned.
        """

    def publish(self, name: str) -> None:
        """Make the object durable, then visible as `name`; an existing one stays as it is.

        After the return a power cut keeps the object. Called once.

        Raises:
            VaultFullError, VaultWriteError: the object is not visible; never retried.
        """

    def abandon(self) -> None:
        """Drop what was written; does nothing after `publish`."""

    def __enter__(self) -> Self:
        """Return the writer."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Abandon what was not published."""


class ObjectReader(Protocol):
    """Random access to one published object; may be used from several threads."""

    size_bytes: int

    def read_at(self, offset: int, length: int) -> bytes:
        """Return exactly `length` bytes from `offset`.

        Raises:
            VaultDamagedError: the object is shorter, or the medium reports an error.
        """

    def close(self) -> None:
        """Give the object back."""


class Store(Protocol):
    """A place for objects."""

    def create(self, folder: str) -> ObjectWriter:
        """Begin an object that will be published in `folder`, which must exist."""

    def open(self, name: str) -> ObjectReader:
        """Open a published object.

        Raises:
            FileNotFoundError: there is none.
        """

    def read(self, name: str, *, limit_bytes: int) -> bytes:
        """Return a whole small object.

        Raises:
            FileNotFoundError: there is none.
            VaultDamagedError: it is larger than `limit_bytes`, or cannot be read.
        """

    def list(self, folder: str) -> Iterator[StoredObject]:
        """Yield the objects directly in `folder`, in no order, unfinished ones left out.

        Raises:
            VaultMissingError: the store is away; a partial listing is never given.
        """

    def names(self, folder: str) -> tuple[str, ...]:
        """Return the names of the objects that `list` gives, without asking for their sizes.

        Raises:
            VaultMissingError: as `list`.
        """

    def folders(self, folder: str) -> tuple[str, ...]:
        """Return the names of the folders directly in `folder`; none if it is absent."""

    def make_folder(self, folder: str) -> None:
        """Make a folder and what lies above it inside the store, durably."""

    def move(self, old: str, new: str) -> None:
        """Rename an object durably; `new` must not exist."""

    def remove(self, name: str) -> None:
        """Remove an object; no error when it is already gone."""

    def remove_folder(self, folder: str) -> None:
        """Remove an empty folder; no error when it is gone or not empty."""

    def unfinished(self, folder: str) -> tuple[str, ...]:
        """Return the names of what writers, living or dead, left unpublished in `folder`."""

    def remove_unfinished(self, folder: str) -> int:
        """Remove what dead writers left in `folder`; the caller holds the lock. Count."""

    def free_bytes(self) -> int | None:
        """Return the free space for this user, None where the store cannot say."""

    def check_same_place(self) -> None:
        """Make sure that the store is still the one that was opened.

        Raises:
            VaultMissingError, VaultReplacedError: unplugged, unmounted or exchanged.
        """
