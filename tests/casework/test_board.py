"""The board: sorted by what is due, filtered, a household together, and never out of date."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach_desktop.casework.summary import (
    NEVER,
    UNKNOWN,
    Dependency,
    Found,
    Household,
    Summary,
    Wanted,
)
from coach_desktop.casework.today import Station, Urgency
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.identity import Role
from coach_desktop.domain.purge import Ground
from coach_desktop.domain.record import Record
from tests.builders import TODAY, Office, join, opened
from tests.law.test_joined import rules

EVERYBODY = Wanted()


def names(office: Office, wanted: Wanted = EVERYBODY, limit: int = 100) -> list[str]:
    office.board.refresh()
    return [line.step.found.name for line in office.board.page(wanted, limit=limit)]


def awaits_care(office: Office, dossier: str, stand: str = "wacht") -> None:
    told = {"soort": "kinderopvang", "stand": stand, "dag": "2026-11-01"}
    office.records.keep(dossier, Record("", "opvang", told))


def learns(office: Office, dossier: str) -> None:
    told = {"dag": "2026-11-02", "soort": "taal_knm", "uren": "3"}
    office.records.keep(dossier, Record("", "uren", told))


def test_the_most_urgent_stands_first_and_who_has_no_term_last(office: Office) -> None:
    office.dossier("Zonder")
    office.dossier("Ander", kennisgeving="2026-10-28")
    office.dossier("Later", kennisgeving="2026-10-28")
    office.dossier("Eerst", kennisgeving="2026-09-01")
    assert names(office) == ["Eerst", "Ander", "Later", "Zonder"]
    groups = [line.group for line in office.board.page(EVERYBODY, limit=10)]
    assert groups == [Urgency.LATE, Urgency.LATER, Urgency.LATER, Urgency.NO_TERM]
    assert names(office, limit=1) == ["Eerst"]
    second = office.board.page(EVERYBODY, limit=2, offset=1)
    assert [line.step.found.name for line in second] == ["Ander", "Later"]


def test_what_the_board_keeps_is_what_the_dossier_tells(office: Office) -> None:
    for name in ("Haile", "Abdi"):
        office.dossier(name, kennisgeving="2026-10-28")
    office.decided(office.dossier("Noori", kennisgeving="2026-09-28"))
    office.board.refresh()
    for line in office.board.page(EVERYBODY, limit=10):
        told = office.today.step(line.step.found, TODAY)
        assert (line.step.reached, line.step.next) == (told.reached, told.next)
        assert line.step.dues == told.dues
        assert line.group is told.urgency


def test_a_change_is_worked_out_anew_and_nothing_else(office: Office) -> None:
    told: list[tuple[int, int]] = []
    first, second = office.dossier("Haile"), office.dossier("Abdi")
    office.board.refresh(lambda *each: told.append(each))
    assert told == [(2, 2)]
    office.board.refresh(lambda *each: told.append(each))
    assert len(told) == 1
    office.people.record(first, "kennisgeving", Answer("2026-11-02"))
    assert office.board.total(EVERYBODY) == 1
    office.board.refresh(lambda *each: told.append(each))
    assert told[1:] == [(2, 2)]
    office.vault.rebuild()
    assert office.board.total(EVERYBODY) == 0
    assert names(office) == ["Haile", "Abdi"]
    office.changes.purge([second], Ground.MADE_BY_MISTAKE)
    assert names(office) == ["Haile"]


def test_another_owner_or_other_rules_make_the_board_anew(office: Office) -> None:
    office.dossier("Haile", koppeling="2026-11-13")
    assert names(office) == ["Haile"]
    almelo = join(office.vault, rules=rules("almelo"))
    almelo.board.refresh()
    (line,) = almelo.board.page(EVERYBODY, limit=9)
    codes = [each.code for each in line.step.local]
    assert codes == ["lokaal.welkomgesprek", "lokaal.brede_intake"]
    leader = join(office.vault, role=Role.TEAMLEIDER)
    leader.board.refresh()
    (line,) = leader.board.page(EVERYBODY, limit=9)
    assert line.coach == ""
    assert names(leader, Wanted(coach=UNKNOWN)) == ["Haile"]


def test_it_is_filtered_by_coach_step_group_and_route(office: Office) -> None:
    office.dossier("Anna's", coach="Anna", doelgroep="asiel", leerroute="B")
    office.dossier("Eigen", kennisgeving="2026-10-28", doelgroep="gezinshereniger")
    office.dossier("Derde", coach="Anna", kennisgeving="2026-10-28")
    assert names(office, Wanted(coach="Anna")) == ["Derde", "Anna's"]
    assert names(office, Wanted(coach="Anna", doelgroep="asiel")) == ["Anna's"]
    assert names(office, Wanted(doelgroep=UNKNOWN)) == ["Derde"]
    assert names(office, Wanted(route="B")) == ["Anna's"]
    assert names(office, Wanted(station=Station.OVERDRACHT.value)) == ["Anna's"]
    assert names(office, Wanted(station=Station.PIP.value)) == []
    own = office.changes.identity.author.name
    choices = office.board.choices()
    assert choices["coach"] == {"Anna": 2, own: 1}
    assert choices["doelgroep"] == {"": 1, "asiel": 1, "gezinshereniger": 1}
    assert choices["route"] == {"": 2, "B": 1}
    assert choices["station"] == {Station.OVERDRACHT.value: 1, Station.WELKOMGESPREK.value: 2}
    found = office.people.find("derde")
    among = tuple(each.dossier for each in found)
    assert names(office, Wanted(among=among)) == ["Derde"]
    assert names(office, Wanted(among=())) == []
    assert office.board.total(Wanted(coach="Anna")) == 2
    assert Wanted().is_everything
    assert not Wanted(among=()).is_everything


def test_the_route_is_that_of_the_plan_once_there_is_one(office: Office) -> None:
    dossier = office.dossier("Haile", leerroute="B")
    office.decided(dossier)
    assert names(office, Wanted(route="Z")) == ["Haile"]


def test_a_household_stands_where_its_most_urgent_stands(office: Office) -> None:
    mother, child = office.dossier("Warsame"), office.dossier("Zoon")
    office.dossier("Midden", kennisgeving="2026-11-02")
    father = office.dossier("Omar", kennisgeving="2026-09-01")
    office.people.tie(mother, father, "partner", "partner")
    office.people.tie(mother, child, "kind", "ouder")
    assert names(office) == ["Omar", "Warsame", "Zoon", "Midden"]
    lines = office.board.page(EVERYBODY, limit=9)
    assert {line.group for line in lines[:3]} == {Urgency.LATE}
    (family,) = office.board.households(lines).values()
    assert family == Household(3, {})
    office.people.untie(mother, father)
    assert names(office) == ["Omar", "Midden", "Warsame", "Zoon"]
    office.people.untie(mother, child)
    assert names(office) == ["Omar", "Midden", "Warsame", "Zoon"]
    assert office.board.households(office.board.page(EVERYBODY, limit=9)) == {}


def test_somebody_at_the_far_end_of_a_household_moves_along(office: Office) -> None:
    one, two, three = (office.dossier(name) for name in ("Een", "Twee", "Drie"))
    office.people.tie(two, three, "partner", "partner")
    names(office)
    office.people.tie(one, two, "kind", "ouder")
    office.board.refresh()
    assert len({line.household for line in office.board.page(EVERYBODY, limit=9)}) == 1
    office.people.untie(one, two)
    office.board.refresh()
    lines = {line.step.found.name: line for line in office.board.page(EVERYBODY, limit=9)}
    assert lines["Twee"].household == lines["Drie"].household != lines["Een"].household


def test_a_household_says_whose_plans_wait_for_care_of_the_children(office: Office) -> None:
    mother = office.dossier("Warsame", geboortedatum="1990-01-01")
    father, child = office.dossier("Omar"), office.dossier("Zoon", geboortedatum="2015")
    office.people.tie(mother, father, "partner", "partner")
    office.people.tie(mother, child, "kind", "ouder")

    def told() -> Household:
        office.board.refresh()
        (found,) = office.board.households(office.board.page(EVERYBODY, limit=9)).values()
        return found

    assert told() == Household(3, {})
    awaits_care(office, mother)
    assert told() == Household(3, {Dependency.OPVANG: 2})
    learns(office, father)
    assert told() == Household(3, {Dependency.OPVANG: 1})
    awaits_care(office, mother, "geplaatst")
    assert told() == Household(3, {})


@pytest.mark.parametrize(("wanted", "lacks"), [("dagopvang", True), ("geen", False), ("", False)])
def test_care_that_the_intake_asks_for_is_missing_until_it_is_there(
    office: Office, wanted: str, lacks: bool
) -> None:
    dossier = office.dossier("Warsame")
    answers = {"kin_opvang": wanted} if wanted else {}
    office.intake(dossier, start_datum="2026-11-20", **answers)
    found = office.vault.dossier(dossier)
    assert found is not None
    assert office.today.step(found, TODAY).wants_care is lacks


def test_without_a_local_rule_a_summary_holds_until_a_term_ends(office: Office) -> None:
    bare = office.dossier("Zonder")
    dated = office.dossier("Met", kennisgeving="2026-09-28")
    office.board.refresh()
    until = {s.dossier: s.until for _, s, _ in _rows(office)}
    assert until == {bare: NEVER, dated: "2026-12-06"}
    office.clock.day += timedelta(days=13)
    assert office.vault.stale(rules=_rules(office), today="2026-12-07", limit=9) == (dated,)
    office.board.refresh()
    assert {s.until for _, s, _ in _rows(office)} == {NEVER, "2026-12-07"}


def test_on_any_later_day_the_board_says_what_the_dossiers_say(office: Office) -> None:
    almelo = join(office.vault, rules=rules("almelo"))
    who = almelo.dossier("Haile", koppeling="2026-11-02", geboortedatum="2009-02-03")
    almelo.decided(almelo.dossier("Noori", kennisgeving="2026-09-28", verhuizing="2026-10-01"))
    placed = {"soort": "taalstage", "waar": "x", "dag": "2026-11-02", "einde": "2027-03-01"}
    almelo.records.keep(who, Record("", "plaatsing", placed))
    almelo.records.keep(
        who, Record("", "aanbod", {"instelling": "x", "verwachte_start": "2027-01-04"})
    )
    for _ in range(60):
        almelo.board.refresh()
        for line in almelo.board.page(EVERYBODY, limit=9):
            told = almelo.today.step(line.step.found, almelo.clock.today())
            assert line.step.dues == told.dues
        almelo.clock.day += timedelta(days=7)


def test_what_changed_while_it_was_worked_out_is_worked_out_again(office: Office) -> None:
    dossier = office.dossier("Haile")
    with office.vault.once(dossier) as seen:
        office.people.record(dossier, "kennisgeving", Answer("2026-09-01"))
        assert office.people.facts(dossier).text("kennisgeving") == ""
        assert office.people.facts(office.dossier("Abdi")).text("achternaam") == "Abdi"
    assert office.people.facts(dossier).text("kennisgeving") == "2026-09-01"
    office.board.refresh()
    summary = next(s for _, s, _ in _rows(office) if s.dossier == dossier)
    office.people.record(dossier, "koppeling", Answer("2026-09-02"))
    office.changes.summarise([(summary, [], seen)])
    assert office.board.total(EVERYBODY) == 1
    assert sorted(names(office)) == ["Abdi", "Haile"]


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=6))
def test_who_is_tied_stands_together_and_nobody_else(
    tmp_path_factory: pytest.TempPathFactory, ties: Sequence[tuple[int, int]]
) -> None:
    with opened(tmp_path_factory.mktemp("bord") / "vault") as office:
        people = [office.dossier(f"Naam{number}") for number in range(6)]
        together = {each: {each} for each in people}
        for one, other in ties:
            if one != other:
                office.people.tie(people[one], people[other], "partner", "partner")
                joined = together[people[one]] | together[people[other]]
                together |= dict.fromkeys(joined, joined)
        office.board.refresh()
        lines = office.board.page(EVERYBODY, limit=9)
        found: dict[str, set[str]] = {}
        for line in lines:
            found.setdefault(line.household, set()).add(line.step.found.dossier)
        assert {frozenset(each) for each in found.values()} == {
            frozenset(each) for each in together.values()
        }


def _rows(office: Office) -> Sequence[tuple[Found, Summary, int]]:
    today = str(office.clock.today())
    return office.vault.board(EVERYBODY, today=today, soon=today, limit=9)


def _rules(office: Office) -> str:
    (_, summary, _), *_ = _rows(office)
    return summary.rules
