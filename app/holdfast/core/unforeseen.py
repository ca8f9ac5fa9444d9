"""From any exception to an error a person may be told: what nobody foresaw is our own fault."""

from __future__ import annotations

from holdfast.core.errors import CancelledError, HoldfastError, InternalError

STOPPED_AT_ONCE = (
    "Stopped at once. What was begun is either finished or will be cleared away by the next run."
)


def as_error(error: BaseException) -> HoldfastError:
    """Return what went wrong as an error a person may be told."""
    if isinstance(error, HoldfastError):
        return error
    if isinstance(error, KeyboardInterrupt):
        return CancelledError(STOPPED_AT_ONCE)
    if isinstance(error, MemoryError):
        return InternalError(
            "There was not enough memory, so the work was given up. Databases and backups are "
            "as they were.",
            hint="Close some programs, then try again.",
        )
    from traceback import format_exception

    return InternalError(
        f"Something happened that Holdfast was not prepared for ({type(error).__name__}), and "
        "it gave up. Finished backups are safe; nothing unfinished counts as a backup.",
        details="".join(format_exception(error)),
    )
