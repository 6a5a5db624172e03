"""A document beside the plan: looked at as it will be, printed, or saved for the client."""

from pathlib import Path

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout

from coach_desktop.casework.paper_ports import Paper, Picture
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.exporting import export_file
from coach_desktop.desktop.fields import choice_field, chosen
from coach_desktop.desktop.page import Page
from coach_desktop.desktop.page_turning import PagedModel, PagesView, image_of
from coach_desktop.desktop.paper_words import paper_is_for, paper_name
from coach_desktop.domain.language import DUTCH, language_of
from coach_desktop.domain.shown import Sheet
from coach_desktop.widgets.parts import card, column, heading, label
from coach_desktop.widgets.tasks import Lane, Tasks

PRINT_WIDTH = 1_654
"""Points across an A4 page on paper: 200 in an inch."""


class PaperModel(PagedModel):
    """Gathers and lays out one document; nothing of it stays when the page is left."""

    printable = Signal(object)
    saved = Signal()

    def __init__(self, workplace: Workplace, tasks: Tasks, dossier: str, sheet: Sheet) -> None:
        super().__init__(tasks, workplace.printer.picture)
        self._workplace = workplace
        self._paper: Paper | None = None
        self.dossier, self.sheet = dossier, sheet
        self.spoken = workplace.papers.spoken(dossier, sheet)
        self.language = self.spoken
        self.agreements = workplace.papers.receivers(dossier) if sheet is Sheet.RECEIVER else ()
        self.receiver = ""

    def load(self) -> None:
        """Gather it anew and draw the first page."""
        self.trouble.set("")
        papers, printer = self._workplace.papers, self._workplace.printer
        dossier, sheet, language, receiver = (
            self.dossier, self.sheet, self.language, self.receiver,
        )  # fmt: skip
        task = self._tasks.start(
            lambda _: printer.report(papers.gather(dossier, sheet, language, receiver)), Lane.VAULT
        )
        task.succeeded.connect(self._made)
        task.failed.connect(self._failed)

    def speak(self, language: str) -> None:
        """Make it in Dutch alone, or beside the client's language."""
        if language != self.language:
            self.language = language
            self.load()

    def give(self, receiver: str) -> None:
        """Make it for another line of the register."""
        if receiver != self.receiver:
            self.receiver = receiver
            self.load()

    def save(self, path: Path) -> None:
        """Write it where the coach says, which is written down before."""
        paper = self._paper
        if paper is None:
            return
        papers, dossier, sheet = self._workplace.papers, self.dossier, self.sheet
        self.trouble.set("")

        def work(_progress: object) -> None:
            papers.exported(dossier, sheet)
            export_file(path, paper.pdf)

        task = self._tasks.start(work, Lane.VAULT)
        task.succeeded.connect(lambda _: self.saved.emit())
        task.failed.connect(self._failed)

    def print(self) -> None:
        """Draw every page for a printer, once it is written down that it leaves."""
        paper = self._paper
        if paper is None:
            return
        papers, printer = self._workplace.papers, self._workplace.printer
        dossier, sheet = self.dossier, self.sheet
        self.trouble.set("")

        def work(_progress: object) -> list[Picture]:
            papers.exported(dossier, sheet)
            return [printer.picture(paper.pdf, page, PRINT_WIDTH) for page in range(paper.pages)]

        task = self._tasks.start(work, Lane.VAULT)
        task.succeeded.connect(self.printable)
        task.failed.connect(self._failed)

    def _made(self, paper: Paper) -> None:
        self._paper = paper
        self._open(paper.pdf)


class PaperPage(Page):
    """Lays the model out: the page large, what is known of it beside it."""

    def __init__(self, model: PaperModel) -> None:
        super().__init__("paper", "download")
        self._model = model
        self._onto: QPrinter | None = None
        self.title.setText(paper_name(model.sheet))
        self.fill(column(PagesView(model).beside(self._about())))
        self.first = self.back
        for act in (self.act, self.other):
            act.setEnabled(False)
        self.act.clicked.connect(self._save)
        self.other.clicked.connect(self._print)
        model.drawn.connect(self._show)
        model.printable.connect(self._paint)
        model.saved.connect(lambda: self.tell(self.tr("The file was written."), "ok"))
        model.trouble.changed.connect(self.tell)

    def _about(self) -> QFrame:
        model = self._model
        names = {model.spoken: language_of(model.spoken).dutch_name}
        if model.spoken != DUTCH:
            names[model.spoken] = self.tr("Dutch beside {language}").format(
                language=names[model.spoken]
            )
            names[DUTCH] = self.tr("Dutch alone")
        field, box = choice_field("paper_language", self.tr("Language"), names)
        box.setEnabled(len(names) > 1)
        box.currentIndexChanged.connect(lambda: model.speak(chosen(box)))
        return card(
            heading(self.tr("What it is")),
            label(paper_is_for(model.sheet), wrap=True),
            self._receivers() if model.agreements else field,
            label(
                self.tr(
                    "Printing and saving are written in the log. A file that was saved is not "
                    "encrypted: keep it no longer than needed."
                ),
                "small",
                wrap=True,
            ),
        )

    def _receivers(self) -> QVBoxLayout:
        """With whom it is shared; such a copy is in Dutch alone."""
        names = {each.record.id: f"{each.name}: {each.purpose}" for each in self._model.agreements}
        field, box = choice_field("paper_receiver", self.tr("For whom"), names)
        box.currentIndexChanged.connect(lambda: self._model.give(chosen(box)))
        return field

    def _show(self) -> None:
        for act in (self.act, self.other):
            act.setEnabled(True)

    def _save(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save as a file"), "document.pdf", "PDF (*.pdf)"
        )
        if path:
            self._model.save(Path(path))

    def _print(self) -> None:
        onto = QPrinter(QPrinter.PrinterMode.HighResolution)
        onto.setDocName("document")
        if QPrintDialog(onto, self).exec():
            self._onto = onto
            self._model.print()

    def _paint(self, pages: list[Picture]) -> None:
        onto, self._onto = self._onto, None
        painter = QPainter()
        if onto is None or not painter.begin(onto):
            self.tell(self.tr("The printer did not take it. Nothing was changed. Try another one."))
            return
        for number, page in enumerate(pages):
            if number:
                onto.newPage()
            painter.drawImage(_fitting(onto, page), image_of(page))
        painter.end()
        self.tell(self.tr("Sent to the printer."), "ok")


def _fitting(onto: QPrinter, page: Picture) -> QRectF:
    """Where a page comes to stand on the paper: as large as fits, in the middle."""
    room = onto.pageRect(QPrinter.Unit.DevicePixel)
    scale = min(room.width() / page.width, room.height() / page.height)
    width, height = page.width * scale, page.height * scale
    return QRectF((room.width() - width) / 2, (room.height() - height) / 2, width, height)
