"""What a draft PIP lacks: hard blocks a decision, soft warns. A concept is always possible.

Each rule is a function under its rule id; article, source, certainty, sentence and numbers stand
in the pack. A rule that rests on something unknown warns, whatever its severity.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from coach_desktop.domain.answer import NOT_ASKED, Answer, Reason
from coach_desktop.domain.inburgeraar import PartialDate
from coach_desktop.domain.pip import PipContent
from coach_desktop.law.pack import Entry, Pack, Severity, require_same


@dataclass(frozen=True, slots=True)
class Situation:
    """What the rules look at: the draft, the answers by name, and the days.

    `answers` holds every fact and every question of the intake by name; `asked` names the
    questions that are relevant now; `dagtekening` is the day on which it would be vastgesteld.
    """

    content: PipContent
    answers: Mapping[str, Answer]
    asked: frozenset[str]
    birth: PartialDate | None
    dagtekening: date
    today: date
    has_mandate: bool

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


@dataclass(frozen=True, slots=True)
class Finding:
    """What lacks, in the words of the pack, with where that stands."""

    rule: str
    sentence: str
    article: str
    source: str
    certainty: str
    blocks: bool


Rule = Callable[[Situation, Entry], Iterator[Gap]]

_RULES: dict[str, Rule] = {}


def regel(rule_id: str) -> Callable[[Rule], Rule]:
    """Put logic under the id of a rule."""

    def keep(rule: Rule) -> Rule:
        _RULES[rule_id] = rule
        return rule

    return keep


class Toets:
    """The rules joined to a pack; refuses a pack that does not match them."""

    def __init__(self, pack: Pack, *, elsewhere: frozenset[str] = frozenset()) -> None:
        """Join; `elsewhere` names rules whose logic stands outside this module."""
        from coach_desktop.law import regels  # noqa: F401  (the rules register themselves)

        require_same(pack, _RULES.keys() | elsewhere)
        self._pack = pack

    def findings(self, situation: Situation) -> tuple[Finding, ...]:
        """All that lacks, what blocks first, in the order of the pack."""
        found = [
            self._finding(entry, gap)
            for rule_id, entry in self._pack.entries.items()
            if rule_id in _RULES
            for gap in _RULES[rule_id](situation, entry)
        ]
        return tuple(sorted(found, key=lambda each: not each.blocks))

    def _finding(self, entry: Entry, gap: Gap) -> Finding:
        return Finding(
            rule=entry.id,
            sentence=entry.sentence.format_map(gap.details or {}),
            article=entry.article,
            source=entry.source,
            certainty=entry.certainty.value,
            blocks=entry.severity is Severity.HARD and not gap.unsure,
        )
