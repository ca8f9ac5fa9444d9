"""What goes into the frozen folder: the lists, judged without building it."""

from __future__ import annotations

import ast
import importlib.util
import re

import pytest
from frozen import contents

from tests.packaging.places import PACKAGING, ROOT

FILES = {f"{folder}/{place.rpartition('/')[2]}" for place, folder in contents.files()}


def test_the_specification_is_python_and_builds_both_executables() -> None:
    tree = ast.parse((PACKAGING / "frozen" / "holdfast.spec").read_text("utf-8"))
    built = {
        call.args[0].value: call.keywords[0].value
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and ast.unparse(call.func) == "executable"
        and isinstance(call.args[0], ast.Constant)
    }
    consoles = {name: ast.unparse(value) for name, value in built.items()}
    assert consoles == {"holdfast": "True", "holdfast-desktop": "False"}


def test_every_module_of_ours_is_taken_along_and_every_name_exists() -> None:
    names = contents.modules_by_name()
    ours = {name for name in names if name.partition(".")[0] == "holdfast"}
    on_disk = {
        ".".join(path.relative_to(ROOT / "app").with_suffix("").parts).removesuffix(".__init__")
        for path in (ROOT / "app" / "holdfast").rglob("*.py")
        if "companions" not in path.parts
    }
    assert ours == on_disk
    others = [name for name in names if name not in ours]
    assert [name for name in others if importlib.util.find_spec(name) is None] == []


def test_nothing_that_we_import_is_left_out() -> None:
    lines = [
        line
        for path in (ROOT / "app").rglob("*.py")
        for line in re.findall(r"^\s*(?:from|import) .+", path.read_text("utf-8"), re.MULTILINE)
    ]
    imported = {match[1] for line in lines if (match := re.match(r"\s*\w+ ([\w.]+)", line))}
    assert {"numpy", "PySide6.QtWidgets"} <= imported
    left_out = contents.modules_left_out()
    assert [
        name for name in left_out if any(f"{i}.".startswith(f"{name}.") for i in imported)
    ] == []


@pytest.mark.parametrize(
    "file",
    [
        "holdfast/catalogue/schema.sql",
        "holdfast/catalogue/migrations/env.py",
        "holdfast/catalogue/migrations/versions/__init__.py",
        "holdfast/vault/companions/recover.py",
        "holdfast/vault/companions/README.txt",
        "holdfast/_resources/help/commands.md",
        "holdfast/_resources/translations/holdfast_de.ts",
        "holdfast/_resources/icons/LICENSE",
        "holdfast/_resources/recognisers.json",
    ],
)
def test_what_the_program_reads_lies_where_it_looks(file: str) -> None:
    assert file in FILES


def test_every_resource_is_taken_along_and_no_source_of_ours_but_the_steps() -> None:
    resources = [path for path in (ROOT / "resources").rglob("*") if path.is_file()]
    taken = [file for file in FILES if file.startswith("holdfast/_resources/")]
    assert len(taken) == len({str(path.relative_to(ROOT)) for path in resources})
    sources = {file for file in FILES if file.endswith(".py")}
    assert {file.split("/")[2] for file in sources} == {"companions", "migrations"}


@pytest.mark.parametrize(
    ("place", "wanted"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqwayland.so", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/Qt/plugins/platforms/libqcocoa.dylib", True),
        ("PySide6/Qt/plugins/platformthemes/libqxdgdesktopportal.so", True),
        ("PySide6/Qt/plugins/imageformats/libqsvg.so", True),
        ("PySide6/Qt/translations/qtbase_zh_CN.qm", True),
        ("PySide6/Qt/lib/libQt6Widgets.so.6", True),
        ("holdfast/_resources/fonts/Inter-Regular.otf", True),
        ("PySide6/Qt/translations/qtbase_fr.qm", False),
        ("PySide6/Qt/plugins/platforms/libqeglfs.so", False),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/plugins/sqldrivers/libqsqlite.so", False),
        ("PySide6/Qt/lib/libQt6Quick.so.6", False),
        ("PySide6\\Qt6Qml.dll", False),
        ("libQt6EglFsKmsSupport.so.6", False),
        ("apsw/__init__.pyi", False),
    ],
)
def test_only_what_a_desktop_needs_of_qt_is_kept(place: str, *, wanted: bool) -> None:
    assert contents.is_wanted(place) is wanted
