"""The two palettes, as plain values: a test measures every pair that text stands on.

One accent; four colours of state, each in a strong form for text and marks and a soft one
for grounds. Nothing is told by colour alone: a state always has a word or a shape too.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Colours:
    """One theme; each value is `#rrggbb`."""

    dark: bool
    window: str
    """Ground of windows."""
    side: str
    """Ground of the sidebar."""
    card: str
    """Ground of cards, tables and fields."""
    hover: str
    selected: str
    """Ground of what is selected."""
    border: str
    """Lines that only divide."""
    edge: str
    """Outline of fields and buttons; 3:1 against what they stand on."""
    text: str
    muted: str
    """Second voice: units, times, hints."""
    accent: str
    """Marks and filled buttons."""
    accent_hover: str
    accent_text: str
    """Text on the accent."""
    link: str
    """Accent as text on cards and windows."""
    good: str
    good_soft: str
    warning: str
    warning_soft: str
    bad: str
    bad_soft: str
    idle: str
    """Paused, unknown, nothing."""
    idle_soft: str


LIGHT = Colours(
    dark=False,
    window="#f6f7f9",
    side="#eceff3",
    card="#ffffff",
    hover="#e6eaf0",
    selected="#dce7fd",
    border="#dfe3e9",
    edge="#7c8592",
    text="#161a20",
    muted="#555e6b",
    accent="#2463eb",
    accent_hover="#1c54cf",
    accent_text="#ffffff",
    link="#1d58d8",
    good="#14733b",
    good_soft="#dcf3e4",
    warning="#8a5300",
    warning_soft="#fdefd2",
    bad="#b3261e",
    bad_soft="#fce4e2",
    idle="#555e6b",
    idle_soft="#e6e9ee",
)
DARK = Colours(
    dark=True,
    window="#17191d",
    side="#1b1e23",
    card="#1f2228",
    hover="#2a2e36",
    selected="#26365a",
    border="#2f343d",
    edge="#717a89",
    text="#eceef2",
    muted="#a9b1be",
    accent="#3265e0",
    accent_hover="#2a58c8",
    accent_text="#ffffff",
    link="#86abff",
    good="#5fd08d",
    good_soft="#163324",
    warning="#f3b95f",
    warning_soft="#3a2c12",
    bad="#ff8f87",
    bad_soft="#431d1b",
    idle="#a9b1be",
    idle_soft="#2a2e36",
)


def luminance(colour: str) -> float:
    """Return the relative luminance of `#rrggbb`, 0 to 1 (WCAG 2.2)."""
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2)."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@cache
def mixed(one: str, other: str, part: float) -> str:
    """Return a colour between two: `part` 0 is the first, 1 the second."""
    values = (
        round(int(one[p : p + 2], 16) * (1 - part) + int(other[p : p + 2], 16) * part)
        for p in (1, 3, 5)
    )
    return "#" + "".join(f"{value:02x}" for value in values)
