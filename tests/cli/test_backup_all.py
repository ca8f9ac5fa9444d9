"""`holdfast backup --all`: every profile gets its turn, whatever becomes of the others."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Ended
from tests.support.databases import build_database

Call = Callable[..., Ended]


@pytest.fixture
def several(called: Call, tmp_path: Path) -> Path:
    """Four profiles, two in one vault; the schedule of the last is off."""
    for name, vault in (("anki", "one"), ("books", "one"), ("cards", "two"), ("diary", "two")):
        source = build_database(tmp_path / f"{name}.db")
        assert called("protect", source, "--vault", tmp_path / vault).status == 0
    assert called("set", "diary", "enabled=false").status == 0
    return tmp_path


def test_every_profile_whose_schedule_is_on_is_backed_up(called: Call, several: Path) -> None:
    ended = called("backup", "--all")
    assert ended.status == 0
    first = [line.split(":")[0] for line in ended.out.splitlines() if "first backup" in line]
    assert sorted(first) == ["anki", "books", "cards"]
    closing = ended.out.splitlines()[-1]
    assert closing == "3 profiles backed up, 1 left out, whose schedule is off."
    again = called("--json", "backup", "--all").lines
    unchanged = {line["profile"]: line["unchanged"] for line in again}
    assert unchanged == {"anki": True, "books": True, "cards": True}


def test_one_that_fails_keeps_no_other_from_its_backup(called: Call, several: Path) -> None:
    (several / "anki.db").unlink()
    ended = called("backup", "--all")
    assert ended.status == 11
    assert "anki: There is no database" in ended.out
    assert ended.out.splitlines()[-1].startswith("2 profiles backed up, 1 not")
    (several / "cards.db").write_bytes(b"no database at all, but long enough to be looked at")
    assert called("backup", "--all").status == 1, "two kinds of failure"
    found = {line["profile"]: line for line in called("--json", "backup", "--all").lines}
    assert found["anki"]["error"] == "SourceMissingError"
    assert found["cards"]["error"] == "SourceNotDatabaseError"
    assert found["books"]["unchanged"]


def test_a_profile_or_all_but_not_both_and_not_neither(called: Call, profile: str) -> None:
    for arguments in ([], [profile, "--all"], ["--all", "--name", "x"], ["--all", "--protected"]):
        ended = called("backup", *arguments)
        assert ended.status == 2, arguments
        assert "Nothing was done." in ended.err


def test_without_any_profile_there_is_nothing_to_back_up(called: Call) -> None:
    assert called("backup", "--all").status == 3
