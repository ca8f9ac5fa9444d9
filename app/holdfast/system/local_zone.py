"""The time zone of this computer, by its name in the IANA database."""

from __future__ import annotations

from functools import lru_cache
from zoneinfo import available_timezones

from holdfast.core.errors import UsageError
from holdfast.core.local_time import zone_named

FALLBACK = "UTC"


@lru_cache(maxsize=1)
def zone_names() -> tuple[str, ...]:
    """Return the names of all zones this computer knows, sorted.

    The first call opens some 600 files; a process with a window makes it on a thread.
    """
    return tuple(sorted(available_timezones()))


def local_zone() -> str:
    """Return the name of the zone the computer's clock shows; UTC when that is not known."""
    import tzlocal

    try:
        tzlocal.reload_localzone()  # a laptop travels while we run
        name = tzlocal.get_localzone_name()
        zone_named(name or "")
    except (LookupError, OSError, ValueError, UsageError):
        # No zone set, contradicting files, a TZ variable that names nothing we know.
        return FALLBACK
    return str(name)
