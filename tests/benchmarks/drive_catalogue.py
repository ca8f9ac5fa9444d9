"""A large catalogue: what screens ask of it, and the vault it can be filled from again.

Run as `python -m tests.benchmarks.drive_catalogue lists TURNS` it fills a catalogue with
1,000 profiles, 100,000 runs and 100,000 entries of the audit trail, and prints the seconds
that each list took. As `… vault FOLDER SERIES DAYS`, with HOLDFAST_HOME set, it protects so
many small databases in the vault FOLDER/store and backs each up once a day: everything but
the clock is the product.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import apsw

from holdfast.catalogue.catalogue import Catalogue
from holdfast.catalogue.connection import writing
from holdfast.catalogue.quick_book import QuickBook
from holdfast.catalogue.quick_history import add_ended_runs
from holdfast.catalogue.rows import RunFilter, RunPlace, SeriesListing
from holdfast.catalogue.stored_forms import stored_instant
from holdfast.core.audit_chain import AuditAction, AuditRow, following
from holdfast.core.runs import Outcome, RunEnd, RunKind, RunStart
from holdfast.core.settings import ChosenSettings
from holdfast.services.desk import open_desk
from holdfast.services.making.backups import BackupService
from holdfast.services.protecting.profiles import ProfileService
from tests.benchmarks.drive_daily import DailyClock
from tests.catalogue.places import NOON, backup, new_catalogue, profile

PROFILES, RUNS, ENTRIES, BACKUPS = 1_000, 100_000, 100_000, 365
GOOD = frozenset({Outcome.DONE, Outcome.UNCHANGED})
FILTERS = {
    "all": RunFilter(),
    "one profile": RunFilter(profile_id=profile(5).profile_id),
    "one profile, failed": RunFilter(
        profile_id=profile(5).profile_id, outcomes=frozenset({Outcome.FAILED})
    ),
    "good": RunFilter(outcomes=GOOD),
    "neither good": RunFilter(outcomes=frozenset(Outcome) - GOOD),
    "restores": RunFilter(kinds=frozenset({RunKind.RESTORE})),
    "kinds and outcomes": RunFilter(
        kinds=frozenset({RunKind.BACKUP, RunKind.RESTORE}), outcomes=GOOD
    ),
    "a vault without runs": RunFilter(vault_id="none"),
    "a month": RunFilter(since=NOON + timedelta(days=100), until=NOON + timedelta(days=130)),
}
_EVERY = timedelta(minutes=5)


def filled(path: Path) -> Catalogue:
    """Return a catalogue with that many profiles, runs and entries."""
    catalogue = Catalogue(path)
    chosen = ChosenSettings().model_dump(mode="json")
    year = tuple(backup(number) for number in range(BACKUPS))
    listings = [SeriesListing(profile(n), year if n == 5 else (), chosen) for n in range(PROFILES)]
    catalogue.rebuild(listings, NOON, lambda _: NOON + timedelta(hours=1))
    with writing(path) as connection:
        add_ended_runs(connection, _runs())
        connection.executemany(
            "INSERT INTO audit_entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (row.number, stored_instant(row.at), row.action, row.profile_id, row.subject,
                 row.body, row.previous_hash, row.own_hash)
                for row in _entries()
            ],
        )  # fmt: skip
    return catalogue


def _runs() -> list[tuple[RunStart, RunEnd]]:
    chance = random.Random(1)
    kinds, outcomes = list(RunKind), [each for each in Outcome if each is not Outcome.RUNNING]
    runs = []
    for number in range(RUNS):
        at = NOON + number * _EVERY
        kind = RunKind.BACKUP if chance.random() < 0.9 else chance.choice(kinds)
        outcome = Outcome.DONE if chance.random() < 0.8 else chance.choice(outcomes)
        owner = profile(chance.randrange(PROFILES))
        start = RunStart(kind, at, owner.profile_id, owner.name, owner.vault_id)
        runs.append((start, RunEnd(outcome, at, "A reason of a usual length.")))
    return runs


def _entries() -> list[AuditRow]:
    rows: list[AuditRow] = []
    for number in range(1, ENTRIES + 1):
        rows.append(
            following(
                rows[-1] if rows else None,
                number,
                NOON + number * _EVERY,
                AuditAction.BACKUP_MADE,
                profile_id=profile(number % PROFILES).profile_id,
                subject="auto_backup_books_20261122T123015Z",
                body='{"added_bytes":1000,"bytes":100000,"level":"opened"}',
            )
        )
    return rows


def lists_of(path: Path, catalogue: Catalogue) -> dict[str, Callable[[], object]]:
    """Return every list and look-up a screen or a tick needs, by name."""
    runs, one = catalogue.runs, profile(5).profile_id
    middle = RunPlace(NOON + RUNS // 2 * _EVERY, RUNS // 2)
    asked: dict[str, Callable[[], object]] = {
        "profiles that are due, none": lambda: catalogue.settings.due(NOON),
        "all settings": catalogue.settings.all,
        "all profiles": QuickBook(path).all,
        "one profile by name": lambda: QuickBook(path).find("books 5"),
        "history from the middle": lambda: runs.page(after=middle),
        "last run of each profile": lambda: runs.latest(RunKind.BACKUP),
        "runs that were cut off, none": lambda: runs.mark_interrupted(NOON),
        "backups of a profile": lambda: catalogue.backups.of_profile(one),
        "backups of each profile, counted": catalogue.backups.counts,
        "audit trail": lambda: catalogue.audit.latest(200),
        "audit trail of a profile": lambda: catalogue.audit.latest(200, profile_id=one),
    }
    for name, wanted in FILTERS.items():
        asked[f"history: {name}"] = lambda wanted=wanted: runs.page(wanted)  # type: ignore[misc]  # mypy infers no type for a lambda with a default
        asked[f"history, counted: {name}"] = lambda wanted=wanted: runs.count(wanted)  # type: ignore[misc]  # as above
    return asked


def time_lists(turns: int) -> dict[str, list[float]]:
    """Return the seconds each list took, turn by turn."""
    with tempfile.TemporaryDirectory() as folder:
        path = new_catalogue(Path(folder))
        asked = lists_of(path, filled(path))
        times: dict[str, list[float]] = {name: [] for name in asked}
        for _ in range(turns):
            for name, ask in asked.items():
                began = time.perf_counter()
                ask()
                times[name].append(time.perf_counter() - began)
        return times


def fill_vault(folder: Path, series: int, days: int) -> None:
    """Protect small databases and back each up once a day."""
    clock = DailyClock(datetime.now(UTC) - timedelta(days=days))
    desk = open_desk(clock=clock)
    sources = [folder / f"database-{number}.db" for number in range(series)]
    services = []
    for source in sources:
        _add_row(source)
        profile = ProfileService(desk).protect(source, folder / "store")
        services.append(BackupService(desk, profile))
    for _ in range(days):
        for source, service in zip(sources, services, strict=True):
            _add_row(source)
            service.create_backup()
        clock.sleep_till_tomorrow()


def _add_row(source: Path) -> None:
    connection = apsw.Connection(str(source))
    try:
        connection.execute(
            "PRAGMA synchronous=off; CREATE TABLE IF NOT EXISTS note(text);"
            "INSERT INTO note VALUES (hex(randomblob(500)))"
        ).fetchall()
    finally:
        connection.close()


if __name__ == "__main__":
    if sys.argv[1] == "lists":
        sys.stdout.write(json.dumps(time_lists(int(sys.argv[2]))))
    else:
        fill_vault(Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
