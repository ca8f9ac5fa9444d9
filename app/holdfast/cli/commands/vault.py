"""`holdfast vault check | clean | list | open`: a vault as a whole, with or without profiles."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from holdfast.cli.command import HELP_NAMES, Command, typed_path
from holdfast.cli.commands.vault_open import open_
from holdfast.cli.json_form import plain
from holdfast.cli.output import Output, stream_width, styled, wrapped
from holdfast.cli.words import as_typed, counted, listed, shown, size, when
from holdfast.cli.work import done
from holdfast.core.errors import CatalogueError, StagingError, VaultDamagedError
from holdfast.services.desk import Desk, open_desk
from holdfast.services.orders import VaultCheckOrder, VaultCleanOrder
from holdfast.services.results import Cleaned, SeriesCleaned, VaultChecked
from holdfast.system.paths import default_paths
from holdfast.vault.findings import CheckReport

_BAD = {"damage", "missing"}
"""Severities of findings that make a vault unsound."""
_SHOWN_BACKUPS = 5


@click.group(
    short_help="Check, clean, list or open a vault.",
    context_settings=HELP_NAMES,
    no_args_is_help=False,
)
def vault() -> None:
    """Look after a vault: the folder in which backups are kept."""


vault.add_command(open_)


@vault.command(
    cls=Command,
    short_help="Check every object of a vault.",
    examples=["holdfast vault check /media/disk/vault", "holdfast vault check ~/vault --quick"],
)
@click.argument("folder", metavar="DIR", type=typed_path)
@click.option("--quick", is_flag=True, help="Do not read the packs, only look for them.")
@click.option("--deep", is_flag=True, help="Also put every backup together and compare it.")
@click.option(
    "--put-aside",
    is_flag=True,
    help="Move damaged objects to the trash, so that the next backup stores them anew.",
)
@click.pass_obj
def check(out: Output, folder: Path, quick: bool, deep: bool, put_aside: bool) -> int:
    """Check the vault in DIR and name what is damaged and which backups are concerned.

    Every byte is read and compared with what was written. Nothing is changed, unless you
    say --put-aside. Where a profile keeps its backups there, the check stands in the
    history, and a sound one ends the warning of an earlier one. The exit status is 0 only
    if nothing is damaged or missing.
    """
    if quick and deep:
        raise click.UsageError("--quick and --deep do not go together.")
    order = VaultCheckOrder(folder, not quick, deep, put_aside)
    checked = done(out, open_desk() if put_aside else _desk_there(), order, VaultChecked)
    report, moved = checked.report, checked.put_aside
    if out.json:
        out.emit({"sound": report.is_whole, **plain(report), "put_aside": list(moved)})
    else:
        _tell_check(out, folder, report, quick=quick, moved=moved)
    return 0 if report.is_whole else VaultDamagedError.exit_status


@vault.command(
    cls=Command,
    short_help="Give back space that no backup needs.",
    examples=["holdfast vault clean /media/disk/vault", "holdfast vault clean ~/vault --now"],
)
@click.argument("folder", metavar="DIR", type=typed_path)
@click.option("--now", is_flag=True, help="Empty the trash too: deleted backups are gone then.")
@click.pass_obj
def clean(out: Output, folder: Path, now: bool) -> None:
    """Give back the space in the vault in DIR that no backup needs any more.

    What one clean-up removes stays in the vault's trash until the next one. On a full disk
    use --now. Lost copies of VAULT.json, README.txt and recover.py are written again.
    """
    order = VaultCleanOrder(folder, now)
    cleaned = done(out, open_desk(), order, Cleaned).series
    if out.json:
        for series in cleaned:
            out.emit({**plain(series), "freed_bytes": series.result.freed_bytes})
        return
    _tell_clean(out, folder, cleaned)


@vault.command(
    name="list",
    cls=Command,
    short_help="Show what a vault holds.",
    examples=["holdfast vault list /media/disk/vault"],
)
@click.argument("folder", metavar="DIR", type=typed_path)
@click.pass_obj
def list_(out: Output, folder: Path) -> None:
    """Show whose backups the vault in DIR holds, and how much room they take."""
    from holdfast.services.vaults.vaults import list_vault

    desk = open_desk()
    found = list_vault(folder)
    if out.json:
        for series in found.series:
            out.emit({**plain(series), "vault_id": found.vault_id})
        return
    free = f", {size(found.free_bytes)} free" if found.free_bytes is not None else ""
    out.say(f"{shown(found.path.absolute())}, id {found.vault_id}{free}")
    if not found.series:
        out.say("There are no backups in it yet.")
    for series in found.series:
        newest = f", newest {when(series.newest_at, desk.clock.now())}" if series.newest_at else ""
        lines = [
            ("Database", _names(series.sources)),
            ("Computer", _names(series.hosts)),
            ("Backups", f"{counted(series.backups, 'backup')}{newest}"),
            ("Room", size(series.size_bytes)),
        ]
        if series.damaged:
            lines.append(("Damaged", f"{counted(series.damaged, 'backup')} cannot be read"))
        out.say("", styled(_names(series.profiles) or f"series {series.series_id}", "bold"))
        out.fields(lines)
    for warning in found.warnings:
        out.note(f"Note: {shown(warning)}")


def _desk_there() -> Desk | None:
    """Return the desk of the home if there is one that can be used: a check needs none."""
    if not default_paths().catalogue_file.exists():
        return None
    try:
        return open_desk()
    except (CatalogueError, StagingError):
        return None


def _names(names: Sequence[str]) -> str:
    return listed([shown(name) for name in names if name])


def _tell_check(
    out: Output, folder: Path, report: CheckReport, *, quick: bool, moved: Sequence[str]
) -> None:
    columns = stream_width(sys.stdout)
    for finding in report.findings:
        severity = finding.severity.value
        severity = styled(severity, "bad" if severity in _BAD else "warn")
        out.say(f"{severity}  {shown(finding.object_name)}")
        out.say(*wrapped(shown(finding.what), "  ", columns).splitlines())
        if finding.backups:
            names = [shown(name) for name in finding.backups[:_SHOWN_BACKUPS]]
            others = len(finding.backups) - len(names)
            names += [counted(others, "other")] if others else []
            out.say(f"  Backups concerned: {listed(names)}")
    if report.findings:
        out.say("")
    held = f"{counted(report.backups, 'backup')} and {counted(report.packs, 'pack')}"
    looked = f"{held} in {shown(folder)}"
    read = "packs not read" if quick else f"{size(report.read_bytes)} read"
    if report.is_whole:
        out.say(f"Sound: {looked}, {read}.")
        return
    out.say(f"Not sound: {looked}, {read}.")
    if moved:
        out.say(f"{counted(len(moved), 'damaged object')} put aside. Back up now: that stores anew")
        out.say("what the databases still hold of it. Other backups restore as before.")
    elif report.concerned:
        out.note(
            f"{counted(len(report.concerned), 'backup')} cannot be trusted; the others restore. "
            "What is missing is stored anew by the next backup; for what is damaged, run the "
            "check with --put-aside first."
        )
    else:
        out.note("No backup is concerned. “holdfast vault clean” writes lost files again.")


def _tell_clean(out: Output, folder: Path, cleaned: Sequence[SeriesCleaned]) -> None:
    freed = sum(series.result.freed_bytes for series in cleaned)
    waiting = sum(series.result.swept.moved_bytes for series in cleaned)
    out.say(f"Cleaned {shown(folder)}: {size(max(freed, 0))} given back.")
    if waiting and not freed:
        out.say(f"{size(waiting)} more lie in the trash; the next clean-up gives them back.")
        out.say(f"At once: holdfast vault clean --now {as_typed(folder)}")
