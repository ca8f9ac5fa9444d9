"""Backups as immutable objects: packs of pages, and manifests that say where each page lies.

Begin with FORMAT.md, which describes every byte. Knows nothing of live databases: it
receives groups of 64 KiB and gives back files, or pages.
"""
