"""When a source has collapsed, by example."""

from __future__ import annotations

import pytest

from holdfast.core.collapse import Acceptance, Collapse, CollapseKind, SourceNow, find_collapse
from holdfast.core.model import Structure
from holdfast.core.retention_row import RetentionRow
from tests.core.histories import row
from tests.core.wall_clocks import HOUR, utc

NOON = utc(2026, 11, 14, 12)


def made(*sizes: int | None) -> list[RetentionRow]:
    """Return backups of these sizes in this order; None is a damaged one."""
    return [
        row(
            number,
            NOON + number * HOUR,
            size_bytes=size or 0,
            structure=Structure.DAMAGED if size is None else Structure.OK,
        )
        for number, size in enumerate(sizes)
    ]


@pytest.mark.parametrize(
    ("sizes", "kind"),
    [
        ((), None),
        ((100,), None),
        ((100, 50), None),
        ((100, 49), CollapseKind.SHRUNK),
        ((100, 49, 48, 47), CollapseKind.SHRUNK),  # no collapsed one becomes the measure
        ((100, 49, 50), None),
        ((100, 60, 35), None),  # by small steps
        ((100, 0), CollapseKind.EMPTY),
        ((0, 0), None),  # there never was anything
        ((100, None), CollapseKind.DAMAGED),
        ((100, None, 100), None),
        ((None,), CollapseKind.DAMAGED),
        ((100, None, 49), CollapseKind.SHRUNK),  # nor does a damaged one
    ],
)
def test_what_the_backups_tell(sizes: tuple[int | None, ...], kind: CollapseKind | None) -> None:
    found = find_collapse(made(*sizes))
    assert (found.kind if found else None) == kind
    assert find_collapse(list(reversed(made(*sizes)))) == found


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        (SourceNow(present=True, size_bytes=100), None),
        (SourceNow(present=True, size_bytes=50), None),
        (SourceNow(present=True, size_bytes=49), CollapseKind.SHRUNK),
        (SourceNow(present=True, size_bytes=0), CollapseKind.EMPTY),
        (SourceNow(present=True, size_bytes=100, damaged=True), CollapseKind.DAMAGED),
        (SourceNow(present=False), CollapseKind.MISSING),
    ],
)
def test_what_the_source_tells(source: SourceNow, kind: CollapseKind | None) -> None:
    found = find_collapse(made(100), source)
    assert (found.kind if found else None) == kind
    if found:
        assert (found.before_bytes, found.now_bytes) == (100, source.size_bytes)


def test_a_source_without_good_backups_has_nothing_to_lose() -> None:
    assert find_collapse([], SourceNow(present=False)) is None
    assert find_collapse([], SourceNow(present=True, size_bytes=0)) is None


def test_a_source_that_looks_well_is_believed_when_a_good_backup_was_made() -> None:
    well = SourceNow(present=True, size_bytes=100)
    assert find_collapse(made(100, None), well) is not None
    assert find_collapse(made(100, None, 100), well) is None


def test_what_the_vault_has_lost_says_nothing_about_the_source() -> None:
    rows = [*made(100), row(1, NOON + HOUR, size_bytes=10, lost=True)]
    assert find_collapse(rows) is None


@pytest.mark.parametrize(
    ("sizes", "accepted_size", "source", "kind"),
    [
        ((100, 40), 40, None, None),
        ((100, 40, 20), 40, None, None),  # half of what was accepted
        ((100, 40, 19), 40, None, CollapseKind.SHRUNK),  # another fall by half
        ((100, 0), 0, SourceNow(present=True, size_bytes=0), None),
        ((100, 0), 0, SourceNow(present=False), None),
        ((100, 0, 80, 30), 0, None, CollapseKind.SHRUNK),  # it came back, and fell again
        ((100, 40), 40, SourceNow(present=False), CollapseKind.MISSING),
        ((100, 40, None), 40, None, CollapseKind.DAMAGED),
    ],
)
def test_the_persons_word_holds_for_what_was_there_then(
    sizes: tuple[int | None, ...],
    accepted_size: int,
    source: SourceNow | None,
    kind: CollapseKind | None,
) -> None:
    rows = made(*sizes)
    found = find_collapse(rows, source, Acceptance(rows[1].backup_id, accepted_size))
    assert (found.kind if found else None) == kind


def test_damage_that_was_accepted_is_accepted_until_a_good_backup() -> None:
    rows = made(100, None, None)
    meant = Acceptance(rows[1].backup_id, 100, damaged=True)
    damaged = SourceNow(present=True, size_bytes=100, damaged=True)
    assert find_collapse(rows, damaged, meant) is None
    again = find_collapse(made(100, None, None, 100, None), None, meant)
    assert again == Collapse(CollapseKind.DAMAGED, 100, 0)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (CollapseKind.MISSING, "the database is not there"),
        (CollapseKind.EMPTY, "the database is empty"),
        (CollapseKind.DAMAGED, "the database is damaged"),
        (
            CollapseKind.SHRUNK,
            "the database has shrunk by more than half, from 12,345,678 to 1,024 bytes",
        ),
    ],
)
def test_the_words(kind: CollapseKind, words: str) -> None:
    assert Collapse(kind, 12_345_678, 1024).words == words
