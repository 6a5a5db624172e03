"""The page on which somebody decides between records, sittings and plans of two people."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from coach_desktop.casework.calls import Calls
from coach_desktop.casework.difference import Sort
from coach_desktop.casework.people import NewPerson
from coach_desktop.desktop.conflict_card import ConflictCard
from coach_desktop.desktop.pages.conflict import ConflictPage
from coach_desktop.desktop.pages.dossier import DossierPage
from coach_desktop.domain.answer import Answer, Reason
from coach_desktop.domain.dossier import pip_path
from coach_desktop.domain.gesprek import Deel
from coach_desktop.domain.operation import Draft, Kind
from coach_desktop.domain.oproep import Oproep, Uitnodiging, Verschijning
from coach_desktop.domain.pip import Aanleiding, FreeText, Goal, Leerroute, PipState, Started
from coach_desktop.domain.record import Record
from coach_desktop.domain.sight import Sensitivity
from tests.builders import Office, opened, whole
from tests.desk import Desk, desk


@pytest.fixture
def at(tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path / "vault") as at:
        at.put_in()
        yield at


def _dossier(at: Desk) -> str:
    return at.workplace.people.find("Hodan")[0].dossier


@contextmanager
def _omar(at: Desk, folder: Path) -> Iterator[Office]:
    """A colleague who knows the dossier, and whose changes come in afterwards."""
    with opened(folder / "omar", author="7c1e33aa-omar", device="d2e88b10-omar") as omar:
        omar.changes.receive(at.workplace.people.vault.log(_dossier(at)))
        yield omar
        at.workplace.differences.changes.receive(omar.vault.log(_dossier(at)))


def _open(at: Desk) -> ConflictPage:
    at.steps.side.conflict(_dossier(at))
    at.settle()
    return at.on(ConflictPage)


def _texts(widget: QWidget) -> str:
    return "\n".join(each.accessibleName() or each.text() for each in widget.findChildren(QLabel))


def _decide(at: Desk, card: ConflictCard, author: str) -> None:
    said = next(each for each in card._difference.said if each.author.startswith(author))
    button = card.findChild(QAbstractButton, f"holds_{said.id}")
    assert button is not None
    button.click()
    card._why.edit.setText("Samen nagevraagd.")
    at.press(f"decide_{card._difference.path}")


def test_of_a_record_only_what_differs_is_shown_in_words(at: Desk, tmp_path: Path) -> None:
    place, dossier = at.workplace, _dossier(at)
    told = {"dag": "2026-11-20", "wijze": "thuis", "bereikt": "ja"}
    record = place.records.keep(dossier, Record("", "contact", told))
    with _omar(at, tmp_path) as omar:
        omar.records.keep(dossier, replace(record, told={**told, "bereikt": "nee"}))
        place.records.keep(dossier, replace(record, told={**told, "bereikt": "later"}))
    page = _open(at)
    (card,) = page.findChildren(ConflictCard)
    assert "20-11-2026" in _texts(card)
    assert "thuis" not in _texts(card).lower()
    _decide(at, card, "7c1e33aa")
    assert not page._model.found
    kinds = {kind.name: kind for kind in place.records.kinds()}
    (kept,) = place.records.of(dossier, kinds["contact"])
    assert kept.text("bereikt") == "nee"


def test_of_a_sitting_the_questions_are_read_as_they_are_asked(at: Desk, tmp_path: Path) -> None:
    place, dossier = at.workplace, _dossier(at)
    talks = place.intakes.gesprekken
    begun = talks.begin(dossier, Deel.EINDGESPREK)
    with _omar(at, tmp_path) as omar:
        other = omar.intakes.gesprekken
        other.keep(dossier, replace(
            begun.with_told("plaats", Answer(reason=Reason.WEET_NIET)),
            gevoerd_door="Omar", deel=Deel.WELKOMGESPREK,
        ))  # fmt: skip
        mine = begun.with_told("plaats", Answer("azc"))
        talks.keep(dossier, replace(mine, gevoerd_door="", deel=Deel.LEERBAARHEIDSTOETS))
    page = _open(at)
    (card,) = page.findChildren(ConflictCard)
    assert "Omar" in _texts(card)
    assert "plaats" not in _texts(card).split("\n"), "the question stands there, not its name"
    _decide(at, card, "7c1e33aa")
    assert not page._model.found


def test_of_a_plan_each_part_that_differs_is_read(at: Desk, tmp_path: Path) -> None:
    place, dossier = at.workplace, _dossier(at)
    for version in place.plans.versions(dossier):
        place.plans.withdraw(dossier, version, place.clock.today())
    concept = place.plans.begin(dossier, whole(), reason="", made_from=())
    known = place.drafting.library[0]
    with _omar(at, tmp_path) as omar:
        omar.plans.revise(dossier, concept, replace(
            whole(), leerroute=Leerroute.Z, motivering={Leerroute.Z: "Rustig aan."},
            goals=(Goal(known.code), Goal("", text="Zelf fietsen")),
            mening_client=FreeText("iyi", "tr", "Goed zo."), start=(Started("a", "b"),),
            agreed_health=("doof",), uren_per_week=37, knm="lessen", alfabetisering="NVT",
            opleiding_afmaken="ja", aanleiding=Aanleiding.SCHAKELEN,
        ))  # fmt: skip
        place.plans.revise(dossier, concept, replace(whole(), uren_per_week=None))
    page = _open(at)
    (card,) = page.findChildren(ConflictCard)
    shown = _texts(card)
    for words in ("Rustig aan.", "Zelf fietsen", "Goed zo.", "37", known.text("doel_ik", "nl")[0]):
        assert words in shown
    codes = {"lessen", "NVT", "schakelen"}
    assert not codes & set(shown.split("\n")), "what a code says is read, and not the code"
    _decide(at, card, "7c1e33aa")
    assert place.plans.versions(dossier)[-1].content.uren_per_week == 37


def test_of_two_plans_the_other_one_is_withdrawn(at: Desk, tmp_path: Path) -> None:
    place, dossier = at.workplace, _dossier(at)
    for version in place.plans.versions(dossier):
        place.plans.withdraw(dossier, version, place.clock.today())
    with _omar(at, tmp_path) as omar:
        omar.plans.begin(dossier, whole(), reason="", made_from=())
        mine = place.plans.begin(dossier, replace(whole(), uren_per_week=37), reason="",
                                 made_from=())  # fmt: skip
    page = _open(at)
    (card,) = page.findChildren(ConflictCard)
    _decide(at, card, place.identity.author.id)
    open_ = [each for each in place.plans.versions(dossier) if each.state is PipState.CONCEPT]
    assert [each.id for each in open_] == [mine.id]


def test_an_intake_that_two_began_is_said_to_be_one(at: Desk, tmp_path: Path) -> None:
    place = at.workplace
    dossier = place.people.register(NewPerson("Proef", "Persoon"))
    with opened(tmp_path / "omar", author="7c1e33aa-omar", device="d2e88b10-omar") as omar:
        omar.changes.receive(place.people.vault.log(dossier))
        for office in (place, omar):
            office.intakes.begin(dossier)
        place.differences.changes.receive(omar.vault.log(dossier))
    at.steps.dossier(dossier)
    at.settle()
    at.on(DossierPage)
    at.press("differing")
    page = at.on(ConflictPage)
    label = page.findChild(QLabel, "begun_twice")
    assert label is not None
    assert "7c1e33aa" in label.text()
    assert place.identity.author.name in label.text()


def test_a_call_and_a_day_of_a_plan_are_put_side_by_side(at: Desk, tmp_path: Path) -> None:
    workplace, dossier = at.workplace, _dossier(at)
    today = workplace.clock.today()
    version = workplace.plans.begin(dossier, whole(), reason="", made_from=())
    mine = Oproep("", Deel.LEERBAARHEIDSTOETS, str(today), Uitnodiging.BRIEF, str(today), "so")
    call = workplace.parts.calls.call(dossier, mine)
    row = {"state": "vastgesteld", "author": "x"}
    with _omar(at, tmp_path) as omar:
        calls = Calls(omar.vault, omar.changes)
        told = replace(
            call, taal="ti", tijd="10:30", deel=Deel.EINDGESPREK, wijze=Uitnodiging.EMAIL
        )
        told = replace(told, verzonden="2026-11-20", plaats="azc", afspraak="2026-11-23")
        calls.appeared(dossier, told, Verschijning.NIET_VERSCHENEN)
        path = pip_path(version.id, "staat", "van-omar")
        day = Answer({**row, "on": "2026-11-20"})
        omar.changes.commit([Draft(dossier, path, Kind.PIP, day, Sensitivity.S0)])
    changed = replace(call, tijd="11:00", plaats="thuis", taal="", wijze=Uitnodiging.TELEFOON)
    workplace.parts.calls.appeared(dossier, changed, Verschijning.VERSCHENEN)
    path = pip_path(version.id, "staat", "van-mij")
    day = Answer({**row, "on": "2026-11-21"})
    workplace.plans.changes.commit([Draft(dossier, path, Kind.PIP, day, Sensitivity.S0)])
    page = _open(at)
    cards = {each._difference.sort: each for each in page.findChildren(ConflictCard)}
    assert {Sort.CALL, Sort.DAY} <= cards.keys()
    assert "20-11-2026" in _texts(cards[Sort.DAY])
    assert "21-11-2026" in _texts(cards[Sort.DAY])
    called = _texts(cards[Sort.CALL])
    for words in ("10:30", "11:00"):
        assert words in called
    _decide(at, cards[Sort.DAY], "7c1e33aa")
    assert workplace.plans.versions(dossier)[0].dagtekening == date(2026, 11, 20)
