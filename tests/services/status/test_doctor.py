"""The doctor finds what is wrong, says what to do, and changes nothing."""

from __future__ import annotations

import json
import os
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from holdfast.core.clock import Clock, SystemClock
from holdfast.services.desk import Desk, open_desk
from holdfast.services.making.backups import BackupService
from holdfast.services.protecting.profiles import ProfileService
from holdfast.services.status.doctor import HOLDFAST, Finding, Verdict, examine
from holdfast.system.identity import this_process
from tests.support.databases import Damage, build_database, damage, leave_hot_journal
from tests.support.people import NOBODY, as_nobody, open_folder


class LaterClock(SystemClock):
    """The computer's clock, put forward."""

    def __init__(self, forward: timedelta) -> None:
        self._forward = forward

    def now(self) -> datetime:
        return datetime.now(UTC) + self._forward


@pytest.fixture
def desk(home: Path) -> Desk:
    return open_desk()


@pytest.fixture
def source(desk: Desk, tmp_path: Path) -> Path:
    """A protected database with one good backup."""
    path = build_database(tmp_path / "things.db")
    profile = ProfileService(desk).protect(path, tmp_path / "vault", "things")
    BackupService(desk, profile).create_backup("first")
    return path


@pytest.fixture
def vault(source: Path, tmp_path: Path) -> Path:
    return tmp_path / "vault"


def _found(what: str, clock: Clock | None = None, about: str = "things") -> list[Finding]:
    return [f for f in examine(clock=clock) if f.what == what and f.about == about]


def _one(what: str, clock: Clock | None = None, about: str = "things") -> Finding:
    [finding] = _found(what, clock, about)
    return finding


def _state(folder: Path) -> dict[str, tuple[int, int]]:
    return {
        str(path): (path.stat().st_mtime_ns, path.stat().st_size)
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_healthy_computer_has_nothing_failed(source: Path, tmp_path: Path) -> None:
    before = _state(tmp_path)
    findings = list(examine())
    assert not [f for f in findings if f.verdict is Verdict.FAILED]
    assert {f.what for f in findings} >= {"Program", "SQLite", "zstd", "Own folder", "Work files"}
    assert _one("Backups").verdict is Verdict.OK
    assert "proved: opened" in _one("Backups").text
    assert _one("Database").verdict is Verdict.OK
    assert _state(tmp_path) == before


def test_nothing_protected_is_worth_a_word(home: Path) -> None:
    finding = _one("Profiles", about=HOLDFAST)
    assert finding.verdict is Verdict.ATTENTION
    assert "holdfast protect" in finding.advice


def test_a_home_below_a_file_fails(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("HOLDFAST_HOME", str(tmp_path / "file" / "home"))
    assert _one("Own folder", about=HOLDFAST).verdict is Verdict.FAILED


def test_a_profile_list_that_cannot_be_read_fails(source: Path, home: Path) -> None:
    (home / "profiles.json").write_bytes(b"{")
    assert _one("Profiles", about=HOLDFAST).verdict is Verdict.FAILED


def test_work_files_of_the_dead_and_of_the_living(source: Path, home: Path) -> None:
    me = this_process()
    (home / "work" / "999999999-1-dead").mkdir()
    assert _one("Work files", about=HOLDFAST).verdict is Verdict.ATTENTION
    (home / "work" / "999999999-1-dead").rmdir()
    (home / "work" / f"{me.pid}-{me.started}-living").mkdir()
    finding = _one("Work files", about=HOLDFAST)
    assert (finding.verdict, finding.text[:4]) == (Verdict.OK, "1 in")


def test_a_missing_database_fails_and_the_rest_goes_on(source: Path) -> None:
    source.unlink()
    assert _one("Database").verdict is Verdict.FAILED
    assert _one("Backups").verdict is Verdict.OK


@pytest.mark.parametrize("kind", [Damage.ZERO_LENGTH, Damage.NOT_SQLITE, Damage.ENCRYPTED])
def test_a_file_that_is_no_database_any_more_fails(source: Path, kind: Damage) -> None:
    damage(source, kind)
    assert _one("Database").verdict is Verdict.FAILED


def test_a_hot_journal_is_worth_a_word(source: Path) -> None:
    leave_hot_journal(source)
    assert _one("Database").verdict is Verdict.ATTENTION


def test_a_vault_that_is_away_fails(vault: Path, tmp_path: Path) -> None:
    vault.rename(tmp_path / "away")
    finding = _one("Vault")
    assert finding.verdict is Verdict.FAILED
    assert "Connect the disk" in finding.advice


def test_another_vault_in_its_place_fails(vault: Path, tmp_path: Path, desk: Desk) -> None:
    vault.rename(tmp_path / "away")
    other = build_database(tmp_path / "other.db")
    ProfileService(desk).protect(other, vault, "other")
    assert _one("Vault").verdict is Verdict.FAILED


def test_an_older_copy_of_the_vault_fails(vault: Path, tmp_path: Path, desk: Desk) -> None:
    shutil.copytree(vault, tmp_path / "older")
    BackupService(desk, ProfileService(desk).find("things")).create_backup("second")
    shutil.rmtree(vault)
    (tmp_path / "older").rename(vault)
    finding = _one("Vault")
    assert finding.verdict is Verdict.FAILED
    assert "older copy" in finding.text


def test_a_damaged_twin_is_worth_a_word(vault: Path) -> None:
    (vault / "VAULT.json").chmod(0o600)
    (vault / "VAULT.json").write_bytes(b"{}")
    assert any("VAULT.json" in finding.text for finding in _found("Vault"))


def test_a_vault_on_the_same_disk_is_worth_a_word(vault: Path) -> None:
    finding = _one("Vault")
    assert finding.verdict is Verdict.ATTENTION
    assert "same disk" in finding.text


def test_a_damaged_manifest_fails(vault: Path) -> None:
    [manifest] = vault.rglob("backups/*.json.zst")
    manifest.chmod(0o600)
    manifest.write_bytes(b"damage")
    assert any(manifest.name in finding.text for finding in _found("Backups"))
    assert _found("Backups")[0].verdict is Verdict.FAILED


def test_a_missing_pack_fails(vault: Path) -> None:
    [pack] = vault.rglob("*.pack")
    pack.unlink()
    finding = _found("Backups")[0]
    assert finding.verdict is Verdict.FAILED
    assert "vault check" in finding.advice


def test_a_stale_backup_is_worth_a_word(source: Path) -> None:
    finding = _one("Backups", LaterClock(timedelta(days=8)))
    assert finding.verdict is Verdict.ATTENTION
    assert "8 days old" in finding.text
    assert "holdfast backup things" in finding.advice
    assert _one("Backups", LaterClock(timedelta(hours=47))).verdict is Verdict.OK


def test_no_backup_yet_is_worth_a_word(desk: Desk, tmp_path: Path) -> None:
    path = build_database(tmp_path / "new.db")
    ProfileService(desk).protect(path, tmp_path / "vault", "new")
    assert _one("Backups", about="new").verdict is Verdict.ATTENTION


def test_only_damaged_backups_fail(desk: Desk, tmp_path: Path) -> None:
    path = damage(build_database(tmp_path / "bad.db"), Damage.GARBAGE_PAGE)
    profile = ProfileService(desk).protect(path, tmp_path / "vault", "bad")
    BackupService(desk, profile).create_backup()
    assert _one("Backups", about="bad").verdict is Verdict.FAILED


def test_locks_tell_who_writes(vault: Path) -> None:
    [lock] = vault.rglob("LOCK")
    assert _found("Lock") == []
    me = this_process()
    lock.write_text(json.dumps({**me.as_dict(), "machine": "0" * 16, "host": "laptop"}))
    foreign = _one("Lock")
    assert (foreign.verdict, "laptop" in foreign.text) == (Verdict.ATTENTION, True)
    lock.write_text(json.dumps(me.as_dict()))
    assert _one("Lock").verdict is Verdict.OK
    lock.write_text(json.dumps({**me.as_dict(), "pid": 999999999}))
    assert "killed" in _one("Lock").text


def test_what_an_interrupted_restore_left_is_told(source: Path) -> None:
    (source.parent / f".{source.name}.holdfast-intent").write_bytes(b"{}")
    (source.parent / ".holdfast-restore-999999999-1-x").write_bytes(b"")
    texts = [finding.text for finding in _found("Restore")]
    assert any("was interrupted" in text for text in texts)
    assert any("unfinished" in text for text in texts)


_AS_ANOTHER = """
from holdfast.services.status.doctor import examine
list(examine())  # brings in all that is imported late
become_nobody()
for finding in examine():
    print(finding.what, finding.verdict, finding.text)
"""


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become another user")
def test_a_vault_that_may_not_be_written_fails(
    desk: Desk, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_folder() as folder:
        path = build_database(folder / "things.db")
        profile = ProfileService(desk).protect(path, folder / "vault", "things")
        BackupService(desk, profile).create_backup()
        shutil.copytree(home, folder / "home")
        for place in (folder / "home", *(folder / "home").rglob("*")):
            os.chown(place, NOBODY, NOBODY)
        for place in (folder / "vault", *(folder / "vault").rglob("*")):
            place.chmod(place.stat().st_mode | 0o055)
        monkeypatch.setenv("HOLDFAST_HOME", str(folder / "home"))
        said = as_nobody(_AS_ANOTHER)
    assert "Vault failed" in said
    assert "not written" in said
