"""Numbers, times and names as a person reads them."""

from __future__ import annotations

import shutil
import subprocess
from datetime import UTC, datetime, timedelta

import pytest

from holdfast.cli import words

NOW = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _utc(monkeypatch: pytest.MonkeyPatch) -> None:
    import time

    monkeypatch.setenv("TZ", "UTC")
    time.tzset()


@pytest.mark.parametrize(
    ("size_bytes", "text"),
    [
        (0, "0 bytes"),
        (1, "1 byte"),
        (999, "999 bytes"),
        (1000, "1.00 kB"),
        (9_994, "9.99 kB"),
        (9_996, "10.0 kB"),
        (99_940, "99.9 kB"),
        (99_960, "100 kB"),
        (999_499, "999 kB"),
        (999_500, "1.00 MB"),
        (412_000_000, "412 MB"),
        (1_204_000_000, "1.20 GB"),
        (5 * 10**21, "5000 EB"),
    ],
)
def test_sizes_have_three_figures(size_bytes: int, text: str) -> None:
    assert words.size(size_bytes) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0 ms"),
        (0.0084, "8 ms"),
        (0.0994, "99 ms"),
        (0.0996, "0.10 s"),
        (0.994, "0.99 s"),
        (0.996, "1.0 s"),
        (9.94, "9.9 s"),
        (9.96, "10 s"),
        (59.4, "59 s"),
        (59.6, "1 min 0 s"),
        (125, "2 min 5 s"),
        (3 * 3600 + 600, "3 h 10 min"),
    ],
)
def test_spans_get_the_unit_that_fits(seconds: float, text: str) -> None:
    assert words.duration(seconds) == text


@pytest.mark.parametrize(
    ("age", "text"),
    [
        (timedelta(seconds=59), "just now"),
        (timedelta(minutes=1), "1 minute ago"),
        (timedelta(minutes=59, seconds=59), "59 minutes ago"),
        (timedelta(hours=1), "1 hour ago"),
        (timedelta(hours=23), "23 hours ago"),
        (timedelta(days=1), "1 day ago"),
        (timedelta(days=13), "13 days ago"),
        (timedelta(days=14), "2 weeks ago"),
        (timedelta(days=61), "2 months ago"),
        (timedelta(days=731), "2 years ago"),
        (timedelta(days=-3), "in 3 days"),
    ],
)
def test_ages_are_said_in_one_unit(age: timedelta, text: str) -> None:
    assert words.ago(NOW - age, NOW) == text


def test_an_exact_time_is_local_and_to_the_minute() -> None:
    assert words.exact(NOW) == "22 November 2026, 18:00"
    assert words.when(NOW - timedelta(hours=2), NOW) == "2 hours ago (22 November 2026, 16:00)"


@pytest.mark.parametrize(
    ("at", "text"),
    [
        (NOW, "today 18:00"),
        (NOW - timedelta(hours=19), "yesterday 23:00"),
        (NOW - timedelta(days=2), "20 Nov 18:00"),
        (NOW - timedelta(days=365), "22 Nov 2025 18:00"),
        (NOW + timedelta(hours=7), "tomorrow 01:00"),
        (NOW + timedelta(days=2), "24 Nov 18:00"),
    ],
)
def test_a_column_of_times_stays_narrow(at: datetime, text: str) -> None:
    assert words.short_when(at, NOW) == text


@pytest.mark.parametrize(("number", "text"), [(0, "0 pages"), (1, "1 page"), (1204, "1,204 pages")])
def test_things_are_counted(number: int, text: str) -> None:
    assert words.counted(number, "page") == text


def test_words_are_listed_with_and() -> None:
    assert words.listed(["a"]) == "a"
    assert words.listed(["a", "b", "c"]) == "a, b and c"


@pytest.mark.parametrize(
    ("text", "columns"), [("abc", 3), ("日本", 4), ("e\u0301", 1), ("👩\u200d🔬", 4), ("", 0)]
)
def test_width_counts_columns_not_characters(text: str, columns: int) -> None:
    assert words.width(text) == columns


def test_a_clipped_text_shows_that_something_is_missing() -> None:
    assert words.clipped("abcdef", 6) == "abcdef"
    assert words.clipped("abcdefg", 6) == "abcde…"
    assert words.width(words.clipped("日本語日本語", 6)) <= 6


@pytest.mark.parametrize("evil", ["a\nb", "a\x1b[31mb", "a\u202eb", "a\rb", "a\x9bb", "a\udc80b"])
def test_no_name_can_move_the_cursor(evil: str) -> None:
    safe = words.shown(evil)
    assert safe.isprintable()
    assert safe.startswith("a\\")


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
@pytest.mark.parametrize(
    "name",
    ["plain", "two words", "it's", "$HOME `x`", "two\nlines\\n'", "a\x1b[31m", "\u202ea", "-x"],
)
def test_a_suggested_command_means_what_it_names(name: str) -> None:
    script = f"printf '%s' {words.as_typed(name)}"
    assert words.shown(script) == script
    done = subprocess.run(
        ["bash", "-c", script], stdout=subprocess.PIPE, check=True, env={"LC_ALL": "C.UTF-8"}
    )
    assert done.stdout.decode().removeprefix("--") == name
