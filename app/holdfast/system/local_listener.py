"""Where a server of ours may be reached: loopback, or a Unix socket of this user. Only there.

There is no argument for an address, so nothing can be set by mistake that another computer
could reach. A socket file is for its owner alone, and what a killed process left behind is
taken over.
"""

from __future__ import annotations

import errno
import os
import socket
import stat
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from holdfast.core.errors import ApiUnavailableError
from holdfast.core.names import display_name

LOOPBACK = "127.0.0.1"
API_PORT = 8377
_BACKLOG = 128
_SAFE = "No backup is concerned."


@dataclass(frozen=True, slots=True)
class LocalListener:
    """A socket that listens; whoever serves it closes it."""

    socket: socket.socket
    address: str
    """For people and programs: `http://127.0.0.1:8377`, or `unix:` and a path."""
    port: int | None
    """None for a Unix socket."""
    path: Path | None = None
    """The socket's file."""

    def close(self) -> None:
        """Listen no more; the file goes, unless another process listens at it by now."""
        family = self.socket.family
        self.socket.close()
        if self.path is not None:
            with suppress(OSError):
                if not _is_heard(self.path, family):
                    self.path.unlink()


@dataclass(frozen=True, slots=True)
class LoopbackPlace:
    """A port that only this computer can reach; 0 takes any that is free."""

    port: int = API_PORT

    def listen(self) -> LocalListener:
        """Listen.

        Raises:
            ApiUnavailableError: the port is taken or not ours to take.
        """
        listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        try:
            if os.name == "posix":  # elsewhere it would let two share the port
                listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listening.bind((LOOPBACK, self.port))
            listening.listen(_BACKLOG)
            listening.setblocking(False)
        except OSError as error:
            listening.close()
            taken = error.errno == errno.EADDRINUSE
            why = "is in use by another program" if taken else f"is refused: {error.strerror}"
            raise ApiUnavailableError(
                f"The port {self.port} {why}. {_SAFE}",
                hint="Choose another one with --port, or a socket with --socket.",
                details=str(error),
            ) from error
        port = listening.getsockname()[1]
        return LocalListener(listening, f"http://{LOOPBACK}:{port}", port)


@dataclass(frozen=True, slots=True)
class UnixPlace:
    """A socket file that only this user can open."""

    path: Path

    def listen(self) -> LocalListener:
        """Listen.

        Raises:
            ApiUnavailableError: something else lies there, somebody listens there, or the
                folder is not there.
        """
        family = getattr(socket, "AF_UNIX", None)
        if family is None:
            raise ApiUnavailableError(
                f"This system has no sockets in files. {_SAFE}",
                hint="Use a port: --port N",
            )
        path = self.path.absolute()
        listening = socket.socket(family, socket.SOCK_STREAM)
        try:
            _clear(path, family)
            listening.bind(os.fspath(path))
            # Nobody can connect before the call of listen: there is no moment to slip in.
            path.chmod(0o600)
            listening.listen(_BACKLOG)
            listening.setblocking(False)
        except OSError as error:
            listening.close()
            why = error.strerror or str(error)
            raise ApiUnavailableError(
                f"Nothing can listen at {display_name(str(path))}: {why}. {_SAFE}",
                hint="Choose another place with --socket.",
                details=str(error),
            ) from error
        except ApiUnavailableError:
            listening.close()
            raise
        return LocalListener(listening, f"unix:{path}", None, path)


ListeningPlace = LoopbackPlace | UnixPlace


def _clear(path: Path, family: int) -> None:
    """Remove a socket nobody listens at any more; refuse to touch anything else."""
    try:
        there = path.lstat()
    except FileNotFoundError:
        return
    if not stat.S_ISSOCK(there.st_mode):
        raise ApiUnavailableError(
            f"{display_name(str(path))} is there and is no socket. {_SAFE}",
            hint="Choose another place with --socket.",
        )
    if _is_heard(path, family):
        raise ApiUnavailableError(
            f"Another program listens at {display_name(str(path))}. {_SAFE}",
            hint="Choose another place with --socket.",
        )
    path.unlink()


def _is_heard(path: Path, family: int) -> bool:
    """Tell whether somebody listens at a socket's file."""
    with socket.socket(family, socket.SOCK_STREAM) as asking:
        try:
            asking.connect(os.fspath(path))
        except ConnectionRefusedError:
            return False
    return True
