"""Lists a screen shows a page at a time: backups and runs, sorted and searched.

From the catalogue alone: the vault may be away.
"""

from __future__ import annotations

from holdfast.catalogue.list_pages import ListPages, ListWish
from holdfast.catalogue.rows import RunRow
from holdfast.core.model import BackupInfo
from holdfast.services.desk import Desk

__all__ = ["ListWish", "Lists", "RunRow"]


class Lists:
    """The lists of one home; safe on any thread."""

    def __init__(self, desk: Desk) -> None:
        """See the class."""
        self._pages = ListPages(desk.paths.catalogue_file)

    def backups(self, profile_id: str, wish: ListWish) -> tuple[int, list[BackupInfo]]:
        """Return how many backups the list has, and those of the page.

        Raises:
            CatalogueError: the catalogue cannot be read.
        """
        return self._pages.backups(profile_id, wish)

    def runs(self, profile_id: str, wish: ListWish) -> tuple[int, list[RunRow]]:
        """Return how many runs the list has, and those of the page; "" for all profiles.

        Raises:
            CatalogueError: the catalogue cannot be read.
        """
        return self._pages.runs(profile_id, wish)
