"""Catalogues and profiles for tests of the catalogue."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from holdfast.catalogue.opening import make_ready
from holdfast.core.clock import format_instant
from holdfast.core.model import BackupInfo, BackupKind, Grade, Level, Profile, Structure

ROOT = Path(__file__).resolve().parents[2]
NOON = datetime(2026, 11, 22, 12, 30, 15, 123456, tzinfo=UTC)


def new_catalogue(folder: Path) -> Path:
    """Return an empty catalogue of the newest revision."""
    path = folder / "catalogue.db"
    make_ready(path)
    return path


def profile(number: int = 1, **changes: Any) -> Profile:
    """Return a profile like no other number's."""
    facts: dict[str, Any] = {
        "profile_id": f"{number:016x}",
        "name": f"books {number}",
        "source_path": f"/home/ann/books-{number}.db",
        "vault_path": "/media/disk/vault",
        "vault_id": "f" * 16,
        "series_id": f"{number + 4096:016x}",
        "created_at": NOON + timedelta(minutes=number),
    }
    return Profile(**{**facts, **changes})


def write_old_file(path: Path, *profiles: Profile, memory: dict[str, Any] | None = None) -> None:
    """Write a list of profiles as the first version of the program did."""
    slots = Profile.__slots__
    document = {
        "version": 1,
        "profiles": [
            {
                **{name: getattr(each, name) for name in slots},
                "created_at": format_instant(each.created_at),
            }
            for each in profiles
        ],
        "memory": memory or {},
    }
    path.write_text(json.dumps(document, indent=1, sort_keys=True), encoding="ascii")


def loaded_by(code: str, **environment: str) -> set[str]:
    """Return the packages that a fresh Python has loaded after running some code."""
    ending = "import sys; print(*{name.partition('.')[0] for name in sys.modules})"
    finished = subprocess.run(
        [sys.executable, "-c", f"{code}\n{ending}"],
        check=True,
        capture_output=True,
        encoding="utf-8",
        env={"PYTHONPATH": str(ROOT / "app"), **environment},
    )
    return set(finished.stdout.split())


def backup(number: int, **changes: Any) -> BackupInfo:
    """Return a backup like no other number's."""
    info = BackupInfo(
        backup_id=f"{number:016x}",
        name=f"auto {number}",
        kind=BackupKind.AUTO,
        created_at=NOON + timedelta(hours=number),
        profile="books 1",
        source_path="/home/caf\udce9.db",
        size_bytes=1 << 33,
        added_bytes=100,
        changed_pages=3,
        page_count=1 << 21,
        page_size=4096,
        grade=Grade.GUARDED,
        level=Level.OPENED,
        verified_at=None,
        structure=Structure.OK,
        protected=False,
        note="a\nnote",
        messages=("one", "caf\udce9"),
    )
    return replace(info, **changes)
