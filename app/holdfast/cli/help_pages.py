"""The help pages for a terminal: Markdown files, shown as plain text of 80 columns.

The pages keep to a little of Markdown: headings, paragraphs, lists, tables, blocks of code.
The desktop and `help --html` show the same files, through `services/help/manual.py`.
"""

from __future__ import annotations

import re
import textwrap

from holdfast.cli.command import HELP_COLUMNS
from holdfast.cli.output import column_widths, padded, table_line
from holdfast.cli.words import width
from holdfast.system.resources import resource_path

_LINK = re.compile(r"\[([^]]*)\]\([^)]*\)")
_CODE = re.compile(r"`([^`]+)`")
_EMPHASIS = re.compile(r"\*{1,2}([^*\s][^*]*)\*{1,2}")
_POINT = re.compile(r"(\*|\d+\.) ")
_FENCE = "```"
_RULE = re.compile(r"\|[\s:|-]+\|")
_LABEL_COLUMNS = 26
"""Widest label; a longer one gets a line of its own."""
_LABELLED = 2
"""Columns of a table that is always shown as labels with what they say."""


def topics() -> tuple[str, ...]:
    """Return the names of the pages."""
    return tuple(sorted(path.stem for path in resource_path("help").glob("*.md")))


def page_lines(topic: str) -> list[str]:
    """Return a page as lines of plain text; `topic` is one of `topics()`."""
    text = resource_path(f"help/{topic}.md").read_text(encoding="utf-8")
    lines: list[str] = []
    for block in _blocks(text):
        shown = _block(block)
        if shown:
            lines += [*shown, ""]
    return lines[:-1]


def _blocks(text: str) -> list[list[str]]:
    """Return a page's paragraphs in lines; a fence of code is one, blank lines and all."""
    blocks: list[list[str]] = [[]]
    fenced = False
    for line in text.splitlines():
        if line.startswith(_FENCE):
            fenced = not fenced
        if line.strip() or fenced:
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


def _block(block: list[str]) -> list[str]:
    if block[0].startswith("#"):
        title = _plain(block[0].lstrip("# "))
        rest = _block(block[1:]) if block[1:] else []
        return [title.upper() if block[0].startswith("# ") else title, *rest]
    if block[0].startswith("|"):
        return _table(block)
    if block[0].startswith(_FENCE):
        return [f"  {line}".rstrip() for line in block if not line.startswith(_FENCE)]
    if block[0].startswith("    "):
        return [f"  {line.strip()}" for line in block]
    if _POINT.match(block[0]):
        return _points(block)
    return _filled(_plain(" ".join(block)))


def _points(block: list[str]) -> list[str]:
    """Return the points of a list, each with its own mark, a star or a number."""
    points: list[tuple[str, str]] = []
    for line in block:
        if mark := _POINT.match(line):
            points.append((mark[0], line[mark.end() :]))
        else:
            before, text = points[-1]
            points[-1] = before, f"{text} {line.strip()}"
    return [line for mark, text in points for line in _filled(_plain(text), mark, " " * len(mark))]


def _table(block: list[str]) -> list[str]:
    """Return rows in columns if they fit, else each with its first cell as a label."""
    heads, *rows = (
        [_cell(cell.strip()) for cell in line.strip("|").split("|")]
        for line in block
        if not _RULE.fullmatch(line)
    )
    widths = column_widths(heads, rows, None)
    if len(heads) > _LABELLED and sum(widths) + 2 * len(widths) <= HELP_COLUMNS:
        return [f"  {table_line(row, widths, set())}".rstrip() for row in (heads, *rows)]
    columns = min(widths[0], _LABEL_COLUMNS)
    return [line for row in rows for line in _labelled(row, heads, columns)]


def _labelled(row: list[str], heads: list[str], columns: int) -> list[str]:
    """Return a row as its label and what it says; third and later cells under their heads."""
    label, told, *rest = row
    parts = [
        told,
        *(f"{head.capitalize()}: {cell}" for head, cell in zip(heads[2:], rest, strict=True)),
    ]
    indent = " " * (columns + 4)
    lines = _filled(". ".join(parts), indent, indent)
    if width(label) > columns:
        return [f"  {label}", *lines]
    return [f"  {padded(label, columns)}  {lines[0].strip()}", *lines[1:]]


def _cell(text: str) -> str:
    """Return a cell; one that is code alone needs no bounds."""
    return text.strip("`") if _CODE.fullmatch(text) else _plain(text)


def _filled(text: str, first: str = "", later: str = "") -> list[str]:
    return textwrap.wrap(
        text,
        HELP_COLUMNS,
        initial_indent=first,
        subsequent_indent=later,
        break_on_hyphens=False,
    )


def _plain(text: str) -> str:
    """Return text without its marks; code of several words keeps its bounds."""
    text = _CODE.sub(lambda m: f"“{m[1]}”" if " " in m[1] else m[1], _LINK.sub(r"\1", text))
    return _EMPHASIS.sub(r"\1", text)
