"""What a backup's process needs of a profile's settings, in SQL by hand.

Plain values by name, as a manifest carries them: pydantic judges them where they come in,
and a process that only makes a backup does not import it.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from holdfast.catalogue.connection import reading, writing
from holdfast.catalogue.stored_forms import stored_instant

WORDS = ("frequency", "backup_time", "weekday", "zone", "verification")
NUMBERS = (
    "day_of_month", "keep_count", "keep_hourly", "keep_daily", "keep_weekly", "keep_monthly",
    "keep_yearly", "drill_every_days",
)  # fmt: skip
FLAGS = ("enabled", "pause_on_battery", "pause_on_metered")
"""Together the names of `ChosenSettings`; a test compares them."""


class QuickSettings:
    """Reads the chosen settings of profiles, and notes that a backup was made."""

    def __init__(self, path: Path) -> None:
        """See the class; the catalogue must be there and up to date (`opening`)."""
        self._path = path

    def chosen(self, profile_id: str) -> dict[str, object]:
        """Return what was chosen for a profile, by name; empty when nothing was.

        Raises:
            CatalogueError: the file cannot be read.
        """
        names = (*WORDS, *NUMBERS, *FLAGS)
        with reading(self._path) as connection:
            row = connection.execute(
                f"SELECT {', '.join(names)} FROM backup_settings WHERE profile_id = ?",
                [profile_id],
            ).fetchone()
        if row is None:
            return {}
        values = dict(zip(names, row, strict=True))
        return {name: bool(value) if name in FLAGS else value for name, value in values.items()}

    def drill_days(self) -> dict[str, int]:
        """Return every how many days which profiles are to be drilled.

        Only those that are enabled, are to be drilled at all, and have had a backup.

        Raises:
            CatalogueError: the file cannot be read.
        """
        with reading(self._path) as connection:
            return dict(
                connection.execute(
                    "SELECT profile_id, drill_every_days FROM backup_settings "
                    "WHERE enabled = 1 AND drill_every_days > 0 AND last_backup_at IS NOT NULL"
                ).fetchall()
            )

    def note_backup(self, profile_id: str, made_at: datetime) -> None:
        """Note when the last backup was made; nothing happens without settings.

        Raises:
            CatalogueError: the file cannot be written.
        """
        with writing(self._path) as connection:
            connection.execute(
                "UPDATE backup_settings SET last_backup_at = ? WHERE profile_id = ?",
                [stored_instant(made_at), profile_id],
            )
