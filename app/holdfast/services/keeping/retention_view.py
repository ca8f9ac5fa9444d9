"""What retention sees of one profile: its rule, its backups, its source as it is now.

Reads, and changes nothing. The rule comes from the settings as plain values: a backup's
process, which applies it, does not import pydantic.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from holdfast.core.collapse import Collapse, find_collapse
from holdfast.core.errors import VaultDamagedError
from holdfast.core.model import Profile
from holdfast.core.retention import KeepRule, RetentionPlan, plan_retention
from holdfast.core.retention_row import RetentionRow, retention_row
from holdfast.core.setting_rules import KEEP_COUNT_HIGHEST, KEEP_COUNT_LOWEST, wrong_setting
from holdfast.services.desk import Desk
from holdfast.services.keeping.acceptances import Acceptances
from holdfast.services.keeping.source_now import look_at_source
from holdfast.services.series_access import check_not_older, read_backups
from holdfast.vault.manifest import Manifest
from holdfast.vault.series import Series

DEFAULT_KEEP_COUNT = 7
"""For a profile whose settings have not been made yet; `ChosenSettings` says the same."""
_PERIODS = ("hourly", "daily", "weekly", "monthly", "yearly")


@dataclass(frozen=True, slots=True)
class Found:
    """The backups of a profile as they are."""

    series: Series
    newest_id: str = ""
    manifests: Mapping[str, Manifest] = field(default_factory=dict)
    """By backup id; none where there are so few that the rule keeps them all."""
    rows: tuple[RetentionRow, ...] = ()
    unread: tuple[VaultDamagedError, ...] = ()

    @property
    def warnings(self) -> tuple[str, ...]:
        """What a person should know of what could not be read."""
        return tuple(f"Left alone: {error.message}" for error in self.unread)


def keep_rule(desk: Desk, profile: Profile, keep_count: int | None) -> KeepRule:
    """Return the rule of a profile, with another number of last backups if one is given.

    Raises:
        UsageError: a number that is not 1 to 30, or settings that somebody edited by hand.
    """
    chosen = desk.settings.chosen(profile.profile_id)
    periods = {name: chosen.get(f"keep_{name}", 0) for name in _PERIODS}
    last = chosen.get("keep_count", DEFAULT_KEEP_COUNT) if keep_count is None else keep_count
    if type(last) is not int or not KEEP_COUNT_LOWEST <= last <= KEEP_COUNT_HIGHEST:
        raise wrong_setting("keep_count", last)
    return KeepRule(last=last, **periods)  # type: ignore[arg-type] # KeepRule judges them


def read_found(desk: Desk, profile: Profile, series: Series) -> Found:
    """Return all backups that can be read.

    Raises:
        VaultReplacedError: the vault is an older copy of itself.
        VaultTooNewError: a backup needs a newer version.
    """
    check_not_older(desk, profile, series)
    manifests, unread = read_backups(series)
    return Found(
        series=series,
        newest_id=max((manifest.info.backup_id for manifest in manifests), default=""),
        manifests={manifest.info.backup_id: manifest for manifest in manifests},
        rows=tuple(retention_row(manifest.info) for manifest in manifests),
        unread=tuple(unread),
    )


def plan_for(desk: Desk, profile: Profile, found: Found, rule: KeepRule) -> RetentionPlan:
    """Return what becomes of each backup; the source is looked at now."""
    return plan_retention(
        found.rows,
        rule,
        zone=_zone(desk, profile),
        now=desk.clock.now(),
        source=look_at_source(profile),
        accepted=Acceptances(desk).of(profile.profile_id),
    )


def collapse_of(desk: Desk, profile: Profile, found: Found) -> Collapse | None:
    """Return what has happened to the source, None when it is as it should be."""
    accepted = Acceptances(desk).of(profile.profile_id)
    return find_collapse(found.rows, look_at_source(profile), accepted)


def _zone(desk: Desk, profile: Profile) -> str:
    zone = desk.settings.chosen(profile.profile_id).get("zone")
    if isinstance(zone, str):
        return zone
    from holdfast.system.local_zone import local_zone

    return local_zone()
