"""When drills and slices have their turn: one at a time, when nothing else is to be done.

What is due is asked once an hour (`checking.upkeep`); a tick that finds the dispatcher at
rest hands over the next one. Not while everything is paused, not on battery, and not through
a network that costs money where a profile of the vault waits for another: this is work for
quiet hours.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from holdfast.core.errors import HoldfastError
from holdfast.services.checking.upkeep import due_upkeep
from holdfast.services.desk import Desk
from holdfast.services.orders import Order
from holdfast.services.scheduling.skip_rules import SkipRules
from holdfast.system.power import on_battery

LOOK_EVERY = timedelta(hours=1)
_LOG = logging.getLogger("holdfast.scheduler")


class UpkeepTurns:
    """Not safe between threads: the scheduler's tick holds a lock.

    Args:
        desk: of the home.
        submit: takes an order as idle work; raises what `Dispatcher.submit` raises.
        battery: tells whether the computer runs on its battery.
    """

    def __init__(
        self,
        desk: Desk,
        submit: Callable[[Order], Any],
        battery: Callable[[], bool] = on_battery,
    ) -> None:
        """See the class."""
        self._desk = desk
        self._submit = submit
        self._battery = battery
        self._looked: tuple[datetime, float] | None = None
        self._next: list[Order] = []

    def take_one(self, rules: SkipRules | None = None) -> bool:
        """Hand over the next order, if one is due; called when nothing else is to be done.

        One that the rules keep back is asked for again with the next look.

        Raises:
            CatalogueError: it cannot be known what is due.
        """
        if self._is_time_to_look():
            now = self._desk.clock.now()
            self._looked = (now, self._desk.clock.monotonic())
            self._next = [] if self._battery() else due_upkeep(self._desk, now)
        while self._next:
            order = self._next.pop(0)
            if rules is not None and self._costs_money(order, rules):
                continue
            try:
                self._submit(order)
            except HoldfastError as error:  # its profile was removed meanwhile
                _LOG.info("upkeep was not begun: %s", error.message)
                continue
            return True
        return False

    def _costs_money(self, order: Order, rules: SkipRules) -> bool:
        """Tell whether it goes through a network that a profile it concerns wants spared."""
        vault = getattr(order, "vault_path", None)
        for profile in self._desk.book.all():
            if Path(profile.vault_path) == vault or profile.profile_id == _profile_of(order):
                chosen = self._desk.settings.chosen(profile.profile_id)
                if chosen.get("pause_on_metered") is True and rules.costs_money(profile):
                    return True
        return False

    def _is_time_to_look(self) -> bool:
        """By either clock: one may have been set, or stand still."""
        if self._looked is None:
            return True
        at, monotonic = self._looked
        felt_s = self._desk.clock.monotonic() - monotonic
        return (
            abs(self._desk.clock.now() - at) >= LOOK_EVERY or felt_s >= LOOK_EVERY.total_seconds()
        )


def _profile_of(order: Order) -> str:
    return str(getattr(order, "profile_id", ""))
