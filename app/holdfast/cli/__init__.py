"""The command line: words on a terminal, JSON for programs.

Runs in a process of its own and only on its main thread. Asks `services/` and shows what
comes back; knows no store, connection or manifest. `main` is the way in, `commands/` has
one file for each command or small theme.

What must stay true: the result goes to stdout and everything else (progress, questions,
notes, errors) to stderr; with `--json` stdout holds JSON lines and stderr nothing; a name
or path reaches a terminal only through `words.shown`.
"""
