"""The help pages taken apart: headings, tables and code, as a reader would find them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

HELP = Path(__file__).resolve().parents[2] / "resources" / "help"
_HEADING = re.compile(r"(#{1,3}) (.+)")
_RULE = re.compile(r"\|[\s:|-]+\|")
_CODE = re.compile(r"`([^`]+)`")


@dataclass
class Section:
    """What stands under one heading, up to the next."""

    title: str
    depth: int
    lines: list[str] = field(default_factory=list)

    @property
    def rows(self) -> list[list[str]]:
        """Rows of all tables, without their heads."""
        found: list[list[str]] = []
        head = True
        for line in self.lines:
            if not line.startswith("|"):
                head = True
            elif head or _RULE.fullmatch(line):
                head = False
            else:
                found.append([cell.strip() for cell in line.strip("|").split("|")])
        return found

    @property
    def labels(self) -> list[str]:
        """The code in the first cells of all rows."""
        return [code for row in self.rows for code in _CODE.findall(row[0])]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


def page(name: str) -> list[Section]:
    """The sections of a page, in order."""
    sections: list[Section] = []
    for line in (HELP / f"{name}.md").read_text(encoding="utf-8").splitlines():
        if match := _HEADING.fullmatch(line):
            sections.append(Section(match[2], len(match[1])))
        else:
            sections[-1].lines.append(line)
    return sections


def labels(name: str, head: str) -> list[str]:
    """The code in the first column of every table of a page whose first head is `head`."""
    found: list[str] = []
    for section in page(name):
        inside = before = False
        for line in section.lines:
            first = line.strip("|").split("|")[0].strip() if line.startswith("|") else None
            if first is None:
                inside = before = False
            elif not before:
                before, inside = True, first == head
            elif inside:
                found += _CODE.findall(first)
    return found


def code_spans() -> Iterator[tuple[str, str]]:
    """Every piece of code on every page, with the page's name."""
    for path in sorted(HELP.glob("*.md")):
        for code in _CODE.findall(path.read_text(encoding="utf-8")):
            yield path.stem, code
