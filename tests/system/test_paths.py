"""Where the home lies: one contract for three systems, met at the package that knows folders."""

from __future__ import annotations

import importlib
import os
import stat
from pathlib import Path

import platformdirs
import pytest

from holdfast.core.errors import StagingError
from holdfast.system.desktop_call import address_of
from holdfast.system.paths import default_paths

ROOT = Path(__file__).resolve().parents[2]
_KINDS = {"linux": "unix.Unix", "darwin": "macos.MacOS", "win32": "windows.Windows"}
_EXPECTED = {
    "linux": ".local/share/holdfast",
    "darwin": "Library/Application Support/holdfast",
    "win32": "AppData/Local/holdfast",
}


@pytest.fixture(params=[*_KINDS])
def system(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A system whose person lives in `tmp_path`, with nothing set."""
    module, _, kind = _KINDS[request.param].partition(".")
    dirs = getattr(importlib.import_module(f"platformdirs.{module}"), kind)
    monkeypatch.setattr(platformdirs, "PlatformDirs", dirs)
    for name in ("HOLDFAST_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    local = tmp_path / "AppData" / "Local"
    # What Windows is asked for, and what it would answer.
    monkeypatch.setattr(
        "platformdirs.windows.get_win_folder", {"CSIDL_LOCAL_APPDATA": str(local)}.__getitem__
    )
    return str(request.param)


def test_the_home_is_a_folder_of_this_person_and_only_theirs(system: str, tmp_path: Path) -> None:
    paths = default_paths().make()
    assert paths.home == tmp_path / _EXPECTED[system]
    for folder in (paths.home, paths.hashes_dir, paths.work_dir):
        assert folder.is_dir()
        if os.name == "posix":
            assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.usefixtures("system")
def test_a_home_that_was_moved_counts_and_is_absolute(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOLDFAST_HOME", str(tmp_path / "Größe 1"))
    assert default_paths().home == tmp_path / "Größe 1"
    monkeypatch.setenv("HOLDFAST_HOME", "~/elsewhere")
    assert default_paths().home == tmp_path / "elsewhere"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOLDFAST_HOME", "beside")
    assert default_paths().home == tmp_path / "beside"


@pytest.mark.usefixtures("system")
def test_a_home_that_cannot_be_made_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("HOLDFAST_HOME", str(tmp_path / "file" / "home"))
    with pytest.raises(StagingError, match="No database and no backup was touched"):
        default_paths().make()


def test_the_uninstaller_of_windows_asks_about_this_very_home() -> None:
    script = (ROOT / "packaging" / "windows" / "installer.nsi").read_text(encoding="utf-8")
    *_, last = _EXPECTED["win32"].split("/")
    assert f'RMDir /r "$LOCALAPPDATA\\{last}"' in script


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_each_home_has_an_address_of_its_own_that_the_system_can_take(
    platform: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", platform)
    deep = tmp_path / ("a folder with a long name " * 4) / "Größe"
    addresses = {address_of(tmp_path / "one"), address_of(tmp_path / "two"), address_of(deep)}
    assert len(addresses) == 3
    assert address_of(tmp_path / "one") == address_of(tmp_path / "x" / ".." / "one")
    for address in addresses:
        if platform == "win32":
            assert address.startswith("\\\\.\\pipe\\")
            assert "\\" not in address[len("\\\\.\\pipe\\") :]
            assert len(address) <= 256
        else:
            assert len(os.fsencode(address)) <= 104
