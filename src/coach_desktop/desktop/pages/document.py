"""One document: its pages as pictures, a copy for outside, and withdrawing what was attached."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFrame

from coach_desktop.casework.attachments import LONGEST_TITLE
from coach_desktop.casework.ports import Blob
from coach_desktop.casework.stamping import StampedPlan
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.documents_card import Shown, class_name
from coach_desktop.desktop.exporting import export_file
from coach_desktop.desktop.fields import LineField
from coach_desktop.desktop.page import Page
from coach_desktop.desktop.page_turning import PagedModel, PagesView
from coach_desktop.desktop.signing_words import stamp_look, stamp_told
from coach_desktop.widgets.parts import STRETCH, button, card, column, heading, label, row
from coach_desktop.widgets.tasks import Lane, Tasks

_ENDINGS = {"image/jpeg": "jpg", "image/png": "png", "application/pdf": "pdf"}


class DocumentModel(PagedModel):
    """Holds the bytes while they are looked at; each page is drawn in the child."""

    exported = Signal()
    withdrawn = Signal()
    stamped = Signal(object)
    waiting = Signal()

    def __init__(self, workplace: Workplace, tasks: Tasks, dossier: str, shown: Shown) -> None:
        super().__init__(tasks, workplace.printer.page)
        self._workplace = workplace
        self._blob: Blob | None = None
        self.dossier, self.shown = dossier, shown
        self.pages = shown.pages or 1

    def load(self) -> None:
        """Take the bytes out of the vault, which is written down, and draw the first page."""
        attachments, dossier, shown = self._workplace.attachments, self.dossier, self.shown
        task = self._tasks.start(
            lambda _: attachments.open(dossier, shown.sha256, shown.why), Lane.VAULT
        )
        task.succeeded.connect(self._opened)
        task.failed.connect(self._failed)

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
            export_file(path, blob.content)

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

    @property
    def can_be_stamped(self) -> bool:
        """Whether it is a plan that has no time by others yet, and could get one."""
        return self._workplace.stamping.waiting(self.dossier, self.shown.sha256) is not None

    @property
    def stamp_ends(self) -> date | None:
        """When the certificate of its time by others ends, if that is why one more is asked."""
        stamping = self._workplace.stamping
        waiting = stamping.waiting(self.dossier, self.shown.sha256)
        return stamping.lasts_until(self.dossier, *waiting) if waiting is not None else None

    def stamp(self) -> None:
        """Ask the time of others over this plan, and go on with the stamped one."""
        self.trouble.set("")
        stamping, dossier = self._workplace.stamping, self.dossier
        waiting = stamping.waiting(dossier, self.shown.sha256)
        if waiting is not None:
            task = self._tasks.start(lambda _: stamping.stamp(dossier, *waiting), Lane.REST)
            task.succeeded.connect(self._stamped)
            task.failed.connect(self._not_stamped)

    def _stamped(self, plan: StampedPlan) -> None:
        self.shown = replace(self.shown, sha256=plan.document.sha256)
        self.stamped.emit(plan)
        self.load()

    def _not_stamped(self, trouble: Exception) -> None:
        self._failed(trouble)
        self.waiting.emit()

    def _opened(self, blob: Blob) -> None:
        self._blob = blob
        self._open(blob.content)


class DocumentPage(Page):
    """Lays the model out: the page large, what is known of it beside it."""

    def __init__(self, model: DocumentModel) -> None:
        super().__init__("document", "download")
        self._model = model
        self._reason = LineField("withdraw_reason", self.tr("Why is it withdrawn?"))
        self._reason.edit.setMaxLength(LONGEST_TITLE)
        self.title.setText(model.shown.title)
        self.under(model.shown.kind if model.shown.kind != model.shown.title else "")
        self._stamping = self._asking()
        cards = (self._about(), self._stamping, self._withdrawing())
        self.fill(column(PagesView(model).beside(*cards)))
        self.first = self.back
        self.act.setEnabled(False)
        self.act.clicked.connect(self._export)
        model.drawn.connect(self._show)
        model.exported.connect(lambda: self.tell(self.tr("A copy was written."), "ok"))
        model.stamped.connect(self._stamped)
        model.waiting.connect(lambda: self._ask.setEnabled(True))
        model.trouble.changed.connect(self.tell)

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

    def _asking(self) -> QFrame:
        self._ask = button(self.tr("Ask the time stamp"), "secondary", "clock")
        self._ask.setObjectName("ask_time_stamp")
        self._ask.clicked.connect(self._ask_now)
        made = card(
            heading(self.tr("Time stamp")),
            label(self._why_asked(), "small", wrap=True),
            row(self._ask, STRETCH),
        )
        made.setVisible(self._model.can_be_stamped)
        return made

    def _why_asked(self) -> str:
        ends = self._model.stamp_ends
        if ends is None:
            return self.tr(
                "This plan was sealed without the time of others. With it the signatures can "
                "still be checked when their certificates have ended."
            )
        return self.tr(
            "The certificate of this plan's time stamp ends on {day}. With one more stamp before "
            "that day the signatures can still be checked after it."
        ).format(day=ends.strftime("%d-%m-%Y"))

    def _ask_now(self) -> None:
        self._ask.setEnabled(False)
        self.tell(self.tr("The time stamp is being asked for."))
        self._model.stamp()

    def _stamped(self, plan: StampedPlan) -> None:
        self._stamping.hide()
        self.tell(stamp_told(plan), stamp_look(plan))

    def _show(self) -> None:
        self.act.setEnabled(True)

    def _export(self) -> None:
        ending = self._model.ending
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export a copy"), f"document.{ending}", f"*.{ending}"
        )
        if path:
            self._model.export(Path(path))
