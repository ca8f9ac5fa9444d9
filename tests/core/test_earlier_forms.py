"""What the earlier backup scheduler wrote, read and written as it did."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from holdfast.core.earlier_forms import (
    Dialect,
    dialect_of,
    file_name,
    file_words,
    instant_text,
    read_instant,
)
from holdfast.core.model import BackupKind

AT = datetime(2026, 3, 1, 3, 4, 5, 123456, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "dialect", "at"),
    [
        ("2026-03-01T03:04:05.123Z", Dialect.TYPESCRIPT, AT.replace(microsecond=123000)),
        ("2026-03-01 03:04:05.123456", Dialect.PYTHON, AT),
        ("2026-03-01 03:04:05", Dialect.PYTHON, AT.replace(microsecond=0)),
        ("2026-03-01T03:04:05+00:00", Dialect.TYPESCRIPT, AT.replace(microsecond=0)),
    ],
)
def test_an_instant_of_either_version_is_read(text: str, dialect: Dialect, at: datetime) -> None:
    assert read_instant(text) == at
    assert dialect_of(text) is dialect


@pytest.mark.parametrize(
    "value",
    [None, 3, 1.5, "", "soon", "2026-13-01T03:04:05Z", "2026-03-01T25:00:00Z", "0001-01-01 00:00"],
)
def test_what_is_no_instant_is_none(value: object) -> None:
    assert read_instant(value) is None


def test_instants_are_written_as_each_version_does() -> None:
    elsewhere = AT.astimezone(timezone(timedelta(hours=5)))
    assert instant_text(elsewhere, Dialect.TYPESCRIPT) == "2026-03-01T03:04:05.123Z"
    assert instant_text(elsewhere, Dialect.PYTHON) == "2026-03-01 03:04:05.123456"


@pytest.mark.parametrize(
    ("name", "kind", "user_id", "made_at"),
    [
        (
            "auto_backup_user12_2026-03-01T03-04-05-123Z.db",
            BackupKind.AUTO,
            12,
            AT.replace(microsecond=123000),
        ),
        ("auto_backup_user1_2026-03-01T03-04-05-123456.db", BackupKind.AUTO, 1, AT),
        ("justice_backup_2026-03-01T03-04-05-123456.db", BackupKind.MANUAL, None, AT),
        ("pre_migration_v2_2026-03-01T03-04-05-123456.db", BackupKind.PRE_MIGRATION, None, AT),
        ("pre_restore_backup.db", BackupKind.PRE_RESTORE, None, None),
        ("before the audit.db", BackupKind.MANUAL, None, None),
        ("auto_backup_user1_2026-99-01T03-04-05-123Z.db", BackupKind.AUTO, 1, None),
        ("case 12026-03-01T03-04-05.db", BackupKind.MANUAL, None, None),
    ],
)
def test_a_file_name_says_kind_user_and_time(
    name: str, kind: BackupKind, user_id: int | None, made_at: datetime | None
) -> None:
    words = file_words(name)
    assert (words.kind, words.user_id, words.made_at) == (kind, user_id, made_at)
    assert words.protected is (kind in {BackupKind.PRE_MIGRATION, BackupKind.PRE_RESTORE})


@pytest.mark.parametrize("kind", list(BackupKind))
@pytest.mark.parametrize("dialect", list(Dialect))
def test_a_name_that_is_written_is_read_again(kind: BackupKind, dialect: Dialect) -> None:
    at = AT.replace(microsecond=123000)
    words = file_words(file_name(kind, 7, at, dialect))
    assert (words.kind, words.made_at) == (kind, at)
    assert words.user_id == (7 if kind is BackupKind.AUTO else None)
