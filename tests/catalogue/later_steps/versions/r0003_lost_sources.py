"""A step with a mistake: it removes profiles and leaves what points to them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add a table, then lose the profiles."""
    op.create_table("made_on_the_way", sa.Column("x", sa.Integer()))
    op.execute("DELETE FROM profile")
