"""The first module of every start: `python -m holdfast` and the `holdfast` program.

Chooses what is started and imports nothing before it has chosen, so that a backup every
hour does not pay for windows, and `--version` pays for nothing at all. `job` is work that
another process of ours has asked for; everything else is the command line.
"""

from __future__ import annotations

import sys


def main() -> None:
    """Run what the arguments ask for and end the process with its exit status."""
    if sys.argv[1:] == ["--version"]:
        from holdfast import __version__

        sys.stdout.write(f"holdfast {__version__}\n")
        return
    if sys.argv[1:2] == ["job"]:
        from holdfast.services.job_child import main as carry_out

        carry_out(sys.argv[2:])
    from holdfast.cli.main import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
