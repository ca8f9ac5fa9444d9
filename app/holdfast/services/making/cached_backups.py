"""Keeping the cache of backups in step with a vault that was just read or written.

The cache serves lists and verdicts while a vault is away. It is never worth failing for:
what was made, deleted or read stays as it is when the cache cannot be written, and the next
listing of the vault mends it.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable

from holdfast.core.errors import CatalogueError, VaultError
from holdfast.core.model import BackupInfo, Profile
from holdfast.services.desk import Desk
from holdfast.vault.series import Series


def backup_seen(desk: Desk, profile: Profile, info: BackupInfo) -> tuple[str, ...]:
    """Let the cache hold a backup as it is now; a sentence if that was not possible."""
    try:
        desk.backup_cache.put(profile, info)
    except CatalogueError as error:
        return (f"The list kept for when the vault is away was not updated: {error.message}",)
    return ()


def backup_gone(desk: Desk, profile: Profile, backup_id: str) -> None:
    """Let the cache forget a backup that is in the vault no more."""
    with contextlib.suppress(CatalogueError):
        desk.backup_cache.forget(profile.series_id, backup_id)


def series_seen(
    desk: Desk, profile: Profile, series: Series, backups: Iterable[BackupInfo]
) -> None:
    """Let the cache hold what a series was just found to hold.

    A listing during which another backup was made is older than what the cache knows, and
    is not taken.
    """
    listed = list(backups)
    newest = max((info.backup_id for info in listed), default="")
    with contextlib.suppress(CatalogueError, VaultError):
        if not series.exists() or (series.newest_id() or "") <= newest:
            desk.backup_cache.put_series(profile, listed)
