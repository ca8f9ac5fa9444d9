"""The process that is killed: puts one file back, or resolves what a crash left."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from holdfast.core.errors import HoldfastError
from holdfast.sources.place import put_back
from holdfast.sources.swap import swap
from holdfast.sources.swap_undo import finish_or_undo


def main() -> None:
    """Run `swap` or `put_back STAGED TARGET`, or `resolve TARGET`; 1 when it was refused."""
    what, *paths = sys.argv[1:]
    try:
        if what == "swap":
            staged, target = map(Path, paths)
            swap(staged, target, now=datetime(2026, 11, 22, tzinfo=UTC), accept_unknown=True)
        elif what == "put_back":
            put_back(Path(paths[0]), Path(paths[1]))
        else:
            finish_or_undo(Path(paths[0]))
    except HoldfastError as error:
        sys.stderr.write(f"{type(error).__name__}: {error}\n")
        raise SystemExit(1) from None


if __name__ == "__main__":
    main()
