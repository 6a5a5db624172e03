"""The sheets of a workbook as rows with their number, within limits; runs in a child process."""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree
from openpyxl import load_workbook

MOST_ROWS = 5_000
_LONGEST_CELL = 20_000

_CELL = re.compile(r"([A-Z]+)([0-9]+)")
_SPACES = re.compile(r"\s+")
_ALIKE = {
    "command": "type", "list name": "list_name", "caption": "label", "relevance": "relevant",
    "read only": "read_only", "readonly": "read_only", "repeat count": "repeat_count",
    "choice filter": "choice_filter", "constraint message": "constraint_message",
    "required message": "required_message", "guidance hint": "guidance_hint",
    "default language": "default_language", "form title": "form_title", "form id": "form_id",
    "id string": "form_id", "id_string": "form_id", "image": "media::image",
    "audio": "media::audio", "video": "media::video", "jr:count": "repeat_count",
}  # fmt: skip
"""Other spellings that XLSForm knows of a column."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How far a sheet may reach before it is walked."""

    rows: int
    columns: int


_LIMITS = Limits(rows=MOST_ROWS, columns=300)


class TooMuchError(Exception):
    """A sheet over a limit; the code says which."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Row:
    """One row that is not empty: its number as Excel shows it, and its cells by column."""

    sheet: str
    number: int
    cells: Mapping[str, str]

    def told(self, column: str) -> str:
        """What a cell says; '' when it is empty or not there."""
        return self.cells.get(column, "")

    @property
    def name(self) -> str:
        """The name that the row is known by."""
        return self.told("name") or self.told("list_name")


@dataclass(frozen=True, slots=True)
class Sheets:
    """The sheets of a questionnaire: names in order, columns and rows by sheet."""

    names: tuple[str, ...]
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rows: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)

    def of(self, sheet: str) -> tuple[Row, ...]:
        """The rows of a sheet; none when it is not there."""
        return self.rows.get(sheet, ())


def read(content: bytes) -> Sheets:
    """Read all sheets; raises TooMuchError before a sheet without end is walked."""
    measure(content, _LIMITS)
    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    columns: dict[str, tuple[str, ...]] = {}
    rows: dict[str, tuple[Row, ...]] = {}
    for sheet in book.worksheets:
        name = str(sheet.title).strip().lower()
        found = sheet.iter_rows(values_only=True)
        columns[name] = tuple(column_name(_text(cell)) for cell in next(found, ()))
        rows[name] = tuple(_rows(name, columns[name], found))
    book.close()
    return Sheets(tuple(columns), columns, rows)


def column_name(told: str) -> str:
    """The name of a column as this program knows it: `label::Nederlands (nl)`."""
    base, _, language = _SPACES.sub(" ", told.strip()).partition("::")
    known = base.strip().lower() if base.strip().lower() in _ALIKE else base.strip()
    known = _ALIKE.get(known, known)
    return f"{known}::{language.strip()}" if language else known


def _rows(sheet: str, columns: Sequence[str], found: Iterator[tuple[object, ...]]) -> Iterator[Row]:
    for number, values in enumerate(found, start=2):
        cells = {
            column: told
            for column, value in zip(columns, values, strict=False)
            if column and (told := _text(value))
        }
        if cells:
            yield Row(sheet, number, cells)


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    told = str(value).replace("\xa0", " ").strip()
    if len(told) > _LONGEST_CELL:
        raise TooMuchError("long-cell")
    return told


def measure(content: bytes, limits: Limits) -> None:
    """Look at the addresses of the cells: one cell in the last row makes a million empty rows.

    Raises TooMuchError `too-many-rows` or `too-many-columns`.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            if "worksheets/" in name and name.endswith(".xml"):
                _measure_sheet(archive.read(name), limits)


def _measure_sheet(markup: bytes, limits: Limits) -> None:
    rows = 0
    for _, element in etree.iterparse(
        io.BytesIO(markup), resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    ):
        tag = str(element.tag).rpartition("}")[2]
        at = element.get("r") or ""
        if tag == "row":
            rows += 1
            if rows > limits.rows or (at.isdecimal() and int(at[:9]) > limits.rows):
                raise TooMuchError("too-many-rows")
        if tag == "c" and (cell := _CELL.fullmatch(at)):
            if int(cell.group(2)[:9]) > limits.rows:
                raise TooMuchError("too-many-rows")
            if _column(cell.group(1)) > limits.columns:
                raise TooMuchError("too-many-columns")
        if tag == "row":
            element.clear()


def _column(letters: str) -> int:
    number = 0
    for letter in letters[:4]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
