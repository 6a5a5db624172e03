"""What was brought to the municipality is looked for once a day; what is gone is asked about."""

from pathlib import Path

from coach_desktop.casework.exchange import Doubt
from coach_desktop.casework.gone import GONE_BESLUIT, GONE_DOCUMENT, GONE_LINK, GONE_ZAAK, Gone
from coach_desktop.exchange.rechecking import LOOKED
from tests.builders import BSN
from tests.exchange.offices import Device, case, device
from tests.municipality.speech import text
from tests.municipality.town import Mishap, Town

KINDS = ("zaken", "rollen", "enkelvoudiginformatieobjecten", "besluiten", "zaakinformatieobjecten")


def counted(town: Town) -> list[int]:
    return [len(town.every(kind)) for kind in KINDS]


def stopped(here: Device, dossier: str) -> set[str]:
    """Why something of a dossier waits for somebody."""
    return {each.code for each in here.exchange.state(dossier).stopped}


def test_a_zaak_that_an_older_backup_does_not_have_is_asked_about_the_next_day(
    tmp_path: Path,
) -> None:
    """The object has the same number as before, so that its number does not tell."""
    town = Town(strict=False)
    with device(tmp_path, town) as here:
        dossier, _ = case(here.office)
        here.round()
        whole = counted(town)
        for kind in KINDS:
            town.state.kept[kind] = {}
        town.state.contents.clear()
        here.round()
        assert counted(town) == [0] * len(KINDS), "not looked at twice a day"
        here.later()
        here.round()
        assert counted(town) == [0] * len(KINDS), "never made anew by itself"
        assert stopped(here, dossier) == {GONE_ZAAK}
        assert here.exchange.confirmed_on(dossier) is None
        assert Gone(here.exchange).calls()
        Gone(here.exchange).send_again(dossier)
        here.round()
        assert counted(town) == whole
        assert here.exchange.state(dossier).code == "sent"
        assert not Gone(here.exchange).calls()


def test_what_is_gone_and_left_so_is_not_asked_about_again(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here:
        dossier, _ = case(here.office)
        here.round()
        town.state.kept["zaken"] = {}
        here.later()
        here.round()
        Gone(here.exchange).leave(dossier)
        here.later()
        here.round()
        assert town.every("zaken") == []
        assert stopped(here, dossier) == set()
        assert not Gone(here.exchange).calls()


def test_a_besluit_that_alone_is_gone_is_asked_about(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here:
        dossier, _ = case(here.office)
        here.round()
        town.state.kept["besluiten"] = {}
        town.state.kept["besluitinformatieobjecten"] = {}
        here.later()
        here.round()
        assert town.every("besluiten") == []
        assert stopped(here, dossier) == {GONE_BESLUIT}
        Gone(here.exchange).send_again(dossier)
        here.round()
        assert len(town.every("besluiten")) == len(town.every("besluitinformatieobjecten")) == 1
        assert len(town.every("zaken")) == len(town.every("enkelvoudiginformatieobjecten")) == 1


def test_a_document_that_is_tied_to_its_besluit_no_more_is_asked_about(tmp_path: Path) -> None:
    """Besluit, zaak and document are there; only what ties them is gone."""
    town = Town(strict=False)
    with device(tmp_path, town) as here:
        dossier, _ = case(here.office)
        here.round()
        town.state.kept["besluitinformatieobjecten"] = {}
        here.later()
        here.round()
        assert town.every("besluitinformatieobjecten") == [], "never made anew by itself"
        assert stopped(here, dossier) == {GONE_LINK}
        assert Gone(here.exchange).calls()
        Gone(here.exchange).send_again(dossier)
        town.seen.clear()
        here.round()
        assert len(town.every("besluitinformatieobjecten")) == 1
        assert len(town.every("besluiten")) == len(town.every("zaakinformatieobjecten")) == 1
        assert stopped(here, dossier) == set()
        here.later()
        here.round()
        assert stopped(here, dossier) == set()


def test_a_tie_that_cannot_be_looked_for_is_not_gone(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here:
        dossier, _ = case(here.office)
        here.round()
        town.state.kept["besluitinformatieobjecten"] = {}
        here.later()
        town.next(Mishap.NOT_DONE_500, "GET", "besluitinformatieobjecten")
        here.round()
        assert stopped(here, dossier) == set()


def test_a_besluit_without_a_document_has_no_tie_to_look_for(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here:
        here.office.decided(here.office.dossier("Haile", bsn=BSN))
        here.round()
        here.later()
        town.seen.clear()
        here.round()
        assert not town.requests(path="/besluiten/api/v1/besluitinformatieobjecten")


def test_a_zaak_that_was_closed_is_told_once_a_day(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here:
        dossier, _ = case(here.office)
        here.round()
        assert Gone(here.exchange).closed() == {}
        here.round()
        town.close_zaak(text(town.every("zaken")[0], "identificatie"))
        here.round()
        assert Gone(here.exchange).closed() == {}, "not looked at twice a day"
        here.later()
        here.round()
        assert Gone(here.exchange).closed() == {dossier: "2026-11-24"}
        assert here.exchange.state(dossier).code == "sent"
        town.zaak(text(town.every("zaken")[0], "url"))["einddatum"] = None
        here.later()
        here.round()
        assert Gone(here.exchange).closed() == {}


def test_a_document_that_is_gone_from_its_zaak_is_asked_about(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here:
        dossier, _ = case(here.office)
        here.round()
        town.state.kept["zaakinformatieobjecten"] = {}
        town.state.kept["enkelvoudiginformatieobjecten"] = {}
        town.state.kept["besluitinformatieobjecten"] = {}
        town.every("zaken")[0]["zaakinformatieobjecten"] = []
        here.later()
        here.round()
        assert town.every("enkelvoudiginformatieobjecten") == []
        assert stopped(here, dossier) == {GONE_DOCUMENT}
        Gone(here.exchange).send_again(dossier)
        here.round()
        assert len(town.every("besluitinformatieobjecten")) == 1
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
        assert stopped(here, dossier) == {GONE_ZAAK}
        Gone(here.exchange).send_again(dossier)
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
