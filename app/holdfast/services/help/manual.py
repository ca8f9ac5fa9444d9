"""The manual: which pages there are, in which order, and where a word stands in them.

The pages are the Markdown files of `resources/help`, and FORMAT.md. Their order is that of
the links in `index.md`: a heading there begins a part. Reads files and keeps what it read;
any thread. How a page looks is the business of `manual_html` and of who shows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from holdfast.system.resources import format_description, resource_path

INDEX = "index"
FORMAT_PAGE = "vault-format"
"""FORMAT.md, which lies elsewhere than the other pages."""
_EXCERPT = 110
_BEFORE = 30


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one heading, up to the next."""

    heading: str
    anchor: str
    """What a link says behind `#`, as code hosting sites make it from the heading."""
    text: str
    """The words alone."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page."""

    name: str
    title: str
    source: str
    """Markdown."""
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A group of pages in the contents."""

    title: str
    pages: tuple[str, ...]
    """Names, in order."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A section in which all words that were looked for stand."""

    page: str
    title: str
    """Title of the page."""
    heading: str
    """Heading of the section; empty for the opening of the page."""
    anchor: str
    excerpt: str


class Manual:
    """All pages, read once."""

    def __init__(self) -> None:
        """Read them.

        Raises:
            OSError: the pages that came with the program are gone.
        """
        self.pages = {page.name: page for page in (_read(path) for path in _files())}
        self.parts = tuple(_parts(self.pages[INDEX]))

    @property
    def order(self) -> tuple[str, ...]:
        """The names of all pages as one would read them, the index first."""
        return (INDEX, *(name for part in self.parts for name in part.pages))

    def find(self, words: str) -> tuple[Hit, ...]:
        """Return where all the words stand, the best first: in a title, a heading, a text."""
        wanted = words.casefold().split()
        if not wanted:
            return ()
        found: list[tuple[int, int, Hit]] = []
        for place, name in enumerate(self.order):
            page = self.pages[name]
            for section in page.sections:
                hit = _hit(page, section, wanted)
                if hit is not None:
                    found.append((hit[0], place, hit[1]))
        return tuple(hit for *_, hit in sorted(found, key=lambda each: each[:2]))


@lru_cache(maxsize=1)
def the_manual() -> Manual:
    """Return the manual, read when it is first asked for."""
    return Manual()


def markdown() -> MarkdownIt:
    """Return a reader of the Markdown that the pages keep to."""
    return MarkdownIt("commonmark", {"html": False}).enable("table")


def anchor_of(heading: str) -> str:
    """Return the anchor of a heading, as code hosting sites make it."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def page_named(target: str) -> tuple[str, str] | None:
    """Return page and anchor that a link in a page means; None when it leads elsewhere."""
    path, _, anchor = target.partition("#")
    if "://" in target:
        return None
    if path.endswith("FORMAT.md"):
        return FORMAT_PAGE, anchor
    if path and not path.endswith(".md"):
        return None
    return path.removesuffix(".md"), anchor


def words_of(inline: Token) -> str:
    """Return the words of a piece of running text."""
    said = (" " if each.type == "softbreak" else each.content for each in inline.children or ())
    return "".join(said)


def _files() -> Iterator[tuple[str, Path]]:
    for path in sorted(resource_path("help").glob("*.md")):
        yield path.stem, path
    yield FORMAT_PAGE, format_description()


def _read(named: tuple[str, Path]) -> Page:
    name, path = named
    source = path.read_text(encoding="utf-8")
    sections: list[Section] = []
    heading, texts, in_heading = "", list[str](), False
    for token in markdown().parse(source):
        if token.type == "heading_open":
            if heading:
                sections.append(Section(heading, anchor_of(heading), " ".join(texts)))
            in_heading, texts = True, []
        elif token.type == "inline" and in_heading:
            heading, in_heading = words_of(token), False
        elif token.type == "inline":
            texts.append(words_of(token))
        elif token.type in {"fence", "code_block"}:
            texts.append(" ".join(token.content.split()))
    sections.append(Section(heading, anchor_of(heading), " ".join(texts)))
    return Page(name, sections[0].heading, source, tuple(sections))


def _parts(index: Page) -> Iterator[Part]:
    """Read the order out of the index: its headings and the first link of each point."""
    title, names, opens = "", list[str](), False
    for token in markdown().parse(index.source):
        if token.type == "heading_open" and token.tag == "h2":
            if names:
                yield Part(title, tuple(names))
            names, opens = [], True
        elif token.type == "inline":
            if opens:
                title, opens = words_of(token), False
            for each in (token.children or ())[:1]:
                meant = page_named(str(each.attrGet("href"))) if each.type == "link_open" else None
                if meant is not None:
                    names.append(meant[0])
    yield Part(title, tuple(names))


def _hit(page: Page, section: Section, wanted: Sequence[str]) -> tuple[int, Hit] | None:
    title, heading = page.title.casefold(), section.heading.casefold()
    text = section.text.casefold()
    if not all(word in title or word in heading or word in text for word in wanted):
        return None
    opening = section is page.sections[0]
    if all(word in heading for word in wanted):
        rank = 0 if opening else 1
    elif any(word in heading or word in text for word in wanted):
        rank = 2 if any(word in heading for word in wanted) else 3
    else:
        return None  # the title alone says it, and the opening stands for that
    shown = "" if opening else section.heading
    anchor = "" if opening else section.anchor
    return rank, Hit(page.name, page.title, shown, anchor, _excerpt(section.text, wanted))


def _excerpt(text: str, wanted: Sequence[str]) -> str:
    """Return some words around the first one that was looked for."""
    low = text.casefold()
    at = min((place for word in wanted if (place := low.find(word)) >= 0), default=0)
    start = text.rfind(" ", 0, max(at - _BEFORE, 0)) + 1 if at > _BEFORE else 0
    piece = text[start : start + _EXCERPT]
    if start + _EXCERPT < len(text):
        piece = piece[: piece.rfind(" ")] + " …"
    return ("… " if start else "") + piece
