"""Lays the signing out in the client's language and direction, Dutch beside it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QVBoxLayout, QWidget

from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.page import Page
from coach_desktop.desktop.pages.signing import SIGNERS, SigningModel
from coach_desktop.domain import phrases
from coach_desktop.domain.language import language_of
from coach_desktop.domain.pip import SignatureState
from coach_desktop.widgets.parts import (
    STRETCH,
    Chip,
    button,
    card,
    clear,
    column,
    label,
    row,
    scrolled,
)
from coach_desktop.widgets.signature_pad import SignaturePad
from coach_desktop.widgets.texts import ClientText, turn

_WAYS_OUT = {
    "refuse": (SignatureState.REFUSED, "ban"),
    "cannot_write": (SignatureState.CANNOT_WRITE, "hand-stop"),
    "later": (SignatureState.LATER, "clock"),
}
_PREVIEW_WIDTH = 760


class SigningPage(Page):
    """Read, sign or not, seal, look, export."""

    wants_rail = False

    finished = Signal()

    def __init__(self, model: SigningModel, workplace: Workplace) -> None:
        super().__init__("signing")
        self._model, self._workplace = model, workplace
        self._tag = model.phrases.language
        self._pad = SignaturePad()
        self._pad.setObjectName("pad")
        self._who = QVBoxLayout()
        self._reason = QLineEdit()
        self._reason.setObjectName("reason")
        self._preview = QLabel()
        self._preview.hide()
        self.title.setText(model.phrases.say("sign.title"))
        self.subtitle.setText(phrases.load("nl").say("sign.title"))
        halves = row(self._plan_card(), self._sign_card(), gap=16)
        halves.setStretch(0, 1)
        halves.setStretch(1, 1)
        body = QWidget()
        body.setLayout(halves)
        turn(body, self._tag)
        self.fill(column(scrolled(body, self._preview, margin=24)))
        self.other.setEnabled(False)
        self.act.clicked.connect(model.seal)
        self.other.clicked.connect(self._export)
        self.other.setText(self.tr("Export the PDF"))
        model.changed.connect(self._show)
        model.sealed.connect(self._sealed)
        model.trouble.changed.connect(self.tell)
        self._show()

    def _plan_card(self) -> QWidget:
        say = self._model.phrases
        double = self._tag != "nl"
        own = language_of(self._tag).own_name
        pieces: list[QWidget] = [
            ClientText(say.say("sign.read_to_you", language=own), self._tag, px=20, weight=600)
        ]
        for other, dutch in self._model.summary():
            pieces.append(ClientText(other, self._tag, px=27))
            if double:
                pieces.append(label(dutch, "text2", wrap=True))
        pieces.append(ClientText(say.say("sign.free"), self._tag, px=19))
        return card(*pieces, STRETCH, gap=10)

    def _sign_card(self) -> QWidget:
        say = self._model.phrases
        who = QWidget()
        who.setLayout(self._who)
        self._who.setContentsMargins(0, 0, 0, 0)
        agree = button(say.say("sign.agree"), "secondary", "writing", language=self._tag)
        agree.setObjectName("agree")
        agree.clicked.connect(self._agree)
        wipe = button(say.say("sign.clear"), "quiet", "trash", language=self._tag)
        wipe.setObjectName("clear")
        wipe.clicked.connect(self._pad.clear)
        self._reason.setPlaceholderText(say.say("sign.reason"))
        self._reason.setAccessibleName(say.say("sign.reason"))
        ways = []
        for key, (state, name) in _WAYS_OUT.items():
            way = button(say.say(f"sign.{key}"), "pill", name, language=self._tag)
            way.setObjectName(f"way_{key}")
            way.clicked.connect(lambda _=False, state=state: self._decline(state))
            ways.append(way)
        return card(who, self._pad, row(agree, STRETCH, wipe), self._reason, row(*ways, STRETCH))

    def _agree(self) -> None:
        strokes = self._pad.strokes()
        if strokes:
            self._model.draw(strokes)
            self._pad.clear()

    def _decline(self, state: SignatureState) -> None:
        self._model.decline(state, self._reason.text().strip())
        self._reason.clear()
        self._pad.clear()

    def _show(self) -> None:
        clear(self._who)
        say = self._model.phrases
        for signer in SIGNERS:
            told = say.say(f"sign.{signer.lower()}")
            state = self._model.states.get(signer)
            chip = Chip(
                self._state_name(state[0]) if state else "",
                "ok" if state and state[0] is SignatureState.DRAWN else "plain",
                "circle-check" if state else "",
            )
            chip.setVisible(state is not None)
            name = ClientText(
                f"{told}: {self._model.name_of(signer)}",
                self._tag,
                px=20,
                weight=600 if self._model.signer.value == signer else 400,
            )
            self._who.addLayout(row(name, chip))
        self._pad.say(say.say("sign.here"), self._tag)
        self._pad.setEnabled(bool(self._model.signer.value))

    def _state_name(self, state: SignatureState) -> str:
        return {
            SignatureState.DRAWN: self.tr("signed"),
            SignatureState.REFUSED: self.tr("refused"),
            SignatureState.CANNOT_WRITE: self.tr("cannot write"),
            SignatureState.LATER: self.tr("later"),
        }[state]

    def _sealed(self) -> None:
        self.saved.say(self.tr("Sealed and saved"), "ok", "shield-check")
        self.saved.show()
        self.act.setEnabled(False)
        self.other.setEnabled(True)
        told = self._workplace.printer.picture(self._model.pdf, 0, _PREVIEW_WIDTH)
        image = QImage(
            told.rgb, told.width, told.height, told.width * 3, QImage.Format.Format_RGB888
        )
        self._preview.setPixmap(QPixmap.fromImage(image))
        self._preview.setAccessibleName(self.tr("First page of the plan"))
        self._preview.show()
        self.tell(self._model.phrases.say("sign.done"), "ok")
        self.finished.emit()

    def _export(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export the PDF"), "pip.pdf", "PDF (*.pdf)"
        )
        if path:
            self._model.export(Path(path))
