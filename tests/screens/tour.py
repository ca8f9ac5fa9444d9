"""A walk past every window of the desktop, in every state that looks different.

Pictures are taken on it, and tests walk it to find what is cut off or has no name. Whoever
walks says how to wait.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtWidgets import QWidget

from holdfast.core.errors import VaultMissingError
from holdfast.core.model import Profile
from holdfast.desktop.add_database.add_database_wizard import AddDatabaseWizard
from holdfast.desktop.add_database.open_vault_dialog import OpenVaultDialog
from holdfast.desktop.browse.browse_window import BrowseWindow
from holdfast.desktop.compare.compare_window import CompareWindow
from holdfast.desktop.leave_dialog import LeaveDialog
from holdfast.desktop.restore.restore_wizard import RestoreWizard
from holdfast.desktop.sentence_dialog import SentenceDialog
from holdfast.desktop.settings.advanced_page import AdvancedPage
from holdfast.desktop.settings.profile_page import ProfilePage
from holdfast.desktop.settings.settings_dialog import SettingsDialog
from holdfast.desktop.settings.token_dialog import TokenDialog
from holdfast.desktop.stage import Stage
from holdfast.desktop.window.audit_window import AuditWindow
from holdfast.desktop.window.main_window import MainWindow
from holdfast.services.protecting.recognisers import Surroundings
from holdfast.services.status.lists import Lists, ListWish

Wait = Callable[[Callable[[], object]], None]
"""Lets the program go on until something is so."""
NOT_YET = Path("Documents/notes.db")
"""A database in the home folder that nobody protects yet."""
Stop = tuple[str, QWidget]
"""What is seen here, and the window."""


def tour(stage: Stage, profile: Profile, here: Surroundings, wait: Wait) -> Iterator[Stop]:
    """Show each window; the one before is closed when the next is asked for.

    Args:
        stage: with a profile that has several backups.
        profile: the one that is looked at.
        here: where databases are looked for; one that is not protected yet lies there.
        wait: see `Wait`.
    """
    window = MainWindow(stage)
    window.show_profile(profile.profile_id)
    wait(lambda: window.pane.profile_id)
    yield from _main(window, wait)
    yield from _settings(stage, profile, window, wait)
    yield from _dialogs(stage, here, window, wait)
    yield from _backups(stage, profile, window, wait)
    yield from _restore(stage, profile, window, wait)
    yield from _add(stage, here, window, wait)
    window.close()


def _main(window: MainWindow, wait: Wait) -> Iterator[Stop]:
    pane = window.pane
    wait(pane.overview.next_runs.text)
    for number, name in enumerate(("overview", "backups", "activity")):
        pane.tabs.setCurrentIndex(number)
        if name == "backups":
            wait(lambda: pane.backups.model.row_at(0))
            pane.backups.table.selectRow(0)
        if name == "activity":
            wait(lambda: pane.activity.model.row_at(0))
            pane.activity.table.selectRow(0)
        yield name, window
    pane.header.work_began("")
    yield "working", window
    pane.header.work_ended()
    pane.tabs.setCurrentIndex(0)


def _settings(stage: Stage, profile: Profile, window: QWidget, wait: Wait) -> Iterator[Stop]:
    dialog = SettingsDialog(stage, profile.profile_id, window)
    dialog.open()
    wait(lambda: dialog.pages)
    chosen = dialog.stack.currentIndex()
    last = len(dialog.pages) - 1
    for row, name in (
        (0, "general"),
        (chosen, "profile"),
        (last - 1, "vaults"),
        (last, "advanced"),
    ):
        dialog.list.setCurrentRow(row)
        page = dialog.pages[row]
        wait(page.inside.isEnabled)
        yield f"settings-{name}", dialog
        bar = page.verticalScrollBar()
        if isinstance(page, ProfilePage):
            wait(page.preview.sentence.text)
            page.preview.fold.open()
            page.schedule.zone.setEditText("Nowhere/At all")
            page.name.clear()
        if bar.maximum():
            bar.setValue(bar.maximum())
            yield f"settings-{name}-below", dialog
        if isinstance(page, ProfilePage):
            bar.setValue(0)
            yield f"settings-{name}-wrong", dialog
        if isinstance(page, AdvancedPage):
            page.api.make.click()
            [token] = dialog.findChildren(TokenDialog)
            token.name.setText("importer")
            yield "token", token
            token.close()
    dialog.reject()


def _dialogs(stage: Stage, here: Surroundings, window: QWidget, wait: Wait) -> Iterator[Stop]:
    audit = AuditWindow(stage, window)
    audit.open()
    wait(lambda: audit.list.topLevelItemCount() and audit.again.isEnabled())
    yield "audit", audit
    audit.close()
    leave = LeaveDialog(["Zotero"], window)
    leave.open()
    yield "leave", leave
    leave.close()
    told = VaultMissingError("There is no vault in /media/ada/Backup disk.", details="ENOENT")
    sentence = SentenceDialog(told.title, told.message, told.details, window)
    sentence.open()
    yield "sentence", sentence
    sentence.close()
    opening = OpenVaultDialog(stage, window, here=here)
    opening.open()
    yield "open-vault", opening
    opening.close()


def _backups(stage: Stage, profile: Profile, window: QWidget, wait: Wait) -> Iterator[Stop]:
    old = _an_old_one(stage, profile)
    browse = BrowseWindow(stage, profile.profile_id, old, None)
    browse.show()
    wait(browse.tables.topLevelItemCount)
    yield "browse", browse
    browse.close()
    compare = CompareWindow(stage, profile.profile_id, old, "", None)
    compare.show()
    wait(compare.tables.topLevelItemCount)
    yield "compare", compare
    compare.close()


def _an_old_one(stage: Stage, profile: Profile) -> str:
    """Return the id of a backup that differs from now."""
    wish = ListWish(offset=0, rows=40, order="created_at")
    backups = Lists(stage.backstage.desk).backups(profile.profile_id, wish)[1]
    return backups[min(9, len(backups) - 1)].backup_id


def _restore(stage: Stage, profile: Profile, window: QWidget, wait: Wait) -> Iterator[Stop]:
    old = _an_old_one(stage, profile)
    wizard = RestoreWizard(stage, profile.profile_id, old, window)
    wizard.open()
    wait(lambda: wizard.which.info)
    wait(wizard.what.choice_of_tables.list.topLevelItemCount)
    wait(wizard.which.details.difference.text)
    yield "restore-which", wizard
    wizard.go_on()
    yield "restore-what", wizard
    wizard.what.tables.click()
    yield "restore-tables", wizard
    wizard.what.whole.click()
    wizard.go_on()
    wait(wizard.next.isEnabled)
    yield "restore-where", wizard
    wizard.go_on()
    wait(lambda: wizard.page is wizard.outcome)
    yield "restore-done", wizard
    wizard.outcome.undo.click()  # whoever walks next finds everything as it was
    wait(lambda: wizard.page is wizard.outcome)
    yield "restore-undone", wizard
    wizard.outcome.show_error(
        VaultMissingError("There is no vault in /media/ada/Backup disk.", details="ENOENT")
    )
    yield "restore-failed", wizard
    wizard.close()


def _add(stage: Stage, here: Surroundings, window: QWidget, wait: Wait) -> Iterator[Stop]:
    wizard = AddDatabaseWizard(stage, window, here=here)
    wizard.open()
    wait(lambda: not wizard.what.searching.isVisible())
    yield "add-what", wizard
    empty = Path(here.home) / "empty.db"
    empty.touch()
    wizard.what.bring([Path(here.home), empty])
    yield "add-what-refused", wizard
    wizard.what.list.tick(str(here.home / NOT_YET))
    for name in ("add-where", "add-when", "add-first"):
        step = wizard.step
        wait(wizard.next.isEnabled)
        wizard.next.click()
        wait(lambda before=step: wizard.step == before + 1)  # type: ignore[misc]
        if name == "add-where":
            wait(lambda: wizard.where.place is not None)
        if name == "add-first":
            wait(lambda: wizard.first.is_ready)
        yield name, wizard
    wizard.close()


def empty_tour(stage: Stage, here: Surroundings, wait: Wait) -> Iterator[Stop]:
    """Show what a person sees who has protected nothing yet."""
    window = MainWindow(stage)
    window.show_profile("")
    yield "first-run", window
    wizard = AddDatabaseWizard(stage, window, here=here)
    wizard.open()
    wait(lambda: not wizard.what.searching.isVisible())
    yield "add-found", wizard
    wizard.close()
    window.close()
