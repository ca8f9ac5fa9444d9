"""The way back: settings and backups written as the earlier backup scheduler knows them.

What came from there and was not changed here goes back as it was, cell by cell; what was
changed is written in the dialect of the version that is to read it. Backups become plain
files under the earlier names, hashed against the vault before they get them. Nothing that
lies there is overwritten, and nothing here is changed.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from pathlib import Path

from holdfast.core.audit_chain import AuditAction
from holdfast.core.earlier_forms import (
    Dialect,
    dialect_of,
    file_name,
    instant_text,
    read_instant,
)
from holdfast.core.errors import (
    CancelledError,
    HoldfastError,
    SourceError,
    StagingError,
    UsageError,
)
from holdfast.core.local_time import zone_named
from holdfast.core.model import BackupKind, Profile, Structure
from holdfast.core.names import display_name
from holdfast.core.progress import Advance, Progress
from holdfast.core.schedule import BackupFrequency, ScheduleRule, next_run
from holdfast.core.settings import BackupSettingsResponse
from holdfast.services.desk import Desk
from holdfast.services.moving.adopted_files import HeldFile, adopted_from, is_held
from holdfast.services.moving.migration_rows import Fate, MovedFile, MovedOut
from holdfast.services.moving.migration_settings import Origin, chosen_of, origins
from holdfast.services.protecting.settings import SettingsService
from holdfast.services.restoring.staging import SPARE_BYTES, check_room, staged_database
from holdfast.services.series_access import open_series, read_backups
from holdfast.sources.earlier_database import INSTANTS, Cell, write_row
from holdfast.sources.finished_file import look_at
from holdfast.vault.manifest import Manifest
from holdfast.vault.series import Series

WRITING_PHASE = "writing out"
_NOT_THERE = ("keep_hourly", "keep_daily", "keep_weekly", "keep_monthly", "keep_yearly")


@dataclass(frozen=True, slots=True)
class _Row:
    """The row to write."""

    cells: Mapping[str, Cell]
    changed: frozenset[str]
    """Columns that are not what came in; all of them where nothing came in."""
    notes: tuple[str, ...]


def take_out(
    desk: Desk,
    profile: Profile,
    database: Path,
    folder: Path,
    dialect: Dialect | None,
    user_id: int | None,
    progress: Progress,
) -> MovedOut:
    """Write a profile's settings into a database, and its backups into a folder.

    Files first: once the row is there the earlier program may begin at once.

    Args:
        desk: of the home.
        profile: what goes back.
        database: of the application; a new one is made where nothing is.
        folder: for the backups; made where it is missing, but not its parents.
        dialect: how instants are written; None is as they came in.
        user_id: whose settings they become; None is the user they came from.
        progress: told in bytes; may cancel between two files.

    Raises:
        StagingError: no room, or the folder cannot be written; what was written is whole.
        VaultError: a backup cannot be read; those before it are written.
        SourceError: the row cannot be written there; the files are.
        UsageError: the same, or it is not known whose settings it is to be.
    """
    began = desk.clock.monotonic()
    origin = origins(desk).get(profile.profile_id)
    if dialect is None:
        dialect = origin.dialect if origin is not None else Dialect.PYTHON
    if user_id is None:
        user_id = _user(profile, origin)
    series = open_series(profile)
    _refuse_inside(folder, Path(profile.vault_path))
    _make_folder(folder)
    manifests, unread = read_backups(series)
    settings = SettingsService(desk).get(profile.profile_id)
    row = _row(settings, origin, user_id, _own_last(manifests), dialect, desk.clock.now())
    try:
        files = _write_files(series, manifests, folder, user_id, dialect, progress)
    except CancelledError as error:
        raise CancelledError(
            "Stopped. The files that were written are whole, and the settings there are as they "
            "were."
        ) from error
    new_row = write_row(database, row.cells, row.changed)
    desk.audit.log(
        AuditAction.MOVED_OUT,
        profile_id=profile.profile_id,
        subject=profile.name,
        database=database,
        folder=folder,
        files=sum(file.fate is Fate.TAKEN for file in files),
    )
    notes = (*row.notes, *(f"Left out: {error.message}" for error in unread))
    return MovedOut(
        profile=profile.name,
        database=database,
        folder=folder,
        dialect=dialect,
        user_id=user_id,
        new_row=new_row,
        changed=tuple(sorted(row.changed)) if origin is not None else (),
        files=tuple(files),
        notes=notes,
        duration_s=desk.clock.monotonic() - began,
    )


def _user(profile: Profile, origin: Origin | None) -> int:
    if origin is not None:
        return origin.user_id
    raise UsageError(
        f"“{display_name(profile.name)}” did not come from the earlier backup scheduler, so it is "
        "not known whose settings it is to become there. Nothing was written.",
        hint="Say whose: --user ID, the number of a row in the table users.",
    )


def _row(
    settings: BackupSettingsResponse,
    origin: Origin | None,
    user_id: int,
    own_last: datetime | None,
    dialect: Dialect,
    now: datetime,
) -> _Row:
    """Return the cells to write; `own_last` is the last backup that did not come in."""
    notes: list[str] = []
    chosen = chosen_of(settings)
    before = dict(origin.chosen) if origin is not None else {}
    different = {name for name, value in chosen.items() if before.get(name) != value}
    rule = _rule(settings, origin, different, now, notes)
    cells: dict[str, Cell] = {
        "user_id": user_id,
        "enabled": int(settings.enabled),
        "frequency": rule.frequency.value,
        "backup_time": rule.backup_time,
        "keep_count": settings.keep_count,
        "last_backup_at": _text(own_last or settings.last_backup_at, dialect),
        "next_backup_at": _text(next_run(rule, now) if settings.enabled else None, dialect),
        "created_at": _text(settings.created_at, dialect),
        "updated_at": _text(now, dialect),
    }
    extra = [name for name in _NOT_THERE if getattr(settings, name)]
    if extra:
        notes.append(f"The earlier program keeps by number alone: {', '.join(extra)} stay behind.")
    if origin is None or origin.user_id != user_id:
        return _Row(cells, frozenset(cells) - {"user_id", "created_at"}, tuple(notes))
    changed = {"enabled", "frequency", "backup_time", "keep_count"} & different
    if different & {"zone", "backup_time"}:
        changed.add("backup_time")
    if own_last is not None:
        changed |= {"last_backup_at", "next_backup_at"}
    if different - {"keep_count"}:
        changed.add("next_backup_at")
    if changed:
        changed.add("updated_at")
    for name, value in origin.row.items():
        if name not in changed:
            cells[name] = _in_dialect(value, dialect) if name in INSTANTS else value
    return _Row(_mended(cells, origin, dialect, now), frozenset(changed), tuple(notes))


def _rule(
    settings: BackupSettingsResponse,
    origin: Origin | None,
    different: set[str],
    now: datetime,
    notes: list[str],
) -> ScheduleRule:
    """Return when the earlier program is to make backups: by UTC, which is all it knows."""
    rule = replace(settings.schedule_rule(), zone="UTC")
    if settings.frequency is BackupFrequency.HOURLY:
        notes.append("The earlier program knows no hourly backups; daily was written.")
        rule = replace(rule, frequency=BackupFrequency.DAILY)
    if settings.zone == "UTC":
        return rule
    if origin is not None and not different & {"zone", "backup_time"}:
        notes.append(
            f"backup_time goes back as it came, {settings.backup_time}; the earlier program takes "
            f"it for UTC, here it is a time in {settings.zone}."
        )
        return rule
    at = _in_utc(settings.backup_time, settings.zone, now)
    notes.append(
        f"{settings.backup_time} in {settings.zone} was written as {at}: the earlier program takes "
        "every time for UTC. When the clocks change, its backups come an hour earlier or later."
    )
    return replace(rule, backup_time=at)


def _in_utc(backup_time: str, zone: str, now: datetime) -> str:
    local = now.astimezone(zone_named(zone))
    hour, minute = backup_time.split(":")
    at = datetime.combine(local.date(), time(int(hour), int(minute)), tzinfo=local.tzinfo)
    return f"{at.astimezone(UTC):%H:%M}"


def _mended(
    cells: dict[str, Cell], origin: Origin, dialect: Dialect, now: datetime
) -> dict[str, Cell]:
    """Return cells that the table's own rules take; what came in broken went on mended."""
    came = origin.chosen
    if str(cells["frequency"]) not in {"daily", "weekly", "monthly"}:
        known = came.get("frequency")
        cells["frequency"] = known if known in {"daily", "weekly", "monthly"} else "daily"
    keep = cells["keep_count"]
    if type(keep) is not int or not 1 <= keep <= 30:
        cells["keep_count"] = int(came.get("keep_count", 7))
    if cells["enabled"] not in {0, 1}:
        cells["enabled"] = int(bool(came.get("enabled")))
    for name in ("created_at", "updated_at"):
        if cells.get(name) is None:
            cells[name] = _text(now, dialect)
    if not isinstance(cells["backup_time"], str) or len(cells["backup_time"]) != len("HH:MM"):
        cells["backup_time"] = str(came.get("backup_time", "03:00"))
    return cells


def _in_dialect(value: Cell, dialect: Dialect) -> Cell:
    """Return an instant that came in as a version writes it: untouched where it is that one's."""
    at = read_instant(value)
    if at is None or dialect_of(value) is dialect:
        return value
    return instant_text(at, dialect)


def _text(at: datetime | None, dialect: Dialect) -> str | None:
    return None if at is None else instant_text(at, dialect)


def _own_last(manifests: list[Manifest]) -> datetime | None:
    """Return when the newest backup was made, if it did not come in."""
    own = [
        manifest
        for manifest in manifests
        if manifest.info.kind is not BackupKind.PRE_RESTORE
        and manifest.info.structure is not Structure.DAMAGED
    ]
    if not own or adopted_from(own[-1]):
        return None
    return own[-1].info.created_at


def _write_files(
    series: Series,
    manifests: list[Manifest],
    folder: Path,
    user_id: int,
    dialect: Dialect,
    progress: Progress,
) -> list[MovedFile]:
    named = _named(manifests, user_id, dialect)
    missing = {name: m for name, m in named.items() if not (folder / name).exists()}
    needed = sum(manifest.files[0].size_bytes for manifest in missing.values())
    check_room(folder, needed + SPARE_BYTES if needed else 0)
    total = sum(manifest.files[0].size_bytes for manifest in named.values())
    done, moved = 0, []
    for name, manifest in named.items():
        progress.advance(Advance(WRITING_PHASE, done, total))
        moved.append(_write_file(series, manifest, folder / name, progress))
        done += manifest.files[0].size_bytes
    _make_durable(folder)
    progress.advance(Advance(WRITING_PHASE, total, total))
    return moved


def _make_durable(folder: Path) -> None:
    """Let the names of new files outlive a power cut, where the system can."""
    if os.name != "posix":
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _named(manifests: list[Manifest], user_id: int, dialect: Dialect) -> dict[str, Manifest]:
    """Return the backups by the names their files get, the oldest first."""
    named: dict[str, Manifest] = {}
    for manifest in manifests:
        info = manifest.info
        origin = adopted_from(manifest)
        wanted = file_name(info.kind, user_id, info.created_at, dialect)
        name = str(origin["file"]) if origin else wanted
        stem, number = name.removesuffix(".db"), 2
        while name in named:
            name = f"{stem}_{number}.db"
            number += 1
        named[name] = manifest
    return named


def _write_file(series: Series, manifest: Manifest, target: Path, progress: Progress) -> MovedFile:
    info, file = manifest.info, manifest.files[0]
    facts = (info.profile, info.created_at, info.kind.value, info.protected)
    if info.structure is Structure.DAMAGED:
        why = "The database was damaged when this backup was made; it stays in the vault alone."
        return MovedFile(target.name, Fate.LEFT, file.size_bytes, why, *facts)
    if target.name != Path(target.name).name or os.sep in target.name:
        return MovedFile(target.name, Fate.LEFT, file.size_bytes, "It is no name of a file.")
    if target.exists() or target.is_symlink():
        if _is_equal(target, manifest, progress):
            return MovedFile(target.name, Fate.KNOWN, file.size_bytes, "", *facts)
        why = "Another file of this name lies there; it was not touched."
        return MovedFile(target.name, Fate.LEFT, file.size_bytes, why, *facts)
    with staged_database(series, manifest, target.parent, progress) as staged:
        mtime = adopted_from(manifest).get("mtime_ns")
        at_ns = mtime if isinstance(mtime, int) else int(info.created_at.timestamp() * 1e9)
        try:
            with suppress(OverflowError):
                os.utime(staged, ns=(at_ns, at_ns))
            os.link(staged, target)  # which never replaces anything
        except FileExistsError:
            why = "Another file of this name appeared; it was not touched."
            return MovedFile(target.name, Fate.LEFT, file.size_bytes, why, *facts)
        except OSError:
            _rename(staged, target)
    return MovedFile(target.name, Fate.TAKEN, file.size_bytes, "", *facts)


def _rename(staged: Path, target: Path) -> None:
    """Give a file its name where the disk knows no links (exFAT)."""
    try:
        staged.rename(target)
    except OSError as error:
        raise StagingError(
            f"{display_name(target.name)} could not be written: {error.strerror}. The files "
            "before it are whole.",
            details=str(error),
        ) from error


def _is_equal(target: Path, manifest: Manifest, progress: Progress) -> bool:
    file = manifest.files[0]
    held = HeldFile(manifest.info.name, file.tree_sha256, file.size_bytes, None)
    try:
        return is_held(look_at(target), held, progress)
    except SourceError:
        return False


def _refuse_inside(folder: Path, vault: Path) -> None:
    real, real_vault = folder.resolve(), vault.resolve()
    if real == real_vault or real_vault in real.parents:
        raise UsageError(
            "That folder lies in the vault. Nothing was written.",
            hint="Choose another folder for the files.",
        )


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise HoldfastError(
            f"The folder {display_name(str(folder))} cannot be made: {error.strerror}. Nothing "
            "was written.",
            hint="Make it yourself, or choose another one.",
            details=str(error),
        ) from error
