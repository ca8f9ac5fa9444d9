"""The theme: one look for the whole program, light or dark as the system is or as chosen.

Fusion draws, our palette colours, a small style sheet rounds. Changes of the system's
colours are followed while the program runs; every widget that paints for itself asks
`Theme.colours` when it paints and repaints on `changed`.
"""

from __future__ import annotations

from contextlib import suppress
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from holdfast.desktop.look.colours import DARK, LIGHT, Colours
from holdfast.desktop.look.icons import drawn, icon, program_icon, svg_text
from holdfast.desktop.look.style_sheet import MARKS, style_sheet
from holdfast.system.resources import resource_path

FONT_POINTS = 10.0
_FONTS = ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf")


class ThemeChoice(StrEnum):
    """What a person may choose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """The one theme of the program; made once, right after the application."""

    changed = Signal()

    def __init__(
        self, app: QApplication, cache_dir: Path, choice: ThemeChoice = ThemeChoice.SYSTEM
    ) -> None:
        """Apply the theme.

        Args:
            app: gets style, palette, font and style sheet.
            cache_dir: the marks the style sheet needs are written there as files; where that
                cannot be, boxes and arrows go without them.
            choice: light, dark, or as the system is.
        """
        super().__init__(app)
        self._app = app
        self._cache_dir = cache_dir
        self._choice = choice
        app.setStyle(QStyleFactory.create("Fusion"))
        app.setFont(_font())
        app.setWindowIcon(program_icon())  # where no desktop file tells the panel
        app.styleHints().colorSchemeChanged.connect(self._apply)
        self.colours = self._wanted()
        self._apply()

    @property
    def choice(self) -> ThemeChoice:
        """What was chosen."""
        return self._choice

    def choose(self, choice: ThemeChoice) -> None:
        """Turn to another theme at once."""
        self._choice = choice
        self._apply()

    def icon(self, name: str, colour: str = "") -> QIcon:
        """Return an icon in a colour of the theme by its name, `muted` by default."""
        return icon(name, getattr(self.colours, colour or "muted"))

    def _wanted(self) -> Colours:
        if self._choice is ThemeChoice.SYSTEM:
            dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        else:
            dark = self._choice is ThemeChoice.DARK
        return DARK if dark else LIGHT

    def _apply(self) -> None:
        self.colours = self._wanted()
        self._app.setPalette(_palette(self.colours))
        self._app.setStyleSheet(style_sheet(self.colours, self._marks()))
        self.changed.emit()

    def _marks(self) -> dict[str, str]:
        with suppress(OSError):
            self._cache_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        paths = {}
        for name, colour in MARKS.items():
            value: str = getattr(self.colours, colour)
            path = self._cache_dir / f"{name}-{value[1:]}.png"
            doubled = path.with_name(f"{path.stem}@2x.png")
            if not doubled.exists():
                svg = svg_text(name).replace("currentColor", value)
                for file, ratio in ((path, 1), (doubled, 2)):
                    if not drawn(svg, QSize(16, 16) * ratio).save(str(file)):
                        with suppress(OSError):  # half a mark would stay for good
                            file.unlink()
            paths[name] = path.as_posix()
        return paths


def _font() -> QFont:
    families = []
    for name in _FONTS:
        number = QFontDatabase.addApplicationFont(str(resource_path(f"fonts/{name}")))
        families += QFontDatabase.applicationFontFamilies(number)
    font = QFont(families[0] if families else QApplication.font().family())
    font.setPointSizeF(FONT_POINTS)
    return font


def _palette(colours: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    plain = {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.card,
        role.AlternateBase: colours.window,
        role.Text: colours.text,
        role.Button: colours.card,
        role.ButtonText: colours.text,
        role.BrightText: colours.bad,
        role.ToolTipBase: colours.card,
        role.ToolTipText: colours.text,
        role.PlaceholderText: colours.muted,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.accent_text,
        role.Link: colours.link,
        role.LinkVisited: colours.link,
        role.Light: colours.card,
        role.Midlight: colours.hover,
        role.Mid: colours.border,
        role.Dark: colours.edge,
        role.Shadow: colours.edge,
        role.Accent: colours.accent,
    }
    for each, value in plain.items():
        palette.setColor(each, QColor(value))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(colours.muted))
    return palette
