"""On battery or not, as the folders of Linux tell it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from holdfast.system.power import on_battery

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux's folders")
LAPTOP = {"BAT0": {"type": "Battery", "status": "Discharging"}}
MOUSE = {"mouse": {"type": "Battery", "scope": "Device", "status": "Discharging"}}
PORT = {"ucsi": {"type": "USB", "online": "0"}}


def mains(online: str) -> dict[str, dict[str, str]]:
    return {"AC": {"type": "Mains", "online": online}}


@pytest.mark.parametrize(
    ("supplies", "expected"),
    [
        ({}, False),
        (mains("1"), False),
        (mains("0"), False),
        (LAPTOP, True),
        (LAPTOP | mains("1"), False),
        (LAPTOP | mains("0"), True),
        (LAPTOP | PORT, True),
        (LAPTOP | {"ucsi": {"type": "USB", "online": "1"}}, False),
        ({"BAT0": {"type": "Battery", "status": "Full"}} | PORT, False),
        ({"BAT0": {"type": "Battery", "status": "Unknown"}} | mains("0"), True),
        (MOUSE, False),
        (MOUSE | mains("0"), False),
        ({"odd": {}}, False),
    ],
)
def test_the_folders_are_read(
    tmp_path: Path, supplies: dict[str, dict[str, str]], expected: bool
) -> None:
    for name, facts in supplies.items():
        (tmp_path / name).mkdir()
        for fact, value in facts.items():
            (tmp_path / name / fact).write_text(f"{value}\n")
    assert on_battery(tmp_path) is expected


def test_a_computer_that_tells_nothing_is_on_mains(tmp_path: Path) -> None:
    assert not on_battery(tmp_path / "nothing")
