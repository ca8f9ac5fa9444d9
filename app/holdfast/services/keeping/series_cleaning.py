"""When the space of removed backups is given back, after retention: at most once a day.

A clean-up reads every manifest several times and may rewrite packs, so it does not follow
each backup. Once a day is enough for the space, and it leaves a day or two in which a
backup that was removed can be brought back: what one clean-up sweeps, the next one purges.
Two things cut that short: nothing lies in the trash, then there is nothing to do; or the
disk is nearly full, then it cannot wait.
"""

from __future__ import annotations

from datetime import timedelta

from holdfast.core.clock import format_instant, parse_instant
from holdfast.core.errors import CancelledError, HoldfastError
from holdfast.core.progress import SILENT, Progress
from holdfast.services.desk import Desk
from holdfast.vault.clean import CleanResult, clean
from holdfast.vault.series import Series
from holdfast.vault.trash import trash_entries

CLEAN_EVERY = timedelta(hours=20)
"""Less than a day: a daily backup that is a little early still brings its clean-up."""
NEARLY_FULL_BYTES = 64 * 1024 * 1024
_FUTURE = timedelta(days=1)


def is_cleaning_due(desk: Desk, series: Series) -> bool:
    """Tell whether a clean-up of a series is worth its time now.

    Raises:
        CatalogueError, VaultMissingError: as their names say.
    """
    if not trash_entries(series):
        return False
    free = series.store.free_bytes()
    if free is not None and free < NEARLY_FULL_BYTES:
        return True
    said = desk.preferences.get(_name(series))
    try:
        last = parse_instant(said) if isinstance(said, str) else None
    except ValueError:
        last = None
    now = desk.clock.now()
    # A last time in the future was told by a clock that has been set right since.
    return last is None or now - last >= CLEAN_EVERY or last - now > _FUTURE


def clean_now(desk: Desk, series: Series, progress: Progress = SILENT) -> CleanResult:
    """Merge, sweep and purge; the caller holds the series' lock.

    One that fails counts as done: tried again after each backup it would fail each time.

    Raises:
        VaultError: see `vault.clean`; all backups are whole.
        CancelledError: stopped at a safe point; the next one goes on.
    """
    try:
        result = clean(series, progress, clock=desk.clock)
    except CancelledError:
        raise
    except HoldfastError:
        _note(desk, series)
        raise
    _note(desk, series)
    return result


def _note(desk: Desk, series: Series) -> None:
    now = desk.clock.now()
    desk.preferences.put(_name(series), format_instant(now), now)


def _name(series: Series) -> str:
    return f"cleaned:{series.series_id}"
