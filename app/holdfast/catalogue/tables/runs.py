"""Table of runs: the history. One row for each attempt, written when it begins."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import REAL, CheckConstraint, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from holdfast.catalogue.tables.declarative import STRICT, CatalogueTable, Paths


class StoredRun(CatalogueTable):
    """One attempt at a backup, restore, verification or clean-up.

    No foreign key to the profile: the history outlives it. The indexes end in `id`
    because lists are ordered by start and then by number, newest first.
    """

    __tablename__ = "run"
    __table_args__ = (
        CheckConstraint("kind IN ('backup', 'restore', 'verification', 'clean-up')", name="kind"),
        CheckConstraint(
            "outcome IN ('running', 'done', 'unchanged', 'skipped', 'waiting', 'cancelled', "
            "'failed')",
            name="outcome",
        ),
        CheckConstraint("(outcome = 'running') = (ended_at IS NULL)", name="ended"),
        CheckConstraint("scheduled IN (0, 1)", name="scheduled"),
        Index("idx_run_started", "started_at", "id"),
        Index("idx_run_profile_started", "profile_id", "started_at", "id"),
        Index("idx_run_outcome_started", "outcome", "started_at", "id"),
        Index("idx_run_kind_started", "kind", "started_at", "id"),
        Index("idx_run_profile_outcome_started", "profile_id", "outcome", "started_at", "id"),
        Index(
            "idx_run_backup",
            "profile_id",
            "backup_id",
            sqlite_where=text("backup_id <> ''"),
        ),
        {**STRICT, "sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    profile_id: Mapped[str]
    profile_name: Mapped[Paths]
    vault_id: Mapped[str]
    scheduled: Mapped[bool]
    started_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    outcome: Mapped[str]
    reason: Mapped[Paths]
    error: Mapped[str]
    owner: Mapped[str | None]
    """The process that runs it, as JSON; it tells a run that goes on from one that died."""
    backup_id: Mapped[str] = mapped_column(server_default="")
    backup_name: Mapped[Paths] = mapped_column(server_default="")
    size_bytes: Mapped[int] = mapped_column(server_default=text("0"))
    added_bytes: Mapped[int] = mapped_column(server_default=text("0"))
    changed_pages: Mapped[int] = mapped_column(server_default=text("0"))
    lock_s: Mapped[float] = mapped_column(REAL(), server_default=text("0"))
