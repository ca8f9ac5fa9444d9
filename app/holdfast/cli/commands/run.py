"""`holdfast run`: look after the schedule without a screen, until told to end."""

from __future__ import annotations

import logging
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, SimpleQueue

import click

from holdfast.cli.command import Command, output_of, typed_path
from holdfast.cli.output import Output
from holdfast.cli.run_lines import RunLines
from holdfast.cli.stopping import telling
from holdfast.cli.words import counted, short_when, shown
from holdfast.core.bus import Bus
from holdfast.core.errors import UsageError
from holdfast.core.events import ApiOpened, Event, event_form
from holdfast.jobs.job_runner import JobRunner
from holdfast.services.api_opening import ApiNeeds, OpenApi, OpensApi
from holdfast.services.desk import Desk, open_desk
from holdfast.services.dispatcher import Dispatcher
from holdfast.system.local_listener import API_PORT, ListeningPlace, LoopbackPlace, UnixPlace
from holdfast.system.log_file import logging_to

LOG_NAME = "holdfast.log"
OPENS_API = "holdfast.api"
"""Where the context keeps what opens the API."""
_LOG = logging.getLogger("holdfast.run")


@click.command(
    cls=Command,
    short_help="Make the scheduled backups, without a screen.",
    examples=["holdfast run", "holdfast run --json", "holdfast run --api --port 8400"],
)
@click.option("--api", is_flag=True, help="Let programs on this computer ask for backups.")
@click.option(
    "--port",
    metavar="N",
    type=click.IntRange(0, 65535),
    help=f"Port of the API on this computer; {API_PORT} otherwise, and 0 takes a free one.",
)
@click.option(
    "--socket", metavar="PATH", type=typed_path, help="Instead of a port: a socket in a file."
)
@click.option(
    "--check-every",
    metavar="SECONDS",
    type=click.FloatRange(0.02, 3600),
    default=60.0,
    hidden=True,
    help="For rehearsals: how often to look at the clock.",
)
@click.option(
    "--grace",
    metavar="SECONDS",
    type=click.FloatRange(0, 3600),
    default=90.0,
    hidden=True,
    help="For rehearsals: how long to wait after the computer woke.",
)
@click.pass_context
def run(
    context: click.Context,
    api: bool,
    port: int | None,
    socket: Path | None,
    check_every: float,
    grace: float,
) -> None:
    """Make the scheduled backups of all profiles, and tell what happens.

    It runs until it is told to end, by Ctrl-C or by the system: what is at work is then
    stopped at its next safe point, and is due again at the next start. A second Ctrl-C
    ends it at once. The desktop program does the same work; only one of them runs.
    What --api offers, and to whom, tells “holdfast help api”.
    """
    from holdfast.services.scheduling.scheduler import BackupScheduler

    out = output_of(context)
    place = _place(port, socket, wanted=api)
    desk = open_desk()
    heard: SimpleQueue[Event | None] = SimpleQueue()
    bus = Bus(on_error=_log)
    bus.subscribe(heard.put)
    dispatcher = Dispatcher(desk, JobRunner(bus, clock=desk.clock))
    scheduler = BackupScheduler.get_instance(
        desk, dispatcher, bus, interval_s=check_every, grace_s=grace
    )
    lines = RunLines(desk.clock)
    doors: list[OpenApi] = []

    def end() -> None:
        # The system may have told the jobs as well, and they may be stopped before we are.
        scheduler.will_stop()
        heard.put(None)

    with logging_to(desk.paths.home / LOG_NAME), telling(end), _hanging_up():
        try:
            scheduler.start()
            if place is not None:
                opens: OpensApi = context.meta[OPENS_API]
                doors.append(opens(place, ApiNeeds(desk, dispatcher, scheduler, bus)))
                bus.publish(ApiOpened(doors[0].address))
            _greet(out, desk)
            while (event := heard.get()) is not None:
                _tell(out, lines, event)
            out.note("Ending: what is at work is stopped at its next safe point.")
            scheduler.stop()
            dispatcher.close(cancel=True)
        except BaseException:
            dispatcher.kill()
            raise
        finally:
            scheduler.stop()
            dispatcher.close(cancel=True)
            for door in doors:  # last: who waits for work has been answered by now
                door.close()
        _tell_rest(out, lines, heard)


def _place(port: int | None, socket: Path | None, *, wanted: bool) -> ListeningPlace | None:
    """Return where the API is to be; None when it is not wanted."""
    if not wanted:
        if port is not None or socket is not None:
            raise UsageError(
                "A port or a socket is for the API, which was not asked for. Nothing was begun.",
                hint="Add --api.",
            )
        return None
    if port is not None and socket is not None:
        raise UsageError(
            "The API is either at a port or at a socket. Nothing was begun.",
            hint="Give --port or --socket, not both.",
        )
    return (
        UnixPlace(socket)
        if socket is not None
        else LoopbackPlace(API_PORT if port is None else port)
    )


def _greet(out: Output, desk: Desk) -> None:
    if out.json:
        return
    catalogue = desk.catalogue()
    names = {profile.profile_id: profile.name for profile in desk.book.all()}
    coming = sorted(
        (settings.next_backup_at, names[profile_id])
        for profile_id, settings in catalogue.settings.all().items()
        if settings.next_backup_at is not None and profile_id in names
    )
    out.say(f"Looking after {counted(len(names), 'database')}. Ctrl-C ends it.")
    if coming:
        when = short_when(max(coming[0][0], desk.clock.now()), desk.clock.now())
        out.say(f"Next backup: {when}, {shown(coming[0][1])}")
    sys.stdout.flush()


def _tell(out: Output, lines: RunLines, event: Event) -> None:
    """Write what a person or a program is to know of an event, at once."""
    if out.json:
        out.emit(event_form(event))
    else:
        line = lines.of(event)
        if line is None:
            return
        out.say(line)
    sys.stdout.flush()


def _tell_rest(out: Output, lines: RunLines, heard: SimpleQueue[Event | None]) -> None:
    while True:
        try:
            event = heard.get_nowait()
        except Empty:
            return
        if event is not None:
            _tell(out, lines, event)


@contextmanager
def _hanging_up() -> Iterator[None]:
    """Let the end of a terminal be no reason to end: what is looked after is not the terminal.

    A handler that does nothing, and not "ignore", which the children would inherit.
    """
    number = getattr(signal, "SIGHUP", None)
    if number is None:
        yield
        return
    before = signal.signal(number, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(number, before)


def _log(error: Exception) -> None:
    _LOG.error("a listener failed", exc_info=error)
