"""A row of an object is an operation when nothing but what came would be written of it."""

import json

import msgspec
import pytest
from hypothesis import given

from coach_desktop.domain.answer import Answer, Reason, Value
from coach_desktop.domain.operation import SCHEMA, canonical_json
from coach_desktop.exchange.records import operation_in, read, size
from tests.domain.test_operation import ANSWERS, VALUES, operation


def told(**changed: object) -> bytes:
    """A row as it comes from elsewhere."""
    table = json.loads(operation(Answer("ja")).canonical())
    return json.dumps({**table, **changed}).encode()


@pytest.mark.parametrize(
    "answer", [Answer("ja"), Answer(["a", {"b": 1}]), Answer(10**30), Answer(reason=Reason.NVT)]
)
def test_what_comes_as_it_would_be_written_is_read_with_its_bytes(answer: Answer) -> None:
    one = operation(answer, parents=("op-1",))
    table = dict(reversed(json.loads(one.canonical()).items()))
    assert operation_in(json.dumps(table, indent=1).encode()) == one


@given(ANSWERS)
def test_whatever_was_told_is_read_from_an_object_as_it_was(answer: Answer) -> None:
    one = operation(answer)
    read_again = operation_in(msgspec.json.encode(one.table()))
    assert read_again is not None
    assert read_again.canonical() == one.canonical()


@given(VALUES)
def test_two_programs_write_a_value_in_the_same_bytes(value: Value) -> None:
    assert msgspec.json.encode(value, order="sorted") == canonical_json(value)


@pytest.mark.parametrize(
    "changed",
    [
        {"more": "x"},
        {"author": 1},
        {"parents": "op-1"},
        {"parents": [1]},
        {"parents": {"op-1": 1}},
        {"lamport": True},
        {"lamport": "1"},
        {"lamport": 1.0},
        {"schema": True},
        {"schema": SCHEMA + 1},
        {"schema": 0},
        {"answer": "ja"},
        {"answer": {}},
        {"answer": {"value": "ja", "reason": "nvt"}},
        {"answer": {"other": "ja"}},
        {"answer": {"value": 0.5}},
        {"answer": {"value": None}},
        {"answer": {"value": [None]}},
        {"answer": {"value": json.loads("[" * 13 + "]" * 13)}},
        {"answer": {"reason": "nooit"}},
        {"answer": {"reason": None}},
        {"id": ""},
        {"id": "x" * 65},
        {"path": ""},
        {"path": "x" * 1_001},
        {"kind": "nothing"},
        {"role": "boss"},
        {"source": "x"},
        {"sensitivity": "S9"},
        {"claimed_time": "2026-W47-1T12:00:00.00000Z"},
        {"claimed_time": "2026-11-30T24:00:00.000000Z"},
        {"claimed_time": "2026-13-30T09:00:00.000000Z"},
    ],
)
def test_what_tells_more_or_less_or_otherwise_is_none(changed: dict[str, object]) -> None:
    assert operation_in(told()) is not None
    assert operation_in(told(**changed)) is None


def test_what_is_no_table_or_lacks_a_name_is_none() -> None:
    lacking = json.loads(told())
    del lacking["form"]
    for each in (json.dumps(lacking).encode(), b"[]", b"null", b'"x"', b"{", b""):
        assert operation_in(each) is None


def test_one_bad_row_is_set_apart_and_the_others_are_read() -> None:
    number = b"[" + b"9" * 5_000 + b"]"
    rows = [told(), b'{"id": 1.5}', number, told(), told(dossier="another")]
    data = {"bewerkingen": b"[" + b",".join(rows) + b"]", "more": b'{"a": [1]}', "leesbaar": b"{"}
    found = read(data, operation(Answer("ja")).dossier)
    assert list(found.operations.values()) == [operation(Answer("ja"))]
    apart = list(found.strange.values())
    assert apart[:2] == [{"id": 1.5}, number.decode()]
    assert apart[2:] == [json.loads(told()), json.loads(told(dossier="another"))]
    assert found.data == {"more": {"a": [1]}}


def test_what_is_too_deep_to_be_read_again_is_kept_as_a_text() -> None:
    deep = b"[" * 16 + b"]" * 16
    data = {"bewerkingen": b"[" + deep + b"]", "more": b"[" * 2_000 + b"]" * 2_000}
    found = read(data, "d-1")
    assert list(found.strange.values()) == [deep.decode()]
    assert found.data == {"more": data["more"].decode()}


def test_rows_that_are_no_list_are_none() -> None:
    assert not read({"bewerkingen": b'{"a": 1}'}, "d-1").operations


def test_the_size_of_a_record_is_that_of_its_bytes() -> None:
    assert size({"a": ["ዮ", 1]}) == len('{"a":["ዮ",1]}'.encode())
