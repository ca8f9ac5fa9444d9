"""What a person wants to be told: stored in the preferences, edited in the settings. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

PREFERENCE = "notifications"
"""Name of the stored choice."""
MOST_STALE_DAYS = 365


@dataclass(frozen=True, slots=True)
class NoticeChoice:
    """Which notices are wanted; the defaults are those of a new home."""

    failures: bool = True
    recoveries: bool = True
    """The first success after a failure."""
    successes: bool = False
    """Every backup that was made."""
    restores: bool = True
    stale_after_days: int = 3
    """So old the last good backup may get before it is said; 0 is never."""

    def stored(self) -> dict[str, Any]:
        """Return what goes into the preferences."""
        return asdict(self)


def read_choice(stored: object) -> NoticeChoice:
    """Return a stored choice; whatever is missing or makes no sense is the default."""
    form = stored if isinstance(stored, Mapping) else {}
    default = NoticeChoice()
    days = form.get("stale_after_days")
    is_days = isinstance(days, int) and not isinstance(days, bool) and 0 <= days <= MOST_STALE_DAYS

    def flag(name: str) -> bool:
        value = form.get(name)
        return value if isinstance(value, bool) else bool(getattr(default, name))

    return NoticeChoice(
        failures=flag("failures"),
        recoveries=flag("recoveries"),
        successes=flag("successes"),
        restores=flag("restores"),
        stale_after_days=int(days) if is_days and days is not None else default.stale_after_days,
    )
