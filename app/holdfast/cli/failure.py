"""From an exception to what the person or program is told, and the exit status.

Every exception ends here. What is not a `HoldfastError` is our own fault and is told as
such; its trace goes into the details, and onto the terminal only with HOLDFAST_DEBUG=1.
"""

from __future__ import annotations

import os
import sys

from holdfast.cli.output import Output, stream_width, styled, wrapped
from holdfast.cli.words import shown
from holdfast.core.errors import CancelledError, HoldfastError, InternalError
from holdfast.core.unforeseen import as_error

DEBUG_VARIABLE = "HOLDFAST_DEBUG"
BROKEN_PIPE_STATUS = 141
"""What a shell reports for a program whose reader has gone (`holdfast list … | head -1`)."""


def report(error: BaseException, out: Output) -> int:
    """Tell what went wrong and return the exit status."""
    known = as_error(error)
    if os.environ.get(DEBUG_VARIABLE) == "1" and not isinstance(error, KeyboardInterrupt):
        from traceback import print_exception

        print_exception(error)
    if out.json and not out.is_lost:
        out.emit(known.as_dict())
    else:
        if not out.is_lost:
            sys.stdout.flush()
        for line in sentences(known, details=out.details):
            sys.stderr.write(line + "\n")
    return known.exit_status


def sentences(error: HoldfastError, *, details: bool) -> list[str]:
    """Return title, message, hint and, if wanted, details as lines for stderr."""
    columns = stream_width(sys.stderr)
    if isinstance(error, CancelledError):
        return [wrapped(shown(error.message), "", columns)]
    lines = [styled(f"{error.title}.", "bad", sys.stderr)]
    lines.append(wrapped(shown(error.message), "  ", columns))
    if error.hint:
        lines.append(wrapped(shown(error.hint), "  → ", columns).replace("\n  → ", "\n    "))
    if details:
        text = error.details or "There are none."
        lines.append("Details:")
        lines += [f"  {shown(line)}" for line in text.splitlines()]
    elif error.details and isinstance(error, InternalError):
        lines.append("  Add --details to the command to see them.")
    return lines
