"""kill -9 at system calls that change files while a target is replaced through SQLite.

SQLite's own journal makes this atomic; what is proved is that nothing we do beside it (the
journal mode that is changed and changed back, the checkpoint, the staged file) breaks that:
whoever opens the target next finds the old or the new database and never a mixture.
"""

import shutil
import sys
from pathlib import Path

import pytest

from holdfast.sources.swap_undo import finish_or_undo
from tests.support.databases import build_database
from tests.support.restoring import content_of, staged_for
from tests.support.strace import needs_strace, record, run_failing_at, run_killed_at, spread

pytestmark = needs_strace

WORKER = Path(__file__).with_name("put_back_worker.py")
APP = Path(__file__).resolve().parents[2] / "app"


@pytest.mark.parametrize(
    ("journal_mode", "page_size"), [("delete", 4096), ("wal", 4096), ("wal", 1024)]
)
def test_killed_at_any_call_the_next_to_open_it_finds_one_or_the_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, journal_mode: str, page_size: int
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(APP))
    original = tmp_path / "original"
    original.mkdir()
    target = build_database(original / "main.db", rows=60, journal_mode=journal_mode)
    staged = staged_for(target, rows=90, page_size=page_size).rename(original / ".staged")
    contents = {content_of(target): "old", content_of(staged): "new"}
    folder = tmp_path / "folder"
    command = [sys.executable, "-B", str(WORKER), "put_back"]
    command += [str(folder / ".staged"), str(folder / "main.db")]

    def lay() -> None:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(original, folder)

    lay()
    points = record(command, tmp_path / "log")
    assert contents[content_of(folder / "main.db")] == "new"
    outcomes = set()
    for point in spread(points, 18):
        lay()
        run_killed_at(point, command)
        assert finish_or_undo(folder / "main.db") is None
        outcomes.add(contents[content_of(folder / "main.db")])
    assert outcomes == {"old", "new"}
    for point in spread(points, 12):
        lay()
        done = run_failing_at(point, command)
        assert "Traceback" not in done.stderr, f"{point}: {done.stderr}"
        outcome = contents[content_of(folder / "main.db")]
        if done.returncode == 0:
            assert outcome == "new", f"{point}: success was claimed"
        elif "It was not changed." in done.stderr:
            assert outcome == "old", f"{point}: {done.stderr}"
