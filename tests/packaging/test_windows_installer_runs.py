"""The Windows installer, run: install, update, update when killed, at work, older, uninstall.

One Windows for the whole file: the tests build on each other, in their order.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.packaging.windows_stage import WINE, Windows, build, make_payload

pytestmark = [
    pytest.mark.package,
    pytest.mark.skipif(not shutil.which("makensis"), reason="makensis is not installed (nsis)"),
    pytest.mark.skipif(not Path(WINE).exists(), reason="wine64 is not installed (wine64)"),
]
UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Holdfast"
RUN = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run"


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Installers by version."""
    folder = tmp_path_factory.mktemp("installers")
    made = {}
    for version, files in {
        "0.1.0": {"_internal/a/only-in-old.txt": "old", "_internal/same.txt": "1"},
        "0.2.0": {"_internal/b/only-in-new.txt": "new", "_internal/same.txt": "2"},
    }.items():
        made[version] = folder / f"holdfast-{version}.exe"
        build(make_payload(folder / version, files), made[version], version)
    return made


@pytest.fixture(scope="module")
def windows(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Windows]:
    """A new Windows."""
    made = Windows(tmp_path_factory.mktemp("windows"))
    assert made.run("wineboot", "--init").returncode == 0
    yield made
    made.end()


def program_of(windows: Windows) -> dict[str, str]:
    """Return the text files of the installed program."""
    folder = windows.place / "program"
    found = sorted(folder.rglob("*.txt"))
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in found
        if path.name != "installed-files.txt"
    }


def begin_desktop(windows: Windows) -> subprocess.Popen[bytes]:
    """Begin the installed desktop and wait until it runs."""
    begun = windows.begin(str(windows.place / "program" / "holdfast-desktop.exe"))
    while not (windows.place / "desktop-runs").exists():
        assert begun.poll() is None
    return begun


OLD = {"_internal/a/only-in-old.txt": "old", "_internal/same.txt": "1"}
NEW = {"_internal/b/only-in-new.txt": "new", "_internal/same.txt": "2"}


def test_it_installs_for_this_user_without_a_question(
    windows: Windows, stage: dict[str, Path]
) -> None:
    assert windows.run(str(stage["0.1.0"]), "/S").returncode == 0
    assert program_of(windows) == OLD
    assert [p.name for p in windows.user.rglob("Holdfast.lnk")] == ["Holdfast.lnk"]
    assert windows.value(UNINSTALL, "DisplayVersion") == "0.1.0"
    assert windows.value(RUN, "Holdfast") is None, "starting at login is the program's business"


def test_an_update_asks_the_program_to_end_and_begins_it_again(
    windows: Windows, stage: dict[str, Path]
) -> None:
    vault = windows.place / "program" / "vault" / "recover.py"
    vault.parent.mkdir()
    vault.write_text("a person's own", encoding="utf-8")
    before = begin_desktop(windows)
    assert windows.run(str(stage["0.2.0"]), "/S").returncode == 0
    before.wait()
    assert (windows.place / "asked-to-end").read_text() == "--json quit"
    assert program_of(windows) == NEW
    assert windows.value(UNINSTALL, "DisplayVersion") == "0.2.0"
    assert sorted(p.name for p in windows.place.iterdir() if p.is_dir()) == ["kept-1", "program"]
    assert [p.name for p in (windows.place / "kept-1").rglob("*") if p.is_file()] == ["recover.py"]
    # It ended at once, for it found that somebody has asked; what matters is that it began.
    windows.wait_for_all()
    (windows.place / "asked-to-end").unlink()
    shutil.rmtree(windows.place / "kept-1")


def test_an_older_one_does_not_take_the_place_of_a_newer_unasked(
    windows: Windows, stage: dict[str, Path]
) -> None:
    assert windows.run(str(stage["0.1.0"]), "/S").returncode == 4
    assert program_of(windows) == NEW


def test_a_program_at_work_is_not_ended_and_nothing_is_changed(
    windows: Windows, stage: dict[str, Path]
) -> None:
    busy = begin_desktop(windows)
    (windows.place / "at-work").touch()
    assert windows.run(str(stage["0.2.0"]), "/S").returncode == 2
    assert busy.poll() is None
    assert program_of(windows) == NEW
    assert [p.name for p in windows.place.iterdir() if p.is_dir()] == ["program"]
    (windows.place / "at-work").unlink()
    (windows.place / "asked-to-end").touch()
    busy.wait()
    (windows.place / "asked-to-end").unlink()


@pytest.mark.parametrize("moment", ["unpacking", "between the renames", "after the renames"])
def test_an_update_that_was_killed_is_made_good_by_the_next(
    windows: Windows, stage: dict[str, Path], moment: str
) -> None:
    place = windows.place
    if moment == "unpacking":
        shutil.copytree(place / "program", place / "new")
        (place / "new" / "_internal" / "same.txt").unlink()
    elif moment == "between the renames":
        shutil.copytree(place / "program", place / "new")
        (place / "program").rename(place / "old")
    else:
        shutil.copytree(place / "program", place / "old")
    assert windows.run(str(stage["0.2.0"]), "/S").returncode == 0
    assert program_of(windows) == NEW
    assert [p.name for p in place.iterdir() if p.is_dir()] == ["program"]


def test_it_goes_and_leaves_what_is_not_its_own(windows: Windows) -> None:
    settings = windows.user / "AppData" / "Local" / "holdfast" / "catalogue.db"
    settings.parent.mkdir(parents=True)
    settings.write_bytes(b"settings")
    theirs = windows.place / "vault" / "recover.py"
    theirs.parent.mkdir()
    theirs.write_text("a person's own", encoding="utf-8")
    program = str(windows.place / "program" / "holdfast-desktop.exe")
    inside = windows.run("winepath", "-w", program).stdout.strip()
    windows.run("reg", "add", RUN, "/v", "Holdfast", "/d", f'"{inside}" desktop --tray', "/f")
    windows.run("reg", "add", RUN, "/v", "Other", "/d", "C:\\other.exe", "/f")
    assert windows.run(str(windows.place / "uninstall.exe"), "/S").returncode == 0
    windows.wait_for_all()
    assert [p.name for p in windows.place.rglob("*") if p.is_file()] == ["recover.py"]
    assert settings.read_bytes() == b"settings"
    assert windows.value(UNINSTALL, "DisplayVersion") is None
    assert windows.value(RUN, "Holdfast") is None
    assert windows.value(RUN, "Other") == "C:\\other.exe"
    assert not [*windows.user.rglob("Holdfast.lnk")]
