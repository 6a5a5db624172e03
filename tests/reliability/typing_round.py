"""A round through every page of the program, in which one text is pasted into every field."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from coach_desktop.desktop.page import Page
from coach_desktop.desktop.pages.dossier import DossierPage
from coach_desktop.desktop.pages.intake_page import IntakePage
from coach_desktop.desktop.pages.key_cards import KeyCardsPage
from coach_desktop.desktop.pages.keys import ASKING, CODE, OPEN, KeysPage
from coach_desktop.desktop.pages.register import RegisterPage
from coach_desktop.widgets.texts import ClientText
from tests.desk import WORDS, Desk
from tests.post import card_of

OPENERS = ("open_correct", "open_merge", "open_terms", "open_purge", "open_agree")
"""Buttons of the dossier's page that show a form."""

_MOST_OF_A_KIND = 2


@dataclass
class Typist:
    """Pastes one text everywhere, and looks after each page whether it is still sound."""

    at: Desk
    text: str
    whole: bool = True
    typed: set[str] = field(default_factory=set)

    def fill(self) -> None:
        """Paste into every field that can be typed in."""
        page = self.at.page
        self.at.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.at.window, 10_000)
        lines, proses = page.findChildren(QLineEdit), page.findChildren(QPlainTextEdit)
        edits: list[QLineEdit | QPlainTextEdit] = [*lines, *proses]
        for edit in edits:
            if not edit.isReadOnly() and edit.isEnabled() and edit.isVisible():
                self.typed.add(f"{type(self.at.page).__name__} {called(edit)}")
                self.paste(edit)

    def paste(self, edit: QLineEdit | QPlainTextEdit) -> None:
        """Paste as a coach does, and go on to another field."""
        edit.setFocus()
        assert edit.hasFocus()
        edit.selectAll()
        QApplication.clipboard().setText(self.text)
        edit.paste()
        if isinstance(edit, QLineEdit):
            edit.editingFinished.emit()
        edit.clearFocus()

    def look(self) -> None:
        """Everything settled, nothing is read as markup, and the page fits on its screen."""
        self.at.settle()
        page = self.at.page
        for each in page.findChildren(QLabel):
            is_plain = each.textFormat() is Qt.TextFormat.PlainText or isinstance(each, ClientText)
            assert is_plain or not each.text(), (type(page).__name__, each.objectName())
        assert self.at.window.minimumSizeHint().width() <= 1366, type(page).__name__
        for area in page.findChildren(QScrollArea):
            inner = area.widget()
            if inner is not None and area.isVisibleTo(page):
                needed = inner.minimumSizeHint().width()
                assert needed <= area.viewport().width(), (type(page).__name__, needed)
        self.at.window.grab()

    def register(self) -> str:
        """A dossier by the page, with the text as name; with another name when it cannot be one."""
        self.at.steps.register()
        page = self.at.on(RegisterPage)
        self.fill()
        self.look()
        self.at.press("act")
        for name, text in (("bsn", ""), ("achternaam", "Haile")):
            if self.at.page is not page:
                break
            assert page.told
            for box in page._birth.findChildren(QLineEdit):
                box.clear()
            self.at.type(name, text)
            self.at.press("act")
        self.at.on(DossierPage)
        self.look()
        return self.at.on(DossierPage)._model.dossier

    def dossier(self, dossier: str) -> None:
        """The dossier's page with all its forms."""
        self.at.steps.dossier(dossier)
        self.at.settle()
        for name in OPENERS:
            self.at.press(name)
            if name == "open_purge":
                self.at.press("purge_go_on")
            self.fill()
            if name == "open_purge":
                self.at.press("purge")
            self.look()
        self.at.press("open_correct")
        box = self.at.page.findChild(QComboBox, "correct_field")
        assert box is not None
        box.setCurrentIndex(box.findData("fact/achternaam"))
        self.fill()
        self.at.press("correct")
        self.at.press("attach")
        self.until(lambda: not self.at.on(DossierPage).documents._model.busy.value)
        self.look()

    def document(self, dossier: str) -> None:
        """What was attached, withdrawn with the text as reason."""
        self.at.steps.dossier(dossier)
        self.at.settle()
        found = self.at.on(DossierPage).documents._model.documents
        attached = [each for each in found if each.attachment is not None]
        self.at.steps.papers.document(dossier, attached[0])
        self.at.settle()
        self.fill()
        self.look()
        self.at.press("withdraw")
        self.look()

    def intake(self, dossier: str) -> None:
        """Every question that is typed in, with its note."""
        self.at.steps.language = "ti"
        self.at.steps.intake(dossier)
        self.at.settle()
        page, kinds = self.at.on(IntakePage), dict[tuple[str, ...], int]()
        for address in tuple(page._model.intake.session.shown()):
            page._model.go(address)
            edits = page._card.findChildren(QLineEdit) + page._card.findChildren(QPlainTextEdit)
            kind = tuple(sorted(type(each.parent()).__name__ for each in edits))
            kinds[kind] = kinds.get(kind, 0) + 1
            if edits and (self.whole or kinds[kind] <= _MOST_OF_A_KIND):
                self.fill()
                page.flush()
                self.look()
        assert len(kinds) > 3

    def plan(self, dossier: str) -> None:
        """The plan, and a goal in the client's own words."""
        self.at.steps.plan(dossier)
        self.at.settle()
        self.fill()
        page = self.at.page
        assert isinstance(page, Page)
        page.flush()
        self.look()
        self.at.press("add_goal")
        self.look()

    def signing(self, dossier: str) -> None:
        """Signing, refused with the text as reason."""
        self.at.steps.language = ""
        self.at.steps.road.signing(dossier)
        self.at.settle()
        self.fill()
        self.at.press("way_refuse")
        self.look()

    def visit(self, dossier: str) -> None:
        """A visit."""
        self.at.steps.side.visit(dossier)
        self.at.settle()
        self.fill()
        self.look()
        self.at.press("act")
        self.look()

    def keys(self) -> None:
        """What opens the vault: nothing of it is opened or changed by the text."""
        self.at.steps.installation.keys()
        self.at.settle()
        page = self.at.on(KeysPage)
        for step, way_on in ((ASKING, ""), (OPEN, "keys_renew_code"), (CODE, "")):
            assert page._model.step.value == step
            self.fill()
            self.at.press("act")
            assert page._model.step.value == step
            self.look()
            if step == ASKING:
                self.at.type("keys_passphrase", WORDS)
                self.at.press("act")
            elif way_on:
                self.at.press(way_on)

    def key_cards(self) -> None:
        """What is pasted is no card, and what is heard is trusted by nobody."""
        self.at.steps.packages.key_cards()
        self.at.settle()
        self.fill()
        self.at.press("read_card")
        self.look()
        self.at.on(KeyCardsPage)._model.read_text(card_of("wim").canonical())
        self.at.settle()
        self.fill()
        self.at.press("trust_card")
        self.look()
        assert self.at.workplace.cards.trusted() == ()

    def search(self) -> None:
        """The board, searched for the text."""
        self.at.steps.home()
        self.at.settle()
        self.fill()
        for edit in self.at.page.findChildren(QLineEdit):
            QTest.keyClick(edit, Qt.Key.Key_Return)
        self.look()

    def until(self, is_so: Callable[[], bool]) -> None:
        """Wait for what a child makes."""
        for _ in range(600):
            if is_so():
                return
            QTest.qWait(25)
        raise AssertionError


def called(edit: QWidget) -> str:
    """What a field is, in whatever language it is asked."""
    return edit.objectName() or edit.accessibleName()
