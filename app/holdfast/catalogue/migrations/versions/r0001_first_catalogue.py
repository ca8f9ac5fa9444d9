"""The first catalogue: profiles, settings, runs, backups, audit trail, preferences, memory.

The two triggers let nobody change or remove an audit entry by accident.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table, index and trigger."""
    op.create_table(
        "audit_entry",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("profile_id", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("previous_hash", sa.Text(), nullable=False),
        sa.Column("own_hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_audit_entry")),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_index(
        "idx_audit_entry_profile", "audit_entry", ["profile_id", "number"], unique=False
    )
    op.create_table(
        "backup_cache",
        sa.Column("series_id", sa.Text(), nullable=False),
        sa.Column("backup_id", sa.Text(), nullable=False),
        sa.Column("profile_id", sa.Text(), nullable=False),
        sa.Column("vault_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("profile", sa.Text(), nullable=False),
        sa.Column("source_path", sa.Text(), nullable=False),
        sa.Column("size_bytes", sa.Integer(), nullable=False),
        sa.Column("added_bytes", sa.Integer(), nullable=False),
        sa.Column("changed_pages", sa.Integer(), nullable=False),
        sa.Column("page_count", sa.Integer(), nullable=False),
        sa.Column("page_size", sa.Integer(), nullable=False),
        sa.Column("grade", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("verified_at", sa.Integer(), nullable=True),
        sa.Column("structure", sa.Text(), nullable=False),
        sa.Column("protected", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("unchanged", sa.Integer(), nullable=False),
        sa.Column("messages", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("series_id", "backup_id", name=op.f("pk_backup_cache")),
        sqlite_strict=True,
    )
    op.create_index(
        "idx_backup_cache_profile_created",
        "backup_cache",
        ["profile_id", "created_at"],
        unique=False,
    )
    op.create_table(
        "memory",
        sa.Column("profile_id", sa.Text(), nullable=False),
        sa.Column("newest_id", sa.Text(), nullable=False),
        sa.Column("target_path", sa.Text(), nullable=True),
        sa.Column("restored_id", sa.Text(), nullable=True),
        sa.Column("pre_restore_id", sa.Text(), nullable=True),
        sa.Column("restored_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("profile_id", name=op.f("pk_memory")),
        sqlite_strict=True,
    )
    op.create_table(
        "preference",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_preference")),
        sqlite_strict=True,
    )
    op.create_table(
        "run",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("profile_id", sa.Text(), nullable=False),
        sa.Column("profile_name", sa.Text(), nullable=False),
        sa.Column("vault_id", sa.Text(), nullable=False),
        sa.Column("scheduled", sa.Integer(), nullable=False),
        sa.Column("started_at", sa.Integer(), nullable=False),
        sa.Column("ended_at", sa.Integer(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("error", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=True),
        sa.Column("backup_id", sa.Text(), server_default="", nullable=False),
        sa.Column("backup_name", sa.Text(), server_default="", nullable=False),
        sa.Column("size_bytes", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("added_bytes", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("changed_pages", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("lock_s", sa.REAL(), server_default=sa.text("0"), nullable=False),
        sa.CheckConstraint("(outcome = 'running') = (ended_at IS NULL)", name=op.f("ck_run_ended")),
        sa.CheckConstraint(
            "kind IN ('backup', 'restore', 'verification', 'clean-up')", name=op.f("ck_run_kind")
        ),
        sa.CheckConstraint(
            "outcome IN ('running', 'done', 'unchanged', 'skipped', 'waiting', 'cancelled', "
            "'failed')",
            name=op.f("ck_run_outcome"),
        ),
        sa.CheckConstraint("scheduled IN (0, 1)", name=op.f("ck_run_scheduled")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_run")),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_index(
        "idx_run_backup",
        "run",
        ["profile_id", "backup_id"],
        unique=False,
        sqlite_where=sa.text("backup_id <> ''"),
    )
    op.create_index("idx_run_kind_started", "run", ["kind", "started_at", "id"], unique=False)
    op.create_index("idx_run_outcome_started", "run", ["outcome", "started_at", "id"], unique=False)
    op.create_index(
        "idx_run_profile_outcome_started",
        "run",
        ["profile_id", "outcome", "started_at", "id"],
        unique=False,
    )
    op.create_index(
        "idx_run_profile_started", "run", ["profile_id", "started_at", "id"], unique=False
    )
    op.create_index("idx_run_started", "run", ["started_at", "id"], unique=False)
    op.create_table(
        "vault",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("vault_id", sa.Text(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vault")),
        sa.UniqueConstraint("vault_id", "path", name=op.f("uq_vault_vault_id_path")),
        sqlite_strict=True,
    )
    op.create_table(
        "profile",
        sa.Column("profile_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("vault", sa.Integer(), nullable=False),
        sa.Column("series_id", sa.Text(), nullable=False),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["vault"], ["vault.id"], name=op.f("fk_profile_vault")),
        sa.PrimaryKeyConstraint("profile_id", name=op.f("pk_profile")),
        sa.UniqueConstraint("name", name=op.f("uq_profile_name")),
        sqlite_strict=True,
    )
    op.create_index(op.f("idx_profile_vault"), "profile", ["vault"], unique=False)
    op.create_table(
        "backup_settings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("profile_id", sa.Text(), nullable=False),
        sa.Column("enabled", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column("frequency", sa.Text(), server_default="daily", nullable=False),
        sa.Column("backup_time", sa.Text(), server_default="03:00", nullable=False),
        sa.Column("keep_count", sa.Integer(), server_default=sa.text("7"), nullable=False),
        sa.Column("last_backup_at", sa.Integer(), nullable=True),
        sa.Column("next_backup_at", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.Column("weekday", sa.Text(), nullable=True),
        sa.Column("day_of_month", sa.Integer(), nullable=True),
        sa.Column("zone", sa.Text(), server_default="UTC", nullable=False),
        sa.Column("keep_hourly", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("keep_daily", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("keep_weekly", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("keep_monthly", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("keep_yearly", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("verification", sa.Text(), server_default="opened", nullable=False),
        sa.Column("drill_every_days", sa.Integer(), server_default=sa.text("7"), nullable=False),
        sa.Column("pause_on_battery", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("pause_on_metered", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.CheckConstraint(
            "frequency IN ('hourly', 'daily', 'weekly', 'monthly')",
            name=op.f("ck_backup_settings_frequency"),
        ),
        sa.CheckConstraint(
            "verification IN ('stored', 'opened', 'restored')",
            name=op.f("ck_backup_settings_verification"),
        ),
        sa.CheckConstraint(
            "weekday IN ('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', "
            "'sunday')",
            name=op.f("ck_backup_settings_weekday"),
        ),
        sa.CheckConstraint(
            "day_of_month BETWEEN 1 AND 31", name=op.f("ck_backup_settings_day_of_month")
        ),
        sa.CheckConstraint(
            "drill_every_days BETWEEN 0 AND 365", name=op.f("ck_backup_settings_drill_every_days")
        ),
        sa.CheckConstraint(
            "enabled = 1 OR next_backup_at IS NULL",
            name=op.f("ck_backup_settings_disabled_is_not_due"),
        ),
        sa.CheckConstraint("enabled IN (0, 1)", name=op.f("ck_backup_settings_enabled")),
        sa.CheckConstraint(
            "keep_count >= 1 AND keep_count <= 30", name=op.f("ck_backup_settings_keep_count")
        ),
        sa.CheckConstraint(
            "keep_daily BETWEEN 0 AND 1000", name=op.f("ck_backup_settings_keep_daily")
        ),
        sa.CheckConstraint(
            "keep_hourly BETWEEN 0 AND 1000", name=op.f("ck_backup_settings_keep_hourly")
        ),
        sa.CheckConstraint(
            "keep_monthly BETWEEN 0 AND 1000", name=op.f("ck_backup_settings_keep_monthly")
        ),
        sa.CheckConstraint(
            "keep_weekly BETWEEN 0 AND 1000", name=op.f("ck_backup_settings_keep_weekly")
        ),
        sa.CheckConstraint(
            "keep_yearly BETWEEN 0 AND 1000", name=op.f("ck_backup_settings_keep_yearly")
        ),
        sa.CheckConstraint("length(backup_time) = 5", name=op.f("ck_backup_settings_backup_time")),
        sa.CheckConstraint(
            "pause_on_battery IN (0, 1)", name=op.f("ck_backup_settings_pause_on_battery")
        ),
        sa.CheckConstraint(
            "pause_on_metered IN (0, 1)", name=op.f("ck_backup_settings_pause_on_metered")
        ),
        sa.ForeignKeyConstraint(
            ["profile_id"],
            ["profile.profile_id"],
            name=op.f("fk_backup_settings_profile_id"),
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_backup_settings")),
        sa.UniqueConstraint("profile_id", name=op.f("uq_backup_settings_profile_id")),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_index(
        "idx_backup_settings_next_backup",
        "backup_settings",
        ["enabled", "next_backup_at"],
        unique=False,
    )
    op.create_index("idx_backup_settings_user", "backup_settings", ["profile_id"], unique=False)
    op.create_table(
        "source",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("profile_id", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["profile_id"],
            ["profile.profile_id"],
            name=op.f("fk_source_profile_id"),
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source")),
        sa.UniqueConstraint("profile_id", "place", name=op.f("uq_source_profile_id_place")),
        sqlite_strict=True,
    )
    op.create_index(op.f("idx_source_path"), "source", ["path"], unique=False)
    for change in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER audit_entry_refuses_{change.lower()} BEFORE {change} ON audit_entry "
            "BEGIN SELECT RAISE(ABORT, 'audit entries are only added'); END"
        )
