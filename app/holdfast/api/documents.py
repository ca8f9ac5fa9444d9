"""The OpenAPI document: which problems a route may answer with, and examples."""

from __future__ import annotations

from typing import Any

from holdfast.api.forms import ProblemForm
from holdfast.api.problems import MEDIA_TYPE

Responses = dict[int | str, dict[str, Any]]

_SCHEMA = {"$ref": f"#/components/schemas/{ProblemForm.__name__}"}
_WORDS = {
    400: "The body is not JSON.",
    401: "There is no token, or it is not known.",
    403: "The token is not for this, or a web page calls.",
    404: "There is no such profile or backup.",
    408: "The body did not come in time.",
    409: "Something stands in the way; the sentence says what.",
    413: "The body is larger than 1 MiB.",
    421: "The Host is not this computer.",
    422: "What was asked cannot be meant; the sentence names the value and the rule.",
    429: "Ten calls were refused within a minute, and this is one too.",
    503: "Something is away or in use; the same call may succeed later.",
}
_ALWAYS = (400, 401, 403, 408, 413, 421, 422, 429, 503)
DESCRIPTION = """\
Programs on this computer can ask Holdfast for a backup before they do something risky, and
see how things stand.

Every call needs a token: `Authorization: Bearer TOKEN`. `holdfast api token add NAME` makes
one. A token is for one profile, which then need not be named, or for all of them.

Every refusal is a problem detail (RFC 9457) in the words that the screens use.
"""


def refusals(*statuses: int) -> Responses:
    """Return the problems of a route: those that every call may meet, and its own."""
    return {status: _refusal(status) for status in sorted({*_ALWAYS, *statuses})}


def example(value: object, description: str = "Done.") -> dict[str, Any]:
    """Return an example of an answer."""
    return {"description": description, "content": {"application/json": {"example": value}}}


def _refusal(status: int) -> dict[str, Any]:
    return {"description": _WORDS[status], "content": {MEDIA_TYPE: {"schema": _SCHEMA}}}
