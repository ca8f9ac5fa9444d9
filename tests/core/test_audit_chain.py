"""Whatever is done to the audit trail's chain is found, and its first bad entry named."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest

from holdfast.core import audit_chain, audit_faults
from holdfast.core.audit_chain import (
    BEGINNING,
    Anchor,
    AuditAction,
    AuditRow,
    following,
    read_anchor,
    trail_of,
)
from holdfast.core.audit_faults import ChainFault, first_fault

ENTRIES = 1000
ANCHORED_EVERY = 7
HOME, ELSEWHERE = "a" * 16, "b" * 16
NOON = datetime(2026, 11, 22, 12, 30, 15, 123456, tzinfo=UTC)

Rows = list[AuditRow]


@pytest.fixture(scope="module", autouse=True)
def _each_hash_once() -> Iterator[None]:
    """Remember hashes by all their facts: the same entries are looked at ten thousand times."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(audit_faults, "entry_hash", functools.cache(audit_chain.entry_hash))
        yield


def written(entries: int, start: Iterable[AuditRow] = (), salt: str = "") -> Rows:
    """Return a chain as the program writes it, going on from a start."""
    rows = list(start)
    actions = list(AuditAction)
    while len(rows) < entries:
        number = len(rows) + 1
        head = rows[-1] if rows else None
        at = NOON + number * timedelta(minutes=7)
        action = actions[number % len(actions)].value
        if action == AuditAction.VAULT_OPENED:
            action = AuditAction.BACKUP_MADE.value
        subject = f"caf\udce9 {number // 3}{salt}"
        rows.append(
            following(head, number, at, action, profile_id=f"{number % 5:016x}", subject=subject)
        )
    return rows


CHAIN = written(ENTRIES)


def anchor(row: AuditRow, rows: Rows = CHAIN, home: str = HOME) -> Anchor:
    return Anchor(home, trail_of(rows[0]), row.number, row.own_hash, f"backup {row.number}")


ANCHORS = [anchor(row) for row in CHAIN[ANCHORED_EVERY - 1 :: ANCHORED_EVERY]]


def fault(
    rows: Iterable[AuditRow], anchors: Iterable[Anchor] = (), last_number: int = ENTRIES
) -> ChainFault | None:
    return first_fault(rows, last_number=last_number, anchors=anchors, home=HOME)


def resealed(rows: Iterable[AuditRow]) -> Rows:
    """Return the entries with numbers and hashes computed anew: what an expert would do."""
    sealed: Rows = []
    for row in rows:
        head = sealed[-1] if sealed else None
        facts = {"profile_id": row.profile_id, "subject": row.subject, "body": row.body}
        sealed.append(following(head, len(sealed) + 1, row.at, row.action, **facts))
    return sealed


def renumbered(rows: Iterable[AuditRow]) -> Rows:
    return [replace(row, number=number) for number, row in enumerate(rows, 1)]


@dataclass(frozen=True)
class Mutation:
    """One thing that is done to entry `k` (from 0), and what is to be said of it."""

    change: Callable[[Rows, int], Rows]
    said: frozenset[str]
    first: int = 0
    """First entry it can be done to, from 0."""
    behind: int = 0
    """How many entries have to be behind it."""
    bad: int = 0
    """Distance from entry `k` to the first bad one."""
    step: int = 1
    """Done to every entry, or every third."""


def edit(**facts: object) -> Mutation:
    def change(rows: Rows, k: int) -> Rows:
        return [*rows[:k], replace(rows[k], **facts), *rows[k + 1 :]]  # type: ignore[arg-type]  # facts of any entry

    return Mutation(change, frozenset({"edited"}))


def edit_and_seal(rows: Rows, k: int) -> Rows:
    """Edit an entry and give it the hash that fits, but none behind it."""
    head = rows[k - 1] if k else None
    return [*rows[:k], following(head, k + 1, rows[k].at, "paused"), *rows[k + 1 :]]


def with_number(rows: Rows, k: int) -> Rows:
    moved = replace(rows[k], number=rows[k].number + 50)
    others = [row for row in rows if row is not rows[k]]
    return sorted([*others, moved], key=lambda row: row.number)


def swapped(distance: int) -> Mutation:
    def change(rows: Rows, k: int) -> Rows:
        other = k + distance
        between = rows[k + 1 : other]
        return renumbered([*rows[:k], rows[other], *between, rows[k], *rows[other + 1 :]])

    return Mutation(change, frozenset({"swapped"}), behind=distance)


def forged(rows: Rows, k: int) -> AuditRow:
    """A new entry for the place of entry `k`, whole in itself and following the one before."""
    return following(rows[k - 1] if k else None, k + 1, NOON, "restored", subject="forged")


EDITED, REMOVED, INSERTED = (frozenset({word}) for word in ("edited", "removed", "inserted"))
MUTATIONS = {
    "edit the time": edit(at=NOON - timedelta(microseconds=1)),
    "edit the action": edit(action="no such action"),
    "edit the profile": edit(profile_id="x"),
    "edit the subject": edit(subject="x"),
    "edit the body": edit(body="{}x"),
    "edit the hash before": edit(previous_hash="0" * 63 + "1"),
    "edit its own hash": edit(own_hash="f" * 64),
    "edit the number": Mutation(with_number, REMOVED, behind=50, step=3),
    "edit and seal that entry": Mutation(edit_and_seal, EDITED, behind=1),
    "delete": Mutation(lambda rows, k: rows[:k] + rows[k + 1 :], REMOVED, behind=1),
    "delete and renumber": Mutation(
        lambda rows, k: renumbered(rows[:k] + rows[k + 1 :]), REMOVED, behind=1
    ),
    "delete three and renumber": Mutation(
        lambda rows, k: renumbered(rows[:k] + rows[k + 3 :]), REMOVED, behind=3, step=3
    ),
    "duplicate": Mutation(
        lambda rows, k: renumbered([*rows[: k + 1], *rows[k:]]), INSERTED, behind=1, bad=1
    ),
    "copy an earlier one over it": Mutation(
        lambda rows, k: renumbered([*rows[:k], rows[k // 2], *rows[k + 1 :]]),
        EDITED, first=1, step=3,
    ),
    "copy a later one over it": Mutation(
        lambda rows, k: renumbered([*rows[:k], rows[k + 3], *rows[k + 1 :]]),
        EDITED, behind=4, step=3,
    ),
    "swap neighbours": swapped(1),
    "swap far": swapped(400),
    "insert": Mutation(lambda rows, k: renumbered([*rows[:k], forged(rows, k), *rows[k:]]),
                       INSERTED, first=1),
    "insert what fits nothing": Mutation(
        lambda rows, k: renumbered([*rows[:k], replace(forged(rows, k), body="?"), *rows[k:]]),
        INSERTED, step=3,
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", MUTATIONS)
def test_every_change_of_every_entry_is_found(name: str) -> None:
    mutation = MUTATIONS[name]
    for k in range(mutation.first, ENTRIES - mutation.behind, mutation.step):
        changed = mutation.change(CHAIN, k)
        found = fault(changed, ANCHORS if k % 2 else (), max(ENTRIES, len(changed)))
        assert found is not None, k
        assert (found.number, found.until) == (k + 1 + mutation.bad,) * 2, (k, found)
        assert found.what in mutation.said, (k, found)
        assert str(found.number) in found.words


def test_what_is_sealed_anew_is_found_through_the_next_anchor() -> None:
    for k in range(0, ENTRIES - ENTRIES % ANCHORED_EVERY, 5):
        rows = resealed([*CHAIN[:k], replace(CHAIN[k], body="edited"), *CHAIN[k + 1 :]])
        assert k == 0 or fault(rows) is None, "whole in itself, so only an anchor can tell"
        found = fault(rows, ANCHORS)
        assert found is not None, k
        assert found.what == "rewritten"
        assert found.number <= k + 1 <= found.until
        assert k == 0 or found.until - found.number < ANCHORED_EVERY
        [exact] = [fault(rows, [*ANCHORS, *map(anchor, CHAIN[max(k - 1, 0) : k + 1])])]
        assert exact is not None
        assert exact.number == k + 1


@pytest.mark.parametrize("change", ["delete", "swap neighbours", "insert", "duplicate"])
def test_sealing_anew_hides_nothing_before_the_last_anchor(change: str) -> None:
    mutation = MUTATIONS[change]
    for k in range(mutation.first, ANCHORS[-1].number - 1 - mutation.behind, 11):
        rows = resealed(mutation.change(CHAIN, k))
        found = fault(rows, ANCHORS, len(rows))
        assert found is not None, k
        assert found.number <= k + 1 + mutation.bad <= found.until


def test_every_end_that_was_cut_off_is_missed() -> None:
    for kept in range(ENTRIES):
        found = fault(CHAIN[:kept])
        assert found is not None
        assert (found.what, found.number) == ("cut off", kept + 1)


def test_the_last_anchor_tells_of_a_cut_even_when_the_count_was_changed_too() -> None:
    last = ANCHORS[-1].number
    for kept in range(last):
        found = fault(CHAIN[:kept], ANCHORS, last_number=kept)
        assert found is not None
        assert (found.what, found.number) == ("cut off", kept + 1)
        assert f"backup {last}" in found.words or kept == 0
    assert fault(CHAIN[:last], ANCHORS, last_number=last) is None


def test_what_cannot_be_found_is_what_the_module_says() -> None:
    """A claim that is too large would be worse than the limit it hides."""
    last = ANCHORS[-1].number
    changed = replace(CHAIN[last], body="rewritten after the last anchor")
    assert fault(resealed([*CHAIN[:last], changed, *CHAIN[last + 1 :]]), ANCHORS) is None


def test_an_intact_chain_is_intact() -> None:
    assert fault(CHAIN) is None
    assert fault(CHAIN, ANCHORS) is None
    assert fault(iter(CHAIN), reversed(ANCHORS)) is None
    assert fault([], last_number=0) is None
    assert CHAIN[0].previous_hash == BEGINNING


def test_anchors_of_other_homes_count_for_nothing() -> None:
    other = written(30, salt="another computer's")
    strangers = [anchor(row, other, ELSEWHERE) for row in other]
    assert fault(CHAIN, [*ANCHORS, *strangers]) is None


def test_another_trail_in_place_of_ours_is_found() -> None:
    other = written(30, salt="put in its place")
    found = fault(other, ANCHORS, 30)
    assert found is not None
    assert (found.what, found.number) == ("rewritten", 1)
    empty = fault([], ANCHORS, 0)
    assert empty is not None
    assert (empty.what, empty.number) == ("cut off", 1)


def test_a_trail_that_was_lost_with_its_catalogue_is_not_missed() -> None:
    body = f'{{"trails":["{trail_of(CHAIN[0])}"]}}'
    opened = following(None, 1, NOON, AuditAction.VAULT_OPENED, subject="v", body=body)
    rows = written(20, [opened])
    assert fault(rows, ANCHORS, 20) is None
    for nonsense in ("[]", "?", '{"trails":5}', '{"trails":null}'):
        said_nothing = following(None, 1, NOON, AuditAction.VAULT_OPENED, body=nonsense)
        assert fault(written(20, [said_nothing]), ANCHORS, 20) is not None


def test_an_anchor_survives_its_way_through_a_manifest() -> None:
    assert read_anchor(ANCHORS[0].text, ANCHORS[0].where) == ANCHORS[0]
    good = ANCHORS[0].text
    for text in ("", "17", f"17:{'0' * 64}", good + ":", good[:-1], good.replace(":7:", ":x:"),
                 good.replace(":7:", ":²:"), None, 5, ["a"]):  # fmt: skip
        assert read_anchor(text, "x") is None
