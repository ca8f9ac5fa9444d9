"""Jobs that do nothing until a test lets them end: real processes, real runner, no database.

Each child tells that it has begun and then waits for a word from the test, by the name of
its profile, or for `cancel`.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from holdfast.core.bus import Bus
from holdfast.jobs.job_runner import JobRunner

_CHILD = """
import json, os, select, sys
order = json.loads(sys.stdin.buffer.raw.readline())
def say(**event): print(json.dumps(event), flush=True)
job = order["job_id"]
say(event="JobBegan", job_id=job, kind=order["kind"], profile_id=order["profile_id"])
fifo = os.open(os.path.join(sys.argv[1], order["profile_id"]), os.O_RDWR)
ready = select.select([sys.stdin, fifo], [], [])[0]
word = os.read(fifo, 64).split()[0].decode() if fifo in ready else "cancelled"
if word == "die":
    os.abort()
say(event="JobEnded", job_id=job, outcome=word, reason="it was told so")
"""


class HeldJobs:
    """A folder of words for the children of one test."""

    def __init__(self, folder: Path, bus: Bus) -> None:
        self._folder = folder
        self.runner = JobRunner(
            bus, command=lambda kind: [sys.executable, "-S", "-c", _CHILD, str(folder)]
        )

    def hold(self, profile_id: str) -> None:
        """Prepare for a profile; called once, before its first job."""
        os.mkfifo(self._folder / profile_id)

    def end(self, profile_id: str, outcome: str = "done") -> None:
        """Let the profile's job end; waits until one is there to hear it."""
        with (self._folder / profile_id).open("wb") as fifo:
            fifo.write(outcome.encode() + b"\n")
