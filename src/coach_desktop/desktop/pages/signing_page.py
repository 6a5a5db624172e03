"""Lays the signing out in the client's language and direction, Dutch beside it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFileDialog, QGridLayout, QLabel, QLineEdit, QWidget

from coach_desktop.casework.letter import COACH_FIELD, GUARDIAN_FIELD, INTERPRETER_FIELD
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.fields import LineField
from coach_desktop.desktop.own_key_card import OwnKeyCard
from coach_desktop.desktop.page import Page
from coach_desktop.desktop.pages.signing import SigningModel
from coach_desktop.desktop.signing_words import stamp_look, stamp_told
from coach_desktop.desktop.smart_card_line import SmartCardLine
from coach_desktop.domain import phrases
from coach_desktop.domain.language import DUTCH, language_of
from coach_desktop.domain.pip import SignatureState
from coach_desktop.widgets.parts import (
    STRETCH,
    Chip,
    Piece,
    button,
    card,
    clear,
    column,
    picture,
    row,
    rule,
    scrolled,
)
from coach_desktop.widgets.signature_pad import SignaturePad
from coach_desktop.widgets.texts import ClientText, turn
from coach_desktop.widgets.theme import theme

_WAYS_OUT = {
    "refuse": (SignatureState.REFUSED, "ban"),
    "cannot_write": (SignatureState.CANNOT_WRITE, "hand-stop"),
    "later": (SignatureState.LATER, "clock"),
}
_PICTURES = {
    "route": "route",
    "hours": "calendar-event",
    "talks": "message-circle",
    "help": "user",
}
_PREVIEW_WIDTH = 760
_FEW = 2
"""Most signers whose name stands below their part; more of them would push the pad away."""
_SCANS = "*.jpg *.jpeg *.png *.tif *.tiff *.webp *.pdf"


class SigningPage(Page):
    """Read, sign or not, seal, look, export."""

    wants_rail = False

    finished = Signal()

    def __init__(self, model: SigningModel, workplace: Workplace) -> None:
        super().__init__("signing", "shield-check")
        self._model, self._workplace = model, workplace
        self._tag = model.phrases.language
        self._pad = SignaturePad()
        self._pad.setObjectName("pad")
        self._who = QGridLayout()
        self._who.setHorizontalSpacing(12)
        self._who.setVerticalSpacing(8)
        self._reason = QLineEdit()
        self._reason.setObjectName("reason")
        self._name = LineField("signer_name", model.phrases.say("sign.name"))
        self._own = OwnKeyCard()
        self._card = SmartCardLine()
        self._name_box = QWidget()
        self._preview = QLabel()
        self._preview.hide()
        self.title.setText(model.phrases.say("sign.title"))
        if self._tag != DUTCH:
            self.under(phrases.load(DUTCH).say("sign.title"))
        self._signing = self._sign_card()
        parts = (self._plan_card(), self._signing)
        halves = column(*parts, gap=16) if theme().is_large else row(*parts, gap=16)
        halves.setStretch(0, 1)
        halves.setStretch(1, 1)
        body = QWidget()
        body.setLayout(halves)
        self.fill(column(scrolled(body, self._preview, margin=24)))
        self.mirror(self._tag)
        for each in (self._own, self._card):  # the coach's own part stands in Dutch
            turn(each, DUTCH)
        self.other.setEnabled(False)
        self.first = self.back
        self._wire(model)
        self._show()

    def _wire(self, model: SigningModel) -> None:
        self.act.clicked.connect(model.seal)
        self.other.clicked.connect(self._export)
        self.other.setText(self.tr("Export the PDF"))
        model.changed.connect(self._show)
        model.sealed.connect(self._sealed)
        model.stamping.connect(self._stamping)
        model.stamped.connect(lambda plan: self.tell(stamp_told(plan), stamp_look(plan)))
        model.unstamped.connect(self._unstamped)
        model.cards_found.connect(self._card.show_cards)
        model.trouble.changed.connect(self.tell)

    def unkept(self) -> int:
        """What was drawn or chosen stays in no memory but this page's until it is sealed."""
        drawn = bool(self._pad.strokes() or self._reason.text().strip())
        return drawn + (0 if self._model.pdf else len(self._model.states))

    def _plan_card(self) -> QWidget:
        say = self._model.phrases
        double = self._tag != DUTCH
        own = language_of(self._tag).own_name
        read = ClientText(say.say("sign.read_to_you", language=own), self._tag, px=20, weight=600)
        pieces: list[Piece] = [read, rule()]
        for sentence in self._model.summary():
            words = column(ClientText(sentence.other, self._tag, px=24), gap=2)
            if double:
                dutch = ClientText(sentence.dutch, "nl", px=15)
                dutch.toward(self._tag)
                words.addWidget(dutch)
            line = row(picture(_PICTURES[sentence.key], "accent", 26), gap=16)
            line.addLayout(words, 1)
            pieces.append(line)
        pieces += [rule(), ClientText(say.say("sign.free"), self._tag, px=17), STRETCH]
        return card(*pieces, gap=14)

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
        paper = button(self.tr("Signed on paper: attach the scan"), "pill", "file-text")
        paper.setObjectName("way_paper")
        paper.clicked.connect(self._on_paper)
        self._name.edit.textEdited.connect(self._model.name)
        self._name_box.setLayout(self._name)
        self._name.setContentsMargins(0, 0, 0, 0)
        self._own.chosen.connect(self._model.sign_by_key)
        self._card.wanted.connect(self._model.look_for_cards)
        self._card.signed.connect(self._model.sign_by_card)
        return card(
            who,
            self._name_box,
            self._pad,
            row(agree, STRETCH, wipe),
            self._own,
            self._card,
            self._reason,
            row(*ways, STRETCH),
            row(paper, STRETCH),
            gap=12,
        )

    def _agree(self) -> None:
        strokes = self._pad.strokes()
        if strokes:
            self._model.draw(strokes)
            self._pad.clear()

    def _decline(self, state: SignatureState) -> None:
        self._model.decline(state, self._reason.text().strip())
        self._reason.clear()
        self._pad.clear()

    def _on_paper(self) -> None:
        sorts = self.tr("Photos, scans and PDF ({patterns})").format(patterns=_SCANS)
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Choose the scan"), "", sorts)
        if path:
            self._model.sign_on_paper(Path(path), self._reason.text().strip())
            self._reason.clear()
            self._pad.clear()

    def _show(self) -> None:
        clear(self._who)
        now = self._model.signer.value
        is_named = now in {GUARDIAN_FIELD, INTERPRETER_FIELD}
        self._name_box.setVisible(is_named)
        if is_named and self._name.edit.text() != self._model.name_of(now):
            self._name.edit.setText(self._model.name_of(now))
        self._own.setVisible(now == COACH_FIELD)
        self._card.setVisible(now == COACH_FIELD)
        say = self._model.phrases
        for line, signer in enumerate(self._model.signers):
            state = self._model.states.get(signer)
            is_now = self._model.signer.value == signer
            drawn = state is not None and state[0].is_signed
            mark = "circle-check" if state else "circle-dot" if is_now else "circle"
            tone = "ok" if drawn else "accent" if is_now else "muted"
            role = ClientText(say.say(f"sign.{signer.lower()}"), self._tag, px=17)
            name = ClientText(
                self._model.name_of(signer), "nl", px=20, weight=600 if is_now else 400
            )
            name.toward(self._tag)
            chip = Chip(self._state_name(state[0]) if state else "", "ok" if drawn else "plain")
            chip.setVisible(state is not None)
            self._who.addWidget(picture(mark, tone, 24), line, 0)
            if len(self._model.signers) > _FEW:
                self._who.addWidget(role, line, 1)
                self._who.addWidget(name, line, 2)
            else:
                self._who.addLayout(column(role, name, gap=0), line, 1, 1, 2)
            self._who.addWidget(chip, line, 3)
        self._pad.say(say.say("sign.here"), self._tag)
        self._pad.setEnabled(bool(self._model.signer.value))

    def _state_name(self, state: SignatureState) -> str:
        return {
            SignatureState.DRAWN: self.tr("signed"),
            SignatureState.REFUSED: self.tr("refused"),
            SignatureState.CANNOT_WRITE: self.tr("cannot write"),
            SignatureState.LATER: self.tr("later"),
            SignatureState.ON_PAPER: self.tr("on paper"),
            SignatureState.OWN_KEY: self.tr("own certificate"),
        }[state]

    def _sealed(self) -> None:
        self.saved.say(self.tr("Sealed and saved"), "ok", "shield-check")
        self.saved.show()
        self.act.setEnabled(False)
        self.other.setEnabled(True)
        self._signing.setEnabled(False)
        told = self._workplace.printer.picture(self._model.pdf, 0, _PREVIEW_WIDTH)
        image = QImage(
            told.rgb, told.width, told.height, told.width * 3, QImage.Format.Format_RGB888
        )
        self._preview.setPixmap(QPixmap.fromImage(image))
        self._preview.setAccessibleName(self.tr("First page of the plan"))
        self._preview.show()
        self.tell(self._model.phrases.say("sign.done"), "ok")
        self.finished.emit()

    def _stamping(self) -> None:
        told = self.tr(
            "Sealed and saved. A time stamp is being asked for; you need not wait for it."
        )
        self.tell(told, "ok")

    def _unstamped(self, why: str) -> None:
        told = self.tr(
            "The plan is sealed and saved, but without a time stamp. Ask for it later at this "
            "plan, under Documents."
        )
        self.tell(f"{told} {why}", "warn")

    def _export(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export the PDF"), "pip.pdf", "PDF (*.pdf)"
        )
        if path:
            self._model.export(Path(path))
