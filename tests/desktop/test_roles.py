"""What each role finds on its pages and in its documents, and what it finds nowhere."""

import ast
import io
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from coach_desktop.casework.people import NewPerson
from coach_desktop.desktop.page import Page
from coach_desktop.desktop.pages.card import CardPage
from coach_desktop.desktop.pages.counts import CountsPage
from coach_desktop.desktop.pages.intake_page import IntakePage
from coach_desktop.desktop.pages.register import RegisterPage
from coach_desktop.desktop.pages.round import PersonRow, RoundPage
from coach_desktop.desktop.pages.settings import SettingsPage
from coach_desktop.desktop.pages.signing import SigningModel
from coach_desktop.desktop.pages.signing_page import SigningPage
from coach_desktop.desktop.pages.today import TodayPage
from coach_desktop.desktop.pages.visit import VisitPage
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.identity import Role
from coach_desktop.domain.moment import Moment
from coach_desktop.domain.shown import Screen
from coach_desktop.domain.sight import screens
from coach_desktop.domain.visit import Alert
from coach_desktop.widgets.parts import Chip
from tests.builders import BSN, Office, opened
from tests.desk import Desk, desk, settle
from tests.house.sources import PACKAGE
from tests.storage.pages import holds
from tests.vaults_for_tests import raw_vault

V_NUMMER = "2868770215"
S1, S2, S3, S4 = "Kanarieeen", "Kanarietwee", "Kanariedrie", "Kanarievier"
SECRET_ADDRESS = "Kanariestraat 12"
QUESTION_S4 = "Voelt u zich veilig in huis?"
QUESTION_S3 = "Slaapt u goed?"
PRESENT = {"start_aanwezig": "client tolk", "start_tolk": "tolk_aanwezig", "start_locatie": "azc"}

NUMBERS = {BSN, V_NUMMER}
NEVER: dict[Role, set[str]] = {
    Role.COACH: {S4, QUESTION_S4, *NUMBERS},
    Role.TEAMLEIDER: {S3, S4, QUESTION_S4, *NUMBERS},
    Role.BEGELEIDER: {S2, S3, S4, QUESTION_S4, SECRET_ADDRESS, *NUMBERS},
    Role.BEHEERDER: {S1, S2, S3, S4, QUESTION_S4, SECRET_ADDRESS, *NUMBERS},
}
"""What is found on no page as it opens, until a masked number is asked for."""

FOUND: dict[Role, set[str]] = {
    Role.COACH: {S1, S2, S3, SECRET_ADDRESS},
    Role.TEAMLEIDER: {S1, S2, SECRET_ADDRESS},
    Role.BEGELEIDER: {S1},
    Role.BEHEERDER: set(),
}
"""What is found somewhere: the search for it is no empty one."""


def _plant(office: Office) -> str:
    dossier = office.dossier(
        S1,
        bsn=BSN,
        vnummer=V_NUMMER,
        voogd=S2,
        adres=SECRET_ADDRESS,
        geheimhouding="ja",
        gesprekstaal="ti",
        telefoon="0612345678",
    )
    intake = office.intake(dossier, **PRESENT, gzh_mag="ja", gzh_slaap="1", gez_veilig="nee")
    intake.look(Moment.WITHOUT_CLIENT)
    for question, told in (
        ("pers_roepnaam", S1),
        ("gld_overzicht", S2),
        ("gzh_slaap", S3),
        ("gez_veilig", S4),
    ):
        intake.keep(intake.note(question, told))
    other = office.dossier("Tesfay", voornamen="Selam")
    office.people.tie(dossier, other, "partner", "partner")
    return dossier


@contextmanager
def planted(folder: Path, role: Role) -> Iterator[tuple[Desk, str]]:
    """A vault in which everything stands, also what this role may not hold, opened by the role."""
    with opened(folder) as office:
        dossier = _plant(office)
    vault = raw_vault(folder)
    settle(vault, role=role)
    vault.close()
    with desk(folder, settled=True) as at:
        yield at, dossier


def _words(widget: QWidget) -> Iterator[str]:
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    yield widget.toolTip()
    yield widget.statusTip()
    yield widget.windowTitle()
    match widget:
        case QLabel() | QAbstractButton() | Chip():
            yield widget.text if isinstance(widget, Chip) else widget.text()
        case QLineEdit():
            yield widget.text()
            yield widget.placeholderText()
        case QPlainTextEdit():
            yield widget.toPlainText()
        case QComboBox():
            yield from (widget.itemText(place) for place in range(widget.count()))
        case QListWidget():
            yield from (widget.item(place).text() for place in range(widget.count()))
        case _:
            pass


def _shown(at: Desk) -> str:
    """Every word in the window: seen, spoken by a screen reader, or under the mouse."""
    widgets = [at.window, *at.window.findChildren(QWidget)]
    return "\n".join(text for widget in widgets for text in _words(widget) if text)


def _open(at: Desk, dossier: str) -> dict[Screen, Callable[[], None]]:
    steps = at.steps
    return {
        Screen.TODAY: steps.today,
        Screen.ROUND: steps.side.round,
        Screen.REGISTER: steps.register,
        Screen.DOSSIER: lambda: steps.dossier(dossier),
        Screen.CARD: lambda: steps.side.card(dossier),
        Screen.VISIT: lambda: steps.side.visit(dossier),
        Screen.INTAKE: lambda: steps.intake(dossier),
        Screen.PLAN: lambda: steps.plan(dossier),
        Screen.WEEK: lambda: steps.after.week(dossier, steps.home),
        Screen.SIGNING: lambda: steps.road.signing(dossier),
        Screen.LOGBOOK: lambda: steps.side.logbook(dossier),
        Screen.MEASURES: lambda: steps.road.measures(dossier),
        Screen.COUNTS: steps.side.counts,
        Screen.SETTINGS: steps.installation.settings,
        Screen.EXCHANGE: steps.side.exchange,
        Screen.PACKAGE: lambda: steps.packages.package(dossier),
        Screen.KEY_CARDS: steps.packages.key_cards,
    }


def _everything(at: Desk, dossier: str) -> Iterator[str]:
    """The words of every page of this role, at every question, and of a search."""
    for screen, opens in _open(at, dossier).items():
        before = at.page
        opens()
        at.settle()
        assert (at.page is not before) is (screen in screens(at.workplace.identity.author.role))
        yield _shown(at)
        if isinstance(at.page, IntakePage):
            model = at.page._model
            for address in model.intake.session.shown():
                model.go(address)
                yield _shown(at)
        if isinstance(at.page, TodayPage | RoundPage):
            for typed in (S1[:4].lower(), V_NUMMER, BSN):
                at.page._model.search(typed)
                yield _shown(at).replace(typed, "") if typed in NUMBERS else _shown(at)
        if isinstance(at.page, RegisterPage):
            at.type("achternaam", S1)
            yield _shown(at)


@pytest.mark.parametrize("role", Role)
def test_no_page_shows_what_is_not_for_this_role(qtbot: QtBot, tmp_path: Path, role: Role) -> None:
    with planted(tmp_path / "kluis", role) as (at, dossier):
        told = list(_everything(at, dossier))
        for canary in NEVER[role]:
            assert not [page[:200] for page in told if canary in page], canary
        for canary in FOUND[role]:
            assert any(canary in page for page in told), canary


class _Windows(QObject):
    """Notes every window that comes up."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


@pytest.mark.parametrize("role", Role)
def test_no_part_of_a_page_comes_up_as_a_window_of_its_own(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, role: Role
) -> None:
    windows = _Windows()
    qapp.installEventFilter(windows)
    with planted(tmp_path / "kluis", role) as (at, dossier):
        for opens in _open(at, dossier).values():
            opens()
            at.settle()
    qapp.removeEventFilter(windows)
    assert windows.seen == ["MainWindow"]


def test_safety_is_shown_alone_with_the_client_and_no_longer_than_that(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with planted(tmp_path / "kluis", Role.COACH) as (at, dossier):
        at.steps.intake(dossier)
        at.settle()
        page = at.on(IntakePage)
        waiting = page.findChild(QLabel, "waiting")
        assert waiting is not None
        assert waiting.text().startswith("3 ")
        talk = page._model.talk
        talk.tell(aanwezig="client tolk", tolk="tolk_aanwezig", plaats="azc")
        at.settle()
        assert page._model.go("gez_veilig")
        assert QUESTION_S4 in _shown(at)
        assert S4 in _shown(at)
        assert waiting.text().startswith("3 ")
        for leave in (lambda: talk.tell(aanwezig="client tolk kind"), talk.stand_up):
            leave()
            at.settle()
            assert S4 not in _shown(at)
            assert QUESTION_S4 not in _shown(at)
        assert not waiting.isVisibleTo(page)


def _papers(at: Desk, dossier: str) -> bytes:
    """The sealed plan, as whoever is at the keyboard gets it."""
    workplace = at.workplace
    intake = workplace.intakes.open(dossier, workplace.intakes.find(dossier))
    model = SigningModel(workplace, at.tasks, intake, "ti")
    return model._sealed({}, {})


def _read(pdf: bytes) -> str:
    """The text of every page and of every file that is embedded."""
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    with pikepdf.open(io.BytesIO(pdf)) as opened_pdf:
        files = [
            each.get_file().read_bytes().decode("utf-8", "replace")
            for each in opened_pdf.attachments.values()
        ]
        metadata = [str(opened_pdf.docinfo), str(opened_pdf.Root.get("/Metadata", ""))]
    assert files
    return "\n".join((*pages, *files, *metadata))


@pytest.mark.parametrize("role", [Role.COACH, Role.TEAMLEIDER])
def test_no_document_tells_of_health_or_safety(qtbot: QtBot, tmp_path: Path, role: Role) -> None:
    with planted(tmp_path / "kluis", role) as (at, dossier):
        at.steps.plan(dossier)
        at.settle()
        told = _read(_papers(at, dossier))
        assert S1 in told
        for canary in (S3, S4, QUESTION_S3, QUESTION_S4):
            assert canary not in told
        codes = {goal.code for goal in at.workplace.plans.versions(dossier)[-1].content.goals}
        assert not codes & {"G2", "G3"}


@pytest.mark.parametrize("role", [Role.BEGELEIDER, Role.BEHEERDER])
def test_who_decides_nothing_is_made_no_document(qtbot: QtBot, tmp_path: Path, role: Role) -> None:
    with opened(tmp_path / "kluis") as office:
        dossier, _ = office.pip(_plant(office))
    vault = raw_vault(tmp_path / "kluis")
    settle(vault, role=role)
    vault.close()
    with desk(tmp_path / "kluis", settled=True) as at, pytest.raises(InputError):
        _papers(at, dossier)


HELD: dict[Role, set[str]] = {
    Role.COACH: {S1, S2, S3, S4, BSN},
    Role.TEAMLEIDER: {S1, S2, BSN},
    Role.BEGELEIDER: {S1},
    Role.BEHEERDER: set(),
}


@pytest.mark.parametrize("role", Role)
def test_an_inzage_tells_what_the_role_may_hold_and_no_more(
    qtbot: QtBot, tmp_path: Path, role: Role
) -> None:
    with planted(tmp_path / "kluis", role) as (at, dossier):
        made = at.workplace.rights.inzages.gather(dossier)
        told = json.dumps([part.to_value() for part in made.parts], ensure_ascii=False)
        assert {each for each in (S1, S2, S3, S4, BSN) if each in told} == HELD[role]


def _try_everything(at: Desk) -> str:
    """Whatever the pages and verbs of a begeleider can be made to keep."""
    at.steps.register()
    at.type("achternaam", S1)
    at.type("roepnaam", f"nr {BSN}")
    at.press("act")
    page = at.on(RegisterPage)
    assert page.told
    at.type("roepnaam", "Yoni")
    at.press("act")
    dossier = at.on(CardPage)._model.dossier
    at.press("act")
    visit = at.on(VisitPage)
    visit._done.setPlainText(f"BSN is {BSN}")
    at.press("act")
    assert at.on(VisitPage).told
    visit._done.setPlainText("Post gelezen.")
    visit._agreed.setPlainText(f"bsn 9999.52.948, {S1}")
    at.press("act")
    assert at.on(VisitPage).told
    visit._agreed.setPlainText("Belt zelf.")
    at.press("act")
    at.on(CardPage)
    people, workplace = at.workplace.people, at.workplace
    intake = workplace.intakes.open(dossier, workplace.intakes.begin(dossier))
    attempts: tuple[Callable[[], object], ...] = (
        lambda: people.record(dossier, "bsn", Answer(BSN)),
        lambda: people.record(dossier, "vnummer", Answer(V_NUMMER)),
        lambda: people.record(dossier, "voogd", Answer(S2)),
        lambda: intake.keep(intake.answer("gzh_slaap", Answer(S3))),
        lambda: intake.keep(intake.note("gez_veilig", S4)),
        lambda: intake.keep(intake.answer("pers_bsn", Answer(BSN))),
    )
    for attempt in attempts:
        with pytest.raises(InputError):
            attempt()
    return dossier


def test_the_decrypted_vault_of_a_begeleider_holds_no_canary(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "kluis"
    with desk(folder, role=Role.BEGELEIDER) as at:
        dossier = _try_everything(at)
        list(_everything(at, dossier))
        for canary in (BSN, "9999.52.948", V_NUMMER, S2, S3, S4):
            assert not holds(folder, canary), canary
        assert holds(folder, S1)
        assert holds(folder, "Post gelezen.")
    for canary in (BSN, "9999.52.948", V_NUMMER, S2, S3, S4):
        assert not holds(folder, canary), canary


def test_a_begeleider_logs_a_visit_and_it_stands_on_the_card_and_in_the_round(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with desk(tmp_path / "kluis", role=Role.BEGELEIDER) as at:
        at.press("examples")
        rows = at.page.findChildren(PersonRow)
        assert len(rows) == 6
        dossier = rows[0]._dossier
        rows[0].pressed.emit(dossier)
        at.on(CardPage)
        at.press("back")
        at.on(RoundPage)
        at.steps.person(dossier)
        at.press("act")
        page = at.on(VisitPage)
        page._done.setPlainText("De brief van school gelezen.")
        page._next.show_value("2026-12-01")
        page._alert.setCurrentIndex(page._alert.findData(Alert.AT_ONCE.value))
        at.type("visit_minutes", "veel")
        at.press("act")
        assert at.on(VisitPage).told
        at.type("visit_minutes", "20")
        at.press("act")
        assert "De brief van school gelezen." in _shown(at)
        (visit,) = at.workplace.visits.of(dossier)
        assert (visit.minutes, visit.alert, visit.next_day) == (20, Alert.AT_ONCE, "2026-12-01")
        at.window.to_home.emit()
        assert "01-12-2026" in _shown(at)
        at.on(RoundPage)._model.search("niemand")
        assert not at.page.findChildren(PersonRow)


def _by_keys(at: Desk, name: str, key: Qt.Key) -> None:
    """Tab until the control has the keyboard, then press a key there."""
    for _ in range(60):
        now = QApplication.focusWidget()
        if now is not None and now.objectName() == name:
            QTest.keyClick(now, key)
            at.settle()
            return
        QTest.keyClick(now or at.window, Qt.Key.Key_Tab)
    raise AssertionError(name)


def test_a_visit_is_logged_by_keyboard_alone(qtbot: QtBot, tmp_path: Path) -> None:
    with desk(tmp_path / "kluis", role=Role.BEGELEIDER) as at:
        dossier = at.workplace.people.register(NewPerson("Haile", gesprekstaal="ti"))
        at.steps.home()
        at.settle()
        at.window.activateWindow()
        assert QTest.qWaitForWindowActive(at.window, 10_000)
        _by_keys(at, f"person_{dossier}", Qt.Key.Key_A)
        at.on(RoundPage)
        _by_keys(at, f"person_{dossier}", Qt.Key.Key_Return)
        at.on(CardPage)
        _by_keys(at, "act", Qt.Key.Key_Space)
        page = at.on(VisitPage)
        assert page._done.hasFocus()
        QTest.keyClicks(page._done, "Formulier ingevuld.")
        _by_keys(at, "visit_alert", Qt.Key.Key_Down)
        _by_keys(at, "act", Qt.Key.Key_Space)
        at.on(CardPage)
        (visit,) = at.workplace.visits.of(dossier)
        assert (visit.done, visit.alert) == ("Formulier ingevuld.", Alert.QUESTION)


def test_a_beheerder_begins_at_counts_and_goes_to_settings_only(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with desk(tmp_path / "kluis", role=Role.BEHEERDER) as at:
        at.on(CountsPage)
        assert "Dossiers in deze kluis" in _shown(at)
        at.press("act")
        at.on(SettingsPage)
        at.press("back")
        at.on(CountsPage)
        assert at.workplace.examples.put_in() == 0


@pytest.mark.parametrize(
    ("role", "entries"),
    [
        (Role.COACH, {"sun", "settings"}),
        (Role.BEGELEIDER, {"sun", "settings"}),
        (Role.BEHEERDER, {"list-check", "settings"}),
    ],
)
def test_the_rail_leads_to_the_pages_of_the_role(
    qtbot: QtBot, tmp_path: Path, role: Role, entries: set[str]
) -> None:
    with desk(tmp_path / "kluis", role=role) as at:
        shown = {
            each.objectName().removeprefix("rail_")
            for each in at.window.findChildren(QToolButton)
            if each.objectName().startswith("rail_") and each.isVisibleTo(at.window)
        }
        assert entries <= shown
        assert not ({"sun", "list-check"} - entries) & shown


def test_a_role_is_chosen_at_set_up_by_the_name_that_the_municipality_gives_it(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with desk(tmp_path / "kluis", made=False) as at:
        box = at.page.findChild(QComboBox, "owner_role")
        assert box is not None
        names = [box.itemText(place) for place in range(box.count())]
        assert names == [
            "Coach inburgering", "Maatschappelijk begeleider", "Teamleider inburgering",
            "Functioneel beheerder",
        ]  # fmt: skip
        at.type("owner_name", "Bas")
        box.setCurrentIndex(1)
        at.page.findChild(QComboBox, "owner_profile").currentIndexChanged.emit(0)  # type: ignore[union-attr]  # the box stands on the page
        assert box.currentIndex() == 1
        at.press("act")
        at.type("typed_words", at.page._model.words.value)  # type: ignore[attr-defined]  # the page of set-up
        at.press("act")
        at.type("typed_code", at.page._model.code.value)  # type: ignore[attr-defined]  # the page of set-up
        at.press("act")
        at.on(RoundPage)
        assert at.workplace.identity.author.role is Role.BEGELEIDER


def test_a_signing_page_and_a_plan_are_no_pages_of_a_begeleider(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with planted(tmp_path / "kluis", Role.BEGELEIDER) as (at, dossier):
        for opens in (at.steps.road.signing, at.steps.plan, at.steps.intake, at.steps.dossier):
            opens(dossier)
            at.settle()
            assert not isinstance(at.on(Page), SigningPage | IntakePage)
            at.on(RoundPage)
        assert at.workplace.looking.log(dossier) == ()


BEFORE_THE_VAULT = {"begin", "_unlocked", "rescue", "_restore"}
"""Steps that show a page while no vault is open."""

FIRST_HALVES = {"_show_intake": "intake", "_show_signing": "signing"}
"""Steps whose first half asked."""


def test_every_step_to_a_page_asks_whether_the_role_has_it() -> None:
    steps = {
        (path.stem, step.name): set(_called(step))
        for path in (PACKAGE / "desktop").glob("*steps.py")
        for step in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(step, ast.FunctionDef)
    }
    showing = {each for each, called in steps.items() if "show_page" in called}
    assert len(showing) > 12
    for file, name in showing:
        asking = steps[file, FIRST_HALVES.get(name, name)] & {"go", "_go"}
        assert asking or name in BEFORE_THE_VAULT, name


def _called(step: ast.FunctionDef) -> Iterator[str]:
    for node in ast.walk(step):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node.func.attr
