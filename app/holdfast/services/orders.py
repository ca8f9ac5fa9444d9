"""Everything that can be done in a process of its own, as frozen orders.

Who asks makes an order and hands it to a runner (`job_order`); the child carries it out
(`order_work`). What comes back is the row that each class names in `result`. Nothing of the
engine is imported here: who asks may have windows to show.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import ClassVar

from holdfast.core.earlier_forms import Dialect, Times
from holdfast.core.errors import VaultError
from holdfast.core.model import BackupKind, Level
from holdfast.core.names import new_id
from holdfast.core.retention import PROTECTED_DAYS
from holdfast.core.runs import RunKind
from holdfast.core.wire import plain_form
from holdfast.jobs.order import JobOrder
from holdfast.services.desk import Desk


class Order:
    """Something to be done; `ORDERS` holds every kind by its name."""

    __slots__ = ()
    kind: ClassVar[str]
    run_kind: ClassVar[RunKind | None]
    """How the history calls it; None for work that leaves no run."""


@dataclass(frozen=True, slots=True)
class BackupOrder(Order):
    """Back up now; gives a `BackupResult`."""

    kind: ClassVar[str] = "backup"
    run_kind: ClassVar[RunKind | None] = RunKind.BACKUP
    profile_id: str
    name: str | None = None
    backup_kind: BackupKind = BackupKind.MANUAL
    protected: bool = False
    note: str = ""
    accept_older_vault: bool = False


@dataclass(frozen=True, slots=True)
class RestoreOrder(Order):
    """Put a backup back in its place, or into a new file; gives a `RestoreResult`."""

    kind: ClassVar[str] = "restore"
    run_kind: ClassVar[RunKind | None] = RunKind.RESTORE
    profile_id: str
    reference: str
    to: Path | None = None
    allow_held: bool = False
    accept_unknown: bool = False


@dataclass(frozen=True, slots=True)
class ExportOrder(Order):
    """Save a backup as a new file; gives a `RestoreResult`."""

    kind: ClassVar[str] = "export"
    run_kind: ClassVar[RunKind | None] = RunKind.RESTORE
    profile_id: str
    reference: str
    file: Path


@dataclass(frozen=True, slots=True)
class UndoOrder(Order):
    """Take the last restore back; gives a `RestoreResult`."""

    kind: ClassVar[str] = "undo"
    run_kind: ClassVar[RunKind | None] = RunKind.RESTORE
    profile_id: str
    allow_held: bool = False
    accept_unknown: bool = False


@dataclass(frozen=True, slots=True)
class RestoreTablesOrder(Order):
    """Bring tables or rows back into the live database; gives a `TablesResult`."""

    kind: ClassVar[str] = "restore-tables"
    run_kind: ClassVar[RunKind | None] = RunKind.RESTORE
    profile_id: str
    reference: str
    tables: tuple[tuple[str, str | None], ...]
    """Name of each table, and an SQL condition for its rows; None for all."""


@dataclass(frozen=True, slots=True)
class VerifyOrder(Order):
    """Prove one backup, or all of them; gives `Verifications`."""

    kind: ClassVar[str] = "verify"
    run_kind: ClassVar[RunKind | None] = RunKind.VERIFICATION
    profile_id: str
    reference: str | None
    level: Level


@dataclass(frozen=True, slots=True)
class DeleteOrder(Order):
    """Move a backup to the trash unless it is pinned; gives a `BackupInfo`. Leaves no run."""

    kind: ClassVar[str] = "delete"
    run_kind: ClassVar[RunKind | None] = None
    profile_id: str
    reference: str


class RetentionPart(StrEnum):
    """Which backups of a profile are to go."""

    RULE = "rule"
    """Those that its rule does not need."""
    EMPTY = "empty"
    """Those of a database without a single byte."""
    OLD_PROTECTED = "old protected"
    """Safety copies that have outlived their purpose."""


@dataclass(frozen=True, slots=True)
class RetentionOrder(Order):
    """Let backups of a profile go; gives a `RetentionOutcome`."""

    kind: ClassVar[str] = "retention"
    run_kind: ClassVar[RunKind | None] = RunKind.CLEANUP
    profile_id: str
    part: RetentionPart = RetentionPart.RULE
    keep_count: int | None = None
    confirmed: bool = False
    days_old: int = PROTECTED_DAYS
    pins: bool = False
    """Of the old protected ones: also those a person has pinned."""


@dataclass(frozen=True, slots=True)
class DrillOrder(Order):
    """Restore one backup to a working file to see that it can be; gives `Verifications`."""

    kind: ClassVar[str] = "drill"
    run_kind: ClassVar[RunKind | None] = RunKind.VERIFICATION
    profile_id: str


@dataclass(frozen=True, slots=True)
class SliceOrder(Order):
    """Read a part of a vault again and compare it with what was written; gives a `SliceReport`."""

    kind: ClassVar[str] = "slice"
    run_kind: ClassVar[RunKind | None] = RunKind.VERIFICATION
    vault_path: Path


@dataclass(frozen=True, slots=True)
class VaultCheckOrder(Order):
    """Look a vault over; gives `VaultChecked`.

    Works without a home; where a profile keeps backups in the vault, it leaves a run.
    """

    kind: ClassVar[str] = "vault-check"
    run_kind: ClassVar[RunKind | None] = RunKind.VERIFICATION
    vault_path: Path
    read_data: bool = True
    deep: bool = False
    put_aside: bool = False
    """Then move what is damaged out of the way; this needs the home."""


@dataclass(frozen=True, slots=True)
class VaultCleanOrder(Order):
    """Give back the space that no backup needs; gives `Cleaned`."""

    kind: ClassVar[str] = "vault-clean"
    run_kind: ClassVar[RunKind | None] = RunKind.CLEANUP
    vault_path: Path
    immediately: bool = False


@dataclass(frozen=True, slots=True)
class MoveInOrder(Order):
    """Take settings and backups of the earlier scheduler over; gives a `MovedIn`."""

    kind: ClassVar[str] = "move-in"
    run_kind: ClassVar[RunKind | None] = None
    database: Path
    backups: Path | None
    vault_path: Path
    times: Times | None
    """None only to look."""


@dataclass(frozen=True, slots=True)
class MoveOutOrder(Order):
    """Write settings and backups for the earlier scheduler; gives a `MovedOut`."""

    kind: ClassVar[str] = "move-out"
    run_kind: ClassVar[RunKind | None] = None
    profile_id: str
    database: Path
    folder: Path
    dialect: Dialect | None = None
    user_id: int | None = None


@dataclass(frozen=True, slots=True)
class BesideOrder(Order):
    """Compare what the earlier scheduler holds with what is held here; gives a `Beside`."""

    kind: ClassVar[str] = "beside"
    run_kind: ClassVar[RunKind | None] = None
    profile_or_database: str
    folder: Path


ORDERS: Mapping[str, type[Order]] = {
    order.kind: order
    for order in (
        BackupOrder,
        RestoreOrder,
        ExportOrder,
        UndoOrder,
        RestoreTablesOrder,
        VerifyOrder,
        DeleteOrder,
        RetentionOrder,
        DrillOrder,
        SliceOrder,
        VaultCheckOrder,
        VaultCleanOrder,
        MoveInOrder,
        MoveOutOrder,
        BesideOrder,
    )
}


def job_order(
    desk: Desk | None,
    order: Order,
    *,
    scheduled: bool = False,
    idle: bool = False,
    asked_by: str = "",
) -> JobOrder:
    """Return what a runner needs to have an order carried out.

    Args:
        desk: of the home the work is about; None only for a `VaultCheckOrder`.
        order: what to do.
        scheduled: begun by the schedule, not by a person.
        idle: to be done with what nobody else needs of processor and disk.
        asked_by: name of the token in whose name a program asks; the audit trail tells it.

    Raises:
        NotFoundError: there is no such profile.
    """
    profile_id = profile_name = vault_id = ""
    if desk is not None and (wanted := getattr(order, "profile_id", "")):
        profile = desk.book.find(wanted)
        profile_id, profile_name = profile.profile_id, profile.name
        vault_id = profile.vault_id
    vault_path: Path | None = getattr(order, "vault_path", None)
    if desk is not None and vault_path is not None:
        vault_id = _vault_id(desk, vault_path)
    return JobOrder(
        job_id=new_id(),
        kind=order.kind,
        profile_id=profile_id,
        profile_name=profile_name,
        vault_id=vault_id,
        arguments=plain_form(order),
        scheduled=scheduled,
        idle=idle,
        home=str(desk.paths.home) if desk is not None else "",
        asked_by=asked_by,
        run_kind=order.run_kind if desk is not None else None,
    )


def _vault_id(desk: Desk, path: Path) -> str:
    """Return which vault lies there; empty when the child will have to say what is wrong.

    What the profiles know is asked first: looking at a disk that does not answer may take
    for ever, and who asks is not the one to wait for it.
    """
    for profile in desk.book.all():
        if Path(profile.vault_path) == path.absolute():
            return profile.vault_id
    from holdfast.vault.vault import open_vault

    with suppress(VaultError):
        return open_vault(path).vault_id
    return ""
