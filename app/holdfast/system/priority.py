"""Give way: let this process have only what nobody else needs of processor and disk.

For work that may take as long as it likes. Threads started later inherit it, so it is
called before the first one. There is no way back, and a system that refuses is no error.
"""

from __future__ import annotations

import contextlib
import os
import platform
import sys

_IDLE_CLASS = 3 << 13
"""IOPRIO_CLASS_IDLE with no level, from linux/ioprio.h."""
_IOPRIO_SET = {
    "x86_64": 251,
    "aarch64": 30,
    "riscv64": 30,
    "loongarch64": 30,
    "armv7l": 314,
    "i686": 289,
    "ppc64le": 273,
    "s390x": 282,
}
"""The number of the system call, which has no name in the C library."""


def give_way() -> None:
    """Take the lowest priority the system offers for processor and disk."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        background_mode = 0x00100000
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), background_mode)
        return
    with contextlib.suppress(OSError):
        os.nice(19)
    with contextlib.suppress(OSError, AttributeError, KeyError):
        _give_way_at_the_disk()


def _give_way_at_the_disk() -> None:
    import ctypes

    library = ctypes.CDLL(None)
    if sys.platform == "linux":
        this_thread, own = 1, 0
        library.syscall(_IOPRIO_SET[platform.machine()], this_thread, own, _IDLE_CLASS)
    elif sys.platform == "darwin":
        disk, this_process, throttled = 0, 0, 3
        library.setiopolicy_np(disk, this_process, throttled)
