"""Frozen rows as JSON and back: what crosses the border between two of our processes.

A row is a frozen dataclass of plain values, enums, instants, paths, bytes, tuples, mappings
and other such rows. `read` takes the class it is to give, so a message says nothing about
classes, and a field that a later version adds is passed over. A field may be of several
kinds that look different: plain values, bytes, and one kind more.

Text that UTF-8 cannot hold (a path may be any bytes) travels as an escape. Pure.
"""

from __future__ import annotations

import base64
import json
import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import datetime
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, cast

from holdfast.core.clock import format_instant, parse_instant

_Row = TypeVar("_Row")
_PLAIN = (bool, int, float, str)
_BYTES = "base64"
"""The one key of what bytes look like."""


@dataclass(frozen=True, slots=True)
class _Kinds:
    """What a field of several kinds may be."""

    plain: frozenset[type]
    has_bytes: bool
    other: Any
    """One kind more; None where there is none."""


def plain_form(value: Any) -> Any:
    """Return a row, or anything a row holds, as JSON knows it.

    Raises:
        TypeError: a kind of value that no row has.
    """
    if value is None or type(value) in _PLAIN:
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, str):
        return str(value)  # a phrase goes as the English it is
    if isinstance(value, datetime):
        return format_instant(value)
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, Mapping):
        return {str(key): plain_form(part) for key, part in value.items()}
    if isinstance(value, (tuple, list, frozenset)):
        return [
            part if part is None or type(part) in _PLAIN else plain_form(part) for part in value
        ]
    if isinstance(value, bytes):
        return {_BYTES: base64.b64encode(value).decode("ascii")}
    if is_dataclass(value):
        return {field.name: plain_form(getattr(value, field.name)) for field in fields(value)}
    raise TypeError(type(value).__name__)


def line_of(document: Mapping[str, Any]) -> bytes:
    """Return one line of ASCII JSON with its newline."""
    return json.dumps(document, separators=(",", ":")).encode("ascii") + b"\n"


def read(kind: type[_Row], form: object) -> _Row:
    """Return the row of this class that `plain_form` wrote.

    Raises:
        ValueError: the form is not that of such a row; says which field.
    """
    try:
        return cast(_Row, _value(kind, form))
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not a {kind.__name__}: {error}") from error


def _value(kind: Any, form: Any) -> Any:
    if kind is Any or kind is object:
        return form
    origin = typing.get_origin(kind)
    if origin in {typing.Union, types.UnionType}:
        return _one_of(_kinds(kind), form)
    if origin is typing.Literal and form in typing.get_args(kind):
        return form
    if origin is tuple:
        return _tuple(typing.get_args(kind), form)
    if origin is frozenset:
        return frozenset(_value(typing.get_args(kind)[0], part) for part in form)
    if origin is not None and issubclass(origin, Mapping):
        part_kind = typing.get_args(kind)[1]
        return {str(key): _value(part_kind, part) for key, part in form.items()}
    if is_dataclass(kind):
        return _row(kind, form)
    if kind is datetime:
        return parse_instant(form)
    if kind is Path or (isinstance(kind, type) and issubclass(kind, Enum)):
        return kind(form)
    if kind is float and type(form) is int:
        return float(form)
    if kind in _PLAIN and type(form) is kind:
        return form
    if kind is bytes and isinstance(form, dict):
        return base64.b64decode(form[_BYTES], validate=True)
    raise TypeError(f"{form!r} is no {kind}")


def _one_of(kinds: _Kinds, form: Any) -> Any:
    if type(form) in kinds.plain:
        return form
    if kinds.has_bytes and isinstance(form, dict) and form.keys() == {_BYTES}:
        return _value(bytes, form)
    if kinds.other is not None:
        return _value(kinds.other, form)
    raise TypeError(f"{form!r} is none of {kinds}")


@cache
def _kinds(kind: Any) -> _Kinds:
    parts = typing.get_args(kind)
    plain = {part for part in parts if part in _PLAIN or part is types.NoneType}
    others = [part for part in parts if part not in plain and part is not bytes]
    if float in plain and int not in plain and not others:
        plain.discard(float)
        others = [float]  # which takes whole numbers, too
    if len(others) > 1:
        raise TypeError(f"{kind} is not a kind of value rows have")
    return _Kinds(frozenset(plain), bytes in parts, others[0] if others else None)


def _tuple(kinds: tuple[Any, ...], form: Any) -> tuple[Any, ...]:
    if kinds[-1:] != (Ellipsis,):
        return tuple(_value(kind, part) for kind, part in zip(kinds, form, strict=True))
    kind = kinds[0]
    if typing.get_origin(kind) not in {typing.Union, types.UnionType}:
        return tuple(_value(kind, part) for part in form)
    each = _kinds(kind)  # the rows of a table are long, and mostly plain
    return tuple(part if type(part) in each.plain else _one_of(each, part) for part in form)


def _row(kind: Any, form: Any) -> Any:
    values = {}
    for name, part_kind, required in _fields(kind):
        if name in form:
            values[name] = _value(part_kind, form[name])
        elif required:
            raise KeyError(f"{name} is missing")
    return kind(**values)


@cache
def _fields(kind: Any) -> tuple[tuple[str, Any, bool], ...]:
    hints = typing.get_type_hints(kind)
    return tuple(
        (f.name, hints[f.name], f.default is MISSING and f.default_factory is MISSING)
        for f in fields(kind)
    )
