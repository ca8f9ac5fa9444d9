"""Help pages on a terminal: what is left of Markdown, and where `help` finds them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from holdfast.cli import help_pages
from tests.cli.conftest import Ended

PAGE = """# Keeping

What *stays* and what `goes`; see `holdfast help settings` and [this](x.md).

| state | what it means |
|---|---|
| `a` | first |
| `a name too long for a column of labels` | second |

| one | two | three |
|---|---|---|
| a | b | c |

* A point
  that goes on.
* Another.

1. Open **it**,
   wide.
2. Close it.

    holdfast set zotero keep_count=3

```python
if True:

    print("`kept`")
```
"""


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = tmp_path_factory.mktemp("pages")
    (folder / "page.md").write_text(PAGE, encoding="utf-8")
    monkeypatch.setattr(help_pages, "resource_path", lambda name: folder / name.split("/")[-1])
    return help_pages.page_lines("page")


def test_marks_become_plain_text(page: list[str]) -> None:
    assert page[0] == "KEEPING"
    assert page[2] == "What stays and what goes; see “holdfast help settings” and this."
    assert "* A point that goes on." in page
    assert page[page.index("1. Open it, wide.") + 1] == "2. Close it."
    assert "  holdfast set zotero keep_count=3" in page


def test_fenced_code_keeps_its_form(page: list[str]) -> None:
    assert page[-3:] == ["  if True:", "", '      print("`kept`")']


def test_tables_become_labels_or_columns(page: list[str]) -> None:
    at = page.index("  a name too long for a column of labels")
    assert page[at - 1].split() == ["a", "first"]
    assert page[at + 1].strip() == "second"
    assert page[at + 3].split() == ["one", "two", "three"]
    assert page[at + 4].split() == ["a", "b", "c"]


def test_help_shows_pages_commands_and_both_where_both_are_called_so(
    called: Callable[..., Ended],
) -> None:
    assert called("help", "settings").out.startswith("SETTINGS\n")
    both = called("help", "history").out
    assert both.startswith("Usage: holdfast history")
    assert "\nHISTORY AND AUDIT TRAIL\n" in both
    assert called("--json", "help", "verdicts").json["text"].startswith("VERDICTS")
    lost = called("help", "nonsense")
    assert lost.status == 3
    assert "Topics: exits, api, " in lost.err
