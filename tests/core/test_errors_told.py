"""Every error survives the way to another process: the same class, with all it has to say."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from holdfast.core import errors
from holdfast.core.errors import CancelledError, HoldfastError, InternalError, VaultDamagedError


def below(kind: type[HoldfastError]) -> Iterator[type[HoldfastError]]:
    for child in kind.__subclasses__():
        if child.__module__ == errors.__name__:
            yield child
            yield from below(child)


def made(kind: type[HoldfastError]) -> HoldfastError:
    if kind is CancelledError:
        return CancelledError("Stopped by hand.")
    if kind is VaultDamagedError:
        return VaultDamagedError(
            "Torn.", object_name="series/1", backups=("first", "sécond"), hint="h", details="d"
        )
    return kind(f"What happened to {kind.__name__}.", hint="Do this.", details="errno 5")


@pytest.mark.parametrize("kind", [HoldfastError, *below(HoldfastError)])
def test_an_error_is_told_and_read_again(kind: type[HoldfastError]) -> None:
    error = made(kind)
    again = HoldfastError.from_dict(json.loads(json.dumps(error.as_dict())))
    assert type(again) is kind
    assert again.as_dict() == error.as_dict()
    assert str(again) == str(error) == error.message


def test_an_error_of_a_later_version_is_still_told() -> None:
    form = {**InternalError("New.").as_dict(), "error": "TomorrowError", "hint": "Wait."}
    again = HoldfastError.from_dict(form)
    assert type(again) is InternalError
    assert (again.message, again.hint) == ("New.", "Wait.")
