"""RestoreService on live databases: back in place, undone, in part, and refused."""

import os
from pathlib import Path

import apsw
import pytest

from holdfast.core.errors import (
    NotFoundError,
    TargetHeldError,
    TargetRefusedError,
    UsageError,
)
from holdfast.core.model import BackupKind
from holdfast.core.table_rows import TableChoice
from tests.support.bank import build_bank, hostile_writer, judge
from tests.support.databases import Damage, build_database, damage, leave_wal
from tests.support.people import as_nobody, open_folder
from tests.support.protected import Protected, change_rows, file_hash, protect
from tests.support.restoring import content_of

MODES = ("delete", "wal")


@pytest.fixture
def books(home: Path, tmp_path: Path) -> Protected:
    source = build_database(tmp_path / "books.db")
    return protect(home, source, tmp_path / "vault")


def rows_of(path: Path, sql: str) -> list[tuple[object, ...]]:
    connection = apsw.Connection(str(path))
    try:
        return list(connection.execute(sql))
    finally:
        connection.close()


def change(path: Path, sql: str) -> None:
    connection = apsw.Connection(str(path))
    try:
        connection.execute(sql)
    finally:
        connection.close()


def test_in_place_and_undone(books: Protected) -> None:
    books.backups.create_backup("first")
    first = content_of(books.source)
    change_rows(books.source, 30, seed=1)
    second = content_of(books.source)

    done = books.restores.restore("first")
    assert content_of(books.source) == first
    assert done.pre_restore is not None
    assert dict(done.tables)["thing"] == first[0]
    assert books.backups.get_backup(done.pre_restore).protected

    undone = books.restores.undo()
    assert content_of(books.source) == second
    assert undone.info.name == done.pre_restore

    books.restores.undo()  # an undo can itself be undone
    assert content_of(books.source) == first


def test_nothing_to_undo(books: Protected) -> None:
    books.backups.create_backup("first")
    with pytest.raises(NotFoundError, match="no restore to undo"):
        books.restores.undo()


@pytest.mark.parametrize("mode", MODES)
def test_a_program_that_has_it_open_is_named_and_nothing_happens(
    home: Path, tmp_path: Path, mode: str
) -> None:
    bank = protect(home, build_bank(tmp_path / "bank.db", journal_mode=mode), tmp_path / "vault")
    with hostile_writer(bank.source, journal_mode=mode, calm=True):
        bank.backups.create_backup("first")
        with pytest.raises(TargetHeldError, match=r"bank\.py"):
            bank.restores.restore("first")
        assert [info.name for info in bank.backups.list_backups().backups] == ["first"]


@pytest.mark.parametrize("mode", MODES)
def test_under_a_full_rate_writer_that_was_allowed_to_stay(
    home: Path, tmp_path: Path, mode: str
) -> None:
    bank = protect(home, build_bank(tmp_path / "bank.db", journal_mode=mode), tmp_path / "vault")
    with hostile_writer(bank.source, journal_mode=mode) as writer:
        writer.wait_for_commits(20)
        bank.backups.create_backup("first")
        writer.wait_for_commits(20)
        bank.restores.restore("first", allow_held=True)
        writer.wait_for_commits(20)
        writer.pause()
        verdict = judge(bank.source, live=True)
        assert verdict.problems == ()
    bank.restores.restore("first", tmp_path / "out.db")
    assert judge(tmp_path / "out.db").problems == ()


def test_a_stale_wal_beside_a_missing_database_is_not_replayed(books: Protected) -> None:
    books.backups.create_backup("first")
    first = content_of(books.source)
    leave_wal(books.source)
    books.source.unlink()
    books.restores.restore("first")
    assert content_of(books.source) == first


@pytest.mark.skipif(os.geteuid() != 0, reason="needs a second user, so runs as root only")
def test_where_users_cannot_be_seen_a_file_is_replaced_only_with_a_persons_word() -> None:
    program = """
from pathlib import Path
from holdfast.core.errors import TargetHeldError
from holdfast.services.desk import open_desk
from holdfast.services.restoring.restores import RestoreService
from holdfast.system.paths import AppPaths
folder, source = map(Path, sys.argv[1:])
desk = open_desk(AppPaths(folder / "home"))
service = RestoreService(desk, desk.book.find("books"))
service.restore("first", folder / "once.db")  # imports what is out of reach afterwards
for place in (folder / "home", folder / "vault"):
    for each in (place, *place.rglob("*")):
        os.chown(each, 65534, 65534)
become_nobody()
print(service.plan("first").unseen)
try:
    service.restore("first")
except TargetHeldError as error:
    print(error.hint)
print(source.exists(), service.restore("first", accept_unknown=True).way)
print(service.plan("first").unseen)
"""
    with open_folder() as folder:
        (folder / "home").mkdir()
        source = build_database(folder / "books.db")
        books = protect(folder / "home", source, folder / "vault")
        books.backups.create_backup("first")
        before = content_of(source)
        leave_wal(source)  # root's, and it stays root's: the kernel tells nobody about it
        source.unlink()
        said = as_nobody(program, str(folder), str(source)).splitlines()
        assert said[0] == "True"
        assert "--surely-closed" in said[1]
        assert said[2:] == ["False new file", "False"]
        assert content_of(source) == before


def test_over_a_damaged_database_the_original_is_kept(books: Protected) -> None:
    books.backups.create_backup("first")
    first = content_of(books.source)
    damage(books.source, Damage.TRUNCATED)
    broken = file_hash(books.source)
    done = books.restores.restore("first")
    assert content_of(books.source) == first
    assert done.pre_restore is not None
    out = books.source.with_name("broken.db")
    books.restores.restore(done.pre_restore, out)
    assert file_hash(out) == broken


def test_a_restore_gives_up_what_swaps_kept_for_thirty_days(books: Protected) -> None:
    books.backups.create_backup("first")
    old = books.source.with_name(".holdfast-recovery-20200101T000000Z")
    young = books.source.with_name(
        books.desk.clock.now().strftime(".holdfast-recovery-%Y%m%dT%H%M%SZ")
    )
    for folder in (old, young):
        folder.mkdir()
        (folder / "books.db").write_text("kept")
    books.restores.restore("first")
    assert not old.exists()
    assert young.exists()


def test_a_missing_database_comes_back(books: Protected) -> None:
    books.backups.create_backup("first")
    whole = file_hash(books.source)
    books.source.unlink()
    done = books.restores.restore("first")
    assert done.way == "new file"
    assert done.pre_restore is None
    assert file_hash(books.source) == whole


def test_where_it_will_not_restore_to(books: Protected, tmp_path: Path) -> None:
    books.backups.create_backup("first")
    taken = tmp_path / "taken.txt"
    taken.write_text("precious")
    with pytest.raises(TargetRefusedError, match="already there"):
        books.restores.restore("first", taken)
    assert taken.read_text() == "precious"
    with pytest.raises(TargetRefusedError, match="inside the vault"):
        books.restores.restore("first", books.vault / "out.db")
    with pytest.raises(TargetRefusedError, match="not there"):
        books.restores.restore("first", tmp_path / "no" / "such" / "out.db")
    link = tmp_path / "link.db"
    link.symlink_to(tmp_path / "nowhere.db")
    with pytest.raises(TargetRefusedError, match="already there"):
        books.restores.restore("first", link)


def test_saving_as_a_file_never_replaces_the_database_itself(books: Protected) -> None:
    books.backups.create_backup("first")
    change_rows(books.source, 30, seed=1)
    before = file_hash(books.source)
    with pytest.raises(TargetRefusedError, match="already there"):
        books.restores.export("first", books.source)
    assert file_hash(books.source) == before


def test_a_backup_marked_damaged_is_not_put_in_place(books: Protected, tmp_path: Path) -> None:
    damage(books.source, Damage.GARBAGE_PAGE)
    books.backups.create_backup("bad")
    with pytest.raises(TargetRefusedError, match="damaged when it was made"):
        books.restores.restore("bad")
    result = books.restores.restore("bad", tmp_path / "out.db")
    assert any("marked damaged" in warning for warning in result.warnings)
    assert file_hash(tmp_path / "out.db") == file_hash(books.source)


def test_one_table_and_chosen_rows_come_back_alone(books: Protected) -> None:
    books.backups.create_backup("first")
    before = rows_of(books.source, "SELECT * FROM thing ORDER BY id")
    change(
        books.source,
        "UPDATE thing SET name = 'lost' WHERE id <= 10; DELETE FROM thing WHERE id > 100;"
        "CREATE TABLE later(x); INSERT INTO later VALUES (1)",
    )
    chosen = books.restores.restore_tables("first", [TableChoice("thing", "id <= 5")])
    assert chosen.tables[0].replaced == 5
    assert rows_of(books.source, "SELECT count(*) FROM thing WHERE name = 'lost'") == [(5,)]

    whole = books.restores.restore_tables("first", [TableChoice("thing")])
    assert whole.tables[0].inserted == len(before)
    assert rows_of(books.source, "SELECT * FROM thing ORDER BY id") == before
    assert rows_of(books.source, "SELECT x FROM later") == [(1,)]
    with pytest.raises(NotFoundError):
        books.restores.restore_tables("first", [TableChoice("nothing")])
    with pytest.raises(UsageError):
        books.restores.restore_tables("first", [TableChoice("thing", "no such column = 1")])
    kept = [i for i in books.backups.list_backups().backups if i.kind is BackupKind.PRE_RESTORE]
    assert len(kept) == 2  # a choice that cannot be meant costs no safety copy


def test_a_restore_follows_a_link_to_the_real_file(home: Path, tmp_path: Path) -> None:
    real = build_database(tmp_path / "real.db")
    link = tmp_path / "link.db"
    link.symlink_to(real)
    books = protect(home, link, tmp_path / "vault")
    books.backups.create_backup("first")
    first = content_of(real)
    change_rows(real, 10, seed=3)
    books.restores.restore("first")
    assert link.is_symlink()
    assert content_of(real) == first
