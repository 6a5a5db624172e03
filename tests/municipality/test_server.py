"""The same municipality over HTTP on 127.0.0.1, as another process sees it."""

import os
import subprocess
import sys
from contextlib import ExitStack

import httpx
import pytest

from coach_desktop.domain.answer import Value
from coach_desktop.exchange.wire import Api, Call
from tests.house.sources import ROOT as HOUSE
from tests.municipality import described
from tests.municipality.described import NotAsDescribed, hold_against, parameters_of
from tests.municipality.hall import BASES, ROOT
from tests.municipality.line import TownWire
from tests.municipality.server import serving
from tests.municipality.speech import Request
from tests.municipality.town import Mishap, Town

NEEDS_DESCRIPTIONS = pytest.mark.skipif(not described.are_here(), reason=described.ABSENT)


def _sent(client: httpx.Client, root: str, request: Request) -> httpx.Response:
    content = request.content.replace(ROOT.encode(), root.encode())
    return client.request(
        request.method,
        root + request.path,
        params={name: told.replace(ROOT, root) for name, told in request.query.items()},
        headers=dict(request.headers),
        content=content,
    )


@pytest.fixture
def town() -> Town:
    return Town()


def test_addresses_in_answers_are_those_by_which_it_was_reached(town: Town) -> None:
    wire = TownWire(town)
    with serving(town) as root, httpx.Client(trust_env=False) as client:
        page = _sent(client, root, wire.request(Call(Api.CATALOGI, "GET", "zaaktypen"))).json()
        zaaktype = str(page["results"][0]["url"])
        assert zaaktype.startswith(root + BASES[Api.CATALOGI])
        body: dict[str, Value] = {
            "bronorganisatie": "517439943",
            "verantwoordelijkeOrganisatie": "517439943",
            "zaaktype": zaaktype,
            "startdatum": "2026-11-24",
        }
        call = Call(Api.ZAKEN, "POST", "zaken", body=body)
        made = _sent(client, root, wire.request(call))
        assert made.status_code == 201
        assert made.json()["url"].startswith(root)
        call = Call(Api.ZAKEN, "GET", "zaken", query={"zaaktype": zaaktype})
        found = _sent(client, root, wire.request(call)).json()
        assert found["count"] == 1
        assert made.headers["date"] == "Tue, 24 Nov 2026 09:00:00 GMT"
        head = Call(Api.ZAKEN, "HEAD", "zaken")
        assert _sent(client, root, wire.request(head)).content == b""


@pytest.mark.parametrize("mishap", [Mishap.DONE_BUT_LOST, Mishap.DONE_BUT_CUT])
def test_a_line_that_goes_is_no_answer(town: Town, mishap: Mishap) -> None:
    town.next(mishap)
    with serving(town) as root, httpx.Client(trust_env=False) as client:
        request = TownWire(town).request(Call(Api.ZAKEN, "GET", "zaken"))
        with pytest.raises(httpx.RemoteProtocolError):
            _sent(client, root, request)


@NEEDS_DESCRIPTIONS
def test_what_is_not_as_described_fails_the_test_that_sent_it(town: Town) -> None:
    body: dict[str, Value] = {"bronorganisatie": "517439943", "startdatum": 12}
    request = TownWire(town).request(Call(Api.ZAKEN, "POST", "zaken", body=body))
    with pytest.raises(NotAsDescribed, match="startdatum"):
        town.answer(request)
    with (
        pytest.raises(NotAsDescribed, match="POST /zaken/api/v1/zaken"),
        serving(town) as root,
        httpx.Client(trust_env=False) as client,
    ):
        assert _sent(client, root, request).status_code == 400


@NEEDS_DESCRIPTIONS
@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/zaken/api/v1/zaken"),
        ("GET", "/zaken/api/v1/onzin"),
        ("GET", "/objecten/api/v2/objects?pageSize=veel"),
    ],
)
def test_a_request_without_what_the_description_asks_for_is_seen(method: str, path: str) -> None:
    address, _, told = path.partition("?")
    query = dict([told.split("=")]) if told else {}
    with pytest.raises(NotAsDescribed):
        hold_against(Request(method, address, query, {"authorization": "Bearer x"}))


def test_without_descriptions_nothing_is_held_against_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(described, "SPECS", HOUSE / "nowhere")
    hold_against(Request("GET", "/zaken/api/v1/onzin"))


@NEEDS_DESCRIPTIONS
def test_every_parameter_that_it_takes_is_described(town: Town) -> None:
    """What a real server would refuse as unknown, is not taken here either."""
    taken = {
        (Api.ZAKEN, "/zaken"): ["identificatie", "bronorganisatie", "expand", "ordering"],
        (Api.ZAKEN, "/rollen"): ["zaak", "betrokkeneType"],
        (Api.DOCUMENTEN, "/enkelvoudiginformatieobjecten"): ["identificatie", "titel"],
        (Api.BESLUITEN, "/besluiten"): ["identificatie", "zaak"],
        (Api.OBJECTEN, "/objects"): ["data_attr", "data_attrs", "fields", "ordering", "type"],
        (Api.CATALOGI, "/zaaktypen"): ["identificatie", "status", "datumGeldigheid"],
    }
    for (api, path), names in taken.items():
        assert set(names) <= parameters_of(api, path, "GET")


def test_a_program_of_its_own_says_how_to_reach_it() -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-m", "tests.municipality", "--empty"]
    with (
        subprocess.Popen(
            command, cwd=HOUSE, env=environment, stdout=subprocess.PIPE, text=True
        ) as program,
        ExitStack() as exits,
    ):
        exits.callback(program.terminate)
        assert program.stdout is not None
        lines = [program.stdout.readline().strip() for _ in range(10)]
        told = dict(line.split("=", 1) for line in lines if not line.startswith("#"))
        address = f"{told['COACH_CATALOGI_URL']}/zaaktypen"
        with httpx.Client(trust_env=False) as client:
            stranger = {"Authorization": "Bearer vreemd"}
            assert client.get(address, headers=stranger).status_code == 403
    assert {"COACH_ZGW_CLIENT_ID", "COACH_ZGW_SECRET", "COACH_OBJECTEN_TOKEN"} <= told.keys()
