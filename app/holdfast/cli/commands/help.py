"""`holdfast help`: explain a command, a topic of the manual, or the exit statuses."""

from __future__ import annotations

from pathlib import Path

import click

from holdfast.cli.command import HELP_COLUMNS, Command
from holdfast.cli.exits import told
from holdfast.cli.help_pages import page_lines, topics
from holdfast.cli.output import Output, wrapped
from holdfast.core.errors import NotFoundError
from holdfast.core.names import display_name

EXITS = "exits"


@click.command(
    name="help",
    cls=Command,
    short_help="Explain a command, or a word such as “settings”.",
    examples=[
        "holdfast help restore",
        "holdfast help troubleshooting",
        "holdfast help --html manual",
    ],
)
@click.argument("topic", required=False, default="", metavar="[TOPIC]")
@click.option(
    "html_dir",
    "--html",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Write the whole manual into this folder, for a browser.",
)
@click.pass_context
def help_(context: click.Context, topic: str, html_dir: Path | None) -> None:
    """Explain a command, or a topic: getting-started, restoring, and others.

    “index” shows all topics: they are the pages of the manual. “exits” tells what the exit
    statuses mean.
    """
    out = context.find_object(Output)
    program = context.find_root()
    assert out is not None
    if html_dir is not None:
        _write_manual(out, html_dir)
        return
    if topic == EXITS:
        _tell_exits(out)
        return
    if not topic:
        lines = program.get_help().splitlines()
    else:
        assert isinstance(program.command, click.Group)
        command = program.command.get_command(program, topic)
        lines = []
        if command is not None:
            help_text = click.Context(command, info_name=topic, parent=program).get_help()
            lines = help_text.splitlines()
        if topic in topics():  # of the same name as a command, or by itself
            lines += [*([""] if lines else []), *page_lines(topic)]
        if not lines:
            raise NotFoundError(
                f"There is no command and no topic “{topic}” to explain.",
                hint=f"Topics: {', '.join((EXITS, *topics()))}. Commands: holdfast --help",
            )
    if out.json:
        out.emit({"topic": topic, "text": "\n".join(lines)})
    else:
        out.say(*lines)


def _write_manual(out: Output, folder: Path) -> None:
    from holdfast.services.help.manual_site import write_site

    files = write_site(folder)
    if out.json:
        out.emit({"files": [str(path) for path in files]})
    else:
        out.say(f"The manual is written; open {display_name(str(files[0]))}")


def _tell_exits(out: Output) -> None:
    if out.json:
        for status, words in told():
            out.emit({"exit_status": status, "meaning": words})
        return
    out.say("A command ends with one of these statuses:", "")
    for status, words in told():
        lines = wrapped(words, "       ", HELP_COLUMNS).splitlines()
        out.say(f"  {status:>3}  {lines[0].strip()}", *lines[1:])
