"""What goes into the frozen folder, and what is kept out of it.

Known to the specification alone (holdfast.spec). Every list here is what the program needs
and PyInstaller cannot see, or what PyInstaller brings and nothing of ours touches.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import icon_files
from frozen.system_libraries import is_systems, needed
from macos.bundle import bundle
from windows.version_resource import MANIFEST, version_resource

ROOT = Path(__file__).resolve().parents[2]
APP = ROOT / "app"
PACKAGE = APP / "holdfast"

ENTRY = ROOT / "packaging" / "frozen" / "entry.py"
RESOURCES = "holdfast/_resources"
Entry = tuple[str, str, str]
"""As PyInstaller keeps it: the place in the build, the file it is taken from, its kind."""

# Imported by name only: SQLAlchemy asks for its dialect, Alembic for our steps, uvicorn for
# its parts, and each of our modules may be run as a process of its own.
_BY_NAME = (
    "sqlalchemy.dialects.sqlite",
    "sqlalchemy.dialects.sqlite.pysqlite",
    "alembic.ddl.sqlite",
    "uvicorn.loops.asyncio",
    "uvicorn.protocols.http.h11_impl",
    "uvicorn.lifespan.on",
    "uvicorn.lifespan.off",
)
_QT_NOT_OURS = (
    *("Concurrent", "Designer", "Help", "OpenGL", "OpenGLWidgets", "PrintSupport", "Qml"),
    *("Quick", "QuickControls2", "QuickTest", "QuickWidgets", "Sql", "Test", "UiTools", "Xml"),
)
_LEFT_OUT = (
    *("tkinter", "lib2to3", "ensurepip", "idlelib", "pydoc_data", "turtledemo", "test"),
    *("pip", "setuptools", "pkg_resources", "wheel", "_distutils_hack"),
    *("IPython", "matplotlib", "mypy", "PIL", "pygments", "pytest"),
    *("numpy._core._multiarray_tests", "numpy._core._simd", "numpy.f2py", "numpy.fft"),
    *("numpy.polynomial", "numpy.random", "numpy.testing"),
    *(f"PySide6.Qt{name}" for name in _QT_NOT_OURS),
    *(f"sqlalchemy.dialects.{name}" for name in ("mssql", "mysql", "oracle", "postgresql")),
)
# Plugins and libraries that Qt's hooks bring along: other ways onto a screen than a desktop's
# own, QML, databases (we have SQLite), printing, and all of GTK for the sake of a theme.
_QT_DROPPED = re.compile(
    r"(^|/)(lib)?Qt6?(Qml|Quick|Pdf|VirtualKeyboard|OpenGL|EglF[Ss]|Eglfs|WaylandCompositor|Designer)"
    r"|plugins/platforms/(lib)?q(eglfs|linuxfb|minimal|minimalegl|vnc|vkkhrdisplay|direct2d)"
    r"|plugins/(egldeviceintegrations|generic|networkinformation|printsupport|qmltooling"
    r"|sqldrivers|tls)/"
    r"|plugins/platformthemes/libqgtk3"
    r"|plugins/platforminputcontexts/libqtvirtualkeyboard"
    r"|plugins/imageformats/(lib)?q(gif|icns|jpeg|pdf|tga|tiff|wbmp|webp)"
    r"|plugins/wayland-graphics-integration-client/"
    r"|opengl32sw\.dll|d3dcompiler_47\.dll"
    r"|(^|/)libg[td]k-3|PySide6/(Qt/)?(qml|typesystems|metatypes|glue)/"
    r"|translations/(?!qtbase_(de|zh_CN))"
)
_STUBS = re.compile(r"\.(pyi|pyx|pxd|h|hpp|c)$|(^|/)py\.typed$")


def modules_by_name() -> list[str]:
    """Return the modules that are imported by name only: all of ours, and some of others."""
    ours = []
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(APP).with_suffix("").parts
        if "companions" in parts:  # a file for vaults, no module of ours
            continue
        ours.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    windows_only = ["tzdata"] if sys.platform == "win32" else []
    return [name for name in ours if name != "holdfast.__main__"] + [
        "holdfast.__main__",
        *_BY_NAME,
        *windows_only,
    ]


def modules_left_out() -> list[str]:
    """Return the modules that nothing of ours reaches, whatever a hook says."""
    return list(_LEFT_OUT)


def files() -> list[tuple[str, str]]:
    """Return the files that are no modules: where each lies, and its folder in the build.

    Alembic finds the steps of the catalogue as files, and reads them as source.
    """
    found = []
    for path in sorted(PACKAGE.rglob("*")):
        inside = path.relative_to(PACKAGE)
        if not path.is_file() or "__pycache__" in inside.parts:
            continue
        step = inside.parts[:2] == ("catalogue", "migrations")
        companion = "companions" in inside.parts
        if path.suffix != ".py" or step or companion:
            found.append((str(path), str(Path("holdfast") / inside.parent)))
    for path in sorted((ROOT / "resources").rglob("*")):
        if path.is_file():
            inside = path.relative_to(ROOT / "resources")
            found.append((str(path), str(Path(RESOURCES) / inside.parent)))
    return found


def origin_of(file: str, work: str) -> str:
    """Return where a file of the build was taken from: for a compiled module, its source.

    Args:
        file: as PyInstaller says.
        work: the folder in which it compiles modules.
    """
    path = Path(file)
    if path.suffix != ".pyc" or not path.is_relative_to(work):
        return file
    # Below work: localpycs, a number, and the module's place on the search path.
    inside = Path(*path.relative_to(work).parts[2:]).with_suffix(".py")
    installer = Path(sys.modules["PyInstaller"].__path__[0])
    for folder in (APP, *map(Path, sys.path), installer / "fake-modules"):
        if (source := folder / inside).is_file():
            return str(source)
    return file


def is_wanted(place: str) -> bool:
    """Say whether a file that PyInstaller found is to go into the build.

    Args:
        place: its path in the build.
    """
    place = place.replace("\\", "/")
    if place.startswith("holdfast/"):
        return True
    return not _QT_DROPPED.search(place) and not _STUBS.search(place)


def hooks_wanted(scripts: list[Entry]) -> list[Entry]:
    """Return what runs at a start, without PyInstaller's additions that nothing here needs.

    They import `inspect`, `zipfile`, `multiprocessing` and more at every start, three times
    what the rest of it takes, for source code that is not there and processes that we start
    ourselves. Qt's finds its plugins by itself, except inside an application of macOS; told
    where they are by the environment, the Qt programs we open would load ours.
    """
    kept = {"pyi_rth_pyside6"} if sys.platform == "darwin" else set()
    return [one for one in scripts if not one[0].startswith("pyi_rth_") or one[0] in kept]


def thinned(binaries: list[Entry], qt_libraries: Mapping[str, str] | None) -> list[Entry]:
    """Return the binaries without those that nothing which is kept loads any more.

    PyInstaller follows what a plugin links against before the plugin is dropped here.
    Only Linux is concerned: elsewhere it takes no library of the system.

    Args:
        binaries: what is wanted so far.
        qt_libraries: the launcher's table, when libraries of the system are left to it.
    """
    if not sys.platform.startswith("linux"):
        return binaries
    libraries = {place: file for place, file, kind in binaries if _is_loose(place, kind)}
    if qt_libraries is not None:
        libraries = {
            place: file for place, file in libraries.items() if not is_systems(place, qt_libraries)
        }
    waiting = [file for place, file, kind in binaries if not _is_loose(place, kind)]
    reached: set[str] = {place for place in libraries if place.startswith("libpython")}
    waiting += [libraries[place] for place in reached]
    while waiting:
        file = waiting.pop()
        for name in needed(Path(file)):
            if name in libraries and name not in reached:
                reached.add(name)
                waiting.append(libraries[name])
    return [entry for entry in binaries if not _is_loose(entry[0], entry[2]) or entry[0] in reached]


def _is_loose(place: str, kind: str) -> bool:
    """Say whether this is a library beside the program rather than part of a package."""
    return kind == "BINARY" and "/" not in place


def stripped(binaries: list[Entry], work: str) -> list[Entry]:
    """Return the binaries with Python's own without their symbols, a tenth of the whole.

    Those of others come stripped, or break when they are.
    """
    if not sys.platform.startswith("linux"):
        return binaries
    smaller = []
    for place, file, kind in binaries:
        path = file
        if place.startswith(("libpython", "python3")):
            path = str(Path(work) / Path(place).name)
            shutil.copyfile(Path(file).resolve(), path)
            subprocess.run(["strip", "--strip-unneeded", path], check=True)
        smaller.append((place, path, kind))
    return smaller


def executable_options(name: str, version: str, work: str) -> dict[str, Any]:
    """Return what an executable needs on this platform beside its code.

    Args:
        name: `holdfast` or `holdfast-desktop`.
        version: of the program.
        work: a folder for the files that are made for it.
    """
    if sys.platform != "win32":
        return {}
    words = Path(work) / f"{name}.version"
    words.write_text(version_resource(name, version), "utf-8")
    icon = icon_files.write(Path(work) / "holdfast.ico")
    return {"version": str(words), "manifest": str(MANIFEST), "icon": str(icon)}


def mac_bundle(version: str, work: str) -> dict[str, Any]:
    """Return how the application looks to macOS.

    Args:
        version: of the program.
        work: a folder for the files that are made for it.
    """
    return bundle(version, str(icon_files.write(Path(work) / "holdfast.icns")))
