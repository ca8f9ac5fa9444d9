"""The ladder as a whole: which rung is taken, what is refused, and what the person reads."""

import os
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
)
from holdfast.core.model import CaptureReport, DatabaseFacts, Grade, Structure
from holdfast.core.progress import SILENT, Advance, Progress
from holdfast.sources.ladder import capture
from holdfast.sources.reading_lock import look_up, waiting_writer
from holdfast.system.mounts import Mount
from tests.support.bank import Verdict, build_bank, hostile_writer, judge
from tests.support.databases import (
    Damage,
    build_database,
    damage,
    leave_hot_journal,
    leave_wal,
)
from tests.support.people import as_nobody, open_folder
from tests.support.restless import restless
from tests.support.sinks import FileSink

MODES = ["delete", "truncate", "persist", "wal"]


def taken(
    path: Path,
    sink: FileSink,
    progress: Progress = SILENT,
    deadline_s: float = 30.0,
    busy_timeout_s: float = 5.0,
) -> CaptureReport:
    workdir = sink.path.parent / "work"
    try:
        return capture(
            path,
            sink,
            workdir=workdir,
            clock=SystemClock(),
            progress=progress,
            deadline_s=deadline_s,
            busy_timeout_s=busy_timeout_s,
        )
    finally:
        assert not workdir.exists() or list(workdir.iterdir()) == []


@pytest.mark.parametrize("mode", [*MODES, "memory", "off"])
def test_a_database_that_nobody_locks_comes_through_sqlite(mode: str, tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with hostile_writer(path, journal_mode=mode) as writer:
        writer.wait_for_commits(30)
        last = writer.last_transfer()
        sink = FileSink(tmp_path / "copy")
        report = taken(path, sink)
        verdict = judge(sink.finish())
    assert report.grade is Grade.ENGINE
    assert verdict.right, verdict
    assert verdict.last_transfer >= last


@pytest.mark.parametrize("mode", MODES)
def test_an_exclusive_program_is_recognised_and_copied_by_its_files(
    mode: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.db"
    with hostile_writer(path, journal_mode=mode, exclusive=True, burst=200) as writer:
        writer.wait_for_commits(200)
        last = writer.last_transfer()
        sink = FileSink(tmp_path / "copy")
        report = taken(path, sink, busy_timeout_s=3600.0)
        verdict = judge(sink.finish())
    assert report.grade is Grade.GUARDED
    assert verdict.right, verdict
    assert verdict.last_transfer >= last
    assert report.notes == ()


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("lock", ["reserved", "exclusive", "spilled"])
def test_a_frozen_writer(mode: str, lock: str, tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with hostile_writer(path, journal_mode=mode) as writer:
        writer.wait_for_commits(30)
        writer.pause()
        last = writer.last_transfer()
        writer.hold(lock)
        writer.freeze()
        sink = FileSink(tmp_path / "copy")
        report = taken(path, sink)
        verdict = judge(sink.finish())
        assert verdict.right, verdict
        assert verdict.last_transfer == last
        readers_may_enter = lock == "reserved" or mode == "wal"
        assert report.grade is (Grade.ENGINE if readers_may_enter else Grade.GUARDED)
        writer.thaw()
        writer.kill()
    assert judge_after_recovery(path).last_transfer == last


@pytest.mark.parametrize("mode", ["delete", "truncate", "persist"])
def test_a_writer_frozen_while_it_waits_for_readers(mode: str, tmp_path: Path) -> None:
    path = build_bank(tmp_path / "a.db", journal_mode=mode)
    with hostile_writer(path, journal_mode=mode, calm=True) as writer:
        reader = apsw.Connection(str(path))
        reader.execute("BEGIN; SELECT count(*) FROM account").fetchall()
        writer.begin_commit()
        while waiting_writer(look_up(path)) is None:
            pass
        writer.freeze()
        reader.close()
        # PENDING keeps every new reader out, and the one who holds it does not move.
        sink = FileSink(tmp_path / "copy")
        report = taken(path, sink, busy_timeout_s=0.2)
        assert report.grade is Grade.GUARDED
        assert judge(sink.finish()).right
        writer.thaw()
        assert writer.answer() == "commit"


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("exclusive", [False, True])
@pytest.mark.parametrize("after", [7, 100, 333])
def test_a_killed_writer(mode: str, exclusive: bool, after: int, tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with hostile_writer(path, journal_mode=mode, exclusive=exclusive, seed=after) as writer:
        writer.wait_for_commits(after)
        last = writer.last_transfer()
        writer.kill()  # somewhere in the middle of what it was doing
    sink = FileSink(tmp_path / "copy")
    report = taken(path, sink)
    verdict = judge(sink.finish())
    assert verdict.right, verdict
    assert verdict.last_transfer >= last
    assert verdict == judge_after_recovery(path)
    assert report.check is None or report.check.structure is Structure.OK


def judge_after_recovery(path: Path) -> Verdict:
    """Judge the source itself, put in order by SQLite as its program would."""
    connection = apsw.Connection(str(path))
    connection.execute("SELECT count(*) FROM account").fetchall()
    connection.close()
    return judge(path, live=True)


def test_a_crash_is_said(tmp_path: Path) -> None:
    path = leave_hot_journal(build_database(tmp_path / "a.db"))
    before = path.read_bytes()
    report = taken(path, FileSink(tmp_path / "copy"))
    assert report.grade is Grade.GUARDED
    assert "ended in the middle of saving" in report.notes[0]
    assert path.read_bytes() == before


def test_a_journal_that_makes_a_wrecked_main_file_whole(tmp_path: Path) -> None:
    path = leave_hot_journal(build_database(tmp_path / "a.db"))
    data = bytearray(path.read_bytes())
    data[0:4096] = bytes(4096)  # page 1 lies in the journal, so a crash may leave this
    path.write_bytes(data)
    journal = Path(f"{path}-journal").read_bytes()
    if b"SQLite format 3" not in journal:
        pytest.skip("this SQLite did not touch page 1")
    sink = FileSink(tmp_path / "copy")
    report = taken(path, sink)
    assert report.check is not None
    assert report.check.structure is Structure.OK


def test_a_link_leads_to_the_database(tmp_path: Path) -> None:
    path = build_database(tmp_path / "a.db")
    (tmp_path / "link").symlink_to(path)
    sink = FileSink(tmp_path / "copy")
    taken(tmp_path / "link", sink)
    assert sink.finish().read_bytes() == path.read_bytes()


@pytest.mark.parametrize(
    ("kind", "error"),
    [
        (Damage.ZERO_LENGTH, SourceDamagedError),
        (Damage.TRUNCATED, SourceDamagedError),
        (Damage.BAD_PAGE_SIZE, SourceDamagedError),
        (Damage.NOT_SQLITE, SourceNotDatabaseError),
        (Damage.ENCRYPTED, SourceNotDatabaseError),
    ],
)
def test_what_is_no_readable_database_is_refused(
    kind: Damage, error: type[SourceError], tmp_path: Path
) -> None:
    path = damage(build_database(tmp_path / "a.db"), kind)
    with pytest.raises(error):
        taken(path, FileSink(tmp_path / "copy"))


def test_a_database_that_vanishes_is_missing(tmp_path: Path) -> None:
    with pytest.raises(SourceMissingError):
        taken(tmp_path / "none.db", FileSink(tmp_path / "copy"))


def test_a_database_that_is_replaced_under_us_is_read_again(tmp_path: Path) -> None:
    path = build_database(tmp_path / "a.db")
    other = build_database(tmp_path / "b.db", seed=2)
    new = other.read_bytes()

    class Replacing(FileSink):
        def begin(self, facts: DatabaseFacts, size_bytes: int, *, hold_short: bool) -> None:
            super().begin(facts, size_bytes, hold_short=hold_short)
            if other.exists():
                other.rename(path)

    sink = Replacing(tmp_path / "copy")
    taken(path, sink)
    assert sink.finish().read_bytes() == new


def test_when_both_rungs_are_refused_the_program_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with hostile_writer(path, exclusive=True, calm=True) as writer, restless(path):
        with pytest.raises(SourceBusyError) as raised:
            taken(path, FileSink(tmp_path / "copy"), deadline_s=2.0)
        assert f"bank.py (pid {writer.pid})" in raised.value.message
        assert "waiting for the program to close" in raised.value.message
        assert raised.value.retryable


def test_cancel_while_waiting(tmp_path: Path) -> None:
    class Impatient:
        def advance(self, report: Advance) -> None:
            if report.phase == "waiting":
                raise CancelledError

    path = tmp_path / "a.db"
    with hostile_writer(path, exclusive=True, calm=True), pytest.raises(CancelledError):
        taken(path, FileSink(tmp_path / "copy"), Impatient())


def test_a_network_drive_is_warned_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = build_database(tmp_path / "a.db")
    monkeypatch.setattr(
        "holdfast.sources.classify.mount_of", lambda _path: Mount(b"/", "nfs4", 0, 99)
    )
    report = taken(path, FileSink(tmp_path / "copy"))
    assert "network drive (nfs4)" in report.notes[0]


_AS_NOBODY = """
import json
from pathlib import Path
from holdfast.core.clock import SystemClock
from holdfast.core.errors import SourceError
from holdfast.sources.ladder import capture
import apsw, subprocess, holdfast.sources.guarded_copy
sys.executable = "/usr/bin/python3"
class Sink:
    def begin(self, facts, size_bytes, *, hold_short): self.data = bytearray(size_bytes)
    def group(self, index, data): self.data[index * 65536 : index * 65536 + len(data)] = data
path, work = Path(sys.argv[1]), Path(sys.argv[2])
become_nobody()
sink = Sink()
try:
    report = capture(path, sink, workdir=work, clock=SystemClock())
    check = report.check.structure.value if report.check else "ok"
    print(report.grade.value, check, len(sink.data))
except SourceError as error:
    print(type(error).__name__)
"""


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become another user")
@pytest.mark.parametrize(
    ("state", "grade"),
    [
        ("rollback", "engine copy"),
        ("wal closed", "guarded copy"),
        ("wal crashed", "guarded copy"),
        ("hot journal", "guarded copy"),
    ],
)
def test_a_folder_that_may_not_be_written(state: str, grade: str) -> None:
    with open_folder() as folder:
        inner = folder / "inner"
        inner.mkdir(mode=0o755)
        path = build_database(
            inner / "a.db", journal_mode="wal" if state == "wal closed" else "delete"
        )
        if state == "wal crashed":
            leave_wal(path)
        if state == "hot journal":
            leave_hot_journal(path)
        before = {entry.name: entry.read_bytes() for entry in inner.iterdir()}
        said = as_nobody(_AS_NOBODY, str(path), str(folder / "work"))
        assert said.startswith(f"{grade} ok ")
        assert {entry.name: entry.read_bytes() for entry in inner.iterdir()} == before


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become another user")
def test_a_file_that_may_not_be_read() -> None:
    with open_folder() as folder:
        path = build_database(folder / "a.db")
        path.chmod(0o600)
        said = as_nobody(_AS_NOBODY, str(path), str(folder / "work"))
    assert said == SourceUnreadableError.__name__
