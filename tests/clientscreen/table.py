"""A client's screen in a test: a session handed out of a real vault, behind the real window."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from coach_desktop.app.sessions import VaultSessions, session_folder
from coach_desktop.casework.intake import Intake
from coach_desktop.casework.table import Table
from coach_desktop.casework.table_ports import Beside, Listener, Opened
from coach_desktop.client_app import make_window
from coach_desktop.clientscreen.window import ClientWindow
from coach_desktop.desktop.application import make_application
from coach_desktop.storage.session import SessionFile, key_of
from coach_desktop.widgets.tasks import Task, Tasks
from coach_desktop.widgets.theme import Mode, load_client_fonts
from tests.builders import Office

W = TypeVar("W", bound=QWidget)


def no_screen(_opened: Opened, _listener: Listener) -> Beside:
    raise AssertionError("no screen is begun here")


def table_of(office: Office) -> Table:
    """The table of an office, at which no process is begun."""
    return Table(office.intakes, VaultSessions(office.vault), no_screen, lambda _: None)


@dataclass(slots=True)
class Seat:
    """Where the client sits: the window, and the file in which it all stands."""

    window: ClientWindow
    file: SessionFile
    tasks: Tasks

    def part(self, kind: type[W], name: str) -> W:
        found = self.window.findChild(kind, name)
        assert found is not None, name
        return found

    def press(self, name: str) -> None:
        button = self.part(QAbstractButton, name)
        assert button.isVisible(), name
        button.click()
        self.settle()

    def settle(self) -> None:
        """Let what was begun come to its end, and what follows from it."""
        for _ in range(3):
            for lane in tuple(self.tasks._pools.values()):
                lane.submit(int).result(timeout=60)
            QTest.qWait(1)
        for _ in range(6_000):
            if not self.tasks.findChildren(Task):
                return
            QTest.qWait(10)
        raise TimeoutError


@contextmanager
def seat(
    office: Office,
    intake: Intake,
    *,
    language: str = "nl",
    mode: Mode = Mode.LIGHT,
    opened: frozenset[str] = frozenset(),
    place: str = "",
    table: Table | None = None,
    percent: int = 100,
) -> Iterator[Seat]:
    """Sit down at a session of this intake, as on a turned laptop."""
    app = make_application([], mode, percent=percent)
    load_client_fonts()
    intake.language = language
    if place:
        assert intake.session.go(place), place
    handed = (table or table_of(office)).hand(intake, opened)
    folder = session_folder(office.vault.folder)
    file = SessionFile(folder, handed.session, key_of(handed.secret))
    tasks = Tasks(app)
    window = make_window(app, file, tasks, is_beside=False)
    window.resize(1366, 768)
    window.show()
    for _ in range(200):
        if window.isActiveWindow():
            break
        QTest.qWait(5)
    try:
        yield Seat(window, file, tasks)
    finally:
        app.removeEventFilter(window._kept_in)
        window.leave()
        tasks.close()
        file.close()
        window.deleteLater()
        QApplication.processEvents()
