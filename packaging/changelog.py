"""The changelog: one small file for each change, put together when a version is released.

A change that people notice brings a file into packaging/changes, called SUBJECT.KIND.md
(`restore-tables.added.md`), with one or a few sentences for people who use Holdfast. So two
changes never touch the same line, and nobody writes a changelog from memory.

Pure: texts in, texts out. What is released, and when, is release.py's business.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

KINDS = {
    "security": "Security",
    "added": "Added",
    "changed": "Changed",
    "fixed": "Fixed",
    "removed": "Removed",
}
HEAD = "# Changes\n\nMade of `packaging/changes` by `packaging/release.py`: do not edit by hand.\n"
_NAME = re.compile(rf"[a-z0-9]+(-[a-z0-9]+)*\.({'|'.join(KINDS)})\.md")
_SECTION = re.compile(r"^## (\S+) \(\d{4}-\d{2}-\d{2}\)$", re.MULTILINE)


def faults(fragments: Mapping[str, str]) -> list[str]:
    """Return what is wrong with the files of packaging/changes, one sentence each.

    Args:
        fragments: text by file name.
    """
    found = []
    for name, text in sorted(fragments.items()):
        if not _NAME.fullmatch(name):
            found.append(
                f"{name} is not called SUBJECT.KIND.md with KIND one of {', '.join(KINDS)}"
            )
        if not text.strip():
            found.append(f"{name} is empty")
        elif re.search(r"^(#|[-*] )", text, re.MULTILINE):
            found.append(f"{name} holds a heading or a list; it is a few plain sentences")
    if not fragments:
        found.append("there is nothing to release: packaging/changes holds no change")
    return found


def section(version: str, on: date, fragments: Mapping[str, str]) -> str:
    """Return the part of the changelog for one version, fit to stand below its head."""
    parts = [f"## {version} ({on.isoformat()})"]
    for kind, title in KINDS.items():
        texts = [text for name, text in sorted(fragments.items()) if name.endswith(f".{kind}.md")]
        if texts:
            lines = (f"- {' '.join(text.split())}" for text in texts)
            parts.append("\n".join([f"### {title}", "", *lines]))
    return "\n\n".join(parts) + "\n"


def with_section(changelog: str, fresh: str) -> str:
    """Return the changelog with a new section above the others; an empty one gets its head."""
    head, *older = re.split(r"(?m)^(?=## )", changelog or HEAD)
    return "\n".join([f"{head.rstrip()}\n", fresh, *(f"{part.rstrip()}\n" for part in older)])


def notes(changelog: str, version: str) -> str:
    """Return what the changelog says of one version, without its heading.

    Raises:
        KeyError: it says nothing of it.
    """
    found = [*_SECTION.finditer(changelog)]
    for at, heading in enumerate(found):
        if heading[1] == version:
            end = found[at + 1].start() if at + 1 < len(found) else len(changelog)
            return changelog[heading.end() : end].strip() + "\n"
    raise KeyError(version)
