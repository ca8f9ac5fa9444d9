"""The manual as files that any browser reads: a page each, a style sheet, no script.

Links are relative, so the folder can be put anywhere. Holds no date and no path: the same
pages make the same bytes.
"""

from __future__ import annotations

from html import escape
from pathlib import Path
from string import Template

from holdfast import __version__
from holdfast.core.errors import StagingError, UsageError
from holdfast.core.names import display_name
from holdfast.services.help.manual import INDEX, Manual, Page, the_manual
from holdfast.services.help.manual_html import page_html
from holdfast.system.resources import resource_path

STYLE = "manual.css"
_PAGE = Template("""\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>$title</title>
<link rel="stylesheet" href="$style">
</head>
<body>
<a class="skip" href="#page">To the page</a>
<nav aria-label="Contents">
<p class="name"><a href="index.html">Holdfast</a></p>
$contents</nav>
<main id="page">
$body</main>
<footer>
$steps<p>Holdfast $version</p>
</footer>
</body>
</html>
""")


def write_site(folder: Path) -> tuple[Path, ...]:
    """Write the manual into a folder, which is made if need be, and return the files.

    An earlier manual there is replaced.

    Raises:
        UsageError: other files lie in the folder; nothing was written.
        StagingError: the folder cannot be written.
    """
    manual = the_manual()
    files = {f"{name}.html": _page(manual, manual.pages[name]) for name in manual.order}
    files[STYLE] = resource_path(f"themes/{STYLE}").read_text(encoding="utf-8")
    try:
        _refuse_others(folder)
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise StagingError(
            f"The manual could not be written to {display_name(str(folder))}: {error.strerror}.",
            hint="Name a folder that you may write to.",
            details=str(error),
        ) from error
    return tuple(folder / name for name in files)


def _refuse_others(folder: Path) -> None:
    """Refuse a folder in which anything lies, unless that is a manual."""
    there = {path.name for path in folder.iterdir()} if folder.exists() else set()
    if there and not {STYLE, f"{INDEX}.html"} <= there:
        raise UsageError(
            f"The folder {display_name(str(folder))} holds other files. Nothing was written.",
            hint="Name a new or an empty folder, or one with an earlier manual.",
        )


def _page(manual: Manual, page: Page) -> str:
    title = "Holdfast" if page.name == INDEX else f"{page.title}: Holdfast"
    return _PAGE.substitute(
        title=escape(title),
        style=STYLE,
        contents=_contents(manual, page.name),
        body=page_html(page, manual.order, _address),
        steps=_steps(manual, page.name),
        version=__version__,
    )


def _address(name: str, anchor: str) -> str:
    return f"{name}.html#{anchor}" if anchor else f"{name}.html"


def _contents(manual: Manual, here: str) -> str:
    lines = []
    for part in manual.parts:
        lines.append(f"<h2>{escape(part.title)}</h2>\n<ul>\n")
        for name in part.pages:
            mark = ' aria-current="page"' if name == here else ""
            title = escape(manual.pages[name].title)
            lines.append(f'<li><a href="{_address(name, "")}"{mark}>{title}</a></li>\n')
        lines.append("</ul>\n")
    return "".join(lines)


def _steps(manual: Manual, here: str) -> str:
    """Return the links to the page before and the page after."""
    order = manual.order
    at = order.index(here)
    links = []
    if at > 0:
        links.append((order[at - 1], "prev", "←"))
    if at + 1 < len(order):
        links.append((order[at + 1], "next", "→"))
    made = []
    for name, rel, arrow in links:
        title = escape(manual.pages[name].title)
        words = f"{arrow} {title}" if rel == "prev" else f"{title} {arrow}"
        made.append(f'<a rel="{rel}" href="{_address(name, "")}">{words}</a>\n')
    return f'<nav class="steps" aria-label="Neighbours">\n{"".join(made)}</nav>\n'
