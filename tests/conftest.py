"""What every test gets: a home of its own, and a watch on what it leaves behind.

A test fails when our code logs a warning or worse that the test did not ask for (fixture
``logged``), and when a thread it started still runs at its end.
"""

import logging
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# Shared machines are slow at times; a test of ours never judges by the clock.
settings.register_profile("holdfast", deadline=None, print_blob=True)
settings.load_profile("holdfast")


class _Keeper(logging.Handler):
    """Keeps every record of level WARNING and above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that holds all local state of Holdfast for this test."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("HOLDFAST_HOME", str(folder))
    return folder


@pytest.fixture
def logged() -> Iterator[list[logging.LogRecord]]:
    """The warnings and errors our code logged; asking for them says they are expected."""
    keeper = _Keeper()
    logger = logging.getLogger("holdfast")
    logger.addHandler(keeper)
    yield keeper.records
    logger.removeHandler(keeper)


@pytest.fixture(autouse=True)
def _nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail on an unexpected warning in the log and on a thread that outlives the test."""
    keeper = _Keeper()
    logger = logging.getLogger("holdfast")
    logger.addHandler(keeper)
    threads = set(threading.enumerate())
    yield
    logger.removeHandler(keeper)
    if keeper.records and "logged" not in request.fixturenames:
        said = "; ".join(f"{r.levelname} {r.name}: {r.getMessage()}" for r in keeper.records)
        pytest.fail(f"logged without being asked for: {said}")
    for thread in set(threading.enumerate()) - threads:
        thread.join(timeout=5)  # one that is about to end may do so
    if leaked := [thread.name for thread in set(threading.enumerate()) - threads]:
        pytest.fail(f"threads still run: {', '.join(leaked)}")
