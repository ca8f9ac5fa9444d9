"""Rows as JSON and back: the same row, whatever SQLite or a person put into it."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfast.core.shown_rows import LongValue, StatementRows, Stored, Value
from holdfast.core.wire import line_of, plain_form, read

STORED = st.one_of(
    st.none(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(),
    st.text(st.characters()),  # lone surrogates among them
    st.binary(max_size=40),
)
VALUES = st.one_of(
    STORED,
    st.builds(LongValue, st.integers(0, 2**40), st.one_of(st.text(), st.binary(max_size=20))),
)


def told(value: Any) -> Any:
    """Return what arrives of a value."""
    return json.loads(line_of({"value": plain_form(value)}))["value"]


def looks(values: tuple[Value, ...]) -> list[tuple[type, str]]:
    """Return what tells values apart, NaN from NaN not."""
    return [(type(value), repr(value)) for value in values]


@given(st.lists(st.lists(VALUES).map(tuple)).map(tuple))
def test_values_of_a_database_arrive_as_they_are(rows: tuple[tuple[Value, ...], ...]) -> None:
    arrived = read(tuple[tuple[Value, ...], ...], told(rows))
    assert [looks(row) for row in arrived] == [looks(row) for row in rows]


@given(st.lists(STORED).map(tuple))
def test_rows_inside_of_rows_arrive_too(row: tuple[Stored, ...]) -> None:
    sent = StatementRows(("a", "b"), (row, row), more=True)
    arrived = read(StatementRows, told(sent))
    assert looks(arrived.rows[1]) == looks(row)
    assert (arrived.columns, arrived.more) == (("a", "b"), True)


@dataclass(frozen=True)
class Odd:
    way: Literal["up", "down"]
    share: float | None
    at: datetime | None
    file: Path | bytes
    named: str | bytes = ""


def test_fields_of_several_kinds_are_told_apart() -> None:
    now = datetime(2026, 12, 1, 12, tzinfo=UTC)
    for odd in (
        Odd("up", 1.0, now, Path("/a"), b"\xff"),
        Odd("down", None, None, b"", "base64"),
        Odd("up", math.inf, None, b"x"),
    ):
        assert read(Odd, told(odd)) == odd
    assert read(Odd, {"way": "up", "share": 1, "at": None, "file": "/a"}).share == 1.0


@pytest.mark.parametrize(
    "wrong",
    [
        {"way": "left", "share": None, "at": None, "file": "/a"},
        {"way": "up", "share": "1", "at": None, "file": "/a"},
        {"way": "up", "share": None, "at": None, "file": 7},
        {"way": "up", "share": None, "at": None, "file": {"base64": "no!"}},
        {"way": "up", "share": None, "at": None, "file": "/a", "named": ["x"]},
    ],
)
def test_what_no_such_row_wrote_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"."):
        read(Odd, wrong)
