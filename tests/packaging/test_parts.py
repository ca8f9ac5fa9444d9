"""The parts of others: all of them, each with its licence, for people and for machines."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from importlib import resources
from typing import Any

import jsonschema_rs
import pytest
from frozen import notices, parts, sbom

PARTS = parts.required()
VERSION = "1.2.3"


def schema(name: str) -> Any:
    text = resources.files("cyclonedx.schema").joinpath("_res", f"{name}.SNAPSHOT.schema.json")
    return json.loads(text.read_text("utf-8"))


@pytest.fixture(scope="module")
def judge() -> jsonschema_rs.Draft7Validator:
    """CycloneDX's own schema of version 1.6, with those it refers to."""
    known = [(f"http://cyclonedx.org/schema/{n}.SNAPSHOT.schema.json", schema(n)) for n in REFERRED]
    return jsonschema_rs.Draft7Validator(
        schema("bom-1.6"), registry=jsonschema_rs.Registry(known, draft=jsonschema_rs.Draft7)
    )


REFERRED = ("spdx", "jsf-0.82")


def test_every_dependency_qt_python_the_font_and_the_icons_are_parts() -> None:
    names = {part.name.lower() for part in PARTS}
    wanted = {"apsw", "sqlalchemy", "fastapi", "pydantic-core", "shiboken6", "pyside6-essentials"}
    assert {"python", "inter", "lucide", *wanted} <= names
    assert not names & {"pytest", "mypy", "ruff", "pyinstaller", "holdfast"}


def test_no_part_is_without_version_licence_and_text() -> None:
    poor = [p.name for p in PARTS if not (p.version and p.licence and len(p.text) > 400)]
    assert poor == []


def test_the_text_holds_every_part_and_every_licence_in_full() -> None:
    text = notices.text_of(PARTS)
    flat = " ".join(text.split())
    for part in PARTS:
        assert f"  {part.name} {part.version}: {part.licence}\n" in text
        assert " ".join(part.text.split()) in flat, part.name
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text
    assert "may be replaced there by changed versions" in text
    # The same licence text of several parts stands there once.
    assert text.count("GNU LESSER GENERAL PUBLIC LICENSE\n") == 1


def test_the_bill_of_materials_is_what_its_format_says(
    judge: jsonschema_rs.Draft7Validator,
) -> None:
    bill = json.loads(sbom.document(PARTS, VERSION, made_at=0))
    assert [str(error) for error in judge.iter_errors(bill)] == []
    assert len(bill["components"]) == len(PARTS)
    # That the judge can tell: it minds a component without a name.
    del bill["components"][0]["name"]
    assert list(judge.iter_errors(bill))


def test_a_licence_in_a_packages_own_words_is_no_expression() -> None:
    odd = replace(PARTS[0], licence="BSD-like, see text")
    bill = json.loads(sbom.document([odd], VERSION))
    assert bill["components"][0]["licenses"] == [{"license": {"name": "BSD-like, see text"}}]


def test_the_same_parts_give_the_same_bytes() -> None:
    assert sbom.document(PARTS, VERSION, 7) == sbom.document(parts.required(), VERSION, 7)


def test_a_file_nobody_answers_for_is_an_error(tmp_path: Any) -> None:
    stray = tmp_path / "libstray.so.1"
    stray.write_bytes(b"\x7fELF")
    with pytest.raises(parts.UnknownPartError, match=re.escape(str(stray))):
        parts.bundled([str(stray)])


def test_files_find_the_part_they_come_from() -> None:
    import click
    import PySide6

    found = {p.name for p in parts.bundled([str(click.__file__), str(PySide6.__file__)])}
    assert found == {"Python", "click", "PySide6-Essentials"}
