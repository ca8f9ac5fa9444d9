"""What a person has chosen in the restore wizard, and the order it makes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from holdfast.core.model import BackupInfo, Profile
from holdfast.services.orders import Order, RestoreOrder, RestoreTablesOrder


class Scope(StrEnum):
    """What of a backup is brought back."""

    WHOLE = "whole"
    """The whole database, in its place."""
    TABLES = "tables"
    """Some tables or rows, into the database as it is now."""
    FILE = "file"
    """The whole database, as another file."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Grows from page to page."""

    profile: Profile
    backup: BackupInfo | None = None
    scope: Scope = Scope.WHOLE
    tables: tuple[tuple[str, str | None], ...] = ()
    """Names, and conditions for their rows; None for all rows."""
    file: Path | None = None
    while_open: bool = False
    """Also while programs have the database open."""
    surely_closed: bool = False
    """Where programs of other users cannot be seen: none of them has it open."""

    def order(self) -> Order:
        """Return what is to be done; a backup is chosen."""
        assert self.backup is not None
        backup_id, profile_id = self.backup.backup_id, self.profile.profile_id
        if self.scope is Scope.TABLES:
            return RestoreTablesOrder(profile_id, backup_id, self.tables)
        to = self.file if self.scope is Scope.FILE else None
        return RestoreOrder(profile_id, backup_id, to, self.while_open, self.surely_closed)
