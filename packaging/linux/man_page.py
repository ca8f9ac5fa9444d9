"""The manual page holdfast(1), from the command line itself: every command, argument, option.

Run with a Python that finds the program: `python packaging/linux/man_page.py [FILE]`.
Nothing of it is written by hand but the frame, so that it cannot lag behind.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import click

if __name__ == "__main__":
    sys.path.insert(0, os.fspath(Path(__file__).resolve().parents[1]))

from frozen.version import made_at, version

from holdfast.cli.command import ARGUMENTS
from holdfast.cli.command_table import SECTIONS
from holdfast.cli.exits import told
from holdfast.cli.main import PROGRAM

_ENVIRONMENT = {
    "HOLDFAST_HOME": "Another folder for what Holdfast keeps for itself: profiles, settings, "
    "history. Vaults lie where you say.",
    "HOLDFAST_DEBUG": "With 1, show the trace of every error.",
    "NO_COLOR": "With anything in it, no colours.",
}
_FILES = {
    "~/.local/share/holdfast": "Holdfast's own state. Losing it loses no backup.",
    "~/.config/autostart/org.holdfast.Holdfast.desktop": "Written when you switch on the start "
    "at login, in the settings.",
    "recover.py": "Lies in every vault and restores without Holdfast, with Python alone.",
}


def page() -> str:
    """Return the page as roff."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    date = datetime.fromtimestamp(made_at(), UTC).date().isoformat()
    yield f'.TH HOLDFAST 1 "{date}" "Holdfast {version()}" "User Commands"'
    yield ".nh"
    yield ".ad l"
    yield ".SH NAME"
    yield "holdfast, holdfast\\-desktop \\- keep SQLite databases restorable"
    yield ".SH SYNOPSIS"
    yield ".B holdfast"
    yield "[\\fIOPTION\\fR]... \\fICOMMAND\\fR [\\fIARGUMENT\\fR]..."
    yield ".br"
    yield ".B holdfast\\-desktop"
    yield ".SH DESCRIPTION"
    yield text(PROGRAM.help or "")
    yield ".PP"
    yield "Without a command, where there is a display, the window opens;"
    yield ".B holdfast\\-desktop"
    yield "does the same without a terminal."
    # click keeps the first help option that is asked for: it has to be the program's own.
    with click.Context(PROGRAM, info_name="holdfast", **PROGRAM.context_settings) as context:
        yield ".SH OPTIONS"
        yield from _options(PROGRAM, context)
        yield ".SH COMMANDS"
        for title, commands in SECTIONS.items():
            yield f'.SS "{text(title)}"'
            for name, known in commands.items():
                yield from _command(known.load(), name, context)
    yield from _definitions("EXIT STATUS", {str(status): words for status, words in told()})
    yield from _definitions("ENVIRONMENT", _ENVIRONMENT)
    yield from _definitions("FILES", _FILES)
    yield ".SH SEE ALSO"
    yield ".B holdfast help"
    yield "shows further pages: settings, verdicts, schedule, retention, errors."


def _command(command: click.Command, name: str, parent: click.Context) -> Iterator[str]:
    context = click.Context(command, info_name=name, parent=parent)
    if isinstance(command, click.Group) and command.commands:
        for below, made in command.commands.items():
            yield from _command(made, below, context)
        if not command.invoke_without_command:
            return
    usage = " ".join(command.collect_usage_pieces(context))
    yield ".TP"
    yield f".B {text(context.command_path)} \\fR{text(usage)}"
    for number, paragraph in enumerate(re.split(r"\n\s*\n", command.help or "")):
        if number:
            yield ".IP"
        yield text(" ".join(paragraph.split()))
    yield ".RS"
    for parameter in command.params:
        if isinstance(parameter, click.Argument):
            shown = parameter.make_metavar(context)
            if shown in ARGUMENTS:
                yield ".TP"
                yield f"\\fI{text(shown)}\\fR"
                yield text(ARGUMENTS[shown])
    yield from _options(command, context, spared={"--json", "--details", "--help"})
    for example in getattr(command, "examples", ()):
        yield ".PP"
        yield f"\\f(CW{text(example)}\\fR"
    yield ".RE"


def _options(
    command: click.Command, context: click.Context, spared: set[str] | None = None
) -> Iterator[str]:
    """Write the options; those that every command has are told once, at the top."""
    for option in command.get_params(context):
        if not isinstance(option, click.Option) or option.hidden:
            continue
        if spared and spared & set(option.opts):
            continue
        record = option.get_help_record(context)
        if record is not None:
            yield ".TP"
            yield f".B {text(record[0])}"
            yield text(record[1])


def _definitions(title: str, told_of: dict[str, str]) -> Iterator[str]:
    yield f'.SH "{title}"'
    for name, words in told_of.items():
        yield ".TP"
        yield f".B {text(name)}"
        yield text(words)


_CHARACTERS = {
    "\N{LEFT DOUBLE QUOTATION MARK}": "\\(lq",
    "\N{RIGHT DOUBLE QUOTATION MARK}": "\\(rq",
    "\N{LEFT SINGLE QUOTATION MARK}": "\\(oq",
    "\N{RIGHT SINGLE QUOTATION MARK}": "\\(cq",
    "\N{EN DASH}": "\\(en",
    "\N{EM DASH}": "\\(em",
    "\N{HORIZONTAL ELLIPSIS}": "...",
    "\N{RIGHTWARDS ARROW}": "\\(->",
    "\N{MULTIPLICATION SIGN}": "\\(mu",
}


def text(words: str) -> str:
    """Return words so that roff shows them as they are."""
    words = words.replace("\\", "\\e").replace("-", "\\-")
    words = words.replace("^", "\\(ha").replace("~", "\\(ti")
    for character, name in _CHARACTERS.items():
        words = words.replace(character, name)
    words = " ".join(words.split())
    return f"\\&{words}" if words.startswith((".", "'")) else words


def main() -> None:
    """Write the page to a file or to standard output."""
    if sys.argv[1:]:
        Path(sys.argv[1]).write_text(page(), "utf-8", newline="\n")
    else:
        sys.stdout.write(page())


if __name__ == "__main__":
    main()
