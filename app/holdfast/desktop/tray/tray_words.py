"""The words of the tray: status line, tooltip, and how far work is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QObject

from holdfast.core.time_words import day_ago, short_when
from holdfast.desktop.parts.said import said, together
from holdfast.desktop.tray.tray_facts import TrayFacts
from holdfast.desktop.work_watch import AtWork


class TrayWords(QObject):
    """Makes sentences of facts, in the person's language."""

    def status(self, facts: TrayFacts) -> str:
        """Return the line on top of the menu, without a stop."""
        if not facts.standings:
            return self.tr("Nothing is protected yet")
        worst = facts.worst
        if worst is not None and facts.troubled == 1:
            return (
                self.tr("{0}: {1}")
                .format(worst.profile.name, said(worst.verdict.sentence))
                .rstrip(".。")
            )
        if worst is not None:
            return self.tr("%n database(s) need attention", "", facts.troubled)
        if facts.pause.paused:
            return self.paused(facts)
        return self.tr("%n database(s) safe", "", len(facts.standings))

    def paused(self, facts: TrayFacts) -> str:
        """Return how long backups are paused, without a stop."""
        if facts.pause.until is None:
            return self.tr("Backups are paused until you resume them")
        return self.tr("Backups are paused until {0}").format(
            said(short_when(facts.pause.until, facts.at))
        )

    def tooltip(self, facts: TrayFacts, jobs: Sequence[AtWork] = ()) -> str:
        """Return two or three short sentences."""
        first = [self.at_work(job) for job in jobs] or [self.status(facts)]
        parts = [self.tr("{0}.").format(words) for words in first]
        if facts.last_good_at is not None:
            parts.append(
                self.tr("Last backup {0}.").format(said(day_ago(facts.last_good_at, facts.at)))
            )
        if facts.next_at is not None:
            parts.append(self._next(facts.next_at, facts.at))
        return together(parts)

    def at_work(self, job: AtWork) -> str:
        """Return whose work it is, how far it is and how long it takes, without a stop."""
        name = job.profile_name or self.tr("Vault")
        if job.share is None:
            # Phases come from the job in plain words.
            if job.phase:
                return self.tr("{0}: {1}").format(name, said(job.phase))
            return self.tr("{0}: at work").format(name)
        percent = int(job.share * 100)
        if job.left_s is None:
            return self.tr("{0}: {1} %").format(name, percent)
        return self.tr("{0}: {1} %, {2} left").format(name, percent, self._left(job.left_s))

    def _left(self, left_s: float) -> str:
        if left_s < 60:
            return self.tr("{0} s").format(max(round(left_s), 1))
        minutes = round(left_s / 60)
        if minutes < 60:
            return self.tr("{0} min").format(minutes)
        return self.tr("{0} h {1} min").format(minutes // 60, minutes % 60)

    def _next(self, next_at: datetime, now: datetime) -> str:
        if next_at <= now:
            return self.tr("Next in a moment.")
        local, today = next_at.astimezone(), now.astimezone().date()
        if local.date() == today:
            return self.tr("Next today at {0}.").format(f"{local:%H:%M}")
        if local.date() == today + timedelta(days=1):
            return self.tr("Next tomorrow at {0}.").format(f"{local:%H:%M}")
        return self.tr("Next on {0}.").format(said(short_when(next_at, now)))
