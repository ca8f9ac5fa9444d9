"""Read a database in WAL mode: through the backup API, inside one read transaction.

The transaction pins one version of the database while its program goes on committing (its
worst stall measured was 37 ms); without it a stepped copy under a writer never ended, 4,747
restarts in a minute. `quick_check` runs afterwards in the same transaction, so on exactly
what was copied, and keeps nobody waiting.

The copy's bytes are those of the version that was read, with three exceptions in page 1,
which SQLite writes for the copy itself: the change counter (24-27), the counter that goes
with the page count (92-95, equal to it) and the SQLite version (96-99). They depend only on
our SQLite, so two copies of one version are equal byte for byte. Bytes 18-19 stay as they
are (2, WAL); the schema cookie (40-43), which the backup API raises by one, is set back.
The lock page is blank.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import apsw

from holdfast.core.errors import InternalError, SourceChangedError
from holdfast.core.model import DatabaseFacts
from holdfast.core.names import display_name
from holdfast.core.pages import GroupSink
from holdfast.core.progress import Advance, Progress
from holdfast.sources.connections import translate
from holdfast.sources.header import HEADER_BYTES, MAGIC, facts_from_header
from holdfast.sources.page_collector import PageCollector, collector_vfs

_STEP_PAGES = 1024
_STEP_BYTES = 4 * 1024 * 1024
_UNSIGNED = 0xFFFF_FFFF


def read_snapshot(
    connection: apsw.Connection, path: Path, sink: GroupSink, *, progress: Progress
) -> tuple[DatabaseFacts, int]:
    """Hand over the version that the connection's transaction sees; return facts and size.

    Raises:
        SourceError: it could not be read to the end.
        InternalError: SQLite's copy came incomplete; nothing may be kept of it.
        CancelledError, VaultError, StagingError: from the listener or the sink.
    """
    try:
        return _read(connection, path, sink, progress)
    except apsw.Error as error:
        raise translate(error, path) from error


def _read(
    connection: apsw.Connection, path: Path, sink: GroupSink, progress: Progress
) -> tuple[DatabaseFacts, int]:
    name = display_name(path.name)
    _complete, header = connection.read("main", 0, 0, HEADER_BYTES)
    facts = facts_from_header(header, path.stat().st_size, name)
    collector = PageCollector(facts.page_size)
    pages = max(1, min(_STEP_PAGES, _STEP_BYTES // facts.page_size))
    with _destination(collector) as destination:
        with destination.backup("main", connection, "main") as backup:
            finished = backup.step(1)
            page_count = backup.page_count & _UNSIGNED
            collector.expect(page_count)
            facts = _facts_of_version(connection, facts, page_count)
            size = page_count * facts.page_size
            sink.begin(facts, size, hold_short=False)
            done = 0
            while not finished:
                finished = backup.step(pages)
                done = min(size, done + pages * facts.page_size)
                for index, group in collector.take_complete():
                    sink.group(index, memoryview(group))
                progress.advance(Advance("reading", done, size))
            if backup.page_count & _UNSIGNED != page_count:
                raise SourceChangedError(
                    f"{name} changed its length while it was read. What had been read was "
                    "thrown away; earlier backups are untouched."
                )
        destination.close(True)
    _restore_schema_cookie(connection, collector)
    for index, group in collector.take_rest():
        sink.group(index, memoryview(group))
    progress.advance(Advance("reading", size, size))
    return facts, size


@contextlib.contextmanager
def _destination(collector: PageCollector) -> Iterator[apsw.Connection]:
    with collector_vfs(collector) as vfs:
        connection = apsw.Connection("copy", vfs=vfs)
        try:
            # A small cache makes pages leave in order and at once.
            connection.execute(
                "PRAGMA journal_mode=off; PRAGMA synchronous=off;"
                "PRAGMA locking_mode=exclusive; PRAGMA cache_size=10"
            ).fetchall()
            yield connection
        finally:
            connection.close(True)


def _facts_of_version(
    connection: apsw.Connection, header: DatabaseFacts, page_count: int
) -> DatabaseFacts:
    """Return the facts as this version has them; the main file's header may lag behind."""
    facts = replace(
        header,
        page_count=page_count,
        user_version=_number(connection, "user_version"),
        application_id=_number(connection, "application_id"),
    )
    # These two need the schema, which may be damaged; the header is right for them unless
    # the database is so new that its first checkpoint is still to come.
    with contextlib.suppress(apsw.CorruptError, apsw.SQLError):
        facts = replace(facts, auto_vacuum=_number(connection, "auto_vacuum"))
        encoding = connection.execute("PRAGMA encoding").fetchall()[0][0]
        facts = replace(facts, encoding=str(encoding))
    return facts


def _restore_schema_cookie(connection: apsw.Connection, collector: PageCollector) -> None:
    cookie = _number(connection, "schema_version") & _UNSIGNED
    group = collector.first_page()
    if group[:16] != MAGIC or group[24:28] != group[92:96]:
        raise InternalError(
            "SQLite's copy of the first page is not as expected; it was thrown away and the "
            "database was not touched.",
            details=group[:HEADER_BYTES].hex(),
        )
    group[40:44] = cookie.to_bytes(4, "big")


def _number(connection: apsw.Connection, pragma: str) -> int:
    value = connection.execute(f"PRAGMA {pragma}").fetchall()[0][0]
    return value if isinstance(value, int) else 0
