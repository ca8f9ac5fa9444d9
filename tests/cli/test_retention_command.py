"""`holdfast retention`: what it shows, what it lets go, and what it asks before."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Ended, Terminal
from tests.support.protected import change_rows, tree_of

Call = Callable[..., Ended]


@pytest.fixture
def many(called: Call, profile: str, source: Path) -> str:
    """The profile with six backups, `first` and `b1` to `b5`."""
    for number in range(1, 6):
        change_rows(source, 2, seed=number)
        assert called("backup", profile, "--name", f"b{number}").status == 0
    return profile


def names(called: Call, profile: str) -> list[str]:
    return [line["name"] for line in called("list", profile, "--json").lines]


def test_the_preview_tells_each_backup_with_its_reason_and_changes_nothing(
    called: Call, many: str, vault: Path
) -> None:
    before = tree_of(vault)
    ended = called("retention", many, "--keep-count", "3")
    assert ended.status == 0
    assert "3 backups would stay, 3 would go" in ended.out
    lines = ended.out.splitlines()
    assert [line.split()[0] for line in lines[3:]] == ["stays"] * 3 + ["goes"] * 3
    assert "the newest one" in lines[3]
    assert "no rule needs it" in lines[-1]
    assert "--keep-count 3 --apply" in ended.err
    assert tree_of(vault) == before
    shown = called("retention", many, "--keep-count", "3", "--json").json
    assert [line["name"] for line in shown["lines"] if not line["keep"]] == ["b2", "b1", "first"]
    assert shown["needs_confirmation"] is True


def test_much_goes_only_after_a_yes(called: Call, many: str) -> None:
    refused = called("retention", many, "--keep-count", "3", "--apply")
    assert refused.status == 2
    assert "needs your yes" in refused.err
    assert len(names(called, many)) == 6
    ended = called("retention", many, "--keep-count", "3", "--apply", "--yes", "--json")
    assert [each["name"] for each in ended.json["removed"]] == ["b2", "b1", "first"]
    assert names(called, many) == ["b5", "b4", "b3"]


def test_on_a_terminal_the_question_names_what_goes(
    called: Call, many: str, terminal: type[Terminal]
) -> None:
    asked = terminal("retention", many, "--keep-count", "3", "--apply")
    asked.until("Let them go? [y/N] ")
    assert "3 of 6 backups of “things” would go at once" in asked.shown
    asked.type("n\n")
    assert asked.end() != 0
    assert len(names(called, many)) == 6


def test_a_database_that_shrank_holds_all_until_the_person_says_it_is_meant(
    called: Call, many: str, source: Path
) -> None:
    source.write_bytes(b"")
    preview = called("retention", many, "--keep-count", "3")
    assert "0 would go" in preview.out
    assert "No backup goes at present: the database is empty" in preview.err
    held = called("retention", many, "--keep-count", "3", "--apply", "--yes")
    assert "--accept-database" in held.err
    assert len(names(called, many)) == 6
    assert "as it should be" in called("retention", many, "--accept-database").out
    assert called("retention", many, "--keep-count", "3", "--apply", "--yes").status == 0
    assert names(called, many) == ["b5", "b4", "b3"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--keep-count", "0"], "keep_count cannot be 0: it is a whole number from 1 to 30"),
        (["--keep-count", "many"], "not a valid integer"),
        (["--old-protected", "0"], "days_old cannot be 0"),
        (["--apply", "--preview"], "do not go together"),
        (["--empty", "--old-protected", "30"], "do not go together"),
        (["--accept-database", "--apply"], "goes alone"),
    ],
)
def test_wrong_input_is_refused_in_a_sentence(
    called: Call, profile: str, arguments: list[str], said: str
) -> None:
    ended = called("retention", profile, *arguments)
    assert ended.status == 2
    assert said in ended.err
    assert "Nothing was changed" in ended.err


def test_nothing_empty_and_nothing_old_is_said_so(called: Call, profile: str) -> None:
    for option in ("--empty", "--old-protected"):
        assert "no such backup that may go" in called("retention", profile, option).out
