"""Other people's programs, written in Python, at work on their databases; a process of its own.

Runs on the Python of .venv-programs, ``program_hands.py anki`` or ``… gnucash``: Anki's own
library, and piecash, which writes GnuCash's books. Reads one JSON object a line, does what it
says, answers with one. Nothing of Holdfast is imported here.

A process stays for a whole test, since Python and these libraries take half a second to start;
the databases are opened and closed each time, as when a person starts a program and ends it.
"""

from __future__ import annotations

import datetime
import importlib
import json
import random
import sys
import warnings
from decimal import Decimal
from typing import Any, Protocol


class Hands(Protocol):
    """What can be asked of a program."""

    def make(self, path: str) -> object:
        """Make a new database."""

    def work(self, path: str, seed: int) -> object:
        """Start the program, let a person work for a day, end it."""

    def open(self, path: str, seed: int) -> object:
        """Start it, let a person work, and leave it open."""

    def close(self) -> object:
        """End the program that is open."""

    def tally(self, path: str) -> object:
        """Return what the program says is in a database, after its own check."""


class Anki:
    """Learning with cards: a collection that is locked against everybody while it is open."""

    def __init__(self) -> None:
        self._library: Any = importlib.import_module("anki.collection")
        self._open: Any = None

    def make(self, path: str) -> object:
        self._library.Collection(path).close()
        return None

    def work(self, path: str, seed: int) -> object:
        self.open(path, seed)
        return self.close()

    def open(self, path: str, seed: int) -> object:
        collection = self._library.Collection(path)
        chance = random.Random(seed)
        deck = collection.decks.id(f"Ünit {seed}")
        kind = collection.models.by_name("Basic")
        for number in range(20):
            note = collection.new_note(kind)
            note["Front"] = f"question {seed}.{number}"
            note["Back"] = f"{chance.getrandbits(200):x}"
            collection.add_note(note, deck)
        collection.decks.set_current(deck)
        for _ in range(5):
            collection.sched.answerCard(collection.sched.getCard(), chance.randint(1, 4))
        self._open = collection
        return None

    def close(self) -> object:
        self._open.close()
        self._open = None
        return None

    def tally(self, path: str) -> object:
        collection = self._library.Collection(path)
        problems, sound = collection.fix_integrity()
        counts = (collection.note_count(), collection.card_count(), len(collection.decks.all()))
        answers = collection.db.scalar("SELECT count(*) FROM revlog")
        collection.close()
        return [sound or problems, *counts, answers]


class GnuCash:
    """Keeping accounts: a book in a rollback journal, rows named by random ids."""

    def __init__(self) -> None:
        warnings.simplefilter("ignore")  # its relations are described for an older SQLAlchemy
        self._library: Any = importlib.import_module("piecash")
        self._open: Any = None

    def make(self, path: str) -> object:
        with self._library.create_book(path, currency="EUR") as book:
            for name, kind in (("Bank", "BANK"), ("Groceries", "EXPENSE")):
                account = self._library.Account(
                    name, kind, book.currencies(mnemonic="EUR"), parent=book.root_account
                )
                book.add(account)
            book.save()
        return None

    def work(self, path: str, seed: int) -> object:
        self.open(path, seed)
        return self.close()

    def open(self, path: str, seed: int) -> object:
        self._open = book = self._library.open_book(path, readonly=False, do_backup=False)
        chance = random.Random(seed)
        bank, groceries = (book.accounts(name=name) for name in ("Bank", "Groceries"))
        for _ in range(8):
            value = Decimal(chance.randint(100, 50_000)) / 100
            self._library.Transaction(
                currency=book.currencies(mnemonic="EUR"),
                description=f"market {chance.getrandbits(40):x}",
                post_date=datetime.date(2027, 1, 1 + seed % 31),
                splits=[
                    self._library.Split(account=groceries, value=value),
                    self._library.Split(account=bank, value=-value),
                ],
            )
        book.save()
        return None

    def close(self) -> object:
        self._open.close()
        self._open = None
        return None

    def tally(self, path: str) -> object:
        with self._library.open_book(path, readonly=True) as book:
            for transaction in book.transactions:
                transaction.validate()
            balances = {each.name: str(each.get_balance()) for each in book.accounts}
            return [len(book.transactions), balances]


def main() -> None:
    """Do what the lines of standard input say, until they end."""
    program: Hands = Anki() if sys.argv[1] == "anki" else GnuCash()
    for line in sys.stdin:
        wanted = json.loads(line)
        answer = getattr(program, wanted.pop("do"))(**wanted)
        sys.stdout.write(json.dumps({"answer": answer}) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
