"""Names of backups and profiles. A name is data: it is never used as a path.

Objects in a vault are named by ids we make ourselves; what a person types lives inside
manifests. `display_name` makes any text safe to show on one line of a terminal.
"""

from __future__ import annotations

import os
import re
import unicodedata
from datetime import datetime

from holdfast.core.clock import instant_for_name
from holdfast.core.errors import UsageError
from holdfast.core.model import BackupKind

MAX_NAME_BYTES = 255
_ID = re.compile(r"[0-9a-f]{16}\Z")


def new_id() -> str:
    """Return 64 random bits as 16 lower-case hex digits."""
    return os.urandom(8).hex()


def is_id(text: str) -> bool:
    """Tell whether the text has the form of an id."""
    return _ID.match(text) is not None


def check_name(name: str, what: str) -> str:
    """Return the name if it can be stored, up to 255 bytes of UTF-8.

    Newlines, quotes, slashes and emoji are allowed: they are only ever data.

    Raises:
        UsageError: empty, too long, or not encodable.
    """
    if not name.strip():
        raise UsageError(f"A {what} needs a name; nothing was changed.", hint="Give it a name.")
    try:
        size = len(name.encode("utf-8"))
    except UnicodeEncodeError:
        raise UsageError(
            f"This {what} name is not valid text; nothing was changed.",
            hint="Use letters your keyboard can type.",
        ) from None
    if size > MAX_NAME_BYTES or "\0" in name:
        raise UsageError(
            f"This {what} name has {size} bytes; at most {MAX_NAME_BYTES} without NUL are kept. "
            "Nothing was changed.",
            hint="Choose a shorter name.",
        )
    return name


def backup_name(kind: BackupKind, profile: str, at: datetime) -> str:
    """Return the name a backup gets when the person gave none.

    Automatic ones carry the profile, as the earlier program's did:
    `auto_backup_<profile>_<utc time>`, `manual_<utc time>`, `pre_restore_<utc time>`.
    """
    stamp = instant_for_name(at)
    if kind is BackupKind.AUTO:
        room = MAX_NAME_BYTES - len(f"{kind.value}__{stamp}")
        short = profile.encode("utf-8")[:room].decode("utf-8", "ignore")
        return f"{kind.value}_{short}_{stamp}"
    return f"{kind.value}_{stamp}"


def display_name(text: str) -> str:
    """Return the text on one line with control and direction characters made visible."""
    if text.isprintable():  # nearly always, and lists call this for each cell they paint
        return text
    return "".join(
        character
        if unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Zl", "Zp"}
        or character == "\u200d"
        else character.encode("unicode_escape", "surrogatepass").decode("ascii")
        for character in text
    )
