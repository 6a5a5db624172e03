"""Access to the vault: other words, another recovery code, and what may open it besides these."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLayout, QStackedLayout, QWidget

from coach_desktop.casework.workplace import Doors, Workplace
from coach_desktop.desktop.fields import LineField
from coach_desktop.desktop.page import Page, narrow
from coach_desktop.desktop.typed import is_same_code
from coach_desktop.domain.errors import CoachError
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.cards import CheckCard
from coach_desktop.widgets.parts import (
    STRETCH,
    button,
    card,
    column,
    heading,
    label,
    row,
    scrolled,
)
from coach_desktop.widgets.tasks import Lane, Progress, Tasks
from coach_desktop.widgets.wording import wording

KEYRING, ESCROW = "keyring", "escrow"
ASKING, OPEN, CODE = range(3)


class KeysModel(QObject):
    """Changes what opens the vault, after the passphrase was given once more."""

    told = Signal(str)
    changed = Signal()
    key_renewed = Signal()

    def __init__(self, workplace: Workplace, doors: Doors, tasks: Tasks) -> None:
        super().__init__()
        self._safe, self._doors, self._tasks = workplace.safe, doors, tasks
        self.escrow_key = workplace.profile.escrow
        self.step = Field(ASKING, self)
        self.busy = Field(value=False, parent=self)
        self.trouble: Field[str] = Field("", self)
        self.words: Field[str] = Field(doors.propose_passphrase(), self)
        self.code: Field[str] = Field("", self)
        self.ways: frozenset[str] = frozenset()

    def ask(self, typed: str) -> None:
        """Open the page with the passphrase."""
        self._do(lambda _: self._safe.is_passphrase(typed), self._asked)

    def other_words(self) -> None:
        """Propose five other words."""
        self.words.set(self._doors.propose_passphrase())

    def change(self, typed: str, *, whole: bool) -> bool:
        """Let these words open the vault; with `whole` under another key, and then it is locked.

        False when they are not the words shown.
        """
        if typed.split() != self.words.value.split():
            return False
        if whole:
            self._do(lambda told: self._safe.renew_key(typed, told.step), self._renewed)
        else:
            self._do(lambda told: self._safe.change_passphrase(typed, told.step), self._changed)
        return True

    def renew_code(self) -> None:
        """Make another recovery code; the former one opens nothing any more."""
        self._do(lambda _: self._safe.renew_code(), self._shown)

    def confirm(self, typed: str) -> bool:
        """The code was typed back; False when it is not the one shown."""
        if not is_same_code(typed, self.code.value):
            return False
        self._do(lambda _: self._safe.confirm(), self._confirmed)
        return True

    def choose(self, way: str, *, on: bool) -> None:
        """Add a way to open the vault, or take it away."""
        adding: dict[str, Callable[[], None]] = {
            KEYRING: self._safe.add_keyring,
            ESCROW: lambda: self._safe.add_escrow(self.escrow_key),
        }
        act = adding[way] if on else lambda: self._safe.remove(way)
        self._do(lambda _: act(), lambda _: self._load())

    def _asked(self, right: object) -> None:
        if right:
            self._load(OPEN)
        else:
            self.trouble.set(wording(CoachError("vault.wrong-passphrase")))

    def _load(self, step: int = OPEN) -> None:
        def show(ways: frozenset[str]) -> None:
            self.ways = ways
            self.step.set(step)
            self.changed.emit()

        self._do(lambda _: self._safe.ways(), show)

    def _changed(self, _done: object) -> None:
        self.other_words()
        self.told.emit(self.tr("From now on the new words open the vault."))
        self.changed.emit()

    def _renewed(self, _done: object) -> None:
        self.key_renewed.emit()

    def _shown(self, code: str) -> None:
        self.code.set(code)
        self.step.set(CODE)

    def _confirmed(self, _done: object) -> None:
        self.code.set("")
        self.told.emit(self.tr("From now on the new recovery code opens the vault."))
        self._load()

    def _do(self, work: Callable[[Progress], object], then: Callable[..., None]) -> None:
        if self.busy.value:
            return
        self.trouble.set("")
        self.busy.set(True)
        task = self._tasks.start(work, Lane.VAULT)
        task.succeeded.connect(lambda _: self.busy.set(False))
        task.succeeded.connect(then)
        task.failed.connect(self._failed)

    def _failed(self, trouble: Exception) -> None:
        self.busy.set(False)
        self.trouble.set(wording(trouble))
        self.changed.emit()


class KeysPage(Page):
    """Lays the model out."""

    def __init__(self, model: KeysModel) -> None:
        super().__init__("keys")
        self._model = model
        self._steps = QStackedLayout()
        for layout in (self._asking(), self._open(), self._code()):
            holder = QWidget()
            holder.setLayout(layout)
            self._steps.addWidget(holder)
        body = QWidget()
        body.setLayout(self._steps)
        self.fill(column(scrolled(body, margin=0)))
        self.act.clicked.connect(self._go_on)
        model.step.changed.connect(self._show)
        model.busy.changed.connect(self._wait)
        model.trouble.changed.connect(self.tell)
        model.told.connect(lambda sentence: self.tell(sentence, "ok"))
        model.changed.connect(self._filled)
        model.words.changed.connect(self._shown_words.setText)
        model.code.changed.connect(self._shown_code.setText)
        self.first = self._passphrase.edit

    def _asking(self) -> QLayout:
        self._passphrase = LineField("keys_passphrase", self.tr("Your passphrase"), hidden=True)
        self._passphrase.edit.returnPressed.connect(self._go_on)
        lead = label(
            self.tr("Type your passphrase once more before you change what opens the vault."),
            "lead",
            wrap=True,
        )
        return narrow(column(lead, 8, self._passphrase, gap=16))

    def _open(self) -> QLayout:
        self._shown_words = label(self._model.words.value, "title3", wrap=True)
        self._shown_words.setObjectName("keys_shown_words")
        self._typed = LineField("keys_typed_words", self.tr("Type the five new words"))
        self._whole = CheckCard(self.tr("Encrypt everything anew: somebody may know the old words"))
        self._whole.setObjectName("keys_whole")
        other = button(self.tr("Other words"), "quiet", "refresh")
        other.setObjectName("keys_other_words")
        other.clicked.connect(self._model.other_words)
        words = card(
            heading(self.tr("Another passphrase")),
            self._shown_words,
            row(other, STRETCH),
            self._typed,
            self._whole,
            label(self.tr("After encrypting anew the vault is locked."), "small", wrap=True),
        )
        renew = button(self.tr("Make another recovery code"), "secondary", "refresh")
        renew.setObjectName("keys_renew_code")
        renew.clicked.connect(self._model.renew_code)
        told = label(
            self.tr("The code on paper that you have now opens nothing any more after that."),
            "small",
            wrap=True,
        )
        code = card(heading(self.tr("Recovery code")), told, row(renew, STRETCH))
        return narrow(column(words, code, self._ways(), gap=16), 720)

    def _ways(self) -> QWidget:
        self._keyring = CheckCard(
            self.tr("This computer opens the vault for twelve hours after the passphrase did")
        )
        self._keyring.setObjectName("keys_keyring")
        self._keyring.clicked.connect(lambda on: self._model.choose(KEYRING, on=on))
        self._escrow = CheckCard(
            self.tr("The municipality can open the vault with the key that it keeps in its safe")
        )
        self._escrow.setObjectName("keys_escrow")
        self._escrow.clicked.connect(lambda on: self._model.choose(ESCROW, on=on))
        self._escrow.setVisible(bool(self._model.escrow_key))
        lead = label(
            self.tr("These come beside passphrase and recovery code. Losing them loses nothing."),
            "small",
            wrap=True,
        )
        return card(heading(self.tr("Other ways")), lead, self._keyring, self._escrow)

    def _code(self) -> QLayout:
        self._shown_code = label("", "title3", wrap=True)
        self._shown_code.setObjectName("keys_shown_code")
        self._typed_code = LineField("keys_typed_code", self.tr("Type the recovery code"))
        self._typed_code.edit.returnPressed.connect(self._go_on)
        lead = label(
            self.tr("Write it on paper, give it to your team leader, and type it back."),
            "lead",
            wrap=True,
        )
        return narrow(column(lead, card(self._shown_code), self._typed_code, gap=16))

    def _go_on(self) -> None:
        step = self._model.step.value
        if step == ASKING:
            self._model.ask(self._passphrase.text)
        elif step == OPEN:
            whole = self._whole.isChecked()
            right = self._model.change(self._typed.text, whole=whole)
            self._typed.trouble("" if right else self.tr("These are not the five words above."))
        elif not self._model.confirm(self._typed_code.text):
            self._typed_code.trouble(self.tr("This is not the code above. Check each group."))

    def _wait(self, busy: bool) -> None:  # noqa: FBT001  (a signal's value)
        self.act.setDisabled(busy)

    def _show(self, step: int) -> None:
        self._steps.setCurrentIndex(step)
        self._passphrase.edit.clear()
        self.act.setText(
            {
                ASKING: self.tr("Go on"),
                OPEN: self.tr("Change the passphrase"),
                CODE: self.tr("I have written it down"),
            }[step]
        )
        {ASKING: self._passphrase, OPEN: self._typed, CODE: self._typed_code}[step].edit.setFocus()

    def _filled(self) -> None:
        self._typed.edit.clear()
        self._typed_code.edit.clear()
        self._keyring.setChecked(KEYRING in self._model.ways)
        self._escrow.setChecked(ESCROW in self._model.ways)
