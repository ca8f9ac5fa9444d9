"""Tables of profiles: what is protected, from where, where to, and what was last seen."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from holdfast.catalogue.tables.declarative import STRICT, CatalogueTable, Paths


class StoredVault(CatalogueTable):
    """A vault at a place; the same vault may be known under several paths."""

    __tablename__ = "vault"
    __table_args__ = (UniqueConstraint("vault_id", "path"), STRICT)

    id: Mapped[int] = mapped_column(primary_key=True)
    vault_id: Mapped[str]
    path: Mapped[Paths]


class StoredProfile(CatalogueTable):
    """What to protect and where to."""

    __tablename__ = "profile"
    __table_args__ = (UniqueConstraint("name"), STRICT)

    profile_id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[Paths]
    vault: Mapped[int] = mapped_column(ForeignKey("vault.id"), index=True)
    series_id: Mapped[str]
    created_at: Mapped[datetime]


class StoredSource(CatalogueTable):
    """A database that a profile protects; today each has one, at place 0."""

    __tablename__ = "source"
    __table_args__ = (UniqueConstraint("profile_id", "place"), STRICT)

    id: Mapped[int] = mapped_column(primary_key=True)
    profile_id: Mapped[str] = mapped_column(
        ForeignKey("profile.profile_id", ondelete="CASCADE", onupdate="CASCADE")
    )
    place: Mapped[int] = mapped_column(server_default=text("0"))
    path: Mapped[Paths] = mapped_column(index=True)


class StoredMemory(CatalogueTable):
    """What was last seen or done, for one profile; may outlive it, as the vault does."""

    __tablename__ = "memory"
    __table_args__ = (STRICT,)

    profile_id: Mapped[str] = mapped_column(primary_key=True)
    newest_id: Mapped[str]
    target_path: Mapped[Paths | None]
    """The four of the last restore are all there or all absent."""
    restored_id: Mapped[str | None]
    pre_restore_id: Mapped[str | None]
    restored_at: Mapped[datetime | None]
