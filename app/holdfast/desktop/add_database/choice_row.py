"""One row of a list to choose from, as a frozen value."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """One row; a heading has a title only."""

    key: str
    """Empty for a heading."""
    title: str
    detail: str = ""
    """The second line."""
    figure: str = ""
    """At the far end of the first line."""
    aside: str = ""
    """At the far end of the second line."""
    icon: str = ""
    refused: bool = False
    """Cannot be chosen; the second line says why."""
    tool_tip: str = ""
