"""A freshly installed Debian in a folder, with processes of its own, for one test.

debootstrap makes the smallest one there is; it is kept as an archive in build/, since
making it takes minutes. Everything in it runs in namespaces that end with the test, so no
mount is left behind, however the test ends.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.packaging.places import ROOT
from tests.support.panel import eventually

NEEDED = ("debootstrap", "dpkg-deb", "nsenter", "strip", "unshare")
_USER = "anna"
_KEPT = ROOT / "build" / "roots"
_MIRROR = "http://deb.debian.org/debian"
_PLAIN = {
    "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    "LANG": "C.UTF-8",
    "DEBIAN_FRONTEND": "noninteractive",
}


def lacking() -> str:
    """Name what keeps these tests from running here; empty when nothing does."""
    if os.name != "posix" or os.geteuid() != 0:
        return "root, to install a package in a root of its own"
    return ", ".join(name for name in NEEDED if not shutil.which(name))


class CleanRoot:
    """A Debian below a folder."""

    def __init__(self, folder: Path, init_pid: int) -> None:
        """See the class; `init_pid` is the first process of its namespaces."""
        self.folder = folder
        self._init_pid = init_pid

    @property
    def home(self) -> Path:
        """The home of the user, seen from outside."""
        return self.folder / "home" / _USER

    def command(self, words: list[str], *, user: str = "", **environment: str) -> list[str]:
        """Return the command line that runs words inside."""
        variables = {**_PLAIN, "HOME": f"/home/{user}" if user else "/root", **environment}
        into = ["nsenter", "--target", str(self._init_pid), "--mount", "--pid"]
        change = ["chroot", *([f"--userspec={user}"] if user else []), os.fspath(self.folder)]
        return [*into, *change, "env", "-i", *(f"{k}={v}" for k, v in variables.items()), *words]

    def run(self, *words: str, user: str = "", status: int = 0, **environment: str) -> str:
        """Run a program inside and return all it says; fail when it ends otherwise."""
        done = subprocess.run(
            self.command(list(words), user=user, **environment),
            check=False,
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        )
        assert done.returncode == status, f"{' '.join(words)}: {done.returncode}\n{done.stdout}"
        return done.stdout

    def pid_of(self, entered: subprocess.Popen[bytes]) -> int:
        """Return the process inside that a command line of `command` became."""
        children = Path(f"/proc/{entered.pid}/task/{entered.pid}/children")
        return int(children.read_text().split()[0])

    def holdfast(self, *words: str, status: int = 0) -> str:
        """Run the installed program as the user."""
        return self.run("holdfast", *words, user=_USER, status=status)

    def state(self) -> str:
        """Return what dpkg says of our package."""
        query = ["dpkg-query", "--show", "--showformat=${db:Status-Abbrev} ${Version}", "holdfast"]
        done = subprocess.run(
            self.command(query), check=False, cwd="/", capture_output=True, text=True
        )
        return " ".join(done.stdout.split()) if done.returncode == 0 else "unknown"

    def put(self, file: Path, name: str = "") -> str:
        """Copy a file inside and return its path there."""
        shutil.copyfile(file, self.folder / "tmp" / (name or file.name))
        return f"/tmp/{name or file.name}"


@contextmanager
def clean_root(suite: str, folder: Path) -> Iterator[CleanRoot]:
    """Give a fresh root below a folder, with one ordinary user."""
    root = folder / "root"
    root.mkdir(parents=True)
    subprocess.run(["tar", "-xf", _kept(suite), "-C", root], check=True)
    for name in ("resolv.conf", "hosts"):
        shutil.copyfile(Path("/etc") / name, root / "etc" / name)
    inside = ["--mount", "--pid", "--fork", "--kill-child"]
    first = subprocess.Popen(
        ["unshare", *inside, f"--mount-proc={root}/proc", "sleep", "infinity"],
        stdin=subprocess.DEVNULL,
    )
    try:
        children = Path(f"/proc/{first.pid}/task/{first.pid}/children")
        pid = eventually(lambda: children.read_text().split(), "the namespaces")[0]
        # Its own program runs only once its mounts are there.
        eventually(lambda: Path(f"/proc/{pid}/comm").read_text() == "sleep\n", "their mounts")
        made = CleanRoot(root, int(pid))
        made.run("useradd", "--create-home", _USER)
        yield made
    finally:
        first.kill()  # its child, and with that all the others, die with it
        first.wait()


def _kept(suite: str) -> Path:
    """Return the archive of a root as debootstrap makes it, making it if needed."""
    archive = _KEPT / f"{suite}.tar"
    if archive.exists():
        return archive
    _KEPT.mkdir(parents=True, exist_ok=True)
    fresh = _KEPT / f"{suite}.new"
    shutil.rmtree(fresh, ignore_errors=True)
    smallest = ["--variant=minbase", "--include=ca-certificates"]
    command = ["debootstrap", *smallest, suite, os.fspath(fresh), _MIRROR]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    packed = archive.with_suffix(".tar.new")
    subprocess.run(["tar", "-cf", packed, "-C", fresh, "."], check=True)
    packed.replace(archive)
    shutil.rmtree(fresh)
    return archive
