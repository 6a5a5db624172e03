"""What lies ahead, for the coach's own calendar: days with the number of a dossier, and no person.

A calendar is often kept by somebody else. An entry therefore says that there is a talk, or which
term ends, and the number by which the dossier is found here; not whom it is about, nor why.
"""

import uuid
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coach_desktop.casework.calls import Calls
from coach_desktop.casework.figures import Figures
from coach_desktop.casework.looking import Looking
from coach_desktop.casework.ports import Clock, Diary, Entry
from coach_desktop.casework.progress import Trajecten
from coach_desktop.casework.running import running_terms
from coach_desktop.domain import phrases
from coach_desktop.domain.dossier import number_of
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.language import DUTCH
from coach_desktop.domain.oproep import Verschijning
from coach_desktop.domain.traject import (
    LEERBAARHEIDSTOETS,
    PLAATSING,
    VOORTGANGSGESPREK,
    WAARSCHUWING,
)

DOCUMENT = "agenda"

_TALK = "gesprek"
_DAYS = (
    (VOORTGANGSGESPREK, "volgende"),
    (PLAATSING, "evaluatie"),
    (LEERBAARHEIDSTOETS, "gepland"),
    (WAARSCHUWING, "nieuwe_termijn"),
)
"""The columns of records that name a day on which somebody is met."""

_OURS = uuid.UUID("b1a7c7de-4f1c-5a35-9a0e-3a4f6f0d7c52")


class Ahead(StrEnum):
    """What can be taken along into a calendar."""

    TALKS = "talks"
    TERMS = "terms"


@dataclass(frozen=True, slots=True)
class Agenda:
    """Makes the file for a calendar, of one dossier or of all of them."""

    trajecten: Trajecten
    figures: Figures
    calls: Calls
    looking: Looking
    diary: Diary

    def of(self, dossier: str, wanted: Collection[Ahead]) -> bytes:
        """The file of one dossier, once the line of it stands in the reading log.

        Raises InputError `agenda.empty` while nothing lies ahead.
        """
        return self._written({dossier: tuple(self.ahead(dossier, wanted))})

    def of_all(self, wanted: Collection[Ahead]) -> bytes:
        """The file of the whole caseload; a line for each dossier that stands in it. Slow."""
        every = (found.dossier for found in self.figures.everybody())
        return self._written({each: tuple(self.ahead(each, wanted)) for each in every})

    def ahead(self, dossier: str, wanted: Collection[Ahead]) -> Iterator[Entry]:
        """What lies ahead of a dossier, today included, in no order."""
        if Ahead.TALKS in wanted:
            yield from self._entries(dossier, _TALK, self._talks(dossier))
        if Ahead.TERMS in wanted:
            for code, days in self._terms(dossier).items():
                told = ((f"{code}/{place}", day) for place, day in enumerate(days))
                yield from self._entries(dossier, code, told)

    def _written(self, entries: dict[str, tuple[Entry, ...]]) -> bytes:
        if not any(entries.values()):
            raise InputError("agenda.empty")
        for dossier, told in entries.items():
            if told:
                self.looking.exported(dossier, DOCUMENT)
        every = [each for told in entries.values() for each in told]
        every.sort(key=lambda each: (each.day, each.title, each.uid))
        return self.diary.ics(every, self._clock.now())

    def _entries(
        self, dossier: str, code: str, days: Iterable[tuple[str, date]]
    ) -> Iterator[Entry]:
        """Entries for days; what stays the same from file to file makes the id of an entry."""
        title = f"{phrases.load(DUTCH).say(f'agenda.{code}')} {number_of(dossier)}"
        for name, day in days:
            if day >= self._clock.today():
                yield Entry(str(uuid.uuid5(_OURS, f"{dossier}/{name}")), title, day)

    def _talks(self, dossier: str) -> Iterator[tuple[str, date]]:
        for kind, column in _DAYS:
            for record in self.trajecten.records.of(dossier, kind):
                if day := record.text(column):
                    yield f"{kind.name}/{record.id}/{column}", date.fromisoformat(day)
        for call in self.calls.of(dossier):
            if call.verschijning is Verschijning.ONBEKEND and call.afspraak:
                yield f"oproep/{call.id}", date.fromisoformat(call.afspraak)

    def _terms(self, dossier: str) -> dict[str, list[date]]:
        found: dict[str, list[date]] = {}
        for code, day in running_terms(self.trajecten, self.figures.today, dossier):
            found.setdefault(code, []).append(day)
        return found

    @property
    def _clock(self) -> Clock:
        return self.looking.changes.clock
