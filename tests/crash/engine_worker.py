"""One operation of the engine in a process of its own, to be killed: see test_engine_kill."""

from __future__ import annotations

import sys
from pathlib import Path

from holdfast.core.model import Level
from holdfast.services.checking.verification import VerificationService
from holdfast.services.desk import open_desk
from holdfast.services.making.backups import BackupService
from holdfast.services.restoring.restores import RestoreService
from holdfast.services.vaults.vaults import clean_vault
from holdfast.system.paths import AppPaths


def main() -> None:
    """Carry out one operation on the profile of a home."""
    operation, home = sys.argv[1], Path(sys.argv[2])
    desk = open_desk(AppPaths(home))
    profile = desk.book.find("books")
    if operation == "backup":
        BackupService(desk, profile).create_backup("third")
    elif operation == "clean":
        backups = BackupService(desk, profile)
        if any(info.name == "second" for info in backups.list_backups().backups):
            backups.delete_backup("second")
        clean_vault(desk, Path(profile.vault_path))
        clean_vault(desk, Path(profile.vault_path))
    elif operation == "restore":
        RestoreService(desk, profile).restore("first")
    elif operation == "undo":
        RestoreService(desk, profile).undo()
    elif operation == "pin":
        BackupService(desk, profile).set_protected("first", protected=True)
    elif operation == "verify":
        VerificationService(desk, profile).verify("first", Level.RESTORED)
    else:
        raise SystemExit(f"no operation {operation}")


if __name__ == "__main__":
    main()
