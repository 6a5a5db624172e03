"""A document beside the plan: looked at as it will be, printed, or saved for the client."""

from pathlib import Path

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QWidget

from coach_desktop.casework.ports import Paper, Picture
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.fields import choice_field, chosen
from coach_desktop.desktop.page import Page
from coach_desktop.desktop.paper_words import paper_is_for, paper_name
from coach_desktop.domain.errors import CoachError
from coach_desktop.domain.language import DUTCH, language_of
from coach_desktop.domain.sight import Sheet
from coach_desktop.machine.files import write_whole
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.parts import STRETCH, button, card, column, heading, label, row, scrolled
from coach_desktop.widgets.tasks import Lane, Tasks
from coach_desktop.widgets.wording import wording

WIDTH = 820
PRINT_WIDTH = 1_654
"""Points across an A4 page on paper: 200 in an inch."""


class PaperModel(QObject):
    """Gathers and lays out one document; nothing of it stays when the page is left."""

    drawn = Signal(object)
    printable = Signal(object)
    saved = Signal()

    def __init__(self, workplace: Workplace, tasks: Tasks, dossier: str, sheet: Sheet) -> None:
        super().__init__()
        self._workplace, self._tasks = workplace, tasks
        self._paper: Paper | None = None
        self.dossier, self.sheet = dossier, sheet
        self.trouble: Field[str] = Field("", self)
        self.spoken = workplace.papers.spoken(dossier, sheet)
        self.language = self.spoken
        self.number, self.pages = 0, 1

    def load(self) -> None:
        """Gather it anew and draw the first page."""
        self.trouble.set("")
        papers, printer = self._workplace.papers, self._workplace.printer
        dossier, sheet, language = self.dossier, self.sheet, self.language
        task = self._tasks.start(
            lambda _: printer.report(papers.gather(dossier, sheet, language)), Lane.VAULT
        )
        task.succeeded.connect(self._made)
        task.failed.connect(self._failed)

    def speak(self, language: str) -> None:
        """Make it in Dutch alone, or beside the client's language."""
        if language != self.language:
            self.language = language
            self.load()

    def turn(self, by: int) -> None:
        """Go to the next page or back."""
        if self._paper is not None and 0 <= self.number + by < self.pages:
            self.number += by
            self._draw(self._paper)

    def save(self, path: Path) -> None:
        """Write it where the coach says, which is written down before."""
        paper = self._paper
        if paper is None:
            return
        papers, dossier, sheet = self._workplace.papers, self.dossier, self.sheet
        self.trouble.set("")

        def work(_progress: object) -> None:
            papers.exported(dossier, sheet)
            try:
                write_whole(path, paper.pdf)
            except OSError as error:
                raise CoachError("output.not-written") from error

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
        self.number, self.pages = 0, paper.pages
        self._draw(paper)

    def _draw(self, paper: Paper) -> None:
        printer, number = self._workplace.printer, self.number
        task = self._tasks.start(lambda _: printer.picture(paper.pdf, number, WIDTH), Lane.REST)
        task.succeeded.connect(self.drawn)
        task.failed.connect(self._failed)

    def _failed(self, trouble: Exception) -> None:
        self.trouble.set(wording(trouble))


class PaperPage(Page):
    """Lays the model out: the page large, what is known of it beside it."""

    def __init__(self, model: PaperModel) -> None:
        super().__init__("paper", "download")
        self._model = model
        self._onto: QPrinter | None = None
        self._page = QLabel()
        self._page.setObjectName("page_picture")
        self._page.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._number = label("", "small")
        self._turning = self._turns()
        self.title.setText(paper_name(model.sheet))
        both = row(gap=16)
        both.addLayout(column(self._turning, self._page, STRETCH), 3)
        both.addLayout(column(self._about(), STRETCH, gap=16), 1)
        body = QWidget()
        body.setLayout(both)
        area = scrolled(body, margin=24)
        area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        area.setAccessibleName(self.tr("The page; arrow keys move it"))
        self.fill(column(area))
        self.first = self.back
        for act in (self.act, self.other):
            act.setEnabled(False)
        self.act.clicked.connect(self._save)
        self.other.clicked.connect(self._print)
        model.drawn.connect(self._show)
        model.printable.connect(self._paint)
        model.saved.connect(lambda: self.tell(self.tr("The file was written."), "ok"))
        model.trouble.changed.connect(self.tell)

    def _turns(self) -> QWidget:
        holder = QWidget()
        back = button(self.tr("Previous page"), "quiet", "arrow-left")
        back.setObjectName("previous_page")
        back.clicked.connect(lambda: self._model.turn(-1))
        on = button(self.tr("Next page"), "quiet", "arrow-right")
        on.setObjectName("next_page")
        on.clicked.connect(lambda: self._model.turn(1))
        holder.setLayout(row(back, STRETCH, self._number, STRETCH, on))
        holder.hide()
        return holder

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
            field,
            label(
                self.tr(
                    "Printing and saving are written in the log. A file that was saved is not "
                    "encrypted: keep it no longer than needed."
                ),
                "small",
                wrap=True,
            ),
        )

    def _show(self, drawn: Picture) -> None:
        self._page.setPixmap(QPixmap.fromImage(_image(drawn)))
        self._turning.setVisible(self._model.pages > 1)
        told = self.tr("Page {number} of {pages}").format(
            number=self._model.number + 1, pages=self._model.pages
        )
        self._number.setText(told)
        self._page.setAccessibleName(told)
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
            painter.drawImage(_fitting(onto, page), _image(page))
        painter.end()
        self.tell(self.tr("Sent to the printer."), "ok")


def _image(drawn: Picture) -> QImage:
    format_ = QImage.Format.Format_RGB888
    return QImage(drawn.rgb, drawn.width, drawn.height, drawn.width * 3, format_)


def _fitting(onto: QPrinter, page: Picture) -> QRectF:
    """Where a page comes to stand on the paper: as large as fits, in the middle."""
    room = onto.pageRect(QPrinter.Unit.DevicePixel)
    scale = min(room.width() / page.width, room.height() / page.height)
    width, height = page.width * scale, page.height * scale
    return QRectF((room.width() - width) / 2, (room.height() - height) / 2, width, height)
