"""The program that the demo protects: a bank in a process of its own, never at rest.

Run as a module. It builds the database, then moves money between accounts, one transfer a
transaction, about a hundred a second, until stdin ends. The accounts' sum never changes
and transfers are numbered without gaps, so that any copy that is torn gives itself away.
Between two transfers it answers words on stdin with one line of JSON on stdout:

    state           {"transfers": committed so far, "newest": number, "failed": errors,
                     "longest_s": the longest transfer took}
    judge FILE      {"integrity": …, "accounts": …, "sum": …, "newest": …, "gaps": …}

Everything that touches SQLite for the demo is here, in this process, and only apsw is used.
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import random
import sys
import threading
import time
from pathlib import Path
from urllib.parse import quote

import apsw

ACCOUNTS = 30_000
OPENING_BALANCE = 1_000
OLD_TRANSFERS = 60_000
PAUSE_S = 0.01

_SCHEMA = """
CREATE TABLE account(
    id INTEGER PRIMARY KEY, owner TEXT NOT NULL, city TEXT NOT NULL,
    balance INTEGER NOT NULL, remarks TEXT NOT NULL);
CREATE TABLE transfer(
    number INTEGER PRIMARY KEY, giver INTEGER NOT NULL REFERENCES account,
    taker INTEGER NOT NULL REFERENCES account, amount INTEGER NOT NULL, purpose TEXT NOT NULL);
CREATE INDEX account_owner ON account(owner);
"""
_FIRST = (
    "Ada", "Bruno", "Chiara", "Dalia", "Emeka", "Farah", "Goran", "Hana", "Ines", "Jonas", "Kaya",
    "Lior", "Mina", "Noor",
)  # fmt: skip
_LAST = (
    "Adeyemi", "Berg", "Costa", "Duarte", "Eriksen", "Fuchs", "Garcia", "Haddad", "Ivanov",
    "Jansen", "Kovac", "Lund",
)  # fmt: skip
_CITIES = (
    "Porto", "Graz", "Lagos", "Oslo", "Izmir", "Quito", "Busan", "Leeds", "Tunis", "Turku",
)  # fmt: skip
_PURPOSES = (
    "rent", "groceries", "books", "bicycle", "concert", "dentist", "garden", "train", "gift",
    "repair",
)  # fmt: skip


def build(path: Path) -> apsw.Connection:
    """Make the database, in WAL mode as most programs' are, and return a connection."""
    chance = random.Random(2026)
    connection = apsw.Connection(os.fspath(path))
    connection.execute("PRAGMA journal_mode=wal").fetchall()
    connection.execute("PRAGMA synchronous=normal")
    with connection:
        connection.execute(_SCHEMA)
        connection.executemany(
            "INSERT INTO account VALUES(?, ?, ?, ?, ?)",
            (
                (
                    number,
                    f"{chance.choice(_FIRST)} {chance.choice(_LAST)}",
                    chance.choice(_CITIES),
                    OPENING_BALANCE,
                    f"opened {chance.randrange(10**12):012} {chance.randbytes(60).hex()}",
                )
                for number in range(1, ACCOUNTS + 1)
            ),
        )
        connection.executemany(
            "INSERT INTO transfer VALUES(?, ?, ?, 0, ?)",
            (
                (number, *_pair(chance), f"{chance.choice(_PURPOSES)} {chance.randbytes(40).hex()}")
                for number in range(1, OLD_TRANSFERS + 1)
            ),
        )
    connection.wal_checkpoint("main", apsw.SQLITE_CHECKPOINT_TRUNCATE)
    return connection


def judge(path: Path) -> dict[str, object]:
    """Return what the laws of the bank say of a finished file that nobody writes."""
    uri = f"file:{quote(os.fspath(path))}?mode=ro&immutable=1"
    connection = apsw.Connection(uri, apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI)
    try:
        return _laws(connection)
    except apsw.Error as error:
        return {"integrity": str(error), "accounts": 0, "sum": 0, "newest": 0, "gaps": 0}
    finally:
        connection.close()


def _laws(connection: apsw.Connection) -> dict[str, object]:
    with connection:  # one reading transaction: the live database must hold still for it
        lines = [str(row[0]) for row in connection.execute("PRAGMA integrity_check")]
        sums = connection.execute("SELECT count(*), sum(balance) FROM account").fetchall()[0]
        log = connection.execute("SELECT max(number), count(*) FROM transfer").fetchall()[0]
    newest, rows = int(str(log[0])), int(str(log[1]))
    return {
        "integrity": lines[0] if lines else "no answer",
        "accounts": sums[0],
        "sum": sums[1],
        "newest": newest,
        "gaps": newest - rows,
    }


def _pair(chance: random.Random) -> tuple[int, int]:
    giver = chance.randrange(1, ACCOUNTS + 1)
    return giver, (giver + chance.randrange(1, ACCOUNTS)) % ACCOUNTS + 1


class _Bank:
    """The endless part."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self._chance = random.Random()
        self._transfers = 0
        self._failed = 0
        self._longest_s = 0.0
        connection.set_busy_timeout(10_000)

    def run(self) -> None:
        """Write until stdin ends."""
        asked: queue.SimpleQueue[str] = queue.SimpleQueue()
        threading.Thread(target=_listen, args=(asked,), daemon=True).start()
        _say({"ready": True})
        while True:
            with contextlib.suppress(queue.Empty):
                line = asked.get(timeout=PAUSE_S)
                if not line:
                    return
                self._answer(line.rstrip("\n"))
            self._transfer()

    def _answer(self, line: str) -> None:
        word, _, rest = line.partition(" ")
        if word == "judge":
            _say(_laws(self._connection) if not rest else judge(Path(json.loads(rest))))
            return
        newest = self._connection.execute("SELECT max(number) FROM transfer").fetchall()[0][0]
        _say(
            {
                "transfers": self._transfers,
                "newest": newest,
                "failed": self._failed,
                "longest_s": self._longest_s,
            }
        )

    def _transfer(self) -> None:
        giver, taker = _pair(self._chance)
        amount = self._chance.randrange(1, 50)
        began = time.monotonic()
        try:
            with self._connection:
                move = "UPDATE account SET balance = balance + ? WHERE id = ?"
                self._connection.execute(move, (-amount, giver))
                self._connection.execute(move, (amount, taker))
                self._connection.execute(
                    "INSERT INTO transfer SELECT max(number) + 1, ?, ?, ?, ? FROM transfer",
                    (giver, taker, amount, self._chance.choice(_PURPOSES)),
                )
        except apsw.Error:
            self._failed += 1
            return
        self._transfers += 1
        self._longest_s = max(self._longest_s, time.monotonic() - began)


def _listen(asked: queue.SimpleQueue[str]) -> None:
    """Pass lines of stdin on, and an empty one at its end.

    A thread of its own, because not every system can wait for a pipe and a clock at once.
    """
    while line := sys.stdin.readline():
        asked.put(line)
    asked.put("")


def _say(document: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(document) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    _Bank(build(Path(sys.argv[1]))).run()
