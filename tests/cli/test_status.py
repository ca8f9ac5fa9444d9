"""What `status`, `profiles` and `show` tell of the same profile, and how `status` ends."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import Ended, environment
from tests.support.databases import build_database

Call = Callable[..., Ended]
NOT_SAFE = 40


def test_nothing_protected_is_not_safe(called: Call) -> None:
    ended = called("status")
    assert ended.status == NOT_SAFE
    assert "Nothing is protected yet" in ended.out


def test_the_status_is_zero_only_when_every_profile_is_safe(
    called: Call, profile: str, tmp_path: Path, vault: Path
) -> None:
    safe = called("status")
    assert safe.status == 0
    assert "Safe. Backed up just now" in safe.out
    assert "Everything is safe." in safe.out
    other = build_database(tmp_path / "other.db")
    assert called("protect", other, "--vault", vault).status == 0
    both = called("status")
    assert both.status == NOT_SAFE
    assert "→ Back up now: holdfast backup other" in both.out
    assert "2 profiles: 1 in need of attention, 1 safe." in both.out
    assert called("status", profile).status == 0
    assert called("status", "nobody").status == 3
    assert called("backup", "other").status == 0
    assert called("status").status == 0


def test_quiet_says_nothing_and_ends_the_same(called: Call, profile: str, source: Path) -> None:
    assert called("status", "--quiet") == Ended(0, "", "")
    source.unlink()
    assert called("status", "-q") == Ended(NOT_SAFE, "", "")


def test_what_lies_there_now_is_looked_at_unless_the_memory_is_asked(
    called: Call, profile: str, source: Path
) -> None:
    source.unlink()
    looked = called("status")
    assert looked.status == NOT_SAFE
    assert "The database is not there" in looked.out
    assert f"→ Say where the database has moved to, or restore it: holdfast set {profile}" in (
        looked.out
    )
    assert called("status", "--remembered").status == 0


def test_programs_get_one_object_for_each_profile(called: Call, profile: str) -> None:
    found = called("status", "--json").json
    assert (found["profile"], found["state"], found["running"]) == (profile, "safe", False)
    assert found["action"] == {"code": "none", "words": "", "command": []}
    assert found["good_at"]
    assert called("--json", "profiles").json["verdict"]["sentence"] == found["sentence"]
    assert called("--json", "show", profile).json["sentence"] == found["sentence"]


def test_a_name_that_needs_quotes_is_suggested_with_them(
    called: Call, source: Path, vault: Path
) -> None:
    assert called("protect", source, "--vault", vault, "--name", "my things").status == 0
    assert "holdfast backup 'my things'" in called("status").out


def test_show_tells_places_settings_next_runs_and_last_runs(
    called: Call, profile: str, source: Path, vault: Path
) -> None:
    assert called("set", profile, "frequency=weekly", "keep_monthly=12", "zone=UTC").status == 0
    told = called("show", profile).out
    for words in (
        "Safe. ",
        str(source),
        str(vault),
        "every Monday at 03:00 (UTC)",
        "the last 7, and one for each of 12 months",
        "a restore is tried every 7 days",
        "backup  done",
    ):
        assert words in told, words
    found = called("--json", "show", profile).json
    assert found["settings"]["frequency"] == "weekly"
    assert len(found["next"]) == 3
    assert [run["outcome"] for run in found["runs"]] == ["done"]


def test_a_profile_whose_schedule_is_off_says_so_everywhere(called: Call, profile: str) -> None:
    assert called("set", profile, "enabled=false").status == 0
    assert "holdfast set things enabled=true" in called("status").out
    assert "Schedule  off" in called("show", profile).out
    assert "Next backup  off" in called("profiles").out


def test_asking_is_cheap_enough_to_do_it_often(home: Path, profile: str) -> None:
    program = (
        "import runpy, sys\n"
        "sys.argv = ['holdfast', 'status', '--quiet']\n"
        "try: runpy.run_module('holdfast', run_name='__main__')\n"
        "except SystemExit as ended: assert ended.code == 0\n"
        "print(*sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", program],
        capture_output=True,
        encoding="utf-8",
        env=environment(),
        check=True,
    )
    loaded = set(done.stdout.split())
    assert "holdfast.services.status.freshness" in loaded
    assert not loaded & {"sqlalchemy", "pydantic", "numpy", "apsw", "rich"}
