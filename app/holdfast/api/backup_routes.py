"""The backups of a profile: listed, made, looked at, restored, deleted.

Lists come from what the catalogue remembers, so they work while a vault is away; everything
that changes something is done by a process of its own, in its profile's turn. A call that
hangs up does not stop the work it asked for.
"""

from __future__ import annotations

import os
from pathlib import Path as FilePath
from typing import Annotated, TypeVar

from fastapi import APIRouter, Body, Path, Query
from fastapi.concurrency import run_in_threadpool

from holdfast.api.calls import Call, ProfileName, TheCall, done, no_such_backup
from holdfast.api.documents import example, refusals
from holdfast.api.forms import (
    BACKUP_ID,
    METADATA,
    Backups,
    BackupWish,
    Begun,
    Made,
    Restored,
    RestoreWish,
    metadata,
    printable,
)
from holdfast.api.problems import FOLDER_NOT_ALLOWED, AsciiJson, ProblemError, problem_of
from holdfast.core.errors import UsageError
from holdfast.core.model import BackupInfo, BackupKind, Profile
from holdfast.core.settings import BackupMetadata
from holdfast.core.wire import read
from holdfast.services.orders import BackupOrder, DeleteOrder, Order, RestoreOrder
from holdfast.services.results import BackupResult, RestoreResult
from holdfast.services.status.lists import Lists, ListWish

backup_routes = APIRouter(prefix="/api/backups", tags=["backups"])

_Row = TypeVar("_Row")
_JOB = "3c1d9be04f7a2218"
_MADE = {"job_id": _JOB, "backup": METADATA, "first": False, "warnings": []}
_RESTORED = {
    "job_id": _JOB,
    "backup": METADATA,
    "target": "/home/ada/books.db",
    "way": "through SQLite",
    "safety_copy": "pre_restore_20261122T101500Z",
    "warnings": [],
}
_BEGUN = example({"job_id": _JOB}, "Begun; its events tell how it goes on.")

BackupId = Annotated[
    str, Path(pattern=r"^[0-9a-f]{16}$", description="Id of a backup.", examples=[BACKUP_ID])
]
Wait = Annotated[
    bool, Query(description="Answer when it is done; otherwise at once, and events tell the rest.")
]
_Wish = Annotated[
    BackupWish | None,
    Body(
        openapi_examples={
            "risky": {
                "summary": "Before something risky",
                "value": {"name": "before the import", "protected": True},
            },
            "migration": {
                "summary": "Before a change of the schema",
                "value": {"kind": "pre_migration"},
            },
        }
    ),
]
_Where = Annotated[
    RestoreWish | None,
    Body(
        openapi_examples={
            "back": {"summary": "To its original place", "value": {}},
            "file": {"summary": "To a new file", "value": {"to": "/home/ada/restored/books.db"}},
        }
    ),
]


@backup_routes.get(
    "",
    responses={
        200: example({"profile": "books", "total": 1, "backups": [METADATA]}),
        **refusals(404),
    },
)
def list_backups(
    call: TheCall,
    wanted: ProfileName = "",
    limit: Annotated[int, Query(ge=1, le=500, description="How many at most.")] = 100,
    offset: Annotated[int, Query(ge=0, le=2**31, description="How many to pass over.")] = 0,
    search: Annotated[str, Query(max_length=255, description="Part of a name or a note.")] = "",
) -> Backups:
    """Return the backups of a profile, the last made first, as last seen in its vault."""
    profile = call.profile(wanted)
    wish = ListWish(offset, limit, "created_at", search=search)
    total, found = Lists(call.needs.desk).backups(profile.profile_id, wish)
    return Backups(
        profile=printable(profile.name), total=total, backups=tuple(map(metadata, found))
    )


@backup_routes.post(
    "",
    status_code=201,
    response_model=Made,
    responses={201: example(_MADE, "Made."), 202: {**_BEGUN, "model": Begun}, **refusals(404, 409)},
)
async def create_backup(
    call: TheCall, wish: _Wish = None, wanted: ProfileName = "", wait: Wait = True
) -> Made | AsciiJson:
    """Back up now, also while a program writes; answer when the backup is safe in the vault."""
    wish = wish or BackupWish()
    profile = await run_in_threadpool(call.profile, wanted)
    order = BackupOrder(
        profile.profile_id,
        name=wish.name,
        backup_kind=wish.kind.kind,
        protected=wish.protected or wish.kind.kind is BackupKind.PRE_MIGRATION,
        note=wish.note,
    )
    job_id, end = await call.begin(order)
    if not wait:
        return AsciiJson(Begun(job_id=job_id).model_dump(), 202)
    result = read(BackupResult, done(await end).result)
    return Made(
        job_id=job_id,
        backup=metadata(result.info),
        first=result.first,
        warnings=tuple(map(printable, result.warnings)),
    )


@backup_routes.get("/{backup_id}", responses={200: example(METADATA), **refusals(404)})
def get_backup(backup_id: BackupId, call: TheCall, wanted: ProfileName = "") -> BackupMetadata:
    """Return one backup, as last seen in its vault."""
    return metadata(_known(call, call.profile(wanted), backup_id))


@backup_routes.delete("/{backup_id}", responses={200: example(METADATA), **refusals(404, 409)})
async def delete_backup(
    backup_id: BackupId, call: TheCall, wanted: ProfileName = ""
) -> BackupMetadata:
    """Move a backup to the trash of its vault; one that is pinned stays."""
    profile = await run_in_threadpool(call.profile, wanted)
    try:
        _, info = await _carried_out(call, DeleteOrder(profile.profile_id, backup_id), BackupInfo)
    except UsageError as pinned:
        told = UsageError(pinned.message, hint="Unpin it first: holdfast unpin PROFILE BACKUP")
        raise ProblemError(problem_of(told, 409)) from pinned
    return metadata(info)


@backup_routes.post(
    "/{backup_id}/restore",
    response_model=Restored,
    responses={200: example(_RESTORED), 202: {**_BEGUN, "model": Begun}, **refusals(404, 409)},
)
async def restore_backup(
    backup_id: BackupId,
    call: TheCall,
    where: _Where = None,
    wanted: ProfileName = "",
    wait: Wait = True,
) -> Restored | AsciiJson:
    """Put a backup back in its place, keeping what is there now; or write it to a new file.

    New files are written only under folders that the token was made for.
    """
    where = where or RestoreWish()
    profile = await run_in_threadpool(call.profile, wanted)
    to = await run_in_threadpool(_allowed, call, profile, where.to) if where.to else None
    order = RestoreOrder(profile.profile_id, backup_id, to, where.while_open)
    if not wait:
        job_id, _ = await call.begin(order)
        return AsciiJson(Begun(job_id=job_id).model_dump(), 202)
    job_id, result = await _carried_out(call, order, RestoreResult)
    return Restored(
        job_id=job_id,
        backup=metadata(result.info),
        target=printable(str(result.target)),
        way=result.way,
        safety_copy=None if result.pre_restore is None else printable(result.pre_restore),
        warnings=tuple(map(printable, result.warnings)),
    )


async def _carried_out(call: Call, order: Order, kind: type[_Row]) -> tuple[str, _Row]:
    job_id, end = await call.begin(order)
    return job_id, read(kind, done(await end).result)


def _known(call: Call, profile: Profile, backup_id: str) -> BackupInfo:
    for info in call.needs.desk.backup_cache.of_profile(profile.profile_id):
        if info.backup_id == backup_id:
            return info
    raise no_such_backup(profile, backup_id)


def _allowed(call: Call, profile: Profile, to: str) -> FilePath:
    """Return where a restore may go, with every link followed.

    Raises:
        ProblemError: the token was made for other places.
        UsageError: it is no whole path.
    """
    wished = FilePath(to)
    if not wished.is_absolute():
        raise UsageError("Where to restore to has to be a whole path. Nothing was changed.")
    real = FilePath(os.path.realpath(wished))
    if real == FilePath(os.path.realpath(profile.source_path)):
        return real
    if any(folder in real.parents for folder in call.token.restore_to):
        return real
    raise ProblemError(FOLDER_NOT_ALLOWED)
