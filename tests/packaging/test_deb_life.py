"""The life of a Debian package, for real: installed, used, updated, broken off, removed.

Each in a root that debootstrap made, with the package that the one command builds. Slow,
and for root only: `python3 tests packages`. `HOLDFAST_DEB` names a package that stands, to
save the building.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.packaging.clean_root import CleanRoot, clean_root, lacking
from tests.packaging.places import ROOT
from tests.packaging.x_windows import window_titles
from tests.support.panel import eventually, missing_programs, unseen_desktop

pytestmark = [pytest.mark.package, pytest.mark.timeout(3600)]
if reason := ", ".join(filter(None, [lacking(), missing_programs()])):
    pytestmark.append(pytest.mark.skip(reason=f"needs {reason}"))

_MOST_DEB_BYTES = 75_000_000
_MOST_INSTALLED_BYTES = 200_000_000
_OLDER = "0.0.9"
_ONLY_IN_OLDER = "usr/lib/holdfast/_internal/holdfast/gone.txt"
_PROGRAM = "usr/lib/holdfast"


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package, built from this checkout by the one command."""
    if ready := os.environ.get("HOLDFAST_DEB"):
        return Path(ready)
    out = tmp_path_factory.mktemp("dist")
    build = os.fspath(ROOT / "packaging" / "build.py")
    subprocess.run([sys.executable, build, "deb", "--out", os.fspath(out)], check=True)
    (built,) = out.glob("*.deb")
    return built


@pytest.fixture(scope="module")
def older(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same as the version before, with a file that the newer one has no more."""
    folder = tmp_path_factory.mktemp("older")
    tree = folder / "tree"
    subprocess.run(["dpkg-deb", "--raw-extract", package, tree], check=True)
    control = tree / "DEBIAN" / "control"
    fields = [
        f"Version: {_OLDER}" if line.startswith("Version:") else line
        for line in control.read_text().splitlines()
    ]
    control.write_text("\n".join(fields) + "\n")
    (tree / _ONLY_IN_OLDER).write_text("of the version before\n")
    made = folder / "older.deb"
    build = ["dpkg-deb", "--root-owner-group", "-Zgzip", "-z1", "--build"]
    subprocess.run([*build, os.fspath(tree), made], check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(tree)
    return made


@pytest.fixture(params=["bookworm", "trixie"])
def suite(request: pytest.FixtureRequest) -> str:
    """Debian 12, and the next with the package names that newer Ubuntus have too."""
    return str(request.param)


@pytest.fixture
def root(suite: str) -> Iterator[CleanRoot]:
    with (
        tempfile.TemporaryDirectory(prefix="hfroot") as folder,
        clean_root(suite, Path(folder)) as made,
    ):
        made.run("apt-get", "update", "--quiet")
        yield made


def install(root: CleanRoot, package: Path, name: str) -> None:
    apt = ["apt-get", "install", "--yes", "--quiet", "--no-install-recommends"]
    root.run(*apt, root.put(package, name))


def protect_and_change(root: CleanRoot) -> None:
    """Let the user have a database, two backups of it, and settings of their own."""
    database = root.home / "books.db"
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("CREATE TABLE book (title TEXT)")
        connection.execute("INSERT INTO book VALUES ('first')")
    shutil.chown(database, *(root.home.stat().st_uid,) * 2)
    root.holdfast("protect", "/home/anna/books.db", "--vault", "/home/anna/vault")
    root.holdfast("backup", "books", "--name", "one")
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("INSERT INTO book VALUES ('second')")
    root.holdfast("backup", "books", "--name", "two")
    root.holdfast("set", "books", "keep_count=9", "frequency=hourly")


def settings(root: CleanRoot) -> object:
    return json.loads(root.holdfast("show", "books", "--json"))["settings"]


def titles(database: Path) -> list[str]:
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        return [title for (title,) in connection.execute("SELECT title FROM book")]


def restores_by_itself(root: CleanRoot, work: Path) -> list[str]:
    """Restore the first backup with what lies in the vault and nothing of ours."""
    vault, target = root.home / "vault", work / "recovered.db"
    recover = [sys.executable, "-I", os.fspath(vault / "recover.py")]
    said = subprocess.run([*recover, "list"], check=True, capture_output=True, text=True).stdout
    backup = next(line.split()[0] for line in said.splitlines() if "one" in line)
    restore = [*recover, "restore", backup, os.fspath(target)]
    subprocess.run(restore, check=True, stdout=subprocess.DEVNULL)
    return titles(target)


def test_the_package_is_small_enough(package: Path, tmp_path: Path) -> None:
    subprocess.run(["dpkg-deb", "--extract", package, tmp_path], check=True)
    installed = sum(p.lstat().st_size for p in tmp_path.rglob("*") if not p.is_dir())
    assert package.stat().st_size < _MOST_DEB_BYTES
    assert installed < _MOST_INSTALLED_BYTES


def test_install_use_update_remove(
    root: CleanRoot, older: Path, package: Path, tmp_path: Path
) -> None:
    install(root, older, "older.deb")
    assert root.state() == f"ii {_OLDER}"
    protect_and_change(root)
    root.holdfast("restore", "books", "one", "--to", "/home/anna/restored.db")
    assert titles(root.home / "restored.db") == ["first"]
    before = settings(root)

    install(root, package, "newer.deb")
    assert root.state().startswith("ii ")
    assert _OLDER not in root.state()
    assert not (root.folder / _ONLY_IN_OLDER).exists()
    assert settings(root) == before
    root.holdfast("backup", "books", "--name", "three")
    root.holdfast("restore", "books", "one", "--yes")
    assert titles(root.home / "books.db") == ["first"]
    root.holdfast("undo", "books", "--yes")
    assert titles(root.home / "books.db") == ["first", "second"]
    root.run("dpkg", "--verify", "holdfast")

    own = sorted(path.name for path in (root.home / ".local/share/holdfast").iterdir())
    for verb in ("remove", "purge"):
        install(root, package, "newer.deb")
        # A package that was gone for a while finds everything again.
        assert settings(root) == before
        root.run("apt-get", verb, "--yes", "--quiet", "holdfast")
        assert not (root.folder / _PROGRAM).exists()
        assert not (root.folder / "usr/bin/holdfast").is_symlink()
        assert own == sorted(p.name for p in (root.home / ".local/share/holdfast").iterdir())
        assert titles(root.home / "books.db") == ["first", "second"]
    assert root.state() == "unknown"
    assert restores_by_itself(root, tmp_path) == ["first"]


def test_the_desktop_starts_and_ends_when_the_package_is_removed(
    root: CleanRoot, package: Path
) -> None:
    install(root, package, "newer.deb")
    with tempfile.TemporaryDirectory(prefix="hf", dir=root.folder / "tmp") as name:
        folder = Path(name)
        with unseen_desktop(folder) as shown:
            shown.panel.begin_panel()
            inside = {
                "DISPLAY": shown.environment["DISPLAY"],
                "DBUS_SESSION_BUS_ADDRESS": f"unix:path=/tmp/{folder.name}/bus",
                "XDG_RUNTIME_DIR": f"/tmp/{folder.name}",
                "QT_QPA_PLATFORM": "xcb",
                "HOLDFAST_HOME": f"/tmp/{folder.name}/home",
            }
            display = shown.environment["DISPLAY"]
            sockets = Path("tmp/.X11-unix")
            (root.folder / sockets).mkdir()
            socket = sockets / f"X{display.removeprefix(':')}"
            os.link(Path("/") / socket, root.folder / socket)
            process = subprocess.Popen(
                root.command(["holdfast-desktop"], **inside), cwd="/", stdin=subprocess.DEVNULL
            )
            try:
                shown.panel.icon()
                assert shown.panel.facts()["Title"].lower() == "holdfast"
                eventually(lambda: "Holdfast" in " ".join(window_titles(display)), "the window")
                root.run("apt-get", "remove", "--yes", "--quiet", "holdfast")
                assert process.wait(60) == 0
            finally:
                process.kill()
                process.wait()


def test_an_update_that_was_broken_off_is_finished_by_dpkg(
    root: CleanRoot, older: Path, package: Path
) -> None:
    install(root, older, "older.deb")
    protect_and_change(root)
    before = settings(root)
    # Ends exactly where a kill between the two steps of dpkg leaves things.
    root.run("dpkg", "--unpack", root.put(package, "newer.deb"))
    assert root.state().startswith("iU ")
    # Between the two the program works, and what it does counts.
    assert settings(root) == before
    root.holdfast("backup", "books", "--name", "between")
    root.run("dpkg", "--configure", "-a")
    assert root.state().startswith("ii ")
    assert "between" in root.holdfast("list", "books")
    assert settings(root) == before


def test_an_update_killed_while_it_unpacks_is_repaired_by_installing_again(
    root: CleanRoot, older: Path, package: Path
) -> None:
    install(root, older, "older.deb")
    protect_and_change(root)
    before = settings(root)
    newer = root.put(package, "newer.deb")
    with subprocess.Popen(
        root.command(["dpkg", "--install", newer]), cwd="/", stdout=subprocess.DEVNULL
    ) as dpkg:
        fresh = root.folder / _PROGRAM
        eventually(lambda: any(fresh.rglob("*.dpkg-new")) or dpkg.poll() is not None, "unpacking")
        os.kill(root.pid_of(dpkg), signal.SIGKILL)
    assert not root.state().startswith("ii "), "it was through before it could be killed"
    # As apt itself then says.
    root.run("dpkg", "--configure", "-a")
    root.run("apt-get", "install", "--yes", "--quiet", "--no-install-recommends", newer)
    assert root.state().startswith("ii ")
    root.run("dpkg", "--verify", "holdfast")
    assert settings(root) == before
    assert titles(root.home / "books.db") == ["first", "second"]
