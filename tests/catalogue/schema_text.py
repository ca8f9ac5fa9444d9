"""The schema of a catalogue as text, and the way `schema.sql` is written again.

After adding a step to `migrations/versions` and to `revisions.py`:

    .venv/bin/python -m tests.catalogue.schema_text
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = ROOT / "app" / "holdfast" / "catalogue" / "schema.sql"
HEAD = """\
-- The newest form of the catalogue, made at once where there is none yet. Written by
-- tests/catalogue/schema_text.py from the steps in migrations/versions: do not edit.
"""


def schema_of(path: Path) -> str:
    """Return every table, index and trigger of a database as SQL, and its revision."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute(
            "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' "
            "ORDER BY type = 'table' DESC, type, name"
        ).fetchall()
        [revision] = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    statements = [_tidy(sql) for [sql] in rows]
    statements.append(f"INSERT INTO alembic_version (version_num) VALUES ('{revision}')")
    return HEAD + "".join(f"\n{statement};\n" for statement in statements)


def migrated(folder: Path) -> Path:
    """Return a catalogue that was made by taking every step."""
    from holdfast.catalogue.revisions import OURS
    from holdfast.catalogue.upgrade import upgrade

    path = folder / "migrated.db"
    path.touch()
    upgrade(path, OURS)
    return path


def _tidy(sql: str) -> str:
    lines = [line.rstrip().replace("\t", "    ") for line in sql.strip().splitlines()]
    return "\n".join(line for line in lines if line).replace("\n)\n STRICT", "\n) STRICT")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "app"))
    with tempfile.TemporaryDirectory() as folder:
        SCHEMA.write_text(schema_of(migrated(Path(folder))), encoding="utf-8")
