"""What Windows shows of a program's file under Properties: the text PyInstaller makes it of.

PyInstaller takes a file with this text for its `version` and the manifest beside this file
for its `manifest`; see holdfast.spec. Imports nothing of PyInstaller: the text can be judged
on any system.
"""

from __future__ import annotations

import re
from pathlib import Path

MANIFEST = Path(__file__).with_name("holdfast.manifest")
_WORDS = {
    "holdfast": "Holdfast, the command line",
    "holdfast-desktop": "Holdfast",
}


def version_resource(program: str, version: str) -> str:
    """Return the version resource of a program.

    Args:
        program: `holdfast` or `holdfast-desktop`, without `.exe`.
        version: as in `holdfast.__version__`; what follows its three numbers is only shown.

    Raises:
        KeyError: there is no such program.
        ValueError: the version has no three numbers at its beginning.
    """
    found = re.match(r"(\d+)\.(\d+)\.(\d+)", version)
    if found is None:
        raise ValueError(version)
    numbers = tuple(int(number) for number in found.groups())
    strings = {
        "CompanyName": "Holdfast contributors",
        "FileDescription": _WORDS[program],
        "FileVersion": version,
        "InternalName": program,
        "LegalCopyright": "MIT licence",
        "OriginalFilename": f"{program}.exe",
        "ProductName": "Holdfast",
        "ProductVersion": version,
    }
    shown = ",\n".join(f"        StringStruct({k!r}, {v!r})" for k, v in strings.items())
    return f"""\
VSVersionInfo(
  ffi=FixedFileInfo(
    filevers={(*numbers, 0)},
    prodvers={(*numbers, 0)},
    mask=0x3f,
    flags=0x0,
    OS=0x40004,
    fileType=0x1,
    subtype=0x0,
    date=(0, 0),
  ),
  kids=[
    StringFileInfo([
      StringTable('040904B0', [
{shown},
      ]),
    ]),
    VarFileInfo([VarStruct('Translation', [1033, 1200])]),
  ],
)
"""
