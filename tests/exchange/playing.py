"""Laptops with real vaults, a municipality and a line that fails: played by chance, then checked.

The same as the model in `tests/reliability`, but nothing in it is a model: the vaults, the exchange
and, with `OverHttp`, each byte of the line.
"""

import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from coach_desktop.casework.exchange import Exchange
from coach_desktop.casework.gone import Gone
from coach_desktop.casework.knowing import knowing
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.operation import Operation
from coach_desktop.domain.uitwisseling import NO_PROXY, Uitwisseling
from coach_desktop.exchange.line import Line
from coach_desktop.exchange.transport import HttpWire
from coach_desktop.exchange.wire import Api, Wire
from tests.builders import Office, opened
from tests.exchange.offices import Device, case
from tests.municipality.access import make_jwt
from tests.municipality.faults import FAULTS, Fault, Faults, FaultyLine
from tests.municipality.hall import BASES, CLIENT, SECRET, TOKEN, State
from tests.municipality.line import TownWire
from tests.municipality.proxy import fault_proxy
from tests.municipality.server import serving
from tests.municipality.speech import Table, inner, text
from tests.municipality.town import Town

MOST = 5
AUTHORS = ("sanne", "omar", "sanne", "ali", "omar")
FACTS = ("telefoon", "adres", "email")
PDF = b"%PDF-1.7 een plan dat niemand verandert"
PATIENCE = 30.0
SHARES = (0.0, 0.2, 0.5)
_place = st.integers(0, MOST - 1)


class Login:
    """The log-in of a test: client and secret, and the token of the objects."""

    is_ready, warning = True, ""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now

    def headers(self, api: Api) -> dict[str, str]:
        if api in {Api.OBJECTEN, Api.OBJECTTYPEN}:
            return {"Authorization": f"Token {TOKEN}"}
        return {"Authorization": f"Bearer {make_jwt(CLIENT, SECRET, int(self._now()))}"}

    def renew(self, api: Api) -> bool:
        return False


class Together(RuleBasedStateMachine):
    """Two to five laptops of three people, a municipality, and a line that fails."""

    kinds = FAULTS

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        self.town = Town(strict=False)
        self.faults = Faults("together", kinds=self.kinds)
        self.devices: list[Device] = []
        self.backups: list[State] = []
        self.told: set[str] = set()
        self.dossier = ""

    @initialize(count=st.integers(2, MOST), seed=st.integers(0, 1 << 16))
    def begin(self, count: int, seed: int) -> None:
        """The first one has a case with a plan that is vastgesteld; the others know the dossier."""
        self.faults = Faults("together", seed, kinds=self.kinds)
        folder = Path(self.stack.enter_context(tempfile.TemporaryDirectory()))
        line = self.line()
        for place in range(count):
            name = f"d{place + 1}"
            office = self.stack.enter_context(
                opened(folder / name, device=name, author=AUTHORS[place])
            )
            exchange = Exchange(office.vault, office.changes)
            self.devices.append(Device(office, exchange, line(office)))
        self.town.clock.told = self.devices[0].office.clock.now
        self.dossier, _ = case(self.devices[0].office, PDF)
        for other in self.devices[1:]:
            other.office.changes.receive(self._log(self.devices[0]))
        self.told |= {each.id for each in self._log(self.devices[0])}

    def line(self) -> Callable[[Office], Wire]:
        """How a laptop reaches the municipality."""
        return lambda office: FaultyLine(TownWire(self.town, laptop=office.clock.now), self.faults)

    def _log(self, device: Device) -> tuple[Operation, ...]:
        return device.office.vault.log(self.dossier)

    def _at(self, place: int) -> Device:
        return self.devices[place % len(self.devices)]

    @rule(place=_place, fact=st.sampled_from(FACTS), number=st.integers(1, 9))
    def tell(self, place: int, fact: str, number: int) -> None:
        """Somebody records a fact; when this returns, it is acknowledged."""
        at = self._at(place)
        told = f"r{number}@voorbeeld.nl" if fact == "email" else f"061234567{number}"
        at.office.people.record(self.dossier, fact, Answer(told))
        self.told |= {each.id for each in self._log(at)}

    @rule(place=_place, fact=st.sampled_from(FACTS), number=st.integers(1, 9))
    def tell_on_an_open_page(self, place: int, fact: str, number: int) -> None:
        """A page is open while a round goes on: what the round brings, nobody there follows."""
        at = self._at(place)
        vault, before = at.office.vault, {each.id for each in self._log(at)}
        mark = vault.newest()
        self.exchange(place, 0.0)
        unseen = {each.id for each in self._log(at)} - before
        with knowing(vault, mark):
            self.tell(place, fact, number)
        own = {each.id for each in vault.came_after(mark, "", self.dossier)} - unseen
        told = (each for each in self._log(at) if each.id in own)
        assert all(unseen.isdisjoint(each.parents) for each in told), "followed unseen"

    @rule(place=_place)
    def decide(self, place: int) -> None:
        at = self._at(place)
        for each in at.office.differences.of(self.dossier)[:1]:
            at.office.differences.decide(self.dossier, each.path, each.said[0].id, "Nagevraagd.")
        self.told |= {each.id for each in self._log(at)}

    @rule(place=_place, share=st.sampled_from(SHARES))
    def exchange(self, place: int, share: float) -> None:
        """A round of one laptop on another day, over a line that is good or bad."""
        self._tomorrow()
        self.faults.share = share
        self._at(place).round()

    @rule(place=_place, share=st.sampled_from(SHARES))
    def exchange_again(self, place: int, share: float) -> None:
        """The same: more than half of what happens should be on the line."""
        self.exchange(place, share)

    @rule(share=st.sampled_from(SHARES))
    def all_exchange(self, share: float) -> None:
        for place in range(len(self.devices)):
            self.exchange(place, share)

    @rule(place=_place)
    def answer_the_question(self, place: int) -> None:
        self._at(place).exchange.go_on()

    @rule(place=_place)
    def try_again(self, place: int) -> None:
        Gone(self._at(place).exchange).send_again(self.dossier)

    @rule()
    def back_up_server(self) -> None:
        """Of a server that has the dossier: without it, only its beheerder can say what happened.

        A dossier that is gone is never made anew by itself, and of one or two nobody is asked.
        """
        if self.dossier in self.town.state.records:
            self.backups.append(self.town.keep())

    @rule()
    def put_server_back(self) -> None:
        if self.backups:
            self.town.put_back(self.backups[-1])

    def _tomorrow(self) -> None:
        for device in self.devices:
            device.later()

    def teardown(self) -> None:
        try:
            if self.devices:
                self._heal()
                self._look()
        finally:
            self.stack.close()

    def _heal(self) -> None:
        """The line is whole, and somebody answers whatever is asked."""
        self.faults.heal()
        for _ in range(4):
            for device in self.devices:
                self._tomorrow()
                device.exchange.go_on()
                Gone(device.exchange).send_again(self.dossier)
                device.round()

    def _look(self) -> None:
        first = self._log(self.devices[0])
        for device in self.devices:
            assert {each.id for each in self._log(device)} == {each.id for each in first}, (
                "diverged"
            )
            state = device.exchange.state(self.dossier)
            assert state.code == "sent", f"{state.code} {state.stopped}"
        assert self.told <= {each.id for each in first}, "lost"
        assert self.told <= self._at_server(), "not at the municipality"
        for kind in ("zaken", "enkelvoudiginformatieobjecten", "besluiten", "objects"):
            assert len(self.town.every(kind)) == 1, f"{kind}: {len(self.town.every(kind))}"
        links = Counter(text(row, "zaak") for row in self.town.every("zaakinformatieobjecten"))
        assert list(links.values()) == [1]
        document = text(self.town.every("enkelvoudiginformatieobjecten")[0], "uuid")
        assert self.town.state.contents[document] == PDF, "other bytes"

    def _at_server(self) -> set[str]:
        rows = inner(self.town.state.records[self.dossier][-1], "data")["bewerkingen"]
        assert isinstance(rows, list)
        return {text(_table(row), "id") for row in rows}


def _table(row: object) -> Table:
    assert isinstance(row, dict)
    return row


class OverHttp(Together):
    """The same over a line of bytes, with a proxy that breaks it.

    All kinds of fault but the answer that comes byte by byte: that takes as long as patience lasts.
    """

    kinds = tuple(each for each in FAULTS if each is not Fault.DRIBBLE)

    def line(self) -> Callable[[Office], Wire]:
        root = self.stack.enter_context(serving(self.town))
        before = self.stack.enter_context(fault_proxy(root, self.faults))
        return partial(self._wire, before)

    def _wire(self, root: str, office: Office) -> Wire:
        addresses = {api.value: root + base for api, base in BASES.items()}
        line = Line(Uitwisseling(addresses, proxy=NO_PROXY), office.clock.now, PATIENCE)
        self.stack.callback(line.close)

        def now() -> float:
            return (office.clock.now() + line.ahead).timestamp()

        return HttpWire(line, addresses, Login(now))
