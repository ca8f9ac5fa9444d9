"""The manual as pages: every one has its place, every link an end, every word can be found."""

from __future__ import annotations

import re

import pytest

from holdfast.services.help.manual import FORMAT_PAGE, INDEX, Manual, page_named, the_manual
from holdfast.system.resources import resource_path

MANUAL = the_manual()


def links(source: str) -> list[str]:
    without_code = re.sub(r"```.*?```|`[^`]*`", "", source, flags=re.DOTALL)
    return re.findall(r"\]\(([^)]+)\)", without_code)


def test_the_index_gives_every_page_one_place() -> None:
    files = {path.stem for path in resource_path("help").glob("*.md")}
    assert sorted(MANUAL.order) == sorted({*files, FORMAT_PAGE})
    assert MANUAL.order[0] == INDEX
    assert MANUAL.parts[0].title == "First steps"
    assert "about" not in MANUAL.pages, "that word asks for what the program is"


@pytest.mark.parametrize("name", MANUAL.order)
def test_every_link_leads_to_a_heading_that_is_there(name: str) -> None:
    for target in links(MANUAL.pages[name].source):
        meant = page_named(target)
        assert meant is not None, f"{target} leads out of the manual"
        page, anchor = meant
        anchors = {section.anchor for section in MANUAL.pages[page or name].sections}
        assert not anchor or anchor in anchors, target


@pytest.mark.parametrize("name", MANUAL.order)
def test_a_page_begins_with_its_title_and_no_heading_stands_twice(name: str) -> None:
    page = MANUAL.pages[name]
    assert page.source.startswith(f"# {page.title}\n")
    anchors = [section.anchor for section in page.sections]
    assert len(anchors) == len(set(anchors))


def test_a_link_out_of_the_manual_is_known_as_such() -> None:
    assert page_named("https://example.org/a.md") is None
    assert page_named("picture.png") is None
    assert page_named("../../app/holdfast/vault/FORMAT.md#frame") == (FORMAT_PAGE, "frame")
    assert page_named("#here") == ("", "here")


def test_what_is_looked_for_is_found_by_title_then_heading_then_text() -> None:
    hits = MANUAL.find("restoring")
    assert (hits[0].page, hits[0].heading) == ("restoring", "")
    damaged = MANUAL.find("database DAMAGED")
    assert (damaged[0].page, damaged[0].anchor) == ("troubleshooting", "the-database-is-damaged")
    assert "GNOME" in MANUAL.find("gnome appindicator")[0].excerpt
    assert {hit.page for hit in MANUAL.find("put-aside")} >= {"troubleshooting", "commands"}


def test_what_is_nowhere_is_not_found() -> None:
    assert MANUAL.find("") == MANUAL.find("  ") == ()
    assert MANUAL.find("hovercraft") == MANUAL.find("restoring hovercraft") == ()


def test_an_excerpt_is_short_and_holds_the_word() -> None:
    for hit in MANUAL.find("sqlite"):
        assert len(hit.excerpt) < 120
        assert "sqlite" in f"{hit.excerpt}{hit.heading}".casefold()


def test_the_manual_is_read_once() -> None:
    assert the_manual() is MANUAL
    assert Manual().order == MANUAL.order
