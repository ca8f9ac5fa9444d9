"""A name is data: shown harmlessly, given back exactly, never a path."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Ended
from tests.support.databases import build_database

NAMES = {
    "newline": "two\nlines",
    "quotes": 'it\'s "quoted" `here`',
    "path": "../../etc/passwd",
    "absolute": "/tmp/somewhere",
    "emoji": "🦊 fox 👩\u200d🔬",
    "255 bytes": "x" * 255,
    "escape": "red\x1b[31m\x1b]0;title\x07",
    "right to left": "abc\u202etxt.exe",
    "dots": "..",
    "option": "--yes",
    "semicolon": "; rm -rf ~",
    "wildcard": "*?[a]",
    "keyword": "latest",
}


def _is_harmless(text: str) -> bool:
    """Tell whether a terminal does nothing but print it; the joiner of emoji is allowed."""
    return all(part.isprintable() for part in text.replace("\u200d", "").split("\n"))


def _listing(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}


@pytest.mark.parametrize("kind", NAMES)
def test_a_backup_may_have_any_name(
    called: Callable[..., Ended], tmp_path: Path, source: Path, profile: str, kind: str
) -> None:
    name = NAMES[kind]
    before = _listing(tmp_path)
    assert called("backup", profile, f"--name={name}").status == 0
    listed = called("list", profile)
    assert _is_harmless(listed.out)
    assert called("--json", "list", profile).lines[0]["name"] == name
    found = called("--json", "pin", profile, "--", name).json
    assert (found["name"], found["protected"]) == (name, True)
    restored = tmp_path / "restored.db"
    assert called("export", profile, "--", name, restored).status == 0
    assert restored.read_bytes()[:16] == source.read_bytes()[:16]
    new = {path for path in _listing(tmp_path) - before if "vault/" not in path}
    assert {path for path in new if not path.startswith("home/")} == {"restored.db"}


@pytest.mark.parametrize("kind", NAMES)
def test_a_profile_may_have_any_name(
    called: Callable[..., Ended], tmp_path: Path, source: Path, vault: Path, kind: str
) -> None:
    name = NAMES[kind]
    made = called("protect", source, "--vault", vault, f"--name={name}")
    assert made.status == 0
    assert _is_harmless(made.out)
    for arguments in (["backup"], ["list"], ["verify"]):
        ended = called(*arguments, "--", name)
        assert ended.status == 0, ended
        assert _is_harmless(ended.out + ended.err)
    assert called("--json", "profiles").json["name"] == name
    assert _is_harmless(called("doctor").out)


@pytest.mark.parametrize("kind", NAMES)
def test_what_is_not_there_may_have_any_name(
    called: Callable[..., Ended], profile: str, kind: str
) -> None:
    for arguments in (["list", "--", NAMES[kind] + "?"], ["pin", "--", profile, NAMES[kind] + "?"]):
        ended = called(*arguments)
        assert ended.status == 3
        assert ended.out == ""
        assert _is_harmless(ended.err)
    assert _is_harmless(called(NAMES[kind].lstrip("-")).err)


@pytest.mark.parametrize("kind", ["newline", "quotes", "emoji", "escape", "option", "wildcard"])
def test_a_database_file_may_have_any_name(
    called: Callable[..., Ended], tmp_path: Path, vault: Path, kind: str
) -> None:
    folder = tmp_path / "odd"
    folder.mkdir()
    source = build_database(folder / NAMES[kind])
    assert called("protect", "--vault", vault, "--name", "odd", "--", source).status == 0
    assert called("backup", "odd", "--name", "b").status == 0
    ended = called("restore", "odd", "b", "--yes")
    assert ended.status == 0, ended
    assert _is_harmless(ended.out + ended.err)
    assert [path.name for path in folder.iterdir()] == [NAMES[kind]]


def test_bytes_that_are_no_text_are_refused_with_a_sentence(
    holdfast: Callable[..., Ended], tmp_path: Path, vault: Path
) -> None:
    source = build_database(tmp_path / "plain.db")
    odd = os.fsdecode(bytes(tmp_path) + b"/\xff\xfe.db")
    source.rename(odd)
    ended = holdfast("protect", odd, "--vault", vault)
    assert ended.status == 2
    assert "not valid text" in ended.err
    assert holdfast("protect", odd, "--vault", vault, "--name", "odd").status == 0
    assert holdfast("backup", "odd").status == 0
    assert "\\udcff" in holdfast("profiles").out
