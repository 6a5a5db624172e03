"""The pages of packages and key cards, where something is wrong or seldom done."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from coach_desktop.casework.people import NewPerson
from coach_desktop.casework.sharing import TASK
from coach_desktop.desktop.pages.dossier import DossierPage
from coach_desktop.desktop.pages.key_cards import KeyCardsPage
from coach_desktop.desktop.pages.package_page import PackagePage
from coach_desktop.desktop.pages.settings import SettingsPage
from coach_desktop.desktop.record_form import RecordForm
from coach_desktop.desktop.record_words import in_lines
from coach_desktop.domain.identity import Role
from coach_desktop.domain.keycard import read_card
from coach_desktop.domain.record import Record
from coach_desktop.domain.sharing import DELING
from coach_desktop.domain.visit import Contact, Visit
from coach_desktop.widgets.loader import part
from tests.desk import Desk, desk
from tests.documents.rules import breaches
from tests.documents.test_inzage import read
from tests.post import Post, posted

DIALOG = "PySide6.QtWidgets.QFileDialog"


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path / "kluis") as opened:
        yield opened


@pytest.fixture
def wim(tmp_path: Path) -> Iterator[Post]:
    with posted(tmp_path, "wim") as made:
        yield made


def know(at: Desk, other: Post) -> None:
    """Both trust each other."""
    ours = at.workplace.cards
    ours.trust(ours.read(other.card.canonical()), other.card.fingerprint[-1])
    other.cards.trust(other.cards.read(ours.own().canonical()), ours.own().fingerprint[-1])


def somebody(at: Desk) -> str:
    """A dossier with no more than a name."""
    return at.workplace.people.register(NewPerson("Haile", telefoon="06 12345678"))


def key_cards(at: Desk) -> KeyCardsPage:
    at.steps.packages.key_cards()
    at.settle()
    return at.on(KeyCardsPage)


def packages(at: Desk, dossier: str = "") -> PackagePage:
    at.steps.packages.package(dossier)
    at.settle()
    return at.on(PackagePage)


def test_the_own_card_is_saved_as_a_file_and_as_a_page(
    at: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = key_cards(at)
    path = tmp_path / "kaart"
    monkeypatch.setattr(f"{DIALOG}.getSaveFileName", lambda *_: (str(path), ""))
    at.press("save_card")
    assert read_card(path.read_bytes()) == at.workplace.cards.own()
    at.press("print_card")
    told = read(path.read_bytes())
    assert breaches(path.read_bytes()) == set()
    assert all(group in told for group in at.workplace.cards.own().fingerprint)
    path = tmp_path / "nergens" / "kaart"
    at.press("save_card")
    assert page.told
    monkeypatch.setattr(f"{DIALOG}.getSaveFileName", lambda *_: ("", ""))
    at.press("save_card")
    at.press("print_card")
    assert not path.exists()


def test_what_is_no_card_is_told_at_the_foot(
    at: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = key_cards(at)
    monkeypatch.setattr(f"{DIALOG}.getOpenFileName", lambda *_: (str(tmp_path / "weg"), ""))
    at.press("choose_card")
    gone = page.told
    assert gone
    at.type("card_text", "geen kaart")
    at.press("read_card")
    assert page.told not in {"", gone}
    page._model.trust("12345")
    at.settle()
    assert at.workplace.cards.trusted() == ()
    monkeypatch.setattr(f"{DIALOG}.getOpenFileName", lambda *_: ("", ""))
    at.press("choose_card")


def test_wrong_digits_are_told_beside_them(at: Desk, wim: Post) -> None:
    page = key_cards(at)
    at.type("card_text", wim.card.canonical().decode())
    at.press("read_card")
    shown = part(page, QLabel, "their_fingerprint").text()
    assert wim.card.fingerprint[0] in shown
    assert wim.card.fingerprint[-1] not in shown
    at.type("heard", "00000" if wim.card.fingerprint[-1] != "00000" else "11111")
    at.press("trust_card")
    assert page._confirm._heard._trouble.text()
    assert page.told == ""
    assert at.workplace.cards.trusted() == ()


def test_a_withdrawn_card_stays_to_be_seen(at: Desk, wim: Post) -> None:
    know(at, wim)
    page = key_cards(at)
    at.press("withdraw_card")
    assert page.findChild(QPushButton, "withdraw_card") is None
    assert page._model.kept[0].withdrawn is not None


def test_why_nothing_of_a_dossier_goes_is_told_below_its_name(at: Desk, wim: Post) -> None:
    know(at, wim)
    dossier = somebody(at)
    w = at.workplace
    w.sharing.agree(dossier, wim.card, purpose="begeleiding")
    w.sharing.withdraw(dossier, w.sharing.of(dossier)[0])
    page = packages(at)
    assert page._who.currentData() == "wim"
    assert page._model.why_not(page._model.offers[0])
    assert not page.act.isEnabled()
    w.sharing.agree(dossier, wim.card, purpose="begeleiding")
    page = packages(at)
    assert page.act.isEnabled()
    at.press("goes_along")
    assert not page.act.isEnabled()
    at.press("goes_along")
    assert page.act.isEnabled()


def test_who_stands_in_no_register_gets_nothing(at: Desk, wim: Post) -> None:
    page = packages(at)
    assert not page._who.isEnabled()
    know(at, wim)
    page = packages(at)
    assert page._model.offers == []
    page._who.setCurrentIndex(0)
    at.settle()
    assert page._model.receiver == ""


def test_a_package_that_cannot_be_written_is_told(
    at: Desk, wim: Post, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    know(at, wim)
    dossier = somebody(at)
    at.workplace.sharing.agree(dossier, wim.card, purpose="begeleiding")
    page = packages(at, dossier)
    monkeypatch.setattr(f"{DIALOG}.getExistingDirectory", lambda *_: "")
    at.press("act")
    assert page.told == ""
    nowhere = str(tmp_path / "nergens")
    monkeypatch.setattr(f"{DIALOG}.getExistingDirectory", lambda *_: nowhere)
    at.press("act")
    assert page.told


def test_what_is_no_package_and_no_receipt_is_told_where_it_was_chosen(
    at: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = packages(at)
    refusal = part(page, QLabel, "refusal")
    path = tmp_path / "iets"
    monkeypatch.setattr(f"{DIALOG}.getOpenFileName", lambda *_: (str(path), ""))
    at.press("choose_package")
    gone = refusal.text()
    path.write_bytes(b"iets")
    at.press("choose_package")
    assert refusal.text() not in {"", gone}
    at.press("take_receipt")
    assert refusal.text() not in {"", gone}
    page._model.keep()
    at.settle()
    assert at.workplace.packages.vault.packages() == ()
    monkeypatch.setattr(f"{DIALOG}.getOpenFileName", lambda *_: ("", ""))
    at.press("choose_package")
    at.press("take_receipt")


def test_a_package_that_came_before_says_so_and_what_is_not_kept_is_counted(
    at: Desk, wim: Post, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    know(at, wim)
    dossier = somebody(at)
    w = at.workplace
    w.sharing.agree(dossier, wim.card, purpose="begeleiding")
    made = w.packages.seal("wim", [dossier])
    wim.take_in(made.content)
    wim.office.visits.log(dossier, Visit("", "2026-11-20", Contact.HOME, 30, "Post gelezen"))
    path = tmp_path / "terug"
    path.write_bytes(wim.packages.seal(w.identity.author.id, [dossier]).content)
    monkeypatch.setattr(f"{DIALOG}.getOpenFileName", lambda *_: (str(path), ""))
    page = packages(at)
    at.press("choose_package")
    first = part(page, QLabel, "brings").text()
    at.press("keep_package")
    monkeypatch.setattr(f"{DIALOG}.getSaveFileName", lambda *_: ("", ""))
    at.press("save_receipt")
    at.press("choose_package")
    assert part(page, QLabel, "brings").text() not in {"", first}
    assert page._model.preview is not None
    assert page._model.preview.is_known


def test_an_agreement_needs_a_purpose_and_says_how_long_it_stands(at: Desk, wim: Post) -> None:
    know(at, wim)
    dossier = somebody(at)
    w = at.workplace
    at.steps.dossier(dossier)
    at.settle()
    page = at.on(DossierPage)
    at.press("open_agree")
    at.press("save_agreement")
    assert not part(page.sharing, QLabel, "sharing_trouble").isHidden()
    assert w.sharing.of(dossier) == ()
    page.sharing._model.agree("niemand", "doel", TASK, "")
    at.type("agree_purpose", "begeleiding")
    ground = part(page.sharing, QComboBox, "agree_ground")
    ground.setCurrentIndex(ground.findData(TASK))
    at.press("save_agreement")
    (agreement,) = w.sharing.of(dossier)
    assert (agreement.ground, agreement.until) == (TASK, "")
    assert part(page.sharing, QLabel, "sharing_trouble").isHidden()
    w.sharing.agree(dossier, wim.card, purpose="taal", until=w.clock.today().isoformat())
    over = w.sharing.of(dossier)
    assert [each.why_not("2999-01-01") for each in over].count("package.agreement-over") == 1
    at.press("withdraw_agreement")
    assert any(each.withdrawn for each in w.sharing.of(dossier))
    at.press("agree_key_cards")
    at.on(KeyCardsPage)
    at.press("back")
    at.on(DossierPage)
    at.press("make_package")
    at.press("to_key_cards")
    at.press("act")
    at.press("back")
    at.on(DossierPage)


def test_an_agreement_that_is_corrected_elsewhere_keeps_whose_it_is(qtbot: QtBot) -> None:
    form = RecordForm(DELING)
    qtbot.addWidget(form)
    told = {"dag": "2026-11-20", "wie": "Wim", "wat": "dossier", "doel": "taal", "grond": TASK}
    form.show_record(Record("r1", DELING.name, {**told, "ontvanger": "wim"}))
    assert form.record().text("ontvanger") == "wim"
    form.show_record(Record("r2", DELING.name, told))
    assert form.record().told == told
    assert "wim" not in dict(in_lines(DELING, Record("r1", DELING.name, {"ontvanger": "wim"})))


@pytest.mark.parametrize(
    ("role", "has_way"), [(Role.COACH, True), (Role.BEGELEIDER, True), (Role.BEHEERDER, False)]
)
def test_the_settings_lead_to_packages_for_whom_has_them(
    qtbot: QtBot, tmp_path: Path, role: Role, has_way: bool
) -> None:
    with desk(tmp_path / "kluis", role=role) as at:
        at.steps.installation.settings()
        at.settle()
        page = at.on(SettingsPage)
        assert (page.findChild(QPushButton, "to_package") is not None) is has_way
        if has_way:
            at.press("to_key_cards")
            at.press("back")
            at.press("to_package")
            at.press("back")
            at.on(SettingsPage)
        else:
            at.steps.packages.package()
            at.steps.packages.key_cards()
            at.on(SettingsPage)
