"""The words of notices: title, sentences, and the buttons that go with them."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject

from holdfast.core.time_words import day_ago, short_when, span
from holdfast.desktop.notices.notice_rules import Notice, NoticeKind
from holdfast.desktop.notices.notifier import Message
from holdfast.desktop.parts.said import said, together

OPEN = "default"
"""The press on the notice itself; the name comes from the desktops' specification."""
OPEN_BUTTON = "open"
TRY_AGAIN = "try-again"
_URGENT = frozenset({NoticeKind.BACKUP_FAILED, NoticeKind.CHECK_FAILED, NoticeKind.RESTORE_FAILED})


class NoticeWords(QObject):
    """Turns notices into messages in the person's language."""

    def message(self, notice: Notice, now: datetime) -> Message:
        """Return what is shown; `now` is aware."""
        title, body = self._said(notice, now)
        return Message(
            notice.notice_id, title, body, self._actions(notice), urgent=notice.kind in _URGENT
        )

    def _said(self, notice: Notice, now: datetime) -> tuple[str, str]:
        name = notice.profile_name
        match notice.kind:
            case NoticeKind.BACKUP_FAILED:
                title = self.tr("{0} could not be backed up").format(name)
                parts = said(notice.reason), self._last_good(notice, now)
                return title, together(part for part in parts if part)
            case NoticeKind.CHECK_FAILED:
                whose = self.tr("A check of the backups of {0} found something").format(name)
                return whose if name else self.tr("A check of a vault found something"), (
                    said(notice.reason)
                )
            case NoticeKind.RESTORE_FAILED:
                return self.tr("{0} was not restored").format(name), said(notice.reason)
            case NoticeKind.RECOVERED:
                return self.tr("{0} is safe again").format(name), self._last_good(notice, now)
            case NoticeKind.BACKED_UP:
                return self.tr("{0} was backed up").format(name), said(notice.reason)
            case NoticeKind.RESTORED:
                text = self.tr("The backup was checked before it was put in its place.")
                return self.tr("{0} was restored").format(name), text
            case NoticeKind.UNDONE:
                text = self.tr("The database is what it was before.")
                return self.tr("The restore of {0} was taken back").format(name), text
            case NoticeKind.STALE:
                return self._stale(notice, now)

    def _stale(self, notice: Notice, now: datetime) -> tuple[str, str]:
        if notice.age is None:
            title = self.tr("{0} has no good backup yet").format(notice.profile_name)
            return title, self.tr("If it is lost now, Holdfast cannot bring it back.")
        title = self.tr("{0} has had no good backup for {1}").format(
            notice.profile_name, said(span(notice.age))
        )
        return title, self._last_good(notice, now)

    def _last_good(self, notice: Notice, now: datetime) -> str:
        if notice.good_at is None:
            return ""
        if notice.kind is NoticeKind.RECOVERED:
            return self.tr("Backed up {0}.").format(said(day_ago(notice.good_at, now)))
        return self.tr("Last good copy: {0}.").format(said(short_when(notice.good_at, now)))

    def _actions(self, notice: Notice) -> tuple[tuple[str, str], ...]:
        open_it = ((OPEN, self.tr("Open")), (OPEN_BUTTON, self.tr("Open")))
        if notice.kind is NoticeKind.BACKUP_FAILED:
            return ((TRY_AGAIN, self.tr("Try again")), *open_it)
        if notice.kind is NoticeKind.STALE:
            return ((TRY_AGAIN, self.tr("Back up now")), *open_it)
        return open_it
