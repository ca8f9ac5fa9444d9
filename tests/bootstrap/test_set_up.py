"""The set-up that the first start makes: interrupted, raced, refused, brought up to date."""

import json
import os
import shutil
import signal
from pathlib import Path

import pytest

from tests.bootstrap.small_checkout import UV_THAT_WORKS, SmallCheckout

WAITING = "holdfast: another start is making .venv; waiting for it\n"


def uv_that_first(action: str, mark: Path) -> str:
    """Return a uv that does something the first time, and its work every time."""
    return (
        "import os, pathlib, signal\n"
        f"mark = pathlib.Path({str(mark)!r})\n"
        "if not mark.exists():\n"
        "    mark.touch()\n"
        f"    {action}\n"
        f"{UV_THAT_WORKS}"
    )


def assert_starts(checkout: SmallCheckout, trifle: str = "1.0") -> str:
    """Start, and return what it said on the way to the program."""
    finished = checkout.start("list")
    assert finished.returncode == 0, finished.stderr
    assert json.loads(finished.stdout)["trifle"] == trifle
    return finished.stderr


def test_a_venv_that_lost_its_python_is_made_again(renewable: SmallCheckout) -> None:
    assert assert_starts(renewable) == ""
    (renewable.venv / "bin" / "python").unlink()
    next(renewable.venv.rglob("trifle.py")).unlink()
    assert "making .venv" in assert_starts(renewable)


def test_a_set_up_that_was_killed_keeps_others_out_until_its_last_writer_is_gone(
    checkout: SmallCheckout, tmp_path: Path
) -> None:
    gate = tmp_path / "gate"
    os.mkfifo(gate)
    kill_and_wait = f"os.kill(os.getppid(), signal.SIGKILL); open({str(gate)!r}).read()"
    checkout.lock(uv=uv_that_first(kill_and_wait, tmp_path / "mark"))

    assert checkout.start("list").returncode == -signal.SIGKILL
    assert not checkout.stamp.exists()
    with checkout.begin("list") as second:
        assert second.stderr is not None
        assert second.stderr.readline() == WAITING
        with gate.open("w"):
            pass  # the orphan goes on writing into .venv, and ends
        output, _ = second.communicate()
    assert second.returncode == 0
    assert json.loads(output)["trifle"] == "1.0"
    assert assert_starts(checkout) == ""


def test_of_two_starts_at_once_one_makes_the_venv(checkout: SmallCheckout, tmp_path: Path) -> None:
    gate, log = tmp_path / "gate", tmp_path / "log"
    os.mkfifo(gate)
    note_and_wait = f"open({str(log)!r}, 'a').write('uv ran\\n')\nopen({str(gate)!r}).read()\n"
    checkout.lock(uv=note_and_wait + UV_THAT_WORKS)

    with checkout.begin("one") as one:
        assert one.stderr is not None
        assert "making .venv" in one.stderr.readline()
        with checkout.begin("two") as two:
            assert two.stderr is not None
            assert two.stderr.readline() == WAITING
            with gate.open("w"):
                pass
            outputs = [one.communicate()[0], two.communicate()[0]]
    assert [one.returncode, two.returncode] == [0, 0]
    assert [json.loads(output)["arguments"] for output in outputs] == [["one"], ["two"]]
    assert log.read_text() == "uv ran\n"


def test_an_interrupted_set_up_says_so(checkout: SmallCheckout, tmp_path: Path) -> None:
    interrupt = "os.kill(os.getppid(), signal.SIGINT)"
    checkout.lock(uv=uv_that_first(interrupt, tmp_path / "mark"))
    finished = checkout.start("list")
    assert finished.returncode == 130
    assert finished.stderr.endswith("holdfast: interrupted; the next start takes it up again\n")
    assert "Traceback" not in finished.stderr
    assert not checkout.stamp.exists()


def test_pip_takes_over_when_uv_does_not_manage(renewable: SmallCheckout) -> None:
    renewable.lock(uv="import sys\nsys.exit('error: no route to the packages')\n", version="2.0")
    said = assert_starts(renewable, trifle="2.0")
    assert "uv did not manage (error: no route to the packages); pip takes over\n" in said


def test_uv_looks_where_pip_is_told_to_look(renewable: SmallCheckout, tmp_path: Path) -> None:
    saw = tmp_path / "saw"
    look = f"import os\nopen({str(saw)!r}, 'w').write(os.environ['UV_DEFAULT_INDEX'])\n"
    renewable.lock(uv=look + UV_THAT_WORKS, version="2.0")
    index = (tmp_path / "mirror").as_uri()
    assert renewable.start("list", PIP_INDEX_URL=index).returncode == 0
    assert saw.read_text() == index


@pytest.mark.parametrize("package", ["trifle", "uv"])
def test_a_package_with_another_hash_is_not_installed(
    renewable: SmallCheckout, package: str
) -> None:
    renewable.lock(uv=UV_THAT_WORKS, version="2.0")
    wheel = next((renewable.outside / "wheels").glob(f"{package}-2.0-*.whl"))
    wheel.write_bytes(wheel.read_bytes() + b"\n")
    finished = renewable.start("list")
    assert finished.returncode == 2
    assert "the packages could not be installed" in finished.stderr
    assert "Traceback" not in finished.stderr
    assert not renewable.stamp.exists()
    assert not list(renewable.venv.rglob(f"{package}-2.0.dist-info"))


def test_a_lock_without_hashes_is_refused(renewable: SmallCheckout) -> None:
    renewable.lock(uv=UV_THAT_WORKS, version="2.0")
    lock = renewable.root / "packaging" / "requirements.lock"
    lock.write_text("trifle==2.0\nuv==2.0\n")
    finished = renewable.start("list")
    assert finished.returncode == 2
    assert "Hashes are required" in finished.stderr
    assert not list(renewable.venv.rglob("trifle-2.0.dist-info"))


def test_a_changed_lock_brings_the_venv_up_to_date(renewable: SmallCheckout) -> None:
    kept = renewable.venv / "kept"
    kept.touch()
    renewable.lock(uv=UV_THAT_WORKS, version="2.0")
    assert "bringing .venv up to date" in assert_starts(renewable, trifle="2.0")
    assert kept.exists()


def test_a_killed_update_does_not_pass_for_the_state_before_it(
    renewable: SmallCheckout, tmp_path: Path
) -> None:
    assert assert_starts(renewable) == ""
    kill = "os.kill(os.getppid(), signal.SIGKILL)"
    renewable.lock(uv=uv_that_first(kill, tmp_path / "mark"), version="2.0")
    assert renewable.start("list").returncode == -signal.SIGKILL
    renewable.lock(uv=UV_THAT_WORKS, version="1.0")
    assert "making .venv" in assert_starts(renewable)


def test_a_copy_of_a_checkout_is_set_up_again(started: SmallCheckout, tmp_path: Path) -> None:
    shutil.copytree(started.outside, tmp_path / "copy", symlinks=True)
    assert "making .venv" in assert_starts(SmallCheckout(tmp_path / "copy" / "checkout"))


def test_a_file_in_the_place_of_the_venv_is_left_alone(checkout: SmallCheckout) -> None:
    checkout.venv.write_text("mine")
    finished = checkout.start("list")
    assert finished.returncode == 2
    assert "is not a folder. Move it away, then start again." in finished.stderr
    assert checkout.venv.read_text() == "mine"
