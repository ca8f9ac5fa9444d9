"""The exit statuses, told from the tree of errors itself so that no table can lie."""

from __future__ import annotations

from collections.abc import Iterator

from holdfast.core.errors import HoldfastError

DONE = "Done."


def statuses() -> dict[int, list[type[HoldfastError]]]:
    """Return which errors end with which status, statuses ascending."""
    found: dict[int, list[type[HoldfastError]]] = {}
    kinds: list[type[HoldfastError]] = [HoldfastError, *_below(HoldfastError)]
    for kind in kinds:
        found.setdefault(kind.exit_status, []).append(kind)
    return dict(sorted(found.items()))


def told() -> Iterator[tuple[int, str]]:
    """Yield each status with one line that says when it is given."""
    yield 0, DONE
    for status, kinds in statuses().items():
        words = "; ".join(dict.fromkeys(kind.title for kind in kinds))
        retry = " (trying again later may work)" if any(k.retryable for k in kinds) else ""
        yield status, f"{words}{retry}."


def _below(kind: type[HoldfastError]) -> Iterator[type[HoldfastError]]:
    for child in kind.__subclasses__():
        yield child
        yield from _below(child)
