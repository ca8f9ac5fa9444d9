"""What this program is made of: the packages it runs on, with versions and licences.

A packaged build carries `licences.txt` with the full texts. Everywhere else the packages
that are installed are asked, from those that Holdfast names through those that they name;
what is installed beside them, such as tools for development, is no part of the program.
Fonts and icons carry their licence beside them in `resources`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from holdfast.system.resources import licences_file, resource_path

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_LONGEST = 60
"""A field that is longer holds the text of a licence, not its name."""
_CARRIED = (
    ("fonts", "Inter", "SIL Open Font License 1.1"),
    ("icons", "Lucide", "ISC"),
)


@dataclass(frozen=True, slots=True)
class InstalledPart:
    """One package, or one thing that Holdfast carries with it."""

    name: str
    version: str
    """Empty when it has none of its own."""
    licence: str
    """As the package names it; empty when it does not say."""


def licences_text() -> str:
    """Return the licences of all parts as a build wrote them; empty without a build."""
    path = licences_file()
    if path is None:
        return ""
    return path.read_text(encoding="utf-8", errors="replace")


def installed_parts(roots: Sequence[str] | None = None) -> tuple[InstalledPart, ...]:
    """Return all parts by name.

    Args:
        roots: the packages to begin with, by default those that Holdfast names.
    """
    found: dict[str, InstalledPart] = {}
    waiting = list(_own_requirements() if roots is None else roots)
    while waiting:
        name = _plain(waiting.pop())
        if name in found:
            continue
        try:
            package = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue  # for another system, or an extra that is not installed
        told = package.metadata
        found[name] = InstalledPart(str(told["Name"]), package.version, _licence(told))
        waiting += [need for need in package.requires or () if "extra ==" not in need]
    carried = [
        InstalledPart(name, "", licence)
        for folder, name, licence in _CARRIED
        if (resource_path(folder) / "LICENSE").is_file()
    ]
    return tuple(sorted((*found.values(), *carried), key=lambda part: part.name.casefold()))


def _own_requirements() -> Iterator[str]:
    """Yield what Holdfast needs, all of its extras included, from wherever that is written."""
    try:
        yield from metadata.requires("holdfast") or ()
    except metadata.PackageNotFoundError:
        project = resource_path("help").parents[1] / "pyproject.toml"
        yield from _written_requirements(project) if project.is_file() else ()


def _written_requirements(project: Path) -> Iterator[str]:
    table = tomllib.loads(project.read_text(encoding="utf-8"))["project"]
    yield from table["dependencies"]
    for extra in table["optional-dependencies"].values():
        yield from extra


def _plain(requirement: str) -> str:
    """Return the name of a requirement in the form that is the same for all spellings."""
    match = _NAME.match(requirement)
    return re.sub(r"[-_.]+", "-", match[0]).lower() if match else ""


def _licence(told: metadata.PackageMetadata) -> str:
    """Return the name of a licence from the first of the fields that hold one."""
    fields: dict[str, str] = dict(told.items())  # type: ignore[attr-defined]  # an email message
    expression = fields.get("License-Expression", "")
    if expression:
        return expression
    classes = [
        each.rpartition(" :: ")[2]
        for each in told.get_all("Classifier") or ()
        if each.startswith("License :: OSI")
    ]
    plain = fields.get("License", "").strip()
    if plain and "\n" not in plain and len(plain) <= _LONGEST:
        return plain
    return ", ".join(classes)
