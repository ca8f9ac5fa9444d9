"""Building wheels and source archives with the build tool of the checkout, and no network."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def build_distribution(source: Path, kind: str, output: Path) -> Path:
    """Build what pip would build; return the file.

    Args:
        source: a checkout or an unpacked source archive.
        kind: `wheel` or `sdist`.
        output: gets the file.
    """
    command = [sys.executable, "-m", "hatchling", "build", "--target", kind, "--directory"]
    output.mkdir(parents=True, exist_ok=True)
    built = subprocess.run(
        [*command, str(output)], cwd=source, check=False, capture_output=True, encoding="utf-8"
    )
    assert built.returncode == 0, built.stdout + built.stderr
    [made] = [path for path in output.iterdir() if path.suffix in {".whl", ".gz"}]
    return made
