"""What is said when a profile is not there or cannot be added, and how one gets a free name.

Once, for every book; pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from holdfast.core.errors import NotFoundError, UsageError
from holdfast.core.model import Profile
from holdfast.core.names import display_name

_NAMES_SHOWN = 8


def found(profiles: Sequence[Profile], name_or_id: str) -> Profile:
    """Return the profile of this name, else the one of this id.

    Raises:
        NotFoundError: there is none; the first few there are get named.
    """
    for key in ("name", "profile_id"):
        for profile in profiles:
            if getattr(profile, key) == name_or_id:
                return profile
    known = ", ".join(display_name(profile.name) for profile in profiles[:_NAMES_SHOWN])
    raise NotFoundError(
        f"There is no profile “{display_name(name_or_id)}”. Nothing was changed.",
        hint=f"Profiles: {known}." if known else "Protect a database first: holdfast protect.",
    )


def refuse_double(
    profile: Profile, known_profiles: Iterable[Profile], *, shares_source: bool = False
) -> None:
    """Refuse a profile whose name is taken, or whose source is protected in the same vault.

    With `shares_source` the latter is meant: several people each keep backups of one database.

    Raises:
        UsageError: nothing was added.
    """
    for known in known_profiles:
        if known.name == profile.name:
            raise UsageError(
                f"There is already a profile “{display_name(profile.name)}”. Nothing was changed.",
                hint="Choose another name with --name.",
            )
        if shares_source:
            continue
        if known.source_path == profile.source_path and known.vault_id == profile.vault_id:
            raise UsageError(
                f"This database is already protected in that vault, by the profile "
                f"“{display_name(known.name)}”. Nothing was changed.",
                hint=f"Back it up with: holdfast backup {display_name(known.name)}",
            )


def named_apart(profile: Profile, taken: AbstractSet[str]) -> Profile:
    """Return the profile under its own name or the first that is free: `books (2)`.

    For profiles that nobody is there to name: two computers may both have called it “books”.
    """
    name, number = profile.name, 2
    while name in taken:
        name = f"{profile.name} ({number})"
        number += 1
    return replace(profile, name=name)
