"""One round brings a whole case over, a second one finds nothing to do, another device has it."""

from datetime import UTC, datetime, tzinfo
from pathlib import Path

import pytest

from coach_desktop.domain.answer import Answer
from tests.exchange.mishaps import (
    KINDS,
    PDF,
    REQUESTS,
    WHOLE,
    after_ending,
    after_mishap,
    counted,
)
from tests.exchange.offices import case, device
from tests.municipality.hall import AMSTERDAM
from tests.municipality.town import Mishap, Town


def test_a_whole_case_is_brought_over_in_few_requests(tmp_path: Path) -> None:
    town = Town()
    with device(tmp_path, town) as here:
        dossier, _ = case(here.office, b"%PDF" + bytes(3_000_000))
        here.loop().ready()
        town.seen.clear()
        told = here.round()
        assert (told.code, told.requests) == ("", len(town.seen))
        assert len(town.seen) <= 16
        assert counted(town) == WHOLE
        town.seen.clear()
        here.round()
        assert [each for each in town.seen if each.writes] == []
        assert len(town.seen) <= 2
        assert here.exchange.state(dossier).code == "sent"
        assert here.exchange.confirmed_on(dossier) == here.office.clock.day


@pytest.mark.parametrize("zone", [UTC, AMSTERDAM])
def test_what_is_sent_after_midnight_is_there_at_once(
    tmp_path: Path, zone: tzinfo, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At half past midnight in Amsterdam a server that counts by UTC has yesterday."""
    night = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)
    monkeypatch.setattr("tests.builders.SetClock.now", lambda _: night)
    town = Town()
    town.clock.zone = zone
    with device(tmp_path, town) as here:
        dossier = here.office.dossier("Haile")
        here.round()
        assert here.exchange.state(dossier).code == "sent"
        here.office.people.record(dossier, "telefoon", Answer("0612345678"))
        here.round()
        assert here.exchange.state(dossier).code == "sent"
        assert town.state.records[dossier][-1]["index"] == 2


def test_another_device_of_the_coach_has_the_same_case(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here, device(tmp_path, town, "d2") as there:
        dossier, version = case(here.office, PDF)
        here.round()
        assert there.round().received == 1
        assert there.office.vault.log(dossier) == here.office.vault.log(dossier)
        assert there.office.last(dossier).documents == version.documents
        assert there.exchange.state(dossier).code == "sent"
        there.office.people.record(dossier, "telefoon", Answer("0612345678"))
        assert there.exchange.state(dossier).waits == 1
        assert there.round().sent == 1
        here.round()
        assert here.told(dossier, "fact/telefoon") == ["0612345678"]
        assert counted(town) == WHOLE


@pytest.mark.parametrize("mishap", [Mishap.DONE_BUT_LOST, Mishap.NOT_DONE_500])
@pytest.mark.parametrize("kind", KINDS)
def test_a_lost_answer_makes_nothing_twice(tmp_path: Path, kind: str, mishap: Mishap) -> None:
    assert after_mishap(tmp_path, kind, mishap) == (WHOLE, "sent")


@pytest.mark.parametrize("at", range(2, REQUESTS, 4))
def test_a_program_that_ended_at_a_request_goes_on(tmp_path: Path, at: int) -> None:
    assert after_ending(tmp_path / "before", at, after=False) == (WHOLE, "sent")
    assert after_ending(tmp_path / "after", at, after=True) == (WHOLE, "sent")


def test_a_server_that_lacks_the_objecttype_is_told_of_and_asked_again_the_same_day(
    tmp_path: Path,
) -> None:
    town = Town()
    with device(tmp_path, town) as here:
        dossier = here.office.dossier("Haile")
        there = town.state.kept["objecttypes"]
        town.state.kept["objecttypes"] = {}
        for _ in range(2):
            told = here.round()
            assert told.code == "exchange.no-objecttype"
        assert not any(each.writes for each in town.seen)
        town.state.kept["objecttypes"] = there
        assert here.round().code == ""
        assert here.exchange.state(dossier).code == "sent"
