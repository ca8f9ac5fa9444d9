"""`holdfast api token`: made and shown once, listed without it, taken back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from holdfast.services.api_tokens import ApiTokens
from holdfast.services.desk import open_desk
from tests.cli.conftest import Ended


def test_a_token_is_shown_once_and_worth_something_until_revoked(
    called: Callable[..., Ended], profile: str, tmp_path: Path
) -> None:
    assert "No program may use the API" in called("api", "token", "list").out
    made = called("api", "token", "add", "importer", "--profile", profile, "--restore-to", tmp_path)
    text = made.out.strip()
    assert "not shown again" in made.err
    tokens = ApiTokens(open_desk())
    token = tokens.of(text)
    assert token is not None
    assert (token.name, token.restore_to) == ("importer", (tmp_path.resolve(),))
    listed = called("api", "token", "list").out
    assert "importer" in listed
    assert profile in listed
    assert text not in listed
    assert called("--json", "api", "token", "list").json["profile"] == profile
    assert "worth nothing" in called("api", "token", "revoke", "importer").out
    assert tokens.of(text) is None
    assert "Revoked the token “importer”" in called("audit").out


def test_programs_get_it_as_json(called: Callable[..., Ended], profile: str) -> None:
    made = called("--json", "api", "token", "add", "all of them").json
    token = ApiTokens(open_desk()).of(str(made["token"]))
    assert token is not None
    assert (made["profile"], token.profile_id) == ("", "")


def test_what_cannot_be_meant_is_told(called: Callable[..., Ended], profile: str) -> None:
    assert called("api", "token", "add", "x", "--profile", "nobody").status == 3
    assert called("api", "token", "add", "x", "--restore-to", "/nowhere/at/all").status == 2
    assert called("api", "token", "add", "").status == 2
    assert called("api", "token", "revoke", "x").status == 3
    for bare in (("api",), ("api", "token")):
        told = called(*bare)
        assert told.status == 2
        assert "\\n" not in told.err
    assert called("--json", "api", "token", "list").out == ""
