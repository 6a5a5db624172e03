"""The line that fails does what its faults are called, and the same on each run."""

from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import pytest

from coach_desktop.exchange.wire import Api, Call, Lost
from tests.municipality.desk import Desk
from tests.municipality.faults import FAULTS, NEVER_THERE, STATUS, Fault, Faults, FaultyLine
from tests.municipality.line import TownWire
from tests.municipality.proxy import fault_proxy
from tests.municipality.server import serving
from tests.municipality.speech import text
from tests.municipality.town import Town

HEARD = frozenset({Fault.TWICE, Fault.DELAY, *STATUS})
"""Faults after which a whole answer still comes."""


def _made(town: Town) -> list[str]:
    return [text(row, "identificatie") for row in town.every("zaken")]


def test_there_are_eighteen_kinds_of_fault() -> None:
    assert len(FAULTS) == 18


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_of_a_line_is_what_it_is_called(fault: Fault) -> None:
    town = Town()
    desk = Desk(town)
    faults = Faults(fault)
    waited: list[float] = []
    line = FaultyLine(desk.wire, faults, waited.append)
    call = Call(Api.ZAKEN, "POST", "zaken", body=desk.new_zaak("CD-1"))
    faults.next(fault)
    try:
        reply = line.send(call)
    except Lost:
        assert fault not in HEARD - {Fault.DELAY}
    else:
        assert fault in HEARD
        expected = {Fault.TWICE: 400, Fault.DELAY: 201}
        assert reply.status == STATUS.get(fault, expected.get(fault))
    line.let_go()
    if fault is not Fault.BROKEN:
        assert len(_made(town)) == (fault not in NEVER_THERE)
    assert bool(waited) is (fault is Fault.DELAY)
    assert faults.count == 1
    assert line.ahead == desk.wire.ahead


def test_what_was_held_up_comes_after_the_next_request() -> None:
    town = Town()
    desk = Desk(town)
    faults = Faults("order")
    line = FaultyLine(desk.wire, faults)
    faults.next(Fault.REORDER)
    for name in ("CD-1", "CD-2"):
        call = Call(Api.ZAKEN, "POST", "zaken", body=desk.new_zaak(name))
        if name == "CD-1":
            with pytest.raises(Lost):
                line.send(call)
        else:
            line.send(call)
    assert _made(town) == ["CD-2", "CD-1"]


def test_chance_is_the_same_on_each_run_and_ends_when_the_line_is_healed() -> None:
    runs = [Faults("x", share=0.5) for _ in range(2)]
    drawn = [[faults.draw("GET", "/") for _ in range(400)] for faults in runs]
    assert drawn[0] == drawn[1]
    assert set(drawn[0]) == set(Fault)
    assert 0.4 < runs[0].count / 400 < 0.6
    runs[0].next(Fault.CUT)
    runs[0].heal()
    assert {runs[0].draw("GET", "/") for _ in range(50)} == {Fault.PASS}


@contextmanager
def _proxied(town: Town, faults: Faults) -> Iterator[tuple[str, httpx.Client]]:
    with (
        serving(town) as root,
        fault_proxy(root, faults) as before,
        httpx.Client(trust_env=False, timeout=1.0) as client,
    ):
        yield before, client


def _get(client: httpx.Client, root: str, town: Town) -> httpx.Response:
    request = TownWire(town).request(Call(Api.ZAKEN, "GET", "zaken"))
    return client.get(root + request.path, headers=dict(request.headers))


def _wait_for_little(client: httpx.Client, root: str, town: Town) -> None:
    """Each byte comes in time, so that only a limit for the whole answer ends it."""
    request = TownWire(town).request(Call(Api.ZAKEN, "GET", "zaken"))
    headers = dict(request.headers)
    with client.stream("GET", root + request.path, headers=headers) as answer:
        assert len(next(answer.iter_raw())) < int(answer.headers["content-length"])


@pytest.mark.parametrize("fault", Fault)
def test_each_fault_happens_byte_by_byte(fault: Fault) -> None:
    town = Town(strict=False)
    faults = Faults("bytes", fault)
    with _proxied(town, faults) as (root, client):
        faults.next(fault)
        if fault in {Fault.PASS, *HEARD}:
            answer = _get(client, root, town)
            assert answer.status_code == STATUS.get(fault, 200)
        elif fault is Fault.HALF_GZIP:
            with pytest.raises(ValueError, match=r"Expecting|Unterminated"):
                _get(client, root, town).json()  # httpx itself says nothing of it
        elif fault is Fault.DRIBBLE:
            _wait_for_little(client, root, town)
        else:
            with pytest.raises((httpx.TransportError, httpx.DecodingError)):
                _get(client, root, town)
        assert _get(client, root, town).status_code == 200, "the next request goes well"
    assert [each for each, _, _ in faults.told] == [fault, Fault.PASS]


def test_addresses_in_answers_lead_by_way_of_the_proxy() -> None:
    town = Town(strict=False)
    with _proxied(town, Faults("addresses")) as (root, client):
        Desk(town).zaak()
        rows = _get(client, root, town).json()["results"]
        assert rows[0]["url"].startswith(root)
