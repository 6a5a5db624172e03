"""Keeps the page about somebody true while a round goes on behind it.

What is told on a page is told in knowledge of what it had read (`casework.knowing`). When something
of this person comes in, the page reads anew: once nobody is typing, and never over what was begun
on it and is not kept yet. One line says from whom it came.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from coach_desktop.desktop.exchanging import Exchanging
from coach_desktop.desktop.main_window import MainWindow
from coach_desktop.desktop.page import Page
from coach_desktop.widgets.tasks import Lane, Tasks

if TYPE_CHECKING:
    from coach_desktop.casework.workplace import Workplace
    from coach_desktop.domain.operation import Operation

PAUSE = 1_500
"""Milliseconds without a key after which nobody is typing."""


class Freshening(QObject):
    """Lives as long as the window; `meet` is told of each page before it reads."""

    def __init__(
        self,
        window: MainWindow,
        tasks: Tasks,
        workplace: "Callable[[], Workplace]",
        exchanging: Exchanging,
    ) -> None:
        super().__init__(window)
        self._window, self._tasks, self._workplace = window, tasks, workplace
        self._dossier, self._mark, self._who = "", 0, ""
        self._looks = self._looks_again = False
        self._said: Page | None = None
        """The page on which it was said that something waits."""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._begin)
        exchanging.done.changed.connect(self.look)
        exchanging.ended.connect(self.look)
        exchanging.failed.connect(self.look)

    def meet(self, dossier: str) -> None:
        """Another page comes, about somebody or ('') about nobody: it reads from here on."""
        self._rest()
        self._dossier, self._said = dossier, None
        self._know(self._workplace().people.vault.newest())

    def leave(self) -> None:
        """The vault is left: nothing is read any more."""
        from coach_desktop.casework.knowing import forget  # read when the door is open

        self._rest()
        self._dossier = ""
        forget()

    def look(self, *_: object) -> None:
        """See whether something came in about whom the page is."""
        if self._looks or not self._dossier:
            self._looks_again = self._looks
            return
        workplace, mark, dossier = self._workplace(), self._mark, self._dossier
        vault, device = workplace.people.vault, workplace.identity.device.id
        self._looks = True
        task = self._tasks.start(lambda _: vault.came_after(mark, device, dossier), Lane.VAULT)
        task.succeeded.connect(lambda came: self._came(mark, came))
        task.failed.connect(self._came_not)

    def _came(self, mark: int, came: "Sequence[Operation]") -> None:
        self._looked()
        if not came or mark != self._mark:
            return
        self._who = self._names(came)
        page = self._page
        if page is not None and page.read_anew is None:
            self._say_once(page, self.tr("It is shown when you open this page again."))
        elif not self._pause.isActive():
            QCoreApplication.instance().installEventFilter(self)  # type: ignore[union-attr]  # there is one
            self._pause.start()

    def _came_not(self, _: Exception) -> None:
        """What cannot be read now is looked at again with the next step of the round."""
        self._looked()

    def _looked(self) -> None:
        self._looks = False
        if self._looks_again:
            self._looks_again = False
            self.look()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        """Somebody types: what came in waits. Heard only while something waits."""
        if event.type() is QEvent.Type.KeyPress:
            self._pause.start()
        return False

    def _begin(self) -> None:
        """Keep what is typed where the page does so by itself; then read, behind that."""
        page = self._page
        if page is None:
            self._rest()
            return
        if page.keeps_typing:
            page.take()
        if self._is_held(page):
            self._say_once(page, self.tr("It is shown once what you began here is kept or left."))
            self._pause.start()
            return
        task = self._tasks.start(lambda _: None, Lane.VAULT)
        task.succeeded.connect(lambda _: self._read(page))

    def _read(self, page: Page) -> None:
        if self._pause.isActive():
            return
        if page is not self._page or page.read_anew is None or self._is_held(page):
            self._pause.start()
            return
        mark, who = self._workplace().people.vault.newest(), self._who
        self._rest()
        page.read_anew()
        task = self._tasks.start(lambda _: None, Lane.VAULT)
        task.succeeded.connect(lambda _: self._shown(page, mark, who))

    def _shown(self, page: Page, mark: int, who: str) -> None:
        """What was read stands on the screen: from here on it is known."""
        if page is self._page and mark > self._mark:
            self._know(mark)
            self._who, self._said = who, None
            self._say(page, self.tr("It is shown here."))

    def _say_once(self, page: Page, then: str) -> None:
        if self._said is not page:
            self._said = page
            self._say(page, then)

    def _say(self, page: Page, then: str) -> None:
        came = self.tr("Something came in about this person, from {who}.").format(who=self._who)
        page.tell(f"{came} {then}", "warn")

    def _is_held(self, page: Page) -> bool:
        """Whether reading now would take away what somebody began on this page."""
        if QApplication.activePopupWidget() or QApplication.activeModalWidget():
            return True
        return bool(page.unkept()) or page.works_at or (not page.keeps_typing and _is_typed(page))

    def _names(self, came: "Sequence[Operation]") -> str:
        """By name, as far as somebody gave a key card; else by the beginning of the id."""
        workplace = self._workplace()
        listed = (each.card for each in workplace.cards.listed())
        names = {each.person: each.identity.author.name for each in listed}
        names[workplace.identity.author.id] = self.tr("you, on another laptop")
        authors = dict.fromkeys(each.author for each in came)
        return ", ".join(names.get(each, each[:8]) for each in authors)

    def _know(self, mark: int) -> None:
        from coach_desktop.casework.knowing import read_until

        self._mark = mark
        read_until(self._workplace().people.vault, mark)

    def _rest(self) -> None:
        self._pause.stop()
        QCoreApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]  # there is one

    @property
    def _page(self) -> Page | None:
        page = self._window.page
        return page if isinstance(page, Page) else None


def _is_typed(page: Page) -> bool:
    """Whether a field of the page holds something that somebody typed in it."""
    lines = any(each.isModified() for each in page.findChildren(QLineEdit))
    edits = page.findChildren(QPlainTextEdit)
    return lines or any(each.document().isModified() for each in edits if not each.isReadOnly())
