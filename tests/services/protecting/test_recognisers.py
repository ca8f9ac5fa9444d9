"""The table of programs: its form, and how its patterns are filled in."""

import json
from pathlib import Path

import pytest

from holdfast.services.protecting.recognisers import (
    TABLE,
    Surroundings,
    globs_of,
    programs_for,
    recognise,
)
from holdfast.system.resources import resource_path

PLATFORMS = ("linux", "macos", "windows")
_PROGRAM = {"id", "name", "icon", "lock", "sentence", "databases"}
_DATABASE = {"title", "patterns"}
_VARIABLES = {
    "APPDATA", "LOCALAPPDATA", "USERPROFILE", "ProgramData", "ProgramFiles",
    "XDG_DATA_HOME", "XDG_CONFIG_HOME",
}  # fmt: skip


def test_the_table_has_its_form() -> None:
    programs = json.loads(resource_path(TABLE).read_text("utf-8"))["programs"]
    assert len({program["id"] for program in programs}) == len(programs) >= 20
    for program in programs:
        assert set(program) - {"encrypted"} == _PROGRAM, program["id"]
        assert program["lock"] in {"exclusive", "shared"}, program["id"]
        assert program["sentence"].endswith("."), program["id"]
        assert resource_path(f"icons/{program['icon']}.svg").is_file(), program["icon"]
        for database in program["databases"]:
            assert set(database) - {"companions", "may_be_other"} == _DATABASE, program["id"]
            assert tuple(database["patterns"]) == PLATFORMS, program["id"]
            patterns = [p for each in PLATFORMS for p in database["patterns"][each]]
            assert patterns, program["id"]
            for pattern in patterns:
                assert "\\" not in pattern, pattern
                start = pattern.split("/")[0]
                assert start in {"", "~"} or start.strip("%") in _VARIABLES, pattern


@pytest.mark.parametrize("platform", PLATFORMS)
def test_every_platform_has_programs_and_each_pattern_finds_its_own(platform: str) -> None:
    here = Surroundings(Path("/home/[ann]"), dict.fromkeys(_VARIABLES, "/the [x] folder"), platform)
    programs = programs_for(platform)
    assert len(programs) >= 20
    for program in programs:
        for database in program.databases:
            for pattern in globs_of(database, here):
                path = pattern.replace("*", "some").replace("[[]", "[")
                found = recognise(Path(path), here)
                assert found is not None, pattern
                assert found.program.program_id == program.program_id, pattern


def test_a_star_does_not_reach_into_another_folder_and_a_missing_variable_matches_nothing() -> None:
    here = Surroundings(Path("/home/ann"), {}, "linux")
    assert recognise(Path("/home/ann/.mozilla/firefox/a/places.sqlite"), here) is not None
    assert recognise(Path("/home/ann/.mozilla/firefox/a/b/places.sqlite"), here) is None
    assert recognise(Path("/home/ann/.local/share/Anki2/Me/collection.anki2"), here) is not None
    moved = Surroundings(Path("/home/ann"), {"XDG_DATA_HOME": "/data"}, "linux")
    assert recognise(Path("/data/Anki2/Me/collection.anki2"), moved) is not None
    assert recognise(Path("/home/ann/.local/share/Anki2/Me/collection.anki2"), moved) is None
    windows = Surroundings(Path("/Users/ann"), {}, "windows")
    assert recognise(Path("/Anki2/Me/collection.anki2"), windows) is None
