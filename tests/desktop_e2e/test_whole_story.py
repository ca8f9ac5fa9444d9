"""The whole story on a screen: from "Nothing is protected yet." to an undone restore.

One person with one library, which a program writes to the whole time. Nothing is done but by
pointer, keys, the icon's menu and the buttons of notifications; each step is judged by what
is shown, by what is on the bus, and by the files.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import apsw
import pytest

from holdfast.core.model import BackupInfo, BackupKind, Level
from holdfast.services.desk import open_desk
from holdfast.system.paths import AppPaths
from tests.desktop_e2e.conftest import Start
from tests.support.bank import ACCOUNTS, Writer, build_bank, hostile_writer, judge
from tests.support.beside import Beside, PlayedBeside, real_beside
from tests.support.bus_end import DEADLINE_S
from tests.support.panel import Desktop, Panel, eventually
from tests.support.protected import Protected
from tests.support.screen import Screen, looked_at, missing_programs

pytestmark = pytest.mark.skipif(
    bool(missing_programs()), reason=f"not installed: {missing_programs()}"
)


@dataclass(frozen=True)
class Person:
    """Whose computer this is."""

    home: Path
    library: Path
    disk: Path
    """Where backups are to be kept."""

    @property
    def environment(self) -> dict[str, str]:
        folders = {"XDG_CONFIG_HOME": ".config", "XDG_DATA_HOME": ".local/share"}
        return {"HOME": str(self.home)} | {k: str(self.home / v) for k, v in folders.items()}

    @property
    def begins_at_login(self) -> Path:
        return self.home / ".config" / "autostart" / "org.holdfast.Holdfast.desktop"


@pytest.fixture
def person(tmp_path: Path) -> Person:
    library = tmp_path / "ann" / "Zotero" / "zotero.sqlite"
    library.parent.mkdir(parents=True)
    disk = tmp_path / "disk"
    disk.mkdir()
    return Person(tmp_path / "ann", build_bank(library), disk)


@pytest.fixture
def writer(person: Person) -> Iterator[Writer]:
    # A pause now and then, as people make: a backup may then begin without being retried.
    with hostile_writer(person.library, burst=5) as writing:
        writing.wait_for_commits(20)
        yield writing


class Vault:
    """What lies in the files, judged by the bank's own laws."""

    def __init__(self, home: Path, person: Person) -> None:
        desk = open_desk(AppPaths(home))
        (profile,) = desk.book.all()
        self._work = person.home
        self.folder = Path(profile.vault_path)
        self._protected = Protected(desk, profile, person.library, self.folder)

    def backups(self) -> tuple[BackupInfo, ...]:
        """Return all, the newest first."""
        return self._protected.backups.list_backups().backups

    def last_transfer_of(self, backup: BackupInfo) -> int:
        """Return the newest transfer in a right copy."""
        copy = self._work / f"{backup.name}.db"
        self._protected.restores.export(backup.backup_id, copy)
        return last_transfer_in(copy)


def last_transfer_in(database: Path) -> int:
    """Return the number of the newest transfer, once every law of the bank holds."""
    verdict = judge(database)
    assert verdict.problems == ()
    return verdict.last_transfer


def transfers_in(database: Path) -> int:
    connection = apsw.Connection(str(database), apsw.SQLITE_OPEN_READONLY)
    try:
        (number,) = connection.execute("SELECT count(*) FROM transfer").fetchall()[0]
        assert isinstance(number, int)
        return number
    finally:
        connection.close()


def protect_it(screen: Screen, person: Person) -> None:
    """Go through the wizard of the first run."""
    screen.see("Nothing is protected yet.")
    screen.click("Protect a database")
    screen.window("Protect a database")
    screen.click("Zotero", "list item")
    screen.click("Next")
    screen.see("Where shall backups be kept?")
    screen.click("Choose a folder")
    screen.window("Choose a folder for backups")
    screen.write("Directory", str(person.disk))
    screen.key("Return")
    screen.window("Protect a database")
    screen.see(f"A new vault is made in {person.disk}")
    screen.see("This is the disk the database is on")
    screen.click("Next")
    screen.see("Keeps about 30 days, roughly")
    screen.click("Protect now")
    screen.see("Done. Your work is safe.")
    screen.see("proved restorable")
    screen.click("Finish")
    screen.window("Holdfast")
    screen.see("Zotero: Safe. Backed up just now, proved restorable just now.")


def restore_it(screen: Screen, writer: Writer) -> int:
    """Go through the restore wizard; return the last transfer before the writer ended."""
    screen.click("Restore…")
    screen.window("Restore Zotero")
    screen.see("Different from now. Rows added:")
    screen.click("Next")
    screen.see("What should come back?")
    screen.click("Next")
    screen.see("Bank.py is running. Close it to continue.")
    restore = screen.find("Restore", "push button")
    assert restore is not None
    assert not restore.is_enabled
    writer.pause()
    last = writer.last_transfer()
    writer.kill()
    screen.click("Try again")
    screen.see("No program has the database open.")
    screen.click("Restore")
    return last


def tell_story(
    start: Start, screen: Screen, beside: Beside, person: Person, writer: Writer, home: Path
) -> None:
    """From the first run to the end of the program."""
    program = start("desktop", **(screen.environment | person.environment))
    before = writer.last_transfer()
    protect_it(screen, person)
    vault = Vault(home, person)
    assert vault.folder == person.disk
    (first,) = vault.backups()
    assert (first.kind, first.level) == (BackupKind.MANUAL, Level.RESTORED)
    assert before <= vault.last_transfer_of(first) <= writer.last_transfer()
    eventually(person.begins_at_login.exists, "the start at login")

    before = writer.last_transfer()
    beside.pick("Back up now")
    eventually(lambda: len(vault.backups()) == 2, "a backup from the icon's menu")
    good = vault.backups()[0]
    assert before <= vault.last_transfer_of(good) <= writer.last_transfer()
    assert beside.titles() == []  # what goes well is not told

    screen.key("alt+F4")
    eventually(lambda: not screen.windows(), "the closed window")
    away = vault.folder.rename(vault.folder.with_name("unplugged"))
    beside.pick("Back up now")
    said = beside.told("Zotero could not be backed up")
    assert f"The vault folder {vault.folder} is not there." in said
    assert "Last good copy: today" in said

    away.rename(vault.folder)
    beside.press("Zotero could not be backed up", "Try again")
    beside.told("Zotero is safe again")
    assert len(vault.backups()) == 3
    beside.press("Zotero is safe again", "Open")
    screen.window("Holdfast")
    screen.see("Zotero: Safe. Backed up just now")

    last_good = vault.last_transfer_of(vault.backups()[0])
    last = restore_it(screen, writer)
    said = screen.see("Restored to ")
    assert last_transfer_in(person.library) == last_good < last
    assert f"{transfers_in(person.library):,} transfer" in said
    assert f"{ACCOUNTS} account" in said

    screen.click("Undo")
    screen.see("Taken back: the database is as it was before the restore.")
    assert last_transfer_in(person.library) == last
    screen.click("Close")
    screen.window("Holdfast")
    screen.click("Activity", "page tab")
    screen.see("Chain intact")

    beside.pick("Quit")
    assert program.wait(DEADLINE_S) == 0
    checked = [sys.executable, "-P", "-m", "holdfast", "audit", "--verify"]
    subprocess.run(checked, check=True, stdout=subprocess.DEVNULL, timeout=DEADLINE_S)
    kinds = [backup.kind for backup in vault.backups()]
    assert kinds == [BackupKind.PRE_RESTORE] * 2 + [BackupKind.MANUAL] * 3


def test_the_whole_story(
    start: Start, desktop: Desktop, panel: Panel, person: Person, writer: Writer, home: Path
) -> None:
    with looked_at(desktop, person.home) as screen:
        tell_story(start, screen, PlayedBeside(panel), person, writer, home)


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("dunst"), reason="not installed: dunst")
def test_the_whole_story_with_a_real_tray_and_notification_server(
    start: Start, desktop: Desktop, person: Person, writer: Writer, home: Path
) -> None:
    with (
        looked_at(desktop, person.home, has_tray=True) as screen,
        real_beside(screen, person.home) as beside,
    ):
        tell_story(start, screen, beside, person, writer, home)
