"""Cleaning up on a full disk: the space that was set aside is given up first.

A rename needs a directory entry, a folder a block; neither is to be had on a full disk,
which is just when somebody cleans up. RESERVE is 8 MiB that every vault carries for this.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import Self

from holdfast.core.errors import VaultError, VaultFullError
from holdfast.vault.layout import RESERVE_BYTES, RESERVE_FILE
from holdfast.vault.series import Series
from holdfast.vault.vault import free_reserve, make_reserve


class Reserve:
    """Gives RESERVE up when a change needs room, and sets it aside again at the end."""

    def __init__(self, series: Series) -> None:
        """See the class; use as a context manager around the changes."""
        self._series = series
        self.given_up = False

    def change(self, change: Callable[[], None]) -> None:
        """Carry out a change, on a full disk once more without the reserve.

        `change` must be one that may be begun anew after it failed for want of space: a
        folder, a rename, a whole object. Its own failed steps are never repeated.

        Raises:
            VaultFullError: not even the reserve was enough.
        """
        try:
            change()
        except VaultFullError:
            if self.given_up or not self._size():
                raise
            free_reserve(self._series.store)
            self.given_up = True
            change()

    def refill(self) -> None:
        """Set the space aside where it is missing; on a full disk it stays missing."""
        if self._size() != RESERVE_BYTES:
            # Into the vault that was opened, never into an empty mount point.
            self._series.confirm_vault()
            free_reserve(self._series.store)
            make_reserve(self._series.store)

    def __enter__(self) -> Self:
        """Return the reserve."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Set the space aside again if it was given up."""
        if self.given_up:
            with suppress(VaultError):
                self.refill()

    def _size(self) -> int:
        sizes = (o.size_bytes for o in self._series.store.list("") if o.name == RESERVE_FILE)
        return next(sizes, 0)
