"""One dossier: the path with its stations, what is known, and the way on."""

from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach_desktop.casework.facts import Facts
from coach_desktop.casework.today import Station, Step
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.page import Page
from coach_desktop.desktop.path_line import PathLine
from coach_desktop.domain.language import language_of
from coach_desktop.domain.pip import Version
from coach_desktop.domain.sight import Receiver, sight
from coach_desktop.widgets.parts import (
    STRETCH,
    Chip,
    Piece,
    card,
    clear,
    column,
    heading,
    label,
    row,
    scrolled,
)


class DossierModel(QObject):
    """What the page shows of one dossier."""

    changed = Signal()

    def __init__(self, workplace: Workplace, dossier: str) -> None:
        super().__init__()
        self._workplace = workplace
        self.dossier = dossier
        self.step: Step | None = None
        self.facts = Facts({})
        self.versions: tuple[Version, ...] = ()

    def load(self) -> None:
        """Read the dossier anew, as far as this role may see it."""
        workplace = self._workplace
        role = workplace.identity.author.role
        found = next(
            (
                each
                for each in workplace.people.vault.dossiers(limit=100_000)
                if each.dossier == self.dossier
            ),
            None,
        )
        if found is not None:
            self.step = workplace.today.step(found, workplace.clock.today())
        seen = sight(role, Receiver.OWN_SCREEN, chosen=workplace.profile.chosen_s2)
        self.facts = workplace.people.facts(self.dossier).seen_by(seen)
        self.versions = tuple(workplace.plans.versions(self.dossier))
        self.changed.emit()

    @property
    def can_make_plan(self) -> bool:
        """Whether an intake was begun."""
        return bool(self._workplace.intakes.find(self.dossier))


class DossierPage(Page):
    """Lays the model out."""

    to_intake = Signal(str)
    to_plan = Signal(str)

    def __init__(self, model: DossierModel) -> None:
        super().__init__("dossier")
        self._model = model
        self._path = PathLine()
        self._facts = QVBoxLayout()
        self._plans = QVBoxLayout()
        left, right = QWidget(), QWidget()
        left.setLayout(self._facts)
        right.setLayout(self._plans)
        known = card(heading(self.tr("What is known")), left)
        plans = card(heading(self.tr("Plans")), right)
        both = row(known, plans, gap=16)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        self.fill(column(scrolled(card(self._path), both, gap=16, margin=32)))
        self.act.clicked.connect(lambda: self.to_intake.emit(model.dossier))
        self.other.clicked.connect(lambda: self.to_plan.emit(model.dossier))
        model.changed.connect(self._show)

    def _show(self) -> None:
        model = self._model
        self.title.setText(model.facts.full_name)
        self.other.setEnabled(model.can_make_plan)
        if model.step is not None:
            names = {station: self._station(station) for station in Station}
            self._path.show_path(names, model.step.reached, model.step.next)
            self.subtitle.setText(self._due(model.step))
        clear(self._facts)
        for name, shown in self._known().items():
            if shown:
                self._facts.addLayout(row(label(name, "small"), STRETCH, label(shown), gap=16))
        clear(self._plans)
        for version in model.versions:
            self._plans.addLayout(self._version(version))
        if not model.versions:
            self._plans.addWidget(label(self.tr("No plan yet."), "text2"))
        self._plans.addStretch(1)

    def _version(self, version: Version) -> QVBoxLayout:
        told = self.tr("Version {number}").format(number=version.number)
        pieces: list[Piece] = [label(told, "strong"), STRETCH]
        pieces.append(Chip(version.state.value, "ok" if version.is_final else "plain", "file-text"))
        return column(row(*pieces))

    def _due(self, step: Step) -> str:
        if step.termijn is None:
            return self.tr("The ten weeks for the plan do not run.")
        return self.tr("Plan at the latest on {legal} (counted: {raw}; {article})").format(
            legal=_day(step.termijn.legal), raw=_day(step.termijn.raw), article=step.termijn.article
        )

    def _known(self) -> dict[str, str]:
        facts = self._model.facts
        language = facts.text("gesprekstaal")
        return {
            self.tr("Date of birth"): "-".join(reversed(facts.text("geboortedatum").split("-"))),
            "BSN": facts.text("bsn"),
            self.tr("V-number"): facts.text("vnummer"),
            self.tr("Language"): language_of(language).dutch_name if language else "",
            self.tr("Telephone"): facts.text("telefoon"),
            self.tr("Notice of DUO"): facts.text("kennisgeving"),
            self.tr("Registered in the municipality"): facts.text("inschrijving_brp"),
            self.tr("Group (DUO)"): facts.text("doelgroep"),
        }

    def _station(self, station: Station) -> str:
        return {
            Station.OVERDRACHT: self.tr("Handover"),
            Station.WELKOMGESPREK: self.tr("Welcome talk"),
            Station.VRAGENLIJST: self.tr("Questionnaire"),
            Station.LEERBAARHEIDSTOETS: self.tr("Learnability test"),
            Station.EINDGESPREK: self.tr("Closing talk"),
            Station.PIP: self.tr("Plan"),
            Station.VOORTGANG: self.tr("Progress"),
        }[station]


def _day(day: date) -> str:
    return day.strftime("%d-%m-%Y")
