"""How the earlier backup scheduler wrote things: dates, names of backup files, settings.

It came in two versions with the same tables: one in TypeScript, which writes instants as ISO
text with `Z`, and one in Python, which writes naive UTC with a space. Names of files carry
UTC with `-` for `:` and `.`. Values come out of databases that nobody checked, so whatever
they are there is an answer. Pure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from holdfast.core.model import BackupKind

SUFFIX = ".db"
PROTECTED_KINDS = frozenset({BackupKind.PRE_MIGRATION, BackupKind.PRE_RESTORE})

_ISO = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)([T ])(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,6})\d*)?)?(Z|[+-]00:?00)?\Z"
)
_STAMP = re.compile(
    r"(?<!\d)(\d{4})-(\d\d)-(\d\d)[T_ ](\d\d)-(\d\d)-(\d\d)(?:-(\d{1,6}))?Z?(?:_\d+)?\Z"
)
_AUTO = re.compile(r"auto_backup_user(\d{1,18})(?=_)")


class Dialect(StrEnum):
    """Which of the two versions wrote, or is to read."""

    TYPESCRIPT = "typescript"
    PYTHON = "python"


class Times(StrEnum):
    """What `backup_time` meant."""

    UTC = "utc"
    """What the earlier program made of it: a time in UTC."""
    LOCAL = "local"
    """What people meant by it: the time their clock shows."""


@dataclass(frozen=True, slots=True)
class FileWords:
    """What the name of a backup file says."""

    kind: BackupKind
    user_id: int | None
    """Whose automatic backup it is; None for every other kind."""
    made_at: datetime | None
    """None where the name carries no time that can be."""

    @property
    def protected(self) -> bool:
        """True for what the earlier program never removed."""
        return self.kind in PROTECTED_KINDS


def read_instant(value: object) -> datetime | None:
    """Return the instant a cell of the earlier program holds; None if it holds none.

    Naive text is UTC: both versions meant it so.
    """
    match = _ISO.match(value) if isinstance(value, str) else None
    if match is None:
        return None
    year, month, day, _, hour, minute, second, fraction, _ = match.groups()
    return _instant([year, month, day, hour, minute, second or "0"], fraction or "")


def dialect_of(value: object) -> Dialect | None:
    """Return which version wrote an instant; None where that cannot be told."""
    match = _ISO.match(value) if isinstance(value, str) else None
    if match is None:
        return None
    return Dialect.TYPESCRIPT if match[4] == "T" else Dialect.PYTHON


def instant_text(at: datetime, dialect: Dialect) -> str:
    """Return an instant as a version writes it into a cell."""
    at = at.astimezone(UTC)
    if dialect is Dialect.TYPESCRIPT:
        return f"{at:%Y-%m-%dT%H:%M:%S}.{at.microsecond // 1000:03d}Z"
    return f"{at:%Y-%m-%d %H:%M:%S.%f}"


def file_words(file_name: str) -> FileWords:
    """Return what the name of a backup file says."""
    stem = file_name.removesuffix(SUFFIX)
    stamp = _STAMP.search(stem)
    made_at = _instant(list(stamp.groups()[:6]), stamp[7] or "") if stamp else None
    auto = _AUTO.match(stem)
    if auto is not None:
        return FileWords(BackupKind.AUTO, int(auto[1]), made_at)
    if stem.startswith("pre_migration_"):
        return FileWords(BackupKind.PRE_MIGRATION, None, made_at)
    if stem.startswith("pre_restore_backup"):
        return FileWords(BackupKind.PRE_RESTORE, None, made_at)
    return FileWords(BackupKind.MANUAL, None, made_at)


def file_name(kind: BackupKind, user_id: int, made_at: datetime, dialect: Dialect) -> str:
    """Return the name the earlier program would have given a backup."""
    start = {
        BackupKind.AUTO: f"auto_backup_user{user_id}",
        BackupKind.MANUAL: "justice_backup",
        BackupKind.PRE_RESTORE: "pre_restore_backup",
        BackupKind.PRE_MIGRATION: "pre_migration",
    }[kind]
    at = made_at.astimezone(UTC)
    stamp = f"{at:%Y-%m-%dT%H-%M-%S}-{at:%f}"
    if dialect is Dialect.TYPESCRIPT:
        stamp = f"{stamp[:-3]}Z"
    return f"{start}_{stamp}{SUFFIX}"


def _instant(parts: list[str], fraction: str) -> datetime | None:
    try:
        numbers = [int(part) for part in parts]
        at = datetime(*numbers, tzinfo=UTC)  # type: ignore[misc,arg-type]  # six numbers
    except ValueError:
        return None
    # Years in which every zone of the world can still show the instant.
    return at.replace(microsecond=int(fraction.ljust(6, "0"))) if 1 < at.year < 9999 else None
