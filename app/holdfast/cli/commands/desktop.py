"""`holdfast desktop` and `holdfast quit`: the icon and the windows, begun and ended.

The command line knows no windows: what starts them is handed in by the program's first
module (`START`). Ending them is a word to the process that shows them.
"""

from __future__ import annotations

from collections.abc import Callable

import click

from holdfast.cli.command import Command
from holdfast.cli.output import Output
from holdfast.cli.stopping import stoppable_at_once
from holdfast.system.desktop_call import QUIT, QUIT_NOW, call_until_gone
from holdfast.system.paths import default_paths

START = "holdfast.desktop"
"""Where the context keeps what shows the windows: given whether to begin without one."""
StartDesktop = Callable[[bool], int]


@click.command(
    cls=Command,
    short_help="Show the icon and the window.",
    examples=["holdfast desktop", "holdfast desktop --tray"],
)
@click.option("--tray", is_flag=True, help="Only the icon; the window comes when asked for.")
@click.pass_context
def desktop(context: click.Context, tray: bool) -> int:
    """Show Holdfast's icon and window, and make the scheduled backups.

    When they are there already, the window comes to the front.
    """
    start: StartDesktop = context.meta[START]
    return start(tray)


@click.command(
    name="quit",
    cls=Command,
    short_help="End the desktop program.",
    examples=["holdfast quit", "holdfast quit --now"],
)
@click.option("--now", is_flag=True, help="Stop what is at work instead of finishing it.")
@click.pass_obj
def quit_(out: Output, now: bool) -> None:
    """End the program that shows the icon and the window, and wait until it has ended.

    What is at work is finished first. Scheduled backups are not made until Holdfast runs
    again.
    """
    with (
        stoppable_at_once(),
        call_until_gone(default_paths().home, QUIT_NOW if now else QUIT) as (answer, line),
    ):
        if line is None:
            _tell(out, "Holdfast's desktop program is not running.", ran=False)
            return
        if answer and not out.json:
            out.say(answer)
        line.read()  # until it is gone
    _tell(out, "Holdfast has ended. No scheduled backups are made until it runs again.", ran=True)


def _tell(out: Output, words: str, *, ran: bool) -> None:
    if out.json:
        out.emit({"was_running": ran})
    else:
        out.say(words)
