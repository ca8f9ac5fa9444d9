"""Start Holdfast from a checkout: ``python3 app [ARGUMENTS]``.

Lives here: what stands between a fresh machine with Python and git, and the first line of
the program. Makes ``.venv`` beside pyproject.toml, fills it from packaging/requirements.lock,
looks for the system libraries that the windows need, and hands over. The installed program
never sees this file; ``python3 tests`` shares it.

Runs on whatever Python the person has, before anything is installed: standard library only,
and a syntax that older Pythons can read far enough to be told that they are too old.

What must stay true:

* Once ``.venv`` stands, a start reads two files, compares them and becomes the program. It
  imports nothing that the interpreter has not loaded already, and starts no process.
* The stamp is written last and removed first. Killed anywhere in between, the next start
  makes ``.venv`` again.
* One set-up at a time: whoever comes second waits, then finds the work done.
* Nothing is installed whose hash is not in the lock.
"""

import os
import sys
from collections.abc import Callable

if sys.version_info < (3, 11):  # noqa: UP036 - the reader of this line may be that old
    sys.stderr.write(
        f"holdfast: Python 3.11 or newer is needed, and this is {sys.version.split()[0]}. "
        "Nothing was changed. Start again with a newer one, for example: python3.12 app\n"
    )
    sys.exit(2)

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.path.join(ROOT, ".venv")
WINDOWS = os.name == "nt"
PROGRAMS = os.path.join(VENV, "Scripts" if WINDOWS else "bin")
PYTHON = os.path.join(PROGRAMS, "python.exe" if WINDOWS else "python")
LOCK = os.path.join(ROOT, "packaging", "requirements.lock")
STAMP = os.path.join(VENV, "holdfast-stamp")

# What Qt and its X11 and Wayland plugins link against and the wheels do not bring, by the
# Debian package that holds it (found with ldd).
QT_LIBRARIES = {
    "libgl1": "libGL.so.1",
    "libegl1": "libEGL.so.1",
    "libglib2.0-0": "libglib-2.0.so.0 libgthread-2.0.so.0",
    "libdbus-1-3": "libdbus-1.so.3",
    "libfontconfig1": "libfontconfig.so.1",
    "libfreetype6": "libfreetype.so.6",
    "libx11-6": "libX11.so.6",
    "libx11-xcb1": "libX11-xcb.so.1",
    "libxkbcommon0": "libxkbcommon.so.0",
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
    "libxcb1": "libxcb.so.1",
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-image0": "libxcb-image.so.0",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-randr0": "libxcb-randr.so.0",
    "libxcb-render0": "libxcb-render.so.0",
    "libxcb-render-util0": "libxcb-render-util.so.0",
    "libxcb-shape0": "libxcb-shape.so.0",
    "libxcb-shm0": "libxcb-shm.so.0",
    "libxcb-sync1": "libxcb-sync.so.1",
    "libxcb-util1": "libxcb-util.so.1",
    "libxcb-xfixes0": "libxcb-xfixes.so.0",
    "libxcb-xkb1": "libxcb-xkb.so.1",
    "libwayland-client0": "libwayland-client.so.0",
    "libwayland-cursor0": "libwayland-cursor.so.0",
    "libwayland-egl1": "libwayland-egl.so.1",
}


class Stop(Exception):
    """The start cannot go on; the text is for the person who typed the command."""


def say(text: str) -> None:
    """Tell the person what happens, apart from what the program will print."""
    sys.stderr.write(f"holdfast: {text}\n")
    sys.stderr.flush()


def wanted_stamp() -> bytes:
    """Return what the stamp of a finished .venv holds: place, Python, and the whole lock.

    The lock itself rather than its hash: comparing 100 kB takes less time than importing
    hashlib. The place, because the scripts of a venv stop working when it moves.
    """
    with open(LOCK, "rb") as lock:
        return f"{VENV}\n{sys.version_info[0]}.{sys.version_info[1]}\n".encode() + lock.read()


def venv_stands() -> bool:
    """Say whether .venv is finished and was made from the lock of this checkout."""
    try:
        with open(STAMP, "rb") as stamp:
            return stamp.read() == wanted_stamp() and os.path.exists(PYTHON)
    except (FileNotFoundError, NotADirectoryError):
        return False


def prepare() -> None:
    """Make sure that .venv stands.

    Raises:
        Stop: it cannot be made; what is there is unfinished and will be made again.
    """
    if venv_stands():
        return
    turn = wait_for_turn()
    try:
        if not venv_stands():  # whoever held the lock may have done the work
            make_venv(turn)
            install_packages(turn)
            if sys.platform == "linux":
                look_for_qt_libraries(turn)
            finish_venv(turn)
    finally:
        os.close(turn)


def wait_for_turn() -> int:
    """Return a descriptor that holds the set-up lock until every copy of it is closed.

    The children that write into .venv inherit it, so that a set-up whose parent was killed
    still keeps others out until its last writer is gone.
    """
    turn = os.open(os.path.join(ROOT, ".venv.lock"), os.O_RDWR | os.O_CREAT, 0o644)
    waiting = "another start is making .venv; waiting for it"
    if sys.platform == "win32":
        import msvcrt

        while True:
            try:
                msvcrt.locking(turn, msvcrt.LK_LOCK, 1)
            except OSError:  # it tries for ten seconds, then gives up
                say(waiting)
            else:
                return turn
    else:
        import fcntl

        try:
            fcntl.flock(turn, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say(waiting)
            fcntl.flock(turn, fcntl.LOCK_EX)
        return turn


def run(command: list[str], turn: int, environment: dict[str, str]) -> tuple[int, str]:
    """Run a command that may write into .venv; return its status and all that it said."""
    import subprocess

    try:
        finished = subprocess.run(
            command,
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            env={**os.environ, **environment},
            pass_fds=() if WINDOWS else (turn,),
        )
    except OSError as error:  # not there, or not for this machine
        return 126, str(error)
    return finished.returncode, finished.stdout


def last_words(output: str) -> str:
    """Return the line of a failed command's output that is most likely to say why."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if line.lower().startswith(("error", "e:"))]
    return (errors or lines or ["it said nothing"])[-1]


def make_venv(turn: int) -> None:
    """Make an empty .venv, or keep the one that stands and only needs other packages."""
    import importlib.util
    import shutil

    kept = False
    try:
        with open(STAMP, "rb") as stamp:
            kept = stamp.read().splitlines()[:2] == wanted_stamp().splitlines()[:2]
        os.unlink(STAMP)
    except (FileNotFoundError, NotADirectoryError):
        pass
    if kept and os.path.exists(PYTHON) and run([PYTHON, "-c", "import pip"], turn, {})[0] == 0:
        say("the list of packages has changed; bringing .venv up to date")
        return
    say("making .venv and installing the packages, once; this takes up to a few minutes")
    if os.path.islink(VENV) or os.path.isfile(VENV):
        raise Stop(f"{VENV} is not a folder. Move it away, then start again.")
    if os.path.exists(VENV):
        shutil.rmtree(VENV)
    if importlib.util.find_spec("ensurepip") is None:  # Debian and Ubuntu ship it apart
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        if not install_system_packages([package], "this Python cannot make a venv"):
            raise Stop("without that nothing can be set up. Nothing was changed.")
    status, output = run([sys.executable, "-m", "venv", VENV], turn, {})
    if status:
        raise Stop(f"making {VENV} failed: {last_words(output)}")


def install_packages(turn: int) -> None:
    """Install what the lock pins, through uv (seconds) or else through pip (a minute)."""
    pip = [PYTHON, "-m", "pip", "--disable-pip-version-check"]
    hashed = ["install", "--quiet", "--require-hashes", "--requirement"]
    pinned = os.path.join(VENV, "uv.lock")
    with open(LOCK, encoding="utf-8") as lock, open(pinned, "w", encoding="utf-8") as uv_lock:
        ours = False
        for line in lock:  # a requirement begins in the first column and goes on indented
            ours = line.startswith("uv==") if not line.startswith(" ") else ours
            uv_lock.write(line if ours else "")
    # A wheel or nothing: building uv from source would take longer than it saves.
    status, output = run([*pip, *hashed, pinned, "--only-binary", ":all:"], turn, {})
    if status == 0:
        uv = os.path.join(PROGRAMS, "uv.exe" if WINDOWS else "uv")
        sync = [uv, "pip", "sync", "--quiet", "--require-hashes", "--compile-bytecode"]
        status, output = run([*sync, "--python", PYTHON, LOCK], turn, uv_sources(pip, turn))
        if status == 0:
            return
    say(f"uv did not manage ({last_words(output)}); pip takes over")
    status, output = run([*pip, *hashed, LOCK], turn, {})
    if status:
        raise Stop(
            f"the packages could not be installed: {last_words(output)}\n"
            "Nothing outside .venv was changed. Check the network and the free space, "
            "then start again."
        )


def uv_sources(pip: list[str], turn: int) -> dict[str, str]:
    """Return the environment in which uv looks where pip looks.

    uv does not read pip's configuration. The index and the certificates of a company or a
    mirror are handed on; further sources are not, and when those are needed uv fails and
    pip does the work.
    """
    import ast

    sources = {}
    names = {"index-url": "UV_DEFAULT_INDEX", "cert": "SSL_CERT_FILE"}
    for line in run([*pip, "config", "list"], turn, {})[1].splitlines():
        key, _, value = line.partition("=")  # of two lines the later one wins, as in pip
        variable = names.get(key.rpartition(".")[2])
        if variable and variable not in os.environ:
            sources[variable] = str(ast.literal_eval(value))
    return sources


def finish_venv(turn: int) -> None:
    """Let .venv find the program in app/, and write the stamp."""
    script = "import sysconfig; print(sysconfig.get_path('purelib'))"
    status, output = run([PYTHON, "-c", script], turn, {})
    if status:
        raise Stop(f"the Python in .venv does not start: {last_words(output)}")
    path = os.path.join(output.strip().splitlines()[-1], "holdfast.pth")
    app = os.path.join(ROOT, "app") + "\n"
    with open(path, "a+", encoding="utf-8") as file:
        file.seek(0)
        if file.read() != app:  # otherwise leave it: programs that run now may be reading it
            file.truncate(0)
            file.write(app)
    with open(STAMP + ".tmp", "wb") as stamp:
        stamp.write(wanted_stamp())
    os.replace(STAMP + ".tmp", STAMP)
    say(".venv is ready")


def look_for_qt_libraries(turn: int) -> None:
    """Install or name the system libraries that the windows need; go on either way."""
    script = (
        "import ctypes, sys\n"
        "for name in sys.argv[1:]:\n"
        "    try: ctypes.CDLL(name)\n"
        "    except OSError: print(name)\n"
    )
    wanted = [name for names in QT_LIBRARIES.values() for name in names.split()]
    # A process of its own: loading some of these has effects that would outlive the question.
    missing = set(run([PYTHON, "-c", script, *wanted], turn, {})[1].split())
    packages = [p for p, names in QT_LIBRARIES.items() if missing.intersection(names.split())]
    if packages:
        why = "the windows need system libraries that are missing"
        if not install_system_packages(packages, why, ", ".join(sorted(missing))):
            say("the command line works without them; going on with that")


def install_system_packages(packages: list[str], why: str, contents: str = "") -> bool:
    """Install Debian packages when root; otherwise print the command. True when installed."""
    import shutil
    import subprocess

    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if not shutil.which("apt-get"):
        say(f"{why}; install what your system calls: {contents or ' '.join(packages)}")
        return False
    if os.geteuid() != 0:
        say(f"{why}; this installs what is missing:\n    sudo {' '.join(install)}")
        return False
    say(f"{why}; running {' '.join(install)}")
    path = os.environ.get("PATH", os.defpath) + ":/usr/local/sbin:/usr/sbin:/sbin"  # for dpkg
    for command in (["apt-get", "update"], install):
        finished = subprocess.run(
            [*command, "-o", "DPkg::Lock::Timeout=300"],
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive", "PATH": path},
        )
    if finished.returncode:
        say(f"apt-get did not manage (is the network there?): {last_words(finished.stdout)}")
    return finished.returncode == 0


def become(command: list[str]) -> None:
    """Run a command in place of this process; where the system cannot, end as it ends."""
    sys.stdout.flush()
    if WINDOWS:
        import subprocess

        sys.exit(subprocess.call(command))
    os.execv(command[0], command)


def has_display() -> bool:
    """Say whether a window could be seen."""
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def guarded(start: Callable[[], None]) -> None:
    """Run a start and turn what can go wrong on a fresh machine into a sentence."""
    try:
        start()
    except Stop as stop:
        say(str(stop))
    except KeyboardInterrupt:
        say("interrupted; the next start takes it up again")
        sys.exit(130)
    except OSError as error:
        say(f"the set-up failed: {error}\nNothing outside {VENV} was changed. Start again.")
    sys.exit(2)


def main() -> None:
    """Set up if needed, then become the program."""
    prepare()
    arguments = sys.argv[1:] or ([] if has_display() else ["demo"])
    # -P: a file called like one of our modules in the current folder must not be imported.
    become([PYTHON, "-P", "-m", "holdfast", *arguments])


if __name__ == "__main__":
    guarded(main)
