"""The pages at the door: unlock the vault that is there, or make one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from coach_desktop.desktop.main_window import MainWindow
from coach_desktop.desktop.note import Note
from coach_desktop.desktop.rescue_steps import RescueSteps
from coach_desktop.widgets.tasks import Tasks

if TYPE_CHECKING:
    from coach_desktop.casework.workplace import Doors, Workplace


class DoorSteps(QObject):
    """Leads in; `unconfirmed` comes before a code is typed back, `opened` when all is done."""

    opened = Signal(object)
    unconfirmed = Signal(object)

    def __init__(
        self, window: MainWindow, doors: "Doors", tasks: Tasks, way_back: RescueSteps
    ) -> None:
        super().__init__(window)
        self._window, self._doors, self._tasks, self._way_back = window, doors, tasks, way_back
        self.is_shown = False

    def begin(self, note: Note | None = None, *, as_it_is: bool = False) -> None:
        """Show the page for the vault that is there, or the one that makes it."""
        if self._doors.has_vault():
            self.is_shown = True
            from coach_desktop.desktop.pages.unlock import UnlockModel, UnlockPage

            unlock = UnlockModel(self._doors, self._tasks, as_it_is=as_it_is)
            unlock.setParent(self._window)
            unlock.opened.connect(self._unlocked)
            unlock.stuck.connect(self._way_back.rescue)
            self._window.show_page(UnlockPage(unlock, note))
        else:
            from coach_desktop.desktop.pages.start import StartModel, StartPage

            start = StartModel(self._doors, self._tasks)
            start.setParent(self._window)
            start.opened.connect(self.opened)
            page = StartPage(start)
            page.to_restore.connect(self._way_back.restore)
            self._window.show_page(page)

    def _unlocked(self, workplace: "Workplace") -> None:
        """Enter, or first have the recovery code typed back when that never happened."""
        if workplace.safe.is_confirmed:
            self.opened.emit(workplace)
            return
        from coach_desktop.desktop.pages.start import StartModel, StartPage

        self.unconfirmed.emit(workplace)
        start = StartModel(self._doors, self._tasks)
        start.setParent(self._window)
        start.opened.connect(self.opened)
        self._window.show_page(StartPage(start))
        start.ask_code_again(workplace)
