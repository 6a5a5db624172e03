"""An intake in a newer version of the questionnaire: what is new, what vanished, what lapsed."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from coach_desktop.casework.intake import Intake
from coach_desktop.casework.moving import Lapsed, Moved
from coach_desktop.casework.workplace import Workplace
from coach_desktop.domain import phrases
from coach_desktop.domain.moment import Moment
from coach_desktop.forms.definition import Question, text_in
from coach_desktop.widgets.parts import STRETCH, Piece, button, clear, column, label, marked, row
from coach_desktop.widgets.tasks import Lane, Tasks
from coach_desktop.widgets.wording import wording

_MOST = 60


class MovedModel(QObject):
    """What the version in force changed for one intake, until somebody saw it."""

    changed = Signal()
    failed = Signal(str)

    def __init__(self, workplace: Workplace, tasks: Tasks, intake: Intake) -> None:
        super().__init__()
        self._moving, self._tasks, self._intake = workplace.moving, tasks, intake
        self.lapsed: Sequence[Lapsed] = ()
        self._moment: Moment | None = None
        self.moved = self._moving.moved(intake.dossier, intake.id)
        self.look(Moment.UNKNOWN)

    def look(self, moment: Moment) -> None:
        """Somebody else can look along from now on: show the lapsed answers that may be seen."""
        if moment is not self._moment:
            self._moment = moment
            self.lapsed = self._moving.lapsed(self._intake.dossier, self._intake.id, moment)
            self.changed.emit()

    def seen(self) -> None:
        """Somebody read it: the intake goes on in this version."""
        dossier, instance = self._intake.dossier, self._intake.id
        task = self._tasks.start(lambda _: self._moving.seen(dossier, instance), Lane.VAULT)
        task.succeeded.connect(self._seen)
        task.failed.connect(self._failed)

    def _seen(self, _nothing: None) -> None:
        self.moved = None
        self.changed.emit()

    def _failed(self, trouble: Exception) -> None:
        self.failed.emit(wording(trouble))


class MovedCard(QFrame):
    """The two lists above the question, without a dialog; after that only what lapsed."""

    def __init__(self, model: MovedModel) -> None:
        super().__init__()
        self._model = model
        self._is_open = False
        self.setObjectName("moved")
        marked(self, role="card")
        self._box = QVBoxLayout()
        self._box.setContentsMargins(24, 16, 24, 16)
        self._box.setSpacing(8)
        self.setLayout(self._box)
        model.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        clear(self._box)
        moved, lapsed = self._model.moved, self._model.lapsed
        if moved is None and not lapsed:
            self.hide()
        elif self.parentWidget() is not None:  # before that it would be a window of its own
            self.show()
        if moved is not None:
            self._box.addLayout(self._news(moved))
        elif lapsed:
            self._box.addLayout(self._fold())
        if lapsed and (moved is not None or self._is_open):
            self._box.addLayout(self._answers(lapsed))

    def _news(self, moved: Moved) -> QVBoxLayout:
        told = self.tr("The questionnaire is now version {now}; this intake began in {before}.")
        safe = self.tr("Every answer to a question with the same name is still there.")
        seen = button(self.tr("Go on in this version"), "secondary", "check")
        seen.setObjectName("moved_seen")
        seen.clicked.connect(self._model.seen)
        return column(
            label(told.format(now=moved.now, before=moved.before), "strong", wrap=True),
            label(safe, "text2", wrap=True),
            *self._list(self.tr("%n new question(s)", "", len(moved.new)), moved.new),
            *self._list(
                self.tr("%n question(s) not asked any more", "", len(moved.vanished)),
                moved.vanished,
            ),
            *self._list(
                self.tr("%n answer(s) that may not fit any more", "", len(moved.doubtful)),
                moved.doubtful,
            ),
            row(seen, STRETCH),
            gap=8,
        )

    def _list(self, title: str, questions: Sequence[Question]) -> list[Piece]:
        if not questions:
            return []
        lines = [f"• {_words(each)}" for each in questions[:_MOST]]
        return [label(title, "over"), label("\n".join(lines), wrap=True)]

    def _fold(self) -> QVBoxLayout:
        told = self.tr("%n lapsed answer(s)", "", len(self._model.lapsed))
        fold = button(told, "quiet", "chevron-right")
        fold.setObjectName("show_lapsed")
        fold.clicked.connect(self._turn)
        return column(row(fold, STRETCH))

    def _turn(self) -> None:
        self._is_open = not self._is_open
        self._show()

    def _answers(self, lapsed: Sequence[Lapsed]) -> QVBoxLayout:
        why = self.tr("Lapsed: the question is not asked any more. The answer stays in the log.")
        lines: list[Piece] = [label(why, "small", wrap=True)]
        for each in lapsed[:_MOST]:
            asked = _words(each.question) if each.question is not None else each.address
            version = self.tr("version {version}").format(version=each.version or "?")
            lines += [
                label(f"{asked} ({version})", "small", wrap=True),
                label(_answer(each), wrap=True),
            ]
        return column(*lines, gap=4)


def _words(question: Question) -> str:
    return text_in(question.label, "nl", "nl")[0] or question.key


def _answer(lapsed: Lapsed) -> str:
    """The answer in words: its reason, the words of its options, or what was typed."""
    if lapsed.answer.reason is not None:
        return phrases.load("nl").say(f"non_answer.{lapsed.answer.reason.value}")
    choices = lapsed.question.choices if lapsed.question is not None else ()
    named = {each.name: text_in(each.label, "nl", "nl")[0] or each.name for each in choices}
    if not named:
        return lapsed.answer.text
    return ", ".join(named.get(each, each) for each in lapsed.answer.text.split())
