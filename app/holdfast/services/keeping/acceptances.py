"""The person's word that a source is as it is meant to be, so that retention goes on.

Retention removes nothing while a source is missing, empty, damaged or much smaller than it
was (`core.collapse`). One word per profile is kept, the last one; it holds for what the
source was then, and one more fall by half is news again. A restore in place is such a word
too: whoever puts a smaller backup back means it.
"""

from __future__ import annotations

from holdfast.core.audit_chain import AuditAction
from holdfast.core.collapse import Acceptance
from holdfast.core.errors import NotFoundError
from holdfast.core.model import BackupInfo, Profile, Structure
from holdfast.core.names import display_name
from holdfast.core.wire import plain_form, read
from holdfast.services.desk import Desk
from holdfast.services.keeping.source_now import least_size
from holdfast.services.series_access import open_series
from holdfast.vault.series import Series


class Acceptances:
    """What was said about the sources of one home; safe between processes."""

    def __init__(self, desk: Desk) -> None:
        """See the class."""
        self._desk = desk

    def of(self, profile_id: str) -> Acceptance | None:
        """Return the last word about a profile's source.

        Raises:
            CatalogueError: the catalogue cannot be read.
        """
        form = self._desk.preferences.get(_name(profile_id))
        if form is None:
            return None
        try:
            return read(Acceptance, form)
        except ValueError:  # edited by hand: better asked again than taken for granted
            return None

    def accept(self, profile: Profile) -> Acceptance:
        """Take the source for what it is meant to be, as it lies there now.

        Raises:
            NotFoundError: there is no backup yet, so there is nothing to compare it with.
            VaultError: the vault is away.
        """
        series = open_series(profile)
        entries = series.entries() if series.exists() else []
        if not entries:
            raise NotFoundError(
                f"“{display_name(profile.name)}” has no backup yet, so there is nothing that "
                "its database could be compared with. Nothing was changed."
            )
        newest = series.read_current(entries[-1])
        damaged = newest is not None and newest.info.structure is Structure.DAMAGED
        said = Acceptance(entries[-1].backup_id, least_size(profile), damaged)
        self._desk.audit.log(
            AuditAction.COLLAPSE_ACCEPTED,
            profile_id=profile.profile_id,
            subject=profile.name,
            bytes=said.size_bytes,
            damaged=said.damaged,
            newest=said.backup_id,
        )
        self._put(profile, said)
        return said

    def accept_restored(self, profile: Profile, series: Series, restored: BackupInfo) -> None:
        """Take what was just restored into place for what the source is meant to be.

        Its entry in the audit trail is that of the restore.
        """
        newest_id = series.newest_id()
        if newest_id is not None:
            self._put(profile, Acceptance(newest_id, restored.size_bytes))

    def _put(self, profile: Profile, said: Acceptance) -> None:
        name, now = _name(profile.profile_id), self._desk.clock.now()
        self._desk.preferences.put(name, plain_form(said), now)


def _name(profile_id: str) -> str:
    return f"acceptance:{profile_id}"
