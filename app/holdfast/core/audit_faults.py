"""What is wrong with the chain of the audit trail: the first entry that is not as written.

One pass over the entries in the order of their numbers, nothing kept but the one before.
Only once something is wrong are the entries behind it looked at, to say what was done: an
entry that was moved still carries the hash of the number it had.

Pure: rows in, findings out.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from holdfast.core.audit_chain import (
    BEGINNING,
    Anchor,
    AuditAction,
    AuditRow,
    entry_hash,
    number_that_fits,
    trail_of,
)
from holdfast.core.names import display_name

EARLIER_TRAILS = "trails"
"""What the body of a *vault opened* entry calls the trails that were lost before it."""
_OPENED = AuditAction.VAULT_OPENED.value


@dataclass(frozen=True, slots=True)
class ChainFault:
    """The first thing that is wrong with a chain."""

    number: int
    """Number of the first entry that is not as it was written."""
    until: int
    """The first bad entry lies from `number` to here: the same number, but where the chain
    is whole in itself and an anchor alone tells that it was rewritten."""
    what: str
    """`edited`, `removed`, `inserted`, `swapped`, `cut off` or `rewritten`."""
    words: str
    """A sentence for the person."""


def first_fault(
    rows: Iterable[AuditRow],
    *,
    last_number: int,
    anchors: Iterable[Anchor] = (),
    home: str = "",
) -> ChainFault | None:
    """Return the first thing that is wrong with a chain, None when it is intact.

    Args:
        rows: every entry, by number.
        last_number: the highest number that was ever given.
        anchors: heads that manifests remember, in any order; those of other homes' trails
            count for nothing.
        home: the home whose trail this is. An anchor of this home must belong to this trail,
            or to an earlier one that was lost when a vault was opened.
    """
    known = list(anchors)
    remaining = iter(rows)
    first = next(remaining, None)
    trail = "" if first is None else trail_of(first)
    at_number: dict[int, list[Anchor]] = {}
    for anchor in known:
        if anchor.trail == trail:
            at_number.setdefault(anchor.number, []).append(anchor)
    trails = {trail}
    previous: AuditRow | None = None
    expected = BEGINNING
    number = vouched = 0
    for row in chain(() if first is None else (first,), remaining):
        number += 1
        if row.number != number or row.previous_hash != expected or not _fits(row, number):
            return _at(row, number, previous, remaining, last_number)
        if number in at_number:
            other = next((a for a in at_number[number] if a.own_hash != row.own_hash), None)
            if other is not None:
                after = next(remaining, None)
                # The entry behind it may tell that it is this one and no earlier one.
                exact = after and _at(after, number + 1, row, remaining, last_number)
                if exact and exact.number == number:
                    return exact
                return _rewritten(vouched + 1, number, other, home)
            vouched = number
        if row.action == _OPENED:
            trails |= earlier_trails(row)
        previous, expected = row, row.own_hash
    return _cut_off(number, last_number, at_number) or _another_trail(number, known, trails, home)


def earlier_trails(row: AuditRow) -> frozenset[str]:
    """Return the trails that an entry says were lost before it; usually none."""
    if row.action != _OPENED:
        return frozenset()
    try:
        return frozenset(map(str, json.loads(row.body).get(EARLIER_TRAILS, ())))
    except (ValueError, AttributeError, TypeError):
        return frozenset()


def _at(
    row: AuditRow,
    number: int,
    previous: AuditRow | None,
    remaining: Iterator[AuditRow],
    last_number: int,
) -> ChainFault | None:
    """Return what is wrong with the entry that comes where `number` belongs, if anything."""
    if row.number > number:
        return _missing(number, row.number - 1)
    if row.number < number:
        return _fault(row.number, "inserted", f"There is a line {row.number} too many.")
    if not _fits(row, number):
        return _strange(row, previous, remaining, last_number)
    if row.previous_hash == (previous.own_hash if previous else BEGINNING):
        return None
    if previous is None:
        return _fault(number, "edited", f"Line {number} says that another one came before it.")
    return _fault(
        previous.number,
        "edited",
        f"Line {previous.number} is not the one that line {number} was written after: it was "
        "edited and sealed anew, or put in place of another.",
    )


def _strange(
    row: AuditRow, previous: AuditRow | None, remaining: Iterator[AuditRow], last_number: int
) -> ChainFault:
    """Say what was done to an entry that does not fit its own hash."""
    number = row.number
    after = next(remaining, None)
    pushed_up = after is not None and _fits(after, number)
    came_from = number_that_fits(row, max(last_number, number) + 1)
    if came_from is None:
        if pushed_up:
            return _inserted(number)
        return _fault(number, "edited", f"Line {number} was edited after it had been written.")
    if came_from < number:
        if previous is not None and _rivals(previous, row):
            return _inserted(previous.number)
        if pushed_up:
            return _inserted(number)
        words = f"A copy of line {came_from} stands where line {number} belongs."
        return _fault(number, "edited", words)
    if after is None or _fits(after, came_from + 1):
        return _missing(number, came_from - 1)
    there = next((each for each in chain((after,), remaining) if each.number == came_from), None)
    if there is not None and _fits(there, came_from):
        words = f"A copy of line {came_from} stands where line {number} belongs."
        return _fault(number, "edited", words)
    return _fault(
        number, "swapped", f"Line {number} was swapped: what stands there was line {came_from}."
    )


def _rivals(one: AuditRow, other: AuditRow) -> bool:
    """Tell whether two different entries both say they follow the same one."""
    return one.previous_hash == other.previous_hash and one.own_hash != other.own_hash


def _fits(row: AuditRow, number: int) -> bool:
    """Tell whether an entry's own hash is that of its facts under a number."""
    return row.own_hash == entry_hash(
        number, row.at, row.action, row.profile_id, row.subject, row.body, row.previous_hash
    )


def _cut_off(number: int, last_number: int, beyond: dict[int, list[Anchor]]) -> ChainFault | None:
    """Return the fault of a chain that ends too early, at `number`."""
    highest = max([last_number, *beyond])
    if highest <= number:
        return None
    known_from = (
        "as the catalogue's own count tells"
        if last_number == highest
        else f"as the backup {_named(beyond[highest][0])} remembers"
    )
    words = (
        f"The trail ends after {number} lines, but there were {highest}, {known_from}: its end "
        "was cut off, or an older copy of the catalogue was put back."
    )
    return ChainFault(number + 1, number + 1, "cut off", words)


def _another_trail(
    number: int, anchors: list[Anchor], trails: set[str], home: str
) -> ChainFault | None:
    """Return the fault of a chain that is not the one its own home wrote."""
    for anchor in anchors:
        if anchor.home == home and anchor.trail not in trails:
            if number == 0:
                return _fault(
                    1,
                    "cut off",
                    "The trail is empty, but there were lines, as the backup "
                    f"{_named(anchor)} remembers.",
                )
            return _rewritten(1, max(number, 1), anchor, home)
    return None


def _rewritten(number: int, until: int, anchor: Anchor, home: str) -> ChainFault:
    where = f"line {number}" if number == until else f"a line from {number} to {until}"
    copied = "" if anchor.home == home else ", or a copy of this home made that backup"
    words = (
        f"The trail was rewritten from {where} on and sealed anew: the backup {_named(anchor)} "
        f"remembers another line {anchor.number}{copied}."
    )
    return ChainFault(number, until, "rewritten", words)


def _missing(number: int, last: int) -> ChainFault:
    which = f"Line {number} is" if number == last else f"Lines {number} to {last} are"
    return _fault(number, "removed", f"{which} missing: removed after having been written.")


def _inserted(number: int) -> ChainFault:
    words = f"Line {number} was put in later; those behind it had other numbers."
    return _fault(number, "inserted", words)


def _fault(number: int, what: str, words: str) -> ChainFault:
    return ChainFault(number, number, what, words)


def _named(anchor: Anchor) -> str:
    return f"“{display_name(anchor.where)}”"
