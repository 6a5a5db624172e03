"""A child that opens a vault in the real window, and tells its memory and how fast the board is."""

import json
import sys
from collections.abc import Callable
from functools import partial
from itertools import product
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject
from PySide6.QtWidgets import QApplication

from coach_desktop.app.joining import join
from coach_desktop.casework.summary import Wanted
from coach_desktop.desktop.application import make_application
from coach_desktop.desktop.main_window import MainWindow
from coach_desktop.desktop.pages.today import TodayModel, TodayPage
from coach_desktop.machine.clock import SystemClock
from coach_desktop.widgets.tasks import Tasks
from coach_desktop.widgets.theme import Mode
from tests.benchmarks.figures import milliseconds, percentile
from tests.desk import raw_safe, settle
from tests.vaults_for_tests import raw_vault


def main(place: str) -> None:
    """Open, make the board ready once, show it anew, filter, search, tell."""
    app = make_application([], Mode.LIGHT)
    vault = raw_vault(Path(place))
    clock = SystemClock()
    settle(vault)
    window = MainWindow()
    tasks = Tasks(window)
    model = TodayModel(join(vault, clock, raw_safe(vault, clock)), tasks)
    page = TodayPage(model)
    window.show_page(page)
    window.show()
    ready = milliseconds(partial(_load, model))
    opened = [milliseconds(partial(_shown, app, window, partial(_load, model))) for _ in range(20)]
    stations, routes = ("", *model.choices["station"]), ("", *model.choices["route"])
    filtered = [
        milliseconds(partial(_shown, app, window, partial(model.filter, each)))
        for _ in range(8)
        for each in (Wanted(station=one, route=other) for one, other in product(stations, routes))
    ]
    for words in ("ri", "haile", "ibra"):
        model.search(words)
        app.processEvents()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    tasks.close()
    vault.close()
    told = {
        "memory": pages * 4096 / 1_000_000,
        "ready": ready,
        "opened": percentile(opened, 95),
        "filtered": percentile(filtered, 95),
    }
    print(json.dumps(told))


class Painted(QObject):
    """Whether a window was drawn since."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self.is_done = False
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        self.is_done = self.is_done or event.type() == QEvent.Type.UpdateRequest
        return False


def _load(model: TodayModel) -> None:
    loop = QEventLoop()
    model.changed.connect(loop.quit)
    model.load()
    loop.exec()
    model.changed.disconnect(loop.quit)


def _shown(app: QApplication, window: MainWindow, work: Callable[[], None]) -> None:
    """Do it, and let what it changed be laid out and drawn: once, as on a screen."""
    painted = Painted(window)
    work()
    while not painted.is_done:
        app.processEvents()
    window.removeEventFilter(painted)


if __name__ == "__main__":
    main(*sys.argv[1:])
