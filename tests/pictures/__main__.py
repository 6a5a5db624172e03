"""Every page as a picture in out/pictures: in Dutch, Arabic and Tigrinya, light, dark, contrast."""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest

from coach_desktop.desktop.pages.dossier import DossierPage
from coach_desktop.desktop.pages.intake_page import IntakePage
from coach_desktop.domain.attachment import AttachmentKind
from coach_desktop.domain.record import Record
from coach_desktop.domain.week import WEEK
from coach_desktop.widgets.theme import Mode
from tests.builders import opened
from tests.clientscreen.table import seat
from tests.desk import WORDS, Desk, desk
from tests.documents.papers import scan
from tests.pictures.measures import measures_steps
from tests.pictures.questions import pictures_of_import, pictures_of_questions

OUT = Path("out/pictures")
LANGUAGES = ("nl", "ar", "ti")
QUESTIONS = ("start_recht_keuze", "pers_geboortedatum", "tal_gesproken", "wens_belangrijk", "lid",
             "gzh_uitleg", "wrk_laatste")  # fmt: skip
WEEK_OF_BLOCKS = (
    {"soort": "les", "dag": "ma", "begin": "9:00", "einde": "12:00", "reistijd": "15"},
    {"soort": "les", "dag": "do", "begin": "9:00", "einde": "12:00", "opvang_nodig": "ja"},
    {"soort": "afspraak", "dag": "do", "begin": "11:00", "einde": "12:30"},
    {"soort": "opvang", "dag": "vr", "begin": "8:30", "einde": "12:30", "alle_kinderen": "ja"},
    {"soort": "taalstage", "dag": "wo", "begin": "13:00", "einde": "17:00", "naam": "Buurthuis"},
)
CLIENT_QUESTIONS = ("tal_oefent", "wens_droom", "tal_gesproken", "pers_geboortedatum", "lid", "")
SIZES = {"1366": (1366, 768), "1920": (1920, 1080)}


def main() -> int:
    """Make them all; the folder is the one thing to look at."""
    OUT.mkdir(parents=True, exist_ok=True)
    for mode in Mode:
        _door(mode)
        for language in LANGUAGES:
            _inside(mode, language)
            _client(mode, language)
            pictures_of_questions(OUT, mode, language)
            pictures_of_import(OUT, mode, language)
    return 0


def _client(mode: Mode, language: str) -> None:
    """The client's own screen, with the kinds of questions that look each their own way."""
    with tempfile.TemporaryDirectory() as folder, opened(Path(folder) / "kluis") as office:
        intake = office.intake(gez_vorm="partner_kinderen")
        with seat(office, intake, language=language, mode=mode) as client:
            for question in CLIENT_QUESTIONS:
                client.window._model.show(question)
                for size, (width, height) in SIZES.items():
                    client.window.resize(width, height)
                    client.settle()
                    QTest.qWait(20)
                    name = f"client-{question or 'coach'}-{language}-{mode.value}-{size}.png"
                    client.window.grab().save(str(OUT / name))


def _door(mode: Mode) -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "kluis"
        with desk(place, mode=mode, made=False) as at:
            _shot(at, "start-wie", mode)
            at.type("owner_name", "Marieke de Boer")
            at.press("practice")
            at.press("act")
            _shot(at, "start-woorden", mode)
            at.type("typed_words", WORDS)
            at.press("act")
            _shot(at, "start-code", mode)
        with desk(place, mode=mode, made=False) as at:
            _shot(at, "ontgrendelen", mode)
            at.steps.way_back.rescue("vault.damaged")
            _shot(at, "redden", mode)
            at.press("other")
            _shot(at, "terugzetten", mode)


def _inside(mode: Mode, language: str) -> None:
    with tempfile.TemporaryDirectory() as folder, desk(Path(folder) / "kluis", mode=mode) as at:
        at.steps.language = language
        _shot(at, "vandaag-leeg", mode, language)
        at.press("examples")
        _shot(at, "vandaag", mode, language)
        at.steps.settings()
        _shot(at, "instellingen", mode, language)
        at.steps.register()
        at.type("achternaam", "Haile")
        at.type("bsn", "123")
        at.press("act")
        _shot(at, "registreren", mode, language)
        hodan = at.workplace.people.find("Hodan")[0].dossier
        for step, name in _steps(at, hodan):
            step()
            at.settle()
            _shot(at, name, mode, language)


def _steps(at: Desk, dossier: str) -> list[tuple[Callable[[], object], str]]:
    def intake() -> None:
        at.steps.intake(dossier)

    def to(question: str) -> Callable[[], object]:
        return lambda: at.on(IntakePage)._model.go(question)

    def document() -> None:
        kind = AttachmentKind.DIPLOMA
        at.workplace.attachments.attach(dossier, scan(2), kind, title="Diploma 1998")
        at.steps.dossier(dossier)
        model = at.on(DossierPage)._model.documents
        at.steps.document(dossier, model.documents[0])
        QTest.qWait(1_500)

    return [
        (lambda: at.steps.dossier(dossier), "dossier"),
        (document, "document"),
        (intake, "intake"),
        *((to(question), f"intake-{question}") for question in QUESTIONS),
        *measures_steps(at, dossier),
        (lambda: at.steps.plan(dossier), "plan"),
        (lambda: _week(at, dossier), "week"),
        (lambda: at.steps.signing(dossier), "tekenen"),
        (lambda: at.press("act"), "verzegeld"),
    ]


def _week(at: Desk, dossier: str) -> None:
    """A week in which a lesson meets an appointment."""
    for told in WEEK_OF_BLOCKS:
        at.workplace.weeks.keep(dossier, Record("", WEEK.name, dict(told)))
    at.steps.after.week(dossier, at.steps.home)


def _shot(at: Desk, name: str, mode: Mode, language: str = "nl") -> None:
    for size, (width, height) in SIZES.items():
        if size == "1920" and (mode is not Mode.LIGHT or language == "ti"):
            continue
        at.window.resize(width, height)
        at.settle()
        at.window.grab().save(str(OUT / f"{name}-{language}-{mode.value}-{size}.png"))


if __name__ == "__main__":
    sys.exit(main())
