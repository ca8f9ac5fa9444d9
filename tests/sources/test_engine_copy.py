"""Rung 1 on databases of every shape: the right bytes, nothing changed, nothing left."""

import hashlib
import re
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import apsw
import pytest

from holdfast.core.errors import (
    CancelledError,
    SourceBusyError,
    SourceChangedError,
    SourceDamagedError,
    SourceUnreadableError,
    VaultFullError,
)
from holdfast.core.model import CaptureReport, DatabaseFacts, Grade, Structure
from holdfast.core.progress import SILENT, Advance, Progress
from holdfast.sources.engine_copy import copy_by_engine
from holdfast.system.child_process import child_environment
from tests.support.bank import build_bank, hostile_writer, judge
from tests.support.clocks import SteppingClock
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
from tests.support.sinks import FileSink
from tests.support.strace import needs_strace

SIZES = [512, 1024, 2048, 4096, 8192, 16384, 32768, 65536]
OURS_IN_WAL_MODE = {*range(24, 28), *range(92, 100)}
"""Bytes of page 1 that a copy from WAL mode may have otherwise than the source."""


def taken(path: Path, sink: FileSink, progress: Progress = SILENT) -> CaptureReport:
    # On this clock no time passes, so `quick_check` is waited for on the slowest machine.
    return copy_by_engine(path, sink, clock=SteppingClock(0.0), progress=progress)


def content(path: Path) -> dict[str, bytes]:
    return {entry.name: entry.read_bytes() for entry in path.parent.iterdir()}


@pytest.mark.parametrize("page_size", SIZES)
@pytest.mark.parametrize(("reserved", "auto_vacuum"), [(0, 0), (32, 1), (0, 2)])
@pytest.mark.parametrize("mode", ["delete", "wal"])
def test_every_shape_comes_byte_for_byte(
    page_size: int, reserved: int, auto_vacuum: int, mode: str, tmp_path: Path
) -> None:
    (tmp_path / "source").mkdir()
    path = build_database(
        tmp_path / "source" / "a.db",
        page_size=page_size,
        reserved_bytes=reserved,
        auto_vacuum=auto_vacuum,
        journal_mode=mode,
        encoding="UTF-16le",
    )
    before = content(path)
    sink = FileSink(tmp_path / "copy.db")
    report = taken(path, sink)
    copy = sink.finish().read_bytes()
    differs = {at for at in range(len(copy)) if copy[at] != before["a.db"][at]}
    assert len(copy) == len(before["a.db"])
    assert differs <= (OURS_IN_WAL_MODE if mode == "wal" else set())
    assert content(path) == before
    assert report.grade is Grade.ENGINE
    assert report.facts == sink.facts
    assert report.facts == DatabaseFacts(
        page_size=page_size,
        page_count=len(copy) // page_size,
        journal_mode=mode,
        encoding="UTF-16le",
        reserved_bytes=reserved,
        auto_vacuum=auto_vacuum,
    )
    assert report.check is not None
    assert report.check.structure is Structure.OK
    assert sink.hold_short is (mode == "delete")
    assert judge_plain(sink.path)


def judge_plain(path: Path) -> bool:
    connection = apsw.Connection(f"file:{path}?immutable=1", apsw.SQLITE_OPEN_READONLY | 0x40)
    try:
        return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    finally:
        connection.close()


@pytest.mark.parametrize(
    ("page_size", "mode"),
    [(512, "delete"), (4096, "delete"), (65536, "delete"), (4096, "wal"), (65536, "wal")],
)
def test_beyond_the_lock_page(page_size: int, mode: str, tmp_path: Path) -> None:
    path = build_beyond_lock_page(tmp_path / "a.db", page_size=page_size)
    connection = apsw.Connection(str(path))
    connection.execute(f"PRAGMA journal_mode={mode}").fetchall()
    connection.close()
    with path.open("r+b") as file:  # what lies in the lock page is nobody's
        file.seek(1 << 30)
        file.write(b"not part of the database")

    class Fingerprints:
        """Keeps the rows' pages and where they lie, not a gigabyte of holes."""

        def __init__(self) -> None:
            self.groups: dict[int, bytes] = {}
            self.size_bytes = 0

        def begin(self, facts: DatabaseFacts, size_bytes: int, *, hold_short: bool) -> None:
            self.size_bytes = size_bytes

        def group(self, index: int, data: bytes | memoryview) -> None:
            assert index not in self.groups
            whole = bytes(data)
            if whole == bytes(len(whole)):
                self.groups[index] = b""
            else:
                self.groups[index] = hashlib.sha256(whole).digest()

    sink = Fingerprints()
    report = copy_by_engine(path, sink, clock=SteppingClock(0.0))
    assert report.size_bytes == sink.size_bytes == path.stat().st_size
    with path.open("rb") as original:
        for index in (1, 2, *range(16385, len(sink.groups))):
            original.seek(index * 65536)
            expected = original.read(65536)
            found = sink.groups[index]
            assert found == (hashlib.sha256(expected).digest() if expected.strip(b"\0") else b""), (
                index
            )
        original.seek(16384 * 65536)
        blank = bytes(page_size) + original.read(65536)[page_size:]
    expected_digest = hashlib.sha256(blank).digest() if blank.strip(b"\0") else b""
    assert sink.groups[16384] == expected_digest
    assert report.check is not None
    assert report.check.structure is Structure.OK


def test_two_copies_of_one_version_are_equal(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with hostile_writer(path, journal_mode="wal") as writer:
        writer.wait_for_commits(50)
        writer.pause()
        copies = []
        for name in ("one", "two"):
            sink = FileSink(tmp_path / name)
            taken(path, sink)
            copies.append(sink.finish().read_bytes())
    assert copies[0] == copies[1]


def test_commits_that_are_only_in_the_wal_are_in_the_copy(tmp_path: Path) -> None:
    path = leave_wal(build_database(tmp_path / "a.db"))
    before = content(path)
    sink = FileSink(tmp_path / "copy")
    report = taken(path, sink)
    copy = apsw.Connection(f"file:{sink.finish()}?immutable=1", apsw.SQLITE_OPEN_READONLY | 0x40)
    assert copy.execute("SELECT name FROM thing WHERE id=1000001").fetchall() == [("late",)]
    copy.close()
    sink.path.unlink()
    assert content(path) == before
    assert report.facts.page_count * 4096 == report.size_bytes


def test_a_stale_wal_beside_a_rollback_header_is_read_as_sqlite_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    leave_wal(build_database(path))
    header = bytearray(path.read_bytes())
    header[18:20] = b"\1\1"
    path.write_bytes(header)
    sink = FileSink(tmp_path / "copy")
    report = taken(path, sink)
    connection = apsw.Connection(str(path))
    rows = connection.execute("SELECT count(*) FROM thing").fetchall()
    connection.close()
    copy = apsw.Connection(f"file:{sink.finish()}?immutable=1", apsw.SQLITE_OPEN_READONLY | 0x40)
    assert copy.execute("SELECT count(*) FROM thing").fetchall() == rows
    copy.close()
    assert report.check is not None


def test_sidecars_of_a_running_program_stay(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with hostile_writer(path, journal_mode="wal", calm=True) as writer:
        writer.ask("commit")
        names = {entry.name for entry in tmp_path.iterdir()}
        taken(path, FileSink(tmp_path / "copy"))
        assert {entry.name for entry in tmp_path.iterdir()} == names | {"copy"}
        writer.ask("commit")
        assert judge(path, live=True).right


@pytest.mark.parametrize("kind", [Damage.GARBAGE_PAGE, Damage.ZEROED_PAGE, Damage.LOST_WRITE])
@pytest.mark.parametrize("mode", ["delete", "wal"])
def test_damage_inside_is_copied_and_marked(kind: Damage, mode: str, tmp_path: Path) -> None:
    path = damage(build_database(tmp_path / "a.db", journal_mode=mode), kind)
    sink = FileSink(tmp_path / "copy")
    report = taken(path, sink)
    assert report.check is not None
    assert report.check.structure is Structure.DAMAGED
    original = path.read_bytes()
    copy = sink.finish().read_bytes()
    assert copy[100:] == original[100:]


def test_a_damaged_schema_can_still_be_copied(tmp_path: Path) -> None:
    path = build_database(tmp_path / "a.db")
    data = bytearray(path.read_bytes())
    data[100:200] = b"\xff" * 100
    path.write_bytes(data)
    for mode in (b"\1\1", b"\2\2"):
        data[18:20] = mode
        path.write_bytes(data)
        sink = FileSink(tmp_path / "copy")
        report = taken(path, sink)
        assert report.check is not None
        assert report.check.structure is Structure.DAMAGED
        assert sink.finish().read_bytes()[100:] == data[100:]


def test_a_last_page_that_is_cut_off_is_filled_up_and_marked(tmp_path: Path) -> None:
    path = damage(build_database(tmp_path / "a.db"), Damage.ODD_LENGTH)
    sink = FileSink(tmp_path / "copy")
    report = taken(path, sink)
    assert report.check is not None
    assert report.check.structure is Structure.DAMAGED
    assert sink.finish().read_bytes() == path.read_bytes() + bytes(100)


@pytest.mark.parametrize("mode", ["delete", "wal"])
@pytest.mark.parametrize("builder", [build_with_collation, build_with_function])
def test_what_the_program_brings_itself_is_copied(
    builder: Callable[[Path], Path], mode: str, tmp_path: Path
) -> None:
    path = builder(tmp_path / "a.db")
    connection = apsw.Connection(str(path))
    connection.execute(f"PRAGMA journal_mode={mode}").fetchall()
    connection.close()
    report = taken(path, FileSink(tmp_path / "copy"))
    assert report.check is not None
    assert report.check.structure is Structure.OK
    assert report.check.stand_ins == (("unicase",) if builder is build_with_collation else ())


def test_a_hot_journal_is_refused_and_left(tmp_path: Path) -> None:
    path = leave_hot_journal(build_database(tmp_path / "a.db"))
    before = content(path)
    with pytest.raises(SourceUnreadableError):
        copy_by_engine(path, FileSink(tmp_path / "copy"), clock=SteppingClock(0.3))
    assert content(path) == before


def test_a_journal_that_is_hot_for_a_moment_only_is_looked_at_again(tmp_path: Path) -> None:
    path = leave_hot_journal(build_database(tmp_path / "a.db"))
    journal = Path(f"{path}-journal")
    waited: list[str] = []

    class ProgramEndsItsCommit:
        def advance(self, report: Advance) -> None:
            if report.phase == "waiting" and journal.exists():
                waited.append(report.phase)
                journal.write_bytes(bytes(journal.stat().st_size))  # as journal_mode=persist does

    sink = FileSink(tmp_path / "copy")
    report = copy_by_engine(path, sink, clock=SteppingClock(0.3), progress=ProgramEndsItsCommit())
    assert waited
    assert sink.finish().read_bytes() == path.read_bytes()[: report.size_bytes]


def test_a_truncated_database_is_refused(tmp_path: Path) -> None:
    path = damage(build_database(tmp_path / "a.db"), Damage.TRUNCATED)
    with pytest.raises(SourceDamagedError):
        taken(path, FileSink(tmp_path / "copy"))


@pytest.mark.parametrize("lock", ["exclusive", "spilled"])
def test_a_writer_that_does_not_let_go_is_named(lock: str, tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with hostile_writer(path, calm=True) as writer:
        writer.hold(lock)
        with pytest.raises(SourceBusyError, match=rf"bank\.py \(pid {writer.pid}\)"):
            copy_by_engine(path, FileSink(tmp_path / "copy"), clock=SteppingClock(0.3))


@pytest.mark.parametrize("mode", ["delete", "wal"])
def test_a_writer_in_its_transaction_is_no_obstacle(mode: str, tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with hostile_writer(path, journal_mode=mode, calm=True) as writer:
        writer.hold("reserved")
        writer.freeze()
        sink = FileSink(tmp_path / "copy")
        taken(path, sink)
        writer.thaw()
        assert judge(sink.finish()).right


def stop_at(number: int) -> Progress:
    class Stopper:
        calls = 0

        def advance(self, report: Advance) -> None:
            self.calls += 1
            if self.calls == number:
                raise CancelledError

    return Stopper()


@pytest.mark.parametrize("mode", ["delete", "wal"])
@pytest.mark.parametrize("number", [1, 2, 3, 4, 6])
def test_cancel_leaves_nothing(mode: str, number: int, tmp_path: Path) -> None:
    (tmp_path / "source").mkdir()
    path = build_database(tmp_path / "source" / "a.db", journal_mode=mode, rows=9000)
    before = content(path)
    sink = FileSink(tmp_path / "copy")
    vfs_names = apsw.vfs_names()
    try:
        with pytest.raises(CancelledError):
            taken(path, sink, stop_at(number))
    finally:
        sink.close()
    assert content(path) == before
    assert apsw.vfs_names() == vfs_names
    # No lock and no connection is left: another mode needs the database for itself alone.
    other = "wal" if mode == "delete" else "delete"
    connection = apsw.Connection(str(path))
    assert connection.execute(f"PRAGMA journal_mode={other}").fetchall() == [(other,)]
    connection.close()


def test_a_check_under_way_ends_with_the_reading(tmp_path: Path) -> None:
    class Failing(FileSink):
        def group(self, index: int, data: bytes | memoryview) -> None:
            super().group(index, data)
            if index == 256:  # the check begins after 16 MiB, which is group 255
                assert "quick_check" in {thread.name for thread in threading.enumerate()}
                raise VaultFullError("full")

    path = build_bank(tmp_path / "a.db", rows=100_000)
    sink = Failing(tmp_path / "copy")
    with pytest.raises(VaultFullError):
        taken(path, sink)
    assert "quick_check" not in {thread.name for thread in threading.enumerate()}
    sink.close()
    alone = apsw.Connection(str(path))
    assert alone.execute("PRAGMA journal_mode=wal").fetchall() == [("wal",)]
    alone.close()


@pytest.mark.parametrize("mode", ["delete", "wal"])
def test_an_error_of_the_sink_passes_through(mode: str, tmp_path: Path) -> None:
    class Full(FileSink):
        def group(self, index: int, data: bytes | memoryview) -> None:
            raise VaultFullError("full")

    path = build_database(tmp_path / "a.db", journal_mode=mode)
    sink = Full(tmp_path / "copy")
    with pytest.raises(VaultFullError):
        taken(path, sink)
    sink.close()


@pytest.mark.parametrize("mode", ["delete", "wal"])
def test_a_file_that_is_replaced_under_us_is_noticed(mode: str, tmp_path: Path) -> None:
    path = build_database(tmp_path / "a.db", journal_mode=mode)
    other = build_database(tmp_path / "b.db", journal_mode=mode, seed=2)

    class Replacing(FileSink):
        def begin(self, facts: DatabaseFacts, size_bytes: int, *, hold_short: bool) -> None:
            super().begin(facts, size_bytes, hold_short=hold_short)
            other.rename(path)

    sink = Replacing(tmp_path / "copy")
    with pytest.raises(SourceChangedError):
        taken(path, sink)
    sink.close()


_TRACED = """
import sys
from pathlib import Path
from holdfast.core.clock import SystemClock
from holdfast.sources.engine_copy import copy_by_engine
class Sink:
    def begin(self, facts, size_bytes, *, hold_short): pass
    def group(self, index, data): pass
copy_by_engine(Path(sys.argv[1]), Sink(), clock=SystemClock())
"""


@needs_strace
@pytest.mark.parametrize("mode", ["delete", "wal"])
def test_no_system_call_changes_the_source(mode: str, tmp_path: Path) -> None:
    path = build_database(tmp_path / "a.db", journal_mode=mode)
    log = tmp_path / "strace.log"
    calls = "write,pwrite64,pwritev,ftruncate,truncate,fallocate,unlink,unlinkat,rename,renameat,"
    calls += "renameat2,link,linkat,chmod,fchmod,fchown,chown,utimensat,openat,open,mmap"
    command = ["strace", "-f", "-y", "-qq", "-o", str(log), "-e", f"trace={calls}"]
    subprocess.run(
        [*command, sys.executable, "-c", _TRACED, str(path)], env=child_environment(), check=True
    )
    main = re.escape(str(path))
    # A call that another thread cut in two is judged by its first half, which has its arguments.
    halves = re.compile(r"^\d+ +<\.\.\. \w+ resumed>")
    lines = [
        line for line in log.read_text("utf-8", "replace").splitlines() if not halves.match(line)
    ]
    named = [line for line in lines if re.search(rf"[\"<]{main}[\">]", line)]
    opened = [line for line in named if "openat(" in line and "O_RDONLY" in line]
    assert opened, "the trace does not show the source at all"
    # The tidying child takes the lock of the last close, for which the descriptor must be
    # writable; nothing is written through it.
    allowed = [line for line in named if "openat(" in line and mode == "wal" and "O_RDWR" in line]
    assert len(allowed) == (1 if mode == "wal" else 0)
    assert [line for line in named if line not in opened + allowed] == []
