"""What a question is answered with that is no text: a picture, file or sound, attached first."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from coach_desktop.casework.attachments import LONGEST_TITLE, MOST_BYTES
from coach_desktop.casework.intake import Intake
from coach_desktop.casework.sounds import SOUND_TYPE
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.documents_card import kind_name
from coach_desktop.domain.attachment import Attachment, AttachmentKind
from coach_desktop.domain.moment import Moment
from coach_desktop.forms.definition import Kind, text_in
from coach_desktop.machine.clock import AMSTERDAM
from coach_desktop.machine.files import read_chosen
from coach_desktop.widgets.questions.media import shipped
from coach_desktop.widgets.tasks import Lane, Tasks
from coach_desktop.widgets.wording import wording


class Bringing(QObject):
    """Makes the clean copy, and gives the id that the answer holds."""

    begun = Signal()
    attached = Signal(str, str)
    failed = Signal(str)

    def __init__(self, workplace: Workplace, tasks: Tasks, intake: Intake) -> None:
        super().__init__()
        self._workplace, self._tasks, self._intake = workplace, tasks, intake

    def bring(self, content: Path | bytes, address: str) -> None:
        """Attach what was chosen, drawn or recorded for the question at an address."""
        self.begun.emit()
        task = self._tasks.start(lambda _: self._attach(content, address), Lane.REST)
        task.succeeded.connect(lambda attachment: self.attached.emit(attachment.id, address))
        task.failed.connect(self._not_attached)

    def describe(self, attachment: str, moment: Moment) -> str:
        """What is attached, in words; '' when it is not there or may not be seen now."""
        listed = self._workplace.attachments.listed(self._intake.dossier, moment)
        return next((_told(each) for each in listed if each.id == attachment), "")

    def media(self, name: str) -> bytes | None:
        """A picture or sound of the questionnaire, else one that comes with the program."""
        workplace = self._workplace
        found = workplace.questionnaires.media(workplace.in_force, name) if name else None
        return found if found is not None else shipped(name)

    def _attach(self, content: Path | bytes, address: str) -> Attachment:
        question = self._intake.instance.question(address)
        told = read_chosen(content, most=MOST_BYTES) if isinstance(content, Path) else content
        kind = AttachmentKind.PHOTO if question.kind is Kind.IMAGE else AttachmentKind.OTHER
        title = text_in(question.label, "nl", "nl")[0][:LONGEST_TITLE]
        return self._workplace.attachments.attach(
            self._intake.dossier, told, kind, title=title, sensitivity=question.marks.gevoelig
        )

    def _not_attached(self, trouble: Exception) -> None:
        self.failed.emit(wording(trouble))


def _told(attachment: Attachment) -> str:
    day = attachment.added.astimezone(AMSTERDAM).strftime("%d-%m-%Y")
    sort = kind_name(attachment.kind)
    if attachment.media_type == SOUND_TYPE:
        sort = QCoreApplication.translate("documents", "Sound")
    pages = QCoreApplication.translate("documents", "%n page(s)", "", attachment.pages)
    return " · ".join(filter(None, (sort, pages if attachment.pages else "", day)))
