"""The letter of a changed plan knows the former one, what differs, and when the term began."""

from dataclasses import replace
from datetime import date

from coach_desktop.domain.pip import Goal, Leerroute, Version
from tests.builders import TODAY, Office, nothing_lacks, whole

FIRST = whole(goals=(Goal("T1"), Goal("eigen-1", "Ik zing.", "so")))


def decided_twice(office: Office) -> tuple[str, Version]:
    """A plan of last month, and a concept that changes route and goals."""
    dossier, concept = office.pip(office.dossier(), FIRST)
    day = date(2026, 10, 24)
    office.plans.vaststellen(dossier, concept, nothing_lacks(concept.content, day))
    goals = (Goal("T1", parts={"acties_client": "Ik lees elke dag."}), Goal("W1"))
    changed = replace(FIRST, leerroute=Leerroute.B1, goals=goals)
    return dossier, office.plans.begin(dossier, changed, reason="Sneller.", made_from=())


def test_a_first_plan_changes_nothing(office: Office) -> None:
    intake = office.intake()
    _, version = office.pip(intake.dossier)
    made = office.letters.gather(intake, version, "nl", ())
    assert (made.former, made.changes, made.begun) == (None, (), None)


def test_a_next_plan_tells_what_differs_and_that_the_term_began_with_the_first(
    office: Office,
) -> None:
    dossier, version = decided_twice(office)
    made = office.letters.gather(office.intake(dossier), version, "ar", ())
    assert made.former is not None
    assert made.former.number == 1
    assert made.begun == date(2026, 10, 25)
    assert [(each.chapter, each.how) for each in made.changes] == [
        ("route", "was_now"),
        ("goals", "goal_other"),
        ("goals", "goal_new"),
        ("goals", "goal_gone"),
    ]
    assert made.names["eigen-1"] == {"so": "Ik zing."}
    assert {"nl", "ar"} <= made.names["W1"].keys()
    office.plans.vaststellen(dossier, version, nothing_lacks(version.content, TODAY))
    again = office.letters.gather(office.intake(dossier), version, "ar", ())
    assert again.begun == date(2026, 10, 25)


def test_what_the_coach_wrote_of_a_goal_stands_in_the_place_of_the_library(office: Office) -> None:
    dossier, version = decided_twice(office)
    made = office.letters.gather(office.intake(dossier), version, "ar", ())
    first = made.goals[0]
    assert first.parts["acties_client"] == {"nl": "Ik lees elke dag."}
    assert "ar" in first.parts["acties_coach"]
    former = office.letters.gather(office.intake(dossier), made.former or version, "ar", ())
    assert former.goals[1].own == "Ik zing."
