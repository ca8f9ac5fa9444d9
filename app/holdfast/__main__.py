"""The first module of every start: `python -m holdfast` and the `holdfast` program.

Chooses what is started and imports nothing before it has chosen, so that a backup every
hour does not pay for windows, and `--version` pays for nothing at all. `job` is work that
another process of ours has asked for; without arguments, where there is a display, the
windows are shown; everything else is the command line.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from holdfast.services.api_opening import ApiNeeds, OpenApi
    from holdfast.system.local_listener import ListeningPlace


def main() -> None:
    """Run what the arguments ask for and end the process with its exit status."""
    if sys.argv[1:] == ["--version"]:
        from holdfast import __version__

        sys.stdout.write(f"holdfast {__version__}\n")
        return
    if sys.argv[1:2] == ["job"]:
        from holdfast.services.job_child import main as carry_out

        carry_out(sys.argv[2:])
    # A shell that completes words calls us without any, and says so in the environment.
    completing = "_HOLDFAST_COMPLETE" in os.environ
    if not completing and sys.argv[1:] in ([], ["desktop"], ["desktop", "--tray"]):
        _show_windows(only_tray=sys.argv[2:] == ["--tray"])
    sys.exit(_run_command(sys.argv[1:], completing=completing))


def _run_command(arguments: list[str], *, completing: bool) -> int:
    """Run a command line; the child it will surely need is started first."""
    from holdfast.jobs.head_start import drop_ahead, start_ahead

    if not completing:
        start_ahead(arguments)
    try:
        from holdfast.cli.main import run

        return run(arguments, _start_desktop, _open_api)
    finally:
        drop_ahead()


def _show_windows(*, only_tray: bool) -> None:
    """Show them without the detour over the command line, and end; return if that cannot be."""
    from holdfast.system.display import can_show_windows

    if not can_show_windows():
        return
    try:
        from holdfast.desktop.start import run_desktop
    except ImportError:
        return
    try:
        status = run_desktop(shows_window=not only_tray, opens_api=_open_api)
    except Exception as error:
        from holdfast.cli.failure import report
        from holdfast.cli.output import Output

        status = report(error, Output())
    sys.exit(status)


def _start_desktop(only_tray: bool) -> int:
    """Show windows for a command line that asks for them.

    Raises:
        DisplayMissingError: there is no display, or no Qt.
    """
    from holdfast.core.errors import DisplayMissingError
    from holdfast.system.display import can_show_windows

    if not can_show_windows():
        raise DisplayMissingError(
            "There is no display that windows could be shown on. Nothing was begun."
        )
    try:
        from holdfast.desktop.start import run_desktop
    except ImportError as error:
        raise DisplayMissingError(
            "What draws the windows is not installed, or lacks a library of the system. "
            "Nothing was begun.",
            details=str(error),
        ) from error
    return run_desktop(shows_window=not only_tray, opens_api=_open_api)


def _open_api(place: ListeningPlace, needs: ApiNeeds) -> OpenApi:
    """Open the API for who is asked for it, a command or the desktop; see `OpensApi`."""
    from holdfast.core.errors import ApiUnavailableError

    try:
        from holdfast.api.server import open_api
    except ImportError as error:
        raise ApiUnavailableError(
            "What the API needs is not installed. No backup is concerned.",
            hint="Install it: pip install 'holdfast[api]'. Without --api everything else works.",
            details=str(error),
        ) from error
    return open_api(place, needs)


if __name__ == "__main__":
    main()
