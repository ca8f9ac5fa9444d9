"""Making backups: one run from the lock to the commit, and what is remembered of it for the next.

`backups` is where making, listing, pinning and deleting begin; `backup_run` is one run.
"""
