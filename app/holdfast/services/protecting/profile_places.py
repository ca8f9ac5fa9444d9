"""Whether a database and a vault can be what a profile says they are.

Looks only; every refusal says what lies there instead. What is inside the database is
`sources.classify`'s to judge.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from pathlib import Path

from holdfast.core.errors import (
    SourceDamagedError,
    SourceMissingError,
    SourceNotDatabaseError,
    SourceUnreadableError,
    UsageError,
)
from holdfast.core.model import Profile
from holdfast.core.names import display_name


def absolute(path: Path) -> Path:
    """Return a path as it is remembered: absolute, links as they were typed."""
    return Path(os.path.normpath(path.expanduser().absolute()))


def check_source(source: Path) -> None:
    """Refuse what is not even a readable file, or no SQLite database.

    Raises:
        SourceError: says what lies there.
    """
    from holdfast.sources.classify import classify

    _check_file(source)
    classify(source)


def check_together(source: Path, vault: Path, home: Path) -> None:
    """Refuse places that make no sense together.

    Raises:
        UsageError: the database lies in the vault, or one of them in Holdfast's own folder.
    """
    real, real_vault, real_home = source.resolve(), vault.resolve(), home.resolve()
    if real_vault == real or real_vault in real.parents:
        raise UsageError(
            "The database lies inside the folder that is to be its vault. Nothing was changed.",
            hint="Choose a vault in another folder, best on another disk.",
        )
    if real_home in (real_vault, *real_vault.parents, *real.parents):
        raise UsageError(
            "Holdfast's own folder can be neither a vault nor protected here. Nothing was changed.",
            hint="Choose another place.",
        )


def check_not_known(source: Path, vault_id: str, others: Iterable[Profile]) -> None:
    """Refuse a database that another profile protects in the same vault, by whatever path.

    Raises:
        UsageError: names that profile.
    """
    real = os.path.realpath(source)
    for other in others:
        if other.vault_id == vault_id and os.path.realpath(other.source_path) == real:
            raise UsageError(
                f"This database is already protected in that vault, by the profile "
                f"“{display_name(other.name)}”. Nothing was changed.",
                hint=f"Back it up with: holdfast backup {display_name(other.name)}",
            )


def _check_file(source: Path) -> None:
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
