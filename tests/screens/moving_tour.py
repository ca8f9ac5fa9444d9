"""A walk past coming from the earlier scheduler, and the way back."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from holdfast.desktop.moving.beside_dialog import BesideDialog
from holdfast.desktop.moving.moving_in_wizard import MovingInWizard
from holdfast.desktop.moving.moving_out_dialog import MovingOutDialog
from holdfast.desktop.settings.profile_page import ProfilePage
from holdfast.desktop.settings.settings_dialog import SettingsDialog
from holdfast.desktop.stage import Stage
from holdfast.services.protecting.recognisers import Surroundings
from tests.screens.tour import Stop, Wait
from tests.support.earlier_program import EarlierProgram


def moving_tour(stage: Stage, program: EarlierProgram, place: Path, wait: Wait) -> Iterator[Stop]:
    """Show the wizard on a program's folder, then what a profile from there offers."""
    wizard = MovingInWizard(stage, here=Surroundings(place, {}, "linux"))
    wizard.show()
    wizard.preselect(program.database)
    wait(wizard.next.isEnabled)
    yield "moving-from", wizard
    wizard.next.click()
    wizard.vault.places.bring(place / "Backup disk")
    wait(wizard.next.isEnabled)
    yield "moving-vault", wizard
    wizard.next.click()
    wait(lambda: wizard.preview.moved is not None)
    yield "moving-preview", wizard
    wizard.preview.tables.tabs.setCurrentIndex(2)
    wizard.preview.local.setChecked(True)
    yield "moving-left", wizard
    wizard.next.click()
    wait(lambda: wizard.taking.is_ready)
    yield "moving-done", wizard
    wizard.next.click()
    profile = stage.backstage.desk.book.all()[0]
    settings = SettingsDialog(stage, profile.profile_id)
    settings.open()
    wait(lambda: settings.pages)
    page = settings.pages[1]
    assert isinstance(page, ProfilePage)
    ties = page.ties
    wait(page.inside.isEnabled)
    page.ensureWidgetVisible(ties.go_back)
    yield "moving-ties", settings
    for press, kind, name in (
        (ties.compare, BesideDialog, "moving-beside"),
        (ties.go_back, MovingOutDialog, "moving-back"),
    ):
        press.click()
        [dialog] = settings.findChildren(kind)
        if isinstance(dialog, MovingOutDialog):
            dialog.folder.show_path(place / "again")
            yield "moving-back-asked", dialog
        dialog.begin.click()
        if isinstance(dialog, MovingOutDialog) and dialog.confirmation is not None:
            dialog.confirmation.buttons()[0].click()
        wait(partial(getattr, dialog, "is_over"))
        yield name, dialog
        dialog.close()
    settings.reject()
