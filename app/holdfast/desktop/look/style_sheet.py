"""The style sheet: what Fusion and the palette do not do by themselves, in one theme.

A border on a combo or spin box takes its arrows away, and Fusion's check marks can hardly
be seen on dark cards; both are drawn from our icons, in files of the theme's colour.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from string import Template

from holdfast.desktop.look.colours import Colours, mixed
from holdfast.system.resources import resource_path

MARKS = {
    "check": "accent_text",
    "chevron-down": "muted",
    "chevron-up": "muted",
    "minus": "accent_text",
}
"""Icons the style sheet needs as files, each with the name of its colour."""


def style_sheet(colours: Colours, marks: Mapping[str, str]) -> str:
    """Return the sheet of a theme.

    Args:
        colours: the theme.
        marks: path of the file for each of `MARKS`, with forward slashes.
    """
    names = {name.replace("-", "_"): path for name, path in marks.items()}
    scroll = mixed(colours.edge, colours.card, 0.45)
    sheet = Template(resource_path("themes/holdfast.qss").read_text("utf-8"))
    return sheet.substitute(asdict(colours), scroll=scroll, **names)
