"""Is everything in order? The machine, Holdfast's own folder, and every profile.

Looks and changes nothing: no lock is taken, nothing is repaired, no database is read
beyond its header and no pack is opened. Goes on after each finding, whatever it is; an
error of ours while looking becomes a finding too. `profile_health` looks at one profile.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from holdfast import __version__
from holdfast.catalogue.opening import NOTHING, revision_of, too_new
from holdfast.catalogue.profile_file import read_profile_file
from holdfast.catalogue.revisions import OURS
from holdfast.catalogue.set_aside import kept_aside
from holdfast.core.clock import Clock
from holdfast.core.errors import HoldfastError
from holdfast.core.model import Profile
from holdfast.core.names import display_name
from holdfast.services.desk import Desk, desk_at
from holdfast.system.clock_choice import chosen_clock
from holdfast.system.identity import ProcessIdentity, is_surely_dead, this_process
from holdfast.system.paths import AppPaths, default_paths

LEAST_FREE_BYTES = 512 * 1024 * 1024


class Verdict(StrEnum):
    """How good or bad a finding is."""

    OK = "ok"
    ATTENTION = "attention"
    """Backups work, but something wants to be looked at."""
    FAILED = "failed"
    """Something does not work, or is not safe, until somebody acts."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    about: str
    """`Holdfast`, or the name of a profile."""
    what: str
    """A word or two: `SQLite`, `Database`, `Vault`."""
    verdict: Verdict
    text: str
    """What was found, in a sentence or a few words."""
    advice: str = ""
    """What to do; empty when there is nothing to do."""
    details: str = ""


HOLDFAST = "Holdfast"


def examine(paths: AppPaths | None = None, clock: Clock | None = None) -> Iterator[Finding]:
    """Yield finding after finding: versions, the home, then profile by profile."""
    paths = paths or default_paths()
    clock = clock or chosen_clock()
    yield _program()
    yield _sqlite()
    yield _zstd()
    home = list(_home(paths))
    yield from home
    if any(finding.verdict is Verdict.FAILED for finding in home):
        return
    desk = desk_at(paths, clock, only_look=True)
    yield from _work_files(desk)
    yield from _set_aside(paths)
    try:
        profiles = _profiles(desk)
    except HoldfastError as error:
        yield failed(HOLDFAST, "Profiles", error)
        return
    if profiles is None:
        yield Finding(
            HOLDFAST,
            "Catalogue",
            Verdict.ATTENTION,
            "It was written by an earlier version, so the profiles were not looked at.",
            "Nothing to do: the next command brings it up to date, after a copy.",
        )
        return
    if not profiles:
        yield Finding(
            HOLDFAST,
            "Profiles",
            Verdict.ATTENTION,
            "Nothing is protected yet.",
            "Begin with: holdfast protect DATABASE --vault FOLDER",
        )
    for profile in profiles:
        yield from _profile(desk, profile)


def look_at_own_folder(paths: AppPaths) -> Finding:
    """Return whether the home can be written: without it no backup can be made."""
    return next(_home(paths))


def failed(about: str, what: str, error: HoldfastError) -> Finding:
    """Return an error as a finding."""
    return Finding(about, what, Verdict.FAILED, error.message, error.hint, error.details)


def _profiles(desk: Desk) -> list[Profile] | None:
    """Return all profiles from where they lie, changing nothing there.

    None means that an earlier version wrote the catalogue and only an upgrade can read it.

    Raises:
        HoldfastError: the catalogue or the list of the first version cannot be used.
    """
    old = read_profile_file(desk.paths.profiles_file).profiles
    path = desk.paths.catalogue_file
    revision = revision_of(path)
    if revision == NOTHING:
        return list(old)
    if revision not in OURS.revisions:
        raise too_new(path, revision)
    if revision != OURS.head:
        return None
    known = desk.book.all()
    ids = {profile.profile_id for profile in known}
    return [*known, *(profile for profile in old if profile.profile_id not in ids)]


def _set_aside(paths: AppPaths) -> Iterator[Finding]:
    for kept in kept_aside(paths.catalogue_file):
        yield Finding(
            HOLDFAST,
            "Catalogue",
            Verdict.ATTENTION,
            f"A damaged one was set aside as {display_name(str(kept))}.",
            "Make known what it held: holdfast vault open DIR. Remove the file when every profile "
            "you had is back.",
        )


def _profile(desk: Desk, profile: Profile) -> Iterator[Finding]:
    from holdfast.services.status.profile_health import look_at

    name = display_name(profile.name)
    try:
        yield from look_at(desk, profile)
    except HoldfastError as error:
        yield failed(name, "Profile", error)
    except OSError as error:
        yield Finding(
            name,
            "Profile",
            Verdict.FAILED,
            f"The computer reports an error: {error.strerror or error}.",
            "Check the disks of the database and of the vault.",
            str(error),
        )


def _program() -> Finding:
    python = ".".join(str(part) for part in sys.version_info[:3])
    text = f"{__version__}, Python {python}"
    return Finding(HOLDFAST, "Program", Verdict.OK, text)


def _sqlite() -> Finding:
    """SQLite before 3.51.3 could corrupt databases in WAL mode; the reader refuses it too."""
    import apsw

    from holdfast.sources.connections import OLDEST_SQLITE

    version = apsw.sqlite_lib_version()
    if tuple(int(part) for part in version.split(".")[:3]) >= OLDEST_SQLITE:
        return Finding(HOLDFAST, "SQLite", Verdict.OK, version)
    oldest = ".".join(str(part) for part in OLDEST_SQLITE)
    return Finding(
        HOLDFAST,
        "SQLite",
        Verdict.FAILED,
        f"{version}; at least {oldest} is needed, because earlier ones can corrupt databases.",
        "Install Holdfast again with the packages it names.",
    )


def _zstd() -> Finding:
    from holdfast.vault.codec import CodecError, compress, decompress

    probe = b"holdfast " * 100
    try:
        whole = decompress(compress(probe), len(probe)) == probe
    except CodecError:
        whole = False
    if whole:
        return Finding(HOLDFAST, "zstd", Verdict.OK, _zstd_version())
    return Finding(
        HOLDFAST,
        "zstd",
        Verdict.FAILED,
        "The compression library gives back other bytes than it was given.",
        "Install Holdfast again with the packages it names.",
    )


def _zstd_version() -> str:
    if sys.version_info >= (3, 14):
        from compression import zstd
    else:
        from backports import zstd
    return str(zstd.zstd_version)


def _home(paths: AppPaths) -> Iterator[Finding]:
    shown = display_name(os.fspath(paths.home))
    try:
        paths.make()
        with tempfile.TemporaryFile(dir=paths.work_dir) as file:
            file.write(b"holdfast")
            file.flush()
        free = shutil.disk_usage(paths.home).free
    except HoldfastError as error:
        yield failed(HOLDFAST, "Own folder", error)
        return
    except OSError as error:
        yield Finding(
            HOLDFAST,
            "Own folder",
            Verdict.FAILED,
            f"{shown} cannot be written: {error.strerror}.",
            "Free some space there, make it writable, or set HOLDFAST_HOME to another folder.",
            str(error),
        )
        return
    room = f"{free / 1e9:,.1f} GB free"
    if free < LEAST_FREE_BYTES:
        advice = "Free some space there: copies of locked databases pass through it."
        yield Finding(HOLDFAST, "Own folder", Verdict.ATTENTION, f"{shown}, only {room}", advice)
    else:
        yield Finding(HOLDFAST, "Own folder", Verdict.OK, f"{shown}, {room}")


def _work_files(desk: Desk) -> Iterator[Finding]:
    """Working folders: of processes that run, or left by some that died."""
    left, running = 0, 0
    me = this_process()
    for name in os.listdir(desk.paths.work_dir):  # noqa: PTH208 - names are all that is needed
        pid, _, rest = name.partition("-")
        if not pid.isdigit():
            continue
        started = rest.partition("-")[0]
        owner = ProcessIdentity(me.host, me.machine, me.boot, int(pid), started)
        if is_surely_dead(owner):
            left += 1
        else:
            running += 1
    if running:
        text = f"{running} in use by a run that is going on"
        yield Finding(HOLDFAST, "Work files", Verdict.OK, text)
    if left:
        yield Finding(
            HOLDFAST,
            "Work files",
            Verdict.ATTENTION,
            f"{left} left by a run that was killed. No backup is concerned.",
            "Nothing to do: the next run removes them.",
        )
    if not (left or running):
        yield Finding(HOLDFAST, "Work files", Verdict.OK, "none left behind")
