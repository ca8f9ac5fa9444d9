"""How a verdict is shown on a terminal, and its form for programs."""

from __future__ import annotations

from datetime import datetime

from holdfast.cli.json_form import plain
from holdfast.cli.output import styled, wrapped
from holdfast.cli.words import as_typed, short_when, shown
from holdfast.core.freshness import Freshness, Verdict
from holdfast.core.next_steps import ActionCode
from holdfast.services.status.freshness import Standing

_STYLES = {
    Freshness.SAFE: "good",
    Freshness.DUE: "warn",
    Freshness.PAUSED: "dim",
    Freshness.ATTENTION: "warn",
    Freshness.FAILED: "bad",
}


def verdict_lines(verdict: Verdict, columns: int | None) -> list[str]:
    """Return the sentence, the reason if there is one, and what to do, in lines."""
    head, _, rest = verdict.sentence.partition(". ")
    lines = wrapped(f"{head}. {rest}", "", columns).splitlines()
    lines[0] = lines[0].replace(f"{head}.", styled(f"{head}.", _STYLES[verdict.state]), 1)
    if verdict.running:
        lines += wrapped("A backup is being made now.", "", columns).splitlines()
    elif verdict.reason:
        lines += wrapped(shown(verdict.reason), "", columns).splitlines()
    if verdict.action.code is not ActionCode.NONE:
        step = f"→ {verdict.action.words}: {typed_command(verdict)}"
        lines += wrapped(step, "", columns).splitlines()
    return lines


def typed_command(verdict: Verdict) -> str:
    """Return the command line of the suggested action, quoted for a shell."""
    program, *words = verdict.action.command
    return " ".join(
        [program, *(word if word.startswith("--") else as_typed(word) for word in words)]
    )


def next_words(standing: Standing, now: datetime) -> str:
    """Return when the next backup is due, in a few words."""
    at = standing.next_backup_at
    if not standing.enabled:
        return "off"
    if at is None:
        return "not planned yet"
    return "now" if at <= now else short_when(at, now)


def standing_form(standing: Standing) -> dict[str, object]:
    """Return how a profile stands as programs get it."""
    verdict = standing.verdict
    return {
        "profile": standing.profile.name,
        "id": standing.profile.profile_id,
        "state": verdict.state.value,
        "sentence": verdict.sentence,
        "reason": verdict.reason,
        "action": plain(verdict.action),
        "good_at": plain(verdict.good_at),
        "proved_at": plain(standing.proved_at),
        "running": verdict.running,
        "enabled": standing.enabled,
        "next_backup_at": plain(standing.next_backup_at),
        "backups": standing.backups,
        "size_bytes": standing.size_bytes,
        "added_bytes": standing.added_bytes,
    }
