"""What a person does next: one suggested action for a verdict, as code, words and command.

The code is for programs and buttons, the words for people, the command for whoever types;
its parts are not quoted yet. Pure.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from holdfast.core import errors
from holdfast.core.errors import HoldfastError


class ActionCode(StrEnum):
    """What is suggested."""

    NONE = "none"
    BACK_UP = "back up"
    RESTORE = "restore"
    RESUME = "resume"
    TURN_ON = "turn on"
    CONNECT_VAULT = "connect vault"
    CHECK_VAULT = "check vault"
    CLEAN_VAULT = "clean vault"
    MOVE_VAULT = "move vault"
    FIND_SOURCE = "find source"
    PROVE = "prove"
    SET_CLOCK = "set clock"
    CLOSE_PROGRAM = "close program"
    REVIEW = "review"
    """Say whether a database that shrank is as it is meant to be."""
    LOOK = "look"


@dataclass(frozen=True, slots=True)
class Action:
    """One suggestion."""

    code: ActionCode
    words: str = ""
    """For a button or a line, without a stop; empty with NONE."""
    command: tuple[str, ...] = ()
    """The words of the command line that does it; empty where none can."""


NOTHING_TO_DO = Action(ActionCode.NONE)

_WORDS: Mapping[ActionCode, str] = MappingProxyType(
    {
        ActionCode.BACK_UP: "Back up now",
        ActionCode.RESTORE: "Restore the last good backup",
        ActionCode.RESUME: "Let backups go on",
        ActionCode.TURN_ON: "Turn the schedule on",
        ActionCode.CONNECT_VAULT: "Connect the disk the vault is on, then back up",
        ActionCode.CHECK_VAULT: "Check the vault",
        ActionCode.CLEAN_VAULT: "Free space where the vault is",
        ActionCode.MOVE_VAULT: "Say where the vault is",
        ActionCode.FIND_SOURCE: "Say where the database has moved to, or restore it",
        ActionCode.PROVE: "Prove that the last backup restores",
        ActionCode.SET_CLOCK: "Check this computer's clock, then back up",
        ActionCode.CLOSE_PROGRAM: "Close the program that uses the database, then back up",
        ActionCode.REVIEW: "Look whether the database is as it is meant to be",
        ActionCode.LOOK: "See what went wrong",
    }
)


def action(code: ActionCode, profile: str, vault_path: str = "", backup: str = "") -> Action:
    """Return an action on one profile.

    Args:
        code: what is suggested.
        profile: name of the profile; empty for all of them.
        vault_path: folder of its vault.
        backup: name of the backup to restore.
    """
    commands: dict[ActionCode, tuple[str, ...]] = {
        ActionCode.NONE: (),
        ActionCode.RESTORE: ("restore", profile, backup or "latest"),
        ActionCode.RESUME: ("resume", profile) if profile else ("resume",),
        ActionCode.TURN_ON: ("set", profile, "enabled=true"),
        ActionCode.CHECK_VAULT: ("vault", "check", vault_path),
        ActionCode.CLEAN_VAULT: ("vault", "clean", vault_path),
        ActionCode.MOVE_VAULT: ("set", profile, "vault=FOLDER"),
        ActionCode.FIND_SOURCE: ("set", profile, "source=FILE"),
        ActionCode.PROVE: ("verify", profile, "latest", "--level", "restored"),
        ActionCode.REVIEW: ("retention", profile),
        ActionCode.LOOK: ("history", profile),
    }
    command = commands.get(code, ("backup", profile))
    return Action(code, _WORDS.get(code, ""), ("holdfast", *command) if command else ())


_BY_ERROR: Mapping[type[HoldfastError], ActionCode] = MappingProxyType(
    {
        errors.SourceMissingError: ActionCode.FIND_SOURCE,
        errors.SourceBusyError: ActionCode.CLOSE_PROGRAM,
        errors.SourceNotDatabaseError: ActionCode.FIND_SOURCE,
        errors.SourceDamagedError: ActionCode.RESTORE,
        errors.VaultMissingError: ActionCode.CONNECT_VAULT,
        errors.VaultReplacedError: ActionCode.MOVE_VAULT,
        errors.VaultFullError: ActionCode.CLEAN_VAULT,
        errors.VaultDamagedError: ActionCode.CHECK_VAULT,
        errors.TargetHeldError: ActionCode.CLOSE_PROGRAM,
    }
)


def error_kind(name: str) -> type[HoldfastError] | None:
    """Return the class of an error by its name; None for one this version does not know."""
    return next((kind for kind in _below(HoldfastError) if kind.__name__ == name), None)


def code_for_error(name: str) -> ActionCode:
    """Return what helps against an error, by the name of its class."""
    kind = error_kind(name)
    for parent in kind.__mro__ if kind else ():
        if parent in _BY_ERROR:
            return _BY_ERROR[parent]
    return ActionCode.BACK_UP if passes_by_itself(name) else ActionCode.LOOK


def passes_by_itself(name: str) -> bool:
    """Tell whether the same attempt may succeed later without anybody doing anything.

    A run that was cut off has no error; trying again may help it too.
    """
    kind = error_kind(name)
    return kind.retryable if kind else not name


def _below(kind: type[HoldfastError]) -> Iterator[type[HoldfastError]]:
    for child in kind.__subclasses__():
        yield child
        yield from _below(child)
