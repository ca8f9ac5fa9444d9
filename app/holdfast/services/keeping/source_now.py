"""The source as it is now, by its size alone: has it vanished, is it empty, has it shrunk?"""

from __future__ import annotations

from pathlib import Path

from holdfast.core.collapse import SourceNow
from holdfast.core.model import Profile
from holdfast.sources.stat_tuple import take_stat


def look_at_source(profile: Profile) -> SourceNow:
    """Return the source as retention judges it; nothing is opened, so nobody's lock is lost.

    In WAL mode part of the database may still lie in the `-wal`, which counts in full: a
    database is never called shrunk for being written to. What its newest backup says of its
    exact size and of damage is judged besides (`core.collapse`).
    """
    sizes = _sizes(profile)
    return SourceNow(present=sizes is not None, size_bytes=sum(sizes or ()))


def least_size(profile: Profile) -> int:
    """Return the bytes of the main file alone, 0 when it is not there."""
    sizes = _sizes(profile)
    return sizes[0] if sizes else 0


def _sizes(profile: Profile) -> tuple[int, int] | None:
    """Return the sizes of main file and `-wal`; None when nobody can get at the database."""
    try:
        stat = take_stat(Path(profile.source_path))
    except OSError:
        return None
    if stat.main is None:
        return None
    return stat.main[2], stat.wal[2] if stat.wal else 0
