"""How fast a large catalogue is: 1,000 profiles, 100,000 runs. Run by hand; judges nothing.

PYTHONPATH=app .venv/bin/python -m tests.catalogue.figures
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from holdfast.catalogue.catalogue import Catalogue
from holdfast.catalogue.quick_book import QuickBook
from holdfast.catalogue.rows import RunFilter, RunPlace, SeriesListing
from holdfast.catalogue.run_history import add_ended_runs
from holdfast.catalogue.sessions import Sessions
from holdfast.core.runs import Outcome, RunEnd, RunKind, RunStart
from holdfast.core.settings import ChosenSettings
from tests.catalogue.places import NOON, backup, new_catalogue, profile

PROFILES, RUNS = 1_000, 100_000
REPETITIONS = 5
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


def tell(what: str, action: Callable[[], object], repetitions: int = REPETITIONS) -> None:
    """Write the best of several times."""
    times = []
    for _ in range(repetitions):
        began = time.perf_counter()
        action()
        times.append(time.perf_counter() - began)
    sys.stdout.write(f"{what:38}{min(times) * 1000:9.1f} ms\n")


def filled(path: Path) -> Catalogue:
    """Return a catalogue with that many profiles and runs."""
    chance = random.Random(1)
    catalogue = Catalogue(path)
    listings = [SeriesListing(profile(n), (), {}) for n in range(PROFILES)]
    tell("make the profiles", lambda: catalogue.rebuild(listings, NOON), 1)
    kinds, outcomes = list(RunKind), [each for each in Outcome if each is not Outcome.RUNNING]
    runs = []
    for number in range(RUNS):
        at = NOON + number * timedelta(minutes=5)
        kind = RunKind.BACKUP if chance.random() < 0.9 else chance.choice(kinds)
        outcome = Outcome.DONE if chance.random() < 0.8 else chance.choice(outcomes)
        owner = profile(chance.randrange(PROFILES))
        start = RunStart(kind, at, owner.profile_id, owner.name, owner.vault_id)
        runs.append((start, RunEnd(outcome, at, "A reason of a usual length.")))

    def write() -> None:
        with Sessions(path).writing() as session:
            add_ended_runs(session, runs)

    tell("make the runs", write, 1)
    return catalogue


def main() -> None:
    """Fill a catalogue and time what screens and ticks ask of it."""
    with tempfile.TemporaryDirectory() as folder:
        path = new_catalogue(Path(folder))
        catalogue = filled(path)
        settings, runs = catalogue.settings, catalogue.runs
        for n in range(20):
            settings.put(profile(n).profile_id, ChosenSettings(), NOON + timedelta(hours=1), NOON)
        tell("due, with nothing due", lambda: settings.due(NOON))
        tell("all settings", settings.all)
        tell("all profiles, quick book", QuickBook(path).all)
        tell("all profiles, SQLAlchemy", catalogue.profiles.all)
        tell("one profile, quick book", lambda: QuickBook(path).find("books 5"))
        for name, wanted in FILTERS.items():
            tell(f"page: {name}", lambda wanted=wanted: runs.page(wanted))  # type: ignore[misc]  # mypy infers no type for a lambda with a default
            tell(f"count: {name}", lambda wanted=wanted: runs.count(wanted))  # type: ignore[misc]  # as above
        middle = RunPlace(NOON + RUNS // 2 * timedelta(minutes=5), RUNS // 2)
        tell("page: from the middle", lambda: runs.page(after=middle))
        tell("latest of each profile", lambda: runs.latest(RunKind.BACKUP))
        tell("mark interrupted, none", lambda: runs.mark_interrupted(NOON))
        year = tuple(backup(n) for n in range(365))
        listings = [SeriesListing(profile(5000 + n), year) for n in range(10)]
        tell("rebuild 10 series of 365", lambda: catalogue.rebuild(listings, NOON), 1)
        tell("the same again", lambda: catalogue.rebuild(listings, NOON), 1)


if __name__ == "__main__":
    main()
