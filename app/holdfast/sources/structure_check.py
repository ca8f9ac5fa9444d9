"""Let SQLite check a database and sort what it says: damaged, fine, or could not be checked.

Runs on any thread that owns the connection. The check sees what the connection sees: inside
a read transaction exactly the state that is being copied.

Two things must not be mistaken for damage: a database that uses functions, tokenizers or
collations of its program (SQLite stops, or a stand-in orders differently), and content that
breaks a rule of the schema (`NULL value in ...`), which programs do bring about themselves.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

import apsw

from holdfast.core.errors import CancelledError
from holdfast.core.model import Structure, StructureCheck
from holdfast.core.progress import SILENT, Advance, Progress
from holdfast.sources.connections import stand_ins, translate

CheckName = Literal["quick_check", "integrity_check"]

MOST_MESSAGES = 20
_LONGEST_MESSAGE = 1000
_STEPS_BETWEEN_LOOKS = 20_000
"""Instructions of SQLite's machine between two calls of the listener; a few milliseconds."""

_ABOUT_CONTENT = re.compile(
    r"((NULL|TEXT|NUMERIC|non-[A-Z]+) value in |CHECK constraint failed in |unable to validate )"
)
_COULD_NOT = "unable to validate "


def check_structure(
    connection: apsw.Connection,
    path: Path,
    check: CheckName = "quick_check",
    *,
    progress: Progress = SILENT,
) -> StructureCheck:
    """Run `quick_check` or `integrity_check` and return what it means.

    `quick_check` takes about a second a GB on a file that was just read, `integrity_check`
    12 to 22. When a collation was answered by a stand-in, `integrity_check` is repeated as
    `quick_check`, which does not compare order.

    Args:
        connection: sees the state that is to be checked.
        path: what the connection has open, for messages.
        check: which of the two.
        progress: called with phase "checking" while SQLite works; it may cancel.

    Raises:
        CancelledError: the listener stopped it.
        apsw.InterruptError: `connection.interrupt()` was called elsewhere.
        SourceError: the file could not be read (disk error, locked); says nothing about it.
    """
    result = _run(connection, path, check, progress)
    invented = stand_ins(connection)
    if check == "integrity_check" and invented:
        result = _run(connection, path, "quick_check", progress)
    if not invented:
        return result
    return StructureCheck(result.structure, result.check, result.messages, stand_ins(connection))


def _run(
    connection: apsw.Connection, path: Path, check: CheckName, progress: Progress
) -> StructureCheck:
    cancelled: list[CancelledError] = []

    def look() -> bool:
        try:
            progress.advance(Advance("checking", 0, 0))
        except CancelledError as error:
            cancelled.append(error)
            return True
        return False

    connection.set_progress_handler(look, _STEPS_BETWEEN_LOOKS)
    findings: list[str] = []
    try:
        # As blobs: the names in a damaged schema are not always valid text. A blob made of
        # text is in the encoding of the database.
        encoding = str(connection.execute("PRAGMA encoding").fetchall()[0][0])
        for (line,) in connection.execute(
            f"SELECT CAST({check} AS BLOB) FROM pragma_{check} LIMIT {MOST_MESSAGES}"
        ):
            text = line.decode(encoding, "replace") if isinstance(line, bytes) else str(line)
            findings.append(text[:_LONGEST_MESSAGE])
    except apsw.InterruptError:
        if cancelled:
            raise cancelled[0] from None
        raise
    except (apsw.CorruptError, apsw.NotADBError, apsw.FormatError) as error:
        findings.append(str(error)[:_LONGEST_MESSAGE])
        return StructureCheck(Structure.DAMAGED, check, tuple(findings))
    except (apsw.SQLError, apsw.MismatchError, UnicodeDecodeError) as error:
        return _stopped(check, findings, str(error))
    except apsw.Error as error:
        raise translate(error, path) from error
    finally:
        connection.set_progress_handler(None)
    return _judge(check, findings)


def _judge(check: CheckName, findings: list[str]) -> StructureCheck:
    if findings == ["ok"]:
        return StructureCheck(Structure.OK, check)
    if not all(_ABOUT_CONTENT.match(line) for line in findings):
        return StructureCheck(Structure.DAMAGED, check, tuple(findings))
    could_not = any(line.startswith(_COULD_NOT) for line in findings)
    structure = Structure.UNCHECKED if could_not else Structure.OK
    return StructureCheck(structure, check, tuple(findings))


def _stopped(check: CheckName, findings: list[str], reason: str) -> StructureCheck:
    """SQLite could not go on; what it found before counts."""
    before = _judge(check, findings) if findings else None
    if before is not None and before.structure is Structure.DAMAGED:
        return before
    return StructureCheck(
        Structure.UNCHECKED,
        check,
        (
            "The database uses functions of its own program, so SQLite could not check all "
            f"of it ({reason}).",
        ),
    )
