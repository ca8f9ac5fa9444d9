"""The steps, `schema.sql` and the tables SQLAlchemy knows are one and the same schema."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import NullPool, create_engine
from sqlalchemy.exc import StatementError

from holdfast.catalogue.connection import connect, writing
from holdfast.catalogue.revisions import OURS
from holdfast.catalogue.sessions import Sessions
from holdfast.catalogue.stored_forms import (
    read_instant,
    read_text,
    stored_instant,
    stored_text,
)
from holdfast.catalogue.tables import CatalogueTable, StoredPreference
from tests.catalogue.places import NOON, new_catalogue
from tests.catalogue.schema_text import SCHEMA, migrated, schema_of


def test_the_steps_and_the_script_make_the_same(tmp_path: Path) -> None:
    assert schema_of(migrated(tmp_path)) == SCHEMA.read_text("utf-8")
    assert schema_of(new_catalogue(tmp_path)) == SCHEMA.read_text("utf-8")


def test_the_tables_are_what_the_steps_make(tmp_path: Path) -> None:
    path = migrated(tmp_path)
    engine = create_engine("sqlite://", creator=lambda: connect(path), poolclass=NullPool)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, CatalogueTable.metadata) == []


def test_checks_and_defaults_are_what_the_steps_make(tmp_path: Path) -> None:
    """Alembic compares no CHECK, no default and no STRICT; the text of the tables does."""
    engine = create_engine(f"sqlite:///{tmp_path / 'whole.db'}", poolclass=NullPool)
    CatalogueTable.metadata.create_all(engine)

    def lines(path: Path) -> set[tuple[str, str]]:
        with closing(sqlite3.connect(path)) as connection:
            rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
            return {
                (name, line.strip().rstrip(","))
                for name, sql in rows
                if name not in {"alembic_version", "sqlite_sequence"}
                for line in sql.splitlines()
            }

    assert lines(tmp_path / "whole.db") == lines(migrated(tmp_path))


def test_the_known_revisions_are_those_of_the_steps() -> None:
    config = Config()
    config.set_main_option("script_location", OURS.location)
    steps = list(ScriptDirectory.from_config(config).walk_revisions())
    assert tuple(step.revision for step in reversed(steps)) == OURS.revisions


SETTINGS = (
    "INSERT INTO backup_settings (profile_id, created_at, updated_at, {}) VALUES ('p', 0, 0, {})"
)
WRONG = {
    "keep_count": ("0", "31", "'many'"),
    "frequency": ("'yearly'", "NULL"),
    "weekday": ("'someday'",),
    "day_of_month": ("0", "32"),
    "verification": ("'none'",),
    "drill_every_days": ("-1", "366"),
    "keep_yearly": ("-1", "1001"),
    "enabled": ("2",),
    "enabled, next_backup_at": ("0, 5",),
    "last_backup_at": ("'2026-11-22 10:00:00'",),
}


@pytest.mark.parametrize(("column", "value"), [(c, v) for c, vs in WRONG.items() for v in vs])
def test_no_writer_gets_past_the_rules(tmp_path: Path, column: str, value: str) -> None:
    path = new_catalogue(tmp_path)
    with writing(path) as connection:
        connection.execute("INSERT INTO vault (id, vault_id, path) VALUES (1, 'v', '/v')")
        connection.execute("INSERT INTO profile VALUES ('p', 'p', 1, 's', 0)")
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute(SETTINGS.format(column, value))
        connection.execute(SETTINGS.format("frequency", "'hourly'"))
        with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
            connection.execute(SETTINGS.format("frequency", "'hourly'"))


def test_settings_need_their_profile_and_go_with_it(tmp_path: Path) -> None:
    path = new_catalogue(tmp_path)
    with writing(path) as connection:
        with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
            connection.execute(SETTINGS.format("frequency", "'hourly'"))
        connection.execute("INSERT INTO vault (id, vault_id, path) VALUES (1, 'v', '/v')")
        connection.execute("INSERT INTO profile VALUES ('p', 'p', 1, 's', 0)")
        connection.execute(SETTINGS.format("frequency", "'hourly'"))
        connection.execute("DELETE FROM profile")
        assert connection.execute("SELECT count(*) FROM backup_settings").fetchone() == (0,)


def test_instants_come_back_as_they_were() -> None:
    for at in (NOON, datetime.max.replace(tzinfo=NOON.tzinfo), NOON.replace(year=1)):
        assert read_instant(stored_instant(at)) == at
    with pytest.raises(ValueError, match="time zone"):
        stored_instant(NOON.replace(tzinfo=None))


@pytest.mark.parametrize("text", ["", "plain", "json:", 'json:"x"', "a\udcff\\udcff", "\0", "é🗄"])
def test_any_text_comes_back_as_it_was(text: str) -> None:
    stored = stored_text(text)
    stored.encode("utf-8")
    assert read_text(stored) == text


def test_a_naive_instant_is_refused(tmp_path: Path) -> None:
    sessions = Sessions(new_catalogue(tmp_path))
    naive = StoredPreference(name="x", value="1", updated_at=NOON.replace(tzinfo=None))
    with pytest.raises(StatementError, match="time zone"), sessions.writing() as session:
        session.add(naive)
