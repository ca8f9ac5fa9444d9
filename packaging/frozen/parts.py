"""Which parts of others we hand on, each with its version, its licence and the licence's text.

A part is a Python distribution, Python itself, a library of the system that ended up in a
build, or a folder of ours whose content is somebody else's and says so in a LICENSE. What
is known of it comes from its own metadata, and a part without a licence text is an error,
not a gap.

Two ways in: `bundled` finds the parts that own the files of a build; `required` finds what
an installation from our list of dependencies would bring, and needs no build.

    python packaging/frozen/parts.py licences [--out FILE]
    python packaging/frozen/parts.py sbom [--out FILE]

Run with the Python of an environment that holds the dependencies. `notices` writes the
text, `sbom` the bill of materials.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, os.fspath(Path(__file__).resolve().parents[1]))

from frozen.version import ROOT, version

_KEPT_TEXTS = Path(__file__).with_name("licences")
_TEXT_NAMES = re.compile(r"(^|/)(licen[cs]es?|copying|notice|authors)[^/]*$|/licen[cs]es/", re.I)
_QT = re.compile(r"^(pyside6|shiboken6)")
_QT_LICENCE = "LGPL-3.0-only"
_CLASSIFIER = "License :: OSI Approved :: "
_KNOWN = {
    "MIT License": "MIT",
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
}
_EXTRAS = ("desktop", "api")


@dataclass(frozen=True, slots=True, order=True)
class Part:
    """Something of somebody else's that we hand on."""

    name: str
    version: str
    licence: str
    """As its own metadata says it: an SPDX expression where there is one."""
    text: str
    """The licence's full text, and notices that have to go with it."""
    purl: str
    """Its name for machines, a package URL without an address."""


class UnknownPartError(Exception):
    """A file nobody answers for, or a part without a licence."""


def bundled(origins: Iterable[str]) -> list[Part]:
    """Return the parts that own the files of a build, sorted by name.

    Args:
        origins: where each file of the build was taken from.

    Raises:
        UnknownPartError: a file belongs to nothing that is known, or a licence is missing.
    """
    owners = _owners()
    parts: dict[str, Part] = {"Python": python_part()}
    for origin in sorted(set(origins)):
        path = Path(origin)
        real = path.resolve()
        part = _our_folder(real)
        if part is None and (owner := owners.get(os.fspath(path)) or owners.get(os.fspath(real))):
            part = _distribution_part(owner)
        if part is None and not _is_ours(real) and not _is_pythons(path, real):
            part = _system_part(path)
        if part is not None:
            parts[part.name] = part
    return sorted(parts.values())


def required() -> list[Part]:
    """Return Python, what we depend on here, desktop and API included, and our own folders.

    Raises:
        UnknownPartError: something is not installed, or has no licence.
    """
    found: dict[str, Part] = {"Python": python_part()}
    for name in sorted(_closure()):
        part = _distribution_part(name)
        found[part.name] = part
    for licence in sorted((ROOT / "resources").rglob("LICENSE")):
        folder = _our_folder(licence.resolve())
        if folder is not None:
            found[folder.name] = folder
    return sorted(found.values())


def named(distribution: str) -> Part:
    """Return one installed Python distribution as a part."""
    return _distribution_part(distribution)


def python_part() -> Part:
    """Return the Python that runs this, as a part.

    Raises:
        UnknownPartError: its licence is not where an installation has it.
    """
    stdlib = Path(sysconfig.get_path("stdlib"))
    documents = f"/usr/share/doc/python{sys.version_info[0]}.{sys.version_info[1]}/copyright"
    places = [stdlib / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt", Path(documents)]
    for place in places:
        if place.is_file():
            number = platform.python_version()
            text = place.read_text("utf-8", errors="replace")
            return Part("Python", number, "PSF-2.0", text, f"pkg:generic/cpython@{number}")
    raise UnknownPartError("the licence of this Python was not found")


def _closure() -> set[str]:
    """Return the names of all that pyproject.toml asks for here, directly or not."""
    from packaging.requirements import Requirement

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    lines = [*project["dependencies"], *(line for name in _EXTRAS for line in extras[name])]
    waiting = [(Requirement(line), "") for line in lines]
    found: set[str] = set()
    while waiting:
        wanted, extra = waiting.pop()
        if wanted.marker is not None and not wanted.marker.evaluate({"extra": extra}):
            continue
        name = _plain(wanted.name)
        if name not in found:
            found.add(name)
            waiting += [(Requirement(line), "") for line in _distribution(name).requires or ()]
        for asked in wanted.extras:
            waiting += [(Requirement(line), asked) for line in _distribution(name).requires or ()]
    return found


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _distribution(name: str) -> metadata.Distribution:
    try:
        return metadata.distribution(name)
    except metadata.PackageNotFoundError as error:
        raise UnknownPartError(f"{name} is not installed in this environment") from error


@cache
def _owners() -> dict[str, str]:
    """Return which distribution each installed file belongs to, by its path."""
    owners = {}
    for found in metadata.distributions():
        for file in found.files or ():
            path = os.path.normpath(os.fspath(file.locate()))
            owners[path] = owners[os.path.realpath(path)] = found.metadata["Name"]
    return owners


@cache
def _distribution_part(name: str) -> Part:
    found = _distribution(name)
    said = found.metadata
    shown, number = str(said["Name"]).replace("_", "-"), found.version
    texts = list(_texts_of(found))
    licence = _licence_of(found)
    if _QT.match(shown.lower()):
        # Its wheels name three licences and carry the text of none. We use this one.
        licence = _QT_LICENCE
        texts = [kept_text("LGPL-3.0"), kept_text("GPL-3.0")]
    if not texts or not licence:
        raise UnknownPartError(f"{shown} {number} does not say under which licence it stands")
    purl = f"pkg:pypi/{_plain(shown)}@{number.replace('!', '%21')}"
    return Part(shown, number, licence, "\n\n".join(texts), purl)


def kept_text(name: str) -> str:
    """Return a licence text that we keep, because those who use it do not hand it on."""
    return (_KEPT_TEXTS / f"{name}.txt").read_text("utf-8")


def _texts_of(found: metadata.Distribution) -> Iterator[str]:
    for file in sorted(found.files or (), key=str):
        inside = file.as_posix()
        if ".dist-info/" in inside and _TEXT_NAMES.search(inside) and "/sboms/" not in inside:
            yield Path(os.fspath(file.locate())).read_text("utf-8", errors="replace").strip()


def _licence_of(found: metadata.Distribution) -> str:
    said = found.metadata
    if "License-Expression" in said:
        return str(said["License-Expression"])
    short = str(said["License"]).strip() if "License" in said else ""
    if short and "\n" not in short and len(short) < 80:
        return short
    for line in said.get_all("Classifier") or ():
        if str(line).startswith(_CLASSIFIER):
            name = str(line).removeprefix(_CLASSIFIER)
            return _KNOWN.get(name, name)
    return ""


def _is_ours(path: Path) -> bool:
    return any(path.is_relative_to(ROOT / name) for name in ("app", "resources", "packaging"))


def _is_pythons(path: Path, real: Path) -> bool:
    """Say whether a file is part of Python: its library, or what its installer put there."""
    folders = [Path(sysconfig.get_path(name)) for name in ("stdlib", "platstdlib")]
    folders += [Path(sys.base_prefix)] if Path(sys.base_prefix) != Path("/usr") else []
    return any(
        one.is_relative_to(folder) or one.is_relative_to(folder.resolve())
        for one in (path, real)
        for folder in folders
    ) or path.name.startswith("libpython")


def _our_folder(path: Path) -> Part | None:
    """Return the part whose file this is, if a folder of ours holds somebody else's work."""
    licence = path.parent / "LICENSE"
    if not path.is_relative_to(ROOT / "resources") or not licence.is_file():
        return None
    text = licence.read_text("utf-8")
    opening = re.search(r"\b(Inter|Lucide) ([0-9][^ (]*(?: beta [0-9]+)?)", text)
    kind = re.search(r"(SIL OPEN FONT LICENSE|ISC License)", text)
    if opening is None or kind is None:
        raise UnknownPartError(f"{licence.relative_to(ROOT)} does not open with name and version")
    name, number = opening.group(1), opening.group(2).rstrip(".")
    licence_name = "ISC" if kind.group(1).startswith("ISC") else "OFL-1.1"
    purl = f"pkg:generic/{name.lower()}@{number.replace(' ', '-')}"
    return Part(name, number, licence_name, text, purl)


@cache
def _system_part(path: Path) -> Part:
    """Return the system's package that a library was taken from.

    Raises:
        UnknownPartError: no package answers for it.
    """
    for place in _names_of(path):
        said = _answer("dpkg-query", "-S", place)
        if said:
            package = said.splitlines()[0].rpartition(": ")[0].split(", ")[0]
            break
    else:
        raise UnknownPartError(f"no package answers for {path}")
    plain = package.partition(":")[0]
    shown = _answer("dpkg-query", "-W", "-f", "${source:Package}\t${Version}\n", package)
    source, _, number = shown.splitlines()[0].partition("\t")
    copyright_file = Path("/usr/share/doc") / plain / "copyright"
    if not copyright_file.is_file():
        raise UnknownPartError(f"the licence of {plain} was not found")
    text = copyright_file.read_text("utf-8", errors="replace")
    names = dict.fromkeys(re.findall(r"^License: *(\S.*?) *$", text, re.MULTILINE))
    licence = " AND ".join(names) if names else "see the text"
    return Part(source, number, licence, text, f"pkg:deb/{source}@{number.replace(':', '%3A')}")


def _names_of(path: Path) -> Iterator[str]:
    """Give the names a package may know a file by: systems join /lib and /usr/lib."""
    for one in dict.fromkeys((os.fspath(path), os.path.realpath(path))):
        yield one
        yield one.removeprefix("/usr") if one.startswith("/usr/") else f"/usr{one}"


def _answer(*command: str) -> str:
    try:
        done = subprocess.run(command, check=False, capture_output=True, text=True)
    except OSError:
        return ""
    return done.stdout if done.returncode == 0 else ""


def main() -> None:
    """Write one of the two lists for what is required here."""
    from frozen import notices, sbom

    parser = argparse.ArgumentParser(description="The parts of others that we hand on.")
    parser.add_argument("what", choices=["licences", "sbom"])
    parser.add_argument("--out", type=Path, metavar="FILE", help="instead of standard output")
    asked = parser.parse_args()
    found = required()
    licences = asked.what == "licences"
    text = notices.text_of(found) if licences else sbom.document(found, version())
    if asked.out:
        asked.out.write_text(text, "utf-8", newline="\n")
    else:
        sys.stdout.write(text)


if __name__ == "__main__":
    main()
