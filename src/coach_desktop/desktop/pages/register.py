"""Register an inburgeraar; who may be the same person is said before, never decided."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout

from coach_desktop.casework.people import NewPerson, names_of
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.fields import LineField, choice_field, chosen
from coach_desktop.desktop.page import Page, narrow
from coach_desktop.desktop.spoken import languages
from coach_desktop.desktop.typed import said_of
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.parts import Piece, column, label, row, scrolled
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
        self.sounding: Field[tuple[str, ...]] = Field((), self)
        self.asked = workplace.people.asked
        self.languages = languages(workplace)

    def look_alike(self, person: NewPerson) -> None:
        """Find who may be the same person."""
        people = self._workplace.people
        self.alike.set(names_of(people.duplicates(person)))
        self.sounding.set(names_of(people.sounding_alike(person)))

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
        self.trouble.set(wording(trouble))


class RegisterPage(Page):
    """Lays the model out."""

    def __init__(self, model: RegisterModel) -> None:
        super().__init__("register")
        self._model = model
        self._lines = self._asked_lines(model.asked)
        names = (self.tr("Day"), self.tr("Month"), self.tr("Year"))
        self._birth = DateAnswer(
            self.tr("Date of birth"), names, hint=self.tr("Only the year. That is enough.")
        )
        self._speaks, self._language = self._languages()
        self._alike = label("", "body", tone="warn", wrap=True)
        self._alike.setObjectName("alike")
        self.fill(
            column(
                scrolled(
                    narrow(
                        column(
                            *self._laid_out(model.asked),
                            self._alike,
                            gap=16,
                        ),
                        680,
                    )
                )
            )
        )
        for field in self._lines.values():
            field.edit.editingFinished.connect(self._look)
        self._birth.answered.connect(lambda _: self._look())
        self.act.clicked.connect(lambda: model.register(self._person()))
        model.trouble.changed.connect(self.tell)
        model.alike.changed.connect(lambda _: self._warn())
        model.sounding.changed.connect(lambda _: self._warn())
        self.first = self._lines["achternaam"].edit

    def unkept(self) -> int:
        """A form that was begun is one change: there is no dossier before it is registered."""
        return int(any(field.text for field in self._lines.values()))

    def _asked_lines(self, asked: Sequence[str]) -> dict[str, LineField]:
        """The lines to type in, as far as this role is asked them."""
        told = {
            "achternaam": (self.tr("Family name"), ""),
            "voornamen": (self.tr("First names"), ""),
            "roepnaam": (self.tr("Called"), ""),
            "vnummer": (self.tr("V-number"), self.tr("Ten digits, on the pass.")),
            "bsn": ("BSN", self.tr("Leave empty when it is not known yet.")),
            "telefoon": (self.tr("Telephone"), ""),
        }
        return {name: LineField(name, *said) for name, said in told.items() if name in asked}

    def _languages(self) -> tuple[QVBoxLayout, QComboBox]:
        return choice_field("gesprekstaal", self.tr("Language"), {"": "", **self._model.languages})

    def _laid_out(self, asked: Sequence[str]) -> list[Piece]:
        """Two lines beside each other, what is no line between them."""
        lines = self._lines
        pieces: list[Piece] = [row(lines["achternaam"], lines["voornamen"], gap=16)]
        if "geboortedatum" in asked:
            pieces.append(column(label(self.tr("Date of birth"), "strong"), self._birth, gap=4))
        rest: list[Piece] = [
            lines[name] for name in lines if name not in {"achternaam", "voornamen"}
        ]
        if "gesprekstaal" in asked:
            rest.append(self._speaks)
        pieces += [row(*rest[at : at + 2], gap=16) for at in range(0, len(rest), 2)]
        return pieces

    def _person(self) -> NewPerson:
        told = {name: field.text for name, field in self._lines.items()}
        if "geboortedatum" in self._model.asked:
            told["geboortedatum"] = self._birth.value()
        if "gesprekstaal" in self._model.asked:
            told["gesprekstaal"] = chosen(self._language)
        return NewPerson(**told)

    def _look(self) -> None:
        names = " ".join(self._lines[name].text for name in ("achternaam", "voornamen"))
        if told := self._model.said_of(names):
            self.tell(told, "warn")
        self._model.look_alike(self._person())

    def _warn(self) -> None:
        same, sounding = self._model.alike.value, self._model.sounding.value
        told = []
        if same:
            told.append(self.tr("Perhaps the same person: {names}").format(names=", ".join(same)))
        if sounding:
            told.append(self.tr("Sounds like: {names}").format(names=", ".join(sounding)))
        self._alike.setText("\n".join(told))
