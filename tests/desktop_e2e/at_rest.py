"""A program for a test: let the desktop come to rest, and say what is imported and ticking."""

from __future__ import annotations

import gc
import json
import sys

from PySide6.QtCore import QTimer

from holdfast.desktop import start
from holdfast.desktop.application import Application


class Resting(Application):
    """Looks after the schedule's first look, when everything has been begun."""

    def begin(self) -> None:
        super().begin()
        self._bridge.ticked.connect(self._tell)

    def _tell(self, _: object) -> None:
        timers = {each for each in gc.get_objects() if isinstance(each, QTimer)}
        timers.update(self._app.findChildren(QTimer))
        ticking = [timer.interval() for timer in timers if timer.isActive()]
        sys.stdout.write(json.dumps([sorted(sys.modules), ticking]))
        sys.stdout.flush()
        QTimer.singleShot(0, self.ended.emit)


if __name__ == "__main__":
    vars(start)["Application"] = Resting
    start.run_desktop(shows_window=False)
