"""Every command of the program: where it is, and the line that the help has for it.

Commands are imported when they are called, so the help of the whole program knows them
only by this table; a test compares it with what each command says of itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import click


def _api() -> click.Command:
    from holdfast.cli.commands.api import api

    return api


def _audit() -> click.Command:
    from holdfast.cli.commands.audit import audit

    return audit


def _backup() -> click.Command:
    from holdfast.cli.commands.backup import backup

    return backup


def _browse() -> click.Command:
    from holdfast.cli.commands.browse import browse

    return browse


def _compare() -> click.Command:
    from holdfast.cli.commands.compare import compare

    return compare


def _completion() -> click.Command:
    from holdfast.cli.commands.completion import completion

    return completion


def _delete() -> click.Command:
    from holdfast.cli.commands.delete import delete

    return delete


def _demo() -> click.Command:
    from holdfast.cli.commands.demo import demo

    return demo


def _desktop() -> click.Command:
    from holdfast.cli.commands.desktop import desktop

    return desktop


def _doctor() -> click.Command:
    from holdfast.cli.commands.doctor import doctor

    return doctor


def _export() -> click.Command:
    from holdfast.cli.commands.export import export

    return export


def _help() -> click.Command:
    from holdfast.cli.commands.help import help_

    return help_


def _history() -> click.Command:
    from holdfast.cli.commands.history import history

    return history


def _list() -> click.Command:
    from holdfast.cli.commands.list import list_

    return list_


def _migrate() -> click.Command:
    from holdfast.cli.commands.migrate import migrate

    return migrate


def _pin() -> click.Command:
    from holdfast.cli.commands.pin import pin

    return pin


def _profiles() -> click.Command:
    from holdfast.cli.commands.profiles import profiles

    return profiles


def _protect() -> click.Command:
    from holdfast.cli.commands.protect import protect

    return protect


def _quit() -> click.Command:
    from holdfast.cli.commands.desktop import quit_

    return quit_


def _pause() -> click.Command:
    from holdfast.cli.commands.pause import pause

    return pause


def _restore() -> click.Command:
    from holdfast.cli.commands.restore import restore

    return restore


def _resume() -> click.Command:
    from holdfast.cli.commands.pause import resume

    return resume


def _retention() -> click.Command:
    from holdfast.cli.commands.retention import retention

    return retention


def _run_command() -> click.Command:
    from holdfast.cli.commands.run import run

    return run


def _set() -> click.Command:
    from holdfast.cli.commands.set import set_

    return set_


def _show() -> click.Command:
    from holdfast.cli.commands.show import show

    return show


def _status() -> click.Command:
    from holdfast.cli.commands.status import status

    return status


def _undo() -> click.Command:
    from holdfast.cli.commands.undo import undo

    return undo


def _unpin() -> click.Command:
    from holdfast.cli.commands.pin import unpin

    return unpin


def _unprotect() -> click.Command:
    from holdfast.cli.commands.unprotect import unprotect

    return unprotect


def _vault() -> click.Command:
    from holdfast.cli.commands.vault import vault

    return vault


def _verify() -> click.Command:
    from holdfast.cli.commands.verify import verify

    return verify


@dataclass(frozen=True, slots=True)
class Known:
    """A command as the program's help tells of it."""

    load: Callable[[], click.Command]
    short_help: str


SECTIONS: dict[str, dict[str, Known]] = {
    "Protect": {
        "protect": Known(_protect, "Protect a database: say what it is and where backups go."),
        "backup": Known(_backup, "Back up now, also while a program writes."),
        "status": Known(_status, "Tell whether everything is safe, and what to do if not."),
        "profiles": Known(_profiles, "Show what is protected."),
        "show": Known(_show, "Show everything about one profile."),
        "set": Known(_set, "Change settings: when, how many, what is proved."),
        "unprotect": Known(_unprotect, "Stop protecting a database; its backups stay."),
    },
    "Look": {
        "list": Known(_list, "Show the backups of a profile."),
        "browse": Known(_browse, "Look into a backup without restoring it."),
        "compare": Known(_compare, "Show what changed between two backups, or since one."),
        "history": Known(_history, "Show what was done, and what went wrong."),
    },
    "Bring back": {
        "restore": Known(_restore, "Put a backup back, whole or only some tables."),
        "undo": Known(_undo, "Take the last restore back."),
        "export": Known(_export, "Save a backup as an ordinary database file."),
    },
    "Keep": {
        "verify": Known(_verify, "Prove that backups are whole."),
        "pin": Known(_pin, "Keep a backup for good."),
        "unpin": Known(_unpin, "Let a backup go again when its time comes."),
        "delete": Known(_delete, "Delete a backup."),
        "retention": Known(_retention, "Show which backups stay and why, and let the others go."),
        "vault": Known(_vault, "Check, clean, list or open a vault."),
        "audit": Known(_audit, "Show the audit trail, or prove that it is whole."),
    },
    "Holdfast": {
        "run": Known(_run_command, "Make the scheduled backups, without a screen."),
        "pause": Known(_pause, "Make no scheduled backups for a while."),
        "resume": Known(_resume, "Go on with the scheduled backups."),
        "api": Known(_api, "Say which programs may use the API."),
        "desktop": Known(_desktop, "Show the icon and the window."),
        "quit": Known(_quit, "End the desktop program."),
        "migrate": Known(_migrate, "Come from the earlier backup scheduler, or go back to it."),
        "demo": Known(_demo, "See it all happen with a sample database, in seconds."),
        "doctor": Known(_doctor, "Find out whether everything is in order."),
        "help": Known(_help, "Explain a command, or a word such as “settings”."),
        "completion": Known(_completion, "Write the script that lets your shell complete words."),
    },
}
COMMANDS = {name: known for section in SECTIONS.values() for name, known in section.items()}
