"""The root of every error that may reach a person: what each has, and its plain form.

The tree itself stands in `core.errors`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any


class HoldfastError(Exception):
    """Root of everything a person may be told.

    Args:
        message: what happened and what it means for the data, in whole sentences.
        hint: what to do next; the class has a default.
        details: technical text for the "Details" fold, never needed to understand.
    """

    title = "Something went wrong"
    default_hint = ""
    retryable = False
    exit_status = 1

    def __init__(self, message: str, *, hint: str | None = None, details: str = "") -> None:
        """See the class."""
        super().__init__(message)
        self.message = message
        self.hint = self.default_hint if hint is None else hint
        self.details = details

    def as_dict(self) -> dict[str, object]:
        """Return the plain form that `--json` and the job protocol print."""
        return {
            "error": type(self).__name__,
            "title": self.title,
            "message": self.message,
            "hint": self.hint,
            "details": self.details,
            "retryable": self.retryable,
            "exit_status": self.exit_status,
        }

    @staticmethod
    def from_dict(form: Mapping[str, Any]) -> HoldfastError:
        """Return the error that `as_dict` told: the same class, with all it had to say.

        A class this version does not know becomes an `InternalError` with that message.
        """
        name = str(form.get("error", ""))
        every: list[type[HoldfastError]] = [HoldfastError, *_below(HoldfastError)]
        kinds = {each.__name__: each for each in every}
        kind = kinds.get(name) or kinds.get("InternalError", HoldfastError)
        error: HoldfastError = kind.__new__(kind)
        # Each class has a constructor of its own; what they have in common is set here.
        HoldfastError.__init__(
            error,
            str(form.get("message", "")),
            hint=str(form.get("hint", "")),
            details=str(form.get("details", "")),
        )
        error._take(form)
        return error

    def _take(self, form: Mapping[str, Any]) -> None:
        """Take from the plain form what only this class has."""


def _below(kind: type[HoldfastError]) -> Iterator[type[HoldfastError]]:
    for child in kind.__subclasses__():
        yield child
        yield from _below(child)
