"""What the second backup adds: against restic and borg, and against the change itself.

The peers are given a closed copy of the same bytes. Bytes are the growth of the store's
folder, so Holdfast's manifest counts, and so do the peers' indexes.
"""

from __future__ import annotations

import json

from tests.benchmarks.figures import Limit, Row, Unit
from tests.benchmarks.measure import in_turns, run_module
from tests.benchmarks.sides import Side
from tests.benchmarks.stage import Scene, Stage


def at_random(stage: Stage) -> list[Row]:
    """0.1 % of the rows updated at random, 0.1 % inserted."""
    scene = stage.rollback
    what = "bytes added by the second backup"
    ours, rows = _against_peers(scene, "bytes", "random", what, 1 / 30)
    floor = json.loads(
        run_module("changed_pages", scene.state("base"), scene.state("random")).stdout
    )
    compressed = float(floor["compressed_bytes"])
    note = f"{floor['changed_pages']} pages differ."
    against = "zstd level 3 of exactly the changed pages"
    plain = _plain(scene)
    return [
        *rows,
        Row("bytes", f"{what}, plain frames", against, Unit.BYTES, Limit(1.3),
            plain, (compressed,), note),
        Row("bytes", f"{what}, delta frames", against, Unit.BYTES, Limit(0.3),
            ours, (compressed,), note),
    ]  # fmt: skip


def skewed(stage: Stage) -> list[Row]:
    """1 % of the rows changed, mostly the newest."""
    what = "bytes added by the second backup, 1 % of rows changed in a skewed pattern"
    return _against_peers(stage.rollback, "skewed", "skewed", what, 1 / 10)[1]


def _against_peers(
    scene: Scene, group: str, change: str, what: str, at_most: float
) -> tuple[tuple[float, ...], list[Row]]:
    stage = scene.stage
    taking_part: list[Side] = [scene.ours]
    rows = []
    for peer in (scene.restic, scene.borg):
        if why := peer.missing():
            rows.append(Row(group, what, peer.name, Unit.BYTES, Limit(at_most), note=why))
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
        rows.append(Row(group, what, side.name, Unit.BYTES, Limit(at_most), samples[0], theirs))
    return samples[0], rows


def _growth(side: Side) -> float:
    side.back_to("first")
    before = side.stored_bytes()
    side.backup()
    return float(side.stored_bytes() - before)


def _plain(scene: Scene) -> tuple[float, ...]:
    """Store the same change without deltas, which the product never does."""
    scene.ours.back_to("first")
    before = scene.ours.stored_bytes()
    scene.place("random")
    run_module("drive_plain", scene.live, **scene.ours.environment)
    return (float(scene.ours.stored_bytes() - before),)
