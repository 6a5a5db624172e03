"""The plan: route with its reasons, goals, hours, and what still lacks with its article."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from itertools import count

from PySide6.QtCore import QObject, Signal

from coach_desktop.casework.drafting import as_goal
from coach_desktop.casework.intake import Intake
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.days import turned
from coach_desktop.desktop.reasons import Reasons
from coach_desktop.desktop.typed import said_of
from coach_desktop.domain import phrases
from coach_desktop.domain.errors import CoachError
from coach_desktop.domain.pip import (
    MOST_GOALS,
    Aanleiding,
    FreeText,
    Goal,
    Leerroute,
    PipContent,
    PipState,
    Version,
)
from coach_desktop.domain.shown import Receiver
from coach_desktop.domain.sight import sight
from coach_desktop.law.regelboek import Situation
from coach_desktop.law.regels import deviates
from coach_desktop.law.toets import Finding
from coach_desktop.plan.content import differences, sentence
from coach_desktop.plan.goals import LibraryGoal, Proposal
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
        self.former: Version | None = None
        self.deviates = False
        """Whether the route that was chosen is another one than the test points at."""
        self.reasons = Reasons(workplace, intake)
        self.reasons.setParent(self)

    def load(self) -> None:
        """Open the version that is still open, or draft a new one out of the answers."""
        versions = self._workplace.plans.versions(self.intake.dossier)
        if versions and versions[-1].state is not PipState.INGETROKKEN:
            self._take(versions[-1])
            self.change(**self._as_it_is_now())
        else:
            self.begin("")

    def _as_it_is_now(self) -> dict[str, object]:
        """What an open version tells of today: where the client stands, and what is arranged."""
        return {
            "start": self._workplace.drafting.started(self.intake),
            "arranged": self._workplace.arrangements.of(self.intake),
        }

    def begin(self, reason: str, why: Aanleiding | None = None) -> None:
        """Draft a new version out of the answers; what was agreed before stands in it again.

        Its contact person is the coach who makes it: the former one may have left the dossier.
        """
        former = self.version
        content = self._workplace.drafting.content(self.intake, self._workplace.coach)
        if former is not None:
            content = replace(
                former.content,
                aanleiding=why,
                contactpersoon=content.contactpersoon,
                contact_telefoon=content.contact_telefoon,
            )
        else:
            found = self._proposed(content, Receiver.PIP)
            content = replace(content, goals=tuple(as_goal(each) for each in found[:MOST_GOALS]))
        ended = self.intake.finish()
        content = replace(content, **self._as_it_is_now())  # type: ignore[arg-type]  # by name
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

    def route_name(self, route: Leerroute) -> str:
        """How this municipality calls a route; '' when it has no name of its own for it."""
        return self._workplace.profile.route_name(route)

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

    def agree(self, code: str, *, agreed: bool) -> None:
        """The client agrees that a reason about health stands in the plan, or does not any more."""
        kept = [each for each in self.content.agreed_health if each != code]
        self.change(agreed_health=(*kept, code) if agreed else tuple(kept))

    def changes(self) -> tuple[tuple[str, str], ...]:
        """What differs from the version that holds: chapter by chapter, in Dutch sentences."""
        if self.former is None:
            return ()
        dutch = phrases.load("nl")
        found = differences(self.former.content, self.content)
        return tuple((each.chapter, sentence(each, dutch, self.goal_name)) for each in found)

    def goal_name(self, goal: Goal) -> str:
        """What a goal is called in Dutch, or what the client called it."""
        known = self._workplace.drafting.goal(goal.code)
        return known.text("doel_ik", "nl")[0] if known is not None else goal.text

    def library_goal(self, code: str) -> LibraryGoal | None:
        """A goal of the library; None when it is one in own words."""
        return self._workplace.drafting.goal(code)

    def tell_goal(self, code: str, parts: Mapping[str, str], by: str) -> None:
        """Write who does what for a goal, how that is seen, and when."""
        told = (
            replace(goal, parts=dict(parts), by=by) if goal.code == code else goal
            for goal in self.content.goals
        )
        self.change(goals=tuple(told))

    @property
    def begun(self) -> str:
        """The first day of the three years, as it is read; '' while they do not run."""
        term = self._workplace.trajecten.term(self.intake.dossier)
        return turned(term.start.isoformat()) if term is not None else ""

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
        situation = self._situation()
        self.findings = self._workplace.plans.check(situation)
        self.deviates = deviates(situation)

    def _take(self, version: Version) -> None:
        self.version = version
        self.content = version.content
        versions = self._workplace.plans.versions(self.intake.dossier)
        self.former = next((each for each in versions if each.id == version.replaces), None)
        self.reasons.load()
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
        self.trouble.set(wording(trouble))
