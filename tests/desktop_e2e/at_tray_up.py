"""A program for a test: start the desktop as far as the icon, and say what is imported then."""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QTimer

from holdfast.desktop import start
from holdfast.desktop.application import Application


class Looking(Application):
    """Looks right behind the icon, then lets the program end."""

    def begin(self) -> None:
        super().begin()
        sys.stdout.write(json.dumps([sorted(sys.modules), []]))
        sys.stdout.flush()
        QTimer.singleShot(0, self.ended.emit)


if __name__ == "__main__":
    vars(start)["Application"] = Looking
    start.run_desktop(shows_window=False)
