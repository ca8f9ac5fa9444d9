"""The log of processes that run without a screen: small, rotating, in the home.

For what must not get lost and has no place in the history: an error nobody was prepared
for. What happens to backups stands in the history, not here.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

_SIZE_BYTES = 1024 * 1024
_OLDER_FILES = 3
_FORM = "%(asctime)s %(levelname)s %(name)s %(message)s"


class _PrivateFile(RotatingFileHandler):
    """A rotating log that only its owner may read: messages hold paths."""

    def _open(self) -> TextIOWrapper:
        os.close(os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600))
        return super()._open()

    def handleError(self, record: logging.LogRecord) -> None:
        """Lose a line rather than print a trace: the disk may be full."""


@contextmanager
def logging_to(path: Path) -> Iterator[None]:
    """Let what our code logs, from level INFO on, go to a file while the block runs."""
    logger = logging.getLogger("holdfast")
    try:
        handler: logging.Handler = _PrivateFile(
            path,
            maxBytes=_SIZE_BYTES,
            backupCount=_OLDER_FILES,
            encoding="utf-8",
            errors="backslashreplace",
            delay=True,
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter(_FORM))
    level = logger.level
    logger.setLevel(logging.INFO)
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.setLevel(level)
        handler.close()
