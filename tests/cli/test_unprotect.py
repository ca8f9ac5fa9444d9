"""`holdfast unprotect` forgets a profile, asks before, and leaves every backup."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import Ended
from tests.support.protected import file_hash, tree_of


def test_the_backups_and_the_database_stay(
    called: Callable[..., Ended], profile: str, source: Path, vault: Path
) -> None:
    before, database = tree_of(vault), file_hash(source)
    refused = called("unprotect", profile)
    assert refused.status == 2
    assert "nobody can be asked" in refused.err
    ended = called("unprotect", profile, "--yes")
    assert ended.out.splitlines()[0].startswith("“things” is no longer protected.")
    assert (tree_of(vault), file_hash(source)) == (before, database)
    assert called("backup", profile).status == 3
    assert called("unprotect", profile, "--yes").status == 3


def test_programs_get_the_profile_that_went(called: Callable[..., Ended], profile: str) -> None:
    removed = called("--json", "unprotect", profile, "--yes").json
    assert (removed["name"], removed["removed"]) == ("things", True)
