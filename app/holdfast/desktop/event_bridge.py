"""The bridge: events of the bus, from any thread, as signals on the main thread.

The only thing that crosses from the services into Qt by itself. One queued connection
carries every event over; from there each kind has its own signal.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from holdfast.core import events
from holdfast.core.bus import Bus
from holdfast.core.events import Event


class EventBridge(QObject):
    """Hears the bus; lives on the main thread and outlives whoever publishes."""

    job_began = Signal(object)
    job_advanced = Signal(object)
    job_silent = Signal(object)
    job_ended = Signal(object)
    profiles_changed = Signal(object)
    settings_changed = Signal(object)
    backups_changed = Signal(object)
    history_changed = Signal(object)
    pause_changed = Signal(object)
    woke = Signal(object)
    ticked = Signal(object)
    _arrived = Signal(object)

    def __init__(self, bus: Bus, parent: QObject | None = None) -> None:
        """See the class."""
        super().__init__(parent)
        self._signals = {
            events.JobBegan: self.job_began,
            events.JobAdvanced: self.job_advanced,
            events.JobSilent: self.job_silent,
            events.JobEnded: self.job_ended,
            events.ProfilesChanged: self.profiles_changed,
            events.SettingsChanged: self.settings_changed,
            events.BackupsChanged: self.backups_changed,
            events.HistoryChanged: self.history_changed,
            events.PauseChanged: self.pause_changed,
            events.ComputerWoke: self.woke,
            events.SchedulerTicked: self.ticked,
        }
        self._closed = False
        self._arrived.connect(self._fan_out, Qt.ConnectionType.QueuedConnection)
        self._leave = bus.subscribe(self._take)

    def close(self) -> None:
        """Hear nothing more; called before the bus and the threads behind it end."""
        self._leave()
        self._closed = True  # what is already on its way to this thread is too late

    def _take(self, event: Event) -> None:
        if not isinstance(event, events.JobBeat):  # a sign of life is nobody's business here
            self._arrived.emit(event)

    def _fan_out(self, event: Event) -> None:
        signal = self._signals.get(type(event))
        if signal is not None and not self._closed:
            signal.emit(event)
