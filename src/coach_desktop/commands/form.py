"""Checks a questionnaire: `coach-desktop form check FILE.xlsx [--json]`.

Exit: 0 it can be used (advice may be given), 1 it is refused, 64 wrong use. Never loads the window.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from coach_desktop.authoring.checking import check
from coach_desktop.authoring.findings import Completeness, Finding, Report, Weight, as_json
from coach_desktop.domain import phrases
from coach_desktop.domain.errors import PackError

WRONG_USE, REFUSED = 64, 1


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Say how the command is used, in Dutch."""
        del message
        print(phrases.load("nl").say("form_check.usage"), file=sys.stderr)
        raise SystemExit(WRONG_USE)


def main(argv: Sequence[str]) -> int:
    """Check a workbook, say what was found, and return the exit status."""
    parser = _Parser(prog="coach-desktop form", add_help=True)
    parser.add_argument("verb", choices=["check"])
    parser.add_argument("file", type=Path)
    parser.add_argument("--json", action="store_true")
    try:
        asked = parser.parse_args(list(argv))
    except SystemExit as stop:
        return int(stop.code or 0)
    try:
        content = asked.file.read_bytes()
    except OSError:
        print(phrases.load("nl").say("form_check.no_file"), file=sys.stderr)
        return WRONG_USE
    report = check(content, asked.file.parent)
    print(json.dumps(_told(report), ensure_ascii=False) if asked.json else in_words(report))
    return REFUSED if report.is_refused else 0


def _told(report: Report) -> dict[str, object]:
    return {name: told for name, told in as_json(report).items() if name != "xml"}


def in_words(report: Report) -> str:
    """The report in Dutch, a line per finding, and the verdict last."""
    say = phrases.load("nl")
    lines = [_finding(each, say) for each in report.findings]
    lines += [_language(each, say) for each in report.languages]
    stops = sum(each.weight is Weight.REFUSED for each in report.findings)
    if stops:
        lines.append(say.say("form_check.refused", count=stops))
    else:
        lines.append(
            say.say(
                "form_check.fit",
                form=report.form,
                version=report.version,
                count=report.questions,
                advice=len(report.findings),
            )
        )
    return "\n".join(lines)


def _finding(each: Finding, say: phrases.Phrases) -> str:
    try:
        told = say.say(f"form_check.finding.{each.code}", name=each.name, what=each.what)
    except PackError:
        told = say.say("form_check.finding.other", name=each.name, what=f"{each.code} {each.what}")
    place = ""
    if each.sheet:
        where = "form_check.row" if each.row else "form_check.sheet"
        place = say.say(where, sheet=each.sheet, row=each.row, name=each.name or "-") + ": "
    return f"{say.say(f'form_check.weight.{each.weight}')} {place}{told}"


def _language(each: Completeness, say: phrases.Phrases) -> str:
    share = 100 * each.told // each.asked if each.asked else 100
    return say.say(
        "form_check.language", language=each.language, told=each.told, asked=each.asked, share=share
    )
