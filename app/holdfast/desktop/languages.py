"""The desktop's words in other languages, read from `resources/translations/*.ts`.

The files are those of Qt's own tools (`pyside6-lupdate` collects, Linguist edits) and are
read as they are, so that nothing has to be built before the program runs. English has a
file too: it holds nothing but plural forms.

How plural forms are chosen is Qt's rule for each language: two forms in English and
German, one in Chinese.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from holdfast.system.resources import resource_path

LANGUAGES = ("en", "de", "zh_CN")
_ONE_FORM = frozenset({"zh_CN"})
_Key = tuple[str, str, str]


@dataclass(slots=True)
class Words:
    """What one file holds."""

    texts: dict[_Key, str] = field(default_factory=dict)
    """By context, source and comment."""
    plurals: dict[_Key, tuple[str, ...]] = field(default_factory=dict)


def read_words(path: Path) -> Words:
    """Return the finished translations of a file.

    Raises:
        OSError, ElementTree.ParseError: it cannot be read.
    """
    words = Words()
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") in {"vanished", "obsolete"}:
                continue
            key = (name, message.findtext("source") or "", message.findtext("comment") or "")
            forms = tuple(form.text or "" for form in translation.iter("numerusform"))
            if forms:
                if all(forms):
                    words.plurals[key] = forms
            elif translation.text:
                words.texts[key] = translation.text
    return words


class FileTranslator(QTranslator):
    """Gives Qt the words of one language."""

    def __init__(self, language: str) -> None:
        """See the class; a language without a file leaves everything as it is written."""
        super().__init__()
        self._one_form = language in _ONE_FORM
        path = resource_path(f"translations/holdfast_{language}.ts")
        self._words = read_words(path) if path.exists() else Words()

    def isEmpty(self) -> bool:
        """Tell Qt whether there is anything to ask for."""
        return not self._words.texts and not self._words.plurals

    def translate(
        self, context: str, source_text: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Return the words for a text; None where there are none.

        An empty text would count as one, and be shown.
        """
        key = (context, source_text, disambiguation or "")
        forms = self._words.plurals.get(key)
        if forms and n >= 0:
            return forms[0 if self._one_form or n == 1 else -1]
        return self._words.texts.get(key)


def chosen_language(choice: str) -> str:
    """Return the language to speak: the chosen one, or the system's where we know it."""
    if choice in LANGUAGES:
        return choice
    for name in QLocale.system().uiLanguages():
        plain = name.replace("-", "_")
        if plain.startswith("zh"):
            return "zh_CN"
        if plain[:2] in LANGUAGES:
            return plain[:2]
    return "en"


def speak(app: QCoreApplication, choice: str) -> str:
    """Let the program speak a language from here on, and return which.

    Args:
        app: keeps the translators.
        choice: one of LANGUAGES, or `system`.
    """
    language = chosen_language(choice)
    ours = FileTranslator(language)
    ours.setParent(app)
    app.installTranslator(ours)
    if language != "en":
        qts = QTranslator(app)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if qts.load(f"qtbase_{language}", folder):
            app.installTranslator(qts)
    locale = QLocale(language)
    if choice != "system" or QLocale().language() is not locale.language():
        # Names of months in another language than the sentences around them help nobody.
        QLocale.setDefault(locale)
    return language
