"""Make the vault: who works here, five words, and a recovery code that is typed back."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLayout, QProgressBar, QStackedLayout, QWidget

from coach_desktop.casework.access import NewOwner
from coach_desktop.desktop.fields import LineField, choice_field, chosen
from coach_desktop.desktop.laptop_card import chosen_place, write_page
from coach_desktop.desktop.page import DoorPage, narrow
from coach_desktop.desktop.typed import is_same_code
from coach_desktop.domain.errors import CoachError
from coach_desktop.domain.identity import Role
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.cards import CheckCard
from coach_desktop.widgets.parts import STRETCH, button, card, column, label, row
from coach_desktop.widgets.tasks import Lane, Progress, Tasks
from coach_desktop.widgets.wording import wording

if TYPE_CHECKING:
    from coach_desktop.casework.workplace import Doors, Workplace

WHO, WORDS, MAKING, CODE = range(4)


class StartModel(QObject):
    """Leads through the four steps; the vault is only entered after the code was typed back."""

    opened = Signal(object)
    progressed = Signal(int, int)

    def __init__(self, doors: "Doors", tasks: Tasks) -> None:
        super().__init__()
        self._doors, self._tasks = doors, tasks
        self.step = Field(WHO, self)
        self.trouble: Field[str] = Field("", self)
        self.words: Field[str] = Field(doors.propose_passphrase(), self)
        self.code: Field[str] = Field("", self)
        self.profiles = dict(doors.profiles())
        self.roles = {profile: doors.roles(profile) for profile in self.profiles}
        self._owner: NewOwner | None = None
        self._workplace: Workplace | None = None
        self.paper: Path | None = None
        """Where the page for a lost laptop is written as soon as the vault is open."""

    def name_owner(self, owner: NewOwner) -> bool:
        """Take who works here; False while there is no name."""
        if not owner.name:
            return False
        self._owner = owner
        self.step.set(WORDS)
        return True

    def other_words(self) -> None:
        """Propose five other words."""
        self.words.set(self._doors.propose_passphrase())

    def make(self, typed: str) -> bool:
        """Make the vault with these words; False when they are not the words shown."""
        owner = self._owner
        if owner is None or typed.split() != self.words.value.split():
            return False
        self.step.set(MAKING)
        task = self._tasks.start(lambda told: self._make(owner, typed, told), Lane.VAULT)
        task.progressed.connect(self.progressed)
        task.succeeded.connect(self._made)
        task.failed.connect(self._failed)
        return True

    def confirm(self, typed: str) -> bool:
        """Enter the vault when the recovery code was typed back rightly."""
        if not is_same_code(typed, self.code.value):
            return False
        words = self.words.value
        self.words.set("")
        self.trouble.set("")
        self.step.set(MAKING)
        task = self._tasks.start(lambda _: self._confirmed(words), Lane.VAULT)
        task.succeeded.connect(self._entered)
        task.failed.connect(self._failed)
        return True

    def ask_code_again(self, workplace: "Workplace") -> None:
        """A vault was opened whose code was never typed back: give another one and ask for it."""
        self._workplace = workplace
        self.step.set(MAKING)
        task = self._tasks.start(lambda _: workplace.safe.renew_code(), Lane.VAULT)
        task.succeeded.connect(self._made)
        task.failed.connect(self._failed)

    def _confirmed(self, words: str) -> "Workplace":
        self._workplace = workplace = self._workplace or self._doors.unlock(words)
        workplace.safe.confirm()
        if self.paper is not None:
            write_page(workplace, self.paper)
        return workplace

    def _entered(self, workplace: "Workplace") -> None:
        self.code.set("")
        self.opened.emit(workplace)

    def _make(self, owner: NewOwner, words: str, told: Progress) -> str:
        return self._doors.make(owner, words, told.step)

    def _made(self, code: str) -> None:
        self.code.set(code)
        self.step.set(CODE)

    def _failed(self, trouble: Exception) -> None:
        if not isinstance(trouble, CoachError):
            raise trouble
        self.step.set(CODE if self.paper is not None and self._workplace else WORDS)
        self.paper = None
        self.trouble.set(wording(trouble))


class StartPage(DoorPage):
    """Lays the model out."""

    to_restore = Signal()

    def __init__(self, model: StartModel) -> None:
        super().__init__("start")
        self._model = model
        self._steps = QStackedLayout()
        for layout in (self._who(), self._words(), self._making(), self._code()):
            holder = QWidget()
            holder.setLayout(layout)
            self._steps.addWidget(holder)
        body = QWidget()
        body.setLayout(self._steps)
        self.fill(column(body))
        self.act.clicked.connect(self._go_on)
        model.step.changed.connect(self._show)
        model.trouble.changed.connect(self.tell)
        model.words.changed.connect(self._shown_words.setText)
        model.code.changed.connect(self._shown_code.setText)
        model.progressed.connect(self._progressed)
        self.first = self._name.edit
        self._show(WHO)

    def _who(self) -> QLayout:
        self._name = LineField("owner_name", self.tr("Your name"))
        self._telephone = LineField(
            "owner_telephone", self.tr("Your telephone at work"), self.tr("Stands in the plan.")
        )
        profile_box, self._profile = choice_field(
            "owner_profile", self.tr("Municipality"), self._model.profiles
        )
        role_box, self._role = choice_field("owner_role", self.tr("Your role"), {})
        self._profile.currentIndexChanged.connect(self._name_roles)
        self._name_roles()
        self._practice = CheckCard(self.tr("This is a vault to practise with invented people"))
        self._practice.setObjectName("practice")
        restore = button(self.tr("I have a backup to put back"), "quiet", "device-floppy")
        restore.setObjectName("to_restore")
        restore.clicked.connect(self.to_restore)
        lead = label(
            self.tr("Everything you keep stands encrypted on this laptop only."), "lead", wrap=True
        )
        return narrow(
            column(
                lead,
                8,
                self._name,
                self._telephone,
                row(profile_box, role_box, gap=16),
                self._practice,
                row(restore, STRETCH),
                gap=16,
            )
        )

    def _words(self) -> QLayout:
        self._shown_words = label(self._model.words.value, "title3", wrap=True)
        self._shown_words.setObjectName("shown_words")
        self._typed_words = LineField("typed_words", self.tr("Type the five words"))
        other = button(self.tr("Other words"), "quiet", "refresh")
        other.clicked.connect(self._model.other_words)
        lead = label(
            self.tr("These five words open your vault. Learn them or keep them apart."),
            "lead",
            wrap=True,
        )
        shown = card(self._shown_words, row(other, STRETCH))
        return narrow(column(lead, shown, self._typed_words, gap=16))

    def _making(self) -> QLayout:
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(self.tr("Making the vault"))
        return narrow(
            column(label(self.tr("Making the keys of your vault..."), "lead"), self._bar, gap=16)
        )

    def _code(self) -> QLayout:
        self._shown_code = label("", "title3", wrap=True)
        self._shown_code.setObjectName("shown_code")
        self._typed_code = LineField("typed_code", self.tr("Type the recovery code"))
        lead = label(
            self.tr(
                "This code opens the vault when the words are lost. Write it on paper and give "
                "it to your team leader. Then type it back."
            ),
            "lead",
            wrap=True,
        )
        paper = button(self.tr("Save the page for a lost laptop"), "quiet", "download")
        paper.setObjectName("lost_laptop")
        paper.clicked.connect(self._choose_paper)
        self._paper = label("", "small", wrap=True)
        self._paper.hide()
        foot = row(paper, STRETCH)
        pieces = (lead, card(self._shown_code), self._typed_code, foot, self._paper)
        return narrow(column(*pieces, gap=16))

    def _choose_paper(self) -> None:
        self._model.paper = chosen_place(self)
        self._paper.setText(self.tr("The page is saved when you go on. Print it and keep it."))
        self._paper.setVisible(self._model.paper is not None)

    def _name_roles(self) -> None:
        """Call the roles as the chosen municipality calls them; the one chosen stays chosen."""
        role = chosen(self._role) if self._role.count() else Role.COACH.value
        self._role.clear()
        for each, name in self._model.roles.get(chosen(self._profile), {}).items():
            self._role.addItem(name, each.value)
        self._role.setCurrentIndex(self._role.findData(role))

    def _owner(self) -> NewOwner:
        profile = chosen(self._profile)
        return NewOwner(
            name=self._name.text,
            role=Role(chosen(self._role)),
            organisation=self._model.profiles[profile],
            profile=profile,
            telephone=self._telephone.text,
            practice=self._practice.isChecked(),
        )

    def _go_on(self) -> None:
        self.tell("")
        step = self._model.step.value
        if step == WHO and not self._model.name_owner(self._owner()):
            self._name.trouble(self.tr("Type your name."))
        elif step == WORDS and not self._model.make(self._typed_words.text):
            self._typed_words.trouble(self.tr("These are not the five words above."))
        elif step == CODE and not self._model.confirm(self._typed_code.text):
            self._typed_code.trouble(self.tr("This is not the code above. Check each group."))

    def _progressed(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _show(self, step: int) -> None:
        self._steps.setCurrentIndex(step)
        self.act.setDisabled(step == MAKING)
        focus = {WHO: self._name, WORDS: self._typed_words, CODE: self._typed_code}.get(step)
        if focus is not None:
            focus.edit.setFocus()
