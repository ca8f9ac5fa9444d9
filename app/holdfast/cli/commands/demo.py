"""`holdfast demo`: the whole of Holdfast on one screen, with figures measured here and now.

Everything happens in a temporary folder that is gone afterwards. The exit status is 0 only
if every proof held.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from holdfast.cli.command import Command
from holdfast.cli.commands.demo_story import Bank, Proof, Story
from holdfast.cli.output import Output, padded, styled
from holdfast.cli.progress_line import unseen_progress
from holdfast.cli.words import counted, duration, shown, size
from holdfast.core.errors import RestoreCheckError
from holdfast.system.paths import ENVIRONMENT_VARIABLE

_NAME_COLUMNS = 9
_TEXT_COLUMNS = 57


@click.command(
    cls=Command,
    short_help="See it all happen with a sample database, in seconds.",
    examples=["holdfast demo", "holdfast demo --keep"],
)
@click.option("--keep", is_flag=True, help="Leave the sample and its vault there to play with.")
@click.pass_obj
def demo(out: Output, keep: bool) -> int:
    """Show on a sample database what Holdfast does, and prove it.

    A program writes to the sample the whole time, while it is backed up twice, looked
    into, compared, restored and taken back. Nothing of yours is touched.
    """
    figures: dict[str, object] = {}
    began = time.monotonic()
    with _folder(keep=keep) as folder, Bank(folder / "bank.db") as bank:
        bank.ready()
        story = Story(folder, bank, unseen_progress())
        _play(out, story, figures)
        proofs = _prove(out, story)
    took = time.monotonic() - began
    right = all(proof.right for proof in proofs)
    if out.json:
        told = [{"claim": p.text, "right": p.right, "details": p.details} for p in proofs]
        kept = str(folder) if keep else None
        out.emit(
            {
                **_rounded(figures),
                "proofs": told,
                "all_right": right,
                "took_s": round(took, 3),
                "folder": kept,
            }
        )
    elif right:
        _close(out, folder, took, keep=keep)
    else:
        out.note("", "At least one proof failed: do not trust this installation.")
        out.note("See: holdfast doctor")
    return 0 if right else RestoreCheckError.exit_status


def _play(out: Output, story: Story, figures: dict[str, object]) -> None:
    """Act by act, each told as soon as it is over."""
    story.protect()
    out.say(styled("Holdfast, shown on a bank whose program never stops writing", "bold"), "")
    first, _, seconds = story.back_up()
    _line(out, "Back up", f"{size(first.size_bytes)} database, {size(first.added_bytes)} stored",
          seconds)  # fmt: skip
    figures["first_backup"] = {
        "size_bytes": first.size_bytes, "added_bytes": first.added_bytes, "duration_s": seconds,
    }  # fmt: skip
    story.let_it_write()
    second, since, seconds = story.back_up()
    _line(out, "Again", f"{counted(since, 'transfer')} later: {size(second.added_bytes)} added",
          seconds)  # fmt: skip
    figures["second_backup"] = {
        "transfers_since": since, "added_bytes": second.added_bytes, "duration_s": seconds,
    }  # fmt: skip
    owner, then, later, seconds = story.question()
    _line(out, "Browse", f"{owner} held {then:,} in the first backup", seconds)
    _line(out, "", f"and {later:,} in the second; nothing was restored for this")
    figures["question"] = {"owner": owner, "first": then, "second": later, "duration_s": seconds}
    added, removed, changed, seconds = story.compare()
    _line(out, "Compare", f"{counted(added, 'row')} added, {removed} removed, {changed} changed",
          seconds)  # fmt: skip
    figures["compare"] = {
        "added": added, "removed": removed, "changed": changed, "duration_s": seconds,
    }  # fmt: skip
    seconds = story.export()
    _line(out, "Export", "a backup as a file of its own", seconds)
    figures["export_s"] = seconds
    seconds = story.restore()
    _line(out, "Restore", "the first backup in place, while the program writes", seconds)
    figures["restore_s"] = seconds
    seconds = story.undo()
    _line(out, "Undo", "what was there before the restore is back", seconds)
    figures["undo_s"] = seconds


def _prove(out: Output, story: Story) -> list[Proof]:
    out.say("", styled("Proved just now", "bold"))
    proofs = []
    for proof in story.proofs():
        proofs.append(proof)
        verdict = styled("right", "good") if proof.right else styled("WRONG", "bad")
        out.say(f"  {verdict}  {proof.text}")
        if not proof.right:
            out.note(*(f"         {shown(line)}" for line in proof.details.splitlines()))
    return proofs


def _close(out: Output, folder: Path, took: float, *, keep: bool) -> None:
    out.say("")
    if keep:
        out.say(f"It took {duration(took)}. Everything is still there to play with:")
        out.say(f"  {ENVIRONMENT_VARIABLE}={shown(folder / 'home')} holdfast list bank")
        return
    out.say(f"It took {duration(took)}, and nothing of it is left. Now for your own:")
    out.say("  holdfast protect DATABASE --vault FOLDER")


def _line(out: Output, name: str, text: str, seconds: float | None = None) -> None:
    took = padded(duration(seconds), 7, right=True) if seconds is not None else ""
    out.say(f"  {padded(name, _NAME_COLUMNS)} {padded(text, _TEXT_COLUMNS)} {took}")


def _rounded(figures: dict[str, object]) -> dict[str, object]:
    """Return the figures with times to the millisecond."""
    return {
        name: _rounded(value)
        if isinstance(value, dict)
        else round(value, 3)
        if isinstance(value, float)
        else value
        for name, value in figures.items()
    }


@contextmanager
def _folder(*, keep: bool) -> Iterator[Path]:
    """Give the folder in which everything happens, removed afterwards unless it is kept."""
    folder = Path(tempfile.mkdtemp(prefix="holdfast-demo-"))
    try:
        yield folder
    finally:
        if not keep:
            shutil.rmtree(folder, ignore_errors=True)
