"""After a crash in a swap: finish it or undo it, and say which in one sentence.

Runs at the start of any process that restores, before anything else touches the target.
The rule is one line: the rename is the commit. Before it everything is put back, after it
only the note is left to remove. Both are repeatable, so a crash in here is met by the next
start in the same way.

Putting sidecars back is the delicate part. If the old database was written to after the
crash (its program never knew), its former journal would roll newer pages back; then the
sidecars stay in the recovery folder and the sentence says so.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from holdfast.sources.holders import find_holders, sidecar
from holdfast.sources.swap_intent import (
    FileMark,
    Intent,
    find_intents,
    intent_path,
    remove_intent,
    remove_unfinished,
    take_intent,
)
from holdfast.sources.target_words import held, refused_by_system, shown
from holdfast.storage.folder_store import sync_folder


class Outcome(StrEnum):
    """How an interrupted swap ended."""

    FINISHED = "finished"
    """The target is the backup."""
    UNDONE = "undone"
    """The target is what it was before."""
    LEFT = "left"
    """Something else has taken the target's place since, or wrote to it; nothing was moved."""
    RUNNING = "running"
    """Another process is at it right now; nothing was touched."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """What was done about one note."""

    outcome: Outcome
    target: Path
    sentence: str
    """For the person: what the target is now and where anything else lies."""
    recovery_dir: Path | None = None
    """Folder with the old file and sidecars, where one remains."""


def finish_or_undo(target: Path) -> Resolution | None:
    """Resolve an interrupted swap of one database (links are followed).

    Returns:
        What was done, or None when there was nothing to do.

    Raises:
        TargetHeldError: a program has the target open, and its sidecars must be put back
            under it; nothing was touched, the note stays for the next start.
        RestoreError: the operating system refused a step; the next start goes on.
    """
    target = Path(target).resolve()
    with contextlib.suppress(OSError):
        remove_unfinished(target)
    return _resolve_note(intent_path(target), target)


def finish_or_undo_all(folder: Path) -> tuple[Resolution, ...]:
    """Resolve every interrupted swap in a folder; see `finish_or_undo`."""
    found = (_resolve_note(path, None) for path in find_intents(folder))
    return tuple(resolution for resolution in found if resolution is not None)


def resolve(intent: Intent, *, keep_staged: bool) -> Resolution:
    """Finish or undo what an intent describes; the caller holds its note.

    Args:
        intent: the note's content.
        keep_staged: leave the staged file of an undone swap, for another try by its owner.

    Raises:
        TargetHeldError, OSError: see `finish_or_undo`.
    """
    target = intent.folder / intent.target
    now = FileMark.of(target)
    if is_committed(intent):
        return _finish(intent)
    if (now is None) == (intent.old is None) and (intent.old is None or intent.old.same_file(now)):
        return _undo(intent, now, keep_staged=keep_staged)
    return _leave(
        intent,
        f"{shown(target)} was replaced by another program while a restore was interrupted; "
        "Holdfast did not touch it.",
        keep_staged=keep_staged,
    )


def is_committed(intent: Intent) -> bool:
    """Tell whether the staged file has become the target.

    The inode decides. Where inodes do not outlive a remount (FAT), size and time do.
    """
    now = FileMark.of(intent.folder / intent.target)
    if now is None or (intent.old is not None and intent.old.same_file(now)):
        return False
    if intent.new.same_file(now):
        return True
    gone = FileMark.of(intent.folder / intent.staged) is None
    known = (intent.new.size_bytes, intent.new.mtime_ns)
    return gone and (now.size_bytes, now.mtime_ns) == known


def _resolve_note(path: Path, target: Path | None) -> Resolution | None:
    try:
        with take_intent(path) as intent:
            return None if intent is None else resolve(intent, keep_staged=False)
    except BlockingIOError:
        where = target or path
        return Resolution(
            Outcome.RUNNING, where, f"{shown(where)} is being restored by another process now."
        )
    except ValueError as error:
        where = target or path
        return Resolution(
            Outcome.LEFT,
            where,
            f"{shown(path)} looks like a note of an interrupted restore but cannot be read "
            f"({error}). Nothing was changed; remove the file if no restore was interrupted.",
        )
    except OSError as error:
        raise refused_by_system(
            error,
            target or path,
            "resolving an interrupted restore",
            state="An interrupted restore of it is not resolved yet.",
        ) from error


def _finish(intent: Intent) -> Resolution:
    target = intent.folder / intent.target
    staged = intent.folder / intent.staged
    recovery = intent.folder / intent.recovery
    if intent.new.same_file(FileMark.of(staged)):
        staged.unlink()  # the second name of the new file, where it was put there by a link
    sync_folder(intent.folder)
    remove_intent(intent)
    kept = recovery if recovery.is_dir() else None
    sentence = f"The interrupted restore of {shown(target)} was complete: it is the backup."
    if kept is not None:
        sentence += f" What lay there before is in {shown(kept)}."
    return Resolution(Outcome.FINISHED, target, sentence, kept)


def _undo(intent: Intent, now: FileMark | None, *, keep_staged: bool) -> Resolution:
    target = intent.folder / intent.target
    recovery = intent.folder / intent.recovery
    moved = [
        suffix for suffix in intent.sidecars if sidecar(recovery / intent.target, suffix).exists()
    ]
    if moved:
        report = find_holders(target)
        if report.holders:
            raise held(
                target, report, state="An interrupted restore of it must be undone before that."
            )
        written = intent.old is not None and not intent.old.untouched(now)
        taken = any(sidecar(target, suffix).exists() for suffix in moved)
        if written or taken:
            return _leave(
                intent,
                f"A restore of {shown(target)} was interrupted before it replaced anything, and "
                "a program has written to the database since; it was left as that program "
                "left it.",
                keep_staged=keep_staged,
            )
        for suffix in moved:
            sidecar(recovery / intent.target, suffix).rename(sidecar(target, suffix))
        sync_folder(recovery)
        sync_folder(intent.folder)
    if recovery.is_dir():
        # Now only a second name or a copy of the file that is still in its place.
        (recovery / intent.target).unlink(missing_ok=True)
        recovery.rmdir()
    _drop_staged(intent, keep=keep_staged)
    remove_intent(intent)
    state = "it is as it was before" if intent.old is not None else "nothing was put there"
    return Resolution(
        Outcome.UNDONE, target, f"The interrupted restore of {shown(target)} was undone: {state}."
    )


def _leave(intent: Intent, sentence: str, *, keep_staged: bool) -> Resolution:
    target = intent.folder / intent.target
    recovery = intent.folder / intent.recovery
    _drop_staged(intent, keep=keep_staged)
    remove_intent(intent)
    kept = recovery if recovery.is_dir() else None
    if kept is not None:
        sentence += f" What had been set aside before is in {shown(kept)}."
    return Resolution(Outcome.LEFT, target, sentence, kept)


def _drop_staged(intent: Intent, *, keep: bool) -> None:
    """Remove the staged file of a crashed swap; the backup it came from is in the vault."""
    staged = intent.folder / intent.staged
    known = FileMark.of(staged)
    if not keep and known is not None and intent.new.size_bytes == known.size_bytes:
        staged.unlink()
