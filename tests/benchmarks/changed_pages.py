"""What the change itself weighs: zstd level 3 of exactly the pages that differ.

The floor that stored backups are held against: the pages of the new file that differ from
the old one at the same place (or lie beyond its end), 64 at a time, compressed with nothing
around them. Runs in a process of its own and answers with one JSON object.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

_AT_ONCE = 64
_LEVEL = 3
_CHUNK_PAGES = 1024


def weigh(old_path: Path, new_path: Path, page_bytes: int = 4096) -> dict[str, int]:
    """Return `changed_pages` and `compressed_bytes` of the way from one file to the other."""
    changed = compressed = 0
    waiting: list[bytes] = []
    with old_path.open("rb") as old_file, new_path.open("rb") as new_file:
        while new := new_file.read(_CHUNK_PAGES * page_bytes):
            old = old_file.read(len(new))
            for at in range(0, len(new), page_bytes):
                page = new[at : at + page_bytes]
                if page == old[at : at + page_bytes]:
                    continue
                changed += 1
                waiting.append(page)
                if len(waiting) == _AT_ONCE:
                    compressed += len(zstd.compress(b"".join(waiting), _LEVEL))
                    waiting = []
    if waiting:
        compressed += len(zstd.compress(b"".join(waiting), _LEVEL))
    return {"changed_pages": changed, "compressed_bytes": compressed}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(weigh(Path(sys.argv[1]), Path(sys.argv[2]))))
