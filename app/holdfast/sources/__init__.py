"""A live database as a stream of pages, and back.

The reading half is the capture ladder (`ladder.capture`): an engine copy through SQLite
itself, and where a program keeps its database locked, a guarded copy of its files. The
restoring half puts a staged file or single tables back. Both run in a job process.

Every connection to a person's database is opened in `connections`; nothing else in this
folder may open such a file in a process that could hold a connection to it. Nothing here
knows the vault: pages go out through `core.pages.GroupSink`.
"""
