"""Every page as a picture in out/pictures: in Dutch, Arabic and Tigrinya, light, dark, contrast.

`python -m tests.pictures --guide [NAME ...]` makes those of the coach's guide instead, or some of
them, where the guide has them.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from coach_desktop.desktop.pages.intake_page import IntakePage
from coach_desktop.widgets.theme import Mode
from tests.builders import opened
from tests.clientscreen.table import seat
from tests.desk import WORDS, Desk, desk
from tests.journeys.exchanged import JOURNEYS
from tests.pictures.album import GUIDE, SIZES, Album
from tests.pictures.measures import measures_steps
from tests.pictures.pages import pictures_of_pages, scanned, week_of_blocks
from tests.pictures.questions import pictures_of_import, pictures_of_questions

OUT = Path("out/pictures")
LANGUAGES = ("nl", "ar", "ti")
QUESTIONS = ("start_recht_keuze", "pers_geboortedatum", "tal_gesproken", "wens_belangrijk", "lid",
             "gzh_uitleg", "wrk_laatste")  # fmt: skip
CLIENT_QUESTIONS = ("tal_oefent", "wens_droom", "tal_gesproken", "pers_geboortedatum", "lid", "")
ALBUM = Album(OUT)
NARROW = Album(OUT, {"1366": SIZES["1366"]})


def main(arguments: list[str]) -> int:
    """Make them all; the folder is the one thing to look at."""
    if arguments and arguments[0] == "--guide":
        pictures_of_pages(GUIDE, Mode.LIGHT, frozenset(arguments[1:]))
        return 0
    OUT.mkdir(parents=True, exist_ok=True)
    for mode in Mode:
        _door(mode)
        pictures_of_pages(NARROW, mode)
        _exchanged(mode)
        for language in LANGUAGES:
            _inside(mode, language)
            _client(mode, language)
            pictures_of_questions(OUT, mode, language)
            pictures_of_import(OUT, mode, language)
    return 0


def _exchanged(mode: Mode) -> None:
    """What the exchange and the conflict look like on the way of a dossier to the municipality."""
    for journey in JOURNEYS:
        with tempfile.TemporaryDirectory() as folder:
            journey(Path(folder), mode, lambda at, name: _shot(at, name, mode))


def _client(mode: Mode, language: str) -> None:
    """The client's own screen, with the kinds of questions that look each their own way."""
    with tempfile.TemporaryDirectory() as folder, opened(Path(folder) / "kluis") as office:
        intake = office.intake(gez_vorm="partner_kinderen")
        with seat(office, intake, language=language, mode=mode) as client:
            for question in CLIENT_QUESTIONS:
                client.window._model.show(question)
                name = f"client-{question or 'coach'}"
                ALBUM.shot(client.window, client.settle, name, mode, language)


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
        at.steps.installation.settings()
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

    return [
        (lambda: at.steps.dossier(dossier), "dossier"),
        (lambda: scanned(at, dossier), "document"),
        (intake, "intake"),
        *((to(question), f"intake-{question}") for question in QUESTIONS),
        *measures_steps(at, dossier),
        (lambda: at.steps.plan(dossier), "plan"),
        (lambda: week_of_blocks(at, dossier), "week"),
        (lambda: at.steps.road.signing(dossier), "tekenen"),
        (lambda: at.press("act"), "verzegeld"),
    ]


def _shot(at: Desk, name: str, mode: Mode, language: str = "nl") -> None:
    wide = mode is Mode.LIGHT and language != "ti"
    (ALBUM if wide else NARROW).shot(at.window, at.settle, name, mode, language)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
