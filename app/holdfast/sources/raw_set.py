"""The files of a database that SQLite cannot open, kept exactly as they are.

A damaged original is worth keeping: a repair tool may get more out of main, `-journal` and
`-wal` together than anyone can today. Nothing is recovered, checked or thrown away here;
whoever keeps the set labels it as a damaged original and never counts it as a good backup.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from holdfast.core.names import display_name
from holdfast.core.progress import SILENT, Progress
from holdfast.sources.file_set import FileSet, make_private_folder, read_files


@dataclass(frozen=True, slots=True)
class RawSet:
    """Copies in a private folder; leave the `with` block, or `remove`, and they are gone."""

    folder: Path
    files: FileSet
    label: str
    """One sentence for the person: what this is and how far it may be trusted."""

    def parts(self) -> tuple[tuple[str, Path], ...]:
        """Return `(suffix, copy)` of each file there is: "", "-journal", "-wal"."""
        found = (("", self.files.main), ("-journal", self.files.journal), ("-wal", self.files.wal))
        return tuple((suffix, copy) for suffix, copy in found if copy is not None)

    def remove(self) -> None:
        """Remove the copies and their folder."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self) -> RawSet:
        """Return the set."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Remove the copies."""
        self.remove()


def copy_raw_set(
    path: Path, workdir: Path, *, progress: Progress = SILENT, deadline_s: float = 10.0
) -> RawSet:
    """Copy main, `-journal` and `-wal` as they are; links are followed.

    Files that go on changing are taken as the last reading found them, and the label says
    so: before a restore over a damaged database any copy is better than none.

    Args:
        path: the database.
        workdir: our own folder with room for the files.
        progress: phase "copying"; it may cancel.
        deadline_s: how long to wait for the files to stand still.

    Raises:
        SourceError: the files cannot be read.
        StagingError: no room in `workdir`.
        CancelledError: the listener stopped it; nothing is left.
    """
    folder = make_private_folder(workdir)
    try:
        files = read_files(
            path, folder, progress=progress, deadline_s=deadline_s, take_unstable=True
        )
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    name = display_name(path.name)
    label = f"Damaged original: the files of {name} exactly as they were, not opened or checked."
    if not files.stable:
        label += " A program went on writing to them, so they may not fit together."
    return RawSet(folder, files, label)
