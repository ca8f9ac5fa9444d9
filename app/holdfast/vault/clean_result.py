"""What a clean-up of a series did, step by step; plain rows, so that they can be told."""

from __future__ import annotations

from dataclasses import dataclass

from holdfast.core.model import PackUse


@dataclass(frozen=True, slots=True)
class MergeResult:
    """What one merge did."""

    old_packs: tuple[str, ...] = ()
    """Merged packs; no rewritten backup needs them any more."""
    old_bytes: int = 0
    new_packs: tuple[PackUse, ...] = ()
    rewritten: tuple[str, ...] = ()
    """Names of the backups whose manifests were rewritten."""
    left_alone: tuple[str, ...] = ()
    """Names of backups whose page map did not fit the packs; a check says more."""
    reason: str = ""
    """Why nothing was merged."""

    @property
    def new_bytes(self) -> int:
        """Size of the new packs."""
        return sum(pack.size_bytes for pack in self.new_packs)


@dataclass(frozen=True, slots=True)
class SweepResult:
    """What one sweep did."""

    sweep_id: str
    """Name of its folder in the trash; give it to `purge` as `keep`."""
    moved_packs: tuple[str, ...]
    moved_bytes: int
    put_back: tuple[str, ...]
    """Packs that were missing from their place and came back from the trash."""
    superseded: int
    """Manifests removed because a higher revision of the same backup is there."""
    unfinished: int
    """Unpublished objects of dead writers that were removed."""


@dataclass(frozen=True, slots=True)
class PurgeResult:
    """What one purge did."""

    purged: int
    """Objects removed for good."""
    purged_bytes: int
    put_back: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CleanResult:
    """What one clean-up did."""

    merged: MergeResult
    swept: SweepResult
    purged: PurgeResult

    @property
    def freed_bytes(self) -> int:
        """Bytes given back to the disk now; what lies in the trash comes later."""
        return self.purged.purged_bytes - self.merged.new_bytes
