"""What shells are told when they complete words for us."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import APP, Ended, environment
from tests.support.databases import build_database


def _asked(holdfast: Callable[..., Ended], words: str, at: int) -> list[str]:
    asking = {"COMP_WORDS": words, "COMP_CWORD": str(at), "_HOLDFAST_COMPLETE": "bash_complete"}
    return holdfast(**asking).out.split("\n")[:-1]


def test_commands_options_and_profiles_are_completed(
    holdfast: Callable[..., Ended], called: Callable[..., Ended], tmp_path: Path, profile: str
) -> None:
    other = build_database(tmp_path / "other.db")
    assert called("protect", other, "--vault", tmp_path / "v", "--name", "two words").status == 0
    assert _asked(holdfast, "holdfast sta", 1) == ["plain,status"]
    assert "plain,--quiet" in _asked(holdfast, "holdfast status --", 2)
    assert _asked(holdfast, "holdfast show t", 2) == ["plain,things", "plain,'two words'"]
    assert _asked(holdfast, "holdfast completion z", 2) == ["plain,zsh"]
    assert _asked(holdfast, "holdfast nonsense t", 2) == []


def test_asking_makes_no_home(holdfast: Callable[..., Ended], home: Path) -> None:
    assert _asked(holdfast, "holdfast show ", 2) == [""]
    assert list(home.iterdir()) == []


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
def test_bash_takes_the_script_and_completes_with_it(
    home: Path, tmp_path: Path, called: Callable[..., Ended], profile: str
) -> None:
    tools = tmp_path / "bin"
    tools.mkdir()
    program = tools / "holdfast"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -P -m holdfast "$@"\n')
    program.chmod(0o755)
    script = (
        'eval "$(holdfast completion bash)"\n'
        "COMP_WORDS=(holdfast show th) COMP_CWORD=2\n"
        "_holdfast_completion holdfast\n"
        'printf "%s\\n" "${COMPREPLY[@]}"\n'
    )
    path = f"{tools}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "--norc", "-c", script],
        capture_output=True,
        encoding="utf-8",
        env=environment(PATH=path, PYTHONPATH=str(APP)),
        check=False,
    )
    assert (done.stdout, done.stderr) == ("things\n", "")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_script_names_the_program(called: Callable[..., Ended], shell: str) -> None:
    ended = called("completion", shell)
    assert ended.status == 0
    assert f"_HOLDFAST_COMPLETE={shell}_complete" in ended.out
    assert called("completion", "tcsh").status == 2
