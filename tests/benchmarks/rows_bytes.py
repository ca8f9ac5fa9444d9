"""What the second backup adds: against restic and borg, and against the change itself.

The peers are given a closed copy of the same bytes. Bytes are the growth of the store's
folder, so Holdfast's manifest counts, and so do the peers' indexes.
"""

from __future__ import annotations

import json

from tests.benchmarks.figures import Limit, Row, Unit
from tests.benchmarks.measure import in_turns, run_module
from tests.benchmarks.sides import Side
from tests.benchmarks.stage import Mode, Scene, Stage

ADDED = "bytes added by the second backup"
FLOOR = "zstd level 3 of exactly the changed pages"


def at_random(stage: Stage) -> list[Row]:
    """0.1 % of the rows updated at random, 0.1 % inserted."""
    scene = stage.scene(Mode.ROLLBACK)
    ours, rows = _against_peers(scene, "bytes", "random", ADDED, Limit(1 / 30))
    compressed, note = _floor(scene, "random")
    plain = _plain(scene, "random")
    return [
        *rows,
        Row("bytes", f"{ADDED}, plain frames", FLOOR, Unit.BYTES, Limit(1.3),
            plain, compressed, note),
        Row("bytes", f"{ADDED}, delta frames", FLOOR, Unit.BYTES, Limit(0.3),
            ours, compressed, note),
    ]  # fmt: skip


def skewed(stage: Stage) -> list[Row]:
    """1 % of the rows changed, mostly the newest."""
    what = f"{ADDED}, 1 % of rows changed in a skewed pattern"
    scene = stage.scene(Mode.ROLLBACK)
    return _against_peers(scene, "skewed", "skewed", what, Limit(1 / 10))[1]


def reindexed(stage: Stage) -> list[Row]:
    """The hardest case for pages, told and held against nothing: see `database.build`."""
    scene = stage.scene(Mode.REINDEXED)
    what = f"{ADDED}, indexes just rebuilt"
    ours, rows = _against_peers(scene, "reindexed", "random", what, None)
    compressed, note = _floor(scene, "random")
    return [*rows, Row("reindexed", what, FLOOR, Unit.BYTES, None, ours, compressed, note)]


def _against_peers(
    scene: Scene, group: str, change: str, what: str, limit: Limit | None
) -> tuple[tuple[float, ...], list[Row]]:
    """Return our samples, and a row for each peer."""
    stage = scene.stage
    taking_part: list[Side] = [scene.ours]
    rows = []
    for peer in (scene.restic, scene.borg):
        if why := peer.missing():
            rows.append(Row(group, what, peer.name, Unit.BYTES, limit, note=why))
        else:
            taking_part.append(peer)
    for side in taking_part:
        stage.begin(f"a first backup, {side.name}")
        scene.after_first(side)
    scene.place(change)
    scene.place_copy(change)
    stage.begin(what)
    samples = in_turns(
        stage.repetitions,
        *[lambda side=side: _growth(side) for side in taking_part],
        say=stage.say_turn,
    )
    for side, theirs in zip(taking_part[1:], samples[1:], strict=True):
        rows.append(Row(group, what, side.name, Unit.BYTES, limit, samples[0], theirs))
    return samples[0], rows


def _growth(side: Side) -> float:
    side.back_to("first")
    before = side.stored_bytes()
    side.backup()
    return float(side.stored_bytes() - before)


def _floor(scene: Scene, change: str) -> tuple[tuple[float, ...], str]:
    """Return what the changed pages weigh, and a note on how many they are."""
    answer = run_module("changed_pages", scene.state("base"), scene.state(change)).stdout
    found = json.loads(answer)
    return (float(found["compressed_bytes"]),), f"{found['changed_pages']:,} pages differ."


def _plain(scene: Scene, change: str) -> tuple[float, ...]:
    """Store a change without deltas, which the product never does."""
    scene.ours.back_to("first")
    scene.place(change)
    before = scene.ours.stored_bytes()
    run_module("drive_plain", scene.live, **scene.ours.environment)
    return (float(scene.ours.stored_bytes() - before),)
