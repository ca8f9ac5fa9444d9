"""Release a version: the one number, the changelog, a commit, a tag. Nothing is sent anywhere.

    python packaging/release.py cut 0.2.0 --dry-run   says what would be done
    python packaging/release.py cut 0.2.0             does it
    python packaging/release.py notes 0.2.0           what the changelog says of a version
    python packaging/release.py fits v0.2.0           whether a tag is this checkout's version

Everything is looked at before anything is written; then either all of it is done or the
checkout is as it was. The packages are built from the tag, by .github/workflows/release.yml.
"""

from __future__ import annotations

import argparse
import re
import shlex
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import changelog

ROOT = Path(__file__).resolve().parents[1]
_LINE = re.compile(r'^__version__ = "([^"]*)"$', re.MULTILINE)
_NUMBERS = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)")
Numbers = tuple[int, int, int]


class Refused(Exception):
    """The release is not made; the text says why. Nothing was changed."""


class Checkout:
    """A git checkout of this project."""

    def __init__(self, root: Path) -> None:
        """See the class."""
        self.root = root
        self.version_file = root / "app" / "holdfast" / "__init__.py"
        self.changelog_file = root / "CHANGELOG.md"
        self.changes_folder = root / "packaging" / "changes"

    def git(self, *words: str) -> str:
        """Run git and return what it says.

        Raises:
            Refused: git did not manage; the text is its own.
        """
        command = ["git", "-C", str(self.root), *words]
        done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8")
        if done.returncode:
            raise Refused(f"git {words[0]}: {done.stderr.strip() or done.stdout.strip()}")
        return done.stdout.strip()

    def version(self) -> str:
        """Return the version that the program says."""
        found = _LINE.search(self.version_file.read_text(encoding="utf-8"))
        if found is None:
            raise Refused(f"{self.version_file} names no version")
        return found[1]

    def fragments(self) -> dict[str, str]:
        """Return the changes that wait for a release, by file name."""
        paths = self.changes_folder.glob("*.md") if self.changes_folder.is_dir() else ()
        return {path.name: path.read_text(encoding="utf-8") for path in paths}

    def changes(self) -> str:
        """Return the changelog as it stands; empty when there is none."""
        if not self.changelog_file.exists():
            return ""
        return self.changelog_file.read_text(encoding="utf-8")

    def released(self) -> list[Numbers]:
        """Return the versions that have a tag, in their order."""
        tags = self.git("tag", "--list", "v*").split()
        return sorted(numbers_of(tag[1:]) for tag in tags if _NUMBERS.fullmatch(tag[1:]))


def numbers_of(version: str) -> Numbers:
    """Return the three numbers of a version.

    Raises:
        Refused: it has not exactly three.
    """
    found = _NUMBERS.fullmatch(version)
    if found is None:
        raise Refused(f"{version} is no version: three numbers with dots between, such as 1.4.0")
    return int(found[1]), int(found[2]), int(found[3])


def followers(last: Numbers) -> list[Numbers]:
    """Return the versions that may come after one."""
    major, minor, patch = last
    return [(major, minor, patch + 1), (major, minor + 1, 0), (major + 1, 0, 0)]


def look(checkout: Checkout, version: str, check: list[str]) -> None:
    """Make sure that this version may be released from this checkout.

    Raises:
        Refused: it may not.
    """
    wanted = numbers_of(version)
    if dirty := checkout.git("status", "--porcelain"):
        raise Refused(f"the checkout holds changes that are not committed:\n{dirty}")
    if not checkout.git("branch", "--show-current"):
        raise Refused("no branch is checked out; the release commit would belong to none")
    released = checkout.released()
    if released:
        allowed = followers(released[-1])
        if wanted not in allowed:
            words = ", ".join(".".join(map(str, each)) for each in allowed)
            last = ".".join(map(str, released[-1]))
            raise Refused(f"after {last} comes one of {words}, not {version}")
    elif wanted < numbers_of(checkout.version()):
        raise Refused(
            f"the program is {checkout.version()} already; {version} would be a step back"
        )
    if found := changelog.faults(checkout.fragments()):
        raise Refused("\n".join(found))
    print(f"release: running {shlex.join(check)}", flush=True)
    if status := subprocess.run(check, cwd=checkout.root, check=False).returncode:
        raise Refused(f"{shlex.join(check)} ended with status {status}")
    if dirty := checkout.git("status", "--porcelain"):
        raise Refused(f"the check has left changes in the checkout:\n{dirty}")


def cut(checkout: Checkout, version: str, on: date, check: list[str], *, dry_run: bool) -> None:
    """Release a version.

    Args:
        checkout: of what.
        version: three numbers.
        on: the day that the changelog names.
        check: the command that must pass before.
        dry_run: look at everything and say what would be done, but do nothing.

    Raises:
        Refused: it was not released, and the checkout is as it was.
    """
    look(checkout, version, check)
    fragments = checkout.fragments()
    fresh = changelog.section(version, on, fragments)
    print(fresh)
    names = ", ".join(sorted(fragments))
    if dry_run:
        print(
            f"release: would set the version to {version}, write the section above into "
            f"{checkout.changelog_file.name}, remove {names}, commit, and tag v{version}"
        )
        return
    before = checkout.version_file.read_text(encoding="utf-8")
    after = _LINE.sub(f'__version__ = "{version}"', before)
    changes = changelog.with_section(checkout.changes(), fresh)
    try:
        checkout.version_file.write_text(after, encoding="utf-8", newline="\n")
        checkout.changelog_file.write_text(changes, encoding="utf-8", newline="\n")
        for name in fragments:
            (checkout.changes_folder / name).unlink()
        checkout.git("add", "--all")
        checkout.git("commit", "--quiet", "--message", f"release: {version}\n\n{fresh}")
    except (Refused, OSError) as error:
        # All of it was committed before we began: this takes nothing of anybody away.
        checkout.git("reset", "--quiet", "--hard", "HEAD")
        raise Refused(f"{error}\nThe checkout is as it was.") from error
    try:
        # git would take a heading for a comment of its own.
        words = ("--cleanup=whitespace", "--message", f"Holdfast {version}\n\n{fresh}")
        checkout.git("tag", "--annotate", *words, f"v{version}")
    except Refused:
        checkout.git("reset", "--quiet", "--hard", "HEAD~1")
        raise
    print(
        f"release: committed and tagged v{version}. Nothing was sent. When it is to go out:\n"
        f"    git push origin HEAD v{version}"
    )


def fits(checkout: Checkout, tag: str) -> None:
    """Make sure that a tag names the version of this checkout, and that the changelog does.

    Raises:
        Refused: it does not.
    """
    if tag != f"v{checkout.version()}":
        raise Refused(f"the tag is {tag} and the program is {checkout.version()}")
    notes_of(checkout, checkout.version())


def notes_of(checkout: Checkout, version: str) -> str:
    """Return what the changelog says of a version.

    Raises:
        Refused: it says nothing.
    """
    try:
        return changelog.notes(checkout.changes(), version)
    except KeyError:
        raise Refused(f"{checkout.changelog_file.name} says nothing of {version}") from None


def main(words: list[str], root: Path = ROOT) -> int:
    """Do what the command line asks for; return the exit status."""
    parser = argparse.ArgumentParser(description="Release a version.")
    orders = parser.add_subparsers(dest="order", required=True)
    cutting = orders.add_parser("cut")
    cutting.add_argument("version")
    cutting.add_argument("--dry-run", action="store_true")
    cutting.add_argument(
        "--check",
        default=shlex.join([sys.executable, "tests", "check"]),
        help="the command that must pass before (default: %(default)s)",
    )
    orders.add_parser("notes").add_argument("version")
    orders.add_parser("fits").add_argument("tag")
    asked = parser.parse_args(words)
    checkout = Checkout(root)
    try:
        if asked.order == "cut":
            today = datetime.now(UTC).date()
            check = shlex.split(asked.check)
            cut(checkout, asked.version, today, check, dry_run=asked.dry_run)
        elif asked.order == "notes":
            print(notes_of(checkout, asked.version), end="")
        else:
            fits(checkout, asked.tag)
    except Refused as refused:
        print(f"release: not released. {refused}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
