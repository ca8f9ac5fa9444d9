"""The licences of all parts as one text, for people: a list first, then each licence in full.

A text that several parts share word for word is written once.
"""

from __future__ import annotations

from collections.abc import Sequence

from frozen.parts import Part

_RULE = "=" * 78
_OPENING = """\
Holdfast is made of its own work, which stands under the MIT licence, and of the parts of
others that are listed here. Each keeps its own licence, which follows in full.

About Qt
Qt, Qt for Python (PySide6) and Shiboken are used under the GNU Lesser General Public
License, version 3. They lie in this program's folder as separate libraries that it loads
when it starts, and they may be replaced there by changed versions with the same
interface; nothing in this program prevents that, and taking it apart in order to find
faults in such a change is permitted. They were taken unchanged from the packages of the
same name and version of the Python Package Index. The Qt Company publishes their source at
https://download.qt.io/official_releases/QtForPython/, and the licences of third-party code
inside Qt at https://doc.qt.io/qt-6/licenses-used-in-qt.html
"""


def text_of(parts: Sequence[Part]) -> str:
    """Return the whole text.

    Args:
        parts: sorted, each once.
    """
    lines = [_OPENING, "Parts", ""]
    lines += [f"  {part.name} {part.version}: {part.licence}" for part in parts]
    for sharing in _by_text(parts):
        lines += ["", _RULE]
        lines += [f"{part.name} {part.version}: {part.licence}" for part in sharing]
        lines += [_RULE, "", sharing[0].text.strip()]
    return "\n".join(line.rstrip() for line in "\n".join(lines).splitlines()) + "\n"


def _by_text(parts: Sequence[Part]) -> list[list[Part]]:
    """Return the parts in groups with the same text, in the order of the list."""
    groups: dict[str, list[Part]] = {}
    for part in parts:
        groups.setdefault(part.text.strip(), []).append(part)
    return list(groups.values())
