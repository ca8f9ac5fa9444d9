"""The page of the manual that is read: its text in a column, its links, what was looked for.

Opens nothing by itself: a link that was followed is told. Text and links can be reached
with the keyboard, and the column stays narrow enough to read on a wide screen.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QColor, QFontDatabase, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from holdfast.desktop.help.page_look import page_document, page_style
from holdfast.desktop.look.theme import Theme
from holdfast.services.help.manual import Manual

_COLUMN = 720
_MARGIN = 36
_INDENT = 24
_ABOVE = 20
"""Pixels left above a heading that was gone to."""
_MOST_MARKS = 400


class ReadingPane(QTextBrowser):
    """See the module."""

    followed = Signal(QUrl)
    """A link."""

    def __init__(self, theme: Theme, manual: Manual, parent: QWidget | None = None) -> None:
        """See the class; empty until `show_page`."""
        super().__init__(parent)
        self._theme = theme
        self._manual = manual
        self._name = ""
        self._marked: Sequence[str] = ()
        self.setProperty("role", "page")
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.document().setDocumentMargin(_MARGIN)
        self.document().setIndentWidth(_INDENT)
        self.anchorClicked.connect(self.followed)
        theme.changed.connect(self._draw_again)

    @property
    def page(self) -> str:
        """Name of the page that is shown."""
        return self._name

    def show_page(self, name: str, anchor: str = "") -> None:
        """Show a page from an anchor on, or from its beginning."""
        self._name = name
        self._draw()
        self.setAccessibleName(self._manual.pages[name].title)
        if anchor:
            self.scrollToAnchor(anchor)
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - _ABOVE if bar.value() < bar.maximum() else bar.value())

    def mark(self, words: Sequence[str]) -> None:
        """Mark words wherever they stand on this page and on those shown later."""
        self._marked = tuple(words)
        self._draw_marks()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle."""
        side = max((self.width() - _COLUMN - 2 * _MARGIN) // 2, 0)
        self.setViewportMargins(side, 0, side, 0)
        super().resizeEvent(event)

    def _draw(self) -> None:
        mono = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
        self.document().setDefaultStyleSheet(page_style(self._theme.colours, mono))
        self.setHtml(page_document(self._manual, self._name))
        self._draw_marks()

    def _draw_again(self) -> None:
        if self._name:
            place = self.verticalScrollBar().value()
            self._draw()
            self.verticalScrollBar().setValue(place)

    def _draw_marks(self) -> None:
        marks: list[QTextEdit.ExtraSelection] = []
        look = QTextCharFormat()
        look.setBackground(QColor(self._theme.colours.warning_soft))
        look.setForeground(QColor(self._theme.colours.warning))
        for word in self._marked:
            cursor = self.document().find(word, QTextCursor(self.document()))
            while not cursor.isNull() and len(marks) < _MOST_MARKS:
                mark = QTextEdit.ExtraSelection()
                mark.cursor, mark.format = cursor, look
                marks.append(mark)
                cursor = self.document().find(word, cursor)
        self.setExtraSelections(marks)

    def keep_focus_policy(self) -> None:
        """Let links be reached by Tab and opened with Enter."""
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
