"""A second backup without deltas, for the row that asks what plain frames alone would store.

The product always uses deltas, so this drives the vault's writer itself: the newest backup
of the profile is the parent, its page hashes decide what changed, and the manifest is
published as usual. The database is closed and is read as the plain file it is.

Run as `python -m tests.benchmarks.drive_plain DATABASE` with HOLDFAST_HOME set.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from holdfast.core.model import DatabaseFacts
from holdfast.core.pages import GROUP_BYTES
from holdfast.services.desk import open_desk
from holdfast.services.series_access import open_series
from holdfast.vault.backup_writer import BackupWriter
from holdfast.vault.page_hashes import OldHashes
from tests.benchmarks.sides import PROFILE


def store_plain(database: Path) -> None:
    """Make one more backup of the profile with plain frames only."""
    desk = open_desk()
    series = open_series(desk.book.find(PROFILE))
    now = datetime.now(UTC)
    size = database.stat().st_size
    with series.lock(), desk.work_dir() as work_dir:
        parent = series.read(series.entries()[-1])
        writer = BackupWriter(
            series,
            parent,
            OldHashes(desk.paths.hashes_dir / f"{series.series_id}.hashes"),
            hashes_dir=desk.paths.hashes_dir,
            work_dir=work_dir,
            created_us=int(now.timestamp() * 1e6),
            deltas=False,
        )
        page_size = parent.info.page_size
        writer.begin(DatabaseFacts(page_size, size // page_size, "delete"), size, hold_short=False)
        with database.open("rb", buffering=0) as file:
            index = 0
            while group := file.read(GROUP_BYTES):
                writer.group(index, group)
                index += 1
        stored = writer.finish()
        info = replace(
            parent.info,
            backup_id=series.new_backup_id(),
            name="plain",
            created_at=now,
            size_bytes=size,
            added_bytes=stored.added_bytes,
            changed_pages=stored.changed_pages,
            page_count=size // page_size,
        )
        series.publish(
            replace(
                parent,
                info=info,
                parent_id=parent.info.backup_id,
                files=stored.files,
                packs=stored.packs,
            )
        )
        writer.abandon()


if __name__ == "__main__":
    store_plain(Path(sys.argv[1]))
