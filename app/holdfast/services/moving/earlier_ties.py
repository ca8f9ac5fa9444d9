"""What ties a profile to the earlier program it came from, as a frozen row for windows."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from holdfast.core.earlier_forms import Dialect
from holdfast.services.desk import Desk
from holdfast.services.moving.earlier_program import likely_folder
from holdfast.services.moving.migration_settings import origins


@dataclass(frozen=True, slots=True)
class EarlierTies:
    """Where a profile came from."""

    database: Path
    user_id: int
    dialect: Dialect
    folder: Path | None
    """Where the earlier program's backups seem to lie."""


def earlier_ties(desk: Desk, profile_id: str) -> EarlierTies | None:
    """Return where a profile came from; None for one that did not come from there."""
    origin = origins(desk).get(profile_id)
    if origin is None:
        return None
    database = Path(desk.book.find(profile_id).source_path)
    return EarlierTies(database, origin.user_id, origin.dialect, likely_folder(database))
