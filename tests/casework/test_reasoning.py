"""The reasons out of a dossier: sensible for invented people, and health only by consent."""

from dataclasses import replace

import pytest

from coach_desktop.casework.reasoning import Reasoning
from coach_desktop.domain.identity import Role
from coach_desktop.domain.operation import Source
from coach_desktop.domain.pip import Leerroute, PipContent
from coach_desktop.domain.record import Record
from coach_desktop.forms.condition import names_in
from coach_desktop.plan.reasons import Link, Weight, of_route, read_book
from tests.builders import COACH, Office, book, brede_intake, join, national_pack

B1, ONDERWIJS, Z = Leerroute.B1, Leerroute.ONDERWIJS, Leerroute.Z

SEVENTH = {
    "ond_jaren": "j4_6",
    "ond_hoogste": "basis",
    "ond_schrift": "geez",
    "ond_lezen_mt": "goed",
    "ond_wil_studeren": "ja",
    "rte_uren_week": "8",
    "wrk_nu": "betaald",
    "gez_mantelzorg": "ja",
    "gzh_mag": "ja",
    "gzh_lesuren": "lt15",
    "gzh_aanpassing": "pauzes klein",
}
"""A seventh person: works, little school, another script, wants to study, cares for a brother."""


def codes(links: tuple[Link, ...], route: Leerroute, weight: Weight) -> set[str]:
    return {link.code for link in links if link.weight(route) is weight}


@pytest.mark.parametrize(
    ("person", "route", "for_it", "against_it"),
    [
        ("Al Khatib", B1, {"toets_haalbaar", "opleiding_hoger", "werken_en_leren"}, set()),
        ("Al Khatib", ONDERWIJS, {"wil_studeren", "diploma"}, {"opvang_nodig", "dagdelen_weinig"}),
        ("Yonas", ONDERWIJS, {"wil_studeren", "op_school", "uren_veel"}, set()),
        ("Yonas", Z, set(), {"toets_haalbaar"}),
        ("Emre", B1, {"werkt", "werkervaring"}, set()),
        ("Emre", ONDERWIJS, {"diploma"}, {"wil_niet_studeren", "werkt"}),
        ("Hodan", Z, {"toets_niet_haalbaar", "school_weinig", "alfabetisering"}, set()),
        ("Hodan", B1, {"werkervaring"}, {"toets_niet_haalbaar", "alfabetisering"}),
        ("Farhad", B1, {"school_lang"}, set()),
        ("Azad", ONDERWIJS, {"wil_studeren", "op_school"}, {"dagdelen_weinig"}),
    ],
)
def test_the_reasons_of_a_person_are_those_that_a_coach_would_name(
    practice: Office, person: str, route: Leerroute, for_it: set[str], against_it: set[str]
) -> None:
    links = practice.reasoning.chain(practice.example(person))
    assert for_it <= codes(links, route, Weight.FOR)
    assert against_it <= codes(links, route, Weight.AGAINST)
    assert bool(against_it) or not codes(links, route, Weight.AGAINST)


def test_a_seventh_person_has_reasons_on_both_sides_of_each_route(office: Office) -> None:
    dossier = office.dossier(wet="wi2021", geboortedatum="1990", lbt_status="nog_niet")
    intake = office.intake(dossier, **SEVENTH)
    links = office.reasoning.chain(intake)
    assert codes(links, Z, Weight.FOR) == {"school_kort", "leert_kort"}
    assert codes(links, B1, Weight.FOR) == {"werkt"}
    assert codes(links, B1, Weight.AGAINST) == {"uren_te_weinig_b", "leert_kort"}
    against = codes(links, ONDERWIJS, Weight.AGAINST)
    assert {"school_kort", "opleiding_basis", "zorgt_voor_iemand", "werkt"} <= against
    assert codes(links, ONDERWIJS, Weight.FOR) == {"wil_studeren"}
    assert "toets_open" in codes(links, B1, Weight.NOTE)
    assert [len(of_route(links, route)) > 0 for route in Leerroute] == [True] * 3


def test_each_reason_names_the_question_who_told_it_and_when(office: Office) -> None:
    intake = office.intake(ond_jaren="j13")
    (link,) = office.reasoning.chain(intake)
    (origin,) = office.reasoning.origins(intake, link)
    question = brede_intake().by_key["ond_jaren"]
    assert (origin.question, origin.number) == ("ond_jaren", question.number)  # type: ignore[union-attr]  # a question
    assert (origin.source, origin.moment) == (Source.CLIENT, office.clock.now())


def test_an_age_is_told_as_policy_and_never_enters_a_motivation(office: Office) -> None:
    intake = office.intake(office.dossier(geboortedatum="1980-02-03"))
    (link,) = office.reasoning.chain(intake)
    assert link.code == "leeftijd"
    assert "46 jaar" in link.short
    assert office.reasoning.draft([link], PipContent(), ONDERWIJS).count("\n") == 0
    (origin,) = office.reasoning.origins(intake, link)
    assert origin.question == "pers_geboortedatum"
    assert office.reasoning.chain(office.intake(office.dossier(geboortedatum="2004-02-03"))) == ()


def test_health_enters_a_motivation_only_when_the_client_agreed_to_that_sentence(
    office: Office,
) -> None:
    intake = office.intake(gzh_mag="ja", gzh_lesuren="lt15", gzh_aanpassing="pauzes klein")
    links = office.reasoning.chain(intake)
    assert [link.code for link in links] == ["leert_kort", "aanpassing"]
    assert all(office.reasoning.needs_consent(link) for link in links)
    kept = PipContent()
    assert "leren" not in office.reasoning.draft(links, kept, Z)
    agreed = replace(kept, agreed_health=("aanpassing",))
    draft = office.reasoning.draft(links, agreed, Z)
    assert "vaker een pauze, een kleine groep" in draft
    assert "korte tijd" not in draft
    both = replace(kept, agreed_health=("aanpassing", "leert_kort"))
    assert "korte tijd" in office.reasoning.draft(links, both, Z)


def test_a_teamleider_reads_no_health(office: Office) -> None:
    answers = {"ond_jaren": "j13", "gzh_mag": "ja", "gzh_lesuren": "lt15"}
    intake = office.intake(**answers)
    leads = join(office.vault, role=Role.TEAMLEIDER)
    links = leads.reasoning.chain(leads.intakes.open(intake.dossier, intake.id))
    assert [link.code for link in links] == ["school_lang"]


def test_safety_never_enters_a_plan_even_with_consent(office: Office) -> None:
    own = """format = 1
teksten = { begin = "b", voor = "v", tegen = "t", let_op = "l", gekozen = "g", niet_gekozen = "n" }
[[reden]]
code = "veilig"
voor = ["B"]
als = "${gez_veilig} != 'x'"
instemming = true
kort = "k"
zin = "geheim"
"""
    own_book = read_book(own.encode(), "eigen.toml")
    reasoning = Reasoning(brede_intake(), own_book, national_pack(), office.records)
    intake = office.intake()
    assert reasoning.chain(intake) == ()
    link = Link(own_book.arguments[0], "k", "geheim")
    assert not reasoning.may_be_told(link, PipContent(agreed_health=("veilig",)))


def test_a_reason_about_a_question_that_is_not_asked_here_is_not_there(office: Office) -> None:
    own = """format = 1
teksten = { begin = "b", voor = "v", tegen = "t", let_op = "l", gekozen = "g", niet_gekozen = "n" }
[[reden]]
code = "weg"
voor = ["B"]
als = "${bestaat_niet} = 'ja'"
kort = "k"
"""
    own_book = read_book(own.encode(), "eigen.toml")
    reasoning = Reasoning(brede_intake(), own_book, national_pack(), office.records)
    assert reasoning.chain(office.intake()) == ()


def test_the_test_and_the_second_opinion_are_read_from_their_records(office: Office) -> None:
    dossier = office.dossier(wet="wi2021", lbt_status="gedaan")
    intake = office.intake(dossier, rte_second_opinion="aangevraagd")
    assert office.reasoning.opinions(dossier) == ()
    found = {link.code for link in office.reasoning.chain(intake)}
    assert "second_opinion_gevraagd" in found
    told = {"dag": "2026-11-12", "verzoek": "Nog eens kijken.", "gevolg": "route_anders"}
    office.records.keep(dossier, Record("", "second_opinion", told))
    test = {"uitslag": "haalbaar", "status": "gedaan", "behaalde_score": "27"}
    office.records.keep(dossier, Record("", "leerbaarheidstoets", test))
    again = office.intakes.open(dossier, intake.id)
    links = {link.code: link for link in office.reasoning.chain(again)}
    assert {"toets_haalbaar", "toets_score", "vastgelegd_route_anders"} <= links.keys()
    assert "second_opinion_gevraagd" not in links
    opinion = links["vastgelegd_route_anders"]
    assert (opinion.record, office.reasoning.origins(again, opinion)) == ("second_opinion", ())
    assert not office.reasoning.needs_consent(opinion)
    assert office.reasoning.test(dossier).text("uitslag") == "haalbaar"
    assert office.people.facts(dossier).text("lbt_uitslag") == "haalbaar"
    assert office.reasoning.opinions(dossier)[0].text("gevolg") == "route_anders"


def test_a_begeleider_reads_no_record_of_the_test(office: Office) -> None:
    dossier = office.dossier()
    helps = join(office.vault, role=Role.BEGELEIDER)
    assert helps.reasoning.test(dossier).told == {}


def test_a_draft_ends_with_what_the_coach_chose(practice: Office) -> None:
    intake = practice.example("Emre")
    content = practice.drafting.content(intake, COACH)
    links = practice.reasoning.chain(intake)
    frame = practice.reasoning.book.frame
    assert practice.reasoning.draft(links, content, B1).endswith(frame.chosen)
    assert practice.reasoning.draft(links, content, Z).endswith(frame.not_chosen)
    open_route = replace(content, leerroute=None)
    assert not practice.reasoning.draft(links, open_route, B1).endswith(frame.not_chosen)


def test_what_the_form_works_out_has_a_question_and_nobody_who_told_it(office: Office) -> None:
    own = """format = 1
teksten = { begin = "b", voor = "v", tegen = "t", let_op = "l", gekozen = "g", niet_gekozen = "n" }
[[reden]]
code = "alfa"
tegen = ["B"]
als = "${alfa_voorstel} = 'A'"
kort = "Leert lezen"
"""
    own_book = read_book(own.encode(), "eigen.toml")
    reasoning = Reasoning(brede_intake(), own_book, national_pack(), office.records)
    intake = office.intake(ond_schrift="geen")
    (link,) = reasoning.chain(intake)
    (origin,) = reasoning.origins(intake, link)
    assert (origin.question, origin.source, origin.moment) == ("alfa_voorstel", None, None)


def test_the_reasons_that_come_with_the_program_ask_only_what_its_questionnaire_asks() -> None:
    asked = brede_intake().by_key
    for argument in book().arguments:
        if not argument.record:
            assert set(names_in(argument.condition)) <= asked.keys(), argument.code
