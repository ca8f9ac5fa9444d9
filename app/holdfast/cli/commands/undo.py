"""`holdfast undo`: take the last restore back.

On a terminal it is asked for. Without one it is not: what is there now is kept as well,
so that an undo can itself be undone and nothing is lost by a script.
"""

from __future__ import annotations

import click

from holdfast.cli.asking import ask, can_ask
from holdfast.cli.command import Command, profile_argument
from holdfast.cli.commands.restore import SURELY_CLOSED, tell
from holdfast.cli.output import Output
from holdfast.cli.words import shown
from holdfast.cli.work import done
from holdfast.services.desk import open_desk
from holdfast.services.orders import UndoOrder
from holdfast.services.results import RestoreResult


@click.command(
    cls=Command,
    short_help="Take the last restore back.",
    examples=["holdfast undo zotero"],
)
@profile_argument
@click.option("--while-open", is_flag=True, help="Also while programs have the database open.")
@click.option("--surely-closed", is_flag=True, help=SURELY_CLOSED)
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def undo(out: Output, profile: str, while_open: bool, surely_closed: bool, yes: bool) -> None:
    """Bring back what PROFILE's database was before its last restore.

    What is there now is backed up first, so that this too can be undone.
    """
    desk = open_desk()
    known = desk.book.find(profile)
    if not yes and can_ask(out):
        text = (
            f"Take back the last restore of “{shown(known.name)}”? What has been changed since "
            "is backed up first."
        )
        ask(out, "Undo it?", [text])
    order = UndoOrder(known.profile_id, while_open, surely_closed)
    result = done(out, desk, order, RestoreResult)
    tell(out, result, known, desk.clock.now())
