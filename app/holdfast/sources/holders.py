"""Who has a database open, by descriptor, by lock and by the kernel's own count.

Asked before anything is put back. Three sources, because each misses somebody: an idle
program in rollback mode holds no lock, only a descriptor; a program of another user may show
nothing but its lock; one in a container shows neither, but the kernel refuses a lease. What
none of them can tell makes a report incomplete, which means "unknown", never "free".

Linux only: `/proc/<pid>/fd` compared by device and inode (so hard links, links and other
mount points are seen through), `/proc/locks`, and `lease_probe`. Elsewhere every report is
incomplete. The probe is left out while this process has the database open itself, since it
would cost that connection its locks; everything else opens only `/proc`.
"""

from __future__ import annotations

import contextlib
import os
import re
import stat
import sys
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from holdfast.core.names import display_name
from holdfast.sources.lease_probe import is_free

SIDECARS = ("-wal", "-shm", "-journal")
"""What SQLite puts beside a database, in the order they are moved away by a swap."""

Identity = tuple[int, int]
"""Device and inode: what a file is, whatever it is called."""

_PROC = "/proc"
_KERNEL_THREAD = 0x0020_0000
_COMM_LENGTH = 15
_OURS = b"holdfast"
_INTERPRETERS = re.compile(
    r"(python|pypy|node|nodejs|java|perl|ruby|php|sh|bash|dash|mono|dotnet)[0-9.]*\Z"
)


@dataclass(frozen=True, slots=True)
class Holder:
    """One process that has the database, or a file beside it, open."""

    pid: int
    """0 when only a lock shows, set from where process numbers do not reach."""
    program: str
    """What the person would call it: the program, or the script an interpreter runs."""

    def __str__(self) -> str:
        """Return `Zotero (pid 123)`."""
        return f"{self.program} (pid {self.pid})" if self.pid else self.program


@dataclass(frozen=True, slots=True)
class HolderReport:
    """Everybody who was found, and whether everybody could be looked at."""

    holders: tuple[Holder, ...]
    complete: bool
    """False: somebody who cannot be looked into may have it open too."""

    def __str__(self) -> str:
        """Return `Zotero (pid 123) and anki (pid 4)`."""
        names = [str(holder) for holder in self.holders]
        return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def sidecar(main: Path, suffix: str) -> Path:
    """Return the path of `-wal`, `-shm` or `-journal` beside a database."""
    return main.with_name(main.name + suffix)


def find_holders(path: Path, *, own_descriptors: Collection[int] = ()) -> HolderReport:
    """Return who has the database at `path` (links are followed) or its sidecars open.

    A program that still has a database open which was deleted from that very path counts:
    it would write its journal beside whatever lies there now.

    Args:
        path: the database; it need not exist.
        own_descriptors: descriptors of this process that are known and do not count. Any
            other descriptor this process has on these files makes it a holder like others.
            Naming one keeps the kernel from being asked, and the report from being complete
            unless everybody could be looked into.
    """
    main = Path(os.path.realpath(path))
    identities = identities_of(main)
    report = find_holders_of(identities, deleted_from=str(main), own_descriptors=own_descriptors)
    if report.complete or report.holders or own_descriptors or not identities:
        return report
    answers = {is_free(file) for file in _files_of(main) if os.path.lexists(file)}
    if False in answers:
        return HolderReport((Holder(0, program_name(0)),), complete=True)
    return HolderReport((), complete=answers == {True})


def identities_of(main: Path) -> frozenset[Identity]:
    """Return the identities of a database and its sidecars, as far as they exist."""
    found = set()
    for file in _files_of(main):
        with contextlib.suppress(OSError):
            known = file.stat()
            found.add((known.st_dev, known.st_ino))
    return frozenset(found)


def _files_of(main: Path) -> tuple[Path, ...]:
    return (main, *(sidecar(main, suffix) for suffix in SIDECARS))


def own_descriptors(path: Path) -> frozenset[int]:
    """Return the descriptors this process has on the database and its sidecars now.

    Taken before and after opening a connection, the difference is that connection's own.
    """
    wanted = identities_of(Path(os.path.realpath(path)))
    return frozenset(
        number for number, known in _descriptors("self") if (known.st_dev, known.st_ino) in wanted
    )


def find_holders_of(
    identities: Collection[Identity],
    *,
    deleted_from: str | None = None,
    own_descriptors: Collection[int] = (),
) -> HolderReport:
    """Return who has any of these files open or locked, by `/proc` alone."""
    if not sys.platform.startswith("linux"):
        return HolderReport((), complete=False)
    # With hidepid=2 other users' processes are not even listed; number 1 then is missing.
    # Inside a sandbox with process numbers of its own nobody else is.
    complete = Path(_PROC, "1").exists() and not Path("/.flatpak-info").exists()
    holders: dict[int, Holder] = {}
    me = os.getpid()
    for pid in _processes():
        known_to_us = own_descriptors if pid == me else ()
        try:
            held = any(
                number not in known_to_us
                and (
                    (known.st_dev, known.st_ino) in identities
                    or (deleted_from is not None and _is_deleted(pid, number, known, deleted_from))
                )
                for number, known in _descriptors(str(pid))
            )
        except PermissionError:
            complete = complete and _is_kernel_thread(pid)
            continue
        except OSError:
            continue  # it ended while we looked
        if held:
            holders[pid] = Holder(pid, program_name(pid))
    for pid in _lock_owners(identities):
        if pid != me and pid not in holders:
            holders[pid] = Holder(pid, program_name(pid))
    return HolderReport(tuple(holders[pid] for pid in sorted(holders)), complete)


def program_name(pid: int) -> str:
    """Return what a person would call the process; "a program" when it cannot be known."""
    if pid <= 0:
        return "a program out of sight"
    try:
        name = Path(_PROC, str(pid), "comm").read_bytes().rstrip(b"\n")
        words = Path(_PROC, str(pid), "cmdline").read_bytes().split(b"\0")
    except OSError:
        return "a program"
    called = os.path.basename(words[0]) if words else b""  # noqa: PTH119 - bytes, not a path
    if called.startswith(name) and len(name) == _COMM_LENGTH:
        name = called  # the kernel cut it
    if _INTERPRETERS.match(os.fsdecode(called)) or _INTERPRETERS.match(os.fsdecode(name)):
        name = _script(words[1:]) or name
    return display_name(os.fsdecode(name)) or "a program"


def _script(words: list[bytes]) -> bytes:
    """Return the base name of the first word that is no option, `-m`'s module included."""
    for number, word in enumerate(words):
        if word in {b"-c", b"-e"}:
            return b""
        if word in {b"-m", b"-jar"} and number + 1 < len(words):
            module = os.path.basename(words[number + 1])  # noqa: PTH119 - bytes, not a path
            # A child of ours is nothing that a person would know by its module's name.
            return _OURS if module.startswith(_OURS + b".") else module
        if word and not word.startswith(b"-"):
            return os.path.basename(word)  # noqa: PTH119 - bytes, not a path
    return b""


def _processes() -> Iterator[int]:
    with os.scandir(_PROC) as entries:
        for entry in entries:
            if entry.name.isdigit():
                yield int(entry.name)


def _descriptors(process: str) -> Iterator[tuple[int, os.stat_result]]:
    """Yield each descriptor of a process with what it refers to.

    Raises:
        PermissionError: the process is not ours to look into.
        OSError: it has ended.
    """
    folder = f"{_PROC}/{process}/fd"
    for name in os.listdir(folder):  # noqa: PTH208 - plain names, thousands of them
        with contextlib.suppress(FileNotFoundError):  # closed meanwhile
            yield int(name), os.stat(f"{folder}/{name}")  # noqa: PTH116 - as above


def _is_deleted(pid: int, number: int, known: os.stat_result, path: str) -> bool:
    if known.st_nlink > 0 or not stat.S_ISREG(known.st_mode):
        return False
    try:
        return os.readlink(f"{_PROC}/{pid}/fd/{number}") == f"{path} (deleted)"  # noqa: PTH115
    except OSError:
        return False


def _is_kernel_thread(pid: int) -> bool:
    """Tell whether a process is part of the kernel, which opens no person's database."""
    try:
        text = Path(_PROC, str(pid), "stat").read_bytes()
    except FileNotFoundError:
        return True  # ended: nobody to look into any more
    except OSError:
        return False
    # The name in brackets may hold anything; the flags are the seventh field after it.
    return bool(int(text.rpartition(b")")[2].split()[6]) & _KERNEL_THREAD)


def _lock_owners(identities: Collection[Identity]) -> Iterator[int]:
    """Yield the processes with a lock on one of the files; 0 for one without a number."""
    try:
        lines = Path(_PROC, "locks").read_bytes().splitlines()
    except OSError:
        return
    for line in lines:
        fields = line.split()
        if len(fields) < 6 or fields[1] == b"->":
            continue  # a waiter is listed below the lock it waits for
        major, minor, inode = fields[5].split(b":")
        if (os.makedev(int(major, 16), int(minor, 16)), int(inode)) in identities:
            yield max(int(fields[4]), 0)
