"""The main thread answers first: it waits for the interpreter as briefly as can be.

Threads of ours run Python for the lists they read. Each time Qt asks the main thread for
something that is written in Python, and for a screen of cells it does so a thousand times,
such a thread has to let go of the interpreter first. It does so after the switch interval,
which is 5 ms by itself: painting one screen then takes a noticeable time. What reads for
longer, such as looking into a backup, does so in a process of its own.
"""

from __future__ import annotations

import sys

TURN_S = 0.0005
"""What another thread may keep the interpreter for; `python3 tests bench stall` measures it."""


def answer_first() -> None:
    """Let no other thread of this process keep the interpreter for long."""
    sys.setswitchinterval(TURN_S)
