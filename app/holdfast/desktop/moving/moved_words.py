"""What moving in and out brought, as the words of tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QLocale, QObject

from holdfast.core.names import display_name
from holdfast.core.schedule import BackupFrequency
from holdfast.desktop.moving.earlier_sentences import retold
from holdfast.desktop.parts.moment_words import moment_words
from holdfast.desktop.parts.size_words import size_words
from holdfast.desktop.stage import Stage
from holdfast.services.moving.migration_rows import (
    Fate,
    Held,
    HeldBackup,
    MovedFile,
    MovedUser,
    Reading,
)


class MovedWords(QObject):
    """Tells rows of what was moved, in the person's language."""

    def __init__(self, stage: Stage, parent: QObject | None = None) -> None:
        """See the class."""
        super().__init__(parent)
        self._clock = stage.backstage.desk.clock
        self._locale = QLocale()

    def user(self, user: MovedUser) -> tuple[str, str, str, str, str, str]:
        """Return user, profile, plan, both readings of the time, and what is to be known."""
        who = str(user.user_id) if user.user_id is not None else self.tr("not known")
        notes = " ".join(retold(note) for note in user.notes)
        if user.fate is Fate.LEFT:
            return who, self.tr("not taken over"), "", "", "", notes
        name = display_name(user.profile)
        if user.fate is Fate.KNOWN:
            stays = self.tr("It is here already; its settings stay as they are.")
            return who, name, self.plan(user), "", "", f"{stays} {notes}".strip()
        return (
            who,
            name,
            self.plan(user),
            self.reading(user.as_utc),
            self.reading(user.as_local),
            notes,
        )

    def plan(self, user: MovedUser) -> str:
        """Return how often, how many are kept, and whether it is off."""
        often = {
            BackupFrequency.HOURLY: self.tr("hourly"),
            BackupFrequency.DAILY: self.tr("daily"),
            BackupFrequency.WEEKLY: self.tr("weekly"),
            BackupFrequency.MONTHLY: self.tr("monthly"),
        }[BackupFrequency(user.frequency)]
        words = self.tr("{0}, the last {1} kept").format(often, user.keep_count)
        return words if user.enabled else self.tr("{0}, off").format(words)

    def reading(self, reading: Reading | None) -> str:
        """Return when the next backup is made by one reading, or the time alone."""
        if reading is None:
            return ""
        if reading.next_at is None:
            return self.tr("{0} {1}").format(reading.backup_time, reading.zone)
        return moment_words(self._locale, reading.next_at, self._clock.now())

    def file(self, file: MovedFile) -> tuple[str, str, str, str]:
        """Return name, time, size, and what is to be known of one backup."""
        at = moment_words(self._locale, file.made_at, self._clock.now()) if file.made_at else ""
        told = [retold(file.why)] if file.why else []
        if file.protected:
            told.insert(0, self.tr("Protected."))
        size = size_words(self._locale, file.size_bytes)
        return display_name(file.name), at, size, " ".join(told)

    def files(self, files: Iterable[MovedFile], fate: Fate) -> Sequence[tuple[str, str, str, str]]:
        """Return the rows of the files with a fate."""
        return [self.file(file) for file in files if file.fate is fate]

    def held(self, backup: HeldBackup) -> tuple[str, str, str, str]:
        """Return name, time, who has it, and why it is not the same."""
        who = {
            Held.BOTH: self.tr("both, the same"),
            Held.DIFFERENT: self.tr("both, not the same"),
            Held.EARLIER: self.tr("the earlier program alone"),
            Held.HOLDFAST: self.tr("Holdfast alone"),
            Held.NEITHER: self.tr("no backup"),
        }[backup.held]
        now = self._clock.now()
        at = moment_words(self._locale, backup.made_at, now) if backup.made_at else ""
        return display_name(backup.file or backup.backup), at, who, retold(backup.why)

    def total(self, files: Iterable[MovedFile]) -> str:
        """Return the size of files together."""
        return size_words(self._locale, sum(file.size_bytes for file in files))
