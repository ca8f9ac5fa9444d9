"""The Debian package, built for real around a small stand-in for the frozen folder.

The whole one is built, installed and removed by `python3 tests packages`.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from frozen import set_up, system_libraries
from frozen.version import version
from linux import build_deb, layout

from tests.packaging.places import ROOT

NEEDED = ("dpkg-deb", "objdump")
if lacking := [name for name in NEEDED if not shutil.which(name)]:
    pytestmark = pytest.mark.skip(reason=f"not installed: {', '.join(lacking)}")
QT_LIBRARIES = set_up.launcher().QT_LIBRARIES


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two programs that are this checkout's, and a real binary beside them."""
    folder = tmp_path_factory.mktemp("frozen") / "holdfast"
    inside = folder / "_internal"
    inside.mkdir(parents=True)
    for name in ("holdfast", "holdfast-desktop"):
        script = f'#!/bin/sh\nPYTHONPATH="{ROOT}/app" exec "{sys.executable}" -m holdfast "$@"\n'
        (folder / name).write_text(script)
        (folder / name).chmod(0o700)
    shutil.copyfile("/bin/true", inside / "program")
    return folder


@pytest.fixture(scope="module")
def package(bundle: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    return build_deb.build_deb(bundle, out, number="1.2.3", quick=True)


def field(package: Path, name: str) -> str:
    said = subprocess.run(
        ["dpkg-deb", "--field", package, name], check=True, capture_output=True, text=True
    )
    return said.stdout.strip()


def members(package: Path) -> Iterator[tarfile.TarInfo]:
    with subprocess.Popen(["dpkg-deb", "--fsys-tarfile", package], stdout=subprocess.PIPE) as tar:
        assert tar.stdout is not None
        with tarfile.open(fileobj=tar.stdout, mode="r|") as files:
            yield from files


def test_the_package_says_what_it_is_and_what_it_needs(package: Path, bundle: Path) -> None:
    assert package.name.startswith("holdfast_1.2.3_")
    assert field(package, "Version") == "1.2.3"
    depends = field(package, "Depends").split(", ")
    oldest = system_libraries.glibc_version(bundle)
    assert f"libc6 (>= {oldest})" in depends
    assert {"tzdata", "hicolor-icon-theme"} <= set(depends)
    assert depends == sorted(depends)
    # Nobody is forced to have a panel, fonts or a bus to use the command line.
    assert "dbus" not in field(package, "Depends")


def test_names_of_newer_ubuntus_stand_beside_the_older_ones() -> None:
    found = system_libraries.packages(["libglib-2.0.so.0", "libssl.so.3"], QT_LIBRARIES)
    assert found == ["libglib2.0-0 | libglib2.0-0t64", "libssl3 | libssl3t64"]


def test_every_library_that_a_start_looks_for_has_a_package() -> None:
    for package_name, held in QT_LIBRARIES.items():
        (found,) = system_libraries.packages(held.split(), QT_LIBRARIES)
        assert found.split(" | ")[0] == package_name


def test_a_library_that_nobody_holds_stops_the_build() -> None:
    with pytest.raises(system_libraries.UnknownLibraryError, match=r"libstray\.so\.1"):
        system_libraries.packages(["libz.so.1", "libstray.so.1"], QT_LIBRARIES)


def test_what_the_folder_brings_itself_is_not_asked_of_the_system(tmp_path: Path) -> None:
    shutil.copyfile("/bin/true", tmp_path / "program")
    assert "libc.so.6" in system_libraries.missing(tmp_path)
    (tmp_path / "libc.so.6").write_bytes(b"")
    assert "libc.so.6" not in system_libraries.missing(tmp_path)


def test_everything_lies_where_a_linux_system_looks(package: Path) -> None:
    names = {member.name.removeprefix("./") for member in members(package)}
    share = "usr/share"
    assert set(layout.places()) <= names
    assert {
        "usr/lib/holdfast/holdfast",
        f"{share}/icons/hicolor/16x16/apps/{layout.DESKTOP_ID}.png",
        f"{share}/icons/hicolor/512x512/apps/{layout.DESKTOP_ID}.png",
        f"{share}/doc/holdfast/copyright",
        f"{share}/doc/holdfast/changelog.gz",
    } <= names
    # Nothing is started that nobody asked for.
    assert not [name for name in names if name.startswith("etc")]


def test_rights_and_owners_are_those_of_a_system_not_of_who_builds(package: Path) -> None:
    for member in members(package):
        assert (member.uname, member.gname) == ("root", "root")
        program = member.isdir() or member.name.endswith(("lib/holdfast/holdfast", "-desktop"))
        assert member.issym() or member.mode == (0o755 if program else 0o644), member.name
    links = {m.name: m.linkname for m in members(package) if m.issym()}
    assert links["./usr/bin/holdfast"] == "../lib/holdfast/holdfast"


def test_the_same_folder_gives_the_same_bytes(package: Path, bundle: Path, tmp_path: Path) -> None:
    again = build_deb.build_deb(bundle, tmp_path, number="1.2.3", quick=True)
    assert again.read_bytes() == package.read_bytes()
    other = build_deb.build_deb(bundle, tmp_path, number="1.2.4", quick=True)
    assert other.read_bytes() != package.read_bytes()


def test_the_completions_are_those_of_the_program(package: Path, tmp_path: Path) -> None:
    subprocess.run(["dpkg-deb", "--extract", package, tmp_path], check=True)
    script = tmp_path / "usr/share/bash-completion/completions/holdfast"
    assert "_HOLDFAST_COMPLETE=bash_complete" in script.read_text("utf-8")
    ends = subprocess.run(["bash", "-n", script], check=False, capture_output=True, text=True)
    assert (ends.returncode, ends.stderr) == (0, "")


def test_the_script_before_removing_is_one_and_spares_updates(package: Path) -> None:
    said = subprocess.run(
        ["dpkg-deb", "--info", package, "prerm"], check=True, capture_output=True, text=True
    ).stdout
    assert said == (build_deb.DEBIAN / "prerm").read_text("utf-8")
    for verb in ("upgrade", "remove"):
        done = subprocess.run(
            ["sh", "-eu", build_deb.DEBIAN / "prerm", verb], check=False, capture_output=True
        )
        assert (done.returncode, done.stderr) == (0, b""), verb


def test_our_licence_stands_in_full_in_debians_form() -> None:
    text = build_deb.copyright_text()
    for line in (ROOT / "LICENSE").read_text("utf-8").splitlines():
        assert f" {line}\n" in text or not line
    assert "licences.txt" in text


def test_the_version_is_the_programs_own() -> None:
    import holdfast

    assert version() == holdfast.__version__
