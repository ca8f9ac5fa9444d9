"""A release in a git repository of its own: what is written, what is refused, what stays."""

from __future__ import annotations

import re
import runpy
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest

ROOT = Path(__file__).resolve().parents[2]
RELEASE = runpy.run_path(str(ROOT / "packaging" / "release.py"), run_name="release")
main = cast(Callable[[list[str], Path], int], RELEASE["main"])
CHANGELOG = runpy.run_path(str(ROOT / "packaging" / "changelog.py"))
faults = cast(Callable[[dict[str, str]], list[str]], CHANGELOG["faults"])
GOOD = shlex.join([sys.executable, "-c", "pass"])


class Repository:
    """A checkout in miniature."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.changes = root / "packaging" / "changes"
        self.changes.mkdir(parents=True)
        (root / "app" / "holdfast").mkdir(parents=True)
        self.version = root / "app" / "holdfast" / "__init__.py"
        self.version.write_text('"""Doc."""\n\n__version__ = "0.1.0"\n', encoding="utf-8")
        self.git("init", "--quiet", "--initial-branch", "main")
        self.git("config", "user.name", "Somebody")
        self.git("config", "user.email", "somebody@example.org")
        self.change("first.added", "It copies\ndatabases.")
        self.change("second.fixed", "It no longer fails.")

    def git(self, *words: str) -> str:
        command = ["git", "-C", str(self.root), *words]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()

    def change(self, name: str, text: str) -> None:
        (self.changes / f"{name}.md").write_text(text + "\n", encoding="utf-8")
        self.commit(name)

    def commit(self, message: str) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "-m", message)

    def cut(self, version: str, *words: str, check: str = GOOD) -> int:
        return main(["cut", version, "--check", check, *words], self.root)

    def state(self) -> str:
        """Everything that a refused release must leave as it was."""
        return "\n".join(
            [
                self.git("rev-parse", "HEAD"),
                self.git("tag"),
                self.git("status", "--porcelain"),
                self.version.read_text(encoding="utf-8"),
            ]
        )


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "checkout")


def test_a_release_sets_the_version_writes_the_changes_and_tags(repository: Repository) -> None:
    assert repository.cut("0.1.0") == 0
    assert repository.git("tag") == "v0.1.0"
    assert repository.git("cat-file", "-t", "v0.1.0") == "tag"
    assert "### Fixed" in repository.git("tag", "--list", "--format=%(contents)", "v0.1.0")
    assert repository.git("rev-parse", "v0.1.0^{commit}") == repository.git("rev-parse", "HEAD")
    assert repository.git("status", "--porcelain") == ""
    assert [*repository.changes.glob("*.md")] == []
    assert main(["fits", "v0.1.0"], repository.root) == 0
    repository.change("third.security", "A hole is closed.")
    assert repository.cut("0.2.0") == 0
    assert '__version__ = "0.2.0"' in repository.version.read_text(encoding="utf-8")
    lines = (repository.root / "CHANGELOG.md").read_text(encoding="utf-8").splitlines()
    told = [line for line in lines if line.startswith(("#", "-"))]
    assert [line.partition(" (")[0] for line in told] == [
        "# Changes",
        "## 0.2.0",
        "### Security",
        "- A hole is closed.",
        "## 0.1.0",
        "### Added",
        "- It copies databases.",
        "### Fixed",
        "- It no longer fails.",
    ]


def test_a_dry_run_says_it_all_and_does_nothing(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    before = repository.state()
    assert repository.cut("0.2.0", "--dry-run") == 0
    said = capsys.readouterr().out
    assert "- It copies databases." in said
    assert "would set the version to 0.2.0" in said
    assert repository.state() == before


@pytest.mark.parametrize(
    ("version", "why"),
    [
        ("0.1.0", r"after 0\.1\.0 comes one of 0\.1\.1, 0\.2\.0, 1\.0\.0"),
        ("0.0.9", r"after 0\.1\.0"),
        ("0.1.2", r"after 0\.1\.0"),
        ("0.3.0", r"after 0\.1\.0"),
        ("v0.2.0", "is no version"),
        ("0.2", "is no version"),
        ("0.02.0", "is no version"),
    ],
)
def test_a_version_out_of_order_is_refused(
    repository: Repository, capsys: pytest.CaptureFixture[str], version: str, why: str
) -> None:
    repository.git("tag", "v0.1.0")
    assert_refused(repository, capsys, version, why)


def test_before_the_first_release_a_step_back_is_refused(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    assert_refused(repository, capsys, "0.0.9", "step back")


@pytest.mark.parametrize("how", ["changed", "added", "staged"])
def test_a_checkout_with_changes_is_refused(
    repository: Repository, capsys: pytest.CaptureFixture[str], how: str
) -> None:
    if how == "changed":
        repository.version.write_text('__version__ = "0.1.0"\n', encoding="utf-8")
    else:
        (repository.root / "new.txt").write_text("new", encoding="utf-8")
    if how == "staged":
        repository.git("add", "new.txt")
    assert_refused(repository, capsys, "0.2.0", "not committed")


def test_without_a_change_nothing_is_released(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in repository.changes.glob("*.md"):
        path.unlink()
    repository.commit("nothing left")
    assert_refused(repository, capsys, "0.2.0", "nothing to release")


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("third.thing.md", "Text.", "is not called"),
        ("Third.added.md", "Text.", "is not called"),
        ("third.added.md", " \n", "is empty"),
        ("third.added.md", "Text.\n\n- more\n", "a list"),
    ],
)
def test_a_change_that_does_not_fit_is_named(name: str, text: str, why: str) -> None:
    [fault] = faults({name: text})
    assert fault.startswith(name)
    assert why in fault


def test_our_own_changes_fit() -> None:
    folder = ROOT / "packaging" / "changes"
    texts = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.md")}
    assert [fault for fault in faults(texts) if "nothing to release" not in fault] == []


def test_a_check_that_fails_releases_nothing(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    failing = shlex.join([sys.executable, "-c", "raise SystemExit(3)"])
    assert_refused(repository, capsys, "0.2.0", "ended with status 3", check=failing)


def test_a_check_that_leaves_something_behind_releases_nothing(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    untidy = f'{sys.executable} -c \'open("left", "w")\''
    assert repository.cut("0.2.0", check=untidy) == 1
    assert "has left changes" in capsys.readouterr().err
    assert repository.git("tag") == ""


def test_without_a_branch_nothing_is_released(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.git("checkout", "--quiet", "--detach")
    assert_refused(repository, capsys, "0.2.0", "no branch")


@pytest.mark.parametrize("failing", ["commit", "tag"])
def test_git_that_fails_halfway_leaves_the_checkout_as_it_was(
    repository: Repository, capsys: pytest.CaptureFixture[str], failing: str
) -> None:
    if failing == "commit":
        hook = repository.root / ".git" / "hooks" / "pre-commit"
        hook.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
        hook.chmod(0o755)
    else:
        # A folder where the tag would be written.
        (repository.root / ".git" / "refs" / "tags" / "v0.2.0" / "x").mkdir(parents=True)
        (repository.root / ".git" / "refs" / "tags" / "v0.2.0" / "x" / "y").touch()
    assert_refused(repository, capsys, "0.2.0", "git")


def test_a_tag_that_is_not_this_version_does_not_fit(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["fits", "v0.2.0"], repository.root) == 1
    assert "the program is 0.1.0" in capsys.readouterr().err
    assert main(["fits", "v0.1.0"], repository.root) == 1
    assert "says nothing of 0.1.0" in capsys.readouterr().err


def test_the_notes_of_a_version_are_its_own(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.cut("0.1.0")
    repository.change("third.changed", "It is faster.")
    repository.cut("0.1.1")
    capsys.readouterr()
    assert main(["notes", "0.1.1"], repository.root) == 0
    assert capsys.readouterr().out == "### Changed\n\n- It is faster.\n"
    assert main(["notes", "0.1.0"], repository.root) == 0
    assert "It is faster" not in capsys.readouterr().out


def assert_refused(
    repository: Repository,
    capsys: pytest.CaptureFixture[str],
    version: str,
    why: str,
    check: str = GOOD,
) -> None:
    """Try to release, and find everything as it was, with a reason."""
    before = repository.state()
    assert repository.cut(version, check=check) == 1
    assert re.search(why, capsys.readouterr().err)
    assert repository.state() == before
