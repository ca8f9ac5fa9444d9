"""Lay out an installed Holdfast below a folder, for the packages that begin with one.

    python packaging/linux/lay_out.py --bundle DIR --root DIR

The RPM and the AppImage take it from there; the Debian package does the same by itself.
Run with the Python of `.venv-build`.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

sys.path.insert(0, os.fspath(Path(__file__).resolve().parents[1]))

from frozen.version import made_at, version
from linux import layout


def main() -> None:
    """Lay it out; the folder must be new or empty."""
    parser = argparse.ArgumentParser(description="Lay out an installed Holdfast.")
    parser.add_argument("--bundle", type=Path, required=True, metavar="DIR")
    parser.add_argument("--root", type=Path, required=True, metavar="DIR")
    asked = parser.parse_args()
    asked.root.mkdir(parents=True, exist_ok=True)
    if any(asked.root.iterdir()):
        raise SystemExit(f"{asked.root} is not empty; nothing was changed")
    layout.lay_out(asked.root, asked.bundle, version=version(), made_at=made_at())


if __name__ == "__main__":
    main()
