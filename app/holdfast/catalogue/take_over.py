"""Take the profiles of the first version over into the catalogue, once.

All of them in one transaction, then the file gets another name. Killed in between, the next
start does it again: what is there already stays as it is. Nothing is lost: the file is kept,
under a name that says what happened to it.
"""

from __future__ import annotations

import os
from pathlib import Path

from holdfast.catalogue.connection import writing
from holdfast.catalogue.opening import alone
from holdfast.catalogue.profile_file import read_profile_file
from holdfast.catalogue.profile_words import named_apart
from holdfast.catalogue.quick_book import all_profiles, insert_memory, insert_profile


def take_over(catalogue_path: Path, old_file: Path) -> None:
    """Move what the old file holds into the catalogue, which is there and up to date.

    Raises:
        StagingError: the old file cannot be read; it was left as it is.
        CatalogueError: the catalogue cannot be written; the old file was left as it is.
    """
    with alone(catalogue_path):
        if not old_file.exists():
            return  # another process was faster
        old = read_profile_file(old_file)
        with writing(catalogue_path) as connection:
            known = all_profiles(connection)
            for profile in old.profiles:
                if profile.profile_id not in {each.profile_id for each in known}:
                    named = named_apart(profile, {each.name for each in known})
                    insert_profile(connection, named)
                    known.append(named)
            for profile_id, memory in old.memory.items():
                insert_memory(connection, profile_id, memory, keep=True)
        old_file.rename(_free_name(old_file))


def _free_name(old_file: Path) -> Path:
    name, number = old_file.with_name(f"{old_file.name}.taken-over"), 2
    while os.path.lexists(name):
        name = old_file.with_name(f"{old_file.name}.taken-over-{number}")
        number += 1
    return name
