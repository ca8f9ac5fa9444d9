"""Where a vault may be made: folders that suggest themselves, and what is said of a chosen one.

Everything here only looks; a vault is made when the first profile needs it. What is said of
a place is what `ProfileService.protect` would refuse, and beyond that what a person should
know before they decide: that it is the database's own disk, that space is short.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypedDict

from holdfast.core.errors import HoldfastError
from holdfast.core.model import Profile
from holdfast.core.names import display_name
from holdfast.core.phrase import Phrase
from holdfast.services.desk import Desk
from holdfast.system.volumes import Volume, existing_part, on_one_disk, space_of, volumes

FOLDER = "Holdfast"
"""Name of the folder that is made for a vault where other files lie."""
SLACK = 1.2
"""A first backup may need a little more than estimated: the reserve, temporary files."""


class PlaceKind(StrEnum):
    """What a suggested place is."""

    VAULT = "vault"
    """A vault that other profiles use."""
    EXTERNAL = "external"
    """A disk that can be unplugged."""
    DISK = "disk"
    NETWORK = "network"
    HOME = "home"
    """A folder of the person's own, for want of another disk."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A place that suggests itself."""

    kind: PlaceKind
    path: Path
    """The folder that would be the vault."""
    label: str
    """Name of the disk; empty when it has none."""
    free_bytes: int | None
    used_by: tuple[str, ...] = ()
    """Names of the profiles whose vault it is."""


class Standing(StrEnum):
    """Whether a vault can be there."""

    NEW = "new"
    EXISTING = "existing"
    """A vault is there, and is used."""
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class VaultPlace:
    """What is to be said of a place for a vault."""

    path: Path
    """The folder itself; one inside the chosen folder where other files lie in that."""
    standing: Standing
    sentence: str
    hint: str = ""
    warning: str = ""
    """What speaks against a place that can be used."""
    free_bytes: int | None = None
    on_source_disk: bool | None = None
    """A database lies on the same disk; None when not known."""


class _Facts(TypedDict):
    """What is said of every place that can be used."""

    warning: str
    free_bytes: int | None
    on_source_disk: bool | None


class VaultPlaces:
    """Looks at places for the vault of some databases."""

    def __init__(
        self,
        desk: Desk,
        known: tuple[Volume, ...] | None = None,
        *,
        shares_source: bool = False,
    ) -> None:
        """See the class.

        Args:
            desk: of the home.
            known: the volumes of this computer by default.
            shares_source: several profiles may protect one database in one vault, as those
                do that came from the earlier backup scheduler.
        """
        self._desk = desk
        self._shares_source = shares_source
        self._known = volumes() if known is None else known

    def suggestions(self, sources: Sequence[Path], home: Path) -> tuple[Suggestion, ...]:
        """Return the places for a vault of these databases, the best first.

        Args:
            sources: the databases.
            home: folder of the person.
        """
        vaults = self._vaults()
        taken = {suggestion.path for suggestion in vaults}
        disks = []
        for volume in self._known:
            if volume.is_read_only or not os.access(volume.path, os.W_OK):
                continue
            if any(on_one_disk(source, volume.path, self._known) for source in sources):
                continue
            kind = PlaceKind.EXTERNAL if volume.is_external else PlaceKind.DISK
            kind = PlaceKind.NETWORK if volume.is_network else kind
            place = volume.path / FOLDER
            if place not in taken:
                disks.append(Suggestion(kind, place, volume.label, volume.free_bytes))
        disks.sort(key=lambda each: list(PlaceKind).index(each.kind))
        own = home / FOLDER
        mine = [] if own in taken else [Suggestion(PlaceKind.HOME, own, "", _free(own))]
        return (*vaults, *disks, *mine)

    def vaults_here(self, home: Path) -> tuple[Suggestion, ...]:
        """Return the vaults that lie where Holdfast suggests to make them, known or not.

        Args:
            home: folder of the person.
        """
        found = self._vaults()
        taken = {suggestion.path for suggestion in found}
        places = [
            (PlaceKind.EXTERNAL if volume.is_external else PlaceKind.DISK, volume, place)
            for volume in self._known
            if not volume.is_network
            for place in (volume.path / FOLDER, volume.path)
        ]
        for kind, volume, place in places:
            if place not in taken and _seems_vault(place):
                found.append(Suggestion(kind, place, volume.label, volume.free_bytes))
        own = home / FOLDER
        if own not in taken and _seems_vault(own):
            found.append(Suggestion(PlaceKind.HOME, own, "", _free(own)))
        return tuple(found)

    def assess(self, folder: Path, sources: Sequence[Path], needed_bytes: int = 0) -> VaultPlace:
        """Return what is to be said of a folder; never raises for it.

        Args:
            folder: where the person wants backups; an empty or new one, a vault, or any
                other, in which a new folder is then made.
            sources: the databases that are to be backed up there.
            needed_bytes: what the first backups will take, roughly.
        """
        path = Path(os.path.normpath(folder.expanduser().absolute()))
        try:
            refused = self._refused(path, sources)
            if refused is not None:
                return refused
            if _is_vault(path):
                return self._existing(path, sources, needed_bytes)
            if _holds_other_files(path):
                inner = path / FOLDER
                if _holds_other_files(inner) and not _is_vault(inner):
                    return _no(
                        path,
                        Phrase(
                            "The folders {0} and {1} hold other files.", _shown(path), _shown(inner)
                        ),
                        "Choose a new or an empty folder.",
                    )
                return self.assess(inner, sources, needed_bytes)
            return self._new(path, sources, needed_bytes)
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or "no folder has such a name"
            sentence = Phrase("{0} cannot be looked at: {1}.", _shown(path), reason)
            return _no(path, sentence, "Choose another folder.")

    def _refused(self, path: Path, sources: Sequence[Path]) -> VaultPlace | None:
        real = path.resolve()
        own = self._desk.paths.home.resolve()
        if real == own or own in real.parents:
            return _no(
                path,
                "This is Holdfast's own folder; a vault in it would be lost with it.",
                "Choose a folder elsewhere, best on another disk.",
            )
        if path.exists() and not path.is_dir():
            return _no(
                path, Phrase("{0} is a file, not a folder.", _shown(path)), "Choose a folder."
            )
        if not path.exists() and not path.parent.is_dir():
            return _no(
                path,
                Phrase("The folder {0} is not there.", _shown(path.parent)),
                "If it lies on a disk that is not connected, connect the disk, then try again.",
            )
        is_meant = _is_vault(path) or not _holds_other_files(path)
        for source in sources:
            if is_meant and real in source.resolve().parents:
                return _no(
                    path,
                    Phrase(
                        "{0} lies inside this folder, so it cannot be its vault.", _shown(source)
                    ),
                    "Choose another folder, best on another disk.",
                )
        return None

    def _existing(self, path: Path, sources: Sequence[Path], needed_bytes: int) -> VaultPlace:
        from holdfast.vault.vault import open_vault

        try:
            vault = open_vault(path)
        except HoldfastError as error:
            return _no(path, error.message, error.hint)
        others = [] if self._shares_source else self._desk.book.all()
        for profile in others:
            if profile.vault_id == vault.vault_id and _is_among(profile, sources):
                name = display_name(profile.name)
                return _no(
                    path,
                    Phrase("“{0}” protects this database in this vault already.", name),
                    "Choose another place for a second set of backups, or go back and leave "
                    "the database out.",
                )
        if not os.access(path, os.W_OK):
            return _not_writable(path)
        return VaultPlace(
            path,
            Standing.EXISTING,
            Phrase.counted(
                len(vault.series_ids()),
                "This is a vault with backups of {0} database. Yours are added; those in it "
                "stay as they are.",
                "This is a vault with backups of {0} databases. Yours are added; those in it "
                "stay as they are.",
            ),
            **self._facts(path, sources, needed_bytes),
        )

    def _new(self, path: Path, sources: Sequence[Path], needed_bytes: int) -> VaultPlace:
        if not os.access(existing_part(path), os.W_OK | os.X_OK):
            return _not_writable(path)
        return VaultPlace(
            path,
            Standing.NEW,
            Phrase("A new vault is made in {0}.", _shown(path)),
            **self._facts(path, sources, needed_bytes),
        )

    def _facts(self, path: Path, sources: Sequence[Path], needed_bytes: int) -> _Facts:
        same = [on_one_disk(source, path, self._known) for source in sources]
        on_source_disk = True if True in same else None if None in same else False
        free = _free(path)
        warnings = []
        if on_source_disk:
            warnings.append(
                Phrase(
                    "This is the disk the database is on: if it fails, the backups go with it. "
                    "An external disk is safer."
                )
            )
        if free is not None and free < needed_bytes * SLACK:
            warnings.append(Phrase("There may be too little space for the first backup."))
        return {
            "warning": _together(warnings),
            "free_bytes": free,
            "on_source_disk": on_source_disk,
        }

    def _vaults(self) -> list[Suggestion]:
        """Return the vaults that profiles use and that are there now."""
        from holdfast.vault.vault import open_vault

        used: dict[Path, list[Profile]] = {}
        for profile in self._desk.book.all():
            used.setdefault(Path(profile.vault_path), []).append(profile)
        found = []
        for path, profiles in used.items():
            try:
                open_vault(path, profiles[0].vault_id)
            except (HoldfastError, OSError):
                continue
            names = tuple(profile.name for profile in profiles)
            found.append(Suggestion(PlaceKind.VAULT, path, "", _free(path), names))
        return found


def vault_within(folder: Path) -> Path:
    """Return the vault a person means by a folder: itself, or the one made inside it."""
    inner = folder / FOLDER
    return inner if not _seems_vault(folder) and _seems_vault(inner) else folder


def _is_vault(path: Path) -> bool:
    from holdfast.vault.layout import VAULT_COPY, VAULT_FILE

    return any((path / name).is_file() for name in (VAULT_FILE, VAULT_COPY))


def _seems_vault(path: Path) -> bool:
    try:
        return _is_vault(path)
    except OSError:  # nobody asked for this place in particular
        return False


def _holds_other_files(path: Path) -> bool:
    from holdfast.vault.vault import is_harmless

    return path.is_dir() and any(not is_harmless(inside.name) for inside in path.iterdir())


def _is_among(profile: Profile, sources: Sequence[Path]) -> bool:
    own = Path(profile.source_path)
    for source in sources:
        try:
            if source.samefile(own):
                return True
        except OSError:
            if source == own:
                return True
    return False


def _not_writable(path: Path) -> VaultPlace:
    return _no(
        path,
        Phrase("Your user may not write to {0}.", _shown(existing_part(path))),
        "Choose another folder, or change its permissions.",
    )


def _together(sentences: Sequence[Phrase]) -> str:
    if not sentences:
        return ""
    return Phrase("{0} {1}", *sentences) if sentences[1:] else sentences[0]


def _no(path: Path, sentence: str, hint: str) -> VaultPlace:
    return VaultPlace(path, Standing.REFUSED, sentence, hint)


def _free(path: Path) -> int | None:
    space = space_of(path)
    return space[0] if space else None


def _shown(path: Path) -> str:
    return display_name(os.fspath(path))
