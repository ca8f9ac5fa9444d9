"""The restore wizard: which backup, what of it, where to, and back again."""
