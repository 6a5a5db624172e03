"""Files with a caseload that the tests make, as other programs would have written them."""

import csv
import io
from collections.abc import Sequence

from openpyxl import Workbook

Rows = Sequence[Sequence[object]]


def as_csv(rows: Rows, separator: str = ";", encoding: str = "utf-8") -> bytes:
    """Rows as the csv module writes them."""
    told = io.StringIO(newline="")
    csv.writer(told, delimiter=separator).writerows(rows)
    return told.getvalue().encode(encoding)


def as_book(rows: Rows, *more: Rows) -> bytes:
    """Rows as the first sheet of a workbook, with other sheets behind it."""
    made = Workbook()
    made.remove(made.worksheets[0])
    for place, told in enumerate((rows, *more)):
        sheet = made.create_sheet(f"Blad{place}")
        for row in told:
            sheet.append(list(row))
    content = io.BytesIO()
    made.save(content)
    return content.getvalue()
