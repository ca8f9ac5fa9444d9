"""What calls send and get, beside the settings and figures that the whole house exchanges.

Every model refuses members it does not know, so that a mistyped one is told and not passed
over. Texts that cannot be stored are refused where they come in.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from holdfast.core.freshness import Freshness
from holdfast.core.model import BackupInfo, BackupKind
from holdfast.core.names import MAX_NAME_BYTES
from holdfast.core.settings import BackupMetadata
from holdfast.services.status.freshness import Standing

_LONGEST_NOTE = 2000
_LONGEST_PATH = 4096
INSTANT = "2026-11-22T02:00:04.218000Z"
BACKUP_ID = "0000002a5f1c9d3e"
METADATA: dict[str, Any] = {
    "backup_id": BACKUP_ID,
    "name": "before the import",
    "kind": "manual",
    "created_at": INSTANT,
    "profile": "books",
    "source_path": "/home/ada/books.db",
    "size_bytes": 485_490_688,
    "added_bytes": 1_340_221,
    "changed_pages": 1641,
    "page_count": 118_528,
    "page_size": 4096,
    "grade": "engine copy",
    "level": "opened",
    "verified_at": INSTANT,
    "structure": "ok",
    "protected": False,
    "note": "",
    "unchanged": False,
    "messages": [],
}
SETTINGS_CHANGE = {"frequency": "daily", "backup_time": "03:00", "keep_count": 14}
SETTINGS: dict[str, Any] = {
    "enabled": True,
    "frequency": "daily",
    "backup_time": "03:00",
    "weekday": None,
    "day_of_month": None,
    "zone": "Europe/Berlin",
    "keep_count": 14,
    "keep_hourly": 0,
    "keep_daily": 0,
    "keep_weekly": 0,
    "keep_monthly": 0,
    "keep_yearly": 0,
    "verification": "opened",
    "drill_every_days": 7,
    "pause_on_battery": False,
    "pause_on_metered": False,
    "id": 1,
    "profile_id": "9f4a11c02b7e65d8",
    "last_backup_at": INSTANT,
    "next_backup_at": "2026-11-23T02:00:00Z",
    "created_at": "2026-11-01T09:30:00Z",
    "updated_at": "2026-11-20T18:00:00Z",
}
STATS = {
    "is_running": True,
    "check_interval_seconds": 60,
    "enabled_backup_settings": 5,
    "total_backup_settings": 10,
}


def _is_storable(text: str) -> str:
    if "\0" in text:  # pydantic refuses what UTF-8 cannot hold
        raise ValueError("text without NUL")
    return text


def _is_name(text: str) -> str:
    if not text.strip() or len(text.encode("utf-8")) > MAX_NAME_BYTES:
        raise ValueError(f"1 to {MAX_NAME_BYTES} bytes that are not all blank")
    return text


Text = Annotated[str, AfterValidator(_is_storable)]
Name = Annotated[Text, AfterValidator(_is_name), Field(min_length=1, max_length=MAX_NAME_BYTES)]


class _Form(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class WishedKind(StrEnum):
    """What a program may ask a backup to be."""

    MANUAL = "manual"
    PRE_MIGRATION = "pre_migration"
    """Before the program changes its own schema: always pinned."""

    @property
    def kind(self) -> BackupKind:
        """The kind of backup."""
        return BackupKind(self.value)


class BackupWish(_Form):
    """A backup to make; everything may be left out."""

    name: Name | None = None
    kind: WishedKind = WishedKind.MANUAL
    protected: bool = False
    """Pin it: no rule removes it."""
    note: Annotated[Text, Field(max_length=_LONGEST_NOTE)] = ""


class RestoreWish(_Form):
    """Where a backup is to be restored to; without a file, to its original place."""

    to: Annotated[Text, Field(min_length=1, max_length=_LONGEST_PATH)] | None = None
    """A new file, by its whole path."""
    while_open: bool = False
    """Also while a program has the original database open."""


class Triggered(_Form):
    """The guide's answer."""

    message: str = "Backup check triggered"
    due: int
    """Profiles whose time had come."""


class Begun(_Form):
    """Work that goes on; its events name it."""

    job_id: str


class Made(_Form):
    """A backup that was made."""

    job_id: str
    backup: BackupMetadata
    first: bool
    warnings: tuple[str, ...]


class Restored(_Form):
    """A restore that was carried out."""

    job_id: str
    backup: BackupMetadata
    target: str
    way: str
    """`new file`, `through SQLite` or `swap`."""
    safety_copy: str | None
    """Name of the backup of what was there before."""
    warnings: tuple[str, ...]


class Backups(_Form):
    """One page of the backups of a profile, the last made first."""

    profile: str
    total: int
    backups: tuple[BackupMetadata, ...]


class ProfileHealth(_Form):
    """The verdict on one profile."""

    profile: str
    profile_id: str
    state: Freshness
    sentence: str
    reason: str
    good_at: datetime | None
    """When the last good backup was made."""
    next_backup_at: datetime | None
    running: bool


class Health(_Form):
    """Whether everything that the token is for is safe."""

    version: str
    safe: bool
    schedule_runs: bool
    profiles: tuple[ProfileHealth, ...]


class RefusedField(_Form):
    """One value that was refused."""

    field: str
    detail: str


class ProblemForm(_Form):
    """A refusal, as RFC 9457 has it."""

    type: str
    title: str
    status: int
    detail: str
    hint: str
    retryable: bool
    errors: tuple[RefusedField, ...] = ()


def metadata(info: BackupInfo) -> BackupMetadata:
    """Return a backup as programs see it; what UTF-8 cannot hold is written as an escape."""
    return BackupMetadata.of(
        replace(
            info,
            name=printable(info.name),
            profile=printable(info.profile),
            source_path=printable(info.source_path),
            note=printable(info.note),
            messages=tuple(map(printable, info.messages)),
        )
    )


def profile_health(standing: Standing) -> ProfileHealth:
    """Return the verdict on one profile as programs see it."""
    verdict = standing.verdict
    return ProfileHealth(
        profile=printable(standing.profile.name),
        profile_id=standing.profile.profile_id,
        state=verdict.state,
        sentence=printable(verdict.sentence),
        reason=printable(verdict.reason),
        good_at=verdict.good_at,
        next_backup_at=standing.next_backup_at,
        running=verdict.running,
    )


def printable(text: str) -> str:
    """Return a text that UTF-8 can hold, the same wherever that is so already."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
