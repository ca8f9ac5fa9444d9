"""`holdfast retention`: which backups stay and why, and letting the others go."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

import click

from holdfast.cli.asking import ask
from holdfast.cli.command import Command, profile_argument
from holdfast.cli.json_form import plain
from holdfast.cli.output import Output
from holdfast.cli.words import as_typed, counted, listed, short_when, shown, size
from holdfast.cli.work import done
from holdfast.core.model import Profile
from holdfast.core.retention import PROTECTED_DAYS
from holdfast.services.desk import Desk, open_desk
from holdfast.services.orders import RetentionOrder, RetentionPart
from holdfast.services.results import Removed, RetentionOutcome

if TYPE_CHECKING:
    from holdfast.core.settings import RetentionSummary

_SHOWN_NAMES = 3


@click.command(
    cls=Command,
    short_help="Show which backups stay and why, and let the others go.",
    examples=[
        "holdfast retention zotero",
        "holdfast retention zotero --keep-count 3",
        "holdfast retention zotero --apply",
        "holdfast retention zotero --old-protected 30 --apply",
    ],
)
@profile_argument
@click.option("--preview", is_flag=True, help="Only show; so it is without --apply, too.")
@click.option("--apply", "apply_", is_flag=True, help="Let go what is shown as going.")
@click.option(
    "--keep-count",
    type=int,
    metavar="N",
    help="Keep the last N (1 to 30) instead of the number in the settings.",
)
@click.option("--empty", is_flag=True, help="Instead: backups of a database without any byte.")
@click.option(
    "--old-protected",
    type=int,
    is_flag=False,
    flag_value=PROTECTED_DAYS,
    metavar="[DAYS]",
    help=(
        "Instead: safety copies made before restores and migrations, at least DAYS "
        f"({PROTECTED_DAYS}) older than three verified backups."
    ),
)
@click.option(
    "--accept-database",
    is_flag=True,
    help="Say that the database is as it should be, though it shrank, is empty, damaged or gone.",
)
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def retention(
    out: Output,
    profile: str,
    preview: bool,
    apply_: bool,
    keep_count: int | None,
    empty: bool,
    old_protected: int | None,
    accept_database: bool,
    yes: bool,
) -> None:
    """Show for each backup of PROFILE whether it stays, and why.

    What goes lies in the vault's trash for a day or two. Pinned backups never go, nor do
    the last three verified ones, nor anything while the database is missing, empty, damaged
    or less than half of what it was: --accept-database says that this is meant.
    """
    _refuse_mixtures(preview, apply_, keep_count, empty, old_protected, accept_database)
    desk = open_desk()
    known = desk.book.find(profile)
    if accept_database:
        _accept(out, desk, known)
    elif empty or old_protected is not None:
        part = RetentionPart.EMPTY if empty else RetentionPart.OLD_PROTECTED
        order = RetentionOrder(
            known.profile_id, part, days_old=PROTECTED_DAYS if empty else old_protected or 0
        )
        _some(out, desk, known, order, apply_=apply_, yes=yes)
    else:
        _by_rule(out, desk, known, keep_count, apply_=apply_, yes=yes)


def _refuse_mixtures(
    preview: bool,
    apply_: bool,
    keep_count: int | None,
    empty: bool,
    old_protected: int | None,
    accept_database: bool,
) -> None:
    if preview and apply_:
        raise click.UsageError("--preview and --apply do not go together.")
    chosen = {
        "--keep-count": keep_count is not None,
        "--empty": empty,
        "--old-protected": old_protected is not None,
        "--accept-database": accept_database,
    }
    named = [name for name, given in chosen.items() if given]
    if len(named) > 1:
        raise click.UsageError(f"{listed(named)} do not go together.")
    if accept_database and (apply_ or preview):
        raise click.UsageError("--accept-database goes alone; then use --apply.")


def _accept(out: Output, desk: Desk, known: Profile) -> None:
    from holdfast.services.keeping.acceptances import Acceptances

    said = Acceptances(desk).accept(known)
    if out.json:
        out.emit({"profile": known.name, "accepted": plain(said)})
        return
    out.say(f"Noted: the database of “{shown(known.name)}” is as it should be, with")
    out.say(f"{size(said.size_bytes)}. Its backups go by its rule again.")


def _by_rule(
    out: Output, desk: Desk, known: Profile, keep_count: int | None, *, apply_: bool, yes: bool
) -> None:
    from holdfast.services.keeping.retention import BackupRetentionPolicy

    summary = BackupRetentionPolicy(desk, known).get_retention_summary(keep_count)
    if not apply_:
        if out.json:
            out.emit(plain(summary.model_dump()))
        else:
            _tell_preview(out, known, summary, keep_count, desk.clock.now())
        return
    if summary.needs_confirmation and not yes:
        going = [line for line in summary.lines if not line.keep]
        ask(
            out,
            "Let them go?",
            (
                f"{len(going)} of {counted(summary.total_backups, 'backup')} of "
                f"“{shown(known.name)}” would go at once:",
                f"  {_names([line.name for line in going])}",
            ),
        )
        yes = True
    order = RetentionOrder(known.profile_id, keep_count=keep_count, confirmed=yes)
    _tell_done(out, known, done(out, desk, order, RetentionOutcome))


def _some(
    out: Output, desk: Desk, known: Profile, order: RetentionOrder, *, apply_: bool, yes: bool
) -> None:
    """Show, or let go after a question, backups that were asked for by what they are."""
    from holdfast.services.keeping.retention import BackupRetentionPolicy

    policy = BackupRetentionPolicy(desk, known)
    if order.part is RetentionPart.EMPTY:
        looked = policy.cleanup_empty_backups(only_look=True)
    else:
        looked = policy.delete_old_protected_backups(order.days_old, only_look=True)
    would_go = looked.would_go
    if not apply_ or not would_go:
        if out.json:
            out.emit(plain(looked))
            return
        _tell_warnings(out, looked.warnings)
        if looked.held:
            _tell_held(out, known, looked.held)
        elif not would_go:
            out.say(f"“{shown(known.name)}” has no such backup that may go.")
        else:
            out.table(("MADE", "WHY", "NAME"), _rows(would_go, desk.clock.now()), fit=True)
            out.note("", f"{counted(len(would_go), 'backup')} would go. To do it, add --apply.")
        return
    if not yes:
        ask(
            out,
            "Let them go?" if len(would_go) > 1 else "Let it go?",
            [f"{shown(each.name)}: {each.reason}" for each in would_go],
        )
    _tell_done(out, known, done(out, desk, order, RetentionOutcome))


def _tell_preview(
    out: Output,
    known: Profile,
    summary: RetentionSummary,
    keep_count: int | None,
    now: datetime,
) -> None:
    kept, going = summary.kept_backups, summary.removed_backups
    if not summary.lines:
        out.say(f"“{shown(known.name)}” has no backup yet.")
        return
    out.say(f"{shown(known.name)}: {counted(kept, 'backup')} would stay, {going} would go", "")
    rows = [
        (
            "stays" if line.keep else "goes",
            short_when(line.created_at, now),
            "; ".join(line.reasons),
            shown(line.name),
        )
        for line in summary.lines
    ]
    out.table(("", "MADE", "WHY", "NAME"), rows, fit=True)
    if summary.collapse:
        out.note("")
        _tell_held(out, known, summary.collapse)
    elif going:
        count = f" --keep-count {keep_count}" if keep_count is not None else ""
        command = f"holdfast retention {as_typed(known.name)}{count} --apply"
        when = (
            "So many at once go only with your yes"
            if summary.needs_confirmation
            else "To do it now"
        )
        out.note("", f"{when}: {command}")


def _tell_held(out: Output, known: Profile, words: str) -> None:
    out.note(
        f"No backup goes at present: {words}. Restore the database if that is not meant. If it "
        f"is: holdfast retention {as_typed(known.name)} --accept-database"
    )


def _tell_done(out: Output, known: Profile, outcome: RetentionOutcome) -> None:
    if out.json:
        out.emit(plain(outcome))
        return
    _tell_warnings(out, outcome.warnings)
    if outcome.held:
        _tell_held(out, known, outcome.held)
        return
    if outcome.needs_confirmation:  # a backup was made or unpinned since the preview
        out.note("More backups would go than were shown. No backup was removed; try again.")
        return
    if not outcome.removed:
        out.say(f"“{shown(known.name)}” keeps {counted(outcome.kept, 'backup')}; none had to go.")
        return
    names = _names([each.name for each in outcome.removed])
    out.say(f"Gone: {names}. Left: {counted(outcome.kept, 'backup')}.")
    if outcome.freed_bytes > 0:
        out.say(f"{size(outcome.freed_bytes)} given back.")
    else:
        out.say("Their space comes back with the clean-ups of the next days, or sooner:")
        out.say(f"  holdfast vault clean {as_typed(known.vault_path)}")


def _tell_warnings(out: Output, warnings: Sequence[str]) -> None:
    for warning in warnings:
        out.note(f"Note: {shown(warning)}")


def _rows(removed: Sequence[Removed], now: datetime) -> list[tuple[str, str, str]]:
    return [(short_when(each.created_at, now), each.reason, shown(each.name)) for each in removed]


def _names(names: Sequence[str]) -> str:
    some = [shown(name) for name in names[:_SHOWN_NAMES]]
    others = len(names) - len(some)
    return listed([*some, counted(others, "other")] if others else some)
