"""The unlock window on screen beside a bare window of Qt, each in a fresh process."""

import os
import subprocess
import sys
from pathlib import Path

from tests.benchmarks.figures import Figure, milliseconds
from tests.vaults_for_tests import raw_vault

ROUNDS = 9
_UNCOMPILED = "PYTHONDONTWRITEBYTECODE"

BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1366, 768)
window.show()
app.processEvents()
"""
OURS = """
import sys
from pathlib import Path
from coach_desktop.app.doors import VaultDoors
from coach_desktop.desktop.application import make_application
from coach_desktop.desktop.main_window import MainWindow
from coach_desktop.desktop.steps import Steps
from coach_desktop.widgets.tasks import Tasks
from coach_desktop.widgets.theme import Mode
app = make_application([], Mode.LIGHT)
window = MainWindow()
steps = Steps(window, VaultDoors(Path(sys.argv[1])), Tasks(window))
steps.begin()
window.show()
app.processEvents()
"""


def measure(folder: Path) -> list[Figure]:
    """The quickest of several, taken in turn."""
    place = folder / "start"
    raw_vault(place).close()
    bare, ours = [], []
    for _ in range(ROUNDS):
        bare.append(milliseconds(lambda: _run(BARE, place)))
        ours.append(milliseconds(lambda: _run(OURS, place)))
    return [Figure("unlock window beside a bare window", min(ours), "ms", 1.5, min(bare))]


def _run(program: str, place: Path) -> None:
    """As an installed program runs: with its modules compiled by the run before."""
    compiled = {name: told for name, told in os.environ.items() if name != _UNCOMPILED}
    subprocess.run(
        [sys.executable, "-c", program, str(place)],
        check=True,
        capture_output=True,
        env={**compiled, "QT_QPA_PLATFORM": "offscreen"},
    )
