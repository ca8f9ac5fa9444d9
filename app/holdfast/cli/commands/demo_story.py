"""What the demo does: the acts, measured, and the proofs that they were no trick.

Works in one folder with a Holdfast home of its own, through the same services as every
command. The bank's database is only touched by its program (`demo_writer`), by what is
being demonstrated, and for the last proof by the vault's own recover.py.
"""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from holdfast.core.errors import InternalError
from holdfast.core.model import BackupInfo, Profile
from holdfast.core.progress import Progress
from holdfast.services.browsing.browsing import BrowseService
from holdfast.services.desk import open_desk
from holdfast.services.making.backups import BackupService
from holdfast.services.protecting.profiles import ProfileService
from holdfast.services.restoring.restores import RestoreService
from holdfast.system.child_process import child_command, child_environment, companion_command
from holdfast.system.paths import ENVIRONMENT_VARIABLE

_WRITER = "holdfast.cli.commands.demo_writer"
_MORE_TRANSFERS = 40
_COMPARE_BYTES = 1 << 20

_Result = TypeVar("_Result")


class Bank:
    """The parent's end of the program that owns the database."""

    def __init__(self, path: Path) -> None:
        """Start it; `ready` waits until the database is built and the first transfers flow."""
        self.path = path
        self._process = subprocess.Popen(
            [*child_command(_WRITER), os.fspath(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=child_environment(),
            encoding="utf-8",
            # Ctrl-C is for us; the bank ends when its stdin does.
            start_new_session=os.name == "posix",
        )

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the program."""
        self._process.kill()
        self._process.communicate()

    def ready(self) -> None:
        """Wait for the first word."""
        self._hear()

    def ask(self, words: str) -> dict[str, Any]:
        """Return the answer to `state` or `judge …`."""
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(words + "\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            raise self._dead() from None
        return self._hear()

    def wait_for(self, more: int) -> int:
        """Return how many transfers there were when so many more had been made."""
        wanted = self.ask("state")["transfers"] + more
        while (made := self.ask("state")["transfers"]) < wanted:
            pass  # each answer follows a transfer, which paces this loop
        return int(made)

    def judge(self, file: Path | None = None) -> dict[str, Any]:
        """Return what the laws of the bank say of a file; of the live database without one."""
        return self.ask(f"judge {json.dumps(os.fspath(file))}" if file else "judge")

    def _hear(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise self._dead()
        return dict(json.loads(line))

    def _dead(self) -> InternalError:
        return InternalError(
            "The demo's bank program ended by itself. Nothing of yours was touched.",
            details=f"exit status {self._process.wait()}",
        )


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that was shown."""

    name: str
    text: str
    seconds: float | None
    figures: dict[str, object]


@dataclass(frozen=True, slots=True)
class Proof:
    """One claim, and whether it held."""

    text: str
    right: bool
    details: str = ""


class Story:
    """The acts in order; each is a method that does and measures."""

    def __init__(self, folder: Path, bank: Bank, progress: Progress) -> None:
        """See the class."""
        os.environ[ENVIRONMENT_VARIABLE] = os.fspath(folder / "home")
        self.folder = folder
        self._bank = bank
        self._progress = progress
        self._desk = open_desk()
        self._vault = folder / "vault"
        self._taken: list[tuple[BackupInfo, int]] = []  # each with the newest transfer before it
        self._undone: tuple[int, int] = (0, 0)
        self.profile: Profile | None = None

    def protect(self) -> None:
        """Make the profile; not worth a line."""
        self.profile = ProfileService(self._desk).protect(self._bank.path, self._vault, "bank")
        self._backups = BackupService(self._desk, self.profile)
        self._browse = BrowseService(self._desk, self.profile)
        self._restores = RestoreService(self._desk, self.profile)

    def back_up(self) -> tuple[BackupInfo, int, float]:
        """Take a backup; return it, its transfers that the last one lacks, and the time."""
        before = int(self._bank.ask("state")["newest"])
        result, seconds = _timed(lambda: self._backups.create_backup(progress=self._progress))
        self._taken.append((result.info, before))
        newest = [
            int(self._rows(info, "SELECT max(number) FROM transfer")[0][0])
            for info, _ in self._taken[-2:]
        ]
        return result.info, newest[-1] - newest[0], seconds

    def let_it_write(self) -> None:
        """Wait until the bank has moved on by some transfers."""
        self._bank.wait_for(_MORE_TRANSFERS)

    def question(self) -> tuple[str, int, int, float]:
        """Ask the first backup for one account; return owner, then, later, and the time.

        The account is one that a transfer between the two backups touched.
        """
        (first, _), (second, _) = self._taken
        [(account,)] = self._rows(second, "SELECT giver FROM transfer ORDER BY number DESC LIMIT 1")
        sql = f"SELECT owner, balance FROM account WHERE id = {int(account)}"
        [(owner, then)], seconds = _timed(lambda: self._rows(first, sql))
        [(_, later)] = self._rows(second, sql)
        return str(owner), int(then), int(later), seconds

    def compare(self) -> tuple[int, int, int, float]:
        """Compare the two backups; return rows added, removed, changed, and the time."""
        (first, _), (second, _) = self._taken
        found, seconds = _timed(lambda: self._browse.compare(first.backup_id, second.backup_id))
        added, removed, changed = (
            sum(getattr(table, kind) or 0 for table in found.tables)
            for kind in ("added", "removed", "changed")
        )
        return added, removed, changed, seconds

    def export(self) -> float:
        """Write both backups to files of their own; return the time for one."""
        seconds = 0.0
        for number, (info, _) in enumerate(self._taken, 1):
            file = self._file(number)
            _, seconds = _timed(
                lambda info=info, file=file: self._restores.export(  # type: ignore[misc]
                    info.backup_id, file, progress=self._progress
                )
            )
        return seconds

    def restore(self) -> float:
        """Put the first backup in the place of the live database, its program going on."""
        before = int(self._bank.ask("state")["newest"])
        first = self._taken[0][0]
        _, seconds = _timed(
            lambda: self._restores.restore(
                first.backup_id, allow_held=True, progress=self._progress
            )
        )
        self._undone = (before, int(self._bank.ask("state")["newest"]))
        return seconds

    def undo(self) -> float:
        """Take that back."""
        _, seconds = _timed(lambda: self._restores.undo(allow_held=True, progress=self._progress))
        return seconds

    def proofs(self) -> Iterator[Proof]:
        """Yield what makes it believable."""
        judged = [self._bank.judge(self._file(number)) for number in (1, 2)]
        live = self._bank.judge()
        state = self._bank.ask("state")
        everywhere = [*judged, live]
        yield Proof(
            "SQLite's integrity_check finds both backups and the live database sound",
            all(found["integrity"] == "ok" for found in everywhere),
            str([found["integrity"] for found in everywhere]),
        )
        total = live["sum"]
        wanted = live["accounts"] * 1000
        yield Proof(
            f"in each of them the {live['accounts']:,} accounts hold {wanted:,} together",
            all(found["sum"] == wanted == total for found in everywhere),
            str([found["sum"] for found in everywhere]),
        )
        complete = all(
            found["gaps"] == 0 and found["newest"] >= before
            for found, (_, before) in zip(judged, self._taken, strict=True)
        )
        yield Proof(
            "each backup has every transfer made before it began, and no gap",
            complete,
            str([(found["newest"], found["gaps"]) for found in judged]),
        )
        same, what = self._recover()
        size = self._taken[0][0].size_bytes
        yield Proof(f"recover.py, part of the vault, restores the same {size:,} bytes", same, what)
        before, restored = self._undone
        yield Proof(
            f"the restore led from transfer {before:,} to {restored:,}, undo back to "
            f"{live['newest']:,}",
            restored < before <= live["newest"],
        )
        yield Proof(
            f"the program made {state['transfers']:,} transfers meanwhile and met no error",
            state["failed"] == 0 and state["transfers"] > _MORE_TRANSFERS,
            str(state),
        )

    def _recover(self) -> tuple[bool, str]:
        """Restore the first backup without Holdfast and compare it byte by byte."""
        file = self.folder / "by-recover.db"
        command = companion_command(self._vault / "recover.py")
        done = subprocess.run(
            [*command, "restore", self._taken[0][0].backup_id, os.fspath(file)],
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        if done.returncode or not file.exists():
            return False, (done.stderr or done.stdout).strip()
        return _same_bytes(file, self._file(1)), ""

    def _rows(self, info: BackupInfo, sql: str) -> list[tuple[Any, ...]]:
        with self._browse.query(info.backup_id, sql) as result:
            return list(result.rows)

    def _file(self, number: int) -> Path:
        return self.folder / f"backup-{number}.db"


def _timed(work: Callable[[], _Result]) -> tuple[_Result, float]:
    began = time.monotonic()
    result = work()
    return result, time.monotonic() - began


def _same_bytes(one: Path, other: Path) -> bool:
    with one.open("rb") as left, other.open("rb") as right:
        while True:
            ours, theirs = left.read(_COMPARE_BYTES), right.read(_COMPARE_BYTES)
            if ours != theirs:
                return False
            if not ours:
                return True
