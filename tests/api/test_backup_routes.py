"""Settings and backups through the API: what a program asks for, gets, and may not do."""

from __future__ import annotations

from pathlib import Path

import apsw
import pytest

from holdfast.api.problems import status_of
from holdfast.core import errors
from holdfast.core.errors import HoldfastError
from holdfast.services.protecting.profiles import ProfileService
from tests.api.conftest import Opened, problem
from tests.support.bank import hostile_writer
from tests.support.databases import build_database
from tests.support.protected import change_rows, file_hash


def tables(path: Path) -> list[object]:
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    try:
        return list(connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'"))
    finally:
        connection.close()


def test_a_backup_before_something_risky_is_made_shown_and_brought_back(
    api: Opened, tmp_path: Path
) -> None:
    with api.client() as client:
        wish = {"name": "before", "kind": "pre_migration", "note": "schema 7"}
        made = client.post("/api/backups", json=wish)
        assert made.status_code == 201
        info = made.json()["backup"]
        assert (info["name"], info["protected"], info["level"]) == ("before", True, "opened")
        assert client.get(f"/api/backups/{info['backup_id']}").json() == info
        before = tables(api.books.source)
        change_rows(api.books.source, 20, seed=1)
        assert tables(api.books.source) != before
        back = client.post(f"/api/backups/{info['backup_id']}/restore", json={})
        assert back.status_code == 200, back.text
        assert back.json()["target"] == str(api.books.source)
        listed = client.get("/api/backups", params={"profile": "books"}).json()
        assert back.json()["safety_copy"] in [each["name"] for each in listed["backups"]]
        assert client.get("/api/backups", params={"search": "befo"}).json()["total"] == 1
    assert tables(api.books.source) == before
    found = api.books.backups.get_backup("before")
    assert found.note == "schema 7"
    assert api.asked() == [
        ("backup made", "tester"),
        ("backup made", "tester"),
        ("restored", "tester"),
    ]


def test_settings_are_read_and_changed_in_the_words_of_the_screens(api: Opened) -> None:
    with api.client() as client:
        first = client.get("/api/backup/settings").json()
        change = {"frequency": "weekly", "weekday": "friday", "keep_count": 12}
        changed = client.put("/api/backup/settings", params={"profile": "books"}, json=change)
        assert changed.json() == client.get("/api/backup/settings").json()
        assert changed.json()["next_backup_at"] != first["next_backup_at"]
        wrong = problem(client.put("/api/backup/settings", json={"keep_count": 31, "zome": "UTC"}))
        assert wrong["status"] == 422
        assert [each["field"] for each in wrong["errors"]] == ["keep_count", "zome"]
        assert "perhaps zone is meant" in wrong["detail"]
        assert wrong["detail"].endswith("Nothing was changed.")
        assert client.get("/api/backup/settings").json() == changed.json()
        stats = client.get("/api/backup/stats").json()
        assert stats == {
            "is_running": True,
            "check_interval_seconds": 3600,
            "enabled_backup_settings": 1,
            "total_backup_settings": 1,
        }
        assert client.post("/api/backup/trigger").json()["message"] == "Backup check triggered"
    assert api.asked() == [("settings changed", "tester")]


def test_without_a_schedule_nothing_is_triggered_beside_the_one_who_has_it(api: Opened) -> None:
    api.needs.scheduler.stop()
    assert problem(api.call("POST", "/api/backup/trigger"))["status"] == 503


def test_a_token_for_one_profile_knows_of_no_other(api: Opened, tmp_path: Path) -> None:
    other = build_database(tmp_path / "other.db", rows=5)
    profiles = ProfileService(api.needs.desk)
    profile = profiles.protect(other, api.books.vault, "other")
    backup_id = api.call("POST", "/api/backups", params={"profile": "books"}).json()
    assert problem(api.call("GET", "/api/backups"))["detail"].startswith("This token is for all")
    _, text = api.tokens.add("narrow", profile)
    with api.client(text) as client:
        assert client.get("/api/backups").json()["profile"] == "other"
        assert client.get("/api/backups", params={"profile": "other"}).status_code == 200
        stranger = client.get("/api/backups", params={"profile": "books"})
        nobody = client.get("/api/backups", params={"profile": "no such"})
        assert stranger.status_code == 403
        assert problem(stranger) == problem(nobody)
        found = client.get(f"/api/backups/{backup_id['backup']['backup_id']}")
        assert found.status_code == 404
        assert [p["profile"] for p in client.get("/api/health").json()["profiles"]] == ["other"]
        assert client.get("/api/backup/stats").json()["total_backup_settings"] == 1
        profiles.remove(profile.profile_id)
        assert "has been removed" in problem(client.get("/api/health"))["detail"]


def test_a_restore_goes_to_its_place_or_to_folders_that_were_allowed(
    api: Opened, tmp_path: Path
) -> None:
    allowed, elsewhere = tmp_path / "allowed", tmp_path / "elsewhere"
    for folder in (allowed, elsewhere):
        folder.mkdir()
    (allowed / "way out").symlink_to(elsewhere)
    path = f"/api/backups/{api.made()}/restore"
    original = file_hash(api.books.source)
    _, text = api.tokens.add("restorer", restore_to=[allowed])
    with api.client(text) as client:
        for to in (
            elsewhere / "x.db",
            allowed / "way out" / "x.db",
            allowed / ".." / "x.db",
            allowed,
        ):
            refused = client.post(path, json={"to": str(to)})
            assert refused.status_code == 403, to
        assert client.post(path, json={"to": "x.db"}).status_code == 422
        written = client.post(path, json={"to": str(allowed / "x.db")})
        assert (written.status_code, written.json()["way"]) == (200, "new file")
        there = client.post(path, json={"to": str(allowed / "x.db")})
        assert there.status_code == 409
        assert "is already there" in problem(there)["detail"]
        assert client.post(path, json={"to": str(api.books.source)}).status_code == 200
    assert file_hash(allowed / "x.db") == original
    assert list(elsewhere.iterdir()) == []
    assert problem(api.call("POST", path, json={"to": str(allowed / "y.db")}))["status"] == 403


def test_a_pinned_backup_stays_and_another_goes(api: Opened) -> None:
    pinned, plain = api.made(protected=True), api.made()
    stays = api.call("DELETE", f"/api/backups/{pinned}")
    assert stays.status_code == 409
    assert "is pinned. Nothing was deleted." in problem(stays)["detail"]
    assert api.call("DELETE", f"/api/backups/{plain}").json()["backup_id"] == plain
    assert problem(api.call("DELETE", f"/api/backups/{plain}"))["status"] == 404
    assert api.call("GET", f"/api/backups/{plain}").status_code == 404
    assert [b.backup_id for b in api.books.backups.list_backups().backups] == [pinned]
    assert ("backup deleted", "tester") in api.asked()


def test_trouble_is_told_in_the_sentences_of_the_screens(api: Opened) -> None:
    api.made()
    moved = api.books.vault.rename(api.books.vault.with_name("away"))
    with pytest.raises(HoldfastError) as known:
        api.books.backups.list_backups()
    away = api.call("POST", "/api/backups")
    assert (away.status_code, problem(away)["detail"]) == (503, known.value.message)
    assert (problem(away)["hint"], problem(away)["retryable"]) == (known.value.hint, True)
    assert api.call("GET", "/api/backups").json()["total"] == 1  # what is remembered is shown
    moved.rename(api.books.vault)
    api.books.source.unlink()
    assert problem(api.call("POST", "/api/backups"))["title"] == "The database is not there"
    lost = api.call("GET", "/api/backups", params={"profile": "nobody"})
    assert (lost.status_code, "nobody" in problem(lost)["detail"]) == (404, True)
    assert [action for action, _ in api.asked()] == ["backup made", "failed", "failed"]


def test_a_held_database_is_put_back_only_if_that_is_meant(api: Opened, tmp_path: Path) -> None:
    with hostile_writer(tmp_path / "bank.db", calm=True) as writer:
        ProfileService(api.needs.desk).protect(tmp_path / "bank.db", api.books.vault, "bank")
        bank = {"profile": "bank"}
        made = api.call("POST", "/api/backups", params=bank).json()["backup"]["backup_id"]
        path = f"/api/backups/{made}/restore"
        held = api.call("POST", path, params=bank, json={})
        assert held.status_code == 409
        assert f"pid {writer.pid}" in problem(held)["detail"]
        meant = api.call("POST", path, params=bank, json={"while_open": True})
        assert meant.status_code == 200, meant.text


@pytest.mark.parametrize("path", ["/api/backups", "/api/backup/settings/", "/api/backups/x"])
def test_what_is_no_address_or_no_method_is_a_problem_too(api: Opened, path: str) -> None:
    answer = api.call("PATCH", path)
    assert answer.status_code in {404, 405}
    assert "Nothing was changed." in problem(answer)["detail"]


@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b"[" * 100_000,
        b'{"name": "\\ud800"}',
        b'{"note": "\\u0000"}',
        b'{"name": 1e999}',
        b"\xff",
        b'"x"',
    ],
)
def test_rubbish_for_a_body_is_told_and_makes_no_backup(api: Opened, body: bytes) -> None:
    headers = {"Content-Type": "application/json"}
    answer = api.call("POST", "/api/backups", content=body, headers=headers)
    assert answer.status_code in {400, 422}
    problem(answer)
    path = f"/api/backups/{'0' * 16}/restore"
    nowhere = api.call("POST", path, content=b'{"to": "/x\\u0000y"}', headers=headers)
    assert problem(nowhere)["status"] == 422
    assert api.asked() == []


def test_every_error_has_a_status_that_the_help_tells() -> None:
    kinds = [
        kind
        for kind in vars(errors).values()
        if isinstance(kind, type) and issubclass(kind, HoldfastError)
    ]
    found = {kind.__name__: status_of(kind.__new__(kind)) for kind in kinds}
    assert {name for name, status in found.items() if status == 500} == {"InternalError"}
    assert set(found.values()) == {404, 409, 422, 500, 503}
    busy = {kind.__name__ for kind in kinds if kind.retryable and kind.exit_status < 31}
    assert {found[name] for name in busy} == {503}
