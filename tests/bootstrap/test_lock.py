"""The locks: every requirement pinned and hashed, nothing about where packages come from."""

import re
import runpy
import tomllib
from collections.abc import Callable
from typing import cast

import pytest

from tests.bootstrap.small_checkout import ROOT

PACKAGING = ROOT / "packaging"
LOCK = (PACKAGING / "requirements.lock").read_text(encoding="utf-8")
PROGRAMS_LOCK = (PACKAGING / "programs.lock").read_text(encoding="utf-8")
BOTH = pytest.mark.parametrize("lock", [LOCK, PROGRAMS_LOCK], ids=["ours", "programs"])
FAULTS = cast(Callable[[str], list[str]], runpy.run_path(str(PACKAGING / "lock.py"))["faults"])
GOOD = "apsw==1.0 \\\n    --hash=sha256:00\n    # via holdfast\n"


def declared() -> set[str]:
    """Return the normal names of everything that pyproject.toml and requirements.in ask for."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return names_in(
        [
            *project["project"]["dependencies"],
            *(
                each
                for extra in project["project"]["optional-dependencies"].values()
                for each in extra
            ),
            *(line for group in project["dependency-groups"].values() for line in group),
            *(PACKAGING / "requirements.in").read_text(encoding="utf-8").splitlines(),
        ]
    )


def names_in(lines: list[str]) -> set[str]:
    """Return the normal names of the requirements in these lines."""
    names = [re.match(r"[A-Za-z0-9._-]+", line) for line in lines]
    return {re.sub(r"[._-]+", "-", name[0]).lower() for name in names if name}


@BOTH
def test_the_lock_is_fit(lock: str) -> None:
    assert FAULTS(lock) == []


@BOTH
def test_the_lock_names_no_host_and_no_folder(lock: str) -> None:
    words = {line.strip() for line in lock.splitlines() if not line.strip().startswith("--hash")}
    assert not [
        word
        for word in words
        if re.search(r"://|--(index|find|extra|trusted)|\.(com|org|io)\b", word)
    ]


def test_everything_that_is_asked_for_is_locked() -> None:
    pinned = set(re.findall(r"^([a-z0-9-]+)==", LOCK, re.MULTILINE))
    assert declared() - pinned == set()
    programs = (PACKAGING / "programs.in").read_text(encoding="utf-8").splitlines()
    pinned = set(re.findall(r"^([a-z0-9-]+)==", PROGRAMS_LOCK, re.MULTILINE))
    assert names_in(programs) - pinned == set()


def test_what_only_some_pythons_need_has_its_marker() -> None:
    assert re.search(r"^backports-zstd==\S+ ; python_full_version < '3\.14'", LOCK, re.MULTILINE)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "empty"),
        (GOOD.replace("==", ">="), "not pinned"),
        (GOOD.replace("1.0", "1.0+cpu"), "local version"),
        (GOOD + "click==8.5\n", "click==8.5 has no hash"),
        ("--index-url https://example.org/simple\n" + GOOD, "names an address"),
    ],
)
def test_an_unfit_lock_is_refused(text: str, fault: str) -> None:
    assert FAULTS(GOOD) == []
    assert fault in " ".join(FAULTS(text))
