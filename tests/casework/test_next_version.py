"""A plan that follows another one is weighed against it, and moves no term."""

from dataclasses import replace
from datetime import date

from coach_desktop.casework.drafting import Reached
from coach_desktop.domain.pip import Aanleiding, Leerroute, PipContent
from coach_desktop.domain.record import Record
from tests.builders import COACH, Office, nothing_lacks, whole

FIRST, SECOND = date(2025, 3, 3), date(2026, 1, 5)
LESSONS = {"dag": "2026-10-01", "soort": "taal_knm", "uren": "620"}


def decide(office: Office, dossier: str, content: PipContent, on: date) -> None:
    version = office.plans.begin(dossier, content, reason="", made_from=())
    early = {"inschrijving_brp": "2025-01-02", "kennisgeving": "2025-01-06"}
    office.plans.vaststellen(dossier, version, nothing_lacks(content, on, **early))


def test_before_the_first_plan_there_is_nothing_to_weigh_against(office: Office) -> None:
    dossier = office.dossier()
    assert office.trajecten.reached(dossier) == Reached()
    office.records.keep(dossier, Record("", "uren", LESSONS))
    assert office.trajecten.reached(dossier) == Reached(nt2_hours=620)


def test_a_next_plan_is_weighed_against_the_one_that_holds_and_the_first_day(
    office: Office,
) -> None:
    dossier = office.dossier()
    decide(office, dossier, whole(), FIRST)
    decide(office, dossier, whole(uren_per_week=16), SECOND)
    reached = office.trajecten.reached(dossier)
    assert (reached.former, reached.first) == (SECOND, FIRST)
    assert reached.content is not None
    assert reached.content.uren_per_week == 16


def test_another_route_after_eighteen_months_warns_and_moves_no_term(office: Office) -> None:
    dossier = office.dossier()
    decide(office, dossier, whole(), FIRST)
    began = office.trajecten.term(dossier)
    content = replace(whole(), leerroute=Leerroute.B1, aanleiding=Aanleiding.SCHAKELEN)
    intake = office.intake(dossier)
    today = office.clock.today()
    situation = office.drafting.situation(intake, content, dagtekening=today, today=today)
    found = {each.rule: each for each in office.plans.check(situation)}
    assert not found["route.wissel_termijn"].blocks
    assert "pip.versie_aanleiding" not in found
    decide(office, dossier, content, today)
    assert office.trajecten.term(dossier) == began


def test_the_fixed_costs_are_drafted_where_the_law_is_sure_of_them(office: Office) -> None:
    known = {"doelgroep": "asiel", "verblijfsvergunning": "asiel"}
    sure = office.intake(office.dossier(**known), gld_pwet="ja")
    assert office.drafting.content(sure, COACH).ontzorgen.text
    family = office.intake(office.dossier(**{**known, "doelgroep": "nareis"}), gld_pwet="ja")
    assert not office.drafting.content(family, COACH).ontzorgen.text
