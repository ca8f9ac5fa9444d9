"""The columns of the table of runs, and the words for how one ended."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from holdfast.core.names import display_name
from holdfast.core.runs import Outcome, RunKind
from holdfast.core.time_words import ago, short_when
from holdfast.desktop.parts.paged_model import Column
from holdfast.services.lists import RunRow

OUTCOME_ICONS = {
    Outcome.RUNNING: ("refresh-cw", "link"),
    Outcome.DONE: ("circle-check", "good"),
    Outcome.UNCHANGED: ("circle-check", "good"),
    Outcome.SKIPPED: ("pause", "idle"),
    Outcome.WAITING: ("clock", "warning"),
    Outcome.CANCELLED: ("x", "idle"),
    Outcome.FAILED: ("circle-x", "bad"),
}
"""Icon of each outcome, and the name of its colour."""


def outcome_words(outcome: Outcome) -> str:
    """Return how a run ended, in a word."""
    return {
        Outcome.RUNNING: _tr("going on"),
        Outcome.DONE: _tr("done"),
        Outcome.UNCHANGED: _tr("nothing had changed"),
        Outcome.SKIPPED: _tr("skipped"),
        Outcome.WAITING: _tr("waiting"),
        Outcome.CANCELLED: _tr("cancelled"),
        Outcome.FAILED: _tr("failed"),
    }[outcome]


def kind_words(kind: RunKind) -> str:
    """Return what was attempted, in a word."""
    return {
        RunKind.BACKUP: _tr("Backup"),
        RunKind.RESTORE: _tr("Restore"),
        RunKind.VERIFICATION: _tr("Verification"),
        RunKind.CLEANUP: _tr("Clean-up"),
    }[kind]


def run_columns(now: Callable[[], datetime]) -> tuple[Column[RunRow], ...]:
    """Return the columns; the first is the time a run began."""
    return (
        Column(
            "started_at",
            _tr("Began"),
            lambda run: short_when(run.start.started_at, now()),
            lambda run: ago(run.start.started_at, now()),
        ),
        Column("kind", _tr("What"), lambda run: kind_words(run.start.kind)),
        Column("outcome", _tr("Outcome"), lambda run: outcome_words(run.outcome)),
        Column(
            "reason",
            _tr("Details"),
            lambda run: display_name(run.reason or run.figures.backup_name),
        ),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("RunColumns", text)
