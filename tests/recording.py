"""Records a thing on the page after the plan, as a coach types and chooses it."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QWidget

from coach_desktop.desktop.pages.progress_page import ProgressPage
from coach_desktop.domain.record import Sort
from coach_desktop.domain.traject import KINDS
from coach_desktop.widgets.prose import Prose
from tests.desk import Desk


def choose(at: Desk, kind: str) -> None:
    """Choose what is recorded."""
    found = at.page.findChild(QListWidget, "record_kinds")
    assert found is not None
    for place in range(found.count()):
        if found.item(place).data(Qt.ItemDataRole.UserRole) == kind:
            found.setCurrentRow(place)
    at.settle()


def type_day(page: QWidget, name: str, day: str) -> None:
    """Type a day, its parts one after another."""
    field = page.findChild(QWidget, name)
    assert field is not None, name
    for box, part in zip(field.findChildren(QLineEdit), reversed(day.split("-")), strict=True):
        box.setText(part)
        box.textEdited.emit(part)


def record(at: Desk, dossier: str, kind: str, told: Mapping[str, str]) -> None:
    """Go to the page, fill in what is told, and press; it must be kept."""
    at.steps.after.progress(dossier)
    at.settle()
    choose(at, kind)
    page = at.on(ProgressPage)
    for name, text in told.items():
        _fill(at, page, KINDS[kind].column(name).sort, f"record_{name}", text)
    before = dict(page._model.counts)
    at.press("act")
    assert page.told == "" or page._model.counts != before, page.told
    assert page.unkept() == 0


def _fill(at: Desk, page: QWidget, sort: Sort, name: str, text: str) -> None:
    match sort:
        case Sort.DAY | Sort.PAST_DAY:
            type_day(page, name, text)
        case Sort.CHOICE:
            box = page.findChild(QComboBox, name)
            assert box is not None, name
            box.setCurrentIndex(box.findData(text))
            box.activated.emit(box.currentIndex())
        case Sort.LINES:
            prose = page.findChild(Prose, name)
            assert prose is not None, name
            prose.setPlainText(text)
        case _:
            at.type(name, text)
