"""Frozen rows as plain JSON objects: the form programs may rely on.

Field names are those of the rows; instants are ISO 8601 in UTC, sizes are bytes, spans are
seconds. A field may be added, none is renamed.
"""

from __future__ import annotations

import base64
import math
from dataclasses import fields, is_dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from holdfast.core.clock import format_instant
from holdfast.core.model import BackupInfo


def plain(value: Any) -> Any:
    """Return a row, or anything a row holds, as JSON knows it.

    Raises:
        TypeError: a kind of value that no row has.
    """
    if value is None or isinstance(value, (bool, int, str)):
        return str(value) if isinstance(value, str) else value
    if isinstance(value, float):
        return round(value, 6)
    if isinstance(value, datetime):
        return format_instant(value)
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, dict):
        return {str(key): plain(part) for key, part in value.items()}
    if isinstance(value, (tuple, list)):
        return [plain(part) for part in value]
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    raise TypeError(type(value).__name__)


def backup_form(info: BackupInfo) -> dict[str, object]:
    """Return a backup, its name first."""
    form = plain(info)
    return {"name": form.pop("name"), "id": form.pop("backup_id"), **form}


def cell_form(value: object) -> object:
    """Return a value out of a person's database.

    Bytes become `{"blob": <base64>}`; the two infinities, which JSON lacks, become
    `{"real": "inf"}` and `{"real": "-inf"}`.
    """
    if isinstance(value, (bytes, bytearray, memoryview)):
        return {"blob": base64.b64encode(value).decode("ascii")}
    if isinstance(value, float) and not math.isfinite(value):
        return {"real": str(value)}
    return value
