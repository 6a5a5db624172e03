"""A table of people as another program wrote it: a head and lines of text, nothing decided yet.

What is in it is personal and was checked by nobody: it shows itself by numbers alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Line:
    """One row: its number as a spreadsheet shows it, and as many cells as the head has.

    `faults` are the cells that could not be read, by their column, with the code of why; the
    column after the last one stands for cells that have no head.
    """

    number: int
    cells: tuple[str, ...]
    faults: Mapping[int, str] = field(default_factory=dict)

    def __repr__(self) -> str:
        return f"<Line {self.number}>"


@dataclass(frozen=True, slots=True)
class Listing:
    """A table that was read; `left` counts the other sheets of the file, which were not."""

    head: tuple[str, ...]
    lines: tuple[Line, ...]
    left: int = 0

    def __repr__(self) -> str:
        return f"<Listing {len(self.head)} x {len(self.lines)}>"

    def samples(self, column: int, most: int) -> tuple[str, ...]:
        """The first different values of a column, to know it by."""
        told = dict.fromkeys(line.cells[column] for line in self.lines if line.cells[column])
        return tuple(told)[:most]


class Reader(Protocol):
    """Reads the file of somebody else, within limits. Slow: call it off the UI thread."""

    def read(self, path: Path) -> Listing:
        """The table in a CSV or XLSX file; raises InputError `caseload.*` or `input.file-*`."""
        ...
