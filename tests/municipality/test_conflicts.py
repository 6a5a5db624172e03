"""What happens when two write: measured on Open Zaak 1.30 and Open Object 4.0."""

from datetime import timedelta

import pytest

from coach_desktop.exchange.wire import Api
from tests.municipality.desk import DOCUMENTS, Desk, loose, refusal, table
from tests.municipality.documenten import lock_of
from tests.municipality.hall import BUILDER, BUILDER_SECRET
from tests.municipality.line import TownWire
from tests.municipality.speech import Table, inner, text
from tests.municipality.town import Mishap, Town

NOBODY = "00000000-0000-4000-8000-000000000000"


@pytest.fixture
def desk() -> Desk:
    return Desk(Town())


def test_a_zaak_and_a_besluit_have_a_tag_and_are_not_sent_twice(desk: Desk) -> None:
    zaak = desk.zaak()
    besluit = desk.told(Api.BESLUITEN, "POST", "besluiten", desk.new_besluit(zaak))
    for api, address in ((Api.ZAKEN, zaak), (Api.BESLUITEN, text(besluit, "url"))):
        tag = desk.send(api, "GET", address).headers["etag"]
        again = desk.send(api, "GET", address, headers={"If-None-Match": tag})
        assert (again.status, again.content) == (304, b"")


def test_if_match_is_ignored_and_the_last_who_writes_wins(desk: Desk) -> None:
    zaak = desk.zaak()
    stale = desk.send(Api.ZAKEN, "GET", zaak).headers["etag"]
    for told in ("een", "twee"):
        reply = desk.send(
            Api.ZAKEN, "PATCH", zaak, {"toelichting": told}, headers={"If-Match": stale}
        )
        assert reply.status == 200
        assert "etag" not in reply.headers
    assert desk.told(Api.ZAKEN, "GET", zaak)["toelichting"] == "twee"
    besluit = text(desk.told(Api.BESLUITEN, "POST", "besluiten", desk.new_besluit(zaak)), "url")
    headers = {"If-Match": '"onzin"'}
    reply = desk.send(Api.BESLUITEN, "PATCH", besluit, {"toelichting": "x"}, headers=headers)
    assert reply.status == 200


def test_a_document_is_changed_under_a_lock_alone(desk: Desk) -> None:
    document = desk.document()
    assert _change(desk, document, "geen") == (400, "unlocked")
    lock = text(desk.told(Api.DOCUMENTEN, "POST", f"{document}/lock"), "lock")
    assert desk.refused(Api.DOCUMENTEN, "POST", f"{document}/lock") == (400, "existing-lock")
    assert _change(desk, document, "verkeerd") == (400, "incorrect-lock-id")
    for version in (2, 3):
        told = desk.told(Api.DOCUMENTEN, "PATCH", document, {"titel": "Nieuw", "lock": lock})
        assert told["versie"] == version
    assert desk.refused(Api.DOCUMENTEN, "POST", f"{document}/unlock", {})[0] == 400
    assert desk.send(Api.DOCUMENTEN, "POST", f"{document}/unlock", {"lock": lock}).status == 204
    assert desk.told(Api.DOCUMENTEN, "GET", document)["locked"] is False


def test_a_definite_document_is_not_changed(desk: Desk) -> None:
    body = {**desk.new_document(), "status": "definitief"}
    document = text(desk.told(Api.DOCUMENTEN, "POST", DOCUMENTS, body), "url")
    lock = text(desk.told(Api.DOCUMENTEN, "POST", f"{document}/lock"), "lock")
    assert _change(desk, document, lock) == (403, "permission_denied")


def test_a_lock_does_not_end_by_itself(desk: Desk) -> None:
    document = desk.document()
    desk.told(Api.DOCUMENTEN, "POST", f"{document}/lock")
    desk.town.clock.ahead += timedelta(days=700)
    later = Desk(desk.town, TownWire(desk.town, laptop=desk.town.clock.now))
    assert lock_of(desk.town, document)
    assert later.told(Api.DOCUMENTEN, "GET", document)["locked"] is True


def _change(desk: Desk, document: str, lock: str) -> tuple[int, str]:
    return desk.refused(Api.DOCUMENTEN, "PATCH", document, {"titel": "Nieuw", "lock": lock})


def test_each_write_of_an_object_is_a_record_and_none_is_lost(desk: Desk) -> None:
    uuid = desk.object({"a": 1})
    for told in (2, 3):
        body = desk.new_object({"a": told})
        headers = {"If-Match": '"x"', "If-Unmodified-Since": "Mon, 01 Jan 2024 00:00:00 GMT"}
        reply = desk.send(Api.OBJECTEN, "PUT", f"objects/{uuid}", body, headers=headers)
        assert inner(table(reply), "record")["index"] == told
        assert not {"etag", "last-modified"} & reply.headers.keys()
    records = desk.told(Api.OBJECTEN, "GET", f"objects/{uuid}/history")["results"]
    assert isinstance(records, list)
    assert [inner(each, "data")["a"] for each in records if isinstance(each, dict)] == [1, 2, 3]
    second = desk.told(Api.OBJECTEN, "GET", f"objects/{uuid}/2")
    assert inner(inner(second, "record"), "data") == {"a": 2}
    assert desk.refused(Api.OBJECTEN, "GET", f"objects/{uuid}/9") == (404, "not_found")


def test_a_put_that_was_answered_with_500_stands_in_the_history(desk: Desk) -> None:
    uuid = desk.object({"a": 1})
    desk.town.next(Mishap.DONE_BUT_500, "PUT", "/objects/")
    reply = desk.send(Api.OBJECTEN, "PUT", f"objects/{uuid}", desk.new_object({"a": 2}))
    assert reply.status == 500
    assert (desk.record(uuid)["index"], desk.record(uuid)["data"]) == (2, {"a": 2})


@pytest.mark.parametrize("method", ["PUT", "PATCH"])
def test_the_uuid_of_the_object_itself_is_refused_in_a_put(desk: Desk, method: str) -> None:
    uuid = desk.object()
    body = {**desk.new_object(), "uuid": uuid}
    assert desk.refused(Api.OBJECTEN, method, f"objects/{uuid}", body) == (400, "unique")


def test_patch_merges_deeply_and_takes_no_key_away(desk: Desk) -> None:
    uuid = desk.object({"a": {"x": 1}, "b": "blijft"})
    record: Table = {"typeVersion": 1, "startAt": "2026-11-24", "data": {"a": {"y": 2}, "b": None}}
    told = desk.told(Api.OBJECTEN, "PATCH", f"objects/{uuid}", {"record": record})
    assert inner(inner(told, "record"), "data") == {"a": {"x": 1, "y": 2}, "b": None}


def test_a_record_that_begins_in_the_future_is_not_the_current_one(desk: Desk) -> None:
    uuid = desk.object({"a": "oud"})
    body = desk.new_object({"a": "nieuw"}, start="2026-12-24")
    told = desk.told(Api.OBJECTEN, "PUT", f"objects/{uuid}", body)
    assert inner(told, "record")["index"] == 2
    assert desk.record(uuid)["data"] == {"a": "oud"}


def test_a_record_that_begins_in_the_past_ends_the_former_before_it_began(desk: Desk) -> None:
    uuid = desk.object({"a": "oud"})
    body = desk.new_object({"a": "nieuw"}, start="2026-11-01")
    desk.told(Api.OBJECTEN, "PUT", f"objects/{uuid}", body)
    assert desk.record(uuid)["data"] == {"a": "nieuw"}
    first = inner(desk.told(Api.OBJECTEN, "GET", f"objects/{uuid}/1"), "record")
    assert text(first, "endAt") < text(first, "startAt")


def test_a_deleted_object_can_be_made_anew_and_has_no_history(desk: Desk) -> None:
    uuid = desk.object({"a": 1})
    desk.told(Api.OBJECTEN, "PUT", f"objects/{uuid}", desk.new_object({"a": 2}))
    assert desk.send(Api.OBJECTEN, "DELETE", f"objects/{uuid}").status == 204
    assert desk.refused(Api.OBJECTEN, "GET", f"objects/{uuid}/history") == (404, "not_found")
    assert desk.object({"a": 3}, uuid) == uuid
    assert desk.record(uuid)["index"] == 1


def test_a_zaak_is_not_deleted_by_our_client_nor_while_it_has_a_besluit(desk: Desk) -> None:
    zaak = desk.zaak()
    desk.told(Api.BESLUITEN, "POST", "besluiten", desk.new_besluit(zaak))
    assert desk.refused(Api.ZAKEN, "DELETE", zaak) == (403, "permission_denied")
    builder = desk.town.gate.clients[BUILDER]
    builder.scopes |= {"zaken.verwijderen"}
    other = Desk(desk.town, TownWire(desk.town, client=BUILDER, secret=BUILDER_SECRET))
    assert other.refused(Api.ZAKEN, "DELETE", zaak) == (400, "related-besluiten")


def test_a_closed_zaak_takes_nothing_more(desk: Desk) -> None:
    zaak, document = desk.zaak(), desk.document()
    body = desk.new_besluit(zaak)
    desk.town.close_zaak(zaak)
    denied = (403, "permission_denied")
    assert desk.refused(Api.ZAKEN, "PATCH", zaak, {"toelichting": "x"}) == denied
    pair: Table = {"zaak": zaak, "informatieobject": document}
    assert desk.refused(Api.ZAKEN, "POST", "zaakinformatieobjecten", pair) == denied
    assert desk.refused(Api.BESLUITEN, "POST", "besluiten", body) == denied
    assert desk.refused(Api.ZAKEN, "POST", "rollen", desk.rol(zaak)) == denied
    status = desk.status(zaak, desk.town.clock.now())
    assert desk.refused(Api.ZAKEN, "POST", "statussen", status) == denied
    assert desk.told(Api.ZAKEN, "GET", zaak)["einddatum"] == "2026-11-24"


def test_a_zaak_closes_only_when_the_rights_on_its_documents_are_told(desk: Desk) -> None:
    zaak = desk.zaak()
    pair: Table = {"zaak": zaak, "informatieobject": desk.document()}
    desk.told(Api.ZAKEN, "POST", "zaakinformatieobjecten", pair)
    body = desk.status(zaak, desk.town.clock.now(), -1)
    refused = desk.refused(Api.ZAKEN, "POST", "statussen", body)
    assert refused == (400, "indicatiegebruiksrecht-unset")


def test_the_last_status_closes_only_with_a_result(desk: Desk) -> None:
    body = desk.status(desk.zaak(), desk.town.clock.now(), -1)
    refused = desk.refused(Api.ZAKEN, "POST", "statussen", body)
    assert refused == (400, "resultaat-does-not-exist")


def test_what_does_not_exist_is_not_found(desk: Desk) -> None:
    for api, path in (
        (Api.ZAKEN, f"zaken/{NOBODY}"),
        (Api.DOCUMENTEN, f"{DOCUMENTS}/{NOBODY}"),
        (Api.BESLUITEN, f"besluiten/{NOBODY}"),
        (Api.OBJECTEN, f"objects/{NOBODY}"),
    ):
        assert desk.refused(api, "GET", path) == (404, "not_found")
    assert refusal(loose().send(Api.ZAKEN, "GET", "onzin"))[0] == 404
    assert refusal(loose().send(Api.ZAKEN, "DELETE", "zaken"))[0] == 405


def test_an_address_that_points_nowhere_is_refused(desk: Desk) -> None:
    elsewhere = "https://gemeente.example/zaken/api/v1/zaken/" + NOBODY
    assert desk.refused(Api.ZAKEN, "POST", "rollen", desk.rol(elsewhere)) == (400, "bad-url")
    body = {**desk.new_zaak(), "zaaktype": "https://gemeente.example/catalogi/api/v1/zaaktypen/x"}
    assert desk.refused(Api.ZAKEN, "POST", "zaken", body) == (400, "bad-url")


def test_the_address_of_an_object_is_refused_and_its_id_taken(desk: Desk) -> None:
    zaak, uuid = desk.zaak(), desk.object()
    body: Table = {"zaak": zaak, "objectType": "overige", "objectTypeOverige": "dossier"}
    address = f"https://gemeente.example/objecten/api/v2/objects/{uuid}"
    reply = desk.refused(Api.ZAKEN, "POST", "zaakobjecten", {**body, "object": address})
    assert reply == (400, "bad-url")
    named: Table = {"object": "", "objectIdentificatie": {"overigeData": {"uuid": uuid}}}
    desk.told(Api.ZAKEN, "POST", "zaakobjecten", {**body, **named})
    rows = desk.told(Api.ZAKEN, "GET", "zaakobjecten", zaak=zaak)["results"]
    assert isinstance(rows, list)
    assert len(rows) == 1


def test_data_that_does_not_fit_the_schema_is_refused(desk: Desk) -> None:
    version = desk.town.every("versions")[0]
    version["jsonSchema"] = {"type": "object", "properties": {"a": {"type": "integer"}}}
    body = desk.new_object({"a": None})
    assert desk.refused(Api.OBJECTEN, "POST", "objects", body) == (400, "invalid-json-schema")
    wrong = desk.new_object({"a": 1})
    wrong["record"] = {**inner(wrong, "record"), "typeVersion": 7}
    assert desk.refused(Api.OBJECTEN, "POST", "objects", wrong) == (400, "invalid")
