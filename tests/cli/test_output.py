"""Tables, JSON lines and wrapped sentences."""

from __future__ import annotations

import io
import json
import sys

import pytest

from holdfast.cli.output import Output, column_widths, styled, wrapped


def test_columns_line_up_whatever_is_in_them(capsys: pytest.CaptureFixture[str]) -> None:
    Output().table(
        ("SIZE", "NAME", "MARK"), [("1 kB", "日本", "x"), ("412 MB", "plain", "y")], right=(0,)
    )
    assert capsys.readouterr().out.splitlines() == [
        "  SIZE  NAME   MARK",
        "  1 kB  日本   x",
        "412 MB  plain  y",
    ]


def test_the_widest_columns_give_way_first() -> None:
    assert column_widths(("A", "B"), [("x" * 10, "y" * 90)], 60) == [10, 48]
    assert column_widths(("A", "B"), [("x" * 90, "y" * 90)], 60) == [29, 29]
    assert column_widths(("A", "B"), [("x" * 90, "y" * 90)], None) == [90, 90]


def test_json_is_one_line_of_ascii(capsys: pytest.CaptureFixture[str]) -> None:
    Output().emit({"name": "ü\n\udc80", "more": None})
    out = capsys.readouterr().out
    assert out.count("\n") == 1
    assert out.isascii()
    assert json.loads(out) == {"name": "ü\n\udc80", "more": None}


def test_with_json_nothing_else_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    out = Output()
    out.json = True
    out.say("result")
    out.note("note")
    out.fields([("label", "value")])
    out.table(("HEAD",), [("cell",)])
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "")


def test_a_pipe_gets_no_colours() -> None:
    assert styled("text", "bad", io.StringIO()) == "text"
    assert styled("text", "bad", sys.stdout) == "text"


def test_wrapping_breaks_neither_paths_nor_commands() -> None:
    path = "/media/a-very-long-name-with-hyphens/" + "x" * 60
    text = wrapped(f"Nothing is at {path} any more.", "  ", 40)
    assert path in text
    assert all(line.startswith("  ") for line in text.splitlines())


def test_nothing_is_wrapped_where_there_is_no_edge() -> None:
    assert "\n" not in wrapped("word " * 100, "", None)
