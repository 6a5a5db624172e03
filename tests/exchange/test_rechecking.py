"""What was brought to the municipality is looked for once a day, and brought again when gone."""

from pathlib import Path

from coach_desktop.casework.exchange import Doubt
from coach_desktop.exchange.rechecking import LOOKED
from tests.exchange.offices import case, device
from tests.municipality.speech import text
from tests.municipality.town import Town

KINDS = ("zaken", "rollen", "enkelvoudiginformatieobjecten", "besluiten", "zaakinformatieobjecten")


def counted(town: Town) -> list[int]:
    return [len(town.every(kind)) for kind in KINDS]


def test_a_zaak_that_an_older_backup_does_not_have_is_made_again_the_next_day(
    tmp_path: Path,
) -> None:
    """The object has the same number as before, so that its number does not tell."""
    town = Town(strict=False)
    with device(tmp_path, town) as here:
        case(here.office)
        here.round()
        whole = counted(town)
        for kind in KINDS:
            town.state.kept[kind] = {}
        town.state.contents.clear()
        here.round()
        assert counted(town) == [0] * len(KINDS), "not looked at twice a day"
        here.later()
        here.round()
        assert counted(town) == whole


def test_a_document_that_is_gone_from_its_zaak_is_brought_again(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here:
        case(here.office)
        here.round()
        town.state.kept["zaakinformatieobjecten"] = {}
        town.state.kept["enkelvoudiginformatieobjecten"] = {}
        town.state.kept["besluitinformatieobjecten"] = {}
        town.every("zaken")[0]["zaakinformatieobjecten"] = []
        here.later()
        here.round()
        assert len(town.every("enkelvoudiginformatieobjecten")) == 1
        assert len(town.every("zaken")) == len(town.every("besluiten")) == 1
        assert len(town.every("rollen")) == 2


def test_an_object_that_went_back_is_reason_to_look_at_once(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here:
        dossier, _ = case(here.office)
        here.round()
        older = town.keep()
        here.office.people.record(
            dossier, "telefoon", here.office.people.facts(dossier).answers["achternaam"]
        )
        here.round()
        older.kept["zaken"] = {}
        town.put_back(older)
        here.round()
        assert len(town.every("zaken")) == 1


def test_a_zaak_of_another_coach_is_asked_for_and_stays_as_it_is(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here:
        case(here.office)
        here.round()
        town.state.kept["rollen"] = {}
        here.later()
        town.seen.clear()
        here.round()
        assert [each for each in town.seen if each.writes] == []
        zaak = text(town.every("zaken")[0], "uuid")
        assert town.requests("GET", zaak)


def test_when_more_than_a_few_are_gone_somebody_is_asked(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here:
        for _ in range(3):
            case(here.office)
        here.round()
        town.state.kept["zaken"] = {}
        here.later()
        assert here.round().code == Doubt.SMALLER.value
        question = here.exchange.question()
        assert question is not None
        assert (question.dossiers, question.differ) == (3, 3)
        here.exchange.go_on()
        here.round()
        assert len(town.every("zaken")) == 3


def test_a_vault_without_a_zaak_asks_nothing(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here:
        here.round()
        assert here.office.vault.setting(LOOKED)
        assert not town.requests(path="/zaken/api/v1/zaken")
