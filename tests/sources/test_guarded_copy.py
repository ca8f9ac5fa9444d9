"""Rung 2: databases that their program keeps for itself, and what crashes left."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import apsw
import pytest

from holdfast.core.clock import SystemClock
from holdfast.core.errors import (
    CancelledError,
    SourceBusyError,
    SourceDamagedError,
    SourceError,
    SourceMissingError,
    SourceNotDatabaseError,
    SourceUnreadableError,
    StagingError,
)
from holdfast.core.model import CaptureReport, Grade, Structure
from holdfast.core.progress import SILENT, Advance, Progress
from holdfast.sources.file_set import private_folder
from holdfast.sources.guarded_copy import copy_guarded
from holdfast.sources.raw_set import copy_raw_set
from tests.support.bank import hostile_writer, judge
from tests.support.databases import (
    Damage,
    build_beyond_lock_page,
    build_database,
    build_with_collation,
    build_with_function,
    damage,
    leave_hot_journal,
    leave_wal,
)
from tests.support.people import as_nobody, open_folder
from tests.support.restless import restless
from tests.support.sinks import FileSink

JOURNALS = ["delete", "truncate", "persist", "wal"]


def taken(
    path: Path, sink: FileSink, progress: Progress = SILENT, deadline_s: float = 30.0
) -> CaptureReport:
    workdir = sink.path.parent / "work"
    try:
        return copy_guarded(
            path,
            sink,
            workdir=workdir,
            clock=SystemClock(),
            progress=progress,
            deadline_s=deadline_s,
        )
    finally:
        assert list(workdir.iterdir()) == [], "something was left in the working folder"


def content(folder: Path) -> dict[str, bytes]:
    return {entry.name: entry.read_bytes() for entry in folder.iterdir()}


@pytest.mark.parametrize("mode", JOURNALS)
def test_a_program_that_writes_in_bursts(mode: str, tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with hostile_writer(path, journal_mode=mode, exclusive=True, burst=300) as writer:
        for number in range(3):
            writer.wait_for_commits(20)
            last = writer.last_transfer()
            sink = FileSink(tmp_path / "copy")
            report = taken(path, sink)
            verdict = judge(sink.finish())
            assert verdict.right, (number, verdict)
            assert verdict.last_transfer >= last
            assert report.grade is Grade.GUARDED
            assert report.check is not None
            assert report.check.structure is Structure.OK
            assert report.check.check == "integrity_check"
            assert not sink.hold_short


@pytest.mark.parametrize("mode", [*JOURNALS, "memory", "off"])
def test_a_program_that_stands_still(mode: str, tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with hostile_writer(path, journal_mode=mode, exclusive=True) as writer:
        writer.wait_for_commits(30)
        writer.pause()
        last = writer.last_transfer()
        sink = FileSink(tmp_path / "copy")
        taken(path, sink)
        assert judge(sink.finish()).last_transfer == last


@pytest.mark.parametrize("mode", JOURNALS)
@pytest.mark.parametrize("then", ["stays", "is frozen", "is killed"])
def test_half_a_transaction_is_not_in_the_copy(mode: str, then: str, tmp_path: Path) -> None:
    folder = tmp_path / "source"
    folder.mkdir()
    path = folder / "a.db"
    with hostile_writer(path, journal_mode=mode, exclusive=True) as writer:
        writer.wait_for_commits(30)
        writer.pause()
        last = writer.last_transfer()
        writer.hold("spilled")
        if then == "is frozen":
            writer.freeze()
        if then == "is killed":
            writer.kill()
        before = content(folder)
        sink = FileSink(tmp_path / "copy")
        taken(path, sink)
        verdict = judge(sink.finish())
        assert verdict.right, verdict
        assert verdict.last_transfer == last
        assert content(folder) == before


@pytest.mark.parametrize("leave", [leave_hot_journal, leave_wal])
def test_what_a_crash_left_is_recovered_in_the_copy_alone(leave: object, tmp_path: Path) -> None:
    folder = tmp_path / "source"
    folder.mkdir()
    path = leave_wal(build_database(folder / "a.db"))
    if leave is leave_hot_journal:
        leave_hot_journal(path)
    before = content(folder)
    sink = FileSink(tmp_path / "copy")
    report = taken(path, sink)
    assert content(folder) == before
    copy = apsw.Connection(f"file:{sink.finish()}?immutable=1", apsw.SQLITE_OPEN_READONLY | 0x40)
    assert copy.execute(
        "SELECT count(*) FROM thing WHERE name = 'half a transaction'"
    ).fetchall() == [(0,)]
    assert copy.execute("SELECT name FROM thing WHERE id=1000001").fetchall() == [("late",)]
    copy.close()
    assert report.stat.main is not None


def test_a_program_that_never_rests_is_waited_for(tmp_path: Path) -> None:
    path = build_database(tmp_path / "a.db")
    with restless(path), pytest.raises(SourceBusyError, match="never stops writing"):
        taken(path, FileSink(tmp_path / "copy"), deadline_s=0.5)


def test_beyond_the_lock_page(tmp_path: Path) -> None:
    path = build_beyond_lock_page(tmp_path / "a.db", page_size=65536)
    sink = FileSink(tmp_path / "copy")
    taken(path, sink)
    compared = subprocess.run(["cmp", "-s", str(path), str(sink.finish())], check=False)
    assert compared.returncode == 0


def test_a_stand_in_is_named(tmp_path: Path) -> None:
    report = taken(build_with_collation(tmp_path / "a.db"), FileSink(tmp_path / "copy"))
    assert report.check is not None
    assert report.check.structure is Structure.OK
    assert report.check.stand_ins == ("unicase",)


def test_a_function_of_the_program_leaves_it_unchecked(tmp_path: Path) -> None:
    report = taken(build_with_function(tmp_path / "a.db"), FileSink(tmp_path / "copy"))
    assert report.check is not None
    assert report.check.structure is Structure.UNCHECKED


@pytest.mark.parametrize("kind", [Damage.GARBAGE_PAGE, Damage.ZEROED_PAGE, Damage.LOST_WRITE])
def test_damage_inside_is_copied_and_marked(kind: Damage, tmp_path: Path) -> None:
    path = damage(build_database(tmp_path / "a.db"), kind)
    sink = FileSink(tmp_path / "copy")
    report = taken(path, sink)
    assert report.check is not None
    assert report.check.structure is Structure.DAMAGED
    assert sink.finish().read_bytes() == path.read_bytes()


@pytest.mark.parametrize(
    ("kind", "error", "words"),
    [
        (Damage.TRUNCATED, SourceDamagedError, "cut off"),
        (Damage.BAD_PAGE_SIZE, SourceDamagedError, "page size"),
        (Damage.ENCRYPTED, SourceNotDatabaseError, "encrypted"),
        (Damage.NOT_SQLITE, SourceNotDatabaseError, "another kind of file"),
    ],
)
def test_what_cannot_be_opened_is_refused_by_the_person_s_name_for_it(
    kind: Damage, error: type[SourceError], words: str, tmp_path: Path
) -> None:
    path = damage(build_database(tmp_path / "mine.db"), kind)
    with pytest.raises(error, match=words) as raised:
        taken(path, FileSink(tmp_path / "copy"))
    assert "mine.db" in raised.value.message
    assert str(tmp_path / "work") not in raised.value.message


class StopAt:
    """Cancels at the n-th report of a phase."""

    def __init__(self, phase: str, number: int) -> None:
        self._phase = phase
        self._left = number

    def advance(self, report: Advance) -> None:
        self._left -= report.phase == self._phase
        if self._left == 0:
            raise CancelledError


@pytest.mark.parametrize(
    ("phase", "number"), [("copying", 1), ("copying", 2), ("checking", 1), ("reading", 1)]
)
def test_cancel_leaves_nothing(phase: str, number: int, tmp_path: Path) -> None:
    path = build_database(tmp_path / "a.db", rows=20_000)
    sink = FileSink(tmp_path / "copy")
    with pytest.raises(CancelledError):
        taken(path, sink, StopAt(phase, number))
    sink.close()
    # By its command: a child that another test has not reaped yet is none of ours.
    readers = ["pgrep", "-P", str(os.getpid()), "-f", "raw_reader"]
    assert subprocess.run(readers, check=False).returncode == 1


def test_a_child_that_is_killed_is_an_error_with_its_reason(tmp_path: Path) -> None:
    path = tmp_path / "a.db"

    class Killer:
        def advance(self, report: Advance) -> None:
            mine = ["pgrep", "-P", str(os.getpid()), "-f", "raw_reader"]
            for pid in subprocess.run(mine, capture_output=True, check=False).stdout.split():
                os.kill(int(pid), signal.SIGKILL)

    with hostile_writer(path, journal_mode="memory", exclusive=True) as writer:
        writer.wait_for_commits(5)
        with pytest.raises(SourceError, match=r"ended too early \(signal 9\)"):
            taken(path, FileSink(tmp_path / "copy"), Killer())


def test_a_folder_that_a_killed_process_left_goes_with_the_next(tmp_path: Path) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    left_over = tmp_path / f"reading-{ended.pid}-00000000"
    left_over.mkdir()
    (left_over / "copy").write_bytes(b"x")
    living = tmp_path / f"reading-{os.getppid()}-00000000"
    living.mkdir()
    with private_folder(tmp_path) as folder:
        assert folder.stat().st_mode & 0o777 == 0o700
        assert {entry.name for entry in tmp_path.iterdir()} == {folder.name, living.name}
    assert [entry.name for entry in tmp_path.iterdir()] == [living.name]


def test_no_working_folder(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    path = build_database(tmp_path / "a.db")
    with pytest.raises(StagingError):
        copy_guarded(
            path, FileSink(tmp_path / "copy"), workdir=tmp_path / "file", clock=SystemClock()
        )


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount a small disk")
@pytest.mark.parametrize("size_kib", [64, 400, 800])
def test_a_small_working_disk_is_not_the_source_s_fault(size_kib: int, tmp_path: Path) -> None:
    path = leave_wal(build_database(tmp_path / "a.db", rows=600))
    small = tmp_path / "small"
    small.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size_kib}k", "tmpfs", str(small)]
    if subprocess.run(mount, check=False).returncode:
        pytest.skip("this machine does not let us mount")
    try:
        with pytest.raises(StagingError):
            copy_guarded(path, FileSink(tmp_path / "copy"), workdir=small, clock=SystemClock())
        assert list(small.iterdir()) == []
    finally:
        subprocess.run(["umount", str(small)], check=True)


def test_missing_and_odd_parts(tmp_path: Path) -> None:
    with pytest.raises(SourceMissingError):
        taken(tmp_path / "none.db", FileSink(tmp_path / "copy"))
    path = build_database(tmp_path / "a.db")
    os.mkfifo(f"{path}-journal")
    with pytest.raises(SourceUnreadableError):
        taken(path, FileSink(tmp_path / "copy"))


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become another user")
def test_a_wal_of_another_user() -> None:
    with open_folder() as folder:
        path = leave_wal(build_database(folder / "a.db"))
        Path(f"{path}-wal").chmod(0o000)
        said = as_nobody(
            "from pathlib import Path\n"
            "from holdfast.core.clock import SystemClock\n"
            "from holdfast.sources.guarded_copy import copy_guarded\n"
            "from holdfast.core.errors import SourceError\n"
            "import holdfast.system.child_process\n"
            "sys.executable = '/usr/bin/python3'\n"
            "become_nobody()\n"
            "try: copy_guarded(Path(sys.argv[1]), None, workdir=Path(sys.argv[1]+'.work'),\n"
            "                  clock=SystemClock())\n"
            "except SourceError as error: print(type(error).__name__)",
            str(path),
        )
    assert said == SourceUnreadableError.__name__


@pytest.mark.parametrize("kind", [Damage.TRUNCATED, Damage.BAD_PAGE_SIZE, Damage.NOT_SQLITE])
def test_a_damaged_original_is_kept_as_it_is(kind: Damage, tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    path = damage(leave_wal(build_database(source / "a.db")), kind)
    Path(f"{path}-journal").write_bytes(b"some journal")
    before = content(source)
    with copy_raw_set(path, tmp_path / "work") as raw:
        kept = {f"a.db{suffix}": copy.read_bytes() for suffix, copy in raw.parts()}
        assert kept == before
        assert raw.files.stable
        assert "Damaged original" in raw.label
    assert list((tmp_path / "work").iterdir()) == []


def test_a_damaged_original_that_is_written_to_is_kept_with_a_warning(tmp_path: Path) -> None:
    path = build_database(tmp_path / "a.db")
    with (
        restless(path),
        copy_raw_set(path, tmp_path / "work", deadline_s=0.2) as raw,
    ):
        assert not raw.files.stable
        assert "went on writing" in raw.label
        assert raw.files.main.stat().st_size == 200_000_000


def test_cancel_does_not_wait_for_files_that_never_stand_still(tmp_path: Path) -> None:
    path = build_database(tmp_path / "a.db")
    with restless(path), pytest.raises(CancelledError):
        taken(path, FileSink(tmp_path / "copy"), StopAt("copying", 3), deadline_s=3600.0)
