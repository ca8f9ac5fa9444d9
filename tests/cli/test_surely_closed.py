"""A person's word that nobody has the database open reaches the process that replaces it.

What that process does with it is tested with a second user in `tests/services`; here a
program of ours stands in the child's place, takes the order and ends.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Ended
from tests.support.databases import build_database


@pytest.fixture
def orders(
    called: Callable[..., Ended], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[], list[bool]]:
    """Protect a database, back it up, then only take down what children are told."""
    database = build_database(tmp_path / "books.db")
    assert called("protect", database, "--vault", tmp_path / "vault").status == 0
    assert called("backup", "books").status == 0
    assert called("restore", "books", "latest", "--yes").status == 0
    told = tmp_path / "told"
    child = tmp_path / "child"
    child.write_text(f"#!/bin/sh\nread -r order\nprintf '%s\\n' \"$order\" >> '{told}'\nexit 1\n")
    child.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(child))

    def read() -> list[bool]:
        lines = [json.loads(line) for line in told.read_text("utf-8").splitlines()]
        return [order["arguments"]["accept_unknown"] for order in lines]

    return read


@pytest.mark.parametrize("words", [("restore", "books", "latest"), ("undo", "books")])
def test_it_is_given_only_when_it_was_said(
    called: Callable[..., Ended], orders: Callable[[], list[bool]], words: tuple[str, ...]
) -> None:
    assert called(*words, "--yes").status != 0
    assert called(*words, "--yes", "--surely-closed").status != 0
    assert orders() == [False, True]
