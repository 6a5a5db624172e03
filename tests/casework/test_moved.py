"""Somebody unlike the people to practise with: seventeen, Somali, moved here on the Z-route."""

from dataclasses import replace
from datetime import date

from coach_desktop.domain.pip import Aanleiding, FreeText, Leerroute
from coach_desktop.domain.record import Record
from coach_desktop.law.toets import Finding
from coach_desktop.plan.proposal import Coach
from tests.builders import TODAY, Office

ELSEWHERE = {"uit_gemeente": "Emmen", "eerste_pip": "2025-09-01", "leerroute": "Z"}


def newcomer(office: Office) -> str:
    """Born in 2009, told of in May 2025, registered here on 12 October 2026."""
    dossier = office.dossier(
        "Warsame",
        voornamen="Ubax",
        geboortedatum="2009-04-10",
        gesprekstaal="so",
        kennisgeving="2025-05-05",
        inschrijving_brp="2026-10-12",
        doelgroep="nareis",
        wet="wi2021",
    )
    office.records.keep(dossier, Record("", "verhuisd", ELSEWHERE))
    return dossier


def weighed(office: Office, dossier: str, route: Leerroute) -> dict[str, Finding]:
    intake = office.intake(dossier, gez_vorm="paar_kinderen")
    content = office.drafting.content(intake, Coach("Noor Visser", "0546 00 00 00"))
    content = replace(
        content,
        aanleiding=Aanleiding.VERHUIZING,
        leerroute=route,
        motivering=dict.fromkeys(Leerroute, "Onderzocht."),
        ondersteuning=FreeText("De gemeente helpt."),
    )
    situation = office.drafting.situation(intake, content, dagtekening=TODAY, today=TODAY)
    assert situation.termijn == date(2026, 12, 21)
    assert situation.first == date(2025, 9, 1)
    return {each.rule: each for each in office.plans.check(situation)}


def test_after_a_move_test_and_work_are_not_inquired_into_again(office: Office) -> None:
    told = weighed(office, newcomer(office), Leerroute.Z)
    assert not told.keys() & {
        "intake.deel.leerbaarheidstoets", "intake.deel.onderwijs_werk_herkomst",
        "toets.ontheffing_grond", "pip.termijn_weken", "pip.leerroute_na_verhuizing",
        "duo.dagtekening_plicht", "duo.dagtekening_vestiging",
    }  # fmt: skip
    assert told["intake.deel.persoonlijke_omstandigheden"].blocks
    assert told["intake.recht_gesprek_alleen"].blocks


def test_seventeen_years_is_said_and_blocks_nothing(office: Office) -> None:
    told = weighed(office, newcomer(office), Leerroute.Z)["plicht.leeftijd"]
    assert not told.blocks
    assert "17 jaar" in told.sentence


def test_the_route_of_the_other_municipality_stays(office: Office) -> None:
    told = weighed(office, newcomer(office), Leerroute.B1)
    assert told["pip.leerroute_na_verhuizing"].blocks
