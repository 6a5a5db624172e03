"""A laptop that is lost before it sent: another one that has the dossier brings over what lacks."""

from pathlib import Path

import pytest

from coach_desktop.exchange import planning
from coach_desktop.exchange.wire import Api, Call, Reply, Wire
from tests.exchange.mishaps import PDF, WHOLE, counted
from tests.exchange.offices import Device, case, device
from tests.municipality.speech import inner, text
from tests.municipality.town import Town


class Lost(BaseException):
    """The laptop is gone, in the middle of a round."""


class Stolen:
    """A line that brings the object over, and some requests after it; then the laptop is gone."""

    def __init__(self, wire: Wire, after: int) -> None:
        self.wire, self.left = wire, after

    @property
    def ahead(self) -> object:
        return self.wire.ahead

    def send(self, call: Call) -> Reply:
        if call.api not in {Api.OBJECTEN, Api.OBJECTTYPEN, Api.CATALOGI}:
            if not self.left:
                raise Lost
            self.left -= 1
        return self.wire.send(call)


def stolen(here: Device, after: int) -> None:
    """One round that ends after so many requests about the zaak."""
    here.loop().ready()
    here.wire = Stolen(here.wire, after)  # type: ignore[assignment]  # told as it is
    with pytest.raises(Lost):
        here.round()


@pytest.mark.parametrize("after", range(12))
@pytest.mark.parametrize("author", ["coach", "collega"])
def test_another_device_brings_over_what_lacks_and_nothing_twice(
    tmp_path: Path, after: int, author: str
) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here, device(tmp_path, town, "d2", author=author) as there:
        dossier, _ = case(here.office, PDF)
        stolen(here, after)
        there.office.changes.receive(here.office.vault.log(dossier))
        for blob in here.office.vault.blobs(dossier):
            there.office.changes.keep_bytes(dossier, blob)
        there.round()
        writes = len([each for each in town.seen if each.writes])
        there.round()
        assert len([each for each in town.seen if each.writes]) == writes, "its day is not over"
        there.later(2)
        there.round()
        assert counted(town) == WHOLE
        assert there.exchange.state(dossier).code == "sent"
        (coach,) = town.every("rollen", betrokkeneType="medewerker")
        assert text(inner(coach, "betrokkeneIdentificatie"), "identificatie") == "coach"
        before = len(town.seen)
        there.round()
        assert not any(each.writes for each in town.seen[before:])


def test_a_laptop_that_comes_back_after_it_was_taken_over_makes_nothing_twice(
    tmp_path: Path,
) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here, device(tmp_path, town, "d2") as there:
        dossier, _ = case(here.office, PDF)
        usual = here.wire
        stolen(here, 3)
        for blob in here.office.vault.blobs(dossier):
            there.office.changes.keep_bytes(dossier, blob)
        there.later(2)
        there.round()
        there.later()
        there.round()
        assert counted(town) == WHOLE
        here.wire = usual
        here.later(3)
        here.round()
        assert counted(town) == WHOLE
        assert here.exchange.state(dossier).code == "sent"


def test_a_plan_whose_pdf_is_lost_with_the_laptop_is_told(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here, device(tmp_path, town, "d2") as there:
        dossier, _ = case(here.office, PDF)
        stolen(here, 3)
        there.round()
        there.later(2)
        there.round()
        codes = {each.code for each in there.exchange.state(dossier).stopped}
        assert codes == {"exchange.document-not-here"}
        assert len(town.every("zaken")) == len(town.every("besluiten")) == 1


def test_a_pdf_that_is_there_already_needs_no_bytes_here(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here, device(tmp_path, town, "d2") as there:
        dossier, _ = case(here.office, PDF)
        here.round()
        there.round()
        there.later(2)
        there.round()
        assert there.exchange.state(dossier).code == "sent"
        assert counted(town) == WHOLE


def test_a_status_that_a_clock_ahead_set_otherwise_is_not_set_twice(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here, device(tmp_path, town, "d2") as there:
        dossier, _ = case(here.office, PDF)
        here.round()
        for row in town.every("statussen"):
            row["datumStatusGezet"] = text(row, "datumStatusGezet").replace(":4", ":1", 1)
        there.round()
        there.later(2)
        there.round()
        assert len(town.every("statussen")) == 2
        assert there.exchange.state(dossier).code == "sent"


def test_so_many_dossiers_are_looked_at_in_a_day_until_all_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(planning, "TAKEN_OVER_A_DAY", 10)
    monkeypatch.setattr(planning, "LOOKED_AT", 12)
    town = Town(strict=False)
    with device(tmp_path, town) as here, device(tmp_path, town, "d2") as there:
        for number in range(23):
            here.office.dossier(f"Haile{number}")
        here.round()
        there.round()
        asked = []
        for _ in range(4):
            there.later(2)
            for _ in range(2):
                town.seen.clear()
                there.round()
                asked.append(len(town.requests("GET", "/zaken/api/v1/rollen")))
        assert asked == [10, 0, 1, 0, 10, 0, 2, 0], "the first round looked at the first twelve"
        assert len(town.every("zaken")) == 23
