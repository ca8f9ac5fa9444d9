"""`holdfast backup`: copy the database into the vault, whatever writes to it."""

from __future__ import annotations

import click

from holdfast.cli.backup_lines import damage_words, proof, read_how, result_form
from holdfast.cli.command import Command, profile_names
from holdfast.cli.output import Output
from holdfast.cli.words import counted, duration, shown, size
from holdfast.cli.work import done
from holdfast.core.errors import SourceDamagedError, UsageError
from holdfast.core.model import Structure
from holdfast.services.desk import open_desk
from holdfast.services.orders import BackupOrder
from holdfast.services.results import BackupResult


@click.command(
    cls=Command,
    short_help="Back up now, also while a program writes.",
    examples=[
        "holdfast backup zotero",
        "holdfast backup zotero --name before-clean-up --protected",
        "holdfast backup --all",
    ],
)
@click.argument(
    "profile", metavar="PROFILE", required=False, default="", shell_complete=profile_names
)
@click.option("--all", "everything", is_flag=True, help="Every profile whose schedule is on.")
@click.option("--name", metavar="NAME", help="Name of the backup; otherwise kind and time.")
@click.option("--protected", is_flag=True, help="Pin it: it is kept until you unpin it.")
@click.option(
    "--accept-older-vault",
    is_flag=True,
    help="Go on although the vault is an older copy of itself (the newer one is lost for good).",
)
@click.pass_obj
def backup(
    out: Output,
    profile: str,
    everything: bool,
    name: str | None,
    protected: bool,
    accept_older_vault: bool,
) -> int:
    """Back up the database of PROFILE now, or with --all those of all profiles.

    The program that uses the database may go on working. Only pages that changed since
    the last backup are stored. The exit status is 0 only if the backup is safely stored
    and its content is sound. With --all a failure keeps no other profile waiting; the
    status is then that of the failures, or 1 if they differ.
    """
    if everything == bool(profile):
        raise UsageError(
            "Name one PROFILE, or say --all. Nothing was done.", hint="See: holdfast profiles"
        )
    if everything:
        if name is not None or protected or accept_older_vault:
            raise UsageError(
                "--all goes alone: names, pins and older vaults concern one profile. "
                "Nothing was done."
            )
        from holdfast.cli.commands.backup_all import back_up_all

        return back_up_all(out, open_desk())
    desk = open_desk()
    known = desk.book.find(profile)
    order = BackupOrder(
        known.profile_id, name, protected=protected, accept_older_vault=accept_older_vault
    )
    result = done(out, desk, order, BackupResult)
    damaged = result.info.structure is Structure.DAMAGED
    if out.json:
        out.emit(result_form(result))
    else:
        _tell(out, result)
        for warning in result.warnings:
            out.note(f"Note: {shown(warning)}")
        if damaged:
            out.note("", *damage_words(result.info))
    return SourceDamagedError.exit_status if damaged else 0


def _tell(out: Output, result: BackupResult) -> None:
    info = result.info
    name = shown(info.profile)
    took = duration(result.duration_s)
    if info.unchanged:
        out.say(f"“{name}” has not changed. Recorded in {took}.")
    elif result.first:
        out.say(f"Backed up “{name}” for the first time in {took}.")
    else:
        out.say(f"Backed up “{name}” in {took}.")
    pages = f"{info.changed_pages:,} of {counted(info.page_count, 'page')}"
    added = "to note that nothing changed" if info.unchanged else f"for {pages}"
    out.fields(
        [
            ("Backup", shown(info.name) + (" (pinned)" if info.protected else "")),
            ("Database", size(info.size_bytes)),
            ("Added", f"{size(info.added_bytes)} {added}"),
            ("Read by", read_how(result.capture)),
            ("Proved", proof(info)),
        ]
    )
