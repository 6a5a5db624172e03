"""Register an inburgeraar; who may be the same person is said before, never decided."""

from PySide6.QtCore import QObject, Signal

from coach_desktop.casework.people import NewPerson, names_of
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.fields import LineField
from coach_desktop.desktop.page import Page, narrow
from coach_desktop.desktop.typed import said_of
from coach_desktop.domain.errors import CoachError
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.parts import column, label, row, scrolled
from coach_desktop.widgets.questions.basic import DateAnswer
from coach_desktop.widgets.tasks import Lane, Tasks
from coach_desktop.widgets.wording import wording


class RegisterModel(QObject):
    """Makes a dossier out of what was typed."""

    registered = Signal(str)

    def __init__(self, workplace: Workplace, tasks: Tasks) -> None:
        super().__init__()
        self._workplace, self._tasks = workplace, tasks
        self.trouble: Field[str] = Field("", self)
        self.alike: Field[tuple[str, ...]] = Field((), self)

    def look_alike(self, person: NewPerson) -> None:
        """Find who may be the same person."""
        self.alike.set(names_of(self._workplace.people.duplicates(person)))

    def said_of(self, text: str) -> str:
        """What there is to say of a typed name."""
        return " ".join(said_of(text, self._workplace.printer))

    def register(self, person: NewPerson) -> None:
        """Make the dossier; a trouble leaves everything as it was."""
        self.trouble.set("")
        task = self._tasks.start(lambda _: self._workplace.people.register(person), Lane.VAULT)
        task.succeeded.connect(self._registered)
        task.failed.connect(self._failed)

    def _registered(self, dossier: str) -> None:
        self.registered.emit(dossier)

    def _failed(self, trouble: Exception) -> None:
        if not isinstance(trouble, CoachError):
            raise trouble
        self.trouble.set(wording(trouble))


class RegisterPage(Page):
    """Lays the model out."""

    def __init__(self, model: RegisterModel) -> None:
        super().__init__("register")
        self._model = model
        self._last = LineField("achternaam", self.tr("Family name"))
        self._first = LineField("voornamen", self.tr("First names"))
        self._bsn = LineField("bsn", "BSN", self.tr("Leave empty when it is not known yet."))
        self._number = LineField(
            "vnummer", self.tr("V-number"), self.tr("Ten digits, on the pass.")
        )
        names = (self.tr("Day"), self.tr("Month"), self.tr("Year"))
        self._birth = DateAnswer(
            self.tr("Date of birth"), names, hint=self.tr("Only the year. That is enough.")
        )
        self._alike = label("", "body", tone="warn", wrap=True)
        self._alike.setObjectName("alike")
        self.fill(
            column(
                scrolled(
                    narrow(
                        column(
                            row(self._last, self._first, gap=16),
                            column(label(self.tr("Date of birth"), "strong"), self._birth, gap=4),
                            row(self._number, self._bsn, gap=16),
                            self._alike,
                            gap=16,
                        ),
                        680,
                    )
                )
            )
        )
        for field in (self._last, self._first, self._bsn, self._number):
            field.edit.editingFinished.connect(self._look)
        self._birth.answered.connect(lambda _: self._look())
        self.act.clicked.connect(lambda: model.register(self._person()))
        model.trouble.changed.connect(self.tell)
        model.alike.changed.connect(self._warn)
        self.first = self._last.edit

    def _person(self) -> NewPerson:
        return NewPerson(
            achternaam=self._last.text,
            voornamen=self._first.text,
            geboortedatum=self._birth.value(),
            bsn=self._bsn.text,
            vnummer=self._number.text,
        )

    def _look(self) -> None:
        names = f"{self._last.text} {self._first.text}"
        if told := self._model.said_of(names):
            self.tell(told, "warn")
        self._model.look_alike(self._person())

    def _warn(self, names: tuple[str, ...]) -> None:
        told = self.tr("Perhaps the same person: {names}").format(names=", ".join(names))
        self._alike.setText(told if names else "")
