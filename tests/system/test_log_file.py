"""The log: written while a process runs, private, small, and never in the way."""

from __future__ import annotations

import logging
from pathlib import Path

from holdfast.system.log_file import logging_to

_LOG = logging.getLogger("holdfast.test")


def test_what_is_logged_in_the_block_is_in_a_private_file(tmp_path: Path) -> None:
    file = tmp_path / "holdfast.log"
    with logging_to(file):
        assert not file.exists()
        _LOG.info("caf\udce9 begins")
        assert file.stat().st_mode & 0o777 == 0o600
    _LOG.info("nobody hears")
    assert "INFO holdfast.test caf" in file.read_text(errors="replace")
    assert "nobody" not in file.read_text(errors="replace")


def test_it_stays_small(tmp_path: Path) -> None:
    file = tmp_path / "holdfast.log"
    with logging_to(file):
        for _ in range(600):
            _LOG.info("x" * 10_000)
    assert len(list(tmp_path.iterdir())) == 4
    assert sum(each.stat().st_size for each in tmp_path.iterdir()) < 4.1 * 1024 * 1024


def test_a_place_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    with logging_to(tmp_path / "missing" / "holdfast.log"):
        _LOG.info("lost")
