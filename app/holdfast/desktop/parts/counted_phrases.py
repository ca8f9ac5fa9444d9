"""Phrases from below the desktop whose form depends on a number, in the person's language."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject


class CountedPhrases(QObject):
    """Knows them by their English form for many."""

    def template(self, form: str, number: int) -> str:
        """Return the template for a number, which stands in it; "" where there is none.

        Args:
            form: the template of the `Phrase`.
            number: what it counts.
        """
        # Each is written out in a call: only so does the tool that collects them find it.
        forms: dict[str, Callable[[], str]] = {
            "{0} minutes": lambda: self.tr("%n minutes", "", number),
            "{0} hours": lambda: self.tr("%n hours", "", number),
            "{0} days": lambda: self.tr("%n days", "", number),
            "{0} weeks": lambda: self.tr("%n weeks", "", number),
            "{0} months": lambda: self.tr("%n months", "", number),
            "{0} years": lambda: self.tr("%n years", "", number),
            "{0} minutes ago": lambda: self.tr("%n minutes ago", "", number),
            "{0} hours ago": lambda: self.tr("%n hours ago", "", number),
            "{0} days ago": lambda: self.tr("%n days ago", "", number),
            "{0} weeks ago": lambda: self.tr("%n weeks ago", "", number),
            "{0} months ago": lambda: self.tr("%n months ago", "", number),
            "{0} years ago": lambda: self.tr("%n years ago", "", number),
            "in {0} minutes": lambda: self.tr("in %n minutes", "", number),
            "in {0} hours": lambda: self.tr("in %n hours", "", number),
            "in {0} days": lambda: self.tr("in %n days", "", number),
            "in {0} weeks": lambda: self.tr("in %n weeks", "", number),
            "in {0} months": lambda: self.tr("in %n months", "", number),
            "in {0} years": lambda: self.tr("in %n years", "", number),
            "{0} older backups are damaged in the vault; {1}": lambda: self.tr(
                "%n older backups are damaged in the vault; {1}", "", number
            ),
            "This is a vault with backups of {0} databases. Yours are added; those in it "
            "stay as they are.": lambda: self.tr(
                "This is a vault with backups of %n databases. Yours are added; those in it "
                "stay as they are.",
                "",
                number,
            ),
        }
        known = forms.get(form)
        words = known() if known else ""
        return "" if words == form.replace("{0}", str(number)) else words
