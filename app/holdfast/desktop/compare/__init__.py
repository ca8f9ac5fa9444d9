"""Two states of a database beside each other: what was added, removed and changed."""
