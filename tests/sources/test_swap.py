"""A swap replaces a database as a whole, or leaves everything as it was."""

import errno
import os
import stat
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

import pytest

from holdfast.core.errors import (
    InternalError,
    RestoreCheckError,
    RestoreError,
    TargetHeldError,
    TargetRefusedError,
)
from holdfast.sources.swap import swap
from holdfast.sources.swap_intent import find_intents, intent_path
from holdfast.sources.swap_undo import Outcome, finish_or_undo
from tests.support.bank import build_bank, hostile_writer, judge
from tests.support.databases import Damage, build_database, damage, leave_hot_journal, leave_wal
from tests.support.people import NOBODY, as_nobody, open_folder
from tests.support.restoring import (
    at_event,
    content_of,
    everything_in,
    label,
    make_read_only,
    names_in,
    small_disk,
    staged_for,
)

NOW = datetime(2026, 11, 22, 17, 0, 0, tzinfo=UTC)
RECOVERY = ".holdfast-recovery-20261122T170000Z"


def test_the_target_becomes_the_staged_file_and_the_old_one_is_kept(tmp_path: Path) -> None:
    target = damage(build_database(tmp_path / "main.db"), Damage.TRUNCATED)
    old = target.read_bytes()
    staged = staged_for(target, rows=123)
    new = staged.read_bytes()

    report = swap(staged, target, now=NOW)

    assert target.read_bytes() == new
    assert report.recovery_dir == tmp_path / RECOVERY
    assert (tmp_path / RECOVERY / "main.db").read_bytes() == old
    assert names_in(tmp_path) == [RECOVERY, "main.db"]
    assert stat.S_IMODE((tmp_path / RECOVERY).stat().st_mode) == 0o700
    assert report.notes == ()


@pytest.mark.parametrize("leave", [leave_hot_journal, leave_wal])
def test_sidecars_leave_with_the_old_database_and_belong_to_it(
    tmp_path: Path, leave: Callable[[Path], Path]
) -> None:
    """Left beside the new file they would be replayed into it."""
    target = leave(build_database(tmp_path / "main.db"))
    before = content_of(target)
    staged = staged_for(target, rows=7)
    new = staged.read_bytes()

    report = swap(staged, target, now=NOW)

    assert target.read_bytes() == new
    assert content_of(target)[0] == 7
    assert report.recovery_dir is not None
    assert names_in(tmp_path) == [RECOVERY, "main.db"]
    # Where it lies now, the old database opens as it did: its journal has come with it.
    assert content_of(report.recovery_dir / "main.db") == before


def test_without_moving_the_sidecars_the_result_would_be_a_mixture(tmp_path: Path) -> None:
    """The control: what the step is for can be seen when it is left out."""
    target = leave_hot_journal(build_database(tmp_path / "main.db", rows=400))
    new = content_of(build_database(tmp_path / "other.db", rows=400, seed=9))
    (tmp_path / "other.db").replace(target)
    assert content_of(target) != new


def test_owner_mode_and_attributes_of_the_target_are_kept(tmp_path: Path) -> None:
    target = build_database(tmp_path / "main.db")
    if os.geteuid() == 0:
        os.chown(target, NOBODY, NOBODY)
    target.chmod(0o640)
    labelled = label(target)
    staged = staged_for(target)

    swap(staged, target, now=NOW, accept_unknown=True)

    known = target.stat()
    assert stat.S_IMODE(known.st_mode) == 0o640
    assert not labelled or os.getxattr(target, "user.label") == b"mine"
    if os.geteuid() == 0:
        assert (known.st_uid, known.st_gid) == (NOBODY, NOBODY)
        assert (tmp_path / RECOVERY).stat().st_uid == NOBODY


def test_a_symbolic_link_stays_and_the_file_behind_it_is_replaced(tmp_path: Path) -> None:
    real = tmp_path / "real"
    real.mkdir()
    target = build_database(real / "main.db")
    link = tmp_path / "link.db"
    link.symlink_to(target)
    staged = staged_for(target, rows=5)

    swap(staged, link, now=NOW)

    assert link.is_symlink()
    assert content_of(target)[0] == 5
    assert names_in(real) == [RECOVERY, "main.db"]


def test_a_hard_link_is_refused(tmp_path: Path) -> None:
    target = build_database(tmp_path / "main.db")
    (tmp_path / "second.db").hardlink_to(target)
    staged = staged_for(target)
    before = everything_in(tmp_path)
    with pytest.raises(TargetRefusedError, match=r"2 names \(hard links\)"):
        swap(staged, target, now=NOW)
    assert everything_in(tmp_path) == before


def test_a_folder_a_pipe_and_a_missing_folder_are_refused(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    staged = staged_for(tmp_path / "folder")
    for name, words in (("folder", "is a folder"), ("pipe", "no ordinary file")):
        with pytest.raises(TargetRefusedError, match=words):
            swap(staged, tmp_path / name, now=NOW)
    with pytest.raises(TargetRefusedError, match="no folder"):
        swap(staged, tmp_path / "away" / "main.db", now=NOW)
    assert names_in(tmp_path) == [staged.name, "folder", "pipe"]


@pytest.mark.parametrize("journal_mode", ["delete", "wal"])
def test_a_held_target_is_refused_with_the_name_of_the_program(
    tmp_path: Path, journal_mode: str
) -> None:
    target = build_bank(tmp_path / "bank.db", journal_mode=journal_mode)
    staged = staged_for(target)
    with hostile_writer(target, journal_mode=journal_mode, calm=True) as writer:
        before = everything_in(tmp_path)
        with pytest.raises(TargetHeldError, match=rf"bank.py \(pid {writer.pid}\) has ") as caught:
            swap(staged, target, now=NOW, accept_unknown=True)
        assert caught.value.hint == "Close bank.py, then try again."
        assert everything_in(tmp_path) == before
    assert judge(target, live=True).right


def test_our_own_forgotten_connection_is_a_holder(tmp_path: Path) -> None:
    target = build_database(tmp_path / "main.db")
    staged = staged_for(target)
    with target.open("rb"), pytest.raises(TargetHeldError, match=f"pid {os.getpid()}"):
        swap(staged, target, now=NOW, accept_unknown=True)


@pytest.mark.skipif(os.geteuid() != 0, reason="needs a second user, so runs as root only")
def test_unknown_counts_as_held_unless_accepted() -> None:
    program = """
from datetime import datetime, UTC
from pathlib import Path
from holdfast.core.errors import RestoreError
from holdfast.sources.swap import swap
staged, target = map(Path, sys.argv[1:])
become_nobody()
now = datetime.now(UTC)
for accept in (False, True):
    try:
        swap(staged, target, now=now, accept_unknown=accept)
    except RestoreError as error:
        print(type(error).__name__, error)
"""
    with open_folder() as folder:
        target = build_database(folder / "main.db")  # root's own: the kernel does not answer
        target.chmod(0o644)
        staged = staged_for(target, rows=3)
        os.chown(staged, NOBODY, NOBODY)
        first, second = as_nobody(program, str(staged), str(target)).splitlines()
        assert first.startswith("TargetHeldError")
        assert "may not look into the programs of other users" in first
        # Accepted; then its owner cannot be kept, so it stays as it is all the same.
        assert second.startswith("TargetRefusedError")
        assert "it is as it was before" in second
        assert content_of(target)[0] == 400
        assert names_in(folder) == [staged.name, "main.db"]


def test_a_staged_file_elsewhere_is_our_mistake(tmp_path: Path) -> None:
    target = build_database(tmp_path / "main.db")
    (tmp_path / "elsewhere").mkdir()
    staged = build_database(tmp_path / "elsewhere" / "staged.db")
    with pytest.raises(InternalError):
        swap(staged, target, now=NOW)
    with pytest.raises(InternalError):
        swap(tmp_path / "gone.db", target, now=NOW)
    assert content_of(target)[0] == 400


@pytest.mark.parametrize(
    "name", ["line\nbreak.db", "quo\"te's.db", "🗄 ☃.db", "\udcff\udcfe.db", "x" * 250 + ".db"]
)
def test_names_are_data(tmp_path: Path, name: str) -> None:
    target = build_database(tmp_path / "plain.db").rename(tmp_path / name)
    staged = staged_for(target, rows=11)
    report = swap(staged, target, now=NOW)
    assert content_of(target)[0] == 11
    assert report.recovery_dir is not None
    assert content_of(report.recovery_dir / name)[0] == 400
    assert find_intents(tmp_path) == ()


def test_a_missing_target_with_sidecars_left_behind_is_put_in_place_without_them(
    tmp_path: Path,
) -> None:
    target = leave_wal(build_database(tmp_path / "main.db"))
    target.unlink()
    staged = staged_for(target, rows=5)
    report = swap(staged, target, now=NOW)
    assert content_of(target)[0] == 5
    assert names_in(tmp_path) == [RECOVERY, "main.db"]
    assert report.recovery_dir is not None
    assert names_in(report.recovery_dir) == ["main.db-wal"]


def test_a_missing_target_without_anything_needs_no_recovery_folder(tmp_path: Path) -> None:
    target = tmp_path / "main.db"
    staged = staged_for(target, rows=5)
    assert swap(staged, target, now=NOW).recovery_dir is None
    assert names_in(tmp_path) == ["main.db"]


def test_two_swaps_in_one_second_keep_two_old_files(tmp_path: Path) -> None:
    target = build_database(tmp_path / "main.db", rows=1)
    for rows in (2, 3):
        swap(staged_for(target, rows=rows), target, now=NOW)
    assert content_of(target)[0] == 3
    assert content_of(tmp_path / RECOVERY / "main.db")[0] == 1
    assert content_of(tmp_path / f"{RECOVERY}-2" / "main.db")[0] == 2


def test_an_unresolved_swap_is_not_built_upon(tmp_path: Path) -> None:
    target = build_database(tmp_path / "main.db")
    staged = staged_for(target)
    intent_path(target).write_text("{}")
    before = everything_in(tmp_path)
    with pytest.raises(TargetRefusedError, match="has not been resolved"):
        swap(staged, target, now=NOW)
    assert everything_in(tmp_path) == before


def test_a_read_only_disk_is_refused_in_words(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "4m") as disk:
        target = build_database(disk / "main.db", rows=20)
        staged = staged_for(target)
        make_read_only(disk)
        before = everything_in(disk)
        with pytest.raises(TargetRefusedError, match=r"may not be written to\. It was not changed"):
            swap(staged, target, now=NOW)
        assert everything_in(disk) == before


def test_a_program_that_opens_the_target_meanwhile_stops_the_swap(tmp_path: Path) -> None:
    target = build_bank(tmp_path / "bank.db")
    (tmp_path / "bank.db-journal").write_bytes(b"")
    before = everything_in(tmp_path)
    staged = staged_for(target)
    with at_event("os.link", lambda: target.open("rb")) as opened:
        with pytest.raises(TargetHeldError, match=f"pid {os.getpid()}.* at the next start"):
            swap(staged, target, now=NOW)
        # Its journal is not pushed under a database that is in use.
        assert names_in(tmp_path / RECOVERY) == ["bank.db", "bank.db-journal"]
        opened[0].close()
    resolution = finish_or_undo(target)
    assert resolution is not None
    assert resolution.outcome is Outcome.UNDONE
    assert everything_in(tmp_path) == before


def test_a_program_that_creates_a_missing_target_meanwhile_keeps_its_file(tmp_path: Path) -> None:
    target = tmp_path / "main.db"
    staged = staged_for(target)
    with (
        at_event("os.link", lambda: target.write_bytes(b"somebody's")),
        pytest.raises(RestoreError, match="replaced by another program"),
    ):
        swap(staged, target, now=NOW)
    assert target.read_bytes() == b"somebody's"
    assert names_in(tmp_path) == [staged.name, "main.db"]


def test_a_program_that_slips_in_before_the_rename_is_told_about(tmp_path: Path) -> None:
    target = build_database(tmp_path / "main.db")
    staged = staged_for(target, rows=2)
    with at_event("os.rename", lambda: target.open("rb"), path=str(staged)) as opened:
        with pytest.raises(RestoreCheckError, match=f"pid {os.getpid()}.* lies in .*{RECOVERY}"):
            swap(staged, target, now=NOW)
        opened[0].close()
    assert content_of(target)[0] == 2
    assert find_intents(tmp_path) == ()


def test_a_journal_that_appears_before_the_rename_is_told_about(tmp_path: Path) -> None:
    target = build_database(tmp_path / "main.db")
    staged = staged_for(target, rows=2)
    journal = tmp_path / "main.db-journal"
    with (
        at_event("os.rename", lambda: journal.write_bytes(b"whose?"), path=str(staged)),
        pytest.raises(RestoreCheckError, match="A program used the old one"),
    ):
        swap(staged, target, now=NOW)


@pytest.fixture
def without_links(monkeypatch: pytest.MonkeyPatch) -> None:
    """The operating system has no hard links, as on exFAT."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", refuse)


@pytest.mark.usefixtures("without_links")
def test_without_links_who_slips_in_is_told_about_too(tmp_path: Path) -> None:
    target = build_database(tmp_path / "main.db")
    staged = staged_for(target, rows=2)
    with at_event("os.rename", lambda: target.open("rb"), path=str(staged)) as opened:
        with pytest.raises(RestoreCheckError, match=f"pid {os.getpid()}"):
            swap(staged, target, now=NOW)
        opened[0].close()


@pytest.mark.usefixtures("without_links")
def test_without_links_a_strangers_file_with_the_freed_inode_is_not_blamed(tmp_path: Path) -> None:
    """After the rename the old file's inode number is free, and the next file may get it."""
    target = build_database(tmp_path / "main.db")
    old = target.stat().st_ino
    staged = staged_for(target, rows=2)

    def strangers() -> list[IO[bytes]]:
        return [(tmp_path / f"stranger {number}").open("wb") for number in range(50)]

    with at_event("open", strangers, path=str(tmp_path), when=lambda: not staged.exists()) as made:
        swap(staged, target, now=NOW)
    inodes = [os.fstat(file.fileno()).st_ino for file in made[0]]
    for file in made[0]:
        file.close()
    if old not in inodes:
        pytest.skip("this file system does not use inode numbers again at once")
    assert content_of(target)[0] == 2
