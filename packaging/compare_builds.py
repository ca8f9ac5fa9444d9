"""List how two builds differ: `python3 packaging/compare_builds.py ONE OTHER`.

ONE and OTHER are two frozen folders, or two Debian packages. Prints each file that only one
of them has or that is not the same in both, with what is known of the reason, then one line
that sums up. The exit status is 0 only if they are the same bytes.

Standard library only; packages need `dpkg-deb`.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

# The only differences that are known to come from two builds of one commit in two places.
_KNOWN = (
    ("sbom.cdx.json", "lists other parts: the environments were not the same"),
    ("licences.txt", "lists other parts: the environments were not the same"),
    (".pyc", "compiled from another source, or by another Python"),
    (".so", "taken from another wheel or system package"),
)


@dataclass(frozen=True, slots=True)
class Difference:
    """One file that is not the same."""

    name: str
    kind: str
    """`only in the first`, `only in the second`, `differs`, `has other rights`."""
    reason: str = ""


def differences(one: Path, other: Path) -> list[Difference]:
    """Return what differs between two folders, by name."""
    first, second = dict(_files(one)), dict(_files(other))
    found = []
    for name in sorted(first.keys() | second.keys()):
        if name not in second:
            found.append(Difference(name, "only in the first"))
        elif name not in first:
            found.append(Difference(name, "only in the second"))
        elif first[name][1] != second[name][1]:
            found.append(Difference(name, "differs", _reason(name)))
        elif first[name][0] != second[name][0]:
            found.append(Difference(name, "has other rights"))
    return found


def _files(folder: Path) -> Iterator[tuple[str, tuple[int, str]]]:
    """Give each file's name, rights, and what it holds: a link's target or a hash."""
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            yield name, (0, f"link to {path.readlink()}")
        elif path.is_file():
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            yield name, (path.stat().st_mode & 0o777, digest)


def _reason(name: str) -> str:
    return next((why for ending, why in _KNOWN if ending in name), "not explained")


def _opened(path: Path, stack: ExitStack) -> Path:
    """Return a folder with what a build holds."""
    if path.is_dir():
        return path
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    subprocess.run(["dpkg-deb", "--raw-extract", str(path), str(folder / "all")], check=True)
    return folder / "all"


def main() -> int:
    """Compare and tell; return the exit status."""
    if len(sys.argv) != 3:
        raise SystemExit("two builds to compare: folders, or Debian packages")
    one, other = map(Path, sys.argv[1:])
    if one.is_file() and other.is_file() and one.read_bytes() == other.read_bytes():
        print("the same bytes")
        return 0
    with ExitStack() as stack:
        found = differences(_opened(one, stack), _opened(other, stack))
    for each in found:
        print(f"{each.name}: {each.kind}{'; ' + each.reason if each.reason else ''}")
    if found:
        print(f"{len(found)} files are not the same")
    elif one.is_file():
        print("the same files, packed differently")
    else:
        print("the same bytes")
        return 0
    return 1


if __name__ == "__main__":
    raise SystemExit(main())
