"""The help pages for a terminal: Markdown files, shown as plain text of 80 columns.

The pages keep to a little of Markdown: headings, paragraphs, lists, tables of two columns
and indented blocks of code. The desktop shows the same files.
"""

from __future__ import annotations

import re
import textwrap

from holdfast.cli.command import HELP_COLUMNS
from holdfast.cli.words import width
from holdfast.system.resources import resource_path

_LINK = re.compile(r"\[([^]]*)\]\([^)]*\)")
_MARKS = re.compile(r"\*\*|`")
_RULE = re.compile(r"\|[\s:|-]+\|")
_LABEL_COLUMNS = 26
"""Widest first column of a table whose rows stand beside each other."""


def topics() -> tuple[str, ...]:
    """Return the names of the pages."""
    return tuple(sorted(path.stem for path in resource_path("help").glob("*.md")))


def page_lines(topic: str) -> list[str]:
    """Return a page as lines of plain text; `topic` is one of `topics()`."""
    text = resource_path(f"help/{topic}.md").read_text(encoding="utf-8")
    lines: list[str] = []
    for block in re.split(r"\n\s*\n", text.strip("\n")):
        shown = _block(block.splitlines())
        if shown:
            lines += [*shown, ""]
    return lines[:-1]


def _block(block: list[str]) -> list[str]:
    if block[0].startswith("#"):
        title = _plain(block[0].lstrip("# "))
        rest = _block(block[1:]) if block[1:] else []
        return [title.upper() if block[0].startswith("# ") else title, *rest]
    if block[0].startswith("|"):
        return _table(block)
    if block[0].startswith(("    ", "```")):
        return [f"  {line.strip()}" for line in block if not line.startswith("```")]
    if block[0].startswith("* "):
        return _points(block)
    return textwrap.wrap(_plain(" ".join(block)), HELP_COLUMNS, break_on_hyphens=False)


def _points(block: list[str]) -> list[str]:
    points: list[str] = []
    for line in block:
        if line.startswith("* "):
            points.append(line[2:])
        else:
            points[-1] += " " + line.strip()
    return [
        line
        for point in points
        for line in textwrap.wrap(
            _plain(point),
            HELP_COLUMNS,
            initial_indent="* ",
            subsequent_indent="  ",
            break_on_hyphens=False,
        )
    ]


def _table(block: list[str]) -> list[str]:
    """Return rows with their first cell as a label; longer labels get a line of their own."""
    rows = [
        [_plain(cell.strip()) for cell in line.strip("|").split("|")]
        for line in block
        if not _RULE.fullmatch(line)
    ]
    widest = max(width(row[0]) for row in rows)
    columns = min(widest, _LABEL_COLUMNS)
    lines: list[str] = []
    for row in rows[1:]:
        label, rest = row[0], "; ".join(cell for cell in row[1:] if cell)
        indent = " " * (columns + 4)
        told = textwrap.wrap(
            rest,
            HELP_COLUMNS,
            initial_indent=indent,
            subsequent_indent=indent,
            break_on_hyphens=False,
        ) or [""]
        if width(label) > columns:
            lines += [f"  {label}", *told]
        else:
            first = told[0][len(indent) :]
            lines += [f"  {label}{' ' * (columns - width(label))}  {first}", *told[1:]]
    return lines


def _plain(text: str) -> str:
    return _MARKS.sub("", _LINK.sub(r"\1", text))
