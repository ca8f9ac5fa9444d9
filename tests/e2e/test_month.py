"""A month of the databases of five real programs, which write them day by day.

The headless program looks after them. It crashes, the disk fills, the vault is unplugged, a
file vanishes, one is damaged, the computer sleeps; and history, status and audit trail tell
that month as it was.
"""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from holdfast.core.runs import Outcome
from tests.support.databases import Damage, damage
from tests.support.five_programs import (
    Program,
    PythonProgram,
    five_programs,
    missing_programs,
)
from tests.support.rehearsal import Document, Rehearsal

MADE = {Outcome.DONE.value, Outcome.UNCHANGED.value}
ENOUGH_ROOM = "size=48m"
WEEKLY = "fossil"
WEEKLY_COPY = "weekly-as-of-the-last-backup"


def at(day: int, hour: int = 3, minute: int = 0, second: int = 30) -> datetime:
    """An instant of the month."""
    return datetime(2027, 1, day, hour, minute, second, tzinfo=UTC)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """The disk the vault is on: a small one of its own where that can be had."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", ENOUGH_ROOM, "tmpfs", str(place)]
    own = os.geteuid() == 0 and subprocess.run(mount, capture_output=True, check=False)
    if not own or own.returncode:
        pytest.skip("a disk that can be filled up needs a mount, and that needs root")
    yield place
    subprocess.run(["umount", "-l", place], check=True)


@pytest.fixture
def month(tmp_path: Path, home: Path) -> Iterator[Rehearsal]:
    rehearsal = Rehearsal(home, tmp_path / "clock", at(1, 1))
    yield rehearsal
    rehearsal.close()


@pytest.fixture
def programs(tmp_path: Path) -> Iterator[Mapping[str, Program]]:
    if missing := missing_programs():
        pytest.skip(f"needs {', '.join(missing)}")
    with five_programs(tmp_path) as programs:
        yield programs


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_a_month_is_told_as_it_was(
    month: Rehearsal, disk: Path, programs: Mapping[str, Program], tmp_path: Path
) -> None:
    vault = disk / "vault"
    for name, program in programs.items():
        status, _, errors = month.call("protect", program.path, "--vault", vault, "--name", name)
        assert status == 0, errors
    assert month.call("set", WEEKLY, "frequency=weekly", "weekday=monday")[0] == 0
    for name in programs:
        assert month.call("set", name, "keep_count=30", "backup_time=03:00", "zone=UTC")[0] == 0
    month.start()

    for day in range(1, 32):
        for number, program in enumerate(programs.values()):
            if (day, program.name) not in {(3, "newsboat"), (18, "newsboat")}:
                program.a_day_of_work(100 * day + number)
        match day:
            case 4:
                _the_vault_is_unplugged(month, vault)
            case 7:
                _the_program_crashes(month)
            case 10:
                assert month.stop() == 0
            case 11 | 12:
                pass  # the computer is off
            case 13:
                month.set_clock(at(13, 10))
                month.start()
                month.settle()
            case 15:
                _the_disk_is_full(month, disk)
            case 18:
                _a_database_vanishes(month, programs["newsboat"])
            case 20:
                month.call("pause", "--until", "2027-01-20 12:00")
                month.go_to(at(20))
                month.go_to(at(20, 13))
            case 23:
                anki = programs["anki"]
                assert isinstance(anki, PythonProgram)
                with anki.in_use(seed=99):
                    month.go_to(at(23))
            case 25:
                shutil.copy(programs[WEEKLY].path, tmp_path / WEEKLY_COPY)
                _a_database_is_damaged(month, programs["gnucash"])
            case 28:
                _the_computer_sleeps(month)
            case _:
                month.go_to(at(day))
    status, standings, _ = month.call("status")
    assert status == 0, standings
    assert month.stop() == 0

    told = _runs_by_day(month)
    _expect(told, programs)
    _backups_are_what_the_programs_have(month, programs, tmp_path)
    _the_trail_is_intact_until_somebody_edits_it(month)


def _the_vault_is_unplugged(month: Rehearsal, vault: Path) -> None:
    """The disk is away when backups are due, and is plugged in a quarter of an hour later."""
    away = vault.with_name("away")
    vault.rename(away)
    month.go_to(at(4))
    status, standings, _ = month.call("status")
    assert status != 0
    told = {standing["profile"]: standing["sentence"] for standing in standings}
    assert "vault is not there" in told["anki"], told
    month.go_to(at(4, 3, 5))
    away.rename(vault)
    month.go_to(at(4, 3, 15))


def _the_program_crashes(month: Rehearsal) -> None:
    """Kill -9 in the middle of the first backup; it is started again six hours later."""
    month.set_clock(at(7))
    month.settle()
    for second in (70, 110):
        month.set_clock(at(7, 3, 0, 0) + timedelta(seconds=second))
        month.settle()
    month.set_clock(at(7, 3, 2, 20))
    month.until(lambda line: line.get("event") == "JobBegan")
    month.kill()
    month.set_clock(at(7, 9))
    month.start()
    month.settle()


def _the_disk_is_full(month: Rehearsal, disk: Path) -> None:
    filler = disk / "filler"
    free = os.statvfs(disk)
    filler.write_bytes(bytes(free.f_bavail * free.f_frsize))
    month.go_to(at(15))
    filler.unlink()
    month.go_to(at(15, 3, 30))


def _a_database_vanishes(month: Rehearsal, program: Program) -> None:
    """Its file is renamed for a day; the other databases go on."""
    away = program.path.with_suffix(".away")
    program.path.rename(away)
    month.go_to(at(18))
    _, standings, _ = month.call("status", program.name)
    assert "not there" in standings[0]["sentence"]
    away.rename(program.path)


def _a_database_is_damaged(month: Rehearsal, program: Program) -> None:
    """The disk ruins a page; the person notices, and brings the last good backup back."""
    damage(program.path, Damage.GARBAGE_PAGE)
    month.go_to(at(25))
    _, standings, _ = month.call("status", program.name)
    assert standings[0]["state"] == "failed", (standings, month.call("list", program.name)[1][:2])
    _, backups, _ = month.call("list", program.name)
    good = next(each for each in backups if each["structure"] != "damaged")
    status, _, errors = month.call("restore", program.name, good["name"], "--yes")
    assert status == 0, errors


def _the_computer_sleeps(month: Rehearsal) -> None:
    """From ten in the evening to eight in the morning, across the time of the backups."""
    month.set_clock(at(27, 22))
    month.settle()
    month.signal(signal.SIGSTOP)
    month.set_clock(at(28, 8))
    month.signal(signal.SIGCONT)
    month.settle()
    month.pass_grace()
    month.settle()


def _runs_by_day(month: Rehearsal) -> Mapping[tuple[str, int], list[Document]]:
    """Return the scheduled backups of the history, oldest first, by profile and day."""
    _, runs, _ = month.call("history", "--limit", "1000")
    told: dict[tuple[str, int], list[Document]] = defaultdict(list)
    for run in reversed(runs):
        assert run["outcome"] != Outcome.RUNNING.value
        if run["kind"] == "backup" and run["scheduled"]:
            day = datetime.fromisoformat(run["started_at"]).day
            told[run["profile"], day].append(run)
    return told


def _expect(
    told: Mapping[tuple[str, int], list[Document]], programs: Mapping[str, Program]
) -> None:
    """Compare the history with the diary of the month, profile by profile, day by day."""
    failed, done = Outcome.FAILED.value, Outcome.DONE.value
    for name in programs:
        for day in range(1, 32):
            runs = told.get((name, day), [])
            outcomes = [run["outcome"] for run in runs]
            errors = [run["error"] for run in runs]
            where = f"{name}, {day} January: {[(r['outcome'], r['reason']) for r in runs]}"
            weekly_rest = name == WEEKLY and day not in {4, 11, 13, 18, 25}
            if weekly_rest or day in {10, 11, 12}:
                assert outcomes == [], where
            elif day == 4:
                assert outcomes == [failed, failed, done], where
                assert errors[:2] == ["VaultMissingError"] * 2, where
            elif day == 7:
                # The killed one ended as what it was when its parent died.
                assert sum(outcome in MADE for outcome in outcomes) == 1, where
                assert len(outcomes) <= 2, where
            elif day == 15:
                assert outcomes[-1] == done, where
                assert set(errors[:-1]) == {"VaultFullError"}, where
            elif day == 20:
                assert Counter(outcomes) == {"skipped": 1, done: 1}, where
                assert "paused" in runs[0]["reason"], where
            elif (name, day) == ("newsboat", 18):
                assert outcomes == [failed], where
                assert errors == ["SourceMissingError"], where
            elif (name, day) == ("gnucash", 25):
                assert outcomes == [done], where
                assert "finds damage" in runs[0]["reason"], where
            else:
                expected = "unchanged" if (name, day) == ("newsboat", 3) else done
                assert outcomes == [expected], where


def _backups_are_what_the_programs_have(
    month: Rehearsal, programs: Mapping[str, Program], tmp_path: Path
) -> None:
    """Each program reads its newest backup, checks it and finds in it what it has itself."""
    for name, program in programs.items():
        saved, live = tmp_path / f"saved-{name}", tmp_path / f"live-{name}"
        assert month.call("export", name, "latest", saved)[0] == 0
        shutil.copy(tmp_path / WEEKLY_COPY if name == WEEKLY else program.path, live)
        assert program.tally(saved) == program.tally(live), name


def _the_trail_is_intact_until_somebody_edits_it(month: Rehearsal) -> None:
    status, _, errors = month.call("audit", "--verify")
    assert status == 0, errors
    with sqlite3.connect(month.home / "catalogue.db") as connection:
        for (name,) in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
        ).fetchall():
            connection.execute(f'DROP TRIGGER "{name}"')
        connection.execute("UPDATE audit_entry SET subject = 'nothing' WHERE number = 40")
    connection.close()
    status, [verdict], _ = month.call("audit", "--verify")
    assert status != 0
    assert "40" in verdict["message"], verdict
