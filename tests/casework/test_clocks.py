"""What the terms of a dossier run from: a notice, a move, others who answered, and DUO itself."""

from dataclasses import replace
from datetime import date

import pytest

from coach_desktop.casework import clocks
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.pip import Aanleiding, Leerroute
from coach_desktop.domain.record import Record
from tests.builders import TODAY, Office, nothing_lacks, whole

MOVED = {"uit_gemeente": "Deventer", "eerste_pip": "2025-03-03", "leerroute": "Z"}
DUO = {"startdatum": "2025-03-04", "einddatum": "2028-06-24", "verlengingsgrond": "Bevalling"}


def keep(office: Office, dossier: str, kind: str, **told: str) -> None:
    office.records.keep(dossier, Record("", kind, told))


def last_day(office: Office, dossier: str) -> tuple[date, date, str] | None:
    found = office.today.termijn(dossier, office.people.facts(dossier))
    return (found.raw, found.legal, found.rule) if found is not None else None


def term(office: Office, dossier: str) -> tuple[date, date] | None:
    found = office.trajecten.term(dossier)
    return (found.start, found.last) if found is not None else None


def test_after_a_move_the_ten_weeks_run_from_the_registration_here(office: Office) -> None:
    dossier = office.dossier(kennisgeving="2025-01-06", inschrijving_brp="2026-10-12")
    assert last_day(office, dossier) == (
        date(2025, 3, 17), date(2025, 3, 17), "pip.termijn_weken",
    )  # fmt: skip
    keep(office, dossier, "verhuisd", **MOVED)
    assert last_day(office, dossier) == (
        date(2026, 12, 21), date(2026, 12, 21), "pip.termijn_verhuizing_weken",
    )  # fmt: skip


def test_before_the_registration_here_no_term_of_a_move_runs(office: Office) -> None:
    dossier = office.dossier(kennisgeving="2025-01-06")
    keep(office, dossier, "verhuisd", uit_gemeente="Deventer")
    assert last_day(office, dossier) is None


def test_what_others_told_late_gives_two_weeks_more(office: Office) -> None:
    """Ten weeks end on 7 December 2026; two weeks after 11 December is a day off, and one more."""
    dossier = office.dossier(kennisgeving="2026-09-28", huisvestingswet="nee")
    asked = {"wie": "School", "wat": "Diploma", "waarom": "Route", "dag": "2026-11-02"}
    waits = office.records.keep(dossier, Record("", "derden", asked))
    assert last_day(office, dossier) == (date(2026, 12, 7), date(2026, 12, 7), "pip.termijn_weken")
    office.clock.day = date(2026, 12, 11)
    office.records.keep(dossier, replace(waits, told={**asked, "ontvangen": "2026-12-11"}))
    assert last_day(office, dossier) == (
        date(2026, 12, 25), date(2026, 12, 28), "pip.termijn_derden_weken",
    )  # fmt: skip


def test_an_early_answer_and_a_question_after_the_end_move_nothing(office: Office) -> None:
    dossier = office.dossier(kennisgeving="2026-09-01", huisvestingswet="nee")
    asked = {"wie": "School", "wat": "Diploma", "waarom": "Route"}
    keep(office, dossier, "derden", **asked, dag="2026-09-07", ontvangen="2026-09-14")
    keep(office, dossier, "derden", **asked, dag="2026-11-20", ontvangen="2026-11-24")
    found = last_day(office, dossier)
    assert found == (date(2026, 11, 10), date(2026, 11, 10), "pip.termijn_weken")


def test_the_term_of_duo_goes_before_ours(office: Office) -> None:
    dossier, _ = office.decided()
    assert term(office, dossier) == (date(2026, 11, 25), date(2029, 11, 24))
    keep(office, dossier, "termijn", **DUO)
    assert term(office, dossier) == (date(2025, 3, 4), date(2028, 6, 23))
    traject = office.trajecten.traject(dossier)
    assert traject.term is not None
    assert traject.term.einddatum_duo == date(2028, 6, 24)


def test_a_plan_after_a_move_does_not_begin_the_three_years_anew(office: Office) -> None:
    dossier, _ = office.decided(office.dossier(inschrijving_brp="2026-10-12"))
    keep(office, dossier, "verhuisd", **MOVED)
    assert term(office, dossier) == (date(2025, 3, 4), date(2028, 3, 3))
    ends = {each.code: each.termijn.legal for each in office.trajecten.deadlines(dossier)}
    assert (ends["termijn"], ends["schakelen"]) == (date(2028, 3, 3), date(2026, 9, 3))


def test_after_a_move_another_route_is_refused(office: Office) -> None:
    dossier = office.dossier(kennisgeving="2025-01-06", inschrijving_brp="2026-10-12")
    keep(office, dossier, "verhuisd", **MOVED)
    reached = office.trajecten.reached(dossier)
    assert (reached.former, reached.first) == (None, date(2025, 3, 3))
    found = []
    for route in (Leerroute.Z, Leerroute.B1):
        content = replace(whole(), aanleiding=Aanleiding.VERHUIZING, leerroute=route)
        given = replace(nothing_lacks(content), route_elsewhere=reached.route_elsewhere)
        told = office.plans.check(given)
        found.append([x.blocks for x in told if x.rule == "pip.leerroute_na_verhuizing"])
    assert found == [[], [True]]


def test_an_update_moves_not_when_the_offer_must_come(office: Office) -> None:
    dossier, first = office.decided()
    office.clock.day = date(2027, 1, 20)
    content = replace(whole(), aanleiding=Aanleiding.BIJWERKING)
    second = office.plans.begin(dossier, content, reason="doel", made_from=())
    given = replace(nothing_lacks(content, date(2027, 1, 20)), today=date(2027, 1, 20))
    second = office.plans.vaststellen(dossier, second, given)
    versions = office.plans.versions(dossier)
    assert clocks.route_since(versions, second) == first.dagtekening == TODAY
    ends = {each.code: each.termijn.legal for each in office.trajecten.deadlines(dossier)}
    assert ends["aanbod"] == date(2027, 2, 24)


def test_another_route_gives_the_offer_its_months_anew(office: Office) -> None:
    dossier, _ = office.decided()
    office.clock.day = date(2027, 1, 20)
    content = whole(leerroute=Leerroute.B1, aanleiding=Aanleiding.SCHAKELEN)
    second = office.plans.begin(dossier, content, reason="sneller", made_from=())
    given = nothing_lacks(content, date(2027, 1, 20), lbt_uitslag="haalbaar")
    second = office.plans.vaststellen(dossier, second, replace(given, today=date(2027, 1, 20)))
    office.plans.begin(dossier, content, reason="later", made_from=())
    assert clocks.route_since(office.plans.versions(dossier), second) == date(2027, 1, 20)


@pytest.mark.parametrize(("group", "waits"), [("asiel", True), ("gezinshereniger", False)])
def test_nobody_but_an_asielstatushouder_waits_for_an_offer(
    office: Office, group: str, waits: bool
) -> None:
    dossier, _ = office.decided(office.dossier(doelgroep=group))
    codes = {each.code for each in office.trajecten.deadlines(dossier)}
    assert ("aanbod" in codes) is waits


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("termijn", {**DUO, "einddatum": "2024-01-01"}),
        ("plaatsing", {"soort": "werk", "waar": "x", "dag": "2026-05-01", "einde": "2026-04-01"}),
        ("derden", {"wie": "x", "wat": "x", "waarom": "x", "dag": "2026-05-01",
                    "ontvangen": "2026-04-30"}),
        ("ontzorgen", {"begin_bijstand": "2026-05-01", "beeindigd": "2026-04-01"}),
        ("aanbod", {"instelling": "x", "verwachte_start": "2027-05-01",
                    "verwachte_einde": "2027-04-30"}),
    ],
)  # fmt: skip
def test_days_that_contradict_each_other_are_refused(
    office: Office, kind: str, told: dict[str, str]
) -> None:
    with pytest.raises(InputError, match=r"record\.order"):
        keep(office, office.dossier(), kind, **told)
