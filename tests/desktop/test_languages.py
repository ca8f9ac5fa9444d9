"""The desktop in every language: nothing forgotten, nothing broken, nothing left in English."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QTabBar,
    QTableView,
    QTreeView,
    QWidget,
)

from holdfast.core.audit_chain import AuditAction, following
from holdfast.core.audit_words import sentence
from holdfast.core.freshness import verdict
from holdfast.core.freshness_facts import Pause, SourceSeen, VaultSeen
from holdfast.core.model import Profile
from holdfast.core.next_steps import ActionCode, action
from holdfast.core.phrase import Moment, Phrase
from holdfast.core.time_words import ago, day_ago, short_when, span
from holdfast.desktop.add_database.add_database_wizard import AddDatabaseWizard
from holdfast.desktop.languages import LANGUAGES, FileTranslator, speak
from holdfast.desktop.look.first_look import FirstLook, keep_first_look, read_first_look
from holdfast.desktop.parts.said import said
from holdfast.desktop.settings.settings_dialog import SettingsDialog
from holdfast.desktop.stage import Stage
from holdfast.desktop.window.main_window import MainWindow
from holdfast.services.making.backups import BackupService
from holdfast.services.protecting.profiles import ProfileService
from holdfast.system.resources import resource_path
from tests.desktop.conftest import WaitUntil
from tests.support.databases import build_database
from tests.translate import faults

ROOT = Path(__file__).resolve().parents[2]
NOW = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)
_FORMS = {"en": 2, "de": 2, "zh_CN": 1}
_SAME_IN_GERMAN = {"Details", "Name", "Start", "Index", "Trigger", "OK", "Backup", "Normal", "Port"}


def messages(path: Path) -> Iterator[tuple[str, ElementTree.Element]]:
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            yield name, message


def file_of(language: str) -> Path:
    return resource_path(f"translations/holdfast_{language}.ts")


def keys(path: Path) -> set[tuple[str, str]]:
    return {(name, message.findtext("source") or "") for name, message in messages(path)}


def forms_of(message: ElementTree.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    forms = [form.text or "" for form in translation.iter("numerusform")]
    return forms or [translation.text or ""]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_holds_exactly_what_the_code_says_and_is_finished(language: str) -> None:
    try:
        found = list(faults(file_of(language)))
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"the tool that collects strings cannot run here: {error}")
    assert found == [], "python3 tests translate collects what is missing"


def test_the_tool_finds_every_string_that_is_asked_for() -> None:
    """A helper around `tr`, or one object speaking for another, would keep words from it."""
    assert not {name for name, _ in keys(file_of("de"))} & {"", "speaker"}
    hidden = [
        path.name
        for path in (ROOT / "app/holdfast/desktop").rglob("*.py")
        if re.search(r"\b_tr\(|\btr = |[^f.]\btr\(", path.read_text(encoding="utf-8"))
    ]
    assert hidden == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_translation_is_whole(language: str) -> None:
    faults = []
    for name, message in messages(file_of(language)):
        source, forms = message.findtext("source") or "", forms_of(message)
        translation = message.find("translation")
        assert translation is not None
        counted = bool(message.get("numerus"))
        wanted = _FORMS[language] if counted else 1
        holes = [sorted(re.findall(r"\{\d\}|%n", form.replace("%Ln", "%n"))) for form in forms]
        asked = sorted(re.findall(r"\{\d\}|%n", source))
        if (
            translation.get("type")
            or len(forms) != wanted
            or not all(forms)
            or holes[-1] != asked
            or [each for each in holes[0] if each != "%n"] != [e for e in asked if e != "%n"]
            or any(("&" in form) != ("&" in source) for form in forms)
        ):
            faults.append((name, source, forms))
    assert faults == []


def keys_of_a_window(texts: list[str]) -> Counter[str]:
    found = (re.search(r"&(\w)", text) for text in texts)
    return Counter(match[1].lower() for match in found if match)


@pytest.mark.parametrize("language", ["de", "zh_CN"])
def test_a_key_stands_for_one_thing_where_it_does_in_english(language: str) -> None:
    said_of: dict[str, list[tuple[str, str]]] = {}
    for name, message in messages(file_of(language)):
        said_of.setdefault(name, []).append(
            (message.findtext("source") or "", forms_of(message)[0])
        )
    twice = {}
    for name, pairs in said_of.items():
        english = keys_of_a_window([source for source, _ in pairs])
        here = keys_of_a_window([translation for _, translation in pairs])
        more = {key for key, times in here.items() if times > 1}
        if more and max(english.values(), default=0) < 2:
            twice[name] = more
    assert twice == {}


def templates(words: str) -> set[str]:
    if not isinstance(words, Phrase):
        return set() if isinstance(words, Moment) else {words}
    within = (templates(value) for value in words.values if isinstance(value, Phrase))
    return {words.template}.union(*within)


@pytest.mark.parametrize("language", ["de", "zh_CN"])
def test_every_verdict_age_and_step_has_words_of_its_own(app: QApplication, language: str) -> None:
    from tests.core.test_freshness import facts

    speak(app, language)
    every = [
        verdict(facts(timedelta(hours=1), source=source, vault=vault, pause=pause), NOW)
        for source in SourceSeen
        for vault in VaultSeen
        for pause in (None, Pause(), Pause(NOW + timedelta(hours=3), everything=True))
    ]
    every += [verdict(facts(timedelta(days=days)), NOW) for days in (1, 2, 9, 70, 900)]
    texts: list[str] = [text for each in every for text in (each.sentence, each.reason)]
    texts += [action(code, "p").words for code in ActionCode]
    for length in (timedelta(), timedelta(minutes=5), timedelta(hours=2), timedelta(days=3)):
        texts += [ago(NOW - length, NOW), ago(NOW + length, NOW), span(length)]
        texts += [day_ago(NOW - length, NOW, UTC), short_when(NOW - length, NOW, UTC)]
    same = {text for text in texts if text and said(text) == text}
    assert same == set()
    assert [text for text in texts if re.search(r"[{}%]", said(text))] == []


@pytest.mark.parametrize("body", ["{}", '{"reason": "x", "forced": true, "until": "y"}'])
def test_every_line_of_the_audit_trail_has_words_of_its_own(app: QApplication, body: str) -> None:
    speak(app, "de")
    for what in AuditAction:
        line = sentence(following(None, 1, NOW, what, subject="s", body=body))
        assert said(line) != line
        assert re.search(r"\b(the|of|backup|vault)\b", said(line)) is None


def test_a_verdict_in_german_is_a_sentence(app: QApplication) -> None:
    from tests.core.test_freshness import facts

    speak(app, "de")
    old = verdict(facts(timedelta(days=9)), NOW).sentence
    assert said(old) == "Nicht sicher. Die letzte gute Sicherung ist 9 Tage alt."
    assert said(ago(NOW - timedelta(days=1), NOW)) == "vor 1 Tag"
    assert said(short_when(NOW + timedelta(days=40), NOW, UTC)) == "1. Jan. 2027 18:00"
    assert said("A sentence nobody translated.") == "A sentence nobody translated."


def test_english_counts_right_and_says_everything_else_as_it_is_written(app: QApplication) -> None:
    speak(app, "en")
    tr = FileTranslator("en").translate
    assert tr("BackupsPage", "%n backup(s)", None, 1) == "%Ln backup"
    assert tr("BackupsPage", "%n backup(s)", None, 141) == "%Ln backups"
    assert app.translate("BackupsPage", "Search in names and notes") == "Search in names and notes"
    assert said(short_when(NOW - timedelta(days=40), NOW, UTC)) == "13 Oct 18:00"


def test_a_window_in_german_has_no_english_word_left(
    app: QApplication,
    stage: Stage,
    tmp_path: Path,
    wait_until: WaitUntil,
) -> None:
    speak(app, "de")
    profile = protected(stage, tmp_path)
    english = {source.replace("&", "") for _, source in keys(file_of("de"))} - _SAME_IN_GERMAN
    window = MainWindow(stage)
    window.show_profile(profile.profile_id)
    wait_until(lambda: window.pane.profile_id)
    settings = SettingsDialog(stage, profile.profile_id)
    settings.open()
    wait_until(lambda: len(settings.pages) == 4)
    wizard = AddDatabaseWizard(stage)
    for shown in (window, settings, wizard):
        assert words_of(shown) & english == set()
    assert "Jetzt sichern" in words_of(window)
    assert window.pane.header.sentence.text().startswith("Sicher. Gerade eben gesichert")


def protected(stage: Stage, folder: Path) -> Profile:
    source = build_database(folder / "buecher.db")
    made = ProfileService(stage.backstage.desk).protect(source, folder / "vault", "Buecher")
    BackupService(stage.backstage.desk, made).create_backup()
    return made


def words_of(window: QWidget) -> set[str]:
    """Return every text that a window shows or reads aloud."""
    found = []
    names = ("text", "title", "windowTitle", "toolTip", "accessibleName", "placeholderText")
    for widget in [window, *window.findChildren(QWidget)]:
        found += [widget.property(name) for name in names]
        if isinstance(widget, QComboBox):
            found += [widget.itemText(row) for row in range(widget.count())]
        if isinstance(widget, QTabBar):
            found += [widget.tabText(row) for row in range(widget.count())]
        if isinstance(widget, QAbstractSpinBox):
            found += [widget.specialValueText(), widget.property("suffix")]
        if isinstance(widget, QTreeView | QTableView) and (rows := widget.model()) is not None:
            sideways = Qt.Orientation.Horizontal
            found += [rows.headerData(at, sideways) for at in range(rows.columnCount())]
    return {text.replace("&", "") for text in found if isinstance(text, str) and text}


def test_the_first_look_is_known_without_the_catalogue(tmp_path: Path) -> None:
    assert read_first_look(tmp_path) == FirstLook()
    keep_first_look(tmp_path, FirstLook("dark", "de"))
    assert read_first_look(tmp_path) == FirstLook("dark", "de")
    for broken in ("", "[]", '{"theme": 5, "language": null}', "\x00"):
        (tmp_path / "look.json").write_text(broken)
        assert read_first_look(tmp_path) == FirstLook()
    keep_first_look(tmp_path / "nowhere", FirstLook("dark", "de"))
