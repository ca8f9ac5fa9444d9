"""What the benchmarks of the main thread share: their scenes, and what is known of a beat."""

from __future__ import annotations

import os
import time
from pathlib import Path

BEAT_MS = 5
SCENES = ("backup", "browse", "compare")
Beat = tuple[float, float, float, float]
"""Seconds late; of these, ready without a processor: the main thread, all threads; and the
processor time that the main thread had."""


def readings() -> Beat:
    """Return the clock, how long the main thread and all have waited for a processor, and
    how much of one the main thread had: seconds, for differences. Called on that thread.
    """
    main = every = 0.0
    for thread in Path("/proc/self/task").iterdir():
        try:
            waited = int((thread / "schedstat").read_text().split()[1])
        except OSError:
            continue  # it has just ended
        every += waited / 1e9
        if int(thread.name) == os.getpid():
            main = waited / 1e9
    return time.perf_counter(), main, every, time.thread_time()
