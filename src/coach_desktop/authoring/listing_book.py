"""The first sheet of a workbook as rows of text; runs in a child process.

Nothing is worked out: of a formula the value is taken that was kept with it, else the cell counts
as not read. A date is its ISO day, a whole number has no fraction.
"""

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from itertools import chain, repeat

from openpyxl import load_workbook

from coach_desktop.authoring import sheets
from coach_desktop.authoring.listing import (
    MOST_COLUMNS,
    MOST_ROWS,
    Record,
    shaped,
)
from coach_desktop.casework.listing import Listing
from coach_desktop.domain.errors import InputError

FORMULA, FAULTY = "caseload.formula", "caseload.cell-error"

_ABOVE = 20
"""Rows that may stand above those that are counted: a title, a head, blank ones."""

_LIMITS = sheets.Limits(rows=MOST_ROWS + _ABOVE, columns=MOST_COLUMNS)
_OVER = {"too-many-rows": "caseload.too-many-rows", "too-many-columns": "caseload.too-many-columns"}
_MOST = {"caseload.too-many-rows": MOST_ROWS, "caseload.too-many-columns": MOST_COLUMNS}


def read(content: bytes) -> Listing:
    """The table in a workbook; raises InputError `caseload.*`."""
    try:
        sheets.measure(content, _LIMITS)
    except sheets.TooMuchError as over:
        code = _OVER[over.code]
        raise InputError(code, most=_MOST[code], row=_LIMITS.rows + 1) from None
    values = list(_sheets(content, data_only=True))
    formulas = list(_sheets(content, data_only=False)) if _has_formula(content) else None
    for place, rows in enumerate(values):
        found = _records(rows, formulas[place]) if formulas is not None else _without(rows)
        first = next(found, None)
        if first is not None:
            return shaped(chain((first,), found), len(values) - 1)
    raise InputError("caseload.empty")


Row = list[tuple[object, str]]
"""What stands in the cells, and of what sort openpyxl says each is."""


def _sheets(content: bytes, *, data_only: bool) -> Iterator[Iterator[Row]]:
    """The rows of each sheet, so that the first one is the first row."""
    book = load_workbook(io.BytesIO(content), read_only=True, data_only=data_only)
    for sheet in book.worksheets:
        sheet.reset_dimensions()  # what a file says of its size need not be so
        yield ([(cell.value, str(cell.data_type)) for cell in row] for row in sheet.rows)


def _without(values: Iterator[Row]) -> Iterator[Record]:
    """Rows of a workbook in which nothing is worked out."""
    return _records(values, repeat([]))


def _records(values: Iterator[Row], formulas: Iterator[Row]) -> Iterator[Record]:
    for number, (row, beside) in enumerate(zip(values, formulas, strict=False), start=1):
        faults = {at: FAULTY for at, (_, sort) in enumerate(row) if sort == "e"}
        faults |= {
            at: FORMULA for at, (_, sort) in enumerate(beside) if sort == "f" and row[at][0] is None
        }
        cells = ["" if at in faults else text_of(value) for at, (value, _) in enumerate(row)]
        if faults or any(cells):
            yield number, cells, faults


def text_of(value: object) -> str:
    """What a cell shows, as text."""
    match value:
        case None:
            return ""
        case bool():
            return "ja" if value else "nee"
        case datetime():
            return value.date().isoformat()
        case date():
            return value.isoformat()
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value).replace("\xa0", " ").strip()


def _has_formula(content: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return any(
            b"<f" in archive.read(name)
            for name in archive.namelist()
            if "worksheets/" in name and name.endswith(".xml")
        )
