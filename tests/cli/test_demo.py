"""The demo: one screen, true figures, honest proofs, no trace."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from holdfast.cli.commands.demo_story import Bank, Story
from holdfast.core.progress import SILENT
from tests.cli.conftest import Ended, Terminal, command, environment


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files, empty."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    return folder


def test_it_fits_one_screen_and_leaves_no_trace(
    holdfast: Callable[..., Ended], temporary: Path, home: Path
) -> None:
    ended = holdfast("demo")
    assert ended.status == 0, ended
    lines = ended.out.splitlines()
    assert len(lines) <= 24
    assert max(map(len, lines)) <= 80
    assert ended.out.count("  right  ") == 6
    assert "WRONG" not in ended.out
    assert ended.err == ""
    assert not any(temporary.iterdir())
    assert not any(home.iterdir())


def test_its_figures_for_programs(holdfast: Callable[..., Ended], temporary: Path) -> None:
    found = holdfast("--json", "demo").json
    assert found["all_right"] is True
    assert all(proof["right"] for proof in found["proofs"])
    assert found["second_backup"]["transfers_since"] >= 40
    assert found["second_backup"]["added_bytes"] < found["first_backup"]["added_bytes"] / 50
    assert found["question"]["first"] != found["question"]["second"]
    assert found["compare"]["added"] > 0
    assert found["compare"]["changed"] > 0
    assert not any(temporary.iterdir())


def test_kept_it_can_be_played_with(holdfast: Callable[..., Ended], temporary: Path) -> None:
    ended = holdfast("demo", "--keep")
    assert ended.status == 0
    [folder] = temporary.iterdir()
    assert len(ended.out.splitlines()) <= 24
    assert f"HOLDFAST_HOME={folder}/home holdfast list bank" in ended.out
    listed = holdfast("--json", "list", "bank", HOLDFAST_HOME=str(folder / "home"))
    assert len(listed.lines) >= 4


def test_it_works_on_a_terminal(terminal: type[Terminal], temporary: Path) -> None:
    screen = terminal("demo")
    assert screen.end() == 0
    assert "\x1b[32mright\x1b[0m" in screen.shown


def test_stopped_it_leaves_nothing_and_nobody_behind(temporary: Path, home: Path) -> None:
    process = subprocess.Popen(
        command("demo"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=environment(PYTHONUNBUFFERED="1"),
    )
    assert process.stdout is not None
    while "Back up" not in process.stdout.readline():
        assert process.poll() is None
    process.send_signal(signal.SIGINT)
    _, err = process.communicate()
    assert process.returncode == 130
    assert "Traceback" not in err
    assert not any(temporary.iterdir())
    assert not [
        entry
        for entry in Path("/proc").glob("[0-9]*/cmdline")
        if os.fsencode(temporary) in _content(entry)
    ]


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def test_a_torn_copy_is_found_out(tmp_path: Path, home: Path) -> None:
    """The proofs can fail: one byte less here, a row lost there."""
    with Bank(tmp_path / "bank.db") as bank:
        bank.ready()
        story = Story(tmp_path, bank, SILENT)
        story.protect()
        story.back_up()
        story.let_it_write()
        story.back_up()
        story.export()
        story.restore()
        story.undo()
        assert all(proof.right for proof in story.proofs())
        (tmp_path / "by-recover.db").unlink()
        file = tmp_path / "backup-1.db"
        with file.open("r+b") as torn:
            torn.seek(file.stat().st_size // 2)
            torn.write(bytes(4096))
        wrong = [proof for proof in story.proofs() if not proof.right]
    assert len(wrong) >= 2
    assert "integrity_check" in wrong[0].text
    assert any("recover.py" in proof.text for proof in wrong)
