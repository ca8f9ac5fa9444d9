"""The live line on a terminal, its figures, and silence everywhere else."""

from __future__ import annotations

import re
from collections.abc import Callable

from holdfast.cli.progress_line import figures
from holdfast.core.pace import Pace
from holdfast.core.progress import Advance
from tests.cli.conftest import Ended, Terminal


def test_the_pace_is_that_of_the_last_seconds() -> None:
    pace = Pace()
    assert pace.take(Advance("reading", 0, 1000), 0.0) is None
    assert pace.take(Advance("reading", 10, 1000), 0.1) is None
    assert pace.take(Advance("reading", 100, 1000), 1.0) == 100
    assert pace.take(Advance("reading", 200, 1000), 2.0) == 100
    # Standing still shows within the window, whatever was before.
    assert pace.take(Advance("reading", 200, 1000), 9.0) == 0


def test_a_new_phase_has_a_pace_of_its_own() -> None:
    pace = Pace()
    pace.take(Advance("reading", 0, 1000), 0.0)
    assert pace.take(Advance("reading", 900, 1000), 1.0) == 900
    assert pace.take(Advance("checking", 950, 1000), 1.5) is None
    assert pace.take(Advance("checking", 960, 1000), 2.5) == 10


def test_a_reading_begun_anew_starts_its_pace_anew() -> None:
    pace = Pace()
    pace.take(Advance("reading", 0, 1000), 0.0)
    pace.take(Advance("reading", 900, 1000), 1.0)
    assert pace.take(Advance("reading", 0, 1000), 2.0) is None


def test_the_figures_say_done_rate_time_left_and_changes() -> None:
    report = Advance("reading", 100_000_000, 412_000_000, changed_bytes=1_200_000)
    assert figures(report, 52_000_000.0) == [
        "100 of 412 MB",
        "52.0 MB/s",
        "6 s left",
        "1.20 MB changed",
    ]
    assert figures(Advance("reading", 900_000, 412_000_000), None) == ["900 kB of 412 MB"]
    assert figures(Advance("checking", 3, 12, unit="packs"), None) == ["3 of 12 packs"]
    assert figures(Advance("waiting", 5, 0), None) == ["5 bytes"]
    assert figures(Advance("waiting", 0, 0), None) == []
    assert figures(Advance("reading", 1, 7301), 1.0)[2] == "2:01:40 left"
    assert figures(Advance("putting in place", 0, 1, unit="step"), None) == []


def test_all_figures_fit_a_terminal_of_80_columns() -> None:
    report = Advance("reading", 199_500_000, 999_400_000, changed_bytes=99_900_000)
    words = figures(report, 9_940_000.0)
    assert words[2] == "1:21 left"
    # The phase has 16 columns, the bar at least 10, and a space follows each of them.
    assert len("  ".join(words)) <= 80 - 16 - 10 - 2


def test_a_terminal_shows_the_line_and_takes_it_away(
    called: Callable[..., Ended], terminal: type[Terminal], profile: str
) -> None:
    screen = terminal("verify", profile, "first", "--level", "restored", columns=100)
    assert screen.end() == 0
    assert re.search(r"\d of \d+ kB", screen.shown)
    assert "━" in screen.shown
    # The cursor is back, and the last thing on the line was its removal.
    assert screen.shown.rindex("\x1b[?25h") > screen.shown.rindex("\x1b[?25l")
    assert screen.shown.rindex("\x1b[2K") > screen.shown.rindex("━")
    assert screen.shown.rstrip().endswith("first")


def test_a_narrow_terminal_gets_a_line_of_its_own_width(
    terminal: type[Terminal], profile: str
) -> None:
    screen = terminal("verify", profile, "first", "--level", "restored", columns=50)
    assert screen.end() == 0
    plain = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", screen.shown)
    bars = [line for part in plain.split("\r") for line in part.split("\n") if "━" in line]
    assert bars
    assert all(len(line) <= 50 for line in bars)


def test_a_terminal_that_can_only_print_gets_no_line(
    terminal: type[Terminal], profile: str
) -> None:
    screen = terminal("verify", profile, "first", "--level", "restored", TERM="dumb")
    assert screen.end() == 0
    assert "\x1b" not in screen.shown
    assert "━" not in screen.shown


def test_a_pipe_gets_silence(holdfast: Callable[..., Ended], profile: str) -> None:
    ended = holdfast("verify", profile, "first", "--level", "restored")
    assert ended.status == 0
    assert ended.err == ""
    assert "\x1b" not in ended.out


def test_programs_get_silence_even_on_a_terminal(terminal: type[Terminal], profile: str) -> None:
    screen = terminal("--json", "verify", profile, "first")
    assert screen.end() == 0
    assert screen.shown.count("\n") == 1
    assert screen.shown.startswith("{")
