"""A vault under random use, against a model in memory of what each backup must be.

Random page writes, growth, shrinking and shuffles; plain and delta backups; deletions and
their undoing; sweeps, merges, purges and clean-ups; a lost hash cache; packs put aside and
packs lost. Whatever happened: a backup gives back exactly its bytes or names what is damaged,
and a check finds what was done to the vault and nothing else.
"""

from __future__ import annotations

import random
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, event, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from holdfast.core.errors import NotFoundError, VaultDamagedError
from holdfast.vault.browse_vfs import open_backup
from holdfast.vault.check import check_vault, quarantine
from holdfast.vault.clean import clean
from holdfast.vault.clean_result import SweepResult
from holdfast.vault.findings import Finding, Severity
from holdfast.vault.manifest import Manifest
from holdfast.vault.merge import merge
from holdfast.vault.sweep import purge, restore_from_trash, sweep, trash_backup
from tests.support.byte_series import ByteSeries, pages, touched, with_pages

PAGE = 4096
SEEDS = st.integers(0, 2**32)
WHICH = st.integers(0, 1000)


@dataclass
class Kept:
    """One backup, and what it must give back."""

    manifest: Manifest
    content: bytes
    swept_in: str | None = None
    """Once deleted: the sweep that took it over."""


class VaultModel(RuleBasedStateMachine):
    """The vault and its model, side by side."""

    @initialize(seed=SEEDS, count=st.integers(20, 150), backups=st.integers(1, 5))
    def begin(self, seed: int, count: int, backups: int) -> None:
        memory = Path("/dev/shm")
        self.folder = Path(tempfile.mkdtemp(dir=memory if memory.is_dir() else None))
        self.byte_series = ByteSeries(self.folder)
        self.series = self.byte_series.series
        self.content = pages(seed, count)
        self.kept: dict[str, Kept] = {}
        self.deleted: dict[str, Kept] = {}
        self.last_sweep = "20261122T170000Z-0000000000000000"
        self.lost: set[str] = set()
        self.aside: set[str] = set()
        for number in range(backups):
            self.back_up("replace", seed + number, 30, True, 0, "kept")

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            self.look_at_everything()
            shutil.rmtree(self.folder)

    # What happens to the source

    def change(self, how: str, seed: int, count: int) -> None:
        chance = random.Random(seed)
        whole = len(self.content) // PAGE
        numbers = [chance.randrange(whole) for _ in range(count)] if whole else []
        match how:
            case "touch":
                self.content = touched(self.content, numbers, seed)
            case "replace" | "zero":
                new = pages(seed, count) if how == "replace" else bytes(count * PAGE)
                changes = {n: new[i * PAGE : (i + 1) * PAGE] for i, n in enumerate(numbers)}
                self.content = with_pages(self.content, changes)
            case "grow":
                rest = b"r" * chance.choice([0, 0, 5, 100, 4000])
                self.content = self.content[: whole * PAGE] + pages(seed, count) + rest
                self.content = self.content[: 200 * PAGE]
            case "shrink":
                self.content = self.content[: whole * chance.randrange(100) // 100 * PAGE]
            case "shuffle":  # as a VACUUM does: every page stays, nearly every one elsewhere
                order = chance.sample(range(whole), whole)
                moved = b"".join(self.content[n * PAGE : (n + 1) * PAGE] for n in order)
                self.content = moved + self.content[whole * PAGE :]

    # What happens to the vault

    @rule(
        how=st.sampled_from(
            ["touch", "touch", "replace", "replace", "zero", "grow", "shrink", "shuffle", ""]
        ),
        seed=SEEDS,
        count=st.integers(1, 100),
        deltas=st.sampled_from([True, True, True, False]),
        pack_limit=st.sampled_from([0, 0, 30_000, 150_000]),
        cache=st.sampled_from(["kept", "kept", "kept", "made anew", "done without"]),
    )
    def back_up(
        self, how: str, seed: int, count: int, deltas: bool, pack_limit: int, cache: str
    ) -> None:
        self.change(how, seed, count)
        if cache != "kept":
            self.byte_series.forget_hashes()
        manifest = self.byte_series.backup(
            self.content, deltas=deltas, pack_limit=pack_limit, rebuild=cache != "done without"
        )
        assert not {pack.pack_id for pack in manifest.packs} & (self.lost | self.aside)
        self.kept[manifest.info.backup_id] = Kept(manifest, self.content)

    @rule(times=st.integers(5, 15), seed=SEEDS)
    def back_up_often(self, times: int, seed: int) -> None:
        """Small packs pile up until they are merged for their number alone."""
        for number in range(times):
            self.back_up("touch", seed + number, 3, True, 0, "kept")

    @precondition(lambda self: self.kept)
    @rule(seed=SEEDS, share=st.sampled_from([1, 2, 2, 3, 10]))
    def delete(self, seed: int, share: int) -> None:
        """One backup in `share`, at least one."""
        ids = sorted(self.kept)
        for backup_id in random.Random(seed).sample(ids, max(1, len(ids) // share)):
            kept = self.deleted[backup_id] = self.kept.pop(backup_id)
            with self.series.lock():
                trash_backup(self.series, kept.manifest)
            kept.swept_in = None

    @precondition(lambda self: self.deleted)
    @rule(which=WHICH)
    def undelete(self, which: int) -> None:
        backup_id = sorted(self.deleted)[which % len(self.deleted)]
        kept = self.deleted.pop(backup_id)
        gone = ""
        try:
            with self.series.lock():
                manifest = restore_from_trash(self.series, backup_id)
        except VaultDamagedError as error:
            gone = error.object_name
        if gone:
            assert any(pack_id in gone for pack_id in self.lost | self.aside)
            self.deleted[backup_id] = kept
        else:
            assert manifest.info == kept.manifest.info
            self.kept[backup_id] = kept
            event("undeleted")

    @rule(
        what=st.sampled_from(["sweep", "purge", "empty", "merge", "merge", "clean", "at once"]),
        gather_from=st.sampled_from([1, 1, 64]),
    )
    def upkeep(self, what: str, gather_from: int) -> None:
        with self.series.lock():
            match what:
                case "sweep":
                    self.note_sweep(sweep(self.series))
                case "merge":
                    merged = merge(self.series, pack_limit=400_000, gather_from=gather_from)
                    assert merged.left_alone == ()
                    event(f"merge: {merged.reason or 'done'}")
                case "clean" | "at once":
                    result = clean(self.series, immediately=what == "at once")
                    self.note_sweep(result.swept)
                    event(f"clean: {result.merged.reason or 'merged'}")
                case _:
                    purge(self.series, keep=None if what == "empty" else self.last_sweep)
        if what not in {"sweep", "merge"}:
            self.note_purge(None if what in {"empty", "at once"} else self.last_sweep)

    @precondition(lambda self: self.series.packs() and len(self.aside | self.lost) < 2)
    @rule(which=WHICH, how=st.sampled_from(["put aside", "lost"]))
    def harm_a_pack(self, which: int, how: str) -> None:
        path = self.byte_series.pack_paths()[which % len(self.series.packs())]
        if how == "lost":
            path.unlink()
            self.lost.add(path.stem)
        else:
            with self.series.lock():
                quarantine(self.series, path.stem)
            self.aside.add(path.stem)

    # What must be true

    @precondition(lambda self: self.kept)
    @rule(which=WHICH, seed=SEEDS)
    def browse(self, which: int, seed: int) -> None:
        """Ranges anywhere in a backup; the two bytes that SQLite must not see left out."""
        backup_id = sorted(self.kept)[which % len(self.kept)]
        kept, chance = self.kept[backup_id], random.Random(seed)
        if self.harmed_by(backup_id):
            return
        with open_backup(self.series, self.byte_series.read(backup_id)) as backup:
            for _ in range(5):
                offset = chance.randrange(20, len(kept.content) + 21)
                length = chance.randrange(3 * PAGE)
                assert backup.read(offset, length) == kept.content[offset : offset + length]

    @invariant()
    def the_backups_are_those_of_the_model(self) -> None:
        if hasattr(self, "kept"):
            assert {entry.backup_id for entry in self.series.entries()} == set(self.kept)

    @rule()
    def look_at_everything(self) -> None:
        for backup_id in self.kept:
            self.restores_or_says_why(backup_id)
        report = check_vault(self.byte_series.reopened(), read_data=True, deep=True)
        assert report.backups == len(self.kept)
        for finding in report.findings:
            self.judge(finding)
        harmed = {k.manifest.info.name for i, k in self.kept.items() if self.harmed_by(i)}
        assert set(report.concerned) == harmed

    def judge(self, finding: Finding) -> None:
        pack_id = Path(finding.object_name).stem
        match finding.severity:
            case Severity.SURPLUS:
                assert not self.users_of(pack_id)
                assert pack_id in self.series.packs()
            case Severity.MISSING:
                assert pack_id in self.lost
                assert set(finding.backups) == self.users_of(pack_id)
            case Severity.DAMAGE:
                put_aside = pack_id in self.aside and "put aside" in finding.what
                assert put_aside or (pack_id in self.lost and len(finding.backups) == 1)
            case Severity.NOTICE:
                # Deleted backups put nothing back: only what is needed may come from the trash.
                pytest.fail(str(finding))

    def restores_or_says_why(self, backup_id: str) -> None:
        kept = self.kept[backup_id]
        harm = self.harmed_by(backup_id)
        damage: VaultDamagedError | None = None
        try:
            assert self.byte_series.restore(kept.manifest) == kept.content
        except VaultDamagedError as error:
            damage = error
        assert (damage is not None) == bool(harm)
        if damage is not None:
            assert any(pack_id in damage.object_name for pack_id in harm)
            assert damage.backups == (kept.manifest.info.name,)

    def harmed_by(self, backup_id: str) -> set[str]:
        packs = {pack.pack_id for pack in self.byte_series.read(backup_id).packs}
        return packs & self.lost

    def users_of(self, pack_id: str) -> set[str]:
        return {
            kept.manifest.info.name
            for backup_id, kept in self.kept.items()
            if any(p.pack_id == pack_id for p in self.byte_series.read(backup_id).packs)
        }

    def note_sweep(self, swept: SweepResult) -> None:
        assert not any(self.users_of(pack_id) for pack_id in swept.moved_packs)
        self.last_sweep = swept.sweep_id
        for kept in self.deleted.values():
            kept.swept_in = kept.swept_in or swept.sweep_id

    def note_purge(self, keep: str | None) -> None:
        """What a purge took is not there any more, what it had to leave still is."""
        for backup_id, kept in list(self.deleted.items()):
            if keep is None or kept.swept_in not in {None, keep}:
                del self.deleted[backup_id]
                with self.series.lock(), pytest.raises(NotFoundError):
                    restore_from_trash(self.series, backup_id)


# Real files and fsync: on a busy machine it takes minutes. Explaining a failure line by line
# would trace every line of every run.
TestVaultModel = pytest.mark.timeout(1200)(VaultModel.TestCase)
TestVaultModel.settings = settings(
    max_examples=30,
    stateful_step_count=25,
    phases=[each for each in Phase if each is not Phase.explain],
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
