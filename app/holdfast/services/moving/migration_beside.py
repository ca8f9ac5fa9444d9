"""Both programs side by side: what each holds, and whether it is equal.

For the time in which the earlier backup scheduler and Holdfast both make backups. Every file
is read whole and compared with what the vault says it holds; the last backup of each side is
compared row by row where the bytes differ. Reads on both sides, and writes on neither.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from holdfast.core.clock import format_instant
from holdfast.core.errors import NotFoundError, SourceError, UsageError
from holdfast.core.model import BackupKind, Profile, Structure
from holdfast.core.names import display_name
from holdfast.core.progress import Advance, Progress
from holdfast.core.time_words import counted
from holdfast.services.desk import Desk
from holdfast.services.moving.adopted_files import earlier_names
from holdfast.services.moving.earlier_folder import EarlierFile, list_folder
from holdfast.services.moving.migration_find import owner_of
from holdfast.services.moving.migration_rows import Beside, BesideProfile, Held, HeldBackup
from holdfast.services.moving.migration_settings import Origin, differences, judge, origins
from holdfast.services.protecting.settings import SettingsService
from holdfast.services.series_access import open_series, read_backups
from holdfast.sources.earlier_database import EarlierTables, read_tables
from holdfast.sources.finished_file import tree_of

if TYPE_CHECKING:
    from holdfast.vault.manifest import Manifest
    from holdfast.vault.series import Series

COMPARING_PHASE = "comparing"


@dataclass(slots=True)
class _Reader:
    """Reads files, and tells how far all of them are."""

    listener: Progress
    total_bytes: int
    done_bytes: int = 0

    def tree(self, file: EarlierFile) -> str:
        """Return the tree hash of a file."""
        assert file.found is not None
        found = tree_of(file.found.path, progress=self)
        self.done_bytes += file.size_bytes
        return found

    def advance(self, report: Advance) -> None:
        """Pass on how far all files are."""
        done = min(self.done_bytes + report.done, self.total_bytes)
        self.listener.advance(Advance(COMPARING_PHASE, done, self.total_bytes))


def compare_beside(
    desk: Desk, profile_or_database: str, folder: Path, progress: Progress
) -> Beside:
    """Compare a profile, or all that came from a database, with the earlier program's folder.

    Args:
        desk: of the home.
        profile_or_database: name or id of a profile, or path of the application's database.
        folder: of the earlier program's backups.
        progress: told in bytes of files; may cancel.

    Raises:
        NotFoundError: there is no such profile, and none came from such a database.
        UsageError: the profile did not come from the earlier program.
        SourceError, VaultError: one side cannot be read.
    """
    came = origins(desk)
    wanted, database = _wanted(desk, profile_or_database, came)
    tables = read_tables(database)
    files = list_folder(folder, database, tables.tables, desk.clock.now(), progress)
    backups = [file for file in files if not file.why]
    users = {
        came[profile.profile_id].user_id
        for profile in desk.book.all()
        if profile.profile_id in came and os.path.realpath(profile.source_path) == str(database)
    }
    reader = _Reader(progress, sum(file.size_bytes for file in backups))
    return Beside(
        database=database,
        folder=folder,
        profiles=tuple(
            _one(
                desk,
                profile,
                came[profile.profile_id],
                tables,
                [f for f in backups if owner_of(f, users) == came[profile.profile_id].user_id],
                reader,
            )
            for profile in wanted
        ),
        others=tuple(
            HeldBackup(Held.NEITHER, file.name, "", None, file.size_bytes, file.why)
            for file in files
            if file.why
        ),
    )


def _wanted(desk: Desk, text: str, came: dict[str, Origin]) -> tuple[list[Profile], Path]:
    """Return which profiles are meant, and the database they came from."""
    profiles = desk.book.all()
    real = os.path.realpath(text)
    from_there = [
        profile
        for profile in profiles
        if profile.profile_id in came and os.path.realpath(profile.source_path) == real
    ]
    if from_there:
        return from_there, Path(real)
    named = [profile for profile in profiles if text in {profile.name, profile.profile_id}]
    if not named and Path(text).exists():
        raise NotFoundError(
            f"Nothing was taken over from {display_name(text)} yet, so nothing can be compared.",
            hint=f"Take it over first: holdfast migrate import {display_name(text)} --vault …",
        )
    profile = named[0] if named else desk.book.find(text)
    if profile.profile_id not in came:
        raise UsageError(
            f"“{display_name(profile.name)}” did not come from the earlier backup scheduler, so "
            "there is nothing to compare it with.",
            hint="Take the application's database over first: holdfast migrate import DB --vault …",
        )
    return [profile], Path(os.path.realpath(profile.source_path))


def _one(
    desk: Desk,
    profile: Profile,
    origin: Origin,
    tables: EarlierTables,
    files: Sequence[EarlierFile],
    reader: _Reader,
) -> BesideProfile:
    series = open_series(profile)
    manifests, _ = read_backups(series)
    by_name = {
        name: manifest for manifest in manifests for name in earlier_names(manifest, origin.user_id)
    }
    by_tree: dict[str, Manifest] = {}
    for manifest in manifests:
        by_tree.setdefault(manifest.files[0].tree_sha256, manifest)
    held = []
    met: set[str] = set()
    trees: dict[str, str] = {}
    for file in files:
        try:
            tree = trees[file.name] = reader.tree(file)
        except SourceError as error:
            held.append(_there(Held.EARLIER, file, None, error.message))
            continue
        here = by_name.get(file.name) or by_tree.get(tree)
        if here is None:
            held.append(_there(Held.EARLIER, file, None, "It was not taken over yet."))
            continue
        met.add(here.info.backup_id)
        if here.files[0].tree_sha256 == tree:
            held.append(_there(Held.BOTH, file, here))
        else:
            why = "The file is not what it was when it was taken over."
            held.append(_there(Held.DIFFERENT, file, here, why))
    held += [
        HeldBackup(Held.HOLDFAST, "", info.name, info.created_at, info.size_bytes)
        for info in (manifest.info for manifest in manifests)
        if info.backup_id not in met
    ]
    last = _last(files, trees)
    newest, equal = _newest(series, _last_here(manifests), last, trees, reader.listener)
    return BesideProfile(
        profile=profile.name,
        user_id=origin.user_id,
        settings=tuple(_settings(desk, profile, origin, tables)),
        backups=tuple(sorted(held, key=_time_of)),
        newest=newest,
        newest_equal=equal,
    )


def _settings(desk: Desk, profile: Profile, origin: Origin, tables: EarlierTables) -> Iterable[str]:
    for row in tables.rows:
        judged = judge(row, tables.users)
        if not isinstance(judged, str) and judged.user_id == origin.user_id:
            return differences(judged, SettingsService(desk).get(profile.profile_id))
    return [f"User {origin.user_id} has no settings there any more."]


def _there(held: Held, file: EarlierFile, here: Manifest | None, why: str = "") -> HeldBackup:
    name = here.info.name if here is not None else ""
    return HeldBackup(held, file.name, name, file.made_at, file.size_bytes, why)


def _time_of(backup: HeldBackup) -> tuple[str, str]:
    at = format_instant(backup.made_at) if backup.made_at is not None else ""
    return at, backup.file or backup.backup


def _last(files: Sequence[EarlierFile], trees: dict[str, str]) -> EarlierFile | None:
    """Return the last backup over there that could be read, safety copies left out."""
    good = [f for f in files if f.name in trees and f.words.kind is not BackupKind.PRE_RESTORE]
    return good[-1] if good else None


def _last_here(manifests: Sequence[Manifest]) -> Manifest | None:
    good = [
        manifest
        for manifest in manifests
        if manifest.info.kind is not BackupKind.PRE_RESTORE
        and manifest.info.structure is not Structure.DAMAGED
    ]
    return good[-1] if good else None


def _newest(
    series: Series,
    here: Manifest | None,
    there: EarlierFile | None,
    trees: dict[str, str],
    progress: Progress,
) -> tuple[str, bool | None]:
    """Return how the last backup of each side compares, in words, and whether it is equal."""
    if here is None or there is None:
        side = "here" if there is not None else "there" if here is not None else "on either side"
        return f"There is no backup {side} yet.", None
    assert there.made_at is not None
    times = f"last there {_minute(there.made_at)}, last here {_minute(here.info.created_at)}"
    if trees[there.name] == here.files[0].tree_sha256:
        return f"The last backups are the same, byte for byte ({times}).", True
    try:
        rows = _rows_apart(series, here, there, progress)
    except SourceError as error:
        return f"The last backups could not be compared ({times}): {error.message}", False
    if rows is None:
        return f"The last backups differ in tables that could only be counted ({times}).", False
    if rows:
        return f"The last backups differ in {counted(rows, 'row')} ({times}).", False
    return f"The last backups hold the same rows, in other bytes ({times}).", True


def _rows_apart(
    series: Series, here: Manifest, there: EarlierFile, progress: Progress
) -> int | None:
    """Return how many rows differ; None where that is not known. A changed schema counts too."""
    import apsw

    from holdfast.sources.connections import open_finished, translate
    from holdfast.sources.row_diff import compare
    from holdfast.vault.browse_vfs import open_backup

    assert there.found is not None
    with open_backup(series, here) as backup:
        connection = open_finished(there.found.path)
        try:
            connection.execute("ATTACH ? AS holdfast_old", (backup.uri,))
            found = compare(connection, "holdfast_old", "main", progress=progress)
        except apsw.Error as error:
            backup.raise_pending()
            raise translate(error, there.found.path) from error
        finally:
            connection.close(True)
        backup.raise_pending()
    counts = [(table.added, table.removed, table.changed) for table in found.tables]
    if any(number is None for count in counts for number in count):
        return None
    return len(found.schema) + sum(number or 0 for count in counts for number in count)


def _minute(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M} UTC"
