"""Write the home and the vault that this version leaves behind: ``python3 tests golden``.

Once for each version that is released, into ``tests/golden/VERSION``; every later version has to
open what lies there (``test_golden.py``). While a version is still in the making, ``--again``
writes it anew; what stands for a released version is never written again.

Everything is made by the program's own commands with a clock that is set, on a computer called
*tidepool*, below a folder that no real home has. Left out are what is empty or made anew: the
reserve of a vault, which is eight megabytes of zeros, locks, logs and working files.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import shutil
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import apsw

from holdfast import __version__
from tests.support.rehearsal import Document, Rehearsal

GOLDEN = Path(__file__).parent
COMPUTER = "tidepool"
PLACE = Path("/tmp/holdfast-golden")
_LEFT_OUT = {"RESERVE", "LOCK", "catalogue.lock"}
_KEPT_OF_HOME = {"catalogue.db", "hashes"}
_BEGAN = datetime(2026, 3, 1, 21, 30, tzinfo=UTC)


class Story:
    """Two databases and a month of what can happen to them."""

    def __init__(self) -> None:
        self._home = PLACE / "home"
        self._home.mkdir()
        self._books = PLACE / "books.sqlite"
        self._cards = PLACE / "cards.anki2"
        self._vault = PLACE / "vault"
        self._day = Rehearsal(self._home, PLACE / "clock", _BEGAN)
        self._originals: dict[str, str] = {}

    def tell(self) -> Document:
        """Let it happen; return what a later version has to find."""
        _run(self._books, "CREATE TABLE book(id INTEGER PRIMARY KEY, title TEXT, year INT)")
        _run(self._books, _MORE_BOOKS.format(first=1, last=300))
        _run(self._cards, "PRAGMA journal_mode=wal; CREATE TABLE notes(id INTEGER, flds TEXT)")
        _run(self._cards, "INSERT INTO notes VALUES(1, 'kelp'), (2, 'tide')")
        for name, path in (("books", self._books), ("cards", self._cards)):
            self._call("protect", path, "--vault", self._vault, "--name", name)
        self._call("set", "books", "frequency=weekly", "weekday=friday", "zone=Europe/Lisbon")
        self._call("set", "books", "keep_count=5", "keep_monthly=12")
        self._call("set", "cards", "zone=UTC", "pause_on_battery=true")

        self._back_up("books", "first", "--protected")
        self._back_up("cards", "cards of march")
        for number in range(1, 5):
            _run(self._books, f"UPDATE book SET year = year + 1 WHERE id % 40 = {number}")
            _run(self._books, _MORE_BOOKS.format(first=300 + number, last=300 + number))
            self._back_up("books", f"week {number}")
        self._back_up("books", "nothing new")
        self._call("delete", "books", "week 2", "--yes")
        del self._originals["week 2"]
        self._call("pin", "books", "week 3")
        self._call("verify", "books", "week 4", "--level", "restored")
        self._call("pause", "cards", "--until", "2030-01-01 12:00")
        self._cards.rename(PLACE / "away")
        status, _, _ = self._day.call("backup", "cards")
        assert status != 0
        (PLACE / "away").rename(self._cards)
        return self._found()

    def keep(self, folder: Path, found: Document) -> None:
        """Put home, vault and what was found where the tests look."""
        for path in sorted(PLACE.rglob("*")):
            place = path.relative_to(PLACE)
            top, inside = (*place.parts, "")[:2]
            ours = top == "vault" or (top == "home" and inside in _KEPT_OF_HOME)
            if ours and path.is_file() and path.name not in _LEFT_OUT:
                (folder / place).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, folder / place)
        text = json.dumps(found, indent=1, sort_keys=True, ensure_ascii=False)
        (folder / "expected.json").write_text(text + "\n", "utf-8")

    def _back_up(self, profile: str, name: str, *options: str) -> None:
        """Let a day pass, make a backup, and remember what the database was."""
        self._day.set_clock(self._day.now + timedelta(days=5, minutes=7))
        self._call("backup", profile, "--name", name, *options)
        path = self._books if profile == "books" else self._cards
        self._originals[name] = _sha256(path)

    def _call(self, *arguments: str | Path) -> list[Document]:
        status, answers, errors = self._day.call(*arguments)
        assert status == 0, (arguments, answers, errors)
        return answers

    def _found(self) -> Document:
        told = ("name", "kind", "created_at", "protected", "note", "level", "grade")
        return {
            "version": __version__,
            "now": self._day.now.isoformat(),
            "contents": self._contents(),
            "backups": {
                profile: [
                    {word: backup[word] for word in told} for backup in self._call("list", profile)
                ]
                for profile in ("books", "cards")
            },
            "settings": {
                profile: self._call("show", profile)[0]["settings"]
                for profile in ("books", "cards")
            },
            "runs": [
                [run["profile"], run["kind"], run["outcome"], run["started_at"]]
                for run in self._call("history", "--limit", "100")
            ],
            "audit": len(self._call("audit", "--limit", "1000")),
        }

    def _contents(self) -> dict[str, str]:
        """Return the SHA-256 of every backup as it is restored, by name."""
        found = {}
        for name, original in self._originals.items():
            profile = "cards" if name.startswith("cards") else "books"
            self._call("export", profile, name, PLACE / name)
            found[name] = _sha256(PLACE / name)
            # A database that logs ahead comes back without its log, and says so in its header.
            assert profile == "cards" or found[name] == original, name
        return found


_MORE_BOOKS = (
    "WITH RECURSIVE n(i) AS (VALUES({first}) UNION ALL SELECT i + 1 FROM n WHERE i < {last}) "
    "INSERT INTO book SELECT i, 'On kelp, part ' || i || hex(i * i), 1900 + i % 100 FROM n"
)


def _run(path: Path, statements: str) -> None:
    connection = apsw.Connection(str(path))
    try:
        connection.execute(statements).fetchall()
    finally:
        connection.close()


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main() -> None:
    """Write the folder of this version, on a computer of its own name."""
    if platform.node() != COMPUTER:
        command = ["unshare", "--uts", "sh", "-c", 'hostname "$0" && exec "$@"', COMPUTER]
        if os.geteuid() != 0:
            command[1:1] = ["--user", "--map-root-user"]
        os.execvp("unshare", [*command, sys.executable, "-m", "tests.golden.write", *sys.argv[1:]])
    folder = GOLDEN / __version__
    if folder.exists() and sys.argv[1:] == ["--again"]:
        shutil.rmtree(folder)
    if folder.exists():
        raise SystemExit(f"{folder} is there already; see the head of {__file__}")
    PLACE.mkdir()
    try:
        story = Story()
        story.keep(folder, story.tell())
    finally:
        shutil.rmtree(PLACE)
    files = [path for path in folder.rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in files)
    sys.stdout.write(f"{folder}: {len(files)} files, {size / 1000:.0f} kB\n")


if __name__ == "__main__":
    main()
