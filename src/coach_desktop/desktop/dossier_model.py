"""What is known of one dossier, as its page shows it, and what can be changed there."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal

from coach_desktop.casework.facts import Facts
from coach_desktop.casework.summary import Found
from coach_desktop.casework.today import Step
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.answer_words import options_in_dutch
from coach_desktop.desktop.documents_card import DocumentsModel
from coach_desktop.desktop.household_card import Member
from coach_desktop.desktop.numbers import Numbers
from coach_desktop.desktop.parts_model import PartsModel
from coach_desktop.desktop.rights_model import RightsModel
from coach_desktop.desktop.sharing_card import SharingModel
from coach_desktop.desktop.spoken import dutch_name, languages
from coach_desktop.desktop.ties import BACK
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.inburgeraar import age_on, parse_partial_date
from coach_desktop.domain.pip import Version
from coach_desktop.domain.shown import Receiver, Screen
from coach_desktop.domain.sight import Sight, screens, sight
from coach_desktop.domain.visit import Visit
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.tasks import Lane, Tasks
from coach_desktop.widgets.wording import wording


class DossierModel(QObject):
    """What the page shows of one dossier."""

    changed = Signal()

    def __init__(self, workplace: Workplace, tasks: Tasks, dossier: str) -> None:
        super().__init__()
        self._workplace, self._tasks = workplace, tasks
        self.trouble: Field[str] = Field("", self)
        self.dossier = dossier
        self.step: Step | None = None
        self.facts = Facts({})
        self.versions: tuple[Version, ...] = ()
        self.family: tuple[Member, ...] = ()
        self.coach = ("", "")
        self.differing = 0
        self.begun_twice = False
        self.visits: Sequence[Visit] = ()
        self.may_visit = Screen.VISIT in screens(workplace.identity.author.role)
        self.numbers = Numbers(workplace, tasks)
        self.numbers.setParent(self)
        self.documents = DocumentsModel(workplace, tasks, dossier)
        self.documents.setParent(self)
        self.rights = RightsModel(workplace, tasks, dossier)
        self.rights.setParent(self)
        self.rights.done.connect(self.load)
        self.parts = PartsModel(workplace, tasks, dossier)
        self.parts.setParent(self)
        self.sharing = SharingModel(workplace, tasks, dossier)
        self.sharing.setParent(self)

    def load(self) -> None:
        """Read the dossier anew, as far as this role may see it."""
        workplace = self._workplace
        role = workplace.identity.author.role
        found = workplace.people.vault.dossier(self.dossier)
        if found is not None:
            self.step = workplace.today.step(found, workplace.clock.today())
        seen = sight(role, Receiver.OWN_SCREEN, chosen=workplace.profile.chosen_s2)
        self.facts = workplace.people.facts(self.dossier).seen_by(seen)
        self.versions = tuple(workplace.plans.versions(self.dossier))
        self.visits = workplace.visits.of(self.dossier)
        self.coach = workplace.transfers.coach(self.dossier)
        self.differing = len(workplace.differences.of(self.dossier))
        self.begun_twice = bool(workplace.differences.begun(self.dossier))
        household = (self.facts.household or {}).items()
        self.family = tuple(self._member(other, code, seen) for other, code in household)
        self.documents.load()
        self.rights.load()
        self.parts.load()
        self.sharing.load()
        self.changed.emit()

    @property
    def spoken(self) -> str:
        """The language that this person speaks, in Dutch; '' when it is not known."""
        return dutch_name(languages(self._workplace), self.facts.text("gesprekstaal"))

    @property
    def age(self) -> int | None:
        """Years of age today; None while the birth date leaves it open."""
        birth = self.facts.birth
        return age_on(birth, self._workplace.clock.today()) if birth else None

    def options(self, question: str) -> Mapping[str, str]:
        """The options of a question's list: codes and Dutch words."""
        return options_in_dutch(self._workplace.intakes.plan, question)

    def find(self, words: str) -> Sequence[Found]:
        """Dossiers to tie this one to."""
        found = self._workplace.people.find(words)
        return tuple(each for each in found if each.dossier != self.dossier)

    def _member(self, other: str, relation: str, seen: Sight) -> Member:
        people = self._workplace.people
        if people.vault.is_purged(other):
            return Member(other, self.tr("Dossier removed"), self.tr("tie ended"), is_removed=True)
        name = people.facts(other).seen_by(seen).full_name
        return Member(other, name, self.option("lid_relatie", relation))

    def untie(self, other: str) -> None:
        """End the tie with another dossier, on both sides."""
        self._do(lambda: self._workplace.people.untie(self.dossier, other))

    def tie(self, other: str, relation: str) -> None:
        """Tie this dossier to another one of the household."""
        back = BACK.get(relation, relation)
        self._do(lambda: self._workplace.people.tie(self.dossier, other, relation, back))

    def begin_period(self, code: str, day: str) -> None:
        """DUO gave another group from this day on."""
        self._do(lambda: self._workplace.people.begin_period(self.dossier, code, _whole_day(day)))

    def _do(self, verb: Callable[[], None]) -> None:
        self.trouble.set("")
        task = self._tasks.start(lambda _: verb(), Lane.VAULT)
        task.succeeded.connect(lambda _: self.load())
        task.failed.connect(self._failed)

    def _failed(self, trouble: Exception) -> None:
        self.trouble.set(wording(trouble))

    def option(self, question: str, code: str) -> str:
        """The Dutch words for a code of a question's list; the code itself when there are none."""
        return self.options(question).get(code) or code

    @property
    def can_make_plan(self) -> bool:
        """Whether an intake was begun."""
        return bool(self._workplace.intakes.find(self.dossier))


def _whole_day(text: str) -> date:
    """A day that was typed; raises InputError while it is not whole."""
    day = parse_partial_date(text)
    if not day.is_complete:
        raise InputError("input.date-incomplete")
    return day.earliest
