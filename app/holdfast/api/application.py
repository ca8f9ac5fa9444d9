"""The application: routes behind the gate, and what becomes of every error."""

from __future__ import annotations

import logging
from typing import Any

from fastapi import FastAPI, Request, Response, Security
from fastapi.exceptions import RequestValidationError
from fastapi.openapi.utils import get_openapi
from fastapi.security import HTTPBearer
from pydantic import ValidationError
from starlette.exceptions import HTTPException

from holdfast import __version__
from holdfast.api.backup_routes import backup_routes
from holdfast.api.documents import DESCRIPTION
from holdfast.api.event_feed import EventFeed
from holdfast.api.forms import ProblemForm
from holdfast.api.problems import (
    AsciiJson,
    Problem,
    ProblemError,
    not_routed,
    problem_of,
)
from holdfast.api.settings_routes import settings_routes
from holdfast.api.status_routes import status_routes
from holdfast.core.errors import HoldfastError, InternalError, UsageError
from holdfast.core.settings import BackupSettingsUpdate, explain, problems
from holdfast.core.unforeseen import as_error
from holdfast.services.api_opening import ApiNeeds

_LOG = logging.getLogger("holdfast.api")
_NOTHING = "Nothing was changed."


def routed(needs: ApiNeeds, feed: EventFeed) -> FastAPI:
    """Return the application behind the gate; only a gate may be put before a server."""
    app = FastAPI(
        title="Holdfast",
        version=__version__,
        description=DESCRIPTION,
        openapi_url="/api/openapi.json",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        default_response_class=AsciiJson,
        dependencies=[Security(HTTPBearer(auto_error=False, description="A token."))],
    )
    app.state.needs, app.state.feed = needs, feed
    for router in (settings_routes, backup_routes, status_routes):
        app.include_router(router)
    app.add_exception_handler(ProblemError, _refused)
    app.add_exception_handler(HoldfastError, _failed)
    app.add_exception_handler(RequestValidationError, _not_meant)
    app.add_exception_handler(HTTPException, _not_routed)
    app.add_exception_handler(Exception, _unforeseen)
    document = _document(app)
    app.openapi = lambda: document  # type: ignore[method-assign]  # as FastAPI's guide has it
    return app


def _document(app: FastAPI) -> dict[str, Any]:
    document = get_openapi(
        title=app.title, version=app.version, description=app.description, routes=app.routes
    )
    schemas = document["components"]["schemas"]
    form = ProblemForm.model_json_schema(ref_template="#/components/schemas/{model}")
    schemas.update(form.pop("$defs", {}))
    schemas[ProblemForm.__name__] = form
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    return document


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, ProblemError)
    return error.problem.response()


async def _failed(request: Request, error: Exception) -> Response:
    assert isinstance(error, HoldfastError)
    if isinstance(error, InternalError):
        _LOG.error("a call could not be answered: %s %s", error.message, error.details)
    return problem_of(error).response()


async def _not_routed(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    answer = not_routed(error.status_code).response()
    if error.headers:
        answer.headers.update(error.headers)
    return answer


async def _unforeseen(request: Request, error: Exception) -> Response:
    _LOG.error("a call could not be answered", exc_info=error)
    return problem_of(as_error(error)).response()


async def _not_meant(request: Request, error: Exception) -> Response:
    """Name the value and the rule, for settings in the very words of the screens."""
    assert isinstance(error, RequestValidationError)
    in_body = all(each["loc"][:1] == ("body",) for each in error.errors())
    if in_body and request.url.path == "/api/backup/settings" and isinstance(error.body, dict):
        try:
            BackupSettingsUpdate.model_validate(error.body)
        except ValidationError as wrong:
            told = problem_of(explain(wrong))
            fields = tuple((each.field, each.sentence) for each in problems(wrong))
            return _with_fields(told, fields).response()
    fields = tuple(_told(each) for each in error.errors())
    sentences = " ".join(sentence for _, sentence in fields)
    return _with_fields(problem_of(UsageError(f"{sentences} {_NOTHING}")), fields).response()


def _with_fields(problem: Problem, fields: tuple[tuple[str, str], ...]) -> Problem:
    return Problem(
        problem.status, problem.code, problem.title, problem.detail, problem.hint, fields=fields
    )


def _told(found: dict[str, Any]) -> tuple[str, str]:
    where = [str(part) for part in found["loc"]]
    name = ".".join(where[1:]) or where[0]
    if found["type"] == "json_invalid":
        return "body", "The body is not JSON."
    if found["type"] == "extra_forbidden":
        return name, f"There is no “{name}” here."
    rule = str(found["msg"]).removeprefix("Value error, ")
    return name, f"“{name}” cannot be that: {rule[:1].lower()}{rule[1:]}."
