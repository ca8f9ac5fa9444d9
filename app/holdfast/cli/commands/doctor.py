"""`holdfast doctor`: what `services.status.doctor` found, line by line."""

from __future__ import annotations

import sys

import click

from holdfast.cli.command import Command
from holdfast.cli.json_form import plain
from holdfast.cli.output import Output, padded, stream_width, styled, wrapped
from holdfast.cli.words import counted, shown
from holdfast.core.errors import HoldfastError
from holdfast.services.status.doctor import Finding, Verdict, examine

_STYLES = {Verdict.OK: "good", Verdict.ATTENTION: "warn", Verdict.FAILED: "bad"}
_VERDICT_COLUMNS = 9
_WHAT_COLUMNS = 10


@click.command(
    cls=Command,
    short_help="Find out whether everything is in order.",
    examples=["holdfast doctor"],
)
@click.pass_obj
def doctor(out: Output) -> int:
    """Look at this installation, at every protected database and at every vault.

    Nothing is changed. The exit status is 0 unless something failed.
    """
    findings: list[Finding] = []
    about = ""
    for finding in examine():
        findings.append(finding)
        if out.json:
            out.emit(plain(finding))
            continue
        if finding.about != about:
            out.say(*([""] if about else []), styled(shown(finding.about), "bold"))
            about = finding.about
        _tell(out, finding)
    bad = sum(finding.verdict is Verdict.FAILED for finding in findings)
    worth = sum(finding.verdict is Verdict.ATTENTION for finding in findings)
    out.say("", _closing(bad, worth))
    return HoldfastError.exit_status if bad else 0


def _tell(out: Output, finding: Finding) -> None:
    verdict = styled(padded(finding.verdict.value, _VERDICT_COLUMNS), _STYLES[finding.verdict])
    head = f"  {verdict}  {padded(finding.what, _WHAT_COLUMNS)}  "
    indent = " " * (2 + _VERDICT_COLUMNS + 2 + _WHAT_COLUMNS + 2)
    columns = stream_width(sys.stdout)
    lines = wrapped(shown(finding.text), indent, columns).splitlines()
    out.say(head + lines[0].strip(), *lines[1:])
    if finding.advice:
        advice = wrapped(shown(finding.advice), indent + "  ", columns).splitlines()
        out.say(f"{indent}→ {advice[0].strip()}", *advice[1:])
    if out.details and finding.details:
        out.say(*(f"{indent}{shown(line)}" for line in finding.details.splitlines()))


def _closing(bad: int, worth: int) -> str:
    if bad:
        return f"{counted(bad, 'thing')} failed and {'needs' if bad == 1 else 'need'} you."
    if worth:
        return f"Nothing failed; {counted(worth, 'thing')} may want your attention."
    return "Everything is in order."
