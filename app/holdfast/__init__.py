"""Holdfast keeps every SQLite database a person depends on restorable.

This file holds the version and nothing else: every process of the program imports it
first, so it must stay free of imports.
"""

__version__ = "0.1.0"
