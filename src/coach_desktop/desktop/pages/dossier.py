"""One dossier: the path with its stations, what is known, and the way on; see dossier_model."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from coach_desktop.casework.today import Station, Step
from coach_desktop.desktop.coverage_card import CoverageCard
from coach_desktop.desktop.days import turned
from coach_desktop.desktop.differing_card import DifferingLine
from coach_desktop.desktop.documents_card import DocumentsCard
from coach_desktop.desktop.dossier_model import DossierModel
from coach_desktop.desktop.facts_card import FactsCard
from coach_desktop.desktop.household_card import HouseholdCard
from coach_desktop.desktop.local_words import local_in_words
from coach_desktop.desktop.page import Page
from coach_desktop.desktop.parts_card import PartsCard
from coach_desktop.desktop.path_line import PathLine
from coach_desktop.desktop.rights_card import RightsCard
from coach_desktop.desktop.sharing_card import SharingCard
from coach_desktop.desktop.stations import station_name
from coach_desktop.desktop.ties import PeriodForm
from coach_desktop.desktop.transfer_card import CoachLine
from coach_desktop.desktop.urgency import TONES, due_in_words
from coach_desktop.desktop.visits_card import VisitsCard
from coach_desktop.domain import phrases
from coach_desktop.domain.dossier import number_of
from coach_desktop.domain.pip import Version
from coach_desktop.widgets.parts import (
    STRETCH,
    Chip,
    beside,
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
        self.read_anew = model.load
        self._path = PathLine()
        self._now, self._plans, self._periods = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._facts, self._coach = FactsCard(), CoachLine()
        self._differing = DifferingLine(self._decide)
        self._visits = VisitsCard(offers_new=model.may_visit)
        if not model.may_visit:
            self._visits.hide()
        self._family = HouseholdCard(model.find, model.options("lid_relatie"))
        self._period = PeriodForm(model.options("ovd_groep"))
        self.documents = DocumentsCard(model.documents)
        self.rights, self.sharing = RightsCard(model.rights), SharingCard(model.sharing)
        self._due = Chip("", "plain")
        self.to_state(self._due)
        self._ways()
        self._lay_out()
        self._wire()
        self.first = self.act

    def _ways(self) -> None:
        """The ways to the other pages of this dossier."""
        model = self._model
        for name, told, sign, way in (
            ("progress", self.tr("Progress"), "route", self.to_progress),
            ("measures", self.tr("Measurements"), "progress", self.to_measures),
            ("logbook", self.tr("Logbook"), "list-check", self.to_logbook),
        ):
            act = button(told, "quiet", sign)
            act.setObjectName(name)
            act.clicked.connect(lambda _=False, to=way: to.emit(model.dossier))
            self.to_state(act)

    def _lay_out(self) -> None:
        model = self._model
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
            card(heading(self.tr("Groups by DUO")), self._periods, self._period),
            self._visits,
            self.sharing,
            STRETCH,
            gap=16,
        )
        both = beside()
        both.addLayout(left, 3)
        both.addLayout(right, 2)
        self.fill(column(scrolled(card(self._path), both, gap=16, margin=32)))

    def _wire(self) -> None:
        model = self._model
        self._facts.number_asked.connect(lambda name: model.numbers.ask(model.dossier, name))
        model.numbers.given.connect(lambda _, *told: self._facts.show_number(*told))
        model.numbers.refused.connect(self.tell)
        self._visits.wanted.connect(lambda: self.to_visit.emit(model.dossier))
        self._family.tied.connect(model.tie)
        self._family.untied.connect(model.untie)
        self._coach.transferring.connect(lambda: self.to_transfer.emit(model.dossier))
        self._period.begun.connect(model.begin_period)
        model.parts.resumed.connect(lambda: self.to_intake.emit(model.dossier))
        self.act.clicked.connect(lambda: self.to_intake.emit(model.dossier))
        self.other.clicked.connect(lambda: self.to_plan.emit(model.dossier))
        model.trouble.changed.connect(self.tell)
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
        self._differing.count(model.differing, begun_twice=model.begun_twice)
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


def _day(day: date) -> str:
    return day.strftime("%d-%m-%Y")
