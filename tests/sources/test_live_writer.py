"""Two hundred copies of a database that is written to all the time, each one judged.

The judge knows the laws of the bank: the sum of all balances, the log without gaps, the
balances its newest row left, and that nothing committed before a copy began is missing
from it. Plain copies of the file are brought before the same judge, who must refuse some.
"""

import shutil
from pathlib import Path

import pytest

from holdfast.core.clock import SystemClock
from holdfast.core.model import Grade, Structure
from holdfast.sources.ladder import capture
from tests.support.bank import build_bank, hostile_writer, judge
from tests.support.sinks import FileSink

COPIES = 50
ACCOUNTS = 3000
"""About 1.5 MB, so that a reading takes long enough to be torn if it could be."""


@pytest.mark.parametrize("mode", ["delete", "truncate", "persist", "wal"])
def test_every_copy_is_right(mode: str, tmp_path: Path) -> None:
    path = build_bank(tmp_path / "bank.db", journal_mode=mode, rows=ACCOUNTS)
    refused_plain_copies = 0
    # Patience is not what is judged here: a slow disk may hold either side up for long.
    with hostile_writer(path, journal_mode=mode, seed=7, busy_timeout_s=120) as writer:
        for number in range(COPIES):
            writer.wait_for_commits(5)
            last = writer.last_transfer()
            sink = FileSink(tmp_path / "copy")
            report = capture(
                path,
                sink,
                workdir=tmp_path / "work",
                clock=SystemClock(),
                busy_timeout_s=60,
                deadline_s=200,
            )
            verdict = judge(sink.finish())
            assert verdict.right, (number, verdict)
            assert verdict.last_transfer >= last, number
            assert report.grade is Grade.ENGINE
            assert report.check is None or report.check.structure is Structure.OK

            last = writer.last_transfer()
            shutil.copyfile(path, tmp_path / "plain")
            verdict = judge(tmp_path / "plain")
            refused_plain_copies += not verdict.right or verdict.last_transfer < last
        assert writer.busies() == 0, "a commit of the program failed because of us"
    assert refused_plain_copies > 0, "the judge would have let anything pass"
