"""The book of rules: what a rule looks at, what it finds, and under which id it stands."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from coach_desktop.domain.answer import NOT_ASKED, Answer, Reason
from coach_desktop.domain.inburgeraar import PartialDate
from coach_desktop.domain.pip import Leerroute, PipContent
from coach_desktop.law.pack import Entry


@dataclass(frozen=True, slots=True)
class Situation:
    """What the rules look at: the draft, the answers by name, and the days.

    `answers` holds every fact and every question of the intake by name; `asked` names the
    questions that are relevant now; `dagtekening` is the day on which it would be vastgesteld,
    `termijn` the last day for it, or None while the ten weeks do not run; `former` the dagtekening
    of the plan that holds now and `former_content` what it says, `first` the dagtekening of the
    first plan, or None while there was none; `nt2_hours` the hours of Dutch lessons that were
    recorded, or None when none were; `in_absence` says that the intake was completed without the
    client, who did not come; `route_elsewhere` the route of a plan of another municipality;
    `ontheffing` the ground on which the leerbaarheidstoets need not be taken, as it was recorded.
    """

    content: PipContent
    answers: Mapping[str, Answer]
    asked: frozenset[str]
    birth: PartialDate | None
    dagtekening: date
    today: date
    has_mandate: bool
    termijn: date | None = None
    former: date | None = None
    former_content: PipContent | None = None
    first: date | None = None
    in_absence: bool = False
    route_elsewhere: Leerroute | None = None
    ontheffing: str = ""
    nt2_hours: int | None = None

    def text(self, name: str) -> str:
        """The value of an answer; '' when there is none."""
        return self.answers.get(name, NOT_ASKED).text

    def day(self, name: str) -> date | None:
        """The value of an answer as a day, or None."""
        try:
            return date.fromisoformat(self.text(name))
        except ValueError:
            return None

    def is_dealt_with(self, name: str) -> bool:
        """Whether a question was answered or declined; 'nog niet gevraagd' is neither."""
        answer = self.answers.get(name, NOT_ASKED)
        return answer.is_given and answer.reason is not Reason.LATER


@dataclass(frozen=True, slots=True)
class Gap:
    """What a rule found; `unsure` when it rests on something that is not known."""

    unsure: bool = False
    details: Mapping[str, str | int] | None = None


Rule = Callable[[Situation, Entry], Iterator[Gap]]

RULES: dict[str, Rule] = {}


def regel(rule_id: str) -> Callable[[Rule], Rule]:
    """Put logic under the id of a rule."""

    def keep(rule: Rule) -> Rule:
        RULES[rule_id] = rule
        return rule

    return keep
