"""The miniature checkout, as fixtures."""

import shutil
from pathlib import Path

import pytest

from tests.bootstrap.small_checkout import SmallCheckout


@pytest.fixture
def checkout(tmp_path: Path) -> SmallCheckout:
    """A miniature checkout that nobody has started yet."""
    return SmallCheckout.build(tmp_path)


@pytest.fixture(scope="session")
def started(tmp_path_factory: pytest.TempPathFactory) -> SmallCheckout:
    """A miniature checkout after its first start; tests share it and leave it able to start."""
    checkout = SmallCheckout.build(tmp_path_factory.mktemp("started"))
    first = checkout.start("first")
    assert first.returncode == 0, first.stderr
    return checkout


@pytest.fixture
def renewable(started: SmallCheckout, tmp_path: Path) -> SmallCheckout:
    """A checkout of its own whose .venv stands; a start after ``lock`` brings it up to date.

    A copy, with the stamp of the new place: making a venv takes seconds, copying it none.
    """
    shutil.copytree(started.outside, tmp_path / "renewable", symlinks=True)
    checkout = SmallCheckout(tmp_path / "renewable" / "checkout")
    before, now = (str(place.venv).encode() for place in (started, checkout))
    checkout.stamp.write_bytes(checkout.stamp.read_bytes().replace(before, now))
    return checkout
