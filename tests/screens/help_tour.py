"""A walk past Help and About."""

from __future__ import annotations

from collections.abc import Iterator

from holdfast.desktop.help.about_dialog import AboutDialog
from holdfast.desktop.help.help_window import HelpWindow
from holdfast.desktop.stage import Stage
from tests.screens.tour import Stop


def help_tour(stage: Stage) -> Iterator[Stop]:
    """Show some pages of the manual, a search, and what the program is made of."""
    window = HelpWindow(stage.theme, "en")
    window.show()
    for page in ("index", "getting-started", "troubleshooting", "vaults"):
        window.go(page)
        yield f"help-{page}", window
    window.search.setText("damaged")
    window.go("troubleshooting", "the-database-is-damaged")
    yield "help-search", window
    window.close()
    dialog = AboutDialog(stage.theme, stage.backstage.desk.paths.home)
    dialog.open()
    for number, name in enumerate(("installation", "licences")):
        dialog.tabs.setCurrentIndex(number)
        yield f"about-{name}", dialog
    dialog.close()
