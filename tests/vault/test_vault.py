"""Opening and making vaults: the right one, whole, or a sentence that says what is wrong."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import Any

import pytest

from holdfast.core.errors import (
    VaultDamagedError,
    VaultError,
    VaultMissingError,
    VaultReplacedError,
    VaultTooNewError,
)
from holdfast.vault.layout import RESERVE_BYTES
from holdfast.vault.series import Series
from holdfast.vault.vault import (
    Vault,
    companion_state,
    create_vault,
    free_reserve,
    make_reserve,
    open_vault,
    refresh_companions,
    repair_twins,
    twin_state,
)
from tests.support.byte_series import BEGAN

TWINS = ("VAULT.json", "VAULT.bak")


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return create_vault(tmp_path / "vault", BEGAN)


def _write(path: Path, document: dict[str, Any]) -> None:
    """As a later Holdfast would write it, with a right checksum."""
    body = {key: value for key, value in document.items() if key != "sha256"}
    digest = hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()
    text = json.dumps({**body, "sha256": digest}, sort_keys=True, indent=1) + "\n"
    path.write_text(text)


def test_a_new_vault_has_everything_a_stranger_needs(vault: Vault) -> None:
    names = {path.name for path in vault.path.iterdir()}
    assert names == {*TWINS, "README.txt", "recover.py", "RESERVE", "series"}
    assert (vault.path / "RESERVE").stat().st_size == RESERVE_BYTES
    assert (vault.path / "VAULT.json").read_bytes() == (vault.path / "VAULT.bak").read_bytes()
    assert vault.path.stat().st_mode & 0o777 == 0o700
    for name in names - {"series"}:
        assert (vault.path / name).stat().st_mode & 0o777 == 0o600
    document = json.loads((vault.path / "VAULT.json").read_bytes())
    assert document["holdfast_vault"] == 1
    assert document["key_slots"] == document["required_features"] == []
    for name, digest in document["companions"].items():
        assert hashlib.sha256((vault.path / name).read_bytes()).hexdigest() == digest
        assert (vault.path / name).stat().st_size > 2000


def test_the_checksum_is_over_the_other_members_in_one_line(vault: Vault) -> None:
    document = json.loads((vault.path / "VAULT.json").read_bytes())
    stated = document.pop("sha256")
    text = json.dumps(document, sort_keys=True)
    assert ", " in text
    assert hashlib.sha256(text.encode("ascii")).hexdigest() == stated


def test_opening_again_gives_the_same_vault(vault: Vault) -> None:
    again = create_vault(vault.path, BEGAN)
    assert again.vault_id == open_vault(vault.path, vault.vault_id).vault_id == vault.vault_id
    assert again.warnings == ()
    Series(again, "00000000000000aa").make()
    (vault.path / "series" / "not-an-id").mkdir()
    assert again.series_ids() == ["00000000000000aa"]


def test_another_vault_than_expected_is_refused(vault: Vault) -> None:
    with pytest.raises(VaultReplacedError, match=vault.vault_id):
        open_vault(vault.path, "0" * 16)


def test_an_empty_mount_point_is_no_vault_and_stays_empty(tmp_path: Path) -> None:
    with pytest.raises(VaultMissingError, match="nothing was written"):
        open_vault(tmp_path)
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(VaultMissingError):
        open_vault(tmp_path / "gone")
    with pytest.raises(VaultMissingError):
        create_vault(tmp_path / "gone" / "vault", BEGAN)
    (tmp_path / "file").touch()
    with pytest.raises(VaultError, match="not a folder"):
        open_vault(tmp_path / "file")


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.doc").touch()
    with pytest.raises(VaultError, match=r"thesis\.doc"):
        create_vault(tmp_path, BEGAN)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.doc"]


def test_a_start_that_was_cut_off_is_finished(vault: Vault) -> None:
    # Files appear in this order; after each prefix of it a new try must succeed.
    order = ["series", "README.txt", "recover.py", "RESERVE", "VAULT.bak", "VAULT.json"]
    for kept in range(len(order)):
        for name in order[kept:]:
            path = vault.path / name
            if path.is_dir():
                path.rmdir()
            elif path.exists():
                path.unlink()
        (vault.path / ".unfinished-0000").write_bytes(b"half")
        opened = create_vault(vault.path, BEGAN)
        assert {p.name for p in vault.path.iterdir()} >= {"README.txt", "recover.py", "VAULT.bak"}
        repair_twins(opened)
        assert open_vault(vault.path).warnings == ()


@pytest.mark.parametrize("name", TWINS)
def test_every_flipped_bit_of_a_twin_is_noticed_and_the_other_is_used(
    vault: Vault, name: str
) -> None:
    path = vault.path / name
    whole = path.read_bytes()
    for at in range(len(whole)):
        broken = bytearray(whole)
        broken[at] ^= 1 << at % 8
        path.write_bytes(broken)
        assert twin_state(vault, name) == "damaged", at
        opened = open_vault(vault.path, vault.vault_id)
        assert opened.warnings == ((f"{name} of the vault is damaged; its twin was used.",)
                                   if name == "VAULT.json" else ())  # fmt: skip
    repair_twins(vault)
    assert path.read_bytes() == whole


@pytest.mark.parametrize("name", TWINS)
def test_a_missing_twin_is_written_again(vault: Vault, name: str) -> None:
    whole = (vault.path / name).read_bytes()
    (vault.path / name).unlink()
    assert twin_state(vault, name) == "missing"
    repair_twins(open_vault(vault.path))
    assert (vault.path / name).read_bytes() == whole


@pytest.mark.parametrize(
    "content",
    [b"", b"{}", b"[]", b"null", b"[" * 100_000, b"\xff\xfe", b'{"id": 5}', b"x" * (2 << 20)],
    ids=["empty", "object", "list", "null", "nesting", "not text", "id", "long"],
)
def test_two_unreadable_twins_are_damage_and_not_a_new_vault(vault: Vault, content: bytes) -> None:
    for name in TWINS:
        (vault.path / name).write_bytes(content)
    for attempt in (open_vault, lambda path: create_vault(path, BEGAN)):
        with pytest.raises(VaultDamagedError, match="may be whole") as caught:
            attempt(vault.path)
        assert "recover.py" in caught.value.hint
    repair_twins(vault)
    assert (vault.path / "VAULT.json").read_bytes() == content, "there was nothing to repair from"


def test_no_vault_is_made_over_series_whose_twins_are_gone(vault: Vault) -> None:
    Series(vault, "00000000000000aa").make()
    for name in TWINS:
        (vault.path / name).unlink()
    with pytest.raises(VaultDamagedError, match="no new vault was made"):
        create_vault(vault.path, BEGAN)
    assert not (vault.path / "VAULT.json").exists()


@pytest.mark.parametrize(
    ("change", "said"),
    [({"holdfast_vault": 2}, "format 2"), ({"required_features": ["sealed-1"]}, "sealed-1")],
)
def test_a_later_format_is_refused_in_words(
    vault: Vault, change: dict[str, object], said: str
) -> None:
    document = json.loads((vault.path / "VAULT.json").read_bytes())
    for name in TWINS:
        _write(vault.path / name, document | change)
    with pytest.raises(VaultTooNewError, match=said):
        open_vault(vault.path)


def test_members_of_a_later_version_are_passed_over(vault: Vault) -> None:
    document = json.loads((vault.path / "VAULT.json").read_bytes())
    _write(vault.path / "VAULT.json", document | {"later": [1, {"a": None}]})
    assert open_vault(vault.path, vault.vault_id).warnings == ()


def test_changed_companions_are_noticed_and_written_again(vault: Vault) -> None:
    (vault.path / "recover.py").write_bytes(b"print('ha')")
    (vault.path / "README.txt").unlink()
    assert companion_state(vault, "recover.py") == "changed"
    assert companion_state(vault, "README.txt") == "missing"
    assert sorted(refresh_companions(vault)) == ["README.txt", "recover.py"]
    assert companion_state(vault, "recover.py") == companion_state(vault, "README.txt") == "ok"
    assert refresh_companions(vault) == []


def test_the_reserve_is_given_up_and_set_aside_again(vault: Vault) -> None:
    free_reserve(vault.store)
    free_reserve(vault.store)
    assert not (vault.path / "RESERVE").exists()
    assert make_reserve(vault.store)
    assert (vault.path / "RESERVE").stat().st_size == RESERVE_BYTES


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_makes_no_vault(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(VaultError):
        create_vault(tmp_path / "vault", BEGAN)
