"""Two protected databases, a desktop that nobody sees, and the real program on it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.support.bus_end import DEADLINE_S
from tests.support.databases import build_database
from tests.support.panel import Desktop, Panel, missing_programs, unseen_desktop
from tests.support.protected import Protected, protect

Start = Callable[..., "subprocess.Popen[bytes]"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    lacking = missing_programs() if sys.platform == "linux" else "an X server and D-Bus"
    for test in items:
        if here in test.path.parents:
            test.add_marker(pytest.mark.desktop)
            if lacking:
                test.add_marker(pytest.mark.skip(reason=f"not installed: {lacking}"))


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    # Short names: a Unix socket's may have no more than 107 bytes.
    with tempfile.TemporaryDirectory(prefix="hf") as folder, unseen_desktop(Path(folder)) as made:
        yield made


@pytest.fixture
def panel(desktop: Desktop) -> Panel:
    desktop.panel.begin_panel()
    desktop.panel.begin_server()
    desktop.panel.begin_logind()
    return desktop.panel


@pytest.fixture
def zotero(home: Path, tmp_path: Path) -> Protected:
    source = tmp_path / "zotero.sqlite"
    build_database(source)
    return protect(home, source, tmp_path / "vault", "Zotero")


@pytest.fixture
def start(home: Path, desktop: Desktop) -> Iterator[Start]:
    begun: list[subprocess.Popen[bytes]] = []

    def begin(*arguments: str, **environment: str) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "holdfast", *(arguments or ("desktop", "--tray"))],
            env={**desktop.environment, "HOLDFAST_HOME": str(home), **environment},
        )
        begun.append(process)
        return process

    yield begin
    for process in begun:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
    for process in begun:
        try:
            process.wait(DEADLINE_S)
        except subprocess.TimeoutExpired:
            os.kill(process.pid, signal.SIGABRT)  # leaves the stacks of all threads
            process.wait()
