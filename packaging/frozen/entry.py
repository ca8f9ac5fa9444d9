"""The first module of a frozen build, of both its executables.

What has to happen before any other module of ours, in this order: give the environment
back as it was, so that programs of others which we start find their own libraries; let an
executable without a console have streams to write to; run one module instead of the
program, when a process of ours asks for that. Then it is the program as from a checkout.
"""

from __future__ import annotations

import os
import sys

from holdfast.system.frozen import forget_loader, run_alone


def main() -> None:
    """Become the program, or one module of it."""
    forget_loader(os.environ)
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # on Windows, without a console
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123
    if run_alone(sys.argv[1:]):
        return
    from holdfast.__main__ import main as begin

    begin()


if __name__ == "__main__":
    main()
