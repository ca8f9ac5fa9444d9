"""A staged file gets into its place by the right way, and the result is proved."""

import os
from pathlib import Path

import apsw
import pytest

from holdfast.core.errors import (
    CancelledError,
    InternalError,
    RestoreCheckError,
    TargetHeldError,
    TargetRefusedError,
)
from holdfast.core.model import Structure
from holdfast.core.progress import Advance
from holdfast.sources.holders import Holder
from holdfast.sources.place import put_back, staging_path
from holdfast.sources.swap_intent import intent_path
from tests.support.bank import build_bank, hostile_writer, judge
from tests.support.databases import Damage, build_database, damage, leave_hot_journal, leave_wal
from tests.support.people import NOBODY, as_nobody, open_folder
from tests.support.restoring import (
    at_event,
    content_of,
    everything_in,
    make_read_only,
    names_in,
    small_disk,
    staged_for,
)

MODES = ["delete", "wal"]


def bank_beside(target: Path, rows: int = 700) -> Path:
    return build_bank(staging_path(target), rows=rows)


def accounts_in(database: Path) -> object:
    connection = apsw.Connection(str(database))
    try:
        return connection.execute("SELECT count(*) FROM account").get
    finally:
        connection.close()


@pytest.mark.parametrize("journal_mode", MODES)
def test_a_healthy_target_is_written_through_sqlite(tmp_path: Path, journal_mode: str) -> None:
    target = build_database(tmp_path / "main.db", journal_mode=journal_mode)
    inode = target.stat().st_ino
    staged = staged_for(target, rows=77)
    expected = content_of(staged)
    report = put_back(staged, target)
    assert report.way == "through SQLite"
    assert report.holders == ()
    assert report.recovery_dir is None
    assert report.check.structure is Structure.OK
    assert not report.changed_since
    assert report.notes == ()
    assert content_of(target) == expected
    assert target.stat().st_ino == inode
    assert names_in(tmp_path) == ["main.db"]


def test_a_missing_target_gets_a_new_file(tmp_path: Path) -> None:
    target = tmp_path / "main.db"
    staged = staged_for(target, rows=77)
    expected = content_of(staged)
    report = put_back(staged, target)
    assert (report.way, report.recovery_dir) == ("new file", None)
    assert content_of(target) == expected
    assert names_in(tmp_path) == ["main.db"]


@pytest.mark.parametrize("leave", [leave_wal, leave_hot_journal])
def test_sidecars_of_a_missing_target_do_not_reach_the_new_file(
    tmp_path: Path, leave: object
) -> None:
    target = build_database(tmp_path / "main.db")
    assert callable(leave)
    leave(target)
    target.unlink()
    staged = staged_for(target, rows=77)
    expected = content_of(staged)
    report = put_back(staged, target)
    assert report.way == "new file"
    assert content_of(target) == expected
    assert report.recovery_dir is not None
    assert len(names_in(report.recovery_dir)) == 1


@pytest.mark.parametrize(
    "kind",
    [
        Damage.TRUNCATED,
        Damage.BAD_PAGE_SIZE,
        Damage.BAD_VERSION,
        Damage.NOT_SQLITE,
        Damage.ENCRYPTED,
    ],
)
def test_a_damaged_target_is_swapped(tmp_path: Path, kind: Damage) -> None:
    target = damage(build_database(tmp_path / "main.db"), kind)
    old = target.read_bytes()
    staged = staged_for(target, rows=77)
    expected = content_of(staged)
    report = put_back(staged, target)
    assert report.way == "swap"
    assert report.check.structure is Structure.OK
    assert content_of(target) == expected
    assert report.recovery_dir is not None
    assert (report.recovery_dir / "main.db").read_bytes() == old


@pytest.mark.parametrize(
    "kind", [Damage.ZERO_LENGTH, Damage.ODD_LENGTH, Damage.GARBAGE_PAGE, Damage.LOST_WRITE]
)
def test_damage_inside_is_written_over(tmp_path: Path, kind: Damage) -> None:
    target = damage(build_database(tmp_path / "main.db"), kind)
    staged = staged_for(target, rows=77)
    expected = content_of(staged)
    assert put_back(staged, target).way == "through SQLite"
    assert content_of(target) == expected


@pytest.mark.parametrize("journal_mode", MODES)
def test_stale_sidecars_beside_a_healthy_target_do_no_harm(
    tmp_path: Path, journal_mode: str
) -> None:
    target = build_database(tmp_path / "main.db", journal_mode=journal_mode)
    leave = leave_wal if journal_mode == "wal" else leave_hot_journal
    leave(target)
    staged = staged_for(target, rows=77)
    expected = content_of(staged)
    put_back(staged, target)
    assert content_of(target) == expected
    assert names_in(tmp_path) == ["main.db"]


@pytest.mark.parametrize("journal_mode", MODES)
@pytest.mark.parametrize("doing", ["idle", "reading", "writing"])
def test_a_held_target_is_refused_without_consent(
    tmp_path: Path, journal_mode: str, doing: str
) -> None:
    target = build_bank(tmp_path / "bank.db", journal_mode=journal_mode)
    staged = bank_beside(target)
    with hostile_writer(target, journal_mode=journal_mode, calm=True) as writer:
        if doing == "reading":
            writer.ask("execute BEGIN")
            writer.last_transfer()
        elif doing == "writing":
            writer.hold("reserved")
        before = everything_in(tmp_path)
        with pytest.raises(TargetHeldError, match=rf"bank.py \(pid {writer.pid}\) has ") as caught:
            put_back(staged, target)
        assert caught.value.hint == "Close bank.py, then try again."
        assert everything_in(tmp_path) == before


@pytest.mark.parametrize("journal_mode", MODES)
def test_with_consent_the_program_goes_on_with_the_restored_content(
    tmp_path: Path, journal_mode: str
) -> None:
    target = build_bank(tmp_path / "bank.db", journal_mode=journal_mode)
    staged = bank_beside(target)
    with hostile_writer(target, journal_mode=journal_mode, calm=True) as writer:
        writer.wait_for_commits(20)
        writer.pause()
        report = put_back(staged, target, allow_held=True)
        assert report.way == "through SQLite"
        assert report.holders == (Holder(writer.pid, "bank.py"),)
        assert not report.changed_since
        assert writer.last_transfer() == 1
        writer.wait_for_commits(20)
        writer.pause()
        assert judge(target, live=True).right
    assert accounts_in(target) == 700
    assert judge(target, live=True).right


@pytest.mark.parametrize("journal_mode", MODES)
def test_with_consent_under_a_writer_at_full_rate(tmp_path: Path, journal_mode: str) -> None:
    """It either proves the bytes before the writer comes, or says that it came first."""
    target = build_bank(tmp_path / "bank.db", journal_mode=journal_mode)
    with hostile_writer(target, journal_mode=journal_mode) as writer:
        for _ in range(5):
            writer.wait_for_commits(20)
            report = put_back(bank_beside(target), target, allow_held=True, timeout_s=120)
            assert report.check.structure is Structure.OK
            assert report.changed_since == any("right after" in note for note in report.notes)
        writer.wait_for_commits(20)
    assert accounts_in(target) == 700
    assert judge(target, live=True).right


@pytest.mark.parametrize("journal_mode", MODES)
def test_consent_never_allows_a_swap(tmp_path: Path, journal_mode: str) -> None:
    target = build_bank(tmp_path / "bank.db", journal_mode=journal_mode)
    with hostile_writer(target, journal_mode=journal_mode, calm=True):
        damage(target, Damage.BAD_PAGE_SIZE)
        staged = bank_beside(target)
        before = everything_in(tmp_path)
        with pytest.raises(TargetHeldError, match=r"bank\.py"):
            put_back(staged, target, allow_held=True, accept_unknown=True)
        assert everything_in(tmp_path) == before


def test_a_wal_target_of_another_page_size(tmp_path: Path) -> None:
    target = build_bank(tmp_path / "bank.db", journal_mode="wal")
    staged = build_bank(staging_path(target), rows=700, page_size=8192)
    with hostile_writer(target, journal_mode="wal", calm=True):
        before = judge(target, live=True)
        for consent in (False, True):
            with pytest.raises(TargetHeldError, match=r"bank\.py"):
                put_back(staged, target, allow_held=consent)
        assert judge(target, live=True) == before
    report = put_back(staged, target)
    assert report.way == "through SQLite"
    assert accounts_in(target) == 700
    assert target.read_bytes()[16:20] == b"\x20\x00\x02\x02"


def test_a_damaged_backup_is_restored_as_it_is(tmp_path: Path) -> None:
    """By swap, compared by its bytes: SQLite could write none of it."""
    target = build_database(tmp_path / "main.db")
    staged = damage(staged_for(target, rows=77), Damage.TRUNCATED)
    expected = staged.read_bytes()
    report = put_back(staged, target)
    assert report.way == "swap"
    assert report.check.structure is Structure.DAMAGED
    assert report.notes == (
        "The backup is of a database that was damaged already; it was restored as it is.",
    )
    assert target.read_bytes() == expected


@pytest.mark.parametrize("there", [True, False])
def test_damage_inside_the_backup_is_told_and_not_taken_for_a_failure(
    tmp_path: Path, there: bool
) -> None:
    target = tmp_path / "main.db"
    if there:
        build_database(target)
    staged = damage(staged_for(target, rows=400), Damage.GARBAGE_PAGE)
    report = put_back(staged, target)
    assert report.check.structure is Structure.DAMAGED
    assert report.notes == ("The backup itself is damaged inside; it was restored as it is.",)


@pytest.mark.parametrize("there", [True, False])
def test_broken_references_of_the_backup_are_told_and_not_taken_for_a_failure(
    tmp_path: Path, there: bool
) -> None:
    target = tmp_path / "main.db"
    if there:
        build_database(target)
    staged = staged_for(target, rows=77)
    connection = apsw.Connection(str(staged))
    connection.execute("INSERT INTO part VALUES(900, 1, ''), (901, 1, '')")
    connection.close()
    report = put_back(staged, target)
    assert report.notes == (
        "2 rows refer to rows that do not exist; that was already so when the backup was made.",
    )


def test_a_result_that_is_not_the_backup_is_told_with_the_place_of_the_old_file(
    tmp_path: Path,
) -> None:
    target = damage(build_database(tmp_path / "main.db"), Damage.TRUNCATED)
    old = target.read_bytes()
    staged = staged_for(target, rows=400)

    def spoil() -> None:
        with staged.open("r+b") as file:
            file.seek(70_000)
            file.write(b"?")

    with (
        at_event("os.link", spoil),
        pytest.raises(
            RestoreCheckError, match=r"not the backup: page 17 is .* is in (.*)\."
        ) as error,
    ):
        put_back(staged, target)
    recovery = Path(error.value.message.rpartition(" is in ")[2].rstrip("."))
    assert (recovery / "main.db").read_bytes() == old


def test_a_target_that_does_not_read_back_as_the_backup_is_told(tmp_path: Path) -> None:
    target = build_database(tmp_path / "main.db")
    staged = staged_for(target, rows=3000)
    last = staged.stat().st_size - 10

    class Spoiler:
        """Changes the end of what is expected when its beginning has been compared."""

        def advance(self, report: Advance) -> None:
            if report.phase == "comparing" and report.done < last:
                with staged.open("r+b") as file:
                    file.seek(last)
                    file.write(b"?")

    with pytest.raises(RestoreCheckError, match=rf"not the backup: page {last // 4096 + 1} is "):
        put_back(staged, target, progress=Spoiler())


def test_a_cancel_during_the_proof_says_that_the_restore_is_complete(tmp_path: Path) -> None:
    target = build_database(tmp_path / "main.db")
    staged = staged_for(target, rows=77)
    expected = content_of(staged)

    class Stop:
        def advance(self, report: Advance) -> None:
            if report.phase == "comparing":
                raise CancelledError

    with pytest.raises(CancelledError, match="holds the backup, but that has not been proved"):
        put_back(staged, target, progress=Stop())
    assert content_of(target) == expected


def test_links(tmp_path: Path) -> None:
    real = tmp_path / "real"
    real.mkdir()
    target = build_database(real / "main.db")
    link = tmp_path / "link.db"
    link.symlink_to(target)
    staged = staging_path(link)
    assert staged.parent == real
    build_database(staged, rows=5)
    put_back(staged, link)
    assert link.is_symlink()
    assert content_of(target)[0] == 5
    # A dangling link: the file it leads to comes into being.
    target.unlink()
    assert put_back(staged_for(target, rows=6), link).way == "new file"
    assert content_of(target)[0] == 6
    # A second name would keep the old content, or change with it unasked.
    (tmp_path / "second.db").hardlink_to(target)
    before = everything_in(tmp_path)
    with pytest.raises(TargetRefusedError, match="2 names"):
        put_back(staged_for(link), link)
    after = everything_in(tmp_path)
    assert {name: after[name] for name in before} == before


def test_a_folder_and_an_unresolved_swap_are_refused(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    target = build_database(tmp_path / "main.db")
    staged = staged_for(target)
    intent_path(target).write_text("{}")
    before = everything_in(tmp_path)
    with pytest.raises(TargetRefusedError, match="is a folder"):
        put_back(staged, tmp_path / "folder")
    with pytest.raises(TargetRefusedError, match="has not been resolved"):
        put_back(staged, target)
    assert everything_in(tmp_path) == before


def test_an_unfinished_staged_file_is_our_mistake(tmp_path: Path) -> None:
    target = build_database(tmp_path / "main.db")
    staged = leave_wal(staged_for(target))
    with pytest.raises(InternalError, match="journal beside it"):
        put_back(staged, target)
    with pytest.raises(InternalError, match="has gone"):
        put_back(tmp_path / "gone", target)
    assert content_of(target)[0] == 400


@pytest.mark.parametrize("there", ["healthy", "damaged", "missing"])
@pytest.mark.parametrize(
    "name", ["a?b#c%41.db", "line\nbreak.db", "quo\"te's.db", "🗄 ☃.db", "\udcff.db"]
)
def test_names_are_data(tmp_path: Path, name: str, there: str) -> None:
    target = tmp_path / name
    if there != "missing":
        build_database(tmp_path / "plain.db").rename(target)
    if there == "damaged":
        damage(target, Damage.TRUNCATED)
    report = put_back(staged_for(target, rows=9), target)
    assert report.way == {"healthy": "through SQLite", "damaged": "swap"}.get(there, "new file")
    assert content_of(target)[0] == 9


@pytest.mark.skipif(os.geteuid() != 0, reason="needs a second user, so runs as root only")
@pytest.mark.parametrize("there", ["healthy", "damaged", "missing"])
def test_a_folder_that_may_not_be_written_is_refused(there: str) -> None:
    program = """
from pathlib import Path
from holdfast.core.errors import RestoreError
from holdfast.sources.place import put_back
staged, target = map(Path, sys.argv[1:])
become_nobody()
try:
    put_back(staged, target, accept_unknown=True)
except RestoreError as error:
    print(type(error).__name__, error)
"""
    with open_folder() as folder:
        (folder / "place").mkdir()
        target = folder / "place" / "main.db"
        if there != "missing":
            build_database(target)
            os.chown(target, NOBODY, NOBODY)
        if there == "damaged":
            damage(target, Damage.TRUNCATED)
        staged = staged_for(target)
        os.chown(staged, NOBODY, NOBODY)
        before = everything_in(folder / "place")
        said = as_nobody(program, str(staged), str(target))
        assert said.startswith("TargetRefusedError")
        assert "may not be written to" in said
        assert "not changed" in said or "put there" in said
        assert everything_in(folder / "place") == before


def test_a_read_only_disk_is_refused(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "8m") as disk:
        target = build_database(disk / "main.db", rows=20)
        staged = staged_for(target)
        make_read_only(disk)
        before = everything_in(disk)
        with pytest.raises(TargetRefusedError, match=r"may not be written to\. It was not changed"):
            put_back(staged, target)
        assert everything_in(disk) == before
