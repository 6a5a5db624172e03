"""Tables as CSV and XLSX in which no formula can stand, whatever was typed somewhere."""

import csv
import io
from collections.abc import Sequence

Table = Sequence[Sequence[str | int]]

_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")


def as_csv(table: Table) -> bytes:
    """Semicolons and UTF-8 with its mark, as a Dutch spreadsheet opens it.

    A text that a spreadsheet would take for a formula gets an apostrophe before it.
    """
    told = io.StringIO()
    writer = csv.writer(told, delimiter=";", lineterminator="\r\n")
    for row in table:
        writer.writerow([harmless(cell) for cell in row])
    return told.getvalue().encode("utf-8-sig")


def as_xlsx(sheets: Sequence[tuple[str, Table]]) -> bytes:
    """A workbook of named sheets: numbers as numbers, every text as a text; the first row bold."""
    import xlsxwriter  # not before somebody exports: it costs memory all day

    told = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    workbook = xlsxwriter.Workbook(told, options)
    bold = workbook.add_format({"bold": True})
    for name, table in sheets:
        sheet = workbook.add_worksheet(name)
        for at, row in enumerate(table):
            for column, cell in enumerate(row):
                look = bold if at == 0 else None
                if isinstance(cell, int):
                    sheet.write_number(at, column, cell, look)
                else:
                    sheet.write_string(at, column, harmless(cell), look)
        sheet.autofit()
    workbook.close()
    return told.getvalue()


def harmless(cell: str | int) -> str | int:
    """A cell that no spreadsheet calculates, now or when it is saved in another format."""
    if isinstance(cell, str) and cell.startswith(_BEGINS_A_FORMULA):
        return f"'{cell}"
    return cell


class SheetWriter:
    """Writes tables; fulfils `casework.paper_ports.Sheets`."""

    __slots__ = ()

    def csv(self, table: Table) -> bytes:
        """One table as CSV."""
        return as_csv(table)

    def xlsx(self, sheets: Sequence[tuple[str, Table]]) -> bytes:
        """Named tables as a workbook."""
        return as_xlsx(sheets)
