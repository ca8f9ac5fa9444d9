"""What may happen to a vault's objects, and what must be said about it.

Each case changes a copy of a vault and knows which objects have to be named, and which
backups can no longer be restored whole. The check and `recover.py` are held to the same list.
"""

from __future__ import annotations

import shutil
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from holdfast.vault.manifest import Manifest
from tests.support.vaults import BuiltVault

_ALL = ("one", "two", "three")


@dataclass(frozen=True, slots=True)
class DamageCase:
    """One damage to the vault that `build_tiny_vault` makes."""

    what: str
    objects: frozenset[str]
    """Names of the objects that must be named, and no others."""
    concerned: frozenset[str]
    """Names of the backups that are lost, and no others."""
    apply: Callable[[Path], object]
    """Does it to the vault at this path."""


def damage_cases(built: BuiltVault, foreign: BuiltVault) -> list[DamageCase]:
    """All cases for a tiny vault; `foreign` is another tiny vault with the same series id."""
    cases = list(_twins())
    ids = _pack_ids(built)
    for number, manifest in enumerate(built.manifests):
        users = frozenset(_ALL[number:])
        pack = f"series/{built.source.series.series_id}/packs/{ids[number]}.pack"
        cases += _of_pack(built, pack, users)
        cases += _of_manifest(built, manifest, frozenset({manifest.info.name}))
    cases += _exchanges(built, foreign, ids)
    return cases


def flipped(raw: bytes, at: int) -> bytes:
    """The bytes with one bit of one byte changed; which bit goes round with the place."""
    changed = bytearray(raw)
    changed[at] ^= 1 << at % 8
    return bytes(changed)


def _pack_ids(built: BuiltVault) -> list[str]:
    """The pack that each of the three backups added."""
    return [manifest.packs[-1].pack_id for manifest in built.manifests]


def _rewrite(name: str, change: Callable[[bytes], bytes]) -> Callable[[Path], object]:
    def apply(vault: Path) -> None:
        path = vault / name
        path.write_bytes(change(path.read_bytes()))

    return apply


def _flip(name: str, at: int) -> Callable[[Path], object]:
    return _rewrite(name, lambda raw: flipped(raw, at % len(raw)))


def _twins() -> Iterator[DamageCase]:
    for name in ("VAULT.json", "VAULT.bak"):
        objects, none = frozenset({name}), frozenset[str]()
        for at in (0, 40, 200, -2, -1):
            yield DamageCase(f"bit {at} of {name}", objects, none, _flip(name, at))
        yield DamageCase(f"{name} empty", objects, none, _rewrite(name, lambda _: b""))
        yield DamageCase(f"{name} cut", objects, none, _rewrite(name, lambda raw: raw[:-9]))
        yield DamageCase(f"{name} gone", objects, none, _remove(name))


def _remove(name: str) -> Callable[[Path], object]:
    return lambda vault: (vault / name).unlink()


def _of_pack(built: BuiltVault, name: str, users: frozenset[str]) -> Iterator[DamageCase]:
    raw = (built.path / name).read_bytes()
    (count,) = struct.unpack_from("<I", raw, len(raw) - 44)
    rows = len(raw) - 44 - count * 48
    places = {"magic": 0, "vault id": 9, "series id": 17, "time": 25}
    for number in range(count):
        offset, length = struct.unpack_from("<QI", raw, rows + number * 48)
        for what, at in {
            "magic": 0, "type": 4, "flags": 5, "zero": 6, "stored length": 8, "plain length": 12,
            "first byte": 16, "middle": length // 2, "last byte": length - 1,
        }.items():  # fmt: skip
            places[f"frame {number}: {what}"] = offset + at
        for what, at in {"offset": 0, "length": 8, "pages": 12, "hash": 16}.items():
            places[f"row {number}: {what}"] = rows + number * 48 + at
    places |= {"count": -44, "hash of the list": -40, "end magic": -1}
    for what, at in places.items():
        case = f"{name[-9:]} of {'+'.join(sorted(users))}: {what}"
        # A bit of a frame costs those who need a page of that frame: here always all users.
        yield DamageCase(case, frozenset({name}), users, _flip(name, at))
    for what, change in {
        "empty": lambda _: b"",
        "header only": lambda raw: raw[:32],
        "cut by one": lambda raw: raw[:-1],
        "cut in half": lambda raw: raw[: len(raw) // 2],
        "one byte more": lambda raw: raw + b"\0",
        "twice": lambda raw: raw + raw,
        "zeros": lambda raw: bytes(len(raw)),
    }.items():
        yield DamageCase(f"{name[-9:]} {what}", frozenset({name}), users, _rewrite(name, change))
    yield DamageCase(f"{name[-9:]} gone", frozenset({name}), users, _remove(name))


def _of_manifest(
    built: BuiltVault, manifest: Manifest, users: frozenset[str]
) -> Iterator[DamageCase]:
    name = manifest.object_name
    length = (built.path / name).stat().st_size
    for what, at in {
        "zstd magic": 0, "descriptor": 4, "body": 100, "end of body": length - 57,
        "seal magic": -56, "seal length": -52, "our magic": -48, "hash": -20, "length": -1,
    }.items():  # fmt: skip
        yield DamageCase(f"{users}: {what}", frozenset({name}), users, _flip(name, at))
    for what, change in {
        "empty": lambda _: b"",
        "seal only": lambda raw: raw[-56:],
        "no seal": lambda raw: raw[:-56],
        "cut by one": lambda raw: raw[:-1],
        "one byte more": lambda raw: raw + b"\n",
        "zeros": lambda raw: bytes(len(raw)),
    }.items():
        yield DamageCase(f"{users}: {what}", frozenset({name}), users, _rewrite(name, change))


def _exchanges(built: BuiltVault, foreign: BuiltVault, ids: list[str]) -> Iterator[DamageCase]:
    packs = [f"series/{built.source.series.series_id}/packs/{pack_id}.pack" for pack_id in ids]
    manifests = [manifest.object_name for manifest in built.manifests]
    two = frozenset(packs[:2])
    yield DamageCase("two packs exchanged", two, frozenset(_ALL), _exchange(*packs[:2]))
    yield DamageCase(
        "two manifests exchanged",
        frozenset(manifests[1:]),
        frozenset(_ALL[1:]),
        _exchange(*manifests[1:]),
    )
    yield DamageCase(
        "a pack in the place of a manifest",
        frozenset({manifests[2]}),
        frozenset({"three"}),
        _copy(packs[0], manifests[2]),
    )
    yield DamageCase(
        "a manifest in the place of a pack",
        frozenset({packs[2]}),
        frozenset({"three"}),
        _copy(manifests[0], packs[2]),
    )
    yield DamageCase(
        "an older revision under a later one's name",
        frozenset({manifests[0].replace(".json", ".r2.json")}),
        frozenset({"one"}),
        _rename(manifests[0], manifests[0].replace(".json", ".r2.json")),
    )
    other_pack = foreign.path / packs[2].replace(ids[2], _pack_ids(foreign)[2])
    yield DamageCase(
        "a pack of another vault",
        frozenset({packs[2]}),
        frozenset({"three"}),
        lambda vault: (vault / packs[2]).write_bytes(other_pack.read_bytes()),
    )
    other_manifest = foreign.path / foreign.manifests[2].object_name
    yield DamageCase(
        "a manifest of another vault",
        frozenset({manifests[2]}),
        frozenset({"three"}),
        lambda vault: (vault / manifests[2]).write_bytes(other_manifest.read_bytes()),
    )


def _exchange(one: str, other: str) -> Callable[[Path], object]:
    def apply(vault: Path) -> None:
        (vault / one).rename(vault / "third")
        (vault / other).rename(vault / one)
        (vault / "third").rename(vault / other)

    return apply


def _copy(one: str, other: str) -> Callable[[Path], object]:
    return lambda vault: shutil.copyfile(vault / one, vault / other)


def _rename(one: str, other: str) -> Callable[[Path], object]:
    return lambda vault: (vault / one).rename(vault / other)
