"""Where the API listens: loopback and sockets of this user, and how many may hang on to it."""

from __future__ import annotations

import inspect
import ipaddress
import os
import socket
import stat
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest

from holdfast.api import server
from holdfast.api.bounded_protocol import bounded_protocol
from holdfast.core.errors import ApiUnavailableError
from holdfast.system import local_listener
from holdfast.system.local_listener import LoopbackPlace, UnixPlace
from tests.api.conftest import opened
from tests.support.people import as_nobody, open_folder
from tests.support.protected import Protected


def test_no_place_can_be_given_that_others_reach() -> None:
    assert list(inspect.signature(LoopbackPlace).parameters) == ["port"]
    assert list(inspect.signature(UnixPlace).parameters) == ["path"]
    listener = LoopbackPlace(0).listen()
    try:
        host, port = listener.socket.getsockname()
        assert ipaddress.ip_address(host).is_loopback
        assert listener.address == f"http://{host}:{port}"
        with pytest.raises(ApiUnavailableError, match="in use by another program"):
            LoopbackPlace(port).listen()
    finally:
        listener.close()
    text = inspect.getsource(local_listener)
    assert "0.0.0.0" not in text
    assert '""' not in text.replace('"""', "")


def test_a_socket_in_a_file_is_for_its_owner_and_goes_at_the_end(tmp_path: Path) -> None:
    place = UnixPlace(tmp_path / "api")
    listener = place.listen()
    assert stat.S_IMODE(place.path.stat().st_mode) == 0o600
    with pytest.raises(ApiUnavailableError, match="Another program listens"):
        place.listen()
    listener.socket.close()  # killed: the file stays, and nobody answers
    heir = place.listen()
    listener.close()
    assert place.path.exists()  # it is the heir's now
    heir.close()
    assert not place.path.exists()


def test_nothing_else_is_put_in_the_place_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "books.db").write_bytes(b"mine")
    with pytest.raises(ApiUnavailableError, match="is no socket"):
        UnixPlace(tmp_path / "books.db").listen()
    assert (tmp_path / "books.db").read_bytes() == b"mine"
    for nowhere in (tmp_path / "no folder" / "api", tmp_path / ("x" * 120)):
        with pytest.raises(ApiUnavailableError, match="Nothing can listen"):
            UnixPlace(nowhere).listen()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
def test_another_user_cannot_open_the_socket() -> None:
    with open_folder() as folder:
        listener = UnixPlace(folder / "api").listen()
        try:
            said = as_nobody(
                "import socket\nbecome_nobody()\n"
                "try:\n    socket.socket(socket.AF_UNIX).connect(sys.argv[1])\n"
                "except PermissionError:\n    print('refused')",
                str(folder / "api"),
            )
        finally:
            listener.close()
    assert said == "refused"


def bounded(monkeypatch: pytest.MonkeyPatch, most: int, head_within_s: float) -> None:
    made = bounded_protocol(most, head_within_s)
    monkeypatch.setattr(server, "bounded_protocol", lambda: made)


def test_who_only_holds_connections_gives_way_to_who_calls(
    books: Protected, monkeypatch: pytest.MonkeyPatch
) -> None:
    bounded(monkeypatch, most=20, head_within_s=3600.0)
    with opened(books) as api, ExitStack() as held:
        place = ("127.0.0.1", api.port)
        wires = [held.enter_context(socket.create_connection(place, timeout=60)) for _ in range(60)]
        for wire in wires[::2]:
            with suppress(OSError):
                wire.sendall(b"GET /api/health HTTP/1.1\r\nHost: loc")
        assert api.call("GET", "/api/health").status_code == 200
        with suppress(ConnectionResetError):
            assert wires[0].recv(1) == b""  # the oldest was ended


def test_who_says_nothing_for_too_long_is_hung_up_on(
    books: Protected, monkeypatch: pytest.MonkeyPatch
) -> None:
    bounded(monkeypatch, most=20, head_within_s=0.05)
    with opened(books) as api:
        for begun in (b"", b"GET /api/health HTTP/1.1\r\n"):
            with socket.create_connection(("127.0.0.1", api.port), timeout=60) as wire:
                wire.sendall(begun)
                with suppress(ConnectionResetError):
                    assert wire.recv(1) == b""
        assert api.call("POST", "/api/backups").status_code == 201  # who has called may wait
