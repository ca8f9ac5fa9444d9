"""The Help window: contents and search left, a page right.

Goes back and forward as a browser does. Knows no services but the manual, and writes
nothing. Links that lead out of the manual open in the system's browser.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from holdfast.desktop.help.asking import SCHEME, offer_help, show_about
from holdfast.desktop.help.contents_list import ContentsList
from holdfast.desktop.help.reading_pane import ReadingPane
from holdfast.desktop.look.theme import Theme
from holdfast.desktop.parts.pieces import GAP, Banner, Role, Voice, button, icon_button, label, line
from holdfast.services.help.manual import INDEX, the_manual

SIZE = QSize(1060, 760)
SMALLEST = QSize(680, 420)
_SIDE = 290


class HelpWindow(QWidget):
    """See the module."""

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        """See the class; `language` is the one the program speaks."""
        super().__init__(parent, Qt.WindowType.Window)
        self._theme = theme
        self._manual = the_manual()
        self._trail: list[tuple[str, str]] = []
        self._at = -1
        self.setWindowTitle(self.tr("Help"))
        self.setMinimumSize(SMALLEST)
        self.resize(SIZE)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the manual"))
        self.search.setAccessibleName(self.tr("Search the manual"))
        self.search.setClearButtonEnabled(True)
        self._magnifier = QAction(self)
        self.search.addAction(self._magnifier, QLineEdit.ActionPosition.LeadingPosition)
        self.contents = ContentsList(theme, self._manual)
        self.nothing = label(voice=Voice.MUTED, wraps=True)
        self.nothing.hide()
        self.about = button(self.tr("&About Holdfast"), Role.QUIET)
        self.about.setProperty("place", "side")
        self.back = icon_button(theme.icon("chevron-left", "text"), self.tr("Back"))
        self.forward = icon_button(theme.icon("chevron-right", "text"), self.tr("Forward"))
        self.home = icon_button(theme.icon("house", "text"), self.tr("Beginning of the manual"))
        self.title = label(voice=Voice.MUTED)
        self.banner = Banner(theme)
        self.pane = ReadingPane(theme, self._manual)
        self.pane.keep_focus_policy()
        self._lay_out()
        self._connect()
        self._draw_icons()
        if language != "en":
            words = self.tr("The pages of the manual are in English in this version.")
            self.banner.say("idle", words, self.tr("&Close"))
        self.go(INDEX)

    def go(self, page: str, anchor: str = "") -> None:
        """Show a page; one that there is not is the beginning of the manual."""
        if page not in self._manual.pages:
            page, anchor = INDEX, ""
        if self._at < 0 or self._trail[self._at] != (page, anchor):
            del self._trail[self._at + 1 :]
            self._trail.append((page, anchor))
            self._at = len(self._trail) - 1
        self._show()

    def _lay_out(self) -> None:
        side = QFrame()
        side.setProperty("role", "side")
        side.setFixedWidth(_SIDE)
        left = QVBoxLayout(side)
        left.setContentsMargins(GAP, GAP, GAP, GAP)
        left.setSpacing(8)
        left.addWidget(self.search)
        left.addWidget(self.nothing)
        left.addWidget(self.contents, 1)
        left.addWidget(line())
        left.addWidget(self.about)
        bar = QHBoxLayout()
        bar.setContentsMargins(GAP, 8, GAP, 8)
        bar.setSpacing(2)
        for each in (self.back, self.forward, self.home):
            bar.addWidget(each)
        bar.addSpacing(8)
        bar.addWidget(self.title, 1)
        strip = QVBoxLayout()
        strip.setContentsMargins(GAP, 0, GAP, 8)
        strip.addWidget(self.banner)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addLayout(bar)
        right.addLayout(strip)
        right.addWidget(self.pane, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addLayout(right, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_search)
        self.search.returnPressed.connect(self._open_first)
        self.contents.chosen.connect(self.go)
        self.pane.followed.connect(self._follow)
        self.about.clicked.connect(show_about)
        self.back.clicked.connect(lambda: self._step(-1))
        self.forward.clicked.connect(lambda: self._step(1))
        self.home.clicked.connect(lambda: self.go(INDEX))
        self.banner.action.clicked.connect(self.banner.hide)
        self._theme.changed.connect(self._draw_icons)
        standard = QKeySequence.StandardKey
        for keys, done in (
            (QKeySequence(standard.Back), lambda: self._step(-1)),
            (QKeySequence(standard.Forward), lambda: self._step(1)),
            (QKeySequence(standard.Find), self._begin_search),
            (QKeySequence(standard.Close), self.close),
            (QKeySequence(standard.ZoomIn), self.pane.zoomIn),
            (QKeySequence(standard.ZoomOut), self.pane.zoomOut),
            (QKeySequence(Qt.Key.Key_Escape), self._escape),
        ):
            QShortcut(keys, self).activated.connect(done)
        offer_help(self, INDEX)

    def _show(self) -> None:
        page, anchor = self._trail[self._at]
        self.pane.show_page(page, anchor)
        self.back.setEnabled(self._at > 0)
        self.forward.setEnabled(self._at + 1 < len(self._trail))
        part = next((each.title for each in self._manual.parts if page in each.pages), "")
        title = self._manual.pages[page].title
        self.title.setText(f"{part} / {title}" if part else title)
        if not self.search.text().strip():
            self.contents.choose(page)

    def _step(self, by: int) -> None:
        if 0 <= self._at + by < len(self._trail):
            self._at += by
            self._show()

    def _follow(self, url: QUrl) -> None:
        if url.scheme() == SCHEME:
            self.go(url.path(), url.fragment())
        elif url.scheme() in {"http", "https"}:
            QDesktopServices.openUrl(url)

    def _begin_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _on_search(self, words: str) -> None:
        self.pane.mark(words.split())
        if not words.strip():
            self.nothing.hide()
            self.contents.show_contents(self.pane.page)
            return
        hits = self._manual.find(words)
        self.contents.show_hits(hits)
        self.nothing.setText("" if hits else self.tr("Nothing was found. Try fewer words."))
        self.nothing.setVisible(not hits)

    def _open_first(self) -> None:
        if self.contents.count() and self.search.text().strip():
            self.contents.setCurrentRow(0)
            self.contents.setFocus()

    def _escape(self) -> None:
        """Leave the search first, then the window."""
        if self.search.text():
            self.search.clear()
        else:
            self.close()

    def _draw_icons(self) -> None:
        self._magnifier.setIcon(self._theme.icon("search"))
        for each, name in (
            (self.back, "chevron-left"),
            (self.forward, "chevron-right"),
            (self.home, "house"),
        ):
            each.setIcon(self._theme.icon(name, "text"))
        self.about.setIcon(self._theme.icon("info", "link"))
