"""A questionnaire as Excel workbook (XLSForm) turned into XForm XML, and its lists out of CLDR."""

import csv
import io
from collections.abc import Mapping
from pathlib import Path

from babel import Locale
from pyxform.builder import create_survey_element_from_dict
from pyxform.xls2json import workbook_to_json
from pyxform.xls2json_backends import get_xlsform

LISTS = {"landen.csv": "territories", "talen.csv": "languages"}
"""List files of the questionnaire, each with the part of CLDR that names its rows."""

FROM_CLDR = {"label::العربية (ar)": "ar", "label::ትግርኛ (ti)": "ti"}
"""Columns of a list file that CLDR fills; Dutch and English names are our own."""

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
    names = {tag: getattr(Locale(tag), LISTS[file]) for tag in FROM_CLDR.values()}
    for row in rows:
        _name(row, names)
    told = io.StringIO()
    writer = csv.DictWriter(told, fieldnames=list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return told.getvalue().encode("utf-8")


def _name(row: dict[str, str], names: Mapping[str, Mapping[str, str]]) -> None:
    own = []
    for column, tag in FROM_CLDR.items():
        found = names[tag].get(row["name"].replace("-", "_"), "")
        # CLDR repeats the Latin code or name where a language has no name yet
        if found and not found.isascii():
            row[column] = found
        else:
            own.append(tag)
    row[ORIGIN] = " ".join(own)
