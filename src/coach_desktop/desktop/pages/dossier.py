"""One dossier: the path with its stations, what is known, and the way on."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from coach_desktop.casework.facts import Facts
from coach_desktop.casework.summary import Found
from coach_desktop.casework.today import Station, Step
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.answer_words import options_in_dutch
from coach_desktop.desktop.coverage_card import CoverageCard
from coach_desktop.desktop.days import turned
from coach_desktop.desktop.differing_card import DifferingLine
from coach_desktop.desktop.documents_card import DocumentsCard, DocumentsModel
from coach_desktop.desktop.facts_card import FactsCard
from coach_desktop.desktop.household_card import HouseholdCard, Member
from coach_desktop.desktop.local_words import local_in_words
from coach_desktop.desktop.numbers import Numbers
from coach_desktop.desktop.page import Page
from coach_desktop.desktop.parts_card import PartsCard
from coach_desktop.desktop.parts_model import PartsModel
from coach_desktop.desktop.path_line import PathLine
from coach_desktop.desktop.rights_card import RightsCard
from coach_desktop.desktop.rights_model import RightsModel
from coach_desktop.desktop.sharing_card import SharingCard, SharingModel
from coach_desktop.desktop.spoken import dutch_name, languages
from coach_desktop.desktop.stations import station_name
from coach_desktop.desktop.ties import BACK, PeriodForm
from coach_desktop.desktop.transfer_card import CoachLine
from coach_desktop.desktop.urgency import TONES, due_in_words
from coach_desktop.desktop.visits_card import VisitsCard
from coach_desktop.domain import phrases
from coach_desktop.domain.dossier import number_of
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.inburgeraar import age_on, parse_partial_date
from coach_desktop.domain.pip import Version
from coach_desktop.domain.sight import Receiver, Screen, Sight, screens, sight
from coach_desktop.domain.visit import Visit
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.parts import (
    STRETCH,
    Chip,
    button,
    card,
    clear,
    column,
    heading,
    label,
    picture,
    row,
    scrolled,
)
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


class DossierPage(Page):
    """Lays the model out."""

    to_intake = Signal(str)
    to_plan = Signal(str)
    to_visit = Signal(str)
    to_logbook = Signal(str)
    to_measures = Signal(str)
    to_progress = Signal(str)
    to_transfer = Signal(str)
    to_conflict = Signal(str)

    def __init__(self, model: DossierModel) -> None:
        super().__init__("dossier")
        self._model = model
        self._path = PathLine()
        self._now, self._plans = QVBoxLayout(), QVBoxLayout()
        self._facts = FactsCard()
        self._facts.number_asked.connect(lambda name: model.numbers.ask(model.dossier, name))
        model.numbers.given.connect(lambda _, *told: self._facts.show_number(*told))
        model.numbers.refused.connect(self.tell)
        self._visits = VisitsCard(offers_new=model.may_visit)
        if not model.may_visit:
            self._visits.hide()
        self._visits.wanted.connect(lambda: self.to_visit.emit(model.dossier))
        logbook = button(self.tr("Logbook"), "quiet", "list-check")
        logbook.setObjectName("logbook")
        logbook.clicked.connect(lambda: self.to_logbook.emit(model.dossier))
        measures = button(self.tr("Measurements"), "quiet", "progress")
        measures.setObjectName("measures")
        measures.clicked.connect(lambda: self.to_measures.emit(model.dossier))
        progress = button(self.tr("Progress"), "quiet", "route")
        progress.setObjectName("progress")
        progress.clicked.connect(lambda: self.to_progress.emit(model.dossier))
        self._family = HouseholdCard(model.find, model.options("lid_relatie"))
        self._family.tied.connect(model.tie)
        self._family.untied.connect(model.untie)
        self._coach, self._differing = CoachLine(), DifferingLine(self._decide)
        self._coach.transferring.connect(lambda: self.to_transfer.emit(model.dossier))
        period = PeriodForm(model.options("ovd_groep"))
        period.begun.connect(model.begin_period)
        model.trouble.changed.connect(self.tell)
        self._periods = QVBoxLayout()
        model.parts.resumed.connect(lambda: self.to_intake.emit(model.dossier))
        self.documents = DocumentsCard(model.documents)
        self.rights, self.sharing = RightsCard(model.rights), SharingCard(model.sharing)
        groups = card(heading(self.tr("Groups by DUO")), self._periods, period)
        left = column(
            card(heading(self.tr("What now")), self._now, self._differing, self._coach),
            PartsCard(model.parts),
            CoverageCard(model.parts),
            self._facts,
            self.documents,
            self.rights,
            STRETCH,
            gap=16,
        )
        right = column(
            card(heading(self.tr("Plans")), self._plans),
            self._family,
            groups,
            self._visits,
            self.sharing,
            STRETCH,
            gap=16,
        )
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addLayout(left, 3)
        both.addLayout(right, 2)
        self._due = Chip("", "plain")
        self.to_state(self._due)
        self.to_state(progress)
        self.to_state(measures)
        self.to_state(logbook)
        self.fill(column(scrolled(card(self._path), both, gap=16, margin=32)))
        self.first = self.act
        self.act.clicked.connect(lambda: self.to_intake.emit(model.dossier))
        self.other.clicked.connect(lambda: self.to_plan.emit(model.dossier))
        model.changed.connect(self._show)

    def _decide(self) -> None:
        self.to_conflict.emit(self._model.dossier)

    def _show(self) -> None:
        model = self._model
        self.title.setText(model.facts.full_name)
        number = self.tr("Dossier {number}").format(number=number_of(model.dossier))
        self.under(" · ".join(filter(None, (number, *self._about()))))
        self.other.setEnabled(model.can_make_plan)
        clear(self._now)
        if model.step is not None:
            self._show_step(model.step)
        self._facts.show_facts(self._known(), self._numbers())
        self._visits.show_visits(model.visits)
        clear(self._plans)
        for version in model.versions:
            self._plans.addLayout(self._version(version))
        if not model.versions:
            self._plans.addWidget(label(self.tr("No plan yet."), "text2"))
        self._family.show_members(model.family)
        self._coach.show_coach(*model.coach)
        self._differing.count(model.differing)
        clear(self._periods)
        now = self.tr("now")
        for each in model.facts.periods:
            days = f"{turned(each.begin) or '?'} – {turned(each.end) or now}"
            line = row(label(self._group(each.code), "strong"), STRETCH, label(days, "small"))
            self._periods.addLayout(line)

    def _show_step(self, step: Step) -> None:
        names = {station: station_name(station) for station in Station}
        self._path.show_path(names, step.reached, step.next)
        tone, name = TONES[step.urgency]
        self._due.say(due_in_words(step) or names[step.next], tone, name)
        self._now.addLayout(
            row(picture("circle-dot", "accent"), label(names[step.next], "strong"), STRETCH, gap=12)
        )
        self._now.addWidget(label(self._term(step), "small", wrap=True))
        for each in step.local:
            self._now.addWidget(label(local_in_words(each), "small", wrap=True))

    def _about(self) -> tuple[str, ...]:
        facts = self._model.facts
        spoken, age = self._model.spoken, self._model.age
        return (
            self.tr("%n year(s)", "", age) if age is not None else "",
            self._group(facts.text("doelgroep")),
            self.tr("speaks {language}").format(language=spoken) if spoken else "",
        )

    def _group(self, code: str) -> str:
        return self._model.option("ovd_groep", code) if code else ""

    def _version(self, version: Version) -> QVBoxLayout:
        told = self.tr("Version {number}").format(number=version.number)
        state = phrases.load("nl").say(f"letter.state_name.{version.state.value}")
        when = _day(version.states[-1].on) if version.states else ""
        chip = Chip(state, "ok" if version.is_final else "plain", "file-text")
        return column(row(label(told, "strong"), STRETCH, label(when, "small"), chip, gap=12))

    def _term(self, step: Step) -> str:
        if step.termijn is None:
            return self.tr("The ten weeks for the plan do not run.")
        return self.tr("Plan at the latest on {legal} (counted: {raw}; {article})").format(
            legal=_day(step.termijn.legal), raw=_day(step.termijn.raw), article=step.termijn.article
        )

    def _numbers(self) -> dict[str, str]:
        """The numbers that are known, by their code; they are shown when they are asked for."""
        titles = {"bsn": "BSN", "vnummer": self.tr("V-number")}
        return {name: title for name, title in titles.items() if self._model.facts.text(name)}

    def _known(self) -> dict[str, str]:
        facts = self._model.facts
        return {
            self.tr("Date of birth"): turned(facts.text("geboortedatum")),
            self.tr("Language"): self._model.spoken,
            self.tr("Telephone"): facts.text("telefoon"),
            self.tr("Address"): facts.text("adres"),
            self.tr("Notice of DUO"): turned(facts.text("kennisgeving")),
            self.tr("Registered in the municipality"): turned(facts.text("inschrijving_brp")),
            self.tr("Group (DUO)"): self._group(facts.text("doelgroep")),
        }


def _whole_day(text: str) -> date:
    """A day that was typed; raises InputError while it is not whole."""
    day = parse_partial_date(text)
    if not day.is_complete:
        raise InputError("input.date-incomplete")
    return day.earliest


def _day(day: date) -> str:
    return day.strftime("%d-%m-%Y")
