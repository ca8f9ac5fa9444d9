"""What a killed restore left behind, resolved before anything else touches the database.

Called at the start of every backup and restore of a profile. Costs two look-ups where
nothing is left.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from holdfast.core.model import Profile
from holdfast.sources.swap_intent import intent_path
from holdfast.system.identity import is_surely_dead_process

STAGED_PREFIX = ".holdfast-restore-"


def resolve_interrupted(profile: Profile) -> tuple[str, ...]:
    """Finish or undo an interrupted swap of the profile's database; sentences about it.

    Raises:
        TargetHeldError: a program has the database open; it has to be closed first.
        RestoreError: a step was refused; the next start goes on from there.
    """
    target = Path(os.path.realpath(profile.source_path))
    sentences = []
    if os.path.lexists(intent_path(target)):
        from holdfast.sources.swap_undo import finish_or_undo

        resolution = finish_or_undo(target)
        if resolution is not None:
            sentences.append(resolution.sentence)
    return tuple(sentences)


def remove_staged_leftovers(folder: Path) -> None:
    """Remove staged files of restores whose process is dead."""
    with contextlib.suppress(OSError):
        for path in folder.glob(f"{STAGED_PREFIX}*"):
            pid, _, started = (
                path.name.removeprefix(STAGED_PREFIX).rpartition("-")[0].partition("-")
            )
            if pid.isdigit() and is_surely_dead_process(int(pid), started):
                path.unlink(missing_ok=True)


def staged_name(pid: int, started: str, random: str) -> str:
    """Return the name of a staged file, which says whose it is."""
    return f"{STAGED_PREFIX}{pid}-{started}-{random}"
