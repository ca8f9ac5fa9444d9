"""`holdfast api token add | list | revoke`: which programs may use the API."""

from __future__ import annotations

from pathlib import Path

import click

from holdfast.cli.command import HELP_NAMES, Command, profile_names, typed_path
from holdfast.cli.json_form import plain
from holdfast.cli.output import Output
from holdfast.cli.words import shown, when
from holdfast.services.api_tokens import ApiTokens, Token
from holdfast.services.desk import Desk, open_desk


@click.group(
    short_help="Say which programs may use the API.",
    context_settings=HELP_NAMES,
    no_args_is_help=False,
)
def api() -> None:
    """Say which programs may use the API; “holdfast run --api” offers it."""


@api.group(
    short_help="Make, show and revoke tokens.", context_settings=HELP_NAMES, no_args_is_help=False
)
def token() -> None:
    """Make, show and revoke tokens: what a program shows when it calls."""


@token.command(
    cls=Command,
    short_help="Make a token for a program.",
    examples=[
        "holdfast api token add importer --profile zotero",
        "holdfast api token add reports --restore-to ~/restored",
    ],
)
@click.argument("name", metavar="NAME")
@click.option(
    "--profile",
    metavar="PROFILE",
    default="",
    shell_complete=profile_names,
    help="For this profile only; otherwise for all of them.",
)
@click.option(
    "--restore-to",
    "folders",
    metavar="DIR",
    multiple=True,
    type=typed_path,
    help="A folder it may restore to; repeat it for several. The original place it always may.",
)
@click.pass_obj
def add(out: Output, name: str, profile: str, folders: tuple[Path, ...]) -> None:
    """Make a token for the program NAME and show it, once.

    Whoever has the token can back up, restore and delete what it is for. The audit trail
    names NAME with everything that is done so.
    """
    desk = open_desk()
    found = desk.book.find(profile) if profile else None
    made, text = ApiTokens(desk).add(name, found, folders)
    if out.json:
        out.emit({**_form(desk, made), "token": text})
        return
    out.say(text)
    whose = f"“{shown(found.name)}”" if found else "all profiles"
    out.note(
        f"The token “{shown(name)}” is for {whose}. It is not shown again: give it to the "
        "program now. Whoever has it can restore and delete these backups."
    )


@token.command(
    name="list",
    cls=Command,
    short_help="Show which tokens there are.",
    examples=["holdfast api token list"],
)
@click.pass_obj
def list_(out: Output) -> None:
    """Show which programs have a token, for what, and since when."""
    desk = open_desk()
    tokens = ApiTokens(desk).all()
    if out.json:
        for each in tokens:
            out.emit(_form(desk, each))
        return
    if not tokens:
        out.say("No program may use the API. To allow one: holdfast api token add NAME")
        return
    names = _profiles(desk)
    out.table(
        ("NAME", "PROFILE", "MADE", "RESTORES TO"),
        [
            (
                shown(each.name),
                shown(names.get(each.profile_id, "(removed)")),
                when(each.made_at, desk.clock.now()),
                shown(", ".join(["original place", *map(str, each.restore_to)])),
            )
            for each in tokens
        ],
    )


@token.command(
    cls=Command,
    short_help="Take a token back.",
    examples=["holdfast api token revoke importer"],
)
@click.argument("name", metavar="NAME")
@click.pass_obj
def revoke(out: Output, name: str) -> None:
    """Let the program NAME in no more; what it has begun is finished."""
    desk = open_desk()
    revoked = ApiTokens(desk).revoke(name)
    if out.json:
        out.emit({**_form(desk, revoked), "revoked": True})
        return
    out.say(f"The token “{shown(name)}” is worth nothing any more.")


def _profiles(desk: Desk) -> dict[str, str]:
    return {"": "(all)", **{each.profile_id: each.name for each in desk.book.all()}}


def _form(desk: Desk, token: Token) -> dict[str, object]:
    profile = _profiles(desk).get(token.profile_id, "") if token.profile_id else ""
    return {
        "name": token.name,
        "profile": profile,
        "profile_id": token.profile_id,
        "restore_to": plain(token.restore_to),
        "made_at": plain(token.made_at),
    }
