"""What macOS gets: the keys, the entitlements, and in which order the bundle is signed.

The scripts run for real, on a bundle in miniature; only the Mac's own programs are stand-ins
that write down how they were called.
"""

from __future__ import annotations

import os
import plistlib
import runpy
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest

from holdfast.system.autostart import DESKTOP_ID

MACOS = Path(__file__).resolve().parents[2] / "packaging" / "macos"
BUNDLE = runpy.run_path(str(MACOS / "bundle.py"))
bundle = cast(Callable[[str], dict[str, Any]], BUNDLE["bundle"])
SCRIPTS = sorted(MACOS.glob("*.sh"))
# One architecture, and two in one file.
CODE = (bytes.fromhex("cffaedfe"), bytes.fromhex("cafebabe"))
_NOTED = """#!/bin/sh
printf '%s' "$(basename "$0")" >>"$NOTES"
for word in "$@"; do printf '\\t%s' "$word" >>"$NOTES"; done
printf '\\n' >>"$NOTES"
"""

pytestmark = pytest.mark.skipif(
    sys.platform == "win32" or not shutil.which("bash"), reason="bash is not installed"
)


@pytest.fixture
def application(tmp_path: Path) -> Path:
    """A bundle with libraries, a framework, links and files that are no code."""
    app = tmp_path / "Dist of mine" / "Holdfast.app"
    contents = {
        "MacOS/holdfast": CODE[0],
        "MacOS/holdfast-desktop": CODE[1],
        "Frameworks/libz.dylib": CODE[0],
        "Frameworks/PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore": CODE[1],
        "Frameworks/apsw/__init__.so": CODE[0],
        "Resources/help.md": b"text",
        "Resources/empty": b"",
    }
    for name, head in contents.items():
        path = app / "Contents" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(head and head + b"more")
    (app / "Contents" / "Resources" / "libz.dylib").symlink_to("../Frameworks/libz.dylib")
    return app


def run(script: str, *words: str, folder: Path, **more: str) -> list[list[str]]:
    """Run a script with stand-ins for the Mac's programs; return how those were called."""
    programs, notes = folder / "programs", folder / "notes"
    programs.mkdir()
    for name in ("codesign", "xcrun", "ditto", "hdiutil", "spctl"):
        (programs / name).write_text(_NOTED, encoding="utf-8")
        (programs / name).chmod(0o755)
    asked = {k: v for k, v in os.environ.items() if k not in {"SIGN_IDENTITY", "NOTARY_PROFILE"}}
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        [MACOS / script, *words],
        env={**asked, "PATH": path, "NOTES": str(notes), **more},
        check=False,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    return [line.split("\t") for line in notes.read_text(encoding="utf-8").splitlines()]


def test_the_inside_is_signed_first_and_the_whole_last(application: Path, tmp_path: Path) -> None:
    identity = "Developer ID Application: Somebody (ABC)"
    calls = run("sign.sh", str(application), folder=tmp_path, SIGN_IDENTITY=identity)
    signed = [call for call in calls if "--force" in call]
    places = [Path(call[-1]).relative_to(application).as_posix() for call in signed]
    assert len(places) == len(set(places))
    inside, framework, whole = set(places[:3]), places[3], places[4:]
    assert inside == {
        "Contents/Frameworks/PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore",
        "Contents/Frameworks/apsw/__init__.so",
        "Contents/Frameworks/libz.dylib",
    }
    assert framework == "Contents/Frameworks/PySide6/Qt/lib/QtCore.framework"
    assert whole == ["Contents/MacOS/holdfast", "."]
    for call in signed:
        assert call[call.index("--sign") + 1] == identity
        assert {"--timestamp", "runtime"} <= set(call)
        assert "--deep" not in call
        assert ("--entitlements" in call) == (call in signed[-2:])
    assert calls[-1][:4] == ["codesign", "--verify", "--strict", "--verbose=2"]


def test_without_an_identity_it_is_signed_for_this_mac_and_nothing_is_sent(
    application: Path, tmp_path: Path
) -> None:
    calls = run("sign.sh", str(application), folder=tmp_path)
    assert {call[0] for call in calls} == {"codesign"}
    assert {call[3] for call in calls if "--force" in call} == {"-"}


def test_what_was_notarised_gets_its_ticket(application: Path, tmp_path: Path) -> None:
    calls = run("sign.sh", str(application), folder=tmp_path, NOTARY_PROFILE="ours")
    assert [call[:3] for call in calls if call[0] == "xcrun"] == [
        ["xcrun", "notarytool", "submit"],
        ["xcrun", "stapler", "staple"],
    ]
    [sent] = [call for call in calls if "submit" in call]
    assert sent[-3:] == ["--keychain-profile", "ours", "--wait"]


def test_the_image_holds_the_application_and_a_way_to_applications(
    application: Path, tmp_path: Path
) -> None:
    image = str(tmp_path / "holdfast.dmg")
    calls = run("dmg.sh", str(application), image, folder=tmp_path, SIGN_IDENTITY="us")
    assert [call[:2] for call in calls] == [
        ["ditto", str(application)],
        ["hdiutil", "create"],
        ["codesign", "--force"],
        ["hdiutil", "verify"],
    ]


def test_the_application_lives_in_the_menu_bar_and_says_why_it_looks_into_folders() -> None:
    made = bundle("1.2.3rc1")
    keys = made["info_plist"]
    assert plistlib.loads(plistlib.dumps(keys)) == keys
    assert keys["LSUIElement"] is True
    assert (keys["CFBundleExecutable"], made["bundle_identifier"]) == (
        "holdfast-desktop",
        DESKTOP_ID,
    )
    assert (keys["CFBundleVersion"], made["version"]) == ("1.2.3", "1.2.3rc1")
    asked = {key for key in keys if key.endswith("UsageDescription")}
    assert len(asked) == 5
    with pytest.raises(ValueError, match=r"^1\.2$"):
        bundle("1.2")


def test_the_languages_it_names_are_those_it_speaks() -> None:
    folder = MACOS.parents[1] / "resources" / "translations"
    spoken = {path.stem.partition("_")[2] for path in folder.glob("*.ts")}
    assert set(bundle("0.1.0")["info_plist"]["CFBundleLocalizations"]) == spoken


@pytest.mark.parametrize("name", ["entitlements", "org.holdfast.Holdfast.run"])
def test_the_property_lists_can_be_read(name: str) -> None:
    keys = plistlib.loads((MACOS / f"{name}.plist").read_bytes())
    if "Label" in keys:
        assert keys["Label"] == name
        assert keys["ProgramArguments"][1:] == ["run"]
    else:
        assert all(value is True for value in keys.values())


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_the_scripts_have_no_known_fault(script: Path) -> None:
    shellcheck = Path(sys.executable).with_name("shellcheck")
    if not shellcheck.exists():
        pytest.skip("shellcheck is not installed")
    done = subprocess.run([shellcheck, script], check=False, capture_output=True, text=True)
    assert done.stdout == ""
    assert os.access(script, os.X_OK)
