"""Is the audit trail what was written? Its chain, and what the vaults remember of it.

The heads of the trail lie in the manifests of all vaults that can be reached; those that
cannot are named, because an end that was cut off may be known to them alone. Anchors are
gathered before the trail is read: backups made meanwhile only make it longer.

What a sound answer means, and what it cannot mean, is said in `core.audit_chain`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from holdfast.core.audit_chain import Anchor, AuditAction, AuditRow, read_anchor, trail_of
from holdfast.core.audit_faults import ChainFault, earlier_trails, first_fault
from holdfast.core.errors import (
    CancelledError,
    HoldfastError,
    UsageError,
    VaultDamagedError,
    VaultTooNewError,
)
from holdfast.core.model import Profile
from holdfast.core.progress import SILENT, Advance, Progress
from holdfast.services.desk import Desk
from holdfast.vault.series import Series
from holdfast.vault.vault import Vault, open_vault


@dataclass(frozen=True, slots=True)
class VaultNotAsked:
    """A vault, or a manifest in it, that could not say what it remembers."""

    path: str
    why: str
    """A sentence."""


@dataclass(frozen=True, slots=True)
class AuditCheck:
    """What checking the trail found."""

    entries: int
    """How many there are; where something is wrong, how many were looked at."""
    anchors: int
    """Backups that remember an entry of this trail."""
    vaults: int
    """Vaults those backups lie in."""
    last_anchor: int
    """Number of the last entry a backup remembers; 0 where none does."""
    earlier: int
    """Backups that remember a trail of this home that was lost with its catalogue."""
    not_asked: tuple[VaultNotAsked, ...]
    fault: ChainFault | None
    accepted_at: datetime | None = None
    """When a person said that the fault is meant; None where nobody did, or where more is
    wrong than they said it of. The fault itself goes on being told."""

    @property
    def is_intact(self) -> bool:
        """Tell whether nothing wrong was found."""
        return self.fault is None


def check_trail(desk: Desk, *, progress: Progress = SILENT) -> AuditCheck:
    """Check the audit trail of a home against itself and every vault that can be reached.

    Raises:
        CatalogueError: the trail cannot be read.
        CancelledError: stopped between two manifests.
    """
    home = desk.audit.home()
    gathered = _Gathered(desk, home)
    gathered.ask_all(progress)
    last_number = desk.audit.trail.last_number()
    trails: set[str] = set()
    seen = 0

    def rows() -> Iterator[AuditRow]:
        nonlocal seen
        seen = 0
        for row in desk.audit.trail.rows():
            seen += 1
            trails.update(earlier_trails(row))
            yield row

    fault = first_fault(rows(), last_number=last_number, anchors=gathered.anchors, home=home)
    accepted_at = None
    if fault is not None:
        accepted_at, meant = accepted_anchors(desk.audit.trail.rows())
        others = [each for each in gathered.anchors if each.text not in meant]
        # Whatever was not accepted counts first, so that an old fault never hides a new one.
        further = first_fault(rows(), last_number=last_number, anchors=others, home=home)
        fault, accepted_at = (further, None) if further else (fault, accepted_at)
    ours = [each for each in gathered.anchors if each.trail == gathered.trail]
    return AuditCheck(
        entries=seen,
        anchors=len(ours),
        vaults=len(gathered.vaults),
        last_anchor=max((each.number for each in ours), default=0),
        earlier=sum(each.trail in trails for each in gathered.anchors),
        not_asked=tuple(gathered.not_asked),
        fault=fault,
        accepted_at=accepted_at,
    )


def accept_trail(desk: Desk, *, progress: Progress = SILENT) -> int:
    """Note in the trail that backups remember another one because that was meant.

    For a home whose catalogue was put back from an older copy. Which backups those are is
    written down one by one: what contradicts the trail later is a fault as before.

    Returns:
        how many backups remember another trail.

    Raises:
        UsageError: there is nothing to accept, or the trail is not whole in itself.
        CancelledError: stopped; nothing was written.
    """
    home = desk.audit.home()
    gathered = _Gathered(desk, home)
    gathered.ask_all(progress)
    last_number = desk.audit.trail.last_number()
    own = first_fault(desk.audit.trail.rows(), last_number=last_number, home=home)
    if own is not None:
        raise UsageError(
            f"{own.words} That is wrong with the trail itself and cannot be accepted. Nothing "
            "was changed.",
            hint="Find out who could write Holdfast's own folder.",
        )
    _, meant = accepted_anchors(desk.audit.trail.rows())
    hashes = {row.number: row.own_hash for row in desk.audit.trail.rows()}
    trails = {gathered.trail}.union(*map(earlier_trails, desk.audit.trail.rows()))
    contrary = sorted(
        each.text
        for each in gathered.anchors
        if (
            hashes.get(each.number) != each.own_hash
            if each.trail == gathered.trail
            else each.home == home and each.trail not in trails
        )
    )
    if not set(contrary) - meant:
        raise UsageError(
            "No backup contradicts the audit trail, so there is nothing to accept. Nothing was "
            "changed."
        )
    desk.audit.log(AuditAction.TRAIL_ACCEPTED, anchors=contrary)
    return len(contrary)


def accepted_anchors(rows: Iterable[AuditRow]) -> tuple[datetime | None, frozenset[str]]:
    """Return when anchors were last accepted as meant, and all of them."""
    at, meant = None, set()
    for row in rows:
        if row.action == AuditAction.TRAIL_ACCEPTED:
            with suppress(ValueError, AttributeError, TypeError):
                meant |= set(map(str, json.loads(row.body).get("anchors", ())))
                at = row.at
    return at, frozenset(meant)


class _Gathered:
    """Anchors of all vaults; see the module."""

    def __init__(self, desk: Desk, home: str) -> None:
        ends = desk.audit.trail.ends()
        self.trail = trail_of(ends[0]) if ends else ""
        self.anchors: list[Anchor] = []
        self.vaults: set[str] = set()
        self.not_asked: list[VaultNotAsked] = []
        self._home = home
        self._profiles = desk.book.all()

    def ask_all(self, progress: Progress) -> None:
        """Ask every vault of every profile."""
        by_vault: dict[tuple[str, str], list[Profile]] = {}
        for profile in self._profiles:
            by_vault.setdefault((profile.vault_path, profile.vault_id), []).append(profile)
        for (path, vault_id), profiles in sorted(by_vault.items()):
            try:
                vault = open_vault(Path(path), vault_id)
                known = {profile.series_id for profile in profiles}
                for series_id in vault.series_ids():
                    self._ask(vault, series_id, progress, strict=series_id in known)
            except CancelledError:
                raise
            except HoldfastError as error:
                self.not_asked.append(VaultNotAsked(path, error.message))

    def _ask(self, vault: Vault, series_id: str, progress: Progress, *, strict: bool) -> None:
        """Take the anchors of one series.

        Of a series that is no known profile's, only this trail's count: an earlier catalogue
        may have made it, and nobody opened the vault since.
        """
        series = Series(vault, series_id)
        entries = series.entries()
        for number, entry in enumerate(entries, 1):
            progress.advance(Advance("asking the vaults", number, len(entries), unit="backups"))
            try:
                manifest = series.read_current(entry)
            except (VaultDamagedError, VaultTooNewError) as error:
                self.not_asked.append(VaultNotAsked(str(vault.path), error.message))
                continue
            anchor = manifest and read_anchor(manifest.audit_head, manifest.info.name)
            if anchor and (strict or anchor.trail == self.trail):
                self.anchors.append(anchor)
                if anchor.trail == self.trail:
                    self.vaults.add(vault.vault_id)
