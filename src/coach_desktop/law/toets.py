"""What a draft PIP lacks: hard blocks a decision, soft warns. A concept is always possible.

Each rule is a function under its rule id; article, source, certainty, sentence and numbers stand
in the pack. A rule that rests on something unknown warns, whatever its severity.
"""

from dataclasses import dataclass
from datetime import date

from coach_desktop.law import (
    bewaartermijnen,
    duo_berichten,
    handhaving,
    lokaal,
    regels,
    termijnen,
    uren,
)
from coach_desktop.law.bron import Severity
from coach_desktop.law.duo import Traject
from coach_desktop.law.pack import Entry, Pack, require_same
from coach_desktop.law.regelboek import Gap, Situation

JOINED = (
    regels.RULES.keys()
    | duo_berichten.RULES.keys()
    | bewaartermijnen.RULES
    | handhaving.RULES
    | termijnen.RULES
    | uren.RULES
)
"""Every national rule that has logic."""

_CHECKS = {**regels.RULES, **lokaal.CHECKS}


@dataclass(frozen=True, slots=True)
class Finding:
    """What lacks, in the words of the pack, with where that stands."""

    rule: str
    sentence: str
    article: str
    source: str
    certainty: str
    blocks: bool


class Toets:
    """The rules joined to a pack; refuses a pack that does not match them."""

    def __init__(self, pack: Pack) -> None:
        """Join; raises PackError when a rule or an entry stands alone."""
        require_same(pack, JOINED, lokaal.RULES)
        self.pack = pack

    def findings(self, situation: Situation) -> tuple[Finding, ...]:
        """All that lacks, what blocks first, in the order of the pack."""
        found = [
            self._finding(entry, gap)
            for rule_id, entry in self.pack.entries.items()
            if rule_id in _CHECKS
            for gap in _CHECKS[rule_id](situation, entry)
        ]
        return tuple(sorted(found, key=lambda each: not each.blocks))

    def refusals(self, traject: Traject, today: date) -> tuple[Finding, ...]:
        """What DUO would refuse of the messages about a dossier, in the order of the pack."""
        return tuple(
            self._finding(entry, gap)
            for rule_id, entry in self.pack.entries.items()
            if rule_id in duo_berichten.RULES
            for gap in duo_berichten.RULES[rule_id](traject, entry, today)
        )

    def _finding(self, entry: Entry, gap: Gap) -> Finding:
        return Finding(
            rule=entry.id,
            sentence=entry.sentence.format_map({**entry.numbers, **(gap.details or {})}),
            article=entry.article,
            source=entry.source,
            certainty=entry.certainty.value,
            blocks=entry.severity is Severity.HARD and not gap.unsure,
        )
