"""Gathers every text that a client meets for a translator, and puts a translation in its place.

    python scripts/texts.py gather so so.json     the Dutch and English texts by key, one JSON file
    python scripts/texts.py put so so.json        a JSON file {key: text} into workbook, phrases,
                                                  goals and lists; then run `make forms`

Keys: `survey/NAME/label`, `survey/NAME/hint`, `survey/NAME/constraint_message`,
`choices/LIST/NAME`, `phrases/TABLE.KEY`, `goals/CODE/PART`. A text that lacks is named.
"""

import csv
import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl

from coach_desktop.domain import phrases
from coach_desktop.domain.language import language_of

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

WORKBOOK = Path("resources/forms/brede_intake.xlsx")
PHRASES = Path("resources/phrases")
GOALS = Path("resources/goals/doelen.csv")
LISTS = (Path("resources/forms/landen.csv"), Path("resources/forms/talen.csv"))
KINDS = ("label", "hint", "constraint_message")
PARTS = ("doel_ik", "acties_client", "acties_coach", "acties_partner", "meetpunt")
DUTCH, ENGLISH = "Nederlands (nl)", "English (en)"

Texts = dict[str, dict[str, str]]


def main(verb: str, code: str, file: str) -> int:
    """Gather or put."""
    if verb == "gather":
        told = json.dumps(_gathered(), ensure_ascii=False, indent=0)
        Path(file).write_text(told, encoding="utf-8")
        return 0
    given: dict[str, str] = json.loads(Path(file).read_text(encoding="utf-8"))
    lacking = sorted(_gathered().keys() - {key for key, text in given.items() if text.strip()})
    for key in lacking:
        print(f"lacks: {key}")
    _put(code, given)
    return 1 if lacking else 0


def _gathered() -> Texts:
    workbook = openpyxl.load_workbook(WORKBOOK)
    return dict((*_survey(workbook["survey"]), *_choices(workbook["choices"]), *_said(), *_goals()))


def _survey(sheet: "Worksheet") -> Iterator[tuple[str, dict[str, str]]]:
    at = _columns(sheet)
    for row in sheet.iter_rows(min_row=2):
        for kind in KINDS:
            dutch = row[at[f"{kind}::{DUTCH}"]].value
            if dutch:
                english = row[at[f"{kind}::{ENGLISH}"]].value
                yield f"survey/{row[at['name']].value}/{kind}", _both(dutch, english)


def _choices(sheet: "Worksheet") -> Iterator[tuple[str, dict[str, str]]]:
    at = _columns(sheet)
    for row in sheet.iter_rows(min_row=2):
        if row[at["list_name"]].value:
            key = f"choices/{row[at['list_name']].value}/{row[at['name']].value}"
            yield (
                key,
                _both(row[at[f"label::{DUTCH}"]].value, row[at[f"label::{ENGLISH}"]].value),
            )


def _said() -> Iterator[tuple[str, dict[str, str]]]:
    dutch, english = (phrases.read(PHRASES / f"{tag}.toml") for tag in ("nl", "en"))
    for key, text in english.items():
        yield f"phrases/{key}", _both(dutch[key], text)


def _goals() -> Iterator[tuple[str, dict[str, str]]]:
    for row in csv.DictReader(io.StringIO(GOALS.read_text(encoding="utf-8"))):
        for part in PARTS:
            if row[f"{part}::{DUTCH}"]:
                key = f"goals/{row['code']}/{part}"
                yield key, _both(row[f"{part}::{DUTCH}"], row[f"{part}::{ENGLISH}"])


def _put(code: str, given: dict[str, str]) -> None:
    column = f"{language_of(code).own_name} ({code})"
    workbook = openpyxl.load_workbook(WORKBOOK)
    _put_survey(workbook["survey"], column, given)
    _put_choices(workbook["choices"], column, given)
    workbook.save(WORKBOOK)
    _put_said(code, given)
    _put_goals(column, given)
    for path in LISTS:
        _put_list(path, column)


def _put_survey(sheet: "Worksheet", column: str, given: dict[str, str]) -> None:
    for kind in KINDS:
        place = _place(sheet, f"{kind}::{column}", kind)
        name = _columns(sheet)["name"]
        for row in sheet.iter_rows(min_row=2):
            row[place].value = given.get(f"survey/{row[name].value}/{kind}") or None


def _put_choices(sheet: "Worksheet", column: str, given: dict[str, str]) -> None:
    place = _place(sheet, f"label::{column}", "label")
    at = _columns(sheet)
    for row in sheet.iter_rows(min_row=2):
        key = f"choices/{row[at['list_name']].value}/{row[at['name']].value}"
        row[place].value = given.get(key) or None


def _place(sheet: "Worksheet", title: str, kind: str) -> int:
    """The column of a title, made behind the last one of its kind when it is not there."""
    at = _columns(sheet)
    if title in at:
        return at[title]
    behind = max(place for name, place in at.items() if name.startswith(f"{kind}::")) + 1
    sheet.insert_cols(behind + 1)
    sheet.cell(1, behind + 1, title)
    return behind


def _put_said(code: str, given: dict[str, str]) -> None:
    tables: dict[str, list[str]] = {}
    for key in phrases.read(PHRASES / "en.toml"):
        table, _, name = key.rpartition(".")
        text = given.get(f"phrases/{key}", "")
        if text:
            tables.setdefault(table, []).append(f"{name} = {json.dumps(text, ensure_ascii=False)}")
    written = "\n\n".join(f"[{table}]\n" + "\n".join(lines) for table, lines in tables.items())
    head = (
        "# Fixed sentences that a client reads or hears, on screen and on paper. One per key.\n\n"
    )
    (PHRASES / f"{code}.toml").write_text(f"{head}{written}\n", encoding="utf-8")


def _put_goals(column: str, given: dict[str, str]) -> None:
    rows = list(csv.DictReader(io.StringIO(GOALS.read_text(encoding="utf-8"))))
    names = list(rows[0])
    for part in PARTS:
        if f"{part}::{column}" not in names:
            last = max(place for place, name in enumerate(names) if name.startswith(f"{part}::"))
            names.insert(last + 1, f"{part}::{column}")
        for row in rows:
            row[f"{part}::{column}"] = given.get(f"goals/{row['code']}/{part}", "")
    _write(GOALS, names, rows)


def _put_list(path: Path, column: str) -> None:
    """A column for the names out of CLDR; what CLDR does not have stays the English name."""
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))
    names = list(rows[0])
    if f"label::{column}" not in names:
        names.insert(names.index("herkomst"), f"label::{column}")
        for row in rows:
            row[f"label::{column}"] = row[f"label::{ENGLISH}"]
        _write(path, names, rows)


def _write(path: Path, names: list[str], rows: list[dict[str, str]]) -> None:
    told = io.StringIO()
    writer = csv.DictWriter(told, fieldnames=names, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    path.write_text(told.getvalue(), encoding="utf-8")


def _columns(sheet: "Worksheet") -> dict[str, int]:
    return {str(cell.value): place for place, cell in enumerate(sheet[1]) if cell.value}


def _both(dutch: object, english: object) -> dict[str, str]:
    return {"nl": str(dutch or ""), "en": str(english or "")}


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
