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

    def __getattr__(name: str) -> object:
        """Load the class of this name."""
        # Each import stands here in words: what runs is what a reader can see.
        match name:
            case "BackupRetentionPolicy":
                from holdfast.services.retention import BackupRetentionPolicy

                return BackupRetentionPolicy
            case "BackupScheduler":
                from holdfast.services.scheduler import BackupScheduler

                return BackupScheduler
            case "BackupService":
                from holdfast.services.backups import BackupService

                return BackupService
            case "MigrationService":
                from holdfast.services.migration import MigrationService

                return MigrationService
            case "ProfileService":
                from holdfast.services.profiles import ProfileService

                return ProfileService
            case "RestoreService":
                from holdfast.services.restores import RestoreService

                return RestoreService
            case "SettingsService":
                from holdfast.services.settings import SettingsService

                return SettingsService
            case "VerificationService":
                from holdfast.services.verification import VerificationService

                return VerificationService
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
