"""What goes between laptops over a municipality's servers: the fake one, or real ones.

`pytest -m municipality tests/exchange/test_journeys.py` runs all of it against the servers that the
environment names (`COACH_ZAKEN_URL` and so on, see `commands/municipal.py`), as often as wanted:
each run has a coach, dossiers and numbers of its own. `coach-desktop exchange setup` comes first.
"""

import hashlib
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from coach_desktop.app.exchanging import check_server
from coach_desktop.casework.exchange import Exchange
from coach_desktop.casework.ledger import ObjectKind
from coach_desktop.commands.municipal import policy_of, wire_of
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.history import standing
from coach_desktop.domain.operation import Draft, Kind
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.exchange.catalogue import names_of
from coach_desktop.exchange.objecten import Objecten
from coach_desktop.exchange.pulling import object_of
from coach_desktop.exchange.rechecking import LOOKED
from coach_desktop.exchange.wire import Call, Lost, Reply, Wire
from coach_desktop.exchange.zgw import Zgw
from coach_desktop.machine.clock import RandomIds, SystemClock
from tests import builders
from tests.builders import opened, voorbeeld
from tests.exchange.mishaps import KINDS, WHOLE, Ending
from tests.exchange.offices import Device, case
from tests.municipality.hall import TownClock
from tests.municipality.server import TownServer, credentials, running
from tests.municipality.town import Town

PDF = b"%PDF-1.7 een plan dat niemand verandert"
PHONE = "fact/telefoon"
NAMED = (
    *(f"COACH_{api}_URL" for api in ("ZAKEN", "DOCUMENTEN", "BESLUITEN", "CATALOGI", "OBJECTEN")),
    *("COACH_ZGW_CLIENT_ID", "COACH_ZGW_SECRET", "COACH_OBJECTEN_TOKEN"),
)


@dataclass
class TrueClock:
    """The clock of this computer, which a test may put ahead so that what waited is due."""

    day: date = field(default_factory=lambda: SystemClock().today())
    ahead: timedelta = timedelta()

    def now(self) -> datetime:
        return SystemClock().now() + self.ahead

    def today(self) -> date:
        return self.day


@dataclass
class Counting:
    """A line that counts, and that can lose the answer to one request."""

    wire: Wire
    asked: list[Call] = field(default_factory=list)
    loses: str = ""

    @property
    def ahead(self) -> timedelta:
        return self.wire.ahead

    @property
    def writes(self) -> list[str]:
        return [each.path for each in self.asked if each.method != "GET"]

    def send(self, call: Call) -> Reply:
        self.asked.append(call)
        reply = self.wire.send(call)
        if self.loses and call.method == "POST" and call.path == self.loses:
            self.loses = ""
            raise Lost("exchange.cut-short")
        return reply


@dataclass
class Servers:
    """The servers of a municipality, with laptops before them; a coach of this run alone."""

    folder: Path
    stack: ExitStack
    told: Mapping[str, str]
    coach: str = field(default_factory=lambda: f"proef-{uuid4().hex[:12]}")

    def wire(self, author: str = "") -> Counting:
        user = (author or self.coach, "Sanne Bakker")
        line = wire_of(policy_of(self.told), self.told, SystemClock(), user)
        return Counting(self.stack.enter_context(line))

    def device(self, name: str = "d1", author: str = "", shared: bool = False) -> Device:
        author = author or self.coach
        device = f"{name}-{self.coach}"
        how = {"device": device, "author": author, "ids": RandomIds()}
        office = self.stack.enter_context(opened(self.folder / name, **how))
        given = (
            (lambda: [each.dossier for each in office.vault.dossiers(limit=9)]) if shared else set
        )
        return Device(office, Exchange(office.vault, office.changes, given), self.wire(author))

    def counted(self, dossier: str) -> dict[str, int]:
        """How many of each thing the servers have of a dossier."""
        names, zgw = names_of(voorbeeld()), Zgw(self.wire())
        key = {"identificatie": names.key(dossier), "bronorganisatie": names["rsin"]}
        zaken = zgw.find("zaken", **key)
        zaak = str(zaken[0]["url"]) if zaken else ""
        links = zgw.find("zaakinformatieobjecten", zaak=zaak)
        besluiten = zgw.find("besluiten", zaak=zaak)
        decided = [
            link
            for each in besluiten
            for link in zgw.find("besluitinformatieobjecten", besluit=str(each["url"]))
        ]
        documents = {str(each["informatieobject"]) for each in links}
        found = (zaken, zgw.find("rollen", zaak=zaak), zgw.find("statussen", zaak=zaak),
                 documents, links, besluiten, decided)  # fmt: skip
        objects = bool(Objecten(self.wire()).number(dossier))
        tied = len(zgw.find("zaakobjecten", zaak=zaak))
        return dict(zip(KINDS, (*map(len, found), int(objects), tied), strict=True))

    def document(self, dossier: str) -> bytes:
        """The bytes of the one document at the zaak of a dossier."""
        names, zgw = names_of(voorbeeld()), Zgw(self.wire())
        key = {"identificatie": names.key(dossier), "bronorganisatie": names["rsin"]}
        zaak = str(zgw.find("zaken", **key)[0]["url"])
        link = zgw.find("zaakinformatieobjecten", zaak=zaak)[0]
        return zgw.download(str(link["informatieobject"]))


@pytest.fixture(params=["fake", pytest.param("real", marks=pytest.mark.municipality)])
def servers(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Servers]:
    """A municipality that answers over HTTP."""
    monkeypatch.setattr(builders, "SetClock", TrueClock)
    with ExitStack() as stack:
        if request.param == "fake":
            town = Town(TownClock(SystemClock().now), strict=False)
            root = stack.enter_context(running(TownServer(town))).root
            told = dict(each.split("=", 1) for each in credentials(root).splitlines())
        else:
            told = dict(os.environ)
            if lacks := [name for name in NAMED if not told.get(name)]:
                pytest.skip(f"no municipality is named: {lacks[0]} is not set")
        yield Servers(tmp_path, stack, told)


def later(at: Device) -> None:
    """What waited after a mishap is due."""
    clock = at.office.clock
    assert isinstance(clock, TrueClock)
    clock.ahead += timedelta(minutes=3)


def test_the_servers_are_fit(servers: Servers) -> None:
    today = SystemClock().today().isoformat()
    assert check_server(servers.wire(), voorbeeld(), today, fill=False) == ()


def test_a_whole_case_goes_over_once_in_few_requests(servers: Servers) -> None:
    here = servers.device()
    dossier, _ = case(here.office, PDF)
    here.loop().ready()
    line = here.wire = servers.wire()
    assert here.round().code == ""
    assert len(line.asked) <= 16
    assert servers.counted(dossier) == WHOLE
    assert here.exchange.state(dossier).code == "sent"
    line.asked.clear()
    assert here.round().code == ""
    assert (line.writes, len(line.asked) <= 2) == ([], True)
    here.office.changes.note(lambda writing: writing.settle(LOOKED, ""))
    assert here.round().code == ""
    assert line.writes == []
    assert here.exchange.state(dossier).code == "sent", "the daily look finds everything there"


def test_a_large_document_goes_in_parts_and_comes_to_another_laptop(servers: Servers) -> None:
    here, there = servers.device(), servers.device("d2")
    content = b"%PDF-1.7" + hashlib.sha256(servers.coach.encode()).digest() * 200_000
    dossier, version = case(here.office, content)
    here.round()
    assert here.exchange.state(dossier).code == "sent"
    assert servers.document(dossier) == content
    assert there.round().received == 1
    assert there.office.vault.log(dossier) == here.office.vault.log(dossier)
    assert there.loop().fetch(dossier, version.documents[0])
    there.office.people.record(dossier, "telefoon", Answer("0612345678"))
    assert there.round().sent == 1
    here.round()
    assert here.told(dossier, PHONE) == ["0612345678"]


def test_an_answer_that_is_lost_makes_nothing_twice(servers: Servers) -> None:
    """Of each kind of thing that is made the answer is lost once."""
    here = servers.device()
    here.loop().ready()
    line = here.wire = servers.wire()
    dossiers = []
    for kind in KINDS:
        dossiers.append(case(here.office, PDF)[0])
        line.loses = kind
        here.round()
        assert not line.loses, kind
    later(here)
    here.round()
    for dossier in dossiers:
        assert servers.counted(dossier) == WHOLE
        assert here.exchange.state(dossier).code == "sent"


def test_a_program_that_ended_at_a_request_goes_on(servers: Servers) -> None:
    here = servers.device()
    here.loop().ready()
    dossiers = []
    for at in (3, 8, 12):
        dossiers.append(case(here.office, PDF)[0])
        here.wire = Ending(servers.wire(), at, after=True)
        with suppress(KeyboardInterrupt):
            here.round()
    here.wire = servers.wire()
    here.round()
    for dossier in dossiers:
        assert servers.counted(dossier) == WHOLE
        assert here.exchange.state(dossier).code == "sent"


def test_two_people_who_did_not_know_of_each_other_both_stay_visible(servers: Servers) -> None:
    here, there = servers.device(), servers.device("d2", author=f"c-{servers.coach}")
    dossier, _ = case(here.office, PDF)
    here.round()
    there.office.changes.receive(here.office.vault.log(dossier))
    here.office.people.record(dossier, "telefoon", Answer("0612345678"))
    there.office.people.record(dossier, "telefoon", Answer("0687654321"))
    for each in (there, here, there):
        assert each.round().code == ""
    for each in (here, there):
        stands = standing(each.office.vault.heads(dossier, PHONE))
        assert stands.in_conflict
        assert {head.answer.text for head in stands.heads} == {"0612345678", "0687654321"}


def test_a_write_in_between_is_united_and_written_again(servers: Servers) -> None:
    here, there = servers.device(), servers.device("d2")
    dossier, _ = case(here.office, PDF)
    here.round()
    there.round()
    here.office.people.record(dossier, "telefoon", Answer("0612345678"))
    there.office.people.record(dossier, "email", Answer("a@b.example"))
    here.wire = Before(servers.wire(), there.round)
    here.round()
    there.round()
    assert here.office.vault.log(dossier) == there.office.vault.log(dossier)
    assert there.round().sent == here.round().sent == 0
    assert Objecten(servers.wire()).number(dossier) == 4, "each accepted write stays"


@dataclass
class Before:
    """A line on which somebody else acts just before an object is written anew, once."""

    wire: Wire
    act: Callable[[], object]
    done: bool = False

    @property
    def ahead(self) -> timedelta:
        return self.wire.ahead

    def send(self, call: Call) -> Reply:
        if call.method == "PUT" and not self.done:
            self.done = True
            self.act()
        return self.wire.send(call)


def test_a_begeleider_has_an_object_of_his_own_with_less_in_it(servers: Servers) -> None:
    here = servers.device(shared=True)
    dossier = here.office.dossier("Haile", bsn=builders.BSN)
    for level in Sensitivity:
        told = Draft(dossier, f"note/i/{level}", Kind.NOTE, Answer(f"KANARIE{level}"), level)
        here.office.changes.commit([told])
    assert here.round().code == ""
    objecten = Objecten(servers.wire())
    whole, less = (
        b"".join(objecten.record(object_of(dossier, kind)).data.values()).decode()
        for kind in ObjectKind
    )
    assert [f"IES{level}" in whole for level in range(5)] == [True] * 4 + [False]
    assert [f"IES{level}" in less for level in range(5)] == [True] * 2 + [False] * 3
