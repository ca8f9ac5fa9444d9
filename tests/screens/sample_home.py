"""A person's computer as pictures show it: three databases and most of a year of backups.

The backups are real, made with a clock that is set; the days on which something went wrong
are written into the history beside them.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import apsw

from holdfast.core.earlier_forms import Dialect
from holdfast.core.model import BackupKind, Level, Profile
from holdfast.core.runs import Outcome, RunEnd, RunKind, RunStart
from holdfast.core.settings import BackupSettingsUpdate
from holdfast.services.checking.verification import VerificationService
from holdfast.services.desk import Desk, open_desk
from holdfast.services.making.backups import BackupService
from holdfast.services.protecting.profiles import ProfileService
from holdfast.services.protecting.settings import SettingsService
from holdfast.services.run_record import by_schedule
from holdfast.system.paths import AppPaths
from tests.support.earlier_program import BEGAN, EarlierProgram

DAYS = 290
_TROUBLES = (
    (Outcome.FAILED, "The vault is not there: connect the disk it is on.", "VaultMissingError"),
    (Outcome.SKIPPED, "The computer was on battery.", ""),
    (Outcome.WAITING, "The program kept its database locked.", "SourceBusyError"),
)
_WORDS = ("kelp", "tides", "salt", "light", "moss", "granite", "herring", "lichen")


class SetClock:
    """A clock that shows what it is set to."""

    def __init__(self, now: datetime) -> None:
        self.at = now

    def now(self) -> datetime:
        """Return the instant it is set to."""
        return self.at

    def monotonic(self) -> float:
        """Return real seconds: work takes its time."""
        return time.monotonic()


def build_sample_home(folder: Path, now: datetime | None = None, days: int = DAYS) -> Path:
    """Make databases, a vault and a home below a folder; return the home."""
    now = now or datetime.now(UTC)
    chance = random.Random(7)
    clock = SetClock(now - timedelta(days=days, hours=2))
    home = folder / ".holdfast"
    desk = open_desk(AppPaths(home), clock)
    vault = folder / "Backup disk" / "vault"
    vault.parent.mkdir(parents=True)
    places: tuple[tuple[str, str, Callable[[apsw.Connection, random.Random, int], None], int], ...]
    places = (
        ("Zotero", "Zotero/zotero.sqlite", _read, 1),
        ("Anki", ".local/share/Anki2/User 1/collection.anki2", _learn, 3),
        ("Family accounts", "Documents/family.gnucash", _account, 7),
    )
    profiles = {}
    for name, place, work, _ in places:
        path = folder / place
        path.parent.mkdir(parents=True)
        connection = apsw.Connection(str(path))
        work(connection, chance, 400)
        connection.close()
        profiles[name] = ProfileService(desk).protect(path, vault, name)
    for day in range(days + 1):
        clock.at = now - timedelta(days=days - day, minutes=12)
        for name, place, work, every in places:
            if day % every and day != days:
                continue
            if chance.random() < 0.04 and day < days - 3:
                _trouble(desk, profiles[name], chance)
                continue
            connection = apsw.Connection(str(folder / place))
            work(connection, chance, 6)
            connection.close()
            _back_up(desk, profiles[name], pinned=day == days - 6)
    clock.at = now - timedelta(minutes=8)
    for profile in profiles.values():
        VerificationService(desk, profile).verify("latest", Level.RESTORED)
    clock.at = now
    for profile in profiles.values():
        wanted = BackupSettingsUpdate(keep_count=30, keep_monthly=12, backup_time="21:30")
        SettingsService(desk).update(profile.profile_id, wanted)
    return home


def build_earlier_program(folder: Path) -> EarlierProgram:
    """Make an application with the earlier scheduler, as such folders are after some months."""
    program = EarlierProgram(folder, Dialect.TYPESCRIPT)
    program.add_user(1, backup_time="18:30")
    program.add_user(2, frequency="weekly", keep_count=12)
    program.add_user(3, enabled=0, frequency="monthly")
    program.execute("DELETE FROM users WHERE id = 3")
    program.year(1, days=40, manual_every=15)
    for day in range(0, 40, 7):
        program.auto(2, BEGAN + timedelta(days=day, hours=5))
    (program.backups / "auto_backup_user1_2025-07-20T03-00-00-000Z.db").touch()
    (program.backups / "list of backups.txt").write_text("see the wall")
    (program.backups / "newest.db").symlink_to(program.backups / "before the audit.db")
    return program


def _back_up(desk: Desk, profile: Profile, *, pinned: bool) -> None:
    service = BackupService(desk, profile)
    if pinned:
        service.create_backup(protected=True, note="before tidying up")
        return
    with by_schedule():
        service.create_backup(kind=BackupKind.AUTO)


def _trouble(desk: Desk, profile: Profile, chance: random.Random) -> None:
    outcome, reason, error = chance.choice(_TROUBLES)
    now = desk.clock.now()
    start = RunStart(
        RunKind.BACKUP, now, profile.profile_id, profile.name, profile.vault_id, scheduled=True
    )
    desk.history.record(start, RunEnd(outcome, now + timedelta(seconds=1), reason, error))


def _read(db: apsw.Connection, chance: random.Random, number: int) -> None:
    _run(
        db,
        "CREATE TABLE IF NOT EXISTS items(id INTEGER PRIMARY KEY, title TEXT, year INT, note TEXT);"
        "CREATE TABLE IF NOT EXISTS collections(id INTEGER PRIMARY KEY, name TEXT);"
        "CREATE TABLE IF NOT EXISTS tags(id INTEGER PRIMARY KEY, name TEXT)",
    )
    for _ in range(number):
        title = f"{chance.choice(_WORDS).title()} and {chance.choice(_WORDS)}"
        note = f"{chance.getrandbits(1600):x}"
        _run(
            db,
            "INSERT INTO items(title, year, note) VALUES(?, ?, ?)",
            (title, chance.randint(1950, 2026), note),
        )
    _run(db, "INSERT INTO tags(name) VALUES(?)", (chance.choice(_WORDS),))
    _run(db, "INSERT INTO collections(name) SELECT 'Reading' WHERE (SELECT count(*) FROM tags) < 9")
    _run(db, "UPDATE items SET year = year + 1 WHERE id % 97 = ?", (chance.randrange(97),))


def _learn(db: apsw.Connection, chance: random.Random, number: int) -> None:
    _run(db, "CREATE TABLE IF NOT EXISTS notes(id INTEGER PRIMARY KEY, flds TEXT, due INT)")
    for _ in range(number):
        _run(db, "INSERT INTO notes(flds, due) VALUES(?, 1)", (f"{chance.getrandbits(900):x}",))
    _run(db, "UPDATE notes SET due = due + 1 WHERE id % 13 = ?", (chance.randrange(13),))


def _account(db: apsw.Connection, chance: random.Random, number: int) -> None:
    _run(db, "CREATE TABLE IF NOT EXISTS splits(id INTEGER PRIMARY KEY, memo TEXT, value INT)")
    for _ in range(number):
        memo = f"groceries {chance.getrandbits(400):x}"
        _run(db, "INSERT INTO splits(memo, value) VALUES(?, ?)", (memo, chance.randint(1, 9999)))


def _run(db: apsw.Connection, sql: str, values: tuple[apsw.SQLiteValue, ...] = ()) -> None:
    db.execute(sql, values).fetchall()
