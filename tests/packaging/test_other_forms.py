"""The RPM, the AppImage and the Flatpak: read by their own tools, built where these allow it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from linux import layout

from holdfast.system.autostart import DESKTOP_ID
from tests.packaging.places import PACKAGING

LINUX = PACKAGING / "linux"
SPEC = LINUX / "rpm" / "holdfast.spec"
MANIFEST = LINUX / "flatpak" / f"{DESKTOP_ID}.yml"


def needs(program: str) -> pytest.MarkDecorator:
    missing = shutil.which(program) is None
    return pytest.mark.skipif(missing, reason=f"not installed: {program}")


def output(*command: str | Path) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@needs("rpmspec")
def test_rpm_reads_its_specification(tmp_path: Path) -> None:
    parsed = output("rpmspec", "-P", SPEC, "-D", "hf_version 1.2.3", "-D", f"tree {tmp_path}")
    assert "Version:        1.2.3" in parsed
    assert f"cp -a {tmp_path}/. " in parsed


def test_the_rpm_takes_along_whatever_is_laid_out() -> None:
    listed = SPEC.read_text("utf-8").partition("%files")[2].replace("%{_bindir}", "/usr/bin")
    listed = listed.replace("%{program}", f"/{layout.PROGRAM}")
    for place in layout.places():
        moved = place.replace("zsh/vendor-completions", "zsh/site-functions")
        moved = re.sub(r"icons/hicolor/.*", "icons/hicolor/*/apps/", moved)
        assert f"/{moved}" in listed, place


@needs("flatpak-builder")
def test_the_flatpaks_manifest_is_one() -> None:
    said = json.loads(output("flatpak-builder", "--show-manifest", MANIFEST))
    assert (said["id"], said["command"]) == (DESKTOP_ID, "holdfast-desktop")
    # Neither the network nor every device nor the whole bus.
    assert not {"--share=network", "--device=all", "--socket=session-bus"} & {*said["finish-args"]}


def test_every_permission_of_the_flatpak_has_a_reason() -> None:
    reasoned = False
    for line in MANIFEST.read_text("utf-8").partition("finish-args:")[2].splitlines():
        if not line.strip():
            reasoned = False
        elif line.strip().startswith("#"):
            reasoned = True
        elif line.strip().startswith("- --"):
            assert reasoned, line


@pytest.mark.parametrize("script", ["appimage/build.sh", "appimage/AppRun", "debian/prerm"])
def test_every_script_is_one_for_a_plain_shell(script: str) -> None:
    done = subprocess.run(["sh", "-n", LINUX / script], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("arguments", "program"),
    [
        ([], "holdfast-desktop"),
        (["desktop", "--tray"], "holdfast-desktop"),
        (["list"], "holdfast"),
        (["--version"], "holdfast"),
    ],
)
def test_an_appimage_starts_windows_or_the_command_line(
    tmp_path: Path, arguments: list[str], program: str
) -> None:
    folder = tmp_path / layout.PROGRAM
    folder.mkdir(parents=True)
    for name in ("holdfast", "holdfast-desktop"):
        (folder / name).write_text(f'#!/bin/sh\necho {name} "$@"\n')
        (folder / name).chmod(0o755)
    shutil.copy(LINUX / "appimage" / "AppRun", tmp_path / "AppRun")
    (tmp_path / "AppRun").chmod(0o755)
    link = tmp_path / "elsewhere"
    link.symlink_to(tmp_path / "AppRun")
    assert output(link, *arguments).split() == [program, *arguments]
