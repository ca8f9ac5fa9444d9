"""The clock of a rehearsal: one instant in a file, for this process and its children."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from holdfast.core.clock import SystemClock
from holdfast.core.errors import UsageError
from holdfast.services.desk import open_desk
from holdfast.system.clock_choice import CLOCK_VARIABLE, chosen_clock


@pytest.fixture
def clock_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "clock"
    monkeypatch.setenv(CLOCK_VARIABLE, str(file))
    return file


def test_without_a_file_the_computers_clock_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(CLOCK_VARIABLE, raising=False)
    assert isinstance(chosen_clock(), SystemClock)
    monkeypatch.setenv(CLOCK_VARIABLE, "")
    assert isinstance(chosen_clock(), SystemClock)


def test_every_look_reads_the_file_in_children_too(clock_file: Path, home: Path) -> None:
    clock = open_desk().clock
    clock_file.write_text("2027-03-28T02:30:00+01:00\n")
    assert clock.now() == datetime(2027, 3, 28, 1, 30, tzinfo=UTC)
    clock_file.write_text("1970-01-01T00:00:00Z")
    assert clock.now() == datetime(1970, 1, 1, tzinfo=UTC)
    program = "from holdfast.services.desk import open_desk; print(open_desk().clock.now())"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout.strip() == b"1970-01-01 00:00:00+00:00"
    assert home == Path(os.environ["HOLDFAST_HOME"])


@pytest.mark.parametrize("content", [None, "", "yesterday", "2027-03-28T02:30:00", "\xff"])
def test_a_file_without_an_instant_is_refused_in_a_sentence(
    clock_file: Path, content: str | None
) -> None:
    if content is not None:
        clock_file.write_text(content)
    with pytest.raises(UsageError, match="holds no instant"):
        chosen_clock().now()


def test_monotonic_time_stays_real(clock_file: Path) -> None:
    clock_file.write_text("2027-03-28T02:30:00Z")
    clock = chosen_clock()
    before, now = clock.monotonic(), clock.now()
    while clock.monotonic() == before:
        pass
    assert clock.now() - now == timedelta()
