"""Whatever a child does, its events are heard and its end is told exactly once."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from holdfast.core.bus import Bus
from holdfast.core.events import Event, JobAdvanced, JobBegan, JobEnded, JobSilent
from holdfast.core.runs import Outcome
from holdfast.jobs.job_runner import JobRunner
from holdfast.jobs.last_words import KEPT_BYTES
from holdfast.jobs.silence import Silence, SilenceLimits
from tests.support.heard import Heard, an_order, end_of, scripted


@pytest.fixture
def heard() -> Heard:
    return Heard()


def test_ten_thousand_events_arrive_in_order_before_the_end(heard: Heard) -> None:
    runner = scripted(
        heard.bus,
        "began()\n"
        "for n in range(10_000):\n"
        "    say('JobAdvanced', phase='reading', done=n, total=10_000)\n"
        "ended(result={'rows': 3})\n",
    )
    ended = end_of(runner.start(an_order()))
    assert [event.done for event in heard.all(JobAdvanced)] == list(range(10_000))
    events = heard.everything()
    assert isinstance(events[0], JobBegan)
    assert events[-1] is ended
    assert (ended.outcome, ended.result, ended.crashed) == (Outcome.DONE, {"rows": 3}, False)


@pytest.mark.parametrize(
    ("program", "words"),
    [
        ("os.kill(os.getpid(), signal.SIGKILL)", "was killed (signal 9, SIGKILL)"),
        ("os.kill(os.getpid(), signal.SIGSEGV)", "crashed (signal 11, SIGSEGV)"),
        ("os.kill(os.getpid(), signal.SIGTERM)", "ended from outside (signal 15, SIGTERM)"),
        ("sys.exit(3)", "ended without a word (status 3)"),
        ("began()", "ended without a word (status 0)"),
        ('os.write(1, b\'{"event": "JobEnded", "outco\')', "without a word (status 0)"),
        ("print('[1]', 'null', '{}', 7, sep='\\n')", "without a word (status 0)"),
        ("say('JobEnded', outcome='happy')", "without a word (status 0)"),
        ("order['job_id'] = '00000000000000bb'; ended()", "without a word (status 0)"),
    ],
)
def test_a_child_that_does_not_say_how_it_ended_has_failed(
    heard: Heard, program: str, words: str
) -> None:
    job = scripted(heard.bus, program).start(an_order())
    ended = end_of(job)
    assert (ended.outcome, ended.crashed) == (Outcome.FAILED, True)
    assert words in ended.reason
    assert ended.error is not None
    assert ended.error["error"] == "JobDiedError"
    assert heard.all(JobEnded) == [ended] == [job.ended]


def test_a_child_that_cannot_be_started_has_failed(heard: Heard, tmp_path: Path) -> None:
    runner = JobRunner(heard.bus, command=lambda kind: [str(tmp_path / "nothing")])
    ended = end_of(runner.start(an_order()))
    assert "could be started" in ended.reason
    assert heard.everything() == [ended]


def test_what_is_no_event_is_kept_for_the_details(heard: Heard) -> None:
    job = scripted(
        heard.bus, "print('noise', flush=True); began(); os.write(1, b'\\xff\\n'); ended()"
    ).start(an_order())
    ended = end_of(job)
    assert ended.outcome is Outcome.DONE
    assert [type(event) for event in heard.everything()] == [JobBegan, JobEnded]
    assert job.said() == "noise\n\N{REPLACEMENT CHARACTER}"


def test_the_first_of_two_ends_counts_and_nothing_follows_it(heard: Heard) -> None:
    job = scripted(heard.bus, "ended('unchanged'); began(); ended('failed')").start(an_order())
    end_of(job)
    assert [type(event) for event in heard.everything()] == [JobEnded]
    assert heard.all(JobEnded)[0].outcome is Outcome.UNCHANGED


def test_the_last_words_of_a_dead_child_are_kept_and_no_more(heard: Heard) -> None:
    job = scripted(
        heard.bus,
        "sys.stderr.write('first ' + 'x' * 200_000 + ' last'); sys.stderr.flush(); os._exit(9)",
    ).start(an_order())
    ended = end_of(job)
    assert ended.error is not None
    details = str(ended.error["details"])
    assert details.endswith("x last")
    assert len(details) == KEPT_BYTES


def test_cancel_reaches_the_child_once_however_often_it_is_asked(heard: Heard) -> None:
    job = scripted(
        heard.bus, "began(); first = sys.stdin.readline(); ended('cancelled', reason=first)"
    ).start(an_order())
    heard.wait(JobBegan)
    job.cancel()
    job.cancel()
    ended = end_of(job)
    assert (ended.outcome, ended.reason) == (Outcome.CANCELLED, "cancel\n")
    job.cancel()
    job.kill()


def test_the_wish_to_give_way_is_another_word(heard: Heard) -> None:
    job = scripted(
        heard.bus, "began(); first = sys.stdin.readline(); ended('cancelled', reason=first)"
    ).start(an_order())
    job.give_way()
    assert end_of(job).reason == "give way\n"


def test_a_child_that_is_killed_by_us_was_cancelled(heard: Heard) -> None:
    job = scripted(heard.bus, "began(); signal.pause()").start(an_order())
    heard.wait(JobBegan)
    job.kill()
    ended = end_of(job)
    assert (ended.outcome, ended.crashed) == (Outcome.CANCELLED, False)
    assert ended.error is not None
    assert ended.error["error"] == "CancelledError"


def test_two_runners_do_not_mix_their_children() -> None:
    one, other = Heard(), Heard()
    jobs = [
        scripted(heard.bus, "began(); ended(result={'is': order['job_id']})").start(
            an_order(job_id=job_id)
        )
        for heard, job_id in ((one, "0" * 16), (other, "1" * 16), (one, "2" * 16))
    ]
    assert [end_of(job).result for job in jobs] == [{"is": d * 16} for d in "012"]
    assert {event.job_id for event in one.all(JobEnded)} == {"0" * 16, "2" * 16}
    assert [event.job_id for event in other.all(JobEnded)] == ["1" * 16]


def test_a_listener_that_fails_does_not_stop_the_child(logged: list[logging.LogRecord]) -> None:
    heard, bus = Heard(), Bus()

    def fail(event: Event) -> None:
        heard.bus.publish(event)
        raise RuntimeError("a bad listener")

    bus.subscribe(fail)
    runner = scripted(bus, "began(); ended()")
    assert end_of(runner.start(an_order())).outcome is Outcome.DONE
    assert len(heard.everything()) == len(logged) == 2


def test_a_child_that_stands_still_is_told_of_and_then_ended() -> None:
    heard = Heard()
    limits = SilenceLimits(told_s=0.05, ended_s=0.2, step_s=0.01)
    program = "began(); os.kill(os.getpid(), signal.SIGSTOP)"
    ended = end_of(scripted(heard.bus, program, limits=limits).start(an_order()))
    events = heard.everything()  # on a busy computer the start itself may count as silence
    since = events[[type(event) for event in events].index(JobBegan) :]
    assert sum(isinstance(event, JobSilent) for event in since) == 1
    assert "Nothing was heard of the process" in ended.reason
    assert (ended.outcome, ended.crashed) == (Outcome.FAILED, True)


def test_silence_is_told_once_until_the_child_is_heard_again() -> None:
    silence = Silence(SilenceLimits(told_s=3, ended_s=6, step_s=1))
    assert [silence.waited(1.0) for _ in range(5)] == [False, False, True, False, False]
    silence.heard()
    assert [silence.waited(1.0) for _ in range(3)] == [False, False, True]
    assert not silence.is_over
    for _ in range(3):
        silence.waited(1.0)
    assert silence.is_over


def test_the_time_we_slept_ourselves_is_no_silence_of_the_child() -> None:
    silence = Silence(SilenceLimits(told_s=30, ended_s=600, step_s=1))
    assert not silence.waited(8 * 3600.0)
    assert silence.silent_s == 1
    assert not silence.waited(-5.0)
    assert silence.silent_s == 1
