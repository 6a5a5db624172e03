"""A running caseload taken in: looked at first, row by row, and then all of it or nothing.

Nothing enters that could not be typed: every cell goes through the rules of its fact. Who may be
the same person as somebody here, or as somebody higher in the file, is said and never decided. A
leerroute out of a file is a fact of the dossier and no plan.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from coach_desktop.casework.access import Progress
from coach_desktop.casework.caseload_values import Values
from coach_desktop.casework.changes import Changes
from coach_desktop.casework.listing import Line, Listing, Reader
from coach_desktop.casework.people import NewPerson, People, names_of
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.dossier import import_path
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.operation import Draft, Kind, Source
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.domain.text import fold

NAME, MORE = "achternaam", "caseload.more-cells"
DAY = "day"
_STEPS = 100
"""How often a long work says how far it is."""

_ASKED_ALIKE = ("achternaam", "voornamen", "geboortedatum", "bsn", "vnummer")


class State(StrEnum):
    """What can become of a row."""

    READY = "ready"
    ALIKE = "alike"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a row is refused: the column it is about, counted from 0, and the trouble."""

    column: int
    error: InputError


@dataclass(frozen=True, slots=True)
class Row:
    """One row as it would be taken in.

    `alike` names dossiers that may be the same person, `above` is a row of the file that may be.
    """

    number: int
    facts: Mapping[str, str]
    troubles: tuple[Trouble, ...] = ()
    alike: tuple[str, ...] = ()
    above: int = 0

    def __repr__(self) -> str:
        return f"<Row {self.number}>"

    @property
    def name(self) -> str:
        """The name as far as it could be read."""
        told = (self.facts.get(name, "") for name in ("voornamen", NAME))
        return " ".join(filter(None, told))

    @property
    def state(self) -> State:
        """What can become of it."""
        if self.troubles:
            return State.REFUSED
        return State.ALIKE if self.alike or self.above else State.READY


@dataclass(frozen=True, slots=True)
class Preview:
    """What would be taken in, and what of the file would not."""

    rows: tuple[Row, ...]
    left_out: tuple[str, ...]
    """Heads of columns that are of no field."""

    def count(self, state: State) -> int:
        """How many rows are in a state."""
        return sum(row.state is state for row in self.rows)

    def chosen(self, anyhow: Collection[int]) -> tuple[Row, ...]:
        """The rows that are taken in; `anyhow` are numbers of rows that may be somebody known."""
        return tuple(
            row
            for row in self.rows
            if row.state is State.READY or (row.state is State.ALIKE and row.number in anyhow)
        )


@dataclass(frozen=True, slots=True)
class Caseloads:
    """Takes a running caseload into this vault."""

    people: People
    changes: Changes
    reader: Reader
    values: Values

    @property
    def fields(self) -> tuple[str, ...]:
        """The facts that can be taken in here: what this vault may not hold is not offered."""
        return tuple(filter(self._may_hold, self.values.words.fields))

    def proposed(self, listing: Listing) -> dict[int, str]:
        """Which column is of which field, as far as the heads say so."""
        found = self.values.words.proposed(listing.head)
        return {column: name for column, name in found.items() if self._may_hold(name)}

    def preview(self, listing: Listing, columns: Mapping[int, str], step: Progress) -> Preview:
        """Look at every row, keep nothing. Slow. Raises InputError when no column is the name."""
        if NAME not in columns.values():
            raise InputError("caseload.no-name")
        known = _Seen()
        rows = []
        for line in _counted(listing.lines, step):
            row = self._read(line, columns)
            if not row.troubles:
                row = replace(row, alike=self._alike(row), above=known.before(row))
            rows.append(row)
        left = (told for at, told in enumerate(listing.head) if at not in columns)
        return Preview(tuple(rows), tuple(left))

    def take_in(self, rows: Sequence[Row], step: Progress) -> str:
        """Make a dossier of each row, all of them or none, and give the id of the import. Slow.

        What `step` raises stops it. Raises as `Changes.commit` does; nothing was kept then.
        """
        caseload = self.changes.ids.new()
        drafts = [draft for row in rows for draft in self._drafts(caseload, row)]
        every = max(1, len(drafts) // _STEPS)

        def told(done: int, total: int) -> None:
            if done % every == 0:
                step(done, total)

        self.changes.commit(drafts, step=told)
        return caseload

    def _drafts(self, caseload: str, row: Row) -> Iterator[Draft]:
        dossier = self.changes.ids.new()
        facts = [
            self.people.draft_fact(dossier, name, Answer(told), Source.REGISTER)
            for name, told in row.facts.items()
        ]
        yield from facts
        day = self.changes.clock.today().isoformat()
        told = Answer({DAY: day, "count": len(facts)})
        path = import_path(caseload)
        yield Draft(dossier, path, Kind.FACT, told, Sensitivity.S0, Source.REGISTER)

    def _may_hold(self, name: str) -> bool:
        return self.changes.may_hold(self.people.draft_fact("", name, Answer("")))

    def _read(self, line: Line, columns: Mapping[int, str]) -> Row:
        facts: dict[str, str] = {}
        troubles = [
            Trouble(column, InputError(code))
            for column, code in sorted(line.faults.items())
            if column in columns or column == len(line.cells)
        ]
        for column, name in columns.items():
            try:
                if told := self.values.read(name, line.cells[column]):
                    facts[name] = told
            except InputError as error:
                troubles.append(Trouble(column, error))
        if not troubles and NAME not in facts:
            column = next(at for at, name in columns.items() if name == NAME)
            troubles.append(Trouble(column, InputError("caseload.name-missing")))
        return Row(line.number, facts, tuple(troubles))

    def _alike(self, row: Row) -> tuple[str, ...]:
        told = {name: row.facts.get(name, "") for name in _ASKED_ALIKE}
        return names_of(self.people.duplicates(NewPerson(**told)))


class _Seen:
    """The rows of a file that came before, by what somebody is known by."""

    def __init__(self) -> None:
        self._rows: dict[tuple[str, ...], int] = {}

    def before(self, row: Row) -> int:
        """The number of the first row that may be the same person; 0 when there is none."""
        keys = list(_keys(row))
        found = min((self._rows[key] for key in keys if key in self._rows), default=0)
        for key in keys:
            self._rows.setdefault(key, row.number)
        return found


def _keys(row: Row) -> Iterator[tuple[str, ...]]:
    """As the vault knows somebody: BSN, V-nummer, or folded name and year of birth."""
    for name in ("bsn", "vnummer"):
        if told := "".join(row.facts.get(name, "").split()):
            yield (name, told)
    folded = " ".join(sorted(fold(row.name).split()))
    yield ("name", folded, row.facts.get("geboortedatum", "")[:4])


def _counted(lines: Sequence[Line], step: Progress) -> Iterator[Line]:
    every = max(1, len(lines) // _STEPS)
    for done, line in enumerate(lines):
        if done % every == 0:
            step(done, len(lines))
        yield line
