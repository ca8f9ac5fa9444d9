"""Sentences about vaults and what lies in them.

The list is for the tool that collects what is to be translated; `recognised` finds a
sentence in it. A test compares it with what the code says.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

VAULTS = (
    QT_TRANSLATE_NOOP(
        "Phrases",
        "A deleted backup stays there until the second clean-up after its deletion.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "A pack that was just written is not in the vault any more."),
    QT_TRANSLATE_NOOP("Phrases", "A working file of Holdfast was cut short."),
    QT_TRANSLATE_NOOP("Phrases", "All backups are whole."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Another backup was added to this series while this one was made.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "Another folder now lies at {0} than when the run began."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Another vault than expected lies in {0} (its id is {1}, expected {2}).",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Backups kept in it are not touched by this; they are on the disk that holds it.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "Check the disk before you rely on it."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Connect the right disk, or protect the database anew with this vault.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "Connect the right disk, then try again."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Copy VAULT.json from a copy of the vault, or restore with recover.py, which does not "
        "need it.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Copy {0} from a copy of the vault, or restore with recover.py, which does not need it.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "Earlier backups: run a vault check."),
    QT_TRANSLATE_NOOP("Phrases", "Free some space on that disk, or choose another place."),
    QT_TRANSLATE_NOOP("Phrases", "Give your user permission to read and write the folder."),
    QT_TRANSLATE_NOOP("Phrases", "Holdfast's own folder {0} could not be written: {1}."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "If it lies on a disk that is not connected, an empty folder is all that is left of it "
        "here; nothing was written to it.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "If that computer is gone for good, delete the file LOCK in the series' folder of the "
        "vault.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "It stays in the trash."),
    QT_TRANSLATE_NOOP("Phrases", "Name a folder."),
    QT_TRANSLATE_NOOP("Phrases", "Neither {0} nor {1} of the vault in {2} can be read."),
    QT_TRANSLATE_NOOP("Phrases", "Nothing was changed; all backups are whole."),
    QT_TRANSLATE_NOOP("Phrases", "Nothing was changed; the backups in it are as they were."),
    QT_TRANSLATE_NOOP("Phrases", "Nothing was removed."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Pages that were to be merged did not come out of their new frame as they went in.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Protect the database anew in another vault: a first backup's map is small.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "Restore another backup."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Run `holdfast vault check`; clean up again when the manifest is whole, or its backup "
        "has been put aside.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The backup described by {0} was written by a newer Holdfast ({1}).",
    ),
    QT_TRANSLATE_NOOP("Phrases", "The backup is not in the trash, so it cannot be brought back."),
    QT_TRANSLATE_NOOP("Phrases", "The backup “{0}” is not in the vault any more."),
    QT_TRANSLATE_NOOP("Phrases", "The backup “{0}” needs it and cannot be restored whole."),
    QT_TRANSLATE_NOOP("Phrases", "The backup “{0}” needs it."),
    QT_TRANSLATE_NOOP("Phrases", "The backups in it may be whole."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The backups in it may be whole; no new vault was made over them.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The description of the backup “{0}” would have {1} bytes, more than the {2} the "
        "vault's format allows.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "The disk could not read the object {0} of the vault: {1}."),
    QT_TRANSLATE_NOOP("Phrases", "The disk of the vault {0} has no space left."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The folder {0} holds other files ({1}, …), so no vault was made in it.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The folder {0} holds series of a vault, but neither {1} nor {2}.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "The folder {0} is not there, so no vault was made in it."),
    QT_TRANSLATE_NOOP("Phrases", "The folder {0} of the vault cannot be listed: {1}."),
    QT_TRANSLATE_NOOP("Phrases", "The manifest {0} belongs to another vault or series."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The manifest {0} could not be read, so nobody can tell which packs are still needed.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The manifest {0} of the vault is damaged, so the backup it describes cannot be used.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "The object {0} of the vault ends too early."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The object {0} of the vault has a frame {1} that does not decode.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The object {0} of the vault has a frame {1} that does not hold what backups expect in it.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The object {0} of the vault has {1} bytes, more than the {2} such an object can have.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "The object {0} of the vault is missing."),
    QT_TRANSLATE_NOOP("Phrases", "The object {0} of the vault {1}."),
    QT_TRANSLATE_NOOP("Phrases", "The other backups are not concerned."),
    QT_TRANSLATE_NOOP("Phrases", "The pack {0} does not hold what the backup's page map says."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The pages stored for the backup “{0}” are each intact, but together they are not the "
        "file that its manifest describes.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The rebuilt file is not the one that the backup “{0}” describes.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "The restored file could not be written: {0}."),
    QT_TRANSLATE_NOOP("Phrases", "The series is being written by {0}."),
    QT_TRANSLATE_NOOP("Phrases", "The vault folder {0} cannot be opened: {1}."),
    QT_TRANSLATE_NOOP("Phrases", "The vault folder {0} is not there."),
    QT_TRANSLATE_NOOP("Phrases", "The vault folder {0} went away during the run."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The vault in {0} needs {1}, which this version of Holdfast does not know.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "The vault {0} could not be written: {1}."),
    QT_TRANSLATE_NOOP("Phrases", "The vault {0} went away while it was being written."),
    QT_TRANSLATE_NOOP("Phrases", "There is no object {0} in the vault."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "There is no room in {0} to hold what changed while the database is read: {1}.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "There is no vault in {0}."),
    QT_TRANSLATE_NOOP("Phrases", "This run stored nothing."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "This run stored nothing; earlier backups and the database were not touched.",
    ),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "This run stored nothing; earlier backups are on that disk as they were.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "This run stored nothing; earlier backups were not touched."),
    QT_TRANSLATE_NOOP("Phrases", "This run stored nothing; every earlier backup is as it was."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "This run stored nothing; the disk or its cable may be failing.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "This run stored nothing; the other backup is complete."),
    QT_TRANSLATE_NOOP("Phrases", "Wait for the run on {0} to end."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "What was just written to the vault could not be read back the same.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "What was there before was not touched."),
    QT_TRANSLATE_NOOP("Phrases", "{0} is a file, not a folder, so it cannot hold a vault."),
    QT_TRANSLATE_NOOP("Phrases", "{0} of the vault is damaged; its twin was used."),
    QT_TRANSLATE_NOOP("Phrases", "{0} of the vault is missing; its twin was used."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "{0} pack(s) of the deleted backup “{1}” have been purged, so it cannot be brought "
        "back whole.",
    ),
    QT_TRANSLATE_NOOP("Phrases", "{0} pack(s) this backup needs are not in the vault."),
)
