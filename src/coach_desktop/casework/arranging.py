"""What is arranged for somebody now, out of records and answers, as a plan keeps it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from coach_desktop.casework.intake import Intake
from coach_desktop.casework.records import Records
from coach_desktop.casework.weeks import blocks_of
from coach_desktop.domain.answer import NOT_ASKED, Answer
from coach_desktop.domain.pip import Arranged
from coach_desktop.domain.record import Record
from coach_desktop.domain.shown import Receiver
from coach_desktop.domain.sight import Sight, sight
from coach_desktop.domain.traject import KINDS, ONTZORGEN
from coach_desktop.law import termijnen
from coach_desktop.law.pack import Pack
from coach_desktop.plan.kept_week import kept_week

PLACEMENT, LANGUAGE_COACH, CHILDCARE = "plaatsing", "taalcoach", "opvang"
GUIDANCE, FIXED_COSTS = "begeleiding", "ontzorgen"

_TOLD = {
    PLACEMENT: ("soort", "waar", "dag", "einde", "uren_week", "evaluatie"),
    LANGUAGE_COACH: ("stand", "dag", "sinds"),
    CHILDCARE: ("soort", "stand", "waar", "begint", "afspraak"),
}
"""What a plan tells of a record; a note of the coach is not in it."""

_OVER = "gestopt"
_GUIDANCE_QUESTION, _GUIDANCE_START = "ovd_begeleiding", "ovd_begeleiding_start"
_BENEFIT_START = "gld_bijstand_start"
_RUNS = frozenset({"loopt", "aangemeld", "afgerond"})


@dataclass(frozen=True, slots=True)
class Arrangements:
    """Placements, language coach, childcare, guidance, months of the fixed costs, and the week."""

    records: Records
    rules: Pack

    def of(self, intake: Intake) -> tuple[Arranged, ...]:
        """All that holds now and may stand in a plan, the first day first within a kind."""
        answers = intake.answers()
        found = [
            *self._of_kind(intake.dossier, PLACEMENT),
            *self._of_kind(intake.dossier, LANGUAGE_COACH),
            *self._of_kind(intake.dossier, CHILDCARE),
            *_guidance(answers),
            *self._fixed_costs(intake.dossier, answers),
            *kept_week(blocks_of(self.records, intake.dossier), self._seen),
        ]
        return tuple(found)

    @property
    def _seen(self) -> Sight:
        return sight(self.records.changes.identity.author.role, Receiver.PIP)

    def _of_kind(self, dossier: str, kind: str) -> Iterator[Arranged]:
        if not self._seen.allows(KINDS[kind].sensitivity, kind):
            return
        for record in reversed(self.records.of(dossier, KINDS[kind])):
            if self._holds(record):
                told = {name: text for name in _TOLD[kind] if (text := record.text(name))}
                yield Arranged(kind, told)

    def _holds(self, record: Record) -> bool:
        today = self.records.changes.clock.today().isoformat()
        end = record.text("einde")
        return record.text("stand") != _OVER and not (end and end < today)

    def _fixed_costs(self, dossier: str, answers: Mapping[str, Answer]) -> Iterator[Arranged]:
        record = next(iter(self.records.of(dossier, ONTZORGEN)), Record("", FIXED_COSTS))
        start = record.text("begin_bijstand") or answers.get(_BENEFIT_START, NOT_ASKED).text
        if not start or record.text("beeindigd"):
            return
        extended = record.text("verlengd") == "ja"
        term = termijnen.ontzorgen(date.fromisoformat(start), self.rules, extended=extended)
        yield Arranged(FIXED_COSTS, {"begint": start, "einde": term.legal.isoformat()})


def _guidance(answers: Mapping[str, Answer]) -> Iterator[Arranged]:
    state = answers.get(_GUIDANCE_QUESTION, NOT_ASKED).text
    if state in _RUNS:
        start = answers.get(_GUIDANCE_START, NOT_ASKED).text
        yield Arranged(GUIDANCE, {"stand": state, **({"dag": start} if start else {})})
