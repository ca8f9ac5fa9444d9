"""After a crash the note decides: before the rename everything goes back, after it forward.

The states are laid by hand here, so that each rule is seen on its own; that a real kill
leaves no other state is proved in tests/crash/test_swap_kill.py.
"""

import json
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from holdfast.core.errors import TargetHeldError
from holdfast.sources.recoveries import forget_old_recoveries
from holdfast.sources.swap import swap
from holdfast.sources.swap_intent import (
    FileMark,
    Intent,
    find_intents,
    intent_path,
    leave_intent,
    take_intent,
)
from holdfast.sources.swap_undo import Outcome, finish_or_undo, finish_or_undo_all
from tests.support.bank import build_bank, hostile_writer
from tests.support.databases import build_database, leave_hot_journal, leave_wal
from tests.support.restoring import content_of, everything_in, names_in, staged_for

NOW = datetime(2026, 11, 22, 17, 0, 0, tzinfo=UTC)
RECOVERY = ".holdfast-recovery-20261122T170000Z"


def begin(
    target: Path, staged: Path, *, sidecars: tuple[str, ...] = (), old: bool = True
) -> Intent:
    """Leave the note of a swap that got no further."""
    new = FileMark.of(staged)
    assert new is not None
    intent = Intent(
        folder=target.parent,
        target=target.name,
        staged=staged.name,
        recovery=RECOVERY,
        old=FileMark.of(target) if old else None,
        new=new,
        sidecars=sidecars,
    )
    with leave_intent(intent):
        pass
    return intent


def set_aside(intent: Intent) -> Path:
    """Do what a swap does before the rename: sidecars away, old file under a second name."""
    recovery = intent.folder / intent.recovery
    recovery.mkdir()
    for suffix in intent.sidecars:
        name = intent.target + suffix
        (intent.folder / name).rename(recovery / name)
    if intent.old is not None:
        os.link(intent.folder / intent.target, recovery / intent.target)
    return recovery


def test_nothing_to_resolve(tmp_path: Path) -> None:
    target = build_database(tmp_path / "main.db")
    assert finish_or_undo(target) is None
    assert finish_or_undo(tmp_path / "missing.db") is None
    assert finish_or_undo_all(tmp_path) == ()


def test_a_note_alone_is_taken_away_with_the_staged_file(tmp_path: Path) -> None:
    target = build_database(tmp_path / "main.db")
    before = everything_in(tmp_path)
    begin(target, staged_for(target))
    resolution = finish_or_undo(target)
    assert resolution is not None
    assert resolution.outcome is Outcome.UNDONE
    assert resolution.sentence == (
        f"The interrupted restore of {target} was undone: it is as it was before."
    )
    assert everything_in(tmp_path) == before


def test_sidecars_go_back_under_their_database(tmp_path: Path) -> None:
    target = leave_wal(build_database(tmp_path / "main.db"))
    before = everything_in(tmp_path)
    set_aside(begin(target, staged_for(target), sidecars=("-wal",)))
    link = tmp_path.parent / f"{tmp_path.name}-link.db"
    link.symlink_to(target)
    resolution = finish_or_undo(link)
    assert resolution is not None
    assert resolution.outcome is Outcome.UNDONE
    assert everything_in(tmp_path) == before
    assert finish_or_undo(target) is None


def test_after_the_rename_it_is_finished(tmp_path: Path) -> None:
    target = leave_wal(build_database(tmp_path / "main.db"))
    staged = staged_for(target, rows=5)
    recovery = set_aside(begin(target, staged, sidecars=("-wal",)))
    staged.replace(target)
    resolution = finish_or_undo(target)
    assert resolution is not None
    assert resolution.outcome is Outcome.FINISHED
    assert resolution.recovery_dir == recovery
    assert str(recovery) in resolution.sentence
    assert content_of(target)[0] == 5
    assert names_in(tmp_path) == [RECOVERY, "main.db"]


def test_a_restored_database_that_was_used_since_is_still_finished(tmp_path: Path) -> None:
    target = build_database(tmp_path / "main.db")
    staged = staged_for(target, rows=5)
    set_aside(begin(target, staged))
    staged.replace(target)
    leave_wal(target)
    resolution = finish_or_undo(target)
    assert resolution is not None
    assert resolution.outcome is Outcome.FINISHED
    assert content_of(target)[0] == 6
    assert (tmp_path / "main.db-wal").exists()


def test_a_missing_target_published_by_link_is_finished(tmp_path: Path) -> None:
    target = tmp_path / "main.db"
    staged = staged_for(target, rows=5)
    begin(target, staged, old=False)
    os.link(staged, target)
    resolution = finish_or_undo(target)
    assert resolution is not None
    assert resolution.outcome is Outcome.FINISHED
    assert names_in(tmp_path) == ["main.db"]
    assert target.stat().st_nlink == 1


def test_a_missing_target_that_was_not_reached_stays_missing(tmp_path: Path) -> None:
    target = leave_hot_journal(build_database(tmp_path / "main.db"))
    target.unlink()
    before = everything_in(tmp_path)
    set_aside(begin(target, staged_for(target), sidecars=("-journal",), old=False))
    resolution = finish_or_undo(target)
    assert resolution is not None
    assert resolution.outcome is Outcome.UNDONE
    assert everything_in(tmp_path) == before


def test_a_journal_is_not_put_under_a_database_that_was_written_since(tmp_path: Path) -> None:
    """It would roll the newer pages back to the older ones."""
    target = leave_hot_journal(build_database(tmp_path / "main.db"))
    recovery = set_aside(begin(target, staged_for(target), sidecars=("-journal",)))
    with target.open("r+b") as file:
        file.seek(0, os.SEEK_END)
        file.write(bytes(4096))
    written = target.read_bytes()
    resolution = finish_or_undo(target)
    assert resolution is not None
    assert resolution.outcome is Outcome.LEFT
    assert resolution.recovery_dir == recovery
    assert target.read_bytes() == written
    assert names_in(tmp_path) == [RECOVERY, "main.db"]
    assert names_in(recovery) == ["main.db", "main.db-journal"]


def test_a_sidecar_that_has_appeared_since_is_not_overwritten(tmp_path: Path) -> None:
    target = leave_wal(build_database(tmp_path / "main.db"))
    recovery = set_aside(begin(target, staged_for(target), sidecars=("-wal",)))
    newer = tmp_path / "main.db-wal"
    newer.write_bytes(b"a program's own")
    resolution = finish_or_undo(target)
    assert resolution is not None
    assert resolution.outcome is Outcome.LEFT
    assert newer.read_bytes() == b"a program's own"
    assert names_in(recovery) == ["main.db", "main.db-wal"]


def test_a_file_that_took_the_targets_place_is_left_alone(tmp_path: Path) -> None:
    target = build_database(tmp_path / "main.db")
    recovery = set_aside(begin(target, staged_for(target)))
    build_database(tmp_path / "third.db", rows=3).replace(target)
    resolution = finish_or_undo(target)
    assert resolution is not None
    assert resolution.outcome is Outcome.LEFT
    assert content_of(target)[0] == 3
    assert names_in(recovery) == ["main.db"]


def test_sidecars_wait_while_a_program_has_the_database_open(tmp_path: Path) -> None:
    target = build_bank(tmp_path / "bank.db")
    (tmp_path / "bank.db-journal").write_bytes(b"cold")
    before = everything_in(tmp_path)
    set_aside(begin(target, staged_for(target), sidecars=("-journal",)))
    with hostile_writer(target, calm=True) as writer:
        during = everything_in(tmp_path)
        with pytest.raises(TargetHeldError, match=f"pid {writer.pid}.* must be undone"):
            finish_or_undo(target)
        assert everything_in(tmp_path) == during
    assert finish_or_undo_all(tmp_path)[0].outcome is Outcome.UNDONE
    assert everything_in(tmp_path) == before


def test_a_swap_at_work_is_not_disturbed(tmp_path: Path) -> None:
    target = build_database(tmp_path / "main.db")
    intent = begin(target, staged_for(target))
    with take_intent(intent.path):
        before = everything_in(tmp_path)
        resolution = finish_or_undo(target)
        assert resolution is not None
        assert resolution.outcome is Outcome.RUNNING
        assert everything_in(tmp_path) == before
    assert finish_or_undo_all(tmp_path)[0].outcome is Outcome.UNDONE


def test_a_note_that_never_became_whole_is_taken_away(tmp_path: Path) -> None:
    target = build_database(tmp_path / "main.db")
    path = intent_path(target)
    path.with_name(path.name + "-new").write_text('{"vers')
    assert finish_or_undo(target) is None
    assert names_in(tmp_path) == ["main.db"]


def test_every_swap_in_a_folder_is_resolved(tmp_path: Path) -> None:
    for name in ("a.db", "b\n.db"):
        target = build_database(tmp_path / name)
        begin(target, staged_for(target))
    outcomes = [resolution.outcome for resolution in finish_or_undo_all(tmp_path)]
    assert outcomes == [Outcome.UNDONE, Outcome.UNDONE]
    assert names_in(tmp_path) == ["a.db", "b\n.db"]


@pytest.mark.parametrize(
    "change",
    [
        {"staged": "../other.db"},
        {"staged": "main.db"},
        {"recovery": "precious"},
        {"recovery": "/etc"},
        {"sidecars": ["-wal", "/../../etc/passwd"]},
        {"sidecars": ["-wal", "-precious"]},
        {"target": "other.db"},
        {"version": 2},
        {"old": {"inode": 1}},
        {"new": None},
    ],
)
def test_a_note_that_reaches_elsewhere_is_not_followed(
    tmp_path: Path, change: dict[str, object]
) -> None:
    target = build_database(tmp_path / "main.db")
    (tmp_path / "precious").mkdir()
    (tmp_path / "other.db").write_bytes(b"other")
    intent = begin(target, staged_for(target))
    intent.path.write_text(json.dumps({**json.loads(intent.path.read_text()), **change}))
    before = everything_in(tmp_path)
    resolution = finish_or_undo(target)
    assert resolution is not None
    assert resolution.outcome is Outcome.LEFT
    assert "cannot be read" in resolution.sentence
    assert everything_in(tmp_path) == before


@pytest.mark.parametrize("text", ["", "[]", "no json", "\xff"])
def test_a_note_that_is_none_is_not_followed(tmp_path: Path, text: str) -> None:
    target = build_database(tmp_path / "main.db")
    intent_path(target).write_bytes(text.encode("latin-1"))
    resolution = finish_or_undo(target)
    assert resolution is not None
    assert resolution.outcome is Outcome.LEFT
    assert content_of(target)[0] == 400


def test_old_recovery_folders_go_after_thirty_days(tmp_path: Path) -> None:
    target = build_database(tmp_path / "main.db")
    for day in (1, 20, 21):
        swap(staged_for(target), target, now=datetime(2026, 10, day, tzinfo=UTC))
    for name in ("other", ".holdfast-recovery-20261399T990000Z", ".holdfast-recovery-mine"):
        (tmp_path / name).mkdir()
    (tmp_path / ".holdfast-recovery-20200101T000000Z").symlink_to(tmp_path / "other")
    mixed = tmp_path / ".holdfast-recovery-20200101T000000Z-2"
    (mixed / "a folder").mkdir(parents=True)

    removed = forget_old_recoveries(tmp_path, datetime(2026, 11, 19, tzinfo=UTC))

    assert removed == (".holdfast-recovery-20261001T000000Z",)
    assert ".holdfast-recovery-20261020T000000Z" in names_in(tmp_path)
    assert forget_old_recoveries(tmp_path, datetime(2026, 11, 19, 0, 0, 1, tzinfo=UTC)) == (
        ".holdfast-recovery-20261020T000000Z",
    )
    assert mixed.is_dir()
    assert content_of(target)[0] == 50


def test_a_recovery_folder_that_is_still_needed_stays(tmp_path: Path) -> None:
    target = leave_wal(build_database(tmp_path / "main.db"))
    before = everything_in(tmp_path)
    intent = begin(target, staged_for(target), sidecars=("-wal",))
    set_aside(intent)
    far = datetime(2036, 1, 1, tzinfo=UTC)
    assert forget_old_recoveries(tmp_path, far) == ()
    with take_intent(intent.path):
        assert forget_old_recoveries(tmp_path, far) == ()
    finish_or_undo(target)
    assert everything_in(tmp_path) == before
    assert find_intents(tmp_path) == ()
