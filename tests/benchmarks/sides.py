"""Who is measured: Holdfast, and the programs a person might use instead.

A side has one folder that holds everything it keeps (store, caches, local state). The
folder as a whole is kept and put back between repetitions, so that each one does the same
work, and only the store inside it counts as bytes stored.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.benchmarks.measure import BenchError, Finished, folder_bytes, put_back, run

PROFILE = "bench"


class Side:
    """What all sides share; `folder` is the side's own, `source` the file it backs up."""

    name = ""
    """What people call it."""
    program = ""
    """The executable that has to be there."""

    def __init__(self, folder: Path, source: Path) -> None:
        self.folder = folder
        self.source = source

    @classmethod
    def missing(cls) -> str | None:
        """Return why this side cannot take part, None if it can."""
        return None if shutil.which(cls.program) else f"{cls.program} is not installed"

    @property
    def store(self) -> Path:
        """What is counted as stored."""
        return self.folder / "store"

    def begin(self) -> None:
        """Start anew with an empty store."""
        if self.folder.exists():
            shutil.rmtree(self.folder)
        self.folder.mkdir(parents=True)
        self._initialise()

    def backup(self) -> Finished:
        """Back the source up, as a person's command would."""
        raise NotImplementedError

    def restore(self, target: Path) -> Finished:
        """Write the newest backup to a file that is not there yet."""
        raise NotImplementedError

    def keep(self, label: str) -> None:
        """Keep the present state under a label."""
        put_back(self.folder, self._kept(label))

    def back_to(self, label: str) -> None:
        """Make the state what it was when it was kept."""
        put_back(self._kept(label), self.folder)

    def has(self, label: str) -> bool:
        """Tell whether a state was kept under that label."""
        return self._kept(label).exists()

    def stored_bytes(self) -> int:
        """Return what the store weighs now."""
        return folder_bytes(self.store)

    def _kept(self, label: str) -> Path:
        return self.folder.with_name(f"{self.folder.name}.{label}")

    def _initialise(self) -> None:
        raise NotImplementedError


class Holdfast(Side):
    """Ours, through the command line, in the Python that runs the benchmarks."""

    name = "Holdfast"
    program = sys.executable

    @property
    def home(self) -> Path:
        """HOLDFAST_HOME of this side."""
        return self.folder / "home"

    @property
    def environment(self) -> Mapping[str, str]:
        """What a process needs to find this side's state."""
        return {"HOLDFAST_HOME": str(self.home)}

    def call(self, *arguments: str | Path) -> Finished:
        """Run one command."""
        # -P, as the launcher does: the working folder is not looked into for modules.
        return run([sys.executable, "-P", "-m", "holdfast", *arguments], self.environment)

    def backup(self) -> Finished:
        """Back the source up."""
        return self.call("backup", PROFILE)

    def restore(self, target: Path) -> Finished:
        """Restore the newest backup; Holdfast hashes and checks it before it appears."""
        return self.call("restore", PROFILE, "latest", "--to", target)

    def manifests(self) -> dict[Path, int]:
        """Return the manifests in the vault and their bytes."""
        found = self.store.glob("series/*/backups/*.json.zst")
        return {manifest: manifest.stat().st_size for manifest in found}

    def _initialise(self) -> None:
        self.call("protect", self.source, "--vault", self.store, "--name", PROFILE)


class Restic(Side):
    """restic with its defaults (repository version 2, compression auto)."""

    name = program = "restic"

    def backup(self) -> Finished:
        """Back the file up."""
        return self._call("backup", "--quiet", str(self.source))

    def restore(self, target: Path) -> Finished:
        """Restore the newest backup into the target's folder and give it its name."""
        folder = target.with_name(f"{target.name}.restic")
        finished = self._call("restore", "latest", "--quiet", "--target", str(folder))
        restored = folder / self.source.relative_to("/")
        if not restored.exists():
            raise BenchError("restic restored nothing")
        restored.replace(target)
        shutil.rmtree(folder)
        return finished

    def _initialise(self) -> None:
        self._call("init")

    def _call(self, *arguments: str) -> Finished:
        environment = {
            "RESTIC_REPOSITORY": str(self.store),
            "RESTIC_PASSWORD": "benchmark",
            "RESTIC_CACHE_DIR": str(self.folder / "cache"),
        }
        return run([self.program, *arguments], environment)


class Borg(Side):
    """borg with zstd (level 3 is its default) and without encryption."""

    name = "borg, zstd"
    program = "borg"

    def backup(self) -> Finished:
        """Back the file up."""
        return self._call("create", "--compression", "zstd", "::{utcnow}", str(self.source))

    def _initialise(self) -> None:
        self._call("init", "--encryption", "none")

    def _call(self, *arguments: str) -> Finished:
        environment = {
            "BORG_REPO": str(self.store),
            "BORG_BASE_DIR": str(self.folder / "base"),
            "BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK": "yes",
            "BORG_RELOCATED_REPO_ACCESS_IS_OK": "yes",
        }
        return run([self.program, *arguments], environment)


class Sqlite3:
    """SQLite's own program: `.backup` into a file, and the check of a file."""

    program = "sqlite3"

    @classmethod
    def missing(cls) -> str | None:
        """Return why it cannot take part, None if it can."""
        return None if shutil.which(cls.program) else f"{cls.program} is not installed"

    @classmethod
    def backup(cls, source: Path, copy: Path) -> Finished:
        """Copy a database into a file that is not there yet."""
        return run([cls.program, source, f".backup '{copy}'"])

    @classmethod
    def integrity_check(cls, database: Path) -> Finished:
        """Check a whole database.

        Raises:
            BenchError: it is not sound.
        """
        finished = run([cls.program, database, "PRAGMA integrity_check"])
        if finished.stdout.strip() != "ok":
            raise BenchError(f"integrity_check of {database}: {finished.stdout.strip()[:200]}")
        return finished
