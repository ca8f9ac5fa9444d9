"""Every sentence of an error or a reason is said in the person's language, found again in text."""

from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QApplication

from holdfast.core.audit_chain import AuditAction, following
from holdfast.core.audit_words import sentence
from holdfast.core.errors import HoldfastError, SourceDamagedError, VaultMissingError
from holdfast.core.setting_rules import SETTING_RULES
from holdfast.desktop.languages import speak
from holdfast.desktop.parts.home_phrases import CLAUSES, HOME
from holdfast.desktop.parts.phrases import FINDINGS, PLACES, REASONS, SKIPS
from holdfast.desktop.parts.recognised import Recognised, sentences_in
from holdfast.desktop.parts.said import said, told
from holdfast.desktop.parts.service_phrases import SERVICES
from holdfast.desktop.parts.setting_names import SETTINGS, setting_name
from holdfast.desktop.parts.source_phrases import SOURCES
from holdfast.desktop.parts.target_phrases import TARGETS
from holdfast.desktop.parts.trouble import TroublePanel
from holdfast.desktop.parts.vault_phrases import VAULTS
from tests.desktop.test_languages import NOW, file_of, forms_of, messages
from tests.spoken_errors import sentences

LISTED = tuple(map(str, (*HOME, *SOURCES, *TARGETS, *VAULTS, *SERVICES)))
VALUES = ("/media/ada/Backup disk. Old/books.db", "zotero (4711)", "412", "tags")


@pytest.fixture(params=["de", "zh_CN"])
def language(request: pytest.FixtureRequest, app: QApplication) -> str:
    return speak(app, request.param)


def test_every_sentence_in_the_code_is_listed_and_every_listed_one_is_said() -> None:
    """A new one goes into the list of its folder, in `desktop/parts/*_phrases.py`."""
    spoken = sentences()
    known = {*LISTED, *REASONS, *SKIPS, *PLACES, *FINDINGS}
    assert {text: places for text, places in spoken.items() if text not in known} == {}
    assert [text for text in LISTED if text not in spoken] == []
    assert len(LISTED) == len(set(LISTED))


def test_the_reading_of_the_code_finds_what_it_should() -> None:
    spoken = sentences()
    assert "source" in "".join(spoken["{0} is another kind of file, not a SQLite database."])
    assert "The vault is not there" in spoken  # a title
    assert "Connect the disk the vault is on, then try again." in spoken  # a hint
    assert "Line {0} was edited after it had been written." in spoken  # the trail's faults
    assert "{0} backups removed that no rule needs any more." in spoken  # a reason in the history


def test_each_has_words_of_its_own(language: str) -> None:
    translations = {
        message.findtext("source") or "": forms_of(message)[0]
        for name, message in messages(file_of(language))
        if name == "Phrases"
    }
    assert [
        text for text in (*LISTED, *map(str, CLAUSES)) if translations.get(text, "") in {"", text}
    ] == []


def test_each_is_found_again_in_finished_text(language: str) -> None:
    for template in LISTED:
        text = template.format(*VALUES)
        found = list(sentences_in(f"{text} {text}" if text.endswith(".") else text))
        assert all(isinstance(each, Recognised) for each in found), text
        assert said(text) != text
        for number in re.findall(r"\{(\d)\}", template):
            assert VALUES[int(number)] in said(text)


def test_an_error_from_another_process_speaks_the_language(language: str) -> None:
    error = VaultMissingError(
        "There is no vault in /media/ada/Disk. A/vault. If it lies on a disk that is not "
        "connected, an empty folder is all that is left of it here; nothing was written to it."
    )
    text = told(HoldfastError.from_dict(error.as_dict()))
    assert "/media/ada/Disk. A/vault" in text
    assert not re.search(r"\b(vault|the|disk)\b", text.replace("/media/ada/Disk. A/vault", ""))


def test_a_clause_within_a_sentence_is_said_and_a_name_is_not(
    language: str,
) -> None:
    error = SourceDamagedError(
        "line 5 is damaged: its header states an impossible page size. Nothing was changed; "
        "earlier backups are untouched."
    )
    assert "impossible" not in told(error)
    assert said("There is already a profile “Back up now”.").count("Back up now") == 1


def test_what_no_template_fits_stays_and_the_rest_is_said(language: str) -> None:
    text = said("Something nobody ever wrote. Nothing was changed.")
    assert text.startswith("Something nobody ever wrote.")
    assert "Nothing was changed" not in text


def test_a_long_text_is_left_alone(language: str) -> None:
    long = "One more. " * 400 + "End."
    assert said(long) == long


def test_settings_have_names_a_person_reads(language: str) -> None:
    assert set(SETTING_RULES) <= set(SETTINGS)
    assert [name for name in SETTINGS if setting_name(name) == SETTINGS[name]] in ([], ["name"])
    body = '{"old":{"keep_count":7},"new":{"keep_count":3}}'
    row = following(None, 1, NOW, AuditAction.SETTINGS_CHANGED, subject="Books", body=body)
    assert "keep_count" in sentence(row)
    assert "keep_count" not in said(sentence(row))
    assert setting_name("keep_count") in said(sentence(row))


def test_the_panel_that_tells_of_an_error_is_read_aloud_in_the_language(
    language: str, request: pytest.FixtureRequest
) -> None:
    panel = TroublePanel(request.getfixturevalue("theme"))
    panel.show_error(VaultMissingError("There is no vault in /media/x."))
    shown = panel.title.text() + panel.message.text() + panel.hint.text() + panel.accessibleName()
    assert not re.search(r"\b(vault|the|disk|not)\b", shown)
    panel.deleteLater()
