"""The start of the desktop, told as a story.

1. Is the desktop of this home running already? Then its window is raised, and we end.
2. Qt, the look, and the icon in the panel: this is what a person waits for.
3. On a thread, the services: the catalogue, the dispatcher, the schedule. Importing them
   takes longer than everything before.
4. The window, when somebody wants it, or when the desktop has no panel.

The end is told in `leaving`. Nothing waits on the main thread, and no timer runs while
nothing moves.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QObject, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QSessionManager, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from holdfast.core.bus import Bus
from holdfast.core.errors import HoldfastError
from holdfast.desktop.api_door import ApiDoor
from holdfast.desktop.background import Background
from holdfast.desktop.collecting import Collecting
from holdfast.desktop.event_bridge import EventBridge
from holdfast.desktop.help.asking import show_about, show_help
from holdfast.desktop.help.help_desk import HelpDesk
from holdfast.desktop.languages import chosen_language
from holdfast.desktop.leaving import Leaving, Manner
from holdfast.desktop.look.first_look import read_first_look
from holdfast.desktop.look.theme import Theme, ThemeChoice
from holdfast.desktop.opening import Opening
from holdfast.desktop.parts.said import said, told
from holdfast.desktop.schedule_turn import ScheduleTurn
from holdfast.desktop.signal_watch import SignalWatch
from holdfast.desktop.single_instance import DesktopInstance
from holdfast.desktop.sleep_watch import SleepWatch
from holdfast.desktop.stage import Backstage, Stage
from holdfast.desktop.tray.tray import Tray
from holdfast.desktop.tray.tray_facts import TrayState
from holdfast.desktop.tray.tray_place import TrayPlace
from holdfast.desktop.tray.tray_seat import SystemTraySeat
from holdfast.desktop.work_watch import WorkWatch
from holdfast.system.desktop_call import QUIT, QUIT_NOW, SHOW
from holdfast.system.paths import AppPaths

if TYPE_CHECKING:
    from holdfast.desktop.notices.notice_board import NoticeBoard
    from holdfast.desktop.tray.tray_keeper import TrayKeeper
    from holdfast.services.api_opening import OpensApi
    from holdfast.services.preferences import Chosen

_SAID_NO_TRAY = "said:no-tray"


class Window(Protocol):
    """What the application needs of the main window, a widget."""

    closed: SignalInstance

    def show_profile(self, profile_id: str) -> None:
        """Come to the front with a profile chosen; "" leaves the choice as it is."""

    def open_settings(self, profile_id: str = "") -> None:
        """Open the settings."""

    def start_restore(self, profile_id: str = "") -> None:
        """Open the restore wizard."""

    def say(self, state: str, text: str) -> None:
        """Show a sentence above everything."""


def main_window(stage: Stage) -> QWidget:
    """Make the main window; imported when it is wanted."""
    from holdfast.desktop.window.main_window import MainWindow

    return MainWindow(stage)


class Application(QObject):
    """Holds everything together from `begin` to `close`; lives on the main thread."""

    ended = Signal()
    """We have left in good order: Qt's loop may end."""

    def __init__(
        self,
        app: QApplication,
        paths: AppPaths,
        instance: DesktopInstance,
        *,
        shows_window: bool,
        make_window: Callable[[Stage], QWidget] = main_window,
        opens_api: OpensApi | None = None,
    ) -> None:
        """See the class.

        Args:
            app: Qt's.
            paths: of the home.
            instance: this process as the one desktop of the home.
            shows_window: show the window at once, not only the icon.
            make_window: makes what fulfils `Window`.
            opens_api: opens the API when a person has turned it on; None where there is none.
        """
        super().__init__(app)
        self._app = app
        self._make_window = make_window
        self._opens_api = opens_api
        self._door: ApiDoor | None = None
        self._shows_window = shows_window
        look = read_first_look(paths.home)
        self._theme = Theme(app, paths.home / "look", ThemeChoice(look.theme))
        self._help = HelpDesk(self._theme, paths.home, chosen_language(look.language), self)
        self._bus = Bus()
        self._bridge = EventBridge(self._bus, self)
        self._background = Background(self._failed, self)
        self._watch = WorkWatch(self._bridge, self)
        self._tray = Tray(self)
        self._place = TrayPlace(self)
        self._opening = Opening(paths, self._bus, self)
        self._leaving = Leaving(self)
        self._collecting = Collecting(self)
        self._signals = SignalWatch(self)
        self._sleep = SleepWatch(self)
        self._instance = instance
        self._stage: Stage | None = None
        self._keeper: TrayKeeper | None = None
        self._board: NoticeBoard | None = None
        self._turn: ScheduleTurn | None = None
        self._window: QWidget | None = None
        self._wishes: list[Callable[[], None]] = []
        """What was asked before the services were open."""
        self._question: QWidget | None = None
        self._news: list[str] = []
        """What the window says since the start, in one banner."""
        self._connect()

    def begin(self) -> None:
        """Show the icon, then open the services."""
        self._place.look()
        # After one turn of the loop: the icon is on its way to the panel by then.
        QTimer.singleShot(0, self, self._open)

    def close(self) -> None:
        """End what is left, after Qt's loop; nothing of ours runs afterwards."""
        self._leaving.leave(Manner.STOP)
        self._leaving.join()
        if self._door is not None:  # who waited for work has been answered by now
            self._door.close()
        if self._board is not None:
            self._board.close()
        self._bridge.close()
        self._watch.close()
        self._background.close()
        self._opening.join()
        self._tray.leave()
        self._signals.close()
        self._instance.leave()
        self._help.close()
        if self._window is not None:
            self._window.hide()
        self._collecting.end()

    def _connect(self) -> None:
        tray, place = self._tray, self._place
        place.found.connect(self._sit)
        place.missing.connect(self._do_without_tray)
        tray.open_wanted.connect(self._open_window)
        tray.settings_wanted.connect(self._open_settings)
        tray.restore_wanted.connect(self._start_restore)
        tray.help_wanted.connect(lambda: show_help("index"))
        tray.about_wanted.connect(show_about)
        tray.quit_wanted.connect(self._quit)
        self._opening.opened.connect(self._opened)
        self._opening.failed.connect(self._not_opened)
        self._instance.asked.connect(self._hear)
        self._leaving.done.connect(self.ended)
        self._signals.stopped.connect(lambda: self._leave(Manner.STOP))
        self._sleep.woke.connect(self._woke)
        self._app.commitDataRequest.connect(self._session_ends)
        self._bridge.ticked.connect(self._collecting.collect)

    # The start

    def _sit(self) -> None:
        self._tray.sit(SystemTraySeat(self._tray))

    def _open(self) -> None:
        self._leaving.will_open()
        self._opening.begin()
        if self._shows_window:
            self._open_window("")

    def _opened(self, backstage: Backstage, chosen: Chosen) -> None:
        from holdfast.desktop.notices.notice_board import NoticeBoard
        from holdfast.desktop.notices.notifier import system_notifier
        from holdfast.desktop.tray.tray_keeper import TrayKeeper

        self._theme.choose(ThemeChoice(chosen.theme))
        if self._opens_api is not None:
            self._door = ApiDoor(self._background, backstage, self._opens_api, self)
        self._stage = stage = Stage(
            self._theme, self._background, self._bridge, backstage, self._door
        )
        self._leaving.take(backstage)
        self._collecting.settled()
        if self._leaving.manner is not None:
            return
        self._keeper = keeper = TrayKeeper(self._tray, stage, self._watch, self)
        self._board = board = NoticeBoard(
            stage, self._watch, system_notifier(self), self._tray.balloon, self._is_watched, self
        )
        keeper.facts_read.connect(board.take_facts)
        board.open_wanted.connect(self._open_window)
        board.back_up_wanted.connect(keeper.back_up)
        self._turn = turn = ScheduleTurn(stage, self)
        turn.elsewhere.connect(self._schedule_elsewhere)
        turn.failed.connect(self._failed)
        turn.waited.connect(keeper.refresh)
        turn.waited.connect(self._collecting.collect)
        turn.begin()
        if self._door is not None:
            self._door.failed.connect(self._failed)
            self._door.put(wanted=chosen.api_on, port=chosen.api_port)
        keeper.refresh()
        self._sleep.begin()
        wishes, self._wishes = self._wishes, []
        for wish in wishes:
            wish()

    def _not_opened(self, error: HoldfastError) -> None:
        self._leaving.take(None)
        self._tray.say(said(error.title), TrayState.FAILED)
        self._failed(error)

    def _schedule_elsewhere(self) -> None:
        self._say_in_window(
            self.tr(
                "Scheduled backups are made by another Holdfast process, and by this one as soon "
                "as that ends. Everything else works here as always."
            )
        )

    def _woke(self) -> None:
        if self._stage is not None:
            self._stage.backstage.scheduler.check_soon()

    # The window

    def _open_window(self, profile_id: str) -> None:
        self._ask_window(lambda window: window.show_profile(profile_id))

    def _open_settings(self) -> None:
        self._ask_window(lambda window: window.open_settings(), raised=True)

    def _start_restore(self, profile_id: str) -> None:
        self._ask_window(lambda window: window.start_restore(profile_id), raised=True)

    def _ask_window(self, what: Callable[[Window], None], *, raised: bool = False) -> None:
        """Do something with the window, made now if need be; later if it cannot be yet."""
        if self._stage is None:
            self._wishes.append(lambda: self._ask_window(what, raised=raised))
            return
        if self._window is None:
            self._window = window = self._make_window(self._stage)
            quits = QShortcut(QKeySequence("Ctrl+Q"), window)
            quits.activated.connect(self._quit)
            # Its own handlers first: what it lets go of is collected then.
            closed: SignalInstance = _asked(window).closed
            closed.connect(self._collecting.collect, Qt.ConnectionType.QueuedConnection)
            self._tell_news()
        if raised:
            _asked(self._window).show_profile("")
        what(_asked(self._window))

    def _say_in_window(self, words: str) -> None:
        """Say something in the window, when it is there, beside what it said before."""
        self._news.append(words)
        self._tell_news()

    def _tell_news(self) -> None:
        if self._window is not None and self._news:
            _asked(self._window).say("idle", " ".join(self._news))

    def _is_watched(self) -> bool:
        return self._window is not None and QApplication.activeWindow() is not None

    def _do_without_tray(self) -> None:
        """Let the window take the icon's place, and say so once in the life of a home."""
        self._open_window("")
        self._wishes.append(self._say_no_tray) if self._stage is None else self._say_no_tray()

    def _say_no_tray(self) -> None:
        assert self._stage is not None
        desk = self._stage.backstage.desk

        def said_before() -> bool:
            said = bool(desk.preferences.get(_SAID_NO_TRAY))
            if not said:
                desk.preferences.put(_SAID_NO_TRAY, True, desk.clock.now())
            return said

        self._background.ask(self, said_before, self._explain_no_tray)

    def _explain_no_tray(self, said_before: bool) -> None:
        if not said_before:
            self._say_in_window(
                self.tr(
                    "This desktop has no place for Holdfast's icon, so this window stands for "
                    "it. When you close it, Holdfast goes on backing up; start Holdfast again "
                    "to see it, and press Ctrl+Q here to quit."
                )
            )

    # The end

    def _hear(self, word: str, answer: Callable[[str], None]) -> None:
        """Do what another process of ours asks for."""
        if word == SHOW:
            self._open_window("")
            answer(self.tr("Holdfast is running already; its window is in front."))
        elif word in {QUIT, QUIT_NOW}:
            names = [name for name in self._leaving.names_at_work() if name]
            self._leave(Manner.STOP if word == QUIT_NOW else Manner.FINISH)
            answer(self._leaving_words(names) if word == QUIT and names else "")
        else:
            answer("")

    def _quit(self) -> None:
        """Leave at once when nothing is at work, otherwise as the person wants."""
        names = self._leaving.names_at_work()
        if self._leaving.manner is not None:
            self._leave(Manner.STOP)
        elif not names:
            self._leave(Manner.FINISH)
        else:
            from holdfast.desktop.leave_dialog import LeaveDialog

            self._question = dialog = LeaveDialog(names, self._visible_window())
            dialog.finish_wanted.connect(lambda: self._leave(Manner.FINISH))
            dialog.stop_wanted.connect(lambda: self._leave(Manner.STOP))
            dialog.open()
            dialog.activateWindow()

    def _leave(self, manner: Manner) -> None:
        names = [name for name in self._leaving.names_at_work() if name]
        if self._turn is not None:
            self._turn.end()
        if names and manner is Manner.FINISH:
            words = self._leaving_words(names)
            self._tray.say(words.rstrip(".。"), TrayState.WORKING)
            self._say_in_window(words)
        self._leaving.leave(manner)

    def _leaving_words(self, names: Sequence[str]) -> str:
        if len(names) == 1:
            return self.tr("Work on {0} is finished first, then Holdfast quits.").format(names[0])
        return self.tr(
            "%n piece(s) of work are finished first, then Holdfast quits.", "", len(names)
        )

    def _session_ends(self, session: QSessionManager) -> None:
        """Stop what is at work; the next session starts us by its own list, not by Qt's."""
        session.setRestartHint(QSessionManager.RestartHint.RestartNever)
        self._leave(Manner.STOP)

    def _visible_window(self) -> QWidget | None:
        return self._window if self._window is not None and self._window.isVisible() else None

    def _failed(self, error: HoldfastError) -> None:
        """Tell of an error that nobody else takes."""
        from holdfast.desktop.sentence_dialog import SentenceDialog

        text = told(error)
        SentenceDialog(said(error.title), text, error.details, self._visible_window()).open()


def _asked(widget: QWidget) -> Window:
    return cast("Window", widget)
