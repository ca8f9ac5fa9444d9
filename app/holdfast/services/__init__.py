"""The use cases: everything a command, a window or a program may ask for.

The only folder the top row calls. Takes names and paths, gives back frozen rows; no store,
connection or manifest leaves it.
"""
