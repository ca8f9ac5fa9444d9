"""The audit trail's storage, and preferences."""

from __future__ import annotations

import sqlite3
import threading
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from holdfast.catalogue import quick_audit
from holdfast.catalogue.catalogue import Catalogue
from holdfast.catalogue.connection import writing
from holdfast.core.audit_chain import AuditRow
from tests.catalogue.places import NOON, new_catalogue


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return new_catalogue(tmp_path)


@pytest.fixture
def catalogue(path: Path) -> Catalogue:
    return Catalogue(path)


def chained(head: AuditRow | None, number: int) -> AuditRow:
    """Follow the head as the service does; the hashes are plain numbers here."""
    previous = head.own_hash if head else ""
    profile_id = "even" if number % 2 == 0 else "odd"
    body = f"caf\udce9 {number}"
    return AuditRow(number, NOON, "create", profile_id, "x", body, previous, f"h{number}")


def test_entries_follow_each_other(catalogue: Catalogue) -> None:
    trail = catalogue.audit
    assert (trail.head(), trail.last_number(), trail.count()) == (None, 0, 0)
    rows = [trail.append(chained) for _ in range(5)]
    assert [row.previous_hash for row in rows] == ["", "h1", "h2", "h3", "h4"]
    assert list(trail.rows()) == rows
    assert trail.head() == rows[-1]
    assert trail.latest(2) == [rows[4], rows[3]]
    assert trail.latest(2, profile_id="even") == [rows[3], rows[1]]
    assert list(trail.rows(after=2, profile_id="odd")) == [rows[2], rows[4]]


def test_slices_leave_nothing_out(catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [catalogue.audit.append(chained) for _ in range(9)]
    for size in (1, 3, 4, 9, 10):
        monkeypatch.setattr(quick_audit, "SLICE_ROWS", size)
        assert list(catalogue.audit.rows()) == rows


def test_writers_that_come_together_follow_each_other(catalogue: Catalogue) -> None:
    def write() -> None:
        for _ in range(10):
            catalogue.audit.append(chained)

    threads = [threading.Thread(target=write) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    rows = list(catalogue.audit.rows())
    assert [row.number for row in rows] == list(range(1, 31))
    assert all(row.previous_hash == before.own_hash for before, row in pairwise(rows))


def test_an_entry_that_jumps_is_not_written(catalogue: Catalogue) -> None:
    with pytest.raises(ValueError, match="number 1, not 3"):
        catalogue.audit.append(lambda head, number: replace(chained(head, number), number=3))
    assert catalogue.audit.count() == 0


@pytest.mark.parametrize("change", ["UPDATE audit_entry SET body = 'x'", "DELETE FROM audit_entry"])
def test_entries_are_only_added(path: Path, catalogue: Catalogue, change: str) -> None:
    row = catalogue.audit.append(chained)
    with writing(path) as connection, pytest.raises(sqlite3.IntegrityError, match="only added"):
        connection.execute(change)
    assert list(catalogue.audit.rows()) == [row]


def test_an_end_that_was_cut_off_shows(path: Path, catalogue: Catalogue) -> None:
    for _ in range(3):
        catalogue.audit.append(chained)
    with writing(path) as connection:
        connection.execute("DROP TRIGGER audit_entry_refuses_delete")
        connection.execute("DELETE FROM audit_entry WHERE number = 3")
    assert (catalogue.audit.count(), catalogue.audit.last_number()) == (2, 3)
    assert catalogue.audit.append(chained).number == 4


def test_preferences(catalogue: Catalogue) -> None:
    preferences = catalogue.preferences
    assert preferences.get("theme") is None
    assert preferences.get("theme", "light") == "light"
    preferences.put("theme", "dark", NOON)
    preferences.put("theme", {"name": "caf\udce9", "sizes": [1, 2.5, None]}, NOON)
    preferences.put("asked", True, NOON + timedelta(1))
    assert preferences.all() == {
        "asked": True,
        "theme": {"name": "caf\udce9", "sizes": [1, 2.5, None]},
    }
    preferences.forget("theme")
    preferences.forget("theme")
    assert preferences.all() == {"asked": True}
