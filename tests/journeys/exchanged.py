"""Six ways of a dossier to the municipality, by the real pages; each can be made pictures of.

A journey is given a folder, a mode, and what is done where a page is worth a look.
"""

import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton

from coach_desktop.casework.exchange import Doubt, Exchange
from coach_desktop.casework.ledger import ObjectKind
from coach_desktop.casework.people import NewPerson
from coach_desktop.desktop.conflict_card import ConflictCard
from coach_desktop.desktop.exchange_model import Seen
from coach_desktop.desktop.pages.conflict import ConflictPage
from coach_desktop.desktop.pages.exchange import ExchangePage
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.visit import Contact, Visit
from coach_desktop.exchange.pulling import object_of
from coach_desktop.exchange.wire import Call, Lost, Reply
from coach_desktop.widgets.theme import Mode
from tests.builders import opened
from tests.desk import MONDAY, Desk, desk
from tests.desktop.test_exchange import connect
from tests.exchange.offices import Device
from tests.journeys.test_package import (
    Stick,
    agree,
    at_desk_of,
    give_card,
    make_package,
    take_in,
    trust,
)
from tests.municipality.line import TownWire
from tests.municipality.speech import inner
from tests.municipality.town import Town

Shot = Callable[[Desk, str], None]
OFFICE_HOURS = timedelta(hours=8)
PEOPLE = ("Haile", "Al Khatib", "Yılmaz", "Warsame")
MINE, OTHERS = "0612345678", "0687654321"
PHONE = "fact/telefoon"
DIALOG = "PySide6.QtWidgets.QFileDialog"


class NoNetwork(TownWire):
    """An AZC without any."""

    def send(self, call: Call) -> Reply:
        raise Lost("exchange.no-connection")


class Breaking(TownWire):
    """The first zaak is made, and from then on nothing comes back."""

    broken = False

    def send(self, call: Call) -> Reply:
        if self.broken:
            raise Lost("exchange.cut-short")
        reply = super().send(call)
        self.broken = call.method == "POST" and call.path == "zaken"
        if self.broken:
            raise Lost("exchange.cut-short")
        return reply


class Halting(TownWire):
    """Waits before the third object until somebody looked."""

    def __init__(self, town: Town, at: Desk) -> None:
        super().__init__(town, laptop=at.workplace.clock.now)
        self.objects, self.reached, self.seen = 0, threading.Event(), threading.Event()

    def send(self, call: Call) -> Reply:
        if call.method == "POST" and call.path == "objects":
            self.objects += 1
            if self.objects == 3:
                self.reached.set()
                self.seen.wait(30)
        return super().send(call)


def look(at: Desk) -> Seen:
    """Go to Uitwisseling, and see how everything stands."""
    at.steps.side.exchange()
    at.settle()
    seen = at.on(ExchangePage)._model.seen
    assert seen is not None
    return seen


def exchange(at: Desk, button: str = "act") -> Seen:
    """Press, and let the round come to its end."""
    at.press(button)
    at.settle()
    seen = at.on(ExchangePage)._model.seen
    assert seen is not None
    return seen


def registered(at: Desk, name: str) -> str:
    """Somebody is registered on the page; gives the dossier."""
    at.steps.register()
    at.settle()
    at.type("achternaam", name)
    at.press("act")
    return at.workplace.people.find(name)[0].dossier


def azc(folder: Path, mode: Mode, shot: Shot) -> None:
    """An afternoon without network: all goes on, all waits, and nothing is lost over a lock."""
    town = Town(strict=False)
    with desk(folder / "kluis", mode=mode) as at:
        connect(at, town, NoNetwork(town))
        at.put_in()
        dossier = registered(at, "Haile")
        look(at)
        seen = exchange(at)
        assert seen.last.code == "exchange.no-connection"
        assert at.on(ExchangePage).told
        assert at.workplace.exchange.state(dossier).waits
        waiting = seen.waiting
        shot(at, "uitwisseling-zonder-net")
        at.steps.lock()
    with desk(folder / "kluis", mode=mode, settled=True) as at:
        connect(at, town, NoNetwork(town))
        assert look(at).waiting == waiting
        assert town.seen == []


def evening(folder: Path, mode: Mode, shot: Shot) -> None:
    """The exchange in the evening: seen on its way, and then everything is there."""
    town = Town(strict=False)
    with desk(folder / "kluis", mode=mode) as at:
        connect(at, town, NoNetwork(town))
        at.put_in()
        for name in PEOPLE[:2]:
            registered(at, name)
        look(at)
        exchange(at)
    with desk(folder / "kluis", mode=mode, settled=True, start=MONDAY + OFFICE_HOURS) as at:
        halting = Halting(town, at)
        connect(at, town, halting)
        assert look(at).waiting
        page = at.on(ExchangePage)
        page.act.click()
        assert halting.reached.wait(30)
        assert page._model.busy.value
        assert not page.other.isHidden()
        shot(_Still(at), "uitwisseling-onderweg")
        halting.seen.set()
        at.settle()
        seen = page._model.seen
        assert seen is not None
        assert (seen.waiting, seen.sent) == (0, 3)
        assert len(town.every("objects")) == len(town.every("zaken")) == 3
        shot(at, "uitwisseling-klaar")


class _Still(Desk):
    """A desk of which a picture is made while a round goes on: it does not wait for its end."""

    def __init__(self, at: Desk) -> None:
        super().__init__(at.window, at.steps, at.tasks)

    def settle(self) -> None:
        QApplication.processEvents()


def colleague(folder: Path, mode: Mode, shot: Shot) -> None:
    """A colleague told something else meanwhile: both stay, until a human decides."""
    town = Town(strict=False)
    with (
        opened(folder / "omar", author="7c1e33aa-omar", device="d2e88b10-omar") as office,
        desk(folder / "kluis", mode=mode) as at,
    ):
        connect(at, town)
        dossier = at.put_in()
        look(at)
        exchange(at)
        office.clock.day = MONDAY.date()
        omar = Device(office, Exchange(office.vault, office.changes), TownWire(town))
        office.changes.receive(at.workplace.exchange.vault.log(dossier))
        office.people.record(dossier, "telefoon", Answer(OTHERS))
        assert omar.round().code == ""
        at.workplace.people.record(dossier, "telefoon", Answer(MINE))
        look(at)
        exchange(at)
        at.steps.home()
        at.settle()
        shot(at, "vandaag-verschil")
        at.press(f"differing_{dossier}")
        page = at.on(ConflictPage)
        card = next(each for each in page.findChildren(ConflictCard))
        shot(at, "verschil")
        said = next(each for each in card._difference.said if each.author == "7c1e33aa-omar")
        chosen = card.findChild(QAbstractButton, f"holds_{said.id}")
        assert chosen is not None
        chosen.click()
        card._why.edit.setText("Nagevraagd: dit is zijn nieuwe nummer.")
        shot(at, "verschil-gekozen")
        at.press(f"decide_{PHONE}")
        assert page.findChildren(ConflictCard) == []
        look(at)
        assert exchange(at).waiting == 0
        assert omar.round().code == ""
        assert omar.told(dossier, PHONE) == [OTHERS]


def lost_answer(folder: Path, mode: Mode, shot: Shot) -> None:
    """The zaak was made and its answer never came: it is looked up, and nothing is made twice."""
    town = Town(strict=False)
    with desk(folder / "kluis", mode=mode) as at:
        breaking = Breaking(town, laptop=at.workplace.clock.now)
        connect(at, town, breaking)
        dossier = at.workplace.people.register(NewPerson("Haile", bsn="999952948"))
        look(at)
        assert exchange(at).last.code == "exchange.cut-short"
        assert breaking.broken
        assert len(town.every("zaken")) == 1
        assert at.workplace.exchange.state(dossier).waits
        shot(at, "uitwisseling-antwoord-kwijt")
    with desk(folder / "kluis", mode=mode, settled=True, start=MONDAY + OFFICE_HOURS) as at:
        connect(at, town)
        look(at)
        assert exchange(at).waiting == 0
        assert len(town.every("zaken")) == len(town.every("objects")) == 1
        assert len(town.every("rollen")) == 2


def restored(folder: Path, mode: Mode, shot: Shot) -> None:
    """A server that was put back: one dossier is asked about by itself, many as a whole."""
    town = Town(strict=False)
    with desk(folder / "kluis", mode=mode) as at:
        connect(at, town)
        empty = town.keep()
        known = [at.workplace.people.register(NewPerson(name)) for name in PEOPLE]
        look(at)
        exchange(at)
        older = town.keep()
        last = at.workplace.people.register(NewPerson("Haddad", bsn="999952948"))
        look(at)
        assert exchange(at).sent == len(PEOPLE) + 1
        town.put_back(older)
        exchange(at)
        assert last not in town.state.kept["objects"], "never made anew by itself"
        assert at.page.findChild(QPushButton, f"leave_{last}") is not None
        shot(at, "uitwisseling-weg")
        exchange(at, f"leave_{last}")
        assert at.workplace.exchange.confirmed_on(last) is None
        shot(at, "uitwisseling-zo-gelaten")
        assert exchange(at, f"send_{last}").waiting == 0
        assert last in town.state.kept["objects"]
        for name in ("objects", "zaken", "rollen", "statussen"):
            town.state.kept[name] = dict(empty.kept.get(name, {}))
        seen = exchange(at)
        assert seen.question is not None
        assert seen.question.doubt is Doubt.EMPTY
        shot(at, "uitwisseling-server-leeg")
        assert exchange(at, "go_on").waiting == 0
        assert {*known, last} == town.state.kept["objects"].keys()


def begeleider(folder: Path, mode: Mode, shot: Shot) -> None:
    """A begeleider without network gets a package and gives one back; his visit goes on."""
    town = Town(strict=False)
    stick = Stick(folder / "stick", pytest.MonkeyPatch())
    stick.folder.mkdir()
    stick.patch.setattr(f"{DIALOG}.getExistingDirectory", lambda *_: str(stick.folder))
    try:
        with at_desk_of("wim", folder, mode) as wim:
            heard = give_card(wim, stick, "wim")
        with at_desk_of("sanne", folder, mode) as sanne:
            dossier = sanne.put_in()
            heard_of_sanne = give_card(sanne, stick, "sanne")
            stick.opens(stick.folder / "wim.coachkaart")
            sanne.press("choose_card")
            trust(sanne, heard)
            agree(sanne, dossier, "wim", "maatschappelijke begeleiding")
            make_package(sanne, "wim")
            shot(sanne, "pakket-gemaakt")
        with at_desk_of("wim", folder, mode) as wim:
            wim.steps.packages.key_cards()
            wim.settle()
            stick.opens(stick.folder / "sanne.coachkaart")
            wim.press("choose_card")
            trust(wim, heard_of_sanne)
            take_in(wim, stick)
            visit = Visit("", "2026-11-20", Contact.HOME, 30, "Samen de post gelezen")
            wim.workplace.visits.log(dossier, visit)
            wim.steps.person(dossier)
            wim.settle()
            wim.press("to_package")
            wim.press("act")
        with at_desk_of("sanne", folder, mode) as sanne:
            take_in(sanne, stick)
            connect(sanne, town)
            look(sanne)
            shot(sanne, "uitwisseling-na-pakket")
            assert exchange(sanne).waiting == 0
            for kind in ObjectKind:
                rows = town.state.records[object_of(dossier, kind)]
                assert "Samen de post gelezen" in str(inner(rows[-1], "data")), kind
    finally:
        stick.patch.undo()


JOURNEYS = (azc, evening, colleague, lost_answer, restored, begeleider)
