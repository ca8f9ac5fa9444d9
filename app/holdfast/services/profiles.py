"""Profiles: which database is protected, and in which vault."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from holdfast.core.audit_chain import AuditAction
from holdfast.core.errors import (
    SourceDamagedError,
    SourceMissingError,
    SourceNotDatabaseError,
    SourceUnreadableError,
    UsageError,
)
from holdfast.core.model import Profile
from holdfast.core.names import check_name, new_id
from holdfast.services.desk import Desk
from holdfast.vault.vault import create_vault


class ProfileService:
    """Makes and finds profiles."""

    def __init__(self, desk: Desk) -> None:
        """See the class."""
        self._desk = desk

    def protect(self, source: Path, vault: Path, name: str | None = None) -> Profile:
        """Make a profile for a database, and its vault if the folder holds none yet.

        Raises:
            SourceError: there is no SQLite database at `source`.
            VaultError: no vault can be made or opened at `vault`.
            UsageError: the name is taken, or the places make no sense together.
        """
        from holdfast.sources.classify import classify

        source = Path(os.path.normpath(source.expanduser().absolute()))
        vault = Path(os.path.normpath(vault.expanduser().absolute()))
        _check_place(source)
        classify(source)
        name = check_name(name if name is not None else source.stem, "profile")
        real, real_vault = source.resolve(), vault.resolve()
        if real_vault == real or real_vault in real.parents:
            raise UsageError(
                "The database lies inside the folder that is to be its vault. Nothing was changed.",
                hint="Choose a vault in another folder, best on another disk.",
            )
        if self._desk.paths.home.resolve() in (real_vault, *real.parents):
            raise UsageError(
                "Holdfast's own folder can be neither a vault nor protected here. "
                "Nothing was changed.",
                hint="Choose another place.",
            )
        opened = create_vault(vault, self._desk.clock.now())
        profile = Profile(
            profile_id=new_id(),
            name=name,
            source_path=os.fspath(source),
            vault_path=os.fspath(vault),
            vault_id=opened.vault_id,
            series_id=new_id(),
            created_at=self._desk.clock.now(),
        )
        self._desk.book.add(profile)
        self._desk.audit.log(
            AuditAction.PROFILE_ADDED,
            profile_id=profile.profile_id,
            subject=profile.name,
            source=profile.source_path,
            vault=profile.vault_path,
        )
        return profile

    def all(self) -> list[Profile]:
        """Return all profiles by name."""
        return self._desk.book.all()

    def find(self, name: str) -> Profile:
        """Return the profile of this name or id.

        Raises:
            NotFoundError: there is none.
        """
        return self._desk.book.find(name)


def _check_place(source: Path) -> None:
    """Say what lies at a path when it is not even a readable file."""
    try:
        found = source.stat()
    except FileNotFoundError:
        what = "is a link to a file that is not there" if source.is_symlink() else "is not there"
        raise SourceMissingError(
            f"The database {source} {what}. Nothing was changed.", hint="Check the path."
        ) from None
    except OSError as error:
        raise SourceUnreadableError(
            f"{source} cannot be looked at: {error.strerror}. Nothing was changed.",
            details=str(error),
        ) from error
    if stat.S_ISDIR(found.st_mode):
        raise SourceNotDatabaseError(
            f"{source} is a folder, not a database. Nothing was changed.",
            hint="Name the database file inside it.",
        )
    if not stat.S_ISREG(found.st_mode):
        raise SourceNotDatabaseError(
            f"{source} is not an ordinary file. Nothing was changed.",
            hint="Name a database file.",
        )
    if found.st_size == 0:
        raise SourceDamagedError(
            f"{source} is empty (0 bytes), so there is nothing to protect yet. "
            "Nothing was changed.",
            hint="Start the program that owns it once, or choose the right file.",
        )
