"""The program as a whole: help, start-up, streams, and what happens when we fail."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from holdfast import __version__
from holdfast.cli.command import Command
from holdfast.cli.command_table import COMMANDS
from tests.cli.conftest import APP, Ended, command, environment

FORBIDDEN = re.compile(r"\b(job|prune|snapshot|repository|archive|task|item|entry)s?\b", re.I)


def _with_those_below(name: str) -> list[tuple[str, click.Command]]:
    made = COMMANDS[name].load()
    below = made.commands.items() if isinstance(made, click.Group) else ()
    return [(name, made), *((f"{name} {under}", each) for under, each in below)]


def test_the_table_says_what_the_commands_say() -> None:
    for name, known in COMMANDS.items():
        made = known.load()
        assert made.name == name
        assert made.short_help == known.short_help


@pytest.mark.parametrize("command_name", COMMANDS)
def test_every_command_explains_itself(called: Callable[..., Ended], command_name: str) -> None:
    for name, made in _with_those_below(command_name):
        text = called(*name.split(), "--help").out
        assert not FORBIDDEN.search(text.replace("FROM items", ""))
        assert all(len(line) <= 80 for line in text.splitlines())
        if isinstance(made, Command):
            assert "--json" in text
            assert made.examples
        for example in getattr(made, "examples", ()):
            assert example.startswith(f"holdfast {name}")
            assert example in text
        for option in made.params:
            if isinstance(option, click.Option):
                assert option.help, option.name
                assert option.help.endswith(".")


def test_the_help_fits_a_small_terminal(called: Callable[..., Ended]) -> None:
    for arguments in ([], ["--help"], ["-h"], ["help"]):
        ended = called(*arguments)
        assert ended.status == 0
        assert all(name in ended.out for name in COMMANDS)
        assert all(len(line) <= 80 for line in ended.out.splitlines())


def test_help_explains_a_command(called: Callable[..., Ended]) -> None:
    assert "Usage: holdfast restore" in called("help", "restore").out
    assert called("help", "restroe").status == 3


def test_a_mistyped_command_is_guessed(called: Callable[..., Ended]) -> None:
    ended = called("bakcup", "x")
    assert ended.status == 2
    assert "Did you mean “backup”?" in ended.err


@pytest.mark.parametrize("switch", ["--version"])
def test_the_version_is_told(holdfast: Callable[..., Ended], switch: str) -> None:
    assert holdfast(switch) == Ended(0, f"holdfast {__version__}\n", "")
    assert holdfast("--json", switch) == Ended(0, f"holdfast {__version__}\n", "")


def _imported(*arguments: str, home: Path) -> set[str]:
    program = (
        "import runpy, sys\n"
        f"sys.argv = ['holdfast', *{list(arguments)!r}]\n"
        "try: runpy.run_module('holdfast', run_name='__main__')\n"
        "except SystemExit: pass\n"
        "sys.stderr.write('\\n'.join(sys.modules))\n"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", program],
        capture_output=True,
        encoding="utf-8",
        env=environment(HOLDFAST_HOME=str(home)),
        check=True,
    )
    return set(done.stderr.split("\n"))


def test_the_version_imports_next_to_nothing(home: Path) -> None:
    loaded = _imported("--version", home=home)
    assert "holdfast" in loaded
    assert not loaded & {"click", "holdfast.cli", "holdfast.cli.main", "apsw", "rich"}


def test_help_imports_no_command_and_no_engine(home: Path) -> None:
    loaded = _imported("--help", home=home)
    assert "holdfast.cli.main" in loaded
    assert not loaded & {"apsw", "numpy", "rich", "pydantic", "holdfast.services"}
    assert not [name for name in loaded if name.startswith("holdfast.cli.commands.")]


def test_a_backup_imports_only_what_it_uses(home: Path, profile: str) -> None:
    loaded = _imported("backup", profile, home=home)
    assert "holdfast.cli.commands.backup" in loaded
    assert not loaded & {
        "rich",
        "pydantic",
        "holdfast.services.restoring.restores",
        "holdfast.cli.exits",
    }


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_that_goes_away_is_no_error(home: Path, profile: str, unbuffered: str) -> None:
    with subprocess.Popen(
        command("browse", profile, "first", "SELECT * FROM part", "--limit", "0"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(PYTHONUNBUFFERED=unbuffered),
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        said = process.stderr.read()
        assert process.wait() == 141
    assert said == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("arguments", [["list"], ["--json", "list"], ["browse"]])
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_result_that_cannot_be_written_is_told(
    home: Path, profile: str, arguments: list[str], unbuffered: str
) -> None:
    more = ["first", "SELECT * FROM part", "--csv"] if arguments == ["browse"] else []
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            command(*arguments, profile, *more),
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            env=environment(PYTHONUNBUFFERED=unbuffered),
            check=False,
        )
    assert done.returncode == 1
    assert "The result could not be written" in done.stderr
    assert "Traceback" not in done.stderr


def test_characters_a_terminal_lacks_do_not_stop_it(
    holdfast: Callable[..., Ended], source: Path, vault: Path
) -> None:
    ended = holdfast("protect", source, "--vault", vault, "--name", "🦊", PYTHONIOENCODING="ascii")
    assert ended.status == 0
    assert "\\U0001f98a" in ended.out


_BROKEN = """
import json, sys
from holdfast.cli.main import run
def broken(*arguments, **more): raise ZeroDivisionError("an accident")
json.loads = broken
sys.exit(run(sys.argv[1:]))
"""


def _broken(home: Path, *arguments: str, **changes: str) -> Ended:
    """Run the program on a Python whose json module raises what nobody expects of it."""
    (home / "profiles.json").write_text("{}")
    done = subprocess.run(
        [sys.executable, "-P", "-c", _BROKEN, *arguments],
        capture_output=True,
        encoding="utf-8",
        env=environment(**changes),
        check=False,
    )
    return Ended(done.returncode, done.stdout, done.stderr)


def test_our_own_fault_is_told_without_a_trace(home: Path) -> None:
    ended = _broken(home, "profiles")
    assert ended.status == 70
    assert ended.out == ""
    assert "Holdfast made a mistake." in ended.err
    assert "Traceback" not in ended.err
    assert "Traceback" in _broken(home, "profiles", "--details").err
    assert "Traceback" in _broken(home, "profiles", HOLDFAST_DEBUG="1").err


def test_our_own_fault_in_json_is_one_object(home: Path) -> None:
    found = _broken(home, "--json", "profiles").json
    assert found["error"] == "InternalError"
    assert found["exit_status"] == 70
    assert "an accident" in found["details"]


def test_the_switches_work_before_and_after_the_command(called: Callable[..., Ended]) -> None:
    for arguments in (["--json", "list", "nobody"], ["list", "--json", "nobody"]):
        assert called(*arguments).json["error"] == "NotFoundError"


def test_json_is_heard_even_behind_what_is_wrong(called: Callable[..., Ended]) -> None:
    assert called("list", "--wat", "--json").json["error"] == "UsageError"


def test_it_starts_without_a_home_folder_of_the_system(tmp_path: Path) -> None:
    bare = {"PATH": os.environ["PATH"], "PYTHONPATH": str(APP), "HOME": str(tmp_path)}
    done = subprocess.run(
        command("profiles"), capture_output=True, encoding="utf-8", env=bare, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "Nothing is protected yet" in done.stdout
