"""Problem details: every refusal of the API as RFC 9457 has it, in the words of the screens.

What the services raise keeps its title, sentence and hint; only the HTTP status is added
here. What concerns HTTP alone (a token, a header, a size) has its sentences here too. No
trace and no technical detail leaves: those are in the log.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from fastapi.responses import JSONResponse

from holdfast.core import errors
from holdfast.core.errors import HoldfastError
from holdfast.core.names import display_name

MEDIA_TYPE = "application/problem+json"
RETRY_AFTER_S = 60
_TYPE = "urn:holdfast:problem:"

_STATUSES: Mapping[type[HoldfastError], int] = {
    errors.HoldfastError: 409,
    errors.UsageError: 422,
    errors.NotFoundError: 404,
    errors.CancelledError: 503,
    errors.SourceBusyError: 503,
    errors.SourceChangedError: 503,
    errors.StagingError: 503,
    errors.CatalogueError: 503,
    errors.VaultMissingError: 503,
    errors.VaultBusyError: 503,
    errors.VaultFullError: 503,
    errors.VaultWriteError: 503,
    errors.JobDiedError: 503,
    errors.AlreadyRunningError: 503,
    errors.InternalError: 500,
}
"""The status of a class, and of those below it that are not named themselves."""


class AsciiJson(JSONResponse):
    """JSON in ASCII: a path may hold what UTF-8 cannot."""

    def render(self, content: Any) -> bytes:
        """Return the bytes of the answer."""
        text = json.dumps(content, ensure_ascii=True, allow_nan=False, separators=(",", ":"))
        return text.encode("ascii")


@dataclass(frozen=True, slots=True)
class Problem:
    """One refusal."""

    status: int
    code: str
    """For programs: the name of the error's class, or of the rule of HTTP that was broken."""
    title: str
    detail: str
    """What happened and what it means for the data, in sentences."""
    hint: str = ""
    retryable: bool = False
    """The same call may succeed later without anybody doing anything."""
    fields: tuple[tuple[str, str], ...] = ()
    """Values that were refused: name and sentence."""
    headers: Mapping[str, str] = field(default_factory=dict)

    def form(self) -> dict[str, Any]:
        """Return the members of the document."""
        form: dict[str, Any] = {
            "type": _TYPE + self.code,
            "title": self.title,
            "status": self.status,
            "detail": display_name(self.detail),
            "hint": display_name(self.hint),
            "retryable": self.retryable,
        }
        if self.fields:
            form["errors"] = [
                {"field": display_name(name), "detail": display_name(sentence)}
                for name, sentence in self.fields
            ]
        return form

    def response(self) -> JSONResponse:
        """Return the answer to give."""
        headers = {"Cache-Control": "no-store", **self.headers}
        if self.status == 503:
            headers.setdefault("Retry-After", str(RETRY_AFTER_S))
        return AsciiJson(self.form(), self.status, headers, MEDIA_TYPE)


class ProblemError(Exception):
    """Raised by a route to answer with a problem that no error of the services tells."""

    def __init__(self, problem: Problem) -> None:
        """See the class."""
        super().__init__(problem.detail)
        self.problem = problem


def problem_of(error: HoldfastError, status: int | None = None) -> Problem:
    """Return what a program is told of an error."""
    return Problem(
        status=status_of(error) if status is None else status,
        code=type(error).__name__,
        title=error.title,
        detail=error.message,
        hint=error.hint,
        retryable=error.retryable,
    )


def status_of(error: HoldfastError) -> int:
    """Return the HTTP status of an error."""
    return next(_STATUSES[kind] for kind in type(error).__mro__ if kind in _STATUSES)


_NOTHING = "Nothing was changed."
_CLOSE = {"Connection": "close"}
_ASK = {"WWW-Authenticate": 'Bearer realm="holdfast"', **_CLOSE}

FOREIGN_HOST = Problem(
    421,
    "ForeignHost",
    "Wrong address",
    f"The Host of the call is not one by which this computer calls itself. {_NOTHING}",
    "Call localhost or 127.0.0.1 with the port of the API.",
    headers=_CLOSE,
)
FOREIGN_ORIGIN = Problem(
    403,
    "ForeignOrigin",
    "Not for web pages",
    f"The call comes from a web page, and the API is for programs. {_NOTHING}",
    "Call it from a program, without an Origin.",
    headers=_CLOSE,
)
TOO_LARGE = Problem(
    413,
    "TooLarge",
    "Too large",
    f"The body of a call may have 1 MiB at most, so it was not read. {_NOTHING}",
    "Send less.",
    headers=_CLOSE,
)
TOO_SLOW = Problem(
    408,
    "TooSlow",
    "Too slow",
    f"The body of the call did not come in time. {_NOTHING}",
    "Send it at once.",
    retryable=True,
    headers=_CLOSE,
)
TOKEN_MISSING = Problem(
    401,
    "TokenMissing",
    "A token is needed",
    f"The call has no token, so nothing was looked at. {_NOTHING}",
    "Make one with: holdfast api token add NAME. Send it as: Authorization: Bearer TOKEN",
    headers=_ASK,
)
TOKEN_WRONG = Problem(
    401,
    "TokenWrong",
    "The token is not known",
    f"The token of the call was never made here, or has been revoked. {_NOTHING}",
    "See: holdfast api token list",
    headers=_ASK,
)
TOO_MANY_FAILURES = Problem(
    429,
    "TooManyFailures",
    "Too many failures",
    f"There have been ten calls within a minute that were refused, and this is one too. {_NOTHING}",
    "Wait a minute, then call with a token that is known.",
    retryable=True,
    headers={"Retry-After": str(RETRY_AFTER_S), **_CLOSE},
)
ANOTHER_PROFILE = Problem(
    403,
    "AnotherProfile",
    "Not with this token",
    f"This token is for one profile only, and not for that one. {_NOTHING}",
    "Leave the profile out, or use a token that is for it.",
)
PROFILE_GONE = Problem(
    403,
    "ProfileGone",
    "Not with this token",
    f"The profile that this token was made for has been removed. {_NOTHING}",
    "Make a new token.",
)
WHICH_PROFILE = Problem(
    422,
    "WhichProfile",
    "Which profile?",
    f"This token is for all profiles, so the call has to name one. {_NOTHING}",
    "Add to the address: ?profile=NAME",
)
FOLDER_NOT_ALLOWED = Problem(
    403,
    "FolderNotAllowed",
    "Not with this token",
    "This token may restore to the original place and to the folders it was made with, and "
    f"that file lies elsewhere. {_NOTHING}",
    "Make a token with: holdfast api token add NAME --restore-to DIR",
)
TOO_MANY_STREAMS = Problem(
    503,
    "TooManyStreams",
    "Too many listen",
    f"As many programs listen to events as can be served. {_NOTHING}",
    "Close a stream that is not needed.",
    retryable=True,
)
NO_SCHEDULE = Problem(
    503,
    "NoSchedule",
    "The schedule is not looked after here",
    f"Another process looks after the schedule, or Holdfast is ending. {_NOTHING}",
    "Try again in a minute.",
    retryable=True,
)


def not_routed(status: int) -> Problem:
    """Return the answer to a call that no route takes."""
    if status == 404:
        detail = f"The API has nothing at this address. {_NOTHING}"
        return Problem(404, "NoSuchAddress", "Not found", detail, "See: GET /api/openapi.json")
    if status == 405:
        detail = f"What lies at this address does not take that method. {_NOTHING}"
        return Problem(405, "NoSuchMethod", "Not so", detail, "See: GET /api/openapi.json")
    detail = f"The call could not be understood. {_NOTHING}"
    return Problem(status, "NotUnderstood", "Not understood", detail, "Send JSON.")
