"""The list of profiles of the first version: one small JSON file, read once and put away.

`take_over` moves what it holds into the catalogue. A file that cannot be read is reported
and left as it is. Imports `json` only when there is such a file.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from holdfast.core.clock import parse_instant
from holdfast.core.errors import StagingError
from holdfast.core.model import Profile
from holdfast.core.names import display_name
from holdfast.core.profiles import LastRestore, ProfileMemory


@dataclass(frozen=True, slots=True)
class OldBook:
    """What the file holds."""

    profiles: tuple[Profile, ...]
    memory: dict[str, ProfileMemory]
    """By the profile's id."""


def read_profile_file(path: Path) -> OldBook:
    """Return what the file holds, nothing if it is not there.

    Raises:
        StagingError: it cannot be read or is no such list; it was left as it is.
    """
    import json

    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return OldBook((), {})
    except OSError as error:
        raise _unusable(path, str(error)) from error
    try:
        document = json.loads(raw)
        if document["version"] != 1:
            raise ValueError(f"version {document['version']}")
        return OldBook(
            tuple(_profile(each) for each in document["profiles"]),
            {str(key): _memory(each) for key, each in document["memory"].items()},
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise _unusable(path, f"{type(error).__name__}: {error}") from error


def _unusable(path: Path, details: str) -> StagingError:
    return StagingError(
        f"The list of profiles {display_name(str(path))} cannot be read, so it was left as it "
        "is. No database and no backup is touched by this.",
        hint="Move the file away, then protect the databases again; the vaults keep every backup.",
        details=details,
    )


def _profile(each: dict[str, Any]) -> Profile:
    profile = Profile(**{**each, "created_at": parse_instant(each["created_at"])})
    texts = (getattr(profile, name) for name in Profile.__slots__ if name != "created_at")
    if not all(isinstance(text, str) for text in texts):
        raise TypeError("a profile holds text only")
    return profile


def _memory(each: dict[str, Any]) -> ProfileMemory:
    last = each.get("last_restore")
    memory = ProfileMemory(newest_id=str(each.get("newest_id", "")))
    if last is None:
        return memory
    restored = LastRestore(**{**last, "restored_at": parse_instant(last["restored_at"])})
    return replace(memory, last_restore=restored)
