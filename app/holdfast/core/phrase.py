"""Sentences that can be said in another language: English text that knows what it is made of.

A `Phrase` is a `str` and is used as one wherever English will do: printed, written to JSON,
compared. Whoever speaks another language finds its template and its values, and puts the
same values into a template of that language. Pure; knows no language but English.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Self


class Phrase(str):
    """A template, and what stands in it."""

    __slots__ = ("begins", "number", "template", "values")

    template: str
    """With `{0}`, `{1}`, … for the values; of a counted phrase the form for many."""
    values: tuple[object, ...]
    """Phrases, instants, numbers, and texts that are the same in every language."""
    number: int | None
    """What is counted, the first of the values; None where nothing is."""
    begins: bool
    """Its first letter is a capital, for it begins a sentence."""

    def __new__(cls, template: str, *values: object) -> Self:
        """Return the English text of a template; braces in values mean nothing."""
        return cls._made(template.format(*values), template, values)

    @classmethod
    def counted(cls, number: int, one: str, many: str, *values: object) -> Self:
        """Return a phrase whose form depends on a number.

        Args:
            number: stands at `{0}`.
            one: template for 1.
            many: template for every other number; names the phrase.
            values: what stands from `{1}` on.
        """
        form = one if number == 1 else many
        text = form.format(f"{number:,}", *values)
        return cls._made(text, many, (number, *values), number=number)

    def at_the_beginning(self) -> Self:
        """Return the phrase as it stands at the beginning of a sentence."""
        text = self[:1].upper() + self[1:]
        return self._made(text, self.template, self.values, number=self.number, begins=True)

    def __getnewargs__(self) -> tuple[str, ...]:  # type: ignore[override]
        """Let a phrase be copied: the text is made anew, the rest is state."""
        return "{0}", str(self)

    @classmethod
    def _made(
        cls,
        text: str,
        template: str,
        values: tuple[object, ...],
        *,
        number: int | None = None,
        begins: bool = False,
    ) -> Self:
        made = str.__new__(cls, text)
        made.template, made.values = template, values
        made.number, made.begins = number, begins
        return made


class Part(StrEnum):
    """Which part of an instant is told."""

    TIME = "time"
    DAY = "day"
    DATE = "date"
    """Day, month and year."""
    MONTH = "month"
    """Of a year."""
    DAY_AND_TIME = "day and time"
    DATE_AND_TIME = "date and time"
    """With the year."""


class Moment(str):
    """An instant told in English, which every language tells in its own order."""

    __slots__ = ("at", "part")

    at: datetime
    """In the zone whose clock tells it."""
    part: Part

    def __new__(cls, text: str, at: datetime, part: Part) -> Self:
        """See the class."""
        made = super().__new__(cls, text)
        made.at, made.part = at, part
        return made

    def __getnewargs__(self) -> tuple[object, ...]:  # type: ignore[override]
        """Let it be copied."""
        return str(self), self.at, self.part
