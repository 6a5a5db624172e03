"""What a plan tells of records: what holds now, without the coach's notes."""

from coach_desktop.casework.arranging import FIXED_COSTS, GUIDANCE
from coach_desktop.domain.identity import Role
from coach_desktop.domain.pip import Arranged
from coach_desktop.domain.record import Record
from tests.builders import Office, join, nothing_lacks, whole

PLACEMENT = {
    "soort": "taalstage",
    "waar": "Verpleeghuis De Linde",
    "dag": "2026-12-01",
    "uren_week": "8",
    "evaluatie": "2027-02-01",
    "notitie": "Alleen voor de coach.",
}


def kept(office: Office, kind: str, *told: dict[str, str]) -> str:
    dossier = office.dossier()
    for each in told:
        office.records.keep(dossier, Record("", kind, each))
    return dossier


def arranged(office: Office, dossier: str) -> tuple[Arranged, ...]:
    return office.arrangements.of(office.intake(dossier))


def test_a_placement_is_told_without_the_note_and_goes_when_it_is_over(office: Office) -> None:
    over = {**PLACEMENT, "dag": "2026-08-01", "einde": "2026-09-30"}
    runs = {**PLACEMENT, "dag": "2026-10-01", "einde": "2027-09-30"}
    first, second = arranged(office, kept(office, "plaatsing", PLACEMENT, over, runs))
    assert (first.kind, first.text("dag"), first.text("einde")) == (
        "plaatsing",
        "2026-10-01",
        "2027-09-30",
    )
    assert second.text("evaluatie") == "2027-02-01"
    assert "notitie" not in second.told


def test_a_request_for_a_language_coach_stands_until_it_stopped(office: Office) -> None:
    waits = {"dag": "2026-11-02", "stand": "wacht"}
    stopped = {"dag": "2026-03-02", "stand": "gestopt"}
    assert arranged(office, kept(office, "taalcoach", waits, stopped)) == (
        Arranged("taalcoach", {"stand": "wacht", "dag": "2026-11-02"}),
    )


def test_childcare_tells_what_was_agreed(office: Office) -> None:
    place = {
        "soort": "voorschool",
        "stand": "geplaatst",
        "dag": "2026-11-02",
        "afspraak": "Vier ochtenden.",
    }
    (found,) = arranged(office, kept(office, "opvang", place))
    assert found.text("afspraak") == "Vier ochtenden."


def test_guidance_comes_from_the_intake(office: Office) -> None:
    dossier = office.dossier(doelgroep="asiel")
    told = {"ovd_begeleiding": "loopt", "ovd_begeleiding_start": "2026-07-15"}
    intake = office.intake(dossier, **told)
    assert office.arrangements.of(intake) == (
        Arranged(GUIDANCE, {"stand": "loopt", "dag": "2026-07-15"}),
    )
    waits = office.intake(office.dossier(doelgroep="asiel"), ovd_begeleiding="aangemeld")
    assert office.arrangements.of(waits) == (Arranged(GUIDANCE, {"stand": "aangemeld"}),)
    without = office.intake(office.dossier(doelgroep="asiel"), ovd_begeleiding="nee")
    assert office.arrangements.of(without) == ()


def test_the_months_of_the_fixed_costs_run_from_the_benefit(office: Office) -> None:
    dossier = office.dossier()
    intake = office.intake(dossier, gld_pwet="ja", gld_bijstand_start="2026-10-05")
    begun = Arranged(FIXED_COSTS, {"begint": "2026-10-05", "einde": "2027-04-04"})
    assert office.arrangements.of(intake) == (begun,)
    told = {"begin_bijstand": "2026-10-06", "verlengd": "ja"}
    office.records.keep(dossier, Record("", "ontzorgen", told))
    (longer,) = office.arrangements.of(intake)
    assert longer.told == {"begint": "2026-10-06", "einde": "2027-10-05"}
    office.records.keep(dossier, Record("", "ontzorgen", {**told, "beeindigd": "2026-11-20"}))
    assert office.arrangements.of(intake) == ()


def test_a_role_that_makes_no_plans_is_told_of_no_record(office: Office) -> None:
    dossier = kept(office, "plaatsing", PLACEMENT)
    helps = join(office.vault, role=Role.BEGELEIDER)
    assert helps.arrangements.of(helps.intakes.open(dossier, office.intakes.begin(dossier))) == ()


def test_the_week_stands_in_it_but_for_what_is_about_health(office: Office) -> None:
    dossier = kept(
        office,
        "week",
        {"soort": "les", "naam": "Taalhuis", "dag": "ma", "begin": "9", "einde": "12"},
        {"soort": "afspraak", "dag": "di", "begin": "9", "einde": "10"},
    )
    assert arranged(office, dossier) == (
        Arranged("week", {"soort": "les", "naam": "Taalhuis", "dag": "ma", "begin": "09:00",
                          "einde": "12:00"}),
        Arranged("week", {"meer": "ja"}),
    )  # fmt: skip


def test_a_decided_plan_keeps_the_week_it_was_made_with(office: Office) -> None:
    lesson = {"soort": "les", "dag": "ma", "begin": "9", "einde": "12"}
    dossier = kept(office, "week", lesson)
    before = arranged(office, dossier)
    _, concept = office.pip(dossier, whole(arranged=before))
    office.plans.vaststellen(dossier, concept, nothing_lacks(concept.content))
    office.records.keep(dossier, Record("", "week", {**lesson, "dag": "wo"}))
    assert arranged(office, dossier) != before
    version = office.last(dossier)
    assert version.content.arranged == before
    made = office.letters.gather(office.intake(dossier), version, "nl", ())
    assert made.version.content.arranged == before
