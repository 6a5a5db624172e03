"""Makes findings out of rows, and tells a report as plain values and back."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from coach_desktop.domain.text import clean
from coach_desktop.forms.findings import Completeness, Finding, Report, Weight

__all__ = [
    "Completeness",
    "Finding",
    "Place",
    "Report",
    "Weight",
    "advise",
    "as_json",
    "from_json",
    "refused",
    "stop",
]

_LONGEST = 300
"""Signs of the workbook that a finding repeats; cleaned, for a terminal shows them."""


class Place(Protocol):
    """Where a finding stands: a row of a sheet."""

    @property
    def sheet(self) -> str:
        """The sheet's name."""
        ...

    @property
    def number(self) -> int:
        """The row's number, as Excel shows it."""
        ...

    @property
    def name(self) -> str:
        """The name that the row is known by."""
        ...


def stop(code: str, place: Place, what: str = "") -> Finding:
    """A finding in a row that stops the questionnaire."""
    return _made(code, Weight.REFUSED, place, what)


def advise(code: str, place: Place, what: str = "") -> Finding:
    """A finding in a row that asks to be looked at."""
    return _made(code, Weight.ADVICE, place, what)


def _made(code: str, weight: Weight, place: Place, what: str) -> Finding:
    name, told = (" ".join(clean(text).text.split())[:_LONGEST] for text in (place.name, what))
    return Finding(code, weight, place.sheet, place.number, name, told)


def refused(code: str, what: str = "") -> Report:
    """A file that was not even read."""
    return Report((Finding(code, Weight.REFUSED, what=what),))


def as_json(report: Report) -> dict[str, object]:
    """The report as plain values; a child process prints it and `--json` shows it."""
    return {
        "refused": report.is_refused,
        "form": report.form,
        "version": report.version,
        "questions": report.questions,
        "languages": [
            {"language": each.language, "told": each.told, "asked": each.asked}
            for each in report.languages
        ],
        "findings": [
            {
                "code": each.code,
                "weight": each.weight.value,
                "sheet": each.sheet,
                "row": each.row,
                "name": each.name,
                "what": each.what,
            }
            for each in report.findings
        ],
        "xml": report.xml,
    }


def from_json(told: Mapping[str, object]) -> Report:
    """The report that `as_json` told; raises ValueError on anything else."""
    try:
        return Report(
            tuple(_finding(each) for each in _tables(told["findings"])),
            tuple(_completeness(each) for each in _tables(told["languages"])),
            str(told["form"]),
            str(told["version"]),
            int(str(told["questions"])),
            str(told["xml"]),
        )
    except KeyError as missing:
        raise ValueError("no report") from missing


def _tables(told: object) -> Iterable[Mapping[str, object]]:
    if not isinstance(told, list) or not all(isinstance(each, dict) for each in told):
        raise ValueError("no report")
    return told


def _finding(told: Mapping[str, object]) -> Finding:
    return Finding(
        str(told["code"]),
        Weight(str(told["weight"])),
        str(told["sheet"]),
        int(str(told["row"])),
        str(told["name"]),
        str(told["what"]),
    )


def _completeness(told: Mapping[str, object]) -> Completeness:
    return Completeness(str(told["language"]), int(str(told["told"])), int(str(told["asked"])))
