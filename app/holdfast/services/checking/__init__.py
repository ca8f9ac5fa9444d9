"""Checking: what backups, vaults and the audit trail are worth, asked by a person or in turn.

Writes proofs and findings down and mends nothing. `upkeep` tells what is due; when it has its
turn is for `scheduling` to say.
"""
