"""The exit statuses that are told are those that are given."""

from __future__ import annotations

import inspect
from collections.abc import Callable

from holdfast.cli.exits import told
from holdfast.core import errors
from tests.cli.conftest import Ended


def _classes() -> list[type[errors.HoldfastError]]:
    return [
        value
        for value in vars(errors).values()
        if inspect.isclass(value) and issubclass(value, errors.HoldfastError)
    ]


def test_every_error_has_its_line(called: Callable[..., Ended]) -> None:
    lines = called("help", "exits").out.splitlines()
    found = {int(line.split()[0]): line for line in lines if line[:5].strip().isdigit()}
    assert len(_classes()) >= 25
    for kind in _classes():
        assert kind.title in found[kind.exit_status], kind
    assert set(found) == {0} | {kind.exit_status for kind in _classes()}


def test_no_two_kinds_of_error_share_a_status() -> None:
    statuses = [kind.exit_status for kind in _classes()]
    assert len(statuses) == len(set(statuses))


def test_statuses_fit_into_a_byte_and_leave_the_shell_its_own() -> None:
    assert all(0 <= status < 126 or status == 130 for status, _ in told())


def test_programs_get_the_same_table(called: Callable[..., Ended]) -> None:
    lines = called("--json", "help", "exits").lines
    assert [(line["exit_status"], line["meaning"]) for line in lines] == list(told())
