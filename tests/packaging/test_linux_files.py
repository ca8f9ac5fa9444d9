"""What tells a Linux desktop of the program, judged by the strictest reader there is."""

from __future__ import annotations

import configparser
import gzip
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import click
import pytest
from frozen.version import version
from linux import layout, man_page

from holdfast.cli.command_table import COMMANDS
from holdfast.system.autostart import DESKTOP_ID
from tests.packaging.places import PACKAGING

LINUX = PACKAGING / "linux"
ENTRY = LINUX / f"{DESKTOP_ID}.desktop"
PAGE = man_page.page()
SHOWN = re.sub(r"\\f.|\\&", "", PAGE.replace("\\-", "-").replace("\\(ti", "~"))


def needs(program: str) -> pytest.MarkDecorator:
    missing = shutil.which(program) is None
    return pytest.mark.skipif(missing, reason=f"not installed: {program}")


def checked(*command: str | Path, **environment: str) -> None:
    done = subprocess.run(
        command, check=False, capture_output=True, text=True, env={**os.environ, **environment}
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout + done.stderr


def test_entry_catalogue_and_icon_are_one_name_the_programs_own() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(ENTRY, "utf-8")
    said = entry["Desktop Entry"]
    assert (said["Icon"], said["StartupWMClass"]) == (DESKTOP_ID, DESKTOP_ID)
    assert said["Exec"] == "holdfast-desktop"
    assert {"Comment[de]", "Comment[zh_CN]"} <= set(said)
    found = ElementTree.fromstring(layout.metainfo("1.2.3", 0))
    assert found.findtext("id") == DESKTOP_ID
    assert found.findtext("launchable") == f"{DESKTOP_ID}.desktop"
    assert found.find("releases/release[@version='1.2.3'][@date='1970-01-01']") is not None


@needs("desktop-file-validate")
def test_the_desktop_entry_is_valid() -> None:
    checked("desktop-file-validate", "--warn-kde", ENTRY)


@needs("appstreamcli")
def test_the_catalogues_text_is_valid(tmp_path: Path) -> None:
    file = tmp_path / f"{DESKTOP_ID}.metainfo.xml"
    file.write_text(layout.metainfo(version(), 0), "utf-8")
    checked("appstreamcli", "validate", "--no-net", file)


@needs("systemd-analyze")
def test_the_unit_runs_the_installed_program(tmp_path: Path) -> None:
    program = tmp_path / "holdfast"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    unit = tmp_path / "holdfast.service"
    unit.write_text(layout.unit(str(program)))
    assert f"ExecStart={program} run\n" in unit.read_text()
    verify = ("systemd-analyze", "--user", "--man=no", "verify")
    checked(*verify, unit, XDG_RUNTIME_DIR=str(tmp_path))
    # And it minds what is not a unit.
    unit.write_text(unit.read_text().replace("Type=exec", "Type=nonsense"))
    with pytest.raises(AssertionError, match="nonsense"):
        checked(*verify, unit, XDG_RUNTIME_DIR=str(tmp_path))


def every_command() -> Iterator[tuple[str, click.Command]]:
    for name, known in COMMANDS.items():
        made = known.load()
        if isinstance(made, click.Group) and made.commands:
            yield from ((f"{name} {below}", command) for below, command in made.commands.items())
        else:
            yield name, made


def test_the_manual_tells_every_command_and_every_option() -> None:
    told = 0
    for name, command in every_command():
        found = re.search(rf"^\.B holdfast {name} .*?(?=^\.B holdfast |^\.SH )", SHOWN, re.M | re.S)
        assert found is not None, name
        for parameter in command.params:
            if isinstance(parameter, click.Option) and not parameter.hidden:
                if set(parameter.opts) & {"--json", "--details", "--help"}:
                    continue  # told once, at the top
                assert all(switch in found[0] for switch in parameter.opts), (name, parameter.opts)
                told += 1
    assert told > 30


def test_the_manual_tells_status_environment_and_the_switches_of_all() -> None:
    for word in ("EXIT STATUS", "HOLDFAST_HOME", "--json", "--details", "recover.py", "~/.local"):
        assert word in SHOWN


@needs("groff")
def test_the_manual_is_clean_roff(tmp_path: Path) -> None:
    file = tmp_path / "holdfast.1"
    file.write_text(PAGE, "utf-8")
    done = subprocess.run(
        ["groff", "-man", "-ww", "-Tutf8", "-K", "utf8", file],
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stderr == ""
    # And it minds what is not.
    file.write_text(f"{PAGE}.NOSUCHMACRO\n", "utf-8")
    minded = subprocess.run(
        ["groff", "-man", "-ww", "-Tutf8", "-K", "utf8", file],
        check=False,
        capture_output=True,
        text=True,
    )
    assert "NOSUCHMACRO" in minded.stderr


def test_a_text_never_becomes_an_instruction_of_roff() -> None:
    assert man_page.text(".so /etc/passwd") == "\\&.so /etc/passwd"
    assert man_page.text("a\\b -x ~ ^") == "a\\eb \\-x \\(ti \\(ha"


def test_compressed_files_carry_no_clock() -> None:
    packed = layout.compressed(b"text")
    assert packed == layout.compressed(b"text")
    assert (packed[4:8], gzip.decompress(packed)) == (b"\0\0\0\0", b"text")
