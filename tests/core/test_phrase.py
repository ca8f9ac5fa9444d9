"""Phrases are plain English texts that know what they are made of."""

from __future__ import annotations

import copy
import json
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from holdfast.core.phrase import Moment, Part, Phrase
from holdfast.core.time_words import ago, short_when, span

NOW = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)


@given(st.text(), st.text())
def test_a_phrase_is_its_english_text_whatever_stands_in_it(one: str, other: str) -> None:
    made = Phrase("the vault {0} lies on {1}", one, other)
    assert made == f"the vault {one} lies on {other}"
    assert json.loads(json.dumps({"words": made})) == {"words": str(made)}
    assert (made.template, made.values) == ("the vault {0} lies on {1}", (one, other))


def test_a_phrase_can_be_copied_and_stays_one() -> None:
    made = Phrase("since {0}", short_when(NOW - timedelta(days=40), NOW, UTC)).at_the_beginning()
    for copied in (copy.copy(made), copy.deepcopy(made)):
        assert copied == "Since 13 Oct 18:00"
        assert (copied.template, copied.begins) == ("since {0}", True)
        [moment] = copied.values
        assert isinstance(moment, Moment)
        assert (moment.at.day, moment.part) == (13, Part.DAY_AND_TIME)
    braces = Phrase("{0}", "{1} {x}")
    assert copy.deepcopy(braces) == braces


def test_a_counted_phrase_is_named_by_its_form_for_many() -> None:
    one, many = span(timedelta(days=1)), span(timedelta(days=9))
    assert (one, many) == ("1 day", "9 days")
    assert one.template == many.template == "{0} days"
    assert (one.number, many.number) == (1, 9)
    assert Phrase.counted(1204, "{0} row of {1}", "{0} rows of {1}", "t") == "1,204 rows of t"


def test_ages_and_instants_are_told_in_english() -> None:
    assert ago(NOW - timedelta(minutes=12), NOW) == "12 minutes ago"
    assert ago(NOW + timedelta(hours=1), NOW) == "in 1 hour"
    assert ago(NOW, NOW) == "just now"
    assert short_when(NOW - timedelta(days=1), NOW, UTC) == "yesterday 18:00"
    assert short_when(NOW.replace(year=2024), NOW, UTC) == "22 Nov 2024 18:00"
