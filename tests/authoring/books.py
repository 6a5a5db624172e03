"""Workbooks that the tests make: small questionnaires, and zips that only look like one."""

import io
import zipfile
from collections.abc import Iterable, Mapping

from openpyxl import Workbook

Rows = Iterable[Mapping[str, str]]

NL = "label::Nederlands (nl)"
SETTINGS = ({"form_title": "Proef", "form_id": "proef", "version": "1"},)
ASKED = {"type": "text", "name": "naam", NL: "Hoe heet u?"}


def book(survey: Rows, choices: Rows = (), settings: Rows = SETTINGS, **more: Rows) -> bytes:
    """A workbook with these rows; the columns are those that any row has."""
    made = Workbook()
    made.remove(made.worksheets[0])
    for name, rows in {"survey": survey, "choices": choices, "settings": settings, **more}.items():
        told = list(rows)
        columns = list(dict.fromkeys(column for row in told for column in row))
        sheet = made.create_sheet(name)
        sheet.append(columns)
        for row in told:
            sheet.append([row.get(column) for column in columns])
            for cell in sheet[sheet.max_row]:
                if cell.data_type == "f":
                    cell.data_type = "s"
    content = io.BytesIO()
    made.save(content)
    return content.getvalue()


def one(**cells: str) -> bytes:
    """A questionnaire with a name, a number, and one question with these cells."""
    row = {"type": "text", "name": "vraag", NL: "Vraag?", **cells}
    number = {"type": "integer", "name": "getal", NL: "Getal?"}
    return book([ASKED, number, row], [{"list_name": "kleur", "name": "rood", NL: "Rood"}])


def calculated(*rules: tuple[str, str]) -> bytes:
    """A questionnaire that works these out: a name and its rule each."""
    rows = [{"type": "calculate", "name": name, "calculation": rule} for name, rule in rules]
    return book([ASKED, *rows])


def changed(content: bytes, parts: Mapping[str, bytes | None]) -> bytes:
    """A zip with parts added or put in the place of others; None takes one out."""
    told = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(told, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, part in parts.items():
            if part is not None:
                new.writestr(name, part)
    return told.getvalue()


def part(content: bytes, name: str) -> bytes:
    """One part of a zip."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name)
