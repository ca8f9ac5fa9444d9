"""The use cases: everything a command, a window or a program may ask for.

The only folder the top row calls. Takes names and paths, gives back frozen rows; no store,
connection or manifest leaves it.

Each use has a room of its own. What lies beside the rooms is either under all of them (the
desk, the orders and what they bring, one run, the series) or over all of them (the child that
carries orders out, what opens the API); the contract "rooms" gives everything its place.

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
    from holdfast.services.checking.verification import VerificationService
    from holdfast.services.keeping.retention import BackupRetentionPolicy
    from holdfast.services.making.backups import BackupService
    from holdfast.services.moving.migration import MigrationService
    from holdfast.services.protecting.profiles import ProfileService
    from holdfast.services.protecting.settings import SettingsService
    from holdfast.services.restoring.restores import RestoreService
    from holdfast.services.scheduling.scheduler import BackupScheduler
else:

    def __getattr__(name: str) -> object:
        """Load the class of this name."""
        # Each import stands here in words: what runs is what a reader can see.
        match name:
            case "BackupRetentionPolicy":
                from holdfast.services.keeping.retention import BackupRetentionPolicy

                return BackupRetentionPolicy
            case "BackupScheduler":
                from holdfast.services.scheduling.scheduler import BackupScheduler

                return BackupScheduler
            case "BackupService":
                from holdfast.services.making.backups import BackupService

                return BackupService
            case "MigrationService":
                from holdfast.services.moving.migration import MigrationService

                return MigrationService
            case "ProfileService":
                from holdfast.services.protecting.profiles import ProfileService

                return ProfileService
            case "RestoreService":
                from holdfast.services.restoring.restores import RestoreService

                return RestoreService
            case "SettingsService":
                from holdfast.services.protecting.settings import SettingsService

                return SettingsService
            case "VerificationService":
                from holdfast.services.checking.verification import VerificationService

                return VerificationService
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
