"""Keeping: which backups stay by the profile's rule, and how the others go.

Nothing goes while the source has collapsed and the person has not said that it is meant.
"""
