"""The icon and its menu, without a panel: what they say, and what a press asks for."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QApplication, QMenu

from holdfast.core.freshness import Freshness, Verdict
from holdfast.core.model import Profile
from holdfast.core.next_steps import NOTHING_TO_DO
from holdfast.desktop.tray.tray import Tray
from holdfast.desktop.tray.tray_facts import PauseChoice, TrayFacts, TrayState
from holdfast.desktop.tray.tray_seat import TraySeat
from holdfast.desktop.work_watch import AtWork
from holdfast.services.protecting.pauses import RUNNING, PauseState
from holdfast.services.status.freshness import Standing

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
WORK = AtWork("1", "backup", "z", "Zotero", phase="reading", share=0.42, left_s=3.2)


def _standing(
    name: str, state: Freshness = Freshness.SAFE, *, minutes: int | None = 12, backups: int = 3
) -> Standing:
    profile = Profile(name[0].lower(), name, "/db", "/vault", "v", "s", NOW)
    good_at = None if minutes is None else NOW - timedelta(minutes=minutes)
    sentence = "Not safe. Last good backup is 9 days old."
    return Standing(
        profile,
        Verdict(state, sentence, NOTHING_TO_DO, good_at=good_at),
        enabled=True,
        next_backup_at=NOW + timedelta(hours=6),
        backups=backups,
        added_bytes=0,
        size_bytes=0,
        proved_at=None,
    )


def _facts(*standings: Standing, pause: PauseState = RUNNING) -> TrayFacts:
    return TrayFacts(NOW, standings, pause)


def _actions(menu: QMenu) -> dict[str, QAction]:
    found = {}
    for action in menu.actions():
        if action.text():
            found[action.text().replace("&", "")] = action
        submenu = action.menu()
        if isinstance(submenu, QMenu):
            found |= {
                f"{action.text().replace('&', '')} > {k}": v for k, v in _actions(submenu).items()
            }
    return found


class Seat(TraySeat):
    """Counts the pictures it is given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.icons = 0
        self.words = ""

    def show_icon(self, icon: QIcon) -> None:
        self.icons += 1

    def show_words(self, words: str) -> None:
        self.words = words


@pytest.fixture
def tray(app: QApplication) -> Tray:
    return Tray(app)


@pytest.mark.parametrize(
    ("facts", "jobs", "state"),
    [
        (_facts(_standing("Z"), _standing("A", Freshness.DUE)), (), TrayState.SAFE),
        (_facts(_standing("Z"), _standing("A", Freshness.PAUSED)), (), TrayState.SAFE),
        (_facts(_standing("A", Freshness.PAUSED)), (), TrayState.PAUSED),
        (_facts(_standing("Z"), pause=PauseState(True)), (), TrayState.PAUSED),
        (_facts(_standing("Z", Freshness.ATTENTION)), (), TrayState.ATTENTION),
        (
            _facts(_standing("Z", Freshness.ATTENTION), _standing("A", Freshness.FAILED)),
            (),
            TrayState.FAILED,
        ),
        (_facts(_standing("A", Freshness.FAILED), pause=PauseState(True)), (), TrayState.FAILED),
        (_facts(_standing("A", Freshness.FAILED)), (WORK,), TrayState.WORKING),
        (_facts(), (), TrayState.SAFE),
    ],
)
def test_the_icon_shows_the_worst_and_work_before_it(
    tray: Tray, facts: TrayFacts, jobs: tuple[AtWork, ...], state: TrayState
) -> None:
    tray.show_facts(facts)
    tray.show_jobs(jobs)
    assert tray.state is state


def test_the_tooltip_says_how_many_when_and_when_next(tray: Tray) -> None:
    assert tray.tooltip == "Holdfast is starting."
    tray.show_facts(_facts(_standing("Z"), _standing("A", minutes=90)))
    local = (NOW + timedelta(hours=6)).astimezone()
    day = "today" if local.date() == NOW.astimezone().date() else "tomorrow"
    assert tray.tooltip.endswith(f" safe. Last backup 12 minutes ago. Next {day} at {local:%H:%M}.")
    tray.show_facts(_facts(_standing("A", Freshness.FAILED), _standing("Z")))
    assert tray.tooltip.startswith("A: Not safe. Last good backup is 9 days old. Last backup ")
    tray.show_facts(_facts(_standing("Z"), pause=PauseState(True)))
    assert tray.tooltip == ("Backups are paused until you resume them. Last backup 12 minutes ago.")
    tray.show_facts(_facts())
    assert tray.tooltip == "Nothing is protected yet."


def test_every_line_of_the_menu_asks_for_what_it_says(tray: Tray) -> None:
    heard: list[object] = []
    tray.open_wanted.connect(lambda at: heard.append(("open", at)))
    tray.back_up_wanted.connect(lambda ids: heard.append(("back up", ids)))
    tray.restore_wanted.connect(lambda at: heard.append(("restore", at)))
    tray.cancel_wanted.connect(lambda at: heard.append(("cancel", at)))
    tray.pause_wanted.connect(lambda choice: heard.append(("pause", choice)))
    tray.resume_wanted.connect(lambda: heard.append("resume"))
    tray.settings_wanted.connect(lambda: heard.append("settings"))
    tray.help_wanted.connect(lambda: heard.append("help"))
    tray.about_wanted.connect(lambda: heard.append("about"))
    tray.quit_wanted.connect(lambda: heard.append("quit"))
    tray.show_facts(_facts(_standing("A&B_c"), _standing("Z", Freshness.FAILED)))
    tray.show_jobs((WORK,))
    assert [name for name in _actions(tray.menu) if " > " not in name] == [
        "Z: Not safe. Last good backup is 9 days old",
        "Zotero: 42 %, 3 s left",
        "Cancel",
        "Back up now",
        "Restore…",
        "Pause backups",
        "Open Holdfast",
        "Settings…",
        "Help",
        "About Holdfast",
        "Quit",
    ]
    wanted = {
        "Z: Not safe. Last good backup is 9 days old": ("open", "z"),
        "Zotero: 42 %, 3 s left": ("open", "z"),
        "Cancel": ("cancel", "1"),
        "Back up now > All": ("back up", ("a", "z")),
        "Back up now > AB_c": ("back up", ("a",)),
        "Restore… > Z": ("restore", "z"),
        "Pause backups > For 1 hour": ("pause", PauseChoice.AN_HOUR),
        "Pause backups > Until tomorrow": ("pause", PauseChoice.UNTIL_TOMORROW),
        "Pause backups > Until I resume": ("pause", PauseChoice.UNTIL_RESUMED),
        "Open Holdfast": ("open", ""),
        "Settings…": "settings",
        "Help": "help",
        "About Holdfast": "about",
        "Quit": "quit",
    }
    for words in wanted:
        _actions(tray.menu)[words].trigger()
    tray.show_facts(_facts(_standing("Z", backups=0), pause=PauseState(True)))
    _actions(tray.menu)["Resume backups"].trigger()
    _actions(tray.menu)["Back up now"].trigger()
    assert not _actions(tray.menu)["Restore…"].isEnabled()
    assert heard == [*wanted.values(), "resume", ("back up", ("z",))]


def test_a_name_is_shown_as_it_is(tray: Tray) -> None:
    tray.show_facts(_facts(_standing("A&B"), _standing("Z")))
    submenu = next(a.menu() for a in tray.menu.actions() if a.text() == "&Back up now")
    assert isinstance(submenu, QMenu)
    assert submenu.actions()[2].text() == "A&&B"


def test_the_menu_and_the_icon_are_made_anew_only_when_they_change(tray: Tray) -> None:
    seat = Seat(tray)
    tray.sit(seat)
    tray.show_facts(_facts(_standing("Z")))
    tray.show_jobs((WORK,))
    drawn, lines = seat.icons, tray.menu.actions()
    for n in range(100):
        tray.show_jobs((replace(WORK, share=0.42 + n / 10_000, left_s=3.0),))
    assert seat.icons - drawn <= 1
    assert tray.menu.actions() == lines
    assert seat.words.startswith("Zotero: 42 %, 3 s left.")


def test_tomorrow_begins_in_the_morning(tray: Tray) -> None:
    until = PauseChoice.UNTIL_TOMORROW.ends_at(NOW)
    assert until is not None
    assert until.astimezone().hour == 6
    assert until.astimezone().date() == NOW.astimezone().date() + timedelta(days=1)
    assert PauseChoice.AN_HOUR.ends_at(NOW) == NOW + timedelta(hours=1)
    assert PauseChoice.UNTIL_RESUMED.ends_at(NOW) is None
