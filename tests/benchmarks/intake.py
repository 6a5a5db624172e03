"""Loading the questionnaire, and an answer on the real page until it is painted."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from coach_desktop.app.asking import load_form
from coach_desktop.app.joining import join
from coach_desktop.casework.people import NewPerson
from coach_desktop.desktop.application import make_application
from coach_desktop.desktop.main_window import MainWindow
from coach_desktop.desktop.pages.intake import IntakeModel
from coach_desktop.desktop.pages.intake_page import IntakePage
from coach_desktop.forms.instance import Instance, Plan
from coach_desktop.machine.clock import RandomIds, SystemClock
from coach_desktop.widgets.tasks import Tasks
from coach_desktop.widgets.theme import Mode, load_client_fonts
from tests.benchmarks.figures import Figure, milliseconds, percentile
from tests.desk import raw_safe, settle
from tests.vaults_for_tests import raw_vault

QUESTIONS = 150


def measure(folder: Path) -> list[Figure]:
    """Load the form several times; answer the whole intake with the first option of each list."""
    loading = min(milliseconds(_load) for _ in range(5))
    samples = _answer_all(folder / "intake")
    note = f"{len(samples)} answers, median {percentile(samples, 50):.1f} ms"
    return [
        Figure("full intake form load", loading, "ms", 150.0),
        Figure("answer to repaint p95", percentile(samples, 95), "ms", 16.0, note=note),
    ]


def _load() -> None:
    from coach_desktop.app.asking import AMSTERDAM
    from coach_desktop.forms.world import Surroundings

    surroundings = Surroundings(now=SystemClock().now, new_id=RandomIds().new, zone=AMSTERDAM)
    Instance(Plan(load_form()), surroundings)


def _answer_all(place: Path) -> list[float]:
    app = make_application([], Mode.LIGHT)
    load_client_fonts()
    vault = raw_vault(place)
    clock = SystemClock()
    settle(vault)
    workplace = join(vault, clock, raw_safe(vault, clock))
    dossier = workplace.people.register(NewPerson("Haile"))
    intake = workplace.intakes.open(dossier, workplace.intakes.begin(dossier))
    window = MainWindow()
    tasks = Tasks(window)
    page = IntakePage(IntakeModel(workplace, tasks, intake, "ar"))
    window.show_page(page)
    window.show()
    app.processEvents()
    samples: list[float] = []
    while len(samples) < QUESTIONS:
        options = [
            button
            for button in page.findChildren(QAbstractButton)
            if button.objectName().startswith("option_") and button.isVisible()
        ]
        if options:
            samples.append(milliseconds(partial(_press, options[0])))
        place_before = intake.session.place
        page.go_on()
        app.processEvents()
        if intake.session.place == place_before:
            break
    tasks.close()
    vault.close()
    return samples


def _press(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    window = button.window()
    window.repaint()
