"""Browsing: the tables and rows of a backup, looked at, compared and exported, not restored."""
