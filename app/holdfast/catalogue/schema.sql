-- The newest form of the catalogue, made at once where there is none yet. Written by
-- tests/catalogue/schema_text.py from the steps in migrations/versions: do not edit.

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

CREATE TABLE audit_entry (
    number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    action TEXT NOT NULL,
    profile_id TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    own_hash TEXT NOT NULL
) STRICT;

CREATE TABLE backup_cache (
    series_id TEXT NOT NULL,
    backup_id TEXT NOT NULL,
    profile_id TEXT NOT NULL,
    vault_id TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    profile TEXT NOT NULL,
    source_path TEXT NOT NULL,
    size_bytes INTEGER NOT NULL,
    added_bytes INTEGER NOT NULL,
    changed_pages INTEGER NOT NULL,
    page_count INTEGER NOT NULL,
    page_size INTEGER NOT NULL,
    grade TEXT NOT NULL,
    level TEXT NOT NULL,
    verified_at INTEGER,
    structure TEXT NOT NULL,
    protected INTEGER NOT NULL,
    note TEXT NOT NULL,
    unchanged INTEGER NOT NULL,
    messages TEXT NOT NULL,
    CONSTRAINT pk_backup_cache PRIMARY KEY (series_id, backup_id)
) STRICT;

CREATE TABLE backup_settings (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    profile_id TEXT NOT NULL,
    enabled INTEGER DEFAULT 1 NOT NULL,
    frequency TEXT DEFAULT 'daily' NOT NULL,
    backup_time TEXT DEFAULT '03:00' NOT NULL,
    keep_count INTEGER DEFAULT 7 NOT NULL,
    last_backup_at INTEGER,
    next_backup_at INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    weekday TEXT,
    day_of_month INTEGER,
    zone TEXT DEFAULT 'UTC' NOT NULL,
    keep_hourly INTEGER DEFAULT 0 NOT NULL,
    keep_daily INTEGER DEFAULT 0 NOT NULL,
    keep_weekly INTEGER DEFAULT 0 NOT NULL,
    keep_monthly INTEGER DEFAULT 0 NOT NULL,
    keep_yearly INTEGER DEFAULT 0 NOT NULL,
    verification TEXT DEFAULT 'opened' NOT NULL,
    drill_every_days INTEGER DEFAULT 7 NOT NULL,
    pause_on_battery INTEGER DEFAULT 0 NOT NULL,
    pause_on_metered INTEGER DEFAULT 0 NOT NULL,
    CONSTRAINT ck_backup_settings_frequency CHECK (frequency IN ('hourly', 'daily', 'weekly', 'monthly')),
    CONSTRAINT ck_backup_settings_verification CHECK (verification IN ('stored', 'opened', 'restored')),
    CONSTRAINT ck_backup_settings_weekday CHECK (weekday IN ('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday')),
    CONSTRAINT ck_backup_settings_day_of_month CHECK (day_of_month BETWEEN 1 AND 31),
    CONSTRAINT ck_backup_settings_drill_every_days CHECK (drill_every_days BETWEEN 0 AND 365),
    CONSTRAINT ck_backup_settings_disabled_is_not_due CHECK (enabled = 1 OR next_backup_at IS NULL),
    CONSTRAINT ck_backup_settings_enabled CHECK (enabled IN (0, 1)),
    CONSTRAINT ck_backup_settings_keep_count CHECK (keep_count >= 1 AND keep_count <= 30),
    CONSTRAINT ck_backup_settings_keep_daily CHECK (keep_daily BETWEEN 0 AND 1000),
    CONSTRAINT ck_backup_settings_keep_hourly CHECK (keep_hourly BETWEEN 0 AND 1000),
    CONSTRAINT ck_backup_settings_keep_monthly CHECK (keep_monthly BETWEEN 0 AND 1000),
    CONSTRAINT ck_backup_settings_keep_weekly CHECK (keep_weekly BETWEEN 0 AND 1000),
    CONSTRAINT ck_backup_settings_keep_yearly CHECK (keep_yearly BETWEEN 0 AND 1000),
    CONSTRAINT ck_backup_settings_backup_time CHECK (length(backup_time) = 5),
    CONSTRAINT ck_backup_settings_pause_on_battery CHECK (pause_on_battery IN (0, 1)),
    CONSTRAINT ck_backup_settings_pause_on_metered CHECK (pause_on_metered IN (0, 1)),
    CONSTRAINT fk_backup_settings_profile_id FOREIGN KEY(profile_id) REFERENCES profile (profile_id) ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT uq_backup_settings_profile_id UNIQUE (profile_id)
) STRICT;

CREATE TABLE memory (
    profile_id TEXT NOT NULL,
    newest_id TEXT NOT NULL,
    target_path TEXT,
    restored_id TEXT,
    pre_restore_id TEXT,
    restored_at INTEGER,
    CONSTRAINT pk_memory PRIMARY KEY (profile_id)
) STRICT;

CREATE TABLE preference (
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    updated_at INTEGER NOT NULL,
    CONSTRAINT pk_preference PRIMARY KEY (name)
) STRICT;

CREATE TABLE profile (
    profile_id TEXT NOT NULL,
    name TEXT NOT NULL,
    vault INTEGER NOT NULL,
    series_id TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    CONSTRAINT pk_profile PRIMARY KEY (profile_id),
    CONSTRAINT fk_profile_vault FOREIGN KEY(vault) REFERENCES vault (id),
    CONSTRAINT uq_profile_name UNIQUE (name)
) STRICT;

CREATE TABLE run (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    profile_id TEXT NOT NULL,
    profile_name TEXT NOT NULL,
    vault_id TEXT NOT NULL,
    scheduled INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    ended_at INTEGER,
    outcome TEXT NOT NULL,
    reason TEXT NOT NULL,
    error TEXT NOT NULL,
    owner TEXT,
    backup_id TEXT DEFAULT '' NOT NULL,
    backup_name TEXT DEFAULT '' NOT NULL,
    size_bytes INTEGER DEFAULT 0 NOT NULL,
    added_bytes INTEGER DEFAULT 0 NOT NULL,
    changed_pages INTEGER DEFAULT 0 NOT NULL,
    lock_s REAL DEFAULT 0 NOT NULL,
    CONSTRAINT ck_run_ended CHECK ((outcome = 'running') = (ended_at IS NULL)),
    CONSTRAINT ck_run_kind CHECK (kind IN ('backup', 'restore', 'verification', 'clean-up')),
    CONSTRAINT ck_run_outcome CHECK (outcome IN ('running', 'done', 'unchanged', 'skipped', 'waiting', 'cancelled', 'failed')),
    CONSTRAINT ck_run_scheduled CHECK (scheduled IN (0, 1))
) STRICT;

CREATE TABLE source (
    id INTEGER NOT NULL,
    profile_id TEXT NOT NULL,
    place INTEGER DEFAULT 0 NOT NULL,
    path TEXT NOT NULL,
    CONSTRAINT pk_source PRIMARY KEY (id),
    CONSTRAINT fk_source_profile_id FOREIGN KEY(profile_id) REFERENCES profile (profile_id) ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT uq_source_profile_id_place UNIQUE (profile_id, place)
) STRICT;

CREATE TABLE vault (
    id INTEGER NOT NULL,
    vault_id TEXT NOT NULL,
    path TEXT NOT NULL,
    CONSTRAINT pk_vault PRIMARY KEY (id),
    CONSTRAINT uq_vault_vault_id_path UNIQUE (vault_id, path)
) STRICT;

CREATE INDEX idx_audit_entry_profile ON audit_entry (profile_id, number);

CREATE INDEX idx_backup_cache_profile_created ON backup_cache (profile_id, created_at);

CREATE INDEX idx_backup_settings_next_backup ON backup_settings (enabled, next_backup_at);

CREATE INDEX idx_backup_settings_user ON backup_settings (profile_id);

CREATE INDEX idx_profile_vault ON profile (vault);

CREATE INDEX idx_run_backup ON run (profile_id, backup_id) WHERE backup_id <> '';

CREATE INDEX idx_run_kind_started ON run (kind, started_at, id);

CREATE INDEX idx_run_outcome_started ON run (outcome, started_at, id);

CREATE INDEX idx_run_profile_outcome_started ON run (profile_id, outcome, started_at, id);

CREATE INDEX idx_run_profile_started ON run (profile_id, started_at, id);

CREATE INDEX idx_run_started ON run (started_at, id);

CREATE INDEX idx_source_path ON source (path);

CREATE TRIGGER audit_entry_refuses_delete BEFORE DELETE ON audit_entry BEGIN SELECT RAISE(ABORT, 'audit entries are only added'); END;

CREATE TRIGGER audit_entry_refuses_update BEFORE UPDATE ON audit_entry BEGIN SELECT RAISE(ABORT, 'audit entries are only added'); END;

INSERT INTO alembic_version (version_num) VALUES ('0001');
