"""Finished English text taken apart again: which templates it was made from, with which values.

Errors cross from one process to another as text, and the history keeps reasons as text, so
what reaches the desktop is no phrase any more. A text is cut into sentences, and each is
matched with the templates that are known. A sentence that none fits stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from holdfast.desktop.parts.home_phrases import CLAUSES, HOME
from holdfast.desktop.parts.phrases import FINDINGS, PLACES, REASONS, SKIPS
from holdfast.desktop.parts.service_phrases import SERVICES
from holdfast.desktop.parts.source_phrases import SOURCES
from holdfast.desktop.parts.target_phrases import TARGETS
from holdfast.desktop.parts.vault_phrases import VAULTS

_HOLE = re.compile(r"\{\d+\}")
_BETWEEN = re.compile(r"(?<=[.!?…”]) (?=\S)")
_MOST_SENTENCES = 16
"""A longer text is no message of ours."""
_NEXT_TO_NOTHING = 3
"""Characters: a template with no more of its own fits everything."""
_MOST_PIECES = 5
"""Into so many pieces one sentence may seem to fall."""


@dataclass(frozen=True, slots=True)
class _Form:
    template: str
    sure: str
    """The longest part that stands in every text of this form; looked for first."""
    weight: int
    """How many characters are the template's own: the more, the surer."""

    def match(self, text: str) -> re.Match[str] | None:
        """Match the text; cheap for one that is of another form."""
        return _pattern(self.template).fullmatch(text) if self.sure in text else None


@dataclass(frozen=True, slots=True)
class Recognised:
    """One sentence: its template, and what stands in it."""

    template: str
    values: tuple[str, ...]
    weight: int
    """How many characters are the template's own."""


def sentences_in(text: str) -> list[Recognised | str]:
    """Return the sentences of a text, those that no template fits as they are.

    A path or a name may hold what looks like the end of a sentence, and what stands in a
    sentence may look like several, so the cut is taken in which most of the text is the
    templates' own and least of it is left over.
    """
    parts = _BETWEEN.split(text)
    if len(parts) > _MOST_SENTENCES:
        return [text]
    best: list[tuple[int, list[Recognised | str]]] = [(0, [])]
    for end in range(1, len(parts) + 1):
        before, cut = best[end - 1]
        lost = len(parts[end - 1])
        found: tuple[int, list[Recognised | str]] = (before - lost, [*cut, parts[end - 1]])
        for start in range(max(0, end - _MOST_PIECES), end):
            one = _matched(" ".join(parts[start:end]), _sentences())
            if one is not None and best[start][0] + one.weight > found[0]:
                found = (best[start][0] + one.weight, [*best[start][1], one])
        best.append(found)
    return best[-1][1]


def clause(value: str) -> Recognised | None:
    """Return what stands in a sentence as a clause of ours; None for a name, a path, a figure."""
    return _matched(value, _clauses())


def _matched(text: str, forms: tuple[_Form, ...]) -> Recognised | None:
    for form in forms:
        if match := form.match(text):
            return Recognised(form.template, match.groups(), form.weight)
    return None


@cache
def _sentences() -> tuple[_Form, ...]:
    return _forms(
        (*HOME, *SOURCES, *TARGETS, *VAULTS, *SERVICES, *REASONS, *SKIPS, *PLACES, *FINDINGS)
    )


@cache
def _clauses() -> tuple[_Form, ...]:
    return _forms(CLAUSES)


def _forms(templates: Iterable[object]) -> tuple[_Form, ...]:
    made = map(_form, dict.fromkeys(map(str, templates)))
    sure = (form for form in made if form.weight > _NEXT_TO_NOTHING)
    return tuple(sorted(sure, key=lambda form: -form.weight))


def _form(template: str) -> _Form:
    own = _HOLE.split(template)
    return _Form(template, max(own, key=len), sum(map(len, own)))


@cache
def _pattern(template: str) -> re.Pattern[str]:
    """Made when first needed: all of them together would keep the windows waiting."""
    return re.compile("(.+?)".join(map(re.escape, _HOLE.split(template))), re.DOTALL)


Translate = Callable[[str], str]


def retold(text: str, translate: Translate) -> list[str]:
    """Return the sentences of a text in another language.

    Args:
        text: English.
        translate: gives the template of the other language; the same where there is none.
    """
    return [
        each if isinstance(each, str) else _filled(each, translate) for each in sentences_in(text)
    ]


def _filled(each: Recognised, translate: Translate) -> str:
    values = []
    for value in each.values:
        inner = clause(value)
        values.append(value if inner is None else _filled(inner, translate))
    return translate(each.template).format(*values)
