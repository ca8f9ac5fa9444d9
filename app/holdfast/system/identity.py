"""Which computer, which start of it, which process: what a lock names its owner by.

A process number alone is reused; together with the start of the computer and of the process
it is unique, so that a lock whose owner is dead is known to be dead without any timeout.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class ProcessIdentity:
    """One process on one computer."""

    host: str
    """The computer's name, for people."""
    machine: str
    """16 hex digits that stay the same when the computer is renamed."""
    boot: str
    """The computer's present start; empty where the system does not say."""
    pid: int
    started: str
    """When the process started, in the system's own units; empty where unknown."""

    def as_dict(self) -> dict[str, Any]:
        """Return the plain form."""
        return asdict(self)

    @classmethod
    def from_dict(cls, document: dict[str, Any]) -> ProcessIdentity:
        """Return the identity that `as_dict` gave.

        Raises:
            KeyError, ValueError, TypeError: the document has another form.
        """
        return cls(
            str(document["host"]),
            str(document["machine"]),
            str(document["boot"]),
            int(document["pid"]),
            str(document["started"]),
        )


def this_machine() -> str:
    """Return 16 hex digits for this computer: a hash of the system's machine id."""
    for place in ("/etc/machine-id", "/var/lib/dbus/machine-id"):
        try:
            text = Path(place).read_text("ascii").strip()
        except (OSError, ValueError):
            continue
        if text:
            return hashlib.sha256(f"holdfast {text}".encode()).hexdigest()[:16]
    import uuid

    seed = f"holdfast {_host()} {uuid.getnode():x}"
    return hashlib.sha256(seed.encode()).hexdigest()[:16]


def this_process() -> ProcessIdentity:
    """Return the identity of the running process."""
    return identity_of(os.getpid())


def identity_of(pid: int) -> ProcessIdentity:
    """Return the identity of a process of this computer that is alive, or not yet waited for."""
    return ProcessIdentity(_host(), this_machine(), _boot_id(), pid, _started(pid))


def is_surely_dead(owner: ProcessIdentity) -> bool:
    """Tell whether the process is known to be gone; False when that cannot be known."""
    if owner.machine != this_machine():
        return False
    boot = _boot_id()
    if owner.boot and boot and owner.boot != boot:
        return True
    started = _started(owner.pid)
    if owner.started and started:
        return owner.started != started
    return os.name == "posix" and not _alive(owner.pid)


def is_surely_dead_process(pid: int, started: str) -> bool:
    """Tell whether a process of this computer's present or an earlier start is gone."""
    me = this_process()
    return is_surely_dead(ProcessIdentity(me.host, me.machine, me.boot, pid, started))


def _host() -> str:
    return os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _boot_id() -> str:
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
    except (OSError, ValueError):
        return ""


def _started(pid: int) -> str:
    try:
        stat = Path(f"/proc/{pid}/stat").read_bytes()
    except OSError:
        return ""
    # The second field holds the program's name in brackets and may contain anything.
    fields = stat[stat.rfind(b")") + 2 :].split()
    return fields[19].decode("ascii") if len(fields) > 19 else ""
