"""Is the audit trail what was written? Its chain, and what the vaults remember of it.

The heads of the trail lie in the manifests of all vaults that can be reached; those that
cannot are named, because an end that was cut off may be known to them alone. Anchors are
gathered before the trail is read: backups made meanwhile only make it longer.

What a sound answer means, and what it cannot mean, is said in `core.audit_chain`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from holdfast.core.audit_chain import Anchor, AuditRow, read_anchor, trail_of
from holdfast.core.audit_faults import ChainFault, earlier_trails, first_fault
from holdfast.core.errors import (
    CancelledError,
    HoldfastError,
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
        for row in desk.audit.trail.rows():
            seen += 1
            trails.update(earlier_trails(row))
            yield row

    fault = first_fault(rows(), last_number=last_number, anchors=gathered.anchors, home=home)
    ours = [each for each in gathered.anchors if each.trail == gathered.trail]
    return AuditCheck(
        entries=seen,
        anchors=len(ours),
        vaults=len(gathered.vaults),
        last_anchor=max((each.number for each in ours), default=0),
        earlier=sum(each.trail in trails for each in gathered.anchors),
        not_asked=tuple(gathered.not_asked),
        fault=fault,
    )


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
