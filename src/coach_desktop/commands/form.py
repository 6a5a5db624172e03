"""Checks a questionnaire, or imports it: `coach-desktop form check|import FILE.xlsx`.

`check FILE.xlsx [--json]` says what was found. `import FILE.xlsx [--map MAP]` checks first, asks
for the passphrase of the vault, and keeps the questionnaire there as the version in force.
Exit: 0 it can be used or was imported (advice may be given), 1 it is refused, 3 the vault did not
open, 64 wrong use. Never loads the window.
"""

import getpass
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from coach_desktop.authoring.checking import bring
from coach_desktop.authoring.findings import as_json
from coach_desktop.commands.parser import WRONG_USE, parser_of
from coach_desktop.domain import phrases
from coach_desktop.domain.errors import CoachError, FormError, VaultError
from coach_desktop.domain.shown import Screen
from coach_desktop.domain.sight import screens
from coach_desktop.forms.findings import Brought, Completeness, Finding, Report

if TYPE_CHECKING:
    from coach_desktop.casework.workplace import Workplace

REFUSED, NOT_OPENED = 1, 3


def main(argv: Sequence[str]) -> int:
    """Check or import a workbook, say what was found, and return the exit status."""
    parser = parser_of("coach-desktop form", "form_check.usage")
    parser.add_argument("verb", choices=["check", "import"])
    parser.add_argument("file", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--map", type=Path, dest="folder")
    try:
        asked = parser.parse_args(list(argv))
    except SystemExit as stop:
        return int(stop.code or 0)
    try:
        brought = bring(asked.file)
    except OSError:
        print(phrases.load("nl").say("form_check.no_file"), file=sys.stderr)
        return WRONG_USE
    report = brought.report
    print(json.dumps(_told(report), ensure_ascii=False) if asked.json else in_words(report))
    if report.is_refused:
        return REFUSED
    return 0 if asked.verb == "check" else _import(brought, asked.folder)


def _import(brought: Brought, folder: Path | None) -> int:
    """Keep it in the vault that a passphrase opens."""
    from coach_desktop.app.doors import VaultDoors
    from coach_desktop.machine.files import data_folder

    say = phrases.load("nl")
    doors = VaultDoors(data_folder(folder) / "kluis")
    if not doors.has_vault():
        print(say.say("form_import.no_vault"), file=sys.stderr)
        return NOT_OPENED
    try:
        workplace = doors.unlock(_passphrase(say.say("form_import.passphrase")))
    except VaultError as trouble:
        print(say.say("form_import.not_opened", code=trouble.code), file=sys.stderr)
        return NOT_OPENED
    try:
        return _accept(brought, workplace, say)
    finally:
        workplace.close()


def _accept(brought: Brought, workplace: "Workplace", say: phrases.Phrases) -> int:
    if Screen.QUESTIONNAIRE not in screens(workplace.identity.author.role):
        print(say.say("form_import.not_your_role"), file=sys.stderr)
        return REFUSED
    try:
        kept = workplace.questionnaires.accept(brought)
    except FormError as trouble:
        key = trouble.code.removeprefix("form.")
        print(say.say(f"form_import.{key}", **trouble.details), file=sys.stderr)
        return REFUSED
    except CoachError as trouble:
        print(say.say("form_import.not_kept", code=trouble.code), file=sys.stderr)
        return REFUSED
    print(say.say("form_import.done", version=kept.version))
    return 0


def _passphrase(prompt: str) -> str:
    """Typed unseen, or one line of the standard input when that is no terminal."""
    if sys.stdin.isatty():
        return getpass.getpass(f"{prompt}: ")
    return sys.stdin.readline().strip()


def _told(report: Report) -> dict[str, object]:
    return {name: told for name, told in as_json(report).items() if name != "xml"}


def in_words(report: Report) -> str:
    """The report in Dutch, a line per finding, and the verdict last."""
    say = phrases.load("nl")
    lines = [_finding(each, say) for each in report.findings]
    lines += [_language(each, say) for each in report.languages]
    lines.append(verdict(report, say))
    return "\n".join(lines)


def verdict(report: Report, say: phrases.Phrases) -> str:
    """Whether the questionnaire can be used, in one sentence."""
    if report.is_refused:
        return say.say("form_check.refused", count=report.stops)
    return say.say(
        "form_check.fit",
        form=report.form,
        version=report.version or "-",
        count=report.questions,
        advice=len(report.findings),
    )


def _finding(each: Finding, say: phrases.Phrases) -> str:
    place = each.place(say)
    weight = say.say(f"form_check.weight.{each.weight}")
    return f"{weight} {place}{': ' if place else ''}{each.sentence(say)}"


def _language(each: Completeness, say: phrases.Phrases) -> str:
    return say.say(
        "form_check.language",
        language=each.language,
        told=each.told,
        asked=each.asked,
        share=each.share,
    )
