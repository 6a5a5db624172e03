"""What a draft PIP lacks: hard blocks a decision, soft warns. A concept is always possible.

Each rule is a function under its rule id; article, source, certainty, sentence and numbers stand
in the pack. A rule that rests on something unknown warns, whatever its severity.
"""

from dataclasses import dataclass

from coach_desktop.law import bewaartermijnen, regels, termijnen
from coach_desktop.law.pack import Entry, Pack, Severity, require_same
from coach_desktop.law.regelboek import Gap, Situation


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
        require_same(pack, regels.RULES.keys() | bewaartermijnen.RULES | termijnen.RULES)
        self._pack = pack

    def findings(self, situation: Situation) -> tuple[Finding, ...]:
        """All that lacks, what blocks first, in the order of the pack."""
        found = [
            self._finding(entry, gap)
            for rule_id, entry in self._pack.entries.items()
            if rule_id in regels.RULES
            for gap in regels.RULES[rule_id](situation, entry)
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
