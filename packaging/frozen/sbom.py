"""The bill of materials, for machines: CycloneDX 1.6 as JSON, the same bytes for the same parts.

It holds no serial number and no clock's time, which the format leaves free; a checksum of
the file identifies it as well.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from frozen.parts import Part

_EXPRESSION = re.compile(r"^[A-Za-z0-9.+-]+( (AND|OR|WITH) [A-Za-z0-9.+-]+)*$")


def document(parts: Sequence[Part], version: str, made_at: int | None = None) -> str:
    """Return the document as text.

    Args:
        parts: what the program contains.
        version: the program's own.
        made_at: seconds since 1970 that stand for the build; left out without it.
    """
    ours = f"pkg:generic/holdfast@{version}"
    stated: dict[str, Any] = {
        "component": {
            "type": "application",
            "bom-ref": ours,
            "name": "Holdfast",
            "version": version,
            "licenses": [{"license": {"id": "MIT"}}],
            "purl": ours,
        }
    }
    if made_at is not None:
        stated["timestamp"] = datetime.fromtimestamp(made_at, UTC).isoformat()
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": stated,
        "components": [_component(part) for part in parts],
        "dependencies": [{"ref": ours, "dependsOn": [part.purl for part in parts]}],
    }
    return json.dumps(bill, indent=1, ensure_ascii=False) + "\n"


def _component(part: Part) -> dict[str, Any]:
    # An expression has to be SPDX's own; what a part says in other words is a name.
    if _is_expression(part.licence):
        licences: list[dict[str, Any]] = [{"expression": part.licence}]
    else:
        licences = [{"license": {"name": part.licence}}]
    return {
        "type": "library",
        "bom-ref": part.purl,
        "name": part.name,
        "version": part.version,
        "licenses": licences,
        "purl": part.purl,
    }


def _is_expression(licence: str) -> bool:
    return bool(_EXPRESSION.match(licence)) and not licence.startswith("any-")
