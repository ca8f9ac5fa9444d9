"""What the manifests of one series tell of their profile, for a catalogue that lost it.

Reads one manifest after the other, the newest first, and keeps only what a list shows: a
year of manifests with their page maps does not have to fit into memory. A damaged one is
named and passed over. What a manifest says of its profile is judged like anything typed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from holdfast.core.audit_chain import read_anchor
from holdfast.core.clock import parse_instant
from holdfast.core.errors import HoldfastError, VaultDamagedError, VaultTooNewError
from holdfast.core.model import BackupInfo, Profile
from holdfast.core.names import is_id
from holdfast.core.settings import ChosenSettings, problems
from holdfast.vault.manifest import Manifest
from holdfast.vault.series import Series


@dataclass(slots=True)
class SeriesTelling:
    """One series, as far as it can be read."""

    series_id: str
    profile: Profile | None = None
    """As the newest manifest that says so tells it, with the vault's present path."""
    host: str = ""
    """Name of the computer that made the newest backup."""
    machine: str = ""
    """The same computer's 16 hex digits."""
    home: str = ""
    """The home that made the newest backup, as its audit trail names it; empty when unknown."""
    settings: Mapping[str, object] = field(default_factory=dict)
    """What was chosen when the newest backup was made; empty when nothing was."""
    odd_settings: tuple[str, ...] = ()
    """Sentences about settings that mean nothing here; their defaults stand in their place."""
    backups: tuple[BackupInfo, ...] = ()
    """Newest first."""
    trails: frozenset[str] = frozenset()
    """Audit trails whose heads the manifests carry."""
    unread: tuple[HoldfastError, ...] = ()
    """Manifests that are damaged or of a newer version."""


def read_series(series: Series) -> SeriesTelling:
    """Return what the manifests of a series tell.

    Raises:
        VaultError: the vault went away meanwhile.
    """
    found = SeriesTelling(series.series_id)
    backups: list[BackupInfo] = []
    unread: list[HoldfastError] = []
    trails: set[str] = set()
    for entry in reversed(series.entries()):
        try:
            manifest = series.read_current(entry)
        except (VaultDamagedError, VaultTooNewError) as error:
            unread.append(error)
            continue
        if manifest is None:
            continue
        backups.append(manifest.shown)
        anchor = read_anchor(manifest.audit_head, manifest.info.name)
        if anchor is not None:
            trails.add(anchor.trail)
        if found.profile is None:
            _take(found, series, manifest)
            found.home = anchor.home if anchor is not None else ""
    found.backups, found.unread, found.trails = tuple(backups), tuple(unread), frozenset(trails)
    return found


def _take(found: SeriesTelling, series: Series, manifest: Manifest) -> None:
    facts = manifest.profile
    profile_id, source = facts.get("id"), facts.get("source")
    if not (isinstance(profile_id, str) and is_id(profile_id) and isinstance(source, str)):
        return
    try:
        created_at = parse_instant(str(facts.get("created_at")))
    except ValueError:
        created_at = manifest.info.created_at
    found.profile = Profile(
        profile_id=profile_id,
        name=manifest.info.profile or series.series_id,
        source_path=source,
        vault_path=str(series.vault.path),
        vault_id=series.vault.vault_id,
        series_id=series.series_id,
        created_at=created_at,
    )
    found.host, found.machine = str(facts.get("host", "")), str(facts.get("machine", ""))
    chosen = facts.get("settings")
    if isinstance(chosen, dict):
        found.settings, found.odd_settings = _understood(chosen)


def _understood(chosen: dict[str, Any]) -> tuple[Mapping[str, object], tuple[str, ...]]:
    """Return the settings that mean something here, and sentences about those that do not.

    Settings of a later version are passed over without a word.
    """
    known = {name: value for name, value in chosen.items() if name in ChosenSettings.model_fields}
    try:
        ChosenSettings.model_validate(known)
    except ValidationError as error:
        wrong = problems(error)
        fields = {problem.field for problem in wrong}
        good = {name: value for name, value in known.items() if name not in fields}
        return good, tuple(problem.sentence for problem in wrong)
    return known, ()
