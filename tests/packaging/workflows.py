"""The workflow files as data, and their steps run on this machine as a hosted one runs them."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / ".github" / "workflows"
TAG = "v0.1.0"
# What a hosted machine would put in place of these.
_SAID = {"${{ github.ref_name }}": TAG, "${{ github.token }}": "a-token"}
_NOTED = """#!/bin/sh
for word in "$(basename "$0")" "$@"; do printf '%s\\t' "$word" >>"$NOTES"; done
printf '\\n' >>"$NOTES"
"""


@dataclass(frozen=True)
class Step:
    """One `run:` of a Linux job."""

    name: str
    """Workflow, job and step, with slashes between."""
    script: str
    environment: Mapping[str, str]


def workflows() -> dict[str, dict[str, Any]]:
    """Return each workflow by the name of its file."""
    return {
        path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))
        for path in sorted(FOLDER.glob("*.yml"))
    }


def linux_steps() -> Iterator[Step]:
    """Give every `run:` of every job that runs on Linux."""
    for file, workflow in workflows().items():
        for job_name, job in workflow["jobs"].items():
            systems = job.get("strategy", {}).get("matrix", {}).get("system", [])
            if not any(s.startswith("ubuntu") for s in (job.get("runs-on", ""), *systems)):
                continue
            for step in job["steps"]:
                if "run" in step:
                    said = {
                        **workflow.get("env", {}),
                        **job.get("env", {}),
                        **step.get("env", {}),
                    }
                    said = {key: _SAID.get(value, value) for key, value in said.items()}
                    yield Step(f"{file}/{job_name}/{step['name']}", step["run"], said)


def step_named(name: str) -> Step:
    """Return the step of that name."""
    [step] = [step for step in linux_steps() if step.name == name]
    return step


class Machine:
    """A hosted machine in miniature: this one, with stand-ins for what it must not do here.

    The stand-ins write down how they were called, and do nothing.
    """

    def __init__(self, folder: Path, python: str, stand_ins: tuple[str, ...]) -> None:
        self._programs = folder / "programs"
        self._notes = folder / "notes"
        self._programs.mkdir()
        self._notes.touch()
        for name in ("python3", "python"):
            (self._programs / name).symlink_to(python)
        for name in stand_ins:
            (self._programs / name).write_text(_NOTED, encoding="utf-8")
            (self._programs / name).chmod(0o755)

    def run(self, step: Step, place: Path, **more: str) -> subprocess.CompletedProcess[str]:
        """Run a step in a folder, in the shell a hosted machine uses."""
        assert not [v for v in {**step.environment, "": step.script}.values() if "${{" in v]
        kept = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
        path = f"{self._programs}{os.pathsep}{os.environ['PATH']}"
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step.script],
            cwd=place,
            env={**kept, "PATH": path, "NOTES": str(self._notes), **step.environment, **more},
            check=False,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
        )

    def calls(self) -> list[list[str]]:
        """Return how the stand-ins were called."""
        lines = self._notes.read_text(encoding="utf-8").splitlines()
        return [line.rstrip("\t").split("\t") for line in lines]
