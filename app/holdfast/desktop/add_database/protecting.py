"""One database on its way: profile and settings, first backup, proof that it restores.

Tells what is going on as words for the person. The profile and everything after it is made
off the main thread; stopped at any time, what has been made by then stays.
"""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Signal

from holdfast.core.errors import CancelledError, HoldfastError
from holdfast.core.events import JobAdvanced, JobEnded
from holdfast.core.model import BackupInfo, Level, Profile, Structure
from holdfast.core.names import display_name
from holdfast.core.runs import Outcome
from holdfast.core.settings import BackupSettingsUpdate
from holdfast.core.wire import read
from holdfast.desktop.parts.said import begun, said, told
from holdfast.desktop.parts.size_words import size_words
from holdfast.desktop.stage import Stage
from holdfast.desktop.work import Work
from holdfast.services.orders import BackupOrder, VerifyOrder
from holdfast.services.protecting.found_database import FoundDatabase
from holdfast.services.protecting.protection import Protection
from holdfast.services.results import BackupResult


class Stand(Enum):
    """Where it is."""

    WAITING = auto()
    AT_WORK = auto()
    DONE = auto()
    STOPPED = auto()
    FAILED = auto()


class Protecting(QObject):
    """See the module; lives on the main thread."""

    changed = Signal()
    """What there is to say has changed."""
    protected = Signal(str)
    """The profile is there; its id."""

    def __init__(
        self,
        stage: Stage,
        database: FoundDatabase,
        vault: Path,
        settings: BackupSettingsUpdate,
        parent: QObject | None = None,
    ) -> None:
        """See the class; nothing happens before `start`."""
        super().__init__(parent)
        self._stage = stage
        self.database = database
        self._vault = vault
        self._settings = settings
        self._work: Work | None = None
        self._info: BackupInfo | None = None
        self._stopping = False
        self.profile: Profile | None = None
        self.stand = Stand.WAITING
        self.words = self.tr("Waiting")
        self.details = ""
        self.share: float | None = None
        """0 to 1 of the present step; None when not known."""

    @property
    def is_over(self) -> bool:
        """Whether nothing more comes by itself."""
        return self.stand not in {Stand.WAITING, Stand.AT_WORK}

    def start(self) -> None:
        """Begin, or try again from where it failed."""
        self._stopping = False
        self.details = ""
        self._say(Stand.AT_WORK, self.tr("Preparing"))
        if self.profile is not None:
            self._back_up(self.profile)
            return
        services = self._stage.backstage
        protection = Protection(services.desk, services.settings, services.bus)
        database, vault, settings = self.database, self._vault, self._settings
        self._stage.background.ask(
            self,
            lambda: protection.begin(database.path, vault, database.name, settings),
            self._on_profile,
            self._fail,
        )

    def stop(self) -> None:
        """Stop at the next safe point."""
        if self.is_over:
            return
        self._stopping = True
        if self._work is not None:
            self._say(Stand.AT_WORK, self.tr("Stopping"))
            self._work.cancel()
        elif self.stand is Stand.WAITING:
            self._stopped()

    def _on_profile(self, profile: Profile) -> None:
        self.profile = profile
        self.protected.emit(profile.profile_id)
        if self._stopping:
            self._stopped()
        else:
            self._back_up(profile)

    def _back_up(self, profile: Profile) -> None:
        self._run(Work(self._stage, BackupOrder(profile.profile_id), self))

    def _run(self, work: Work) -> None:
        self._work = work
        work.advanced.connect(self._on_advance)
        work.ended.connect(self._on_end)
        work.refused.connect(self._fail)
        work.start()

    def _on_advance(self, event: JobAdvanced) -> None:
        if self._stopping:
            return
        self.share = min(event.done / event.total, 1.0) if event.total else None
        words = begun(said(event.phase))
        if event.left_s is not None and event.left_s >= 1:
            words = self.tr("{0}, {1} s left").format(words, round(event.left_s))
        self._say(Stand.AT_WORK, words)

    def _on_end(self, event: JobEnded) -> None:
        work, self._work = self._work, None
        assert work is not None
        work.deleteLater()
        self.share = None
        if isinstance(work.order, BackupOrder):
            self._on_backup(event)
        else:
            self._on_proof(event)

    def _on_backup(self, event: JobEnded) -> None:
        if event.outcome is Outcome.CANCELLED:
            self._stopped()
        elif event.error is not None or event.result is None:
            self._fail(_error_of(event))
        else:
            info = self._info = read(BackupResult, event.result).info
            if self._stopping or info.structure is Structure.DAMAGED:
                self._finish(proved=False)
                return
            self._say(Stand.AT_WORK, self.tr("Proving that it restores"))
            order = VerifyOrder(self._profile_id(), info.backup_id, Level.RESTORED)
            self._run(Work(self._stage, order, self))

    def _on_proof(self, event: JobEnded) -> None:
        if event.outcome is Outcome.FAILED:
            self._fail(_error_of(event))
        else:
            self._finish(proved=event.outcome is Outcome.DONE)

    def _finish(self, *, proved: bool) -> None:
        info = self._info
        assert info is not None
        locale = QLocale()
        size, stored = (size_words(locale, b) for b in (info.size_bytes, info.added_bytes))
        if info.structure is Structure.DAMAGED:
            words = self.tr("{0} database, {1} stored, but SQLite finds the database damaged.")
        elif proved:
            words = self.tr("{0} database, {1} stored, proved restorable.")
        else:
            words = self.tr("{0} database, {1} stored.")
        self._say(Stand.DONE, words.format(size, stored))

    def _stopped(self) -> None:
        if self.profile is None:
            words = self.tr("Stopped. It is not protected.")
        else:
            name = display_name(self.profile.name)
            words = self.tr("Stopped. “{0}” stays protected; its first backup comes by the plan.")
            words = words.format(name)
        self._say(Stand.STOPPED, words)

    def _fail(self, error: HoldfastError) -> None:
        self._work = None
        if isinstance(error, CancelledError):
            self._stopped()
            return
        self.details = error.details
        self._say(Stand.FAILED, told(error))

    def _profile_id(self) -> str:
        assert self.profile is not None
        return self.profile.profile_id

    def _say(self, stand: Stand, words: str) -> None:
        self.stand, self.words = stand, words
        if stand is not Stand.AT_WORK:
            self.share = None
        self.changed.emit()


def _error_of(event: JobEnded) -> HoldfastError:
    if event.error is not None:
        return HoldfastError.from_dict(event.error)
    return HoldfastError(event.reason)
