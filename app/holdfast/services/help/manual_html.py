"""A page of the manual as HTML: the same for the Help window and for files on disk.

Makes the inside of a page only. Whoever shows it says where links between pages lead, and
colours it. Headings carry anchors; code that says `holdfast help TOPIC` becomes a link.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from html import escape
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from holdfast.services.help.manual import Page, anchor_of, markdown, page_named, words_of

LinkMaker = Callable[[str, str], str]
"""Makes the address of a page, given its name and an anchor that may be empty."""
_TOPIC = re.compile(r"holdfast help ([a-z][a-z-]*)")


def page_html(page: Page, known: Sequence[str], link: LinkMaker) -> str:
    """Return the inside of a page.

    Args:
        page: the page.
        known: names of all pages; other topics of `holdfast help` stay code.
        link: where a link to a page leads.
    """
    reader = markdown()
    tokens = reader.parse(page.source)
    for before, token in pairwise(tokens):
        if before.type == "heading_open":
            before.attrSet("id", anchor_of(words_of(token)))
        if token.type == "inline":
            token.children = _linked(token.children or [], page.name, known, link)
    return str(_Tables(reader).render(tokens))


class _Tables:
    """Wraps each table, so that a wide one can scroll by itself."""

    def __init__(self, reader: MarkdownIt) -> None:
        self._reader = reader

    def render(self, tokens: Sequence[Token]) -> str:
        html: str = self._reader.renderer.render(list(tokens), self._reader.options, {})
        return html.replace("<table>", '<div class="wide"><table>').replace(
            "</table>", "</table></div>"
        )


def _linked(
    children: Sequence[Token], own: str, known: Sequence[str], link: LinkMaker
) -> list[Token]:
    """Return running text with links that lead where the pages are shown."""
    made: list[Token] = []
    inside = False
    for token in children:
        if token.type == "link_open":
            inside = True
            meant = page_named(str(token.attrGet("href")))
            if meant is not None:
                token.attrSet("href", link(meant[0] or own, meant[1]))
        elif token.type == "link_close":
            inside = False
        topic = _TOPIC.fullmatch(token.content) if token.type == "code_inline" else None
        if topic is not None and topic[1] in known and not inside:
            address = escape(link(topic[1], ""), quote=True)
            html = f'<a href="{address}"><code>{escape(token.content)}</code></a>'
            made.append(Token("html_inline", "", 0, content=html))
        else:
            made.append(token)
    return made
