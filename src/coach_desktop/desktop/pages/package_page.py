"""The page of packages: make one for somebody, take one in, and see what went and came."""

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout

from coach_desktop.casework.package_ports import Passed, Way
from coach_desktop.casework.packages import Offered
from coach_desktop.desktop.days import moment_in_words
from coach_desktop.desktop.fields import choice_field, chosen
from coach_desktop.desktop.package_words import goes, stays
from coach_desktop.desktop.page import Page
from coach_desktop.desktop.pages.package import PackageModel
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
    picture,
    row,
    rule,
    scrolled,
)


class PackagePage(Page):
    """Lays the model out."""

    to_key_cards = Signal()

    def __init__(self, model: PackageModel) -> None:
        super().__init__("package", "lock")
        self._model = model
        self._offers, self._list = QVBoxLayout(), QVBoxLayout()
        self._offers.setSpacing(12)
        self._list.setSpacing(12)
        self._name = ""
        both = beside()
        both.addLayout(column(self._make_card(), STRETCH), 3)
        both.addLayout(column(self._take_card(), self._list_card(), STRETCH, gap=16), 2)
        self.fill(column(scrolled(both, margin=32)))
        self.first = self._who
        self.act.clicked.connect(self._seal)
        model.changed.connect(self._show)
        model.offered.connect(self._show_offers)
        model.looked.connect(self._show_preview)
        model.receipt_made.connect(self._show_receipt)
        model.trouble.changed.connect(self.tell)
        model.refusal.changed.connect(self._say_refusal)
        model.done.connect(lambda said: self.tell(said, "ok"))
        self._show_offers()
        self._show_preview()

    def _make_card(self) -> QFrame:
        lead = self.tr(
            "Only this person can open the package, and only what the client agreed to goes into"
            " it. Bring it over on a stick or mail it."
        )
        who, self._who = choice_field("receiver", self.tr("For whom"), {})
        self._who.currentIndexChanged.connect(lambda _: self._model.choose(chosen(self._who)))
        cards = button(self.tr("Key cards"), "quiet", "id")
        cards.setObjectName("to_key_cards")
        cards.clicked.connect(self.to_key_cards)
        self._nobody = label(
            self.tr("You know nobody's key card yet. Add one first."), "text2", wrap=True
        )
        return card(
            heading(self.tr("Make a package"), cards),
            label(lead, wrap=True),
            self._nobody,
            who,
            self._offers,
            gap=12,
        )

    def _take_card(self) -> QFrame:
        lead = self.tr("You see who made it and what is in it before anything is kept.")
        take = button(self.tr("Choose a package"), "secondary", "folder")
        take.setObjectName("choose_package")
        take.clicked.connect(self._choose)
        self._refusal = label("", "body", tone="bad", wrap=True)
        self._refusal.setObjectName("refusal")
        self._refusal.hide()
        self._sender = label("", "strong", wrap=True)
        self._brings = label("", wrap=True)
        self._brings.setObjectName("brings")
        self._keep = button(self.tr("Keep it"), "secondary", "check")
        self._keep.setObjectName("keep_package")
        self._keep.clicked.connect(self._model.keep)
        self._given = label(
            self.tr("Kept. Send the receipt back, so that the sender knows that you have it."),
            tone="ok",
            wrap=True,
        )
        self._save = button(self.tr("Save the receipt"), "secondary", "download")
        self._save.setObjectName("save_receipt")
        self._save.clicked.connect(self._save_receipt)
        for each in (self._given, self._save):
            each.hide()
        return card(
            heading(self.tr("Take a package in")),
            label(lead, wrap=True),
            row(take, STRETCH),
            self._refusal,
            self._sender,
            self._brings,
            row(self._keep, STRETCH),
            self._given,
            row(self._save, STRETCH),
            gap=12,
        )

    def _list_card(self) -> QFrame:
        take = button(self.tr("Take a receipt in"), "quiet", "check")
        take.setObjectName("take_receipt")
        take.clicked.connect(self._take_receipt)
        return card(heading(self.tr("Went and came"), take), self._list, gap=12)

    def _show(self) -> None:
        people = self._model.known.people
        self._nobody.setVisible(not people)
        self._who.setEnabled(bool(people))
        with QSignalBlocker(self._who):
            self._who.clear()
            self._who.addItem(self.tr("Choose"), "")
            for each in people:
                who = each.identity
                about = f"{self._model.role_name(each)}, {who.organisation.name}"
                self._who.addItem(f"{who.author.name} ({about})", each.person)
            self._who.setCurrentIndex(max(0, self._who.findData(self._model.receiver)))
        clear(self._list)
        for place, passed in enumerate(self._model.known.passed):
            if place:
                self._list.addWidget(rule())
            self._list.addLayout(self._line(passed))
        if not self._model.known.passed:
            self._list.addWidget(label(self.tr("Nothing went out or came in yet."), "text2"))

    def _line(self, passed: Passed) -> QHBoxLayout:
        name = self._model.known.names.get(passed.person, "")
        if passed.way is Way.OUT:
            who = self.tr("To {name}").format(name=name)
            state = (
                (self.tr("Receipt is there"), "ok", "circle-check")
                if passed.received is not None
                else (self.tr("No receipt yet"), "warn", "clock")
            )
        else:
            who = self.tr("From {name}").format(name=name)
            state = (self.tr("Taken in"), "ok", "download")
        when = label(moment_in_words(passed.moment), "small")
        line = row(gap=12)
        line.addLayout(column(label(who, "strong", wrap=True), when, gap=0), 1)
        line.addWidget(Chip(*state))
        return line

    def _show_offers(self) -> None:
        model = self._model
        clear(self._offers)
        for place, offered in enumerate(model.offers):
            if place:
                self._offers.addWidget(rule())
            self._offers.addLayout(self._offer(offered))
        if model.receiver and not model.offers and not model.trouble.value:
            nobody = self.tr("The sharing register names this person in no dossier.")
            self._offers.addWidget(label(nobody, "text2", wrap=True))
        self.act.setEnabled(bool(model.chosen))

    def _offer(self, offered: Offered) -> QVBoxLayout:
        why_not = self._model.why_not(offered)
        if why_not:
            line = row(picture("ban", "muted"), label(offered.name, "strong", wrap=True), gap=12)
            return column(line, label(why_not, "small", wrap=True), gap=4)
        tick = button(self.tr("Goes along"), "pill")
        tick.setObjectName("goes_along")
        tick.setCheckable(True)
        tick.setAccessibleName(self.tr("{name} goes along").format(name=offered.name))
        tick.setChecked(offered.dossier in self._model.chosen)
        tick.clicked.connect(lambda on: self._model.tick(offered.dossier, goes=on))
        told = [label(goes(offered), "small", wrap=True)]
        if stays_here := stays(offered):
            told.append(label(stays_here, "small", wrap=True))
        line = row(gap=12)
        line.addWidget(label(offered.name, "strong", wrap=True), 1)
        line.addWidget(tick)
        return column(line, *told, gap=4)

    def _show_preview(self) -> None:
        preview = self._model.preview
        for each in (self._sender, self._brings, self._keep):
            each.setVisible(preview is not None)
        for each in (self._given, self._save):
            each.hide()
        if preview is None:
            return
        who = preview.sender.identity
        about = f"{self._model.role_name(preview.sender)}, {who.organisation.name}"
        self._sender.setText(f"{who.author.name} ({about})")
        if preview.is_known:
            told = self.tr(
                "You took this package in already. Nothing changes; the receipt can be made again."
            )
        else:
            told = self.tr("Dossiers: {dossiers}, of which new: {new}. New entries: {entries}.")
            told = told.format(
                dossiers=preview.dossiers, new=preview.new_dossiers, entries=preview.new
            )
        if preview.refused:
            left = self.tr("Not kept, because this vault may not hold it: {count}.")
            told = f"{told} {left.format(count=preview.refused)}"
        self._brings.setText(told)
        self._keep.setFocus()

    def _show_receipt(self, name: str) -> None:
        self._name = name
        for each in (self._given, self._save):
            each.show()
        self._save.setFocus()

    def _say_refusal(self, sentence: str) -> None:
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))

    def _seal(self) -> None:
        title = self.tr("Folder for the package")
        if folder := QFileDialog.getExistingDirectory(self, title):
            self._model.seal(Path(folder))

    def _choose(self) -> None:
        title = self.tr("Choose a package")
        path, _ = QFileDialog.getOpenFileName(self, title, "", self.tr("Package (*.coachpakket)"))
        if path:
            self._model.look(Path(path))

    def _save_receipt(self) -> None:
        title = self.tr("Save the receipt")
        path, _ = QFileDialog.getSaveFileName(
            self, title, self._name, self.tr("Receipt (*.coachontvangst)")
        )
        if path:
            self._model.write_receipt(Path(path))

    def _take_receipt(self) -> None:
        title = self.tr("Take a receipt in")
        path, _ = QFileDialog.getOpenFileName(
            self, title, "", self.tr("Receipt (*.coachontvangst)")
        )
        if path:
            self._model.take_receipt(Path(path))
