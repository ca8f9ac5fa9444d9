"""What a backup brought: in lines for a person, as a form for programs."""

from __future__ import annotations

from holdfast.cli.json_form import backup_form, plain
from holdfast.cli.words import as_typed, duration, shown, size
from holdfast.core.model import BackupInfo, CaptureReport, Grade, Level, Structure
from holdfast.services.results import BackupResult


def proof(info: BackupInfo) -> str:
    """Return what has been proved of a backup, in a few words."""
    if info.structure is Structure.DAMAGED:
        return "SQLite finds damage in it"
    return {
        Level.NONE: "nothing",
        Level.STORED: "stored: read back from the vault",
        Level.OPENED: "opened: stored, and SQLite finds it sound",
        Level.RESTORED: "restored: brought back once, every byte compared",
    }[info.level]


def read_how(capture: CaptureReport | None) -> str:
    """Return how the database was read."""
    if capture is None:
        return "not at all: the file has not been touched since the last backup"
    if capture.grade is Grade.GUARDED:
        return "guarded copy: its program keeps it locked, so its files were copied and checked"
    if capture.lock_s >= 0.005:
        return f"engine copy; its program could not save for {duration(capture.lock_s)}"
    return "engine copy; nobody had to wait"


def result_form(result: BackupResult) -> dict[str, object]:
    """Return what a backup brought as programs get it."""
    return {
        **backup_form(result.info),
        "first": result.first,
        "duration_s": round(result.duration_s, 3),
        "warnings": list(result.warnings),
        "capture": _capture_form(result.capture),
    }


def one_line(result: BackupResult) -> str:
    """Return what a backup brought, in one line without the profile's name."""
    took = duration(result.duration_s)
    if result.info.unchanged:
        return f"not changed; recorded in {took}"
    added = f"{size(result.info.added_bytes)} added of {size(result.info.size_bytes)}"
    return f"{'first backup' if result.first else 'backed up'} in {took}; {added}"


def damage_words(info: BackupInfo) -> tuple[str, ...]:
    """Return what to say of a backup of a damaged database, in lines."""
    return (
        "The database itself is damaged. This backup keeps it as it is, is marked damaged, and "
        "never counts as a good one. Earlier backups were not touched.",
        *(f"  SQLite: {shown(message)}" for message in info.messages[:3]),
        f"See which backup is the last good one: holdfast list {as_typed(info.profile)}",
    )


def _capture_form(capture: CaptureReport | None) -> object:
    """Return how the reading went; None when nothing was read."""
    if capture is None:
        return None
    form = plain(capture)
    return {key: form[key] for key in ("grade", "duration_s", "lock_s", "tries", "notes")}
