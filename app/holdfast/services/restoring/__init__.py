"""Restoring: a backup is put back, whole or in part, or written to another file as proved."""
