"""The card with the documents of a dossier: sealed plans and what was attached."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QLayout, QVBoxLayout

from coach_desktop.casework.attachments import (
    ATTACHMENT,
    LONGEST_TITLE,
    MOST_BYTES,
    PIP,
    PIP_CLASS,
)
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.fields import LineField, choice_field, chosen
from coach_desktop.desktop.papers_line import PapersLine
from coach_desktop.domain.attachment import Attachment, AttachmentKind
from coach_desktop.domain.moment import Moment
from coach_desktop.domain.shown import Receiver, Sheet
from coach_desktop.domain.sight import Sensitivity, sight
from coach_desktop.machine.clock import AMSTERDAM
from coach_desktop.machine.files import read_chosen
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.parts import (
    STRETCH,
    button,
    clear,
    column,
    heading,
    label,
    marked,
    picture,
    row,
    rule,
)
from coach_desktop.widgets.tasks import Lane, Tasks
from coach_desktop.widgets.wording import wording

_CONTEXT = "documents"
_KINDS = {
    AttachmentKind.PASS: QT_TRANSLATE_NOOP("documents", "Passport"),
    AttachmentKind.VERBLIJFSDOCUMENT: QT_TRANSLATE_NOOP("documents", "Residence document"),
    AttachmentKind.DIPLOMA: QT_TRANSLATE_NOOP("documents", "Diploma"),
    AttachmentKind.LETTER: QT_TRANSLATE_NOOP("documents", "Letter"),
    AttachmentKind.PHOTO: QT_TRANSLATE_NOOP("documents", "Photo"),
    AttachmentKind.OTHER: QT_TRANSLATE_NOOP("documents", "Other document"),
}
_CLASSES = {
    Sensitivity.S0: QT_TRANSLATE_NOOP("documents", "Course of the case (S0)"),
    Sensitivity.S1: QT_TRANSLATE_NOOP("documents", "Ordinary (S1)"),
    Sensitivity.S2: QT_TRANSLATE_NOOP("documents", "Money, family, status (S2)"),
    Sensitivity.S3: QT_TRANSLATE_NOOP("documents", "Health (S3)"),
    Sensitivity.S4: QT_TRANSLATE_NOOP("documents", "Safety (S4)"),
}
_FILES = "*.jpg *.jpeg *.png *.tif *.tiff *.webp *.pdf *.heic"


@dataclass(frozen=True, slots=True)
class Shown:
    """A document as the list shows it; only what was attached can be withdrawn."""

    sha256: str
    title: str
    kind: str
    day: date
    pages: int
    why: str
    sensitivity: Sensitivity
    attachment: Attachment | None = None


class DocumentsModel(QObject):
    """The documents of one dossier, as far as they may be seen now."""

    changed = Signal()
    attached = Signal()

    def __init__(self, workplace: Workplace, tasks: Tasks, dossier: str) -> None:
        super().__init__()
        self._workplace, self._tasks = workplace, tasks
        self.dossier = dossier
        self.moment = Moment.UNKNOWN
        self.documents: tuple[Shown, ...] = ()
        self.trouble: Field[str] = Field("", self)
        self.busy: Field[str] = Field("", self)

    def load(self) -> None:
        """Read the list anew."""
        self.documents = (*self._attached(self.moment), *self._plans())
        self.changed.emit()

    @property
    def hidden(self) -> int:
        """How many more there are when nobody can look along."""
        attachments = self._workplace.attachments
        alone = attachments.listed(self.dossier, Moment.WITHOUT_CLIENT)
        return len(alone) - len(attachments.listed(self.dossier, self.moment))

    def look(self, moment: Moment) -> None:
        """Somebody else can look along from now on, or nobody can."""
        self.moment = moment
        self.load()

    @property
    def papers(self) -> Sequence[Sheet]:
        """The documents that may be made of this dossier."""
        return self._workplace.papers.offered

    def classes(self) -> dict[str, str]:
        """The classes to choose from, by code."""
        return {each.value: class_name(each) for each in self._workplace.attachments.classes}

    def attach(self, path: Path, kind: str, title: str, sensitivity: str) -> None:
        """Attach a clean copy of a file that was chosen; the file itself stays as it is."""
        self.trouble.set("")
        self.busy.set(self.tr("A clean copy is being made."))
        attachments, dossier = self._workplace.attachments, self.dossier

        def work(_progress: object) -> Attachment:
            content = read_chosen(path, most=MOST_BYTES)
            return attachments.attach(
                dossier,
                content,
                AttachmentKind(kind),
                title=title,
                sensitivity=Sensitivity(sensitivity),
            )

        task = self._tasks.start(work, Lane.REST)
        task.succeeded.connect(self._done)
        task.failed.connect(self._failed)

    def _done(self, _attachment: Attachment) -> None:
        self.busy.set("")
        self.attached.emit()
        self.load()

    def _failed(self, trouble: Exception) -> None:
        self.busy.set("")
        self.trouble.set(wording(trouble))

    def _attached(self, moment: Moment) -> tuple[Shown, ...]:
        return tuple(
            Shown(
                sha256=each.sha256,
                title=each.title or kind_name(each.kind),
                kind=kind_name(each.kind),
                day=each.added.astimezone(AMSTERDAM).date(),
                pages=each.pages,
                why=ATTACHMENT,
                sensitivity=each.sensitivity,
                attachment=each,
            )
            for each in self._workplace.attachments.listed(self.dossier, moment)
        )

    def _plans(self) -> tuple[Shown, ...]:
        role = self._workplace.identity.author.role
        if not sight(role, Receiver.OWN_SCREEN).allows(PIP_CLASS):
            return ()
        kind = QCoreApplication.translate("documents", "Sealed plan")
        told = QCoreApplication.translate("documents", "Plan, version {number}")
        plans = self._workplace.plans
        return tuple(
            Shown(each.sha256, told.format(number=version.number), kind, each.on, 0, PIP, PIP_CLASS)
            for version in reversed(plans.versions(self.dossier))
            for each in reversed(version.documents)
            if each.id not in plans.continued(self.dossier, version)
        )


class DocumentsCard(QFrame):
    """Lists the documents, and attaches one."""

    to_document = Signal(object)
    to_paper = Signal(str)

    def __init__(self, model: DocumentsModel) -> None:
        super().__init__()
        self._model = model
        marked(self, role="card")
        self._list = QVBoxLayout()
        self._more = button("", "quiet", "shield-check")
        self._more.setObjectName("nobody_looks")
        self._more.clicked.connect(lambda: model.look(Moment.WITHOUT_CLIENT))
        kinds = {each.value: kind_name(each) for each in AttachmentKind}
        kind, self._kind = choice_field("attachment_kind", self.tr("What it is"), kinds)
        class_, self._class = choice_field(
            "attachment_class", self.tr("How sensitive"), model.classes()
        )
        self._class.setCurrentIndex(self._class.findData(Sensitivity.S2.value))
        self._title = LineField(
            "attachment_title", self.tr("Title"), self.tr("What it is about. May stay empty.")
        )
        self._title.edit.setMaxLength(LONGEST_TITLE)
        self._act = button(self.tr("Choose a scan or photo"), "secondary", "plus")
        self._act.setObjectName("attach")
        self._act.clicked.connect(self._choose)
        self._papers = PapersLine(model.papers)
        self._papers.wanted.connect(self.to_paper)
        self._busy = label("", "small", wrap=True)
        self._trouble = label("", "small", tone="bad", wrap=True)
        self._trouble.setObjectName("attachment_trouble")
        self._lay_out(row(kind, class_, gap=12))
        model.changed.connect(self._show)
        model.busy.changed.connect(self._wait)
        model.trouble.changed.connect(self._tell)
        model.attached.connect(self._title.edit.clear)
        self._wait("")
        self._tell("")

    def _lay_out(self, choices: QLayout) -> None:
        self.setLayout(
            column(
                heading(self.tr("Documents")),
                self._list,
                row(self._more, STRETCH),
                self._papers,
                rule(),
                choices,
                self._title,
                row(self._act, STRETCH),
                self._busy,
                self._trouble,
                gap=10,
                margin=24,
            )
        )

    def _show(self) -> None:
        clear(self._list)
        for document in self._model.documents:
            self._list.addLayout(document_line(document, self._goes_to(document), self.tr("Look")))
        if not self._model.documents:
            self._list.addWidget(label(self.tr("No documents yet."), "text2"))
        hidden = self._model.hidden
        told = self.tr("Nobody looks along: show %n more document(s)", "", hidden)
        self._more.setText(told)
        self._more.setAccessibleName(told)
        self._more.setVisible(hidden > 0)

    def _goes_to(self, document: Shown) -> Callable[[], None]:
        return lambda: self.to_document.emit(document)

    def _choose(self) -> None:
        sorts = self.tr("Photos, scans and PDF ({patterns})").format(patterns=_FILES)
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a scan or photo"), "", sorts)
        if path:
            self._model.attach(
                Path(path), chosen(self._kind), self._title.text, chosen(self._class)
            )

    def _wait(self, sentence: str) -> None:
        self._busy.setText(sentence)
        self._busy.setVisible(bool(sentence))
        self._act.setEnabled(not sentence)

    def _tell(self, sentence: str) -> None:
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))


def document_line(document: Shown, look: Callable[[], None], words: str) -> QVBoxLayout:
    """A document in the list, with the way to look at it."""
    pages = QCoreApplication.translate("documents", "%n page(s)", "", document.pages)
    about = (
        document.kind if document.title != document.kind else "",
        pages if document.pages else "",
        document.day.strftime("%d-%m-%Y"),
    )
    told = column(
        label(document.title, "strong", wrap=True),
        label(" · ".join(filter(None, about)), "small", wrap=True),
        gap=2,
    )
    act = button(words, "quiet", "search")
    act.setObjectName(f"look_{document.sha256[:8]}")
    act.setAccessibleName(f"{words}: {document.title}")
    act.clicked.connect(look)
    line = row(picture("file-text", "accent"), gap=12)
    line.addLayout(told, 1)
    line.addWidget(act)
    return column(line)


def kind_name(kind: AttachmentKind) -> str:
    """What an attachment is, in words."""
    return QCoreApplication.translate(_CONTEXT, str(_KINDS[kind]))


def class_name(sensitivity: Sensitivity) -> str:
    """A class in words, with its code."""
    return QCoreApplication.translate(_CONTEXT, str(_CLASSES[sensitivity]))
