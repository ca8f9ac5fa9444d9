"""Retention when the computer dies, the disk is full, or the past is a random one."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from holdfast.core.model import Level
from holdfast.core.retention import FUTURE_AFTER, VERIFIED_KEPT, KeepRule, plan_retention
from holdfast.core.retention_row import retention_row
from holdfast.core.runs import Outcome
from holdfast.services.series_access import open_series, read_backups
from holdfast.services.vaults.vaults import check_vault
from tests.services.retained import Retained, retained
from tests.support.protected import change_rows, file_hash

APP = Path(__file__).resolve().parents[3] / "app"
_KILLED = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from holdfast.services.desk import open_desk
from holdfast.services.keeping.retention import BackupRetentionPolicy
from holdfast.system.paths import AppPaths

home, phase, done = sys.argv[1:]

class Kill:
    def advance(self, report):
        if report.phase == phase and report.done >= int(done):
            os.kill(os.getpid(), signal.SIGKILL)

desk = open_desk(AppPaths(Path(home)))
policy = BackupRetentionPolicy(desk, desk.book.find("books"))
policy.apply_retention_policy(confirmed=True, progress=Kill())
"""


@pytest.fixture
def books(home: Path, tmp_path: Path) -> Retained:
    return retained(home, tmp_path / "books.db", tmp_path / "vault")


@pytest.mark.parametrize(
    ("phase", "done"), [("removing", 0), ("removing", 2), ("removing", 4), ("sweeping", 1)]
)
def test_killed_anywhere_the_backups_that_stay_are_whole_and_the_rest_goes_next_time(
    books: Retained, home: Path, phase: str, done: int
) -> None:
    books.choose(keep_count=3)
    books.backup(7)
    ended = subprocess.run(
        [sys.executable, "-P", "-c", _KILLED, str(home), phase, str(done)],
        env={**os.environ, "PYTHONPATH": str(APP)},
        check=False,
    )
    assert ended.returncode == -signal.SIGKILL
    left = books.names
    assert len(left) == 7 - min(done, 4) if phase == "removing" else 3
    assert left[:3] == ["b7", "b6", "b5"]
    books.books.desk.catalogue().runs.mark_interrupted(books.clock.now())
    assert [run.outcome for run in books.cleanups()] == [Outcome.FAILED]

    books.policy.apply_retention_policy(confirmed=True)
    assert books.names == ["b7", "b6", "b5"]
    assert check_vault(books.books.vault, read_data=True).is_whole
    assert all(r.passed for r in books.books.verification.verify(None, Level.STORED))
    assert {row.subject for row in books.trail("backup deleted")} == {"b1", "b2", "b3", "b4"}


_LIGHT = """
import sys
from pathlib import Path
from holdfast.services.desk import open_desk
from holdfast.services.keeping.retention import BackupRetentionPolicy
from holdfast.system.paths import AppPaths

desk = open_desk(AppPaths(Path(sys.argv[1])))
assert len(BackupRetentionPolicy(desk, desk.book.find("books")).after_backup().removed) == 1
assert not {"pydantic", "sqlalchemy"} & set(sys.modules), "too much was loaded"
"""


def test_after_a_backup_the_rule_is_applied_without_what_is_slow_to_load(
    books: Retained, home: Path
) -> None:
    books.choose(keep_count=3)
    books.backup(3)
    books.policy.after_backup()
    books.backup(1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(APP))
        subprocess.run([sys.executable, "-P", "-c", _LIGHT, str(home)], check=True)


@contextmanager
def full_disk(place: Path) -> Iterator[Path]:
    """A mounted tmpfs of 24 MiB."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("mounting a small disk needs root")
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(place)]
    done = subprocess.run(mount, capture_output=True, check=False)
    if done.returncode:
        pytest.skip(f"no tmpfs here: {done.stderr.decode().strip()}")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", place], check=True)


def test_on_a_full_disk_old_backups_still_go_and_their_space_comes_back(
    home: Path, tmp_path: Path
) -> None:
    with full_disk(tmp_path / "disk") as disk:
        books = retained(home, tmp_path / "books.db", disk / "vault")
        books.choose(keep_count=3)
        for number in range(8):
            change_rows(books.books.source, 60, seed=number, size=4000)
            books.backup()
        free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
        with (disk / "filler").open("wb") as file:
            file.write(bytes(free))
        outcome = books.policy.apply_retention_policy(confirmed=True)
        assert len(outcome.removed) == 5
        books.clock.step(timedelta(minutes=5))
        books.policy.after_backup()  # a full disk does not wait for tomorrow
        assert sum(run.figures.added_bytes for run in books.cleanups()) < 0
        assert check_vault(disk / "vault", read_data=True).is_whole
        assert all(r.passed for r in books.books.verification.verify(None, Level.STORED))


class _Life:
    """One profile's random life, and a model of the backups there must be."""

    def __init__(self, books: Retained, seed: int) -> None:
        self.books = books
        self.chance = random.Random(seed)
        self.hashes: dict[str, str] = {}
        self.rule = KeepRule(
            last=self.chance.randint(1, 4),
            daily=self.chance.choice([0, 2]),
            monthly=self.chance.choice([0, 3]),
        )
        books.choose(
            keep_count=self.rule.last, keep_daily=self.rule.daily, keep_monthly=self.rule.monthly
        )

    def live(self, steps: int) -> None:
        for _ in range(steps):
            self.chance.choice(
                [self.backup, self.backup, self.backup, self.pin, self.shift, self.apply]
            )()
        self.apply()

    def backup(self) -> None:
        info = self.books.backup(every=timedelta(hours=self.chance.choice([1, 20, 800])))
        self.hashes[info.name] = file_hash(self.books.books.source)

    def shift(self) -> None:
        """Set the clock, far ahead or far back."""
        self.books.clock.step(timedelta(days=self.chance.choice([-400, -2, 2, 400])))

    def pin(self) -> None:
        if self.hashes:
            there = self.chance.choice(self.books.names)
            self.books.books.backups.set_protected(there, self.chance.random() < 0.6)

    def apply(self) -> None:
        """Apply the rule, and compare with what it must do."""
        series = open_series(self.books.books.profile)
        manifests, _ = read_backups(series)
        names = {m.info.backup_id: m.info.name for m in manifests}
        rows = [retention_row(m.info) for m in manifests]
        now = self.books.clock.now()
        plan = plan_retention(rows, self.rule, zone="UTC", now=now)
        automatic = self.chance.random() < 0.5
        before = set(self.books.names)
        if automatic:
            outcome = self.books.policy.after_backup()
        else:
            outcome = self.books.policy.apply_retention_policy(confirmed=True)
        assert not outcome.problem
        gone = before - set(self.books.names)
        expected = {names[row.backup_id] for row in plan.removed}
        assert gone == (set() if outcome.needs_confirmation else expected)
        if outcome.needs_confirmation:
            assert automatic
            assert 10 * len(expected) > 3 * len(before)
        verified = sorted((row for row in rows if row.verified), key=lambda row: row.backup_id)
        in_time = [row for row in verified if row.created_at <= now + FUTURE_AFTER]
        safe = {names[row.backup_id] for row in in_time[-VERIFIED_KEPT:]}
        safe |= {names[row.backup_id] for row in rows if row.protected}
        safe |= {names[row.backup_id] for row in verified if row not in in_time}
        assert not gone & safe
        for name in gone:
            del self.hashes[name]


@pytest.mark.parametrize("seed", range(24))
def test_over_a_random_life_exactly_what_the_rule_says_goes_and_the_rest_restores(
    books: Retained, tmp_path: Path, seed: int
) -> None:
    life = _Life(books, seed)
    life.live(9)
    assert set(books.names) == set(life.hashes)
    for name, content in life.hashes.items():
        books.books.restores.export(name, tmp_path / f"{name}.db")
        assert file_hash(tmp_path / f"{name}.db") == content
    removed = {row.subject for row in books.trail("backup deleted")}
    assert not removed & set(life.hashes)
