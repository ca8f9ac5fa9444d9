"""What released versions wrote is opened by this one: their homes and their vaults.

Each folder beside this file is named for the version whose commands wrote it (``write.py``).
The tests work on copies, at another place than where they were written: as on a new computer.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import apsw
import pytest

import holdfast
from holdfast.catalogue.opening import make_ready, revision_of
from holdfast.catalogue.revisions import OURS, Lineage
from holdfast.cli.main import run
from tests.cli.conftest import keeping_signals
from tests.support.headless import RehearsalClock
from tests.support.protected import tree_of
from tests.support.rehearsal import Document

GOLDEN = Path(__file__).parent
VERSIONS = sorted(path.parent.name for path in GOLDEN.glob("*/expected.json"))
A_LATER_STEP = Lineage(
    (*OURS.revisions[:1], "0002"), str(GOLDEN.parent / "catalogue" / "later_steps")
)


@dataclass(frozen=True)
class Written:
    """A copy of what one version wrote, and this version to open it with."""

    home: Path
    vault: Path
    expected: Document
    capture: pytest.CaptureFixture[str]

    def ask(self, *arguments: str | Path) -> tuple[int, list[Document], str]:
        """Run a command; return its status, the objects it wrote, and its errors."""
        self.capture.readouterr()
        status = run(["--json", *map(str, arguments)])
        said = self.capture.readouterr()
        return status, [json.loads(line) for line in said.out.splitlines()], said.err

    def call(self, *arguments: str | Path) -> list[Document]:
        """Run a command that has to succeed."""
        status, answers, errors = self.ask(*arguments)
        assert status == 0, (arguments, answers, errors)
        return answers

    def refused(self, *arguments: str | Path) -> tuple[int, str]:
        """Run a command that has to fail; return its status and what it said."""
        status, answers, errors = self.ask(*arguments)
        assert status != 0, (arguments, answers)
        return status, f"{answers} {errors}"


@pytest.fixture(params=VERSIONS)
def written(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Iterator[Written]:
    version = GOLDEN / request.param
    shutil.copytree(version / "home", home, dirs_exist_ok=True)
    shutil.copytree(version / "vault", tmp_path / "vault")
    expected = json.loads((version / "expected.json").read_text("utf-8"))
    clock = RehearsalClock(tmp_path / "clock", datetime.fromisoformat(expected["now"]))
    monkeypatch.setenv("HOLDFAST_CLOCK", str(clock.path))
    monkeypatch.setenv("TZ", "UTC")
    with keeping_signals():
        yield Written(home, tmp_path / "vault", expected, capsys)


def test_this_version_is_among_them() -> None:
    assert holdfast.__version__ in VERSIONS, "write it: python3 tests golden"


def test_its_home_tells_what_it_told(written: Written) -> None:
    expected = written.expected
    status, standings, _ = written.ask("status")
    told = {each["profile"]: "is not there" in each["sentence"] for each in standings}
    assert (status, told) == (40, {"books": True, "cards": True}), standings
    for profile, settings in expected["settings"].items():
        now = written.call("show", profile)[0]["settings"]
        assert {name: now[name] for name in settings} == settings
    runs = written.call("history", "--limit", "100")
    words = ("profile", "kind", "outcome", "started_at")
    assert [[each[word] for word in words] for each in runs] == expected["runs"]
    assert len(written.call("audit", "--limit", "1000")) == expected["audit"]


def test_its_vault_is_followed_and_every_backup_restored(written: Written, tmp_path: Path) -> None:
    written.call("vault", "open", written.vault)
    _backups_are_as_expected(written)
    _every_backup_is_restored(written, tmp_path)
    [verdict] = written.call("audit", "--verify")
    assert verdict["intact"], verdict
    assert written.call("vault", "check", written.vault, "--deep")


def test_a_fresh_home_learns_it_all_from_the_vault(written: Written, tmp_path: Path) -> None:
    shutil.rmtree(written.home)
    written.call("vault", "open", written.vault)
    _backups_are_as_expected(written)
    _every_backup_is_restored(written, tmp_path)
    for profile, settings in written.expected["settings"].items():
        now = written.call("show", profile)[0]["settings"]
        assert {**{name: now[name] for name in settings}, "enabled": True} == settings


def test_its_series_goes_on(written: Written, tmp_path: Path) -> None:
    """New backups are stored as differences to what the other version stored."""
    written.call("vault", "open", written.vault)
    source = tmp_path / "books.sqlite"
    written.call("restore", "books", "latest", "--to", source)
    written.call("set", "books", f"source={source}")
    with closing(apsw.Connection(str(source))) as connection:
        connection.execute("UPDATE book SET year = 2000 WHERE id = 7")
    [made] = written.call("backup", "books", "--name", "of today")
    assert made["changed_pages"] == 2, made  # the row's, and the first, which counts changes
    contents = {**written.expected["contents"], "of today": _sha256(source)}
    _every_backup_is_restored(written, tmp_path, contents)


def test_recover_py_of_the_vault_restores_it(written: Written, tmp_path: Path) -> None:
    script = [sys.executable, "-I", str(written.vault / "recover.py")]
    for name, digest in written.expected["contents"].items():
        file = tmp_path / f"recovered {name}"
        done = subprocess.run(
            [*script, "restore", name, str(file)], capture_output=True, check=False
        )
        assert done.returncode == 0, done
        assert _sha256(file) == digest, name
    assert subprocess.run([*script, "verify"], capture_output=True, check=False).returncode == 0


def test_a_catalogue_of_its_revision_is_upgraded_and_kept(written: Written) -> None:
    file = written.home / "catalogue.db"
    before = _rows(file)
    make_ready(file)
    make_ready(file, A_LATER_STEP)
    assert revision_of(file) == A_LATER_STEP.head
    after = _rows(file)
    # A later revision may add columns, at the end.
    for table, rows in before.items():
        assert [row[: len(old)] for row, old in zip(after[table], rows, strict=True)] == rows, table


def test_a_home_of_a_newer_version_is_refused_and_left_alone(written: Written) -> None:
    with closing(sqlite3.connect(written.home / "catalogue.db")) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    before = tree_of(written.home)
    for command in (("status",), ("backup", "books"), ("vault", "open", written.vault)):
        status, said = written.refused(*command)
        assert (status, "written by a newer Holdfast" in said) == (18, True), said
    after = tree_of(written.home)
    assert {name: after.get(name) for name in before} == before


def _raise_format(document: Document) -> None:
    document["holdfast_vault"] += 1


def _add_feature(document: Document) -> None:
    document["required_features"] = ["sealing-2"]


@pytest.mark.parametrize("change", [_raise_format, _add_feature])
def test_a_vault_of_a_newer_version_is_refused_and_left_alone(
    written: Written, change: Callable[[Document], None]
) -> None:
    written.call("vault", "open", written.vault)
    for name in ("VAULT.json", "VAULT.bak"):
        document = json.loads((written.vault / name).read_bytes())
        change(document)
        (written.vault / name).write_bytes(_sealed(document))
    before = tree_of(written.vault)
    for command in (
        ("vault", "open", written.vault),
        ("list", "books"),
        ("restore", "books", "latest", "--to", written.home.parent / "new.sqlite"),
        ("vault", "clean", written.vault),
    ):
        _, said = written.refused(*command)
        assert "does not know" in said, said
        assert "Nothing was changed" in said, said
    assert tree_of(written.vault) == before


def _backups_are_as_expected(written: Written) -> None:
    for profile, backups in written.expected["backups"].items():
        found = written.call("list", profile)
        assert [{word: each[word] for word in backups[0]} for each in found] == backups


def _every_backup_is_restored(
    written: Written, folder: Path, contents: dict[str, str] | None = None
) -> None:
    profiles = {
        backup["name"]: profile
        for profile, backups in written.expected["backups"].items()
        for backup in backups
    }
    for name, digest in (contents or written.expected["contents"]).items():
        file = folder / f"restored {name}"
        written.call("restore", profiles.get(name, "books"), name, "--to", file)
        assert _sha256(file) == digest, name


def _sealed(document: Document) -> bytes:
    """Return a vault's description as a newer version would write it (FORMAT.md)."""
    body = {key: value for key, value in document.items() if key != "sha256"}
    digest = hashlib.sha256(json.dumps(body, sort_keys=True).encode("ascii")).hexdigest()
    return (json.dumps({**body, "sha256": digest}, sort_keys=True, indent=1) + "\n").encode("ascii")


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return the rows of every table but the one that names the revision."""
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        return {
            name: sorted(connection.execute(f'SELECT * FROM "{name}"'), key=repr)
            for (name,) in tables.fetchall()
            if name != "alembic_version" and not name.startswith("sqlite_")
        }
