"""The help pages name what there is, all of it, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from datetime import timedelta

import click
import pytest

from holdfast.cli.command_table import COMMANDS
from holdfast.cli.failure import DEBUG_VARIABLE
from holdfast.cli.help_pages import page_lines, topics
from holdfast.cli.main import PROGRAM
from holdfast.cli.words import width
from holdfast.core import errors
from holdfast.core.audit_chain import AuditAction
from holdfast.core.events import EVENTS
from holdfast.core.freshness import Freshness
from holdfast.core.freshness_facts import LIMITS
from holdfast.core.runs import Outcome, RunKind
from holdfast.core.settings import ChosenSettings
from holdfast.core.time_words import counted
from holdfast.services.help.manual import anchor_of
from holdfast.system.clock_choice import CLOCK_VARIABLE
from holdfast.system.paths import ENVIRONMENT_VARIABLE
from tests.contracts.help_pages import HELP, code_spans, labels, page

EVERYWHERE = {"--json", "-v", "--details", "-h", "--help", "--version"}


def commands() -> Iterator[tuple[str, click.Command]]:
    """Every command that does something, by the words that call it."""
    for name, known in COMMANDS.items():
        yield from below(name, known.load())


def below(words: str, made: click.Command) -> Iterator[tuple[str, click.Command]]:
    if not isinstance(made, click.Group):
        yield words, made
        return
    for name, under in made.commands.items():
        yield from below(f"{words} {name}", under)


def switches_of(command: click.Command, *, hidden: bool = True) -> set[str]:
    """Its own options; the hidden ones are for rehearsals, and may be told or not."""
    found = {
        name
        for option in command.params
        if isinstance(option, click.Option) and (hidden or not option.hidden)
        for name in (*option.opts, *option.secondary_opts)
    }
    return found - EVERYWHERE


def words_of(title: str) -> str:
    """`holdfast vault check DIR` is the heading of `vault check`."""
    return " ".join(re.findall(r"(?<= )[a-z][a-z-]*(?= |$)", title.split(" [", maxsplit=1)[0]))


def test_every_command_has_its_section_and_every_section_its_command() -> None:
    titles = [s.title for s in page("commands") if s.title.startswith("holdfast ")]
    described = [words_of(title) for title in titles]
    assert sorted(described) == sorted(name for name, _ in commands())


def test_the_readme_lists_every_command() -> None:
    text = (HELP.parents[1] / "README.md").read_text(encoding="utf-8")
    [table] = [part for part in text.split("\n## ") if part.startswith("Commands\n")]
    listed = re.findall(r"`([a-z][a-z -]*)`", table.partition("\n\n`python3")[0])
    assert sorted(listed) == sorted(name for name, _ in commands())


def test_every_section_names_the_arguments_in_their_order() -> None:
    made = dict(commands())
    for section in page("commands"):
        if not section.title.startswith("holdfast "):
            continue
        words = words_of(section.title)
        context = click.Context(made[words], **made[words].context_settings)
        metavars = [
            each.make_metavar(context).replace("{bash|zsh|fish}", "SHELL")
            for each in made[words].params
            if isinstance(each, click.Argument)
        ]
        assert section.title == " ".join(["holdfast", words, *metavars])


def test_every_option_stands_under_its_command_and_no_other() -> None:
    described = {
        words_of(section.title): {label.split(" ")[0] for label in section.labels}
        for section in page("commands")
        if section.title.startswith("holdfast ")
    }
    for name, made in commands():
        assert switches_of(made, hidden=False) <= described[name] <= switches_of(made), name


def test_the_options_of_every_command_are_told_once() -> None:
    [common] = [s for s in page("commands") if s.title == "Options of every command"]
    assert set(common.labels) == EVERYWHERE
    own = {name for option in PROGRAM.params for name in option.opts}
    assert own <= EVERYWHERE


def test_the_variables_of_the_environment_are_told() -> None:
    ours = {ENVIRONMENT_VARIABLE, CLOCK_VARIABLE, DEBUG_VARIABLE, "NO_COLOR"}
    assert set(labels("commands", "variable")) == ours


def test_every_setting_stands_in_the_page_with_its_first_value() -> None:
    told = {
        row[0].strip("`"): row[3]
        for section in page("settings")
        for row in section.rows
        if len(row) == 4
    }
    fresh = ChosenSettings().model_dump(mode="json")
    assert list(told) == labels("settings", "setting")
    assert set(told) == set(fresh)
    words = {None: "nothing", True: "true", False: "false"}
    for name, value in fresh.items():
        first = words[value] if value is None or isinstance(value, bool) else str(value)
        assert told[name] == first or name == "zone", name


def test_every_event_and_every_field_of_it_is_told() -> None:
    sections = {section.title: section for section in page("events") if section.depth == 2}
    assert list(sections) == list(EVENTS)
    for name, kind in EVENTS.items():
        assert set(sections[name].labels) == {each.name for each in fields(kind)}, name  # type: ignore[arg-type]  # every event is a dataclass


def all_errors() -> list[type[errors.HoldfastError]]:
    return [
        kind
        for kind in vars(errors).values()
        if isinstance(kind, type) and issubclass(kind, errors.HoldfastError)
    ]


def test_every_error_is_told_with_status_title_and_name() -> None:
    told = [section.title for section in page("errors") if section.depth == 3]
    known = [f"{kind.exit_status} {kind.title}: {kind.__name__}" for kind in all_errors()]
    assert sorted(told) == sorted(known)


def test_every_error_says_what_happened_what_it_means_and_what_to_do() -> None:
    for section in page("errors"):
        if section.depth == 3:
            points = [line.partition(":")[0] for line in section.lines if line]
            assert points == ["* What happened", "* Your data", "* What to do"], section.title
            assert all(line.endswith(".") for line in section.lines if line), section.title


@pytest.mark.parametrize(
    ("name", "head", "known"),
    [
        ("history", "outcome", list(Outcome)),
        ("history", "kind", list(RunKind)),
        ("history", "action", list(AuditAction)),
        ("verdicts", "state", list(Freshness)),
    ],
)
def test_every_word_of_the_history_and_of_verdicts_is_told(
    name: str, head: str, known: list[str]
) -> None:
    assert labels(name, head) == [str(word.value) for word in known]  # type: ignore[attr-defined]  # members of enums


def _age(length: timedelta) -> str:
    hours = length // timedelta(hours=1)
    return counted(hours, "hour") if hours % 24 else counted(hours // 24, "day")


def test_the_ages_of_verdicts_are_those_that_count() -> None:
    [ages] = [section for section in page("verdicts") if section.title == "Ages"]
    known = [
        [name.value, _age(limits.due), _age(limits.attention), _age(limits.unsafe)]
        for name, limits in LIMITS.items()
    ]
    assert ages.rows == known


def test_every_command_line_on_a_page_can_be_typed() -> None:
    made = dict(commands())
    for name, code in code_spans():
        if not code.startswith("holdfast "):
            continue
        words = code.removeprefix("holdfast ").partition(" |")[0].split()
        if words[0] == "COMMAND" or words[0] in EVERYWHERE:
            continue
        known = next((w for w in (" ".join(words[:n]) for n in (3, 2, 1)) if w in made), None)
        assert known is not None, f"{name}: {code}"
        if known == "help":
            assert words[1] in {*topics(), "exits"}, f"{name}: {code}"
        used = {word.split("=")[0] for word in words if word.startswith("-")}
        assert used <= switches_of(made[known]) | EVERYWHERE, f"{name}: {code}"


@pytest.mark.parametrize("topic", topics())
def test_a_page_fits_a_small_terminal(topic: str) -> None:
    lines = page_lines(topic)
    assert all(width(line) <= 80 for line in lines)
    assert not [line for line in lines if "`" in line or line.startswith(("|", "#"))]


@pytest.mark.parametrize("name", ["README.md", "app/ARCHITECTURE.md", "packaging/README.md"])
def test_every_link_of_a_document_leads_to_a_file_and_a_heading(name: str) -> None:
    root = HELP.parents[1]
    document = root / name
    for target in re.findall(r"\]\(([^)]+)\)", document.read_text(encoding="utf-8")):
        path, _, anchor = target.partition("#")
        file = (document.parent / path).resolve() if path else document
        assert file.is_relative_to(root), target
        assert file.is_file(), target
        headings = (
            re.findall(r"^#+ (.+)$", file.read_text(encoding="utf-8"), re.MULTILINE)
            if (anchor)
            else []
        )
        assert not anchor or anchor in map(anchor_of, headings), target
