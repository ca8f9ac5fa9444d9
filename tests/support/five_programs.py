"""Five programs that people know, with the databases they write themselves.

Anki keeps everybody out while it runs, logs ahead and sorts by a collation that nobody else
has; piecash writes GnuCash's books; Fossil keeps a project in one file, with functions and
views of its own; Subversion describes a working copy; newsboat remembers what it read. None of
them is ours, and none knows of us: Debian's packages run as commands, the ones from PyPI as a
process of the Python of .venv-programs (``program_hands.py``).

A program says itself what is in a database (``tally``), after its own check: whoever gets the
same answer from a restored file has it back.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS_PYTHON = ROOT / ".venv-programs" / "bin" / "python"
NEEDED = ("fossil", "newsboat", "svn", "svnadmin")


def missing_programs() -> list[str]:
    """Return what would have to be installed first, by name."""
    missing = [name for name in NEEDED if not shutil.which(name)]
    if not PROGRAMS_PYTHON.exists():
        missing.append("anki and piecash in .venv-programs")
    return missing


class Program(ABC):
    """One program, the folder a person keeps its things in, and its database."""

    def __init__(self, name: str, folder: Path, database: str) -> None:
        self.name = name
        self.folder = folder
        self.path = folder / database
        folder.mkdir()

    @abstractmethod
    def a_day_of_work(self, seed: int) -> None:
        """Start the program, let a person work with it for a day, and end it."""

    @abstractmethod
    def tally(self, database: Path) -> object:
        """Return what the program says is in this file; it may write into it."""

    def end(self) -> None:
        """End what still runs; for the end of a test."""
        return  # a command has ended by itself

    def _run(self, *command: str | Path) -> str:
        """Run one command of the program and return what it printed."""
        done = subprocess.run(
            [str(word) for word in command],
            cwd=self.folder,
            env={**os.environ, "HOME": str(self.folder), "LC_ALL": "C.UTF-8", "USER": "person"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, (command, done.stdout, done.stderr)
        return done.stdout


class PythonProgram(Program):
    """A program that lives in a process of the other Python."""

    def __init__(self, name: str, folder: Path, database: str) -> None:
        super().__init__(name, folder, database)
        self._process = subprocess.Popen(
            [str(PROGRAMS_PYTHON), str(Path(__file__).with_name("program_hands.py")), name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            env={**os.environ, "HOME": str(folder)},
        )
        self._ask("make", path=self.path)

    def a_day_of_work(self, seed: int) -> None:
        self._ask("work", path=self.path, seed=seed)

    @contextmanager
    def in_use(self, seed: int) -> Iterator[None]:
        """Let the program be open, some work done, while the block runs."""
        self._ask("open", path=self.path, seed=seed)
        yield
        self._ask("close")

    def tally(self, database: Path) -> object:
        return self._ask("tally", path=database)

    def end(self) -> None:
        self._process.communicate()

    def _ask(self, do: str, **details: Path | int) -> object:
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        stdin.write(json.dumps({"do": do, **details}, default=str) + "\n")
        stdin.flush()
        answer = stdout.readline()
        assert answer, f"{self.name} has ended; see what it wrote on standard error"
        return json.loads(answer)["answer"]


class Fossil(Program):
    """A project's history, in one file."""

    def __init__(self, folder: Path) -> None:
        super().__init__("fossil", folder, "kelp.fossil")
        self._run("fossil", "init", self.path)
        self._files = folder / "files"
        self._files.mkdir()
        self._in_files("open", self.path)

    def a_day_of_work(self, seed: int) -> None:
        chance = random.Random(seed)
        (self._files / f"{seed}.txt").write_bytes(chance.randbytes(5000).hex().encode())
        self._in_files("addremove")
        self._in_files("commit", "--no-warnings", "-m", f"day {seed}")

    def tally(self, database: Path) -> object:
        checked = self._run("fossil", "test-integrity", "-R", database)
        return checked, self._run("fossil", "timeline", "-n", "0", "-R", database)

    def _in_files(self, *words: str | Path) -> None:
        self._run("fossil", words[0], "--chdir", self._files, *words[1:])


class Subversion(Program):
    """What a working copy holds, which its program alone can say."""

    def __init__(self, folder: Path) -> None:
        super().__init__("subversion", folder, "files/.svn/wc.db")
        self._run("svnadmin", "create", "repository")
        self._files = folder / "files"
        self._run("svn", "checkout", "-q", (folder / "repository").as_uri(), self._files)

    def a_day_of_work(self, seed: int) -> None:
        part = self._files / f"day {seed}"
        part.mkdir()
        for number in range(5):
            (part / f"{number}.txt").write_text(f"{seed} {number}")
        self._run("svn", "add", "-q", part)
        self._run("svn", "commit", "-q", "-m", f"day {seed}", self._files)

    def tally(self, database: Path) -> object:
        """Put it into a copy of the working copy, and let Subversion compare."""
        copy = database.with_name(f"{database.name}-files")
        shutil.copytree(self._files, copy)
        shutil.copy(database, copy / ".svn" / "wc.db")
        lines = self._run("svn", "status", "-v", copy).splitlines()
        return [line.replace(str(copy), "") for line in lines]


class Newsboat(Program):
    """News that came in, and which of it was read."""

    def __init__(self, folder: Path) -> None:
        super().__init__("newsboat", folder, "cache.db")
        (folder / "urls").write_text((folder / "feed.xml").as_uri() + "\n")
        (folder / "config").touch()
        self._news: list[str] = []

    def a_day_of_work(self, seed: int) -> None:
        chance = random.Random(seed)
        for number in range(10):
            name, text = f"{seed}.{number}", f"{chance.getrandbits(2000):x}"
            self._news.append(
                f"<item><title>News {name}</title><link>https://example.org/{name}</link>"
                f"<guid>{name}</guid><description>{text}</description></item>"
            )
        (self.folder / "feed.xml").write_text(
            '<?xml version="1.0"?><rss version="2.0"><channel><title>Kelp</title>'
            f"<link>https://example.org</link><description>all</description>{''.join(self._news)}"
            "</channel></rss>"
        )
        self._newsboat(self.path, "-x", "reload")

    def tally(self, database: Path) -> object:
        return self._newsboat(database, "-x", "print-unread")

    def _newsboat(self, database: Path, *words: str) -> str:
        return self._run("newsboat", "-u", "urls", "-C", "config", "-c", database, *words)


@contextmanager
def five_programs(folder: Path) -> Iterator[dict[str, Program]]:
    """Yield five programs by name, each with three days' work in its database."""
    programs: list[Program] = []
    try:
        programs.append(PythonProgram("anki", folder / "anki", "collection.anki2"))
        programs.append(PythonProgram("gnucash", folder / "gnucash", "family.gnucash"))
        programs.append(Fossil(folder / "fossil"))
        programs.append(Subversion(folder / "subversion"))
        programs.append(Newsboat(folder / "newsboat"))
        for number, program in enumerate(programs):
            for day in range(3):
                program.a_day_of_work(1_000_000 * (number + 1) + day)
        yield {program.name: program for program in programs}
    finally:
        for program in programs:
            program.end()
