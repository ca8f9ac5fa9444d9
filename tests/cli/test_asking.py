"""The question before something is replaced or deleted, on a real terminal."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Ended, Terminal


def test_a_restore_in_place_is_shown_and_asked(
    called: Callable[..., Ended], terminal: type[Terminal], profile: str, source: Path
) -> None:
    before = source.read_bytes()
    screen = terminal("restore", profile, "first")
    screen.until("[y/N] ")
    for text in ("first", str(source), "no program", "is backed up first", "Restore it?"):
        assert text in screen.shown
    assert source.read_bytes() == before
    screen.type("yes\n")
    assert screen.end() == 0
    assert "Restored to" in screen.shown
    names = [line["name"] for line in called("--json", "list", profile).lines]
    assert any(name.startswith("pre_restore_") for name in names)


@pytest.mark.parametrize("answer", ["\n", "n\n", "no\n", "ja\n", "\x04", "\x03"])
def test_anything_but_yes_changes_nothing(
    called: Callable[..., Ended], terminal: type[Terminal], profile: str, answer: str
) -> None:
    for arguments in (["delete", profile, "first"], ["restore", profile, "first"]):
        screen = terminal(*arguments)
        screen.until("[y/N] ")
        screen.type(answer)
        assert screen.end() == 130
        assert "Traceback" not in screen.shown
    assert [line["name"] for line in called("--json", "list", profile).lines] == ["first"]


def test_a_signal_ends_the_question(terminal: type[Terminal], profile: str) -> None:
    screen = terminal("delete", profile, "first")
    screen.until("[y/N] ")
    screen.signal(signal.SIGTERM)
    assert screen.end() == 130


def test_delete_asks_and_deletes(
    called: Callable[..., Ended], terminal: type[Terminal], profile: str
) -> None:
    screen = terminal("delete", profile, "first")
    screen.until("Delete it? [y/N] ")
    screen.type("y\n")
    assert screen.end() == 0
    assert called("--json", "list", profile).lines == []


def test_a_pinned_backup_is_refused_without_a_question(
    called: Callable[..., Ended], terminal: type[Terminal], profile: str
) -> None:
    assert called("pin", profile, "first").status == 0
    screen = terminal("delete", profile, "first")
    assert screen.end() == 2
    assert "[y/N]" not in screen.shown


def test_nobody_is_asked_when_programs_listen(terminal: type[Terminal], profile: str) -> None:
    screen = terminal("--json", "restore", profile, "first")
    assert screen.end() == 2
    assert "[y/N]" not in screen.shown
    assert '"error": "UsageError"' in screen.shown


def test_a_yes_in_a_pipe_is_not_an_answer(
    holdfast: Callable[..., Ended], profile: str, source: Path
) -> None:
    ended = holdfast("restore", profile, "first", stdin="yes\n")
    assert ended.status == 2
    assert "--yes" in ended.err


def test_yes_in_the_command_is_enough(holdfast: Callable[..., Ended], profile: str) -> None:
    assert holdfast("restore", profile, "first", "--yes").status == 0
    assert holdfast("undo", profile).status == 0
    assert holdfast("delete", profile, "first", "--yes").status == 0


def test_undo_asks_on_a_terminal(
    called: Callable[..., Ended], terminal: type[Terminal], profile: str
) -> None:
    assert called("restore", profile, "first", "--yes").status == 0
    screen = terminal("undo", profile)
    screen.until("Undo it? [y/N] ")
    screen.type("y\n")
    assert screen.end() == 0


def test_a_program_that_has_it_open_is_waited_for(
    terminal: type[Terminal], profile: str, source: Path
) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(source)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"open\n"
    screen = terminal("restore", profile, "first")
    screen.until("Press Enter")
    assert f"(pid {holder.pid})" in screen.shown
    assert "[y/N]" not in screen.shown
    holder.kill()
    holder.communicate()
    screen.type("\n")
    screen.until("Restore it? [y/N] ")
    screen.type("y\n")
    assert screen.end() == 0


@pytest.mark.parametrize("answer", ["\x03", "\x04"])
def test_waiting_can_be_given_up(
    terminal: type[Terminal], profile: str, source: Path, answer: str
) -> None:
    with source.open("rb"):  # to have it open is enough
        screen = terminal("restore", profile, "first")
        screen.until("Press Enter")
        screen.type(answer)
        assert screen.end() == 130


_HOLD = """
import apsw, sys
connection = apsw.Connection(sys.argv[1])
connection.execute("SELECT count(*) FROM thing").fetchall()
print("open", flush=True)
sys.stdin.read()
"""
