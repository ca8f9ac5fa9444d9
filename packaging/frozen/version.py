"""The version of this checkout and the moment it counts as made, for everything we build."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_WITHOUT_GIT = 1_767_225_600
"""The first second of 2026: the same for everybody who builds from a source archive."""


def version() -> str:
    """Return the one version number, which stands in `holdfast/__init__.py`.

    Raises:
        ValueError: it does not stand there.
    """
    text = (ROOT / "app" / "holdfast" / "__init__.py").read_text("utf-8")
    found = re.search(r'^__version__ = "([0-9][^"]*)"$', text, re.MULTILINE)
    if found is None:
        raise ValueError("holdfast/__init__.py holds no version")
    return found.group(1)


def made_at() -> int:
    """Return the moment that goes into what we build, in seconds since 1970 (UTC).

    `SOURCE_DATE_EPOCH` where it is set, else the commit's own time: never the clock, so
    that two builds of one commit say the same.
    """
    if told := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(told)
    command = ["git", "-C", os.fspath(ROOT), "log", "-1", "--format=%ct"]
    try:
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    except (OSError, subprocess.CalledProcessError):  # no git, or an unpacked archive
        return _WITHOUT_GIT
    return int(said)
