"""How one profile stands: its database, its vault, its backups, and what crashes left.

Part of the doctor: reads headers, listings and manifests, changes nothing, takes no lock.
"""

from __future__ import annotations

import json
import os
import shlex
import shutil
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from holdfast.core.errors import CatalogueError, HoldfastError, SourceError, VaultError
from holdfast.core.freshness_facts import LIMITS, Limits
from holdfast.core.model import BackupInfo, BackupKind, Level, Profile, Structure
from holdfast.core.names import display_name
from holdfast.core.schedule import BackupFrequency
from holdfast.core.time_words import span
from holdfast.services.desk import Desk
from holdfast.services.interrupted import STAGED_PREFIX
from holdfast.services.series_access import check_not_older, open_series, read_backups
from holdfast.services.status.doctor import Finding, Verdict, failed
from holdfast.system.file_lock import FileLock
from holdfast.system.identity import ProcessIdentity, is_surely_dead, this_process
from holdfast.vault.series import Series


def look_at(desk: Desk, profile: Profile) -> Iterator[Finding]:
    """Yield what there is to say about one profile."""
    yield from _database(profile)
    yield from _leftovers(profile)
    try:
        series = open_series(profile)
    except VaultError as error:
        yield failed(display_name(profile.name), "Vault", error)
        return
    yield from _vault(desk, profile, series)
    if series.exists():
        yield from _lock(profile, series)
    yield from _backups(desk, profile, series)


def _finding(profile: Profile, what: str, verdict: Verdict, text: str, advice: str = "") -> Finding:
    return Finding(display_name(profile.name), what, verdict, text, advice)


def _database(profile: Profile) -> Iterator[Finding]:
    from holdfast.sources.classify import classify

    source = Path(profile.source_path)
    shown = display_name(profile.source_path)
    try:
        found = classify(source)
    except SourceError as error:
        yield failed(display_name(profile.name), "Database", error)
        return
    mode = f", {found.facts.journal_mode} mode" if found.facts else ", being written to"
    text = f"{shown}, {found.size_bytes / 1e6:,.1f} MB{mode}"
    if found.network is not None:
        yield _finding(
            profile,
            "Database",
            Verdict.ATTENTION,
            f"{text}; it lies on a network disk ({found.network})",
            "Other computers may write there without being seen: back up while nobody does.",
        )
    elif found.has_hot_journal:
        yield _finding(
            profile,
            "Database",
            Verdict.ATTENTION,
            f"{text}; a change to it was not finished, or is going on",
            "If its program has crashed, start it once: it clears this up.",
        )
    else:
        yield _finding(profile, "Database", Verdict.OK, text)


def _leftovers(profile: Profile) -> Iterator[Finding]:
    """What interrupted restores left beside the database."""
    from holdfast.sources.swap_intent import RECOVERY_PREFIX, intent_path

    source = Path(os.path.realpath(profile.source_path))
    try:
        names = os.listdir(source.parent)  # noqa: PTH208 - names are all that is needed
    except OSError:
        return  # the finding on the database tells why
    if intent_path(source).name in names:
        yield _finding(
            profile,
            "Restore",
            Verdict.ATTENTION,
            "A restore of this database was interrupted, or is going on.",
            "Start “holdfast restore” again: it first finishes or undoes the interrupted one.",
        )
    staged = [name for name in names if name.startswith(STAGED_PREFIX)]
    if staged:
        yield _finding(
            profile,
            "Restore",
            Verdict.ATTENTION,
            f"{len(staged)} unfinished file(s) of an interrupted restore lie beside the database.",
            f"If no restore is going on, remove them: {source.parent}/{STAGED_PREFIX}…",
        )
    kept = [name for name in names if name.startswith(RECOVERY_PREFIX)]
    if kept:
        text = f"{len(kept)} replaced database(s) kept beside the database, 30 days each"
        yield _finding(profile, "Restore", Verdict.OK, text)


def _vault(desk: Desk, profile: Profile, series: Series) -> Iterator[Finding]:
    path = Path(profile.vault_path)
    shown = display_name(profile.vault_path)
    for warning in series.vault.warnings:
        check = f"Mend it with: holdfast vault check {shlex.quote(shown)}"
        yield _finding(profile, "Vault", Verdict.ATTENTION, warning, check)
    try:
        check_not_older(desk, profile, series)
    except HoldfastError as error:
        yield failed(display_name(profile.name), "Vault", error)
        return
    effective = os.access in os.supports_effective_ids
    if not os.access(path, os.W_OK, effective_ids=effective):
        yield _finding(
            profile,
            "Vault",
            Verdict.FAILED,
            f"{shown} can be read but not written, so nothing new can be kept in it.",
            "Give your user permission to write there.",
        )
        return
    free = shutil.disk_usage(path).free
    text = f"{shown}, {free / 1e9:,.1f} GB free, id {series.vault.vault_id}"
    try:
        size = Path(profile.source_path).stat().st_size
        same_disk = Path(profile.source_path).stat().st_dev == path.stat().st_dev
    except OSError:
        size, same_disk = 0, False
    if free < size:
        yield _finding(
            profile,
            "Vault",
            Verdict.ATTENTION,
            f"{text}: less than the database has",
            "Free some space there, or delete backups that are no longer needed.",
        )
    elif same_disk:
        yield _finding(
            profile,
            "Vault",
            Verdict.ATTENTION,
            f"{text}; on the same disk as the database",
            "If that disk fails, both are gone: keep a vault on another one.",
        )
    else:
        yield _finding(profile, "Vault", Verdict.OK, text)


def _lock(profile: Profile, series: Series) -> Iterator[Finding]:
    """Who writes, or is said to; an owner that died is no finding, its lock is void."""
    content = FileLock(Path(profile.vault_path) / "series" / series.series_id / "LOCK").read()
    try:
        owner = ProcessIdentity.from_dict(json.loads(content))
    except (ValueError, KeyError, TypeError):
        return  # empty: nobody writes
    if is_surely_dead(owner):
        text = "left by a run that was killed; it is void, the next run takes it over"
        yield _finding(profile, "Lock", Verdict.OK, text)
    elif owner.machine == this_process().machine:
        text = f"a run is going on (process {owner.pid})"
        yield _finding(profile, "Lock", Verdict.OK, text)
    else:
        host = display_name(owner.host)
        yield _finding(
            profile,
            "Lock",
            Verdict.ATTENTION,
            f"the computer {host} writes to these backups, or died while it did",
            f"Wait until {host} is done. If it is gone for good, delete the file LOCK in "
            f"series/{series.series_id} of the vault.",
        )


def _backups(desk: Desk, profile: Profile, series: Series) -> Iterator[Finding]:
    manifests, damaged = read_backups(series)
    for error in damaged:
        yield failed(display_name(profile.name), "Backups", error)
    own = [m.info for m in manifests if m.info.kind is not BackupKind.PRE_RESTORE]
    good = [info for info in own if _is_good(info)]
    run = f"Run: holdfast backup {shlex.quote(display_name(profile.name))}"
    if not own:
        yield _finding(profile, "Backups", Verdict.ATTENTION, "there is none yet", run)
        return
    if not good:
        yield _finding(
            profile,
            "Backups",
            Verdict.FAILED,
            f"none of the {len(own)} is good: the database was damaged, or proofs failed",
            "Look at them with “holdfast list”; repair the database with its own program.",
        )
        return
    missing = series.missing_packs({pack for m in manifests for pack in m.packs})
    if missing:
        vault = shlex.quote(display_name(profile.vault_path))
        yield _finding(
            profile,
            "Backups",
            Verdict.FAILED,
            f"{len(missing)} pack(s) that backups need are missing or cut off in the vault",
            f"See which backups are concerned: holdfast vault check {vault}",
        )
    newest = good[-1]
    age = desk.clock.now() - newest.created_at
    aged = span(max(age, timedelta()))
    text = f"{len(own)}; the last good one is {aged} old, proved: {newest.level.value}"
    if age > _limits(desk, profile).attention:
        yield _finding(profile, "Backups", Verdict.ATTENTION, text, run)
    elif newest is not own[-1]:
        yield _finding(
            profile,
            "Backups",
            Verdict.ATTENTION,
            f"{text}; later ones are not good",
            "The database seems damaged: restore that backup, or repair it with its program.",
        )
    else:
        yield _finding(profile, "Backups", Verdict.OK, text)


def _limits(desk: Desk, profile: Profile) -> Limits:
    """Return the ages that count for the profile's schedule, as for its verdict."""
    frequency = BackupFrequency.DAILY
    with suppress(CatalogueError):  # there is none yet: the first version's list of profiles
        chosen = desk.settings.chosen(profile.profile_id)
        frequency = BackupFrequency(str(chosen.get("frequency", frequency)))
    return LIMITS[frequency]


def _is_good(info: BackupInfo) -> bool:
    return info.structure is not Structure.DAMAGED and info.level is not Level.NONE
