"""The folders in which swaps keep what they replaced, and when these go.

A recovery folder lies beside the target, is named for its time in UTC, and holds one old
database with its sidecars. After 30 days it may go: the same state is also in the vault, as
the protected backup that was taken before the restore.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

from holdfast.sources.swap_intent import RECOVERY_PREFIX, find_intents, take_intent

KEPT_FOR = timedelta(days=30)
_NAME = re.compile(re.escape(RECOVERY_PREFIX) + r"(\d{8}T\d{6}Z)(-\d+)?\Z")


def forget_old_recoveries(folder: Path, now: datetime) -> tuple[str, ...]:
    """Remove the recovery folders in `folder` that are older than 30 days.

    The age is in the name, not in file times, which copying changes. A folder that an
    unresolved swap names stays, and so does one that holds anything but plain files.

    Returns:
        The names that were removed.

    Raises:
        OSError: the operating system refused; what was removed before stays removed.
    """
    needed = _needed(folder)
    removed = []
    for entry in sorted(folder.iterdir()):
        match = _NAME.match(entry.name)
        if match is None or entry.name in needed or entry.is_symlink() or not entry.is_dir():
            continue
        try:
            made = datetime.strptime(match[1], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
        except ValueError:
            continue  # digits, but no date: not a name we gave
        if now - made <= KEPT_FOR:
            continue
        files = list(entry.iterdir())
        if any(file.is_symlink() or not file.is_file() for file in files):
            continue
        for file in files:
            file.unlink()
        entry.rmdir()
        removed.append(entry.name)
    return tuple(removed)


def _needed(folder: Path) -> set[str]:
    """Return the recovery folders of swaps that are at work or not resolved."""
    needed = set()
    for note in find_intents(folder):
        try:
            with take_intent(note) as intent:
                if intent is not None:
                    needed.add(intent.recovery)
        except BlockingIOError:
            # A living swap: which folder is its own is not worth asking, all may wait.
            return {entry.name for entry in folder.iterdir()}
        except ValueError:
            continue
    return needed
