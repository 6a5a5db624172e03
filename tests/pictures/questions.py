"""Every type and appearance of a question, and the import of a questionnaire, as pictures."""

import os
import sys
import tempfile
from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtWidgets import QScrollArea

from coach_desktop import places
from coach_desktop.authoring.lint import report
from coach_desktop.casework.people import NewPerson
from coach_desktop.casework.questionnaires import with_goals
from coach_desktop.desktop.pages.intake_page import IntakePage
from coach_desktop.desktop.pages.questionnaire import QuestionnairePage
from coach_desktop.forms.findings import Brought
from coach_desktop.widgets.theme import Mode
from tests.desk import Desk, desk
from tests.desktop.every_question import brought

LANGUAGES = ("nl", "ar", "ti")
SIZE = (1366, 768)


def pictures_of_questions(out: Path, mode: Mode, language: str, *, scale: str = "100") -> None:
    """Walk the questionnaire that asks everything, and grab the card of each page."""
    with tempfile.TemporaryDirectory() as folder, desk(Path(folder) / "kluis", mode=mode) as at:
        at.workplace.questionnaires.accept(brought())
        at.steps._renew(at.workplace.renewed())
        dossier = at.workplace.people.register(NewPerson("Haile", voornamen="Yonas"))
        at.steps.language = language
        at.steps.intake(dossier)
        at.settle()
        at.window.resize(*SIZE)
        page = at.on(IntakePage)
        while True:
            at.settle()
            name = page._model.place.rpartition("/")[2]
            path = out / f"vraag-{name}-{language}-{mode.value}-{scale}.png"
            at.window.grab().save(str(path))
            if not page._model.next():
                break


def pictures_of_import(out: Path, mode: Mode, language: str) -> None:
    """What a functional manager and a coach see when another version comes in."""
    with tempfile.TemporaryDirectory() as folder, desk(Path(folder) / "kluis", mode=mode) as at:

        def shot(name: str, down: int = 0) -> None:
            at.settle()
            for area in at.page.findChildren(QScrollArea):
                area.verticalScrollBar().setValue(down)
            at.settle()
            at.window.grab().save(str(out / f"{name}-{language}-{mode.value}.png"))

        at.window.resize(*SIZE)
        at.steps.language = language
        at.press("examples")
        dossier = at.workplace.people.find("Hodan")[0].dossier
        at.steps.installation.settings()
        shot("vragenlijst-instellingen", 420)
        at.press("to_questionnaire")
        shot("vragenlijst-geldt")
        model = at.on(QuestionnairePage)._model
        for name, broken, down in (("fout", True, 600), ("goed", False, 320)):
            model._checked(in_this_process(changed_workbook(Path(folder), broken=broken), at))
            shot(f"vragenlijst-{name}", down)
        at.press("act")
        shot("vragenlijst-nieuw")
        at.steps.intake(dossier)
        at.settle()
        at.on(IntakePage)._model.go("pers_roepnaam")
        shot("vragenlijst-intake")


def in_this_process(path: Path, at: Desk) -> Brought:
    """The check without its child, which comes too late on a busy machine."""
    lists = {name: (path.parent / name).read_bytes() for name in ("landen.csv", "talen.csv")}
    found = Brought(report(path.read_bytes(), lists.__getitem__), lists)
    return with_goals(found, at.workplace.drafting.unasked)


def changed_workbook(folder: Path, *, broken: bool) -> Path:
    """The shipped questionnaire as a municipality changes it: one question less, one more."""
    book = load_workbook(places.place("resources", "forms", "brede_intake.xlsx"))
    for sheet, row in ((book["settings"], 2), (book["survey"], 0)):
        columns = {str(cell.value): cell.column for cell in sheet[1]}
        if row:
            sheet.cell(row, columns["version"]).value = "2026.12.1"
            continue
        for line in range(2, sheet.max_row + 1):
            if sheet.cell(line, columns["name"]).value == "wrk_tijden":
                sheet.cell(line, columns["name"]).value = "wrk_fiets"
                sheet.cell(line, columns["label::Nederlands (nl)"]).value = "Kunt u fietsen?"
                sheet.cell(line, columns["label::العربية (ar)"]).value = None
            if broken and sheet.cell(line, columns["name"]).value == "wrk_duur":
                sheet.cell(line, columns["type"]).value = "geopoint"
                sheet.cell(line, columns["relevant"]).value = "${wrk_ooit} = 'ja'"
    path = folder / "brede_intake.xlsx"
    book.save(path)
    for name in ("landen.csv", "talen.csv"):
        (folder / name).write_bytes(places.place("resources", "forms", name).read_bytes())
    return path


def main(arguments: list[str]) -> int:
    """`python -m tests.pictures.questions FOLDER MODE LANGUAGE`; QT_SCALE_FACTOR=2 for 200 %."""
    folder, mode, language = arguments
    out = Path(folder)
    out.mkdir(parents=True, exist_ok=True)
    percent = round(100 * float(os.environ.get("QT_SCALE_FACTOR", "1")))
    pictures_of_questions(out, Mode(mode), language, scale=str(percent))
    pictures_of_import(out, Mode(mode), language)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
