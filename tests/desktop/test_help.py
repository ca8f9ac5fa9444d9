"""Help and About: the right page from everywhere, and a manual that can be walked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QWidget

from holdfast import __version__
from holdfast.core.model import Profile
from holdfast.desktop.add_database.add_database_wizard import AddDatabaseWizard
from holdfast.desktop.add_database.open_vault_dialog import OpenVaultDialog
from holdfast.desktop.browse.browse_window import BrowseWindow
from holdfast.desktop.compare.compare_window import CompareWindow
from holdfast.desktop.help.about_dialog import AboutDialog
from holdfast.desktop.help.asking import SCHEME, show_about, show_help
from holdfast.desktop.help.help_desk import HelpDesk
from holdfast.desktop.help.help_window import HelpWindow
from holdfast.desktop.leave_dialog import LeaveDialog
from holdfast.desktop.look.theme import Theme, ThemeChoice
from holdfast.desktop.restore.restore_wizard import RestoreWizard
from holdfast.desktop.sentence_dialog import SentenceDialog
from holdfast.desktop.settings.settings_dialog import SettingsDialog
from holdfast.desktop.stage import Stage
from holdfast.desktop.window.audit_window import AuditWindow
from holdfast.desktop.window.main_window import MainWindow
from holdfast.services.help.manual import the_manual
from holdfast.services.making.backups import BackupService
from holdfast.services.protecting.profiles import ProfileService
from tests.desktop.conftest import WaitUntil
from tests.support.databases import build_database

_WINDOW = re.compile(r"\((QDialog|QMainWindow|QWizard)\)|Qt\.WindowType\.Window\)|= QMessageBox\(")
"""What makes a file one of a window; those that inherit from another of ours inherit this."""
_NAMED = re.compile(r'(?:show_help\(|offer_help\(\w+, |_HELP = |help_page = )"([^"]+)"')
DESKTOP = Path(__file__).resolve().parents[2] / "app" / "holdfast" / "desktop"


@pytest.fixture
def desk(theme: Theme, tmp_path: Path) -> Iterator[HelpDesk]:
    made = HelpDesk(theme, tmp_path / "home", "en")
    yield made
    made.close()


@pytest.fixture
def profile(stage: Stage, tmp_path: Path) -> Profile:
    source = build_database(tmp_path / "books.db")
    made = ProfileService(stage.backstage.desk).protect(source, tmp_path / "vault", "Books")
    BackupService(stage.backstage.desk, made).create_backup()
    return made


def page_for(window: QWidget, desk: HelpDesk, wait_until: WaitUntil) -> str:
    """Press the key for help in a window; return the page that opened."""
    if desk.window is not None:
        desk.window.go("index")
    window.show()
    window.activateWindow()
    wait_until(lambda: QApplication.activeWindow() is window)
    QTest.keyClick(window, Qt.Key.Key_F1)
    wait_until(lambda: desk.window is not None and desk.window.isVisible())
    assert desk.window is not None
    return desk.window.pane.page


def test_the_key_for_help_opens_the_page_that_fits(
    stage: Stage, profile: Profile, desk: HelpDesk, wait_until: WaitUntil
) -> None:
    main = MainWindow(stage)
    main.show()
    wait_until(lambda: main.pane.profile_id)
    for tab, page in enumerate(("verdicts", "looking", "history")):
        main.pane.tabs.setCurrentIndex(tab)
        assert page_for(main, desk, wait_until) == page
    ids = profile.profile_id
    for window, page in (
        (AuditWindow(stage), "history"),
        (BrowseWindow(stage, ids, "latest"), "looking"),
        (CompareWindow(stage, ids, "latest"), "looking"),
        (RestoreWizard(stage, ids), "restoring"),
        (AddDatabaseWizard(stage), "getting-started"),
        (OpenVaultDialog(stage), "new-computer"),
        (SentenceDialog("a", "b"), "troubleshooting"),
        (LeaveDialog(["Books"]), "schedule"),
    ):
        assert page_for(window, desk, wait_until) == page
        window.close()


def test_each_page_of_the_settings_has_its_own(
    stage: Stage, profile: Profile, desk: HelpDesk, wait_until: WaitUntil
) -> None:
    dialog = SettingsDialog(stage)
    wait_until(lambda: len(dialog.pages) == 4)
    for row, page in enumerate(("getting-started", "settings", "vaults", "where-things-are")):
        dialog.list.setCurrentRow(row)
        assert page_for(dialog, desk, wait_until) == page
    assert desk.window is not None
    desk.window.go("index")
    dialog.buttons.button(QDialogButtonBox.StandardButton.Help).click()
    assert desk.window.pane.page == "where-things-are"


def test_every_window_offers_help_and_every_page_it_names_is_there() -> None:
    manual = the_manual()
    silent = []
    for path in DESKTOP.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        if _WINDOW.search(text) and "offer_help(" not in text:
            silent.append(path.name)
        named = re.findall(
            r'(?:show_help\(|offer_help\(\w+, |_HELP = |help_page = )"([^"]+)"', text
        )
        for each in named:
            page, _, anchor = each.partition("#")
            anchors = {section.anchor for section in manual.pages[page].sections}
            assert not anchor or anchor in anchors, f"{path.name}: {each}"
    assert silent == []


def test_links_lead_on_and_the_way_back_is_kept(theme: Theme) -> None:
    window = HelpWindow(theme, "en")
    window.show()
    assert (window.pane.page, window.back.isEnabled()) == ("index", False)
    window.pane.followed.emit(QUrl(f"{SCHEME}:vaults#cloud-folders"))
    assert window.pane.page == "vaults"
    assert window.pane.verticalScrollBar().value() > 0
    assert window.contents.currentItem().text() == "Vaults"
    window.go("privacy")
    window.back.click()
    window.back.click()
    assert (window.pane.page, window.back.isEnabled()) == ("index", False)
    window.forward.click()
    assert window.pane.page == "vaults"
    window.go("schedule")
    assert not window.forward.isEnabled()
    window.home.click()
    assert window.pane.page == "index"
    window.go("no-such-page", "x")
    assert window.pane.page == "index"


def test_a_reader_without_a_mouse_gets_everywhere(theme: Theme, wait_until: WaitUntil) -> None:
    window = HelpWindow(theme, "en")
    window.show()
    window.activateWindow()
    wait_until(lambda: QApplication.activeWindow() is window)
    window.pane.setFocus()
    QTest.keyClick(window.pane, Qt.Key.Key_Tab)  # to the first link of the page
    QTest.keyClick(window.pane, Qt.Key.Key_Return)
    assert window.pane.page == "getting-started"
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.pane.page == "index"
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.search.hasFocus()
    QTest.keyClicks(window.search, "shrunk")
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    assert window.pane.page == "troubleshooting"
    assert window.contents.hasFocus()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.search.text() == ""
    assert window.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_a_search_shows_where_the_word_stands_and_marks_it(theme: Theme) -> None:
    window = HelpWindow(theme, "en")
    window.show()
    window.search.setText("conflicted copies")
    assert window.contents.accessibleName() == "Found"
    window.contents.setCurrentRow(0)
    assert window.pane.page == "vaults"
    marked = [mark.cursor.selectedText().lower() for mark in window.pane.extraSelections()]
    assert set(marked) == {"conflicted", "copies"}
    window.search.setText("hovercraft")
    assert window.nothing.isVisible()
    assert window.contents.count() == 0
    window.search.clear()
    assert not window.nothing.isVisible()
    assert window.contents.currentItem().text() == "Vaults"
    assert window.pane.extraSelections() == []


def test_another_theme_colours_the_page_anew_where_one_reads(theme: Theme) -> None:
    window = HelpWindow(theme, "en")
    window.show()
    window.go("troubleshooting", "the-vault-is-full")
    place, light = window.pane.verticalScrollBar().value(), window.pane.toHtml()
    theme.choose(ThemeChoice.DARK)
    assert window.pane.verticalScrollBar().value() == place > 0
    assert theme.colours.link in window.pane.toHtml()
    assert theme.colours.link not in light


@pytest.mark.parametrize(("language", "said"), [("en", False), ("de", True), ("zh_CN", True)])
def test_a_reader_of_another_language_is_told_that_the_pages_are_english(
    theme: Theme, language: str, said: bool
) -> None:
    window = HelpWindow(theme, language)
    window.show()
    assert window.banner.isVisible() is said
    assert "English" in window.banner.text or not said


def test_one_window_answers_every_call_and_comes_back_when_closed(
    desk: HelpDesk, wait_until: WaitUntil
) -> None:
    show_help("privacy")
    first = desk.window
    assert first is not None
    first.close()
    show_help("format", "the-vault-format-in-short")
    assert desk.window is first
    assert first.isVisible()
    assert first.pane.page == "format"
    show_about()
    about = desk.about
    assert about is not None
    about.close_button.click()
    show_about()
    assert desk.about is not None
    assert desk.about.isVisible()


def test_what_a_report_needs_is_copied_without_the_persons_name(
    theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "ada"))
    dialog = AboutDialog(theme, tmp_path / "ada" / "holdfast")
    dialog.open()
    dialog.copy.click()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == f"Holdfast {__version__}"
    assert lines[-1] == f"Own folder: {Path('~/holdfast')}"
    assert {line.partition(":")[0] for line in lines[1:]} >= {"Qt", "Python", "System"}
    assert dialog.copy.text() == "Copied"


def test_about_names_every_part_with_its_licence(theme: Theme, tmp_path: Path) -> None:
    dialog = AboutDialog(theme, tmp_path)
    dialog.open()
    dialog.tabs.setCurrentIndex(1)
    shown = {
        line.text(0): line.text(2)
        for line in map(dialog.parts.topLevelItem, range(dialog.parts.topLevelItemCount()))
        if line is not None
    }
    assert shown["click"] == "BSD-3-Clause"
    assert "LGPL" in shown["PySide6_Essentials"]
    assert not dialog.texts.isVisible()
