"""Table of the audit trail: entries are added, never changed and never removed."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from holdfast.catalogue.tables.declarative import STRICT, CatalogueTable, Paths


class StoredAuditEntry(CatalogueTable):
    """One entry of the chain.

    Numbers are never given twice (AUTOINCREMENT), and two triggers refuse changes and
    removals: an accident of ours cannot harm the trail, and what somebody else does to
    the file is what the hashes are for.
    """

    __tablename__ = "audit_entry"
    __table_args__ = (
        Index("idx_audit_entry_profile", "profile_id", "number"),
        {**STRICT, "sqlite_autoincrement": True},
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    action: Mapped[str]
    profile_id: Mapped[str]
    subject: Mapped[Paths]
    body: Mapped[Paths]
    previous_hash: Mapped[str]
    own_hash: Mapped[str]
