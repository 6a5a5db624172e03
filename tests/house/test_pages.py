"""Every page can be worked at by keyboard alone, is spoken by a screen reader, and can be read."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path
from tempfile import NamedTemporaryFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from coach_desktop import places
from coach_desktop.desktop.caseload_rows import CaseloadTable
from coach_desktop.desktop.main_window import MainWindow
from coach_desktop.desktop.page import Page
from coach_desktop.desktop.pages.card import CardPage
from coach_desktop.desktop.pages.caseload_page import CaseloadPage
from coach_desktop.desktop.pages.conflict import ConflictPage
from coach_desktop.desktop.pages.counts import CountsPage
from coach_desktop.desktop.pages.document import DocumentPage
from coach_desktop.desktop.pages.dossier import DossierPage
from coach_desktop.desktop.pages.duo import DuoPage
from coach_desktop.desktop.pages.exchange import ExchangePage
from coach_desktop.desktop.pages.figures import FiguresPage
from coach_desktop.desktop.pages.help import HelpPage
from coach_desktop.desktop.pages.intake_page import IntakePage
from coach_desktop.desktop.pages.key_cards import KeyCardsPage
from coach_desktop.desktop.pages.keys import KeysPage
from coach_desktop.desktop.pages.logbook import LogbookPage
from coach_desktop.desktop.pages.measures import MeasuresPage
from coach_desktop.desktop.pages.package_page import PackagePage
from coach_desktop.desktop.pages.paper import PaperPage
from coach_desktop.desktop.pages.pip_page import PipPage
from coach_desktop.desktop.pages.progress_page import ProgressPage
from coach_desktop.desktop.pages.questionnaire import QuestionnairePage
from coach_desktop.desktop.pages.register import RegisterPage
from coach_desktop.desktop.pages.rescue import RescuePage
from coach_desktop.desktop.pages.restore import RestorePage
from coach_desktop.desktop.pages.round import PersonRow, RoundPage
from coach_desktop.desktop.pages.settings import SettingsPage
from coach_desktop.desktop.pages.signing_page import SigningPage
from coach_desktop.desktop.pages.start import StartPage
from coach_desktop.desktop.pages.today import TodayPage
from coach_desktop.desktop.pages.unlock import UnlockPage
from coach_desktop.desktop.pages.visit import VisitPage
from coach_desktop.desktop.pages.week_page import WeekPage
from coach_desktop.domain.attachment import AttachmentKind
from coach_desktop.domain.identity import Role
from coach_desktop.domain.record import Record
from coach_desktop.domain.week import WEEK
from coach_desktop.widgets.contrast import ratio
from coach_desktop.widgets.loader import load_page, part
from coach_desktop.widgets.signature_pad import SignaturePad
from coach_desktop.widgets.theme import Mode, Theme
from coach_desktop.widgets.week_grid import WeekGrid
from tests.desk import WORDS, Desk, desk
from tests.differently import tell_differently
from tests.documents.papers import photo
from tests.house.sources import ROOT

FORMS = sorted(path.stem for path in ROOT.glob("ui/*.ui"))
CONTROLS = (
    QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QListView, QPlainTextEdit,
    CaseloadTable, PersonRow, SignaturePad, WeekGrid,
)  # fmt: skip
BY_HAND = (SignaturePad,)
"""What needs a hand; beside it stand three ways out that do not."""


FIRST = b"Naam;Voornaam\nKidane;Sara\n"
SECOND = b"Naam;Voornaam;Geb.datum\nKidane;Sara;\nTesfay;Abel;1990\nHaile;Saba;gisteren\n"


def _first_person(at: Desk) -> str:
    known = at.workplace.people.find("Hodan")
    return known[0].dossier if known else at.put_in()


def _today(at: Desk) -> None:
    _first_person(at)
    at.steps.today()


def _intake(at: Desk) -> None:
    at.steps.language = "en"
    at.steps.intake(_first_person(at))


def _plan(at: Desk) -> None:
    at.steps.plan(_first_person(at))


def _week(at: Desk) -> None:
    dossier = _first_person(at)
    lesson = {"soort": "les", "dag": "ma", "begin": "9", "einde": "12", "opvang_nodig": "ja"}
    at.workplace.weeks.keep(dossier, Record("", WEEK.name, lesson))
    at.steps.after.week(dossier, at.steps.home)


def _signing(at: Desk) -> None:
    _plan(at)
    at.settle()
    at.press("act")


def _document(at: Desk) -> None:
    dossier = _first_person(at)
    at.workplace.attachments.attach(dossier, photo(), AttachmentKind.DIPLOMA)
    at.steps.dossier(dossier)
    at.settle()
    at.steps.papers.document(dossier, at.on(DossierPage)._model.documents.documents[0])


def _caseload(at: Desk) -> None:
    """A file with somebody new, somebody who is here and a wrong date, after another import."""
    _first_person(at)
    at.steps.side.caseload()
    for content in (FIRST, SECOND):
        at.settle()
        with NamedTemporaryFile(suffix=".csv") as file:
            file.write(content)
            file.flush()
            at.on(CaseloadPage)._model.open(Path(file.name))
            at.settle()
        if content is FIRST:
            at.press("act")


def _conflict(at: Desk) -> None:
    """Two answers to one question, and two numbers."""
    dossier = _first_person(at)
    tell_differently(at.workplace, dossier)
    at.steps.side.conflict(dossier)


def _round(at: Desk) -> None:
    _first_person(at)


def _keys(at: Desk) -> None:
    at.steps.installation.keys()
    at.type("keys_passphrase", WORDS)
    at.press("act")


PAGES: dict[str, tuple[type[Page], Callable[[Desk], None]]] = {
    "today": (TodayPage, _today),
    "register": (RegisterPage, lambda at: at.steps.register()),
    "caseload": (CaseloadPage, _caseload),
    "document": (DocumentPage, _document),
    "paper": (PaperPage, lambda at: at.steps.papers.paper(_first_person(at), "card_paper")),
    "dossier": (DossierPage, lambda at: at.steps.dossier(_first_person(at))),
    "round": (RoundPage, _round),
    "card": (CardPage, lambda at: at.steps.person(_first_person(at))),
    "visit": (VisitPage, lambda at: at.steps.side.visit(_first_person(at))),
    "logbook": (LogbookPage, lambda at: at.steps.side.logbook(_first_person(at))),
    "conflict": (ConflictPage, _conflict),
    "measures": (MeasuresPage, lambda at: at.steps.road.measures(_first_person(at))),
    "counts": (CountsPage, lambda at: at.steps.home()),
    "settings": (SettingsPage, lambda at: at.steps.installation.settings()),
    "questionnaire": (QuestionnairePage, lambda at: at.steps.asked.show()),
    "keys": (KeysPage, _keys),
    "intake": (IntakePage, _intake),
    "pip": (PipPage, _plan),
    "week": (WeekPage, _week),
    "progress": (ProgressPage, lambda at: at.steps.after.progress(_first_person(at))),
    "duo": (DuoPage, lambda at: at.steps.after.duo(_first_person(at))),
    "figures": (FiguresPage, lambda at: at.steps.after.figures()),
    "exchange": (ExchangePage, lambda at: at.steps.side.exchange()),
    "signing": (SigningPage, _signing),
    "package": (PackagePage, lambda at: at.steps.packages.package()),
    "key_cards": (KeyCardsPage, lambda at: at.steps.packages.key_cards()),
}
ROLES = {"round": Role.BEGELEIDER, "card": Role.BEGELEIDER, "visit": Role.BEGELEIDER,
         "counts": Role.BEHEERDER}  # fmt: skip
"""Whose page it is, where it is not a coach's."""

DOORS: dict[str, type[Page]] = {
    "start": StartPage,
    "unlock": UnlockPage,
    "restore": RestorePage,
    "rescue": RescuePage,
}

OVER: dict[str, type[Page]] = {"help": HelpPage}
"""What lies over a page; `tests/desktop/test_help.py` tries it."""


def _restore(at: Desk) -> None:
    at.press("to_restore")


def _rescue(at: Desk) -> None:
    at.steps.way_back.rescue("vault.older")


DOOR_WALKS = {"restore": _restore, "rescue": _rescue}


def test_every_form_belongs_to_a_page_that_is_tried_here() -> None:
    assert set(FORMS) == PAGES.keys() | DOORS.keys() | OVER.keys()


@pytest.mark.parametrize("name", FORMS)
def test_a_form_loads_with_the_parts_that_every_page_needs(qtbot: QtBot, name: str) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    page = load_page(name, holder)
    for kind, wanted in ((QLabel, "title"), (QLabel, "subtitle"), (QPushButton, "act")):
        assert part(page, kind, wanted).objectName() == wanted
    for wanted in ("state", "foot_left", "body"):
        assert part(page, QWidget, wanted).objectName() == wanted


@pytest.mark.parametrize("name", FORMS)
def test_the_words_of_a_form_are_translated_under_the_name_of_its_page(name: str) -> None:
    kind = (DOORS | OVER | {key: page for key, (page, _) in PAGES.items()})[name]
    assert ET.parse(ROOT / "ui" / f"{name}.ui").findtext("class") == kind.__name__


@pytest.mark.parametrize("role", sorted({Role.COACH, *ROLES.values()}))
def test_every_page_of_a_role_is_worked_at_by_keyboard_and_spoken(
    qtbot: QtBot, tmp_path: Path, role: Role
) -> None:
    with desk(tmp_path / "kluis", role=role) as at:
        for name, (kind, walk) in PAGES.items():
            if ROLES.get(name, Role.COACH) is role:
                walk(at)
                at.settle()
                at.on(kind)
                assert (name, _silent(at.window)) == (name, [])
                assert (name, _out_of_reach(at.window)) == (name, [])


@pytest.mark.parametrize("name", DOORS)
def test_a_door_is_worked_at_by_keyboard_and_spoken(
    qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    folder = tmp_path / "kluis"
    if name == "unlock":
        with desk(folder):
            pass
    with desk(folder, made=False) as at:
        DOOR_WALKS.get(name, lambda _: None)(at)
        at.on(DOORS[name])
        _check(at.window)


def test_every_question_of_the_intake_is_spoken(qtbot: QtBot, tmp_path: Path) -> None:
    with desk(tmp_path / "kluis") as at:
        _intake(at)
        at.settle()
        page = at.on(IntakePage)
        seen = 0
        for address in page._model.intake.session.shown():
            page._model.go(address)
            assert _silent(page) == [], address
            seen += 1
        assert seen > 100


def test_a_control_without_name_or_out_of_reach_would_be_seen(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    silent, stiff = QPushButton(window), QPushButton("Terug", window)
    silent.setObjectName("silent")
    stiff.setObjectName("stiff")
    stiff.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    window.show()
    assert _silent(window) == ["QPushButton silent "]
    assert _out_of_reach(window) == ["QPushButton stiff "]


@pytest.mark.parametrize("mode", Mode)
def test_what_the_style_sheet_writes_can_be_read_on_its_ground(mode: Mode) -> None:
    look = Theme()
    colours = look._palettes[mode]
    written = _rules(("color", "background"))
    assert len(written) > 5
    for selector, front, ground in written:
        assert ratio(colours[front], colours[ground]) >= 4.5, selector


@pytest.mark.parametrize("mode", Mode)
def test_every_colour_of_words_can_be_read_on_every_quiet_ground(mode: Mode) -> None:
    colours = Theme()._palettes[mode]
    for front in ("text", "text2", "muted", "accent", "ok", "warn", "bad", "info", "plain"):
        for ground in ("page", "surface", "sunken", "hover", "accent_tint"):
            assert ratio(colours[front], colours[ground]) >= 4.5, (front, ground)
    for tone in ("ok", "warn", "bad", "info", "plain"):
        assert ratio(colours[tone], colours[f"{tone}_tint"]) >= 4.5, tone


@pytest.mark.parametrize("mode", Mode)
def test_the_edge_of_a_control_can_be_seen(mode: Mode) -> None:
    colours = Theme()._palettes[mode]
    for edge in ("edge", "accent", "ok_edge", "warn_edge", "bad_edge", "info_edge"):
        for ground in ("page", "surface"):
            assert ratio(colours[edge], colours[ground]) >= 3, (edge, ground)
    for ground in ("page", "surface", "accent", "brand"):
        ring = max(ratio(colours[each], colours[ground]) for each in ("focus", "focus_in"))
        assert ring >= 3, ground


def _check(window: MainWindow) -> None:
    assert _silent(window) == []
    assert _out_of_reach(window) == []


def _controls(inside: QWidget) -> list[QWidget]:
    """What a coach can act on, leaving out the inner parts of Qt's own widgets."""
    return [
        each
        for each in inside.findChildren(QWidget)
        if isinstance(each, CONTROLS)
        and each.isVisibleTo(inside)
        and each.isEnabled()
        and not isinstance(each.parentWidget(), QComboBox | QAbstractSpinBox | QLineEdit)
    ]


def _silent(inside: QWidget) -> list[str]:
    """Controls for which a screen reader has no name."""
    return [
        _called(each)
        for each in _controls(inside)
        if not QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name).strip()
    ]


def _out_of_reach(window: MainWindow) -> list[str]:
    """Controls at which Tab never arrives; of a group of radio buttons one is enough."""
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window, 10_000)
    wanted = [each for each in _controls(window) if not isinstance(each, BY_HAND)]
    reached: set[QWidget] = set()
    left = wanted
    for _ in range(3 * len(wanted) + 10):
        at = QApplication.focusWidget() or window
        QTest.keyClick(at, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is not None and now not in reached:
            reached.add(now)
            left = [each for each in left if not _is_reached(each, reached)]
        if not left:
            break
    return [_called(each) for each in left]


def _is_reached(control: QWidget, reached: set[QWidget]) -> bool:
    return control in reached or _has_reached_fellow(control, reached)


def _has_reached_fellow(control: QWidget, reached: set[QWidget]) -> bool:
    """Whether arrow keys lead to it from a radio button of the same group."""
    return isinstance(control, QRadioButton) and any(
        isinstance(each, QRadioButton) and each.parentWidget() is control.parentWidget()
        for each in reached
    )


def _called(control: QWidget) -> str:
    return f"{type(control).__name__} {control.objectName()} {control.accessibleName()}"


def _rules(names: tuple[str, str]) -> list[tuple[str, str, str]]:
    """Selectors of the style sheet that set two properties to roles, with these roles."""
    sheet = places.place("resources", "theme", "style.qss").read_text(encoding="utf-8")
    found = []
    for selector, body in re.findall(r"([^{}]+)\{([^}]*)\}", re.sub(r"/\*.*?\*/", "", sheet)):
        told = dict(re.findall(r"([a-z-]+):\s*@([a-z0-9_]+)\s*(?=;|$)", body))
        if all(name in told for name in names):
            found.append((selector.strip(), told[names[0]], told[names[1]]))
    return found
