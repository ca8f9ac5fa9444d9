"""Opens the services on a thread, once the icon is there."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, Qt, Signal

from holdfast.core.bus import Bus
from holdfast.core.unforeseen import as_error
from holdfast.desktop.look.first_look import FirstLook, keep_first_look
from holdfast.desktop.stage import open_backstage
from holdfast.system.paths import AppPaths


class Opening(QObject):
    """One attempt; lives on the main thread."""

    opened = Signal(object, object)
    """The `Backstage`, and what the person chose about Holdfast itself (`Chosen`)."""
    failed = Signal(object)
    """The `HoldfastError`."""
    _came = Signal(object, object, object)

    def __init__(self, paths: AppPaths, bus: Bus, parent: QObject | None = None) -> None:
        """See the class."""
        super().__init__(parent)
        self._paths = paths
        self._bus = bus
        self._thread = threading.Thread(target=self._run, name="opening", daemon=True)
        self._came.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def begin(self) -> None:
        """Open them; one of the signals follows."""
        self._thread.start()

    def join(self) -> None:
        """Wait for the thread, if it was begun."""
        if self._thread.ident is not None:
            self._thread.join()

    def _run(self) -> None:
        try:
            from holdfast.services.preferences import PreferenceService

            backstage = open_backstage(self._paths, self._bus)
            chosen = PreferenceService(backstage.desk).load()
            keep_first_look(self._paths.home, FirstLook(chosen.theme, chosen.language))
            self._came.emit(backstage, chosen, None)
        except Exception as error:
            self._came.emit(None, None, as_error(error))

    def _tell(self, backstage: object, chosen: object, error: object) -> None:
        if error is not None:
            self.failed.emit(error)
        else:
            self.opened.emit(backstage, chosen)
