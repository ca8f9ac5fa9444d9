"""What is said when a profile is not there or cannot be added: once, for every book."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

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


def refuse_double(profile: Profile, known_profiles: Iterable[Profile]) -> None:
    """Refuse a profile whose name is taken, or whose source is protected in the same vault.

    Raises:
        UsageError: nothing was added.
    """
    for known in known_profiles:
        if known.name == profile.name:
            raise UsageError(
                f"There is already a profile “{display_name(profile.name)}”. Nothing was changed.",
                hint="Choose another name with --name.",
            )
        if known.source_path == profile.source_path and known.vault_id == profile.vault_id:
            raise UsageError(
                f"This database is already protected in that vault, by the profile "
                f"“{display_name(known.name)}”. Nothing was changed.",
                hint=f"Back it up with: holdfast backup {display_name(known.name)}",
            )
