"""Visits by a begeleider: log one in five minutes, see the former ones, know who is next."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from coach_desktop.casework.changes import Changes
from coach_desktop.casework.ports import Vault
from coach_desktop.casework.summary import Found
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.dossier import visit_path
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.history import standings
from coach_desktop.domain.inburgeraar import parse_partial_date
from coach_desktop.domain.operation import Draft, Kind
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.domain.text import clean_answer
from coach_desktop.domain.visit import Visit, visit_from_value

MOST_MINUTES = 600
MOST_PEOPLE = 400


@dataclass(frozen=True, slots=True)
class Due:
    """Somebody with the day of the next visit and that of the last one; '' is none."""

    found: Found
    next_day: str
    last_day: str


@dataclass(frozen=True, slots=True)
class Visits:
    """The visits of this vault."""

    vault: Vault
    changes: Changes

    def log(self, dossier: str, visit: Visit) -> Visit:
        """Keep a visit and give it its id; raises InputError, and then nothing was kept."""
        told = replace(
            visit,
            id=self.changes.ids.new(),
            day=self._past(visit.day),
            next_day=self._later(visit.next_day, visit.day) if visit.next_day else "",
            done=clean_answer(visit.done).strip(),
            agreement=clean_answer(visit.agreement).strip(),
        )
        if not told.done:
            raise InputError("visit.nothing-told")
        if not 0 < told.minutes <= MOST_MINUTES:
            raise InputError("visit.minutes", most=MOST_MINUTES)
        path = visit_path(told.id)
        draft = Draft(dossier, path, Kind.FACT, Answer(told.to_value()), Sensitivity.S1)
        self.changes.commit([draft])
        return told

    def of(self, dossier: str) -> Sequence[Visit]:
        """The visits to somebody, the last day first."""
        standing = standings(self.vault.heads(dossier, "visit/"))
        found = [
            visit_from_value(path.partition("/")[2], stands.answer.value)
            for path, stands in standing.items()
        ]
        return sorted(found, key=lambda visit: (visit.day, visit.id), reverse=True)

    def round(self) -> Sequence[Due]:
        """Everybody of this vault: who is next first, then whoever has no next day."""
        people = [self._due(found) for found in self.vault.dossiers(limit=MOST_PEOPLE)]
        return sorted(people, key=lambda due: (not due.next_day, due.next_day, due.found.name))

    def find(self, people: Sequence[Found]) -> Sequence[Due]:
        """The same of the people that a search found, in its order."""
        return [self._due(found) for found in people]

    def _due(self, found: Found) -> Due:
        visits = self.of(found.dossier)
        if not visits:
            return Due(found, "", "")
        return Due(found, visits[0].next_day, visits[0].day)

    def _past(self, text: str) -> str:
        day = _whole(text)
        if day > self.changes.clock.today().isoformat():
            raise InputError("input.date-in-future")
        return day

    def _later(self, text: str, day: str) -> str:
        if (later := _whole(text)) <= _whole(day):
            raise InputError("visit.next-not-later")
        return later


def _whole(text: str) -> str:
    day = parse_partial_date(text)
    if not day.is_complete:
        raise InputError("input.date-incomplete")
    return str(day)
