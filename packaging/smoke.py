"""Use an installed Holdfast as a person would, once: `python packaging/smoke.py COMMAND…`.

COMMAND is how this system starts it: `holdfast`, a path, or several words. Protects a small
database that is open, makes a backup, proves it and brings it back, all in a folder of its
own that is removed again. Ends with 0 if all of it went as it should.

Standard library only: what is tried brings its own Python or none.
"""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_ROWS = 5000


class Failed(Exception):
    """Something did not go as it should; the text says what."""


def expected_version() -> str:
    """Return the version of this checkout."""
    text = (ROOT / "app" / "holdfast" / "__init__.py").read_text(encoding="utf-8")
    [version] = re.findall(r'^__version__ = "(.*)"$', text, re.MULTILINE)
    return str(version)


def try_it(command: list[str], folder: Path) -> None:
    """Go once through what matters.

    Raises:
        Failed: it did not work.
    """
    home, database, vault, back = (folder / name for name in ("home", "a.db", "vault", "b.db"))
    # Neither the checkout nor an environment that is active may help.
    kept = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    environment = {**kept, "HOLDFAST_HOME": str(home)}

    def say(*words: str) -> str:
        done = subprocess.run(
            [*command, *words],
            cwd=folder,
            env=environment,
            check=False,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
        )
        if done.returncode:
            shown = " ".join(words)
            raise Failed(f"{shown} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
        return done.stdout

    if (said := say("--version").strip()) != (wanted := f"holdfast {expected_version()}"):
        raise Failed(f"it says {said}, not {wanted}")
    with closing(sqlite3.connect(database)) as live:
        live.execute("PRAGMA journal_mode=WAL")
        live.execute("CREATE TABLE things (id INTEGER PRIMARY KEY, name TEXT)")
        names = ((f"thing {number}",) for number in range(_ROWS))
        live.executemany("INSERT INTO things (name) VALUES (?)", names)
        live.commit()
        say("protect", str(database), "--vault", str(vault))
        say("backup", "a")
        live.execute("DELETE FROM things WHERE id > 10")
        live.commit()
        say("backup", "a")
        say("verify", "a", "latest")
    say("restore", "a", "latest", "--to", str(back))
    with closing(sqlite3.connect(back)) as restored:
        if (count := restored.execute("SELECT count(*) FROM things").fetchone()[0]) != 10:
            raise Failed(f"10 rows were in the database and {count} came back")


def main(command: list[str]) -> int:
    """Try a command; return the exit status."""
    if not command:
        print("which command?", file=sys.stderr)
        return 2
    if Path(command[0]).exists():  # a path counts from here, and is used from elsewhere
        command = [str(Path(command[0]).absolute()), *command[1:]]
    with tempfile.TemporaryDirectory(prefix="holdfast-smoke-") as folder:
        try:
            try_it(command, Path(folder))
        except (Failed, OSError) as error:
            print(f"smoke: {error}", file=sys.stderr)
            return 1
    print("smoke: installed, protects, proves and brings back")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
