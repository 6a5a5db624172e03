"""What the words of a workbook lack: translations, plain length, signs that everybody sees."""

import re
from collections.abc import Iterator

from coach_desktop.authoring.findings import Completeness, Finding, advise, stop
from coach_desktop.authoring.lint_rows import kind
from coach_desktop.authoring.sheets import Row, Sheets
from coach_desktop.domain.text import clean

LONGEST_LABEL = 15
"""Words of one question; an interpreter cannot hold more at once."""

_TRANSLATED = ("label", "hint", "constraint_message", "required_message")
_AGE = re.compile(r"\bdiv\s+\(?\s*36[56](?:\.[0-9]+)?\b|[*]\s*36[56]\.25\b")
_NOT_PORTABLE = re.compile(r"\b(floor|ceiling|substring|last)\s*\(|(?<![:/])//(?!/)")
_SHOWN_PLACE = re.compile(r"\$\{[^}]*\}")
_RULES = (
    "relevant", "constraint", "calculation", "calculate", "choice_filter", "required", "default",
    "repeat_count", "trigger", "read_only", "name", "type",
)  # fmt: skip


def of_words(sheets: Sheets) -> Iterator[Finding]:
    """Everything that can be seen in the words and rules of each row."""
    languages = _languages(sheets)
    for row in (*sheets.of("survey"), *sheets.of("choices")):
        yield from _of_signs(row)
        yield from _of_rules(row)
        yield from _of_labels(row)
        for base in _TRANSLATED:
            yield from _of_translations(row, base, languages)
    for row in sheets.of("settings"):
        yield from _of_signs(row)


def completeness(sheets: Sheets) -> tuple[Completeness, ...]:
    """Per language, how many of the texts that some language has are there."""
    languages = _languages(sheets)
    asked = 0
    told = dict.fromkeys(languages, 0)
    for row in (*sheets.of("survey"), *sheets.of("choices")):
        for base in _TRANSLATED:
            there = [each for each in languages if row.told(f"{base}::{each}")]
            asked += bool(there)
            for language in there:
                told[language] += 1
    return tuple(Completeness(language, told[language], asked) for language in languages)


def _languages(sheets: Sheets) -> tuple[str, ...]:
    columns = (*sheets.columns.get("survey", ()), *sheets.columns.get("choices", ()))
    named = (column.partition("::") for column in columns)
    return tuple(dict.fromkeys(language for base, _, language in named
                               if base in _TRANSLATED and language))  # fmt: skip


def _of_translations(row: Row, base: str, languages: tuple[str, ...]) -> Iterator[Finding]:
    there = [each for each in languages if row.told(f"{base}::{each}")]
    if there:
        lacking = [each for each in languages if each not in there]
        yield from (advise("untranslated", row, f"{base}::{each}") for each in lacking)
    if languages and row.told(base):
        yield advise("no-language", row, base)
    for each in there:
        if row.told(f"{base}::{each}") == "-":
            yield advise("dash", row, f"{base}::{each}")


def _of_labels(row: Row) -> Iterator[Finding]:
    labels = {column: told for column, told in row.cells.items() if _is_label(column)}
    for column, told in labels.items():
        words = len(_SHOWN_PLACE.sub("x", told).split())
        if words > LONGEST_LABEL and row.sheet == "survey":
            yield advise("long-label", row, f"{column}: {words}")
    if row.sheet == "survey" and not labels and _is_asked(kind(row)):
        yield stop("label-missing", row)
    messages = any(column.startswith("constraint_message") for column in row.cells)
    if row.told("constraint") and not messages:
        yield advise("no-message", row)


def _is_label(column: str) -> bool:
    return column == "label" or column.startswith("label::")


def _is_asked(told: str) -> bool:
    silent = {"calculate", "hidden", "start", "end", "today", "username", "deviceid", "audit",
              "csv-external", "xml-external"}  # fmt: skip
    return told not in silent and not told.startswith(("begin ", "end "))


def _of_rules(row: Row) -> Iterator[Finding]:
    for column in _RULES:
        told = re.sub(r"'[^']*'|\"[^\"]*\"", "''", row.told(column))
        if _AGE.search(told):
            yield advise("wrong-age", row, column)
        if found := _NOT_PORTABLE.search(told):
            yield advise("not-portable", row, f"{column}: {found.group().strip('( ')}")


def _of_signs(row: Row) -> Iterator[Finding]:
    """Signs that nobody sees, and that can make a text read as another one."""
    hidden = [column for column, told in row.cells.items() if clean(told).removed]
    yield from (stop("hidden-sign", row, column) for column in hidden)
