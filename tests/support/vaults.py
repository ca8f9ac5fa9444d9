"""Vaults with several backups of small real databases, in every shape the format has.

`build_vault` makes plain and delta frames, several packs a backup, pages of zeros, a database
that shrinks, and with page sizes under 4096 a short last page. `build_tiny_vault` makes the
smallest vault that has each kind of object, for tests that damage every byte of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import apsw

from holdfast.vault.manifest import Manifest
from holdfast.vault.series import Series
from holdfast.vault.vault import Vault
from tests.support.byte_series import ByteSeries, pages, touched, with_pages
from tests.support.databases import build_database

SMALL_PACK = 96 * 1024


@dataclass(frozen=True, slots=True)
class BuiltVault:
    """A vault with one series, and what each of its backups must restore to."""

    source: ByteSeries
    manifests: tuple[Manifest, ...]
    """Oldest first, as they were published."""
    contents: dict[str, tuple[bytes, ...]]
    """By backup name: the bytes of each file."""

    @property
    def path(self) -> Path:
        return self.source.vault.path

    @property
    def vault(self) -> Vault:
        return self.source.vault

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self.contents)

    def object_paths(self, kind: str) -> list[Path]:
        """The files of `packs` or `backups` of the series, sorted."""
        return sorted((self.path / "series" / self.source.series.series_id / kind).iterdir())

    def users_of(self, pack_id: str) -> set[str]:
        """Names of the backups that list a pack."""
        return {
            manifest.info.name
            for manifest in self.manifests
            if any(pack.pack_id == pack_id for pack in manifest.packs)
        }


def database_states(folder: Path, *, page_size: int = 4096) -> list[bytes]:
    """The bytes of one database at six moments: made, changed, grown, emptied, shrunk, same."""
    path = build_database(folder / f"source-{page_size}.db", page_size=page_size, rows=620)
    states = [path.read_bytes()]
    for script in (
        "UPDATE thing SET kind = kind + 1 WHERE id % 20 = 3",
        "UPDATE thing SET kind = kind + 1 WHERE id % 20 < 5;"
        "INSERT INTO thing SELECT id + 5000, name || 'x', kind, body FROM thing WHERE id < 60",
        "PRAGMA secure_delete=on; DELETE FROM thing WHERE id % 100 = 1 OR id > 5020;"
        "DELETE FROM part WHERE thing > 90",
        "VACUUM",
    ):
        connection = apsw.Connection(str(path))
        try:
            connection.execute(f"PRAGMA synchronous=off; {script}").fetchall()
        finally:
            connection.close()
        states.append(path.read_bytes())
    return [*states, states[-1]]


def build_vault(
    folder: Path, *, page_size: int = 4096, pack_limit: int = SMALL_PACK, extra: bool = True
) -> BuiltVault:
    """Build a vault with a backup of each of `database_states`.

    With `extra` a seventh backup keeps a torn original (its length is no multiple of
    anything) with its two sidecars, as a damaged database is kept.
    """
    source = ByteSeries(folder, page_size=page_size)
    manifests: list[Manifest] = []
    contents: dict[str, tuple[bytes, ...]] = {}
    for number, content in enumerate(database_states(folder, page_size=page_size)):
        name = f"state {number}"
        manifests.append(source.backup(content, name=name, pack_limit=pack_limit))
        contents[name] = (content,)
    if extra:
        torn = content[:-1021]
        wal, journal = pages(7, 3)[:-5], b"journal" * 999
        sidecars = (("wal", wal), ("journal", journal))
        name = "damaged “original”\n../../etc/x"
        manifests.append(source.backup(torn, name=name, pack_limit=pack_limit, extra=sidecars))
        contents[name] = (torn, wal, journal)
    return BuiltVault(source, tuple(manifests), contents)


def build_tiny_vault(folder: Path, *, series_id: str = "") -> BuiltVault:
    """Build three backups of five small pages in three packs of one or two frames each.

    The first pack is needed by all, the second (deltas and a whole page) by the second and
    the third backup, the third (a whole page) by the third backup alone.
    """
    source = ByteSeries(folder)
    if series_id:
        source.series = Series(source.vault, series_id).make()
    first = b"".join(bytes([65 + number]) * 4096 for number in range(5))
    second = with_pages(touched(first, [1, 2], 1), {3: pages(2, 1)})
    third = with_pages(second, {4: b"only here ".ljust(4096, b"!")})
    contents = {"one": first, "two": second, "three": third}
    manifests = tuple(source.backup(content, name=name) for name, content in contents.items())
    return BuiltVault(source, manifests, {name: (data,) for name, data in contents.items()})
