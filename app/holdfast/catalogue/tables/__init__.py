"""The tables of the catalogue, as SQLAlchemy sees them; one module for each subject.

What stands here is what `migrations` builds step by step and `schema.sql` at once; a test
holds the three together.
"""

from __future__ import annotations

from holdfast.catalogue.tables.audit import StoredAuditEntry
from holdfast.catalogue.tables.backups import StoredBackup
from holdfast.catalogue.tables.declarative import CatalogueTable
from holdfast.catalogue.tables.preferences import StoredPreference
from holdfast.catalogue.tables.profiles import (
    StoredMemory,
    StoredProfile,
    StoredSource,
    StoredVault,
)
from holdfast.catalogue.tables.runs import StoredRun
from holdfast.catalogue.tables.settings import StoredSettings

__all__ = [
    "CatalogueTable",
    "StoredAuditEntry",
    "StoredBackup",
    "StoredMemory",
    "StoredPreference",
    "StoredProfile",
    "StoredRun",
    "StoredSettings",
    "StoredSource",
    "StoredVault",
]
