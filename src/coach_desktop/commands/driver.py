"""Drives the real pages as a coach would: keys and mouse presses, and waiting for what they say."""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QWidget,
)

from coach_desktop.app.doors import VaultDoors
from coach_desktop.casework.ports import Clock
from coach_desktop.casework.practice import Person
from coach_desktop.casework.workplace import Workplace
from coach_desktop.commands.giving import Stuck, give
from coach_desktop.commands.keys import press_keys
from coach_desktop.commands.seating import Seating
from coach_desktop.desktop.application import make_application
from coach_desktop.desktop.main_window import MainWindow
from coach_desktop.desktop.pages.intake import IntakeModel
from coach_desktop.desktop.pages.intake_page import IntakePage
from coach_desktop.desktop.pages.pip_page import PipPage
from coach_desktop.desktop.pages.signing import SigningModel
from coach_desktop.desktop.pages.signing_page import SigningPage
from coach_desktop.desktop.read_back_card import ReadBackCard
from coach_desktop.desktop.saving import FAILED, SAVED
from coach_desktop.desktop.steps import Steps
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.pip import SignatureState
from coach_desktop.widgets.signature_pad import SignaturePad
from coach_desktop.widgets.tasks import Tasks
from coach_desktop.widgets.theme import Mode

PATIENCE = 60.0
"""Seconds after which something that does not come is a failure."""

_LEFT = Qt.MouseButton.LeftButton
COACH = "Marieke de Boer"
W = TypeVar("W", bound=QWidget)


class Driver:
    """One run of the main job."""

    def __init__(
        self, person: Person, language: str, *, out: Path, vault: Path, clock: Clock
    ) -> None:
        self.person, self.language, self.out = person, language, out
        self.asked = self.answered = 0
        self.state = self.expected = ""
        self.blocked: list[str] = []
        self.files: list[Path] = []
        self._app = make_application([], Mode.LIGHT)
        self._bugs: list[BaseException] = []
        self._hook = sys.excepthook
        sys.excepthook = lambda _kind, bug, _trace: self._bugs.append(bug)
        self._window = MainWindow()
        self._steps = Steps(self._window, VaultDoors(vault, clock), Tasks(self._window))
        self._steps.language = language
        self._window.show()

    def vault(self) -> None:
        """Make the practice vault: who, five words, the code typed back."""
        self._steps.begin()
        self.write("owner_name", COACH)
        self.write("owner_telephone", "010 000 00 01")
        self.press("practice")
        self.press("act")
        words = self.find(QLabel, "shown_words").text()
        self.write("typed_words", words)
        self._picture("01-start")
        self.press("act")
        code = self.find(QLabel, "shown_code")
        self._wait(lambda: bool(code.text()), "the recovery code")
        self.write("typed_code", code.text())
        self.press("act")
        self._wait(lambda: self._has("search"), "the board")
        self._picture("02-vandaag")

    def register(self) -> None:
        """Register the person."""
        self.press("act")
        for name in ("achternaam", "voornamen", "vnummer", "bsn"):
            self.write(name, self.person.answer(f"pers_{name}").text)
        self._picture("03-registreren")
        self.press("act")
        self._wait(lambda: self._has("other") and not self._has("achternaam"), "the dossier")
        self._picture("04-dossier")

    def intake(self) -> None:
        """Walk the whole intake."""
        self.press("act")
        self._wait(lambda: isinstance(self._window.page, IntakePage), "the intake")
        page = self._page(IntakePage)
        model = page._model
        seating = Seating(self.person, model, self)
        while True:
            self._settle()
            seating.fit()
            before = self.asked
            self._answer(page, model)
            if self.asked in {5, 60, 120} and self.asked > before:
                self._picture(f"05-intake-{self.asked:03d}")
            place = model.place
            self.press("act")
            if self._reads_back(page):
                self.press("read_back_yes")
            if self._window.page is not page:
                break
            if model.place == place:
                self._wait(lambda: self._window.page is not page, "the next question")
                break
        self._wait(lambda: isinstance(self._window.page, PipPage), "the plan")

    def plan(self) -> None:
        """Look the plan over; decide when the law and the file allow it."""
        page = self._page(PipPage)
        model = page._model
        self._wait(lambda: model.version is not None, "the draft")
        self._picture("06-plan")
        wanted = str(self.person.expected.get("pip", ""))
        if model.can_decide and wanted != "concept":
            self.press("decide")
        self.blocked = [each.rule for each in model.findings if each.blocks]
        usual = "besproken" if self.blocked else "vastgesteld"
        self.expected = {"": usual, "concept": "besproken"}.get(wanted, wanted)
        self.press("act")
        self._wait(lambda: isinstance(self._window.page, SigningPage), "the signing")

    def sign(self) -> None:
        """Sign or not, seal, and write the PDF and the seal's certificate."""
        page = self._page(SigningPage)
        model = page._model
        for signer in model.signers:
            state, reason = self.person.signing.get(signer.lower(), (SignatureState.DRAWN, ""))
            self._sign(state, reason)
        self._picture("07-tekenen")
        self.press("act")
        self._wait(lambda: bool(model.pdf) or bool(model.trouble.value), "the seal")
        if model.trouble.value:
            raise Stuck(model.trouble.value)
        self._picture("08-verzegeld")
        self._export(model)

    @property
    def workplace(self) -> Workplace:
        """The open vault with all verbs."""
        return self._page(SigningPage)._model._workplace

    def close(self) -> None:
        """Close the vault and the window."""
        sys.excepthook = self._hook
        self._window.close()
        self._window.deleteLater()
        QApplication.processEvents()

    def _export(self, model: SigningModel) -> None:
        pdf = self.out / f"pip-{self.language}.pdf"
        model.export(pdf)
        self._wait(pdf.exists, "the PDF")
        seal = self.out / "zegel.pem"
        seal.write_text(model._workplace.seal_certificate, encoding="ascii")
        self.state = model.version.state.value
        self.files += [pdf, seal]

    def _answer(self, page: IntakePage, model: IntakeModel) -> None:
        """Give this person's answer to the question on the screen, by its own widget."""
        if model.is_repeat:
            for _ in range(self.person.lacking_rows(model.place, len(model.rows()))):
                self.press("add_row")
            return
        question = model.question
        if not question.is_asked:
            return
        self.asked += 1
        answer = self.person.answer_at(model.place, model.intake.instance.rows)
        if not answer.is_given or _same(answer, model.answer_now()):
            self.answered += answer.is_given
            return
        if answer.reason is not None:
            self.press(f"decline_{answer.reason.value}")
        else:
            give(page, question.kind, answer.text, self.press)
        self._wait(lambda: model.saving.value in {SAVED, FAILED}, "the saving")
        if (
            model.saving.value != SAVED
            or model.trouble.value
            or not _same(model.answer_now(), answer)
        ):
            raise Stuck(f"{question.key}: {model.trouble.value or 'not taken'}")
        self.answered += 1

    def _reads_back(self, page: IntakePage) -> bool:
        """Whether the answer is read back to the client before the next question."""
        card = page.findChild(ReadBackCard)
        return card is not None and not card.isHidden()

    def _sign(self, state: SignatureState, reason: str) -> None:
        if state is SignatureState.DRAWN:
            pad = self.find(SignaturePad, "pad")
            QTest.mousePress(pad, _LEFT, pos=QPoint(60, 150))
            for step in range(1, 40):
                height = 150 - (step * 17 % 60)
                QTest.mouseMove(pad, QPoint(60 + step * 5, height))
            QTest.mouseRelease(pad, _LEFT, pos=QPoint(260, 140))
            self.press("agree")
            return
        self.write("reason", reason)
        names = {
            SignatureState.REFUSED: "way_refuse",
            SignatureState.CANNOT_WRITE: "way_cannot_write",
        }
        self.press(names.get(state, "way_later"))

    def write(self, name: str, text: str) -> None:
        """Type in a line and leave it."""
        edit = self.find(QLineEdit, name)
        edit.clear()
        edit.setFocus()
        press_keys(edit, text)
        edit.editingFinished.emit()

    def press(self, name: str) -> None:
        """Press a button."""
        button = self.find(QAbstractButton, name)
        if not button.isEnabled():
            raise Stuck(f"{name} cannot be pressed")
        QTest.mouseClick(button, _LEFT)
        QApplication.processEvents()

    def find(self, kind: type[W], name: str) -> W:
        """Something on the page; raises Stuck."""
        page = self._window.page
        found = page.findChild(kind, name) if page is not None else None
        if found is None:
            raise Stuck(f"no {name} on the page")
        return found

    def _has(self, name: str) -> bool:
        page = self._window.page
        return page is not None and page.findChild(QWidget, name) is not None

    def _page(self, kind: type[W]) -> W:
        page = self._window.page
        if not isinstance(page, kind):
            raise Stuck(f"no {kind.__name__}")
        return page

    def _picture(self, name: str) -> None:
        self._settle()
        path = self.out / f"{name}-{self.language}.png"
        self._window.grab().save(str(path))
        self.files.append(path)

    def _settle(self) -> None:
        for _ in range(3):
            QApplication.processEvents()

    def _wait(self, until: Callable[[], bool], what: str) -> None:
        deadline = time.monotonic() + PATIENCE
        while not until():
            if self._bugs:
                raise Stuck(what) from self._bugs[0]
            if time.monotonic() > deadline:
                raise Stuck(f"waited in vain for {what}")
            QTest.qWait(5)


def _same(one: Answer, other: Answer) -> bool:
    """Whether two answers say the same; options may stand in another order."""
    return one.reason is other.reason and sorted(one.text.split()) == sorted(other.text.split())
