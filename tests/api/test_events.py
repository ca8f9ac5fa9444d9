"""The stream of events: a backup's progress to its end, and nothing of what is not one's own."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from holdfast.api import event_feed, status_routes
from holdfast.core.events import EVENTS, BackupsChanged, JobBeat, PauseChanged
from holdfast.services.protecting.profiles import ProfileService
from tests.api.conftest import Opened, problem
from tests.support.bank import hostile_writer
from tests.support.databases import build_database

Line = dict[str, Any]


@contextmanager
def listening(client: httpx.Client, **params: str) -> Iterator[Iterator[Line]]:
    """The events of a stream that has begun."""
    with client.stream("GET", "/api/events", params=params) as answer:
        assert answer.status_code == 200
        assert answer.headers["content-type"].startswith("text/event-stream")
        lines = answer.iter_lines()
        assert next(lines) == ": listening"
        yield events_of(lines)


def events_of(lines: Iterator[str]) -> Iterator[Line]:
    kind = ""
    for line in lines:
        if line.startswith("event: "):
            kind = line.removeprefix("event: ")
        elif line.startswith("data: "):
            form: Line = json.loads(line.removeprefix("data: "))
            assert form["event"] == kind
            assert kind in EVENTS
            yield form


def test_a_stream_shows_a_backup_from_its_beginning_to_its_end(api: Opened) -> None:
    with api.client() as client, listening(client) as events:
        begun = api.call("POST", "/api/backups", params={"wait": "false"}, json={"name": "seen"})
        assert begun.status_code == 202
        job = begun.json()["job_id"]
        heard: list[Line] = []
        for event in events:
            if event.get("job_id") == job:
                heard.append(event)
                if event["event"] == "JobEnded":
                    break
    assert (heard[0]["event"], heard[0]["kind"]) == ("JobBegan", "backup")
    phases = [event["phase"] for event in heard if event["event"] == "JobAdvanced"]
    assert "reading" in phases
    assert "storing" in phases
    assert (heard[-1]["outcome"], heard[-1]["result"]["info"]["name"]) == ("done", "seen")


def test_a_stream_for_one_profile_tells_of_no_other(api: Opened, tmp_path: Path) -> None:
    other = build_database(tmp_path / "other.db", rows=5)
    profile = ProfileService(api.needs.desk).protect(other, api.books.vault, "other")
    _, text = api.tokens.add("narrow", profile)
    with api.client(text) as client, listening(client) as events:
        api.call("POST", "/api/backups", params={"profile": "books"})
        api.needs.scheduler.check_and_run_backups()
        api.needs.bus.publish(JobBeat("a job nobody began"))
        api.needs.bus.publish(PauseChanged(None, paused=True))
        api.call("POST", "/api/backups", params={"profile": "other"})
        api.needs.bus.publish(BackupsChanged("the end"))
        api.needs.bus.publish(BackupsChanged(profile.profile_id))
        heard = []
        for event in events:
            heard.append(event)
            if event["event"] == "BackupsChanged" and len(heard) > 4:
                break
    assert heard[0]["event"] == "PauseChanged"
    assert {event.get("profile_id") for event in heard[1:]} <= {profile.profile_id, None}
    jobs = {event["job_id"] for event in heard if "job_id" in event}
    began = [event for event in heard if event["event"] == "JobBegan"]
    assert {event["job_id"] for event in began} == jobs
    assert {event["profile_name"] for event in began} == {"other"}


def test_a_revoked_token_hears_no_more(api: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(status_routes, "BEAT_S", 0.05)
    _, text = api.tokens.add("short")
    with api.client(text) as client, listening(client) as events:
        api.tokens.revoke("short")
        for _ in events:
            pass  # the stream ends, or this never does


def test_too_many_who_listen_and_one_who_does_not_read(
    api: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(status_routes, "MOST_STREAMS", 1)
    with api.client() as client, listening(client) as events:
        refused = api.call("GET", "/api/events")
        assert (refused.status_code, problem(refused)["title"]) == (503, "Too many listen")
        monkeypatch.setattr(event_feed, "MOST_BEHIND", 0)
        api.needs.bus.publish(BackupsChanged("anybody"))
        # The stream ends after what had been handed to it, or this never does.
        assert "anybody" not in {event.get("profile_id") for event in events}


def test_at_the_end_streams_end_and_who_waits_is_answered(api: Opened, tmp_path: Path) -> None:
    with hostile_writer(tmp_path / "bank.db", calm=True) as writer:
        writer.hold("exclusive")
        ProfileService(api.needs.desk).protect(tmp_path / "bank.db", api.books.vault, "bank")
        with api.client() as client, listening(client) as events:
            begun = api.call(
                "POST", "/api/backups", params={"profile": "bank", "wait": "false"}
            ).json()
            for event in events:
                if event["event"] == "JobAdvanced" and event["job_id"] == begun["job_id"]:
                    break
            api.needs.dispatcher.close(cancel=True)
            refused = api.call("POST", "/api/backups", params={"profile": "bank"})
            assert (refused.status_code, problem(refused)["title"]) == (503, "Stopped")
            api.server.close()
            rest = list(events)
    [ended] = [e for e in rest if e["event"] == "JobEnded" and e["job_id"] == begun["job_id"]]
    assert ended["outcome"] == "cancelled"
    with pytest.raises(httpx.ConnectError):
        api.call("GET", "/api/health")


def test_work_that_is_killed_is_told_and_whose_it_was(api: Opened, tmp_path: Path) -> None:
    with hostile_writer(tmp_path / "bank.db", calm=True) as writer:
        writer.hold("exclusive")
        ProfileService(api.needs.desk).protect(tmp_path / "bank.db", api.books.vault, "bank")
        with (
            api.client() as client,
            listening(client) as events,
            ThreadPoolExecutor() as beside,
        ):
            waiting = beside.submit(api.call, "POST", "/api/backups", params={"profile": "bank"})
            for event in events:
                if event["event"] == "JobAdvanced" and event["phase"].startswith("waiting"):
                    break
            for job in children_that("backup"):
                os.kill(job, signal.SIGKILL)
            told = problem(waiting.result())
    assert (told["status"], told["title"], told["retryable"]) == (503, "The work was cut off", True)
    assert api.asked() == [("failed", "tester")]


def children_that(work: str) -> list[int]:
    """The processes of this one that do a kind of work."""
    lists = Path(f"/proc/{os.getpid()}/task").glob("*/children")
    found = [int(pid) for each in lists for pid in each.read_text().split()]
    return [
        pid
        for pid in found
        if f"job\0{work}\0".encode() in Path(f"/proc/{pid}/cmdline").read_bytes()
    ]
