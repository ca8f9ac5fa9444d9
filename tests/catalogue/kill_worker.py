"""What a process does with the catalogue, to be killed in between: see test_catalogue_kill.

Each step that is done is acknowledged in a file, as a service would tell its caller.
"""

from __future__ import annotations

import contextlib
import sys
from dataclasses import replace
from pathlib import Path

from holdfast.core.errors import UsageError
from holdfast.core.profiles import ProfileMemory
from holdfast.services.desk import open_desk
from holdfast.system.paths import AppPaths
from tests.catalogue.places import NOON, profile


def acknowledge(home: Path, step: str) -> None:
    """Write down that a step is done."""
    with (home / "acknowledged").open("a", encoding="ascii") as file:
        file.write(step + "\n")


def start(home: Path) -> None:
    """Make the catalogue, take the old list over, add a profile and remember a backup."""
    book = open_desk(AppPaths(home)).book
    acknowledge(home, "opened")
    with contextlib.suppress(UsageError):  # the one that was killed may have come so far
        book.add(profile(3))
    acknowledge(home, "added")
    book.remember(profile(3).profile_id, ProfileMemory("a" * 16))
    acknowledge(home, "remembered")


def history(home: Path) -> None:
    """Let one run begin and end, write to the audit trail, and let another run begin."""
    from holdfast.core.audit_chain import AuditRow
    from holdfast.core.runs import Outcome, RunEnd, RunKind, RunStart
    from holdfast.core.settings import ChosenSettings

    catalogue = open_desk(AppPaths(home)).catalogue()
    started = RunStart(RunKind.BACKUP, NOON, profile(1).profile_id)
    run_id = catalogue.runs.begin_run(started)
    acknowledge(home, "began")
    catalogue.settings.put(profile(1).profile_id, ChosenSettings(keep_count=3), None, NOON)
    acknowledge(home, "settings")
    catalogue.audit.append(lambda head, number: AuditRow(number, NOON, "a", "", "", "", "", ""))
    acknowledge(home, "audit")
    catalogue.runs.end_run(run_id, RunEnd(Outcome.DONE, NOON))
    acknowledge(home, "ended")
    catalogue.runs.begin_run(replace(started, kind=RunKind.RESTORE))


def upgrade(home: Path) -> None:
    """Take the step of a later version."""
    from holdfast.catalogue.opening import make_ready
    from tests.catalogue.test_upgrade import LATER

    make_ready(AppPaths(home).catalogue_file, LATER)


if __name__ == "__main__":
    {"start": start, "history": history, "upgrade": upgrade}[sys.argv[1]](Path(sys.argv[2]))
