"""Tokens: shown once, kept as a hash, for as much as the person meant, and taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from holdfast.core.errors import NotFoundError, UsageError
from holdfast.services.api_tokens import ApiTokens
from tests.support.protected import Protected, tree_of


def test_nothing_in_the_home_leads_back_to_a_token(books: Protected) -> None:
    tokens = ApiTokens(books.desk)
    token, text = tokens.add("importer", books.profile)
    secret = text.removeprefix("holdfast_")
    assert len(bytes.fromhex(secret)) == 32
    home = books.desk.paths.home
    for path in tree_of(home):
        assert secret.encode() not in (home / path).read_bytes()
    assert tokens.of(text) == token
    assert ApiTokens(books.desk).all() == (token,)
    for wrong in ("", secret, text[:-1], text + "0", text.upper(), "x" * 5000, "\udcff"):
        assert tokens.of(wrong) is None


def test_names_are_unique_and_revoking_is_at_once(books: Protected, tmp_path: Path) -> None:
    tokens = ApiTokens(books.desk)
    _, first = tokens.add("one")
    with pytest.raises(UsageError, match="already"):
        tokens.add("one")
    with pytest.raises(UsageError, match="needs a name"):
        tokens.add(" ")
    with pytest.raises(UsageError, match="is no folder"):
        tokens.add("two", restore_to=[tmp_path / "missing"])
    tokens.revoke("one")
    assert tokens.of(first) is None
    with pytest.raises(NotFoundError, match="no token “one”"):
        tokens.revoke("one")
    actions = [row.action for row in books.desk.audit.trail.rows()]
    assert actions[-2:] == ["token made", "token revoked"]


def test_what_a_later_version_wrote_lets_nobody_in(books: Protected) -> None:
    tokens = ApiTokens(books.desk)
    _, text = tokens.add("one")
    [name] = books.desk.preferences.beginning("api token:")
    form = books.desk.preferences.get(name)
    books.desk.preferences.put(name, {**form, "hash": 5}, books.desk.clock.now())
    assert tokens.of(text) is None
    assert tokens.all() == ()
