"""Two builds side by side: what differs is found, and nothing else."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from compare_builds import Difference, differences


@pytest.fixture
def builds(tmp_path: Path) -> tuple[Path, Path]:
    one = tmp_path / "one"
    (one / "_internal").mkdir(parents=True)
    (one / "holdfast").write_bytes(b"program")
    (one / "_internal" / "module.pyc").write_bytes(b"compiled")
    (one / "_internal" / "libz.so.1").symlink_to("libz.so")
    other = tmp_path / "other"
    shutil.copytree(one, other, symlinks=True)
    return one, other


def test_the_same_builds_do_not_differ(builds: tuple[Path, Path]) -> None:
    assert differences(*builds) == []


def test_every_kind_of_difference_is_named(builds: tuple[Path, Path]) -> None:
    one, other = builds
    (one / "old").write_bytes(b"")
    (other / "new").write_bytes(b"")
    (other / "_internal" / "module.pyc").write_bytes(b"otherwise")
    (other / "holdfast").chmod(0o600)
    (other / "_internal" / "libz.so.1").unlink()
    (other / "_internal" / "libz.so.1").symlink_to("elsewhere")
    kinds = {found.name: found.kind for found in differences(one, other)}
    assert kinds == {
        "old": "only in the first",
        "new": "only in the second",
        "_internal/module.pyc": "differs",
        "_internal/libz.so.1": "differs",
        "holdfast": "has other rights",
    }


def test_what_nobody_can_explain_is_called_that(builds: tuple[Path, Path]) -> None:
    one, other = builds
    (other / "holdfast").write_bytes(b"something else")
    assert differences(one, other) == [Difference("holdfast", "differs", "not explained")]
