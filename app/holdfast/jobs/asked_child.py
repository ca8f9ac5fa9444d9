"""A child that answers questions, from the side that asks: one question at a time.

Unlike a job it is no piece of work with a result: it only reads, leaves no run, and lives as
long as somebody looks. What may be asked is the child's business
(`services.browsing.reading_child`). A wish to stop overtakes the question that is being
answered, from any thread.

Each way goes one line of JSON: a question with its arguments or a wish, an answer, an error
or a report. The child ends when its stdin does: when it is let go, and when we die.
"""

from __future__ import annotations

import json
import subprocess
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from enum import Enum
from typing import IO, Any

from holdfast.core.errors import HoldfastError, JobDiedError
from holdfast.core.progress import SILENT, Advance, Progress
from holdfast.core.wire import line_of, plain_form, read
from holdfast.jobs.head_start import started
from holdfast.jobs.last_words import Tail, ended_reading, not_started

_PATIENCE_S = 5.0
"""How long a child that was let go may take before it is ended; a disk may hang."""


class Wish(Enum):
    """What overtakes a question."""

    STOP = "stop"
    GO_ON = "go on"


ASK, ARGUMENTS, WISH = "ask", "arguments", "wish"
ADVANCED, ANSWERED, FAILED = "advanced", "answered", "failed"
"""The words of the lines."""


class AskedChild:
    """See the module. One thread asks; `wish` is safe on any."""

    def __init__(self, command: Sequence[str]) -> None:
        """Start the child.

        Raises:
            JobDiedError: it could not be started.
        """
        try:
            self._process = started(command)
        except OSError as error:
            raise not_started(error) from error
        self._lock = threading.Lock()
        self._said = Tail()
        self._listener = threading.Thread(target=self._listen, name="said", daemon=True)
        self._listener.start()
        self.is_over = False
        """It answers nothing any more."""

    @property
    def pid(self) -> int:
        """Its number for the system."""
        return self._process.pid

    def ask(self, what: str, *arguments: object, progress: Progress = SILENT) -> Any:
        """Return the answer to one question, in its plain form.

        Args:
            what: name of the question.
            arguments: what belongs to it; rows and what they hold.
            progress: hears the child's reports, on this thread; when it cancels, the child is
                asked to stop, and its end is awaited.

        Raises:
            JobDiedError: the child is gone.
            HoldfastError: what the child could not do, or what `progress` raised.
        """
        refused: HoldfastError | None = None
        try:
            self._send({ASK: what, ARGUMENTS: plain_form(arguments)})
            while True:
                told = self._heard()
                if ADVANCED in told:
                    try:
                        if refused is None:
                            progress.advance(read(Advance, told[ADVANCED]))
                    except HoldfastError as error:
                        refused = error
                        self.wish(Wish.STOP)
                elif refused is not None:
                    raise refused
                elif FAILED in told:
                    raise HoldfastError.from_dict(told[FAILED])
                else:
                    return told[ANSWERED]
        except (OSError, ValueError):
            raise self._died() from None

    def wish(self, wish: Wish) -> None:
        """Let the child hear a wish at once; one that is gone need not hear it."""
        with suppress(OSError, ValueError):
            self._send({WISH: wish.value})

    def close(self) -> None:
        """Let the child go and wait until it has; one that hangs is ended."""
        self.is_over = True
        self.wish(Wish.STOP)
        with self._lock, suppress(OSError):
            _stream(self._process.stdin).close()
        try:
            self._process.wait(_PATIENCE_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        _stream(self._process.stdout).close()

    def _send(self, message: Mapping[str, Any]) -> None:
        with self._lock:
            stream = _stream(self._process.stdin)
            stream.write(line_of(message))
            stream.flush()

    def _heard(self) -> dict[str, Any]:
        line = _stream(self._process.stdout).readline()
        told: dict[str, Any] = json.loads(line)  # none at the end: a ValueError
        return told

    def _died(self) -> JobDiedError:
        self.is_over = True
        self._process.kill()  # it may have closed its end only
        status = self._process.wait()
        self._listener.join(_PATIENCE_S)
        return ended_reading(status, self._said.text())

    def _listen(self) -> None:
        with _stream(self._process.stderr) as stream:
            self._said.drain(stream)


def _stream(stream: IO[bytes] | None) -> IO[bytes]:
    assert stream is not None  # all three are pipes
    return stream
