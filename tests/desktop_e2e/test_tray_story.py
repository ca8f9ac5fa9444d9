"""The icon in the panel, read and pressed as a person would, down to the files in the vault."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from holdfast.core.model import BackupKind
from holdfast.core.runs import Outcome
from tests.desktop_e2e.conftest import Start
from tests.support.bus_end import DEADLINE_S
from tests.support.databases import build_database
from tests.support.panel import Desktop, Panel, eventually
from tests.support.protected import Protected, protect


def _is_safe(panel: Panel, count: int) -> Callable[[], bool]:
    """Tell whether the status line says that so many databases are safe."""
    return lambda: any(
        words.startswith(f"{count} database") and words.endswith(" safe") for words in panel.menu()
    )


def _lines(panel: Panel, *wanted: str) -> Callable[[], bool]:
    return lambda: set(wanted) <= set(panel.menu())


def _runs(zotero: Protected) -> list[Outcome]:
    return [row.outcome for row in zotero.desk.catalogue().runs.page()]


def test_the_menu_backs_up_pauses_and_quits(start: Start, panel: Panel, zotero: Protected) -> None:
    program = start()
    eventually(lambda: "Back up now" in panel.menu(), "the profile in the menu")
    assert "Zotero: Needs attention. Nothing is backed up yet" in panel.menu()
    assert panel.is_greyed("Restore…")
    assert panel.tooltip().startswith("Zotero: Needs attention.")

    panel.click("Back up now")
    eventually(_is_safe(panel, 1), "safety after the backup")
    assert " safe. Last backup just now. Next " in panel.tooltip()
    (backup,) = zotero.backups.list_backups().backups
    assert backup.kind is BackupKind.MANUAL
    assert not panel.is_greyed("Restore…")

    panel.click("Until I resume")
    eventually(_lines(panel, "Backups are paused until you resume them"), "the pause")
    assert "For 1 hour" not in panel.menu()
    panel.click("Resume backups")
    eventually(_lines(panel, "For 1 hour"), "the end of the pause")
    eventually(_is_safe(panel, 1), "safety after the pause")

    panel.click("Quit")
    assert program.wait(DEADLINE_S) == 0


def test_several_databases_are_backed_up_by_name_or_all(
    start: Start, panel: Panel, zotero: Protected, home: Path, tmp_path: Path
) -> None:
    anki = protect(home, build_database(tmp_path / "anki.db"), tmp_path / "vault", "An&ki_2")
    start()
    eventually(_lines(panel, "All", "Zotero", "An&ki2"), "both by name")
    panel.click("Zotero")
    eventually(lambda: len(zotero.backups.list_backups().backups) == 1, "the backup asked for")
    assert anki.backups.list_backups().backups == ()
    panel.click("All")
    eventually(_is_safe(panel, 2), "both safe")
    eventually(
        lambda: [len(each.backups.list_backups().backups) for each in (zotero, anki)] == [2, 1],
        "a backup of each",
    )


def test_a_failure_is_told_and_tried_again_from_the_notification(
    start: Start, panel: Panel, zotero: Protected
) -> None:
    zotero.backups.create_backup()
    away = zotero.vault.rename(zotero.vault.with_name("away"))
    start()
    eventually(_lines(panel, "Back up now"), "the profile in the menu")
    panel.click("Back up now")
    (told,) = eventually(lambda: panel.server.shown[:1], "a notification of the failure")
    assert told.title == "Zotero could not be backed up"
    assert "Last good copy: today" in told.body
    assert told.words == ["Try again", "Open", "Open"]
    assert told.hints["urgency"] == 2

    away.rename(zotero.vault)
    panel.press(told, "try-again")
    again = eventually(lambda: panel.server.shown[1:], "the good news")[0]
    assert again.title == "Zotero is safe again"
    assert len(zotero.backups.list_backups().backups) == 2


def test_a_panel_that_starts_after_us_gets_the_icon(
    start: Start, desktop: Desktop, zotero: Protected, home: Path
) -> None:
    start()
    # Once the schedule is looked after, the panel has been looked for long ago.
    eventually((home / "schedule.lock").exists, "the schedule")
    desktop.panel.begin_panel()
    eventually(_lines(desktop.panel, "Back up now", "Quit"), "the menu of the late icon")


def test_a_second_start_raises_the_window_and_quit_waits_for_the_end(
    start: Start, desktop: Desktop, panel: Panel, zotero: Protected
) -> None:
    program = start()
    eventually(_lines(panel, "Back up now"), "the program")
    assert start("desktop").wait(DEADLINE_S) == 0
    asked = start("quit")
    assert asked.wait(DEADLINE_S) == 0
    assert program.wait(DEADLINE_S) == 0
    assert start("quit").wait(DEADLINE_S) == 0


def test_a_signal_ends_it_in_good_order(start: Start, panel: Panel, zotero: Protected) -> None:
    program = start()
    eventually(_lines(panel, "Back up now"), "the program")
    panel.click("Back up now")
    program.terminate()
    assert program.wait(DEADLINE_S) == 0
    assert Outcome.RUNNING not in _runs(zotero)
    assert not (zotero.desk.paths.home / "desktop.sock").exists()


def test_only_one_process_makes_the_scheduled_backups(
    start: Start, panel: Panel, zotero: Protected, home: Path
) -> None:
    program = start()
    eventually(_lines(panel, "Back up now"), "the program")
    lock = home / "schedule.lock"
    eventually(lambda: lock.exists() and lock.read_bytes(), "the schedule")
    refused = subprocess.run(
        [sys.executable, "-P", "-m", "holdfast", "run"],
        check=False,
        capture_output=True,
        text=True,
        timeout=DEADLINE_S,
    )
    assert refused.returncode == 72
    assert f"process {program.pid} " in refused.stderr


def test_the_end_of_a_sleep_is_seen_at_once(
    start: Start, panel: Panel, zotero: Protected, tmp_path: Path
) -> None:
    clock, now = tmp_path / "clock", datetime.now(UTC)
    clock.write_text(now.isoformat())
    start(HOLDFAST_CLOCK=str(clock))
    eventually(_lines(panel, "Back up now"), "the program")
    panel.click("Back up now")
    eventually(_is_safe(panel, 1), "safety after the backup")
    clock.write_text((now + timedelta(days=2)).isoformat())
    panel.wake()  # without it the next look at the clock is up to a minute away
    eventually(lambda: "Last backup 2 days ago." in panel.tooltip(), "news after the sleep")


def test_a_crash_stands_in_nobodys_way_and_leaves_a_report(
    start: Start, panel: Panel, zotero: Protected, home: Path
) -> None:
    crashing = start()
    eventually(_lines(panel, "Back up now"), "the program")
    crashing.send_signal(signal.SIGSEGV)
    assert crashing.wait(DEADLINE_S) == -signal.SIGSEGV
    icons = len(panel.watcher.icons)
    start()
    eventually(lambda: len(panel.watcher.icons) > icons, "the icon of the next start")
    eventually(_lines(panel, "Back up now"), "the next start at work")
    (report,) = (home / "reports").glob("report_*.txt")
    assert "Segmentation fault" in report.read_text()
