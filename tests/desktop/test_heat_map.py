"""The calendar: what is drawn for a day lies where the pointer finds that day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from holdfast.desktop.look.theme import Theme
from holdfast.desktop.parts.day_mark import DayState
from holdfast.desktop.parts.heat_map import Day, HeatMap

LAST = date(2026, 11, 25)  # a Wednesday


@pytest.mark.parametrize("side", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("width", [420, 760, 1400])
def test_each_day_is_drawn_where_the_pointer_finds_it(
    theme: Theme, width: int, side: Qt.LayoutDirection
) -> None:
    calendar = HeatMap(theme)
    calendar.setLayoutDirection(side)
    calendar.resize(width, calendar.heightForWidth(width))
    failed = LAST - timedelta(days=40)
    calendar.show_days({failed: Day(DayState.FAILED, "It failed.")}, LAST)
    drawn = list(calendar._marks())
    days = [calendar._day_at(square.center().toPoint()) for square, _ in drawn]
    first = calendar._first()
    assert days == [first + timedelta(days=number) for number in range(len(drawn))]
    assert days[-1] == LAST
    states = {day: state for day, (_, state) in zip(days, drawn, strict=True)}
    assert [day for day, state in states.items() if state is not DayState.NONE] == [failed]
    for (square, _), day in zip(drawn, days, strict=True):
        assert day is not None
        assert square == calendar._square(day)
