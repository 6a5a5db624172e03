"""What lies ahead, for the coach's own calendar: days with the number of a dossier, and no person.

A calendar is often kept by somebody else. An entry therefore says that there is a talk, when and
at what sort of place, or which term ends, and the number by which the dossier is found here; not
whom it is about, nor why, nor an address.
"""

import uuid
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from enum import StrEnum

from coach_desktop.casework.calls import Calls
from coach_desktop.casework.entry import Diary, Entry
from coach_desktop.casework.figures import Figures
from coach_desktop.casework.looking import Looking
from coach_desktop.casework.ports import Clock
from coach_desktop.casework.progress import Trajecten
from coach_desktop.casework.running import running_terms
from coach_desktop.domain import phrases
from coach_desktop.domain.afspraak import Afspraak, afspraak_of, begin_of
from coach_desktop.domain.dossier import number_of, oproep_path
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.language import DUTCH
from coach_desktop.domain.oproep import Oproep, Verschijning
from coach_desktop.domain.reading import Act
from coach_desktop.domain.record import Record, RecordKind
from coach_desktop.domain.traject import PLANNING

DOCUMENT = "agenda"

_TALK = "gesprek"
_AHEAD = frozenset({Verschijning.ONBEKEND, Verschijning.AFGEZEGD})

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
        """What lies ahead of a dossier, today included, in no order.

        An appointment that does not go on is told to calendars that may hold it, as cancelled.
        """
        if Ahead.TALKS in wanted:
            yield from self._talks(dossier)
        if Ahead.TERMS in wanted:
            for code, days in self._terms(dossier).items():
                for place, day in enumerate(days):
                    yield from self._entry(dossier, code, f"{code}/{place}", Afspraak(day))

    def _written(self, entries: dict[str, tuple[Entry, ...]]) -> bytes:
        if not any(entries.values()):
            raise InputError("agenda.empty")
        for dossier, told in entries.items():
            if told:
                self.looking.exported(dossier, DOCUMENT)
        every = [each for told in entries.values() for each in told]
        every.sort(key=lambda each: (each.day, each.begin or time.min, each.title, each.uid))
        return self.diary.ics(every, self._clock.now())

    def _entry(
        self, dossier: str, code: str, name: str, met: Afspraak, sequence: int = 0
    ) -> Iterator[Entry]:
        """An entry, when it lies ahead; what stays the same from file to file makes its id."""
        if met.day < self._clock.today() or (met.cancelled and not self._was_told(dossier)):
            return
        say = phrases.load(DUTCH).say
        yield Entry(
            uid=str(uuid.uuid5(_OURS, f"{dossier}/{name}")),
            title=f"{say(f'agenda.{code}')} {number_of(dossier)}",
            day=met.day,
            begin=met.begin,
            length=met.length,
            place=say(f"agenda.plaats.{met.place}") if met.place else "",
            sequence=sequence,
            cancelled=met.cancelled,
        )

    def _was_told(self, dossier: str) -> bool:
        """Whether a calendar may hold anything of this dossier."""
        return any(
            line.act is Act.EXPORTED and line.why == DOCUMENT for line in self.looking.log(dossier)
        )

    def _talks(self, dossier: str) -> Iterator[Entry]:
        for kind in PLANNING:
            for course in self.trajecten.records.courses(dossier, kind):
                if (met := _planned(kind, course)) is not None:
                    name = f"{kind.name}/{course[0].id}/{kind.plans}"
                    yield from self._entry(dossier, _TALK, name, met, len(course) - 1)
        for call in self.calls.of(dossier):
            if call.afspraak and call.verschijning in _AHEAD:
                told = len(self.calls.vault.history(dossier, oproep_path(call.id)))
                yield from self._entry(dossier, _TALK, f"oproep/{call.id}", _met(call), told - 1)

    def _terms(self, dossier: str) -> dict[str, list[date]]:
        found: dict[str, list[date]] = {}
        for code, day in running_terms(self.trajecten, self.figures.today, dossier):
            found.setdefault(code, []).append(day)
        return found

    @property
    def _clock(self) -> Clock:
        return self.looking.changes.clock


def _planned(kind: RecordKind, course: Sequence[Record]) -> Afspraak | None:
    """What a record plans now; of one that plans nothing any more what it planned, cancelled."""
    now, *before = (afspraak_of(kind, each.told) for each in course)
    if now is not None:
        return now
    last = next(filter(None, before), None)
    return replace(last, cancelled=True) if last is not None else None


def _met(call: Oproep) -> Afspraak:
    return Afspraak(
        day=date.fromisoformat(call.afspraak),
        begin=begin_of(call.tijd),
        place=call.plaats,
        cancelled=call.verschijning is Verschijning.AFGEZEGD,
    )
