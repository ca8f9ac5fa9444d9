"""FreshnessService: the verdict on each profile, from what the catalogue knows.

The one place that gathers the facts for `core.freshness`: status, tray, window,
notification and API ask here. By itself it reads the catalogue alone, so it answers while
a vault is away and never hangs on a dead disk; with `look` it also looks at the database
and the vault, as far as that costs milliseconds: nothing is read but sizes and listings.

A backup the cache does not know, because it is older than the cache, is taken from the
history, as *stored*: that much every run that succeeded has proved.

Safe on any thread. Needs neither SQLAlchemy nor pydantic unless something is paused or a
database has shrunk.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from holdfast.catalogue.quick_facts import KnownFacts, QuickFacts
from holdfast.core.collapse import Collapse, CollapseKind, SourceNow, find_collapse
from holdfast.core.freshness import Verdict, verdict
from holdfast.core.freshness_facts import (
    FreshnessFacts,
    GoodBackup,
    LastRun,
    Newest,
    Pause,
    SourceSeen,
    VaultSeen,
)
from holdfast.core.model import BackupKind, Level, Profile, Structure
from holdfast.core.names import display_name
from holdfast.core.phrase import Phrase
from holdfast.core.retention_row import retention_row
from holdfast.core.schedule import BackupFrequency
from holdfast.services.desk import Desk
from holdfast.services.keeping.source_now import look_at_source
from holdfast.services.status.places import Places, look_at_places, met
from holdfast.system.identity import is_surely_dead

if TYPE_CHECKING:
    from holdfast.services.protecting.pauses import PauseBoard

DRILL_EVERY_DAYS = 7
"""For a profile that has no settings yet: the default they will have."""
OVERCOME = "The last backup could not be made, but what it lacked is there again."
_PAUSES = "pause:"
_COLLAPSED = {
    CollapseKind.EMPTY: SourceSeen.EMPTY,
    CollapseKind.SHRUNK: SourceSeen.SHRUNK,
}
"""Missing is looked at besides, and damage is known from the newest backup."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How one profile stands: the verdict, and the figures that are shown beside it."""

    profile: Profile
    verdict: Verdict
    enabled: bool
    next_backup_at: datetime | None
    backups: int
    """As last seen in the vault, safety copies included."""
    added_bytes: int
    """What these added to the vault."""
    size_bytes: int
    """Size of the database in the newest backup; 0 when there is none."""
    proved_at: datetime | None


class FreshnessService:
    """Verdicts on the profiles of one home."""

    def __init__(self, desk: Desk) -> None:
        """See the class."""
        self._desk = desk
        self._facts = QuickFacts(desk.paths.catalogue_file)

    def verdict(self, profile: Profile, *, look: bool = False) -> Verdict:
        """Return the verdict on one profile."""
        return self.standing(profile, look=look).verdict

    def standing(self, profile: Profile, *, look: bool = False) -> Standing:
        """Return how one profile stands.

        Args:
            profile: which one.
            look: look at its database and its vault too, instead of remembering.
        """
        now = self._desk.clock.now()
        known = self._facts.of(profile.profile_id, now)
        return self._judge(profile, known, now, self._surroundings(now), look=look)

    def all(self, *, look: bool = False) -> tuple[Standing, ...]:
        """Return how every profile stands, by name."""
        now = self._desk.clock.now()
        profiles = self._desk.book.all()
        known, around = self._facts.all(now), self._surroundings(now)
        return tuple(
            self._judge(each, known.get(each.profile_id, KnownFacts()), now, around, look=look)
            for each in profiles
        )

    def _surroundings(self, now: datetime) -> _Surroundings:
        board = None
        if self._facts.is_anything_named(_PAUSES):
            from holdfast.services.protecting.pauses import Pauses

            board = Pauses(self._desk).board()
        return _Surroundings(self._facts.damaged_vaults(now), board)

    def _judge(
        self,
        profile: Profile,
        known: KnownFacts,
        now: datetime,
        around: _Surroundings,
        *,
        look: bool,
    ) -> Standing:
        settings: Mapping[str, Any] = known.settings or {}
        good, run = _good(known), _last_run(known)
        place = self._places(profile, known, run, look=look)
        if look and run is not None and _is_overcome(run, place):
            run = replace(run, error="", reason=OVERCOME)
        damaged_at = around.damaged_vaults.get(profile.vault_id)
        if damaged_at is not None:
            place = replace(place, vault=VaultSeen.DAMAGED)
        facts = FreshnessFacts(
            name=profile.name,
            since=profile.created_at,
            vault_path=profile.vault_path,
            enabled=bool(settings.get("enabled", True)),
            frequency=BackupFrequency(settings.get("frequency", BackupFrequency.DAILY)),
            drill_every_days=settings.get("drill_every_days", DRILL_EVERY_DAYS),
            next_backup_at=known.next_backup_at,
            good=good,
            newest=_newest(known, good),
            lost=known.lost,
            proved_at=known.proved_at,
            last_run=run,
            failures=known.failures,
            running=any(owner is None or not is_surely_dead(owner) for owner in known.owners),
            pause=around.pause(profile.profile_id),
            source=place.source,
            vault=place.vault,
            vault_damaged_at=damaged_at,
            seen=place.words,
        )
        return Standing(
            profile=profile,
            verdict=verdict(facts, now),
            enabled=facts.enabled,
            next_backup_at=known.next_backup_at,
            backups=known.backups,
            added_bytes=known.added_bytes,
            size_bytes=known.newest.size_bytes if known.newest else 0,
            proved_at=known.proved_at,
        )

    def _places(
        self, profile: Profile, known: KnownFacts, run: LastRun | None, *, look: bool
    ) -> Places:
        """Return database and vault as the last run met them, or as they are."""
        places = met(run)
        size_bytes = known.newest.size_bytes if known.newest else 0
        now: SourceNow | None = None
        if look:
            places = look_at_places(self._desk, profile, places)
            now = look_at_source(profile)
            size_bytes = now.size_bytes
            if not now.present:
                words = Phrase("Nothing can be read at {0}.", display_name(profile.source_path))
                return replace(places, source=SourceSeen.MISSING, words=places.words or words)
        if known.largest_bytes and 2 * size_bytes < known.largest_bytes:
            # Rare: only now is it worth to read every backup's size, and what was said of it.
            collapse = self._collapse(profile, now)
            if collapse is not None and collapse.kind in _COLLAPSED:
                return replace(places, source=_COLLAPSED[collapse.kind])
        return places

    def _collapse(self, profile: Profile, source: SourceNow | None) -> Collapse | None:
        from holdfast.services.keeping.acceptances import Acceptances

        backups = self._desk.catalogue().backups.of_profile(profile.profile_id)
        own = [info for info in backups if info.kind is not BackupKind.PRE_RESTORE]
        accepted = Acceptances(self._desk).of(profile.profile_id)
        return find_collapse(map(retention_row, own), source, accepted)


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What concerns many profiles at once."""

    damaged_vaults: Mapping[str, datetime]
    board: PauseBoard | None

    def pause(self, profile_id: str) -> Pause | None:
        """Return the pause that holds for a profile."""
        if self.board is None or not (state := self.board.state(profile_id)).paused:
            return None
        return Pause(state.until, everything=self.board.of_everything.paused)


def _good(known: KnownFacts) -> GoodBackup | None:
    """Return the last good backup, as the cache or else the history knows it."""
    found = known.good
    if found is not None:
        return GoodBackup(found.backup_id, found.name, found.made_at, found.level, found.structure)
    run = known.last_success
    if known.newest is not None or run is None or not run.backup_id or run.reason:
        return None  # a reason says that what was backed up is damaged
    if run.backup_id > known.newest_id:  # deleted since: nothing so new is in the series
        return None
    return GoodBackup(
        run.backup_id, run.backup_name, run.began_at, Level.STORED, Structure.UNCHECKED
    )


def _newest(known: KnownFacts, good: GoodBackup | None) -> Newest:
    found = known.newest
    if found is None:
        return Newest.GOOD if good else Newest.NONE
    if found.lost:
        return Newest.LOST
    return Newest.DAMAGED if found.structure is Structure.DAMAGED else Newest.GOOD


def _is_overcome(run: LastRun, place: Places) -> bool:
    """Tell whether database or vault, which a failed run did not find, are there now."""
    before = met(run)
    lacked_source = before.source is SourceSeen.MISSING and place.source is SourceSeen.FINE
    away = {VaultSeen.MISSING, VaultSeen.REFUSED}
    return lacked_source or (before.vault in away and place.vault is VaultSeen.FINE)


def _last_run(known: KnownFacts) -> LastRun | None:
    run = known.last_run
    return None if run is None else LastRun(run.outcome, run.began_at, run.reason, run.error)
