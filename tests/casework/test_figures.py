"""Figures of a vault: counted from facts, plans and records, and shown with small ones hidden."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from coach_desktop.casework.cbs import HEAD
from coach_desktop.domain.answer import Answer, Reason
from coach_desktop.domain.pip import Aanleiding, Leerroute, SignatureState
from coach_desktop.domain.reading import Act
from coach_desktop.domain.record import Record
from coach_desktop.law.indicatoren import LEAST
from coach_desktop.law.local_parts import Since
from tests.builders import BSN, TODAY, Office, nothing_lacks, opened, whole

NAMES = ("Haile", "Tesfay", "Ahmadi", "Noori", "Yilmaz", "Demir", "Kaya", "Sahin")


@pytest.fixture
def caseload(tmp_path: Path) -> Iterator[tuple[Office, list[str]]]:
    with opened(tmp_path / "kluis") as office:
        people = [office.dossier(name, doelgroep="asiel") for name in NAMES[:6]]
        people += [office.dossier(name) for name in NAMES[6:]]
        yield office, people


def test_everybody_is_counted_once_and_few_people_are_a_star(
    caseload: tuple[Office, list[str]],
) -> None:
    office, _ = caseload
    report = office.figures.report(TODAY)
    groups = next(each for each in report.figures if each.name == "groep")
    assert groups.counts == {"asiel": 6, "gezin_overig": 0, "onbekend": 2}
    assert report.told.count(("groep", "onbekend")) is None
    assert report.told.count(("groep", "asiel")) is None
    assert report.told.count(("allen", "")) == len(NAMES)


def test_what_changed_by_a_few_since_the_last_export_is_a_star(
    caseload: tuple[Office, list[str]],
) -> None:
    office, people = caseload
    for dossier in people:
        office.people.record(dossier, "gesprekstaal", Answer("ti"))
    first = office.figures.report(TODAY)
    assert first.told.count(("bekend.gesprekstaal", "bekend")) == len(NAMES)
    office.figures.exported(first)
    office.figures.exported(first)
    assert len(office.figures.exports.former()) == 1
    office.dossier("Bekele")
    then = office.figures.report(TODAY)
    assert then.told.count(("allen", "")) is None


def test_a_person_is_known_from_facts_plan_and_records(office: Office) -> None:
    dossier = office.dossier(
        doelgroep="asiel", geboortedatum="1990-02-01", kennisgeving="2026-10-01",
        inschrijving_brp="2026-07-13", huisvestingswet="ja",
    )  # fmt: skip
    _, version = office.decided(dossier)
    office.plans.sign(dossier, version, {"client": (SignatureState.DRAWN, "")})
    keep = office.records.keep
    keep(dossier, Record("", "plaatsing", {"soort": "werk", "waar": "X", "dag": "2026-11-01"}))
    keep(dossier, Record("", "uren", {"dag": "2026-11-02", "soort": "taal_knm", "uren": "3"}))
    for part in ("LE", "LU", "SC", "SP", "KNM"):
        told = {"dag": "2026-11-03", "onderdeel": part, "uitslag": "Geslaagd"}
        keep(dossier, Record("", "examen", told))
    person = office.figures.person(office.people.find("Haile")[0], TODAY)
    assert (person.age, person.is_asiel, person.route) == (36, True, "Z")
    assert (person.signed_on, person.pip_on) == (TODAY, TODAY)
    assert person.days[Since.KENNISGEVING] == date(2026, 10, 1)
    assert person.started_on == date(2026, 11, 2)
    assert person.passed_on == date(2026, 11, 3)
    assert person.stays_on(TODAY) == ("werk",)


def test_answers_that_a_target_asks_for_are_the_last_ones(office: Office) -> None:
    intake = office.intake(lad_trede="2", zrm_huisvesting="4")
    intake.keep(intake.answer("lad_trede", Answer("3")))
    person = office.figures.person(office.people.find("Haile")[0], TODAY)
    assert (person.answers["lad_trede"], person.answers["zrm_huisvesting"]) == ("3", "4")


def test_refusing_is_counted_apart_from_not_knowing(office: Office) -> None:
    for place in range(2 * LEAST):
        dossier = office.dossier(f"Persoon{place}")
        refuses = place < LEAST
        answer = Answer(reason=Reason.WIL_NIET_ZEGGEN) if refuses else Answer("ti")
        office.people.record(dossier, "gesprekstaal", answer)
    report = office.figures.report(TODAY)
    told = next(each for each in report.lacking if each.name == "bekend.gesprekstaal")
    assert told.counts == {"bekend": LEAST, "geweigerd": LEAST, "onbekend": 0}
    assert report.told.count((told.name, "geweigerd")) == LEAST


def test_aims_say_of_how_many_and_hide_few(caseload: tuple[Office, list[str]]) -> None:
    office, people = caseload
    for dossier in people[:6]:
        office.people.record(dossier, "inschrijving_brp", Answer("2026-07-13"))
    aims = {each.target.id: each for each in office.figures.report(TODAY).aims}
    assert (aims["gehuisvest"].reached, aims["gehuisvest"].people) == (None, len(NAMES))
    assert not aims["meer_werk"].is_known
    months = aims["maanden_tot_geslaagd"]
    assert (months.reached, months.is_known) == (None, True)
    for dossier in people[6:]:
        office.people.record(dossier, "inschrijving_brp", Answer("2026-07-13"))
    aims = {each.target.id: each for each in office.figures.report(TODAY).aims}
    assert (aims["gehuisvest"].reached, aims["gehuisvest"].people) == (100, len(NAMES))
    assert (aims["doet_mee"].reached, aims["doet_mee"].people) == (None, 0)


def test_a_mean_of_months_is_shown_of_enough_people(office: Office) -> None:
    for place in range(LEAST):
        dossier, _ = office.decided(office.dossier(f"Persoon{place}", doelgroep="asiel"))
        office.records.keep(dossier, Record("", "z_route", {"afgerond": "2026-11-24"}))
    aims = {each.target.id: each for each in office.figures.report(TODAY).aims}
    assert aims["maanden_tot_geslaagd"].people == LEAST


def test_a_mean_that_differs_by_one_person_from_an_export_is_hidden(office: Office) -> None:
    for place in range(LEAST + 1):
        dossier, _ = office.decided(office.dossier(f"Persoon{place}", doelgroep="asiel"))
        if place == LEAST:
            office.figures.exported(office.figures.report(TODAY))
        office.records.keep(dossier, Record("", "z_route", {"afgerond": "2026-11-24"}))
    aims = {each.target.id: each for each in office.figures.report(TODAY).aims}
    assert aims["maanden_tot_geslaagd"].people is None


def test_the_delivery_has_a_row_for_each_and_leaves_a_line_for_each(office: Office) -> None:
    dossier = office.dossier(doelgroep="asiel", bsn=BSN, kennisgeving="2026-09-01")
    office.decided(dossier)
    later = office.dossier("Later", kennisgeving="2026-11-01")
    concept = office.dossier("Concept", koppeling="2026-08-01")
    office.pip(concept)
    office.records.keep(dossier, Record("", "pvt", {"ondertekend": "2026-11-20"}))
    head, *rows = office.delivery.table(date(2026, 9, 30))
    assert tuple(head) == HEAD
    told = {row[0]: dict(zip(HEAD, row, strict=True)) for row in rows}
    assert set(told) == {BSN, ""}
    assert told[BSN]["leerroute"] == "Z"
    assert told[BSN]["datumOndertekeningPvt"] == "2026-11-20"
    assert told[""]["dagtekeningEerstePip"] == ""
    assert told[BSN]["dagtekeningEerstePip"] == "2026-11-24"
    acts = [line.act for line in office.looking.log(dossier)]
    assert acts == [Act.EXPORTED]
    assert office.looking.log(later) == ()


def test_the_delivery_tells_when_a_route_was_changed_and_which_it_was(office: Office) -> None:
    dossier = office.dossier(doelgroep="asiel", bsn=BSN, kennisgeving="2026-09-01")
    office.decided(dossier)
    content = whole(leerroute=Leerroute.B1, aanleiding=Aanleiding.SCHAKELEN)
    concept = office.plans.begin(dossier, content, reason="sneller", made_from=())
    given = nothing_lacks(content, lbt_uitslag="haalbaar")
    office.plans.vaststellen(dossier, concept, given)
    benefit = {"begin_bijstand": "2026-10-01", "beeindigd": "2026-11-01"}
    office.records.keep(dossier, Record("", "ontzorgen", benefit))
    head, row = office.delivery.table(date(2026, 9, 30))
    told = dict(zip(head, row, strict=True))
    names = ("datumSchakelen", "leerrouteVoorSchakelen", "datumAfschalen", "ontzorgenEinde")
    assert [told[name] for name in names] == ["2026-11-24", "Z", "", "2026-11-01"]
