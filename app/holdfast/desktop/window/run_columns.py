"""The columns of the table of runs, and the words for how one ended."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from holdfast.core.names import display_name
from holdfast.core.runs import Outcome, RunKind
from holdfast.core.time_words import ago, short_when
from holdfast.desktop.parts.paged_model import Column
from holdfast.desktop.parts.said import begun, said
from holdfast.services.status.lists import RunRow

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
        Outcome.RUNNING: QCoreApplication.translate("RunColumns", "going on"),
        Outcome.DONE: QCoreApplication.translate("RunColumns", "done"),
        Outcome.UNCHANGED: QCoreApplication.translate("RunColumns", "nothing had changed"),
        Outcome.SKIPPED: QCoreApplication.translate("RunColumns", "skipped"),
        Outcome.WAITING: QCoreApplication.translate("RunColumns", "waiting"),
        Outcome.CANCELLED: QCoreApplication.translate("RunColumns", "cancelled"),
        Outcome.FAILED: QCoreApplication.translate("RunColumns", "failed"),
    }[outcome]


def kind_words(kind: RunKind) -> str:
    """Return what was attempted, in a word."""
    return {
        RunKind.BACKUP: QCoreApplication.translate("RunColumns", "Backup"),
        RunKind.RESTORE: QCoreApplication.translate("RunColumns", "Restore"),
        RunKind.VERIFICATION: QCoreApplication.translate("RunColumns", "Verification"),
        RunKind.CLEANUP: QCoreApplication.translate("RunColumns", "Clean-up"),
    }[kind]


def run_columns(now: Callable[[], datetime]) -> tuple[Column[RunRow], ...]:
    """Return the columns; the first is the time a run began."""
    return (
        Column(
            "started_at",
            QCoreApplication.translate("RunColumns", "Began"),
            lambda run: begun(said(short_when(run.start.started_at, now()))),
            lambda run: said(ago(run.start.started_at, now())),
        ),
        Column(
            "kind",
            QCoreApplication.translate("RunColumns", "What"),
            lambda run: kind_words(run.start.kind),
        ),
        Column(
            "outcome",
            QCoreApplication.translate("RunColumns", "Outcome"),
            lambda run: begun(outcome_words(run.outcome)),
        ),
        Column(
            "reason",
            QCoreApplication.translate("RunColumns", "Details"),
            lambda run: display_name(said(run.reason) or run.figures.backup_name),
        ),
    )
