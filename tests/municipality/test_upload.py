"""Large files in parts: measured on Open Zaak 1.30."""

import base64
import hashlib

import pytest

from coach_desktop.exchange.wire import Api, Part, Reply
from tests.municipality.desk import DOCUMENTS, Desk, refusal, table
from tests.municipality.speech import Table, text
from tests.municipality.town import Town

SIZE = 3_000_000
CONTENT = bytes(range(250)) * (SIZE // 250)
PART = 1 << 20


@pytest.fixture
def desk() -> Desk:
    return Desk(Town())


def _begin(desk: Desk) -> Table:
    body = {**desk.new_document(inhoud=None), "bestandsomvang": SIZE}
    return desk.told(Api.DOCUMENTEN, "POST", DOCUMENTS, body)


def _parts(document: Table) -> list[Table]:
    rows = document["bestandsdelen"]
    assert isinstance(rows, list)
    return [row for row in rows if isinstance(row, dict)]


def _put(desk: Desk, part: Table, content: bytes, lock: str = "") -> Reply:
    fields = {"lock": lock or text(part, "lock")}
    sent = Part("inhoud", content, fields)
    return desk.send(Api.DOCUMENTEN, "PUT", text(part, "url"), part=sent)


def _piece(number: int) -> bytes:
    return CONTENT[number * PART : (number + 1) * PART]


def test_a_file_goes_up_in_parts_and_comes_back_the_same(desk: Desk) -> None:
    document = _begin(desk)
    parts = _parts(document)
    assert [part["omvang"] for part in parts] == [PART, PART, SIZE - 2 * PART]
    assert document["lock"] == parts[0]["lock"]
    for number, part in enumerate(parts):
        assert table(_put(desk, part, _piece(number)))["voltooid"] is True
    address = text(document, "url")
    lock: Table = {"lock": document["lock"]}
    assert desk.send(Api.DOCUMENTEN, "POST", f"{address}/unlock", lock).status == 204
    found = desk.told(Api.DOCUMENTEN, "GET", address)
    assert found["bestandsdelen"] == []
    came = desk.send(Api.DOCUMENTEN, "GET", text(found, "inhoud"))
    assert hashlib.sha256(came.content).digest() == hashlib.sha256(CONTENT).digest()
    assert not {"etag", "accept-ranges"} & came.headers.keys()


def test_an_upload_goes_on_from_nothing_but_the_name(desk: Desk) -> None:
    begun = _begin(desk)
    _put(desk, _parts(begun)[0], _piece(0))
    rows = desk.told(Api.DOCUMENTEN, "GET", DOCUMENTS, identificatie="CD-D1")["results"]
    assert isinstance(rows, list)
    found = rows[0]
    assert isinstance(found, dict)
    assert "lock" not in found
    assert [part["voltooid"] for part in _parts(found)] == [True, False, False]
    assert {part["lock"] for part in _parts(found)} == {begun["lock"]}
    assert _put(desk, _parts(found)[0], _piece(0)).status == 200, "the same part again is taken"


def test_a_part_of_another_size_is_refused(desk: Desk) -> None:
    part = _parts(_begin(desk))[0]
    assert refusal(_put(desk, part, b"te kort")) == (400, "file-size")


def test_a_part_under_another_lock_is_refused(desk: Desk) -> None:
    part = _parts(_begin(desk))[0]
    assert refusal(_put(desk, part, _piece(0), "verkeerd")) == (400, "incorrect-lock-id")


def test_unlocking_before_all_parts_came_is_refused(desk: Desk) -> None:
    document = _begin(desk)
    _put(desk, _parts(document)[0], _piece(0))
    address, lock = text(document, "url"), document["lock"]
    refused = desk.refused(Api.DOCUMENTEN, "POST", f"{address}/unlock", {"lock": lock})
    assert refused == (400, "incomplete-upload")


def test_after_a_forced_unlock_the_upload_begins_again(desk: Desk) -> None:
    address = text(_begin(desk), "url")
    assert desk.refused(Api.DOCUMENTEN, "POST", f"{address}/unlock", {})[0] == 400
    desk.town.gate.clients["coach-desktop"].scopes |= {"documenten.geforceerd-unlock"}
    assert desk.send(Api.DOCUMENTEN, "POST", f"{address}/unlock", {}).status == 204
    lock = text(desk.told(Api.DOCUMENTEN, "POST", f"{address}/lock"), "lock")
    body: Table = {"inhoud": None, "bestandsomvang": SIZE, "lock": lock}
    again = desk.told(Api.DOCUMENTEN, "PATCH", address, body)
    assert [part["voltooid"] for part in _parts(again)] == [False, False, False]
    assert {part["lock"] for part in _parts(again)} == {lock}


def test_a_wrong_hash_is_taken_and_nobody_looks(desk: Desk) -> None:
    claimed: Table = {"algoritme": "sha_256", "waarde": "00" * 32, "datum": "2026-11-24"}
    body = {**desk.new_document(), "integriteit": claimed}
    made = desk.told(Api.DOCUMENTEN, "POST", DOCUMENTS, body)
    assert made["integriteit"] == claimed


def test_a_small_file_goes_in_one(desk: Desk) -> None:
    inhoud = base64.b64encode(CONTENT[:1_000]).decode()
    made = desk.told(Api.DOCUMENTEN, "POST", DOCUMENTS, desk.new_document(inhoud=inhoud))
    assert (made["bestandsomvang"], made["bestandsdelen"]) == (1_000, [])
    assert desk.send(Api.DOCUMENTEN, "GET", text(made, "inhoud")).content == CONTENT[:1_000]
    wrong = {**desk.new_document("CD-D2", inhoud), "bestandsomvang": 7}
    assert desk.refused(Api.DOCUMENTEN, "POST", DOCUMENTS, wrong) == (400, "file-size")
