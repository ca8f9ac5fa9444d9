"""What this computer remembers: profiles, settings, history, and what vaults last held.

One SQLite file in Holdfast's own folder. Losing it loses no backup: manifests carry the
profile they belong to, and `rebuild` fills a new catalogue from them.

Two ways lead in. `quick_book` serves every backup, restore and list through the standard
library's sqlite3 in a few milliseconds; `catalogue.Catalogue` serves everything else: settings
and history by hand too, the rest through SQLAlchemy. Both stand on `opening`, which makes and
upgrades the file, and `connection`, which opens it.
"""
