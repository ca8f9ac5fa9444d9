"""The commands as real processes on real databases, from protect to delete."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import apsw
import pytest

from tests.cli.conftest import Ended
from tests.support.bank import hostile_writer, judge
from tests.support.databases import build_database


def _execute(path: Path, sql: str) -> list[tuple[object, ...]]:
    connection = apsw.Connection(str(path))
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def _names(holdfast: Callable[..., Ended], profile: str) -> list[str]:
    return [line["name"] for line in holdfast("--json", "list", profile).lines]


def test_the_whole_way_under_a_writer(
    holdfast: Callable[..., Ended], tmp_path: Path, vault: Path
) -> None:
    bank = tmp_path / "bank.db"
    with hostile_writer(bank, journal_mode="wal") as writer:
        made = holdfast("protect", bank, "--vault", vault)
        assert made.status == 0, made
        assert "holdfast backup bank" in made.out
        assert holdfast("backup", "bank", "--name", "one").status == 0
        writer.wait_for_commits(200)
        last = writer.last_transfer()
        second = holdfast("--json", "backup", "bank", "--name", "two").json
        assert second["added_bytes"] < second["size_bytes"]
        assert (second["first"], second["unchanged"], second["level"]) == (False, False, "opened")
        assert second["capture"]["grade"] == "engine copy"

        compared = holdfast("--json", "compare", "bank", "one", "two").json
        assert {table["name"] for table in compared["tables"]} == {"account", "transfer"}
        assert holdfast("export", "bank", "two", tmp_path / "two.db").status == 0
        verdict = judge(tmp_path / "two.db")
        assert verdict.right, verdict.problems
        assert verdict.last_transfer >= last

        held = holdfast("restore", "bank", "one", "--yes")
        assert held.status == 31
        assert f"pid {writer.pid}" in held.err
        assert "--while-open" in held.err
        done = holdfast("restore", "bank", "one", "--yes", "--while-open")
        assert done.status == 0, done
        writer.wait_for_commits(20)
        assert holdfast("undo", "bank", "--while-open").status == 0
        writer.wait_for_commits(20)
        writer.pause()
        live = judge(bank, live=True)
        assert live.right, live.problems
        assert live.last_transfer > last


def test_a_backup_says_what_it_did(
    holdfast: Callable[..., Ended], source: Path, profile: str
) -> None:
    unchanged = holdfast("backup", profile)
    assert "has not changed" in unchanged.out
    assert unchanged.err == ""
    _execute(source, "UPDATE thing SET name = 'new' WHERE id = 7")
    changed = holdfast("backup", profile)
    assert "Backed up “things” in" in changed.out
    assert "SQLite finds it sound" in changed.out


def test_the_list_shows_newest_first_in_80_columns(
    holdfast: Callable[..., Ended], source: Path, profile: str
) -> None:
    _execute(source, "DELETE FROM part WHERE thing = 3")
    assert holdfast("backup", profile).status == 0
    assert holdfast("restore", profile, "first", "--yes").status == 0
    assert holdfast("backup", profile, "--name", "last", "--protected").status == 0
    shown = holdfast("list", profile)
    assert shown.err == ""
    rows = shown.out.splitlines()[4:]
    assert all(len(line) <= 80 for line in rows)
    name_column = shown.out.splitlines()[3].index("NAME")
    assert rows[0][name_column:] == "last  pinned"
    assert rows[-1][name_column:] == "first"
    assert "pre_restore_" in rows[1]
    lines = holdfast("--json", "list", profile).lines
    assert [line["name"] for line in lines][:1] == ["last"]
    assert {"id", "created_at", "size_bytes", "level", "grade", "protected"} <= set(lines[0])


def test_latest_is_not_a_safety_copy(holdfast: Callable[..., Ended], profile: str) -> None:
    assert holdfast("restore", profile, "first", "--yes").status == 0
    assert holdfast("--json", "pin", profile, "latest").json["name"] == "first"


def test_restore_brings_everything_back_and_undo_takes_it_away(
    holdfast: Callable[..., Ended], source: Path, profile: str
) -> None:
    before = _execute(source, "SELECT count(*), sum(kind) FROM thing")
    _execute(source, "DELETE FROM thing WHERE id > 100")
    after = _execute(source, "SELECT count(*), sum(kind) FROM thing")
    done = holdfast("restore", profile, "first", "--yes")
    assert done.status == 0, done
    assert str(source) in done.out
    assert "part 1,200 and thing 400" in done.out
    assert "holdfast undo things" in done.out
    assert _execute(source, "SELECT count(*), sum(kind) FROM thing") == before
    undone = holdfast("--json", "undo", profile).json
    assert undone["target"] == str(source)
    assert undone["pre_restore"]
    assert _execute(source, "SELECT count(*), sum(kind) FROM thing") == after


def test_a_restored_file_leaves_the_database_alone(
    holdfast: Callable[..., Ended], tmp_path: Path, source: Path, profile: str
) -> None:
    before = source.read_bytes()
    to = tmp_path / "elsewhere.db"
    done = holdfast("--json", "restore", profile, "first", "--to", to).json
    assert (done["target"], done["way"], done["pre_restore"]) == (str(to), "new file", None)
    assert {"name": "thing", "rows": 400} in done["tables"]
    assert source.read_bytes() == before
    assert _names(holdfast, profile) == ["first"]


def test_a_relative_path_counts_from_where_the_person_is(
    holdfast: Callable[..., Ended], tmp_path: Path, profile: str
) -> None:
    assert holdfast("export", profile, "first", "here.db").status == 0
    assert (tmp_path / "here.db").exists()


def test_tables_come_back_into_the_present_database(
    holdfast: Callable[..., Ended], source: Path, profile: str
) -> None:
    _execute(source, "DELETE FROM thing WHERE kind < 25")
    _execute(source, "UPDATE part SET data = 'changed'")
    done = holdfast("restore", profile, "first", "--tables", "thing", "--yes")
    assert done.status == 0, done
    assert "INSERTED" in done.out
    assert _execute(source, "SELECT count(*) FROM thing") == [(400,)]
    assert _execute(source, "SELECT count(*) FROM part WHERE data = 'changed'") == [(1200,)]
    rows = holdfast(
        "--json", "restore", profile, "first", "--tables", "part", "--where", "thing=5", "--yes"
    ).json
    assert rows["pre_restore"]
    assert _execute(source, "SELECT count(*) FROM part WHERE data <> 'changed'") == [(3,)]
    assert holdfast("undo", profile).status == 0
    assert _execute(source, "SELECT count(*) FROM part WHERE data = 'changed'") == [(1200,)]


def test_several_tables_may_be_named_either_way(
    holdfast: Callable[..., Ended], source: Path, profile: str
) -> None:
    for words in (["--tables", "thing,part"], ["--tables", "thing", "--tables", "part"]):
        _execute(source, "DELETE FROM thing")
        _execute(source, "DELETE FROM part")
        done = holdfast("restore", profile, "first", *words, "--yes")
        assert done.status == 0, done
        assert _execute(source, "SELECT count(*) FROM thing") == [(400,)]
        assert _execute(source, "SELECT count(*) FROM part") == [(1200,)]


def test_a_comma_in_a_name_is_part_of_it(
    holdfast: Callable[..., Ended], tmp_path: Path, vault: Path
) -> None:
    source = build_database(tmp_path / "comma.db", rows=5)
    _execute(source, 'CREATE TABLE "a,b"(x INTEGER PRIMARY KEY)')
    _execute(source, 'INSERT INTO "a,b" VALUES(1)')
    assert holdfast("protect", source, "--vault", vault).status == 0
    assert holdfast("backup", "comma", "--name", "b").status == 0
    _execute(source, 'DELETE FROM "a,b"')
    assert holdfast("restore", "comma", "b", "--tables", "a,b", "--yes").status == 0
    assert _execute(source, 'SELECT * FROM "a,b"') == [(1,)]


def test_browse_lists_tables(holdfast: Callable[..., Ended], profile: str) -> None:
    shown = holdfast("browse", profile, "first")
    assert shown.status == 0
    assert [line.split() for line in shown.out.splitlines()[3:]] == [
        ["part", "1,200", "thing,", "n,", "data"],
        ["thing", "400", "id,", "name,", "kind,", "body"],
    ]
    lines = holdfast("--json", "browse", profile, "first").lines
    assert [(line["name"], line["rows"]) for line in lines] == [("part", 1200), ("thing", 400)]


def test_browse_answers_in_three_forms(holdfast: Callable[..., Ended], profile: str) -> None:
    sql = "SELECT id, name, x'00ff' AS raw, NULL AS none, id FROM thing WHERE id < 3 ORDER BY id"
    person = holdfast("browse", profile, "first", sql)
    assert person.status == 0
    assert "(2 rows)" in person.out
    assert "(2 bytes)" in person.out
    program = holdfast("--json", "browse", profile, "first", sql).lines
    assert program[0]["raw"] == {"blob": "AP8="}
    assert [program[0][key] for key in ("id", "none", "id:2")] == [1, None, 1]
    sheet = holdfast("browse", profile, "first", sql, "--csv")
    rows = list(csv.reader(io.StringIO(sheet.out)))
    assert rows[0] == ["id", "name", "raw", "none", "id"]
    assert rows[1][0] == "1"
    assert rows[1][2:] == ["00ff", "", "1"]


def test_browse_says_when_there_is_more(holdfast: Callable[..., Ended], profile: str) -> None:
    sql = "SELECT * FROM part"
    few = holdfast("browse", profile, "first", sql, "--limit", "10")
    assert "(10 rows)" in few.out
    assert "--limit 0" in few.err
    assert len(holdfast("--json", "browse", profile, "first", sql).lines) == 1000
    exactly = holdfast("browse", profile, "first", sql, "--limit", "1200")
    assert "(1,200 rows)" in exactly.out
    assert exactly.err == ""
    everything = holdfast("browse", profile, "first", sql, "--limit", "0")
    assert "(1,200 rows)" in everything.out


def test_values_json_lacks_have_a_form(holdfast: Callable[..., Ended], profile: str) -> None:
    sql = "SELECT 9e999 AS up, -9e999 AS down, 9223372036854775807 AS large, 'ü' AS text"
    found = json.loads(holdfast("--json", "browse", profile, "first", sql).out)
    assert found == {
        "up": {"real": "inf"},
        "down": {"real": "-inf"},
        "large": 2**63 - 1,
        "text": "ü",
    }


def test_compare_counts_what_changed_since(
    holdfast: Callable[..., Ended], source: Path, profile: str
) -> None:
    _execute(source, "DELETE FROM thing WHERE id <= 5")
    _execute(source, "UPDATE thing SET name = name || '!' WHERE id BETWEEN 6 AND 8")
    _execute(source, "INSERT INTO thing VALUES(5000, 'new', 1, x'')")
    person = holdfast("compare", profile, "first")
    assert person.status == 0, person
    assert ["thing", "1", "5", "3"] in [line.split() for line in person.out.splitlines()]
    found = holdfast("--json", "compare", profile, "first", "now").json
    assert found["new"] is None
    [thing] = [table for table in found["tables"] if table["name"] == "thing"]
    assert (thing["added"], thing["removed"], thing["changed"]) == (1, 5, 3)


@pytest.mark.parametrize("level", ["stored", "opened", "restored"])
def test_verify_proves_a_level(holdfast: Callable[..., Ended], profile: str, level: str) -> None:
    done = holdfast("verify", profile, "--level", level)
    assert done.status == 0, done
    assert "whole" in done.out
    assert done.err == ""
    [found] = holdfast("--json", "verify", profile, "first", "--level", level).lines
    assert (found["passed"], found["level"]) == (True, level)
    [listed] = holdfast("--json", "list", profile).lines
    assert listed["level"] == ("opened" if level == "stored" else level)


def test_verify_names_what_is_lost(
    holdfast: Callable[..., Ended], profile: str, vault: Path
) -> None:
    [pack] = vault.rglob("*.pack")
    data = bytearray(pack.read_bytes())
    data[len(data) // 2] ^= 1
    pack.chmod(0o600)
    pack.write_bytes(data)
    done = holdfast("verify", profile, "first")
    assert done.status == 27
    assert "FAILED" in done.out
    assert pack.stem in done.err
    checked = holdfast("vault", "check", vault)
    assert checked.status == 27
    assert pack.stem in checked.out
    assert "first" in checked.out
    found = holdfast("--json", "vault", "check", vault)
    assert found.status == 27
    assert found.json["sound"] is False


def test_a_vault_is_checked_cleaned_and_listed(
    holdfast: Callable[..., Ended], profile: str, vault: Path, source: Path
) -> None:
    assert "Sound: 1 backup" in holdfast("vault", "check", vault).out
    assert holdfast("--json", "vault", "check", vault, "--deep").json["sound"] is True
    listed = holdfast("vault", "list", vault)
    assert str(source) in listed.out
    [series] = holdfast("--json", "vault", "list", vault).lines
    assert (series["profiles"], series["backups"]) == (["things"], 1)
    assert holdfast("delete", profile, "first", "--yes").status == 0
    assert holdfast("vault", "clean", vault).status == 0
    assert holdfast("--json", "vault", "clean", vault, "--now").lines
    assert not list(vault.rglob("*.pack"))
    assert "Sound: 0 backups" in holdfast("vault", "check", vault).out


def test_profiles_are_shown_with_their_last_backup(
    holdfast: Callable[..., Ended], profile: str, vault: Path, tmp_path: Path
) -> None:
    shown = holdfast("profiles").out
    assert "just now" in shown
    assert str(vault) in shown
    assert holdfast("--json", "profiles").json["latest"]["name"] == "first"
    vault.rename(tmp_path / "away")
    away = holdfast("profiles")
    assert away.status == 0
    assert "unknown: " in away.out
    assert holdfast("--json", "profiles").json["trouble"]["error"] == "VaultMissingError"


def test_a_damaged_manifest_is_told_beside_the_good_ones(
    holdfast: Callable[..., Ended], profile: str, vault: Path
) -> None:
    assert holdfast("backup", profile, "--name", "second").status == 0
    manifest = sorted(vault.rglob("backups/*.json.zst"))[0]
    manifest.chmod(0o600)
    manifest.write_bytes(manifest.read_bytes()[:-20])
    shown = holdfast("list", profile)
    assert shown.status == 27
    assert "second" in shown.out
    assert manifest.name in shown.err
    lines = holdfast("--json", "list", profile)
    assert lines.status == 27
    assert [line.get("error") for line in lines.lines] == [None, "VaultDamagedError"]
