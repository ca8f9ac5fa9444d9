"""A hostile writer in a process of its own, and the judge of every copy of its database.

The bank keeps accounts whose balances always sum to the same amount, and a log of transfers
numbered without gaps whose newest row repeats the balances it left behind. Any copy that is
torn, stale in one table or half a transaction breaks one of these laws or `integrity_check`.

This file is library and child: run as a script it is the writer, which commits as fast as
it can and between two transactions obeys one-word commands on stdin, each answered by one
line on stdout. So no test ever sleeps: it asks for so many commits and gets an answer.
"""

from __future__ import annotations

import argparse
import contextlib
import random
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from urllib.parse import quote

import apsw

ACCOUNTS = 400
EACH = 1000
KEPT_LOG_ROWS = 2000
_CHECKPOINTS = (0, 2, 3)  # passive, restart, truncate

_SCHEMA = """
CREATE TABLE account(id INTEGER PRIMARY KEY, owner TEXT NOT NULL, balance INTEGER NOT NULL,
                     note TEXT NOT NULL);
CREATE INDEX account_owner ON account(owner, balance);
CREATE TABLE transfer(seq INTEGER PRIMARY KEY, giver INTEGER NOT NULL, taker INTEGER NOT NULL,
                      amount INTEGER NOT NULL, giver_left INTEGER NOT NULL,
                      taker_left INTEGER NOT NULL, padding TEXT NOT NULL);
CREATE INDEX transfer_giver ON transfer(giver, amount);
"""


def build_bank(
    path: Path, *, journal_mode: str = "delete", page_size: int = 4096, rows: int = ACCOUNTS
) -> Path:
    """Create a bank that nobody writes yet and return its path."""
    connection = apsw.Connection(str(path))
    try:
        connection.execute(f"PRAGMA page_size={page_size}; PRAGMA synchronous=off")
        connection.execute(f"PRAGMA journal_mode={journal_mode}").fetchall()
        with connection:
            connection.execute(_SCHEMA)
            connection.executemany(
                "INSERT INTO account VALUES(?, ?, ?, ?)",
                ((n, f"owner {n * 7919 % 1009}", EACH, "n" * 300) for n in range(1, rows + 1)),
            )
            connection.execute("INSERT INTO transfer VALUES(1, 1, 2, 0, ?, ?, '')", (EACH, EACH))
    finally:
        connection.close()
    return path


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the judge found; `problems` is empty for a right copy."""

    problems: tuple[str, ...]
    last_transfer: int
    """Number of the newest transfer; 0 when the log could not be read."""

    @property
    def right(self) -> bool:
        """True when no law is broken."""
        return not self.problems


def judge(path: Path, *, live: bool = False) -> Verdict:
    """Check every law on a copy (or, with `live`, on a database that others have open)."""
    problems: list[str] = []
    last = 0
    uri = f"file:{quote(str(path))}?mode=ro" + ("" if live else "&immutable=1")
    connection = apsw.Connection(uri, apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI)
    try:
        connection.set_busy_timeout(20_000)
        with connection:
            for (line,) in connection.execute("PRAGMA integrity_check(5)").fetchall():
                if line != "ok":
                    problems.append(str(line))
            count = _number(connection, "SELECT count(*) FROM account")
            total = _number(connection, "SELECT sum(balance) FROM account")
            if total != count * EACH:
                problems.append(f"{count} accounts hold {total}")
            rows = _number(connection, "SELECT count(*) FROM transfer")
            first = _number(connection, "SELECT min(seq) FROM transfer")
            last = _number(connection, "SELECT max(seq) FROM transfer")
            if rows != last - first + 1:
                problems.append(f"{rows} transfers from {first} to {last}")
            problems.extend(
                f"account {owner} has {balance}, its last transfer left {left}"
                for owner, balance, left in connection.execute(
                    "SELECT a.id, a.balance, t.giver_left FROM transfer t "
                    "JOIN account a ON a.id = t.giver WHERE t.seq = ?1 AND a.balance <> giver_left "
                    "UNION ALL SELECT a.id, a.balance, t.taker_left FROM transfer t "
                    "JOIN account a ON a.id = t.taker WHERE t.seq = ?1 AND a.balance <> taker_left",
                    (last,),
                )
            )
    except (apsw.Error, AssertionError, UnicodeDecodeError) as error:
        problems.append(f"{type(error).__name__}: {error}")
    finally:
        connection.close(True)
    return Verdict(tuple(problems), last)


class Writer:
    """The parent's end of one writer process."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.pid = process.pid

    def ask(self, command: str) -> str:
        """Send one command and return the answer, without its newline."""
        self.send(command)
        return self.answer()

    def send(self, command: str) -> None:
        """Send one command and do not wait."""
        assert self._process.stdin is not None
        self._process.stdin.write(command + "\n")
        self._process.stdin.flush()

    def answer(self) -> str:
        """Return the next answer."""
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise AssertionError(f"the writer ended with status {self._process.wait()}")
        return line.rstrip("\n")

    def commits(self) -> int:
        """Return how many transactions it has committed."""
        return int(self.ask("count"))

    def last_transfer(self) -> int:
        """Return the number of the newest committed transfer; no later copy may lack it."""
        return int(self.ask("last"))

    def busies(self) -> int:
        """Return how often it was told "database is locked"."""
        return int(self.ask("busy"))

    def wait_for_commits(self, more: int) -> None:
        """Return when it has committed so many more transactions."""
        self.ask(f"more {more}")

    def pause(self) -> None:
        """Return when it stands still between two transactions, connection open."""
        self.ask("pause")

    def go(self) -> None:
        """Let it write again after `pause` or a `hold`."""
        self.ask("go")

    def hold(self, lock: str) -> None:
        """Return when it stands still inside a transaction.

        Args:
            lock: `reserved` (changes begun), `exclusive` (no reader may enter), or `spilled`
                (half a transaction lies in the database file, its journal is hot).
        """
        self.ask(f"hold {lock}")

    def begin_commit(self) -> None:
        """Let it commit a change as soon as readers allow; `answer` tells when it has."""
        self.send("commit")

    def freeze(self) -> None:
        """Stop the process (SIGSTOP) wherever it is."""
        self._process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let it run on (SIGCONT)."""
        self._process.send_signal(signal.SIGCONT)

    def kill(self) -> None:
        """End it by kill -9, leaving whatever lies beside the database."""
        self._process.kill()
        self._process.wait()


@contextlib.contextmanager
def hostile_writer(
    path: Path,
    *,
    journal_mode: str = "delete",
    exclusive: bool = False,
    busy_timeout_s: float = 10.0,
    seed: int = 1,
    calm: bool = False,
    burst: int = 0,
) -> Iterator[Writer]:
    """Run a writer on the bank at `path` (built when absent) until the block ends.

    It is killed at the end, so a journal or a `-wal` may be left beside the database.

    Args:
        path: the bank.
        journal_mode: any mode; switched to before the first transfer.
        exclusive: hold `locking_mode=EXCLUSIVE`, as Anki and the browsers do.
        busy_timeout_s: how long it waits for readers.
        seed: of its random choices.
        calm: begin paused.
        burst: pause for 0.2 s after so many commits, as people and browsers do; 0 never.
    """
    if not path.exists():
        build_bank(path, journal_mode=journal_mode)
    command = [sys.executable, str(Path(__file__)), str(path), journal_mode]
    command += ["--busy", str(busy_timeout_s), "--seed", str(seed)]
    command += ["--burst", str(burst)] + ["--exclusive"] * exclusive + ["--calm"] * calm
    process = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    writer = Writer(process)
    try:
        first = writer.answer()
        assert first == "ready", first
        yield writer
    finally:
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with contextlib.suppress(BrokenPipeError):
                    pipe.close()


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _number(connection: apsw.Connection, sql: str, *values: int) -> int:
    value = connection.execute(sql, values).fetchall()[0][0]
    assert isinstance(value, int), value
    return value


class _Lines:
    """Whole lines from an unbuffered pipe, so that select() and readline() see the same."""

    def __init__(self, raw: IO[bytes]) -> None:
        self._raw = raw
        self.fileno = raw.fileno

    def readline(self) -> str:
        line = b""
        while not line.endswith(b"\n") and (byte := self._raw.read(1)):
            line += byte
        return line.decode()


class _Bank:
    """The child: one connection, one transaction after the other."""

    def __init__(self, options: argparse.Namespace, commands: _Lines) -> None:
        self.random = random.Random(options.seed)
        self.commands = commands
        self.count = 0
        self.busy = 0
        self.running = not options.calm
        self.burst = options.burst
        self.wanted: int | None = None
        self.connection = apsw.Connection(options.path)
        self.connection.set_busy_timeout(int(options.busy * 1000))
        self.wal = options.mode == "wal"
        self.may_roll_back = options.mode != "off"
        if options.exclusive:
            self.connection.execute("PRAGMA locking_mode=exclusive").fetchall()
        self.connection.execute(f"PRAGMA journal_mode={options.mode}").fetchall()
        self.connection.execute("PRAGMA synchronous=off; PRAGMA cache_size=20")
        if options.exclusive:
            with self.connection:
                self.connection.execute("UPDATE account SET note=note WHERE id=1")
        self.accounts = _number(self.connection, "SELECT count(*) FROM account")

    def run(self) -> None:
        _say("ready")
        while True:
            while not self.running or select.select([self.commands], [], [], 0)[0]:
                self.obey(self.commands.readline())
            try:
                self.transact()
            except apsw.BusyError:
                self.busy += 1
                if not self.connection.get_autocommit():
                    self.connection.execute("ROLLBACK")
                continue
            self.count += 1
            if self.burst and self.count % self.burst == 0:
                select.select([self.commands], [], [], 0.2)
            if self.wanted is not None and self.count >= self.wanted:
                self.wanted = None
                _say("done")

    def obey(self, line: str) -> None:
        if not line:
            raise SystemExit(0)
        word, _, rest = line.strip().partition(" ")
        if word == "more":
            self.wanted = self.count + int(rest)
            self.running = True
            return
        if word == "pause":
            self.running = False
        elif word == "go":
            if not self.connection.get_autocommit():
                self.connection.execute("COMMIT")
            self.running = True
        elif word == "hold":
            self.running = False
            self.begin_hold(rest)
        elif word == "commit":
            self.transfer()
        elif word == "execute":
            self.connection.execute(rest).fetchall()
        elif word == "last":
            word = str(_number(self.connection, "SELECT max(seq) FROM transfer"))
        _say(str({"count": self.count, "busy": self.busy}.get(word, word)))

    def begin_hold(self, lock: str) -> None:
        self.connection.execute("BEGIN EXCLUSIVE" if lock == "exclusive" else "BEGIN IMMEDIATE")
        self.transfer_rows(1)
        if lock == "spilled":
            self.connection.execute("UPDATE account SET note = note || 'half a transaction'")
            self.connection.execute("UPDATE account SET balance = balance - 1")
            self.connection.cache_flush()

    def transact(self) -> None:
        choice = self.random.random()
        if choice < 0.03:
            with self.connection:
                self.connection.execute(
                    "UPDATE account SET note = substr(note || ?, -?)",
                    ("x" * self.random.randrange(9), self.random.randrange(200, 400)),
                )
                self.transfer_rows(20)
        elif choice < 0.04 and self.may_roll_back:
            self.connection.execute("BEGIN IMMEDIATE")
            self.connection.execute("UPDATE account SET balance = balance + 1, note = note || '!'")
            self.connection.execute("ROLLBACK")
        elif choice < 0.07 and self.wal:
            with contextlib.suppress(apsw.BusyError):
                self.connection.wal_checkpoint("main", self.random.choice(_CHECKPOINTS))
        else:
            self.transfer()

    def transfer(self) -> None:
        self.connection.execute("BEGIN IMMEDIATE")
        self.transfer_rows(1)
        self.connection.execute("COMMIT")

    def transfer_rows(self, how_many: int) -> None:
        for _ in range(how_many):
            giver, taker = self.random.sample(range(1, self.accounts + 1), 2)
            amount = self.random.randrange(1, 50)
            change = "UPDATE account SET balance = balance + ? WHERE id = ? RETURNING balance"
            giver_left = _number(self.connection, change, -amount, giver)
            taker_left = _number(self.connection, change, amount, taker)
            self.connection.execute(
                "INSERT INTO transfer SELECT max(seq) + 1, ?, ?, ?, ?, ?, ? FROM transfer",
                (giver, taker, amount, giver_left, taker_left, "p" * self.random.randrange(200)),
            )
            self.connection.execute(
                "DELETE FROM transfer WHERE seq <= (SELECT max(seq) FROM transfer) - ?",
                (KEPT_LOG_ROWS,),
            )


def _main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("path")
    parser.add_argument("mode")
    parser.add_argument("--busy", type=float, default=10.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--burst", type=int, default=0)
    parser.add_argument("--exclusive", action="store_true")
    parser.add_argument("--calm", action="store_true")
    with open(0, "rb", buffering=0, closefd=False) as raw:
        _Bank(parser.parse_args(), _Lines(raw)).run()


if __name__ == "__main__":
    _main()
