"""Operations: canonical bytes held by golden vectors, and the chain of a device."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.domain.answer import Answer, Reason, Value, texts_of
from coach_desktop.domain.identity import Role
from coach_desktop.domain.operation import (
    Kind,
    Operation,
    Source,
    canonical_json,
    keep_written,
    read_operation,
    time_from_text,
)
from coach_desktop.domain.sight import Sensitivity

VALUES: st.SearchStrategy[Value] = st.recursive(
    st.one_of(st.text(max_size=20), st.integers(-(2**53), 2**53), st.booleans()),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=5,
)
ANSWERS = st.one_of(
    st.builds(Answer, VALUES), st.builds(lambda why: Answer(reason=why), st.sampled_from(Reason))
)


def operation(answer: Answer, **changed: object) -> Operation:
    told: dict[str, object] = {
        "id": "00000000-0000-4000-8000-000000000001",
        "dossier": "00000000-0000-4000-8000-00000000000d",
        "path": "fact/achternaam",
        "kind": Kind.FACT,
        "answer": answer,
        "parents": ("p1",),
        "author": "a1",
        "role": Role.COACH,
        "organisation": "o1",
        "device": "d1",
        "lamport": 7,
        "claimed_time": datetime(2026, 11, 22, 10, 42, tzinfo=UTC),
        "form": "brede_intake",
        "form_version": "1",
        "language_shown": "ti",
        "source": Source.CLIENT,
        "sensitivity": Sensitivity.S1,
        "schema": 1,
        "previous": "",
        **changed,
    }
    return Operation(**told)  # type: ignore[arg-type]  # a table of fields, changed per test


GOLDEN = (
    '{"answer":{"value":"Ünal ዮናስ"},"author":"a1","claimed_time":"2026-11-22T10:42:00.000000Z",'
    '"device":"d1","dossier":"00000000-0000-4000-8000-00000000000d","form":"brede_intake",'
    '"form_version":"1","id":"00000000-0000-4000-8000-000000000001","kind":"fact","lamport":7,'
    '"language_shown":"ti","organisation":"o1","parents":["p1"],"path":"fact/achternaam",'
    '"previous":"","role":"coach","schema":1,"sensitivity":"S1","source":"client"}'
)


def test_the_canonical_bytes_are_these() -> None:
    assert operation(Answer("Ünal ዮናስ")).canonical().decode() == GOLDEN


def test_the_hash_of_the_golden_bytes_is_this() -> None:
    assert operation(Answer("Ünal ዮናስ")).hash() == (
        "e99d1f4c84abd521b790700f32d2e2d8738bbf29c9ce407591579cc984d41057"
    )


def test_a_reason_is_written_instead_of_a_value() -> None:
    told = json.loads(operation(Answer(reason=Reason.WIL_NIET_ZEGGEN)).canonical())
    assert told["answer"] == {"reason": "wil_niet_zeggen"}


def test_a_claimed_time_is_written_in_utc() -> None:
    summer = datetime(2026, 7, 1, 12, 0, tzinfo=timezone(timedelta(hours=2)))
    assert b"2026-07-01T10:00:00.000000Z" in operation(Answer("x"), claimed_time=summer).canonical()


@given(ANSWERS, st.text(max_size=20))
def test_the_canonical_bytes_are_those_of_the_table_as_any_other_is_written(
    answer: Answer, text: str
) -> None:
    told = operation(answer, path=text, form=text, parents=(text, "p2"))
    assert told.canonical() == canonical_json(told.table())


@given(ANSWERS)
def test_what_is_written_is_read_back_the_same(answer: Answer) -> None:
    told = operation(answer)
    assert read_operation(told.canonical()) == told


@pytest.mark.parametrize("fraction", [1.5, [2.0], {"a": {"b": 0.1}}, None])
def test_a_fraction_or_nothing_cannot_be_written(fraction: object) -> None:
    with pytest.raises(TypeError):
        canonical_json(fraction)  # type: ignore[arg-type]  # what the types already forbid


@pytest.mark.parametrize("foreign", [b"[]", b'{"schema":2}', b'{"schema":0}', b"{}", b"x"])
def test_bytes_that_are_not_ours_are_refused(foreign: bytes) -> None:
    with pytest.raises((ValueError, KeyError)):
        read_operation(foreign)


def test_an_operation_remembers_the_bytes_that_it_was_read_from() -> None:
    read = read_operation(GOLDEN.encode())
    assert keep_written(read, GOLDEN.encode()).canonical() == GOLDEN.encode()
    assert keep_written(read, b"as it came").canonical() == b"as it came"
    assert replace(read).canonical() == GOLDEN.encode(), "a copy has none"


def test_an_operation_prints_no_answer() -> None:
    assert "Ünal" not in repr(operation(Answer("Ünal")))


def test_an_answer_says_whether_something_was_told() -> None:
    assert not Answer().is_given
    assert Answer(reason=Reason.LATER).is_given
    assert Answer(0).is_given
    assert Answer("x").text == "x"
    assert Answer(3).text == ""
    assert texts_of({"a": "b", "c": 1}) == {"a": "b"}
    assert texts_of("x") == {}


@pytest.mark.parametrize(
    "text", ["", "2026-11-30", "2026-11-30T09:00:00Z", "2026-11-30T09:00:00.000000+00:00"]
)
def test_a_moment_is_read_in_the_one_way_in_which_it_is_written(text: str) -> None:
    with pytest.raises(ValueError, match="time"):
        time_from_text(text)
    assert time_from_text("2026-11-30T09:00:00.000000Z") == datetime(2026, 11, 30, 9, tzinfo=UTC)
