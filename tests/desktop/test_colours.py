"""The palettes: text can be read on everything it stands on, in both themes."""

from __future__ import annotations

import pytest

from holdfast.desktop.look.colours import DARK, LIGHT, Colours, contrast

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
GROUNDS = ("window", "side", "card", "hover", "selected")
VOICES = ("text", "muted", "link", "good", "warning", "bad", "idle")


def test_the_measure_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == 21
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#ffffff", "#777777") == contrast("#777777", "#ffffff")


@THEMES
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("voice", VOICES)
def test_every_voice_is_read_on_every_ground(theme: Colours, ground: str, voice: str) -> None:
    assert contrast(getattr(theme, voice), getattr(theme, ground)) >= 4.5


@THEMES
@pytest.mark.parametrize("state", ["good", "warning", "bad", "idle"])
def test_a_state_is_read_on_its_own_soft_ground(theme: Colours, state: str) -> None:
    soft = getattr(theme, f"{state}_soft")
    assert contrast(getattr(theme, state), soft) >= 4.5
    assert contrast(theme.text, soft) >= 4.5


@THEMES
def test_filled_buttons_are_read_also_under_the_pointer(theme: Colours) -> None:
    assert contrast(theme.accent_text, theme.accent) >= 4.5
    assert contrast(theme.accent_text, theme.accent_hover) >= 4.5


@THEMES
@pytest.mark.parametrize("ground", ["window", "side", "card"])
def test_the_outline_of_a_field_is_seen(theme: Colours, ground: str) -> None:
    assert contrast(theme.edge, getattr(theme, ground)) >= 3
    assert contrast(theme.accent, getattr(theme, ground)) >= 3
