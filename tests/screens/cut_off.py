"""Words that are cut off: what a window would have to show and has no room for.

Asks every label, button, field and header what it needs and compares with what it has.
Lists may cut their cells, which show the whole on hover; so may labels that elide themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QTabBar,
    QToolButton,
    QWidget,
)

_SLACK = 1
"""Pixels by which a rounded width may differ."""
_HAS_NO_SPACES = re.compile("[\u2e80-\u9fff]")
"""Scripts that break lines anywhere."""
_SOLID = (QLabel, QAbstractButton, QLineEdit, QComboBox)


def cut_off(window: QWidget) -> list[str]:
    """Return what is cut off or lies over something else in a window, a line each."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not window:
            continue
        found += [f"{_named(widget)}: {fault}" for fault in _faults(widget)]
    return [*found, *_overlapping(window)]


def _faults(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel):
        yield from _label_faults(widget)
    elif isinstance(
        widget, QPushButton | QCheckBox | QRadioButton | QToolButton
    ) and not isinstance(widget.parentWidget(), QLineEdit):
        if widget.sizeHint().width() > widget.width() + _SLACK:
            yield f"needs {widget.sizeHint().width()}, has {widget.width()}"
    elif isinstance(widget, QComboBox):
        words = max(map(widget.fontMetrics().horizontalAdvance, [widget.currentText()]))
        if words + 36 > widget.width() + _SLACK:
            yield f"its choice needs {words + 36}, has {widget.width()}"
    elif isinstance(widget, QLineEdit):
        words = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
        if not widget.text() and words + 16 > widget.width() + _SLACK:
            yield f"its hint needs {words + 16}, has {widget.width()}"
    elif isinstance(widget, QTabBar):
        for tab in range(widget.count()):
            words = widget.fontMetrics().horizontalAdvance(widget.tabText(tab).replace("&", ""))
            if words > widget.tabRect(tab).width() + _SLACK:
                yield f"tab {widget.tabText(tab)!r}"
    elif isinstance(widget, QHeaderView) and widget.orientation() is Qt.Orientation.Horizontal:
        for section in range(widget.count()):
            if widget.sectionSizeFromContents(section).width() > widget.sectionSize(section) + 1:
                title = widget.model().headerData(section, Qt.Orientation.Horizontal)
                yield f"column {title!r} has {widget.sectionSize(section)}"
    outside = _outside(widget)
    if outside:
        yield outside


def _label_faults(shown: QLabel) -> Iterator[str]:
    if not shown.text():
        return
    if shown.wordWrap():
        high = shown.heightForWidth(shown.width())
        if high > shown.height() + _SLACK:
            yield f"needs a height of {high}, has {shown.height()}"
        apart = shown.text().replace("\N{ZERO WIDTH SPACE}", " ")
        words = [] if _HAS_NO_SPACES.search(apart) else apart.split()
        longest = max(map(shown.fontMetrics().horizontalAdvance, words), default=0)
        if longest > shown.contentsRect().width() + _SLACK:
            yield f"a word needs {longest}, has {shown.contentsRect().width()}"
    elif shown.sizeHint().width() > shown.width() + _SLACK:
        yield f"needs {shown.sizeHint().width()}, has {shown.width()}"


def _outside(widget: QWidget) -> str:
    """Tell whether a control reaches over the edge of what it lies in."""
    parent = widget.parentWidget()
    if not isinstance(widget, _SOLID) or parent is None:
        return ""
    if isinstance(parent.parentWidget(), QAbstractScrollArea):
        return ""  # scrolled to
    over = widget.geometry().right() - parent.width(), -widget.geometry().left()
    return f"reaches {max(over)} over the edge" if max(over) > _SLACK else ""


def _overlapping(window: QWidget) -> Iterator[str]:
    """Tell of controls of one parent that lie over one another."""
    for parent in [window, *window.findChildren(QWidget)]:
        if not parent.isVisible():
            continue
        children = [
            child
            for child in parent.findChildren(
                QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly
            )
            if isinstance(child, _SOLID) and child.isVisible()
        ]
        for one, other in combinations(children, 2):
            common = _place(one, parent).intersected(_place(other, parent))
            if common.width() > _SLACK and common.height() > _SLACK:
                yield f"{_named(one)} lies over {_named(other)}"


def _place(widget: QWidget, parent: QWidget) -> QRect:
    return QRect(widget.mapTo(parent, QPoint(0, 0)), widget.size())


def _named(widget: QWidget) -> str:
    words = widget.property("text") or widget.accessibleName() or widget.objectName()
    return f"{type(widget).__name__} {str(words)[:60]!r}"
