"""Every type and appearance of a question as a picture: languages, colours, sizes of text."""

import sys
import tempfile
from pathlib import Path

from coach_desktop.casework.people import NewPerson
from coach_desktop.desktop.pages.intake_page import IntakePage
from coach_desktop.widgets.theme import Mode
from tests.desk import desk
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


def main(arguments: list[str]) -> int:
    """`python -m tests.pictures.questions FOLDER MODE LANGUAGE`."""
    folder, mode, language = arguments
    out = Path(folder)
    out.mkdir(parents=True, exist_ok=True)
    pictures_of_questions(out, Mode(mode), language)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
