"""kill -9 at system calls that change files, spread over all the catalogue does.

Whatever the moment: the next start opens it, what was acknowledged is there, no profile of
the old list is lost, no run goes on, and the same then works without a hand.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from holdfast.catalogue.opening import make_ready, revision_of
from holdfast.catalogue.set_aside import is_damaged, kept_aside
from holdfast.core.runs import Outcome, RunKind
from holdfast.services.desk import Desk, open_desk
from holdfast.system.paths import AppPaths
from tests.catalogue.places import NOON, ROOT, profile, write_old_file
from tests.catalogue.test_upgrade import LATER
from tests.support.strace import needs_strace, record, run_killed_at, spread

pytestmark = [needs_strace, pytest.mark.timeout(900)]

WORKER = Path(__file__).with_name("kill_worker.py")


def _has_old_list(home: Path) -> None:
    write_old_file(AppPaths(home).profiles_file, profile(1), profile(2))


def _has_catalogue(home: Path) -> None:
    _has_old_list(home)
    open_desk(AppPaths(home))


@dataclass(frozen=True)
class Scenario:
    """An operation of the worker, what is there before, and how many kills it gets."""

    prepare: Callable[[Path], None]
    kills: int
    """Those that import SQLAlchemy take a second each."""


SCENARIOS = {
    "start": Scenario(_has_old_list, 30),
    "history": Scenario(_has_catalogue, 12),
    "upgrade": Scenario(_has_catalogue, 10),
}


def _judge_start(desk: Desk, done: set[str]) -> None:
    expected = {profile(1), profile(2)} | ({profile(3)} if "added" in done else set())
    assert expected <= set(desk.book.all())
    if "remembered" in done:
        assert desk.book.memory(profile(3).profile_id).newest_id == "a" * 16
    assert not desk.paths.profiles_file.exists()


def _judge_history(desk: Desk, done: set[str]) -> None:
    catalogue = desk.catalogue()
    before = {row.run_id: row.outcome for row in catalogue.runs.page()}
    interrupted = {row.run_id for row in catalogue.runs.mark_interrupted(NOON)}
    assert interrupted == {n for n, outcome in before.items() if outcome is Outcome.RUNNING}
    assert catalogue.runs.running() == []
    backups = [row for row in catalogue.runs.page() if row.start.kind is RunKind.BACKUP]
    assert len(backups) >= ("began" in done)
    if "ended" in done:
        assert backups[0].outcome is Outcome.DONE
    settings = catalogue.settings.get(profile(1).profile_id)
    if "settings" in done:
        assert settings is not None
        assert settings.keep_count == 3
    assert catalogue.audit.count() >= ("audit" in done)


def _judge_upgrade(path: Path) -> None:
    assert revision_of(path) in LATER.revisions
    make_ready(path, LATER)
    assert revision_of(path) == LATER.head


@pytest.mark.parametrize("operation", SCENARIOS)
def test_killed_anywhere_the_catalogue_opens_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, operation: str
) -> None:
    monkeypatch.setenv("PYTHONPATH", f"{ROOT / 'app'}:{ROOT}")
    home, template = tmp_path / "home", tmp_path / "template"
    AppPaths(template).make()
    SCENARIOS[operation].prepare(template)
    shutil.copytree(template, home)
    command = [sys.executable, "-B", str(WORKER), operation, str(home)]
    points = record(command, tmp_path / "log")
    assert len(points) >= SCENARIOS[operation].kills
    for point in spread(points, SCENARIOS[operation].kills):
        shutil.rmtree(home)
        shutil.copytree(template, home)
        run_killed_at(point, command)
        try:
            _judge(operation, home)
            if operation != "upgrade":
                subprocess.run(command, check=True)
                _judge(operation, home)
        except BaseException as error:
            error.add_note(f"killed at {point}")
            raise


def _judge(operation: str, home: Path) -> None:
    paths = AppPaths(home)
    told = home / "acknowledged"
    done = set(told.read_text("ascii").split()) if told.exists() else set()
    if operation == "upgrade":
        _judge_upgrade(paths.catalogue_file)
    else:
        desk = open_desk(paths)
        _judge_start(desk, done)
        if operation == "history":
            _judge_history(desk, done)
    assert not is_damaged(paths.catalogue_file)
    assert kept_aside(paths.catalogue_file) == []
