"""The OpenAPI document against the server: whatever it allows is answered, never with a 500."""

from __future__ import annotations

from typing import Any

import jsonschema_rs
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.api.conftest import Opened

CHECKS = [
    not_a_server_error,
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
]
Operation = schemathesis.APIOperation[Any, Any, Any, Any]
Case = schemathesis.Case[Any]
ENDLESS = "/api/events"
WORKS = 12
ANSWERS = 40
"""Examples of an operation that starts a process, and of one that does not."""


def statuses_of(
    api: Opened, operation: Operation, mode: GenerationMode, backup_id: str
) -> set[int]:
    """Call an operation with what the document allows, or does not; its statuses."""
    found: set[int] = set()
    known: dict[str, Any] | None = None
    if "{backup_id}" in operation.path and mode is GenerationMode.POSITIVE:
        known = {"backup_id": backup_id}
    works = operation.method == "post" and operation.path.startswith("/api/backups")
    generated = operation.as_strategy(generation_mode=mode, path_parameters=known)

    @settings(
        max_examples=WORKS if works else ANSWERS,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(generated)
    def call(case: Case) -> None:
        if mode is GenerationMode.POSITIVE:
            case.query.pop("profile", None)  # hardly any text is the name of one
        answer = case.call(
            base_url=api.server.address, headers={"Authorization": f"Bearer {api.token}"}
        )
        found.add(answer.status_code)
        case.validate_response(answer, checks=CHECKS)

    call()
    return found


@pytest.mark.parametrize("mode", list(GenerationMode))
def test_whatever_is_sent_is_answered_as_the_document_says(
    patient: Opened, mode: GenerationMode
) -> None:
    api = patient
    backup_id = api.made(protected=True)
    document = api.call("GET", "/api/openapi.json").json()
    schema = schemathesis.openapi.from_dict(document)
    operations: list[Operation] = []
    for described in schema.get_all_operations():
        assert isinstance(described, Ok), described
        operations.append(described.ok())
    found = {
        operation.label: statuses_of(api, operation, mode, backup_id)
        for operation in operations
        if operation.path != ENDLESS
    }
    assert len(found) == len(operations) - 1 == 10
    assert not [label for label, statuses in found.items() if any(s >= 500 for s in statuses)]


def test_every_example_is_what_its_schema_allows(api: Opened) -> None:
    document = api.call("GET", "/api/openapi.json").json()
    shown = 0
    for methods in document["paths"].values():
        for operation in methods.values():
            told = [operation.get("requestBody", {}), *operation["responses"].values()]
            for content in (part for each in told for part in each.get("content", {}).values()):
                values = [each["value"] for each in content.get("examples", {}).values()]
                values += [content["example"]] if "example" in content else []
                schema = {**content["schema"], "components": document["components"]}
                for value in values:
                    jsonschema_rs.validate(schema, value)
                    shown += 1
    assert shown >= 17
