"""The program's own first step."""

from holdfast.catalogue.migrations.versions.r0001_first_catalogue import (
    branch_labels,
    depends_on,
    down_revision,
    revision,
    upgrade,
)

__all__ = ["branch_labels", "depends_on", "down_revision", "revision", "upgrade"]
