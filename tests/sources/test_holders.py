"""Who has a database open is found out by descriptor and by lock, whoever it is."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from holdfast.sources.connections import open_reader
from holdfast.sources.holders import (
    Holder,
    HolderReport,
    find_holders,
    own_descriptors,
    program_name,
)
from tests.support.bank import build_bank, hostile_writer
from tests.support.databases import build_database
from tests.support.people import NOBODY, as_nobody, open_folder

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="holders are only known on Linux"
)


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder that another user can look into, which pytest's own is not."""
    with open_folder() as folder:
        yield folder


@pytest.mark.parametrize("journal_mode", ["delete", "wal"])
def test_an_idle_program_is_found_and_named(tmp_path: Path, journal_mode: str) -> None:
    bank = build_bank(tmp_path / "bank.db", journal_mode=journal_mode)
    with hostile_writer(bank, journal_mode=journal_mode, calm=True) as writer:
        report = find_holders(bank)
        assert report.holders == (Holder(writer.pid, "bank.py"),)
        assert str(report) == f"bank.py (pid {writer.pid})"
    assert find_holders(bank).holders == ()


def test_it_is_found_through_every_name_of_the_file(tmp_path: Path) -> None:
    bank = build_bank(tmp_path / "bank.db")
    link = tmp_path / "link.db"
    link.symlink_to(bank)
    second = tmp_path / "second.db"
    second.hardlink_to(bank)
    with hostile_writer(bank, calm=True) as writer:
        for name in (link, second):
            assert [holder.pid for holder in find_holders(name).holders] == [writer.pid]


@pytest.mark.parametrize("name", ["line\nbreak.db", "quo\"te's.db", "🗄 ☃.db", "a (deleted)"])
def test_names_are_data(tmp_path: Path, name: str) -> None:
    bank = build_bank(tmp_path / "plain.db").rename(tmp_path / name)
    with hostile_writer(bank, calm=True) as writer:
        assert [holder.pid for holder in find_holders(bank).holders] == [writer.pid]


def test_a_program_that_only_has_a_sidecar_open_counts(tmp_path: Path) -> None:
    database = build_database(tmp_path / "main.db")
    journal = tmp_path / "main.db-journal"
    journal.write_bytes(b"")
    with journal.open("rb") as file:
        child = subprocess.Popen(["sleep", "1000"], stdin=file)
    try:
        assert find_holders(database).holders == (Holder(child.pid, "sleep"),)
        # The sidecars lie beside the file, not beside a link to it.
        link = tmp_path / "link.db"
        link.symlink_to(database)
        assert find_holders(link).holders == (Holder(child.pid, "sleep"),)
    finally:
        child.kill()
        child.wait()


def test_a_program_that_has_the_deleted_database_open_counts(tmp_path: Path) -> None:
    bank = build_bank(tmp_path / "bank.db")
    with hostile_writer(bank, calm=True) as writer:
        bank.unlink()
        assert [holder.pid for holder in find_holders(bank).holders] == [writer.pid]
        assert find_holders(tmp_path / "other.db").holders == ()


def test_our_own_process_counts_but_for_descriptors_we_know(tmp_path: Path) -> None:
    database = build_database(tmp_path / "main.db", journal_mode="wal")
    before = own_descriptors(database)
    assert before == frozenset()
    connection = open_reader(database)
    connection.execute("SELECT count(*) FROM thing").fetchall()
    ours = own_descriptors(database) - before
    assert len(ours) >= 2  # main and -shm at least
    assert [holder.pid for holder in find_holders(database).holders] == [os.getpid()]
    assert find_holders(database, own_descriptors=ours).holders == ()
    connection.close()


@pytest.mark.skipif(os.geteuid() != 0, reason="needs a second user, so runs as root only")
def test_another_users_idle_program_makes_the_answer_unknown(shared: Path) -> None:
    bank = build_bank(shared / "bank.db")
    with hostile_writer(bank, calm=True) as writer:
        # Nobody may not look into root's program, and owns nothing to ask the kernel about.
        assert as_nobody(_ASK, str(bank)) == "False 0"
        writer.hold("reserved")
        assert as_nobody(_ASK, str(bank)) == f"False {writer.pid}"


@pytest.mark.skipif(os.geteuid() != 0, reason="needs a second user, so runs as root only")
def test_the_owner_of_a_file_learns_of_everybody_from_the_kernel(shared: Path) -> None:
    bank = build_bank(shared / "bank.db")
    os.chown(bank, NOBODY, NOBODY)
    assert as_nobody(_ASK, str(bank)) == "True 0"
    with hostile_writer(bank, calm=True):
        assert as_nobody(_ASK, str(bank)) == "True a program out of sight"
    assert as_nobody(_ASK, str(bank)) == "True 0"


_ASK = """
from pathlib import Path
from holdfast.sources.holders import find_holders
become_nobody()
report = find_holders(Path(sys.argv[1]))
print(report.complete, *[holder.pid or holder.program for holder in report.holders] or [0])
"""


def test_a_free_database_is_known_to_be_free(tmp_path: Path) -> None:
    database = build_database(tmp_path / "main.db")
    assert find_holders(database) == HolderReport((), complete=True)


def test_the_kernel_is_not_asked_while_we_have_the_database_open(tmp_path: Path) -> None:
    # Opening and closing the file for the question would lose the connection's locks.
    database = build_database(tmp_path / "main.db")
    before = own_descriptors(database)
    connection = open_reader(database)
    connection.execute("BEGIN")
    connection.execute("SELECT count(*) FROM thing").fetchall()
    inode = f":{database.stat().st_ino} "
    assert inode in Path("/proc/locks").read_text()
    find_holders(database)
    find_holders(database, own_descriptors=own_descriptors(database) - before)
    assert inode in Path("/proc/locks").read_text()
    connection.close()


@pytest.mark.skipif(os.geteuid() != 0, reason="needs a second user, so runs as root only")
def test_root_sees_into_other_users_programs(shared: Path) -> None:
    database = build_database(shared / "main.db")
    with database.open("rb") as file:
        child = subprocess.Popen(["sleep", "1000"], stdin=file, user=NOBODY)
    try:
        assert find_holders(database).holders == (Holder(child.pid, "sleep"),)
    finally:
        child.kill()
        child.wait()


def test_long_program_names_are_whole_and_odd_ones_are_shown_on_one_line(tmp_path: Path) -> None:
    cat = shutil.which("cat")
    assert cat is not None
    for name, expected in (
        ("a-program-with-a-long-name", "a-program-with-a-long-name"),
        ("two\nlines", "two\\nlines"),
    ):
        program = tmp_path / name
        shutil.copy(cat, program)
        with subprocess.Popen(
            [program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0
        ) as child:
            assert child.stdin is not None
            assert child.stdout is not None
            child.stdin.write(b"?")
            assert child.stdout.read(1) == b"?"  # it runs
            assert program_name(child.pid) == expected
            child.kill()
    assert program_name(child.pid) == "a program"  # it has ended


def test_several_holders_are_one_phrase() -> None:
    holders = (Holder(1, "Zotero"), Holder(2, "anki"), Holder(0, "a program out of sight"))
    report = HolderReport(holders, complete=True)
    assert str(report) == "Zotero (pid 1), anki (pid 2) and a program out of sight"
