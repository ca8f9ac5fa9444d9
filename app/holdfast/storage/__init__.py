"""Where a vault's objects lie: a folder now, remote stores later.

Knows names and bytes; knows nothing of packs, manifests or databases.
"""
