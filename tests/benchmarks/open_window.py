"""A child that opens a vault in the real window, shows the board, and tells its memory in MB."""

import sys
from pathlib import Path

from coach_desktop.app.joining import join
from coach_desktop.desktop.application import make_application
from coach_desktop.desktop.main_window import MainWindow
from coach_desktop.desktop.pages.today import TodayModel, TodayPage
from coach_desktop.machine.clock import SystemClock
from coach_desktop.widgets.tasks import Tasks
from coach_desktop.widgets.theme import Mode
from tests.desk import raw_safe, settle
from tests.vaults_for_tests import raw_vault


def main(place: str) -> None:
    """Open, show, search, tell."""
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
    model.load()
    for words in ("ri", "haile", "ibra"):
        model.search(words)
        app.processEvents()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    tasks.close()
    vault.close()
    print(pages * 4096 / 1_000_000)


if __name__ == "__main__":
    main(*sys.argv[1:])
