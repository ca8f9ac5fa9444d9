"""Where Alembic meets the catalogue: on the connection that `catalogue.upgrade` gives it.

That connection has foreign keys switched off and a transaction open, which ends outside of
here: a step that fails takes everything back, tables included.
"""

from __future__ import annotations

from alembic import context

from holdfast.catalogue.tables import CatalogueTable

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=CatalogueTable.metadata,
    render_as_batch=True,
)
context.run_migrations()
