"""Finding what changed, and who may: measured on Open Zaak 1.30 and Open Object 4.0."""

import json
from datetime import timedelta

import pytest

from coach_desktop.exchange.wire import Api
from tests.municipality.catalogue import empty
from tests.municipality.desk import DOCUMENTS, Desk, loose
from tests.municipality.hall import BUILDER, BUILDER_SECRET, SECRET, TOKEN, Token
from tests.municipality.line import TownWire
from tests.municipality.speech import Json, Table, inner, text
from tests.municipality.town import Town

BSN = "999952948"
BY_COACH = "rol__betrokkeneIdentificatie__medewerker__identificatie"
BY_BSN = "rol__betrokkeneIdentificatie__natuurlijkPersoon__inpBsn"
DENIED = (403, "permission_denied")


@pytest.fixture
def desk() -> Desk:
    return Desk(Town())


def _rows(page: Table) -> list[Table]:
    rows = page["results"]
    assert isinstance(rows, list)
    return [row for row in rows if isinstance(row, dict)]


def test_the_caseload_of_a_coach_is_found_by_his_rol(desk: Desk) -> None:
    mine, other = desk.zaak("CD-1"), desk.zaak("CD-2")
    desk.told(Api.ZAKEN, "POST", "rollen", desk.rol(mine))
    desk.told(Api.ZAKEN, "POST", "rollen", desk.rol(other, who="j.jansen"))
    found = desk.told(Api.ZAKEN, "GET", "zaken", None, **{BY_COACH: "s.bakker", "pageSize": "100"})
    assert [row["url"] for row in _rows(found)] == [mine]


def test_a_bsn_is_searched_for_in_a_body(desk: Desk) -> None:
    zaak = desk.zaak()
    desk.told(Api.ZAKEN, "POST", "rollen", desk.rol(zaak, "initiator", BSN))
    found = desk.told(Api.ZAKEN, "POST", "zaken/_zoek", {BY_BSN: BSN})
    assert [row["url"] for row in _rows(found)] == [zaak]


def test_one_request_tells_a_case_whole(desk: Desk) -> None:
    zaak = desk.zaak()
    desk.told(Api.ZAKEN, "POST", "rollen", desk.rol(zaak))
    desk.told(Api.ZAKEN, "POST", "statussen", desk.status(zaak, desk.town.clock.now()))
    told = desk.told(Api.ZAKEN, "GET", zaak, expand="rollen,status,zaakinformatieobjecten")
    beside = inner(told, "_expand")
    assert beside["rollen"]
    assert inner(beside, "status")["zaak"] == zaak
    assert beside["zaakinformatieobjecten"] == []


def test_when_a_zaak_changed_is_told_and_not_filtered_by(desk: Desk) -> None:
    zaak = desk.zaak()
    at_first = desk.told(Api.ZAKEN, "GET", zaak)["laatstGemuteerd"]
    desk.town.clock.ahead += timedelta(minutes=1)
    assert desk.told(Api.ZAKEN, "GET", zaak)["laatstGemuteerd"] == at_first
    desk.told(Api.ZAKEN, "PATCH", zaak, {"toelichting": "x"})
    assert desk.told(Api.ZAKEN, "GET", zaak)["laatstGemuteerd"] != at_first
    wrong = loose()
    assert wrong.refused(Api.ZAKEN, "GET", "zaken", ordering="-laatstGemuteerd") == (
        400,
        "invalid_choice",
    )
    assert wrong.refused(Api.ZAKEN, "GET", "zaken", laatstGemuteerd__gt="2026-11-24") == (
        400,
        "unknown-parameters",
    )


def test_a_list_has_pages_and_an_answer_has_its_place_in_them(desk: Desk) -> None:
    for number in range(5):
        desk.zaak(f"CD-{number}")
    first = desk.told(Api.ZAKEN, "GET", "zaken", pageSize="2")
    assert (first["count"], first["previous"]) == (5, None)
    second = desk.told(Api.ZAKEN, "GET", text(first, "next"))
    assert len(_rows(second)) == 2
    assert desk.refused(Api.ZAKEN, "GET", "zaken", page="9", pageSize="2")[0] == 404


def test_the_index_of_all_objects_is_a_few_bytes_each(desk: Desk) -> None:
    for number in range(3):
        desk.object({"coach": "s.bakker", "vol": "x" * 10_000, "nummer": number})
    query = {
        "type": desk.town.objecttype("Inburgeringsdossier"),
        "data_attr": "coach__exact__s.bakker",
        "fields": "uuid,record__index",
        "pageSize": "1000",
    }
    reply = desk.send(Api.OBJECTEN, "GET", "objects", query=query)
    rows = _rows(json.loads(reply.content))
    assert [set(row) for row in rows] == [{"uuid", "record"}] * 3
    assert [row["record"] for row in rows] == [{"index": 1}] * 3
    assert len(reply.content) < 1_000
    assert desk.refused(Api.OBJECTEN, "GET", "objects", fields="onzin") == (400, "invalid")


@pytest.mark.parametrize(
    ("attribute", "found"),
    [
        ("naam__exact__Haile", 1),
        ("ms__gte__20", 2),
        ("ms__lt__20", 1),
        ("dag__gt__2026-11-01", 1),
        ("naam__icontains__hai", 1),
        ("diep__in__x|z", 1),
        ("diep__weg__exact__1", 0),
        ("naam__gt__5", 0),
    ],
)
def test_objects_are_searched_by_what_they_hold(desk: Desk, attribute: str, found: int) -> None:
    for data in (
        {"naam": "Haile", "ms": 10, "dag": "2026-11-02"},
        {"naam": "Ali", "ms": 20},
        {"ms": 30, "diep": "x"},
    ):
        desk.object({name: _json(told) for name, told in data.items()})
    assert desk.told(Api.OBJECTEN, "GET", "objects", data_attr=attribute)["count"] == found
    body: Table = {"data_attrs": attribute}
    assert desk.told(Api.OBJECTEN, "POST", "objects/search", body)["count"] == found


def _json(told: object) -> Json:
    assert isinstance(told, str | int)
    return told


@pytest.mark.parametrize("attribute", ["ms__gt__2026-11-24T10:00:00Z", "ms__like__1", "ms"])
def test_a_moment_is_no_number_and_no_day_to_search_by(desk: Desk, attribute: str) -> None:
    refused = desk.refused(Api.OBJECTEN, "GET", "objects", data_attr=attribute)
    assert refused == (400, "invalid-data-attr-query")


def test_objects_come_in_the_order_of_a_field(desk: Desk) -> None:
    for told in ("b", "a", "c"):
        desk.object({"naam": told})
    found = desk.told(Api.OBJECTEN, "GET", "objects", ordering="-record__data__naam")
    names = [inner(inner(row, "record"), "data")["naam"] for row in _rows(found)]
    assert names == ["c", "b", "a"]
    assert desk.told(Api.OBJECTEN, "GET", "objects", data_icontains="B")["count"] == 1


def test_the_day_of_registration_has_no_time(desk: Desk) -> None:
    assert desk.record(desk.object())["registrationAt"] == "2026-11-24"


@pytest.mark.parametrize(
    ("behind", "status"),
    [
        (timedelta(seconds=-120), 200),
        (timedelta(minutes=59), 200),
        (timedelta(minutes=61), 403),
        (timedelta(minutes=-10), 403),
    ],
)
def test_a_token_of_a_laptop_whose_clock_is_wrong(
    desk: Desk, behind: timedelta, status: int
) -> None:
    town = desk.town
    wire = TownWire(town, laptop=lambda: town.clock.told() - behind)
    other = Desk(town, wire)
    assert other.send(Api.ZAKEN, "GET", "zaken").status == status
    assert wire.ahead == behind
    assert other.send(Api.ZAKEN, "GET", "zaken").status == 200, "corrected by the server's clock"


def test_no_wrong_and_old_tokens_are_403_and_never_401(desk: Desk) -> None:
    stranger = Desk(desk.town, TownWire(desk.town, client="vreemd"))
    forger = Desk(desk.town, TownWire(desk.town, secret="geraden"))
    assert stranger.refused(Api.ZAKEN, "GET", "zaken")[0] == 403
    assert forger.refused(Api.ZAKEN, "GET", "zaken") == (403, "jwt-signature-invalid")
    for wrong in ("", "Bearer ", "Bearer a.b.c", "Basic eDp5"):
        reply = loose().send(Api.ZAKEN, "GET", "zaken", headers={"Authorization": wrong})
        assert reply.status == 403


def test_the_user_in_a_token_stands_in_the_trail_and_is_not_checked(desk: Desk) -> None:
    Desk(desk.town, TownWire(desk.town, user="j.jansen")).zaak("CD-1")
    desk.zaak("CD-2")
    assert [user for _, _, user in desk.town.state.trail] == ["j.jansen", ""]
    zaak = text(desk.town.every("zaken")[0], "url")
    assert desk.refused(Api.ZAKEN, "GET", f"{zaak}/audittrail") == DENIED
    builder = Desk(desk.town, TownWire(desk.town, client=BUILDER, secret=BUILDER_SECRET))
    assert builder.send(Api.ZAKEN, "GET", f"{zaak}/audittrail").status == 200


def test_each_scope_is_needed(desk: Desk) -> None:
    zaak = desk.zaak()
    status = desk.status(zaak, desk.town.clock.now())
    bodies: dict[str, tuple[Api, str, str, Table | None]] = {
        "zaken.aanmaken": (Api.ZAKEN, "POST", "zaken", desk.new_zaak("CD-2")),
        "zaken.lezen": (Api.ZAKEN, "GET", "zaken", None),
        "zaken.bijwerken": (Api.ZAKEN, "PATCH", zaak, {"toelichting": "x"}),
        "documenten.aanmaken": (Api.DOCUMENTEN, "POST", DOCUMENTS, desk.new_document()),
        "documenten.lezen": (Api.DOCUMENTEN, "GET", DOCUMENTS, None),
        "besluiten.aanmaken": (Api.BESLUITEN, "POST", "besluiten", desk.new_besluit(zaak)),
        "besluiten.lezen": (Api.BESLUITEN, "GET", "besluiten", None),
        "catalogi.lezen": (Api.CATALOGI, "GET", "zaaktypen", None),
    }
    for scope, (api, method, path, body) in bodies.items():
        desk.town.revoke(scope)
        assert desk.refused(api, method, path, body) == DENIED, scope
    desk.town.revoke()
    assert desk.refused(Api.ZAKEN, "POST", "statussen", status) == DENIED


def test_a_client_sees_nothing_above_its_secrecy(desk: Desk) -> None:
    zaak = desk.zaak()
    desk.town.gate.clients["coach-desktop"].highest = "openbaar"
    assert desk.told(Api.ZAKEN, "GET", "zaken")["count"] == 0
    assert desk.refused(Api.ZAKEN, "GET", zaak) == DENIED


def test_a_token_of_objects_is_for_types_and_for_nobody(desk: Desk) -> None:
    uuid, kind = desk.object(), desk.town.objecttype("Inburgeringsdossier")
    desk.town.gate.tokens[TOKEN] = Token(frozenset({kind}), frozenset())
    assert desk.record(uuid)
    put = desk.refused(Api.OBJECTEN, "PUT", f"objects/{uuid}", desk.new_object())
    assert put == DENIED
    desk.town.gate.tokens[TOKEN] = Token(frozenset(), frozenset())
    assert desk.refused(Api.OBJECTEN, "GET", f"objects/{uuid}") == DENIED
    assert desk.told(Api.OBJECTEN, "GET", "objects")["count"] == 0
    other = Desk(desk.town, TownWire(desk.town, token="onbekend"))
    assert other.refused(Api.OBJECTEN, "GET", "objects")[0] == 401


def test_a_pass_of_a_gateway_expires_with_401(desk: Desk) -> None:
    name = desk.town.give_pass(timedelta(minutes=5))
    login = {"Authorization": f"Bearer {name}"}
    for api, path in ((Api.ZAKEN, "zaken"), (Api.OBJECTEN, "objects")):
        assert desk.send(api, "GET", path, headers=login).status == 200
    desk.town.clock.ahead += timedelta(minutes=6)
    for api, path in ((Api.ZAKEN, "zaken"), (Api.OBJECTEN, "objects")):
        assert desk.send(api, "GET", path, headers=login).status == 401


def test_a_backup_that_is_put_back_knows_nothing_of_what_came_later(desk: Desk) -> None:
    desk.zaak("CD-1")
    backup = desk.town.keep()
    later = desk.zaak("CD-2")
    desk.town.put_back(backup)
    assert [row["identificatie"] for row in desk.town.every("zaken")] == ["CD-1"]
    assert desk.zaak("CD-2") != later, "no id is ever given twice"


def test_another_server_has_nothing_and_other_types(desk: Desk) -> None:
    zaak, zaaktype = desk.zaak(), desk.zaaktype()["url"]
    desk.town.replace()
    assert desk.refused(Api.ZAKEN, "GET", zaak) == (404, "not_found")
    assert desk.zaaktype()["url"] != zaaktype
    desk.town.replace(empty)
    assert desk.told(Api.CATALOGI, "GET", "zaaktypen")["count"] == 0


def test_writing_something_that_may_have_a_place_needs_its_coordinates() -> None:
    wrong = loose()
    body = wrong.new_zaak()
    reply = wrong.send(Api.ZAKEN, "POST", "zaken", body, headers={"Content-Crs": "EPSG:28992"})
    assert reply.status == 406


def test_the_secret_is_as_long_as_hs256_wants() -> None:
    assert len(SECRET) >= 31
