"""The main thread answers first: it waits for the interpreter as briefly as can be.

While one looks into a backup, a thread of ours runs Python for each page it reads. Each time
Qt asks the main thread for something that is written in Python, and for a screen of cells it
does so a thousand times, that thread has to let go of the interpreter first. It does so after
the switch interval, which is 5 ms by itself: painting one screen then takes a noticeable time.
"""

from __future__ import annotations

import sys

TURN_S = 0.0005
"""What another thread may keep the interpreter for; `python3 tests bench stall` measures it."""


def answer_first() -> None:
    """Let no other thread of this process keep the interpreter for long."""
    sys.setswitchinterval(TURN_S)
