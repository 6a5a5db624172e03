"""The past of the answers on the intake page: what was told before, undo, redo, what lapsed."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from coach_desktop.casework.given import Given
from coach_desktop.casework.intake import Intake
from coach_desktop.casework.looking import NUMBERS
from coach_desktop.casework.past import Lapsed, Told, lapsed
from coach_desktop.casework.undo import Act, Undone
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.answer_words import answer_in_words
from coach_desktop.domain.errors import InputError
from coach_desktop.forms.definition import Question, text_in
from coach_desktop.widgets.tasks import Lane, Tasks
from coach_desktop.widgets.wording import worded, wording


class OnScreen(Protocol):
    """What is needed of the intake that is on the screen."""

    intake: Intake

    @property
    def place(self) -> str:
        """The address on the screen."""
        ...

    @property
    def is_repeat(self) -> bool:
        """Whether rows are added there instead of an answer given."""
        ...

    @property
    def question(self) -> Question:
        """The question on the screen."""
        ...

    @property
    def unkept(self) -> int:
        """How much of what was told is in no vault."""
        ...

    def take_back(self, given: Given) -> None:
        """Show that an earlier answer stands again, and keep that it does."""
        ...


class PastModel(QObject):
    """Undo and redo of an open intake, and what its questions held before."""

    done = Signal(str)
    refused = Signal(str)

    def __init__(
        self, model: OnScreen, workplace: Workplace, tasks: Tasks, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._model, self._workplace, self._tasks = model, workplace, tasks
        self._lapsed = len(self.lapsed())

    def told(self) -> Sequence[Told]:
        """What was told at the question on the screen, the last first."""
        if self._model.is_repeat:
            return ()
        return self._workplace.pasts.of(self._model.intake, self._model.place)

    def lapsed(self) -> Sequence[Lapsed]:
        """Answers that are kept though their questions are not asked any more."""
        return lapsed(self._model.intake)

    def newly(self, found: Sequence[Lapsed]) -> int:
        """How many of these lapsed since this was asked before."""
        before, self._lapsed = self._lapsed, len(found)
        return max(len(found) - before, 0)

    def who(self, told: Told) -> str:
        """The owner of this vault by name, somebody else by the beginning of the id."""
        author = self._workplace.identity.author
        return author.name if told.author == author.id else told.author[:8]

    def role(self, told: Told) -> str:
        """What the municipality calls the role in which it was written down."""
        return self._workplace.profile.role_name(told.role)

    def question(self, address: str) -> Question:
        """The question at an address."""
        return self._model.intake.instance.question(address)

    def is_number(self, address: str) -> bool:
        """Whether a number stands there that is masked until it is asked for."""
        return self.question(address).marks.bron in NUMBERS

    def words(self, told: Told) -> str:
        """What was told, as it is read."""
        return answer_in_words(self._model.question, told.answer)

    def present(self, told: Told) -> str:
        """Who was there, as it is read; '' outside of a sitting."""
        names = self._people()
        return ", ".join(names.get(code, code) for code in told.present)

    def undo(self) -> None:
        """Put back what stood before the last answer."""
        self._after_saving(lambda: self._workplace.pasts.undoing.undo(self._model.intake))

    def redo(self) -> None:
        """Tell again what was undone last."""
        self._after_saving(lambda: self._workplace.pasts.undoing.redo(self._model.intake))

    def _after_saving(self, act: Callable[[], Undone]) -> None:
        """What is told out of the log waits until all that was typed stands in it."""
        task = self._tasks.start(lambda _: None, Lane.VAULT)
        task.succeeded.connect(lambda _: self._do(act))

    def _do(self, act: Callable[[], Undone]) -> None:
        if self._model.unkept:
            self.refused.emit(worded("undo.not-saved"))
            return
        try:
            undone = act()
        except InputError as trouble:
            self.refused.emit(wording(trouble))
            return
        self._model.take_back(undone.given)
        self.done.emit(self._sentence(undone))

    def _sentence(self, undone: Undone) -> str:
        item = self._model.intake.instance.plan.by_key[undone.address.rpartition("/")[2]]
        asked = text_in(item.label, "nl", "nl")[0]
        if undone.act is Act.UNDO:
            told = self.tr("Undone: “{question}” holds again what it held before.")
        else:
            told = self.tr("Done again: “{question}” holds once more what was undone.")
        return told.format(question=asked)

    def _people(self) -> Mapping[str, str]:
        found = self._model.intake.asking_for("gesprek.aanwezig")
        asked = self._workplace.intakes.plan.by_key.get(found)
        choices = asked.choices if isinstance(asked, Question) else ()
        return {each.name: text_in(each.label, "nl", "nl")[0] for each in choices}
