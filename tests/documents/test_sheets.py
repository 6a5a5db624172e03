"""Tables for a spreadsheet: nothing in them is calculated, and nothing of them is lost."""

import csv
import io
import zipfile

import openpyxl
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.documents.sheets import as_csv, as_xlsx, harmless

TEXTS = st.text(
    st.characters(blacklist_categories=("Cs", "Cc", "Cn"), blacklist_characters="\ufeff"),
    max_size=20,
)
EVIL = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0", "|calc", "%0A=1")


def read(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))


def test_no_cell_begins_as_a_formula() -> None:
    rows: list[list[str | int]] = [[text, 3] for text in EVIL]
    table: list[list[str | int]] = [["kop", "aantal"], *rows]
    for row in read(as_csv(table))[1:]:
        assert row[0].startswith("'")
    with zipfile.ZipFile(io.BytesIO(as_xlsx([("Cijfers", table)]))) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    sheets = openpyxl.load_workbook(io.BytesIO(as_xlsx([("Cijfers", table)])))
    told = [row[0].value for row in sheets["Cijfers"].iter_rows(min_row=2)]
    assert all(str(cell).startswith("'") for cell in told)
    assert [row[1].value for row in sheets["Cijfers"].iter_rows(min_row=2)] == [3] * len(EVIL)


def test_a_number_stays_a_number_and_a_star_a_star() -> None:
    assert (harmless(-3), harmless("*"), harmless("")) == (-3, "*", "")


@given(st.lists(st.lists(TEXTS, min_size=2, max_size=3), min_size=1, max_size=5))
def test_what_is_written_is_read_again(table: list[list[str]]) -> None:
    expected = [[str(harmless(cell)) for cell in row] for row in table]
    assert read(as_csv(table)) == expected
