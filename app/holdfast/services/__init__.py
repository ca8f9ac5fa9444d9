"""The use cases: everything a command, a window or a program may ask for.

The only folder the top row calls. Takes names and paths, gives back frozen rows; no store,
connection or manifest leaves it.

For other programs the classes can be imported from here. Each is loaded when it is first
named: who only makes backups does not pay for a schedule.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = [
    "BackupRetentionPolicy",
    "BackupScheduler",
    "BackupService",
    "MigrationService",
    "ProfileService",
    "RestoreService",
    "SettingsService",
    "VerificationService",
]

if TYPE_CHECKING:
    from holdfast.services.backups import BackupService
    from holdfast.services.migration import MigrationService
    from holdfast.services.profiles import ProfileService
    from holdfast.services.restores import RestoreService
    from holdfast.services.retention import BackupRetentionPolicy
    from holdfast.services.scheduler import BackupScheduler
    from holdfast.services.settings import SettingsService
    from holdfast.services.verification import VerificationService
else:
    _MODULES = {
        "BackupRetentionPolicy": "retention",
        "BackupScheduler": "scheduler",
        "BackupService": "backups",
        "MigrationService": "migration",
        "ProfileService": "profiles",
        "RestoreService": "restores",
        "SettingsService": "settings",
        "VerificationService": "verification",
    }

    def __getattr__(name: str) -> object:
        """Load the class of this name."""
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
