"""What the program's own does, which cannot be imported: Alembic runs it once a time."""

from __future__ import annotations

from alembic import context

from holdfast.catalogue.tables import CatalogueTable

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=CatalogueTable.metadata,
    render_as_batch=True,
)
context.run_migrations()
