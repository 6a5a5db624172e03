"""Two forms of the rights card: correct what was told, and merge another dossier into this one."""

from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from coach_desktop.casework.corrections import Correctable
from coach_desktop.casework.inzage import in_words
from coach_desktop.casework.merging import Difference
from coach_desktop.desktop.fields import LineField, choice_field, chosen
from coach_desktop.desktop.rights_model import MASKED, RightsModel
from coach_desktop.domain import phrases
from coach_desktop.domain.answer import Answer
from coach_desktop.machine.clock import AMSTERDAM
from coach_desktop.widgets.cards import CheckCard
from coach_desktop.widgets.parts import STRETCH, button, clear, column, label, row

_WIDE = 24
_DOTS = "•••"


class CorrectForm(QWidget):
    """Choose what is wrong, say what is right and why."""

    def __init__(self, model: RightsModel) -> None:
        super().__init__()
        self._model = model
        self._listed: dict[str, Correctable] = {}
        which, self._which = choice_field("correct_field", self.tr("What is not right?"), {})
        self._which.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._which.setMinimumContentsLength(_WIDE)
        self._which.currentIndexChanged.connect(self._chosen)
        self._now = label("", "small", wrap=True)
        self._text = LineField("correct_text", self.tr("What is right"))
        self._choice_box, self._choice = choice_field(
            "correct_choice", self.tr("What is right"), {}
        )
        self._choice.setSizeAdjustPolicy(self._which.sizeAdjustPolicy())
        self._choice.setMinimumContentsLength(_WIDE)
        self._choices = QWidget()
        self._choices.setLayout(self._choice_box)
        self._typed = QWidget()
        self._typed.setLayout(self._text)
        for inner in (self._choice_box, self._text):
            inner.setContentsMargins(0, 0, 0, 0)
        self._reason = LineField(
            "correct_reason", self.tr("Why"), self.tr("Stands in the history beside the old value.")
        )
        act = button(self.tr("Correct it"), "secondary", "check")
        act.setObjectName("correct")
        act.clicked.connect(self._correct)
        self._past = QVBoxLayout()
        told = (self._now, self._past, self._typed, self._choices, self._reason)
        self.setLayout(column(which, *told, row(act, STRETCH), gap=10))
        model.corrected.connect(self._clear)

    def fill(self) -> None:
        """List what stands now, when the form is open."""
        if not self.isVisible():
            return
        self._listed = {each.key: each for each in self._model.correctable()}
        self._which.clear()
        for key, each in self._listed.items():
            self._which.addItem(each.question, key)

    def _chosen(self) -> None:
        each = self._listed.get(chosen(self._which))
        if each is None:
            return
        self._now.setText(self.tr("Now: {answer}").format(answer=_shown(each.answer, each)))
        clear(self._past)
        for told in self._model.history(each):
            if told.reason:
                said = self.tr("{day}: {answer}, corrected: {reason}").format(
                    day=told.moment.astimezone(AMSTERDAM).strftime("%d-%m-%Y"),
                    answer=_shown(told.answer, each),
                    reason=told.reason,
                )
                self._past.addWidget(label(said, "small", wrap=True))
        self._choice.clear()
        for code, words in each.choices.items():
            self._choice.addItem(words, code)
        self._choice.setCurrentIndex(max(0, self._choice.findData(each.answer.text)))
        self._choices.setVisible(bool(each.choices))
        self._typed.setVisible(not each.choices)

    def _correct(self) -> None:
        each = self._listed.get(chosen(self._which))
        if each is not None:
            text = chosen(self._choice) if each.choices else self._text.text
            self._model.correct(each, text, self._reason.text)

    def _clear(self) -> None:
        self._text.edit.clear()
        self._reason.edit.clear()
        self.fill()


class MergeForm(QWidget):
    """Find the other dossier of the same person, choose what is taken from it, and merge."""

    def __init__(self, model: RightsModel) -> None:
        super().__init__()
        self._model = model
        self._take: dict[str, CheckCard] = {}
        self._words = QLineEdit()
        self._words.setObjectName("merge_search")
        self._words.setPlaceholderText(self.tr("Search the other dossier of this person"))
        self._words.setAccessibleName(self.tr("Search the other dossier of this person"))
        self._words.textEdited.connect(self._look)
        people, self._people = choice_field("merge_person", self.tr("Dossier"), {})
        self._people.currentIndexChanged.connect(self._differ)
        self._differences = QVBoxLayout()
        self._act = button(self.tr("Merge into this dossier"), "secondary", "users")
        self._act.setObjectName("merge")
        self._act.setEnabled(False)
        self._act.clicked.connect(self._merge)
        told = label(
            self.tr(
                "What this dossier lacks is taken over. Intake, plans and documents of the other "
                "one stay readable from here. You can undo this."
            ),
            "small",
            wrap=True,
        )
        pieces = (told, self._words, people, self._differences, row(self._act, STRETCH))
        self.setLayout(column(*pieces, gap=10))

    def _look(self, words: str) -> None:
        self._people.clear()
        for found in self._model.find(words):
            self._people.addItem(f"{found.name} {found.birth[:4]}".strip(), found.dossier)
        self._act.setEnabled(self._people.count() > 0)

    def _differ(self) -> None:
        clear(self._differences)
        self._take = {}
        other = chosen(self._people) if self._people.count() else ""
        for each in self._model.differences(other):
            if not self._take:
                told = self.tr("Different in both. Mark what you take from the other one:")
                self._differences.addWidget(label(told, "small", wrap=True))
            box = CheckCard(f"{self._model.title(each.name)} {_difference(each)}")
            box.setObjectName(f"take_{each.name}")
            self._take[each.name] = box
            self._differences.addWidget(box)

    def _merge(self) -> None:
        take = [name for name, box in self._take.items() if box.isChecked()]
        self._model.merge(chosen(self._people), take)


def _shown(answer: Answer, each: Correctable) -> str:
    return _DOTS if each.name in MASKED else _in_words(answer, each)


def _difference(each: Difference) -> str:
    if each.name in MASKED:
        return _DOTS
    return f"{_in_words(each.other)} ({_in_words(each.kept)})"


def _in_words(answer: Answer, each: Correctable | None = None) -> str:
    if answer.reason is not None:
        return phrases.load("nl").say(f"answer.{answer.reason.value}")
    return in_words(answer.value, each.choices if each is not None else {})
