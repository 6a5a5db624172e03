"""From an intake to a plan: what is drafted, which goals are proposed, what still lacks."""

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from coach_desktop.casework.facts import Facts
from coach_desktop.casework.intake import Intake
from coach_desktop.casework.seeing import sees
from coach_desktop.domain.answer import NOT_ASKED
from coach_desktop.domain.pip import Goal, Leerroute, PipContent, Started
from coach_desktop.domain.profile import Gemeenteprofiel
from coach_desktop.domain.sight import Sight
from coach_desktop.forms.condition import Condition, compile_condition, names_in
from coach_desktop.forms.definition import Question
from coach_desktop.forms.instance import Plan
from coach_desktop.forms.registry import Closure
from coach_desktop.law import ontzorgen
from coach_desktop.law.pack import Pack
from coach_desktop.law.regelboek import Situation
from coach_desktop.law.termijnen import Termijn
from coach_desktop.plan.goals import LibraryGoal, Proposal, propose
from coach_desktop.plan.proposal import Coach, draft_content, started

WISHES_QUESTION = "wens_belangrijk"
LEAST_MAP = "map.praktijkuren_min"


@dataclass(frozen=True, slots=True)
class Reached:
    """What came before a plan: the one that holds, hours of Dutch recorded, the first one's day."""

    former: date | None = None
    nt2_hours: int | None = None
    content: PipContent | None = None
    first: date | None = None
    in_absence: bool = False
    route_elsewhere: Leerroute | None = None
    ontheffing: str = ""


@dataclass(frozen=True, slots=True)
class Drafting:
    """Drafts plans with one questionnaire, one goal library and one municipality's profile."""

    plan: Plan
    library: tuple[LibraryGoal, ...]
    profile: Gemeenteprofiel
    rules: Pack
    termijn: Callable[[str, Facts], Termijn | None]
    reached: Callable[[str], Reached]
    _compiled: dict[str, tuple[Closure, tuple[str, ...]]] = field(default_factory=dict)

    def content(self, intake: Intake, coach: Coach) -> PipContent:
        """A first draft out of the answers."""
        answers = intake.answers()
        entry = self.rules.entry(ontzorgen.RULE)
        pays = ontzorgen.must_pay(lambda name: answers.get(name, NOT_ASKED).text, entry)
        return draft_content(
            answers,
            self.profile,
            coach,
            spoken=intake.facts().text("gesprekstaal") or "nl",
            map_hours_without_answer=self.rules.entry(LEAST_MAP).count("uren"),
            pays_fixed_costs=pays is True,
        )

    def started(self, intake: Intake) -> tuple[Started, ...]:
        """Where the client stands now, for a plan that is still open."""
        return started(intake.answers())

    def proposals(self, intake: Intake, content: PipContent) -> Sequence[Proposal]:
        """Goals whose condition holds, the client's own wishes first."""
        answers = intake.answers()
        return propose(
            self._askable(),
            lambda text: self._condition(text, intake),
            route=content.leerroute,
            wishes=answers.get(WISHES_QUESTION, NOT_ASKED).text.split(),
            is_answered=lambda name: answers.get(name, NOT_ASKED).is_given,
        )

    def shown(self, found: Iterable[Proposal], seen: Sight) -> tuple[Proposal, ...]:
        """The proposals that come from no answer outside a sight: a goal tells why it is there."""
        return tuple(each for each in found if all(self._sees(seen, name) for name in each.answers))

    def _sees(self, seen: Sight, name: str) -> bool:
        question = self.plan.by_key.get(name)
        return not isinstance(question, Question) or sees(seen, question)

    def goal(self, code: str) -> LibraryGoal | None:
        """A goal of the library by its code."""
        return next((goal for goal in self.library if goal.code == code), None)

    def situation(
        self, intake: Intake, content: PipContent, *, dagtekening: date, today: date
    ) -> Situation:
        """What the rules look at."""
        answers = intake.answers()
        reached = self.reached(intake.dossier)
        term = self.termijn(intake.dossier, intake.facts())
        return Situation(
            content=content,
            answers=answers,
            asked=intake.asked(),
            birth=intake.facts().birth,
            dagtekening=dagtekening,
            today=today,
            has_mandate=bool(self.profile.mandate),
            termijn=term.legal if term else None,
            former=reached.former,
            former_content=reached.content,
            first=reached.first,
            nt2_hours=reached.nt2_hours,
            in_absence=reached.in_absence,
            route_elsewhere=reached.route_elsewhere,
            ontheffing=reached.ontheffing,
        )

    def unasked(self, keys: Container[str]) -> Mapping[str, tuple[str, ...]]:
        """Goals that a questionnaire with these questions cannot propose, with what they ask for.

        A municipality's questionnaire may leave questions out; their goals are not proposed.
        """
        named = {goal.code: names_in(goal.condition) for goal in self.library}
        lacking = {
            code: tuple(name for name in names if name not in keys) for code, names in named.items()
        }
        return {code: names for code, names in lacking.items() if names}

    def _askable(self) -> tuple[LibraryGoal, ...]:
        unasked = self.unasked(self.plan.by_key)
        return tuple(goal for goal in self.library if goal.code not in unasked)

    def _condition(self, text: str, intake: Intake) -> Condition:
        if text not in self._compiled:
            goal = next(each for each in self.library if each.condition == text)
            self._compiled[text] = compile_condition(text, self.plan, goal.code)
        run, names = self._compiled[text]
        return Condition(run, names, intake.instance)


def as_goal(proposal: Proposal) -> Goal:
    """A proposal as it stands in a plan, with the answers it comes from."""
    return Goal(code=proposal.goal.code, answers=proposal.answers)
