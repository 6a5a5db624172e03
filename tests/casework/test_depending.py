"""What the plans of a household wait for, and which of it is the weakest."""

from collections.abc import Mapping

import pytest

from coach_desktop.casework.depending import LINKS
from coach_desktop.casework.local_terms import LAST_QUESTION
from coach_desktop.casework.summary import Dependency, Household, Wanted, household_of
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.purge import Ground
from coach_desktop.domain.record import Record
from tests.builders import Office


def waiting(office: Office) -> Mapping[Dependency, int]:
    office.board.refresh()
    lines = office.board.page(Wanted(), limit=9)
    return next((each.waiting for each in office.board.households(lines).values()), {})


def keep(office: Office, dossier: str, kind: str, record: str = "", **told: str) -> str:
    return office.records.keep(dossier, Record(record, kind, told)).id


@pytest.fixture
def pair(office: Office) -> tuple[str, str]:
    mother, father = office.dossier("Warsame"), office.dossier("Omar")
    office.people.tie(mother, father, "partner", "partner")
    return mother, father


def test_every_dependency_is_known_from_a_dossier() -> None:
    assert tuple(LINKS) == tuple(Dependency)


def test_the_weakest_is_what_most_plans_wait_for_and_of_two_alike_the_heavier() -> None:
    told = household_of(3, "taalcoach opvang woning", "taalcoach taalcoach opvang woning derden")
    assert told.waiting == {
        Dependency.OPVANG: 1,
        Dependency.WONING: 1,
        Dependency.TAALCOACH: 2,
    }
    assert told.weakest is Dependency.TAALCOACH
    assert household_of(2, "woning opvang", "opvang woning").weakest is Dependency.OPVANG
    assert household_of(2, "opvang", "woning") == Household(2, {})
    assert Household(2, {}).weakest is None


def test_a_plan_waits_for_the_house_of_who_is_housed_by_law(
    office: Office, pair: tuple[str, str]
) -> None:
    for each in pair:
        office.people.record(each, "huisvestingswet", Answer("ja"))
    assert waiting(office) == {Dependency.WONING: 2}
    office.people.record(pair[0], "inschrijving_brp", Answer("2026-11-02"))
    assert waiting(office) == {Dependency.WONING: 1}
    office.people.record(pair[1], "huisvestingswet", Answer("nee"))
    assert waiting(office) == {}


def test_a_plan_waits_for_the_learnability_test_once_the_questions_are_asked(
    office: Office, pair: tuple[str, str]
) -> None:
    office.intake(pair[0], start_datum="2026-11-20")
    assert waiting(office) == {}
    office.intake(pair[1], **{LAST_QUESTION: "x"})
    assert waiting(office) == {Dependency.LEERBAARHEIDSTOETS: 1}
    office.decided(pair[1])
    assert waiting(office) == {}


def test_a_plan_waits_for_what_others_were_asked_until_it_came(
    office: Office, pair: tuple[str, str]
) -> None:
    told = {"wie": "x", "wat": "y", "waarom": "z", "dag": "2026-11-02"}
    asked = keep(office, pair[0], "derden", **told)
    assert waiting(office) == {Dependency.DERDEN: 1}
    keep(office, pair[0], "derden", asked, **told, ontvangen="2026-11-10")
    assert waiting(office) == {}


def test_a_plan_waits_for_a_language_coach_until_one_is_found(
    office: Office, pair: tuple[str, str]
) -> None:
    keep(office, pair[0], "taalcoach", dag="2026-11-02", stand="wacht")
    assert waiting(office) == {Dependency.TAALCOACH: 1}
    keep(office, pair[0], "taalcoach", dag="2026-11-09", stand="gevonden")
    assert waiting(office) == {}


def test_lessons_wait_for_care_when_the_partner_is_away_at_the_same_hours(
    office: Office, pair: tuple[str, str]
) -> None:
    mother, father = pair
    hours = {"dag": "ma", "begin": "09:00", "einde": "12:00"}
    keep(office, mother, "week", soort="les", opvang_nodig="ja", **hours)
    assert waiting(office) == {Dependency.LESUREN: 1}
    home = keep(office, father, "week", soort="vrij", **hours)
    assert waiting(office) == {}
    keep(office, father, "week", home, soort="les", **hours)
    assert waiting(office) == {Dependency.LESUREN: 1}
    keep(office, father, "week", home, soort="vrij", **hours)
    assert waiting(office) == {}


def test_a_partner_who_is_not_there_any_more_looks_after_nobody(office: Office) -> None:
    mother, father, son = (office.dossier(each) for each in ("Warsame", "Omar", "Zoon"))
    office.people.tie(mother, father, "partner", "partner")
    office.people.tie(mother, son, "kind", "ouder")
    hours = {"dag": "ma", "begin": "09:00", "einde": "12:00"}
    keep(office, mother, "week", soort="les", opvang_nodig="ja", **hours)
    keep(office, father, "week", soort="vrij", **hours)
    assert waiting(office) == {}
    office.changes.purge([father], Ground.MADE_BY_MISTAKE)
    assert waiting(office) == {Dependency.LESUREN: 1}
