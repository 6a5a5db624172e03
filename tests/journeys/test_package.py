"""A dossier goes sealed from a coach to a begeleider and back, and to a colleague; on the pages.

Two organisations, three vaults, and files as on a stick between them.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from coach_desktop.desktop.pages.card import CardPage
from coach_desktop.desktop.pages.dossier import DossierPage
from coach_desktop.desktop.pages.key_cards import KeyCardsPage
from coach_desktop.desktop.pages.package_page import PackagePage
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.dossier import answer_path
from coach_desktop.domain.operation import Draft, Kind
from coach_desktop.domain.reading import Act
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.domain.visit import Contact, Visit
from coach_desktop.widgets.loader import part
from coach_desktop.widgets.theme import Mode
from tests.desk import Desk, desk, settle
from tests.post import identity_of
from tests.storage.pages import holds
from tests.vaults_for_tests import raw_vault

HEALTH, SAFETY = "kanarie-gezondheid-7", "kanarie-veiligheid-9"
DIALOG = "PySide6.QtWidgets.QFileDialog"


@dataclass
class Stick:
    """What is carried from one to the other; the file dialogs choose on it."""

    folder: Path
    patch: pytest.MonkeyPatch

    def saves(self, name: str) -> Path:
        """The next file that is saved goes here."""
        path = self.folder / name
        self.patch.setattr(f"{DIALOG}.getSaveFileName", lambda *_: (str(path), ""))
        return path

    def opens(self, path: Path) -> None:
        """The next file that is opened is this one."""
        self.patch.setattr(f"{DIALOG}.getOpenFileName", lambda *_: (str(path), ""))

    def package(self) -> Path:
        """The package that was written last."""
        return max(self.folder.glob("*.coachpakket"), key=lambda path: path.stat().st_mtime_ns)


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Stick:
    folder = tmp_path / "stick"
    folder.mkdir()
    monkeypatch.setattr(f"{DIALOG}.getExistingDirectory", lambda *_: str(folder))
    return Stick(folder, monkeypatch)


@contextmanager
def at_desk_of(person: str, place: Path, mode: Mode = Mode.LIGHT) -> Iterator[Desk]:
    """The desk of one of the people, whose vault is made the first time."""
    folder = place / person
    if not folder.exists():
        vault = raw_vault(folder)
        settle(vault, who=identity_of(person)[0])
        vault.close()
    with desk(folder, settled=True, mode=mode) as at:
        yield at


def give_card(at: Desk, stick: Stick, name: str) -> str:
    """Save the own key card to the stick; gives what is read aloud of it last."""
    at.steps.packages.key_cards()
    at.settle()
    stick.saves(f"{name}.coachkaart")
    at.press("save_card")
    return part(at.on(KeyCardsPage), QLabel, "own_fingerprint").text().split()[-1]


def trust(at: Desk, heard: str) -> None:
    """The card that was read is trusted, once its last digits were typed as they were heard."""
    at.settle()
    at.type("heard", "00000" if heard != "00000" else "11111")
    at.press("trust_card")
    before = len(at.workplace.cards.trusted())
    at.type("heard", heard)
    at.press("trust_card")
    assert len(at.workplace.cards.trusted()) == before + 1


def take_in(at: Desk, stick: Stick) -> Path:
    """Take the package on the stick in, and save the receipt."""
    at.steps.packages.package()
    at.settle()
    stick.opens(stick.package())
    at.press("choose_package")
    at.press("keep_package")
    receipt = stick.saves("ontvangst.coachontvangst")
    at.press("save_receipt")
    return receipt


def agree(at: Desk, dossier: str, person: str, purpose: str) -> None:
    """Record on the page of the dossier what the client agreed to."""
    at.steps.dossier(dossier)
    at.settle()
    at.press("open_agree")
    whom = part(at.page, QComboBox, "agree_with")
    whom.setCurrentIndex(whom.findData(person))
    at.type("agree_purpose", purpose)
    at.press("save_agreement")


def make_package(at: Desk, person: str) -> None:
    """Go from the dossier to the packages, and make one for this person."""
    at.press("make_package")
    whom = part(at.on(PackagePage), QComboBox, "receiver")
    whom.setCurrentIndex(whom.findData(person))
    at.settle()
    at.press("act")


def told(at: Desk, dossier: str) -> None:
    """Something about health and about safety."""
    at.workplace.people.changes.commit(
        [
            Draft(dossier, answer_path("i9", name), Kind.ANSWER, Answer(text), sensitivity)
            for name, text, sensitivity in (
                ("gez_klacht", HEALTH, Sensitivity.S3),
                ("veilig_thuis", SAFETY, Sensitivity.S4),
            )
        ]
    )


def test_a_dossier_goes_to_a_begeleider_and_back_and_to_a_colleague(
    qtbot: QtBot, tmp_path: Path, stick: Stick
) -> None:
    with at_desk_of("wim", tmp_path) as wim:
        heard_from_wim = give_card(wim, stick, "wim")
    with at_desk_of("omar", tmp_path) as omar:
        heard_from_omar = give_card(omar, stick, "omar")

    with at_desk_of("sanne", tmp_path) as sanne:
        dossier = sanne.put_in()
        told(sanne, dossier)
        give_card(sanne, stick, "sanne")
        stick.opens(stick.folder / "wim.coachkaart")
        sanne.press("choose_card")
        trust(sanne, heard_from_wim)
        stick.opens(stick.folder / "omar.coachkaart")
        sanne.press("choose_card")
        trust(sanne, heard_from_omar)
        assert {each.person for each in sanne.workplace.cards.trusted()} == {"wim", "omar"}
        card_of_sanne = sanne.workplace.cards.own()
        agree(sanne, dossier, "wim", "maatschappelijke begeleiding")
        make_package(sanne, "wim")

    with at_desk_of("wim", tmp_path) as wim:
        wim.steps.packages.key_cards()
        wim.settle()
        wim.type("card_text", card_of_sanne.canonical().decode())
        wim.press("read_card")
        trust(wim, card_of_sanne.fingerprint[-1])
        receipt_of_wim = take_in(wim, stick)
        visit = Visit("", "2026-11-20", Contact.HOME, 30, "Samen de post gelezen")
        wim.workplace.visits.log(dossier, visit)
        wim.steps.person(dossier)
        wim.settle()
        wim.on(CardPage)
        wim.press("to_package")
        wim.press("act")

    with at_desk_of("sanne", tmp_path) as sanne:
        stick.opens(receipt_of_wim)
        sanne.steps.packages.package()
        sanne.settle()
        sanne.press("take_receipt")
        (state,) = sanne.workplace.packages.states(dossier)
        assert state.received == state.sent > 0
        take_in(sanne, stick)
        sanne.steps.dossier(dossier)
        sanne.settle()
        page = sanne.on(DossierPage)
        assert [each.done for each in page._model.visits] == ["Samen de post gelezen"]
        assert not part(page.sharing, QLabel, "only_here").isHidden()
        agree(sanne, dossier, "omar", "vervanging")
        make_package(sanne, "omar")

    with at_desk_of("omar", tmp_path) as omar:
        omar.workplace.cards.trust(card_of_sanne, card_of_sanne.fingerprint[-1])
        receipt = take_in(omar, stick)
        log = omar.workplace.people.vault.log(dossier)

    with at_desk_of("sanne", tmp_path) as sanne:
        sanne.steps.packages.package(dossier)
        sanne.settle()
        stick.opens(receipt)
        sanne.press("take_receipt")
        vault = sanne.workplace.people.vault
        assert {each.id for each in log} == {each.id for each in vault.log(dossier)}
        sanne.steps.dossier(dossier)
        sanne.settle()
        assert part(sanne.on(DossierPage).sharing, QLabel, "only_here").isHidden()
        stop = sanne.page.findChildren(QPushButton, "withdraw_agreement")
        assert len(stop) == 2
        for _ in stop:
            sanne.press("withdraw_agreement")
        sanne.press("make_package")
        whom = part(sanne.page, QComboBox, "receiver")
        whom.setCurrentIndex(whom.findData("wim"))
        sanne.settle()
        assert not sanne.on(PackagePage).act.isEnabled()
        sanne.press("to_key_cards")
        sanne.press("withdraw_card")
        sanne.press("act")
        whom = part(sanne.on(PackagePage), QComboBox, "receiver")
        assert whom.count() == 2, "nobody, and the one whose card was not withdrawn"
        acts = {each.act for each in vault.readings(dossier)}
        assert {Act.PACKED, Act.TAKEN_IN, Act.RECEIPT} <= acts

    assert not any(holds(tmp_path / "wim", canary) for canary in (HEALTH, SAFETY))
    assert all(holds(tmp_path / "omar", canary) for canary in (HEALTH, SAFETY))
