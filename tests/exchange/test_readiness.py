"""A server is fit or says what it lacks; a test server is filled from nothing."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from scripts import build_objecttypes

from coach_desktop.casework.ledger import ObjectKind
from coach_desktop.exchange.asking import Failed
from coach_desktop.exchange.catalogue import Names, catalogue_from_value, names_of
from coach_desktop.exchange.founding import Founding
from coach_desktop.exchange.readiness import check, look_up
from coach_desktop.exchange.wire import Api, Call, Lost, Refused, Reply
from tests.builders import voorbeeld
from tests.exchange.offices import case, device
from tests.municipality.catalogue import empty
from tests.municipality.desk import Desk
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


def test_other_names_are_looked_for_and_the_names_that_are_there_told() -> None:
    told = {"status_concept": "Plan in de maak", "besluittype": "X"}
    fitness = check(TownWire(Town(strict=False)), Names({**NAMES.told, **told}), TODAY)
    assert [(each.code, each.name, each.told) for each in fitness.findings] == [
        ("lacks-besluittype", "X", "Vaststelling PIP"),
        ("lacks-statustype", "Plan in de maak",
         "Intake afgenomen, Intake gepland, PIP concept, PIP vastgesteld, Traject afgerond"),
    ]  # fmt: skip


def test_types_that_do_not_go_together_are_told() -> None:
    """Each of the three ties, without which the server refuses a link or a besluit."""
    town = Town(strict=False)
    town.every("besluittypen")[0]["informatieobjecttypen"] = []
    town.every("zaaktypen")[0]["besluittypen"] = []
    town.state.kept["zaaktype-informatieobjecttypen"].clear()
    fitness = check(TownWire(town), NAMES, TODAY)
    plan, besluit = NAMES["informatieobjecttype"], NAMES["besluittype"]
    assert [(each.code, each.name) for each in fitness.findings] == [
        ("untied", f"INBURGERINGSTRAJECT – {plan}"),
        ("untied", f"INBURGERINGSTRAJECT – {besluit}"),
        ("untied", f"{besluit} – {plan}"),
    ]


def test_a_status_of_ours_that_would_close_the_zaak_is_told() -> None:
    town = Town(strict=False)
    last = town.every("statustypen", omschrijving="Traject afgerond")[0]
    last["volgnummer"] = 0
    fitness = check(TownWire(town), NAMES, TODAY)
    assert [(each.code, each.name) for each in fitness.findings] == [
        ("closes-zaak", "PIP vastgesteld")
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


def test_a_test_server_is_filled_and_then_takes_a_whole_case(tmp_path: Path) -> None:
    """Every answer is held against the descriptions of the real servers when they are there."""
    town = Town(catalogue=empty)
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
    zaak = str(town.every("zaken")[0]["url"])
    later = town.clock.now() + timedelta(seconds=30)
    last = Desk(town).status(zaak, later, -1)
    closing = Desk(town).refused(Api.ZAKEN, "POST", "statussen", last)
    assert closing == (400, "resultaat-does-not-exist"), "nothing of ours keeps a zaak from closing"


def test_a_filling_that_broke_off_goes_on_at_any_request() -> None:
    town = Town(catalogue=empty, strict=False)
    whole = TownWire(town, client=BUILDER, secret=BUILDER_SECRET)
    Founding(whole, NAMES).write(look_up(whole, NAMES, TODAY))
    asked = sum(each.writes for each in town.seen)
    for after in range(asked):
        town = Town(catalogue=empty, strict=False)
        broken = Breaking(town, after)
        with pytest.raises(Failed):
            Founding(broken, NAMES).write(look_up(broken, NAMES, TODAY))
        builder = TownWire(town, client=BUILDER, secret=BUILDER_SECRET)
        Founding(builder, NAMES).write(look_up(builder, NAMES, TODAY))
        assert check(builder, NAMES, TODAY).findings == (), after
        assert len(town.every("zaaktypen")) == 1
        assert len(town.every("objecttypes")) == len(ObjectKind)


class Breaking(TownWire):
    """Lets so many writings through, and does not answer to the next one, which is done."""

    def __init__(self, town: Town, left: int) -> None:
        super().__init__(town, client=BUILDER, secret=BUILDER_SECRET)
        self._left = left

    def send(self, call: Call) -> Reply:
        reply = super().send(call)
        if call.method != "GET":
            self._left -= 1
            if self._left < 0:
                raise Lost("exchange.cut-short")
        return reply


def test_without_the_selectielijst_in_the_profile_nothing_is_written() -> None:
    town = Town(catalogue=empty, strict=False)
    builder = TownWire(town, client=BUILDER, secret=BUILDER_SECRET)
    names = Names({key: told for key, told in NAMES.told.items() if "lijst_res" not in key})
    with pytest.raises(Failed) as failed:
        Founding(builder, names).write(look_up(builder, names, TODAY))
    assert failed.value.code == "lacks-selectielijst"
    assert failed.value.told == "selectielijst_resultaat, selectielijst_resultaattypeomschrijving"
    assert not [each for each in town.seen if each.writes]


@pytest.mark.parametrize("kind", list(ObjectKind))
def test_the_schema_that_is_published_is_the_one_that_is_used(kind: ObjectKind) -> None:
    file = build_objecttypes.FOLDER / f"{kind.value}.json"
    written = file.read_text(encoding="utf-8")
    assert written == build_objecttypes.page(kind), "run scripts/build_objecttypes.py"
    assert json.loads(written)["properties"]["soort"] == {"const": kind.value}
