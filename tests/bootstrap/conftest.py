"""The miniature checkout, as fixtures."""

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
