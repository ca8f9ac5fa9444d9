"""Which forms of the catalogue there have been; known without importing Alembic.

A start compares one word of the file with `OURS.head`. A test compares `OURS` with the
steps that lie in `migrations/versions`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lineage:
    """A row of revisions and where the steps between them lie."""

    revisions: tuple[str, ...]
    """Oldest first."""
    location: str
    """`package:folder`, as Alembic reads it; works from source and from a wheel."""

    @property
    def head(self) -> str:
        """The newest revision."""
        return self.revisions[-1]


OURS = Lineage(("0001",), "holdfast.catalogue:migrations")
