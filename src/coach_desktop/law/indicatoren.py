"""Counts that may be shown to others: small ones as a star, so that nobody can work them out.

A count of one to four is hidden. So is one that lies one to four beside what was published of it
before: the difference of two exports would tell the same. Where one count of a sum is hidden
another one is hidden with it, because the rest would give it away; and where all that is hidden of
a sum can only be ones, because a star is never less, one more is hidden.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

LEAST = 5
"""The smallest count, and the smallest difference of two counts, that is shown."""

TOTAL = ""
"""Name of the cell that holds how many people a figure is about."""

Cell = tuple[str, str]
"""A figure, or for a total its population, and the name of a count in it."""


@dataclass(frozen=True, slots=True)
class Figure:
    """People of one population, counted by what is true of each: every person in one cell."""

    name: str
    population: str
    counts: Mapping[str, int]

    @property
    def total(self) -> int:
        """How many people it is about."""
        return sum(self.counts.values())

    def cells(self) -> dict[Cell, int]:
        """Every count with its total; figures of one population share that total."""
        told = {(self.name, name): count for name, count in self.counts.items()}
        return {**told, (self.population, TOTAL): self.total}


@dataclass(frozen=True, slots=True)
class Published:
    """What may be shown: counts by cell, and the cells that are hidden."""

    counts: Mapping[Cell, int] = field(default_factory=dict)
    hidden: frozenset[Cell] = frozenset()

    def count(self, cell: Cell) -> int | None:
        """A count, or None when it is hidden."""
        return self.counts.get(cell)


def published(
    figures: Sequence[Figure],
    before: Iterable[Mapping[Cell, int]] = (),
    ties: Iterable[frozenset[Cell]] = (),
) -> Published:
    """Decide what is shown of figures; `before` holds the counts of every former export.

    `ties` are cells of different figures of which one follows from the others. Raises ValueError
    when two figures of one population are not about as many people: then one of them would tell
    what the other hides.
    """
    values: dict[Cell, int] = {}
    for figure in figures:
        for cell, count in figure.cells().items():
            if values.setdefault(cell, count) != count:
                raise ValueError(figure.name)
    former = tuple(before)
    hidden = {cell for cell, count in values.items() if _is_small(cell, count, former)}
    sums = [each.cells() for each in figures]
    sums += [{cell: values[cell] for cell in tie} for tie in ties if tie <= values.keys()]
    while more := _exposed(sums, hidden):
        hidden |= more
    shown = {cell: count for cell, count in values.items() if cell not in hidden}
    return Published(shown, frozenset(hidden))


def _is_small(cell: Cell, count: int, former: Sequence[Mapping[Cell, int]]) -> bool:
    beside = (abs(count - told[cell]) for told in former if cell in told)
    return 0 < count < LEAST or any(0 < difference < LEAST for difference in beside)


def _exposed(sums: Sequence[Mapping[Cell, int]], hidden: set[Cell]) -> set[Cell]:
    """One cell more for each sum of which the hidden part can be worked out."""
    more = set()
    for cells in sums:
        inside = hidden & cells.keys()
        if len(inside) == 1 or _are_ones(cells, inside):
            more.add(_beside(cells, hidden))
    return more


def _are_ones(cells: Mapping[Cell, int], hidden: set[Cell]) -> bool:
    """Whether so few people are behind so many stars that each must be one person."""
    is_known = bool(hidden) and not any(name == TOTAL for _, name in hidden)
    return is_known and sum(cells[cell] for cell in hidden) <= len(hidden) < len(cells)


def _beside(cells: Mapping[Cell, int], hidden: set[Cell]) -> Cell:
    """The cell that is hidden along: the smallest count, a zero before the total if it must be."""
    left = [cell for cell in cells if cell not in hidden]
    return min(left, key=lambda cell: (cell[1] == TOTAL, cells[cell] == 0, cells[cell], cell))
