"""`holdfast audit` and `holdfast vault open`: what a person and a program are told."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from holdfast.core.audit_chain import AuditAction, following
from holdfast.core.audit_words import sentence
from holdfast.core.errors import AuditTrailError
from tests.cli.conftest import Ended

Called = Callable[..., Ended]
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def edit(home: Path, statement: str) -> None:
    with closing(sqlite3.connect(home / "catalogue.db")) as connection:
        connection.execute("DROP TRIGGER audit_entry_refuses_update")
        connection.execute(statement)
        connection.commit()


def test_the_last_thing_done_is_told_first(called: Called, profile: str) -> None:
    assert called("pin", profile, "first").status == 0
    lines = called("audit").out.splitlines()
    assert lines[0].split() == ["NUMBER", "WHEN", "PROFILE", "WHAT"]
    assert "Pinned the backup “first”." in lines[1]
    assert "Made the backup “first”" in lines[2]
    assert profile in lines[1]
    rows = called("--json", "audit", profile, "--limit", "2").lines
    assert [row["action"] for row in rows] == ["backup pinned", "backup made"]
    assert rows[0]["number"] == rows[1]["number"] + 1
    assert (rows[1]["profile"], rows[1]["subject"]) == (profile, "first")
    assert rows[1]["body"]["level"] == "opened"
    limited = called("audit", "--limit", "1")
    assert len(limited.out.splitlines()) == 2
    assert "--limit" in limited.err


def test_a_trail_that_is_whole_says_how_well_it_is_anchored(called: Called, profile: str) -> None:
    said = called("audit", "--verify")
    assert said.status == 0
    assert "intact, anchored by 1 backup in 1 vault." in said.out
    assert "1 line since then" in said.out
    document = called("--json", "audit", "--verify").json
    assert (document["intact"], document["anchors"], document["fault"]) == (True, 1, None)


def test_a_trail_that_is_not_whole_ends_with_its_own_status(
    called: Called, profile: str, home: Path
) -> None:
    edit(home, "UPDATE audit_entry SET subject = 'other' WHERE number = 2")
    said = called("audit", "--verify")
    assert said.status == AuditTrailError.exit_status
    assert "Line 2 was edited" in said.err
    assert "Databases and backups are not touched" in said.err
    assert said.out == ""
    document = called("--json", "audit", "--verify").json
    assert document["error"] == "AuditTrailError"
    assert called("audit").status == 0, "the trail can still be read"


def test_a_vault_that_is_away_is_said(called: Called, profile: str, vault: Path) -> None:
    vault.rename(vault.with_name("away"))
    said = called("audit", "--verify")
    assert said.status == 0
    assert "Not asked" in said.err
    assert str(vault) in said.err
    assert "no backup anchors it yet" in said.out


def test_wrong_words_are_refused_with_a_sentence(called: Called, profile: str) -> None:
    for words in ((profile, "--verify"), ("--limit", "0"), ("no-such",)):
        said = called("audit", *words)
        assert said.status in {2, 3}
        assert "Nothing was changed." in said.err


def test_an_empty_trail_is_no_fault(called: Called) -> None:
    assert called("audit").out == "Nothing is in the trail yet.\n"
    assert called("audit", "--verify").out == "Nothing is in the trail yet.\n"


@pytest.mark.parametrize("action", AuditAction)
@pytest.mark.parametrize("body", ["", "{}", "[]", "nonsense", '{"old":5,"new":7,"tables":3}',
                                  '{"reason":"\\u001b[31m","profiles":[1],"moved":2}'])  # fmt: skip
def test_every_action_is_a_sentence_whatever_its_entry_holds(action: str, body: str) -> None:
    told = sentence(following(None, 1, NOON, action, subject="a\x1bname", body=body))
    assert told.endswith(".")
    assert len(told.split()) > 1
    assert told.isprintable()


def test_an_action_of_a_later_version_is_told_as_it_is() -> None:
    assert sentence(following(None, 1, NOON, "sealed", subject="x")) == "sealed: x."


def test_settings_are_told_as_old_and_new() -> None:
    body = '{"old":{"keep_count":7,"enabled":true},"new":{"keep_count":3,"enabled":false}}'
    row = following(None, 1, NOON, AuditAction.SETTINGS_CHANGED, subject="books", body=body)
    assert sentence(row) == "Set for “books”: keep_count from 7 to 3, enabled from on to off."


def test_a_vault_is_opened_after_the_catalogue_was_lost(
    called: Called, profile: str, home: Path, vault: Path
) -> None:
    (home / "catalogue.db").write_bytes(b"no database" * 1000)
    lost = called("list", profile)
    assert lost.status == 18
    assert "holdfast vault open DIR" in lost.err
    opened = called("vault", "open", vault)
    assert opened.status == 0
    assert "1 profile added, 1 run added to the history." in opened.out
    assert called("list", profile).status == 0
    again = called("--json", "vault", "open", vault).json
    assert (again["is_new"], again["backups"], again["profile"]["name"]) == (False, 1, profile)
    assert "earlier trail" in called("audit", "--verify").out
    assert "Opened the vault" in called("audit").out


def test_what_cannot_be_read_is_named_and_sets_the_status(
    called: Called, profile: str, vault: Path
) -> None:
    assert called("backup", profile, "--name", "second").status == 0
    manifest = sorted(vault.glob("series/*/backups/*"))[-1]
    manifest.write_bytes(b"?")
    opened = called("vault", "open", vault)
    assert opened.status == 27
    assert manifest.name in opened.err
    assert "1 backup" in opened.out


def test_a_time_that_no_zone_knows_is_still_shown(
    holdfast: Called, profile: str, home: Path
) -> None:
    edit(home, "UPDATE audit_entry SET at = 253402300799999999 WHERE number = 2")
    said = holdfast("audit", TZ="Asia/Tokyo")
    assert (said.status, said.err) == (0, "")
    assert "9000" in said.out
