"""The two places of a profile, its database and its vault: as last met, or as they lie there.

Looking reads no more than a vault's own file and a listing, and changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from holdfast.core.errors import (
    HoldfastError,
    SourceDamagedError,
    SourceMissingError,
    VaultDamagedError,
    VaultMissingError,
    VaultReplacedError,
    VaultTooNewError,
)
from holdfast.core.freshness_facts import LastRun, SourceSeen, VaultSeen
from holdfast.core.model import Profile
from holdfast.core.runs import Outcome
from holdfast.services.desk import Desk

_SOURCE: Mapping[str, SourceSeen] = {
    SourceMissingError.__name__: SourceSeen.MISSING,
    SourceDamagedError.__name__: SourceSeen.DAMAGED,
}
_VAULT: Mapping[str, VaultSeen] = {
    VaultMissingError.__name__: VaultSeen.MISSING,
    VaultReplacedError.__name__: VaultSeen.REFUSED,
    VaultTooNewError.__name__: VaultSeen.REFUSED,
    VaultDamagedError.__name__: VaultSeen.DAMAGED,
}


@dataclass(frozen=True, slots=True)
class Places:
    """Database and vault of a profile."""

    source: SourceSeen = SourceSeen.FINE
    vault: VaultSeen = VaultSeen.FINE
    words: str = ""
    """What was found there just now, in a sentence; empty where nobody looked."""


def met(run: LastRun | None) -> Places:
    """Return what the last attempt at a backup met."""
    if run is None or run.outcome not in {Outcome.FAILED, Outcome.WAITING}:
        return Places()
    return Places(_SOURCE.get(run.error, SourceSeen.FINE), _VAULT.get(run.error, VaultSeen.FINE))


def look_at_places(desk: Desk, profile: Profile, before: Places) -> Places:
    """Return what lies there now; what only a whole reading would find stays as it was met.

    Whether the database is there is for `keeping.source_now` to say.
    """
    from holdfast.services.series_access import check_not_older, open_series

    damaged = before.source is SourceSeen.DAMAGED
    places = Places(SourceSeen.DAMAGED if damaged else SourceSeen.FINE)
    try:
        check_not_older(desk, profile, open_series(profile))
    except HoldfastError as error:
        seen = _VAULT.get(type(error).__name__, VaultSeen.REFUSED)
        return replace(places, vault=seen, words=error.message)
    damaged_vault = before.vault is VaultSeen.DAMAGED
    return replace(places, vault=VaultSeen.DAMAGED if damaged_vault else VaultSeen.FINE)
