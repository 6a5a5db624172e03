"""Several questions on one card: each with its words and its answer, one of them in hand."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from coach_desktop.desktop.pages.intake import IntakeModel
from coach_desktop.domain.answer import Answer
from coach_desktop.forms.definition import Kind, Question, text_in
from coach_desktop.widgets.masked import MaskedNumber
from coach_desktop.widgets.parts import STRETCH, Chip, column, label, marked
from coach_desktop.widgets.questions.answering import AnswerWidget
from coach_desktop.widgets.questions.factory import make_answer, option_of
from coach_desktop.widgets.questions.files import FileAnswer
from coach_desktop.widgets.questions.table import CellsAnswer, table_head, table_row
from coach_desktop.widgets.texts import ClientText

_IN_TABLE = "list-nolabel"


def answer_for(model: IntakeModel, address: str) -> AnswerWidget | None:
    """The widget for the question at an address, with what it stands at; None when only shown."""
    instance, bringing = model.intake.instance, model.bringing
    question = instance.question(address)
    made = make_answer(
        question,
        instance.choices(address),
        model.tongues,
        fetch=bringing.media,
        describe=lambda attachment: bringing.describe(attachment, model.moment),
    )
    if made is not None:
        _follow(model, made, address)
    return made


def _follow(model: IntakeModel, made: AnswerWidget, address: str) -> None:
    made.setObjectName("answer")
    made.show_value(model.intake.instance.answer(address).text)
    made.setDisabled(model.intake.instance.is_readonly(address))
    made.answered.connect(lambda value: model.take(value, address))
    if isinstance(made, FileAnswer):
        made.brought.connect(lambda content: model.bringing.bring(content, address))


class Block(QFrame):
    """One question of a field list."""

    def __init__(self, model: IntakeModel, address: str) -> None:
        super().__init__()
        self._model, self.address = model, address
        self.setObjectName(f"block_{address.rpartition('/')[2]}")
        self._why = Chip("", "plain", "hand-stop")
        self._trouble = label("", "small", tone="bad", wrap=True)
        self.answer = self._made()
        self._why.hide()
        self._trouble.hide()
        self.in_hand(now=False)

    @property
    def question(self) -> Question:
        """What is asked here."""
        return self._model.intake.instance.question(self.address)

    def in_hand(self, *, now: bool) -> None:
        """Whether it is the one that note, history and ways not to answer are of."""
        marked(self, role="tint" if now else "plain")
        self.style().unpolish(self)
        self.style().polish(self)

    def refresh(self) -> None:
        """Show what stands here now."""
        told = self._model.intake.instance.answer(self.address)
        if self.answer is not None and not self.answer.is_being_typed:
            self.answer.show_value(told.text)
        self._show_reason(told)
        self._trouble.setText(self._model.invalid_message(self.address))
        self._trouble.setVisible(bool(self._trouble.text()))

    def _show_reason(self, told: Answer) -> None:
        self._why.setVisible(told.reason is not None)
        if told.reason is not None:
            say = self._model.tongues.dutch
            self._why.say(say.say(f"non_answer.{told.reason.value}"), "plain", "hand-stop")

    def _made(self) -> AnswerWidget | None:
        question, model = self.question, self._model
        words = _words(model, self.address)
        multiple = question.kind is Kind.SELECT_MULTIPLE
        choices = model.intake.instance.choices(self.address)
        options = [option_of(each, model.tongues, model.bringing.media) for each in choices]
        if question.is_heading:
            head = table_head(options, model.tongues.tag)
            self.setLayout(column(table_row(words, head), self._why, self._trouble, gap=4))
            return None
        answer: AnswerWidget | None
        if _IN_TABLE in question.appearance.split():
            spoken = text_in(question.label, "nl", "nl")[0]
            answer = CellsAnswer(options, spoken, multiple=multiple)
            _follow(model, answer, self.address)
            self.setLayout(column(table_row(words, answer), self._why, self._trouble, gap=4))
        elif name := model.masked_at(self.address):
            answer = None
            masked = MaskedNumber(name, text_in(question.label, "nl", "nl")[0], "title3")
            masked.asked.connect(self._ask_number)
            self.setLayout(column(words, masked, self._why, self._trouble, gap=8, margin=8))
        else:
            answer = answer_for(model, self.address)
            self.setLayout(column(words, answer, self._why, self._trouble, gap=8, margin=8))
        return answer

    def _ask_number(self) -> None:
        self._model.turn(self.address)
        self._model.ask_number()


class FieldList(QWidget):
    """The questions of a page, below each other; says to which one the keyboard went."""

    turned = Signal(str)

    def __init__(self, model: IntakeModel) -> None:
        super().__init__()
        self._model = model
        self.blocks = {address: Block(model, address) for address in model.page}
        self.setLayout(column(*self.blocks.values(), gap=8))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        self.refresh()

    @property
    def addresses(self) -> tuple[str, ...]:
        """The questions that stand here."""
        return tuple(self.blocks)

    def refresh(self) -> None:
        """Show what stands in each, and which one is in hand."""
        for address, block in self.blocks.items():
            block.refresh()
            block.in_hand(now=address == self._model.place)

    def flush(self) -> None:
        """Take what is typed in any of them."""
        for block in self.blocks.values():
            if block.answer is not None:
                block.answer.flush()

    def focus(self) -> None:
        """Put the keyboard into the one in hand."""
        block = self.blocks.get(self._model.place)
        if block is not None and block.answer is not None:
            block.answer.setFocus()

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        for address, block in self.blocks.items():
            if now is not None and block.isAncestorOf(now) and address != self._model.place:
                self.turned.emit(address)
                return


def _words(model: IntakeModel, address: str) -> QWidget:
    """A question of a list: smaller than one that stands alone, in both languages."""
    question = model.intake.instance.question(address)
    dutch, other, language = model.texts("label", address)
    number = f"{question.number}. " if question.number and question.is_asked else ""
    pieces: list[QWidget] = []
    if model.tongues.is_double and other.strip():
        pieces.append(ClientText(other, language, px=20, weight=600))
    if dutch.strip():
        tone = "muted" if pieces else ""
        pieces.append(marked(label(f"{number}{dutch}", "body", wrap=True), tone=tone))
    hint = model.texts("hint", address)[0]
    pieces += [label(hint, "small", wrap=True)] if hint else []
    holder = QWidget()
    holder.setLayout(column(STRETCH, *pieces, STRETCH, gap=2))
    return holder
