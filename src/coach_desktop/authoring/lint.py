"""Checks a questionnaire: what is refused, what is advised, how far it is translated.

`report` reads the workbook in this process; a file that somebody brings goes to `checking.check`.
"""

from collections.abc import Iterable

from coach_desktop.authoring.findings import Finding, Report, Weight, refused
from coach_desktop.authoring.lint_engine import ConversionError, made, of_engine
from coach_desktop.authoring.lint_rows import of_rows
from coach_desktop.authoring.lint_words import completeness, of_words
from coach_desktop.authoring.sheets import TooMuchError, read
from coach_desktop.forms.xform import Files, no_files

MOST_FINDINGS = 500
"""Findings that are told; a reader mends the first hundred and checks again."""

_SHEETS = ("", "settings", "survey", "choices")


def report(content: bytes, files: Files = no_files) -> Report:
    """Everything that is found in a workbook, refusals first, then in the order of its rows."""
    try:
        sheets = read(content)
    except TooMuchError as over:
        return refused(over.code)
    found = [*of_rows(sheets), *of_words(sheets)]
    languages = completeness(sheets)
    if _stops(found):
        return Report(_ordered(found), languages)
    try:
        xml = made(content)
    except ConversionError as broken:
        return Report(_ordered([*found, broken.finding()]), languages)
    form, more = of_engine(xml, sheets, files)
    findings = _ordered([*found, *more])
    if form is None or _stops(more):
        return Report(findings, languages)
    questions = sum(each.is_asked for each in form.questions())
    if not questions:
        nothing = Finding("no-questions", Weight.REFUSED, "survey", 1)
        return Report(_ordered([*findings, nothing]), languages)
    return Report(findings, languages, form.id, form.version, questions, xml)


def _stops(found: Iterable[Finding]) -> bool:
    return any(each.weight is Weight.REFUSED for each in found)


def _ordered(found: Iterable[Finding]) -> tuple[Finding, ...]:
    def place(each: Finding) -> tuple[bool, int, int]:
        at = _SHEETS.index(each.sheet) if each.sheet in _SHEETS else len(_SHEETS)
        return each.weight is not Weight.REFUSED, at, each.row

    return tuple(sorted(dict.fromkeys(found), key=place)[:MOST_FINDINGS])
