"""A server is fit or says what it lacks; a test server is filled from nothing."""

import json
from pathlib import Path

import pytest
from scripts import build_objecttypes

from coach_desktop.casework.ledger import ObjectKind
from coach_desktop.exchange.catalogue import Names, catalogue_from_value, names_of
from coach_desktop.exchange.founding import Founding
from coach_desktop.exchange.readiness import check, look_up
from coach_desktop.exchange.wire import Call, Refused, Reply
from tests.builders import voorbeeld
from tests.exchange.offices import case, device
from tests.municipality.catalogue import empty
from tests.municipality.hall import BUILDER, BUILDER_SECRET
from tests.municipality.line import TownWire
from tests.municipality.town import Town

NAMES = names_of(voorbeeld())
TODAY = "2026-11-24"


def test_a_server_with_everything_is_fit() -> None:
    fitness = check(TownWire(Town(strict=False)), NAMES, TODAY)
    assert fitness.findings == ()
    assert fitness.is_fit
    assert fitness.catalogue is not None
    assert catalogue_from_value(fitness.catalogue.to_value()) == fitness.catalogue
    assert catalogue_from_value("") is None


def test_an_empty_server_says_all_that_it_lacks() -> None:
    fitness = check(TownWire(Town(catalogue=empty, strict=False)), NAMES, TODAY)
    assert [each.code.removeprefix("lacks-") for each in fitness.findings] == [
        "zaaktype", "informatieobjecttype", "besluittype", "objecttype", "objecttype",
    ]  # fmt: skip


def test_other_names_in_the_profile_are_looked_for() -> None:
    names = Names({**NAMES.told, "status_concept": "Plan in de maak", "besluittype": "X"})
    fitness = check(TownWire(Town(strict=False)), names, TODAY)
    assert [(each.code, each.name) for each in fitness.findings] == [
        ("lacks-besluittype", "X"),
        ("lacks-statustype", "Plan in de maak"),
    ]


def test_what_may_not_be_read_is_said() -> None:
    town = Town(strict=False)
    town.revoke("besluiten.lezen")
    fitness = check(TownWire(town), NAMES, TODAY)
    assert [(each.code, each.name) for each in fitness.findings] == [
        ("exchange.may-not-read", "besluiten")
    ]


def test_without_an_rsin_or_an_answer_nothing_is_fit() -> None:
    assert [each.code for each in check(TownWire(Town()), Names({}), TODAY).findings] == [
        "lacks-rsin"
    ]

    class Closed(TownWire):
        def send(self, call: Call) -> Reply:
            raise Refused("tls.expired")

    assert [each.code for each in check(Closed(Town()), NAMES, TODAY).findings] == ["tls.expired"]


@pytest.mark.parametrize("strict", [False])
def test_a_test_server_is_filled_and_then_takes_a_whole_case(
    tmp_path: Path, *, strict: bool
) -> None:
    town = Town(catalogue=empty, strict=strict)
    builder = TownWire(town, client=BUILDER, secret=BUILDER_SECRET)
    Founding(builder, NAMES).write(look_up(builder, NAMES, TODAY))
    assert check(builder, NAMES, TODAY).is_fit
    before = len(town.seen)
    Founding(builder, NAMES).write(look_up(builder, NAMES, TODAY))
    assert [each for each in town.seen[before:] if each.writes] == []
    with device(tmp_path, town) as here:
        dossier, _ = case(here.office)
        here.round()
        assert here.exchange.state(dossier).code == "sent"


@pytest.mark.parametrize("kind", list(ObjectKind))
def test_the_schema_that_is_published_is_the_one_that_is_used(kind: ObjectKind) -> None:
    file = build_objecttypes.FOLDER / f"{kind.value}.json"
    written = file.read_text(encoding="utf-8")
    assert written == build_objecttypes.page(kind), "run scripts/build_objecttypes.py"
    assert json.loads(written)["properties"]["soort"] == {"const": kind.value}
