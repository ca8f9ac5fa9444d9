"""What is at work now, all jobs together, from their events: for the tray and for leaving.

Tells of steps at most twice a second and of begins and ends at once; while nothing is at
work nothing ticks here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from holdfast.core.events import JobAdvanced, JobBegan, JobEnded
from holdfast.desktop.event_bridge import EventBridge

STEP_MS = 500


@dataclass(frozen=True, slots=True)
class AtWork:
    """One job as it is now."""

    job_id: str
    kind: str
    """One of `services.orders.ORDERS`."""
    profile_id: str = ""
    profile_name: str = ""
    scheduled: bool = False
    phase: str = ""
    share: float | None = None
    """0 to 1 of the phase; None when not known."""
    left_s: float | None = None
    """Seconds to the end of the phase."""


class WorkWatch(QObject):
    """See the module; lives on the main thread."""

    changed = Signal()
    ended = Signal(object, object)
    """What was at work (`AtWork`), and how it ended (`JobEnded`)."""

    def __init__(self, bridge: EventBridge, parent: QObject | None = None) -> None:
        """See the class."""
        super().__init__(parent)
        self._jobs: dict[str, AtWork] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(STEP_MS)
        self._pause.timeout.connect(self._tell_late)
        self._late = False
        bridge.job_began.connect(self._begin)
        bridge.job_advanced.connect(self._advance)
        bridge.job_ended.connect(self._end)

    @property
    def jobs(self) -> tuple[AtWork, ...]:
        """Everything at work, the first begun first."""
        return tuple(self._jobs.values())

    def close(self) -> None:
        """Tell nothing more."""
        self._pause.stop()

    def _begin(self, event: JobBegan) -> None:
        self._jobs[event.job_id] = AtWork(
            event.job_id, event.kind, event.profile_id, event.profile_name, event.scheduled
        )
        self.changed.emit()

    def _advance(self, event: JobAdvanced) -> None:
        job = self._jobs.get(event.job_id)
        if job is None:
            return
        share = min(event.done / event.total, 1.0) if event.total > 0 else None
        self._jobs[event.job_id] = replace(job, phase=event.phase, share=share, left_s=event.left_s)
        if self._pause.isActive():
            self._late = True
        else:
            self._pause.start()
            self.changed.emit()

    def _tell_late(self) -> None:
        if self._late:
            self._late = False
            self._pause.start()
            self.changed.emit()

    def _end(self, event: JobEnded) -> None:
        job = self._jobs.pop(event.job_id, None) or AtWork(event.job_id, "")
        self.ended.emit(job, event)
        self.changed.emit()
