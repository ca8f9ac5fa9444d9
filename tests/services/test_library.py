"""Holdfast in another program: what the help page says, run as it stands there."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import holdfast
from holdfast.core.model import Level
from holdfast.services import BackupRetentionPolicy, BackupService
from tests.support.databases import build_database

APP = Path(holdfast.__file__).resolve().parents[1]
PAGE = APP.parent / "resources" / "help" / "library.md"


def python(code: str, home: Path) -> str:
    """What a program says that ends well and warns of nothing."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "PYTHONPATH": str(APP), "TMPDIR": str(home), "HOLDFAST_HOME": str(home)},
    )
    assert done.returncode == 0, done.stderr
    assert not done.stderr
    return done.stdout


def test_the_example_of_the_page_runs(home: Path) -> None:
    [example] = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    said = python(example, home).splitlines()
    assert said[0] == "before the change opened"
    assert said[1].split("+00:00 ")[1].startswith("pre_restore_")
    assert said[3] == "2 stay, 0 go"
    assert said[4].startswith("is_running=True check_interval_seconds=60 enabled_backup_settings=1")
    assert not (home / "catalogue.db").exists(), "the example has a home of its own"


def test_naming_the_services_loads_nothing_large(home: Path) -> None:
    code = (
        "import sys, holdfast.services; names = dir(holdfast.services); "
        "print(sorted({m.partition('.')[0] for m in sys.modules} & "
        "{'apsw', 'numpy', 'pydantic', 'sqlalchemy', 'PySide6', 'sqlite3', 'click'}))"
    )
    assert python(code, home).strip() == "[]"


def test_the_three_services_come_from_one_place_and_without_windows(home: Path) -> None:
    code = (
        "import sys; sys.modules['PySide6'] = None\n"
        "from holdfast.services import BackupService, BackupRetentionPolicy, BackupScheduler\n"
        "print(BackupService.__name__, BackupRetentionPolicy.__name__, BackupScheduler.__name__)\n"
    )
    assert python(code, home).split() == [
        "BackupService",
        "BackupRetentionPolicy",
        "BackupScheduler",
    ]


def test_what_is_not_there_is_said_as_python_says_it() -> None:
    from holdfast import services

    with pytest.raises(AttributeError, match="no attribute 'BackupServices'"):
        services.BackupServices  # type: ignore[attr-defined]  # noqa: B018


def test_a_database_and_its_vault_are_found_again(home: Path, tmp_path: Path) -> None:
    source, vault = build_database(tmp_path / "justice.db"), tmp_path / "vault"
    first = BackupService.of(source, vault, home=home)
    made = first.create_backup().info
    again = BackupService.of(str(source), str(vault), home=str(home))
    assert again.profile == first.profile
    assert [info.backup_id for info in again.list_backups().backups] == [made.backup_id]
    assert made.level is Level.OPENED
    other = BackupService.of(source, tmp_path / "other", name="elsewhere", home=home)
    assert other.profile.profile_id != first.profile.profile_id
    assert BackupRetentionPolicy.of(other).get_retention_summary().total_backups == 0


def test_a_backup_is_put_back_by_the_service_that_made_it(home: Path, tmp_path: Path) -> None:
    source = build_database(tmp_path / "justice.db")
    before = source.read_bytes()
    backups = BackupService.of(source, tmp_path / "vault", home=home)
    name = backups.create_backup("good").info.name
    backups.restore_backup(name, tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_bytes() == before
