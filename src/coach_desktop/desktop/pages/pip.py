"""The plan: route with its reasons, goals, hours, and what still lacks with its article."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from itertools import count

from PySide6.QtCore import QObject, Signal

from coach_desktop.casework.drafting import as_goal
from coach_desktop.casework.intake import Intake
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.typed import said_of
from coach_desktop.domain.errors import CoachError
from coach_desktop.domain.pip import (
    MOST_GOALS,
    FreeText,
    Goal,
    Leerroute,
    PipContent,
    PipState,
    Version,
)
from coach_desktop.domain.sight import Receiver, sight
from coach_desktop.law.regelboek import Situation
from coach_desktop.law.toets import Finding
from coach_desktop.plan.goals import Proposal
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.tasks import Lane, Tasks
from coach_desktop.widgets.wording import wording


class PipModel(QObject):
    """One version of a plan while it is made. Every change is kept when it is made."""

    changed = Signal()
    kept = Signal()

    def __init__(self, workplace: Workplace, tasks: Tasks, intake: Intake, language: str) -> None:
        super().__init__()
        self._workplace, self._tasks = workplace, tasks
        self.intake = intake
        self.language = language
        self.trouble: Field[str] = Field("", self)
        self.version: Version | None = None
        self.content = PipContent()
        self.proposals: tuple[Proposal, ...] = ()
        self.findings: tuple[Finding, ...] = ()
        self.is_unkept = False

    def load(self) -> None:
        """Open the version that is still open, or draft a new one out of the answers."""
        versions = self._workplace.plans.versions(self.intake.dossier)
        if versions and versions[-1].state is not PipState.INGETROKKEN:
            self._take(versions[-1])
            self.change(start=self._workplace.drafting.started(self.intake))
        else:
            self.begin("")

    def begin(self, reason: str) -> None:
        """Draft a new version out of the answers; what was agreed before stands in it again."""
        former = self.version
        content = self._workplace.drafting.content(self.intake, self._workplace.coach)
        if former is not None:
            content = former.content
        else:
            found = self._proposed(content, Receiver.PIP)
            content = replace(content, goals=tuple(as_goal(each) for each in found[:MOST_GOALS]))
        ended = self.intake.finish()
        heads = [head.id for head in self._workplace.people.vault.heads(self.intake.dossier)]

        def work(_progress: object) -> Version:
            self.intake.keep(ended)
            plans = self._workplace.plans
            return plans.begin(self.intake.dossier, content, reason=reason, made_from=heads)

        task = self._tasks.start(work, Lane.VAULT)
        task.succeeded.connect(self._take)
        task.failed.connect(self._failed)

    def take_out(self, code: str) -> None:
        """Take a goal in own words out of the plan."""
        self.change(goals=tuple(goal for goal in self.content.goals if goal.code != code))

    @property
    def is_final(self) -> bool:
        """Whether this version has its dagtekening: then it is only looked at."""
        return self.version is not None and self.version.is_final

    def change(self, **fields: object) -> None:
        """Fill in parts of the plan by name."""
        changed = replace(self.content, **fields)  # type: ignore[arg-type]  # names of fields
        if changed == self.content or self.version is None or self.version.is_final:
            return
        self.content = changed
        self._check()
        self._keep(self.version)
        self.changed.emit()

    def save_again(self) -> None:
        """Try once more what could not be written."""
        if self.is_unkept and self.version is not None:
            self._keep(self.version)

    def _keep(self, version: Version) -> None:
        """Keep the plan as it stands now, which holds all that was not kept before."""
        content, dossier = self.content, self.intake.dossier
        task = self._tasks.start(
            lambda _: self._workplace.plans.revise(dossier, version, content), Lane.VAULT
        )
        task.succeeded.connect(self._revised)
        task.failed.connect(self._not_revised)

    def choose_route(self, route: Leerroute) -> None:
        """The coach chooses; the program only shows the answers."""
        self.change(leerroute=route)

    def motivate(self, route: Leerroute, reason: str) -> None:
        """Write why a route fits or does not."""
        told: Mapping[Leerroute, str] = {**self.content.motivering, route: reason.strip()}
        self.change(motivering={each: text for each, text in told.items() if text})

    def write(self, name: str, text: str) -> None:
        """Write a free text of the plan, in Dutch."""
        self.change(**{name: FreeText(text.strip())})

    def has_goal(self, code: str) -> bool:
        """Whether a goal stands in the plan."""
        return any(goal.code == code for goal in self.content.goals)

    def toggle_goal(self, proposal: Proposal) -> None:
        """Put a proposed goal in the plan, or take it out; five at most."""
        code = proposal.goal.code
        if self.has_goal(code):
            kept = tuple(goal for goal in self.content.goals if goal.code != code)
            self.change(goals=kept)
        elif len(self.content.goals) >= MOST_GOALS:
            self.trouble.set(wording(CoachError("pip.too-many-goals", most=MOST_GOALS)))
            self.changed.emit()
        else:
            self.change(goals=(*self.content.goals, as_goal(proposal)))

    def add_own_goal(self, text: str, language: str) -> None:
        """Put a goal in the client's own words in the plan."""
        if not text.strip():
            return
        taken = {goal.code for goal in self.content.goals}
        own = next(code for number in count(1) if (code := f"eigen-{number}") not in taken)
        if len(self.content.goals) >= MOST_GOALS:
            self.trouble.set(wording(CoachError("pip.too-many-goals", most=MOST_GOALS)))
            self.changed.emit()
            return
        goal = Goal(code=own, text=text.strip(), language=language)
        self.change(goals=(*self.content.goals, goal))

    def said_of(self, text: str) -> tuple[str, ...]:
        """What there is to say of a typed text."""
        return tuple(said_of(text, self._workplace.printer))

    @property
    def can_decide(self) -> bool:
        """Whether nothing blocks a dagtekening today."""
        return not self.is_final and not any(finding.blocks for finding in self.findings)

    @property
    def today(self) -> date:
        """The day on which it would be vastgesteld."""
        return self._workplace.clock.today()

    def vaststellen(self) -> None:
        """Set the dagtekening: from here on the version is frozen."""
        version = self.version
        if version is None:
            return
        situation = self._situation()
        task = self._tasks.start(
            lambda _: self._workplace.plans.vaststellen(self.intake.dossier, version, situation),
            Lane.VAULT,
        )
        task.succeeded.connect(self._take)
        task.failed.connect(self._failed)

    def _proposed(self, content: PipContent, receiver: Receiver) -> tuple[Proposal, ...]:
        """Goals whose reasons may be told there; what comes from health is ticked by hand."""
        workplace = self._workplace
        seen = sight(workplace.identity.author.role, receiver)
        found = workplace.drafting.proposals(self.intake, content)
        return workplace.drafting.shown(found, seen)

    def _situation(self) -> Situation:
        return self._workplace.drafting.situation(
            self.intake, self.content, dagtekening=self.today, today=self.today
        )

    def _check(self) -> None:
        self.findings = self._workplace.plans.check(self._situation())

    def _take(self, version: Version) -> None:
        self.version = version
        self.content = version.content
        self.proposals = self._proposed(version.content, Receiver.OWN_SCREEN)
        self._check()
        self.changed.emit()

    def _not_revised(self, trouble: Exception) -> None:
        self.is_unkept = True
        self._failed(trouble)

    def _revised(self, version: Version) -> None:
        self.is_unkept = False
        if self.version is not None and self.version.id == version.id:
            self.version = replace(version, content=self.content)
        self.kept.emit()

    def _failed(self, trouble: Exception) -> None:
        if not isinstance(trouble, CoachError):
            raise trouble
        self.trouble.set(wording(trouble))
