"""BackupRetentionPolicy on real vaults: what goes, what stays, and what is said of it."""

import json
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from holdfast.core.errors import CancelledError, UsageError, VaultMissingError
from holdfast.core.model import Level
from holdfast.core.progress import Advance
from holdfast.core.runs import Outcome
from holdfast.core.settings import ChosenSettings
from holdfast.services.keeping.acceptances import Acceptances
from holdfast.services.keeping.retention_view import DEFAULT_KEEP_COUNT
from holdfast.services.vaults.vaults import check_vault
from tests.services.retained import Retained, retained
from tests.support.protected import change_rows, file_hash, tree_of

DAY = timedelta(days=1)


@pytest.fixture
def books(home: Path, tmp_path: Path) -> Retained:
    return retained(home, tmp_path / "books.db", tmp_path / "vault")


class StopAt:
    """Cancels the work when a phase has come so far."""

    def __init__(self, phase: str, done: int) -> None:
        self.phase, self.done = phase, done

    def advance(self, report: Advance) -> None:
        if report.phase == self.phase and report.done >= self.done:
            raise CancelledError


def test_each_backup_that_goes_has_its_reason_in_the_trail_and_the_rest_restores(
    books: Retained, tmp_path: Path
) -> None:
    books.choose(keep_count=3)
    books.backup(6)
    original = file_hash(books.books.source)
    books.books.backups.set_protected("b2", True)
    outcome = books.policy.apply_retention_policy(confirmed=True)

    assert [each.name for each in outcome.removed] == ["b3", "b1"]
    assert (books.names, outcome.kept) == (["b6", "b5", "b4", "b2"], 4)
    deleted = books.trail("backup deleted")
    assert [row.subject for row in deleted] == ["b1", "b3"]  # the oldest goes first
    assert json.loads(deleted[0].body)["reason"] == outcome.removed[-1].reason
    assert "no rule needs it" in outcome.removed[-1].reason
    [run] = books.cleanups()
    assert (run.outcome, run.reason[:18]) == (Outcome.DONE, "2 backups removed ")
    books.books.restores.restore("b6", tmp_path / "out.db")
    assert file_hash(tmp_path / "out.db") == original
    assert check_vault(books.books.vault, read_data=True).is_whole


def test_a_small_series_lets_its_oldest_go_after_each_backup_without_a_question(
    books: Retained,
) -> None:
    books.choose(keep_count=2)
    for _ in range(6):
        books.backup()
        outcome = books.policy.after_backup()
        assert not outcome.needs_confirmation
        assert not outcome.problem
    assert books.names == ["b6", "b5", "b4"]  # three are verified, so three stay


def test_what_would_remove_much_is_said_once_and_waits_for_a_yes(books: Retained) -> None:
    books.choose(keep_count=10)
    books.backup(9)
    assert not books.policy.after_backup().removed
    books.choose(keep_count=3)
    for _ in range(2):
        books.backup()
        outcome = books.policy.after_backup()
        assert outcome.needs_confirmation
        assert not outcome.removed
        assert len(outcome.would_go) == books.made - 3
    assert len(books.names) == 11
    [run] = books.cleanups()
    assert (run.outcome, run.reason[:29]) == (Outcome.SKIPPED, "7 of 10 backups would go at o")
    assert len(books.trail("skipped")) == 1
    assert books.policy.get_retention_summary().needs_confirmation

    assert not books.policy.apply_retention_policy().removed  # nobody has said yes
    assert len(books.policy.apply_retention_policy(confirmed=True).removed) == 8
    books.backup()
    assert [each.name for each in books.policy.after_backup().removed] == ["b9"]


def test_as_many_as_were_made_since_may_go_without_a_question(books: Retained) -> None:
    books.choose(keep_count=3)
    books.backup(3)
    books.policy.after_backup()
    books.backup(4)  # by hand, without retention
    outcome = books.policy.after_backup()
    assert [each.name for each in outcome.removed] == ["b4", "b3", "b2", "b1"]
    assert books.names == ["b7", "b6", "b5"]


def test_nothing_goes_while_the_source_has_collapsed_until_the_person_says_so(
    books: Retained,
) -> None:
    books.choose(keep_count=3)
    books.backup(3)
    books.policy.after_backup()
    books.shrink()
    for _ in range(2):
        books.backup()
        outcome = books.policy.after_backup()
        assert "shrunk by more than half" in outcome.held
    [run] = books.cleanups()
    assert run.outcome is Outcome.SKIPPED
    assert run.reason.startswith("The database has shrunk by more than half, from ")
    assert len(books.names) == 5
    assert books.policy.apply_retention_policy(confirmed=True).held
    assert "shrunk" in books.policy.get_retention_summary().collapse

    Acceptances(books.books.desk).accept(books.books.profile)
    assert [row.subject for row in books.trail("collapse accepted")] == ["books"]
    books.backup()
    assert [e.name for e in books.policy.after_backup().removed] == ["b3", "b2", "b1"]


@pytest.mark.parametrize("how", ["missing", "empty"])
def test_a_source_that_is_gone_keeps_every_backup(books: Retained, how: str) -> None:
    books.choose(keep_count=3)
    books.backup(5)
    if how == "missing":
        books.books.source.unlink()
    else:
        books.books.source.write_bytes(b"")
    outcome = books.policy.apply_retention_policy(confirmed=True)
    assert (
        outcome.held
        == {
            "missing": "the database is not there",
            "empty": "the database is empty",
        }[how]
    )
    assert books.policy.cleanup_empty_backups().held == outcome.held
    assert len(books.names) == 5


def test_a_smaller_backup_put_back_in_place_is_no_collapse(books: Retained) -> None:
    books.choose(keep_count=3)
    books.shrink()
    books.backup(5)
    small = books.books.source.stat().st_size
    change_rows(books.books.source, 400, seed=99, size=4000)
    books.backup(2)
    assert books.books.source.stat().st_size > 3 * small
    books.books.restores.restore("b2")
    books.backup()
    outcome = books.policy.apply_retention_policy(confirmed=True)
    assert not outcome.held
    assert outcome.removed
    assert not books.trail("collapse accepted")  # the restore's own entry says it


def test_one_profiles_rule_never_touches_another_profile_in_the_same_vault(
    books: Retained, home: Path, tmp_path: Path
) -> None:
    other = retained(home, tmp_path / "other.db", tmp_path / "vault", "other")
    other.backup(5)
    theirs = tmp_path / "vault" / "series" / other.books.profile.series_id
    before = tree_of(theirs)
    books.choose(keep_count=1)
    books.backup(5)
    assert books.policy.apply_retention_policy(confirmed=True).removed
    assert tree_of(theirs) == before


def test_a_keep_count_out_of_bounds_is_refused_with_the_settings_own_sentence(
    books: Retained,
) -> None:
    books.backup(4)
    for wrong in (0, 31, -1, True):
        with pytest.raises(UsageError, match=r"keep_count cannot be .*from 1 to 30"):
            books.policy.apply_retention_policy(wrong)
        with pytest.raises(UsageError, match=r"keep_count cannot be .*from 1 to 30"):
            books.policy.get_retention_summary(wrong)
    with pytest.raises(UsageError, match="days_old cannot be 0"):
        books.policy.delete_old_protected_backups(0)
    assert len(books.names) == 4
    assert not books.cleanups()


def test_without_settings_the_default_of_the_settings_counts(books: Retained) -> None:
    assert ChosenSettings().keep_count == DEFAULT_KEEP_COUNT
    books.backup(8)
    assert [each.name for each in books.policy.after_backup().removed] == ["b1"]


def test_the_preview_is_what_is_done_then(books: Retained) -> None:
    books.choose(keep_count=1, keep_daily=3, zone="Europe/Berlin")
    books.backup(6, every=timedelta(hours=9))
    before = tree_of(books.books.vault)
    summary = books.policy.get_retention_summary()
    assert tree_of(books.books.vault) == before
    assert all(line.reasons for line in summary.lines)
    going = [line.name for line in summary.lines if not line.keep]
    assert summary.removed_backups == len(going) > 0
    done = books.policy.apply_retention_policy(confirmed=True)
    assert [each.name for each in done.removed] == going
    assert books.names == [line.name for line in summary.lines if line.keep]


def test_stopped_between_two_backups_the_next_application_goes_on(books: Retained) -> None:
    books.choose(keep_count=3)
    books.backup(7)
    with pytest.raises(CancelledError):
        books.policy.apply_retention_policy(confirmed=True, progress=StopAt("removing", 2))
    assert books.names == ["b7", "b6", "b5", "b4", "b3"]
    assert [run.outcome for run in books.cleanups()] == [Outcome.CANCELLED]
    assert [e.name for e in books.policy.apply_retention_policy(confirmed=True).removed] == [
        "b4",
        "b3",
    ]
    assert check_vault(books.books.vault, read_data=True).is_whole


def test_space_comes_back_a_day_later_and_until_then_a_removed_backup_can_return(
    books: Retained,
) -> None:
    trash = books.books.vault / "series" / books.books.profile.series_id / "trash"
    books.choose(keep_count=3)
    books.backup(5)
    books.policy.apply_retention_policy(confirmed=True)
    first = set(tree_of(trash))
    assert first
    books.backup(1)
    assert books.policy.after_backup().freed_bytes == 0
    assert first <= set(tree_of(trash))  # nothing was swept or purged within the day
    books.backup(1, every=DAY)
    books.policy.after_backup()
    assert not first & set(tree_of(trash))
    assert check_vault(books.books.vault, read_data=True).is_whole
    assert books.books.verification.verify(None, Level.STORED)[0].passed


def test_few_backups_are_not_even_read(books: Retained) -> None:
    books.choose(keep_count=3)
    books.backup(3)
    for manifest in books.books.vault.glob("series/*/backups/*"):
        manifest.write_bytes(b"not a manifest")
    assert books.policy.after_backup().warnings == ()  # one that reads them says so
    assert len(books.policy.apply_retention_policy().warnings) == 3
    assert not books.cleanups()


def test_a_vault_that_is_away_is_a_failed_clean_up_and_no_failed_backup(books: Retained) -> None:
    books.backup(2)
    shutil.move(books.books.vault, books.books.vault.with_name("away"))
    outcome = books.policy.after_backup()
    assert "vault" in outcome.problem
    [run] = books.cleanups()
    assert (run.outcome, run.error) == (Outcome.FAILED, "VaultMissingError")
    with pytest.raises(VaultMissingError):
        books.policy.apply_retention_policy()


def test_safety_copies_go_when_three_later_ones_bear_witness(books: Retained) -> None:
    books.backup(1)
    books.books.backups.create_pre_migration_backup()
    books.books.backups.create_backup("pinned by a person", protected=True)
    books.backup(3)
    assert not books.policy.delete_old_protected_backups(only_look=True).would_go
    books.clock.step(91 * DAY)
    books.backup(2)
    assert not books.policy.delete_old_protected_backups().removed  # one more must speak
    books.backup(1)
    looked = books.policy.delete_old_protected_backups(only_look=True)
    assert len(books.names) == 9
    done = books.policy.delete_old_protected_backups()
    assert done.removed == looked.would_go
    [removed] = done.removed
    assert removed.name.startswith("pre_migration_")
    assert removed.reason.startswith("made before a migration; 3 verified backups are at least 90")
    with_pins = books.policy.delete_old_protected_backups(pins=True)
    assert [each.name for each in with_pins.removed] == ["pinned by a person"]
