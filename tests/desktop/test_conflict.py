"""The page on which somebody decides between what two people told."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QWidget

from coach_desktop.desktop.conflict_card import ConflictCard
from coach_desktop.desktop.pages.conflict import ConflictModel, ConflictPage
from coach_desktop.desktop.pages.dossier import DossierPage
from coach_desktop.domain.answer import NOT_ASKED, Answer
from coach_desktop.domain.operation import Draft, Kind
from coach_desktop.domain.reading import Act
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.widgets.texts import ClientText
from coach_desktop.widgets.wording import worded
from tests.builders import BSN, opened
from tests.desk import Desk, desk
from tests.differently import ARABIC, TIGRINYA, tell_differently
from tests.post import card_of


@pytest.fixture
def at(tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path / "vault") as at:
        at.put_in()
        tell_differently(at.workplace, _dossier(at))
        yield at


def _dossier(at: Desk) -> str:
    return at.workplace.people.find("Hodan")[0].dossier


def _open(at: Desk) -> ConflictPage:
    at.steps.side.conflict(_dossier(at))
    at.settle()
    return at.on(ConflictPage)


def _card(page: ConflictPage, asked: str) -> ConflictCard:
    cards = page.findChildren(ConflictCard)
    return next(each for each in cards if asked in each._difference.path)


def _texts(widget: QWidget) -> str:
    shown = [each.accessibleName() or each.text() for each in widget.findChildren(QLabel)]
    return "\n".join(shown)


def _choose(card: ConflictCard, author: str) -> None:
    said = next(each for each in card._difference.said if each.author.startswith(author))
    button = card.findChild(QAbstractButton, f"holds_{said.id}")
    assert button is not None
    button.click()


def test_both_answers_stand_side_by_side_in_their_own_script(at: Desk) -> None:
    card = _card(_open(at), "wens_droom")
    told = {each.accessibleName(): each.property("lang") for each in card.findChildren(ClientText)}
    assert told == {ARABIC: "ar", TIGRINYA: "ti"}
    shown = _texts(card)
    for piece in ("7c1e33aa", "d2e88b10", "Coach inburgering", "Tigrinya", "Arabisch"):
        assert piece in shown


def test_the_board_and_the_dossier_lead_to_it(at: Desk) -> None:
    dossier = _dossier(at)
    at.steps.home()
    at.settle()
    at.press(f"differing_{dossier}")
    at.on(ConflictPage)
    at.press("back")
    at.on(DossierPage)
    at.press("differing")
    at.on(ConflictPage)
    at.press("act")
    at.on(DossierPage)
    whys = {each.why for each in at.workplace.looking.log(dossier)}
    assert "conflict" in whys


def test_deciding_takes_the_question_away_and_keeps_the_reason(at: Desk) -> None:
    page = _open(at)
    assert len(page.findChildren(ConflictCard)) == 3
    card = _card(page, "adres")
    _choose(card, "7c1e33aa")
    card._why.edit.setText("Hij is verhuisd.")
    at.press("decide_fact/adres")
    assert [each.name for each in page._model.found].count("adres") == 0
    assert at.workplace.people.facts(_dossier(at)).text("adres") == "Kerkweg 9"


def test_without_a_choice_or_a_reason_nothing_happens(at: Desk) -> None:
    page = _open(at)
    card = _card(page, "adres")
    at.press("decide_fact/adres")
    at.press("both_fact/adres")
    assert worded("input.reason-missing") in _texts(card)
    _choose(card, "7c1e33aa")
    at.press("decide_fact/adres")
    assert worded("input.reason-missing") in _texts(card)
    assert len(page._model.found) == 3


@pytest.mark.parametrize("way", ["both", "ask"])
def test_what_is_left_open_says_so(at: Desk, way: str) -> None:
    page = _open(at)
    _card(page, "adres")._why.edit.setText("Dinsdag vragen.")
    at.press(f"{way}_fact/adres")
    card = _card(page, "adres")
    assert "Dinsdag vragen. (Sanne Bakker" in _texts(card)


def test_a_number_is_shown_when_asked_for_and_that_is_written_down(at: Desk) -> None:
    page = _open(at)
    card = _card(page, "bsn")
    assert BSN not in _texts(card)
    mine = next(
        each for each in card._difference.said if at.workplace.identity.author.id == each.author
    )
    at.press(f"show_{mine.id}")
    assert BSN in _texts(card)
    acts = [each.act for each in at.workplace.looking.log(_dossier(at))]
    assert Act.NUMBER_SHOWN in acts
    assert at.workplace.differences.number(_dossier(at), "fact/naam", mine.id) == ""


def test_what_was_decided_meanwhile_is_told(at: Desk) -> None:
    page = _open(at)
    card = _card(page, "adres")
    said = card._difference.said[0].id
    at.workplace.differences.decide(_dossier(at), "fact/adres", said, "Nagevraagd.")
    _choose(card, "7c1e33aa")
    card._why.edit.setText("Hij is verhuisd.")
    at.press("decide_fact/adres")
    assert page.told == worded("differing.changed")


def test_what_is_about_safety_waits_until_nobody_looks_along(at: Desk, tmp_path: Path) -> None:
    dossier = _dossier(at)
    path = "intake/i-1/vrg_onbekend"
    with opened(tmp_path / "omar", author="omar", device="d9") as omar:
        omar.changes.receive(at.workplace.people.vault.log(dossier))
        gone = Draft(dossier, path, Kind.TOMBSTONE, NOT_ASKED, Sensitivity.S4)
        omar.changes.commit([gone])
        told = Draft(dossier, path, Kind.ANSWER, Answer("ja"), Sensitivity.S4)
        at.workplace.differences.changes.commit([told])
        at.workplace.differences.changes.receive(omar.vault.log(dossier))
    page = _open(at)
    assert len(page._model.found) == 3
    moment = page.findChild(QComboBox, "conflict_moment")
    assert moment is not None
    moment.setCurrentIndex(moment.findData("without_client"))
    assert len(page._model.found) == 4
    assert "Took away" in _texts(_card(page, "vrg_onbekend")) or "weg" in _texts(page)


def test_who_gave_a_key_card_is_called_by_name(at: Desk) -> None:
    cards = at.workplace.cards
    card = card_of("omar")
    cards.trust(cards.read(card.canonical()), card.fingerprint[-1])
    model = ConflictModel(at.workplace, at.tasks, _dossier(at))
    model.load()
    assert model.who(card.person) == "Omar Visser"
    assert "(7c1e33aa)" in model.who("7c1e33aa-0000")
    assert model.who(at.workplace.identity.author.id) == at.workplace.identity.author.name
