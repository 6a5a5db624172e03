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
from coach_desktop.domain.text import fold, fold_sound

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
    `sounding` names dossiers whose names sound alike, `sounds_above` is a row whose name does: that
    is a warning, and the row is taken in all the same.
    """

    number: int
    facts: Mapping[str, str]
    troubles: tuple[Trouble, ...] = ()
    alike: tuple[str, ...] = ()
    above: int = 0
    sounding: tuple[str, ...] = ()
    sounds_above: int = 0

    def __repr__(self) -> str:
        return f"<Row {self.number}>"

    @property
    def name(self) -> str:
        """The name as far as it could be read."""
        told = (self.facts.get(name, "") for name in ("voornamen", NAME))
        return " ".join(filter(None, told))

    @property
    def is_doubtful(self) -> bool:
        """Whether it is taken in, though somebody's name sounds so."""
        return self.state is State.READY and bool(self.sounding or self.sounds_above)

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

    @property
    def doubtful(self) -> int:
        """How many rows are taken in though somebody's name sounds so."""
        return sum(row.is_doubtful for row in self.rows)

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
                row = self._compared(row, known)
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

    def _compared(self, row: Row, seen: "_Seen") -> Row:
        """The row with who may be the same person, here and higher in the file."""
        person = NewPerson(**{name: row.facts.get(name, "") for name in _ASKED_ALIKE})
        above, sounds_above = seen.before(row), seen.sounding(row)
        return replace(
            row,
            alike=names_of(self.people.duplicates(person)),
            above=above,
            sounding=names_of(self.people.sounding_alike(person)),
            sounds_above=sounds_above if sounds_above != above else 0,
        )


class _Seen:
    """The rows of a file that came before, by what somebody is known by."""

    def __init__(self) -> None:
        self._rows: dict[tuple[str, ...], int] = {}
        self._sounds: dict[tuple[str, ...], list[tuple[str, int]]] = {}

    def before(self, row: Row) -> int:
        """The number of the first row that may be the same person; 0 when there is none."""
        keys = list(_keys(row))
        found = min((self._rows[key] for key in keys if key in self._rows), default=0)
        for key in keys:
            self._rows.setdefault(key, row.number)
        return found

    def sounding(self, row: Row) -> int:
        """The first row whose name sounds so, but for those of another year of birth; 0 is none."""
        sounds = tuple(sorted(fold_sound(row.name).split()))
        year = row.facts.get("geboortedatum", "")[:4]
        former = self._sounds.setdefault(sounds, [])
        found = next((at for born, at in former if not (born and year) or born == year), 0)
        former.append((year, row.number))
        return found if sounds else 0


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
