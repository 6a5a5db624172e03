"""A questionnaire as Excel workbook (XLSForm) turned into XForm XML, and its lists out of CLDR."""

import csv
import io
from collections.abc import Mapping
from pathlib import Path

from babel import Locale
from pyxform.builder import create_survey_element_from_dict
from pyxform.xls2json import workbook_to_json
from pyxform.xls2json_backends import get_xlsform

from coach_desktop.domain.language import language_of, script

LISTS = {"landen.csv": "territories", "talen.csv": "languages"}
"""List files of the questionnaire, each with the part of CLDR that names its rows."""

FROM_CLDR = {
    tag: {"prs": "fa_AF", "kmr": "ku"}.get(tag, tag)
    for tag in ("ar", "ti", "am", "fa", "prs", "tr", "so", "ps", "kmr", "ckb", "fr", "uk")
}
"""Languages in which CLDR names the rows of a list file, with its own tag for each.

Dutch and English names are our own.
"""

ORIGIN = "herkomst"
"""Column with the languages in which a name is not CLDR's but the language's own or English."""


def xform(workbook: Path) -> bytes:
    """The workbook as XForm XML; raises pyxform's own error, with sheet and row, when it is wrong.

    The version stands in the workbook's settings, so the same workbook gives the same bytes.
    """
    return converted(workbook.read_bytes(), workbook.stem).encode("utf-8")


def converted(content: bytes, name: str = "data") -> str:
    """The same for the bytes of a workbook; `name` is its id when its settings have none.

    These are the steps of pyxform's `convert`, which writes what it made to a file on the way.
    """
    book = get_xlsform(xlsform=io.BytesIO(content), file_type=".xlsx")
    told = workbook_to_json(workbook_dict=book, fallback_form_name=name, warnings=[])
    return f'<?xml version="1.0"?>{create_survey_element_from_dict(told).xml().toxml()}'


def refreshed(file: str, content: bytes) -> bytes:
    """A list file with its names out of CLDR; where CLDR has none, what stood there is marked."""
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8"))))
    columns = {
        tag: column
        for tag in FROM_CLDR
        if (column := f"label::{language_of(tag).own_name} ({tag})") in rows[0]
    }
    names = {tag: getattr(Locale.parse(FROM_CLDR[tag]), LISTS[file]) for tag in columns}
    for row in rows:
        _name(row, columns, names)
    told = io.StringIO()
    writer = csv.DictWriter(told, fieldnames=list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return told.getvalue().encode("utf-8")


def _name(
    row: dict[str, str], columns: Mapping[str, str], names: Mapping[str, Mapping[str, str]]
) -> None:
    own = []
    for tag, column in columns.items():
        found = names[tag].get(row["name"].replace("-", "_"), "")
        # CLDR repeats the Latin code or name where a language has no name yet
        if found and (found != row["name"] if script(tag) == "Latn" else not found.isascii()):
            row[column] = found
        else:
            own.append(tag)
    row[ORIGIN] = " ".join(own)
