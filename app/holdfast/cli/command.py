"""What all commands have in common: their switches, their help, their arguments.

A command is made with `@click.command(cls=Command, examples=[...])`. `--json` and
`--details` are understood before and after the name of the command.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from holdfast.cli.output import Output
from holdfast.core.errors import UsageError

HELP_NAMES = {"help_option_names": ["-h", "--help"]}
HELP_COLUMNS = 80

ARGUMENTS = {
    "DB": "File of the database.",
    "PROFILE": "Name of the profile; “holdfast profiles” shows them.",
    "[PROFILE]": "Name of a profile; without one, all of them.",
    "NAME": "Name of the program that is to use it.",
    "NAME=VALUE...": "What to set, as often as you like: keep_count=14 frequency=hourly.",
    "{bash|zsh|fish}": "The shell.",
    "BACKUP": "Name of a backup, the beginning of one, or “latest”.",
    "[BACKUP]": "Name of a backup, the beginning of one, or “latest”.",
    "[BACKUP|now]": "Another backup, or “now” for the present database.",
    "[SQL]": "One statement that reads, in quotes.",
    "FILE": "The new file.",
    "DIR": "Folder of the vault.",
    "PROFILE|DB": "Name of a profile, or file of the application's database.",
    "[TOPIC]": "A command, or: exits, settings, verdicts, schedule, retention, errors, events.",
}
"""What each argument is, by the name that the usage line gives it."""

_Function = TypeVar("_Function", bound=Callable[..., Any])


def switches() -> list[click.Option]:
    """Return the options that every command and the program itself understand."""
    return [
        click.Option(
            ["--json"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_set_json,
            help="Write JSON for programs: one object, or one object a line.",
        ),
        click.Option(
            ["-v", "--details"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_set_details,
            help="Tell technical details too.",
        ),
    ]


class Command(click.Command):
    """A command with our switches and examples under its help."""

    def __init__(self, *args: Any, examples: Sequence[str] = (), **kwargs: Any) -> None:
        """See the class; each example is one command line."""
        kwargs.setdefault("context_settings", HELP_NAMES)
        kwargs["params"] = [*(kwargs.get("params") or []), *switches()]
        super().__init__(*args, **kwargs)
        self.examples = tuple(examples)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the arguments are, then the options."""
        names = [p.make_metavar(ctx) for p in self.params if isinstance(p, click.Argument)]
        if names:
            with formatter.section("Arguments"):
                formatter.write_dl([(name, ARGUMENTS[name]) for name in names])
        super().format_options(ctx, formatter)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples."""
        write_examples(formatter, self.examples)


def write_examples(formatter: click.HelpFormatter, examples: Sequence[str]) -> None:
    """Write examples under a head; lines are kept as they are."""
    if examples:
        with formatter.section("Examples" if len(examples) > 1 else "Example"):
            for example in examples:
                formatter.write(f"{'':{formatter.current_indent}}{example}\n")


def typed_path(text: str) -> Path:
    """Return a path as typed, `~` resolved; what lies there is for the services to say.

    Raises:
        UsageError: it is empty.
    """
    if not text or "\0" in text:
        raise UsageError("An empty name is no place. Nothing was changed.", hint="Give a path.")
    try:
        return Path(text).expanduser()
    except RuntimeError:  # ~name of nobody
        return Path(text)


def profile_argument(function: _Function) -> _Function:
    """Add the PROFILE argument."""
    return click.argument("profile", metavar="PROFILE", shell_complete=profile_names)(function)


def optional_profile_argument(function: _Function) -> _Function:
    """Add an argument that names a profile, or is empty for all of them."""
    return click.argument(
        "profile", metavar="[PROFILE]", required=False, default="", shell_complete=profile_names
    )(function)


def backup_argument(function: _Function) -> _Function:
    """Add the BACKUP argument."""
    return click.argument("backup", metavar="BACKUP")(function)


def profile_and_backup(function: _Function) -> _Function:
    """Add PROFILE and BACKUP."""
    return profile_argument(backup_argument(function))


def profile_names(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[str]:
    """Return the names of profiles for a shell that completes words; nothing is made for it."""
    from holdfast.core.clock import SystemClock
    from holdfast.core.errors import HoldfastError
    from holdfast.services.desk import desk_at
    from holdfast.system.paths import default_paths

    paths = default_paths()
    if not paths.catalogue_file.exists():
        return []
    try:
        profiles = desk_at(paths, SystemClock(), only_look=True).book.all()
    except HoldfastError:
        return []  # a shell cannot be told; the next command tells
    return [profile.name for profile in profiles if profile.name.startswith(incomplete)]


def output_of(context: click.Context) -> Output:
    """Return how this call speaks."""
    out = context.find_object(Output)
    assert out is not None
    return out


def _set_json(context: click.Context, option: click.Parameter, value: bool) -> None:
    if value:
        output_of(context).json = True


def _set_details(context: click.Context, option: click.Parameter, value: bool) -> None:
    if value:
        output_of(context).details = True
