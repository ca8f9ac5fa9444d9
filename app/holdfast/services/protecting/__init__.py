"""Protecting: what may be protected, and what a person chose for a profile.

Which databases there are on this computer, the profile one of them gets, its settings and
its pauses. Where a vault may be is said in `vaults`.
"""
