"""A thousand dossiers cost little to ask after, and a very long one says how large it is."""

from pathlib import Path

import pytest

from coach_desktop.casework.ledger import Known, LedgerWriting
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.operation import Draft, Kind
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.exchange.wire import Api
from tests.exchange.offices import Device, device
from tests.municipality.town import Town

MANY = 1_000


def known(here: Device, town: Town, many: int) -> None:
    """Dossiers that were exchanged before and did not change since."""
    here.loop().ready()
    here.round()
    place = here.exchange.place()
    assert place is not None
    objecttype = town.objecttype("Inburgeringsdossier")
    ids = [f"00000000-0000-4000-9000-{number:012d}" for number in range(many)]
    for each in ids:
        town.add(Api.OBJECTEN, "objects", {"type": objecttype}, each)
        town.state.records[each] = [
            {
                "index": 1,
                "typeVersion": 1,
                "data": {"coach": "coach"},
                "startAt": "2026-11-24",
                "endAt": None,
            }
        ]

    def write(writing: LedgerWriting) -> None:
        for each in ids:
            writing.note_known(Known(place, each, 1, here.exchange.now()))

    here.office.changes.note(write)


def test_a_thousand_dossiers_that_did_not_change_cost_few_requests(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here:
        known(here, town, MANY)
        town.seen.clear()
        assert here.round().code == ""
        assert len(town.seen) <= 12
        assert sum(each.came + each.went for each in town.seen) <= 150_000


def test_many_dossiers_come_to_a_new_device_in_pages(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here, device(tmp_path, town, "d2") as there:
        dossiers = [here.office.dossier(f"Haile{number}") for number in range(60)]
        here.round()
        there.loop().ready()
        town.seen.clear()
        assert there.round().received == 60
        assert len(town.seen) <= 5
        assert all(there.exchange.state(each).code == "sent" for each in dossiers)


def test_a_pull_that_is_stopped_goes_on_with_what_did_not_come(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here, device(tmp_path, town, "d2") as there:
        dossiers = [here.office.dossier(f"Haile{number}") for number in range(110)]
        here.round()
        there.loop().ready()
        left = iter(range(14))

        def step(_done: int, _total: int) -> None:
            if next(left, None) is None:
                raise InterruptedError

        with pytest.raises(InterruptedError):
            there.loop().run(step)
        assert 0 < there.office.vault.count() < 110
        there.round()
        assert all(there.exchange.state(each).code == "sent" for each in dossiers)
        logs = zip(*(map(each.office.vault.log, dossiers) for each in (here, there)), strict=True)
        assert all(one == other for one, other in logs)


def test_an_object_that_would_be_too_large_is_not_sent_and_says_so(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here:
        dossier = here.office.dossier("Haile")
        long = [
            Draft(dossier, f"note/i/{n}", Kind.NOTE, Answer("x" * 9_000), Sensitivity.S1)
            for n in range(120)
        ]
        here.office.changes.commit(long)
        other = here.office.dossier("Hesso")
        here.round()
        assert {each.code for each in here.exchange.state(dossier).stopped} == {
            "exchange.too-large"
        }
        assert here.exchange.state(other).code == "sent"
