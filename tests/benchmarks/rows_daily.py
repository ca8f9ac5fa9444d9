"""Does restoring get slower with the number of backups before it?"""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.benchmarks.database import DAILY_ROWS
from tests.benchmarks.figures import Limit, Row, Unit
from tests.benchmarks.measure import BenchError, in_turns, run_module, settle
from tests.benchmarks.sides import Holdfast
from tests.benchmarks.stage import Stage

DAYS = 365
_QUICK_DAYS = 30


def daily(stage: Stage) -> list[Row]:
    """Restore the last of a year of daily backups, and the only backup of the same bytes.

    Once as the backups lie, and once after a clean-up has merged their packs.
    """
    folder = stage.work / "daily"
    folder.mkdir()
    days = _QUICK_DAYS if stage.quick else DAYS
    database = folder / "live.db"
    shutil.copyfile(stage.database(DAILY_ROWS // 10 if stage.quick else DAILY_ROWS), database)
    many = Holdfast(folder / "many", database)
    many.begin()
    stage.begin(f"{days} daily backups")
    run_module("drive_daily", database, str(days), **many.environment)
    if len(many.manifests()) != days:
        raise BenchError(f"{len(many.manifests())} backups were made instead of {days}")
    one = Holdfast(folder / "one", database)
    one.begin()
    one.backup()
    what = f"restore after {days} daily backups"
    size = database.stat().st_size / 1e6
    rows = []
    for cleaned in (False, True):
        note = f"{size:.0f} MB; 0.1 % of rows updated and 0.1 % inserted a day; whole process. "
        if cleaned:
            what += " and a clean-up"
            stage.begin("a clean-up")
            finished = many.call("vault", "clean", many.store, "--now")
            note = f"The clean-up took {finished.cpu_s:.0f} s of processor time. "
        stage.begin(what)
        mine, others = in_turns(
            stage.repetitions,
            lambda: _restore_s(many, folder, database),
            lambda: _restore_s(one, folder, database),
            say=stage.say_turn,
        )
        note += (
            f"The vault with {days} backups has {many.stored_bytes() / 1e6:.0f} MB, "
            f"the one with one has {one.stored_bytes() / 1e6:.0f} MB."
        )
        against = "restore of the same bytes after one"
        rows.append(Row("daily", what, against, Unit.SECONDS, Limit(1.5), mine, others, note))
    shutil.rmtree(folder)
    return rows


def _restore_s(side: Holdfast, folder: Path, database: Path) -> float:
    target = folder / "restored.db"
    target.unlink(missing_ok=True)
    settle(database)
    return side.restore(target).wall_s
