"""Metered or not, as whichever program asks NetworkManager is answered."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from holdfast.system.network import is_metered

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks on Linux only")


def answering(folder: Path, program: str, answer: str, status: int = 0) -> None:
    """Put a program into a folder that gives an answer when it is asked the right thing."""
    file = folder / program
    file.write_text(
        "#!/bin/sh\n"
        'case "$*" in *org.freedesktop.NetworkManager*Metered) ;; *) exit 9;; esac\n'
        f"echo '{answer}'\nexit {status}\n"
    )
    file.chmod(0o700)


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize(
    ("number", "expected"), [(0, False), (1, True), (2, False), (3, True), (4, False), (13, False)]
)
def test_both_programs_are_understood(programs: Path, number: int, expected: bool) -> None:
    answering(programs, "gdbus", f"(<uint32 {number}>,)")
    assert is_metered() is expected
    answering(programs, "gdbus", "(<uint32 2>,)")
    answering(programs, "busctl", f"u {number}")
    assert is_metered() is expected


def test_whatever_is_not_known_is_not_metered(programs: Path) -> None:
    assert not is_metered()
    answering(programs, "busctl", "u 1", status=1)
    assert not is_metered()
    answering(programs, "busctl", "Failed to get property: no such name 1")
    assert not is_metered()
    (programs / "busctl").write_text("no program at all")
    assert not is_metered()
