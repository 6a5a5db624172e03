"""One document: its pages as pictures, a copy for outside, and withdrawing what was attached."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QWidget

from coach_desktop.casework.attachments import LONGEST_TITLE
from coach_desktop.casework.ports import Blob, Picture
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.documents_card import Shown, class_name
from coach_desktop.desktop.fields import LineField
from coach_desktop.desktop.page import Page
from coach_desktop.domain.errors import CoachError
from coach_desktop.machine.files import write_whole
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.parts import STRETCH, button, card, column, heading, label, row, scrolled
from coach_desktop.widgets.tasks import Lane, Tasks
from coach_desktop.widgets.wording import wording

WIDTH = 820
_ENDINGS = {"image/jpeg": "jpg", "image/png": "png", "application/pdf": "pdf"}


class DocumentModel(QObject):
    """Holds the bytes while they are looked at; each page is drawn in the child."""

    drawn = Signal(object)
    exported = Signal()
    withdrawn = Signal()

    def __init__(self, workplace: Workplace, tasks: Tasks, dossier: str, shown: Shown) -> None:
        super().__init__()
        self._workplace, self._tasks = workplace, tasks
        self._blob: Blob | None = None
        self.dossier, self.shown = dossier, shown
        self.trouble: Field[str] = Field("", self)
        self.number, self.pages = 0, shown.pages or 1

    def load(self) -> None:
        """Take the bytes out of the vault, which is written down, and draw the first page."""
        attachments, dossier, shown = self._workplace.attachments, self.dossier, self.shown
        task = self._tasks.start(
            lambda _: attachments.open(dossier, shown.sha256, shown.why), Lane.VAULT
        )
        task.succeeded.connect(self._opened)
        task.failed.connect(self._failed)

    def turn(self, by: int) -> None:
        """Go to the next page or back."""
        if self._blob is not None and 0 <= self.number + by < self.pages:
            self.number += by
            self._draw(self._blob)

    @property
    def ending(self) -> str:
        """The ending of a file with these bytes."""
        return _ENDINGS.get(self._blob.media_type, "bin") if self._blob is not None else ""

    def export(self, path: Path) -> None:
        """Write a copy where the coach says, which is written down before."""
        self.trouble.set("")
        attachments, dossier, shown = self._workplace.attachments, self.dossier, self.shown

        def work(_progress: object) -> None:
            blob = attachments.hand_out(dossier, shown.sha256, shown.why)
            try:
                write_whole(path, blob.content)
            except OSError as error:
                raise CoachError("output.not-written") from error

        task = self._tasks.start(work, Lane.VAULT)
        task.succeeded.connect(lambda _: self.exported.emit())
        task.failed.connect(self._failed)

    def withdraw(self, reason: str) -> None:
        """Take what was attached off the list, with the reason."""
        self.trouble.set("")
        attachment = self.shown.attachment
        if attachment is not None:
            attachments, dossier = self._workplace.attachments, self.dossier
            task = self._tasks.start(
                lambda _: attachments.withdraw(dossier, attachment, reason), Lane.VAULT
            )
            task.succeeded.connect(lambda _: self.withdrawn.emit())
            task.failed.connect(self._failed)

    def _opened(self, blob: Blob) -> None:
        self._blob = blob
        self._draw(blob)

    def _draw(self, blob: Blob) -> None:
        printer, number = self._workplace.printer, self.number
        task = self._tasks.start(lambda _: printer.page(blob.content, number, WIDTH), Lane.REST)
        task.succeeded.connect(self._drew)
        task.failed.connect(self._failed)

    def _drew(self, picture: Picture) -> None:
        self.pages = picture.pages
        self.drawn.emit(picture)

    def _failed(self, trouble: Exception) -> None:
        self.trouble.set(wording(trouble))


class DocumentPage(Page):
    """Lays the model out: the page large, what is known of it beside it."""

    def __init__(self, model: DocumentModel) -> None:
        super().__init__("document", "download")
        self._model = model
        self._page = QLabel()
        self._page.setObjectName("page_picture")
        self._page.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._number = label("", "small")
        self._turning = self._turns()
        self._reason = LineField("withdraw_reason", self.tr("Why is it withdrawn?"))
        self._reason.edit.setMaxLength(LONGEST_TITLE)
        self.title.setText(model.shown.title)
        self.under(model.shown.kind if model.shown.kind != model.shown.title else "")
        side = column(self._about(), self._withdrawing(), STRETCH, gap=16)
        both = row(gap=16)
        both.addLayout(column(self._turning, self._page, STRETCH), 3)
        both.addLayout(side, 1)
        body = QWidget()
        body.setLayout(both)
        area = scrolled(body, margin=24)
        area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        area.setAccessibleName(self.tr("The page; arrow keys move it"))
        self.fill(column(area))
        self.first = self.back
        self.act.setEnabled(False)
        self.act.clicked.connect(self._export)
        model.drawn.connect(self._show)
        model.exported.connect(lambda: self.tell(self.tr("A copy was written."), "ok"))
        model.trouble.changed.connect(self.tell)

    def _turns(self) -> QWidget:
        holder = QWidget()
        back = button(self.tr("Previous page"), "quiet", "arrow-left")
        back.setObjectName("previous_page")
        back.clicked.connect(lambda: self._model.turn(-1))
        on = button(self.tr("Next page"), "quiet", "arrow-right")
        on.setObjectName("next_page")
        on.clicked.connect(lambda: self._model.turn(1))
        line: QHBoxLayout = row(back, STRETCH, self._number, STRETCH, on)
        holder.setLayout(line)
        holder.hide()
        return holder

    def _about(self) -> QFrame:
        shown = self._model.shown
        return card(
            heading(self.tr("What it is")),
            label(shown.kind, wrap=True),
            label(class_name(shown.sensitivity), "small", wrap=True),
            label(shown.day.strftime("%d-%m-%Y"), "small"),
            label(
                self.tr("Looking at it and taking a copy out are written in the log."),
                "small",
                wrap=True,
            ),
        )

    def _withdrawing(self) -> QFrame:
        act = button(self.tr("Withdraw"), "danger", "trash")
        act.setObjectName("withdraw")
        act.clicked.connect(lambda: self._model.withdraw(self._reason.text))
        made = card(
            heading(self.tr("Withdraw this document")),
            label(
                self.tr("It leaves the list. That it was there stays in the log."),
                "small",
                wrap=True,
            ),
            self._reason,
            row(act, STRETCH),
        )
        made.setVisible(self._model.shown.attachment is not None)
        return made

    def _show(self, drawn: Picture) -> None:
        image = QImage(
            drawn.rgb, drawn.width, drawn.height, drawn.width * 3, QImage.Format.Format_RGB888
        )
        self._page.setPixmap(QPixmap.fromImage(image))
        number = self._model.number + 1
        self._turning.setVisible(self._model.pages > 1)
        told = self.tr("Page {number} of {pages}").format(number=number, pages=self._model.pages)
        self._number.setText(told)
        self._page.setAccessibleName(told)
        self.act.setEnabled(True)

    def _export(self) -> None:
        ending = self._model.ending
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export a copy"), f"document.{ending}", f"*.{ending}"
        )
        if path:
            self._model.export(Path(path))
