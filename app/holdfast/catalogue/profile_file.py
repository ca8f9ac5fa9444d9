"""Profiles in one small JSON file, replaced atomically under a lock between processes.

A file that cannot be read is never overwritten: it is reported, and kept.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from holdfast.core.clock import format_instant, parse_instant
from holdfast.core.errors import NotFoundError, StagingError, UsageError
from holdfast.core.model import Profile
from holdfast.core.names import display_name
from holdfast.core.profiles import LastRestore, ProfileMemory
from holdfast.system.file_lock import FileLock

LOCK_WAIT_S = 10.0


class ProfileFile:
    """See `holdfast.core.profiles.ProfileBook`."""

    def __init__(self, path: Path) -> None:
        """See the class; the file need not exist."""
        self._path = path

    def all(self) -> list[Profile]:
        """Return all profiles by name."""
        document = self._load()
        return sorted(
            (_profile(entry) for entry in document["profiles"]), key=lambda profile: profile.name
        )

    def find(self, name_or_id: str) -> Profile:
        """Return the profile of this name, else the one of this id."""
        profiles = self.all()
        for key in ("name", "profile_id"):
            for profile in profiles:
                if getattr(profile, key) == name_or_id:
                    return profile
        known = ", ".join(display_name(profile.name) for profile in profiles[:8])
        raise NotFoundError(
            f"There is no profile “{display_name(name_or_id)}”. Nothing was changed.",
            hint=f"Profiles: {known}." if known else "Protect a database first: holdfast protect.",
        )

    def add(self, profile: Profile) -> None:
        """See `ProfileBook.add`."""
        with self._locked() as document:
            for entry in document["profiles"]:
                known = _profile(entry)
                if known.name == profile.name:
                    raise UsageError(
                        f"There is already a profile “{display_name(profile.name)}”. "
                        "Nothing was changed.",
                        hint="Choose another name with --name.",
                    )
                same_vault = known.vault_id == profile.vault_id
                if known.source_path == profile.source_path and same_vault:
                    raise UsageError(
                        f"This database is already protected in that vault, by the profile "
                        f"“{display_name(known.name)}”. Nothing was changed.",
                        hint=f"Back it up with: holdfast backup {display_name(known.name)}",
                    )
            entry = {**asdict(profile), "created_at": format_instant(profile.created_at)}
            document["profiles"].append(entry)

    def memory(self, profile_id: str) -> ProfileMemory:
        """Return what is remembered."""
        return _memory(self._load()["memory"].get(profile_id, {}))

    def remember(self, profile_id: str, memory: ProfileMemory) -> None:
        """Replace what is remembered."""
        last = memory.last_restore
        entry: dict[str, Any] = {"newest_id": memory.newest_id}
        if last is not None:
            restored_at = format_instant(last.restored_at)
            entry["last_restore"] = {**asdict(last), "restored_at": restored_at}
        with self._locked() as document:
            document["memory"][profile_id] = entry

    def _load(self) -> dict[str, Any]:
        try:
            raw = self._path.read_bytes()
        except FileNotFoundError:
            return {"version": 1, "profiles": [], "memory": {}}
        except OSError as error:
            raise self._unusable(str(error)) from error
        try:
            document = json.loads(raw)
            if document["version"] != 1:
                raise ValueError(f"version {document['version']}")
            for entry in document["profiles"]:
                _profile(entry)
            for entry in document["memory"].values():
                _memory(entry)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise self._unusable(f"{type(error).__name__}: {error}") from error
        return dict(document)

    def _unusable(self, details: str) -> StagingError:
        return StagingError(
            f"The list of profiles {self._path} cannot be read, so it was left as it is. "
            "No database and no backup is touched by this.",
            hint="Move the file away, then protect the databases again; the vaults keep "
            "every backup.",
            details=details,
        )

    @contextmanager
    def _locked(self) -> Iterator[dict[str, Any]]:
        """Give the document to change; written when the block ends without an error."""
        lock = FileLock(self._path.with_suffix(".lock"))
        deadline = time.monotonic() + LOCK_WAIT_S
        try:
            while not lock.try_acquire():
                if time.monotonic() > deadline:
                    raise self._unusable("another process has held its lock for ten seconds")
                time.sleep(0.01)
            document = self._load()
            yield document
            self._write(document)
        except OSError as error:
            raise StagingError(
                f"Holdfast's own folder could not be written: {error.strerror}. "
                "The profiles are as they were.",
                details=str(error),
            ) from error
        finally:
            lock.release()

    def _write(self, document: dict[str, Any]) -> None:
        temporary = self._path.with_name(f".{self._path.name}.{os.getpid()}")
        data = json.dumps(document, indent=1, sort_keys=True).encode("ascii")
        try:
            descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(self._path)
        finally:
            temporary.unlink(missing_ok=True)


def _profile(entry: dict[str, Any]) -> Profile:
    return Profile(**{**entry, "created_at": parse_instant(entry["created_at"])})


def _memory(entry: dict[str, Any]) -> ProfileMemory:
    last = entry.get("last_restore")
    memory = ProfileMemory(newest_id=str(entry.get("newest_id", "")))
    if last is None:
        return memory
    restored = LastRestore(**{**last, "restored_at": parse_instant(last["restored_at"])})
    return replace(memory, last_restore=restored)
