"""Print the Debian packages that a machine needs for all tests, a line each.

For machines on which the tests do not run as root and install nothing themselves. Standard
library only: runs before anything is installed.
"""

import runpy
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parent


def system_packages() -> list[str]:
    """Return what the windows link against and what the tests run, as Debian names it."""
    tools = runpy.run_path(str(TESTS / "__main__.py"), run_name="tests")["TOOLS"]
    launcher = TESTS.parent / "app" / "__main__.py"
    libraries = runpy.run_path(str(launcher), run_name="launcher")["QT_LIBRARIES"]
    return sorted({*tools.values(), *libraries})


if __name__ == "__main__":
    sys.stdout.write("".join(f"{name}\n" for name in system_packages()))
