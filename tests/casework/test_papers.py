"""Documents beside the plan: who may make which, what each says, and what stands in none."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from coach_desktop.casework.asking import EINDMETING
from coach_desktop.casework.paper_content import (
    Called,
    Code,
    Count,
    Day,
    Own,
    Phrase,
    Report,
    Words,
)
from coach_desktop.casework.papers.gathering import IN_DUTCH
from coach_desktop.domain.answer import Answer, Reason
from coach_desktop.domain.dossier import number_of
from coach_desktop.domain.errors import CoachError, InputError
from coach_desktop.domain.identity import Role
from coach_desktop.domain.moment import Moment
from coach_desktop.domain.pip import Arranged, FreeText, Goal, Leerroute
from coach_desktop.domain.reading import Act
from coach_desktop.domain.record import Record
from coach_desktop.domain.sharing import PARTS_OF_PLAN
from coach_desktop.domain.shown import Sheet
from coach_desktop.domain.sight import Sensitivity, paper, sheets
from coach_desktop.domain.traject import ONTZORGEN
from coach_desktop.forms.definition import Kind
from coach_desktop.law.toets import Toets
from tests.builders import BSN, Office, join, opened, whole

YEAR = date(2027, 11, 22)
WEEK = (
    Arranged("week", {"soort": "les", "naam": "Taalhuis", "dag": "ma", "begin": "09:00",
                      "einde": "12:00"}),
    Arranged("week", {"soort": "zorg", "naam": "Huisarts", "dag": "di", "begin": "09:00",
                      "einde": "12:00"}),
    Arranged("plaatsing", {"soort": "taalstage", "waar": "Buurthuis", "uren_week": "8"}),
    Arranged("plaatsing", {"soort": "latere_soort", "waar": "Elders"}),
    Arranged("taalcoach", {"stand": "gevonden"}),
)  # fmt: skip


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with opened(tmp_path / "kluis") as found:
        yield found


OWN_WORDS = FreeText("Schulden bij het ziekenfonds.", "nl")
"""Money, which stands in no copy for somebody outside."""


def told(value: object) -> Iterator[str]:
    """Every text that a report holds, whatever it stands in."""
    match value:
        case str():
            yield value
        case Phrase():
            yield value.key
            yield from told(tuple(value.details.values()))
        case Words():
            yield from value.texts.values()
        case Day() | Count() | Called() | Code() | Own():
            yield from (str(getattr(value, each.name)) for each in fields(value))
        case tuple():
            for each in value:
                yield from told(each)
        case _ if is_dataclass(value) and not isinstance(value, type):
            for each in fields(value):
                if each.name != "profile":
                    yield from told(getattr(value, each.name))
        case _:
            return


def words(report: Report) -> str:
    return "\n".join(told(report.chapters))


def keep(office: Office, dossier: str, kind: str, **columns: str) -> None:
    office.records.keep(dossier, Record("", kind, columns))


def person(office: Office, **known: str) -> str:
    return office.dossier(
        "Haile", voornamen="Saba", roepnaam="Sab", geboortedatum="1990-05-01", bsn=BSN,
        vnummer="1234567890", gesprekstaal="ti", telefoon="06 10000001",
        adres="Kerkstraat 12\n7600 AB Almelo", **known,
    )  # fmt: skip


def with_plan(office: Office, **changed: object) -> str:
    dossier = person(office)
    goals = (
        Goal("T1"),
        Goal("eigen-1", "ሕልመይ", "ti"),
        Goal("T2", parts={"doel_ik": "Anders gezegd."}),
    )
    content = whole(goals=goals, arranged=WEEK, **changed)
    office.pip(dossier, content)
    return dossier


@pytest.mark.parametrize("role", Role)
def test_who_may_make_which_document_is_decided_by_sight(tmp_path: Path, role: Role) -> None:
    with opened(tmp_path / "kluis", role=role) as office:
        assert tuple(office.papers.offered) == sheets(role)
        if not sheets(role):
            with pytest.raises(InputError, match=r"role\.no-paper"):
                office.papers.gather("niemand", Sheet.CARD, "nl")
            assert paper(role, Sheet.CARD).classes == frozenset()


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("sheet", Sheet)
def test_safety_stands_in_no_document_and_health_in_one(role: Role, sheet: Sheet) -> None:
    seen = paper(role, sheet)
    assert not seen.allows(Sensitivity.S4)
    assert seen.allows(Sensitivity.S3) == (sheet is Sheet.INTAKE and role is Role.COACH)


@pytest.mark.parametrize(
    ("sheet", "code"),
    [
        (Sheet.PLAIN, "papers.no-plan"),
        (Sheet.ROADMAP, "papers.no-plan"),
        (Sheet.FINAL, "papers.no-plan"),
        (Sheet.SCHOOL, "papers.no-plan"),
        (Sheet.RECEIVER, "papers.no-plan"),
        (Sheet.INTAKE, "papers.no-intake"),
        (Sheet.HOURS, "papers.no-hours"),
        (Sheet.MEASURES, "papers.no-eindmeting"),
        (Sheet.COSTS_BEGIN, "papers.no-costs"),
        (Sheet.PLACEMENT, "papers.no-taalstage"),
    ],
)
def test_a_document_of_what_is_not_there_is_refused(
    office: Office, sheet: Sheet, code: str
) -> None:
    with pytest.raises(InputError) as refused:
        office.papers.gather(office.dossier(), sheet, "nl")
    assert refused.value.code == code


@pytest.mark.parametrize(
    "sheet", [Sheet.PROGRESS, Sheet.HANDOVER, Sheet.CARD, Sheet.DECLARATION, Sheet.FORM]
)
def test_other_documents_are_there_from_the_first_day(office: Office, sheet: Sheet) -> None:
    assert office.papers.gather(office.dossier(), sheet, "nl").chapters


def test_what_professionals_read_is_in_dutch_alone(office: Office) -> None:
    dossier = person(office)
    for sheet in Sheet:
        assert office.papers.spoken(dossier, sheet) == ("nl" if sheet in IN_DUTCH else "ti")
    assert office.papers.gather(dossier, Sheet.CARD, "ti").language == "nl"
    assert office.papers.spoken(office.dossier(), Sheet.FORM) == "nl"


def test_leaving_the_vault_is_one_line_in_the_log(office: Office) -> None:
    dossier = person(office)
    office.papers.gather(dossier, Sheet.CARD, "nl")
    assert not office.vault.readings(dossier)
    office.papers.exported(dossier, Sheet.CARD)
    (line,) = office.vault.readings(dossier)
    assert (line.act, line.why) == (Act.EXPORTED, "card_paper")


@pytest.mark.parametrize("why", ["geheimhouding", "onveilig", "teamleider"])
def test_an_address_that_is_not_safe_is_printed_nowhere(
    office: Office, tmp_path: Path, why: str
) -> None:
    dossier = with_plan(office)
    keep(office, dossier, "ontzorgen", begin_bijstand="2026-11-01")
    papers = office.papers
    assert "Kerkstraat" in words(papers.gather(dossier, Sheet.HANDOVER, "nl"))
    assert papers.gather(dossier, Sheet.COSTS_BEGIN, "nl").to == (
        "Saba Haile", "Kerkstraat 12", "7600 AB Almelo",
    )  # fmt: skip
    if why == "geheimhouding":
        office.people.record(dossier, "geheimhouding", Answer("ja"))
    elif why == "onveilig":
        office.intake(dossier, pers_veilig_bereikbaar="nee")
    else:
        papers = join(office.vault, role=Role.TEAMLEIDER, author="leider").papers
    for sheet in Sheet:
        try:
            report = papers.gather(dossier, sheet, "nl")
        except CoachError:
            continue
        everything = f"{report.to} {words(report)}"
        assert "Kerkstraat" not in everything, sheet
        if sheet is not Sheet.INTAKE:
            assert "06 10000001" not in everything, sheet
    assert "paper.own.ask_coach_first" in words(papers.gather(dossier, Sheet.HANDOVER, "nl"))


def test_the_card_tells_who_when_and_what_but_no_number(office: Office) -> None:
    dossier = with_plan(office)
    keep(office, dossier, "plaatsing", soort="vrijwilligerswerk", waar="W" * 200, dag="2026-11-20")
    keep(office, dossier, "taalcoach", dag="2026-11-20", stand="gevonden")
    report = words(office.papers.gather(dossier, Sheet.CARD, "nl"))
    for each in ("Saba Haile", "Sab", "06 10000001", "Tigrinya", "letter.code.gevonden"):
        assert each in report
    assert "Taalhuis" not in report
    chosen = replace(office.papers, changes=replace(office.changes, chosen=frozenset({"week"})))
    week = words(chosen.gather(dossier, Sheet.CARD, "nl"))
    assert "09:00–12:00" in week
    assert "Taalhuis" in week
    assert "Huisarts" not in week
    assert "W" * 59 + "…" in report
    assert BSN not in report
    assert "1234567890" not in report
    assert "ሕልመይ" not in report


def test_records_of_money_are_not_there_for_who_visits(office: Office) -> None:
    dossier = person(office)
    keep(office, dossier, "ontzorgen", begin_bijstand="2026-11-01")
    assert office.papers._case(dossier, Sheet.CARD, "nl").records(ONTZORGEN) == ()
    assert office.papers._case(dossier, Sheet.FINAL, "nl").records(ONTZORGEN) != ()


def test_a_goal_that_tells_of_health_or_money_is_for_who_may_know(office: Office) -> None:
    dossier = person(office)
    office.intake(dossier, tal_oefent="nooit")
    goals = (Goal("T1", answers=("tal_oefent", "weg")), Goal("F1", answers=("gld_schuld",)))
    office.pip(dossier, whole(goals=goals))
    known = {each.code: each.texts["doel_ik"]["nl"] for each in office.drafting.library}
    card = words(office.papers.gather(dossier, Sheet.CARD, "nl"))
    plain = words(office.papers.gather(dossier, Sheet.PLAIN, "nl"))
    assert known["T1"] in card
    assert known["F1"] not in card
    assert known["F1"] in plain


def test_the_plan_in_plain_words_has_what_is_arranged_and_no_number(office: Office) -> None:
    dossier = with_plan(
        office,
        vve=FreeText("ቋንቋ", "ti", "Voorschool."),
        afspraken=FreeText("Elke maandag bellen."),
    )
    report = words(office.papers.gather(dossier, Sheet.PLAIN, "ti"))
    for each in ("Anders gezegd.", "ሕልመይ", "Buurthuis", "Voorschool.", "Elke maandag bellen."):
        assert each in report
    assert BSN not in report
    assert "Elders" not in report


def test_a_plan_without_a_route_or_goals_can_be_read_too(office: Office) -> None:
    dossier = person(office)
    goals = (Goal("eigen", "Zelf"), Goal("T1", parts={"acties_client": "Oefenen."}))
    office.pip(dossier, whole(leerroute=None, uren_per_week=None, goals=goals))
    assert "Oefenen." in words(office.papers.gather(dossier, Sheet.PLAIN, "nl"))
    assert "route.none" in words(office.papers.gather(dossier, Sheet.PLAIN, "nl"))
    road = office.papers.gather(dossier, Sheet.ROADMAP, "nl")
    assert "paper.roadmap.coach_calls" in words(road)
    assert "Zelf" not in words(road)
    assert "route.none" in words(office.papers.gather(dossier, Sheet.PROGRESS, "nl"))


def test_a_plan_that_was_withdrawn_is_not_told_of(office: Office) -> None:
    dossier, version = office.pip(person(office))
    office.plans.withdraw(dossier, version, office.clock.today())
    with pytest.raises(InputError, match=r"papers\.no-plan"):
        office.papers.gather(dossier, Sheet.PLAIN, "nl")


def after_a_year(office: Office) -> str:
    dossier, _ = office.decided(person(office))
    office.clock.day = YEAR
    keep(
        office,
        dossier,
        "voortgangsgesprek",
        dag="2027-03-15",
        wijze="thuis",
        route_past="ja",
        aanwezigheid="goed",
        afspraken="Elke week oefenen.",
        volgende="2028-03-20",
    )
    keep(
        office,
        dossier,
        "voortgangsgesprek",
        dag="2027-09-15",
        wijze="kantoor",
        volgende="2027-10-01",
    )
    keep(office, dossier, "aanbod", instelling="Taalschool", verwachte_start="2027-01-11")
    keep(office, dossier, "uren", dag="2027-06-01", soort="taal_knm", uren="212", waar="Taalschool")
    keep(office, dossier, "uren", dag="2027-11-01", soort="participatie", uren="60")
    keep(
        office,
        dossier,
        "plaatsing",
        soort="taalstage",
        waar="Buurthuis De Kamp",
        dag="2027-09-01",
        uren_week="8",
    )
    keep(office, dossier, "taalcoach", dag="2027-01-20", stand="gevonden")
    keep(office, dossier, "examen", dag="2027-10-04", onderdeel="LU", uitslag="Geslaagd")
    keep(
        office,
        dossier,
        "pvt",
        begin="2027-04-05",
        ondertekend="2027-05-10",
        bijeenkomst="Mei",
        activiteit="Gemeentehuis",
    )
    keep(
        office,
        dossier,
        "opvang",
        soort="voorschool",
        stand="geplaatst",
        dag="2027-01-10",
        waar="De Rups",
    )
    keep(office, dossier, "overdracht_collega", dag="2027-11-15", aan="Mina", wat_loopt="De stage.")
    keep(office, dossier, "overdracht", vervolgstappen="Rijbewijs.")
    keep(office, dossier, "derden", wie="GGD", wat="Brief", waarom="Nodig", dag="2027-11-01")
    keep(
        office,
        dossier,
        "derden",
        wie="UWV",
        wat="Toets",
        waarom="Nodig",
        dag="2027-10-01",
        ontvangen="2027-10-20",
    )
    keep(office, dossier, "z_route", certificaat_uitgereikt="2027-11-20")
    return dossier  # fmt: skip


def test_the_progress_report_tells_of_talks_lessons_exams_and_the_next_talk(office: Office) -> None:
    dossier = after_a_year(office)
    report = words(office.papers.gather(dossier, Sheet.PROGRESS, "ti"))
    for each in ("Elke week oefenen.", "Taalschool", "212", "Buurthuis De Kamp", "2028-03-20",
                 "paper.code.Geslaagd", "2027-05-10", "letter.code.gevonden"):  # fmt: skip
        assert each in report
    assert "2027-10-01" not in report
    assert BSN not in report
    assert "De Rups" not in report


def test_the_handover_letter_tells_what_runs_and_what_is_waited_for(office: Office) -> None:
    dossier = after_a_year(office)
    keep(office, dossier, "ontzorgen", begin_bijstand="2027-08-02")
    report = words(office.papers.gather(dossier, Sheet.HANDOVER, "nl"))
    for each in (BSN, "1234567890", "agenda.termijn", "De Rups", "De stage.", "Rijbewijs.", "Mina",
                 "Brief (GGD)", "2027-08-02", "Elke week oefenen."):  # fmt: skip
        assert each in report
    assert "Toets (UWV)" not in report


def test_the_statement_of_hours_counts_and_says_what_is_left(office: Office) -> None:
    dossier = after_a_year(office)
    report = words(office.papers.gather(dossier, Sheet.HOURS, "ti"))
    for each in ("800", "212", "588", "60", "Taalschool", "paper.hours.forecast"):
        assert each in report
    other, _ = office.pip(person(office), whole(leerroute=Leerroute.B1))
    keep(office, other, "uren", dag="2027-06-01", soort="taal_knm", uren="40")
    keep(office, other, "uren", dag="2027-06-01", soort="pvt", uren="12")
    assert "800" not in words(office.papers.gather(other, Sheet.HOURS, "nl"))


def test_the_school_is_told_route_hours_and_term_and_no_number(office: Office) -> None:
    dossier = person(office)
    content = whole(leerroute=Leerroute.B1, intensiteit_route=1_200, niveau="B1",
                    alfabetisering="A")  # fmt: skip
    office.pip(dossier, content)
    report = words(office.papers.gather(dossier, Sheet.SCHOOL, "ti"))
    for each in ("Saba Haile", "Kerkstraat 12", "route.B", "1200", "letter.lessons.reading_A"):
        assert each in report
    for each in (BSN, "1234567890", "06 10000001", "1990-05-01"):
        assert each not in report
    other = office.dossier()
    office.pip(other, whole(leerroute=None))
    assert "route.none" in words(office.papers.gather(other, Sheet.SCHOOL, "nl"))


def test_a_receivers_copy_goes_by_an_agreement_that_stands(office: Office) -> None:
    dossier = with_plan(office, leerroute=Leerroute.B1, uren_per_week=16, ontzorgen=OWN_WORDS,
                        ondersteuning=OWN_WORDS, afspraken=OWN_WORDS)  # fmt: skip
    with pytest.raises(InputError, match=r"papers\.no-receiver"):
        office.papers.gather(dossier, Sheet.RECEIVER, "nl")
    for name, purpose, until, gone in (
        ("Taalaanbieder De Brug", "de lessen", "", ""),
        ("School van weleer", "de inschrijving", "2026-11-01", ""),
        ("Buurthuis", "vrijwilligerswerk", "", "2026-11-20"),
    ):
        keep(office, dossier, "deling", wie=name, wat="plan", doel=purpose, grond="toestemming",
             dag="2026-10-01", tot=until, ingetrokken=gone,
             delen="deel_route deel_lessen")  # fmt: skip
    (stands,) = office.papers.receivers(dossier)
    report = office.papers.gather(dossier, Sheet.RECEIVER, "ti", stands.record.id)
    assert report.language == "nl"
    made = words(report)
    assert made == words(office.papers.gather(dossier, Sheet.RECEIVER, "nl"))
    for each in ("Saba Haile", "Taalaanbieder De Brug", "de lessen", "route.B", "16",
                 "paper.receiver.ground_toestemming"):  # fmt: skip
        assert each in made
    for each in (BSN, "1234567890", "06 10000001", "1990-05-01", "Kerkstraat", "ሕልመይ",
                 "Buurthuis", OWN_WORDS.text):  # fmt: skip
        assert each not in made
    with pytest.raises(InputError, match=r"papers\.no-receiver"):
        office.papers.gather(dossier, Sheet.RECEIVER, "nl", "een ander")


def test_a_receivers_copy_has_the_parts_that_were_agreed_on(office: Office) -> None:
    dossier = with_plan(office, leerroute=Leerroute.B1, uren_per_week=16)
    told = {"wie": "School", "wat": "alleen de route", "doel": "de les", "grond": "toestemming",
            "dag": "2026-10-01"}  # fmt: skip
    keep(office, dossier, "deling", **told)
    with pytest.raises(InputError, match=r"papers\.no-parts"):
        office.papers.gather(dossier, Sheet.RECEIVER, "nl")
    (line,) = office.papers.receivers(dossier)
    office.records.keep(dossier, Record(line.record.id, "deling", {**told, "delen": "deel_route"}))
    chapters = [each.key for each in office.papers.gather(dossier, Sheet.RECEIVER, "nl").chapters]
    assert "letter.chapter.route" in chapters
    assert not {"letter.chapter.lessons", "letter.chapter.goals"} & set(chapters)
    assert "alleen de route" in words(office.papers.gather(dossier, Sheet.RECEIVER, "nl"))
    office.records.keep(dossier, Record(line.record.id, "deling", {**told, "ontvanger": "p1"}))
    made = [each.key for each in office.papers.gather(dossier, Sheet.RECEIVER, "nl").chapters]
    assert "letter.chapter.lessons" in made


def test_the_final_report_tells_what_was_reached(office: Office) -> None:
    dossier = after_a_year(office)
    office.people.record(dossier, "einde_plicht", Answer("2027-11-10"))
    report = words(office.papers.gather(dossier, Sheet.FINAL, "nl"))
    for each in ("paper.own.z_certificate", "paper.own.talks_held", "2027-11-10", "Taalschool"):
        assert each in report
    assert BSN not in report


def test_what_was_told_then_stands_beside_what_is_told_now(office: Office) -> None:
    dossier = person(office)
    office.intake(dossier, tal_luisteren="a1", lad_trede="1", gzh_slaap="2", gzh_mag="ja")
    end = office.intakes.open(dossier, office.intakes.begin(dossier, EINDMETING))
    for address, value in {"tal_luisteren": "a2", "lad_trede": "3"}.items():
        end.keep(end.answer(address, Answer(value)))
    office.pip(dossier)
    for sheet in (Sheet.MEASURES, Sheet.FINAL):
        report = words(office.papers.gather(dossier, sheet, "nl"))
        assert "measures.higher" in report
        assert "measures.same" not in report
        slept = office.intakes.plan.by_key["gzh_slaap"].label["nl"]
        assert slept not in report


def test_the_intake_report_tells_answers_refusals_and_days_but_not_safety(office: Office) -> None:
    dossier = person(office)
    office.intake(
        dossier, start_datum="2026-11-20", pers_moedertaal="ti", wens_droom="Ik word kok.",
        gez_ver_weg=Reason.WIL_NIET_ZEGGEN, gzh_mag="ja", gzh_slaap="2", gez_veilig="nee",
        tal_gesproken="ti ar", gez_vorm="kinderen", afs_vervolg="2026-12-01",
    )  # fmt: skip
    intake = office.intakes.open(dossier, office.intakes.find(dossier))
    row, given = intake.add_row("lid")
    intake.keep(given)
    for name, value in {"lid_naam": "Abdi", "lid_relatie": "kind"}.items():
        intake.keep(intake.answer(f"lid/{row}/{name}", Answer(value)))
    report = words(office.papers.gather(dossier, Sheet.INTAKE, "nl"))
    plan = office.intakes.plan
    for each in ("Ik word kok.", "answer.wil_niet_zeggen", "2026-12-01", "2026-11-20", "Abdi: "):
        assert each in report
    assert plan.by_key["gzh_slaap"].label["nl"] in report
    assert plan.by_key["gez_veilig"].label["nl"] not in report
    leader = join(office.vault, role=Role.TEAMLEIDER, author="leider").papers
    theirs = words(leader.gather(dossier, Sheet.INTAKE, "nl"))
    assert plan.by_key["gzh_slaap"].label["nl"] not in theirs


def test_a_file_that_was_attached_is_told_of_as_such(office: Office) -> None:
    from coach_desktop.casework.papers.intake import answered
    from coach_desktop.forms.definition import Kind, Question

    picture = Question("foto", "foto", "/foto", Kind.IMAGE)
    assert answered(picture, Answer("abc")) == Phrase("paper.own.attached")


def test_the_letters_of_the_fixed_costs_list_them_with_their_amounts(office: Office) -> None:
    dossier = with_plan(office)
    costs = {"huur": "612", "gas": "95", "water": "18", "stroom": "74", "zorgverzekering": "139"}
    keep(office, dossier, "ontzorgen", begin_bijstand="2026-11-01", **costs)
    begin = words(office.papers.gather(dossier, Sheet.COSTS_BEGIN, "ti"))
    for each in ("€ 612", "€ 938", "2026-11-01", "2027-04-30"):
        assert each in begin
    assert office.papers.trajecten.profile.bezwaarclausule.strip() in begin
    for sheet in (Sheet.COSTS_CHECK, Sheet.COSTS_END):
        assert "bezwaar" not in words(office.papers.gather(dossier, sheet, "ti"))
    keep(office, dossier, "ontzorgen", begin_bijstand="2026-10-01", beeindigd="2026-11-20")
    assert "2026-11-20" in words(office.papers.gather(dossier, Sheet.COSTS_END, "nl"))
    assert "€ 938" not in words(office.papers.gather(dossier, Sheet.COSTS_END, "nl"))


def test_the_costs_that_only_the_plan_knows_of_are_told_from_it(office: Office) -> None:
    kept = Arranged("ontzorgen", {"begint": "2026-07-13", "einde": "2027-01-12"})
    dossier = person(office)
    office.pip(dossier, whole(arranged=(*WEEK, kept)))
    report = words(office.papers.gather(dossier, Sheet.COSTS_CHECK, "nl"))
    assert "2027-01-12" in report


def test_the_term_of_the_costs_is_found_among_others_that_run(office: Office) -> None:
    dossier = after_a_year(office)
    keep(office, dossier, "ontzorgen", begin_bijstand="2027-08-02", verlengd="ja")
    assert "2028-08-01" in words(office.papers.gather(dossier, Sheet.COSTS_CHECK, "nl"))


def test_a_text_that_the_profile_lacks_is_named(office: Office) -> None:
    dossier = person(office)
    keep(office, dossier, "ontzorgen", begin_bijstand="2026-11-01")
    trajecten = office.trajecten
    bare = replace(
        office.papers, trajecten=replace(trajecten, profile=replace(trajecten.profile, texts={}))
    )
    with pytest.raises(InputError) as refused:
        bare.gather(dossier, Sheet.COSTS_BEGIN, "nl")
    assert refused.value.details["key"] == "texts.ontzorgen"
    no_words = replace(trajecten.toets.pack, informs={})
    poor = replace(office.papers, trajecten=replace(trajecten, toets=Toets(no_words)))
    with pytest.raises(InputError) as wanted:
        poor.gather(dossier, Sheet.DECLARATION, "nl")
    assert wanted.value.details["key"] == "pvt.ondertekenen.verklaring"


def test_the_contract_is_that_of_the_last_taalstage(office: Office) -> None:
    dossier = after_a_year(office)
    keep(office, dossier, "plaatsing", soort="werk", waar="Winkel", dag="2027-10-01")
    report = words(office.papers.gather(dossier, Sheet.PLACEMENT, "ti"))
    assert "Buurthuis De Kamp" in report
    assert "Winkel" not in report


def test_the_declaration_has_the_words_of_the_law_and_is_signed_at_the_meeting(
    office: Office,
) -> None:
    report = words(office.papers.gather(after_a_year(office), Sheet.DECLARATION, "ti"))
    assert "Ik verklaar dat ik kennis heb genomen van de waarden en spelregels" in report
    assert "paper.declaration.at_meeting" in report


def test_the_form_on_paper_is_numbered_as_on_the_screen_and_holds_no_answer(
    office: Office,
) -> None:
    dossier = person(office)
    office.intake(dossier, wens_droom="Ik word kok.")
    form = office.papers.gather(dossier, Sheet.FORM, "ti")
    report = words(form)
    assert office.intakes.plan.by_key["wens_droom"].label["ti"] in report
    assert "Ik word kok." not in report
    assert form.number == number_of(dossier)
    assert "Haile" not in report
    assert office.intakes.plan.by_key["pers_veilig_bereikbaar"].label["nl"] not in report


def test_what_is_in_a_report_is_not_told_by_its_name(office: Office) -> None:
    dossier = with_plan(office)
    report = office.papers.gather(dossier, Sheet.PLAIN, "nl")
    assert repr(report) == "<Report plain>"
    assert report.title == "paper.title.plain"
    assert repr(Own("geheim")) == "<Own>"
    assert repr(office.papers._case(dossier, Sheet.PLAIN, "nl")) == "<Case plain>"


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Office, str]]:
    """A dossier with a word of its own class in each open question, note and record."""
    with opened(tmp_path_factory.mktemp("kanaries") / "kluis") as office:
        dossier = after_a_year(office)
        intake = office.intake(
            dossier, gez_vorm="kinderen", gzh_mag="ja", gez_veilig="nee", gzh_slaap="2"
        )
        end = office.intakes.open(dossier, office.intakes.begin(dossier, EINDMETING))
        for address, value in {"tal_luisteren": "a2", "gzh_slaap": "4"}.items():
            end.keep(end.answer(address, Answer(value)))
        for moment in (Moment.ALONE_WITH_CLIENT, Moment.WITHOUT_CLIENT):
            intake.look(moment)
            for question in office.intakes.plan.form.questions():
                is_open = question.kind is Kind.TEXT and not question.marks.bron
                if is_open and question.key in intake.asked():
                    intake.keep(
                        intake.answer(question.key, Answer(canary(question.marks.gevoelig)))
                    )
            for key in ("wens_droom", "gzh_slaap", "gez_veilig", "gld_schuld"):
                sensitivity = intake.instance.question(key).marks.gevoelig
                intake.keep(intake.note(key, f"Notitie{canary(sensitivity)}"))
        keep(
            office,
            dossier,
            "ontzorgen",
            begin_bijstand="2027-08-02",
            notitie=canary(Sensitivity.S2),
        )
        keep(office, dossier, "deling", wie="School", wat="plan", doel="lessen", grond="taak",
             delen=" ".join(PARTS_OF_PLAN), dag="2027-01-04")  # fmt: skip
        keep(office, dossier, "overdracht", taalniveau=canary(Sensitivity.S2))
        keep(office, dossier, "signaal", dag="2027-11-01", gezien=canary(Sensitivity.S4), stap="1")
        keep(office, dossier, "zienswijze", dag="2027-11-01", zienswijze=canary(Sensitivity.S2))
        yield office, dossier  # fmt: skip


def canary(sensitivity: Sensitivity) -> str:
    return f"Kanarie{sensitivity.value}"


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("sheet", Sheet)
def test_no_word_of_a_class_stands_where_sight_does_not_let_it(
    planted: tuple[Office, str], sheet: Sheet, role: Role
) -> None:
    office, dossier = planted
    mine = join(office.vault, role=role, author=role.value)
    mine.clock.day = YEAR
    if sheet not in sheets(role):
        with pytest.raises(InputError, match=r"role\.no-paper"):
            mine.papers.gather(dossier, sheet, "ti")
        return
    seen = paper(role, sheet)
    report = mine.papers.gather(dossier, sheet, "ti")
    everything = f"{report.to} {words(report)}"
    for sensitivity in Sensitivity:
        if not seen.allows(sensitivity):
            assert canary(sensitivity) not in everything, sensitivity
    assert "Notitie" not in everything
    assert (BSN in everything) <= seen.bsn
    if sheet is Sheet.INTAKE:
        assert canary(Sensitivity.S1) in everything
        slept = office.intakes.plan.by_key["gzh_slaap"].label["nl"]
        assert (slept in everything) == (role is Role.COACH)
