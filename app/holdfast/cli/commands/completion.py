"""`holdfast completion`: what a shell needs to complete our commands, options and names."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

import click

from holdfast.cli.command import Command
from holdfast.cli.output import Output
from holdfast.core.errors import HoldfastError

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem, ShellComplete

PROGRAM = "holdfast"
SHELLS = ("bash", "zsh", "fish")


@click.command(
    cls=Command,
    short_help="Write the script that lets your shell complete words.",
    examples=[
        "holdfast completion bash >> ~/.bashrc",
        "holdfast completion zsh > ~/.zfunc/_holdfast",
        "holdfast completion fish > ~/.config/fish/completions/holdfast.fish",
    ],
)
@click.argument("shell", metavar="{bash|zsh|fish}", type=click.Choice(SHELLS))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Write a script for a shell on stdout.

    The shell then completes commands, options and the names of profiles, from its next
    start on.
    """
    out = context.find_object(Output)
    assert out is not None
    from holdfast.cli.main import COMPLETE_VARIABLE

    script = shell_class(shell)(context.find_root().command, {}, PROGRAM, COMPLETE_VARIABLE)
    text = script.source_template % script.source_vars()
    if out.json:
        out.emit({"shell": shell, "script": text})
    else:
        out.write(text.strip("\n") + "\n")


def answer(program: click.Command, instruction: str) -> int:
    """Answer a shell that asks for words, as the script told it to; return the exit status."""
    shell, _, what = instruction.partition("_")
    if shell not in SHELLS or what != "complete":
        return HoldfastError.exit_status
    out = Output()
    try:
        out.write(shell_class(shell)(program, {"obj": out}, PROGRAM, "").complete() + "\n")
    except (HoldfastError, KeyError, ValueError):
        return HoldfastError.exit_status  # a mistyped command; a shell that was not asked right
    return 0


def shell_class(shell: str) -> type[ShellComplete]:
    """Return click's class for a shell; bash gets names quoted, the others quote themselves."""
    from click.shell_completion import BashComplete, FishComplete, ZshComplete

    class Bash(BashComplete):
        """Bash inserts a word as it comes."""

        def format_completion(self, item: CompletionItem) -> str:
            """Return the kind and the word as the script reads it."""
            return f"{item.type},{shlex.quote(item.value)}"

    kinds: dict[str, type[ShellComplete]] = {
        "bash": Bash,
        "zsh": ZshComplete,
        "fish": FishComplete,
    }
    return kinds[shell]
