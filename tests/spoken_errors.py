"""The sentences in which errors speak, read out of the code: what a person may have to be told.

Every call of an error class, every title and hint of a class. A template is cut into its
sentences, each with `{0}`, `{1}`, … for what stands in it: `desktop/parts/said.py` says
errors sentence by sentence, because they reach the desktop as finished English text.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

APP = Path(__file__).resolve().parents[1] / "app" / "holdfast"
UNSEEN = ("cli/", "api/", "__main__.py", "jobs/child_channel.py", "vault/companions/")
"""What is only ever said in a terminal, to a program, or by a script of its own."""
_OWN = re.compile(
    r"(Usage|NotFound|Cancelled|Source\w*|Staging|Catalogue\w*|Vault\w*|Target\w*|Restore\w*|"
    r"NotSafe|AuditTrail|JobDied|AlreadyRunning|DisplayMissing|ApiUnavailable|Internal|Holdfast|"
    r"WalModeRefused|DamagedCatalogue)Error"
)
_END = re.compile(r"(?<=[.!?…”]) (?=[A-Z“{])")
_HOLE = re.compile(r"\{\d+\}")


def sentences() -> dict[str, set[str]]:
    """Return every sentence, and the files it is said in."""
    found: dict[str, set[str]] = {}
    for path in sorted(APP.rglob("*.py")):
        place = path.relative_to(APP).as_posix()
        if place.startswith(UNSEEN):
            continue
        for text in _templates(ast.parse(path.read_text(encoding="utf-8"))):
            for sentence in cut(text):
                found.setdefault(sentence, set()).add(place)
    return found


def cut(template: str) -> Iterator[str]:
    """Cut a template into sentences, the holes of each counted from 0."""
    for part in _END.split(template):
        numbers = iter(range(100))
        sentence = _HOLE.sub(lambda _, n=numbers: f"{{{next(n)}}}", part)  # type: ignore[misc]
        if re.search(r"[A-Za-z]", _HOLE.sub("", sentence)):
            yield sentence


def _templates(tree: ast.Module) -> Iterator[str]:
    constants = {
        target.id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _OWN.fullmatch(_name(node.func)):
            asked = [*node.args[:1], *(k.value for k in node.keywords if k.arg == "hint")]
            for value in asked:
                yield from _texts(value, constants)
        elif isinstance(node, ast.ClassDef) and _OWN.fullmatch(node.name):
            for line in node.body:
                if isinstance(line, ast.Assign) and _name(line.targets[0]) in {
                    "title",
                    "default_hint",
                }:
                    yield from _texts(line.value, constants)


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Name):
        return node.id
    return node.attr if isinstance(node, ast.Attribute) else ""


def _texts(value: ast.expr, constants: dict[str, ast.expr]) -> Iterator[str]:
    """Return the texts that an expression can be, as templates."""
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        yield value.value
    elif isinstance(value, ast.JoinedStr):
        numbers = iter(range(100))
        yield "".join(
            str(part.value) if isinstance(part, ast.Constant) else f"{{{next(numbers)}}}"
            for part in value.values
        )
    elif isinstance(value, ast.IfExp):
        yield from _texts(value.body, constants)
        yield from _texts(value.orelse, constants)
    elif isinstance(value, ast.Name) and value.id in constants:
        yield from _texts(constants[value.id], {})
