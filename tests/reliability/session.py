"""A child that does a coach's whole day on the real pages, with a planted word in every field.

`python -m tests.reliability.session FOLDER HOW`, with a pipe named in CANARIES into which it says
what it planted. HOW is `whole` or `short`: with the whole questionnaire or its first questions.
"""

import json
import os
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PIL import Image
from PIL.PngImagePlugin import PngInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit

from coach_desktop import places
from coach_desktop.casework.practice import Person, read_person
from coach_desktop.commands.driver import Driver
from coach_desktop.commands.giving import Stuck
from coach_desktop.commands.keys import press_keys
from coach_desktop.desktop.backup_card import BackupCard
from coach_desktop.desktop.crash import report
from coach_desktop.desktop.documents_card import DocumentsCard
from coach_desktop.desktop.pages.dossier import DossierPage
from coach_desktop.desktop.pages.intake import IntakeModel
from coach_desktop.desktop.pages.intake_page import IntakePage
from coach_desktop.desktop.pages.keys import KeysPage
from coach_desktop.desktop.pages.pip_page import PipPage
from coach_desktop.desktop.pages.settings import SettingsPage
from coach_desktop.desktop.pages.today import TodayPage
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.pip import SignatureState
from coach_desktop.forms.definition import Kind
from coach_desktop.machine.clock import StartedClock
from coach_desktop.machine.files import make_private
from coach_desktop.storage import entry
from tests.builders import OTHER_BSN, brede_intake
from tests.reliability.canaries import control, control_pdf
from tests.reliability.dice import Dice

PHASES = (
    "vault", "register", "intake", "plan", "sign", "papers", "search", "keys", "backup", "bug",
)  # fmt: skip
SHORT = 45
"""Questions of the short form."""

_LETTERS = "bcdfghjklmnpqrstvwxz"
_FIXED = {
    "pers_bsn": OTHER_BSN,
    "pers_vnummer": "2906142857",
    "pers_telefoon": "06 29061428",
    "pers_email": "kanarie.qzvkxw@voorbeeld.nl",
}


def word(name: str) -> str:
    """A word that stands nowhere else."""
    dice = Dice("canary", name)
    return "Kanarie " + "".join(dice.one_of(_LETTERS) for _ in range(9))


class Session(Driver):
    """The main job, and beside it everything else that is typed, attached, exported or changed."""

    def __init__(self, place: Path, most: int) -> None:
        self.planted: dict[str, bytes] = {}
        self._place, self._most = place, most
        person = self._person()
        start = datetime.combine(person.peildatum, datetime.min.time(), UTC) + timedelta(hours=9)
        out = place / "exported"
        out.mkdir()
        clock = StartedClock(start)
        super().__init__(person, "so", out=out, vault=place / "data" / "kluis", clock=clock)
        self.language = self._steps.language = "en"

    def plant(self, name: str, text: str | bytes = "") -> str:
        """Remember a word as planted, and give it."""
        told = text or word(name)
        self.planted[name] = told.encode() if isinstance(told, str) else told
        return told if isinstance(told, str) else ""

    def _person(self) -> Person:
        person = read_person(places.place("resources", "practice", "hodan.toml"))
        texts = [each.key for each in brede_intake().form.questions() if each.kind is Kind.TEXT]
        told = {name: Answer(self.plant(name, _FIXED.get(name, ""))) for name in texts}
        told["ovd_voogd"] = Answer()
        del self.planted["ovd_voogd"]
        self.plant("signature reason")
        signing = {"client": (SignatureState.CANNOT_WRITE, word("signature reason"))}
        answers = {**person.answers, **{name: each for name, each in told.items()}}
        return replace(person, answers=answers, rows={}, signing=signing)

    def intake(self) -> None:
        """Walk the questionnaire, or its first questions; then the plan."""
        self.press("act")
        self._wait(lambda: isinstance(self._window.page, IntakePage), "the intake")
        page = self._page(IntakePage)
        self._note(page)
        while self.asked < self._most:
            self._settle()
            self._answer(page, page._model)
            self.press("act")
            if self._window.page is not page:
                break
        dossier = page._model.intake.dossier
        if self._window.page is page:
            self._steps.plan(dossier)
        self._wait(lambda: isinstance(self._window.page, PipPage), "the plan")

    def _note(self, page: IntakePage) -> None:
        edit = self.find(QPlainTextEdit, "note")
        press_keys(edit, self.plant("note"))
        page.flush()

    def _answer(self, page: IntakePage, model: IntakeModel) -> None:
        if not model.is_repeat:
            super()._answer(page, model)

    def plan(self) -> None:
        """A goal in own words and a reason for a route, and on to the signing."""
        page = self._page(PipPage)
        self._wait(lambda: page._model.version is not None, "the draft")
        press_keys(self.find(QLineEdit, "own_goal"), self.plant("own goal"))
        self.press("add_goal")
        for name, edit in page._texts.items():
            edit.setPlainText(self.plant(f"plan {name}"))
        page.flush()
        super().plan()

    def papers(self) -> None:
        """A picture with words in it is attached, under a name that tells of somebody."""
        (dossier,) = (each.dossier for each in self._steps._open.people.vault.dossiers(limit=2))
        self._steps.dossier(dossier)
        self._wait(lambda: isinstance(self._window.page, DossierPage), "the dossier")
        words = PngInfo()
        words.add_text("Comment", self.plant("words in a picture"))
        chosen = self._place / "chosen"
        chosen.mkdir()
        file = chosen / f"{self.plant('name of a file')}.png"
        Image.new("RGB", (300, 200), "white").save(file, pnginfo=words)
        card = self._window.page.findChild(DocumentsCard)  # type: ignore[union-attr]  # waited for
        assert card is not None
        card._model.attach(file, "overig", self.plant("title of an attachment"), "S3")
        self._wait(lambda: len(card._model.documents) > 1, "the attachment")

    def search(self) -> None:
        """Look for somebody."""
        self._steps.today()
        self._wait(lambda: isinstance(self._window.page, TodayPage), "the board")
        press_keys(self.find(QLineEdit, "search"), self.plant("searched"))
        QTest.qWait(400)

    def keys(self) -> None:
        """Other words and another recovery code; the keys themselves are planted too."""
        words = self.planted["passphrase"].decode()
        key = entry.unlock_by_passphrase(self._place / "data" / "kluis", words)
        self.plant("key of the vault", bytes(key.bytes))
        key.wipe()
        for name in ("device_key", "seal_key"):
            told = self._steps._open.people.vault.setting(name)
            self.plant(name, bytes.fromhex(str(told)))
        self._steps.installation.keys()
        self.write("keys_passphrase", words)
        self.press("act")
        page = self._page(KeysPage)
        self._wait(lambda: page._model.step.value == 1, "the keys")
        shown = self.find(QLabel, "keys_shown_words").text()
        self.write("keys_typed_words", self.plant("second passphrase", shown))
        self.press("act")
        model = page._model
        self._wait(lambda: model.words.value != shown or bool(model.trouble.value), "the change")
        if model.trouble.value:
            raise Stuck(model.trouble.value)
        self.press("keys_renew_code")
        code = self.find(QLabel, "keys_shown_code")
        self._wait(lambda: bool(code.text()), "the code")
        self.write("keys_typed_code", self.plant("second recovery code", code.text()))
        self.press("act")
        self._wait(lambda: page._model.step.value == 1 and not page._model.busy.value, "the end")

    def backup(self) -> None:
        """A copy on a stick: it is scanned like the vault itself."""
        stick = self._place / "data" / "stick"
        stick.mkdir()
        self._steps.installation.settings()
        card = self._page(SettingsPage).findChild(BackupCard)
        assert card is not None
        card._model.choose(stick)
        self._wait(lambda: any(stick.glob("coach*/vault.slots")), "the copy")
        self._wait(lambda: not card._model.busy.value, "the end of the copy")

    def kept(self) -> list[str]:
        """Which of the planted words stand in the log of the vault by now."""
        vault = self._steps._open.people.vault
        (dossier,) = (each.dossier for each in vault.dossiers(limit=2))
        told = b"\n".join(each.canonical() for each in vault.log(dossier))
        return [name for name, canary in self.planted.items() if canary in told]

    def bug(self) -> None:
        """A bug whose message tells of somebody; the report does not."""
        try:
            int(self.plant("message of a bug"))
        except ValueError as bug:
            sys.stderr.write(report(type(bug), bug.__traceback__) + "\n")

    def write(self, name: str, text: str) -> None:
        secrets = {"typed_words": "passphrase", "typed_code": "recovery code"}
        if name in secrets:
            self.plant(secrets[name], text)
        super().write(name, text)


def main(folder: str, how: str) -> None:
    """The day, and the control files."""
    make_private()
    place = Path(folder)
    session = Session(place, SHORT if how == "short" else 1_000)
    try:
        for phase in PHASES:
            getattr(session, phase)()
        kept = session.kept()
        session._steps.lock()
    finally:
        session.close()
    (place / "control").mkdir()
    (place / "control" / "plain").write_bytes(control(session.planted))
    (place / "control" / "packed").write_bytes(control_pdf(session.planted))
    with os.fdopen(int(os.environ["CANARIES"]), "w") as pipe:
        planted = {name: told.hex() for name, told in session.planted.items()}
        json.dump({"planted": planted, "kept": kept}, pipe)


if __name__ == "__main__":
    main(*sys.argv[1:])
