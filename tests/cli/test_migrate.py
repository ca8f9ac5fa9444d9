"""`holdfast migrate`: in, beside and out, as a person types it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from holdfast.core.earlier_forms import Dialect
from tests.cli.conftest import Ended, Terminal
from tests.support.databases import build_database
from tests.support.earlier_program import BEGAN, EarlierProgram, contents, rows_of, stamps


@pytest.fixture
def program(tmp_path: Path) -> EarlierProgram:
    program = EarlierProgram(tmp_path / "app", Dialect.TYPESCRIPT)
    program.add_user(1)
    for day in range(3):
        program.work(day)
        program.auto(1, BEGAN + timedelta(days=day))
    (program.backups / "empty\x1b[31m.db").touch()
    return program


def test_in_beside_and_out_again(
    called: Callable[..., Ended], program: EarlierProgram, vault: Path, tmp_path: Path
) -> None:
    places = (program.database, "--backups", program.backups, "--vault", vault)
    looked = called("migrate", "import", *places, "--dry-run")
    assert looked.status == 0
    assert "3 backups to take over" in looked.out
    assert "Nothing was changed." in looked.out
    assert "\x1b" not in looked.out
    assert not vault.exists()
    moved = called("migrate", "import", *places, "--times", "utc")
    assert moved.status == 0
    assert "is now the profile “justice-user1”" in moved.out
    assert "3 backups taken over" in moved.out
    assert "1 file left where it is" in moved.out
    assert "both programs make backups now" in moved.err
    again = called("migrate", "import", *places)
    assert again.status == 0, "no user is new, so nothing depends on what times meant"
    assert "3 backups had been taken over before" in again.out
    assert "3 backups" in called("list", "justice-user1").out
    beside = called("migrate", "run-beside", "justice-user1", "--backups", program.backups)
    assert beside.status == 0
    assert "3 backups held by both, the same byte for byte" in beside.out
    assert "Everything the earlier program holds is held here too" in beside.out
    out = called(
        "migrate", "export", "justice-user1", "--to", tmp_path / "o.db", "--backups", tmp_path / "o"
    )
    assert out.status == 0
    assert "3 backups written" in out.out
    assert rows_of(tmp_path / "o.db") == program.rows()
    written = contents(tmp_path / "o")
    assert len(written) == 3
    assert written.items() <= contents(program.backups).items()


def test_programs_get_objects(
    called: Callable[..., Ended], program: EarlierProgram, vault: Path, tmp_path: Path
) -> None:
    places = (program.database, "--backups", program.backups, "--vault", vault)
    looked = called("--json", "migrate", "import", *places, "--dry-run").json
    assert looked["only_look"] is True
    assert looked["users"][0]["as_utc"]["backup_time"] == "03:00"
    moved = called("--json", "migrate", "import", *places, "--times", "local").json
    assert [file["fate"] for file in moved["files"]] == ["taken over"] * 3 + ["left"]
    assert (moved["dialect"], moved["times"]) == ("typescript", "local")
    beside = called(
        "--json", "migrate", "run-beside", program.database, "--backups", program.backups
    )
    assert beside.json["equal"] is True
    out = called(
        "--json", "migrate", "export", "justice-user1",
        "--to", tmp_path / "o.db", "--backups", tmp_path / "o", "--dialect", "python",
    ).json  # fmt: skip
    assert (out["dialect"], out["new_row"], out["user_id"]) == ("python", True, 1)


def test_without_times_and_without_anybody_to_ask_nothing_is_done(
    holdfast: Callable[..., Ended], program: EarlierProgram, vault: Path
) -> None:
    before = stamps(program.backups)
    refused = holdfast(
        "migrate", "import", program.database, "--backups", program.backups, "--vault", vault,
        TZ="Asia/Kolkata",
    )  # fmt: skip
    assert refused.status == 2
    assert "03:00 UTC, next on" in refused.err
    assert "08:30" in refused.err
    assert "03:00 Asia/Kolkata" in refused.err
    assert "--times utc or --times local" in refused.err
    assert not vault.exists()
    assert holdfast("profiles", "--json").lines == []
    assert stamps(program.backups) == before


def test_on_a_terminal_the_readings_are_shown_and_asked_for(
    terminal: type[Terminal],
    holdfast: Callable[..., Ended],
    program: EarlierProgram,
    vault: Path,
) -> None:
    places = (str(program.database), "--backups", str(program.backups), "--vault", str(vault))
    session = terminal("migrate", "import", *places, TZ="Europe/Berlin")
    session.until("[utc/local]")
    assert "03:00 UTC" in session.shown
    assert "03:00 Europe/Berlin" in session.shown
    assert not vault.exists()
    session.type("what\n")
    assert session.end() == 130
    assert not vault.exists()
    session = terminal("migrate", "import", *places, TZ="Europe/Berlin")
    session.until("[utc/local]")
    session.type("local\n")
    assert session.end() == 0
    shown = json.loads(holdfast("show", "justice-user1", "--json").out)
    assert shown["settings"]["zone"] == "Europe/Berlin"


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("import", "books.db", "--vault", "v", "--times", "utc"), 2, "no table backup_settings"),
        (("import", "nowhere.db", "--vault", "v", "--times", "utc"), 11, "is not there"),
        (("import", "app/justice.db", "--vault", "app", "--times", "utc"), 2, "inside the folder"),
        (
            ("import", "app/justice.db", "--vault", "v", "--times", "utc", "--backups", "none"),
            2,
            "cannot be read",
        ),
        (("import", "app/justice.db", "--vault", "v", "--times", "noon"), 2, "utc"),
        (("import", "app/justice.db"), 2, "--vault"),
        (("export", "nobody", "--to", "x.db", "--backups", "x"), 3, "no profile “nobody”"),
        (("run-beside", "app/justice.db", "--backups", "app/backups"), 3, "Nothing was taken over"),
        (("run-beside", "nobody", "--backups", "app/backups"), 3, "no profile “nobody”"),
    ],
)
def test_wrong_words_are_answered(
    called: Callable[..., Ended],
    program: EarlierProgram,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    status: int,
    said: str,
) -> None:
    build_database(tmp_path / "books.db")
    monkeypatch.chdir(tmp_path)
    ended = called("migrate", *arguments)
    assert ended.status == status, ended.err
    assert said in ended.err
    assert "Traceback" not in ended.err
    assert not (tmp_path / "v").exists()
