"""Table of settings: the migration guide's columns, checks and indexes, keyed by profile.

The guide's `user_id` is `profile_id` here; hourly backups and the columns below
`updated_at` are ours. What each setting may be is written in `core.setting_rules`; the
checks here stop whoever writes past it.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from holdfast.catalogue.tables.declarative import STRICT, CatalogueTable


def _flag(name: str) -> CheckConstraint:
    return CheckConstraint(f"{name} IN (0, 1)", name=name)


def _periods(name: str) -> CheckConstraint:
    return CheckConstraint(f"{name} BETWEEN 0 AND 1000", name=name)


class StoredSettings(CatalogueTable):
    """Schedule, keep rules and the like of one profile."""

    __tablename__ = "backup_settings"
    __table_args__ = (
        UniqueConstraint("profile_id"),
        CheckConstraint("keep_count >= 1 AND keep_count <= 30", name="keep_count"),
        CheckConstraint("frequency IN ('hourly', 'daily', 'weekly', 'monthly')", name="frequency"),
        CheckConstraint("length(backup_time) = 5", name="backup_time"),
        CheckConstraint("enabled = 1 OR next_backup_at IS NULL", name="disabled_is_not_due"),
        CheckConstraint(
            "weekday IN ('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', "
            "'sunday')",
            name="weekday",
        ),
        CheckConstraint("day_of_month BETWEEN 1 AND 31", name="day_of_month"),
        CheckConstraint("verification IN ('stored', 'opened', 'restored')", name="verification"),
        CheckConstraint("drill_every_days BETWEEN 0 AND 365", name="drill_every_days"),
        _flag("enabled"),
        _flag("pause_on_battery"),
        _flag("pause_on_metered"),
        _periods("keep_hourly"),
        _periods("keep_daily"),
        _periods("keep_weekly"),
        _periods("keep_monthly"),
        _periods("keep_yearly"),
        Index("idx_backup_settings_user", "profile_id"),
        Index("idx_backup_settings_next_backup", "enabled", "next_backup_at"),
        {**STRICT, "sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    profile_id: Mapped[str] = mapped_column(
        ForeignKey("profile.profile_id", ondelete="CASCADE", onupdate="CASCADE")
    )
    enabled: Mapped[bool] = mapped_column(server_default=text("1"))
    frequency: Mapped[str] = mapped_column(server_default="daily")
    backup_time: Mapped[str] = mapped_column(server_default="03:00")
    keep_count: Mapped[int] = mapped_column(server_default=text("7"))
    last_backup_at: Mapped[datetime | None]
    next_backup_at: Mapped[datetime | None]
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    weekday: Mapped[str | None]
    day_of_month: Mapped[int | None]
    zone: Mapped[str] = mapped_column(server_default="UTC")
    keep_hourly: Mapped[int] = mapped_column(server_default=text("0"))
    keep_daily: Mapped[int] = mapped_column(server_default=text("0"))
    keep_weekly: Mapped[int] = mapped_column(server_default=text("0"))
    keep_monthly: Mapped[int] = mapped_column(server_default=text("0"))
    keep_yearly: Mapped[int] = mapped_column(server_default=text("0"))
    verification: Mapped[str] = mapped_column(server_default="opened")
    drill_every_days: Mapped[int] = mapped_column(server_default=text("7"))
    pause_on_battery: Mapped[bool] = mapped_column(server_default=text("0"))
    pause_on_metered: Mapped[bool] = mapped_column(server_default=text("0"))
