"""Key cards: our own to give away, those of others, and one that is added after a call."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout

from coach_desktop.casework.cards import Kept
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.days import moment_in_words
from coach_desktop.desktop.exporting import export_file
from coach_desktop.desktop.fields import LineField
from coach_desktop.desktop.key_card_confirm import KeyCardConfirm
from coach_desktop.desktop.page import Page
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.keycard import LONGEST_CARD, KeyCard
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.parts import (
    STRETCH,
    Chip,
    beside,
    button,
    card,
    clear,
    column,
    heading,
    label,
    row,
    rule,
    scrolled,
)
from coach_desktop.widgets.qr import QrCode
from coach_desktop.widgets.tasks import Lane, Tasks
from coach_desktop.widgets.wording import wording


class KeyCardsModel(QObject):
    """The cards of this vault, and one that was read and is not trusted yet."""

    changed = Signal()
    saved = Signal()

    def __init__(self, workplace: Workplace, tasks: Tasks) -> None:
        super().__init__()
        self._workplace, self._tasks = workplace, tasks
        self.own: KeyCard | None = None
        self.squares: Sequence[Sequence[bool]] = ()
        self.kept: Sequence[Kept] = ()
        self.read: KeyCard | None = None
        self.trouble: Field[str] = Field("", self)

    def load(self) -> None:
        """Read all of it anew."""
        cards = self._workplace.cards

        def work() -> tuple[KeyCard, Sequence[Sequence[bool]], Sequence[Kept]]:
            own = cards.own()
            return own, cards.sealer.picture(own), cards.listed()

        task = self._tasks.start(lambda _: work(), Lane.VAULT)
        task.succeeded.connect(self._loaded)
        task.failed.connect(self._failed)

    def read_file(self, path: Path) -> None:
        """Read a card out of a file."""
        try:
            with path.open("rb") as file:
                content = file.read(LONGEST_CARD + 1)
        except OSError:
            self._failed(InputError("input.file-unreadable"))
            return
        self.read_text(content)

    def read_text(self, content: bytes) -> None:
        """Read a card out of the text of its QR code."""
        self.trouble.set("")
        self.read = None
        self.changed.emit()
        task = self._tasks.start(lambda _: self._workplace.cards.read(content), Lane.VAULT)
        task.succeeded.connect(self._was_read)
        task.failed.connect(self._failed)

    def trust(self, heard: str) -> None:
        """Trust the card that was read; `heard` is the last group of its fingerprint."""
        if (read := self.read) is not None:
            self._do(lambda: self._workplace.cards.trust(read, heard), self._trusted)

    def withdraw(self, device: str) -> None:
        """Trust a card no longer."""
        self._do(lambda: self._workplace.cards.withdraw(device), self.load)

    def save(self, path: Path) -> None:
        """Write our own card to a file; it is no secret."""
        own = self.own
        if own is not None:
            self._write(path, own.canonical)

    def print(self, path: Path) -> None:
        """Write our own card as a page to print."""
        own = self.own
        if own is not None:
            self._write(path, lambda: self._workplace.card_paper(own))

    def role_name(self, card: KeyCard) -> str:
        """A role as the municipality of this vault calls it."""
        return self._workplace.profile.role_name(card.role)

    def _write(self, path: Path, content: Callable[[], bytes]) -> None:
        self._do(lambda: export_file(path, content()), self.saved.emit)

    def _do(self, verb: Callable[[], None], then: Callable[[], None]) -> None:
        self.trouble.set("")
        task = self._tasks.start(lambda _: verb(), Lane.VAULT)
        task.succeeded.connect(lambda _: then())
        task.failed.connect(self._failed)

    def _loaded(self, told: tuple[KeyCard, Sequence[Sequence[bool]], Sequence[Kept]]) -> None:
        self.own, self.squares, self.kept = told
        self.changed.emit()

    def _was_read(self, read: KeyCard) -> None:
        self.read = read
        self.changed.emit()

    def _trusted(self) -> None:
        self.read = None
        self.load()

    def _failed(self, trouble: Exception) -> None:
        self.trouble.set(wording(trouble))


class KeyCardsPage(Page):
    """Lays the model out."""

    to_package = Signal()

    def __init__(self, model: KeyCardsModel) -> None:
        super().__init__("key_cards", "arrow-right")
        self._model = model
        self._qr = QrCode(self.tr("QR code of your key card"))
        self._who = label("", "strong", wrap=True)
        self._about = label("", "text2", wrap=True)
        self._groups = label("", "title3", wrap=True)
        self._groups.setObjectName("own_fingerprint")
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        both = beside()
        both.addLayout(column(self._own_card(), STRETCH), 2)
        both.addLayout(column(self._add_card(), self._others_card(), STRETCH, gap=16), 3)
        self.fill(column(scrolled(both, margin=32)))
        self.act.clicked.connect(self.to_package)
        model.changed.connect(self._show)
        model.trouble.changed.connect(self._say)
        model.saved.connect(lambda: self.tell(self.tr("Saved"), "ok"))
        self._show()

    def _own_card(self) -> QFrame:
        lead = self.tr(
            "Give this card to a colleague or a begeleider, as a file or by the code. It is no"
            " secret and says nothing of your clients."
        )
        aloud = self.tr("Read these digits aloud on the telephone when you are asked for them:")
        save = button(self.tr("Save as a file"), "secondary", "download")
        save.setObjectName("save_card")
        save.clicked.connect(self._save)
        paper = button(self.tr("Page to print"), "secondary", "file-text")
        paper.setObjectName("print_card")
        paper.clicked.connect(self._print)
        self.first = save
        return card(
            heading(self.tr("Your key card")),
            label(lead, wrap=True),
            row(self._qr, STRETCH),
            self._who,
            self._about,
            label(aloud, "small", wrap=True),
            self._groups,
            row(save, paper, STRETCH),
            gap=12,
        )

    def _add_card(self) -> QFrame:
        lead = self.tr(
            "Choose the file that you were given, or paste the text of the code. Then call the"
            " person, at a number that you know already."
        )
        choose = button(self.tr("Choose a file"), "secondary", "folder")
        choose.setObjectName("choose_card")
        choose.clicked.connect(self._choose)
        self._pasted = LineField("card_text", self.tr("Or paste the text of the code"))
        self._pasted.edit.setMaxLength(LONGEST_CARD)
        read = button(self.tr("Read it"), "secondary", "check")
        read.setObjectName("read_card")
        read.clicked.connect(lambda: self._model.read_text(self._pasted.text.encode()))
        line = row(gap=12)
        line.addLayout(self._pasted, 1)
        line.addLayout(column(STRETCH, read))
        self._confirm = KeyCardConfirm(self._model.trust, self._model.role_name)
        return card(
            heading(self.tr("Add a card"), choose),
            label(lead, wrap=True),
            line,
            self._confirm,
            gap=12,
        )

    def _others_card(self) -> QFrame:
        lead = self.tr("A package can go to these people, and theirs are believed.")
        return card(
            heading(self.tr("Cards of others")), label(lead, "text2", wrap=True), self._list, gap=12
        )

    def _show(self) -> None:
        model = self._model
        if (own := model.own) is not None:
            who = own.identity
            self._qr.show_squares(model.squares)
            self._who.setText(who.author.name)
            self._about.setText(f"{model.role_name(own)} · {who.organisation.name}")
            self._groups.setText("  ".join(own.fingerprint))
        self._confirm.show_card(model.read)
        if model.read is not None:
            self._pasted.edit.clear()
        clear(self._list)
        for place, kept in enumerate(model.kept):
            if place:
                self._list.addWidget(rule())
            self._list.addLayout(self._line(kept))
        if not model.kept:
            self._list.addWidget(label(self.tr("No card of anybody yet."), "text2"))

    def _line(self, kept: Kept) -> QHBoxLayout:
        who = kept.card.identity
        about = f"{self._model.role_name(kept.card)} · {who.organisation.name}"
        told = column(label(who.author.name, "strong", wrap=True), label(about, "small", wrap=True))
        line = row(gap=12)
        line.addLayout(told, 1)
        if kept.withdrawn is not None:
            day = moment_in_words(kept.withdrawn)
            line.addWidget(Chip(self.tr("Withdrawn {day}").format(day=day), "plain", "ban"))
            return line
        day = moment_in_words(kept.since)
        chip = Chip(self.tr("Trusted since {day}").format(day=day), "ok", "shield-check")
        stop = button(self.tr("Withdraw"), "quiet", "ban")
        stop.setObjectName("withdraw_card")
        stop.setAccessibleName(self.tr("Withdraw the card of {name}").format(name=who.author.name))
        stop.clicked.connect(lambda: self._model.withdraw(kept.card.device))
        line.addWidget(chip)
        line.addWidget(stop)
        return line

    def _say(self, sentence: str) -> None:
        self._confirm.trouble(sentence if self._model.read is not None else "")
        self.tell(sentence if self._model.read is None else "")

    def _save(self) -> None:
        title = self.tr("Save the key card")
        path, _ = QFileDialog.getSaveFileName(
            self, title, f"{self._name()}.coachkaart", self.tr("Key card (*.coachkaart)")
        )
        if path:
            self._model.save(Path(path))

    def _print(self) -> None:
        title = self.tr("Page to print")
        path, _ = QFileDialog.getSaveFileName(self, title, f"{self._name()}.pdf", "PDF (*.pdf)")
        if path:
            self._model.print(Path(path))

    def _name(self) -> str:
        own = self._model.own
        return f"sleutelkaart-{own.fingerprint[0] if own else ''}"

    def _choose(self) -> None:
        title = self.tr("Choose a key card")
        path, _ = QFileDialog.getOpenFileName(self, title, "", self.tr("Key card (*.coachkaart)"))
        if path:
            self._model.read_file(Path(path))
