"""What has been chosen on the way from the earlier scheduler, as a frozen value."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from holdfast.core.earlier_forms import Times
from holdfast.services.moving.earlier_program import EarlierProgram
from holdfast.services.orders import MoveInOrder
from holdfast.services.vaults.vault_place import VaultPlace


@dataclass(frozen=True, slots=True)
class MovingDraft:
    """Grows from page to page; nothing of it exists yet."""

    program: EarlierProgram | None = None
    backups: Path | None = None
    """Folder of the earlier program's backups; None takes over settings alone."""
    place: VaultPlace | None = None
    times: Times | None = None

    def order(self, *, only_look: bool) -> MoveInOrder:
        """Return what is to be done; program and place are chosen."""
        assert self.program is not None
        assert self.place is not None
        times = None if only_look else self.times
        return MoveInOrder(self.program.database, self.backups, self.place.path, times)
