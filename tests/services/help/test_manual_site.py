"""The manual as files: it parses, its links have ends, and a reader gets everywhere."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from holdfast.core.errors import StagingError, UsageError
from holdfast.desktop.look.colours import contrast
from holdfast.services.help.manual import Page, the_manual
from holdfast.services.help.manual_html import page_html
from holdfast.services.help.manual_site import STYLE, write_site

_EMPTY = {"meta", "link", "br", "hr", "img"}


class Reader(HTMLParser):
    """Reads a page as strictly as can be: every tag is closed where it has to be."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        self.inner_links: list[str] = []
        self.ids: list[str] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(path.read_text(encoding="utf-8"))
        self.close()
        assert self._open == [], path.name

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        assert len(given) == len(attrs), f"an attribute twice in <{tag}>"
        if tag not in _EMPTY:
            self._open.append(tag)
        if given.get("id"):
            self.ids.append(str(given["id"]))
        if tag in {"a", "link"}:
            self.links.append(str(given["href"]))
        if tag == "a" and "main" in self._open:
            self.inner_links.append(str(given["href"]))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Reader]:
    folder = tmp_path_factory.mktemp("site") / "manual"
    pages = [path for path in write_site(folder) if path.suffix == ".html"]
    assert {path.name for path in folder.iterdir()} == {STYLE, *(path.name for path in pages)}
    return {path.name: Reader(path) for path in pages}


def test_every_link_has_an_end(site: dict[str, Reader]) -> None:
    for name, page in site.items():
        assert len(page.ids) == len(set(page.ids)), name
        for link in page.links:
            file, _, anchor = link.partition("#")
            assert file in {"", STYLE, *site}, f"{name}: {link}"
            assert not anchor or anchor in site[file or name].ids, f"{name}: {link}"


def test_every_page_is_reached_from_the_index(site: dict[str, Reader]) -> None:
    reached, waiting = set[str](), ["index.html"]
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting += [link.partition("#")[0] or name for link in site[name].inner_links]
    assert reached == set(site)


def test_a_topic_of_help_is_a_link_and_what_is_none_stays_code() -> None:
    source = "# A\n\n`holdfast help b`, `holdfast help exits`, [`holdfast help b`](b.md#c)\n"
    page = Page("a", "A", source, ())
    html = page_html(page, ["a", "b"], lambda name, anchor: f"{name}.html#{anchor}")
    assert '<a href="b.html#"><code>holdfast help b</code></a>,' in html
    assert ", <code>holdfast help exits</code>," in html
    assert html.endswith('<a href="b.html#c"><code>holdfast help b</code></a></p>\n')


def test_what_looks_like_markup_in_a_page_is_text() -> None:
    page = Page("a", "A", "# A <b>\n\n<script>alert(1)</script> `<i>`\n", ())
    html = page_html(page, [], lambda name, anchor: name)
    assert not {"<b>", "<script>", "<i>"} & set(re.findall(r"<\w+>", html))


def test_the_same_pages_make_the_same_bytes_and_replace_themselves(tmp_path: Path) -> None:
    first = {path.name: path.read_bytes() for path in write_site(tmp_path)}
    assert str(tmp_path).encode() not in b"".join(first.values())
    assert {path.name: path.read_bytes() for path in write_site(tmp_path)} == first
    assert len(first) == len(the_manual().order) + 1


def test_a_folder_with_other_files_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("mine")
    with pytest.raises(UsageError, match="holds other files"):
        write_site(tmp_path)
    assert [path.read_text() for path in tmp_path.iterdir()] == ["mine"]


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StagingError, match="could not be written"):
        write_site(tmp_path / "file" / "below")


def test_text_can_be_read_on_every_ground_in_both_themes(tmp_path: Path) -> None:
    style = next(path for path in write_site(tmp_path) if path.name == STYLE).read_text()
    themes = re.findall(r":root \{(.*?)\}", style, re.DOTALL)
    assert len(themes) == 2
    colours: dict[str, str] = {}
    for theme in themes:
        colours |= dict(re.findall(r"--(\w+): (#\w{6})", theme))
        for text in ("text", "muted", "link"):
            for ground in ("ground", "side"):
                assert contrast(colours[text], colours[ground]) >= 4.5, (text, ground)
        assert contrast(colours["text"], colours["code"]) >= 4.5
        assert contrast(colours["text"], colours["here"]) >= 4.5
