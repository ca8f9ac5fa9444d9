"""How long things take, whole processes from start to end, against what a person would run.

The peers' way is two commands (`sqlite3 .backup` into a file, then restic), because restic
alone would store a torn copy of a database in use; their times are added. Everybody starts
with nothing left to write and the database in memory, in turns.
"""

from __future__ import annotations

import json

from tests.benchmarks.figures import Kind, Limit, Row, Unit
from tests.benchmarks.measure import in_turns, wait_until_quiet
from tests.benchmarks.sides import PROFILE, Restic, Sqlite3
from tests.benchmarks.stage import Mode, Scene, Stage

BOTH = ".backup, then restic"
ALONE = ".backup alone"
READ_AGAIN = "The files' times did not prove that nothing had changed, so the database was read."


def first(stage: Stage) -> list[Row]:
    """The first backup."""
    return _first(stage.scene(Mode.ROLLBACK))


def second(stage: Stage) -> list[Row]:
    """The second backup."""
    return _second(stage.scene(Mode.ROLLBACK))


def unchanged(stage: Stage) -> list[Row]:
    """A backup of a database that nobody has touched."""
    return _unchanged(stage.scene(Mode.ROLLBACK))


def wal(stage: Stage) -> list[Row]:
    """The same three in WAL mode, with the database open in another process."""
    scene = stage.scene(Mode.WAL)
    return [*_first(scene), *_second(scene), *_unchanged(scene)]


def restore(stage: Stage) -> list[Row]:
    """Restoring to a file, with the proof that it is sound."""
    scene = stage.scene(Mode.ROLLBACK)
    what = "restore to a file, hashed and integrity-checked"
    against, limit = "restic restore, then integrity_check", Limit(1.0)
    if why := Restic.missing() or Sqlite3.missing():
        return [Row("restore", what, against, Unit.SECONDS, limit, note=why)]
    stage.begin("making something to restore")
    for side in (scene.ours, scene.restic):
        scene.after_first(side)
    scene.place("random")
    scene.place_copy("random")
    for side in (scene.ours, scene.restic):
        side.backup()
    target = scene.folder / "restored.db"

    def ours() -> float:
        target.unlink(missing_ok=True)
        scene.settle()
        return scene.ours.restore(target).wall_s

    def theirs() -> float:
        target.unlink(missing_ok=True)
        scene.settle()
        restored_s = scene.restic.restore(target).wall_s
        return restored_s + Sqlite3.integrity_check(target).wall_s

    stage.begin(what)
    mine, others = in_turns(stage.repetitions, ours, theirs, say=stage.say_turn)
    target.unlink(missing_ok=True)
    return [Row("restore", what, against, Unit.SECONDS, limit, mine, others)]


def _first(scene: Scene) -> list[Row]:
    group, what = _group(scene, "first"), f"time of the first backup{scene.suffix}"
    if why := Restic.missing() or Sqlite3.missing():
        return [Row(group, what, BOTH, Unit.SECONDS, Limit(0.5), note=why)]
    scene.place("base")

    def ours() -> float:
        scene.ours.begin()
        scene.settle()
        return scene.ours.backup().wall_s

    def theirs() -> float:
        scene.restic.begin()
        return sum(_copy_then_restic(scene))

    scene.stage.begin(what)
    with scene.open_elsewhere():
        mine, others = in_turns(scene.stage.repetitions, ours, theirs, say=scene.stage.say_turn)
    scene.ours.keep("first")
    scene.restic.keep("first")
    return [Row(group, what, BOTH, Unit.SECONDS, Limit(0.5), mine, others)]


def _second(scene: Scene) -> list[Row]:
    group, what = _group(scene, "second"), f"time of the second backup{scene.suffix}"
    if why := Sqlite3.missing():
        return [
            Row(group, what, BOTH, Unit.SECONDS, Limit(1 / 4), note=why),
            Row(group, what, ALONE, Unit.SECONDS, Limit(1.0), note=why),
        ]
    no_restic = Restic.missing()
    scene.stage.begin("a first backup")
    scene.after_first(scene.ours)
    if not no_restic:
        _restic_after_first(scene)
    scene.place("random")

    def ours() -> tuple[float, ...]:
        scene.ours.back_to("first")
        scene.settle()
        return (scene.ours.backup().wall_s,)

    def theirs() -> tuple[float, ...]:
        if no_restic:
            return (_copy(scene),)
        scene.restic.back_to("first")
        return _copy_then_restic(scene)

    scene.stage.begin(what)
    with scene.open_elsewhere():
        mine, others = in_turns(scene.stage.repetitions, ours, theirs, say=scene.stage.say_turn)
    ours_s = tuple(sample[0] for sample in mine)
    both = () if no_restic else tuple(sum(sample) for sample in others)
    alone = tuple(sample[0] for sample in others)
    return [
        Row(group, what, BOTH, Unit.SECONDS, Limit(1 / 4), ours_s, both, no_restic or ""),
        Row(group, what, ALONE, Unit.SECONDS, Limit(1.0), ours_s, alone),
    ]


def _unchanged(scene: Scene) -> list[Row]:
    group, what = _group(scene, "unchanged"), f"time of a backup, source unchanged{scene.suffix}"
    stage = scene.stage
    stage.begin("a backup of what will not change")
    scene.after_first(scene.ours)
    scene.place("random")
    added: list[float] = []
    manifests: list[int] = []

    def ours() -> float:
        scene.ours.back_to("quiet")
        scene.settle()
        known, before = scene.ours.manifests(), scene.ours.stored_bytes()
        finished = scene.ours.backup()
        new = {at: size for at, size in scene.ours.manifests().items() if at not in known}
        added.append(float(scene.ours.stored_bytes() - before - sum(new.values())))
        manifests.extend(new.values())
        return finished.wall_s

    def theirs() -> float:
        return 0.0 if Sqlite3.missing() else _copy(scene)

    with scene.open_elsewhere():
        # Times that young prove nothing, and the backup would read the whole file again.
        wait_until_quiet(*scene.live_files)
        scene.ours.backup()
        scene.ours.keep("quiet")
        stage.begin(what)
        mine, others = in_turns(stage.repetitions, ours, theirs, say=stage.say_turn)
        recognised = json.loads(scene.ours.call("backup", PROFILE, "--json").stdout)
    why = Sqlite3.missing()
    note = why or ("" if recognised["capture"] is None else READ_AGAIN)
    return [
        Row(group, what, ALONE, Unit.SECONDS, Limit(0.5), mine, () if why else others, note),
        Row(group, f"bytes added beside the manifest, source unchanged{scene.suffix}", "nothing",
            Unit.BYTES, Limit(0, Kind.VALUE), tuple(added),
            note=f"The manifest of an unchanged backup has {max(manifests)} bytes."),
    ]  # fmt: skip


def _group(scene: Scene, name: str) -> str:
    return "wal" if scene.is_wal else name


def _restic_after_first(scene: Scene) -> None:
    """Give restic a first backup of what `.backup` makes of `base`, in either mode."""
    if scene.restic.has("first"):
        return
    scene.place("base")
    scene.restic.begin()
    with scene.open_elsewhere():
        _copy_then_restic(scene)
    scene.restic.keep("first")


def _copy(scene: Scene) -> float:
    scene.copy.unlink(missing_ok=True)
    scene.settle()
    return Sqlite3.backup(scene.live, scene.copy).wall_s


def _copy_then_restic(scene: Scene) -> tuple[float, ...]:
    return _copy(scene), scene.restic.backup().wall_s
