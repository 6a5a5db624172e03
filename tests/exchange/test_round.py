"""One round brings a whole case over, and a second one finds nothing to do."""

from pathlib import Path

from tests.exchange.offices import case, device
from tests.municipality.town import Town


def test_a_whole_case_is_brought_over_in_few_requests(tmp_path: Path) -> None:
    town = Town()
    with device(tmp_path, town) as here:
        dossier, _ = case(here.office, b"%PDF" + bytes(3_000_000))
        here.loop()._catalogue()
        town.seen.clear()
        told = here.round()
        for each in town.seen:
            print(each)
        for step in here.office.vault.steps(here.exchange.place().server, 1, dossier):
            print(step.key, step.trying)
        print(told, here.exchange.state(dossier))
        assert told.code == ""
        assert len(town.seen) <= 16
        town.seen.clear()
        here.round()
        print(town.seen)
        assert not [each for each in town.seen if each.writes]
        assert here.exchange.state(dossier).code == "exchange.sent"
