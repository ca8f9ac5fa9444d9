"""`holdfast backup --all`: every profile whose schedule is on, each in its turn.

Profiles with different vaults are backed up beside each other. One that fails keeps no
other from its backup.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from queue import SimpleQueue

from holdfast.cli.backup_lines import damage_words, one_line, result_form
from holdfast.cli.output import Output, stream_width, styled, wrapped
from holdfast.cli.progress_line import live_line
from holdfast.cli.stopping import stop_if_asked, telling
from holdfast.cli.words import counted, shown
from holdfast.cli.work import report_of
from holdfast.core.bus import Bus
from holdfast.core.errors import CancelledError, HoldfastError, NotFoundError, SourceDamagedError
from holdfast.core.events import Event, JobAdvanced, JobEnded
from holdfast.core.model import Profile, Structure
from holdfast.core.wire import read
from holdfast.jobs.job_runner import JobRunner
from holdfast.services.desk import Desk
from holdfast.services.dispatcher import Dispatcher
from holdfast.services.orders import BackupOrder
from holdfast.services.results import BackupResult

_Heard = Event | tuple[Profile, JobEnded] | None
"""An event, the end of one backup, or the wish to stop."""


def back_up_all(out: Output, desk: Desk) -> int:
    """Back up every profile whose schedule is on, and return the exit status.

    It is 0 if all are backed up and sound, else that of the failures; 1 if these differ.

    Raises:
        NotFoundError: there is none.
        KeyboardInterrupt: the person would not wait; the children are gone.
    """
    everything = desk.book.all()
    wanted = [each for each in everything if _is_on(desk, each)]
    if not wanted:
        raise NotFoundError(
            "There is no profile whose schedule is on, so nothing was backed up.",
            hint="See: holdfast profiles",
        )
    stop_if_asked()
    statuses = _carry_out(out, desk, wanted)
    left_out = len(everything) - len(wanted)
    good = statuses.count(0)
    words = [f"{counted(good, 'profile')} backed up"] if good else []
    if bad := len(statuses) - good:
        words.append(f"{bad:,} not" if good else f"{counted(bad, 'profile')} not backed up")
    if left_out:
        words.append(f"{left_out:,} left out, whose schedule is off")
    out.say("", f"{', '.join(words)}.")
    failures = {status for status in statuses if status}
    if len(failures) > 1 and CancelledError.exit_status not in failures:
        return HoldfastError.exit_status
    return max(failures, default=0)


def _is_on(desk: Desk, profile: Profile) -> bool:
    return bool(desk.settings.chosen(profile.profile_id).get("enabled", True))


def _carry_out(out: Output, desk: Desk, profiles: Sequence[Profile]) -> list[int]:
    """Have all backups made and return how each ended, as exit statuses."""
    heard: SimpleQueue[_Heard] = SimpleQueue()
    bus = Bus()
    bus.subscribe(heard.put)
    dispatcher = Dispatcher(desk, JobRunner(bus, clock=desk.clock))
    names: dict[str, str] = {}
    try:
        with telling(lambda: heard.put(None)):
            for profile in profiles:
                ticket = dispatcher.submit(
                    BackupOrder(profile.profile_id),
                    on_end=partial(_hear, heard, profile),
                )
                names[ticket.job_id] = profile.name
            return _follow(out, dispatcher, heard, names)
    except BaseException:
        dispatcher.kill()
        raise
    finally:
        dispatcher.close()


def _hear(heard: SimpleQueue[_Heard], profile: Profile, ended: JobEnded) -> None:
    heard.put((profile, ended))


def _follow(
    out: Output, dispatcher: Dispatcher, heard: SimpleQueue[_Heard], names: dict[str, str]
) -> list[int]:
    """Tell of each backup as it ends, until all have."""
    statuses: list[int] = []
    while len(statuses) < len(names):
        with live_line(out) as draw:  # gone while a result is written
            ended: tuple[Profile, JobEnded] | None = None
            while ended is None:
                event = heard.get()
                if event is None:
                    for job_id in names:
                        dispatcher.cancel(job_id)
                elif isinstance(event, tuple):
                    ended = event
                elif isinstance(event, JobAdvanced):
                    draw(report_of(event), event.rate)
        statuses.append(_tell(out, *ended))
    return statuses


def _tell(out: Output, profile: Profile, ended: JobEnded) -> int:
    """Tell how one backup ended and return its exit status."""
    name = shown(profile.name)
    if ended.error is not None:
        error = HoldfastError.from_dict(ended.error)
        if out.json:
            out.emit({"profile": profile.name, **error.as_dict()})
        else:
            columns = stream_width(sys.stdout)
            told = wrapped(f"{name}: {shown(error.message)}", "", columns)
            out.say(*told.replace(f"{name}:", styled(f"{name}:", "bad"), 1).splitlines())
            if error.hint:
                out.say(*wrapped(f"→ {shown(error.hint)}", "  ", columns).splitlines())
        return error.exit_status
    result = read(BackupResult, ended.result)
    if out.json:
        out.emit(result_form(result))
        return _status(result)
    out.say(f"{styled(f'{name}:', 'good')} {one_line(result)}")
    for warning in result.warnings:
        out.note(f"Note: {shown(warning)}")
    if result.info.structure is Structure.DAMAGED:
        out.note(*damage_words(result.info))
    return _status(result)


def _status(result: BackupResult) -> int:
    damaged = result.info.structure is Structure.DAMAGED
    return SourceDamagedError.exit_status if damaged else 0
