"""Table of preferences: what the person chose about Holdfast itself, by name."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from holdfast.catalogue.tables.declarative import STRICT, CatalogueTable


class StoredPreference(CatalogueTable):
    """One choice; what may be chosen is known by those who ask, not here."""

    __tablename__ = "preference"
    __table_args__ = (STRICT,)

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
    """JSON."""
    updated_at: Mapped[datetime]
