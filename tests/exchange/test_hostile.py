"""A server that answers wrongly costs a round, and never a word of anybody."""

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from coach_desktop.exchange.asking import Failed
from coach_desktop.exchange.catalogue import names_of
from coach_desktop.exchange.objecten import Objecten
from coach_desktop.exchange.readiness import check, look_up
from coach_desktop.exchange.records import read
from coach_desktop.exchange.wire import Call, Json, Reply
from coach_desktop.exchange.zgw import Zgw
from tests.builders import voorbeeld
from tests.exchange.hostile import EVIL, STATUSES, WAYS, play


def test_no_bent_answer_loses_anything(tmp_path: Path) -> None:
    ended = play(tmp_path, 1, rounds=4)
    assert ended.failures == []
    assert ended.answers > 5
    assert len(ended.ways) > 2
    assert ended.ways <= {each.__name__ for each in WAYS}


NAMES = tuple(
    [
        "count",
        "next",
        "results",
        "url",
        "uuid",
        "record",
        "index",
        "data",
        "bewerkingen",
        "onleesbaar",
        "basisIndex",
        "schemaVersie",
        "zaaktypen",
        "omschrijving",
        "identificatie",
        "code",
        "title",
        "detail",
        "invalidParams",
        "name",
        "reason",
        "versions",
        "versionNumber",
        "status",
        "besluittypen",
    ]
)
ANYTHING: st.SearchStrategy[Json] = st.recursive(
    st.sampled_from(EVIL) | st.integers() | st.text(max_size=10),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(NAMES), inner, max_size=6)
        | st.dictionaries(st.text(max_size=3), inner, max_size=2)
    ),
    max_leaves=15,
)


@dataclass
class Saying:
    """A line that always gives this answer."""

    status: int
    content: bytes
    asked: int = 0

    @property
    def ahead(self) -> timedelta:
        return timedelta()

    def send(self, call: Call) -> Reply:
        self.asked += 1
        assert self.asked < 5_000, "it asks without end"
        return Reply(self.status, {"date": "?"}, self.content)


@settings(max_examples=40)
@given(ANYTHING, st.sampled_from(STATUSES))
def test_whatever_is_answered_is_read_or_a_failure_that_is_known(told: Json, status: int) -> None:
    line = Saying(status, json.dumps(told).encode())
    objecten, zgw, names = Objecten(line), Zgw(line), names_of(voorbeeld())
    for ask in (
        lambda: objecten.numbers("https://a.example/objecttypes/1"),
        lambda: objecten.all("https://a.example/objecttypes/1", "", 1),
        lambda: objecten.number("1"),
        lambda: objecten.record("1"),
        lambda: objecten.former("1", 2),
        objecten.objecttypes,
        lambda: zgw.find("zaaktypen"),
        lambda: look_up(line, names, "2026-11-24"),
        lambda: check(line, names, "2026-11-24"),
    ):
        line.asked = 0
        with suppress(Failed):
            ask()


@settings(max_examples=40)
@given(st.dictionaries(st.sampled_from(NAMES), ANYTHING))
def test_whatever_stands_in_an_object_is_an_operation_or_set_apart(data: dict[str, Json]) -> None:
    told = read({name: json.dumps(each).encode() for name, each in data.items()}, "d-1")
    assert not told.operations
