"""Values between two processes of this program: each is told how long it is, then comes whole.

Both ends are the same version, one started the other, and nobody else can write into the pipe
between them, so the values are pickled: rows of a database have bytes in them, and those are
many. Errors do not go this way but by their plain form, for each has a constructor of its own.
"""

from __future__ import annotations

import pickle
import struct
from typing import IO, Any

_LENGTH = struct.Struct(">Q")


def write_message(stream: IO[bytes], value: object) -> None:
    """Send one value.

    Raises:
        OSError: the other end is gone.
    """
    told = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    stream.write(_LENGTH.pack(len(told)))
    stream.write(told)
    stream.flush()


def read_message(stream: IO[bytes]) -> Any:
    """Return the next value.

    Raises:
        EOFError: there is none any more, or half of one.
    """
    return pickle.loads(_read(stream, _LENGTH.unpack(_read(stream, _LENGTH.size))[0]))


def _read(stream: IO[bytes], size_bytes: int) -> bytes:
    found = stream.read(size_bytes)
    if len(found) < size_bytes:
        raise EOFError
    return found
