"""Asks the municipality now and then whether this laptop is still trusted, and acts on it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from coach_desktop.desktop.main_window import MainWindow
from coach_desktop.machine.session import Why
from coach_desktop.widgets.tasks import Lane, Tasks

if TYPE_CHECKING:
    from coach_desktop.casework.workplace import Workplace
    from coach_desktop.desktop.pages.settings import SettingsPage

EVERY = 15 * 60 * 1000
"""Milliseconds between two questions."""


class MunicipalSteps(QObject):
    """A vault that was revoked goes out of sight, is locked, and gives its slots up."""

    def __init__(self, window: MainWindow, tasks: Tasks, lock: Callable[[Why], None]) -> None:
        super().__init__(window)
        self._window, self._tasks, self._lock = window, tasks, lock
        self._workplace: Workplace | None = None
        self._is_revoked = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.ask)

    def begin(self, workplace: "Workplace") -> None:
        """The vault is open."""
        self._workplace = workplace
        if workplace.municipal.can_be_revoked:
            self._timer.start()
            self.ask()

    def ask(self) -> None:
        """Ask once; without a network nothing follows."""
        if self._workplace is not None:
            municipal = self._workplace.municipal
            task = self._tasks.start(lambda _: municipal.is_revoked(), Lane.REST)
            task.succeeded.connect(self._answered)

    def show_card(self, page: "SettingsPage") -> None:
        """Put the card of the municipality's system on the settings page."""
        from coach_desktop.desktop.municipal_card import MunicipalCard, MunicipalModel

        if self._workplace is not None and self._workplace.municipal.addresses:
            model = MunicipalModel(self._workplace.municipal, self._tasks)
            model.setParent(page)
            model.revoked.connect(self._revoke)
            page.leaving.connect(model.stop)
            page.add_card(MunicipalCard(model))

    def shut(self) -> None:
        """The vault will be closed: give its slots up first when it was revoked. Slow then."""
        self._timer.stop()
        if self._is_revoked and self._workplace is not None:
            self._workplace.municipal.give_up()
        self._workplace = None

    def _answered(self, is_revoked: bool) -> None:  # noqa: FBT001  # a signal's value
        if is_revoked:
            self._revoke()

    def _revoke(self) -> None:
        if not self._is_revoked:
            self._is_revoked = True
            self._window.hide()
            self._lock(Why.REVOKED)
