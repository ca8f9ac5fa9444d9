"""A session without D-Bus: no panel, no notifications, no news of sleep; the window stands in."""

from __future__ import annotations

from pathlib import Path

from holdfast.desktop.start import LOG_NAME
from holdfast.system.desktop_call import QUIT, SHOW, call_desktop
from tests.desktop_e2e.conftest import Start
from tests.support.bus_end import DEADLINE_S
from tests.support.panel import eventually
from tests.support.protected import Protected


def test_the_window_comes_by_itself_and_ends_in_good_order(
    start: Start, zotero: Protected, home: Path
) -> None:
    nowhere = f"unix:path={home / 'no-bus'}"
    desktop = start(DBUS_SESSION_BUS_ADDRESS=nowhere, DBUS_SYSTEM_BUS_ADDRESS=nowhere)
    eventually(lambda: call_desktop(home, SHOW), "the desktop")
    call_desktop(home, QUIT)
    assert desktop.wait(DEADLINE_S) == 0
    log = home / LOG_NAME
    assert not log.exists() or "ERROR" not in log.read_text("utf-8")
    assert list((home / "reports").glob("report_*")) == []
