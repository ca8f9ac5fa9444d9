"""The program `holdfast`: finds the command, runs it, and turns every ending into a status.

Commands are imported when they are called; `command_table` knows which there are.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import click

from holdfast import __version__
from holdfast.cli.command import HELP_COLUMNS, HELP_NAMES, output_of, switches, write_examples
from holdfast.cli.command_table import COMMANDS, SECTIONS
from holdfast.cli.failure import BROKEN_PIPE_STATUS, report
from holdfast.cli.output import Output
from holdfast.cli.stopping import listen
from holdfast.core.errors import UsageError

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from holdfast.services.api_opening import OpensApi

COMPLETE_VARIABLE = "_HOLDFAST_COMPLETE"
"""With it in the environment a shell asks for words; see `commands.completion`."""


_EXAMPLES = (
    "holdfast demo",
    "holdfast protect ~/Zotero/zotero.sqlite --vault /media/disk/vault",
    "holdfast backup zotero",
    "holdfast restore zotero latest",
)


class Program(click.Group):
    """The group of all commands; loads one when it is asked for it."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, importing it now."""
        known = COMMANDS.get(cmd_name)
        return known.load() if known else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return name, command and the rest of the arguments.

        Raises:
            UsageError: there is no such command; the nearest ones are named.
        """
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, n=1)
            raise UsageError(
                f"There is no command “{args[0]}”. Nothing was changed.",
                hint=f"Did you mean “{near[0]}”?" if near else "See: holdfast --help",
            )
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Return the commands that a word may become, from the table alone."""
        from click.shell_completion import CompletionItem

        if incomplete.startswith("-"):
            return click.Command.shell_complete(self, ctx, incomplete)
        return [
            CompletionItem(name, help=known.short_help)
            for name, known in COMMANDS.items()
            if name.startswith(incomplete)
        ]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands by section, then the options."""
        for title, commands in SECTIONS.items():
            with formatter.section(title):
                formatter.write_dl(
                    [(f"{name:9}", known.short_help) for name, known in commands.items()]
                )
        click.Command.format_options(self, ctx, formatter)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples and where to read on."""
        write_examples(formatter, _EXAMPLES)
        formatter.write_paragraph()
        formatter.write_text(
            "More: holdfast help exits, settings, verdicts, schedule, retention, errors"
        )


def _show_version(context: click.Context, option: click.Parameter, value: bool) -> None:
    if value:
        output_of(context).write(f"holdfast {__version__}\n")
        context.exit()


def _overview(context: click.Context) -> None:
    """Without a command, say what there is."""
    if context.invoked_subcommand is None:
        output_of(context).write(context.get_help() + "\n")


PROGRAM = Program(
    name="holdfast",
    help="Keep SQLite databases restorable, also while programs write to them.",
    context_settings={**HELP_NAMES, "max_content_width": HELP_COLUMNS},
    params=[
        *switches(),
        click.Option(
            ["--version"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_show_version,
            help="Show the version.",
        ),
    ],
    invoke_without_command=True,
    callback=click.pass_context(_overview),
)


def run(
    arguments: Sequence[str],
    start_desktop: Callable[[bool], int] | None = None,
    open_api: OpensApi | None = None,
) -> int:
    """Run one command line and return the exit status; no exception leaves.

    Streams are those of the process; signals are listened to from here on.

    Args:
        arguments: without the program's name.
        start_desktop: shows icon and windows, given whether to begin with the icon alone.
        open_api: opens the API, which may not be installed.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A terminal that cannot show a character gets an escape instead of a crash.
            stream.reconfigure(errors="backslashreplace")
    if asked := os.environ.get(COMPLETE_VARIABLE):
        from holdfast.cli.commands.completion import answer

        return answer(PROGRAM, asked)
    listen()
    out = Output()
    try:
        status = _run(list(arguments), out, start_desktop, open_api)
        if not out.is_lost:
            sys.stdout.flush()
    except BrokenPipeError:
        _forget_stdout()
        return BROKEN_PIPE_STATUS
    except OSError as error:  # what was kept back until now could not be handed over
        status = report(out.lost(error), out)
    if out.is_lost:
        _forget_stdout()
    return status


def _run(
    arguments: list[str],
    out: Output,
    start_desktop: Callable[[bool], int] | None,
    open_api: OpensApi | None,
) -> int:
    try:
        with PROGRAM.make_context("holdfast", arguments, obj=out) as context:
            context.meta["holdfast.desktop"] = start_desktop
            context.meta["holdfast.api"] = open_api
            result = PROGRAM.invoke(context)
            return result if isinstance(result, int) else 0
    except BrokenPipeError:
        raise
    except click.exceptions.Exit as ended:
        return ended.exit_code
    except click.ClickException as refused:
        # What is wrong with the arguments may have been found before --json was reached.
        out.json = out.json or "--json" in arguments
        return report(_usage(refused), out)
    except (Exception, KeyboardInterrupt) as error:
        return report(error, out)


def _usage(refused: click.ClickException) -> UsageError:
    """Return what click says of the arguments in our own form."""
    context = getattr(refused, "ctx", None)
    command = context.command_path if context is not None else "holdfast"
    message = refused.format_message().strip()
    message = message if message.endswith((".", "?", "!")) else message + "."
    return UsageError(f"{message} Nothing was changed.", hint=f"See: {command} --help")


def _forget_stdout() -> None:
    """Let the interpreter's last flush go nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
