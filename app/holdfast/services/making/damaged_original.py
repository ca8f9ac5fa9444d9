"""A source too damaged to be a database is kept byte for byte, sidecars included."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from holdfast.core.errors import HoldfastError, SourceDamagedError
from holdfast.core.model import BackupInfo, DatabaseFacts, Grade, Structure
from holdfast.core.names import display_name
from holdfast.core.pages import GROUP_BYTES

if TYPE_CHECKING:
    from holdfast.vault.backup_writer import BackupWriter


def keep_original(
    source: Path,
    work_dir: Path,
    writer: BackupWriter,
    template: BackupInfo,
    damage: SourceDamagedError,
) -> BackupInfo:
    """Store the files as they are and return the backup's facts, marked damaged.

    Raises:
        SourceDamagedError: the file is empty; there is nothing to keep.
        SourceError: not even its bytes can be read.
    """
    from holdfast.sources.raw_set import copy_raw_set

    parts = dict(copy_raw_set(source, work_dir).parts())
    main = parts.pop("")
    size = main.stat().st_size
    if not size:
        raise damage
    facts = DatabaseFacts(page_size=4096, page_count=-(-size // 4096), journal_mode="unknown")
    writer.begin(facts, size, hold_short=False)
    _stream(main, writer)
    for suffix, path in parts.items():
        if path.stat().st_size:
            writer.begin_extra(suffix.removeprefix("-"), source.name + suffix, path.stat().st_size)
            _stream(path, writer)
    return replace(
        template,
        page_count=facts.page_count,
        page_size=facts.page_size,
        grade=Grade.GUARDED,
        structure=Structure.DAMAGED,
        messages=(damage.message,),
    )


def told_as_kept(error: HoldfastError, info: BackupInfo) -> HoldfastError:
    """Return the error, telling that the damaged original was kept."""
    return type(error)(
        f"{error.message} A copy of it as it is was kept as “{display_name(info.name)}”, "
        "marked damaged; the earlier backups were not touched.",
        hint=error.hint,
        details=error.details,
    )


def _stream(path: Path, writer: BackupWriter) -> None:
    with path.open("rb") as file:
        index = 0
        while data := file.read(GROUP_BYTES):
            writer.group(index, data)
            index += 1
