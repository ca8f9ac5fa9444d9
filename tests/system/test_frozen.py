"""A frozen program: which commands it starts, what it gives back, what it runs alone.

The frozen folder itself is built and tried by `python3 tests packages`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from holdfast.jobs.job_runner import job_command
from holdfast.system.autostart import start_command
from holdfast.system.child_process import child_command, child_environment, companion_command
from holdfast.system.frozen import forget_loader, run_alone

ROOT = Path(__file__).resolve().parents[2]
ENTRY = ROOT / "packaging" / "frozen" / "entry.py"
PROBE = """\
import json, os, sys
from pathlib import Path
assert __name__ == "__main__"
Path(sys.argv[1]).write_text(json.dumps([sys.argv[1:], dict(os.environ)]))
"""


@pytest.fixture
def frozen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The folder this process believes to be frozen in, started as the windows."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "holdfast-desktop"))
    for name in ("APPIMAGE", "FLATPAK_ID"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def entered(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The first module of a frozen build, run by this Python."""
    return subprocess.run(
        [sys.executable, "-P", ENTRY, *arguments],
        check=False,
        capture_output=True,
        text=True,
        env={**child_environment(), **environment},
    )


@pytest.mark.usefixtures("frozen")
def test_children_are_the_command_line_executable_also_of_windows(frozen: Path) -> None:
    program = str(frozen / ("holdfast.exe" if sys.platform == "win32" else "holdfast"))
    assert job_command("backup") == [program, "job", "backup"]
    module = "holdfast.sources.raw_reader"
    assert child_command(module, bare=True) == [program, "--run-module", module]
    assert companion_command(Path("v", "recover.py"))[:2] == [program, "--run-companion"]
    assert "PYTHONPATH" not in child_environment().keys() - os.environ.keys()


def test_what_starts_at_login_stays_right_after_an_update(
    frozen: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    suffix = ".exe" if sys.platform == "win32" else ""
    assert start_command() == [str(frozen / f"holdfast-desktop{suffix}"), "desktop", "--tray"]
    monkeypatch.setenv("FLATPAK_ID", "org.holdfast.Holdfast")
    assert start_command()[:3] == ["flatpak", "run", "org.holdfast.Holdfast"]
    monkeypatch.setenv("APPIMAGE", "/home/anna/Holdfast.AppImage")
    assert start_command() == ["/home/anna/Holdfast.AppImage", "desktop", "--tray"]


def test_programs_of_others_find_their_own_libraries() -> None:
    environment = {
        "LD_LIBRARY_PATH": "/usr/lib/holdfast/_internal",
        "LD_LIBRARY_PATH_ORIG": "/opt/theirs",
        "DYLD_LIBRARY_PATH": "/ours",
        "_PYI_ARCHIVE_FILE": "/usr/lib/holdfast/holdfast",
        "HOME": "/home/anna",
    }
    forget_loader(environment)
    assert environment == {"LD_LIBRARY_PATH": "/opt/theirs", "HOME": "/home/anna"}


def test_the_entry_runs_a_companion_with_a_clean_environment(tmp_path: Path) -> None:
    script, told = tmp_path / "recover.py", tmp_path / "told"
    script.write_text(PROBE, encoding="utf-8")
    ended = entered("--run-companion", str(script), str(told), "x", LD_LIBRARY_PATH="/ours")
    assert ended.returncode == 0, ended.stderr
    arguments, environment = json.loads(told.read_text(encoding="utf-8"))
    assert arguments == [str(told), "x"]
    assert "LD_LIBRARY_PATH" not in environment


def test_the_entry_runs_a_module_of_ours_as_the_program_it_is(tmp_path: Path) -> None:
    ended = entered("--run-module", "holdfast.sources.raw_reader", "/none", str(tmp_path), "0", "")
    assert json.loads(ended.stdout)["failed"] == "missing"


@pytest.mark.parametrize(
    "arguments",
    [
        ["--run-module", "http.server"],
        ["--run-module", "holdfastly"],
        ["--run-module"],
        ["--run-companion", "other.py"],
    ],
)
def test_nothing_that_is_not_ours_is_run(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run_alone(arguments)
    assert ended.value.code == 2


def test_everything_else_is_the_program_itself() -> None:
    assert not run_alone(["backup", "things"])
    assert not run_alone([])
    assert entered("--version").stdout.startswith("holdfast ")
