"""Which clock counts: the computer's, or one that a rehearsal sets.

`HOLDFAST_CLOCK=FILE` names a file that holds one instant, such as
`2027-01-31T03:00:30+00:00`. Every process of that environment then takes it for the present,
so that months of a schedule can be rehearsed in minutes; whoever sets it replaces the file
by renaming a new one over it. Monotonic time stays the computer's own: deadlines and
progress are real, and a clock that is set looks like what it is, a step.

For rehearsals only: with a clock that stands still, ages of files seem wrong.
"""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime
from pathlib import Path

from holdfast.core.clock import Clock, SystemClock
from holdfast.core.errors import UsageError

CLOCK_VARIABLE = "HOLDFAST_CLOCK"


class FileClock:
    """A clock whose wall time stands in a file."""

    def __init__(self, path: Path) -> None:
        """See the class; the file is read anew at every look."""
        self._path = path

    def now(self) -> datetime:
        """Return the instant the file holds, in UTC.

        Raises:
            UsageError: it holds none.
        """
        try:
            at = datetime.fromisoformat(self._path.read_text("ascii").strip())
        except (OSError, ValueError) as error:
            raise self._wrong() from error
        if at.tzinfo is None:
            raise self._wrong()
        return at.astimezone(UTC)

    def monotonic(self) -> float:
        """Return `time.monotonic()`."""
        return time.monotonic()

    def _wrong(self) -> UsageError:
        return UsageError(
            f"The file {self._path}, which {CLOCK_VARIABLE} names, holds no instant. "
            "Nothing was changed.",
            hint="Write one with its offset, such as 2027-01-31T03:00:30+00:00, or unset "
            f"{CLOCK_VARIABLE} to go by the computer's clock.",
        )


def chosen_clock() -> Clock:
    """Return the clock this process goes by."""
    named = os.environ.get(CLOCK_VARIABLE)
    return FileClock(Path(named).absolute()) if named else SystemClock()
