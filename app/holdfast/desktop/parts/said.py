"""What comes from below in English, said in the person's language.

Verdicts, ages and dates are `Phrase`s and `Moment`s: their templates are translated and
their values said in turn. A plain text is looked up as a whole, then sentence by sentence:
errors and the reasons in the history come as finished text (`recognised`). What has no
translation stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, reduce

from PySide6.QtCore import QCoreApplication, QLocale

from holdfast.core.errors import HoldfastError
from holdfast.core.phrase import Moment, Phrase
from holdfast.desktop.parts.counted_phrases import CountedPhrases
from holdfast.desktop.parts.moment_words import told_moment
from holdfast.desktop.parts.phrases import CONTEXT
from holdfast.desktop.parts.recognised import retold
from holdfast.desktop.parts.setting_names import SETTINGS, setting_name


def said(words: str) -> str:
    """Return a text in the person's language, as far as it can be said in it."""
    if isinstance(words, Moment):
        return told_moment(QLocale(), words)
    if not isinstance(words, Phrase):
        return _plain(words)
    if words.template in SETTINGS:
        return setting_name(words.template)
    values = [said(each) if isinstance(each, Phrase | Moment) else each for each in words.values]
    if words.number is None:
        template = QCoreApplication.translate(CONTEXT, words.template)
    else:
        template = _counted().template(words.template, words.number)
    text = template.format(*values) if template else str(words)
    return text[:1].upper() + text[1:] if words.begins else text


def told(error: HoldfastError) -> str:
    """Return what happened, what it means and what to do, in the person's language."""
    return together(said(part) for part in (error.message, error.hint) if part)


def begun(words: str) -> str:
    """Return a text that begins a line: with a capital letter."""
    return words[:1].upper() + words[1:]


def together(sentences: Iterable[str]) -> str:
    """Return sentences as one text, with what stands between two in the person's language."""
    form = QCoreApplication.translate("Said", "{0} {1}")
    parts = [*sentences]
    return reduce(form.format, parts) if parts else ""


def _plain(words: str) -> str:
    whole = QCoreApplication.translate(CONTEXT, words) if words else ""
    if whole != words or not words:
        return whole
    return together(retold(words, lambda form: QCoreApplication.translate(CONTEXT, form)))


@cache
def _counted() -> CountedPhrases:
    return CountedPhrases()
