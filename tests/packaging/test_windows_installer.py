"""The Windows installer compiles, and knows what it may remove again."""

from __future__ import annotations

import ast
import os
import runpy
import shutil
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import cast
from xml.etree import ElementTree

import pytest

from holdfast.system import windows_login
from tests.packaging.windows_stage import ROOT, build, contents_of

RESOURCE = runpy.run_path(str(ROOT / "packaging" / "windows" / "version_resource.py"))
version_resource = cast(Callable[[str, str], str], RESOURCE["version_resource"])
MANIFEST = cast(Path, RESOURCE["MANIFEST"])
SCRIPT = (ROOT / "packaging" / "windows" / "installer.nsi").read_text(encoding="utf-8")


def payload(folder: Path) -> Path:
    inner = folder / "_internal" / "PySide6" / "plugins"
    inner.mkdir(parents=True)
    for path in (folder / "holdfast.exe", folder / "holdfast-desktop.exe", inner / "Größe.dll"):
        path.write_bytes(os.urandom(64))
    return folder


@pytest.mark.skipif(not shutil.which("makensis"), reason="makensis is not installed (nsis)")
def test_the_installer_compiles_without_a_warning(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "holdfast.exe"
    build(payload(tmp_path / "holdfast"), output, "0.1.0")
    head = output.read_bytes()
    assert head[:2] == b"MZ"
    assert b'requestedExecutionLevel level="asInvoker"' in head
    assert b"longPathAware" in head
    assert struct.pack("<4I", 0xFEEF04BD, 0, 0 << 16 | 1, 0 << 16 | 0) in head


def test_a_folder_that_is_no_frozen_one_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"no holdfast\.exe, holdfast-desktop\.exe"):
        build(tmp_path, tmp_path / "holdfast.exe", "0.1.0")


def test_what_may_be_removed_is_listed_files_first_and_deep_folders_before_high_ones(
    tmp_path: Path,
) -> None:
    assert contents_of(payload(tmp_path / "holdfast")).splitlines() == [
        "_internal\\PySide6\\plugins\\Größe.dll",
        "holdfast-desktop.exe",
        "holdfast.exe",
        "_internal\\PySide6\\plugins\\",
        "_internal\\PySide6\\",
        "_internal\\",
    ]


def test_the_uninstaller_knows_where_the_program_arranges_its_start_at_login() -> None:
    assert f'!define RUN_KEY "{windows_login.RUN_KEY}"' in SCRIPT
    assert f'DeleteRegValue HKCU "${{RUN_KEY}}" "{windows_login.RUN_VALUE}"' in SCRIPT
    assert windows_login.APPROVED_KEY in SCRIPT


def test_the_installer_understands_what_quit_answers(tmp_path: Path) -> None:
    asked = subprocess.run(
        [sys.executable, "-P", "-m", "holdfast", "--json", "quit"],
        env={**os.environ, "HOLDFAST_HOME": str(tmp_path)},
        check=True,
        capture_output=True,
        text=True,
    )
    said = asked.stdout.strip().strip("{}")
    assert f"'{said.replace('false', 'true')}'" in SCRIPT
    assert 'holdfast.exe" --json quit' in SCRIPT


@pytest.mark.parametrize("program", ["holdfast", "holdfast-desktop"])
def test_windows_is_told_which_program_it_looks_at(program: str) -> None:
    text = version_resource(program, "1.20.3rc1")
    tree = ast.parse(text, mode="eval")
    assert isinstance(tree.body, ast.Call)
    assert "filevers=(1, 20, 3, 0)" in text
    assert f"StringStruct('OriginalFilename', '{program}.exe')" in text
    assert "StringStruct('ProductVersion', '1.20.3rc1')" in text


def test_the_manifest_asks_for_long_paths_sharp_windows_and_no_more_rights() -> None:
    tree = ElementTree.fromstring(MANIFEST.read_text(encoding="utf-8"))
    said = {each.tag.rpartition("}")[2]: each for each in tree.iter()}
    assert said["requestedExecutionLevel"].get("level") == "asInvoker"
    assert said["longPathAware"].text == "true"
    assert (said["dpiAwareness"].text or "").startswith("PerMonitorV2")
