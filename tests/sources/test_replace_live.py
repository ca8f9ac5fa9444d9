"""A backup is put into a database that stays where it is, by one transaction of SQLite's."""

import os
import shutil
import stat
from pathlib import Path

import apsw
import pytest

from holdfast.core.errors import (
    CancelledError,
    SourceDamagedError,
    SourceNotDatabaseError,
    TargetHeldError,
    TargetRefusedError,
)
from holdfast.core.progress import Advance
from holdfast.sources.masked_compare import compare_files
from holdfast.sources.replace_live import (
    WalModeRefusedError,
    replace_through_sqlite,
)
from tests.support.bank import build_bank, hostile_writer, judge
from tests.support.databases import (
    Damage,
    build_beyond_lock_page,
    build_database,
    damage,
    leave_hot_journal,
    leave_wal,
)
from tests.support.people import NOBODY, as_nobody, open_folder
from tests.support.restoring import content_of, everything_in, names_in, small_disk, staged_for

MODES = ["delete", "wal"]


def mode_of(database: Path) -> str:
    return "wal" if database.read_bytes()[18:20] == b"\2\2" else "delete"


class Canceller:
    """Stops the work at its n-th report of a phase."""

    def __init__(self, phase: str, number: int) -> None:
        self.phase, self.left = phase, number

    def advance(self, report: Advance) -> None:
        if report.phase == self.phase:
            self.left -= 1
            if self.left == 0:
                raise CancelledError


@pytest.mark.parametrize("target_mode", MODES)
@pytest.mark.parametrize("staged_mode", MODES)
def test_every_pair_of_modes(tmp_path: Path, staged_mode: str, target_mode: str) -> None:
    target = build_database(tmp_path / "main.db", journal_mode=target_mode)
    staged = staged_for(target, rows=900, journal_mode=staged_mode)
    expected = content_of(staged)
    target.chmod(0o640)
    before = target.stat()

    outcome = replace_through_sqlite(staged, target, timeout_s=5)

    after = target.stat()
    assert content_of(target) == expected
    assert compare_files(staged, target) is None
    assert mode_of(target) == target_mode == outcome
    assert (after.st_ino, after.st_mode, after.st_uid) == (
        before.st_ino,
        before.st_mode,
        before.st_uid,
    )
    assert names_in(tmp_path) == [staged.name, "main.db"]


def test_nothing_but_the_masked_bytes_differs_and_something_of_them_does(tmp_path: Path) -> None:
    target = build_database(tmp_path / "main.db", rows=3)
    staged = staged_for(target, rows=900)
    replace_through_sqlite(staged, target, timeout_s=5)
    assert compare_files(staged, target) is None
    assert staged.read_bytes() != target.read_bytes()


@pytest.mark.parametrize("target_mode", MODES)
@pytest.mark.parametrize(("old", "new"), [(4096, 8192), (4096, 512), (65536, 1024), (1024, 65536)])
def test_another_page_size(tmp_path: Path, target_mode: str, old: int, new: int) -> None:
    target = build_database(tmp_path / "main.db", page_size=old, journal_mode=target_mode)
    staged = staged_for(target, rows=120, page_size=new)
    expected = content_of(staged)
    outcome = replace_through_sqlite(staged, target, timeout_s=5)
    assert content_of(target) == expected
    assert compare_files(staged, target) is None
    assert mode_of(target) == target_mode == outcome
    assert names_in(tmp_path) == [staged.name, "main.db"]


def test_another_page_size_is_refused_while_a_wal_database_is_open(tmp_path: Path) -> None:
    target = build_bank(tmp_path / "bank.db", journal_mode="wal")
    staged = staged_for(target, page_size=8192)
    with hostile_writer(target, journal_mode="wal", calm=True) as writer:
        before = judge(target, live=True)
        with pytest.raises(WalModeRefusedError, match="another page size"):
            replace_through_sqlite(staged, target, timeout_s=5)
        assert judge(target, live=True) == before
        writer.wait_for_commits(5)
    assert judge(target, live=True).right
    assert mode_of(target) == "wal"


def test_a_cancel_with_another_page_size_gives_the_mode_back(tmp_path: Path) -> None:
    target = build_database(tmp_path / "main.db", journal_mode="wal")
    before = content_of(target)
    staged = staged_for(target, rows=900, page_size=512)
    with pytest.raises(CancelledError):
        replace_through_sqlite(staged, target, timeout_s=5, progress=Canceller("restoring", 1))
    assert content_of(target) == before
    assert mode_of(target) == "wal"


@pytest.mark.parametrize("target_mode", MODES)
@pytest.mark.parametrize(
    "shape", [{"reserved_bytes": 32}, {"auto_vacuum": 1}, {"auto_vacuum": 2}, {"rows": 1}]
)
def test_other_shapes(tmp_path: Path, target_mode: str, shape: dict[str, int]) -> None:
    target = build_database(tmp_path / "main.db", journal_mode=target_mode)
    staged = build_database(tmp_path / "staged.db", **shape)  # type: ignore[arg-type]  # ints only
    expected = content_of(staged)
    replace_through_sqlite(staged, target, timeout_s=5)
    assert content_of(target) == expected
    assert compare_files(staged, target) is None


@pytest.mark.slow
def test_beyond_the_lock_page(tmp_path: Path) -> None:
    target = build_database(tmp_path / "main.db")
    staged = build_beyond_lock_page(tmp_path / "staged.db", page_size=65536)
    replace_through_sqlite(staged, target, timeout_s=5)
    assert compare_files(staged, target) is None
    # And back: the file becomes short again.
    small = staged_for(target, rows=10)
    replace_through_sqlite(small, target, timeout_s=5)
    assert compare_files(small, target) is None
    staged.unlink()


@pytest.mark.parametrize("journal_mode", MODES)
def test_under_a_writer_at_full_rate(tmp_path: Path, journal_mode: str) -> None:
    """It goes from the old to the new content between two of its transactions, and on."""
    target = build_bank(tmp_path / "bank.db", journal_mode=journal_mode)
    staged = build_bank(tmp_path / "staged.db", rows=700)
    with hostile_writer(target, journal_mode=journal_mode) as writer:
        writer.wait_for_commits(30)
        replace_through_sqlite(staged, target, timeout_s=60)
        writer.wait_for_commits(30)
        writer.pause()
        assert writer.last_transfer() < 1 + 60 * 20
        assert judge(target, live=True).right
        connection = apsw.Connection(str(target))
        assert connection.execute("SELECT count(*) FROM account").get == 700
        connection.close()
    assert judge(target, live=True).right


def test_a_wal_reader_keeps_what_it_sees_until_its_transaction_ends(tmp_path: Path) -> None:
    target = build_bank(tmp_path / "bank.db", journal_mode="wal")
    staged = build_bank(tmp_path / "staged.db", rows=700)
    with hostile_writer(target, journal_mode="wal", calm=True) as writer:
        writer.ask("execute BEGIN")
        before = writer.last_transfer()
        replace_through_sqlite(staged, target, timeout_s=0)
        wal = target.with_name("bank.db-wal")
        assert wal.stat().st_size > staged.stat().st_size  # not emptied under the reader
        assert writer.last_transfer() == before
        writer.ask("execute COMMIT")
        writer.wait_for_commits(5)
        writer.pause()
        assert judge(target, live=True).right
    # Its process has ended, the last one to look: what is there is the backup and five more.
    assert content_like_bank(target) == 700


def content_like_bank(database: Path) -> object:
    connection = apsw.Connection(str(database))
    try:
        return connection.execute("SELECT count(*) FROM account").get
    finally:
        connection.close()


def test_a_rollback_reader_is_waited_for_and_named_at_the_deadline(tmp_path: Path) -> None:
    target = build_bank(tmp_path / "bank.db")
    staged = build_bank(tmp_path / "staged.db", rows=700)
    with hostile_writer(target, calm=True) as writer:
        writer.ask("execute BEGIN")
        writer.last_transfer()
        before = everything_in(tmp_path)
        with pytest.raises(TargetHeldError, match=rf"bank.py \(pid {writer.pid}\) has .* open"):
            replace_through_sqlite(staged, target, timeout_s=0)
        assert everything_in(tmp_path) == before

        class EndsTheRead:
            """Lets the reader go at our first report of waiting."""

            def advance(self, report: Advance) -> None:
                if report.phase == "waiting" and not done:
                    done.append(writer.ask("execute COMMIT"))

        done: list[str] = []
        replace_through_sqlite(staged, target, timeout_s=60, progress=EndsTheRead())
        assert done
    assert content_like_bank(target) == 700


@pytest.mark.parametrize("journal_mode", MODES)
@pytest.mark.parametrize("lock", ["exclusive program", "reserved"])
def test_a_locked_target_is_refused_at_the_deadline(
    tmp_path: Path, journal_mode: str, lock: str
) -> None:
    target = build_bank(tmp_path / "bank.db", journal_mode=journal_mode)
    staged = build_bank(tmp_path / "staged.db", rows=700)
    exclusive = lock == "exclusive program"
    with hostile_writer(
        target, journal_mode=journal_mode, exclusive=exclusive, calm=True
    ) as writer:
        if not exclusive:
            writer.hold("reserved")
        with pytest.raises(TargetHeldError, match=f"pid {writer.pid}"):
            replace_through_sqlite(staged, target, timeout_s=0)
        with pytest.raises(CancelledError):
            replace_through_sqlite(staged, target, timeout_s=60, progress=Canceller("waiting", 2))
        writer.go()
        writer.wait_for_commits(3)
    assert content_like_bank(target) == 400
    assert judge(target, live=True).right


@pytest.mark.parametrize("journal_mode", MODES)
@pytest.mark.parametrize("report", [1, 2])
def test_a_cancel_while_writing_undoes_everything(
    tmp_path: Path, journal_mode: str, report: int
) -> None:
    target = build_database(tmp_path / "main.db", journal_mode=journal_mode)
    before = content_of(target)
    staged = staged_for(target, rows=900, page_size=4096)
    big = build_database(tmp_path / "big.db", rows=20_000)
    big.replace(staged)
    with pytest.raises(CancelledError):
        replace_through_sqlite(staged, target, timeout_s=5, progress=Canceller("restoring", report))
    assert content_of(target) == before
    assert names_in(tmp_path) == [staged.name, "main.db"]


def test_a_stale_wal_of_another_time_does_no_harm(tmp_path: Path) -> None:
    """What a restore by plain copying gets wrong without a word."""
    target = build_database(tmp_path / "main.db", journal_mode="wal")
    other = leave_wal(build_database(tmp_path / "other.db", seed=3, journal_mode="wal"))
    shutil.move(f"{other}-wal", f"{target}-wal")
    other.unlink()
    staged = staged_for(target, rows=900)
    expected = content_of(staged)
    replace_through_sqlite(staged, target, timeout_s=5)
    assert content_of(target) == expected
    assert compare_files(staged, target) is None
    assert names_in(tmp_path) == [staged.name, "main.db"]


def test_a_stale_journal_does_no_harm(tmp_path: Path) -> None:
    target = leave_hot_journal(build_database(tmp_path / "main.db"))
    staged = staged_for(target, rows=900)
    expected = content_of(staged)
    replace_through_sqlite(staged, target, timeout_s=5)
    assert content_of(target) == expected
    assert names_in(tmp_path) == [staged.name, "main.db"]


@pytest.mark.parametrize(
    "kind",
    [
        Damage.ZERO_LENGTH,
        Damage.ODD_LENGTH,
        Damage.GARBAGE_PAGE,
        Damage.ZEROED_PAGE,
        Damage.LOST_WRITE,
    ],
)
def test_damage_that_sqlite_can_write_over(tmp_path: Path, kind: Damage) -> None:
    target = damage(build_database(tmp_path / "main.db"), kind)
    staged = staged_for(target, rows=900)
    replace_through_sqlite(staged, target, timeout_s=5)
    assert compare_files(staged, target) is None


@pytest.mark.parametrize(
    ("kind", "error"),
    [
        (Damage.TRUNCATED, SourceDamagedError),
        (Damage.BAD_PAGE_SIZE, SourceNotDatabaseError),
        (Damage.NOT_SQLITE, SourceNotDatabaseError),
        (Damage.ENCRYPTED, SourceNotDatabaseError),
        (Damage.BAD_VERSION, SourceNotDatabaseError),
    ],
)
def test_damage_that_needs_a_swap(tmp_path: Path, kind: Damage, error: type[Exception]) -> None:
    target = damage(build_database(tmp_path / "main.db"), kind)
    staged = staged_for(target)
    before = everything_in(tmp_path)
    with pytest.raises(error):
        replace_through_sqlite(staged, target, timeout_s=5)
    assert everything_in(tmp_path) == before


def test_a_write_version_from_the_future_needs_a_swap(tmp_path: Path) -> None:
    target = build_database(tmp_path / "main.db")
    with target.open("r+b") as file:
        file.seek(18)
        file.write(b"\x09")
    staged = staged_for(target)
    before = everything_in(tmp_path)
    with pytest.raises(SourceDamagedError):
        replace_through_sqlite(staged, target, timeout_s=5)
    assert everything_in(tmp_path) == before


def test_a_symbolic_link_stays(tmp_path: Path) -> None:
    target = build_database(tmp_path / "main.db")
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "elsewhere" / "link.db"
    link.symlink_to(target)
    staged = staged_for(target, rows=9)
    replace_through_sqlite(staged, link, timeout_s=5)
    assert link.is_symlink()
    assert content_of(target)[0] == 9
    assert names_in(tmp_path / "elsewhere") == ["link.db"]


@pytest.mark.parametrize("name", ["a?b#c%41.db", "line\nbreak.db", "quo\"te's.db", "🗄.db"])
def test_names_are_data(tmp_path: Path, name: str) -> None:
    target = build_database(tmp_path / "plain.db").rename(tmp_path / name)
    staged = staged_for(target, rows=9)
    replace_through_sqlite(staged, target, timeout_s=5)
    assert content_of(target)[0] == 9
    assert names_in(tmp_path) == sorted([staged.name, name])


def test_a_disk_without_room_is_refused_before_anything_is_touched(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "1m") as disk:
        target = build_database(disk / "main.db", rows=20)
        staged = build_database(tmp_path / "staged.db", rows=2000)
        before = everything_in(disk)
        with pytest.raises(TargetRefusedError, match=r"MB free; writing it safely needs \d MB"):
            replace_through_sqlite(staged, target, timeout_s=5)
        assert everything_in(disk) == before


@pytest.mark.skipif(os.geteuid() != 0, reason="needs a second user, so runs as root only")
@pytest.mark.parametrize("what", ["the folder", "the file"])
@pytest.mark.parametrize("journal_mode", MODES)
def test_what_may_not_be_written_is_said_so(what: str, journal_mode: str) -> None:
    program = """
from pathlib import Path
from holdfast.core.errors import RestoreError
from holdfast.sources.replace_live import replace_through_sqlite
staged, target = map(Path, sys.argv[1:])
become_nobody()
try:
    replace_through_sqlite(staged, target, timeout_s=1)
except RestoreError as error:
    print(type(error).__name__, error)
"""
    with open_folder() as folder:
        (folder / "place").mkdir()
        target = build_database(folder / "place" / "main.db", journal_mode=journal_mode)
        staged = build_database(folder / "staged.db")
        os.chown(staged, NOBODY, NOBODY)
        if what == "the folder":
            os.chown(target, NOBODY, NOBODY)
        else:
            (folder / "place").chmod(0o777)
            target.chmod(stat.S_IRUSR | stat.S_IROTH)
        before = everything_in(folder / "place")
        said = as_nobody(program, str(staged), str(target))
        assert said.startswith("TargetRefusedError")
        assert "may not be written to. It was not changed." in said
        assert everything_in(folder / "place") == before


def test_the_connection_tells_whether_anybody_else_has_committed(tmp_path: Path) -> None:
    target = build_bank(tmp_path / "bank.db", journal_mode="wal")
    staged = build_bank(tmp_path / "staged.db", rows=700)
    seen = []
    with hostile_writer(target, journal_mode="wal", calm=True) as writer:

        def then(connection: apsw.Connection, version: int) -> None:
            seen.append(connection.execute("PRAGMA data_version").get == version)
            writer.wait_for_commits(1)
            seen.append(connection.execute("PRAGMA data_version").get == version)

        replace_through_sqlite(staged, target, timeout_s=5, then=then)
    assert seen == [True, False]
