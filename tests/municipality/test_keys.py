"""Natural keys: what the same request twice gives (measured on Open Zaak 1.30, Open Object 4.0)."""

from datetime import UTC, datetime, timedelta

import pytest

from coach_desktop.exchange.wire import Api, Lost
from tests.municipality.desk import DOCUMENTS, Desk, refusal
from tests.municipality.hall import TownClock
from tests.municipality.speech import Table, text
from tests.municipality.town import Mishap, Town

NOT_UNIQUE = (400, "identificatie-niet-uniek")
UNIQUE = (400, "unique")
BSN = "999952948"


@pytest.fixture
def desk() -> Desk:
    return Desk(Town())


def test_a_zaak_of_the_same_name_is_refused_and_found_by_it(desk: Desk) -> None:
    made = desk.zaak("CD-1")
    assert desk.refused(Api.ZAKEN, "POST", "zaken", desk.new_zaak("CD-1")) == NOT_UNIQUE
    found = desk.told(Api.ZAKEN, "GET", "zaken", identificatie="CD-1", bronorganisatie="517439943")
    assert [row["url"] for row in _rows(found)] == [made]
    assert desk.zaak("CD-2") != made


def test_a_document_of_the_same_name_is_refused_and_found_by_it(desk: Desk) -> None:
    made = desk.document("CD-D1")
    again = desk.refused(Api.DOCUMENTEN, "POST", DOCUMENTS, desk.new_document("CD-D1"))
    assert again == NOT_UNIQUE
    found = desk.told(Api.DOCUMENTEN, "GET", DOCUMENTS, identificatie="CD-D1")
    assert [row["url"] for row in _rows(found)] == [made]


def test_a_besluit_of_the_same_name_is_refused_and_found_by_it(desk: Desk) -> None:
    body = desk.new_besluit(desk.zaak())
    made = desk.told(Api.BESLUITEN, "POST", "besluiten", body)
    assert desk.refused(Api.BESLUITEN, "POST", "besluiten", body) == NOT_UNIQUE
    found = desk.told(Api.BESLUITEN, "GET", "besluiten", identificatie="CD-B1")
    assert [row["url"] for row in _rows(found)] == [made["url"]]


def test_a_status_of_the_same_moment_is_refused_and_listed_at_the_zaak(desk: Desk) -> None:
    zaak, when = desk.zaak(), desk.town.clock.now() - timedelta(minutes=1)
    desk.told(Api.ZAKEN, "POST", "statussen", desk.status(zaak, when))
    assert desk.refused(Api.ZAKEN, "POST", "statussen", desk.status(zaak, when, 1)) == UNIQUE
    desk.told(Api.ZAKEN, "POST", "statussen", desk.status(zaak, when + timedelta(seconds=1), 1))
    assert len(_rows(desk.told(Api.ZAKEN, "GET", "statussen", zaak=zaak))) == 2


def test_the_same_link_between_zaak_and_document_is_refused_and_found(desk: Desk) -> None:
    pair = {"zaak": desk.zaak(), "informatieobject": desk.document()}
    desk.told(Api.ZAKEN, "POST", "zaakinformatieobjecten", {**pair})
    assert desk.refused(Api.ZAKEN, "POST", "zaakinformatieobjecten", {**pair}) == UNIQUE
    reply = desk.send(Api.ZAKEN, "GET", "zaakinformatieobjecten", query=pair)
    assert reply.content.startswith(b"[{"), "a plain list, without pages"


def test_the_same_link_between_besluit_and_document_is_supposed_to_be_refused(desk: Desk) -> None:
    besluit = desk.told(Api.BESLUITEN, "POST", "besluiten", desk.new_besluit(desk.zaak()))
    body = {"besluit": besluit["url"], "informatieobject": desk.document()}
    desk.told(Api.BESLUITEN, "POST", "besluitinformatieobjecten", {**body})
    assert desk.refused(Api.BESLUITEN, "POST", "besluitinformatieobjecten", {**body}) == UNIQUE


def test_a_zaak_has_one_initiator_and_any_other_rol_as_often_as_it_is_sent(desk: Desk) -> None:
    zaak = desk.zaak()
    desk.told(Api.ZAKEN, "POST", "rollen", desk.rol(zaak, "initiator", BSN))
    again = desk.refused(Api.ZAKEN, "POST", "rollen", desk.rol(zaak, "initiator", BSN))
    assert again == (400, "max-occurences")
    desk.told(Api.ZAKEN, "POST", "rollen", desk.rol(zaak))
    desk.told(Api.ZAKEN, "POST", "rollen", desk.rol(zaak))
    assert len(_rows(desk.told(Api.ZAKEN, "GET", "rollen", zaak=zaak))) == 3


def test_an_object_takes_the_uuid_of_the_client_once(desk: Desk) -> None:
    uuid = "5f2c1c3e-7a51-4a86-9d52-0d9f5b1f3a11"
    assert desk.object({"a": 1}, uuid) == uuid
    body = {**desk.new_object({"a": 2}), "uuid": uuid}
    reply = desk.send(Api.OBJECTEN, "POST", "objects", body)
    assert refusal(reply) == UNIQUE
    assert b'"name": "uuid"' in reply.content
    assert desk.record(uuid)["data"] == {"a": 1}


def test_of_a_race_one_zaak_is_made_and_the_500_says_nothing(desk: Desk) -> None:
    desk.town.next(Mishap.DONE_BUT_500, "POST", "/zaken")
    assert desk.send(Api.ZAKEN, "POST", "zaken", desk.new_zaak()).status == 500
    assert desk.refused(Api.ZAKEN, "POST", "zaken", desk.new_zaak()) == NOT_UNIQUE
    desk.town.next(Mishap.NOT_DONE_500, "POST", "/zaken")
    assert desk.send(Api.ZAKEN, "POST", "zaken", desk.new_zaak("CD-2")).status == 500
    desk.zaak("CD-2")
    assert len(desk.town.every("zaken")) == 2


@pytest.mark.parametrize(
    ("mishap", "made"),
    [(Mishap.DONE_BUT_LOST, 1), (Mishap.DONE_BUT_CUT, 1), (Mishap.NOT_DONE_LOST, 0)],
)
def test_of_a_lost_answer_nobody_knows_whether_it_was_done(
    desk: Desk, mishap: Mishap, made: int
) -> None:
    body = desk.new_zaak()
    desk.town.next(mishap, "POST", "/zaken")
    with pytest.raises(Lost):
        desk.send(Api.ZAKEN, "POST", "zaken", body)
    assert len(desk.town.every("zaken")) == made


def test_a_status_in_the_future_is_refused(desk: Desk) -> None:
    body = desk.status(desk.zaak(), desk.town.clock.now() + timedelta(hours=1))
    assert desk.refused(Api.ZAKEN, "POST", "statussen", body) == (400, "date-in-future")


def test_a_registration_in_the_future_is_taken(desk: Desk) -> None:
    assert desk.zaak(registratiedatum="2026-12-24")


def test_names_have_their_length(desk: Desk) -> None:
    long = Desk(Town(strict=False))
    body = long.new_zaak("x" * 41)
    assert long.refused(Api.ZAKEN, "POST", "zaken", body) == (400, "max_length")
    body = long.new_document("x" * 41)
    assert long.refused(Api.DOCUMENTEN, "POST", DOCUMENTS, body) == (400, "max_length")
    body = long.new_besluit(long.zaak(), "x" * 51)
    assert long.refused(Api.BESLUITEN, "POST", "besluiten", body) == (400, "max_length")
    assert desk.zaak("x" * 40)


def test_the_clock_of_the_server_is_its_own() -> None:
    town = Town(TownClock(lambda: datetime(2026, 11, 24, 23, 30, tzinfo=UTC)))
    desk = Desk(town)
    assert text(desk.told(Api.ZAKEN, "POST", "zaken", desk.new_zaak()), "registratiedatum") == (
        "2026-11-25"
    ), "its day is Amsterdam's"
    town.clock.ahead = timedelta(hours=5)
    desk.send(Api.ZAKEN, "GET", "zaken")
    assert desk.wire.ahead == timedelta(hours=5)


def _rows(page: Table) -> list[Table]:
    rows = page["results"]
    assert isinstance(rows, list)
    return [row for row in rows if isinstance(row, dict)]
