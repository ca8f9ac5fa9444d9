"""The wheel and the source archive: what is in them, and that one makes the other."""

from __future__ import annotations

import email
import subprocess
import sys
import tarfile
import zipfile
from email.message import Message
from pathlib import Path

import pytest

import holdfast
from tests.packaging.wheels import ROOT, build_distribution


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_distribution(ROOT, "wheel", tmp_path_factory.mktemp("wheel"))


def names_in(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def metadata_of(wheel: Path) -> Message:
    with zipfile.ZipFile(wheel) as archive:
        [name] = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
        return email.message_from_bytes(archive.read(name))


def files_below(folder: Path, prefix: str) -> set[str]:
    """Return the files of a folder that git knows, below another name."""
    command = ["git", "-C", str(folder), "ls-files", "--cached", "--others", "--exclude-standard"]
    said = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
    return {f"{prefix}/{name}" for name in said.splitlines() if (folder / name).exists()}


def test_the_only_name_it_takes_is_ours(wheel: Path) -> None:
    tops = {name.partition("/")[0] for name in names_in(wheel)}
    assert tops == {"holdfast", f"holdfast-{holdfast.__version__}.dist-info"}


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="this is no git checkout")
def test_everything_that_belongs_to_the_program_is_in_it_and_nothing_else(wheel: Path) -> None:
    ours = files_below(ROOT / "app" / "holdfast", "holdfast")
    resources = files_below(ROOT / "resources", "holdfast/_resources")
    inside = {name for name in names_in(wheel) if ".dist-info/" not in name}
    assert inside == ours | resources


@pytest.mark.parametrize(
    "needed",
    [
        "holdfast/py.typed",
        "holdfast/vault/FORMAT.md",
        "holdfast/vault/companions/recover.py",
        "holdfast/catalogue/migrations/env.py",
        "holdfast/_resources/recognisers.json",
        "holdfast/_resources/help/commands.md",
    ],
)
def test_what_is_read_by_name_at_run_time_is_there(wheel: Path, needed: str) -> None:
    assert needed in names_in(wheel)


def test_without_extras_it_asks_for_no_window_and_no_server(wheel: Path) -> None:
    asked = metadata_of(wheel).get_all("Requires-Dist", [])
    plain = {line.split(";")[0].strip() for line in asked if "extra ==" not in line}
    words = " ".join(sorted(plain)).lower()
    for unwanted in ("pyside", "notifier", "jeepney", "fastapi", "uvicorn", "starlette", "pytest"):
        assert unwanted not in words
    assert {"apsw", "click"} <= {line.split(">")[0] for line in plain}
    assert any("pyside6" in line.lower() and "extra == 'desktop'" in line for line in asked)


def test_it_brings_the_command_and_the_desktop(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        [name] = [name for name in archive.namelist() if name.endswith("entry_points.txt")]
        lines = archive.read(name).decode().split()
    assert lines[0] == "[console_scripts]"
    assert lines[lines.index("[gui_scripts]") + 1] == "holdfast-desktop"


def test_the_source_archive_makes_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    archive = build_distribution(ROOT, "sdist", tmp_path)
    with tarfile.open(archive) as source:
        if sys.version_info >= (3, 12):
            source.extractall(tmp_path, filter="data")
        else:
            source.extractall(tmp_path)
    [unpacked] = [path for path in tmp_path.iterdir() if path.is_dir()]
    again = build_distribution(unpacked, "wheel", tmp_path / "again")
    assert again.name == wheel.name
    assert again.read_bytes() == wheel.read_bytes()
    assert wheel.stat().st_size < 3_000_000
