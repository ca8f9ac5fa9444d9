"""What the set-up does about system libraries and a missing venv module, on Debian."""

import os
import subprocess

import pytest

from tests.bootstrap.small_checkout import BASE_PYTHON, SmallCheckout

pytestmark = pytest.mark.skipif(
    not os.path.exists("/proc/self"),  # noqa: PTH110 - one question to the system
    reason="the set-up looks for system libraries on Linux only",
)

INSTALL = "install -y --no-install-recommends libnothing9 -o DPkg::Lock::Timeout=300"
AS_USER = "import os; os.geteuid = lambda: {user}; "
WITHOUT_VENV = "import sys; sys.modules['ensurepip'] = None; "
RUN = "import runpy, sys; sys.argv.pop(0); runpy.run_path(sys.argv[0], run_name='__main__')"


def start_as(
    checkout: SmallCheckout, user: int, before: str = "", **environment: str
) -> subprocess.CompletedProcess[str]:
    """Start the program as if the person were this user."""
    script = AS_USER.format(user=user) + before + RUN
    return subprocess.run(
        [BASE_PYTHON, "-c", script, *checkout.command("list")[1:]],
        check=False,
        capture_output=True,
        encoding="utf-8",
        env=checkout.environment(**environment),
    )


@pytest.fixture
def stale(started: SmallCheckout) -> SmallCheckout:
    """A checkout whose next start has a set-up to do, though a quick one."""
    started.stamp.write_bytes(started.stamp.read_bytes() + b"# changed\n")
    started.write_apt_get(status=0)
    started.forget_apt_get_calls()
    return started


def test_libraries_that_are_there_are_not_asked_for(stale: SmallCheckout) -> None:
    stale.need_libraries({"libc6": "libc.so.6"})
    assert start_as(stale, user=0).returncode == 0
    assert stale.apt_get_calls() == []


def test_root_gets_the_missing_libraries_installed(stale: SmallCheckout) -> None:
    stale.need_libraries({"libc6": "libc.so.6", "libnothing9": "libnothing.so.9"})
    finished = start_as(stale, user=0)
    assert finished.returncode == 0, finished.stderr
    assert stale.apt_get_calls() == ["update -o DPkg::Lock::Timeout=300", INSTALL]
    assert start_as(stale, user=0).returncode == 0
    assert len(stale.apt_get_calls()) == 2, "a later start asked again"


def test_without_network_the_command_line_still_starts(stale: SmallCheckout) -> None:
    stale.need_libraries({"libnothing9": "libnothing.so.9"})
    stale.write_apt_get(status=100)
    finished = start_as(stale, user=0)
    assert finished.returncode == 0
    assert "apt-get did not manage (is the network there?): E: no such host" in finished.stderr
    assert "the command line works without them" in finished.stderr


def test_anyone_else_is_shown_the_exact_command(stale: SmallCheckout) -> None:
    stale.need_libraries({"libnothing9": "libnothing.so.9"})
    finished = start_as(stale, user=1000)
    assert finished.returncode == 0
    wanted = "\n    sudo apt-get install -y --no-install-recommends libnothing9\n"
    assert wanted in finished.stderr
    assert stale.apt_get_calls() == []


def test_other_systems_are_told_the_names_of_the_files(stale: SmallCheckout) -> None:
    stale.need_libraries({"libnothing9": "libnothing.so.9"})
    finished = start_as(stale, user=0, PATH=str(stale.outside / "home"))
    assert finished.returncode == 0
    assert "install what your system calls: libnothing.so.9\n" in finished.stderr


def test_a_python_without_venv_is_explained(checkout: SmallCheckout) -> None:
    finished = start_as(checkout, user=1000, before=WITHOUT_VENV)
    assert finished.returncode == 2
    assert "this Python cannot make a venv" in finished.stderr
    assert "\n    sudo apt-get install -y --no-install-recommends python3." in finished.stderr
    assert not checkout.venv.exists()
