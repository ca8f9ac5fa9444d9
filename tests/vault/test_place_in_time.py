"""Ids of adopted backups sort among the others by time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from holdfast.core.names import is_id
from holdfast.vault.place_in_time import PlacesInTime

DAY = timedelta(days=1)
START = datetime(2026, 1, 1, tzinfo=UTC)


def test_the_first_backups_follow_each_other() -> None:
    places = PlacesInTime([], [])
    ids: list[str] = []
    for day in range(3):
        place = places.place(START + day * DAY)
        assert place.is_newest
        assert place.before_id == (ids[-1] if ids else None)
        places.take(place, START + day * DAY)
        ids.append(place.backup_id)
    assert ids == sorted(ids)
    assert [each[:8] for each in ids] == ["00000001", "00000002", "00000003"]


def test_an_older_one_comes_between_its_neighbours() -> None:
    places = PlacesInTime([("0000000100000005", START), ("0000000200000007", START + 10 * DAY)], [])
    place = places.place(START + DAY)
    assert not place.is_newest
    assert place.before_id == "0000000100000005"
    assert "0000000100000005" < place.backup_id < "0000000200000007"
    oldest = places.place(START - DAY)
    assert oldest.before_id is None
    assert oldest.backup_id < "0000000100000005"


def test_a_new_one_stays_above_what_lies_in_the_trash() -> None:
    places = PlacesInTime([("0000000100000005", START)], ["0000000900000000"])
    assert places.place(START + DAY).backup_id.startswith("0000000a")


def test_ten_thousand_fit_between_two() -> None:
    places = PlacesInTime([("0000000100000005", START), ("0000000200000007", START + DAY)], [])
    last = "0000000100000005"
    for second in range(10_000):
        at = START + timedelta(seconds=second + 1)
        place = places.place(at)
        assert last < place.backup_id < "0000000200000007"
        places.take(place, at)
        last = place.backup_id


@given(st.lists(st.integers(0, 1000), max_size=40), st.lists(st.integers(0, 1000), max_size=40))
def test_ids_sort_as_times_whatever_comes_when(before: list[int], after: list[int]) -> None:
    there = [
        (f"{number + 1:08x}00000000", START + day * DAY)
        for number, day in enumerate(sorted(before))
    ]
    places, known = PlacesInTime(there, []), list(there)
    for day in after:
        place = places.place(START + day * DAY)
        assert is_id(place.backup_id)
        assert place.backup_id not in {each for each, _ in known}
        assert place.is_newest == all(each < place.backup_id for each, _ in known)
        known.append((place.backup_id, START + day * DAY))
        places.take(place, START + day * DAY)
    times = [at for _, at in sorted(known)]
    assert times == sorted(times)
