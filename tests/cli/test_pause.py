"""`holdfast pause` and `resume`: what is typed, what is said, what programs get."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from holdfast.cli.typed_times import typed_future, typed_span
from holdfast.core.errors import UsageError
from tests.cli.conftest import Ended

NOW = datetime(2026, 11, 22, 17, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _utc(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Local times are those of UTC here, wherever the tests run."""
    with monkeypatch.context() as here:
        here.setenv("TZ", "UTC")
        time.tzset()
        yield
    time.tzset()


@pytest.fixture
def things(
    called: Callable[..., Ended], source: Path, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> str:
    clock = source.parent / "clock"
    clock.write_text(NOW.isoformat())
    monkeypatch.setenv("HOLDFAST_CLOCK", str(clock))
    assert called("protect", source, "--vault", vault, "--name", "things").status == 0
    return "things"


def test_a_pause_is_told_with_its_end(called: Callable[..., Ended], things: str) -> None:
    said = called("pause", "--for", "2h").out
    assert said == "Scheduled backups of all profiles are paused until 22 November 2026, 19:30.\n"
    said = called("pause", things, "--until", "2026-12-01 08:00").out
    assert said == "Scheduled backups of “things” are paused until 1 December 2026, 08:00.\n"
    ended = called("resume", things)
    assert ended.out == "Scheduled backups of “things” go on.\n"
    assert "all backups are paused still" in ended.err
    assert called("resume").out == "Scheduled backups of all profiles go on.\n"
    assert called("resume").out == "Scheduled backups of all profiles were not paused.\n"
    assert "until “holdfast resume”" in called("pause").out


def test_programs_get_one_object(called: Callable[..., Ended], things: str) -> None:
    until = "2026-11-22T18:30:00.000000Z"
    paused = called("--json", "pause", things, "--for", "1h").json
    assert paused == {"profile": "things", "paused": True, "until": until}
    assert called("--json", "resume").json == {"profile": "", "paused": False, "until": None}


@pytest.mark.parametrize(
    ("words", "status", "expected"),
    [
        (["no-such"], 3, "no profile “no-such”"),
        (["--for", "soon"], 2, "“soon” is no span of time"),
        (["--for", "0h"], 2, "is no span of time"),
        (["--for", "999999w"], 2, "longer than calendars reach"),
        (["--until", "25:00"], 2, "“25:00” is no time"),
        (["--until", "2020-01-01"], 2, "cannot end before it begins"),
        (["--for", "1h", "--until", "18:00"], 2, "not both"),
    ],
)
def test_what_cannot_be_meant_is_refused_and_nothing_is_paused(
    called: Callable[..., Ended], things: str, words: list[str], status: int, expected: str
) -> None:
    ended = called("pause", *words)
    assert ended.status == status
    assert expected in ended.err
    assert not called("--json", "resume").json["paused"]
    assert called("resume").out == "Scheduled backups of all profiles were not paused.\n"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("18:00", datetime(2026, 11, 22, 18, tzinfo=UTC)),
        ("8:00", datetime(2026, 11, 23, 8, tzinfo=UTC)),
        ("17:30", datetime(2026, 11, 23, 17, 30, tzinfo=UTC)),
        ("tomorrow", datetime(2026, 11, 23, tzinfo=UTC)),
        ("2026-12-01", datetime(2026, 12, 1, tzinfo=UTC)),
        ("2026-12-01T08:00+02:00", datetime(2026, 12, 1, 6, tzinfo=UTC)),
    ],
)
def test_a_time_to_come_is_understood(words: str, expected: datetime) -> None:
    assert typed_future(words, NOW) == expected


def test_a_span_is_understood() -> None:
    spans = [typed_span(words) for words in ("30min", "2h", " 3 Days", "1w")]
    days = timedelta(days=1)
    assert spans == [days / 48, days / 12, 3 * days, 7 * days]
    for wrong in ("", "h", "1.5h", "-1h", "2h 30min", "1y"):
        with pytest.raises(UsageError):
            typed_span(wrong)
