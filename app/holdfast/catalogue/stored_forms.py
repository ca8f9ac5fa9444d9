"""How values are written into the catalogue's columns, and read back: three pure pairs.

SQLite's STRICT tables take whole numbers, text and bytes. An instant is stored as
microseconds since 1970, so that it sorts, compares and survives as it was. Text is stored
as it is, except where UTF-8 cannot hold it: a path may contain bytes that are no text at
all, which Python shows as lone surrogates.

Used by both layers, the hand-written one and SQLAlchemy's. Standard library only.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_ESCAPED = "json:"


def stored_instant(at: datetime) -> int:
    """Return an aware instant as microseconds since 1970.

    Raises:
        ValueError: the datetime is naive: it could be any of 26 hours.
    """
    if at.tzinfo is None or at.utcoffset() is None:
        raise ValueError("an instant needs a time zone")
    return (at - _EPOCH) // _MICROSECOND


def read_instant(stored: int) -> datetime:
    """Return the instant that `stored_instant` wrote, aware, in UTC."""
    return _EPOCH + stored * _MICROSECOND


def stored_text(text: str) -> str:
    """Return any text in a form UTF-8 can hold, itself wherever that is possible."""
    if not text.startswith(_ESCAPED):
        try:
            text.encode("utf-8")
        except UnicodeEncodeError:
            pass
        else:
            return text
    return _ESCAPED + json.dumps(text)


def read_text(stored: str) -> str:
    """Return the text that `stored_text` wrote."""
    if not stored.startswith(_ESCAPED):
        return stored
    return str(json.loads(stored[len(_ESCAPED) :]))


def stored_document(document: object) -> str:
    """Return plain values as one line of ASCII JSON; equal values give equal text."""
    return json.dumps(document, sort_keys=True, separators=(",", ":"))
