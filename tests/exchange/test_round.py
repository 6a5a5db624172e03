"""One round brings a whole case over, a second one finds nothing to do, another device has it."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from coach_desktop.domain.answer import Answer
from coach_desktop.exchange.wire import Call, Reply, Wire
from tests.exchange.offices import case, device
from tests.municipality.town import Mishap, Town

KINDS = (
    "zaken", "rollen", "statussen", "enkelvoudiginformatieobjecten", "zaakinformatieobjecten",
    "besluiten", "besluitinformatieobjecten", "objects",
)  # fmt: skip
PDF = b"%PDF-1.7 een plan"


def counted(town: Town) -> dict[str, int]:
    """How many of each thing the municipality has."""
    return {kind: len(town.state.kept.get(kind, {})) for kind in KINDS}


WHOLE = dict(zip(KINDS, (1, 2, 2, 1, 1, 1, 1, 1), strict=True))


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
        assert here.exchange.state(dossier).code == "exchange.sent"
        assert here.exchange.confirmed_on(dossier) == here.office.clock.day


def test_another_device_of_the_coach_has_the_same_case(tmp_path: Path) -> None:
    town = Town()
    with device(tmp_path, town) as here, device(tmp_path, town, "d2") as there:
        dossier, version = case(here.office, PDF)
        here.round()
        assert there.round().received == 1
        assert there.office.vault.log(dossier) == here.office.vault.log(dossier)
        assert there.office.last(dossier).documents == version.documents
        assert there.exchange.state(dossier).code == "exchange.sent"
        there.office.people.record(dossier, "telefoon", Answer("0612345678"))
        assert there.exchange.state(dossier).waits == 1
        assert there.round().sent == 1
        here.round()
        assert here.told(dossier, "fact/telefoon") == ["0612345678"]
        assert counted(town) == WHOLE


@pytest.mark.parametrize("mishap", list(Mishap))
@pytest.mark.parametrize("kind", KINDS)
def test_a_lost_answer_makes_nothing_twice(tmp_path: Path, kind: str, mishap: Mishap) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here:
        dossier, _ = case(here.office, PDF)
        here.loop().ready()
        town.next(mishap, "POST", kind)
        here.round()
        here.later()
        here.round()
        assert counted(town) == WHOLE
        assert here.exchange.state(dossier).code == "exchange.sent"


@dataclass
class Ending:
    """A line on which the program ends, before or after one request."""

    wire: Wire
    at: int
    after: bool
    asked: int = 0

    @property
    def ahead(self) -> timedelta:
        return self.wire.ahead

    def send(self, call: Call) -> Reply:
        self.asked += 1
        if self.asked == self.at and not self.after:
            raise KeyboardInterrupt
        reply = self.wire.send(call)
        if self.asked == self.at:
            raise KeyboardInterrupt
        return reply


@pytest.mark.parametrize("after", [False, True])
def test_a_program_that_ended_at_any_request_goes_on(tmp_path: Path, *, after: bool) -> None:
    for at in range(1, 18):
        town = Town(strict=False)
        with device(tmp_path / str(at), town) as here:
            dossier, _ = case(here.office, PDF)
            here.loop().ready()
            usual = here.wire
            here.wire = Ending(usual, at, after)
            with suppress(KeyboardInterrupt):
                here.round()
            here.wire = usual
            here.round()
            assert counted(town) == WHOLE, at
            assert here.exchange.state(dossier).code == "exchange.sent"
