"""A vault: what it says of itself, and the way to its series.

VAULT.json and its copy VAULT.bak hold the format version, the vault's id, the features a
reader must know, and (in sealed vaults) the key slots. Either one alone is enough; a vault
with a damaged VAULT.json still opens and says so.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from holdfast.core.clock import format_instant
from holdfast.core.errors import (
    VaultDamagedError,
    VaultError,
    VaultMissingError,
    VaultReplacedError,
    VaultTooNewError,
)
from holdfast.core.names import is_id, new_id
from holdfast.storage.folder_store import FolderStore
from holdfast.storage.store import Store
from holdfast.vault.layout import (
    FORMAT_VERSION,
    README_FILE,
    RECOVER_FILE,
    RESERVE_BYTES,
    RESERVE_FILE,
    VAULT_COPY,
    VAULT_FILE,
)

FEATURES: frozenset[str] = frozenset()
"""Required features of vaults that this version understands; sealing will be the first."""
_LIMIT_BYTES = 1 << 20
_COMPANIONS = Path(__file__).with_name("companions")


@dataclass(frozen=True, slots=True)
class Vault:
    """An open vault. The folder is only touched through `store`."""

    path: Path
    store: FolderStore
    vault_id: str
    created_at: str
    companions: dict[str, str]
    """SHA-256 of README.txt and recover.py as they were written."""
    warnings: tuple[str, ...] = ()

    def series_ids(self) -> list[str]:
        """Return the ids of all series, sorted."""
        return [name for name in self.store.folders("series") if is_id(name)]


def create_vault(path: Path, at: datetime) -> Vault:
    """Make a vault in an empty or new folder, or open the one that is there.

    Raises:
        VaultError: the folder holds other things, or cannot be written.
        VaultDamagedError: it holds series whose VAULT.json and VAULT.bak are both gone.
    """
    store = FolderStore.create_root(path)
    names = {entry.name for entry in store.list("")} | set(store.folders(""))
    if VAULT_FILE in names or VAULT_COPY in names:
        return open_vault(path)
    foreign = sorted(name for name in names if not is_harmless(name))
    if foreign:
        raise VaultError(
            f"The folder {path} holds other files ({foreign[0]}, …), so no vault was made in it.",
            hint="Choose a new or an empty folder.",
        )
    if store.folders("series"):
        raise VaultDamagedError(
            f"The folder {path} holds series of a vault, but neither {VAULT_FILE} nor "
            f"{VAULT_COPY}. The backups in it may be whole; no new vault was made over them.",
            object_name=VAULT_FILE,
            hint=f"Copy {VAULT_FILE} from a copy of the vault, or restore with recover.py, "
            "which does not need it.",
        )
    store.remove_unfinished("")
    companions = {
        name: hashlib.sha256(data).hexdigest() for name, data in _companion_files().items()
    }
    document: dict[str, Any] = {
        "holdfast_vault": FORMAT_VERSION,
        "id": new_id(),
        "created_at": format_instant(at),
        "required_features": [],
        "key_slots": [],
        "companions": companions,
    }
    store.make_folder("series")
    for name, data in _companion_files().items():
        _publish(store, name, data)
    make_reserve(store)
    content = _encode(document)
    # The copy first: a crash between the two leaves a vault that opens.
    _publish(store, VAULT_COPY, content)
    _publish(store, VAULT_FILE, content)
    return open_vault(path)


def open_vault(path: Path, expected_id: str | None = None) -> Vault:
    """Open an existing vault.

    Raises:
        VaultMissingError: the folder is away, or holds no vault (an empty mount point).
        VaultReplacedError: it holds another vault than `expected_id`.
        VaultTooNewError: it needs a version or feature this program does not know.
        VaultDamagedError: both VAULT.json and VAULT.bak are unreadable.
    """
    store = FolderStore(path)
    warnings: list[str] = []
    document = None
    missing = 0
    for name in (VAULT_FILE, VAULT_COPY):
        try:
            document = _decode(store.read(name, limit_bytes=_LIMIT_BYTES))
            break
        except FileNotFoundError:
            missing += 1
            warnings.append(f"{name} of the vault is missing; its twin was used.")
        except (ValueError, VaultDamagedError):
            warnings.append(f"{name} of the vault is damaged; its twin was used.")
    if document is None:
        if missing == 2:
            raise VaultMissingError(
                f"There is no vault in {path}. If it lies on a disk that is not connected, "
                "an empty folder is all that is left of it here; nothing was written to it."
            )
        raise VaultDamagedError(
            f"Neither {VAULT_FILE} nor {VAULT_COPY} of the vault in {path} can be read. "
            "The backups in it may be whole.",
            object_name=VAULT_FILE,
            hint="Copy VAULT.json from a copy of the vault, or restore with recover.py, "
            "which does not need it.",
        )
    _check_known(document, path)
    if expected_id is not None and document["id"] != expected_id:
        raise VaultReplacedError(
            f"Another vault than expected lies in {path} "
            f"(its id is {document['id']}, expected {expected_id}). Nothing was written.",
            hint="Connect the right disk, or protect the database anew with this vault.",
        )
    return Vault(
        path, store, document["id"], document["created_at"], document["companions"], tuple(warnings)
    )


def repair_twins(vault: Vault) -> None:
    """Write VAULT.json and VAULT.bak again where one is missing or damaged."""
    contents: dict[str, bytes | None] = {}
    for name in (VAULT_FILE, VAULT_COPY):
        try:
            raw = vault.store.read(name, limit_bytes=_LIMIT_BYTES)
            _decode(raw)
            contents[name] = raw
        except (FileNotFoundError, ValueError, VaultDamagedError):
            contents[name] = None
    good = next((content for content in contents.values() if content is not None), None)
    for name, content in contents.items():
        if content is None and good is not None:
            vault.store.remove(name)
            _publish(vault.store, name, good)


def refresh_companions(vault: Vault) -> list[str]:
    """Write README.txt and recover.py again where their bytes changed; return which."""
    mended = []
    for name, data in _companion_files().items():
        if companion_state(vault, name) != "ok":
            vault.store.remove(name)
            _publish(vault.store, name, data)
            mended.append(name)
    return mended


def twin_state(vault: Vault, name: str) -> str:
    """Return `ok`, `missing`, `damaged` or `other` (of another vault) for a VAULT file."""
    try:
        document = _decode(vault.store.read(name, limit_bytes=_LIMIT_BYTES))
    except FileNotFoundError:
        return "missing"
    except (ValueError, VaultDamagedError):
        return "damaged"
    return "ok" if document["id"] == vault.vault_id else "other"


def companion_state(vault: Vault, name: str) -> str:
    """Return `ok`, `missing` or `changed` for README.txt or recover.py."""
    try:
        raw = vault.store.read(name, limit_bytes=_LIMIT_BYTES)
    except FileNotFoundError:
        return "missing"
    known = {vault.companions.get(name), hashlib.sha256(_companion_files()[name]).hexdigest()}
    return "ok" if hashlib.sha256(raw).hexdigest() in known else "changed"


def make_reserve(store: Store) -> bool:
    """Set aside the space that clean-up needs on a full disk; False if there is no room."""
    try:
        with store.create("") as writer:
            for _ in range(RESERVE_BYTES >> 20):
                writer.write(bytes(1 << 20))
            writer.publish(RESERVE_FILE)
    except VaultError:
        return False
    return True


def free_reserve(store: Store) -> None:
    """Give the reserved space up; `make_reserve` sets it aside again afterwards."""
    store.remove(RESERVE_FILE)


def _companion_files() -> dict[str, bytes]:
    return {name: (_COMPANIONS / name).read_bytes() for name in (README_FILE, RECOVER_FILE)}


def _publish(store: Store, name: str, data: bytes) -> None:
    with store.create("") as writer:
        writer.write(data)
        writer.publish(name)


def is_harmless(name: str) -> bool:
    """Tell whether a name may be there before a vault is: our own start, or the system's."""
    return name in {
        README_FILE, RECOVER_FILE, RESERVE_FILE, "series", "lost+found", ".Trash-1000",
        "System Volume Information", ".DS_Store", "desktop.ini", ".fseventsd", ".Spotlight-V100",
    }  # fmt: skip


def _encode(document: dict[str, Any]) -> bytes:
    body = {key: value for key, value in document.items() if key != "sha256"}
    digest = hashlib.sha256(json.dumps(body, sort_keys=True).encode("ascii")).hexdigest()
    return (json.dumps({**body, "sha256": digest}, sort_keys=True, indent=1) + "\n").encode("ascii")


def _decode(raw: bytes) -> dict[str, Any]:
    """Return the document.

    Raises:
        ValueError: its bytes are not, to the last one, what was written.
    """
    try:
        document = json.loads(raw)
    except RecursionError as error:
        raise ValueError("nesting") from error
    if not isinstance(document, dict) or not is_id(str(document.get("id"))):
        raise ValueError("form")
    if _encode(document) != raw:
        raise ValueError("SHA-256")
    return document


def _check_known(document: dict[str, Any], path: Path) -> None:
    unknown = sorted(set(document["required_features"]) - FEATURES)
    if document["holdfast_vault"] != FORMAT_VERSION or unknown:
        what = (
            "the feature " + ", ".join(unknown) if unknown
            else f"format {document['holdfast_vault']}"
        )  # fmt: skip
        raise VaultTooNewError(
            f"The vault in {path} needs {what}, which this version of Holdfast does not know. "
            "Nothing was changed; the backups in it are as they were."
        )
