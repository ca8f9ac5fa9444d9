"""`holdfast help`: explain a command, or the exit statuses."""

from __future__ import annotations

import click

from holdfast.cli.command import HELP_COLUMNS, Command
from holdfast.cli.exits import told
from holdfast.cli.output import Output, wrapped
from holdfast.core.errors import NotFoundError

EXITS = "exits"


@click.command(
    name="help",
    cls=Command,
    short_help="Explain a command, or the exit statuses.",
    examples=["holdfast help restore", "holdfast help exits"],
)
@click.argument("topic", required=False, default="", metavar="[COMMAND]")
@click.pass_context
def help_(context: click.Context, topic: str) -> None:
    """Explain a command, or with “exits” what the exit statuses mean."""
    out = context.find_object(Output)
    program = context.find_root()
    assert out is not None
    if topic == EXITS:
        _tell_exits(out)
        return
    if not topic:
        text = program.get_help()
    else:
        assert isinstance(program.command, click.Group)
        command = program.command.get_command(program, topic)
        if command is None:
            raise NotFoundError(
                f"There is no command “{topic}” to explain.", hint="See: holdfast --help"
            )
        text = click.Context(command, info_name=topic, parent=program).get_help()
    if out.json:
        out.emit({"topic": topic, "text": text})
    else:
        out.say(*text.splitlines())


def _tell_exits(out: Output) -> None:
    if out.json:
        for status, words in told():
            out.emit({"exit_status": status, "meaning": words})
        return
    out.say("A command ends with one of these statuses:", "")
    for status, words in told():
        lines = wrapped(words, "       ", HELP_COLUMNS).splitlines()
        out.say(f"  {status:>3}  {lines[0].strip()}", *lines[1:])
