"""The tests of what is installed; those that install for real run only when asked for.

They take minutes and need root: `python3 tests packages`.
"""

import pytest

MARK = "package"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if MARK in config.option.markexpr:
        return
    heavy = [item for item in items if item.get_closest_marker(MARK)]
    if heavy:
        config.hook.pytest_deselected(items=heavy)
        items[:] = [item for item in items if item not in heavy]
