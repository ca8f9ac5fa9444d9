"""`holdfast verify`: prove what backups are worth."""

from __future__ import annotations

import click

from holdfast.cli.command import Command, profile_argument
from holdfast.cli.json_form import backup_form
from holdfast.cli.output import Output
from holdfast.cli.words import counted, duration, short_when, shown
from holdfast.cli.work import done
from holdfast.core.errors import SourceDamagedError, VaultDamagedError
from holdfast.core.model import Level
from holdfast.services.desk import open_desk
from holdfast.services.orders import VerifyOrder
from holdfast.services.results import VerificationResult, Verifications

LEVELS = [Level.STORED, Level.OPENED, Level.RESTORED]


@click.command(
    cls=Command,
    short_help="Prove that backups are whole.",
    examples=["holdfast verify zotero", "holdfast verify zotero latest --level restored"],
)
@profile_argument
@click.argument("backup", required=False, metavar="[BACKUP]")
@click.option(
    "--level",
    type=click.Choice([level.value for level in LEVELS]),
    default=Level.OPENED.value,
    metavar="LEVEL",
    help="How much to prove: stored, opened (the usual one) or restored.",
)
@click.pass_obj
def verify(out: Output, profile: str, backup: str | None, level: str) -> int:
    """Prove that BACKUP of PROFILE is whole; without BACKUP, every one of them.

    stored: every byte is read back from the vault. opened: SQLite finds the content sound,
    too. restored: the backup is brought back into a working file and checked in full.
    """
    desk = open_desk()
    known = desk.book.find(profile)
    order = VerifyOrder(known.profile_id, backup, Level(level))
    results = done(out, desk, order, Verifications).results
    if out.json:
        for result in results:
            out.emit(
                {
                    "backup": backup_form(result.info),
                    "level": result.level.value,
                    "passed": result.passed,
                    "messages": list(result.messages),
                    "duration_s": round(result.duration_s, 3),
                }
            )
        return _status(results)
    if not results:
        out.say(f"“{shown(known.name)}” has no backup to verify yet.")
        return 0
    now = desk.clock.now()
    out.table(
        ("VERDICT", "LEVEL", "TOOK", "MADE", "NAME"),
        [
            (
                "whole" if result.passed else "FAILED",
                result.level.value,
                duration(result.duration_s),
                short_when(result.info.created_at, now),
                shown(result.info.name),
            )
            for result in results
        ],
        right=(2,),
    )
    for result in results:
        for message in result.messages[:5]:
            out.note(f"{shown(result.info.name)}: {shown(message)}")
    failed = sum(not result.passed for result in results)
    if failed:
        out.note("", f"{counted(failed, 'backup')} of {len(results)} failed. The others restore.")
    return _status(results)


def _status(results: tuple[VerificationResult, ...]) -> int:
    """Return the status: bytes that were lost weigh more than a source that was damaged."""
    failed = [result for result in results if not result.passed]
    if not failed:
        return 0
    lost = any(result.info.level is Level.NONE for result in failed)
    return VaultDamagedError.exit_status if lost else SourceDamagedError.exit_status
