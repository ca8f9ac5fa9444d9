"""Where objects meet: the paths, the clock and the doors of the catalogue of one process."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from holdfast.catalogue.opening import make_ready
from holdfast.catalogue.quick_audit import QuickAudit
from holdfast.catalogue.quick_book import QuickBook
from holdfast.catalogue.quick_cache import QuickCache
from holdfast.catalogue.quick_history import QuickHistory
from holdfast.catalogue.quick_preferences import QuickPreferences
from holdfast.catalogue.quick_settings import QuickSettings
from holdfast.core.clock import Clock
from holdfast.core.errors import StagingError
from holdfast.core.profiles import ProfileBook
from holdfast.services.audit import AuditLogger
from holdfast.system.clock_choice import chosen_clock
from holdfast.system.identity import is_surely_dead_process, this_process
from holdfast.system.paths import AppPaths, default_paths

if TYPE_CHECKING:
    from holdfast.catalogue.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Desk:
    """What every service needs."""

    paths: AppPaths
    clock: Clock
    book: ProfileBook
    history: QuickHistory
    settings: QuickSettings
    audit: AuditLogger
    backup_cache: QuickCache
    preferences: QuickPreferences

    def on_behalf_of(self, asked_by: str) -> Desk:
        """Return the same desk, whose entries in the audit trail name a program's token."""
        return replace(self, audit=self.audit.on_behalf_of(asked_by))

    def catalogue(self) -> Catalogue:
        """Return everything the catalogue holds; imports pydantic, and SQLAlchemy when needed."""
        from holdfast.catalogue.catalogue import Catalogue

        return Catalogue(self.paths.catalogue_file)

    @contextmanager
    def work_dir(self) -> Iterator[Path]:
        """Give a private folder for working files, removed afterwards.

        Raises:
            StagingError: the home has no room or may not be written.
        """
        me = this_process()
        _remove_leftovers(self.paths.work_dir)
        try:
            prefix = f"{me.pid}-{me.started}-"
            folder = Path(tempfile.mkdtemp(prefix=prefix, dir=self.paths.work_dir))
        except OSError as error:
            raise StagingError(
                f"Holdfast's own folder {self.paths.work_dir} cannot be written: "
                f"{error.strerror}. Nothing was changed.",
                details=str(error),
            ) from error
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def open_desk(paths: AppPaths | None = None, clock: Clock | None = None) -> Desk:
    """Return the desk of a home; the one HOLDFAST_HOME names, and its clock, by default.

    Makes the catalogue where there is none, and brings an older one up to date.

    Raises:
        CatalogueError: it cannot be used; the sentence says whether it was set aside.
        StagingError: the home cannot be used, or the profiles of the first version cannot
            be read.
    """
    paths = (paths or default_paths()).make()
    make_ready(paths.catalogue_file)
    if paths.profiles_file.exists():
        from holdfast.catalogue.take_over import take_over

        take_over(paths.catalogue_file, paths.profiles_file)
    return desk_at(paths, clock or chosen_clock())


def desk_at(paths: AppPaths, clock: Clock, *, only_look: bool = False) -> Desk:
    """Return the desk of a home whose catalogue is there and up to date.

    With `only_look` a damaged catalogue is left where it lies.
    """
    file = paths.catalogue_file
    return Desk(
        paths=paths,
        clock=clock,
        book=QuickBook(file, only_look=only_look),
        history=QuickHistory(file),
        settings=QuickSettings(file),
        audit=AuditLogger(QuickAudit(file), clock, paths.home),
        backup_cache=QuickCache(file),
        preferences=QuickPreferences(file),
    )


def _remove_leftovers(work_dir: Path) -> None:
    """Remove working folders of processes that are dead: they may hold copies of databases."""
    for folder in work_dir.iterdir():
        pid, _, rest = folder.name.partition("-")
        started = rest.partition("-")[0]
        if pid.isdigit() and is_surely_dead_process(int(pid), started):
            shutil.rmtree(folder, ignore_errors=True)
