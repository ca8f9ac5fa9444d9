"""The workflows of the hosted CI: linted, and the steps of their Linux jobs run here.

Every `run:` of a Linux job is either run by a test below or stands in ELSEWHERE with the
reason why it is not; one that is in neither fails.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import holdfast
from tests.bootstrap.small_checkout import BASE_PYTHON
from tests.packaging.windows_stage import make_payload
from tests.packaging.workflows import (
    FOLDER,
    ROOT,
    TAG,
    Machine,
    linux_steps,
    step_named,
    workflows,
)

if sys.platform != "linux":
    pytest.skip("these are the steps of Linux machines", allow_module_level=True)

ELSEWHERE = {
    "checks/tests/Tests": "it is this suite",
    "checks/packages/Packages": "it is this suite with the tests of the packages",
    "release/linux/Build": "the tests of the Debian package build it with the same command",
    "release/linux/Install and use": "the tests of the Debian package do, in a clean root",
    "release/linux/Bill of materials": "a copy of a file of the installed package",
    "release/linux/AppImage": "the runtime is on no package index; its makers have it",
    "release/rpm/System packages": "asks Fedora's package manager",
    "release/rpm/Build": "wants a Fedora underneath",
    "release/rpm/Install and use": "asks Fedora's package manager",
}
HERE = {
    "checks/check/Check",
    "checks/tests/System packages",
    "release/fits/The tag is this version, and the changelog tells of it",
    "release/python/Set up",
    "release/python/Build",
    "release/python/Install and use",
    "release/linux/System packages",
    "release/windows-installer/System packages",
    "release/windows-installer/Build",
    "release/publish/Checksums and notes",
    "release/publish/Draft",
}
VERSION = TAG.removeprefix("v")


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path, BASE_PYTHON, ("sudo", "gh"))


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout as it is after a release: what the workflow finds behind a tag."""
    place = tmp_path_factory.mktemp("released") / "checkout"
    wanted = ["app", "packaging", ".gitignore"]  # Python may write its caches there
    listed = ["git", "-C", str(ROOT), "ls-files", "-co", "--exclude-standard", *wanted]
    names = subprocess.run(listed, check=True, capture_output=True, text=True).stdout.splitlines()
    for name in names:
        if (ROOT / name).is_file():
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, place / name)
    version = place / "app" / "holdfast" / "__init__.py"
    text = version.read_text(encoding="utf-8")
    version.write_text(text.replace(holdfast.__version__, VERSION), encoding="utf-8")
    changes = place / "packaging" / "changes"
    changes.mkdir(exist_ok=True)
    (changes / "made-here.fixed.md").write_text("A change for this test.\n", encoding="utf-8")
    git = ["git", "-C", str(place), "-c", "user.name=a", "-c", "user.email=a@example.org"]
    subprocess.run([*git, "init", "--quiet", "--initial-branch", "main"], check=True)
    subprocess.run([*git, "config", "user.name", "a"], check=True)
    subprocess.run([*git, "config", "user.email", "a@example.org"], check=True)
    subprocess.run([*git, "add", "--all"], check=True)
    subprocess.run([*git, "commit", "--quiet", "--message", "begin"], check=True)
    script = place / "packaging" / "release.py"
    check = f"{sys.executable} -c pass"
    subprocess.run([sys.executable, script, "cut", VERSION, "--check", check], check=True)
    return place


def passes(done: subprocess.CompletedProcess[str]) -> None:
    assert done.returncode == 0, done.stdout + done.stderr


# ---- the files -------------------------------------------------------------------------


def test_every_step_of_a_linux_job_is_run_here_or_has_a_reason_not_to_be() -> None:
    steps = {step.name for step in linux_steps()}
    assert steps == HERE | set(ELSEWHERE)


@pytest.mark.parametrize(
    "linter",
    [
        ["actionlint", "-no-color", "-shellcheck", "SHELLCHECK"],
        ["zizmor", "--offline", "--no-progress", "--quiet"],
    ],
    ids=lambda words: words[0],
)
def test_the_workflows_have_no_known_fault(linter: list[str]) -> None:
    programs = Path(sys.executable).parent
    if not (programs / linter[0]).exists():
        pytest.skip(f"{linter[0]} is not installed")
    words = [word.replace("SHELLCHECK", str(programs / "shellcheck")) for word in linter[1:]]
    files = sorted(FOLDER.glob("*.yml"))
    command = [str(programs / linter[0]), *words, *map(str, files)]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    passes(done)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yml")), ids=lambda path: path.name)
def test_what_others_made_is_pinned_to_one_commit_and_says_which(path: Path) -> None:
    used = re.findall(r"uses: (\S+)(.*)", path.read_text(encoding="utf-8"))
    assert used
    for action, comment in used:
        if not action.startswith("./"):
            assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action)
            assert re.fullmatch(r" # v\d+\.\d+\.\d+", comment)


def test_tests_run_on_three_systems_and_every_python_we_name() -> None:
    matrix = workflows()["checks"]["jobs"]["tests"]["strategy"]["matrix"]
    assert {name.partition("-")[0] for name in matrix["system"]} == {"ubuntu", "windows", "macos"}
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    named = re.findall(r"Programming Language :: Python :: (\d\.\d+)", project)
    assert matrix["python"] == named == ["3.11", "3.12", "3.13", "3.14"]


def test_nothing_is_written_with_rights_that_only_the_draft_needs() -> None:
    for workflow in workflows().values():
        assert workflow["permissions"] == {}
        for name, job in workflow["jobs"].items():
            if name != "publish":
                assert job["permissions"] == {"contents": "read"}


# ---- their steps -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "checks/tests/System packages",
        "release/linux/System packages",
        "release/windows-installer/System packages",
    ],
)
def test_the_packages_that_are_installed_have_names(machine: Machine, name: str) -> None:
    passes(machine.run(step_named(name), ROOT))
    update, install = machine.calls()
    assert update == ["sudo", "apt-get", "update"]
    assert install[:5] == ["sudo", "apt-get", "install", "-y", "--no-install-recommends"]
    assert "nsis" in install
    assert all(re.fullmatch(r"[a-z0-9][a-z0-9.+-]+", package) for package in install[5:])


def test_the_tag_is_held_against_the_version(machine: Machine, released: Path) -> None:
    step = step_named("release/fits/The tag is this version, and the changelog tells of it")
    passes(machine.run(step, released))
    assert machine.run(step, released, TAG="v9.9.9").returncode == 1


def test_the_environment_stands_and_builds_wheel_and_source(
    machine: Machine, tmp_path: Path
) -> None:
    passes(machine.run(step_named("release/python/Set up"), ROOT))
    dist = tmp_path / "dist"
    passes(machine.run(step_named("release/python/Build"), ROOT, DIST=str(dist)))
    assert sorted(path.suffix for path in dist.iterdir()) == [".gz", ".whl"]


@pytest.mark.package
def test_the_wheel_is_installed_and_used(machine: Machine, tmp_path: Path) -> None:
    dist = str(tmp_path / "dist")
    passes(machine.run(step_named("release/python/Build"), ROOT, DIST=dist))
    passes(machine.run(step_named("release/python/Install and use"), ROOT, DIST=dist))


@pytest.mark.package
def test_the_check_passes(machine: Machine) -> None:
    passes(machine.run(step_named("checks/check/Check"), ROOT))


@pytest.mark.skipif(not shutil.which("makensis"), reason="makensis is not installed (nsis)")
def test_the_windows_installer_is_made_of_what_windows_built(
    machine: Machine, tmp_path: Path
) -> None:
    payload = make_payload(tmp_path / "payload", {"sbom.cdx.json": "{}"})
    dist = tmp_path / "dist"
    step = step_named("release/windows-installer/Build")
    passes(machine.run(step, ROOT, PAYLOAD=str(payload), DIST=str(dist)))
    made = {path.name for path in dist.iterdir()}
    assert made == {f"holdfast-{VERSION}-windows-x64.exe", "holdfast-windows-x64.cdx.json"}


def test_what_is_published_has_checksums_notes_and_all_files(
    machine: Machine, released: Path
) -> None:
    dist, built = released / "dist", released / "artifacts"
    for name in ("a.deb", "x86_64/b-1.rpm"):
        (built / name).parent.mkdir(parents=True, exist_ok=True)
        (built / name).write_text(Path(name).name, encoding="utf-8")
    passes(machine.run(step_named("release/publish/Checksums and notes"), released))
    sums = (dist / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    assert sums == [f"{hashlib.sha256(n.encode()).hexdigest()}  {n}" for n in ("a.deb", "b-1.rpm")]
    notes = (released / "dist.notes").read_text(encoding="utf-8")
    assert "- A change for this test." in notes
    passes(machine.run(step_named("release/publish/Draft"), released))
    [call] = machine.calls()
    assert call[:4] == ["gh", "release", "create", TAG]
    assert {"--draft", "--verify-tag", "dist.notes"} <= set(call)
    assert call[-3:] == ["dist/SHA256SUMS", "dist/a.deb", "dist/b-1.rpm"]
