"""What this computer remembers: profiles, and what was last seen of their vaults.

Losing it loses no backup: manifests carry the profile they belong to.
"""
