"""A child that is started before anybody has written its order.

A person's `backup` takes less than a second, of which two interpreters that start one after
the other were a third. So the first module of the program starts the child at once, and while
the parent reads its arguments and looks up the profile, the child loads what its kind of work
needs. An order is the first thing a child acts on: until then it has touched nothing, and who
ends it, or dies, has ended no work.

Runs on the main thread of a command, before any other. Imports next to nothing.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress

from holdfast.system.child_process import child_command, child_environment

KINDS = frozenset({"backup", "restore"})
"""Commands whose work is of the kind they are called."""

_waiting: dict[tuple[str, ...], subprocess.Popen[bytes]] = {}


def job_command(kind: str) -> list[str]:
    """Return the command that starts a child for one kind of work."""
    return [*child_command("holdfast"), "job", kind]


def start_ahead(arguments: Sequence[str]) -> None:
    """Start the child of a command line if it is sure to need one; failing is not told here.

    Whoever starts a child for that kind next gets this one.
    """
    # Windows cannot tell whether an order has come, so there the child could not load meanwhile.
    if os.name != "posix" or not arguments or arguments[0] not in KINDS:
        return
    if len(arguments) > 1 and not {"-h", "--help"}.intersection(arguments):
        command = job_command(arguments[0])
        with suppress(OSError):
            _waiting[tuple(command)] = _spawned(command)


def started(command: Sequence[str]) -> subprocess.Popen[bytes]:
    """Return a child that runs a command: the one in waiting, else a new one.

    Raises:
        OSError: it could not be started.
    """
    return _waiting.pop(tuple(command), None) or _spawned(command)


def drop_ahead() -> None:
    """End the child that got no order, if there is one."""
    while _waiting:
        _, process = _waiting.popitem()
        process.kill()
        process.communicate()


def _spawned(command: Sequence[str]) -> subprocess.Popen[bytes]:
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=child_environment(),
        start_new_session=os.name == "posix",
        creationflags=flags,
    )
