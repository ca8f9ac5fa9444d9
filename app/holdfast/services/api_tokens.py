"""ApiTokens: which programs may use the API, for which profile, and where they may restore to.

A token is 256 random bits that a person sees once. The catalogue keeps their SHA-256 (with
so many bits nobody finds them by trying, so it need not be slow) and nothing that leads
back. Tokens are lost with the catalogue, and then nobody gets in.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from holdfast.core.audit_chain import AuditAction
from holdfast.core.errors import NotFoundError, UsageError
from holdfast.core.model import Profile
from holdfast.core.names import check_name, display_name, new_id
from holdfast.core.wire import plain_form, read
from holdfast.services.desk import Desk
from holdfast.services.protecting.profile_places import absolute

_PREFIX = "api token:"
_MARK = "holdfast_"
"""What every token begins with, so that one in the wrong place is recognised."""
_SECRET_BYTES = 32
_LONGEST = 256
"""Characters of what is looked at; a token has far fewer."""


@dataclass(frozen=True, slots=True)
class Token:
    """What a program may do."""

    token_id: str
    name: str
    profile_id: str
    """Empty: all profiles."""
    made_at: datetime
    restore_to: tuple[Path, ...] = ()
    """Folders under which it may restore to new files, links followed."""


@dataclass(frozen=True, slots=True)
class _Stored:
    """What the catalogue keeps of a token."""

    name: str
    hash: str
    profile_id: str
    made_at: datetime
    restore_to: tuple[str, ...]


class ApiTokens:
    """The tokens of one home; safe on any thread and between processes.

    Raises:
        CatalogueError: from every method, when the catalogue cannot be used.
    """

    def __init__(self, desk: Desk) -> None:
        """See the class."""
        self._desk = desk

    def add(
        self, name: str, profile: Profile | None = None, restore_to: Sequence[Path] = ()
    ) -> tuple[Token, str]:
        """Make a token and return it with its text, which nothing can tell a second time.

        Args:
            name: how the audit trail calls the program.
            profile: the one it is for; None for all.
            restore_to: folders that are there, for restores to new files.

        Raises:
            UsageError: the name is taken or cannot be kept, or there is no such folder.
        """
        check_name(name, "token")
        if any(token.name == name for token in self.all()):
            raise UsageError(
                f"There is a token “{display_name(name)}” already. Nothing was changed.",
                hint="Choose another name, or revoke that one first.",
            )
        folders = tuple(_real_folder(folder) for folder in restore_to)
        text = _MARK + secrets.token_hex(_SECRET_BYTES)
        now = self._desk.clock.now()
        profile_id = profile.profile_id if profile else ""
        token = Token(new_id(), name, profile_id, now, folders)
        stored = _Stored(name, _hash(text), profile_id, now, tuple(map(str, folders)))
        self._desk.preferences.put(_PREFIX + token.token_id, plain_form(stored), now)
        self._desk.audit.log(
            AuditAction.TOKEN_MADE,
            profile_id=profile_id,
            subject=name,
            profile=profile.name if profile else "",
            restore_to=folders,
        )
        return token, text

    def all(self) -> tuple[Token, ...]:
        """Return the tokens by name."""
        found = [_token(token_id, stored) for token_id, stored in self._stored()]
        return tuple(sorted(found, key=lambda token: (token.name, token.token_id)))

    def revoke(self, name: str) -> Token:
        """Let nobody in with this token any more; calls that have begun are answered.

        Raises:
            NotFoundError: there is none of this name.
        """
        found = [token for token in self.all() if token.name == name]
        if not found:
            raise NotFoundError(
                f"There is no token “{display_name(name)}”. Nothing was changed.",
                hint="See: holdfast api token list",
            )
        for token in found:
            self._desk.preferences.forget(_PREFIX + token.token_id)
            self._desk.audit.log(
                AuditAction.TOKEN_REVOKED, profile_id=token.profile_id, subject=token.name
            )
        return found[0]

    def of(self, text: str) -> Token | None:
        """Return whose token a text is, in a time that does not depend on it; None: nobody's."""
        hashed = _hash(text[:_LONGEST])
        found: Token | None = None
        for token_id, stored in self._stored():
            if hmac.compare_digest(stored.hash, hashed):
                found = _token(token_id, stored)
        return found

    def _stored(self) -> list[tuple[str, _Stored]]:
        """Return what is kept; what a later version wrote in another form lets nobody in."""
        found = []
        for name, form in self._desk.preferences.beginning(_PREFIX).items():
            try:
                found.append((name.removeprefix(_PREFIX), read(_Stored, form)))
            except ValueError:
                continue
        return found


def _token(token_id: str, stored: _Stored) -> Token:
    folders = tuple(map(Path, stored.restore_to))
    return Token(token_id, stored.name, stored.profile_id, stored.made_at, folders)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _real_folder(folder: Path) -> Path:
    real = Path(os.path.realpath(absolute(folder)))
    if not real.is_dir():
        raise UsageError(
            f"{display_name(str(folder))} is no folder. Nothing was changed.",
            hint="Make the folder first.",
        )
    return real
