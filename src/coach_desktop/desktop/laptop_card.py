"""The page for a lost laptop: saved from the settings, or when the vault was just made."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QWidget

from coach_desktop.desktop.exporting import export_file
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.parts import STRETCH, button, column, heading, label, marked, row
from coach_desktop.widgets.tasks import Lane, Tasks
from coach_desktop.widgets.wording import wording

if TYPE_CHECKING:
    from coach_desktop.casework.workplace import Workplace

FILE = "laptop-kwijt.pdf"
_TITLE = QT_TRANSLATE_NOOP("laptop", "Page for a lost laptop")


class LaptopModel(QObject):
    """Makes the page and writes it where the coach says."""

    def __init__(self, workplace: "Workplace", tasks: Tasks) -> None:
        super().__init__()
        self._workplace, self._tasks = workplace, tasks
        self.told: Field[str] = Field("", self)
        self.trouble: Field[str] = Field("", self)

    def save(self, path: Path) -> None:
        """Write the page of today."""
        self.told.set("")
        self.trouble.set("")
        task = self._tasks.start(lambda _: write_page(self._workplace, path), Lane.VAULT)
        task.succeeded.connect(lambda _: self.told.set(self.tr("Saved. Print it and keep it.")))
        task.failed.connect(self._failed)

    def _failed(self, trouble: Exception) -> None:
        self.trouble.set(wording(trouble))


class LaptopCard(QFrame):
    """Says what the page is for, and saves it."""

    def __init__(self, model: LaptopModel) -> None:
        super().__init__()
        self._model = model
        marked(self, role="card")
        act = button(self.tr("Save the page"), "secondary", "download")
        act.setObjectName("lost_laptop")
        act.clicked.connect(self._save)
        self._told = label("", "small", wrap=True)
        self._trouble = label("", "small", tone="bad", wrap=True)
        about = self.tr(
            "What to do when this laptop is lost or stolen, with the numbers of vault and device. "
            "Print it and keep it apart from the laptop. Nobody's data is on it."
        )
        self.setLayout(
            column(
                heading(QCoreApplication.translate("laptop", str(_TITLE))),
                label(about, wrap=True),
                row(act, STRETCH),
                self._told,
                self._trouble,
                margin=24,
            )
        )
        model.told.changed.connect(lambda said: _say(self._told, said))
        model.trouble.changed.connect(lambda said: _say(self._trouble, said))
        for line in (self._told, self._trouble):
            line.hide()

    def _save(self) -> None:
        if (path := chosen_place(self)) is not None:
            self._model.save(path)


def chosen_place(above: QWidget) -> Path | None:
    """Where the page is to be written; None when nothing was chosen."""
    title = QCoreApplication.translate("laptop", str(_TITLE))
    path, _ = QFileDialog.getSaveFileName(above, title, FILE, "PDF (*.pdf)")
    return Path(path) if path else None


def write_page(workplace: "Workplace", path: Path) -> None:
    """Write the page of now; raises CoachError `output.not-written`. Slow."""
    paper = workplace.printer.lost_laptop(workplace.lost_laptop())
    export_file(path, paper.pdf)


def _say(line: QLabel, sentence: str) -> None:
    line.setText(sentence)
    line.setVisible(bool(sentence))
