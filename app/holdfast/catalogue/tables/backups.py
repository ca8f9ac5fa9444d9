"""Table of backups: a cache of what the vaults hold, for when they are not connected."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from holdfast.catalogue.tables.declarative import STRICT, CatalogueTable, Paths


class StoredBackup(CatalogueTable):
    """One backup as last seen; the manifest in the vault is the truth.

    Words such as the grade carry no check: a manifest of a later version may use new ones.
    """

    __tablename__ = "backup_cache"
    __table_args__ = (
        Index("idx_backup_cache_profile_created", "profile_id", "created_at"),
        STRICT,
    )

    series_id: Mapped[str] = mapped_column(primary_key=True)
    backup_id: Mapped[str] = mapped_column(primary_key=True)
    profile_id: Mapped[str]
    vault_id: Mapped[str]
    name: Mapped[Paths]
    kind: Mapped[str]
    created_at: Mapped[datetime]
    profile: Mapped[Paths]
    source_path: Mapped[Paths]
    size_bytes: Mapped[int]
    added_bytes: Mapped[int]
    changed_pages: Mapped[int]
    page_count: Mapped[int]
    page_size: Mapped[int]
    grade: Mapped[str]
    level: Mapped[str]
    verified_at: Mapped[datetime | None]
    structure: Mapped[str]
    protected: Mapped[bool]
    note: Mapped[Paths]
    unchanged: Mapped[bool]
    messages: Mapped[str]
    """A JSON list."""
