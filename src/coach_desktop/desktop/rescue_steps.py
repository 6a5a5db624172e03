"""The pages before a vault that is not there or cannot be opened: restore, and rescue."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from coach_desktop.desktop.main_window import MainWindow
from coach_desktop.widgets.tasks import Tasks

if TYPE_CHECKING:
    from coach_desktop.casework.workplace import Doors


class RescueSteps(QObject):
    """Leads back to a vault that opens."""

    restored = Signal()
    as_it_is = Signal()

    def __init__(
        self, window: MainWindow, doors: "Doors", tasks: Tasks, *, begin: Callable[[], None]
    ) -> None:
        """`begin` shows the door anew."""
        super().__init__(window)
        self._window, self._doors, self._tasks, self._begin = window, doors, tasks, begin

    def restore(self) -> None:
        """Put a backup back, where there is no vault yet."""
        self._restore(self._begin)

    def rescue(self, code: str) -> None:
        """The vault cannot be opened, for a reason that has this code."""
        from coach_desktop.desktop.pages.rescue import RescueModel, RescuePage

        model = RescueModel(self._doors.rescue, self._tasks, code)
        page = RescuePage(model)
        model.setParent(page)
        model.rebuilt.connect(self._restored)
        page.back.clicked.connect(self._begin)
        page.other.clicked.connect(lambda: self._restore(lambda: self.rescue(code)))
        page.to_open.connect(self.as_it_is)
        self._window.show_page(page)

    def _restore(self, back: Callable[[], None]) -> None:
        from coach_desktop.desktop.pages.restore import RestoreModel, RestorePage

        model = RestoreModel(self._doors.rescue, self._tasks)
        page = RestorePage(model)
        model.setParent(page)
        model.finished.connect(self._restored)
        page.back.clicked.connect(back)
        self._window.show_page(page)

    def _restored(self) -> None:
        """Show the door; who can, begins the program anew, so that no key stays in memory."""
        self._begin()
        self.restored.emit()
