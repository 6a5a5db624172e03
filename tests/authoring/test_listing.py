"""A file with people is read as its rows stand in it, or refused with a sentence."""

import io
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.authoring import archive, listing, listing_book, listing_child
from coach_desktop.authoring.listing import FileReader, as_json, from_json, read
from coach_desktop.casework.listing import Line, Listing
from coach_desktop.domain.errors import CoachError, InputError
from coach_desktop.widgets.wording import WORDING, wording
from tests.authoring import evil
from tests.authoring.books import changed, part
from tests.authoring.lists import as_book, as_csv

HEAD = ("Naam", "Geb.datum")
PEOPLE = (HEAD, ("Haile", "1990"), ("Yılmaz", "1985"))
CELLS = st.text(
    st.characters(codec="utf-8", exclude_characters="\x00\x1f"),
    max_size=12,
)


def cells(found: Listing) -> list[tuple[str, ...]]:
    return [line.cells for line in found.lines]


def refusal(content: bytes, how: Callable[[bytes], Listing] = read) -> str:
    with pytest.raises(InputError) as told:
        how(content)
    assert "{" not in wording(told.value)
    return told.value.code


def read_or_refused(content: bytes) -> Listing:
    """What was read; an empty listing when it was refused with a code that has a sentence."""
    try:
        return read(content)
    except InputError as trouble:
        return {code: Listing((), ()) for code in WORDING}[trouble.code]


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_csv_of_any_usual_make_is_read(separator: str, encoding: str) -> None:
    rows = (HEAD, ("Haïlé & Zn", "1990"), ('van "der" Berg', "7"), ("a;b,c", "2\n3"))
    found = read(as_csv(rows, separator, encoding))
    assert found.head == HEAD
    assert cells(found) == list(rows[1:])
    assert [line.number for line in found.lines] == [2, 3, 4]


@given(
    st.sampled_from(";,\t"),
    st.integers(2, 4).flatmap(
        lambda width: st.lists(st.tuples(*[CELLS] * width), min_size=1, max_size=8)
    ),
)
def test_what_the_csv_module_writes_comes_back(separator: str, rows: list[tuple[str, ...]]) -> None:
    head = tuple(f"kop{place}" for place in range(len(rows[0])))
    wanted = [told for row in rows if any(told := tuple(cell.strip() for cell in row))]
    content = as_csv((head, *rows), separator)
    if wanted:
        assert cells(read(content)) == wanted
    else:
        assert refusal(content) == "caseload.empty"


@given(st.binary(max_size=300))
def test_of_any_bytes_rows_are_read_or_a_refusal_is_told(content: bytes) -> None:
    found = read_or_refused(content)
    assert all(len(line.cells) == len(found.head) for line in found.lines)


@given(st.text(max_size=200), st.sampled_from(["utf-8", "utf-16", "utf-8-sig"]))
def test_of_any_text_rows_are_read_or_a_refusal_is_told(text: str, encoding: str) -> None:
    found = read_or_refused(text.encode(encoding, "surrogatepass"))
    assert all(len(line.cells) == len(found.head) for line in found.lines)


def test_a_title_above_the_head_and_blank_rows_are_passed_over() -> None:
    content = b"Caseload, november\n\nNaam;Geb.datum;Taal\n;;\nHaile;1990;ti\nAl Khatib;1985;ar\n"
    found = read(content)
    assert found.head == ("Naam", "Geb.datum", "Taal")
    assert [(line.number, line.cells[0]) for line in found.lines] == [
        (5, "Haile"),
        (6, "Al Khatib"),
    ]


def test_what_excel_says_of_the_separator_is_believed_and_counted_as_a_row() -> None:
    found = read(b"sep=,\nNaam,Taal;tolk\nHaile,ti;nee\n")
    assert found.head == ("Naam", "Taal;tolk")
    assert found.lines[0].number == 3


def test_a_file_of_one_column_is_a_table_too() -> None:
    assert cells(read(b"Naam\nHaile, Yonas\n")) == [("Haile, Yonas",)]


def test_short_rows_are_filled_up_and_cells_without_a_head_are_told() -> None:
    found = read(b"Naam;Taal;\nHaile\nSaba;ti;x\n")
    assert found.head == ("Naam", "Taal")
    assert cells(found) == [("Haile", ""), ("Saba", "ti")]
    assert [dict(line.faults) for line in found.lines] == [{}, {2: "caseload.more-cells"}]


def test_a_long_cell_is_left_out_and_told() -> None:
    found = read(as_csv((HEAD, ("Haile", "x" * 501), ("y" * 500, ""))))
    assert found.lines[0].cells == ("Haile", "")
    assert found.lines[0].faults == {1: "caseload.long-cell"}
    assert found.lines[1].faults == {}


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "caseload.empty"),
        (b"\n\n;;\n", "caseload.empty"),
        (b"Naam;Taal\n", "caseload.empty"),
        (bytes(range(256)), "caseload.not-a-table"),
        (b"\xff\xfea", "caseload.not-a-table"),
        (b"Naam\nHa\x81ile\n", "caseload.not-a-table"),
        (b"Naam;Taal\n" + b"x" * 140_000 + b";ti\n", "caseload.not-a-table"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 99, "caseload.old-or-locked"),
        (b"a" * 10_000_001, "caseload.too-large"),
        (b"PK\x03\x04" + b"\0" * 10_000_001, "caseload.too-large"),
        (as_csv([[f"k{n}" for n in range(101)], ["x"] * 101]), "caseload.too-many-columns"),
        (as_csv([HEAD, *[("Haile", "1990")] * 50_000]), "caseload.too-many-rows"),
    ],
    ids=str,
)
def test_a_file_that_cannot_be_taken_in_is_refused_with_a_sentence(
    content: bytes, code: str
) -> None:
    assert refusal(content) == code


def test_the_row_at_which_there_are_too_many_is_named() -> None:
    content = as_csv([HEAD, *[("Haile", "1990")] * 50_000])
    with pytest.raises(InputError) as told:
        read(content)
    assert told.value.details == {"most": 10_000, "row": 10_002}


def test_ten_thousand_rows_and_a_hundred_columns_are_read() -> None:
    assert len(read(as_csv([HEAD, *[("Haile", "1990")] * 10_000])).lines) == 10_000
    assert len(read(as_csv([[f"k{n}" for n in range(100)], ["x"] * 100])).head) == 100


def test_the_cells_of_a_workbook_are_what_they_show() -> None:
    moment = datetime.fromisoformat("2026-03-04 10:30")
    row = (
        date(1990, 1, 2), moment, 1234567890.0, 12.5, True, False,
        "06 123\xa045", None, time(9, 30), "Haile",
    )  # fmt: skip
    head = [f"k{n}" for n in range(len(row))]
    found = read(as_book([head, row], [["ander", "blad"]]))
    assert cells(found) == [(
        "1990-01-02", "2026-03-04", "1234567890", "12.5", "ja", "nee", "06 123 45", "",
        "09:30:00", "Haile",
    )]  # fmt: skip
    assert found.left == 1
    assert tuple(map(listing_book.text_of, row)) == found.lines[0].cells


def test_the_first_sheet_with_anything_in_it_is_read() -> None:
    assert cells(listing_book.read(as_book([], PEOPLE))) == [PEOPLE[1], PEOPLE[2]]
    assert refusal(as_book([], []), listing_book.read) == "caseload.empty"


def test_a_formula_is_never_worked_out() -> None:
    content = as_book([HEAD, ("Haile", "=1+1"), ("=2", "1990")])
    found = listing_book.read(content)
    assert [dict(line.faults) for line in found.lines] == [
        {1: "caseload.formula"}, {0: "caseload.formula"},
    ]  # fmt: skip
    assert cells(found) == [("Haile", ""), ("", "1990")]
    sheet = part(content, evil.SHEET).replace(b"<f>1+1</f><v></v>", b"<f>1+1</f><v>1977</v>")
    sheet = sheet.replace(b"<f>1+1</f><v />", b"<f>1+1</f><v>1977</v>")
    kept = listing_book.read(changed(content, {evil.SHEET: sheet}))
    assert kept.lines[0].cells == ("Haile", "1977")
    assert kept.lines[0].faults == {}


def test_a_cell_that_shows_an_error_is_told() -> None:
    found = listing_book.read(as_book([HEAD, ("Haile", "#REF!")]))
    assert found.lines[0].faults == {1: "caseload.cell-error"}


def test_what_a_workbook_says_of_its_size_is_not_believed() -> None:
    content = as_book(PEOPLE)
    sheet = part(content, evil.SHEET).replace(b'ref="A1:B3"', b'ref="A1"')
    assert cells(listing_book.read(changed(content, {evil.SHEET: sheet}))) == list(PEOPLE[1:])


@pytest.mark.parametrize("name", [name for name, _, _ in evil.at_the_gate()])
def test_a_hostile_workbook_is_refused_before_it_is_read(name: str) -> None:
    made = next(made for told, _, made in evil.at_the_gate() if told == name)
    content = made()
    if content.startswith(b"PK"):
        assert archive.fault(content)
        assert refusal(content).startswith("caseload.")
    else:
        with pytest.raises(InputError, match="caseload"):
            read(content)


@pytest.mark.parametrize("name", ["million rows", "row at the end", "cell at the end"])
def test_a_workbook_of_too_many_rows_is_refused_by_the_child(name: str) -> None:
    made = next(made for told, _, made in evil.in_the_child() if told == name)
    assert refusal(made()) == "caseload.too-many-rows"


def test_a_workbook_of_fifty_thousand_rows_or_many_columns_is_refused() -> None:
    rows = "".join(f"<row r='{n}'><c r='A{n}'><v>{n}</v></c></row>" for n in range(1, 50_001))
    assert refusal(evil._sheet(rows), listing_book.read) == "caseload.too-many-rows"
    wide = evil._sheet("<row><c r='CX1'/></row>")
    assert refusal(wide, listing_book.read) == "caseload.too-many-columns"


def test_a_child_that_fails_or_tells_nonsense_is_told_as_too_much(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fails(*_: object, **__: object) -> bytes:
        raise CoachError("machine.child-failed", status=-1)

    content = as_book(PEOPLE)
    monkeypatch.setattr(listing, "run_child", fails)
    assert refusal(content) == "caseload.took-too-much"
    for told in (b"", b"{}", b'{"head": 1}', b'{"head":[],"lines":[1],"left":0}'):
        monkeypatch.setattr(listing, "run_child", lambda *_, told=told, **__: told)
        assert refusal(content) == "caseload.took-too-much"


def test_the_child_tells_rows_or_a_refusal() -> None:
    def run(content: bytes) -> object:
        done = subprocess.run(
            [sys.executable, "-m", "coach_desktop.authoring.listing_child"],
            input=content, capture_output=True, check=True, timeout=60,
        )  # fmt: skip
        told: object = json.loads(done.stdout)
        return told

    assert from_json(run(as_book(PEOPLE))) == read(as_csv(PEOPLE))
    with pytest.raises(InputError, match=r"caseload\.empty"):
        from_json(run(as_book([])))


def test_the_child_reads_what_it_is_given(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", None)
    for content, wanted in ((as_book(PEOPLE), "lines"), (as_book([]), "code")):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
        listing_child.main()
        assert wanted in json.loads(capsys.readouterr().out)


def test_a_listing_goes_through_json_and_back() -> None:
    told = Listing(("a",), (Line(2, ("x",), {1: "caseload.more-cells"}),), 3)
    assert from_json(json.loads(json.dumps(as_json(told)))) == told


def test_nothing_of_a_person_stands_in_what_is_shown_of_a_listing() -> None:
    told = read(as_csv(PEOPLE))
    assert "Haile" not in f"{told!r} {told.lines!r} {told.lines[0]}"
    assert told.samples(0, 1) == ("Haile",)


def test_a_chosen_file_is_known_by_its_first_bytes(tmp_path: Path) -> None:
    (tmp_path / "lijst.txt").write_bytes(as_book(PEOPLE))
    assert cells(FileReader().read(tmp_path / "lijst.txt")) == list(PEOPLE[1:])
    (tmp_path / "groot.csv").write_bytes(b"a" * 11_000_000)
    for name, code in (
        ("groot.csv", "caseload.too-large"),
        ("weg.csv", "input.file-unreadable"),
        (".", "input.file-unreadable"),
    ):
        with pytest.raises(InputError, match=code):
            FileReader().read(tmp_path / name)
