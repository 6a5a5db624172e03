"""What the converter and our own engine say of a workbook, and whether it answers in time."""

import re
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial

from pyxform.errors import PyXFormError

from coach_desktop.authoring.findings import Finding, Weight, stop
from coach_desktop.authoring.lint_rules import of_rules
from coach_desktop.authoring.sheets import Row, Sheets
from coach_desktop.authoring.workbook import converted
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.errors import FormError
from coach_desktop.domain.text import clean
from coach_desktop.forms import xform
from coach_desktop.forms.definition import Form, Kind
from coach_desktop.forms.instance import Instance, Plan
from coach_desktop.forms.world import Surroundings

SLOWEST = 0.5
"""Seconds to work out a whole form anew; a form of nine hundred questions needs a hundredth."""

_LONGEST_TRIAL = 4.0
"""Seconds to fill in everything once."""

_ROW = re.compile(r"\[row : (\d+)\]")
_SHEET = re.compile(r"'(survey|choices|settings)' sheet")
_TRIED = {
    Kind.INTEGER: "7", Kind.DECIMAL: "2.5", Kind.RANGE: "3", Kind.TEXT: "abc",
    Kind.DATE: "1990-05-15", Kind.TIME: "10:00", Kind.DATE_TIME: "2026-01-01T10:00:00.000Z",
    Kind.ACKNOWLEDGE: "OK",
}  # fmt: skip


def made(content: bytes) -> str:
    """The workbook as XForm XML; raises ConversionError with what the converter says."""
    try:
        return converted(content)
    except (PyXFormError, KeyError, ValueError, TypeError, AttributeError, IndexError) as broken:
        # the converter answers a strange sheet with errors of its inside as well
        raise ConversionError(str(broken)) from broken


class ConversionError(Exception):
    """The converter refuses the workbook, in its own words."""

    def finding(self) -> Finding:
        """The same with the row that the words name."""
        told = str(self)
        row, sheet = _ROW.search(told), _SHEET.search(told)
        where = Row(sheet.group(1) if sheet else "", int(row.group(1)) if row else 0, {})
        return stop("converter", where, told)


def of_engine(xml: str, sheets: Sheets, files: xform.Files) -> tuple[Form | None, list[Finding]]:
    """Load the form, and answer every question once; None when it cannot be loaded."""
    try:
        form = xform.load(xml.encode(), files)
        plan = Plan(form)
    except FormError as trouble:
        return None, [_of_trouble(trouble, sheets)]
    found = list(of_rules(form, partial(_row_of, sheets=sheets)))
    return form, [*found, *(Finding(code, Weight.REFUSED) for code in _tried(plan))]


def _of_trouble(trouble: FormError, sheets: Sheets) -> Finding:
    name = clean(str(trouble.details.get("name", ""))).text
    details = [trouble.details.get(each, "") for each in ("column", "what")]
    what = ": ".join(str(each) for each in details if each)
    return stop(trouble.code.removeprefix("form."), _row_of(name, sheets), what)


def _row_of(name: str, sheets: Sheets) -> Row:
    """The row of a name; the converter makes `NAME_count` out of a repeat of its own."""
    names = {name, name.removesuffix("_count")}
    found = (row for row in sheets.of("survey") if row.told("name") in names)
    return next(found, Row("", 0, {"name": name}))


def _tried(plan: Plan) -> Iterator[str]:
    """What is wrong when every question is filled in once, and the whole is worked out anew."""
    moment = datetime(2026, 1, 1, 12, tzinfo=UTC)
    begun = time.perf_counter()
    instance = Instance(plan, Surroundings(now=lambda: moment))
    for address in list(instance.addresses()):
        if instance.is_overgrown or time.perf_counter() - begun > _LONGEST_TRIAL:
            break
        _answer(instance, address)
    if instance.is_overgrown:
        yield "endless-rows"
    over = time.perf_counter()
    instance.recompute_all()
    if time.perf_counter() - over > SLOWEST or over - begun > _LONGEST_TRIAL:
        yield "too-slow"


def _answer(instance: Instance, address: str) -> None:
    question = instance.question(address)
    choices = instance.choices(address)
    value = choices[0].name if choices else _TRIED.get(question.kind, "")
    if value and question.is_asked:
        instance.set(address, Answer(value))
