"""The check of a whole vault: every object, and whether the backups fit them.

Runs in a job process, on one thread; changes nothing and needs no lock. Goes on after each
finding, and names the object and the backups concerned. A check of the structure reads
manifests and the footers of packs; with `read_data` a flipped bit anywhere shows.
`quarantine` is what may be done about a damaged object.
"""

from __future__ import annotations

from collections.abc import Sequence

from holdfast.core.clock import Clock, SystemClock
from holdfast.core.errors import NotFoundError, VaultDamagedError
from holdfast.core.names import is_id
from holdfast.core.progress import SILENT, Progress
from holdfast.vault.check_series import SeriesCheck
from holdfast.vault.findings import CheckReport, Finding, Severity
from holdfast.vault.layout import (
    README_FILE,
    RECOVER_FILE,
    RESERVE_BYTES,
    RESERVE_FILE,
    VAULT_COPY,
    VAULT_FILE,
    TrashKind,
    new_trash_id,
    pack_name,
)
from holdfast.vault.reserve import Reserve
from holdfast.vault.series import Series
from holdfast.vault.trash import move_to_trash
from holdfast.vault.vault import Vault, companion_state, is_harmless, twin_state

_CLOCK = SystemClock()
_OURS = {VAULT_FILE, VAULT_COPY, README_FILE, RECOVER_FILE, RESERVE_FILE}


def check_vault(
    vault: Vault,
    *,
    read_data: bool,
    deep: bool = False,
    series_ids: Sequence[str] | None = None,
    progress: Progress = SILENT,
) -> CheckReport:
    """Check a vault, or some of its series.

    Args:
        vault: open.
        read_data: read, hash and decode every frame of every pack, and compare each entry
            of each page map with it; about a second for 300 MB of packs.
        deep: also put every backup together and compare its tree hash; implies
            `read_data`, and costs a reading of each backup.
        series_ids: only these; None for all.
        progress: may cancel.

    Raises:
        VaultMissingError: the vault went away; what was found until then is lost.
        CancelledError: the listener stopped it.
    """
    findings = _check_root(vault, read_data=read_data or deep)
    checks = []
    for series_id in vault.series_ids() if series_ids is None else series_ids:
        check = SeriesCheck(Series(vault, series_id), progress, read_data=read_data, deep=deep)
        check.run()
        checks.append(check)
        findings += check.findings
    return CheckReport(
        findings=tuple(findings),
        series=len(checks),
        backups=sum(check.backups for check in checks),
        packs=sum(check.packs for check in checks),
        read_bytes=sum(check.read_bytes for check in checks),
    )


def quarantine(series: Series, pack_id: str, *, clock: Clock = _CLOCK) -> None:
    """Put a damaged pack aside, so that the next backup stores its pages anew.

    It moves to the trash, where readers still find what is whole in it, and where it stays
    as long as a backup needs it. The caller holds the series' lock.

    Raises:
        NotFoundError: there is no such pack.
        VaultMissingError, VaultReplacedError, VaultFullError, VaultWriteError: as their
            names say; the pack is where it was.
    """
    _put_aside(series, pack_name(series.series_id, pack_id), clock)


def quarantine_manifest(series: Series, object_name: str, *, clock: Clock = _CLOCK) -> None:
    """Put a damaged manifest aside: its backup is given up, and clean-ups go on again.

    Packs that only it needs go to the trash with the next sweep. The caller holds the
    series' lock.

    Raises:
        NotFoundError: there is no such manifest.
        VaultError: as `quarantine`.
    """
    _put_aside(series, object_name, clock)


def _put_aside(series: Series, object_name: str, clock: Clock) -> None:
    series.confirm_vault()
    folder = object_name.rpartition("/")[0]
    if all(stored.name != object_name for stored in series.store.list(folder)):
        raise NotFoundError(f"There is no object {object_name} in the vault.")
    with Reserve(series) as reserve:
        folder = new_trash_id(clock.now(), TrashKind.DAMAGED)
        move_to_trash(series, reserve, object_name, folder)


def _check_root(vault: Vault, *, read_data: bool) -> list[Finding]:
    found = []
    for name in (VAULT_FILE, VAULT_COPY):
        state = twin_state(vault, name)
        if state == "missing":
            what = "It is missing; its twin says the same."
            found.append(Finding(Severity.MISSING, name, what))
        elif state != "ok":
            what = "It is not what was written; its twin is used in its place."
            found.append(Finding(Severity.DAMAGE, name, what))
    for name in (README_FILE, RECOVER_FILE):
        try:
            state = companion_state(vault, name)
        except VaultDamagedError:
            state = "changed"
        if state == "missing":
            what = "It is missing; backups are not concerned."
            found.append(Finding(Severity.MISSING, name, what))
        elif state != "ok":
            what = "It is not what Holdfast wrote; backups are not concerned."
            found.append(Finding(Severity.DAMAGE, name, what))
    found += _check_reserve(vault, read_data=read_data)
    found += (
        Finding(Severity.SURPLUS, name, "A run that is going on, or was killed, left it.")
        for name in (*vault.store.unfinished(""), *vault.store.unfinished("series"))
    )
    names = {stored.name for stored in vault.store.list("")} | set(vault.store.folders(""))
    names = {name for name in names if name not in _OURS and not is_harmless(name)}
    names |= {f"series/{name}" for name in vault.store.folders("series") if not is_id(name)}
    names |= {stored.name for stored in vault.store.list("series")}
    what = "Holdfast did not make this."
    return found + [Finding(Severity.SURPLUS, name, what) for name in sorted(names)]


def _check_reserve(vault: Vault, *, read_data: bool) -> list[Finding]:
    sizes = {stored.name: stored.size_bytes for stored in vault.store.list("")}
    what = ""
    if RESERVE_FILE not in sizes:
        what = "It is missing, so cleaning up a full disk may fail; the next clean-up makes it."
    elif sizes[RESERVE_FILE] != RESERVE_BYTES:
        what = f"It has {sizes[RESERVE_FILE]} bytes instead of {RESERVE_BYTES}."
    elif read_data:
        try:
            content = vault.store.read(RESERVE_FILE, limit_bytes=RESERVE_BYTES)
            if content.count(0) != len(content):
                what = "Its bytes changed. Nothing is kept in it, but the disk may be failing."
        except VaultDamagedError as error:
            what = error.message
    return [Finding(Severity.NOTICE, RESERVE_FILE, what)] if what else []
