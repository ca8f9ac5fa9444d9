"""Theme and language as they must be known before anything is shown.

The catalogue keeps them; this small file beside it repeats them, because the catalogue is
opened only after the icon is there. Nothing depends on it: without it the first moment
looks and speaks as the system does, and it is written anew when the catalogue is open.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

_NAME = "look.json"


@dataclass(frozen=True, slots=True)
class FirstLook:
    """What is chosen."""

    theme: str = "system"
    """`system`, `light` or `dark`."""
    language: str = "system"
    """`system`, or one of `languages.LANGUAGES`."""


def read_first_look(home: Path) -> FirstLook:
    """Return what was chosen; the defaults where that is not known."""
    try:
        stored = json.loads((home / _NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return FirstLook()
    if not isinstance(stored, dict):
        return FirstLook()
    theme, language = stored.get("theme"), stored.get("language")
    return FirstLook(
        theme=theme if theme in {"light", "dark"} else "system",
        language=language if isinstance(language, str) else "system",
    )


def keep_first_look(home: Path, look: FirstLook) -> None:
    """Write down what is chosen, if it is not there already; not being able to is no harm."""
    if (home / _NAME).exists() and read_first_look(home) == look:
        return
    draft = home / f"{_NAME}.new"
    with suppress(OSError):
        draft.write_text(json.dumps(asdict(look)), encoding="utf-8")
        draft.replace(home / _NAME)
