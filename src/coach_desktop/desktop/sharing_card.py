"""What the client agreed to: with whom it is shared, what for, until when; and how far it went."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from coach_desktop.casework.packages import State
from coach_desktop.casework.packing import only_here
from coach_desktop.casework.sharing import CONSENT, TASK, Agreement
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.days import turned
from coach_desktop.desktop.fields import LineField, choice_field, chosen
from coach_desktop.domain.keycard import KeyCard
from coach_desktop.domain.sight import may_hand_on
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.parts import (
    STRETCH,
    Chip,
    button,
    clear,
    column,
    heading,
    label,
    marked,
    row,
    rule,
)
from coach_desktop.widgets.questions.basic import DateAnswer
from coach_desktop.widgets.tasks import Lane, Tasks
from coach_desktop.widgets.wording import wording

_CONTEXT = "sharing"
_GROUNDS = {
    CONSENT: QT_TRANSLATE_NOOP("sharing", "The client agreed"),
    TASK: QT_TRANSLATE_NOOP("sharing", "A task of the law asks for it"),
}


@dataclass(frozen=True, slots=True)
class Register:
    """What is known of the sharing of one dossier."""

    agreements: Sequence[Agreement] = ()
    people: Sequence[KeyCard] = ()
    states: Sequence[State] = ()
    only_here: bool = False


class SharingModel(QObject):
    """The register of one dossier."""

    changed = Signal()
    kept = Signal()

    def __init__(self, workplace: Workplace, tasks: Tasks, dossier: str) -> None:
        super().__init__()
        self._workplace, self._tasks, self.dossier = workplace, tasks, dossier
        self.register = Register()
        self.trouble: Field[str] = Field("", self)

    @property
    def today(self) -> str:
        """The day on which it is looked at."""
        return self._workplace.clock.today().isoformat()

    def load(self) -> None:
        """Read the register anew; the whole log is looked through, so not on the UI thread."""
        task = self._tasks.start(lambda _: self._read(), Lane.VAULT)
        task.succeeded.connect(self._loaded)
        task.failed.connect(self._failed)

    def agree(self, person: str, purpose: str, ground: str, until: str) -> None:
        """Note what the client agreed to."""
        card = next((each for each in self.register.people if each.person == person), None)
        if card is not None:
            self._do(
                lambda: self._workplace.sharing.agree(
                    self.dossier, card, purpose=purpose, ground=ground, until=until
                )
            )

    def withdraw(self, agreement: Agreement) -> None:
        """The client withdrew it."""
        self._do(lambda: self._workplace.sharing.withdraw(self.dossier, agreement))

    def _do(self, verb: Callable[[], None]) -> None:
        self.trouble.set("")
        task = self._tasks.start(lambda _: verb(), Lane.VAULT)
        task.succeeded.connect(lambda _: self._was_kept())
        task.failed.connect(self._failed)

    def _read(self) -> Register:
        workplace, dossier = self._workplace, self.dossier
        people = {each.person: each for each in workplace.cards.trusted()}
        holds_all = may_hand_on(workplace.identity.author.role)
        return Register(
            agreements=workplace.sharing.of(dossier),
            people=tuple(people.values()),
            states=workplace.packages.states(dossier),
            only_here=holds_all
            and only_here(workplace.packages.vault, dossier)
            and not workplace.exchange.is_sealed(dossier),
        )

    def _loaded(self, register: Register) -> None:
        self.register = register
        self.changed.emit()

    def _failed(self, trouble: Exception) -> None:
        self.trouble.set(wording(trouble))

    def _was_kept(self) -> None:
        self.load()
        self.kept.emit()


class SharingCard(QFrame):
    """The agreements, each with its state; a form opens for another one."""

    to_package = Signal()
    to_key_cards = Signal()

    def __init__(self, model: SharingModel) -> None:
        super().__init__()
        self._model = model
        marked(self, role="card")
        self._list, self._sent = QVBoxLayout(), QVBoxLayout()
        self._list.setSpacing(10)
        self._only_here = label(
            self.tr(
                "Part of this dossier goes from coach to coach alone, and stands nowhere else yet."
                " It is not removed after a transfer until a colleague confirmed that he has it."
            ),
            "small",
            tone="warn",
            wrap=True,
        )
        self._only_here.setObjectName("only_here")
        self._form = _AgreeForm(model)
        self._form.to_key_cards.connect(self.to_key_cards)
        self._form.hide()
        ask = button(self.tr("Record an agreement"), "secondary", "plus")
        ask.setObjectName("open_agree")
        ask.clicked.connect(lambda: self._form.setVisible(not self._form.isVisible()))
        package = button(self.tr("Make a package"), "secondary", "arrows-exchange")
        package.setObjectName("make_package")
        package.clicked.connect(self.to_package)
        self._trouble = label("", "small", tone="bad", wrap=True)
        self._trouble.setObjectName("sharing_trouble")
        self._trouble.hide()
        head = heading(self.tr("Shared with others"))
        acts = row(ask, package, STRETCH)
        pieces = (self._list, self._sent, self._only_here, acts, self._form, self._trouble)
        self.setLayout(column(head, *pieces, gap=10, margin=24))
        model.changed.connect(self._show)
        model.kept.connect(self._form.hide)
        model.trouble.changed.connect(self._say)
        self._show()

    def _show(self) -> None:
        register = self._model.register
        clear(self._list)
        for place, each in enumerate(register.agreements):
            if place:
                self._list.addWidget(rule())
            self._list.addLayout(self._line(each))
        if not register.agreements:
            self._list.addWidget(label(self.tr("Nothing is shared yet."), "text2"))
        clear(self._sent)
        for state in register.states:
            told = self.tr("{name} has {received} of the {sent} entries that went in packages.")
            words = told.format(name=state.name, received=state.received, sent=state.sent)
            self._sent.addWidget(label(words, "small", wrap=True))
        self._only_here.setVisible(register.only_here)
        self._form.show_people(register.people)

    def _line(self, each: Agreement) -> QVBoxLayout:
        no_end = self.tr("no end")
        days = f"{turned(each.begin)} – {turned(each.until) or no_end}"
        about = " · ".join(filter(None, (each.purpose, _ground_name(each.ground), days)))
        who = label(each.name, "strong", wrap=True)
        line: QHBoxLayout = row(gap=8)
        line.addWidget(who, 1)
        if not each.why_not(self._model.today):
            line.addWidget(Chip(self.tr("Stands"), "ok", "circle-check"))
            stop = button(self.tr("Withdraw"), "quiet", "hand-stop")
            stop.setObjectName("withdraw_agreement")
            stop.setAccessibleName(
                self.tr("Withdraw the agreement with {name}").format(name=each.name)
            )
            stop.clicked.connect(lambda: self._model.withdraw(each))
            line.addWidget(stop)
        elif each.withdrawn:
            told = self.tr("Withdrawn {day}").format(day=turned(each.withdrawn))
            line.addWidget(Chip(told, "plain", "hand-stop"))
        else:
            line.addWidget(Chip(self.tr("Over"), "plain", "clock"))
        return column(line, label(about, "small", wrap=True), gap=0)

    def _say(self, sentence: str) -> None:
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))


class _AgreeForm(QWidget):
    """With whom, what for, on which ground and until when."""

    to_key_cards = Signal()

    def __init__(self, model: SharingModel) -> None:
        super().__init__()
        who, self._who = choice_field("agree_with", self.tr("With whom"), {})
        self._nobody = label(
            self.tr("You know nobody's key card yet. Add one first."), "small", wrap=True
        )
        cards = button(self.tr("Key cards"), "quiet", "id")
        cards.setObjectName("agree_key_cards")
        cards.clicked.connect(self.to_key_cards)
        self._purpose = LineField("agree_purpose", self.tr("What for"))
        grounds = {code: _ground_name(code) for code in _GROUNDS}
        ground, self._ground = choice_field("agree_ground", self.tr("On which ground"), grounds)
        parts = (self.tr("Day"), self.tr("Month"), self.tr("Year"))
        title = self.tr("Up to and with (empty: no end)")
        self._until = DateAnswer(title, parts)
        self._until.setObjectName("agree_until")
        keep = button(self.tr("Save this agreement"), "secondary", "check")
        keep.setObjectName("save_agreement")
        keep.clicked.connect(
            lambda: model.agree(
                chosen(self._who), self._purpose.text, chosen(self._ground), self._until.value()
            )
        )
        model.kept.connect(self._empty)
        self.setLayout(
            column(
                who,
                self._nobody,
                row(cards, STRETCH),
                self._purpose,
                ground,
                column(label(title, "strong"), self._until, gap=4),
                row(keep, STRETCH),
                gap=10,
            )
        )

    def show_people(self, people: Sequence[KeyCard]) -> None:
        """Whose key cards are known."""
        self._nobody.setVisible(not people)
        self._who.clear()
        for each in people:
            who = each.identity
            self._who.addItem(f"{who.author.name} ({who.organisation.name})", each.person)
        self._who.setEnabled(bool(people))

    def _empty(self) -> None:
        self._purpose.edit.clear()
        self._until.show_value("")


def _ground_name(code: str) -> str:
    words = _GROUNDS.get(code)
    return QCoreApplication.translate(_CONTEXT, str(words)) if words else ""
