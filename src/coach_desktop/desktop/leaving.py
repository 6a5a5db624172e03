"""How the vault is left: what is typed is kept, or somebody is told that it cannot be."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from coach_desktop.desktop.main_window import MainWindow
from coach_desktop.desktop.note import Note
from coach_desktop.desktop.page import Page
from coach_desktop.machine.session import Why
from coach_desktop.widgets.tasks import Tasks

_AGAIN = 15_000
"""Milliseconds in which asking again to lock means: leave behind what cannot be kept."""


class Leaving(QObject):
    """Keeps what is typed, lets the vault be shut, and says that it was.

    A coach who asks for it and would lose something is told, and asks again to leave it. Where
    nobody is there it locks all the same, and the note says how much was left.
    """

    locked = Signal(str)
    going = Signal()
    stayed = Signal()

    def __init__(self, window: MainWindow, tasks: Tasks, shut: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._tasks, self._shut = window, tasks, shut
        self._is_left = False
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_AGAIN)

    @property
    def is_left(self) -> bool:
        """Whether the vault was shut."""
        return self._is_left

    def lock(self, why: Why, minutes: int) -> None:
        """Keep what is typed and lock; `minutes` is after how many idle ones it locks by itself."""
        if self._is_left:
            return
        lost = 1  # of a bug it is only known that it kept something from being kept
        try:
            lost = self._take_typed()
        finally:
            if lost and why is Why.KEY and not self._again.isActive():
                self._stay(lost)
            else:
                self._go(Note(why, minutes, lost))

    def close(self) -> None:
        """Keep what is typed and shut the vault; leaving twice is once."""
        if not self._is_left:
            self._take_typed()
            self._end()

    def _take_typed(self) -> int:
        """Keep everything that is typed and wait for it; how much of it is in no vault.

        The field with the focus tells what was typed in it now, not when the vault is gone: first
        what an input method still holds, then what waits for the field to be left.
        """
        self._window.guide.close()
        QGuiApplication.inputMethod().commit()
        if (at := self._window.focusWidget()) is not None:
            at.clearFocus()
        page = self._window.page
        if not isinstance(page, Page):
            return 0
        page.flush()
        self._tasks.settle()
        unkept = page.unkept()
        if unkept and at is not None:
            at.setFocus()  # for who stays to mend it
        return unkept

    def _stay(self, count: int) -> None:
        self._again.start()
        page = self._window.page
        if isinstance(page, Page):
            told = self.tr(
                "Not locked yet. {count} changes are not kept; they still stand here. Finish them, "
                "or lock once more to leave them behind."
            )
            page.tell(told.format(count=count))
        self.stayed.emit()

    def _go(self, note: Note) -> None:
        try:
            self._end()
        finally:
            self.locked.emit(note.to_text())

    def _end(self) -> None:
        self._is_left = True
        self.going.emit()
        self._tasks.close()
        self._shut()
